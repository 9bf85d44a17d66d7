"""Participles that only look like finite verbs: "the highest rate noted by the team", "team honoured for “courage”"."""

from __future__ import annotations

from briefings.attribution.scene import Scene
from briefings.lexicon import word_set


def is_reduced(scene: Scene, at: int) -> bool:
    """ "The highest rate noted by the team was in Kent": a participle that only looks like a finite verb."""
    told = "Part" in scene.tokens[at].morph.get("VerbForm")
    paired = scene.word(at - 1) in word_set(scene.lexicon.language, "small_words", "pairing")
    if told and paired and scene.word(at - 2) == ",":
        return True  # "Ann Roy and Paul Lee, both considered rivals"
    if told and "Pass" in scene.tokens[at].morph.get("Voice") and (_is_had(scene, at) or _is_governed(scene, at - 1)):
        return True
    if scene.word(at + 1) in scene.lexicon.words["done_for"]:
        done = scene.lexicon.words["done_to"]  # "Team honoured for “courage”": titles leave out what makes it passive
        return any(form.lemma in done for form in scene.lexicon.forms.get(scene.word(at), ()))
    return told and scene.word(at + 1) in scene.lexicon.words["by"] and scene.tags[at + 2 : at + 3] != ("VERB",)


def _is_governed(scene: Scene, at: int) -> bool:
    """ "Banning them from the UK, expected next month": a preposition stands before what would be the subject."""
    verb = scene.tokens[at + 1]
    if at < scene.start or verb.dep_ not in ("acl", "advcl") or verb.sent.root.pos_ != "VERB":
        return False
    return any(child.dep_ == "case" and child.i < at for child in scene.tokens[at].children)


def _is_had(scene: Scene, at: int) -> bool:
    """ "She observed eleven proteins found only in slugs": what another verb has for its object, read with it."""
    token = scene.tokens[at]
    over = token.head
    finite = over.pos_ == "VERB" and over.i < at and scene.start <= over.i
    return finite and token.dep_ == "ccomp" and scene.tags[at + 1 : at + 2] in (("ADV",), ("ADP",))

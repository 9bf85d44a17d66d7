"""Texts received: « X a reçu une lettre : « … » », whose words are not those of whoever it reached."""

from __future__ import annotations

from briefings.attribution.noun_phrases import Phrase, name_ending
from briefings.attribution.scene import Scene, names_a_voice

# Tokens from the verb to the colon: « a trouvé lundi matin un tract sur sa porte : « … » ».
NEAR = 14


def text_received(scene: Scene, colon: int) -> Phrase | None:
    """The text that somebody received, found or read, in front of a colon and its words."""
    words = scene.lexicon.words
    if (taken_from := author(scene, colon)) is not None:
        return taken_from
    for verb in range(colon - 1, max(scene.start, colon - NEAR) - 1, -1):
        token = scene.tokens[verb]
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "acl"):
            return _text_behind(scene, verb, colon) if token.lemma_.lower() in words["receiving"] else None
    return None


def author(scene: Scene, colon: int) -> Phrase | None:
    """« Il cite Hugo : « … » », "quoting Keats: “…”": whose words somebody takes."""
    first = name_ending(scene.names, colon - 1)
    words, at = scene.lexicon.words, (first or 0) - 1
    while at > scene.start and (scene.tags[at] == "ADV" or scene.word(at) in words["determiners"]):
        at -= 1
    cites = first is not None and scene.tokens[at].lemma_.lower() in words["quoting_others"]
    if first is not None and cites:
        return Phrase(first=first, last=colon - 1)
    for of in range(colon - 2, max(scene.start, colon - NEAR), -1):  # "released a statement from the king: “…”"
        if scene.word(of) in words["made_by"] | words["by"] and scene.word(of - 1) in words["issued"]:
            maker = scene.phrase(of + 1, colon)
            return maker if maker is not None and maker.last == colon - 1 and names_a_voice(scene, maker) else None
    for verb in range(colon - 2, max(scene.start, colon - NEAR), -1):  # « Elle cite son père : »
        if scene.tokens[verb].lemma_.lower() in words["quoting_others"]:
            phrase = scene.phrase(verb + 1, colon)
            whole = phrase is not None and phrase.first == verb + 1 and phrase.last == colon - 1
            return phrase if phrase is not None and whole and names_a_voice(scene, phrase) else None
    return None


def brings_received(scene: Scene, verb: int) -> bool:
    """Whether a verb has such a text and a colon behind it, so that its subject does not speak."""
    words, lemma = scene.lexicon.words, scene.tokens[verb].lemma_.lower()
    if lemma not in words["receiving"] and lemma not in words["quoting_others"]:
        return False
    near = range(verb + 1, min(verb + NEAR, scene.end - 1))
    colon = next((at for at in near if scene.word(at) == ":" and at + 1 in scene.quoted), None)
    if colon is None:
        return False
    return (author(scene, colon) if lemma in words["quoting_others"] else _text_behind(scene, verb, colon)) is not None


def _text_behind(scene: Scene, verb: int, colon: int) -> Phrase | None:
    near = range(verb + 1, colon)
    text = next((at for at in near if scene.tags[at] in ("NOUN", "PROPN") and scene.lexicon.noun(scene.word(at))), None)
    if text is None:
        return None
    own = scene.lexicon.words["determiners"]
    phrase = scene.phrase(text, colon)
    first = next((at for at in range(verb + 1, text) if scene.word(at) in own), text)
    return Phrase(first=first, last=phrase.last) if phrase is not None else None

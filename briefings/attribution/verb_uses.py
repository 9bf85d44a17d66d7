"""Uses: how the words around a verb let it be read, as one that says, that brings marks or that tells about a thing."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.attribution.noun_phrases import is_verb
from briefings.attribution.scene import Scene, after_quote, is_relative, names_a_voice
from briefings.attribution.verb_sources import REACH, quote_beside
from briefings.language.speech import Stance, Use

# Tokens from a verb to its infinitive, and within which another verb is not yet of another clause.
NEAR = 3
# Tokens from a verb to its « que », where nothing but adverbials stands between: « a confié à X lundi soir sur Y que ».
FARTHEST = 14


def use_of(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Use | None:
    """The use that the words around a verb allow, the fullest first."""
    taken = scene.lexicon.words["only_clauses"]  # "accepted the task “with pride”"
    apart = not taken.isdisjoint(form.lemma for form in scene.lexicon.forms.get(scene.word(last), ()))
    if Use.SAYS in uses and (_clause_behind(scene, last) or (not apart and quote_beside(scene, first, last))):
        return Use.SAYS
    if Use.QUOTED in uses and quote_beside(scene, first, last):
        return Use.QUOTED
    return Use.ABOUT if Use.ABOUT in uses else None


def _clause_behind(scene: Scene, last: int) -> bool:
    """« que », an infinitive, or a colon behind the verb, in its own clause."""
    words = scene.lexicon.words
    depth, near = 0, REACH if _invites(scene, last) else NEAR + set_off(scene, last + 1)
    for at in range(last + 1, min(last + 1 + 3 * REACH, scene.end)):
        word = scene.word(at)
        if at in scene.quoted or word in words["supposing"]:
            return False
        depth += word == ","
        joins = word in words["that"] and (not is_relative(scene, at) or _is_told_to(scene, last, at))
        joins = joins and (at == last + 2 or scene.word(at - 1) not in words["joining"])  # « …, tandis que »
        if joins and scene.tags[at] != "DET":
            return at <= last + REACH or depth >= 1 or scene.tags[at] == "SCONJ"
        if at > last + FARTHEST and depth == 0:
            return False
        if at <= last + near and _infinitive(scene, at):
            return True
        if word in (".", ";") or (depth == 0 and is_verb(scene.tokens[at], scene.lexicon) and at > last + NEAR):
            return False
        if word == ":":
            return True
    return False


def set_off(scene: Scene, at: int) -> int:
    """« ont assuré[, mardi,] avoir vu un homme »: how many tokens stand between commas right behind a verb."""
    if not scene.lexicon.habits.subject_may_follow or scene.word(at) != ",":
        return 0
    for here in range(at + 1, min(at + FARTHEST, scene.end)):
        if here in scene.quoted or is_verb(scene.tokens[here], scene.lexicon):
            return 0
        if scene.word(here) == ",":
            return here - at + 1
    return 0


def _invites(scene: Scene, last: int) -> bool:
    """« inviter les riverains de la zone à partir »: a verb that has somebody, and what they should do, behind it."""
    return any(form.lemma in scene.lexicon.words["inviting"] for form in scene.lexicon.forms.get(scene.word(last), ()))


def _is_told_to(scene: Scene, last: int, that: int) -> bool:
    """« a confié à la presse qu'il partirait »: whoever stands before « que » is told what follows, or tells it."""
    at, words = last + 1, scene.lexicon.words
    while scene.word(at) in words["timing"]:
        at += 1
    asked = scene.word(at) in words["asked_marks"]  # « a appris auprès du parquet que »
    if scene.word(at) not in words["lending"] and not asked:
        return False
    told = scene.phrase(at + 1 + asked, that)
    return told is not None and told.last == that - 1 and names_a_voice(scene, told)


def brings_marks(scene: Scene, first: int, last: int) -> bool:
    """Whether a quotation stands right beside a verb, no object between."""
    return after_quote(scene, first) or scene.word(last + 1) == ":" or last + 1 in scene.quoted


def _infinitive(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.pos_:
        return token.pos_ in ("VERB", "AUX") and "Inf" in token.morph.get("VerbForm")
    return bool(scene.word(at - 1) in scene.lexicon.words["infinitive_marks"])

"""Positions: what somebody holds, by a noun: "The firm's argument is that …", « La position de Paris est que … »."""

from __future__ import annotations

from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import Cue, CueKind, Scene, names_a_voice
from briefings.attribution.subject_phrases import is_subordinate, phrase_of
from briefings.language.speech import Stance

# Tokens between the noun and its verb: « l'argument des avocats de la ville est que ».
OWNER = 8


def position_at(scene: Scene, at: int) -> Cue | None:
    """The cue of a noun whose owner holds what a clause behind « être » tells; None where nobody owns it."""
    words = scene.lexicon.words
    if scene.word(at) not in words["positions"] or scene.tags[at] != "NOUN":
        return None
    verb = next((here for here in range(at + 1, min(at + OWNER, scene.end)) if scene.word(here) in words["be"]), None)
    if verb is None or scene.word(verb + 1) not in words["that"] or is_subordinate(scene, at):
        return None
    owner = _owner(scene, at, verb)
    if owner is None:
        return None
    stance = scene.lexicon.noun(scene.word(at)) or Stance.OPINING
    return Cue(kind=CueKind.VERB, first=at, last=verb, stance=stance, source=owner, sentence=scene.index)


def _owner(scene: Scene, at: int, verb: int) -> Phrase | None:
    """ "The firm's argument", "his argument", "the argument of the firm": the firm, or whoever the pronoun means."""
    words = scene.lexicon.words
    if scene.word(at + 1) in words["links"] and at + 1 < verb:
        owner = scene.phrase(at + 2, verb)
        return owner if owner is not None and owner.last == verb - 1 and names_a_voice(scene, owner) else None
    if verb != at + 1:
        return None
    whole = phrase_of(scene, scene.tokens[at])
    if whole is None:
        return None
    mark = next((here for here in range(at - 1, whole.first, -1) if scene.word(here) in words["genitives"]), None)
    if mark is not None:
        owner = Phrase(first=whole.first, last=mark - 1)
        return owner if names_a_voice(scene, owner) else None
    first = next((here for here in range(whole.first, at) if scene.word(here) in words["owning"]), None)
    return Phrase(first=first, last=first) if first is not None else None

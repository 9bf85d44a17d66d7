"""Hearsay that goes on: « Selon la police, le car roulait vite. Il aurait ensuite versé »: the police tell it still."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance

_EMPTY = ("expl", "expl:subj")

FEW = 3
"""Words in front of a source that opens a sentence: « En effet, selon la police »."""


def heard_on(desk: Desk, index: int, before: Voice | None, told: Utterance) -> Voice | None:
    """Whoever the sentence in front names at its head, of hearsay right behind that names nobody.

    Not of what is added from elsewhere, « par ailleurs », nor of what has no subject of its own, « il s'agirait ».

    Args:
        index: The sentence that the hearsay is.
        before: Whom the sentence in front names so, or goes on with itself.
        told: The hearsay.
    """
    if before is None or told.source is not None or told.quoted or desk.cues_in.get(index):
        return None
    words = desk.cast.lexicon.words
    barred = words["elsewhere"] | words["anybody"]
    if desk.reading.sentences[index - 1].block != told.sentence.block or not barred.isdisjoint(told.said.split()):
        return None
    empty = any(t.dep_ in _EMPTY and t.lower_ not in words["reflexive"] for t in told.sentence.tokens)
    return None if empty else Voice(speaker=before.speaker, cue=None)


def names_at_head(desk: Desk, index: int, voice: Voice | None) -> bool:
    """« Selon la police, … », « En effet, selon la police, … »: whether a sentence opens with its source."""
    cue, opening = voice.cue if voice else None, desk.reading.sentences[index].tokens.start
    return cue is not None and cue.kind is CueKind.PREPOSITION and cue.main and cue.first <= opening + FEW

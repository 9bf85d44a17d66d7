"""The sentences of an article's marked source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.briefing import Briefing, Passage
from briefings.briefing.source_shapes import SourceSentence
from briefings.model import Span


def sentence_numbers(briefing: Briefing) -> Mapping[tuple[int, int], int]:
    """The number of each sentence, by where it begins and ends."""
    return {(span.start, span.end): one.number for span, one in _sentences(briefing) if one.number}


def sentence_of(briefing: Briefing, span: Span) -> Passage | None:
    """The sentence that holds some words, by where they begin; None where none does."""
    for own, sentence in _sentences(briefing):
        if own.start <= span.start < own.end:
            words = "".join(piece.text for piece in sentence.pieces)
            return Passage(text=words, span=own, anchor=sentence.anchor or "")
    return None


def _sentences(briefing: Briefing) -> Iterator[tuple[Span, SourceSentence]]:
    """Those with an anchor, which says where they lie: `t-120-164`."""
    for block in briefing.source:
        for sentence in block.sentences:
            if sentence.anchor:
                start, end = map(int, sentence.anchor.removeprefix("t-").split("-"))
                yield Span(start, end), sentence

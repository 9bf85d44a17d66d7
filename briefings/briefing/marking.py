"""The marked source: the whole text, cut where passages that the page uses begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefings.briefing.lines import anchor_of, passage
from briefings.briefing.source_shapes import MarkedRun, SourceBlock, SourceSentence
from briefings.model import Article, BlockKind, DateType, Span, Statement
from briefings.structure.pieces import TURN

_UNMARKED = ""
_TABS = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*")
_OF_HEADINGS = frozenset("# \t")
"""What marks a heading in Markdown, and no word."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A passage that the page uses: where it stands and what it is."""

    span: Span
    kind: str


class _Marks:
    """All marks of an article, found by where they stand."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._sorted = sorted(marks)
        self._starts = [mark.span.start for mark in self._sorted]
        self._longest = max((mark.span.end - mark.span.start for mark in self._sorted), default=0)

    def over(self, span: Span) -> list[Mark]:
        """Those that share characters with a stretch."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [mark for mark in self._sorted[first:last] if mark.span.overlaps(span)]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A sentence, or what stands between two."""

    span: Span
    statement: Statement | None = None
    number: int | None = None


def mark(
    article: Article, *, used: Mapping[str, tuple[str, ...]], dates: Iterable[Span], others: Iterable[Span] = ()
) -> tuple[SourceBlock, ...]:
    """The source in blocks, sentences and pieces; joined, the pieces are the text of each block.

    Args:
        used: By statement id, the ids on the page that lean on it.
        dates: Words of dates that the page links to and that the article's own dates are parts of.
        others: Words that the page links to and that are none of the article's own values.
    """
    marks = _Marks((*_marks(article, others), *(Mark(span, "date") for span in dates)))
    sentences = _statements(article)
    return tuple(
        SourceBlock(
            kind=kind or BlockKind.PARAGRAPH,
            outside=kind is None and any(c.isalnum() for part in parts for c in part.of(article.text)),
            sentences=tuple(
                _sentence(article, stretch, marks, used) for part in parts for stretch in _stretches(part, sentences)
            ),
        )
        for kind, parts in _blocks(article)
    )


def _marks(article: Article, others: Iterable[Span]) -> Iterator[Mark]:
    """Every passage that may be linked to; statements give a place to land, and no mark of their own."""
    groups: tuple[tuple[str, Iterable[Span]], ...] = (
        ("date", (date.span for date in article.dates if date.start or date.type is not DateType.DURATION)),
        (_UNMARKED, (date.span for date in article.dates)),  # « vingt ans de prison » is a length and no date
        ("event", (event.head for event in article.events)),
        ("gap", (gap.span for gap in article.gaps)),
        ("organisation", (mention for body in article.organisations for mention in body.mentions)),
        ("person", (mention for person in article.people for mention in person.mentions)),
        ("place", (mention for place in article.places for mention in place.mentions)),
        ("quote", (quote.span for quote in article.quotes)),
        ("role", (role.span for person in article.people for role in person.roles)),
        (_UNMARKED, (statement.span for statement in article.statements)),
        ("term", (term.span for term in article.glossary)),
        ("date", (article.published_span,) if article.published_span else ()),
        (_UNMARKED, others),
    )
    for kind, spans in groups:
        yield from (Mark(passage(article.text, span).span, kind) for span in spans)


def _blocks(article: Article) -> Iterator[tuple[BlockKind | None, tuple[Span, ...]]]:
    """The article's blocks, the cells of a row as one, and any text outside them, so that nothing is left out."""
    row: tuple[BlockKind | None, tuple[Span, ...]] | None = None
    for kind, parts in _lines(article):
        if row and parts and _TABS.fullmatch(article.text, row[1][-1].end, parts[0].start):
            row = (row[0], (*row[1], Span(row[1][-1].end, parts[0].start), *parts))
        else:
            if row:
                yield row
            row = (kind, parts)
    if row:
        yield row


def _lines(article: Article) -> Iterator[tuple[BlockKind | None, tuple[Span, ...]]]:
    """The same with each cell by itself; what is outside is of no kind.

    What stands in the line of a block and is no word (`-`, `1.`, `**`) goes with the block, as a part of its own;
    `##` does not, for a heading is shown as one.
    """
    text, at = article.text, 0
    blocks = sorted(article.blocks, key=lambda block: block.span)
    following = [*(block.span.start for block in blocks[1:]), len(text)]
    for block, limit in zip(blocks, following, strict=False):
        words = Span(max(at, block.span.start), max(at, block.span.end))
        if words.start == words.end:
            continue
        start = _before(text, Span(at, words.start))
        yield from _outside(text, Span(at, start))
        at = _behind(text, Span(words.end, max(words.end, limit)))
        before, behind = Span(start, words.start), Span(words.end, at)
        headed = not set(before.of(text) + behind.of(text)) - _OF_HEADINGS
        yield block.kind, (words,) if headed else (before, words, behind)
    yield from _outside(text, Span(at, max(at, len(text))))


def _before(text: str, span: Span) -> int:
    """Where a line begins whose words begin at the end of a stretch, if only marks stand before them."""
    line = (span.of(text).splitlines(keepends=True) or [""])[-1]
    words = any(map(str.isalpha, line)) and line.strip() != "o" and not TURN.fullmatch(line)
    marks = "" if words or line.splitlines() != [line] else line.lstrip()
    return span.end - len(marks)


def _behind(text: str, span: Span) -> int:
    """Where a line ends whose words end at the beginning of a stretch, if only marks stand behind them."""
    line = (span.of(text).splitlines() or [""])[0].rstrip()
    return span.start if any(map(str.isalnum, line)) else span.start + len(line)


def _outside(text: str, span: Span) -> Iterator[tuple[None, tuple[Span, ...]]]:
    at = span.start
    for row in span.of(text).splitlines(keepends=True):
        if row.strip():
            yield None, (passage(text, Span(at, at + len(row))).span,)
        at += len(row)


def _statements(article: Article) -> tuple[_Stretch, ...]:
    """Statements in text order, trimmed; one that begins inside another is left to its pieces."""
    found: list[_Stretch] = []
    for number, statement in enumerate(sorted(article.statements, key=lambda s: s.span), start=1):
        span = passage(article.text, statement.span).span
        if not found or span.start >= found[-1].span.end:
            found.append(_Stretch(span, statement, number))
    return tuple(found)


def _stretches(block: Span, sentences: tuple[_Stretch, ...]) -> Iterator[_Stretch]:
    """A block cut into its sentences and what stands between them."""
    at = block.start
    for sentence in sentences:
        if sentence.span.overlaps(block) and sentence.span.start >= at:
            if sentence.span.start > at:
                yield _Stretch(Span(at, sentence.span.start))
            yield _Stretch(
                Span(sentence.span.start, min(sentence.span.end, block.end)), sentence.statement, sentence.number
            )
            at = min(sentence.span.end, block.end)
    if at < block.end:
        yield _Stretch(Span(at, block.end))


def _sentence(
    article: Article, stretch: _Stretch, marks: _Marks, used: Mapping[str, tuple[str, ...]]
) -> SourceSentence:
    statement = stretch.statement
    anchor = anchor_of(passage(article.text, statement.span).span) if statement else None
    return SourceSentence(
        anchor=anchor,
        number=stretch.number,
        modality=statement.modality if statement else None,
        used=used.get(statement.id, ()) if statement else (),
        pieces=tuple(_pieces(article, stretch.span, marks, anchor)),
    )


def _pieces(article: Article, span: Span, marks: _Marks, own: str | None) -> Iterator[MarkedRun]:
    near = marks.over(span)
    bounds = {span.start, span.end}
    bounds |= {at for mark in near for at in (mark.span.start, mark.span.end) if span.start < at < span.end}
    cuts = sorted(bounds)
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        begins = {anchor_of(mark.span): None for mark in sorted(near) if mark.span.start == start}
        yield MarkedRun(
            text=piece.of(article.text),
            kinds=tuple(sorted({mark.kind for mark in near if mark.span.holds(piece)} - {_UNMARKED})),
            anchors=tuple(anchor for anchor in begins if anchor != own),
        )

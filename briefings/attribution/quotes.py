"""Quotations: the words that stand between quotation marks, in every typography.

Marks are paired inside a block. A mark that finds no partner costs the words of its own
quotation and nothing else, unless the next block goes on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefings.attribution.quoted_names import is_name
from briefings.language import Reading
from briefings.language.speech import FINITE, speech
from briefings.model import Block, BlockKind, Span

CLOSERS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’", "'": "'", "‹": "›"}
OPENERS = frozenset(CLOSERS)
_MARKS = re.compile("[" + re.escape("".join(sorted({*CLOSERS, *"".join(CLOSERS.values())}))) + "]")
# A quotation that the next blocks close runs over two or three of them in print; more is a lost mark.
MOST_BLOCKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSpan:
    """Words between quotation marks that may be somebody's own."""

    span: Span
    """The words inside the marks."""
    outer: Span
    """The same with their marks."""
    block: int
    """Index of the block they stand in."""
    nested: bool = False
    """They stand inside another quotation."""
    continues: bool = False
    """They go on from a quotation of the block before."""


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    char: str


def find_quotes(reading: Reading) -> tuple[QuotedSpan, ...]:
    """Every quotation of a text, in order; names and titles of works in marks are left out."""
    lists = {**speech(reading.language).words, "telling": _telling(reading.language)}
    found = sorted(_quoted(reading), key=lambda q: (q.span.start, -q.span.end))
    return tuple(
        quote for quote in _nested(found)
        if not is_name(reading.text, quote.span, quote.outer, lists, continues=quote.continues)
    )  # fmt: skip


@cache
def _telling(language: str) -> frozenset[str]:
    """The finite forms of verbs of speech."""
    forms = speech(language).forms
    return frozenset(word for word, told in forms.items() if any(form.tense in FINITE for form in told))


def _nested(found: list[QuotedSpan]) -> Iterator[QuotedSpan]:
    """The same quotations, those that stand inside an earlier one marked."""
    end = 0
    for quote in found:
        yield replace(quote, nested=quote.outer.end <= end)
        end = max(end, quote.span.end)


def _quoted(reading: Reading) -> Iterator[QuotedSpan]:
    left: _Mark | None = None
    for index, block in enumerate(reading.blocks):
        if left is not None and _closes_later(reading, index, left.char):
            end = _continued_end(reading.text, block, left.char)
            start = block.span.start + (reading.text[block.span.start] in OPENERS | {"»", "”"})
            yield from _span(reading.text, start, end, index, outer_start=block.span.start, continues=True)
            pairs, left_after = _pairs(reading.text, Span(min(end + 1, block.span.end), block.span.end))
            left = left if end == block.span.end else left_after
        else:
            pairs, left = _pairs(reading.text, block.span)
            if left is not None and left.char == '"' and not _clearly_opens(reading.text, left.at):
                left = None
            if left is not None and (
                block.kind is not BlockKind.PARAGRAPH or not _closes_later(reading, index + 1, left.char)
            ):
                if (shared := _shared_end(reading.text, left, pairs)) is not None:
                    yield from _span(reading.text, left.at + 1, shared, index, outer_start=left.at)
                left = None
            if left is not None:
                yield from _span(reading.text, left.at + 1, block.span.end, index, outer_start=left.at)
        for opener, closer in pairs:
            yield from _span(reading.text, opener + 1, closer, index, outer_start=opener)


def _span(
    text: str, start: int, end: int, block: int, *, outer_start: int, continues: bool = False
) -> Iterator[QuotedSpan]:
    """The quotation between two offsets without the white space at its ends; none if nothing is left."""
    words = text[start:end]
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if first < last:
        outer = Span(outer_start, min(end + 1, len(text)) if end < len(text) else end)
        yield QuotedSpan(span=Span(first, last), outer=outer, block=block, continues=continues)


def _pairs(text: str, span: Span) -> tuple[list[tuple[int, int]], _Mark | None]:
    """Pairs of marks inside a span, and the outermost mark that is still open at its end."""
    stack: list[_Mark] = []
    pairs: list[tuple[int, int]] = []
    for found in _MARKS.finditer(text, span.start, span.end):
        at, char = found.start(), found.group()
        depth = _closed_by(stack, text, at)
        if depth is not None:
            pairs.append((stack[depth].at, at))
            del stack[depth:]
        elif _may_open(text, at):
            if not _nests(text, Span(at, span.end), stack):
                stack = [mark for mark in stack if not (mark.char == char and char in "\"'")]
            stack.append(_Mark(at, char))
    return pairs, next((mark for mark in stack if mark.char in '«“"'), None)


def _nests(text: str, span: Span, stack: list[_Mark]) -> bool:
    """Whether a straight mark opens a quotation inside another, "he told me "no" and left": both find their ends."""
    depth = sum(mark.char == '"' for mark in stack) + 1
    if text[span.start] != '"' or depth < 2:
        return False
    for at in range(span.start + 1, span.end):
        if text[at] == '"':
            depth += 1 if _clearly_opens(text, at) else -1
            if depth == 0:
                return True
    return False


def _shared_end(text: str, opener: _Mark, pairs: list[tuple[int, int]]) -> int | None:
    """« Il l'a dit « innocent », a répété X: where one mark ends both quotations, as it may in print."""
    inside = (
        last for first, last in pairs
        if first > opener.at and opener.char == "«" and not text[:first].rstrip().endswith((".", "!", "?"))
    )  # fmt: skip
    return next((last for last in sorted(inside) if text[last + 1 : last + 2] in (",", ".", "")), None)


def _closed_by(stack: list[_Mark], text: str, at: int) -> int | None:
    """Index of the open mark that the character closes; the innermost one that fits."""
    char = text[at]
    for depth in range(len(stack) - 1, -1, -1):
        if char in CLOSERS[stack[depth].char]:
            if char in "’'" and (_letter(text, at + 1) or not _tight_before(text, at)):
                return None
            if char == '"' and _clearly_opens(text, at):
                return None
            return depth
        if char == stack[depth].char == "“" and _tight_before(text, at) and not _letter(text, at + 1):
            return depth
    return None


def _may_open(text: str, at: int) -> bool:
    char = text[at]
    if char in "'‘":
        return not _tight_before(text, at) and _letter(text, at + 1)
    if char == '"':
        return not (_tight_before(text, at) and (at + 1 == len(text) or text[at + 1] in " \n.,;:!?)"))
    return char in "«“„‹"


def _clearly_opens(text: str, at: int) -> bool:
    return not _tight_before(text, at) and at + 1 < len(text) and not text[at + 1].isspace() and _letter(text, at + 1)


def _tight_before(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([«“—–-"


def _letter(text: str, at: int) -> bool:
    return at < len(text) and (text[at].isalnum() or text[at] in "[(¿¡")


def _closes_later(reading: Reading, index: int, opener: str) -> bool:
    """Whether an open quotation finds its end in the blocks from `index` on."""
    for block in reading.blocks[index : index + MOST_BLOCKS]:
        if block.kind is not BlockKind.PARAGRAPH:
            return False
        end = _continued_end(reading.text, block, opener)
        if end < block.span.end:
            return True
        if not _reopens(reading.text, block, opener) and (opener == '"' or opener in block.span.of(reading.text)):
            return False
    return False


def _continued_end(text: str, block: Block, opener: str) -> int:
    """Offset of the mark that ends a quotation running into this block; the block's end if none does."""
    depth, start = 1, block.span.start + _reopens(text, block, opener)
    for at in range(start, block.span.end):
        opens = text[at] == opener and (opener != '"' or _clearly_opens(text, at))
        if opens:
            depth += 1
        elif text[at] in CLOSERS[opener]:
            depth -= 1
            if depth == 0:
                return at
    return block.span.end


def _reopens(text: str, block: Block, opener: str) -> bool:
    """Whether a paragraph begins with a mark, as each one of a long quotation does in print."""
    return text[block.span.start] == opener or (opener == "«" and text[block.span.start] == "»")

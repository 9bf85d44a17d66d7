"""A text cut into tokens of time, blocks and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefings.language import Reading
from briefings.structure.markup import without_markup
from briefings.temporal.forms import forms
from briefings.temporal.words import BREAK, TimeToken, TimeWords, tokens_of

_STOPS = frozenset(".!?…")


def read_words(text: str, language: str, reading: Reading | None = None) -> TimeWords:
    """Cut a text into tokens, blocks and sentences."""
    words, _ = forms(language)
    tokens: list[TimeToken] = []
    block: list[int] = []
    bounds, text = _blocks(text, reading), without_markup(text)
    for index, (start, end) in enumerate(bounds):
        found = tokens_of(text, words, start, end)
        tokens += found
        tokens.append(TimeToken(end, end, BREAK, {}, False, code=BREAK))
        block += [index] * (len(found) + 1)
    codes = "".join([token.code for token in tokens])
    kinds = tuple(b.kind for b in reading.blocks) if reading else (None,) * len(bounds)
    said = frozenset({token.word for token in tokens})
    sentences = _sentences(tokens, reading) if reading else _by_stops(tokens)
    return TimeWords(tuple(tokens), codes, tuple(block), tuple(sentences), kinds, said)


def _blocks(text: str, reading: Reading | None) -> list[tuple[int, int]]:
    if reading is not None:
        return [(block.span.start, block.span.end) for block in reading.blocks]
    # A line that goes on in small letters is a wrapped line of the same block.
    starts = [0, *(m.end() for m in re.finditer(r"\n\s*\n\s*|\n(?=[ \t]*[^a-zà-ÿ\s])", text))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if end > start]


def _sentences(tokens: Sequence[TimeToken], reading: Reading) -> list[int]:
    firsts = [token.start for token in tokens]
    numbers: list[int] = []
    for number, sentence in enumerate(reading.sentences):
        numbers += [number] * (bisect_left(firsts, sentence.span.start, len(numbers)) - len(numbers))
    return numbers + [len(reading.sentences)] * (len(tokens) - len(numbers))


def _by_stops(tokens: Sequence[TimeToken]) -> Iterator[int]:
    """The same without grammar."""
    number = 0
    for at, token in enumerate(tokens):
        yield number
        ends = token.word in _STOPS and at + 1 < len(tokens) and not (at and len(tokens[at - 1].word) <= 2)
        number += token.word == BREAK or (ends and _opens(tokens[at + 1]))


def _opens(token: TimeToken) -> bool:
    return token.capital or token.word in '«"“(—–-'

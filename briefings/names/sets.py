"""Results of sports that are played in sets: « Montfil (FRA, 11) bat Muler (LUX) 6-4, 6-3 »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.lexicon import word_set
from briefings.names.items import Item, is_known, past_bullet, read_items
from briefings.names.words import Words

_SET = r"(?:[67]-[0-7]|[0-7]-[67])(?: ?\(\d{1,2}\))?"
_SETS = re.compile(rf"(?<![\d-]){_SET}(?:,? (?:et |and )?{_SET})+(?![\d-])")
"""Two sets or more, with the points of a tie-break: of tennis alone, where whoever plays is one or a pair."""


def whom_sets_name(words: Words) -> Iterator[tuple[int, int]]:
    """Where the names begin and end of those whom a line of such results names."""
    text = words.reading.text
    if _SETS.search(text) is None:
        return
    for at, end in words.line_bounds:
        if _SETS.search(text, words[at].start, words[end - 1].end):
            yield from _played(words, past_bullet(words, at))


def _played(words: Words, at: int) -> Iterator[tuple[int, int]]:
    """Both sides of a line, which have a word or a dash for the match between them."""
    winners = list(read_items(words, at))
    if not winners:
        return
    between = winners[-1].past
    if words.low(between) not in word_set(words.reading.language, "evidence", "lineup_beats"):
        return
    losers = list(read_items(words, between + 1 + (words.low(between + 1) == ".")))
    sides: list[Item] = [*winners, *losers]
    if losers and not any(is_known(words, item) for item in sides):
        yield from ((item.first, item.end) for item in sides)

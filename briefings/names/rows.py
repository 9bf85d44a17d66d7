"""Rows: lines that begin alike, each with somebody's name, « 3. Adé Okpo (NGR) à 12 s », « Adé Okpo, comédien ».

Most of them have a given name or an initial, and so the others are people's too, whatever a tagger takes them for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefings.lexicon import word_set
from briefings.names.items import Item, is_full, is_known, past_bullet, read_item, without_address
from briefings.names.titles import Titles
from briefings.names.words import Words

LEAST = 4
"""Lines that make rows."""
MOSTLY = 0.6
"""How many of them begin with a full name."""
_DASHES = frozenset("-–—")


class _Row(NamedTuple):
    item: Item | None
    """A name of a line."""
    shape: str
    """What stands about it: a bullet or a number before, a mark, a word in lower case or the end of the line behind."""


def rows_of_people(words: Words) -> Iterator[tuple[int, int]]:
    """Where the names begin and end that open such rows, or that close rows of offices: « Ministre de la Mer : X »."""
    lines = words.line_bounds
    yield from _blocks(words, (_opening(words, at) for at, _ in lines))
    yield from _blocks(words, (_closing(words, at, end) for at, end in lines))


def _blocks(words: Words, rows: Iterable[_Row]) -> Iterator[tuple[int, int]]:
    """The names of rows that follow each other and have one shape."""
    block: list[_Row] = []
    for row in (*rows, _Row(None, "")):
        if row.item is not None and (not block or row.shape == block[-1].shape):
            block.append(row)
            continue
        yield from _people(words, block)
        block = [row] if row.item is not None else []


def _opening(words: Words, at: int) -> _Row:
    """The name that a line begins with, behind a bullet and a number."""
    start = past_bullet(words, at)
    item = read_item(words, start)
    if item is None:
        return _Row(None, "")
    before = "•" if start > at else "1" if item.first > start else ""
    return _Row(item, before + _behind(words, item))


def _closing(words: Words, at: int, end: int) -> _Row:
    """The name that a line ends with, behind an office and a colon."""
    titles = Titles.of(words.reading.language)
    colon = next((here for here in range(at, min(at + LONGEST_OFFICE, end)) if words[here].text == ":"), 0)
    item = read_item(words, colon + 1) if colon and colon + 1 < end else None
    office = titles.phrase(words, at) > at or titles.head_ends(words, colon - 1)
    prize = words.low(at) in titles.words("prizes")
    if item is None or not office or prize or item.end - item.first < 2:
        return _Row(None, "")
    return _Row(item, "office")


LONGEST_OFFICE = 16
"""Words of an office before its colon."""


def _behind(words: Words, item: Item) -> str:
    """What stands behind a name: a country, or what stands behind all of its marks."""
    for at in (item.end, item.end + (words.low(item.end) == "(")):
        code = at < len(words) and words[at].near and words[at].text
        if code in word_set(words.reading.language, "evidence", "country_codes"):
            return "country"
    end = item.past
    if end >= len(words) or not words[end].near:
        return ""
    return "–" if words[end].text in _DASHES else words.low(end) if words[end].alpha else words[end].text


def _is_scored(words: Words, item: Item) -> bool:
    """« Melić (3 buts sur 3 tirs) », « Vori (0/2) »: a name with what its bearer did, counted in a bracket."""
    inside = words.lows[item.end + 1 : item.past - 1] if words.low(item.end) == "(" else []
    counted = any(one[0].isdigit() and "/" in one for one in inside) or "/" in inside
    told = not word_set(words.reading.language, "evidence", "scored").isdisjoint(inside)
    return counted or (told and any(map(str.isdigit, inside)))


def _people(words: Words, block: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    items = [row.item for row in block if row.item is not None]
    if len(items) < LEAST:
        return
    full, known = (sum(tells(words, item) for item in items) for tells in (is_full, is_known))
    scored = sum(_is_scored(words, item) for item in items) >= MOSTLY * len(items)
    if (full < MOSTLY * len(items) and not scored) or 3 * known >= len(items):
        return
    marked = scored or block[0].shape not in ("", ":", "•")
    people = [item for item in items if not is_known(words, item) and (marked or item.end - item.first > 1)]
    yield from without_address(words, people)

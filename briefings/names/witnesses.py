"""Witnesses: what a place where something is named shows of itself, and what a witness may say of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from briefings import names
from briefings.language.name_labels import Kind
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.values import value

CERTAIN, STRONG, CLEAR, LIKELY, SLIGHT = 5.0, 3.0, 2.0, 1.2, 0.6
"""How much a witness may weigh."""

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")


class Spelled(NamedTuple):
    """A name by itself, wherever it stands."""

    text: str
    own: tuple[str, ...]
    """Its words."""
    alone: bool
    """Whether that is one."""
    full: bool
    """Whether it has a given name and more."""
    language: str


class Occurrence:
    """One place where something is named, words `first` to `end`."""

    __slots__ = (
        "_begins", "_ends", "_lows", "alone", "end", "first", "full", "language", "own", "reading", "spelled",
        "text", "titles", "words",
    )  # fmt: skip

    def __init__(self, words: Words, first: int, end: int) -> None:
        self.words, self.first, self.end = words, first, end
        self.reading = words.reading
        self.language = words.reading.language
        self.titles = Titles.of(self.language)
        self.text = words.written(first, end)
        self.own = tuple([word.text for word in words[first:end]])
        """Its own words."""
        self.alone = end - first == 1
        self.full = not self.alone and _begins_full(self.own[0], self.language)
        """Whether it has a given name and more."""
        self.spelled = Spelled(self.text, self.own, self.alone, self.full, self.language)
        self._lows, lines = words.lows, words.lines
        self._begins, self._ends = bisect_left(lines, lines[first]), bisect_right(lines, lines[end - 1])

    def before(self, back: int = 1) -> str:
        """The word that many words before on the same line, in lower case; nothing across a line break."""
        at = self.first - back
        return self._lows[at] if at >= self._begins else ""

    def behind(self, on: int = 0) -> str:
        """The word that many words behind on the same line, in lower case."""
        at = self.end + on
        return self._lows[at] if at < self._ends else ""


@lru_cache(maxsize=50_000)
def _begins_full(first: str, language: str) -> bool:
    """Whether a word may begin a full name: it is a given name, initials, or a family name that stands first."""
    initials = _INITIALS.fullmatch(first) and gazetteer.look_up(first, language) is None
    return names.is_given(first) or names.is_family_first(first) or bool(initials)


@value(frozen=True, slots=True)
class Said:
    """What one witness says: a weight, and what the name is where it is no person."""

    weight: float
    kind: Kind = "MISC"


NOTHING = Said(0.0)
Witness = Callable[[Occurrence], Said]


@cache
def listed(language: str, key: str) -> frozenset[str]:
    return word_set(language, "evidence", key)


@cache
def things(language: str) -> frozenset[str]:
    known = gazetteer.words_of(language, "facilities") | gazetteer.words_of(language, "bodies")
    return listed(language, "things") | known


def areas(language: str) -> frozenset[str]:
    return gazetteer.words_of(language, "areas")


def kind_of_thing(low: str, language: str) -> Kind | None:
    """What a noun makes of the name beside it, where it makes it a thing."""
    kinds = _kinds(language)
    return kinds.get(low) or kinds.get(low.removesuffix("s")) or kinds.get(low.removesuffix("x"))


@cache
def _kinds(language: str) -> Mapping[str, Kind]:
    """Nouns for things, with what each makes of the name beside it."""
    of_kind: tuple[tuple[frozenset[str], Kind], ...] = (
        (things(language), "MISC"), (gazetteer.words_of(language, "bodies"), "ORG"), (areas(language), "LOC"),
    )  # fmt: skip
    return {low: kind for lows, kind in of_kind for low in lows}

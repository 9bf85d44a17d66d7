"""Witnesses: what a place where something is named shows of itself, and what a witness may say of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from briefings import gazetteer, names
from briefings.language import Reading
from briefings.lexicon import word_set
from briefings.name_labels import Kind
from briefings.titles import Titles
from briefings.words import Words

CERTAIN, STRONG, CLEAR, LIKELY, SLIGHT = 5.0, 3.0, 2.0, 1.2, 0.6
"""How much a witness may weigh."""

_FAR = 12
"""Words to either side that a witness may look at."""
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")


@dataclass(frozen=True)
class Named:
    """One place where something is named, words `first` to `end`."""

    words: Words
    first: int
    end: int

    @cached_property
    def reading(self) -> Reading:
        return self.words.reading

    @cached_property
    def language(self) -> str:
        return self.words.reading.language

    @cached_property
    def titles(self) -> Titles:
        return Titles.of(self.language)

    @cached_property
    def text(self) -> str:
        return self.words.span(self.first, self.end).of(self.reading.text)

    @cached_property
    def alone(self) -> bool:
        return self.end - self.first == 1

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Its own words."""
        return tuple(word.text for word in self.words[self.first : self.end])

    @cached_property
    def full(self) -> bool:
        """Whether it has a given name and more."""
        first = self.own[0]
        initials = _INITIALS.fullmatch(first) and gazetteer.look_up(first, self.language) is None
        return not self.alone and (names.is_given(first) or names.is_family_first(first) or bool(initials))

    def before(self, back: int = 1) -> str:
        """The word that many words before on the same line, in lower case; nothing across a line break."""
        return self._before[back - 1] if back <= len(self._before) else ""

    def behind(self, on: int = 0) -> str:
        """The word that many words behind on the same line, in lower case."""
        return self._behind[on] if on < len(self._behind) else ""

    @cached_property
    def _before(self) -> list[str]:
        items, at, found = self.words, self.first, list[str]()
        while at > 0 and items[at].near and len(found) < _FAR:
            at -= 1
            found.append(items[at].low)
        return found

    @cached_property
    def _behind(self) -> list[str]:
        found = list[str]()
        for word in self.words[self.end : self.end + _FAR]:
            if not word.near:
                break
            found.append(word.low)
        return found


@dataclass(frozen=True, slots=True)
class Said:
    """What one witness says: a weight, and what the name is where it is no person."""

    weight: float
    kind: Kind = "MISC"


NOTHING = Said(0.0)
Witness = Callable[[Named], Said]


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
    for form in (low, low.removesuffix("s"), low.removesuffix("x")):
        if form in areas(language):
            return "LOC"
        if form in gazetteer.words_of(language, "bodies"):
            return "ORG"
        if form in things(language):
            return "MISC"
    return None

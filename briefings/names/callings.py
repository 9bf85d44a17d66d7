"""Callings: common nouns for what people do or are, known by a list or by how they end.

They are many more than the role words of `titles`, and they say less: « facteur » is a
person only where it is said of one.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefings.lexicon import table, word_set
from briefings.names.titles import Titles, joined
from briefings.names.words import Words

SHORTEST = 7
"""Letters of the shortest noun that is taken for a calling by its end alone."""
_NOUNS = ("NOUN", "PROPN")  # a rare word without a capital may be tagged as a name
LONGEST = 4
"""Words of the longest calling in the lexicon."""


def calling(words: Words, at: int) -> int:
    """The end of the longest calling that begins at a word; `at` where none does.

    A capital is none, except where it opens a sentence: « Lighthouse Keeper » may be a house.
    """
    word, language = words[at], words.reading.language
    if not word.alpha or (word.capital and not words.opens(at)):
        return at
    for end in range(min(len(words), at + _reach(language, word.low)), at, -1):
        if all(other.near for other in words[at + 1 : end]):
            low = joined(words, at, end)
            if is_listed(language, low) or (end == at + 1 and word.pos in _NOUNS and ends_like_one(language, low)):
                return end
    return at


@lru_cache(maxsize=50_000)
def may_begin(language: str, low: str) -> bool:
    """Whether a calling may begin with a word, which spares most words the closer look."""
    return _reach(language, low) > 1 or is_listed(language, low) or ends_like_one(language, low)


def means_somebody(titles: Titles, low: str) -> bool:
    """Whether a noun is said of people: a role, a relative or a calling."""
    return titles.is_role(low) or low in titles.kin or is_listed(titles.language, low)


@lru_cache(maxsize=50_000)
def is_listed(language: str, low: str) -> bool:
    """Whether a word or phrase is a calling of the lexicon, or one with something set before it (« coauteur »)."""
    known, titles = _words(language, "words"), Titles.of(language)
    head, several, rest = low.partition(" ")  # « gardes du corps », « gilets jaunes »
    singles = {f"{head.removesuffix('s')} {tail}" for tail in (rest, rest.removesuffix("s")) if several}
    ends = ((plural, single) for plural, single in table(language, "titles")["plurals"] if low.endswith(plural))
    if ({low, titles.singular(low), *singles} | {low.removesuffix(plural) + single for plural, single in ends}) & known:
        return True
    for prefix in _words(language, "prefixes") if low.startswith(_prefixes(language)) else ():
        rest = low.removeprefix(prefix)
        if rest != low and (titles.is_role(rest) or rest in known or rest.removesuffix("s") in known):
            return True
    first, hyphen, rest = low.partition("-")
    last = rest.rpartition("-")[2]  # "footballer-turned-pundit"
    return bool(hyphen) and (first in known or titles.is_role(first)) and (last in known or titles.is_role(last))


@lru_cache(maxsize=50_000)
def ends_like_one(language: str, low: str) -> bool:
    """Whether a noun ends as the nouns of callings do."""
    single = low.removesuffix("s")
    thing = {low, single} & (_words(language, "never") | Titles.of(language).kin)
    return len(single) >= SHORTEST and not thing and single.endswith(_endings(language))


@lru_cache(maxsize=50_000)
def _reach(language: str, low: str) -> int:
    return LONGEST if low in _openings(language) or low.removesuffix("s") in _openings(language) else 1


@cache
def _openings(language: str) -> frozenset[str]:
    """The first words of the callings that have several."""
    several = (word.replace("'", "' ").split() for word in _words(language, "words"))
    return frozenset(parts[0] for parts in several if len(parts) > 1)


def _words(language: str, key: str) -> frozenset[str]:
    return word_set(language, "callings", key)


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(_words(language, "prefixes"))


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(table(language, "callings")["endings"])

"""The words of `hedges.toml`, looked for in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from briefings.lexicon import word_set

_MARKS = re.compile(r"[,;:.!?()«»“”\"]")


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, one at each end."""
    return " " + " ".join(_MARKS.sub(" ", text.lower().replace("’", "'")).split()) + " "


def has(text: str, language: str, name: str, part: str = "phrases") -> bool:
    """Whether a text made `plain` holds a phrase of a list."""
    opening, elided = _set_off(language, name, part)
    for word in opening.keys() & _words(text):
        if any(map(text.__contains__, opening[word])):
            return True
    return any(map(text.__contains__, elided))


def found(sentence: str, language: str, name: str, part: str = "phrases") -> Iterator[re.Match[str]]:
    """Where a sentence, as it stands in its text, holds a phrase of a list; for one that `has` said yes of."""
    return _pattern(language, name, part).finditer(sentence.lower().replace("’", "'"))


@cache
def _pattern(language: str, name: str, part: str) -> re.Pattern[str]:
    """The phrases of a list, the longest first, with what a text may set between their words."""
    phrases = sorted(words_of(language, name, part), key=lambda phrase: (-len(phrase), phrase))
    choices = (r"[\s,]+".join(map(re.escape, p.split())) + ("" if p.endswith("'") else r"(?!\w)") for p in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})")


def announces_by(word: str, language: str) -> bool:
    """Whether a word in small letters is one of announcing, told by its beginning."""
    return word.startswith(beginnings(language))


@cache
def beginnings(language: str) -> tuple[str, ...]:
    """How the words of announcing begin."""
    return tuple(words_of(language, "planned", "announcing"))


def judges(text: str, language: str) -> bool:
    """Whether a text made `plain` has a word that judges, told by its beginning."""
    stems = words_of(language, "opinion", "words")
    lengths = _lengths(stems)
    parts = text.replace("'", " ").replace("-", " ").split()
    return any(part[:length] in stems for part in parts for length in lengths)


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@cache
def _lengths(stems: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({len(stem) for stem in stems}))


@cache
def _set_off(language: str, name: str, part: str) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """The phrases of a list between spaces, by their first word; and those elided ones that are open behind it."""
    opening: dict[str, tuple[str, ...]] = {}
    elided: list[str] = []
    for phrase in sorted(words_of(language, name, part)):
        if " " not in phrase and phrase.endswith("'"):
            elided.append(f" {phrase}")
        else:
            word = phrase.split()[0]
            opening[word] = (*opening.get(word, ()), f" {phrase}" if phrase.endswith("'") else f" {phrase} ")
    return opening, tuple(elided)


@cache
def words_of(language: str, name: str, part: str) -> frozenset[str]:
    return word_set(language, "hedges", name, part)

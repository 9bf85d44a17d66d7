"""Tokens: the words and numbers of a text, each with what the lexicon says about time in them.

A token carries its classes (`month`, `unit`, `day` …) with a value each. Every set of
classes that can occur has one character, so that a stretch of tokens is a short string
in which `forms` can look for patterns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from briefings.lexicon import table
from briefings.model import BlockKind
from briefings.temporal.numerals import TimeToken, integer, join_numbers

__all__ = ["BREAK", "TimeToken", "TimeWords", "Vocabulary", "normal", "split", "tokens_of", "vocabulary"]

BREAK = "\n"
"""Stands between blocks; no pattern crosses it."""
_FIRST_CODE = 0xE000

_TOKEN = r"""(?!\s)(?:(?P<plain>[a-zà-öø-ÿ]++(?![\w'’ʼ\u0300-\u036f]))
    |(?P<word>[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*ELIDED)
    |(?=\d)(?:
     (?P<ymd>(?<![\d/.-])(?:\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4}|\d\d?\.\d\d?\.\d{4})(?![\d/-]))
    |(?P<hms>(?<![\d:,.])\d\d?:\d\d:\d\d(?:[.,]\d+)?(?![\d:]))
    |(?P<hm>(?<![\d:,.])\d\d?:\d\d(?!\d|[.,:]\d))
    |(?P<big>(?<!\d)\d{1,3}(?:[.,\ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?!\d))
    |(?P<dec>\d+[.,]\d+)
    |(?P<int>\d+)
    )
    |(?P<mark>[^\w\s]|_))"""
"""Words stand first, being the most, and of these the plain ones, told soonest; some languages elide them: « l'an ».
Before all that, a space is told from what may begin a word, so that no alternative is tried on it."""
_ELIDED = r"(?:['’ʼ](?=[^\W\d_]|\d))?"

_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
"""A time of the clock with a full stop: "10.30am"."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The words of time of one language; equal to itself alone, so that what a word is to it can be remembered."""

    language: str
    phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]]]
    """First word and second to the phrases of several words that open with them, longest first."""
    lone: Mapping[str, Mapping[str, Any]]
    """The words that are phrases by themselves, to their classes."""
    elision: bool
    codes: Mapping[frozenset[str], str] = field(repr=False)

    def code(self, data: Mapping[str, Any]) -> str:
        """The character that stands for the classes of a token; a space where it has none."""
        return self.codes.get(frozenset(data), " ")

    def chars(self, name: str) -> str:
        """Every code whose classes include a name."""
        return "".join(code for classes, code in self.codes.items() if name in classes)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A text as tokens, with a break between blocks."""

    tokens: tuple[TimeToken, ...]
    codes: str
    block: tuple[int, ...]
    sentence: tuple[int, ...]
    """For each token the number of its sentence."""
    kinds: tuple[BlockKind | None, ...]
    """What each block is, where a reading tells."""
    said: frozenset[str]
    """Every word once."""


@lru_cache(maxsize=50_000)
def normal(word: str, *, elision: bool = True) -> str:
    """A word as the lexicon spells it: composed, lower case, straight apostrophe."""
    if word.isascii():
        folded = word.lower()
    else:
        folded = unicodedata.normalize("NFC", word).lower().replace("’", "'").replace("ʼ", "'")
    return folded if elision else folded.rstrip("'")


def split(phrase: str, *, elision: bool) -> tuple[str, ...]:
    """A phrase of the lexicon as the words that a text's tokens would have."""
    if elision and phrase.endswith("'"):
        return split(phrase + "x", elision=elision)[:-1]
    return tuple(normal(match.group()) for match in _token(elision).finditer(phrase))


@cache
def _token(elision: bool) -> re.Pattern[str]:
    return re.compile(_TOKEN.replace("ELIDED", _ELIDED if elision else ""), re.VERBOSE)


@lru_cache(maxsize=50_000)
def _known(words: Vocabulary, kind: str, written: str) -> tuple[str, Mapping[str, Any], bool, bool, str]:
    """What a token is wherever it stands: its word, classes, whether it has a capital or nothing else, its code."""
    word = normal(written)
    data = {**_number(kind, written), **words.lone.get(word, {})}
    return word, data, written[:1].isupper(), len(written) > 2 and written.isupper(), words.code(data)


def _number(kind: str, words: str) -> Mapping[str, Any]:
    if kind == "int":
        return integer(int(words[:12]), len(words))
    if kind in ("ymd", "hm", "hms"):
        return {kind: words}
    if kind == "dec":
        data = {"num": float(words.replace(",", ".")), "dec": True}
        return {**data, "dechm": words.replace(".", ":")} if _CLOCK.fullmatch(words) else data
    if kind == "big":
        digits = re.sub(r"\D", "", words)
        data = {"num": float(digits[:12]), "big": True}
        spaced = len(digits) == 4 and 1000 <= int(digits) <= 2199 and words[1].isspace()
        return {**data, "bigyear": int(digits)} if spaced else data
    return {}


def tokens_of(text: str, words: Vocabulary, start: int, end: int) -> list[TimeToken]:
    """The tokens of a block, phrases and numbers in words joined; white space stands around it in its text."""
    raw: list[TimeToken] = []
    for match in _token(words.elision).finditer(text, start, end):
        word, data, capital, upper, code = _known(words, match.lastgroup or "", match[0])
        raw.append(TimeToken(match.start(), match.end(), word, data, capital, upper, code))
    joined: list[TimeToken] = []
    stop = 0
    opened = words.phrases
    for at in [at for at, token in enumerate(raw[:-1]) if token.word in opened]:
        if at >= stop and raw[at + 1].word in opened[raw[at].word]:
            found = _phrase(raw, at, words)
            if found is not None:
                joined += raw[stop:at]
                joined.append(found)
                stop = at + found.word.count(" ") + 1
    return join_numbers(joined + raw[stop:], words.codes)


def _phrase(raw: list[TimeToken], at: int, words: Vocabulary) -> TimeToken | None:
    """The longest phrase of the lexicon, of several words, that begins with a token."""
    first = raw[at]
    for phrase, data in words.phrases[first.word].get(raw[at + 1].word, ()):
        end = at + len(phrase)
        if tuple([token.word for token in raw[at:end]]) == phrase:
            whole = " ".join(phrase)
            return TimeToken(first.start, raw[end - 1].end, whole, data, first.capital, first.upper, words.code(data))
    return None


@cache
def vocabulary(language: str, literals: frozenset[str]) -> Vocabulary:
    """The words of a language's `calendar.toml` and `numbers.toml`, with a code for every set of classes.

    Args:
        language: ISO 639-1 code.
        literals: Words that the forms name as such; each is a class `=word` of its own.
    """
    calendar, numbers = table(language, "calendar"), table(language, "numbers")
    elision = bool(calendar["tokens"]["elision"])
    entries: dict[tuple[str, ...], dict[str, Any]] = {}
    for name, words in {**calendar["words"], **numbers["words"]}.items():
        pairs = words.items() if isinstance(words, dict) else ((word, True) for word in words)
        for phrase, value in pairs:
            entries.setdefault(split(phrase, elision=elision), {})[name] = value
    for data in entries.values():
        if "cardinal" in data:
            data.update({**integer(int(data["cardinal"]), 0), **data})
    for literal in literals:
        entries.setdefault(split(literal, elision=elision), {})["=" + literal] = True
    lone = {phrase[0]: data for phrase, data in entries.items() if len(phrase) == 1}
    return Vocabulary(language, _index(entries), lone, elision, _codes(entries))


def _index(entries: Mapping[tuple[str, ...], Mapping[str, Any]]) -> dict[str, Any]:
    phrases: dict[str, dict[str, tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]]] = {}
    for phrase, data in sorted(entries.items(), key=lambda item: -len(item[0])):
        if len(phrase) > 1:
            opened = phrases.setdefault(phrase[0], {})
            opened[phrase[1]] = (*opened.get(phrase[1], ()), (phrase, data))
    return phrases


def _codes(entries: Mapping[tuple[str, ...], Mapping[str, Any]]) -> dict[frozenset[str], str]:
    numbers = [integer(value, width) for value in range(2401) for width in range(0, 6)]
    kinds: list[Mapping[str, Any]] = [
        {"ymd": 1},
        {"hm": 1},
        {"hms": 1},
        {"num": 1, "dec": 1},
        {"num": 1, "dec": 1, "dechm": 1},
        {"num": 1, "big": 1},
        {"num": 1, "big": 1, "bigyear": 1},
    ]
    sets = dict.fromkeys(frozenset(data) for data in (*entries.values(), *numbers, *kinds) if data)
    return {classes: chr(_FIRST_CODE + index) for index, classes in enumerate(sets)}

"""Figures that an article gives for something: how many, of what, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel.dates import get_month_names

from briefings import names
from briefings.lexicon import table, word_set
from briefings.model import Article, Span

_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*['’]?|[^\w\s]")
_YEARS = range(1900, 2101)
_ROUGH = 0.15
"""Share by which a number that is said to be rough may be off."""
_REACH = 4
"""Words behind a noun within which what befell those who are counted stands."""
_BEFORE = 24
"""Characters before a number in which « au moins » and the like stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many of something."""

    of: tuple[str, ...]
    """What is counted: equal for the same thing, in one language or by what befell people in any."""
    least: float
    most: float
    span: Span
    """The number with its noun, and the words that make it a limit."""

    def contradicts(self, other: Figure) -> bool:
        """Whether no number is both."""
        return self.least > other.most or other.least > self.most


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def figures_in(article: Article, span: Span) -> tuple[Figure, ...]:
    """The figures of some words of an article; two for one thing say too little, and then neither is given."""
    words = [
        _Word(match.start(), match.end(), match.group().lower().replace("’", "'"))
        for match in _TOKEN.finditer(article.text, span.start, span.end)
    ]
    found = [figure for at in range(len(words)) if (figure := _figure(article, words, at))]
    kinds = [figure.of for figure in found]
    return tuple(figure for figure in found if kinds.count(figure.of) == 1)


def _figure(article: Article, words: list[_Word], at: int) -> Figure | None:
    value, behind = _number(words, at, article.language)
    if value is None or behind >= len(words):
        return None
    start, least, most = _limits(article, words[at].start, value)
    before = next((word.text for word in reversed(words[:at]) if word.end <= start), "")
    counted, last = _counted(words, at, behind, before, article.language)
    if counted is None:
        return None
    return Figure(of=counted, least=least, most=most, span=Span(start, words[last].end))


def _number(words: list[_Word], at: int, language: str) -> tuple[float | None, int]:
    """A number of two or more that begins here, and the word behind it."""
    text = words[at].text
    value = _value(text, language)
    if value is None or (at and words[at - 1].text in ("-", "–", "/")):
        return None, at
    if at and _value(words[at - 1].text, language) is not None:
        return None, at
    behind = at + 1
    multiplier = table(language, "figures")["multipliers"].get(words[behind].text) if behind < len(words) else None
    if multiplier:
        value, behind = value * multiplier, behind + 1
        if behind < len(words) and words[behind].text in word_set(language, "figures", "joined"):
            behind += 1
    elif text.isdigit() and len(text) == 4 and int(text) in _YEARS:
        return None, at
    return (value, behind) if value >= 2 else (None, at)


def _value(text: str, language: str) -> float | None:
    if text[0].isdigit():
        parted = re.sub(r"[ \u00a0\u202f.,](?=\d{3}(?!\d))", "", text)
        return float(parted.replace(",", "."))
    found = table(language, "numbers")["words"]["cardinal"].get(text)
    return float(found) if found is not None and found > 1 else None


def _counted(
    words: list[_Word], at: int, behind: int, before: str, language: str
) -> tuple[tuple[str, ...] | None, int]:
    """What is counted, and its last word; `before` is the word that the figure follows."""
    noun = words[behind].text
    if noun in _skipped(language) or not noun[0].isalpha() or _value(noun, language) is not None:
        return None, at
    fates = _fates(language)
    if noun in fates:
        return (fates[noun],), behind
    general = noun in word_set(language, "figures", "people")
    fate, last = _fate_behind(words, behind + 1, language)
    if fate is None and before in fates:
        fate, last = fates[before], behind
    if fate is not None:
        return ((fate,) if noun in word_set(language, "figures", "anybody") else (fate, language, _stem(noun))), last
    if general:
        return None, at
    return (language, _stem(noun), _beside(words, behind + 1, language)), behind


def _fate_behind(words: list[_Word], at: int, language: str) -> tuple[str | None, int]:
    helpers, fates = word_set(language, "figures", "helpers"), _fates(language)
    for place in range(at, min(at + _REACH, len(words))):
        if words[place].text in fates:
            return fates[words[place].text], place
        if words[place].text not in helpers:
            break
    return None, at


def _beside(words: list[_Word], at: int, language: str) -> str:
    """The word behind the noun, which may narrow it; empty where a mark or a small word closes it."""
    word = words[at].text if at < len(words) else ""
    return _stem(word) if len(word) > 4 and word[0].isalpha() and word not in _skipped(language) else ""


def _limits(article: Article, start: int, value: float) -> tuple[int, float, float]:
    """Where the figure's words begin, and the least and most that they can mean."""
    before = article.text[max(0, start - _BEFORE) : start].lower().replace("’", "'").rstrip()
    for name in ("least", "most", "about"):
        for words in sorted(word_set(article.language, "figures", name), key=lambda words: (-len(words), words)):
            if before.endswith(words) and not before.removesuffix(words)[-1:].isalpha():
                low = {"least": value, "most": 0.0, "about": value * (1 - _ROUGH)}[name]
                high = {"least": float("inf"), "most": value, "about": value * (1 + _ROUGH)}[name]
                found = article.text.lower().replace("’", "'").rindex(words, 0, start)
                return found, low, high
    return start, value, value


def _stem(word: str) -> str:
    """A noun without its plural."""
    return re.sub(r"(?:x|s)$", "", names.plain(word))


@cache
def _fates(language: str) -> Mapping[str, str]:
    return {word: fate for fate, words in table(language, "figures")["fates"].items() for word in words}


@cache
def _skipped(language: str) -> frozenset[str]:
    months = {name.lower() for name in get_month_names("wide", locale=language).values()}
    return word_set(language, "figures", "skipped") | word_set(language, "figures", "adjectives") | months

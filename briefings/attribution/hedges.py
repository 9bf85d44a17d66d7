"""The words of `hedges.toml`, looked for in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from briefings.lexicon import word_set
from briefings.model import Span

_MARKS = re.compile(r"[,;:.!?()«»“”\"]")
_PHRASED = (
    ("planned", "phrases"), ("alleged", "phrases"), ("alleged", "unheard"), ("denied", "phrases"), ("denied", "spoken"),
    ("denied", "of_others"), ("denied", "never_seen"), ("opinion", "phrases"), ("opinion", "plainly"),
    ("opinion", "boding"), ("opinion", "holding"), ("opinion", "asked"), ("opinion", "gauged"),
    ("conditional", "going_round"),
)  # fmt: skip
"""The lists of phrases, which are looked for together."""
List = tuple[str, str]
"""A list of `hedges.toml`, by its table and its name there."""


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, one at each end."""
    return " " + " ".join(_small(text).split()) + " "


def _small(text: str) -> str:
    """Small letters, marks as spaces; "[e]xtremely" without what an editor sets beside a letter."""
    text = text.lower().replace("’", "'")
    return _MARKS.sub(" ", text.replace("[", "").replace("]", "") if "[" in text or "]" in text else text)


def has(text: str, language: str, name: str, part: str = "phrases") -> bool:
    """Whether a text made `plain` holds a phrase of a list."""
    return bool(_held(text, language, name, part))


def found(sentence: str, language: str, name: str, part: str = "phrases") -> list[Span]:
    """Where a sentence, as it stands in its text, holds a phrase of a list: of two that overlap, the first."""
    text, places = _with_places(sentence)
    spans = []
    for phrase in _held(text, language, name, part):
        at = text.find(phrase)
        while at >= 0:
            last = at + len(phrase.rstrip()) - 1
            spans.append(Span(places[at + 1], places[last] + 1))
            at = text.find(phrase, at + 1)
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _held(text: str, language: str, name: str, part: str) -> Sequence[str]:
    """The phrases of a list, set off as they are told by, that a text made `plain` holds."""
    return _held_of_all(text, language)[name, part]


@lru_cache(maxsize=8)
def _held_of_all(text: str, language: str) -> Mapping[List, tuple[str, ...]]:
    """The phrases of every list that a text made `plain` holds: the rules ask five times of one sentence."""
    opening, elided = _set_off(language)
    likely = [pair for word in opening.keys() & text.split() for pair in opening[word]]
    held: dict[List, tuple[str, ...]] = dict.fromkeys(_PHRASED, ())
    for key, phrase in likely + elided:
        if phrase in text:
            held[key] = (*held[key], phrase)
    return held


def _with_places(text: str) -> tuple[str, list[int]]:
    """A text made `plain`, and where each of its letters stands in the text itself: « İ » is two letters when small."""
    letters, places = [" "], [0]
    for at, char in enumerate(text):
        for letter in _small(char):
            if not letter.isspace() or letters[-1] != " ":
                letters.append(" " if letter.isspace() else letter)
                places.append(at)
    if letters[-1] != " ":
        letters.append(" ")
        places.append(len(text))
    return "".join(letters), places


def announces_by(word: str, language: str) -> bool:
    """Whether a word in small letters is one of announcing, told by its beginning."""
    return word.startswith(beginnings(language))


@cache
def beginnings(language: str) -> tuple[str, ...]:
    """How the words of announcing begin."""
    return tuple(words_of(language, "planned", "announcing"))


def judges(text: str, language: str) -> bool:
    """Whether a text made `plain` has a word that judges, told by its beginning."""
    return any(_judging(part, language) for part in text.replace("'", " ").replace("-", " ").split())


@lru_cache(maxsize=50_000)
def _judging(word: str, language: str) -> bool:
    """Whether one word judges; asked of the same words again and again."""
    stems = words_of(language, "opinion", "words")
    if word in words_of(language, "opinion", "unjudging"):
        return False
    return any(word[:length] in stems for length in _lengths(stems))


def views(text: str, language: str) -> bool:
    """Whether a text made `plain` holds a phrase of opinion that is no part of a plain one: « une grande partie »."""
    held = _held(text, language, "opinion", "phrases")
    if not held:
        return False
    plainly = _held(text, language, "opinion", "plainly")
    return any(text.count(phrase) > sum(text.count(other) for other in plainly if phrase in other) for phrase in held)


@cache
def _lengths(stems: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({len(stem) for stem in stems}))


@cache
def _set_off(language: str) -> tuple[Mapping[str, list[tuple[List, str]]], list[tuple[List, str]]]:
    """The phrases of all lists between spaces, by their first word; and those elided ones that are open behind it."""
    opening: dict[str, list[tuple[List, str]]] = {}
    elided: list[tuple[List, str]] = []
    for key in _PHRASED:
        for phrase in sorted(words_of(language, *key)):
            if " " not in phrase and phrase.endswith("'"):
                elided.append((key, f" {phrase}"))
            else:
                behind = "" if phrase.endswith("'") else " "
                opening.setdefault(phrase.split()[0], []).append((key, f" {phrase}{behind}"))
    return opening, elided


@cache
def words_of(language: str, name: str, part: str) -> frozenset[str]:
    return word_set(language, "hedges", name, part)

"""The words of `hedges.toml`, looked for in a sentence."""

from __future__ import annotations

import re
from functools import cache

from briefings.lexicon import table


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, one at each end."""
    return " " + " ".join(re.sub(r"[,;:.!?()«»“”\"]", " ", text.lower().replace("’", "'")).split()) + " "


def has(text: str, language: str, name: str, part: str = "phrases") -> bool:
    return any(phrase in text for phrase in _set_off(language, name, part))


def judges(text: str, language: str) -> bool:
    stems = tuple(words_of(language, "opinion", "words"))
    return any(part.startswith(stems) for word in text.split() for part in re.split(r"[’'-]", word))


@cache
def _set_off(language: str, name: str, part: str) -> tuple[str, ...]:
    """The phrases of a list between spaces, elided ones open behind."""
    phrases = sorted(words_of(language, name, part))
    return tuple(f" {phrase}" if phrase.endswith("'") else f" {phrase} " for phrase in phrases)


@cache
def words_of(language: str, name: str, part: str) -> frozenset[str]:
    return frozenset(table(language, "hedges")[name][part])

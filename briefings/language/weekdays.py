"""Weekdays: by a day that a text names, much is found that a parser hangs on a wrong neighbour."""

from __future__ import annotations

from briefings.lexicon import word_set


def weekdays(language: str) -> frozenset[str]:
    """The names of the days of the week, in small letters."""
    return word_set(language, "calendar", "words", "weekday")

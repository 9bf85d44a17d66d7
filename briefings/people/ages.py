"""Ages: how old a text says somebody is, beside their name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefings.lexicon import table
from briefings.model import Span

WINDOW = 48
"""Characters in front of a name in which an age may stand: « un employé de 58 ans, X »."""


def told_ages(text: str, language: str, mentions: Iterable[Span]) -> frozenset[int]:
    """The ages that stand beside the namings of one person: « X, 31 ans, », "58-year-old baker X"."""
    behind, before = _patterns(language)
    found = (
        pattern
        for span in mentions
        for pattern in (behind.match(text, span.end), before.search(text[max(span.start - WINDOW, 0) : span.start]))
    )
    return frozenset(int(one["years"]) for one in found if one)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(table(language, "identity")["age"]), re.compile(table(language, "pronouns")["age_before"])

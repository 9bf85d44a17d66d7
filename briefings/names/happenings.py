"""Happenings: nouns for what takes place, whose capital is a headline's: « Incendie au marché »."""

from __future__ import annotations

from functools import cache

from briefings.lexicon import table


@cache
def _happenings(language: str) -> frozenset[str]:
    kinds = table(language, "events")["kinds"].values()
    return frozenset(noun for kind in kinds for noun in kind["nouns"])


def is_happening(low: str, language: str) -> bool:
    """Whether a noun is one for what takes place: « incendie »."""
    return bool({low, low.removesuffix("s")} & _happenings(language))

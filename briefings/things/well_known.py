"""Names of bodies and regions: which stand for a well-known one, and which are the same but for an article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from briefings import names
from briefings.lexicon import languages, table, word_set

Key = tuple[str, ...]
"""The words of a name, folded."""


@cache
def small_words() -> frozenset[str]:
    """Small words at the ends of a name, of all languages: it may be written in any."""
    return frozenset().union(*(word_set(code, "identity", "small") for code in languages()))


def without_article(key: Key) -> Key:
    """A name without the article that not every newsroom takes for a part of it: « (Le) Canard enchaîné »."""
    return key[1:] if len(key) > 1 and key[0] in small_words() else key


@cache
def well_known(language: str, sort: Literal["bodies", "regions"]) -> Mapping[Key, str]:
    """Forms of the well-known ones of a sort, folded -> their key; those of the language come first."""
    known: dict[Key, str] = {}
    for code in (language, *languages()):
        for key, forms in table(code, "identity")[sort].items():
            for form in forms:
                known.setdefault(names.parts(form), key)
    return known

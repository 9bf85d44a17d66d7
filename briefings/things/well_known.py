"""Well-known bodies: the names and abbreviations that stand for one of them, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefings import names
from briefings.lexicon import languages, table


@cache
def well_known(language: str) -> Mapping[tuple[str, ...], str]:
    """Forms of well-known bodies, folded -> the key of the body; those of one language come first."""
    known: dict[tuple[str, ...], str] = {}
    for code in (language, *languages()):
        for key, forms in table(code, "identity")["bodies"].items():
            for form in forms:
                known.setdefault(names.parts(form), key)
    return known

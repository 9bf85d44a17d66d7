"""Well-known bodies and regions: the names and abbreviations that stand for one of them, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from briefings import names
from briefings.lexicon import languages, table


@cache
def well_known(language: str, sort: Literal["bodies", "regions"]) -> Mapping[tuple[str, ...], str]:
    """Forms of the well-known ones of a sort, folded -> their key; those of the language come first."""
    known: dict[tuple[str, ...], str] = {}
    for code in (language, *languages()):
        for key, forms in table(code, "identity")[sort].items():
            for form in forms:
                known.setdefault(names.parts(form), key)
    return known

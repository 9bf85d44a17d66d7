"""Formations: those who begin a match, in groups from the keeper on, « Loris – Sagnar, Ramil, Kosc, Evrat – … »."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.names.items import Item
from briefings.names.words import Words

PLAYING = range(9, 14)
"""How many begin a match, by its rules or by what a list leaves out."""
GROUPS = range(3, 7)
"""A keeper, and two to five groups of the others."""
_BETWEEN_GROUPS = frozenset("-–—;")


def is_formation(words: Words, items: Sequence[Item]) -> bool:
    """Whether as many as play stand in such groups, one of three or more: stages of a race are listed in pairs."""
    groups, kept = [1], [*items[:1]]
    for before, item in pairwise(items):
        if item.past == before.past:
            continue  # whoever came in stands in the bracket of another
        kept.append(item)
        if any(words[at].text in _BETWEEN_GROUPS for at in range(before.past, item.first)):
            groups.append(1)
        else:
            groups[-1] += 1
    return groups[0] == 1 and max(groups) > 2 and len(groups) in GROUPS and len(kept) in PLAYING

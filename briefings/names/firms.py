"""Firms called by their owners' names: « la boucherie Benmoussa et Fils », "Harlow & Sons"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.lexicon import word_set
from briefings.names.words import Words

LONGEST = 3
"""Words of an owner's name."""


def owned_firms(words: Words) -> Iterator[tuple[int, int]]:
    """Where the names of such firms begin and end: capitals, « et » or "&", and a word for who else owns them."""
    partners = word_set(words.reading.language, "evidence", "partners")
    joins = words.small("ands") | {"&"}
    for at in words.positions.of(frozenset(word.lower() for word in partners)):
        if words[at].text not in partners or at < 2 or words.low(at - 1) not in joins or not words[at].near:
            continue
        first = at - 1
        while first and at - 1 - first < LONGEST and words[first].near and words[first - 1].capital:
            if words.opens(first - 1) and first < at - 1 and words.low(first - 1) in words.small("determiners"):
                break
            first -= 1
        if first < at - 1:
            yield first, at + 1

"""Firms called by their owners' names: « la boucherie Benmoussa et Fils », "Harlow & Sons", « le garage Vanhove »."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.lexicon import word_set
from briefings.names.guesses import named_thing
from briefings.names.words import Words
from briefings.profile import habits

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


def is_of_house(words: Words, first: int, end: int) -> bool:
    """« Le braquage de la bijouterie Vanhove », "the Miller garage": a family name alone beside the word for a house.

    What is called by it is the house, whoever else of that name the article has.
    """
    if first < 1 or end - first > 1 or not words[first].near:
        return False
    shops = word_set(words.reading.language, "evidence", "shops")
    if habits(words.reading.language).noun_compounds:
        return words.low(end) in shops and words[end].near and words.low(first - 1) in words.small("definites")
    return words.low(first - 1) in shops or named_thing(words, first)

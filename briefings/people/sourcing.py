"""Sourcing: the words in front of a sentence that say whose word it is, « selon X », « d'après lui »."""

from __future__ import annotations

from functools import cache

from briefings.language.speech import speech, split
from briefings.lexicon import table
from briefings.names.words import Words


@cache
def sourcing(language: str) -> frozenset[str]:
    """The words that open « selon X », « d'après X », « pour X »."""
    prepositions = table(language, "speech")["prepositions"]
    return frozenset(split(phrase)[0] for phrase in (*prepositions["open"], *prepositions["leading"]))


OPENING = 3
"""Words that « d'après lui » takes."""


def is_told_by_pronoun(words: Words, offset: int) -> bool:
    """« Selon lui, l'ancien pompier a fui »: whether somebody named before reports what stands at a place.

    Who is told of there is not who tells it.
    """
    if not words.reading.sentences:
        return False
    opening = words.index(words.reading.sentences[words.sentence_number(offset)].span.start)
    if words.low(opening) not in sourcing(words.reading.language) or words[opening].start == offset:
        return False
    pronouns = speech(words.reading.language).words["pronouns"]
    return any(words.low(at) in pronouns for at in range(opening + 1, opening + OPENING) if words[at].start < offset)

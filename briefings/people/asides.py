"""Asides: what else is said of a name between it and a role: « X, grand blessé de la route, président de Y »."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.lexicon import word_set
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names, Owner

ASIDE = 8
"""Words of an apposition without a verb that may stand between a name and a role."""


def joined_aside(text: Names, phrase: RolePhrase, mark: int) -> Iterator[Owner]:
    """« X, mère de famille et présidente de l'association, »: behind what is said of a name and is no role."""
    aside = back_over_aside(text, mark) if text.words.low(mark) in text.words.small("ands") else mark
    led = text.words.low(aside + 1) in text.words.small("indefinites")
    both = led and phrase.determiner in text.words.small("indefinites")  # "Ann Roy, a widow and a former teacher"
    if aside < mark and (not phrase.determined or both or _of_kin_behind(text, aside)):
        yield text.ends[aside][1], None


def back_over_aside(text: Names, at: int) -> int:
    """Back over what else is said of a name: « X, grand blessé de la route, président de Y »."""
    words = text.words
    for first in range(at - 1, max(0, at - ASIDE - 2), -1):
        pronoun = words[first].pos == "PRON" and words.low(first) not in words.small("possessives")
        if (
            not words[first].near
            or pronoun
            or words[first].pos in ("VERB", "AUX")
            or words[first].text in '.;:!?«»()"“”'
        ):
            return at
        if first in text.ends and words.low(first) in _placing(words):
            return first if not words[at + 1].capital else at  # "Ann Roy of Leeds University and author of two books"
        if words[first].text == ",":
            articles = words.small("indefinites") | words.small("possessives")
            kin = words.low(first + 2) in text.titles.kin and words.low(first + 1) in words.small("definites")
            noun_at = first + 1 + (kin or words.low(first + 1) in articles)
            noun = words[noun_at].pos in ("NOUN", "ADJ") and not words[noun_at].capital
            return first if first in text.ends and at - first > 1 and noun else at
    return at


def back_over_place(text: Names, phrase: RolePhrase, at: int) -> int:
    """Back over where somebody belongs: "Ann Roy of Leeds University, a researcher", "Paul Vik, of Hull, a nurse"."""
    words = text.words
    if phrase.role in word_set(text.titles.language, "evidence", "of_firms_too"):
        return at  # "Ann Roy of Zeta, a supplier of chips"
    small = words.small("of") | words.small("definites") | words.small("ands")
    for first in range(at - 1, max(0, at - ASIDE - 2), -1):
        word = words[first]
        if first in text.ends:
            link = first + (words.low(first) == ",")
            return first if words.low(link) in _placing(words) and link < at - 1 else at
        if not word.near or not (word.capital or word.low in small | _placing(words) | {",", "'s"}):
            return at
    return at


def _placing(words: Words) -> frozenset[str]:
    """Words that tell, right behind a name, where somebody belongs."""
    return words.small("of") | words.small("at_place") | words.small("contracted")


def _of_kin_behind(text: Names, comma: int) -> bool:
    """Whose relative somebody is: "Ann Roy, his wife and the current chair of the board"."""
    words = text.words
    return words.low(comma + 1) in words.small("possessives") and words.low(comma + 2) in text.titles.kin

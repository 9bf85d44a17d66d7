"""Genders: what the words of a description tell of whoever it means."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.language.speech import speech
from briefings.lexicon import table
from briefings.names.callings import is_listed
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase


def told_gender(words: Words, determiner: str) -> str:
    """The gender that an article tells, or nothing."""
    if determiner in words.small("feminine"):
        return "f"
    return "m" if determiner in words.small("masculine") else ""


def kin_gender(words: Words, name: int) -> str:
    """What a word of kinship before a name tells: "her first husband, musician X", « sa fille aînée X »."""
    kin: Mapping[str, str] = table(words.reading.language, "pronouns")["kin"]
    for at in range(name - 1, max(name - KIN, 0) - 1, -1):
        if words.low(at) in kin:
            return kin[words.low(at)]
        if words[at].pos not in ("NOUN", "ADJ", "DET") and words.low(at) != ",":
            break
    return ""


KIN = 4
"""Words in front of a name among which its bearer is told to be somebody's kin."""


def gender_of(words: Words, titles: Titles, phrase: RolePhrase) -> str:
    """The gender that a role tells; none of a noun that is one for all: « la star », « la vedette »."""
    if phrase.role in titles.words("either_gender"):
        return ""
    return told_gender(words, phrase.determiner) or _spelled(words, phrase)


def _spelled(words: Words, phrase: RolePhrase) -> str:
    """« l'élu », « l'avocate », « directrice »: what the end of a role tells where its article tells nothing.

    A man's only of words that a woman has in another form: « l'écrivain » may be either.
    """
    ends = tuple(speech(words.reading.language).words["feminine_ends"])
    noun = words.low(phrase.head)
    if not ends or phrase.plural:
        return ""
    if noun.endswith(ends):
        return "f"
    before = [words.low(at) for at in range(phrase.outer, phrase.head)]
    if any(low.endswith(ends) for low in before):
        return "f"
    if any(f"{low}ne".endswith(ends) for low in before):
        return "m"  # « l'ancien ministre »
    return "m" if is_mans(words, phrase) else ""


def is_mans(words: Words, phrase: RolePhrase) -> bool:
    """« l'élu », « l'avocat »: never a woman, for whom the word has a form of its own."""
    ends = tuple(speech(words.reading.language).words["feminine_ends"])
    elided = phrase.determiner.endswith(("'", "’"))
    woman = f"{words.low(phrase.head)}e"
    other = woman.endswith(ends) or is_listed(words.reading.language, woman)  # « l'insoumis »
    return bool(ends) and elided and not phrase.plural and other

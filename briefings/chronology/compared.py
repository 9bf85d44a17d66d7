"""Dates of what a figure is set beside: « contre 512 en 2022 », « par rapport à 2014 », "down from 300 in 2010"."""

from __future__ import annotations

from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.tokens import Token
from briefings.lexicon import table

REACH = 14
"""Words before a date among which the comparison opens: « contre 512 000 en 2022 et 530 000 naissances en 2021 »."""
_BETWEEN = frozenset({"ADP", "DET", "NUM", "SYM", "NOUN", "ADJ", "CCONJ", "PRON"})


def is_compared(reading: Reading, period: Period) -> bool:
    """Whether a date only says of when a figure is that another one is compared with.

    A number stands between the opening word and the date (« une plainte contre un élu en 2019 » compares nothing),
    unless that word compares by itself (« par rapport à 2014 »).
    """
    words = table(reading.language, "events")["compared"]
    first = reading.tokens_of(period.span)[0]
    if any(word.lower_ in words["beside_figures"] and word.pos_ == "VERB" for word in first.ancestors):
        return True  # "compared with a larger drop in 2024"
    counted = False
    for word in reversed(reading.doc[max(first.sent.start, first.i - REACH) : first.i]):
        if _opens(word, words["phrases"]) or (counted and _opens(word, words["beside_figures"])):
            return True
        if word.pos_ not in _BETWEEN and word.lower_ not in words["inside"]:
            return False
        counted = counted or word.text[0].isdigit()
    return False


def _opens(word: Token, phrases: list[str]) -> bool:
    """Whether a word ends one of some phrases: « par rapport », "down from"."""
    for phrase in phrases:
        if phrase.endswith(word.lower_):
            parts = tuple(phrase.split(" "))
            if parts == word.doc.lows[max(0, word.i + 1 - len(parts)) : word.i + 1]:
                return True
    return False

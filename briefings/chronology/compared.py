"""Dates of what a figure is set beside: « contre 512 en 2022 », « par rapport à 2014 », "down from 300 in 2010"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import table
from briefings.model import Span

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
    if _is_likened(first, words):
        return True
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


def goes_from_to(reading: Reading, first: Span, second: Span) -> bool:
    """« est passé de 9 % en 2015 à 8 % en 2016 »: whether two dates only say when a figure stood at what level."""
    words = table(reading.language, "events")["compared"]
    one, other = reading.tokens_of(first), reading.tokens_of(second)
    between = reading.doc[one.end : other.start]
    if not between or between[0].lower_ not in words["to"] or not _is_level(between, words):
        return False
    before = reading.doc[max(one.sent.start, one.start - REACH) : one.start]
    opening = next((at for at in range(len(before) - 1, -1, -1) if before[at].lower_ in words["from"]), None)
    return opening is not None and _is_level(before[opening + 1 :], words)


def _is_level(tokens: Tokens, words: Mapping[str, Sequence[str]]) -> bool:
    """Whether some words are a figure with what it counts: « près de 9 % en »."""
    shaped = all(word.pos_ in _BETWEEN or word.lower_ in words["inside"] for word in tokens)
    return shaped and any(word.text[:1].isdigit() for word in tokens)


def _is_likened(first: Token, words: Mapping[str, Sequence[str]]) -> bool:
    """« Comme X en 2019, Y a été arrêtée », "as in 2019, it was cancelled": when another did so, or it did before.

    The likeness opens its sentence or stands behind a comma, and no verb has the date in it; or it stands right before
    the date (« le club veut gagner comme en 1984 »).
    """
    doc, close = first.doc, True
    for at in range(first.i - 1, max(first.sent.start, first.i - _LIKENED) - 1, -1):
        word = doc[at]
        if word.pos_ in ("VERB", "AUX") or word.text in ",;:":
            return False
        if close and word.lower_ in words["likening"]:
            return True
        close = close and word.pos_ in ("ADP", "DET")
        lead = at - (at > first.sent.start and doc[at - 1].pos_ == "ADV")  # « tout comme », "just like"
        if lead > first.sent.start and doc[lead - 1].text != ",":
            continue
        if f"{word.lower_} {doc[at + 1].lower_}" in words["likening_then"]:
            return True
        if word.lower_ in words["likening"]:
            return doc[at + 1].pos_ in ("PROPN", "ADP", "DET", "PRON") or doc[at + 1] is first
    return False


_LIKENED = 8
"""Words before a date among which a likeness opens."""


def _opens(word: Token, phrases: list[str]) -> bool:
    """Whether a word ends one of some phrases: « par rapport », "down from"."""
    for phrase in phrases:
        if phrase.endswith(word.lower_):
            parts = tuple(phrase.split(" "))
            if parts == word.doc.lows[max(0, word.i + 1 - len(parts)) : word.i + 1]:
                return True
    return False

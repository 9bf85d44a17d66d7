"""The word that a date hangs on, and the words that only lead to one."""

from __future__ import annotations

from functools import cache

from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.tokens import Token
from briefings.lexicon import word_set

LENGTH = 4
"""Tokens behind a date and its comma among which the noun of a length stands, counted from something else."""


def root_of(reading: Reading, period: Period) -> Token:
    """The word of a date that stands for it in its clause, whatever a parser makes of "p.m."."""
    tokens = reading.tokens_of(period.span)
    root = tokens.root
    behind = tokens.end < root.head.i <= tokens.end + LENGTH and tokens.doc[tokens.end].text == ","
    if behind and root.dep_ in ("nummod", "compound") and _is_counted(root.head, root):
        return root.head  # « on July 3, two days after … »: a number of days, and no number of theirs
    if root.dep_ != "punct":
        return root
    inside = range(tokens.start, tokens.end)
    return next((word for word in tokens if word.head.i not in inside and word.dep_ != "punct"), root)


def is_bridge(word: Token) -> bool:
    """« à compter du 3 mai », « d'ici mardi »: words that lead to a date, whatever a parser takes them for."""
    if word.lower_ not in _bridge_ends(word.doc.lang_) or not word.i:
        return False
    bridges = word_set(word.doc.lang_, "events", "bounds", "bridges")
    return f"{word.doc.tokens[word.i - 1].lower_} {word.lower_}" in bridges


@cache
def _bridge_ends(language: str) -> frozenset[str]:
    return frozenset(bridge.split()[-1] for bridge in word_set(language, "events", "bounds", "bridges"))


def bracketed_behind(reading: Reading, period: Period) -> Token | None:
    """The noun behind which a month or years stand in brackets: « l'ancien joueur de Metz (2004-2006) »."""
    tokens = reading.tokens_of(period.span)
    first, end = tokens[0].i, tokens.end
    if period.is_day or first < 2 or end >= len(reading.doc):
        return None
    noun = reading.doc[first - 2]
    inside = (reading.doc[first - 1].text, reading.doc[end].text) == ("(", ")")
    return noun if inside and noun.pos_ in ("NOUN", "PROPN", "ADJ") else None


def _is_counted(noun: Token, other: Token) -> bool:
    """Whether a noun has a number besides another one in front of it."""
    return any(child.dep_ == "nummod" and child.i > other.i for child in noun.children)

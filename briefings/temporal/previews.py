"""Previews: "ahead of a summit on Friday", « en vue du vote de vendredi », told of a deed that comes before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.lexicon import word_set

if TYPE_CHECKING:
    from briefings.language.tokens import Token

_LEAD = 8
"""Words in front of a noun within which it is led in."""
_BETWEEN = frozenset({"ADP", "VERB", "AUX", "PUNCT"})
"""What does not stand between such a lead-in and its noun."""


def is_preceded(day: Token) -> bool:
    """Whether a day is that of something which the deed of its sentence comes before."""
    noun = day.head
    if noun.pos_ != "NOUN" or noun is day:
        return False
    doc = noun.doc
    leads = {tuple(one.split()) for one in word_set(doc.lang_, "calendar", "cues", "preceding")}
    for at in range(noun.i - 1, max(noun.i - _LEAD, noun.sent.start), -1):
        if any(doc.lows[at + 1 - len(lead) : at + 1] == lead for lead in leads):
            return True
        if doc.tokens[at].pos_ in _BETWEEN:
            return False
    return False


def is_gone_to(day: Token) -> bool:
    """ "Arrived on Monday for talks on Friday": the day of what somebody travels for."""
    noun, verb = day.head, day.head.head
    if noun.pos_ != "NOUN" or verb.lemma_.lower() not in word_set(day.doc.lang_, "events", "kinds", "visit", "verbs"):
        return False
    aims = word_set(day.doc.lang_, "calendar", "tense", "set_aims")
    return any(child.dep_ == "case" and child.lower_ in aims for child in noun.children)

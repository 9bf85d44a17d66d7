"""Terms of office and lives, which date no event: « maire de Nice de 2001 à 2008 », « Paul Roux (1950-2025) »."""

from __future__ import annotations

from briefings.chronology.involved import Involved
from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.model import Span


def is_tenure(reading: Reading, period: Period, involved: Involved) -> bool:
    """« Paul Roux, maire (LR) de Nice de 2001 à 2008, … »: how long an office named in passing was held, or a life."""
    text, start = reading.text, period.span.start
    if text[start - 2 : start] == " (" and _ends_a_name(involved, start - 2):
        return True  # « Paul Roux (1950-2025) »
    for role in (role for person in involved.people for role in person.roles):
        if not 0 <= start - role.span.end <= _TENURE or not _is_in_passing(reading, role.span):
            continue
        if len(text[role.span.end : start].split()) <= 1:  # « de », « entre », "from"
            return True
    return False


def _is_in_passing(reading: Reading, role: Span) -> bool:
    """Behind a comma, or in front of its sentence: « Ministre de 2019 à 2021, elle avait démissionné »."""
    sentence = reading.sentence_at(role.start)
    opens = sentence is not None and sentence.span.start == role.start
    return opens or "," in reading.text[max(0, role.start - 5) : role.start]


def _ends_a_name(involved: Involved, end: int) -> bool:
    return any(name.end == end for name, _ in involved.names_in(Span(max(0, end - _NAME), end)))


_NAME = 60
"""Characters that a person's name has at most."""


_TENURE = 10
"""Characters between an office and the years in which it was held."""

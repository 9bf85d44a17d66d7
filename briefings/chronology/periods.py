"""When an event took place: the periods that the dates of a text name, at the text's own precision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefings.lexicon import table
from briefings.model import DateType, Grain, Span, TimeExpression

_TO = re.compile(r"\s*(?:au|à|to|until|[-–—])\s*(?:la |le |l['’])?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:et|and|&)\s*(?:la |le |l['’])?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:entre|between)\s+(?:la |le |l['’])?$", re.IGNORECASE)
_YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})
_MONTHS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON})


Day = date  # `Period.date` is an index, so the type needs another name in there


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time that a text names."""

    span: Span
    """The words that name it."""
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    end: str
    """Included."""
    grain: Grain
    date: int
    """Index of the expression that names its start."""
    opens_at: Day
    """Its first possible day."""
    since: bool = False
    """Named by its first day alone (« depuis mardi »), it goes on at the publication."""


def find_periods(text: str, dates: tuple[TimeExpression, ...], *, language: str) -> tuple[Period, ...]:
    """The periods that a text names, ranges joined, in text order.

    Durations, recurring times and vague references (« désormais ») name no period.
    """
    periods: list[Period] = []
    for index, expression in enumerate(dates):
        period = _period(index, expression)
        if period is None:
            continue
        if periods and _joins(text, periods[-1], period):
            periods[-1] = replace(periods[-1], span=Span(periods[-1].span.start, period.span.end), end=period.end)
        else:
            periods.append(replace(period, since=_opens(text, period.span, language)))
    return tuple(periods)


def until(period: Period, day: date) -> Period:
    """The same period, ended on a day at its own precision."""
    return replace(period, end=max(period.end, day.isoformat()[: len(period.end)]))


def overlapping(periods: tuple[Period, ...], span: Span) -> Iterator[Period]:
    """The periods whose words lie in a span."""
    return (period for period in periods if period.span.overlaps(span))


def _period(index: int, expression: TimeExpression) -> Period | None:
    value = expression.value
    dated = expression.type in (DateType.DATE, DateType.TIME)
    if not dated or not value or value.endswith("_REF") or not expression.start or not expression.end:
        return None
    length = 4 if expression.grain in _YEARS else 7 if expression.grain in _MONTHS else 10
    return Period(
        span=expression.span,
        start=expression.start[:length],
        end=expression.end[:length],
        grain=expression.grain if length < 10 or expression.grain in (Grain.WEEK, Grain.WEEKEND) else Grain.DAY,
        date=index,
        opens_at=date.fromisoformat(expression.start),
    )


def _joins(text: str, first: Period, second: Period) -> bool:
    """Whether two periods next to each other are the two ends of one."""
    between = text[first.span.end : second.span.start]
    if len(first.start) != len(second.start) or first.start > second.start:
        return False
    if _TO.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    if _BETWEEN.search(text, max(0, first.span.start - 12), first.span.start):
        return True
    return len(first.end) == 10 and date.fromisoformat(first.end) + timedelta(days=1) == second.opens_at


def _opens(text: str, span: Span, language: str) -> bool:
    before = text[max(0, span.start - 24) : span.start].lower().rstrip()
    return any(_ends_with(before, words) for words in table(language, "events")["bounds"]["since"])


def _ends_with(text: str, words: str) -> bool:
    return text.endswith(words) and not text[: -len(words)][-1:].isalpha()

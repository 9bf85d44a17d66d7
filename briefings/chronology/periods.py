"""When an event took place: the periods that the dates of a text name, at the text's own precision."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter

from briefings.lexicon import any_of, table
from briefings.model import DateType, Grain, Span, TimeExpression
from briefings.model.partial import is_day
from briefings.temporal import almanac
from briefings.temporal.reckoned import AFTER, BEFORE
from briefings.values import value

_YEARS = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY})
_MONTHS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON})


Day = date  # `Period.date` is an index, so the type needs another name in there


@value(frozen=True, slots=True, kw_only=True)
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
    until: bool = False
    """Named by its last day alone (« jusqu'à mardi »); when it began is not said."""
    joined: bool = False
    """Both ends are named: « de 1974 à 1981 »."""
    deadline: bool = False
    """Something is to be by then (« d'ici mardi »)."""
    beyond: bool = False
    """Named by what it comes after (« après mardi »); when it is is not said."""
    counted: bool = False
    """Named by a length of time and what it is counted from (« trois jours après le vote »)."""
    night: bool = False
    """A night, which is that of the day on which it begins ("on Saturday night")."""
    ahead: bool = False
    """Named by how long it lasts from the publication on (« les dix prochaines années »)."""
    standing: bool = False
    """Named as the day on which something stood so ("as of Monday")."""

    @property
    def is_day(self) -> bool:
        """Whether it is told to the day: one day, or several from a first to a last."""
        return is_day(self.start)

    @property
    def is_year(self) -> bool:
        """Whether it is told by years alone."""
        return len(self.start) == 4


def find_periods(text: str, dates: tuple[TimeExpression, ...], *, language: str) -> tuple[Period, ...]:
    """The periods that a text names, ranges joined, in text order.

    Durations, recurring times and vague references (« désormais ») name no period.
    """
    periods: list[Period] = []
    for index, expression in enumerate(dates):
        period = _period(index, expression) or _counted(index, expression) or _ahead(index, expression)
        if period is None or _is_counted_from(text, dates, index, periods):
            continue
        if (
            periods
            and _pattern("again").fullmatch(text[periods[-1].span.end : period.span.start])
            and _is_hour(dates, period)
        ):
            continue  # "at 8:30 p.m. (0030 UTC)": the same moment by another clock
        if periods and _joins(text, periods[-1], period):
            periods[-1] = _joined(periods[-1], period)
            if len(periods) > 1 and _goes_on(text, periods[-2], periods[-1]):
                periods[-2:] = [_joined(periods[-2], periods[-1])]  # « les 24, 25 et 26 mai »
        else:
            period = _bounded(text, period, language, timed=expression.type is DateType.TIME)
            night = (expression.value or "").endswith("TNI")
            periods.append(_by_night(text, period, language) if night else period)
    return tuple(periods)


def _by_night(text: str, period: Period, language: str) -> Period:
    """What happened "overnight", « dans la nuit », did so before midnight or after; "Saturday night" is one day's."""
    bounds, said = table(language, "events")["bounds"], period.span.of(text).lower()
    unnamed = said in bounds["nights"] or said.startswith(tuple(bounds["overnight"]))
    end = (period.opens_at + timedelta(days=1)).isoformat()
    both = unnamed and period.start == period.end and not period.since
    return replace(period, night=True, end=end if both else period.end)


def _is_hour(dates: tuple[TimeExpression, ...], period: Period) -> bool:
    return dates[period.date].type is DateType.TIME and dates[period.date - 1].type is DateType.TIME


def _joined(first: Period, second: Period) -> Period:
    start, opens_at = min((first.start, first.opens_at), (second.start, second.opens_at))
    end = max(first.end, second.end)
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        start=start,
        opens_at=opens_at,
        end=end,
        since=first.since and is_day(first.end) and _follows(first, second),
        joined=True,
    )


def _bounded(text: str, period: Period, language: str, *, timed: bool) -> Period:
    bounds, before = table(language, "events")["bounds"], _before(text, period.span)
    if not before.endswith(_bounding(language)):
        return period
    since, last, deadline = (_ends_with(before, bounds[name]) for name in ("since", "until", "deadline"))
    # « peu après midi » says when, « après l'Ascension » does not.
    close = _ends_with(before, bounds["soon"])
    beyond = not timed and _ends_with(before, bounds["after"]) and not close
    deadline = deadline and not close
    standing = _ends_with(before, bounds["standing"])
    if period.ahead and deadline:  # « d'ici six mois »
        period = replace(period, start=period.end)
    return replace(period, since=since, until=last, deadline=deadline, beyond=beyond, standing=standing)


@cache
def _bounding(language: str) -> tuple[str, ...]:
    """All that may stand before a date and bound it."""
    bounds = table(language, "events")["bounds"]
    return tuple(phrase for name in ("since", "until", "deadline", "after", "standing") for phrase in bounds[name])


def latest(period: Period) -> date:
    """Its last possible day."""
    if is_day(period.end):
        return date.fromisoformat(period.end)
    year, month = (*map(int, period.end.split("-")), 12)[:2]
    return date(year, month, monthrange(year, month)[1])


def lasting_to(period: Period, day: date) -> Period:
    """The same period, as far as a day: what has gone on « depuis avril 2015 » did so until the article came out."""
    return replace(period, end=day.isoformat())


def overlapping(periods: tuple[Period, ...], span: Span) -> Iterator[Period]:
    """The periods, in text order, whose words lie in a span."""
    first = bisect_right(periods, span.start, key=attrgetter("span.end"))
    return takewhile(lambda period: period.span.start < span.end, islice(periods, first, None))


def _period(index: int, expression: TimeExpression) -> Period | None:
    value = expression.value
    dated = expression.type in (DateType.DATE, DateType.TIME)
    if not dated or not value or value.endswith("_REF") or not expression.start or not expression.end:
        return None
    length = _cut(expression.grain)
    return Period(
        span=expression.span,
        start=expression.start[:length],
        end=expression.end[:length],
        grain=expression.grain if length < 10 or expression.grain in (Grain.WEEK, Grain.WEEKEND) else Grain.DAY,
        date=index,
        opens_at=date.fromisoformat(expression.start),
    )


def _cut(grain: Grain) -> int:
    """Characters of a day's ISO form that a date of this grain tells."""
    return 4 if grain in _YEARS else 7 if grain in _MONTHS else 10


def _counted(index: int, expression: TimeExpression) -> Period | None:
    """What a length of time leads to that is counted from a day: « trois jours après le 3 mai »."""
    day = {AFTER: expression.end, BEFORE: expression.start}.get(expression.rule)
    if day is None:
        return None
    return replace(around(date.fromisoformat(day), expression.grain, expression, index), counted=True)


def around(day: date, grain: Grain, expression: TimeExpression, index: int) -> Period:
    """The day, week, month or year that a day lies in, which an expression leads to.

    Args:
        index: The number of the expression among the dates of its text.
    """
    whole, cut = almanac.around(day, grain), _cut(grain)
    return Period(
        span=expression.span, start=whole.start.isoformat()[:cut], end=whole.end.isoformat()[:cut],
        grain=grain, date=index, opens_at=whole.start,
    )  # fmt: skip


def _ahead(index: int, expression: TimeExpression) -> Period | None:
    """The stretch of « dans les dix prochaines années », "in the next three months", from the publication on."""
    if expression.rule != "duration-next" or expression.grain is Grain.HOUR or not expression.start:
        return None
    cut = _cut(expression.grain)
    return Period(
        span=expression.span, start=expression.start[:cut], end=(expression.end or expression.start)[:cut],
        grain=expression.grain if cut < 10 else Grain.DAY, date=index, ahead=True,
        opens_at=date.fromisoformat(expression.start),
    )  # fmt: skip


def _is_counted_from(text: str, dates: tuple[TimeExpression, ...], index: int, periods: Sequence[Period]) -> bool:
    """Whether it only says what the length before it is counted from: « après le 3 mai », « avant Noël »."""
    if not periods or periods[-1].date != index - 1 or dates[index - 1].rule not in (AFTER, BEFORE):
        return False
    return len(text[periods[-1].span.end : dates[index].span.start].split()) <= 1


def _joins(text: str, first: Period, second: Period) -> bool:
    """Whether two periods next to each other are the two ends of one, or two days in a row."""
    between = text[first.span.end : second.span.start]
    opened = _pattern("between").search(text, max(0, first.span.start - 12), first.span.start) is not None
    if opened and _pattern("and").fullmatch(between):
        return first.opens_at <= second.opens_at
    if len(first.start) != len(second.start):
        return False
    if _pattern("nor").fullmatch(between):
        return is_day(first.end) and _next_to(first, second)
    if first.start > second.start:
        return False
    if _pattern("to").fullmatch(between):
        return not _is_put_off(text, first, second)
    if not _pattern("and").fullmatch(between):
        return False
    years = len(first.end) == len(second.start) == 4 and int(first.end) + 1 == int(second.start)
    months = len(first.end) == len(second.start) == 7 and latest(first) + timedelta(days=1) == second.opens_at
    return years or months or (is_day(first.end) and _follows(first, second))


def _goes_on(text: str, first: Period, second: Period) -> bool:
    """Whether a comma alone stands between a day and the days right after it."""
    between = text[first.span.end : second.span.start].strip()
    return between == "," and is_day(first.end) and second.is_day and _follows(first, second)


def _is_put_off(text: str, first: Period, second: Period) -> bool:
    """« A reporté lundi au 5 mai le procès »: a weekday alone is no end of a stretch that nothing opens."""
    between = text[first.span.end : second.span.start]
    bare = not any(sign.isdigit() for sign in first.span.of(text)) and any(map(str.isdigit, second.span.of(text)))
    before = text[max(0, first.span.start - 12) : first.span.start]
    return bare and _pattern("put_off").fullmatch(between) is not None and _pattern("from").search(before) is None


def _next_to(one: Period, other: Period) -> bool:
    return _follows(one, other) or _follows(other, one)


def _follows(first: Period, second: Period) -> bool:
    return date.fromisoformat(first.end) + timedelta(days=1) == second.opens_at


def _before(text: str, span: Span) -> str:
    """What stands before a date, without an article: « depuis les 3 et 4 mai »."""
    before = text[max(0, span.start - 24) : span.start].lower().replace("’", "'").rstrip()
    return before.removesuffix(" les").removesuffix(" the")


def _ends_with(text: str, phrases: Sequence[str]) -> bool:
    """Whether a text ends with one of some phrases, whole words."""
    if not text.endswith(tuple(phrases)):
        return False
    return any(text.endswith(words) and not text[: -len(words)][-1:].isalpha() for words in phrases)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """What stands between two dates, or before them, by the words of `[joined]` in all languages."""
    words, article = any_of("events", "joined", name), f"(?:{any_of('events', 'joined', 'articles')})?"
    whole = {
        "to": rf"\s*(?:{words}|[-–—/])\s*{article}",
        "and": rf"\s*(?:{words}|&)\s*{article}",
        "nor": rf"\s*,?\s*{words}\s*{article}",
        "again": rf"\s*{words}?\s*\(\s*",
        "put_off": rf"\s*{words}\s*",
        "from": rf"\b{words}\s+{article}$",
        "between": rf"\b{words}\s+{article}$",
    }
    return re.compile(whole[name], re.IGNORECASE)

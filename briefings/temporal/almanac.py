"""Calendar arithmetic: stretches of time with their TIMEX3 value, first and last day.

Years run from 1 to 9999. An article may well say « il y a trois millions d'années »: a day that would fall
outside is None, a stretch there an `OutsideError`.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from briefings.model import Grain
from briefings.values import value

SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF_YEAR: 6, Grain.YEAR: 12, Grain.DECADE: 120,
              Grain.CENTURY: 1200, Grain.SEASON: 12}  # fmt: skip
LAST = 9
"""How the lexicon numbers « dernier »."""
_DAYS_IN = {Grain.DAY: 1, Grain.WEEK: 7, Grain.WEEKEND: 7}


class OutsideError(ValueError):
    """There is no such year in the calendar."""


@value(frozen=True, slots=True)
class Stretch:
    """A day, week, month … of the calendar."""

    start: date
    end: date
    """Last day, included."""
    value: str
    """TIMEX3 value."""
    grain: Grain


def day(on: date) -> Stretch:
    return Stretch(on, on, on.isoformat(), Grain.DAY)


def ymd(year: int, month: int, number: int) -> date | None:
    """A day by its numbers, or None where the calendar has no such day."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]:
        return date(year, month, number)
    return None


def week(of: date) -> Stretch:
    """The ISO week of a day."""
    monday = of - timedelta(days=of.weekday())
    year, number, _ = of.isocalendar()
    return Stretch(monday, monday + timedelta(days=6), f"{year:04d}-W{number:02d}", Grain.WEEK)


def weekend(of: date) -> Stretch:
    """The Saturday and Sunday of a day's ISO week."""
    whole = week(of)
    return Stretch(whole.end - timedelta(days=1), whole.end, f"{whole.value}-WE", Grain.WEEKEND)


def week_of_month(year: int, number: int, nth: int, grain: Grain) -> Stretch:
    """The nth week or week-end of a month, the last one for a number beyond 5.

    A week belongs to the month that its Thursday lies in.
    """
    first, last = month(year, number).start, month(year, number).end
    whole = weekend if grain is Grain.WEEKEND else week
    weekday = 6 if grain is Grain.WEEKEND else 4
    on = latest_weekday(last, weekday) if nth > 5 else next_weekday(first, weekday) + timedelta(weeks=nth - 1)
    return whole(min(on, latest_weekday(last, weekday)))


def month(year: int, number: int) -> Stretch:
    """A month of a year; `OutsideError` where the calendar has no such year."""
    if not 1 <= year <= 9999:
        raise OutsideError(year)
    last = calendar.monthrange(year, number)[1]
    return Stretch(date(year, number, 1), date(year, number, last), f"{year:04d}-{number:02d}", Grain.MONTH)


def months(year: int, first: int, count: int, value: str, grain: Grain) -> Stretch:
    """`count` months from the month `first` of a year on."""
    last_year, last = divmod(year * 12 + first - 1 + count - 1, 12)
    return Stretch(month(year, first).start, month(min(last_year, 9999), last + 1).end, value, grain)


def quarter(year: int, number: int) -> Stretch:
    return months(year, number * 3 - 2, 3, f"{year:04d}-Q{number}", Grain.QUARTER)


def half(year: int, number: int) -> Stretch:
    return months(year, number * 6 - 5, 6, f"{year:04d}-H{number}", Grain.HALF_YEAR)


def season(year: int, name: str) -> Stretch:
    """A season by whole months; the winter of a year is the one that begins in its December."""
    return months(year, _SEASON_MONTH[name], 3, f"{year:04d}-{name}", Grain.SEASON)


def year(number: int) -> Stretch:
    """A whole year; `OutsideError` where the calendar has no such year."""
    if not 1 <= number <= 9999:
        raise OutsideError(number)
    return Stretch(date(number, 1, 1), date(number, 12, 31), f"{number:04d}", Grain.YEAR)


def decade(tens: int) -> Stretch:
    """Ten years, by their first three digits: 196 for the 1960s."""
    return Stretch(date(max(tens * 10, 1), 1, 1), date(tens * 10 + 9, 12, 31), f"{tens:03d}", Grain.DECADE)


def century(hundreds: int) -> Stretch:
    """A hundred years, by their first two digits: 19 for the twentieth century."""
    return Stretch(
        date(max(hundreds * 100, 1), 1, 1), date(hundreds * 100 + 99, 12, 31), f"{hundreds:02d}", Grain.CENTURY
    )


def around(of: date, grain: Grain) -> Stretch:
    """The stretch of a grain that a day lies in."""
    if grain is Grain.SEASON:
        name = SEASONS[((of.month - 3) % 12) // 3]
        return season(of.year - (of.month < 3), name)
    makers = {
        Grain.DAY: lambda: day(of), Grain.WEEK: lambda: week(of), Grain.WEEKEND: lambda: weekend(of),
        Grain.MONTH: lambda: month(of.year, of.month), Grain.QUARTER: lambda: quarter(of.year, (of.month + 2) // 3),
        Grain.HALF_YEAR: lambda: half(of.year, (of.month + 5) // 6), Grain.YEAR: lambda: year(of.year),
        Grain.DECADE: lambda: decade(of.year // 10), Grain.CENTURY: lambda: century(of.year // 100),
    }  # fmt: skip
    return makers[grain]()


def shift(of: date, grain: Grain, count: int) -> date | None:
    """A day moved by so many days, weeks, months …; the last day of a short month stands in for 29–31."""
    if grain in _DAYS_IN:
        days = count * _DAYS_IN[grain]
        return date.fromordinal(of.toordinal() + days) if 1 <= of.toordinal() + days <= date.max.toordinal() else None
    if grain not in _MONTHS_IN:
        return None
    total = of.year * 12 + of.month - 1 + count * _MONTHS_IN[grain]
    to_year, to_month = divmod(total, 12)
    if not 1 <= to_year <= 9999:
        return None
    return date(to_year, to_month + 1, min(of.day, calendar.monthrange(to_year, to_month + 1)[1]))


def latest_weekday(of: date, weekday: int) -> date:
    """The most recent such weekday, the day itself included. `weekday`: ISO number, Monday 1 to Sunday 7."""
    return of - timedelta(days=(of.isoweekday() - weekday) % 7)


def next_weekday(of: date, weekday: int) -> date:
    """The first such weekday from a day on, the day itself included. `weekday`: ISO number, 1 to 7."""
    return of + timedelta(days=(weekday - of.isoweekday()) % 7)


def easter(year_: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, (cent, rest) = year_ % 19, divmod(year_, 100)
    leap_cents, part = divmod(cent, 4)
    moon = (19 * golden + cent - leap_cents - (cent - (cent + 8) // 25 + 1) // 3 + 15) % 30
    leaps, left = divmod(rest, 4)
    sunday = (32 + 2 * part + 2 * leaps - moon - left) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    number, offset = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year_, number, offset + 1)


def feast(rule: str, year_: int) -> date | None:
    """The day of a feast in a year.

    Args:
        rule: `MM-DD`; `easter+N` or `easter-N` in days; or `MM/W/N`, the N-th weekday W (ISO) of a month,
            9 for the last.
        year_: 1 to 9999.
    """
    if rule.startswith("easter"):
        return easter(year_) + timedelta(days=int(rule[6:] or 0)) if 1583 <= year_ <= 9000 else None
    if "/" in rule:
        number, weekday, nth = (int(part) for part in rule.split("/"))
        first = ymd(year_, number, 1)
        if nth == LAST and first:
            return latest_weekday(month(year_, number).end, weekday)
        return next_weekday(first, weekday) + timedelta(weeks=nth - 1) if first else None
    number, on = (int(part) for part in rule.split("-"))
    return ymd(year_, number, on)

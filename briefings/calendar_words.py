"""Dates in words, at the precision they are given in and no finer.

A partial date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in the proleptic Gregorian calendar. Pages
name the same ones over and over, so that what is put into words is remembered.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import get_month_names

from briefings.labels import Labels, locale
from briefings.model import Grain
from briefings.model.partial import is_day
from briefings.typography import set_text

_SEASON_OF_MONTH = (3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@lru_cache(maxsize=10_000)
def in_words(partial: str, labels: Labels) -> str:
    """One partial date: « 1er juin 2024 », « septembre 2023 », « 2000 ».

    Raises:
        ValueError: it is not a partial date.
    """
    return _typeset(" ".join(part for part in _parts(partial, labels) if part), labels)


@lru_cache(maxsize=10_000)
def period_in_words(start: str, end: str, grain: Grain, labels: Labels) -> str:
    """A period from one partial date to another, both included: « 18–19 juin 2024 ».

    Args:
        start: Its first partial date.
        end: Its last, at the same precision, or the day as far as which it is told.
        grain: How finely the text speaks of it; a week is named as a week.
    """
    start, end = start[:10], end[:10]
    named = _named_period(start, end, grain, labels)
    if named is not None:
        return _typeset(named, labels)
    return in_words(start, labels) if start == end else _typeset(_range(start, end, labels), labels)


def precision_missing(start: str, grain: Grain) -> str | None:
    """What a period leaves open, as the name of a label of `[precision]`; None for a day."""
    if grain is Grain.VAGUE:
        return "vague"
    if grain in (Grain.DECADE, Grain.CENTURY):
        return "year"
    if len(start) == 4 or grain in (Grain.QUARTER, Grain.SEASON, Grain.HALF_YEAR):
        return "month"
    return "day" if len(start) == 7 or grain in (Grain.WEEK, Grain.WEEKEND) else None


def _typeset(text: str, labels: Labels) -> str:
    return set_text(text, labels.language)


def _parts(partial: str, labels: Labels) -> tuple[str, str, str]:
    """Day, month and year in words; what is not given is empty."""
    partial = partial[:10]
    try:
        whole = date.fromisoformat({4: f"{partial}-01-01", 7: f"{partial}-01"}.get(len(partial), partial))
    except ValueError as error:
        raise ValueError(f"not YYYY, YYYY-MM or YYYY-MM-DD: {partial!r}") from error
    month = get_month_names("wide", locale=labels.locale)[whole.month]
    day = labels.text("period.first_day") if whole.day == 1 else labels.text("period.day", day=whole.day)
    return day if len(partial) >= 10 else "", month if len(partial) >= 7 else "", str(whole.year)


def _range(start: str, end: str, labels: Labels) -> str:
    """Both ends, saying once what they share: « mars–avril 2024 », « 30 mai – 2 juin 2024 »."""
    first, last = _parts(start, labels), _parts(end, labels)
    if is_day(end) and (start[:4] != end[:4] or len(start) == 4 or (len(start) == 7 and start == end[:7])):
        return f"{' '.join(filter(None, first))} – {' '.join(last)}"
    if len(start) == 4 or len(end) == 4:
        return f"{' '.join(filter(None, first))}–{' '.join(filter(None, last))}"
    if start[:4] != end[:4]:
        return f"{' '.join(filter(None, first))} – {' '.join(filter(None, last))}"
    if len(start) == 7 and len(end) == 7:
        return f"{first[1]}–{last[1]} {last[2]}"
    if start[:7] == end[:7]:
        return f"{first[0]}–{last[0]} {last[1]} {last[2]}"
    return f"{first[0]} {first[1]} – {' '.join(last)}".strip()


def _named_period(start: str, end: str, grain: Grain, labels: Labels) -> str | None:
    """A period that has a name of its own, where start and end are that period's."""
    year, month = int(start[:4]), int(start[5:7] or 0)
    if grain in (Grain.WEEK, Grain.WEEKEND) and is_day(start) and is_day(end) and start != end:
        return _week(start, end, labels.text(f"period.{grain.value}"), labels)
    if grain is Grain.QUARTER and month and int(end[5:7]) == month + 2:
        return _pick(labels, "quarter", (month - 1) // 3, start[:4])
    if grain is Grain.HALF_YEAR and month and int(end[5:7]) == month + 5:
        return _pick(labels, "half", (month - 1) // 6, start[:4])
    if grain is Grain.SEASON and month and start != end:
        years = start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
        return _pick(labels, "season", _SEASON_OF_MONTH[month - 1], years)
    if grain is Grain.DECADE and int(end[:4]) == year + 9:
        return labels.text("period.decade", year=year)
    if grain is Grain.CENTURY and 98 <= int(end[:4]) - year <= 99:
        return _century(int(end[:4]), labels)
    return None


def _pick(labels: Labels, name: str, index: int, year: str) -> str:
    wording: str = labels["period"][name][index]
    return wording.format(year=year)


def _week(start: str, end: str, wording: str, labels: Labels) -> str:
    first, last = _parts(start, labels), _parts(end, labels)
    shared = 1 if start[:7] == end[:7] else 2 if start[:4] == end[:4] else 3
    return wording.format(first=" ".join(first[:shared]), last=" ".join(last))


def _century(last_year: int, labels: Labels) -> str:
    number = (last_year + 99) // 100 if last_year % 100 == 0 else last_year // 100 + 1
    ending = labels.text(f"period.ordinal.{locale(labels.language).ordinal_form(number)}")
    return labels.text("period.century", roman=_roman(number), number=number, ending=ending)


def _roman(number: int) -> str:
    digits = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits += letters * count
    return digits

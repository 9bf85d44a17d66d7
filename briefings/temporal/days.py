"""Rules for days of the calendar: full dates, day and month, « hier » and « demain »."""

from __future__ import annotations

import re
from datetime import date

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.anaphora import ANAPHORIC_RULES
from briefings.temporal.feasts import feast
from briefings.temporal.scene import Meaning, Rules, TimeScene, dated, first_answer, together
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.temporal.weekdays import WEEKDAY_RULES, nearest

_FAR = 210
"""Days. A day announced in the past tense, without its year, is not expected to lie further back …"""
_SOON = 155
"""Days. … when the next such day is this near (« a annoncé des élections le 23 avril »)."""


def full_date(found: Found, scene: TimeScene) -> Meaning | None:
    """Day, month and year, all written."""
    if "ymd" in found.parts:
        on = _numeric(found.parts["ymd"].word)
    else:
        on = _ymd(found.number("year"), found.number("month"), found.number("day"))
    return dated(almanac.day(on), "full-date") if on else None


def _numeric(word: str) -> date | None:
    first, second, third = (int(part) for part in re.split(r"[/.-]", word))
    return almanac.ymd(first, second, third) if first > 31 else almanac.ymd(third, second, first)


def _ymd(year: int | None, month: int | None, number: int | None) -> date | None:
    return almanac.ymd(year, month, number) if year and month and number else None


def dated_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """Weekday, day and month: the year nearest to the publication in which they agree.

    Where they do so in none of the three years around it, the writer has slipped, and day and month count.
    """
    if "weekday" not in found.parts or "month" not in found.parts:
        return None
    weekday, today = found.number("weekday"), scene.today()
    fitting = [on for on in _candidates(found, today) if on.isoweekday() == weekday]
    if not fitting:
        return None
    return dated(almanac.day(min(fitting, key=lambda on: abs(on - today))), "dated-weekday", anchor=today)


def _candidates(found: Found, today: date, years: int = 1) -> list[date]:
    month, number = found.number("month"), found.number("day")
    found_days = [_ymd(today.year + step, month, number) for step in range(-years, years + 1)]
    return [on for on in found_days if on is not None]


def pointed_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« ce 17 juin »: the nearest such day to the publication."""
    if "this" not in found.parts or "month" not in found.parts:
        return None
    today = scene.today()
    return nearest(_candidates(found, today), today, "pointed-day")


def shifted_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« le 6 décembre dernier », « le 20 janvier prochain »: the last one before the publication, the first after."""
    step = found.number("shift")
    if "month" not in found.parts:
        return None
    if {"ofthis", "ofshift"} & set(found.parts):
        year = scene.today().year + (found.number("ofshift") or 0)
        on = _ymd(year, found.number("month"), found.number("day"))
        return dated(almanac.day(on), "year-told", anchor=scene.published) if on else None
    if step is None:
        return None
    today = scene.today()
    days = _candidates(found, today, years=4)
    fitting = [on for on in days if (on < today if step < 0 else on > today)]
    if not fitting:
        return None
    on = max(fitting) if step < 0 else min(fitting)
    return dated(almanac.day(on), "last-day-month" if step < 0 else "next-day-month", anchor=today)


def known_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« les attentats du 13 novembre »: a day that goes without its year, beside what happened on it."""
    if "month" not in found.parts or "weekday" in found.parts or scene.published is None:
        return None
    beside = {*found.before, scene.after}
    for day, nouns in scene.known.items():
        on = date.fromisoformat(day)
        same = (on.month, on.day) == (found.number("month"), found.number("day"))
        if same and on <= scene.published and beside & set(nouns):
            return dated(almanac.day(on), "known-day")
    return None


def told_year(found: Found, scene: TimeScene) -> Meaning | None:
    """A day and month in a story of another year: « Le 6 juin 1944 … Le 25 août, … » stays in 1944."""
    if told := scene.told_year(found):
        on = _ymd(told.year, found.number("month"), found.number("day"))
        return told.dated(almanac.day(on)) if on is not None else None
    start = scene.story(found)
    if start is None:
        return None
    on = _ymd(start.year, found.number("month"), found.number("day"))
    return dated(almanac.day(on), "told-year", anchor=start) if on is not None and on >= start else None


def day_month(found: Found, scene: TimeScene) -> Meaning | None:
    """Day and month: by tense the latest one up to the publication or the next one from it on, else the nearest."""
    if "month" not in found.parts:
        return None
    today = scene.today()
    days = _candidates(found, today, years=4)
    past, coming = (
        max((d for d in days if d <= today), default=None),
        min((d for d in days if d >= today), default=None),
    )
    if past is None or coming is None:
        return None
    if scene.opened is not None and (after := min((d for d in days if d > scene.opened), default=None)):
        return dated(almanac.day(after), "day-month-closes", anchor=scene.opened)
    if scene.direction is Direction.PAST and (
        past.year == today.year or not scene.loose or (today - past).days <= _FAR or (coming - today).days > _SOON
    ):
        return dated(almanac.day(past), "day-month-past", anchor=today)
    if scene.direction is Direction.FUTURE and (
        coming.year == today.year or scene.surely or (coming - today).days <= _FAR or (today - past).days > _SOON
    ):
        return dated(almanac.day(coming), "day-month-future", anchor=today)
    return nearest([past, coming], today, "day-month-nearest", own_year=True)


def near_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« hier », « aujourd'hui », « demain »: counted from the publication; « aujourd'hui » may mean nowadays."""
    step = found.number("near")
    if step is None:
        return None
    if step == 0 and scene.lasting:
        return nowadays()
    if scene.spoken is not None:
        on = almanac.shift(scene.spoken, Grain.DAY, step)
        return dated(almanac.day(on), "spoken", anchor=scene.spoken) if on else None
    on = almanac.shift(scene.today(), Grain.DAY, step)
    rule = {0: "today", -1: "yesterday", 1: "tomorrow"}.get(step, "near-day")
    return dated(almanac.day(on), rule, anchor=scene.published) if on else None


def nowadays() -> Meaning:
    return Meaning(type=DateType.DATE, value="PRESENT_REF", grain=Grain.VAGUE, rule="nowadays")


DAY_RULES: Rules = together(
    {
        "day": (full_date, known_day, pointed_day, dated_weekday, shifted_day, told_year, day_month),
        "feast": (feast,),
        "near": (near_day,),
    },
    WEEKDAY_RULES,
    ANAPHORIC_RULES,
)


def read_day(found: Found, scene: TimeScene) -> Meaning | None:
    """Read an expression by the first rule for days that answers."""
    return first_answer(DAY_RULES, found, scene)

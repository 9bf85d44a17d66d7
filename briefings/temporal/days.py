"""Rules for days: full dates, day and month, weekdays, feasts, and days counted from another."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Scene, dated
from briefings.temporal.spot import Found
from briefings.temporal.tense import Direction

_FAR = 210
"""Days. A day announced in the past tense, without its year, is not expected to lie further back …"""
_SOON = 155
"""Days. … when the next such day is this near (« a annoncé des élections le 23 avril »)."""


def full_date(found: Found, scene: Scene) -> Meaning | None:
    """Day, month and year, all written."""
    if found.kind != "day":
        return None
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


def dated_weekday(found: Found, scene: Scene) -> Meaning | None:
    """Weekday, day and month: the year nearest to the publication in which they agree."""
    if found.kind != "day" or "weekday" not in found.parts or "month" not in found.parts:
        return None
    weekday, today = found.number("weekday"), scene.today()
    fitting = [on for on in _candidates(found, today, years=2) if on.isoweekday() == weekday]
    if not fitting:
        return None
    return dated(almanac.day(min(fitting, key=lambda on: abs(on - today))), "dated-weekday", anchor=today)


def _candidates(found: Found, today: date, years: int = 1) -> list[date]:
    found_days = (
        _ymd(today.year + step, found.number("month"), found.number("day")) for step in range(-years, years + 1)
    )
    return [on for on in found_days if on is not None]


def pointed_day(found: Found, scene: Scene) -> Meaning | None:
    """« ce 17 juin »: the nearest such day to the publication."""
    if found.kind != "day" or "this" not in found.parts or "month" not in found.parts:
        return None
    today = scene.today()
    return _nearest(_candidates(found, today), today, "pointed-day")


def shifted_day(found: Found, scene: Scene) -> Meaning | None:
    """« le 6 décembre dernier », « le 20 janvier prochain »: the last one before the publication, the first after."""
    step = found.number("shift")
    if found.kind != "day" or step is None or "month" not in found.parts:
        return None
    today = scene.today()
    days = _candidates(found, today, years=4)
    fitting = [on for on in days if (on < today if step < 0 else on > today)]
    if not fitting:
        return None
    on = max(fitting) if step < 0 else min(fitting)
    return dated(almanac.day(on), "last-day-month" if step < 0 else "next-day-month", anchor=today)


def told_year(found: Found, scene: Scene) -> Meaning | None:
    """A day and month in a story of another year: « Le 6 juin 1944 … Le 25 août, … » stays in 1944."""
    start = scene.story(found)
    if found.kind != "day" or start is None:
        return None
    on = _ymd(start.year, found.number("month"), found.number("day"))
    return dated(almanac.day(on), "told-year", anchor=start) if on is not None and on >= start else None


def day_month(found: Found, scene: Scene) -> Meaning | None:
    """Day and month: by tense the latest one up to the publication or the next one from it on, else the nearest."""
    if found.kind != "day" or "month" not in found.parts:
        return None
    today = scene.today()
    days = _candidates(found, today, years=4)
    past, coming = (
        max((d for d in days if d <= today), default=None),
        min((d for d in days if d >= today), default=None),
    )
    if past is None or coming is None:
        return None
    if scene.direction is Direction.PAST and (
        past.year == today.year or not scene.loose or (today - past).days <= _FAR or (coming - today).days > _SOON
    ):
        return dated(almanac.day(past), "day-month-past", anchor=today)
    if scene.direction is Direction.FUTURE and (
        coming.year == today.year or (coming - today).days <= _FAR or (today - past).days > _SOON
    ):
        return dated(almanac.day(coming), "day-month-future", anchor=today)
    return _nearest([past, coming], today, "day-month-nearest")


def _nearest(days: list[date], today: date, rule: str) -> Meaning | None:
    if not days:
        return None
    return dated(almanac.day(min(days, key=lambda on: (abs(on - today), on))), rule, anchor=today)


def weekday_number(found: Found, scene: Scene) -> Meaning | None:
    """« samedi 15 »: the nearest month in which they agree, by tense."""
    weekday, number = found.number("weekday"), found.number("day")
    if found.kind != "day" or "month" in found.parts or weekday is None or number is None:
        return None
    today = scene.today()
    around = (today + timedelta(days=step) for step in range(-200, 201) if abs(step) < 200)
    days = [on for on in around if on.day == number and on.isoweekday() == weekday]
    past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
    if scene.direction is Direction.PAST and past and (today - past[-1]).days < 100:
        return dated(almanac.day(past[-1]), "weekday-number", anchor=today)
    if scene.direction is Direction.FUTURE and coming and (coming[0] - today).days < 100:
        return dated(almanac.day(coming[0]), "weekday-number", anchor=today)
    return _nearest(days, today, "weekday-number")


def feast(found: Found, scene: Scene) -> Meaning | None:
    """Christmas, Easter …: in the year written, else by tense, else the nearest."""
    rule = found.value("feast")
    if not isinstance(rule, str) or found.kind != "feast":
        return None
    offset = found.number("anaday") or 0
    year = found.number("year")
    if year is not None:
        on = almanac.feast(rule, year)
        return dated(almanac.day(on + timedelta(days=offset)), "feast-year") if on else None
    today, step = scene.today(), found.number("shift") or 0
    known = (almanac.feast(rule, today.year + n) for n in (-1, 0, 1) if 1 < today.year + n < 9998)
    days = [on + timedelta(days=offset) for on in known if on is not None]
    past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
    if (step < 0 or scene.direction is Direction.PAST) and past:
        return dated(almanac.day(past[-1]), "feast", anchor=today)
    if (step > 0 or scene.direction is Direction.FUTURE) and coming:
        return dated(almanac.day(coming[0]), "feast", anchor=today)
    return _nearest(days, today, "feast")


def near_day(found: Found, scene: Scene) -> Meaning | None:
    """« hier », « aujourd'hui », « demain »: counted from the publication; « aujourd'hui » may mean nowadays."""
    step = found.number("near")
    if found.kind != "near" or step is None:
        return None
    if step == 0 and (scene.in_passing or scene.direction is Direction.PRESENT):
        return nowadays()
    on = almanac.shift(scene.today(), Grain.DAY, step)
    rule = {0: "today", -1: "yesterday", 1: "tomorrow"}.get(step, "near-day")
    return dated(almanac.day(on), rule, anchor=scene.published) if on else None


def nowadays() -> Meaning:
    return Meaning(type=DateType.DATE, value="PRESENT_REF", grain=Grain.VAGUE, rule="nowadays")


def shifted_weekday(found: Found, scene: Scene) -> Meaning | None:
    """« lundi dernier », « samedi prochain »: strictly before or after the publication."""
    weekday, step = found.number("weekday"), found.number("shift")
    if found.kind != "weekday" or weekday is None or step is None:
        return None
    today = scene.today()
    if step < 0:
        on = almanac.latest_weekday(today - timedelta(days=1), weekday)
        return dated(almanac.day(on), "last-weekday", anchor=today)
    on = almanac.next_weekday(today + timedelta(days=1), weekday)
    return dated(almanac.day(on), "next-weekday", anchor=today)


def following_weekday(found: Found, scene: Scene) -> Meaning | None:
    """« le lundi suivant »: counted from a day that the text has told."""
    weekday, step = found.number("weekday"), found.number("ana") or found.number("afterwards")
    if found.kind != "weekday" or weekday is None or step is None:
        return None
    before = scene.antecedent(found)
    base = before.meaning.start if before and before.meaning.start else scene.today()
    if step > 0:
        on = almanac.next_weekday(base + timedelta(days=1), weekday)
    else:
        on = almanac.latest_weekday(base - timedelta(days=1), weekday)
    return dated(almanac.day(on), "told-weekday", anchor=base)


def this_weekday(found: Found, scene: Scene) -> Meaning | None:
    """« ce mardi »: the day of publication if it is one, else the nearest by tense."""
    weekday = found.number("weekday")
    if found.kind != "weekday" or weekday is None or "this" not in found.parts:
        return None
    return _by_tense(weekday, scene)


def weekday(found: Found, scene: Scene) -> Meaning | None:
    """A bare weekday: the latest one up to the publication after a past tense, the next one after a future."""
    number = found.number("weekday")
    return _by_tense(number, scene) if found.kind == "weekday" and number else None


def _by_tense(number: int, scene: Scene) -> Meaning:
    today = scene.today()
    if scene.direction is Direction.FUTURE:
        on = almanac.next_weekday(today, number)
        return dated(almanac.day(on), "weekday-future", anchor=today)
    on = almanac.latest_weekday(today, number)
    return dated(almanac.day(on), "weekday-past", anchor=today)


def apposed_day(found: Found, scene: Scene) -> Meaning | None:
    """« la veille, 8 février »: the date that follows names the same day."""
    if found.kind != "anaphor" or "anaday" not in found.parts or scene.same is None:
        return None
    return replace(scene.same, rule="apposed")


def counted_day(found: Found, scene: Scene) -> Meaning | None:
    """« la veille », « le lendemain »: counted from the day that the text has told, else from the publication."""
    step = found.number("anaday")
    if found.kind != "anaphor" or step is None:
        return None
    return counted_from_told(found, scene, step, "counted-day")


def same_day(found: Found, scene: Scene) -> Meaning | None:
    """« ce jour-là », « le jour même »: the day that the text has told."""
    if found.kind != "anaphor" or found.value("cal") not in ("day", True, None) or "ana" in found.parts:
        return None
    if "anaday" in found.parts:
        return None
    return counted_from_told(found, scene, 0, "same-day")


def counted_from_told(found: Found, scene: Scene, step: int, rule: str) -> Meaning | None:
    """So many days after the day that the text has told, or is about to tell, else after the publication."""
    before = scene.antecedent(found)
    base = scene.ahead or (before.meaning if before else None)
    start = base.start if base and base.start else scene.today()
    if base is None and step > 0 and scene.direction is not Direction.FUTURE:
        # « Au lendemain de la signature, il est parti »: the day after is the day of the story.
        start -= timedelta(days=step)
    on = almanac.shift(start, Grain.DAY, step)
    return dated(almanac.day(on), rule, anchor=start, step=step) if on else None


DAY_RULES = (
    full_date, pointed_day, dated_weekday, shifted_day, told_year, day_month, weekday_number, feast, near_day,
    shifted_weekday, following_weekday, this_weekday, weekday, apposed_day, counted_day, same_day,
)  # fmt: skip


def read_day(found: Found, scene: Scene) -> Meaning | None:
    """Read an expression by the first rule for days that answers."""
    return next((meaning for rule in DAY_RULES if (meaning := rule(found, scene)) is not None), None)

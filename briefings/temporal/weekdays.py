"""Rules for weekdays: alone, numbered, « lundi dernier », « le premier lundi de mai »."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Rules, TimeScene, dated
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction


def weekday_number(found: Found, scene: TimeScene) -> Meaning | None:
    """« samedi 15 »: the nearest month in which they agree, by tense."""
    weekday, number = found.number("weekday"), found.number("day")
    if "month" in found.parts or weekday is None or number is None:
        return None
    today = scene.today()
    around = (today + timedelta(days=step) for step in range(-200, 201) if abs(step) < 200)
    days = [on for on in around if on.day == number and on.isoweekday() == weekday]
    past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
    if scene.direction is Direction.PAST and past and (today - past[-1]).days < 100:
        return dated(almanac.day(past[-1]), "weekday-number", anchor=today)
    if scene.direction is Direction.FUTURE and coming and (coming[0] - today).days < 100:
        return dated(almanac.day(coming[0]), "weekday-number", anchor=today)
    return nearest(days, today, "weekday-number")


def shifted_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """« lundi dernier », « samedi prochain »: strictly before or after the publication."""
    weekday, step = found.number("weekday"), found.number("shift")
    if weekday is None or step is None:
        return None
    today = scene.today()
    if step < 0:
        on = almanac.latest_weekday(today - timedelta(days=1), weekday)
        return dated(almanac.day(on), "last-weekday", anchor=today)
    on = almanac.next_weekday(today + timedelta(days=1), weekday)
    return dated(almanac.day(on), "next-weekday", anchor=today)


def following_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """« le lundi suivant »: counted from a day that the text has told."""
    weekday, step = found.number("weekday"), found.number("ana") or found.number("afterwards")
    if weekday is None or step is None:
        return None
    before = scene.antecedent(found)
    base = before.meaning.start if before and before.meaning.start else scene.today()
    if step > 0:
        on = almanac.next_weekday(base + timedelta(days=1), weekday)
        if scene.direction is Direction.PAST and scene.published is not None and on > scene.published:
            base, on = _told_earlier(base, on, weekday, scene)
    else:
        on = almanac.latest_weekday(base - timedelta(days=1), weekday)
    return dated(almanac.day(on), "told-weekday", anchor=base)


def _told_earlier(base: date, on: date, weekday: int, scene: TimeScene) -> tuple[date, date]:
    """What was over is counted from an earlier day told: « le 16 …, sorti le 18. Il a été jugé le samedi suivant »."""
    for told in reversed(scene.told):
        if told.found.kind == "day" and told.meaning.start is not None:
            following = almanac.next_weekday(told.meaning.start + timedelta(days=1), weekday)
            if following <= scene.today():
                return told.meaning.start, following
    return base, on


def that_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """« ce samedi-là », "that Saturday": the last such day that the text has told, or the first after it."""
    weekday = found.number("weekday")
    if weekday is None or "that" not in found.parts:
        return None
    days = [told.meaning.start for told in scene.told if told.is_day and told.meaning.start is not None]
    if not days:
        return None
    on = next((day for day in days if day.isoweekday() == weekday), None)
    if on is not None:
        return dated(almanac.day(on), "same-day", anchor=on)
    return dated(almanac.day(almanac.next_weekday(days[0], weekday)), "told-weekday", anchor=days[0])


def this_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """« ce mardi »: the day of publication if it is one, else the nearest by tense.

    A present tells no tense: "the mayor opens the bridge this Friday", written on a Thursday, is the day after, and
    « la révélation survient après celle de ce lundi », written on a Wednesday, was two days before.
    """
    weekday = found.number("weekday")
    if weekday is None or "this" not in found.parts or "that" in found.parts:
        return None
    today = scene.today()
    coming = almanac.next_weekday(today, weekday)
    near = scene.direction is Direction.PRESENT and not (scene.opened or scene.closes)
    if near and (coming - today).days < _HALF_A_WEEK:
        return dated(almanac.day(coming), "weekday-future", anchor=today)
    return _by_tense(weekday, scene)


_HALF_A_WEEK = 5
"""Days ahead from which on a weekday is rather behind: what is to come is named sooner than what is over is told."""


def weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """A bare weekday: the latest one up to the publication after a past tense, the next one after a future."""
    number = found.number("weekday")
    if not number or "that" in found.parts:
        return None
    if scene.follows is not None:
        on = almanac.next_weekday(scene.follows + timedelta(days=1), number)
        return dated(almanac.day(on), "told-weekday", anchor=scene.follows)
    return _named_with_number(number, scene) or _by_tense(number, scene)


_FRESH = 10
"""Days from the publication within which a weekday once named with its number is meant by its name alone."""


def _named_with_number(number: int, scene: TimeScene) -> Meaning | None:
    """« jeudi », where the text has told of « jeudi 16 mars »: that Thursday, on the side that the verb speaks of."""
    if scene.published is None or scene.closes is not None or scene.opened is not None:
        return None
    named = (t.meaning.start for t in scene.told if t.found.kind == "day" and t.found.number("weekday") == number)
    on = next((day for day in named if day is not None), None)
    ahead = scene.direction is Direction.FUTURE
    if on is None or abs((on - scene.published).days) > _FRESH or (on > scene.published) != ahead:
        return None
    return dated(almanac.day(on), "named-weekday", anchor=on)


def _by_tense(number: int, scene: TimeScene) -> Meaning:
    today = scene.today()
    if scene.direction is not Direction.FUTURE and scene.closes is not None:
        return dated(almanac.day(almanac.latest_weekday(scene.closes, number)), "weekday-opens", anchor=scene.closes)
    ahead = scene.direction is Direction.FUTURE or (scene.opened is not None and scene.opened > today)
    if ahead and scene.opened is not None:
        return dated(almanac.day(almanac.next_weekday(scene.opened, number)), "weekday-closes", anchor=scene.opened)
    if scene.direction is Direction.FUTURE:
        on = almanac.next_weekday(today, number)
        return dated(almanac.day(on), "weekday-future", anchor=today)
    on = almanac.latest_weekday(today, number)
    return dated(almanac.day(on), "weekday-past", anchor=today)


def nth_weekday(found: Found, scene: TimeScene) -> Meaning | None:
    """« le premier lundi de mai », « le dernier dimanche d'octobre 2016 »: a day of the calendar."""
    weekday, number, month = found.number("weekday"), found.number("ordinal"), found.number("month")
    if month is None and "unit" in found.parts:  # « le premier lundi du mois »
        on = _nth(scene.today().year, scene.today().month, weekday or 0, number or 0)
        return dated(almanac.day(on), "nth-weekday") if on else None
    if weekday is None or number is None or month is None:
        return None
    year, step = found.number("year"), found.number("shift") or 0
    years = [year] if year else [scene.today().year + n for n in (-1, 0, 1)]
    days = [on for one in years if (on := _nth(one, month, weekday, number))]
    if year:
        return dated(almanac.day(days[0]), "nth-weekday") if days else None
    return by_direction(days, scene, "nth-weekday-near", step=step)


def _nth(year: int, month: int, weekday: int, number: int) -> date | None:
    first, last = almanac.month(year, month).start, almanac.month(year, month).end
    if number == almanac.LAST:
        return almanac.latest_weekday(last, weekday)
    on = almanac.next_weekday(first, weekday) + timedelta(weeks=number - 1)
    return on if on <= last else None


def by_direction(days: list[date], scene: TimeScene, rule: str, *, step: int = 0) -> Meaning | None:
    """Of some days the latest up to the publication, the first from it on, or the nearest."""
    today = scene.today()
    past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
    if past and (step < 0 or (step == 0 and scene.direction is Direction.PAST)):
        return dated(almanac.day(past[-1]), rule, anchor=today)
    if coming and (step > 0 or scene.direction is Direction.FUTURE):
        return dated(almanac.day(coming[0]), rule, anchor=today)
    return nearest(days, today, rule)


def nearest(days: list[date], today: date, rule: str, *, own_year: bool = False) -> Meaning | None:
    """The day nearest to the publication; of two as near the earlier.

    Args:
        own_year: Whether a day of another year counts as twice as far, as a writer would sooner name the year.
    """
    if not days:
        return None

    def far(on: date) -> tuple[timedelta, date]:
        return abs(on - today) * (1 + (own_year and on.year != today.year)), on

    return dated(almanac.day(min(days, key=far)), rule, anchor=today)


WEEKDAY_RULES: Rules = {
    "day": (weekday_number,),
    "weekday": (shifted_weekday, following_weekday, that_weekday, this_weekday, weekday),
    "period": (nth_weekday,),
}

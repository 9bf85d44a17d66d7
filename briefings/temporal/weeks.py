"""Rules for weeks: of a day, by their number, of a feast."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.choices import by_tense
from briefings.temporal.feasts import feast
from briefings.temporal.scene import Meaning, TimeScene, dated
from briefings.temporal.spot import Found

_WEEK_OF = {Grain.WEEK: "week-of", Grain.WEEKEND: "weekend-of"}


def week_of(found: Found, scene: TimeScene) -> Meaning | None:
    """« la semaine du 15 mai », « le week-end du 15 mai »."""
    month, number = found.number("month"), found.number("day")
    if number is None or month is None:
        return None
    year = found.number("year")
    years = [year] if year else [scene.today().year + step for step in (0, -1, 1)]
    days = [on for one in years if (on := almanac.ymd(one, month, number))]
    if not days:
        return None
    on = days[0] if year else min(days, key=lambda day: abs(day - scene.today()))
    whole = Grain.WEEK if "week" in found.parts else Grain.WEEKEND
    return dated(almanac.around(on, whole), _WEEK_OF[whole], anchor=on)


def ordinal_week(found: Found, scene: TimeScene) -> Meaning | None:
    """« la première semaine d'avril », « le dernier week-end de juin »: as the ISO weeks lie in the month."""
    number, month = found.number("ordinal"), found.number("month")
    if number is None or month is None or not {"week", "weekend"} & set(found.parts):
        return None
    whole = Grain.WEEK if "week" in found.parts else Grain.WEEKEND
    year = found.number("year")
    years = [year] if year else [scene.today().year + step for step in (-1, 0, 1)]
    choice = [almanac.week_of_month(one, month, number, whole) for one in years if 1 <= one <= 9999]
    if year:
        return dated(choice[0], "ordinal-week")
    return by_tense(choice, scene, "ordinal-week-near", step=found.number("shift") or 0)


def feast_week(found: Found, scene: TimeScene) -> Meaning | None:
    """« la semaine de Noël », « le week-end de Pâques »."""
    if "feast" not in found.parts:
        return None
    on = feast(replace(found, kind="feast"), scene)
    if on is None or on.start is None:
        return None
    whole = Grain.WEEK if "week" in found.parts else Grain.WEEKEND
    day = on.start - timedelta(days=3) if whole is Grain.WEEKEND and on.start.isoweekday() == 1 else on.start
    return dated(almanac.around(day, whole), _WEEK_OF[whole], anchor=on.start)


def numbered_week(found: Found, scene: TimeScene) -> Meaning | None:
    """« la semaine 12 de 2016 »: an ISO week by its number."""
    number = found.number("num")
    if "week" not in found.parts or number is None or not 1 <= number <= 52:
        return None
    year = found.number("year") or scene.today().year
    return dated(almanac.week(date.fromisocalendar(year, number, 1)), "iso-week")

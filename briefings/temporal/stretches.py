"""Rules for longer stretches: weeks, months, quarters, seasons, years, decades and centuries."""

from __future__ import annotations

from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.almanac import Stretch
from briefings.temporal.choices import by_tense, nearest
from briefings.temporal.scene import Meaning, Rules, TimeScene, dated
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.temporal.weeks import feast_week, numbered_week, ordinal_week, week_of

_MODERN = 2000
_LAST_YEAR = 9998
_FAR = 7
"""Months. What is announced in the past tense without a year does not lie further back, unless in this year."""


def month_year(found: Found, scene: TimeScene) -> Meaning | None:
    """« juillet 2023 »."""
    month, year = found.number("month"), _year_of(found)
    if month is None or year is None:
        return None
    return dated(almanac.month(year, month), "month-year")


def _year_of(found: Found) -> int | None:
    year, short = found.number("year"), found.number("yy")
    if year is None and short is not None and "year" not in found.parts:
        return 1900 + short if short > 31 else None
    return year


def shifted_month(found: Found, scene: TimeScene) -> Meaning | None:
    """« septembre dernier »: the last one over before the month of publication; « mai prochain »: the next after it."""
    month, step = found.number("month"), found.number("shift")
    if month is None:
        return None
    if {"ofthis", "ofshift"} & set(found.parts):
        year = scene.today().year + (found.number("ofshift") or 0)
        return dated(almanac.month(year, month), "year-told", anchor=scene.published) if 1 <= year <= 9999 else None
    if step is None:
        return None
    today = scene.today()
    year = today.year - (month >= today.month) if step < 0 else today.year + (month <= today.month)
    return dated(almanac.month(year, month), "last-month-name" if step < 0 else "next-month-name", anchor=today)


def told_month(found: Found, scene: TimeScene) -> Meaning | None:
    """A month in a story of another year: « En mai 1958 … En juin, … » stays in 1958."""
    month, start = found.number("month"), scene.story(found)
    if month is not None and (told := scene.told_year(found)):
        return told.dated(almanac.month(told.year, month))
    if month is not None and "that" in found.parts:
        before = scene.period(found, Grain.YEAR)
        start = before.meaning.start.replace(month=1, day=1) if before and before.meaning.start else None
    if month is None or start is None or start.month > month:
        return None
    return dated(almanac.month(start.year, month), "told-month", anchor=start)


def following_month(found: Found, scene: TimeScene) -> Meaning | None:
    """ "the following April": counted from a date that the text has told."""
    month, step = found.number("month"), found.number("ana") if "told" not in found.parts else None
    base = scene.period(found, Grain.YEAR) if step else None
    if month is None or step is None or base is None or base.meaning.start is None:
        return None
    year = base.meaning.start.year
    years = (year + turn for turn in (-1, 0, 1))
    return _next_to(base.meaning, [almanac.month(one, month) for one in years if 1 <= one <= _LAST_YEAR], step)


def following_season(found: Found, scene: TimeScene) -> Meaning | None:
    """ "the following spring": counted from a date that the text has told."""
    name, step = found.value("season"), found.number("ana") if "told" not in found.parts else None
    base = scene.period(found, Grain.YEAR) if step else None
    if not isinstance(name, str) or step is None or base is None or base.meaning.start is None:
        return None
    years = (base.meaning.start.year + turn for turn in (-2, -1, 0, 1))
    return _next_to(base.meaning, [almanac.season(one, name) for one in years if 1 <= one <= _LAST_YEAR], step)


def _next_to(base: Meaning, choice: list[Stretch], step: int) -> Meaning | None:
    """Of some stretches the first behind a date or the last in front of it; what holds it is neither."""
    start = base.start
    if start is None:
        return None
    edge = base.end if base.end and base.grain is Grain.YEAR else start
    fitting = [s for s in choice if s.start > edge][:1] if step > 0 else [s for s in choice if s.end < start][-1:]
    return dated(fitting[0], "counted-unit", anchor=start, base=base) if fitting else None


def bare_month(found: Found, scene: TimeScene) -> Meaning | None:
    """A month alone: by tense the latest one up to the publication or the next from it on, else the nearest."""
    month = found.number("month")
    if month is None:
        return None
    today = scene.today()
    back, ahead = (today.month - month) % 12, (month - today.month) % 12
    if scene.direction is Direction.PAST and (month <= today.month or not scene.loose or back <= _FAR):
        ahead = 12
    elif scene.direction is Direction.FUTURE and (month >= today.month or scene.surely or ahead <= _FAR):
        back = 12
    rule = "month-past" if back <= ahead else "month-future"
    on = almanac.shift(today.replace(day=1), Grain.MONTH, -back if back <= ahead else ahead)
    return dated(almanac.month(on.year, on.month), rule, anchor=today) if on else None


def plain_year(found: Found, scene: TimeScene) -> Meaning | None:
    """« 2016 », « début 2016 », « l'an 2000 »."""
    year, short = found.number("year") or found.number("bigyear"), found.number("yy")
    if year and short is not None and found.span.end - found.span.start == _TWO_DIGITS:
        year += short - year % 100  # the 2022 of « 2021-22 », read with its first year
    return dated(almanac.year(year), "year") if year else None


_TWO_DIGITS = 2


def decade(found: Found, scene: TimeScene) -> Meaning | None:
    """« les années 1970 », « les années 60 », « les années soixante »."""
    number = found.number("year") or found.number("tens") or found.number("yy")
    if number is None or number % 10:
        return None
    if number < 100:
        # A reader takes « les années 20 » for the 1920s until those of our own century are over.
        number += (
            2000 if scene.published is not None and number + 2010 <= scene.published.year and number >= 10 else 1900
        )
    if "hundreds" in found.parts and number % 100 == 0 and number < _MODERN:
        # "the 1800s" are a hundred years, "the 2000s" ten.
        return dated(almanac.century(number // 100), "century")
    return dated(almanac.decade(number // 10), "decade") if 1000 <= number <= 2190 else None


def century(found: Found, scene: TimeScene) -> Meaning | None:
    """« le XXe siècle »: from 1900 to 1999, as TIMEX3 counts."""
    number = found.number("century") or found.number("num")
    if number is None or not 1 <= number <= 22:
        return None
    return dated(almanac.century(number - 1), "century", number=number)


def part_of_year(found: Found, scene: TimeScene) -> Meaning | None:
    """A quarter or half-year: in the year written or meant, else by tense."""
    number, grain = found.number("ordinal") or found.number("num"), found.value("partofyear")
    if "quarterno" in found.parts:
        number, grain = found.number("quarterno"), "quarter"
    if number is None or not isinstance(grain, str):
        return None
    make, count = (almanac.quarter, 4) if grain == "quarter" else (almanac.half, 2)
    if number == almanac.LAST:
        number = count
    if not 1 <= number <= count:
        return None
    year = found.number("year")
    if told := scene.told_year(found):
        return told.dated(make(told.year, number))
    if year is None and {"ofthis", "ofshift"} & set(found.parts):
        year = scene.today().year + max(-1, min(1, found.number("ofshift") or 0))
    if year is not None:
        return dated(make(year, number), "part-of-year") if 1 <= year <= 9999 else None
    choice = [make(scene.today().year + step, number) for step in (-1, 0, 1)]
    if found.number("ordinal") == almanac.LAST and scene.direction is Direction.PAST and "tail" not in found.parts:
        # Told in September, « sur le dernier trimestre » is the one that was over then.
        every = [make(scene.today().year + step, n) for step in (-1, 0) for n in range(1, count + 1)]
        return dated([one for one in every if one.end < scene.today()][-1], "part-of-year-near", anchor=scene.published)
    return by_tense(choice, scene, "part-of-year-near", step=found.number("tail") or 0)


def season(found: Found, scene: TimeScene) -> Meaning | None:
    """A season: in the year written, else by tense. The winter of a year begins in its December."""
    name = found.value("season")
    if not isinstance(name, str):
        return None
    year = found.number("year")
    if year is not None:
        return dated(almanac.season(year, name), "season-year")
    if told := scene.told_year(found):
        return told.dated(almanac.season(told.year, name))
    choice = [almanac.season(scene.today().year + step, name) for step in (-2, -1, 0, 1)]
    if "this" in found.parts and "shift" not in found.parts:
        return _this_season(name, choice, scene)
    return by_tense(choice, scene, "season", step=found.number("shift") or 0)


_HALF_A_YEAR = 183


def _this_season(name: str, choice: list[Stretch], scene: TimeScene) -> Meaning:
    """« cet automne » is the one of the year of publication, unless the verb speaks against it."""
    today = scene.today()
    running = next((s for s in choice if s.start <= today <= s.end), None)
    if running is None and scene.direction not in (Direction.PAST, Direction.FUTURE):
        return nearest(choice, scene, "season")
    own = running or almanac.season(today.year, name)
    if own.start > today and scene.direction is Direction.PAST and not scene.loose:
        before = almanac.season(today.year - 1, name)
        own = before if (today - before.end).days < _HALF_A_YEAR else own  # in November no winter was « cet hiver »
    elif own.end < today and scene.direction is Direction.FUTURE and today.year < _LAST_YEAR:
        own = almanac.season(today.year + 1, name)
    return dated(own, "season", anchor=today)


def unit_name(found: Found, scene: TimeScene) -> Meaning | None:
    """« la semaine dernière », « cette année », « le mois prochain », « fin de l'année »."""
    grain = found.value("cal")
    if "newyear" in found.parts:
        year = scene.today().year
        coming = scene.today().month > _NEW and year < _LAST_YEAR
        return dated(almanac.year(year + coming), "next-unit" if coming else "this-unit", anchor=scene.published)
    if not isinstance(grain, str):
        return dated(almanac.day(scene.today()), "today", anchor=scene.published)
    today, step = scene.today(), found.number("shift") or 0
    if Grain(grain) is Grain.WEEKEND and step == 0 and scene.direction is Direction.PAST and not scene.loose:
        # Told on a Tuesday, « ce week-end, il a plu » is the one that is over.
        step = -(today < almanac.weekend(today).start)
    on = almanac.shift(today, Grain(grain), step)
    if on is None or (Grain(grain) is Grain.DAY and step == 0 and "edge" in found.parts):
        return None
    rule = {0: "this-unit", -1: "last-unit", 1: "next-unit"}.get(step, "ago" if step < 0 else "ahead")
    return dated(almanac.around(on, Grain(grain)), rule, anchor=today)


def told_unit(found: Found, scene: TimeScene) -> Meaning | None:
    """« l'année suivante », « la même semaine », « cette année-là »: counted from a date that the text has told."""
    grain = found.value("cal")
    if not isinstance(grain, str):
        return None
    before = scene.period(found, Grain(grain))
    base = before.meaning.start if before and before.meaning.start else scene.today()
    step = found.number("ana") or found.number("afterwards") or 0
    on = almanac.shift(base, Grain(grain), step)
    told = before.meaning if before else None
    rules = ("told-unit", "counted-unit", "counted-unit") if told else ("this-unit", "next-unit", "last-unit")
    rule = rules[max(-1, min(1, step))]
    return dated(almanac.around(on, Grain(grain)), rule, anchor=base, base=told) if on else None


_NEW = 3
"""Months for which a year is new; later "the new year" is the next one."""


STRETCH_RULES: Rules = {
    "month": (month_year, following_month, shifted_month, told_month, bare_month),
    "year": (plain_year,),
    "decade": (decade,),
    "century": (century,),
    "period": (part_of_year, following_season, season, week_of, ordinal_week, feast_week, numbered_week),
    "unit": (unit_name,),
    "anaphor": (told_unit,),
}

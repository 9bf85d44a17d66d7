"""Rules for days counted from one that the text has told: « la veille », « ce jour-là », « à partir du 18 »."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Rules, TimeScene, dated
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.temporal.weekdays import by_direction


def apposed_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« la veille, 8 février »: the date that follows names the same day."""
    if "anaday" not in found.parts or scene.same is None:
        return None
    on = scene.same.start
    return dated(almanac.day(on), "apposed", anchor=scene.same.anchor) if on else None


def counted_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« la veille », « le lendemain »: counted from the day that the text has told, else from the publication."""
    step = found.number("anaday")
    if step is None:
        return None
    return counted_from_told(found, scene, step, "counted-day")


def same_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« ce jour-là », « le jour même »: the day that the text has told."""
    if found.value("cal") not in ("day", True, None) or "ana" in found.parts:
        return None
    if "anaday" in found.parts or scene.has_gone_on_to_vaguer(found, scene.antecedent(found)):
        return None  # « En janvier 1991, les chars entrent. Ce jour-là, … »: on no day that is told
    return counted_from_told(found, scene, 0, "same-day")


def counted_from_told(found: Found, scene: TimeScene, step: int, rule: str) -> Meaning | None:
    """So many days after the day that the text has told, or is about to tell, else after the publication."""
    before = scene.antecedent(found, reach=scene.reach)
    if before is not None and before.of_noun and "sooner" in found.parts and scene.published is not None:
        return dated(almanac.day(scene.published), "today", anchor=scene.published)
    base = scene.ahead or (before.meaning if before else None)
    if base is None and found.kind == "anaphor" and step < 0 and scene.direction is Direction.PAST:
        base = scene.lead  # « la veille », far behind a lead of Sunday's race
    if scene.ahead is None and found.kind == "part" and "that" not in found.parts and scene.of_lead(before, found):
        on = scene.lead.start if scene.lead and step == 0 else None
        return dated(almanac.day(on), "lead-day", anchor=on) if on else None
    if step == 0 and foreseen_today(base, scene):
        return dated(almanac.day(scene.today()), "today", anchor=scene.published)
    start = base.start if base and base.start else scene.today()
    if base is None and step > 0 and scene.direction is not Direction.FUTURE:
        # « Au lendemain de la signature, il est parti »: the day after is the day of the story.
        start -= timedelta(days=step)
    on = almanac.shift(start, Grain.DAY, step)
    if _is_yet_to_come(found, on, scene):
        return None
    if base is None and step == 0:
        rule = "today"
    return dated(almanac.day(on), rule, anchor=start, step=step) if on else None


def _is_yet_to_come(found: Found, on: date | None, scene: TimeScene) -> bool:
    """« Il a été libéré le lendemain »: what is over was on no day after the publication, so another day is meant."""
    if on is None or scene.published is None or found.kind != "anaphor" or scene.direction is not Direction.PAST:
        return False
    return on > scene.published and scene.ahead is None and not scene.loose


def foreseen_today(told: Meaning | None, scene: TimeScene) -> bool:
    """« Le trafic, interrompu lundi, doit reprendre dans l'après-midi »: on the day on which that is written."""
    if not scene.foreseen or scene.ahead is not None or scene.published is None or told is None or told.start is None:
        return False
    return timedelta(0) < scene.published - told.start <= _OF_LATE


_OF_LATE = timedelta(days=7)


def bare_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« à partir du 18 », « du 3 au 5 »: in the month that the text has told, else the next or last such day."""
    number = found.number("day")
    if number is None:
        return None
    if found.last - found.first == 1 and "limit" not in found.parts and found.before[-1:] == ("le",):
        return _day_of_month_told(number, found, scene)
    before = scene.antecedent(found, reach=1)
    base = before.meaning.start if before else None
    if base is not None:
        months = (almanac.shift(base.replace(day=1), Grain.MONTH, step) for step in (0, 1))
        days = [on for first in months if first and (on := almanac.ymd(first.year, first.month, number))]
        on = next((on for on in days if on >= base), None)
        return dated(almanac.day(on), "told-month-day", anchor=base) if on else None
    if "limit" not in found.parts:
        return None
    first = scene.today().replace(day=1)
    around = (almanac.shift(first, Grain.MONTH, step) for step in (-2, -1, 0, 1, 2))
    days = [on for month in around if month and (on := almanac.ymd(month.year, month.month, number))]
    return by_direction(days, scene, "month-day")


def _day_of_month_told(number: int, found: Found, scene: TimeScene) -> Meaning | None:
    """« En janvier, il avait été enlevé le 21 et libéré le lendemain »: of the month of its sentence, if it is over.

    « Il jouera le 12 juillet à Nîmes et le 14 à Arles »: of the month of the day before. Any other « le 15 » may be a
    number.
    """
    last = next(iter(scene.told), None)
    start = last.meaning.start if last and last.found.sentence == found.sentence else None
    if start is None or last is None or last.backdrop:
        return None
    if {"day", "month"} <= last.found.parts.keys() and scene.joined:
        on = almanac.ymd(start.year, start.month, number) if number > start.day else None
        return dated(almanac.day(on), "told-month-day", anchor=start) if on is not None else None
    if last.meaning.grain is not Grain.MONTH:
        return None
    on = almanac.ymd(start.year, start.month, number)
    over = on is not None and scene.published is not None and on <= scene.published
    told = over and scene.direction is Direction.PAST
    return dated(almanac.day(on), "told-month-day", anchor=start) if on is not None and told else None


ANAPHORIC_RULES: Rules = {"anaphor": (apposed_day, counted_day, same_day), "bareday": (bare_day,)}

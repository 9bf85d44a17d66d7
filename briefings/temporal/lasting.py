"""Rules for what is counted, recurs or is vague: « il y a trois ans », « chaque jour », « désormais »."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.days import read_day
from briefings.temporal.durations import DURATION_RULES, GRAIN, YEARS_IN, count_of, duration_of, plain, timex, unit_of
from briefings.temporal.scene import Meaning, Rules, TimeScene, Told, dated, together
from briefings.temporal.spot import Found
from briefings.temporal.times import WRITTEN, time_of
from briefings.temporal.verbs import Direction

_LONGEST = 1000
"""Years. Beyond it an offset tells no calendar date, only « long ago »."""


def offset(found: Found, scene: TimeScene) -> Meaning | None:
    """« il y a trois ans », « dans deux jours », « deux jours plus tard »."""
    if "ahead" in found.parts:
        return None
    unit, count = _measure(found)
    step = _sign(found)
    if not isinstance(unit, str) or unit.startswith("T"):
        return duration_of(found) if "ago" not in found.parts else _vague(step)
    if unit not in GRAIN:  # « il y a deux millénaires »: no stretch of the calendar
        return _vague(step)
    counted_from_told = "later" in found.parts or "afterwards" in found.parts
    if scene.same is not None and scene.same.start is not None:
        return dated(almanac.around(scene.same.start, GRAIN[unit]), "apposed")
    if counted_from_told and step > 0 and (within := _within(found, scene, unit, count)) is not None:
        return within
    before = _base(found, scene, GRAIN[unit]) if counted_from_told else None
    base = before.meaning.start if before and before.meaning.start else scene.today()
    adrift = counted_from_told and before is None and step > 0 and scene.direction is not Direction.FUTURE
    adrift = adrift or (counted_from_told and scene.has_gone_on_to_vaguer(found, before))
    if count is None or adrift:
        # « Quarante ans après, l'affaire reste obscure »: after what, the text has not said.
        return duration_of(found) if counted_from_told else _vague(step)
    if "half" in found.parts and unit == "Y":
        # « il y a un an et demi » is told in months, which a year and a half is counted in.
        unit, count = "M", count * 12 + 6
    on = almanac.shift(base, GRAIN[unit], step * int(count)) if count * YEARS_IN.get(unit, 0) <= _LONGEST else None
    if on is None:
        return _vague(step)
    told = before.meaning if before else None
    rule = "counted-told" if told else "ago" if step < 0 else "ahead"
    return dated(almanac.around(on, GRAIN[unit]), rule, anchor=base, base=told)


def _measure(found: Found) -> tuple[object, float | None]:
    """Unit and number: « trois ans », and « un demi-siècle » by its TIMEX3 value."""
    lasting = re.fullmatch(r"P(T?)(\d+|X)(\w+)", str(found.value("lasting") or ""))
    if lasting is None:
        return unit_of(found), count_of(found)
    count = None if lasting.group(2) == "X" else int(lasting.group(2))
    return lasting.group(1) + lasting.group(3), count


def counted_from(found: Found, scene: TimeScene) -> Meaning | None:
    """ "a week on Friday", "Monday week", "two Sundays ago": a length before or after a day that is named."""
    back = "ago" in found.parts
    weeks = 1 if "weeks" in found.parts else found.number("indays")
    unit, count = ("W", weeks) if weeks or "weekdays" in found.parts else _measure(found)
    if "weekdays" in found.parts:  # the latest one is the first
        count = (found.number("num") or 1) - 1
    if not isinstance(unit, str) or unit not in GRAIN or count is None:
        return None
    cal = found.value("cal")
    if isinstance(cal, str):
        from_day = almanac.shift(scene.today(), Grain(cal), found.number("shift") or 0)
    else:
        from_day = _named_day(found, scene, back=back)
    on = almanac.shift(from_day, GRAIN[unit], int(-count if back else count)) if from_day else None
    if on is None:
        return None
    grain = Grain(cal) if isinstance(cal, str) else Grain.DAY
    return dated(almanac.around(on, grain), "counted-from", anchor=from_day)


def _named_day(found: Found, scene: TimeScene, *, back: bool) -> date | None:
    weekday, today = found.number("weekday"), scene.today()
    if several := found.number("weekdays"):
        return almanac.latest_weekday(today - timedelta(days=1), several)
    if "month" not in found.parts and weekday is not None:
        return almanac.latest_weekday(today, weekday) if back else almanac.next_weekday(today, weekday)
    kind = "near" if "near" in found.parts else "day"
    named = read_day(replace(found, kind=kind), scene)
    return named.start if named else None


def _base(found: Found, scene: TimeScene, grain: Grain) -> Told | None:
    """What « deux ans plus tard » counts from: the last date of its sentence, else the nearest that is fine enough."""
    day, period = scene.antecedent(found), scene.period(found, grain)
    if day is None or period is None:
        return day or period
    if day.found.sentence == found.sentence:
        # « Née le 3 mai 1950, elle obtient une bourse en 1970 et part deux ans plus tard »
        return period if period.found.sentence == found.sentence and not period.aside else day
    return day if day.found.block == found.block or period.found.block < found.block else period


_PART_OF_MONTH = 14
"""Days that still lie in a month when they are counted from its beginning."""


def _within(found: Found, scene: TimeScene, unit: str, count: float | None) -> Meaning | None:
    """« Au début du mois …, quatre jours plus tard »: still that month, whose days the text does not tell."""
    last = next(iter(scene.told), None)
    if last is None or last.found.sentence != found.sentence or last.backdrop or last.found.value("edge") != "start":
        return None
    days = (count or 0) * {"D": 1, "W": 7}.get(unit, _PART_OF_MONTH + 1)
    if last.meaning.grain is not Grain.MONTH or not 0 < days <= _PART_OF_MONTH:
        return None
    return replace(last.meaning, rule="told-unit", anchor=last.meaning.start, facts={"base": last.meaning})


def _sign(found: Found) -> int:
    told = found.number("later") or found.number("afterwards")
    return told if told is not None else -1 if "ago" in found.parts else 1


def _vague(step: int) -> Meaning:
    value = "PAST_REF" if step < 0 else "FUTURE_REF"
    return Meaning(type=DateType.DATE, value=value, grain=Grain.VAGUE, rule="past-ref" if step < 0 else "future-ref")


def recurring(found: Found, scene: TimeScene) -> Meaning | None:
    """« chaque jour », « tous les deux ans », « le lundi », « par an »."""
    return Meaning(type=DateType.SET, value=_set_value(found) or "P1D", grain=_set_grain(found), rule="set")


def _set_value(found: Found) -> str | None:
    if isinstance(value := found.value("set"), str):
        return value
    weekday = found.number("weekday") or found.number("weekdays")
    if weekday and "ordinal" not in found.parts:
        part = found.value("part")
        hour = time_of(found) if part is None and _is_of_clock(found) else None
        clock = f"T{hour[0]:02d}:{hour[1]:02d}" if hour else ""
        return f"XXXX-WXX-{weekday}" + (f"T{part}" if isinstance(part, str) else clock)
    if month := found.number("month"):
        return f"XXXX-{month:02d}"
    for name in ("part", "parts", "plainpart"):
        if isinstance(value := found.value(name), str) and value != "DAY":
            return f"XXXX-XX-XXT{value}"
    if isinstance(season := found.value("season"), str):
        return f"XXXX-{season}"
    if "unit" not in found.parts and (time := time_of(found)) is not None and _is_of_clock(found):
        return f"XXXX-XX-XXT{time[0]:02d}:{time[1]:02d}"
    unit = found.value("unit")
    return (
        timex("X" if "few" in found.parts else plain(2 if "other" in found.parts else count_of(found) or 1), unit)
        if isinstance(unit, str)
        else None
    )


def _is_of_clock(found: Found) -> bool:
    return not {"hour", "noon", *WRITTEN}.isdisjoint(found.parts)


def _set_grain(found: Found) -> Grain:
    unit = found.value("unit")
    if isinstance(unit, str):
        return GRAIN.get(unit, Grain.VAGUE)
    value = _set_value(found) or ""
    return GRAIN.get(re.sub(r"^PT?\d+(?=.)", "", value), Grain.DAY)


def reference(found: Found, scene: TimeScene) -> Meaning | None:
    """« désormais », « récemment », « bientôt »: now, some time ago, some time to come."""
    value = found.value("ref")
    if not isinstance(value, str):
        return None
    rule = {"PRESENT_REF": "present-ref", "PAST_REF": "past-ref", "FUTURE_REF": "future-ref"}[value]
    return Meaning(type=DateType.DATE, value=value, grain=Grain.VAGUE, rule=rule)


def someday(found: Found, scene: TimeScene) -> Meaning | None:
    """« cela servira un jour »; « un jour, il partit » tells of no time."""
    if scene.direction is not Direction.FUTURE:
        return None
    return _vague(1)


LASTING_RULES: Rules = together(
    {
        "countedday": (counted_from,),
        "offset": (offset,),
        "set": (recurring,),
        "ref": (reference,),
        "someday": (someday,),
    },
    DURATION_RULES,
)

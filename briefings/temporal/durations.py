"""Rules for lengths of time: what they measure, and from when to when where the words tie them to a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Rules, TimeScene
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction

GRAIN = {"D": Grain.DAY, "W": Grain.WEEK, "WE": Grain.WEEKEND, "M": Grain.MONTH, "Q": Grain.QUARTER,
          "H": Grain.HALF_YEAR, "Y": Grain.YEAR, "DE": Grain.DECADE, "CE": Grain.CENTURY,
          "TH": Grain.HOUR, "TM": Grain.MINUTE, "TS": Grain.MINUTE}  # fmt: skip


def unit_of(found: Found) -> object:
    """The TIMEX3 unit that is counted."""
    return found.value("unit") or found.value("pluralunit")


def count_of(found: Found) -> float | None:
    """How many units; None when the words give no number."""
    return _counted(found, found.value("scale"))


def _counted(found: Found, scale: object) -> float | None:
    for name in ("num", "collective"):
        value = found.value(name)
        if isinstance(value, int | float) and not isinstance(value, bool) and value:
            return round(value * scale, 3) if isinstance(scale, int) else value
    return None if {"few", "collective", "pluralunit"} & set(found.parts) else 1


def duration_of(found: Found) -> Meaning | None:
    """The TIMEX3 duration that the words measure: « deux ans et demi » is P2Y6M, « une vingtaine d'années » P20Y."""
    value = _duration_value(found)
    if value is None:
        return None
    unit = unit_of(found)
    grain = GRAIN.get(unit, Grain.VAGUE) if isinstance(unit, str) else Grain.VAGUE
    return Meaning(
        type=DateType.DURATION, value=value, grain=grain, rule="duration-vague" if "X" in value else "duration"
    )


def _duration_value(found: Found) -> str | None:
    run = found.value("hms")
    if isinstance(run, str):  # "a time of 2:14:04"
        hours, minutes, seconds = run.replace(",", ".").split(":")
        return f"PT{int(hours)}H{int(minutes)}M{plain(float(seconds))}S"
    if {"hours", "minutes", "seconds"} & set(found.parts):
        shown = ((found.number(name), letter) for name, letter in (("hours", "H"), ("minutes", "M"), ("seconds", "S")))
        clock = "PT" + "".join(f"{number}{letter}" for number, letter in shown if number is not None)
        larger, many = found.value("unit"), found.number("num")
        return f"P{many}{larger}{clock[1:]}" if isinstance(larger, str) and larger[0] != "T" and many else clock
    lasting = found.value("lasting")
    if isinstance(lasting, str):
        return lasting
    unit = unit_of(found) or ("TH" if "clockmark" in found.parts else "D" if "collective" in found.parts else None)
    if not isinstance(unit, str):
        return None
    counted = {"num", "collective"} & set(found.parts)
    if {"few", "pluralunit"} & set(found.parts) or (
        {"shift", "ana", "firstmany"} & set(found.parts) and not counted and _plural(found)
    ):
        return timex("X", unit)
    count = count_of(found)
    if count is None:
        return timex("X", unit)
    if "half" in found.parts:
        return _halved(count, unit)
    first = timex(plain(count), unit)
    second, other = found.number("second_num"), found.value("second_unit")
    if second is None or not isinstance(other, str):
        return first
    return first + (f"T{second}{other[1:]}" if other[0] == "T" and unit[0] != "T" else f"{second}{other.lstrip('T')}")


def _plural(found: Found) -> bool:
    unit, told = found.parts["unit"].data, (found.parts.get(name) for name in ("shift", "ana", "firstmany"))
    if any(token is not None and "many" in token.data for token in told):
        return True
    return "pluralunit" in unit and "invariable" not in unit


def _halved(count: float, unit: str) -> str:
    if unit in _HALF:
        return timex(plain(count), unit) + _HALF[unit]
    years = YEARS_IN.get(unit)
    return timex(plain(count * years + years // 2), "Y") if years else timex(f"{plain(count)}.5", unit)


_HALF = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}
"""Half a unit, as TIMEX3 puts it after the whole ones."""
YEARS_IN = {"Y": 1, "DE": 10, "CE": 100}


def timex(count: str, unit: str) -> str:
    """The TIMEX3 value of so many units; decades and centuries that are counted are told in years: P40Y."""
    if unit in YEARS_IN and count != "X":
        count, unit = plain(float(count) * YEARS_IN[unit]), "Y"
    if unit == "MIL":
        count, unit = ("X" if count == "X" else f"{count}000"), "Y"
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


def plain(count: float) -> str:
    return str(int(count)) if count == int(count) else str(count)


def duration(found: Found, scene: TimeScene) -> Meaning | None:
    """A length of time; « depuis », « derniers », « prochains » or « premiers … de » give it a first and last day."""
    if found.kind != "duration" and "ahead" not in found.parts:
        return None
    meaning = duration_of(found)
    if meaning is None:
        return None
    return (
        _first_of(found, scene, meaning)
        or _up_to_now(found, scene, meaning)
        or _from_told(found, scene, meaning)
        or meaning
    )


def _up_to_now(found: Found, scene: TimeScene, meaning: Meaning) -> Meaning | None:
    """« depuis trois ans », « ces dix dernières années », « les trois prochains jours »: to or from the publication."""
    ahead = scene.within or ("ahead" in found.parts and scene.direction is not Direction.PAST)
    step = -1 if scene.since else found.number("shift") or (1 if ahead else 0)
    if scene.published is None or step == 0:
        return None
    rule = "duration-since" if scene.since else "duration-last" if step < 0 else "duration-next"
    return running(found, meaning, scene.published, step, rule)


def _from_told(found: Found, scene: TimeScene, meaning: Meaning) -> Meaning | None:
    """« les deux jours suivants »: from the day that the text has told."""
    step, before = found.number("ana"), scene.antecedent(found)
    if step is None or before is None or before.meaning.start is None:
        return None
    return running(found, meaning, before.meaning.start, step, "duration-told")


def running(found: Found, meaning: Meaning, base: date, step: int, rule: str) -> Meaning | None:
    """A length that ends or begins on a day. Without a figure its other end stays open."""
    unit, count = unit_of(found), count_of(found)
    grain = GRAIN.get(unit) if isinstance(unit, str) else None
    if "half" in found.parts and unit == "Y" and count:
        grain, count = Grain.MONTH, count * 12 + 6
    vague = "X" in meaning.value or grain is None or not count or count != int(count)
    if unit == "TH" and count:
        # Hours are told in days, begun ones counted.
        grain, count = Grain.DAY, -(-int(count) // 24)
    other = None if vague or grain is None or count is None else almanac.shift(base, grain, step * int(count))
    if other is None and not vague:
        return None
    start, end = (other, base) if step < 0 else (base, other)
    rule = f"{rule}-vague" if vague else rule
    return replace(meaning, start=start, end=end, rule=rule, anchor=base)


def _first_of(found: Found, scene: TimeScene, meaning: Meaning) -> Meaning | None:
    """« les six premiers mois de l'année », « les trois premiers jours de mai »: from the first day of the period."""
    unit, count = found.value("unit"), count_of(found)
    if "firstmany" not in found.parts or not isinstance(unit, str) or unit not in GRAIN or "num" not in found.parts:
        return None
    year, month, cal = found.number("year"), found.number("month"), found.value("cal")
    if month is not None:
        today = None if year else scene.today()
        at = year or (today.year - (month > today.month) if today else 0)
        first = almanac.ymd(at, month, 1)
    elif year is not None:
        first = almanac.ymd(year, 1, 1)
    elif isinstance(cal, str):
        on = almanac.shift(scene.today(), Grain(cal), found.number("shift") or 0)
        first = almanac.around(on, Grain(cal)).start if on else None
    else:
        return None
    past = almanac.shift(first, GRAIN[unit], int(count or 0)) if first else None
    if first is None or past is None or past <= first:
        return None
    return replace(meaning, start=first, end=past - timedelta(days=1), rule="duration-first", anchor=first)


DURATION_RULES: Rules = {"duration": (duration,), "offset": (duration,)}

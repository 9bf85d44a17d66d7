"""Rules for what is measured, recurs or is vague: offsets, durations, sets, and words such as « désormais »."""

from __future__ import annotations

import re

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Scene, dated
from briefings.temporal.spot import Found

_GRAIN = {"D": Grain.DAY, "W": Grain.WEEK, "WE": Grain.WEEKEND, "M": Grain.MONTH, "Q": Grain.QUARTER,
          "H": Grain.HALF_YEAR, "Y": Grain.YEAR, "DE": Grain.DECADE, "CE": Grain.CENTURY,
          "TH": Grain.HOUR, "TM": Grain.MINUTE, "TS": Grain.MINUTE}  # fmt: skip
_LONGEST = 1000
"""Years. Beyond it an offset tells no calendar date, only « long ago »."""


def offset(found: Found, scene: Scene) -> Meaning | None:
    """« il y a trois ans », « dans deux jours », « deux jours plus tard »."""
    if found.kind != "offset":
        return None
    unit, count = found.value("unit"), _count(found)
    step = _sign(found)
    if not isinstance(unit, str) or unit.startswith("T"):
        return duration_of(found) if "ago" not in found.parts and "ahead" not in found.parts else _vague(step)
    counted_from_told = "later" in found.parts or "afterwards" in found.parts
    if scene.same is not None and scene.same.start is not None:
        return dated(almanac.around(scene.same.start, _GRAIN[unit]), "apposed")
    before = scene.antecedent(found) or scene.period(found, _GRAIN[unit]) if counted_from_told else None
    base = before.meaning.start if before and before.meaning.start else scene.today()
    if count is None:
        return duration_of(found) if counted_from_told else _vague(step)
    on = almanac.shift(base, _GRAIN[unit], step * int(count)) if count * _years(unit) <= _LONGEST else None
    if on is None:
        return _vague(step)
    rule = "counted-told" if counted_from_told else "ago" if step < 0 else "ahead"
    return dated(almanac.around(on, _GRAIN[unit]), rule, anchor=base)


def _sign(found: Found) -> int:
    told = found.number("later") or found.number("afterwards")
    return told if told is not None else -1 if "ago" in found.parts else 1


def _years(unit: str) -> int:
    return {"DE": 10, "CE": 100, "MIL": 1000}.get(unit, 1) if unit in ("Y", "DE", "CE", "MIL") else 0


def _vague(step: int) -> Meaning:
    value = "PAST_REF" if step < 0 else "FUTURE_REF"
    return Meaning(type=DateType.DATE, value=value, grain=Grain.VAGUE, rule="past-ref" if step < 0 else "future-ref")


def _count(found: Found) -> float | None:
    """How many units; None when the words give no number."""
    for name in ("num", "collective"):
        value = found.value(name)
        if isinstance(value, int | float) and not isinstance(value, bool) and value:
            return value
    return None if {"few", "collective"} & set(found.parts) else 1


def duration(found: Found, scene: Scene) -> Meaning | None:
    """A length of time; with « depuis » it runs from then to the publication."""
    if found.kind != "duration":
        return None
    meaning = duration_of(found)
    if meaning is None or scene.published is None or not found.before or found.before[-1] not in ("depuis", "since"):
        return meaning
    unit, count = found.value("unit"), _count(found)
    grain = _GRAIN.get(unit) if isinstance(unit, str) else None
    start = almanac.shift(scene.published, grain, -int(count)) if grain and count and count == int(count) else None
    if start is None or "few" in found.parts or "shift" in found.parts:
        return meaning
    return Meaning(
        type=DateType.DURATION, value=meaning.value, start=start, end=scene.published, grain=meaning.grain,
        rule="duration-since", anchor=scene.published,
    )  # fmt: skip


def duration_of(found: Found) -> Meaning | None:
    """The TIMEX3 duration that the words measure: « deux ans et demi » is P30M, « une vingtaine d'années » P20Y."""
    value = _duration_value(found)
    if value is None:
        return None
    unit = found.value("unit")
    grain = _GRAIN.get(unit, Grain.VAGUE) if isinstance(unit, str) else Grain.VAGUE
    return Meaning(
        type=DateType.DURATION, value=value, grain=grain, rule="duration-vague" if "X" in value else "duration"
    )


def _duration_value(found: Found) -> str | None:
    if {"hours", "minutes", "seconds"} & set(found.parts):
        shown = ((found.number(name), letter) for name, letter in (("hours", "H"), ("minutes", "M"), ("seconds", "S")))
        return "PT" + "".join(f"{number}{letter}" for number, letter in shown if number is not None)
    lasting = found.value("lasting")
    if isinstance(lasting, str):
        return lasting
    unit = found.value("unit") or ("TH" if "clockmark" in found.parts else "D" if "collective" in found.parts else None)
    if not isinstance(unit, str):
        return None
    if "few" in found.parts or ("shift" in found.parts and "num" not in found.parts and _plural(found)):
        return _timex("X", unit)
    count = _count(found)
    if count is None:
        return _timex("X", unit)
    if "half" in found.parts:
        return _halved(count, unit)
    first = _timex(_plain(count), unit)
    second, other = found.number("second_num"), found.value("second_unit")
    if second is None or not isinstance(other, str):
        return first
    return first + (f"T{second}{other[1:]}" if other[0] == "T" and unit[0] != "T" else f"{second}{other.lstrip('T')}")


def _plural(found: Found) -> bool:
    token = found.parts.get("shift") or found.parts["unit"]
    return (token.word.endswith("s") and not token.word.endswith("ss")) or found.parts["unit"].word in ("days", "years")


def _halved(count: float, unit: str) -> str:
    smaller = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24), "DE": ("Y", 10), "CE": ("Y", 100)}
    if unit not in smaller:
        return _timex(f"{_plain(count)}.5", unit)
    name, many = smaller[unit]
    return _timex(_plain(count * many + many // 2), name)


def _timex(count: str, unit: str) -> str:
    if unit == "MIL":
        count, unit = ("X" if count == "X" else f"{count}000"), "Y"
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else str(count)


def recurring(found: Found, scene: Scene) -> Meaning | None:
    """« chaque jour », « tous les deux ans », « le lundi », « par an »."""
    if found.kind != "set":
        return None
    return Meaning(type=DateType.SET, value=_set_value(found) or "P1D", grain=_set_grain(found), rule="set")


def _set_value(found: Found) -> str | None:
    for name in ("set", "setnoun"):
        if isinstance(value := found.value(name), str):
            return value
    weekday = found.number("weekday") or found.number("weekdays")
    if weekday:
        part = found.value("part")
        return f"XXXX-WXX-{weekday}" + (f"T{part}" if isinstance(part, str) else "")
    if month := found.number("month"):
        return f"XXXX-{month:02d}"
    for name in ("part", "parts"):
        if isinstance(value := found.value(name), str) and value != "DAY":
            return f"XXXX-XX-XXT{value}"
    if isinstance(season := found.value("season"), str):
        return f"XXXX-{season}"
    unit = found.value("unit")
    return _timex(_plain(found.number("num") or 1), unit) if isinstance(unit, str) else None


def _set_grain(found: Found) -> Grain:
    unit = found.value("unit")
    if isinstance(unit, str):
        return _GRAIN.get(unit, Grain.VAGUE)
    value = _set_value(found) or ""
    return _GRAIN.get(re.sub(r"^PT?\d+(?=.)", "", value), Grain.DAY)


def reference(found: Found, scene: Scene) -> Meaning | None:
    """« désormais », « récemment », « bientôt »: now, some time ago, some time to come."""
    value = found.value("ref")
    if found.kind != "ref" or not isinstance(value, str):
        return None
    rule = {"PRESENT_REF": "present-ref", "PAST_REF": "past-ref", "FUTURE_REF": "future-ref"}[value]
    return Meaning(type=DateType.DATE, value=value, grain=Grain.VAGUE, rule=rule)


LASTING_RULES = (offset, duration, recurring, reference)

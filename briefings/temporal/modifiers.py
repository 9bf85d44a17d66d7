"""What the words around a date or length add to its value: `mod` of TIMEX3 (ISO-TimeML)."""

from __future__ import annotations

from briefings.lexicon import table
from briefings.model import DateType, Grain, Modifier
from briefings.temporal.scene import Meaning
from briefings.temporal.spot import Found

_EDGES = {"start": Modifier.START, "mid": Modifier.MID, "end": Modifier.END,
          "first": Modifier.START, "last": Modifier.END}  # fmt: skip
_BACK = {
    Modifier.MORE_THAN: Modifier.BEFORE, Modifier.LESS_THAN: Modifier.AFTER,
    Modifier.EQUAL_OR_MORE: Modifier.ON_OR_BEFORE, Modifier.EQUAL_OR_LESS: Modifier.ON_OR_AFTER,
}  # fmt: skip
_AHEAD = {
    Modifier.MORE_THAN: Modifier.AFTER, Modifier.LESS_THAN: Modifier.BEFORE,
    Modifier.EQUAL_OR_MORE: Modifier.ON_OR_AFTER, Modifier.EQUAL_OR_LESS: Modifier.ON_OR_BEFORE,
}  # fmt: skip


def modifier(found: Found, meaning: Meaning, language: str) -> Modifier | None:
    """« début » is START, « environ » APPROX, « plus de » MORE_THAN; « il y a plus de dix ans » is BEFORE a day.

    « peu après » stays outside the words of a time, and yet says that it is AFTER it.
    """
    nearby = table(language, "calendar")["words"]["nearby"]
    told = found.value("nearby") or (nearby.get(found.before[-1]) if found.before else None)
    beside = told if meaning.type in (DateType.DATE, DateType.TIME) and meaning.start is not None else None
    if "portion" in found.parts and meaning.grain is Grain.HALF_YEAR:
        return None
    if "newyear" in found.parts:
        return Modifier.START
    for name in ("portion", "edge", "partedge", "edgeadv"):
        value = found.value(name) if name in found.parts else None
        if isinstance(value, str) and value in _EDGES:
            return _EDGES[value]
    part = found.parts.get("part")
    if part is not None and isinstance(part.data.get("partedge"), str):
        return _EDGES[part.data["partedge"]]
    if isinstance(beside, str):
        return Modifier(beside)
    for name in ("bound", "approx"):
        value = found.value(name) if name in found.parts else None
        if isinstance(value, str):
            return _of_date(Modifier(value), found, meaning)
    return Modifier.APPROX if {"collective", "approx"} & set(found.parts) and "few" not in found.parts else None


def _of_date(told: Modifier, found: Found, meaning: Meaning) -> Modifier:
    """A length that leads to a date bounds the date: over ten years ago is before the day ten years ago."""
    if meaning.type not in (DateType.DATE, DateType.TIME):
        return told
    later = found.number("later") or found.number("afterwards") or 0
    return (_BACK if "ago" in found.parts or later < 0 else _AHEAD).get(told, told)

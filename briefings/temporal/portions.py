"""The rule for halves of longer stretches: « la première moitié du mois », « la seconde quinzaine de mai »."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, Rules, TimeScene, dated, first_answer
from briefings.temporal.spot import Found
from briefings.temporal.stretches import STRETCH_RULES

_KIND_OF = (("month", "month"), ("century", "century"), ("tens", "decade"), ("cal", "unit"), ("year", "year"))


def portion(found: Found, scene: TimeScene) -> Meaning | None:
    """Half of a month, year, decade …: its value is the whole's, its first and last day are the half's."""
    which = found.value("portion")
    if not isinstance(which, str):
        return None
    whole = _whole(found, scene)
    if whole is None or whole.start is None or whole.end is None:
        return None
    if whole.grain is Grain.YEAR:
        return dated(almanac.half(whole.start.year, 1 if which == "first" else 2), "portion")
    if whole.grain is Grain.MONTH:
        middle = whole.start + timedelta(days=14)
    else:
        half = almanac.shift(whole.start, Grain.MONTH, _MONTHS.get(whole.grain, 0) // 2)
        middle = half - timedelta(days=1) if half and half > whole.start else whole.end
    if which == "first":
        return replace(whole, end=middle, rule="portion")
    return replace(whole, start=min(middle + timedelta(days=1), whole.end), rule="portion")


_MONTHS = {Grain.DECADE: 120, Grain.CENTURY: 1200}


def _whole(found: Found, scene: TimeScene) -> Meaning | None:
    kind = next((kind for name, kind in _KIND_OF if name in found.parts), "century" if "num" in found.parts else None)
    if kind is None:
        return None
    return first_answer(STRETCH_RULES, replace(found, kind=kind), scene)


PORTION_RULES: Rules = {"portion": (portion,)}

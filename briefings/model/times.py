"""Expressions of time (TIMEX3, ISO-TimeML)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from briefings.model.edits import Edit
from briefings.model.plain import to_plain
from briefings.model.span import Span
from briefings.values import value


class DateType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """How finely an expression speaks of time."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


class Modifier(StrEnum):
    """What the words around a date or length add to its value (`mod` of TIMEX3, ISO-TimeML)."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@value(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """An expression of time and what it means (TIMEX3, ISO-TimeML)."""

    span: Span
    """The words of the expression."""
    text: str
    """The same, as they stand."""
    type: DateType
    """Its TIMEX3 type."""
    value: str | None
    """TIMEX3 value; None where it could not be told (then a gap says why)."""
    start: str | None
    """First possible day, `YYYY-MM-DD`."""
    end: str | None
    """Last possible day, included; None for an open duration."""
    grain: Grain
    """How finely it speaks."""
    mod: Modifier | None = None
    """« début 2019 » is START, « au moins deux heures » EQUAL_OR_MORE; None where the words add nothing."""
    approximate: bool = False
    """Whether the words say that it is about so: « vers 2010 »."""
    anchor: str | None = None
    """The day or date it is counted from, if it is counted."""
    rule: str
    """Name of the rule that read it."""
    explanation: str
    """One sentence for a reader, in the article's language."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""

    def to_json(self) -> dict[str, Any]:
        """One of the contract's `dates`."""
        plain = to_plain(self)
        assert isinstance(plain, dict)
        return plain

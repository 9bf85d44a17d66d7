"""Infer the day of publication of an article that does not state it.

A dateline or « ce lundi 17 juin 2024 » says it outright. « ce 17 juin » leaves the year
open; it is told by the dates that the text names with their year as past:

- A weekday fixes it: the first year, from the latest one named as past, in which the day
  falls on that weekday.
- Else the text must name a month or day with its year in the same paragraph as one
  without it (« en mars dernier, et avant lui en juillet 2023 »). A writer leaves the year
  out of what is less than a year old, so the article came out at the first such day after
  the latest month named in that way.

Anything else stays open.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefings.language import Reading
from briefings.model import Span
from briefings.temporal import almanac
from briefings.temporal.cutting import read_words
from briefings.temporal.reader import Reader
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, TimeScene, UnpublishedError
from briefings.temporal.spot import Found, claim, in_dateline
from briefings.temporal.tense import direction
from briefings.temporal.verbs import Direction
from briefings.temporal.words import TimeWords

_WEEKDAY_REACH = 3
"""Years after the latest year named in which a weekday may still decide; it recurs after five or six."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """A day of publication and the words that it was read from."""

    date: date
    span: Span


@dataclass(frozen=True, slots=True)
class _Named:
    """A date that the text writes with its year, and what the verb over it says."""

    found: Found
    meaning: Meaning
    direction: Direction | None


def infer_published(text: str, *, language: str, reading: Reading | None = None) -> Inferred | None:
    """The day of publication, as the text gives it away; None where that is not clear.

    Args:
        text: The whole text; the span counts in it.
        language: ISO 639-1 code of a language that has a lexicon.
        reading: The grammar of the same text, if there is one.
    """
    words = read_words(text, language, reading)
    found = claim(words, language)
    named = tuple(_named(found, Reader(text, words, language, None, reading)))
    for item in _saying(text, found, words, language):
        on = _full(item) or _with_year(item, found, named)
        if on is not None:
            return Inferred(on, item.span)
    return None


def _saying(text: str, found: tuple[Found, ...], words: TimeWords, language: str) -> Iterator[Found]:
    """What can be the day of publication: the dateline, then « ce … », then « aujourd'hui, … »."""
    dated = [item for item in found if item.kind in ("day", "clock") and not {"month", "ymd"}.isdisjoint(item.parts)]
    days = [item for item in dated if item.kind == "day"]  # « à 10 h » behind it is of a dateline, or of an event
    yield from (item for item in dated if in_dateline(text, item, words, language))
    yield from (item for item in days if "this" in item.parts)
    for before, item in itertools.pairwise(found):
        if before.kind == "near" and before.value("near") == 0 and item in days and item.first - before.last <= 2:
            yield item


def _full(item: Found) -> date | None:
    meaning = _read(item)
    return meaning.start if meaning is not None else None


def _read(item: Found) -> Meaning | None:
    try:
        return read(item, TimeScene(published=None, direction=None, told=()))
    except UnpublishedError:
        return None


def _named(found: tuple[Found, ...], reader: Reader) -> Iterator[_Named]:
    for item in found:
        if item.kind in ("day", "month", "year") and ({"year", "ymd"} & set(item.parts)):
            meaning = _read(item)
            if meaning is not None and meaning.start is not None:
                yield _Named(item, meaning, direction(item, reader))


def _with_year(item: Found, found: tuple[Found, ...], named: tuple[_Named, ...]) -> date | None:
    """The year of « ce 17 juin » by what the text names as past, or None."""
    month, number, weekday = item.number("month"), item.number("day"), item.number("weekday")
    past = [n for n in named if n.direction is Direction.PAST and n.meaning.start]
    if month is None or number is None or not past:
        return None
    if weekday is not None:
        latest = max(n.meaning.start.year for n in past if n.meaning.start)
        years = range(latest, latest + _WEEKDAY_REACH + 1)
        days = [on for year in years if (on := almanac.ymd(year, month, number)) and on.isoweekday() == weekday]
        return _not_announced(days[0], named) if len(days) == 1 else None
    beside = [n for n in past if n.found.kind != "year" and _beside_a_relative(n.found, found)]
    if not beside:
        return None
    latest_day = max(n.meaning.start for n in beside if n.meaning.start)
    if latest_day < max(n.meaning.start for n in past if n.meaning.start):
        return None
    coming = (almanac.ymd(latest_day.year + step, month, number) for step in (0, 1))
    return _not_announced(next((on for on in coming if on is not None and on >= latest_day), None), named)


def _beside_a_relative(item: Found, found: tuple[Found, ...]) -> bool:
    return any(
        other.block == item.block and "shift" in other.parts and other.kind in ("month", "day") for other in found
    )


def _not_announced(on: date | None, named: tuple[_Named, ...]) -> date | None:
    """A day, unless the text speaks of an earlier one as still to come."""
    to_come = [n.meaning.end for n in named if n.direction is Direction.FUTURE and n.meaning.end]
    return None if on is None or any(end < on for end in to_come) else on

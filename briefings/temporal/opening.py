"""Days and hours at which a place is open: "open Monday to Friday, 9am to 5pm", « à 6 h du mardi au samedi »."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from briefings.lexicon import word_set
from briefings.temporal.reader import Reader
from briefings.temporal.spot import Found

_OF_DAY = frozenset({"weekday", "day", "month", "near", "feast", "shift", "anaday", "this", "tonight", "that"})
"""Parts of an expression that name its day."""
_OFTEN = frozenset({"weekday", "weekdays", "unit"})
"""Parts of an expression that name the days on which something comes again."""
_NOTHING: frozenset[int] = frozenset()


def of_rule(found: tuple[Found, ...], reader: Reader) -> frozenset[int]:
    """The numbers of the days and hours that come again by what stands beside them, though they name no rule.

    A weekday to a weekday is a rule beside a word of opening, in a sentence that speaks neither of the past nor of what
    will be: "the office is open Monday to Friday"; "the road will be closed Monday to Friday" is one week.
    Hours stand before their days as well as behind: « ouvert à 6 h du mardi au samedi ».
    """
    weekly = set(_weekly(found, reader))
    if not weekly and not any(one.kind == "set" for one in found):
        return _NOTHING
    for at in range(len(found) - 2, -1, -1):
        item, behind = found[at], found[at + 1]
        again = at + 1 in weekly or (behind.kind == "set" and not _OFTEN.isdisjoint(behind.parts))
        if again and item.kind == "clock" and _OF_DAY.isdisjoint(item.parts) and _leads(item, behind, reader):
            weekly.add(at)
    return frozenset(weekly)


def _weekly(found: tuple[Found, ...], reader: Reader) -> set[int]:
    """The two ends of each stretch of weekdays that comes again."""
    opening = word_set(reader.language, "calendar", "cues", "opening_hours")
    if opening.isdisjoint(reader.words.said):
        return set()
    joining = word_set(reader.language, "calendar", "cues", "to")
    weekly: set[int] = set()
    for at, (first, second) in enumerate(pairwise(found)):
        if not (_is_weekday(first) and _is_weekday(second)) or second.first - first.last != 1:
            continue
        if reader.words.tokens[first.last].word in joining and _is_open(first, opening, reader):
            weekly |= {at, at + 1}
    return weekly


def _is_weekday(item: Found) -> bool:
    """A weekday by its name alone, or with an hour beside it."""
    named = _OF_DAY & item.parts.keys() == {"weekday"}
    return named and item.kind in ("weekday", "clock")


def _is_open(item: Found, opening: frozenset[str], reader: Reader) -> bool:
    """Whether the sentence of a day says that something is open, and says it of no one time."""
    words = reader.words
    first, end = bisect_left(words.sentence, item.sentence), bisect_right(words.sentence, item.sentence)
    said = {token.word for token in words.tokens[first:end]}
    once = word_set(reader.language, "calendar", "cues", "one_time")
    return not opening.isdisjoint(said) and once.isdisjoint(said)


def _leads(hour: Found, days: Found, reader: Reader) -> bool:
    """Whether an hour stands right before the days on which it comes again, or before the other end of its stretch."""
    if hour.sentence != days.sentence:
        return False
    between = [token.word for token in reader.words.tokens[hour.last : days.first]]
    if days.kind == "clock":
        return len(between) == 1
    beside = word_set(reader.language, "calendar", "cues", "before_days")
    return len(between) <= 2 and all(word in beside for word in between)

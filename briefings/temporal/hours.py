"""Hours and weekdays of a rule, which have no day: "a curfew from 8pm to 6am", « à 6 h du mardi au samedi »."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from briefings.lexicon import word_set
from briefings.temporal.reader import Reader
from briefings.temporal.spot import Found
from briefings.temporal.tense import direction
from briefings.temporal.verbs import Direction

_OF_DAY = frozenset({"weekday", "day", "month", "near", "feast", "shift", "anaday", "this", "tonight", "that"})
"""Parts of an expression that name its day."""
_LEAD = 14
"""Words before an hour among which it is said what holds then."""
_OPENED = 7
"""Words before the second hour among which « de » opens the first."""
_OFTEN = frozenset({"weekday", "weekdays", "unit"})
"""Parts of an expression that name the days on which something comes again."""
_NOTHING: frozenset[int] = frozenset()


def is_ruled(item: Found, reader: Reader) -> bool:
    """Whether an hour is one end of those in which something is forbidden or allowed day after day.

    « La route a été interdite de 8 à 10 heures » was so on one day, « sera interdite » will be; a curfew is a rule.
    """
    if item.kind != "clock" or not _OF_DAY.isdisjoint(item.parts) or not _is_end(item, reader):
        return False
    words, cues = reader.words, reader.cues
    first = max(item.first - _LEAD, 0)
    lead = [words.tokens[at].word for at in range(first, item.first) if words.sentence[at] == item.sentence]
    if any(word in cues["curfew"] for word in lead):
        return True
    if not any(word in cues["ruled"] for word in lead) or _names_day(item, reader):
        return False
    told = direction(item, reader)
    return told not in (Direction.PAST, Direction.FUTURE)


def _is_end(item: Found, reader: Reader) -> bool:
    """Whether an hour is the first or the second of « de 8 heures à 20 heures »."""
    tokens, cues = reader.words.tokens, reader.cues
    joining = {*cues["to"], *word_set(reader.language, "small_words", "ands")}
    before = [token.word for token in tokens[max(item.first - _OPENED, 0) : item.first]]
    behind = tokens[item.last : item.last + 2]
    if before[-1:] and before[-1] in cues["opens_hours"]:
        return len(behind) > 1 and behind[0].word in joining and behind[1].word[:1].isdigit()
    if not before or before[-1] not in joining:
        return False
    opened = next((at for at, word in enumerate(before) if word in cues["opens_hours"]), None)
    return opened is not None and before[opened + 1][:1].isdigit()


def _names_day(item: Found, reader: Reader) -> bool:
    """Whether its sentence names a day."""
    words = reader.words
    around = range(max(item.first - _LEAD, 0), min(item.last + _LEAD, len(words.tokens)))
    said = (words.tokens[at].data for at in around if words.sentence[at] == item.sentence)
    return any({"weekday", "month", "near"} & data.keys() for data in said)


def opening_hours(found: tuple[Found, ...], reader: Reader) -> frozenset[int]:
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

"""Hours of a rule: « un couvre-feu de 18 heures à 6 heures », "a curfew from 8pm to 6am", which have no day."""

from __future__ import annotations

from briefings.lexicon import word_set
from briefings.temporal.reader import Reader
from briefings.temporal.spot import Found
from briefings.temporal.tense import direction
from briefings.temporal.verbs import Direction

_OF_DAY = frozenset({"weekday", "day", "month", "near", "feast", "shift", "anaday", "this", "tonight"})
"""Parts of an expression that name its day."""
_LEAD = 14
"""Words before an hour among which it is said what holds then."""
_OPENED = 7
"""Words before the second hour among which « de » opens the first."""


def is_of_rule(item: Found, reader: Reader) -> bool:
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

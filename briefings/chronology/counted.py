"""Events from which a length of time is counted: « trois jours après le naufrage, il s'est rendu mardi à Brest »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period
from briefings.language import Reading, Sentence
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import DateType, Grain, TimeExpression
from briefings.temporal import almanac

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_GRAINS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}
_CUT = {Grain.DAY: 10, Grain.WEEK: 10, Grain.MONTH: 7, Grain.YEAR: 4}
REACH = 6
"""Tokens behind « après » within which the noun stands."""


def counted_from(
    reading: Reading,
    sentence: Sentence,
    told: Sequence[Dated],
    dates: Sequence[TimeExpression],
    periods: Sequence[Period] = (),
) -> Iterator[Dated]:
    """The event before (or after) the day that a sentence names, by the length of time that it gives between them.

    Args:
        told: The events that the sentence dates, whose days come first.
        periods: All that it names, a day on which something only was so among them.
    """
    named = (*(item.period for item in told), *periods)
    based = next((period for period in named if len(period.start) == 10 and not period.since), None)
    if based is None:
        return
    for index, length in enumerate(dates):
        if length.type is not DateType.DURATION or length.approximate or not sentence.span.holds(length.span):
            continue
        noun, sign = _noun_behind(reading, length)
        period = _period(index, length, based, sign) if noun is not None else None
        if noun is None or period is None or any(item.head == noun for item in told):
            continue
        yield Dated(head=noun, group=None, period=period, span=subtree(noun), cast=subtree(noun))


def _noun_behind(reading: Reading, length: TimeExpression) -> tuple[Token | None, int]:
    """The event noun that « après » or « avant » governs right behind a length of time."""
    words = table(reading.language, "events")["counted"]
    at = reading.tokens_of(length.span).end
    if at + 1 >= len(reading.doc):
        return None, 0
    word = reading.doc[at].lower_
    sign = -1 if word in words["after"] else 1 if word in words["before"] else 0
    if not sign:
        return None, 0
    for token in reading.doc[at + 1 : at + 1 + REACH]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            break
        if is_event_noun(token, reading.language):
            return token, sign
    return None, 0


def _period(index: int, length: TimeExpression, base: Period, sign: int) -> Period | None:
    measure = _LENGTH.fullmatch(length.value or "")
    if measure is None:
        return None
    grain = _GRAINS[measure.group(2)]
    on = almanac.shift(date.fromisoformat(base.start), grain, sign * int(measure.group(1)))
    if on is None:
        return None
    whole, cut = almanac.around(on, grain), _CUT[grain]
    return Period(
        span=length.span, start=whole.start.isoformat()[:cut], end=whole.end.isoformat()[:cut], grain=grain,
        date=index, opens_at=whole.start,
    )  # fmt: skip

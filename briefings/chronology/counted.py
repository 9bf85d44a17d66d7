"""Events from which a length of time is counted: « trois jours après le naufrage, il s'est rendu mardi à Brest ».

Or back over which it runs (« a quitté Lyon lundi au terme d'une visite de trois jours »), and those whose next day the
sentence tells of (« au lendemain de la signature, il a été reçu mardi »).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from operator import attrgetter

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.kinds import is_event_noun, kind_of
from briefings.chronology.occasions import noun_named
from briefings.chronology.periods import Period, around
from briefings.language import Reading, Sentence
from briefings.language.grammar import OVER, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import DateType, Grain, TimeExpression
from briefings.temporal import almanac
from briefings.temporal.durations import GRAIN

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
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
    days = [period for period in named if period.is_day and not period.since]
    if not days:
        return
    based = days[0]
    yield from _next_to(reading, sentence, told, days)
    first = bisect_left(dates, sentence.span.start, key=attrgetter("span.start"))
    for index, length in enumerate(islice(dates, first, None), first):
        if length.span.end > sentence.span.end:
            break
        if length.type is not DateType.DURATION or length.approximate:
            continue
        if length.start is not None:  # it has a day of its own
            continue
        noun, sign = _noun_behind(reading, length)
        if noun is not None and subtree(noun).holds(based.span):
            # « Un an après la mort de X, tuée le 3 mai, une marche aura lieu samedi »: counted from the other day
            based = next((day for day in days if not subtree(noun).holds(day.span)), based)
        period = _period(index, length, based, sign) if noun is not None else None
        if noun is None:
            noun = _ended(reading, length)
            period = _run_back(index, length, based) if noun is not None else None
        if noun is None or period is None or any(item.head == noun for item in told):
            continue
        group = verb_group(noun) if noun.pos_ == "VERB" else None
        yield Dated(head=noun, group=group, period=period, span=subtree(noun), cast=subtree(noun))


def _next_to(reading: Reading, sentence: Sentence, told: Sequence[Dated], days: Sequence[Period]) -> Iterator[Dated]:
    """« Samedi, au lendemain de la signature », « la veille du vote »: the event of the day before or after.

    Args:
        days: The days that the sentence names, of which the last before such words counts.
    """
    steps = table(reading.language, "events")["occasions"]["days"]
    for word in sentence.tokens.having(word_set(reading.language, "events", "occasions", "days")):
        step = steps[word.lower_]
        noun = noun_named(word) if step else None
        if noun is None or any(item.head == noun for item in told):
            continue
        before = [one for one in days if one.span.end <= word.idx]
        base = max(before, key=attrgetter("span"), default=days[0])
        day = date.fromisoformat(base.start) - timedelta(days=step)
        on = day.isoformat()
        period = Period(span=base.span, start=on, end=on, grain=Grain.DAY, date=base.date, opens_at=day)
        yield Dated(head=noun, group=None, period=period, span=subtree(noun), cast=subtree(noun))


def _ended(reading: Reading, length: TimeExpression) -> Token | None:
    """The event noun of « au terme d'une visite de trois jours », "after a three-day strike", by its length."""
    ending = word_set(reading.language, "events", "counted", "ending")
    tokens = reading.tokens_of(length.span)
    for noun in (
        tokens.root.head,
        *reading.doc[max(0, tokens.start - 3) : tokens.start],
        *reading.doc[tokens.end : tokens.end + 2],
    ):
        if is_event_noun(noun) and tokens.root in noun.subtree:
            before = reading.doc[max(0, min(noun.left_edge.i, tokens.start) - 3) : noun.i]
            return noun if any(word.lower_ in ending for word in before) else None
    return None


def _run_back(index: int, length: TimeExpression, base: Period) -> Period | None:
    """So many days, the last of which is the day that the sentence names."""
    measure = _LENGTH.fullmatch(length.value or "")
    if measure is None or measure.group(2) != "D" or base.start != base.end:
        return None
    last = date.fromisoformat(base.start)
    first = last - timedelta(days=int(measure.group(1)) - 1)
    return Period(
        span=length.span, start=first.isoformat(), end=base.start, grain=Grain.DAY, date=index, opens_at=first
    )


def _noun_behind(reading: Reading, length: TimeExpression) -> tuple[Token | None, int]:
    """The event noun, or the verb of the clause, that « après » or « avant » opens right behind a length of time."""
    words = table(reading.language, "calendar")["cues"]
    at = reading.tokens_of(length.span).end
    if at + 1 >= len(reading.doc):
        return None, 0
    word = reading.doc[at].lower_
    sign = -1 if word in words["counted_after"] else 1 if word in words["counted_before"] else 0
    if not sign:
        return None, 0
    verb = next((v for v in reading.doc[at].ancestors if v.pos_ == "VERB"), None)
    if verb is not None and reading.doc[at].dep_ in ("mark", "fixed") and at < verb.i <= at + 2 * REACH:
        group = verb_group(verb)
        return (verb, sign) if group is not None and group.tense in OVER else (None, 0)
    for token in reading.doc[at + 1 : at + 1 + REACH]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            break
        if is_event_noun(token):
            return (None, 0) if _is_birthday(token) else (token, sign)
    return None, 0


def _is_birthday(noun: Token) -> bool:
    """« Dix jours avant son 91e anniversaire », "two days before her 80th birthday": a day of somebody's life."""
    owning = word_set(noun.doc.lang_, "small_words", "possessives")
    own = any(child.lower_ in owning for child in noun.children)
    return own and kind_of(noun) == "celebration"


def _period(index: int, length: TimeExpression, base: Period, sign: int) -> Period | None:
    measure = _LENGTH.fullmatch(length.value or "")
    if measure is None:
        return None
    grain = GRAIN[measure.group(2)]
    on = almanac.shift(date.fromisoformat(base.start), grain, sign * int(measure.group(1)))
    return around(on, grain, length, index) if on is not None else None

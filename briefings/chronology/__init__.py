"""What happened when: the events that an article dates, each with its clause, period and participants.

A date belongs to the event noun or the clause that governs it in the sentence. A clause
without a date of its own takes over the period of an earlier event where its words say
that it is the same occasion (« alors », « lors de son déplacement », « cette invitation »)
or came right after it (« ensuite », « une heure après »).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from briefings.chronology.beside import beside, then
from briefings.chronology.cast import people_of, second_actors
from briefings.chronology.chains import is_told_by
from briefings.chronology.counted import counted_from
from briefings.chronology.dated import Dated
from briefings.chronology.dating import dated_in
from briefings.chronology.involved import Involved
from briefings.chronology.labels import fronted
from briefings.chronology.lead import main_event
from briefings.chronology.naming import title_of
from briefings.chronology.occasions import named_days
from briefings.chronology.periods import Period, find_periods, lasting_to, overlapping
from briefings.chronology.sequel import went_on
from briefings.chronology.status import status_of
from briefings.chronology.taken_up import taken_up
from briefings.chronology.tenures import is_tenure
from briefings.chronology.title_words import whole
from briefings.chronology.told_kinds import kind_of_event
from briefings.chronology.undated import inherited
from briefings.chronology.unreal import did_not
from briefings.chronology.whereabouts import places_of
from briefings.chronology.wordwise import find_events_by_words
from briefings.language import Reading, Sentence, span_of
from briefings.language.grammar import VerbGroup, is_passive, subjects, verb_group
from briefings.lexicon import table, word_set
from briefings.model import BlockKind, Event, Grain, Place, Span, Statement, TimeExpression

__all__ = ["Involved", "find_events"]

_TELLING_NOTHING = frozenset({BlockKind.KICKER, BlockKind.DATELINE, BlockKind.HEADING})
"""Blocks whose dates sort the text (« 18h45 ») and tell of no event."""


def find_events(
    reading: Reading,
    *,
    dates: tuple[TimeExpression, ...],
    involved: Involved,
    statements: tuple[Statement, ...],
    published: date | None,
) -> tuple[Event, ...]:
    """Every event that the article dates, and its main event, in text order.

    Args:
        reading: The article's text and grammar; without a parse, events are told by words alone.
        dates: Its expressions of time.
        involved: Its people, bodies and places.
        statements: Its sentences with their modality.
        published: Publication day, if it is known.
    """
    periods = _periods(reading, dates, involved, published)
    involved = replace(involved, places=_where(reading, involved.places))
    if not reading.doc.is_parsed:
        return find_events_by_words(reading, periods, involved=involved, statements=statements, published=published)
    timed = frozenset(token.i for period in periods for token in reading.tokens_of(period.span))
    found: list[Dated] = []
    before: Sentence | None = None
    last: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.kind in _TELLING_NOTHING or _asks(sentence):
            continue
        inside = named_days(reading, sentence, tuple(overlapping(periods, sentence.span)), found)
        own, others = _told_in(reading, sentence, inside, dates, published, timed) if inside else ([], [])
        own += fronted(reading, sentence, last, periods, inside, found=bool(own))
        alone = not inside or _is_of_others(sentence, inside, own)
        own += inherited(reading, sentence, found, involved, dates, published, own=own, alone=alone)
        told = (*own, *others)
        if not (told or inside):  # a sentence that names a day of its own, if only that of something else, takes none
            past = [item for item in found if published is None or item.period.opens_at <= published]
            went = tuple(went_on(sentence, before, past, published, statements=statements, dates=dates))
            told = (*went, *beside(reading, went, timed))
        found.extend(told)
        # « Le bilan est lourd. » between two sentences of a story does not end it.
        waits = not told and before is not None and before is last and before.block == sentence.block
        before, last = (before if waits else sentence), sentence
    found.extend(main_event(reading, found, published, dates))
    found.sort(key=lambda item: (item.head.i, item.period.start))
    return tuple(
        _event(f"e{number}", item, reading, involved, statements, published, timed)
        for number, item in enumerate(found, 1)
    )


def _told_in(
    reading: Reading, sentence: Sentence, periods: tuple[Period, ...], dates: Sequence[TimeExpression],
    published: date | None, timed: frozenset[int],
) -> tuple[list[Dated], list[Dated]]:  # fmt: skip
    """The events to which a sentence gives its days, and those whose days it tells in another way.

    Args:
        periods: The days that it names, one at least.
        timed: The tokens that stand in a date.
    """
    again, rest = taken_up(reading, periods)
    own = list(dated_in(reading, rest, published))
    counted = list(counted_from(reading, sentence, own, dates, periods))
    own += list(then(reading, periods, (*own, *counted), timed))
    own += list(beside(reading, own, timed, apart=counted))
    return own, [*counted, *again]


def _is_of_others(sentence: Sentence, periods: Sequence[Period], own: Sequence[Dated]) -> bool:
    """« Il a ensuite diffusé le texte signé lundi »: whether all its days stand behind its verb, and are others'."""
    verb = sentence.tokens.root
    apart = {item.period.span for item in own if item.head is not verb and item.head.i > verb.i}
    return all(period.span in apart for period in periods)


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question, which tells of nothing that took place."""
    return sentence.tokens.doc.tokens[sentence.tokens.end - 1].text == "?"


def _periods(
    reading: Reading, dates: tuple[TimeExpression, ...], involved: Involved, published: date | None
) -> tuple[Period, ...]:
    """The periods of a text that may date an event: no terms of office; "earlier this week" ends today."""
    opening = tuple(table(reading.language, "events")["bounds"]["earlier"])
    found = (
        period
        for period in find_periods(reading.text, dates, language=reading.language)
        if not (period.joined and is_tenure(reading, period, involved))
    )
    return tuple(
        lasting_to(period, published)
        if published and period.grain is Grain.WEEK and period.span.of(reading.text).lower().startswith(opening)
        else period
        for period in found
    )


def _where(reading: Reading, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places without the mentions that name a party: « un accord avec la Russie » is not in Russia."""
    parties = word_set(reading.language, "events", "parties", "prepositions")

    def is_party(mention: Span) -> bool:
        before = (token for token in reversed(reading.doc[: reading.tokens_of(mention).start]) if token.pos_ != "DET")
        word = next(before, None)
        return word is not None and word.lower_ in parties

    kept = ((place, tuple([m for m in place.mentions if not is_party(m)])) for place in places)
    return tuple(
        place if mentions == place.mentions else replace(place, mentions=mentions)
        for place, mentions in kept
        if mentions
    )


def _event(
    identifier: str,
    item: Dated,
    reading: Reading,
    involved: Involved,
    statements: tuple[Statement, ...],
    published: date | None,
    timed: frozenset[int],
) -> Event:
    head = span_of(item.head)
    at = bisect_right(statements, head.start, key=attrgetter("span.end"))
    statement = statements[at] if at < len(statements) and statements[at].span.start < head.end else None
    period = _period(item, published)
    return Event(
        id=identifier,
        span=item.span,
        head=_head_span(item, reading),
        kind=kind_of_event(item, reading.language, involved),
        start=period.start,
        end=period.end,
        grain=period.grain,
        status=status_of(item.head, item.group, item.period, statement, published),
        date=item.period.date if item.period.date >= 0 else None,
        statement=statement.id if statement else None,
        people=() if did_not(item.head, item.group) else people_of(item, statement, involved),
        organisations=involved.organisations_in(item.cast),
        places=places_of(item, involved, timed),
        title=_title(item, reading, involved, timed),
    )


def _title(item: Dated, reading: Reading, involved: Involved, timed: frozenset[int]) -> tuple[Span, ...]:
    actor = next((name for name, _ in second_actors(item, involved)), None)
    names = [name for name, _ in involved.names_in(span_of(item.head.sent))]
    return whole(title_of(item, timed | _left_out(item, reading), actor), names, reading.text)


def _period(item: Dated, published: date | None) -> Period:
    """« Depuis mardi » dates the beginning of what is done to someone, and the whole of what goes on."""
    done = item.group is not None and is_told_by(item.head, item.group) and _is_done_once(item.group)
    if not item.period.since or done or published is None or item.period.opens_at > published:
        return item.period
    return lasting_to(item.period, published)


def _left_out(item: Dated, reading: Reading) -> frozenset[int]:
    """The words of « trois jours après le vote » behind the length, which mean nothing without it, and those that go
    with another day.
    """
    if not item.period.counted:
        return frozenset(word.i for word in reading.tokens_of(item.apart)) if item.apart else frozenset()
    after = reading.doc[reading.tokens_of(item.period.span).end]
    last = after.head.right_edge if after.head.i > after.i else after
    return frozenset(range(after.i, last.i + 1))


def _is_done_once(group: VerbGroup) -> bool:
    """« Le pont est fermé depuis mardi »; « 300 personnes ont été arrêtées depuis mardi » goes on."""
    passive = is_passive(group.head)
    rounded = table(group.head.doc.lang_, "numbers")["words"]["collective"]
    counted = (w.like_num or w.lower_ in rounded for subject in subjects(group.head) for w in subject.subtree)
    return passive and not any(counted)


def _head_span(item: Dated, reading: Reading) -> Span:
    group = item.group
    if group is None or not is_told_by(item.head, group):
        return span_of(item.head)
    own = verb_group(item.head) or group
    return span_of(reading.doc[min(group.first.i, own.first.i) : max(group.last.i, own.last.i) + 1])

"""Events of a text without a parse: the event word nearest to a date names what it dates.

Languages whose pipeline has no parser, or a foreign pipeline without one, get this. It
says less than the grammar would: the sentence is the passage, everyone in it is named with
the event, and no place is, since words alone do not tell « arrived from » and « arrived in » apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from briefings.chronology.involved import Involved
from briefings.chronology.kinds import OTHER
from briefings.chronology.periods import Period, overlapping
from briefings.language import Reading, Sentence, span_of
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import BlockKind, Event, Grain, Modality, Statement, Status

REACH = 6
"""Tokens within which a verb is dated rather than a noun nearer to the date; set on our own English articles."""


def find_events_by_words(
    reading: Reading,
    periods: tuple[Period, ...],
    *,
    involved: Involved,
    statements: tuple[Statement, ...],
    published: date | None,
) -> tuple[Event, ...]:
    """Every event that the article dates, and its lead's, in text order."""
    found: list[tuple[Sentence, Token, Period]] = []
    for sentence in reading.sentences:
        if sentence.kind not in (BlockKind.KICKER, BlockKind.DATELINE):
            own = tuple(overlapping(periods, sentence.span))
            found.extend((sentence, word, period) for word, period in _dated_in(reading, sentence, own))
    found.extend(_main_event(reading, periods, published))
    found.sort(key=lambda item: (item[1].i, item[2].start))
    return tuple(
        _event(f"e{number}", *item, reading=reading, involved=involved, statements=statements, published=published)
        for number, item in enumerate(found, 1)
    )


def _dated_in(reading: Reading, sentence: Sentence, periods: Sequence[Period]) -> Iterator[tuple[Token, Period]]:
    timed = {token.i for period in periods for token in reading.tokens_of(period.span)}
    words = [token for token in _event_words(reading, sentence) if token.i not in timed]
    for period in periods:
        tokens = reading.tokens_of(period.span)
        near = {word: _distance(word, tokens.start, tokens.end) for word in words}
        verbs = {word: away for word, away in near.items() if not _is_noun(word, reading.language) and away <= REACH}
        nearest = min(verbs or near, key=lambda word: (near[word], word.i), default=None)
        if nearest is not None:
            yield nearest, period


def _event_words(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """Words that name events; a noun only with a determiner before it: « in case of attack » tells of none."""
    determiners = word_set(reading.language, "events", "inflection", "determiners")
    for token in sentence.tokens:
        before = sentence.tokens.doc[max(sentence.tokens.start, token.i - 3) : token.i]
        if kind_by_form(token.lower_, reading.language) and (
            not _is_noun(token, reading.language) or any(word.lower_ in determiners for word in before)
        ):
            yield token


def _is_noun(token: Token, language: str) -> bool:
    nouns = _nouns(language)
    return token.lower_ in nouns or token.lower_.removesuffix("s") in nouns


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(noun for entry in table(language, "events")["kinds"].values() for noun in entry["nouns"])


def _distance(word: Token, start: int, end: int) -> int:
    """Tokens between a word and a date; one that comes after the date counts double."""
    return start - word.i if word.i < start else 2 * (word.i - end + 1)


def _main_event(
    reading: Reading, periods: tuple[Period, ...], published: date | None
) -> Iterator[tuple[Sentence, Token, Period]]:
    """What the lead tells as the day's news, where it gives no other date."""
    lead = next((s for s in reading.sentences if s.kind is BlockKind.PARAGRAPH), None)
    if lead is None or published is None or any(overlapping(periods, lead.span)):
        return
    word = next(_event_words(reading, lead), None)
    if word is not None:
        day = published.isoformat()
        yield lead, word, Period(span=lead.span, start=day, end=day, grain=Grain.DAY, date=-1, opens_at=published)


def _event(
    identifier: str,
    sentence: Sentence,
    word: Token,
    period: Period,
    *,
    reading: Reading,
    involved: Involved,
    statements: tuple[Statement, ...],
    published: date | None,
) -> Event:
    statement = next((s for s in statements if s.span.overlaps(span_of(word))), None)
    teller = statement.source.person if statement and statement.source else None
    return Event(
        id=identifier,
        span=sentence.span,
        head=span_of(word),
        kind=kind_by_form(word.lower_, reading.language) or OTHER,
        start=period.start,
        end=period.end,
        grain=period.grain,
        status=_status(period, statement, published),
        date=period.date if period.date >= 0 else None,
        statement=statement.id if statement else None,
        people=tuple(person for person in involved.people_in(sentence.span) if person != teller),
        organisations=involved.organisations_in(sentence.span),
    )


def _status(period: Period, statement: Statement | None, published: date | None) -> Status:
    if published is not None and period.opens_at > published:
        return Status.PLANNED
    modality = statement.modality if statement else Modality.ASSERTED
    if modality is Modality.DENIED:
        return Status.DENIED
    return Status.ALLEGED if modality in (Modality.ALLEGED, Modality.CONDITIONAL) else Status.PAST


@cache
def kind_by_form(form: str, language: str) -> str | None:
    """The kind of event that a word names in any of its forms; None if it names none.

    Args:
        form: A word of a text, in lower case.
        language: Whose lexicon says which endings its words take.
    """
    words = _kinds(language)
    inflection = table(language, "events")["inflection"]
    bases = [form, inflection["irregular"].get(form, form)]
    for ending, base in inflection["endings"]:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form.removesuffix(ending)
            bases += [stem + base, stem[:-1] + base] if stem[-1] == stem[-2] else [stem + base]
    return next((words[base] for base in bases if base in words), None)


@cache
def _kinds(language: str) -> Mapping[str, str]:
    kinds: dict[str, str] = {}
    for kind, entry in table(language, "events")["kinds"].items():
        kinds |= dict.fromkeys((*entry["verbs"], *entry["nouns"]), kind)
    return kinds

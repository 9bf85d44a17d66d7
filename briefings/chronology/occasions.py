"""Days that are named by what took place on them: « le soir de l'attentat », "on the day of the theft".

The text must have dated that event before, by the same word, by a verb of its kind, or in a clause about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.kinds import OTHER, is_event_noun, kind_of
from briefings.chronology.periods import Period
from briefings.language import Reading, Sentence
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Grain, Span


def named_days(
    reading: Reading, sentence: Sentence, periods: tuple[Period, ...], found: Sequence[Dated]
) -> tuple[Period, ...]:
    """The periods of a sentence, in text order, with those that an event of the text before names.

    Args:
        periods: What its expressions of time name; where one stands in such words, it yields to them.
        found: The events so far, in text order.
    """
    named = tuple(_named(reading, sentence, found)) if found else ()
    others = [period for period in periods if not any(period.span.overlaps(one.span) for one in named)]
    others = [period for period in others if not _counts_from_unknown(reading, period, periods)]
    return tuple(sorted((*others, *named), key=lambda period: period.span))


def _counts_from_unknown(reading: Reading, period: Period, periods: Sequence[Period]) -> bool:
    """« Au lendemain de l'accord », of which neither text nor sentence tells the day: these words name none either."""
    days = table(reading.language, "events")["occasions"]["days"]
    nouns = [noun_named(word) for word in reading.tokens_of(period.span) if days.get(word.lower_)]
    dated = [subtree(noun) for noun in nouns if noun is not None]
    return bool(dated) and not any(
        other.span.overlaps(span) and other.span.start >= period.span.end for span in dated for other in periods
    )


def _named(reading: Reading, sentence: Sentence, found: Sequence[Dated]) -> Iterator[Period]:
    words = table(reading.language, "events")["occasions"]
    for part in sentence.tokens.having(word_set(reading.language, "events", "occasions", "days")):
        if (noun := noun_named(part)) is None:
            continue
        event = next((item for item in reversed(found) if _is_of(item, noun)), None)
        if event is None or not event.period.is_day or event.period.start != event.period.end:
            continue
        day = date.fromisoformat(event.period.start) + timedelta(days=words["days"][part.lower_])
        span = Span(part.idx, noun.idx + len(noun))
        on = day.isoformat()
        base = replace(event.period, since=False, until=False, deadline=False, beyond=False, joined=False)
        yield replace(base, span=span, start=on, end=on, grain=Grain.DAY, opens_at=day)


def noun_named(part: Token) -> Token | None:
    """The definite event noun of « le jour de l'attentat »."""
    of = word_set(part.doc.lang_, "small_words", "of")
    noun = next((child for child in part.children if child.i > part.i and is_event_noun(child)), None)
    if noun is None or noun.i - part.i > 3 or part.doc[part.i + 1].lower_ not in of:
        return None
    return noun if not any("Ind" in child.morph.get("Definite") for child in noun.children) else None


def _is_of(item: Dated, noun: Token) -> bool:
    """Whether an event is what a noun names."""
    kind = kind_of(noun)
    said_of = item.head.head.subtree if item.head.dep_.startswith("acl") else ()
    about = (item.head, *(word for word in said_of if word.pos_ == "NOUN" and word.i < item.head.i))
    if any(word.lemma_ == noun.lemma_ for word in about):
        return True
    return kind != OTHER and kind_of(item.head) == kind

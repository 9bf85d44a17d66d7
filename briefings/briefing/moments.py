"""The chronology: events put together where the article tells the same thing twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.briefing.edits import is_redated, of_events
from briefings.briefing.lines import line, names, passage
from briefings.briefing.shapes import Line, Moment, Passage
from briefings.calendar_words import in_words, period_in_words, precision_missing
from briefings.errors import BriefingError
from briefings.labels import Labels
from briefings.model import Article, DateType, Event, Span, Statement, Status, TimeExpression
from briefings.typography import set_text

_UNNAMED_KIND = "other"
_BETWEEN_PARTS = " … "
_BETWEEN_ENDS = 16
"""Characters that may stand between the two dates of one period: « , puis jusqu’au » and the like."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Events that make one entry of the chronology, in text order."""

    events: tuple[Event, ...]

    @property
    def first(self) -> Event:
        return self.events[0]


def chronology(article: Article, labels: Labels) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """The events up to the publication, then those still to come, each oldest first."""
    entries = sorted(_entries(article), key=lambda e: (e.first.start, e.first.end, e.first.head))
    taken: dict[str, int] = {}
    past: list[Moment] = []
    ahead: list[Moment] = []
    for entry in entries:
        moment = _moment(article, entry, _fresh(f"e-{entry.first.start}-{entry.first.end}", taken), labels)
        (ahead if _to_come(entry.first, article.published) else past).append(moment)
    return tuple(past), tuple(ahead)


def _to_come(event: Event, published: str | None) -> bool:
    """Whether it lies ahead of the publication; a plan without a date to compare with does.

    Both ends are compared at the event's own precision: a plan for this year is still ahead.
    """
    if published is None:
        return event.status is Status.PLANNED
    if event.status is Status.PLANNED:
        return event.end >= published[: len(event.end)]
    return event.start > published[: len(event.start)]


def _entries(article: Article) -> list[_Entry]:
    entries: list[_Entry] = []
    for event in sorted(article.events, key=lambda event: (event.head, event.span)):
        same = next((i for i, entry in enumerate(entries) if _same(article, entry, event)), None)
        if same is None:
            entries.append(_Entry((event,)))
        else:
            entries[same] = _Entry((*entries[same].events, event))
    return _with_headlines(article, entries)


def _with_headlines(article: Article, entries: list[_Entry]) -> list[_Entry]:
    """The same entries, those that only a headline tells put with the sentence that tells them in full.

    A headline names one day of a visit of two: the body's period is the entry's.
    """
    told = [entry for entry in entries if any(_statement(article, event) for event in entry.events)]
    result = list(told)
    for entry in entries:
        if entry in told:
            continue
        same = next((i for i, other in enumerate(result) if _within(article, entry.first, other)), None)
        if same is None:
            result.append(entry)
        else:
            result[same] = _Entry((*result[same].events, *entry.events))
    return result


def _within(article: Article, event: Event, entry: _Entry) -> bool:
    """Whether an event is an entry's, on days that its period holds."""
    first = entry.first
    size = min(len(first.start), len(event.start))
    inside = first.start[:size] <= event.start[:size] and event.end[:size] <= first.end[:size]
    return inside and first.status == event.status and _alike(article, entry, event)


def _same(article: Article, entry: _Entry, event: Event) -> bool:
    """Whether an event is what an entry tells already.

    One sentence is one entry for a period. Two sentences are when they name the event alike.
    """
    first = entry.first
    if (first.start, first.end, first.status) != (event.start, event.end, event.status):
        return False
    return any(_same_sentence(other, event) for other in entry.events) or _alike(article, entry, event)


def _alike(article: Article, entry: _Entry, event: Event) -> bool:
    """Whether an event is named as an entry's are, and nobody says that other people took part."""
    first = entry.first
    kind = first.kind == event.kind != _UNNAMED_KIND
    word = first.head.of(article.text).casefold() == event.head.of(article.text).casefold()
    people = {person for other in entry.events for person in other.people}
    return (kind or word) and (not people or not event.people or bool(people & set(event.people)))


def _same_sentence(first: Event, second: Event) -> bool:
    if first.statement is not None and second.statement is not None:
        return first.statement == second.statement
    return first.span.overlaps(second.span)


def _moment(article: Article, entry: _Entry, anchor: str, labels: Labels) -> Moment:
    first = entry.first
    telling = first.title or (first.head,)
    why, words = _why(article, entry, labels)
    people = _in_order(person for event in entry.events for person in event.people)
    places = _in_order(place for event in entry.events for place in event.places)
    return Moment(
        anchor=anchor,
        start=first.start,
        end=first.end,
        grain=first.grain,
        date_label=period_in_words(first.start, first.end, first.grain, labels),
        precision_label=_precision(article, first, labels),
        status=first.status,
        status_label=labels.text(f"status.{first.status}"),
        kind=first.kind,
        kind_label=_kind(first.kind, labels),
        head=passage(article.text, first.head),
        title=_BETWEEN_PARTS.join(" ".join(part.of(article.text).split()) for part in telling),
        telling=telling,
        lines=_lines(article, entry, labels),
        why=why,
        date_words=words,
        people=people,
        people_names=names(people, {person.id: person.name for person in article.people}),
        places=places,
        place_names=names(places, {place.id: place.name for place in article.places}),
        edited=of_events(entry.events, labels),
    )


def _in_order(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _kind(kind: str, labels: Labels) -> str:
    """A kind in words; one that has no label yet is shown as what no label says: an event."""
    try:
        return labels.text(f"kind.{kind}")
    except BriefingError:
        return labels.text(f"kind.{_UNNAMED_KIND}")


def _lines(article: Article, entry: _Entry, labels: Labels) -> tuple[Line, ...]:
    """The statements that tell an event, once each; an event outside any is not listed twice."""
    told: dict[str, Statement] = {}
    for event in entry.events:
        statement = _statement(article, event)
        if statement is not None:
            told.setdefault(statement.id, statement)
    return tuple(line(article, statement, labels) for statement in told.values())


def _statement(article: Article, event: Event) -> Statement | None:
    if event.statement is not None:
        return next((s for s in article.statements if s.id == event.statement), None)
    return next((s for s in article.statements if s.span.overlaps(event.head)), None)


def _precision(article: Article, event: Event, labels: Labels) -> str | None:
    missing = precision_missing(event.start, event.grain)
    if missing is not None:
        return labels.text(f"precision.{missing}")
    about = event.date is not None and article.dates[event.date].approximate
    return labels.text("precision.approximate") if about else None


def _why(article: Article, entry: _Entry, labels: Labels) -> tuple[str, Passage | None]:
    """Why this date, and the words it was read from."""
    if any(is_redated(event) for event in entry.events):
        return labels.text("why.edited"), None
    event = next((event for event in entry.events if event.date is not None), entry.first)
    if event.date is not None and article.dates[event.date].type is DateType.DURATION:
        return labels.text("why.counted"), passage(article.text, article.dates[event.date].span)
    if event.date is not None:
        return _explained(article, event, event.date, labels)
    if event.start == article.published:
        return labels.text("why.publication", date=in_words(event.start, labels)), None
    return labels.text("why.context"), None


def _explained(article: Article, event: Event, index: int, labels: Labels) -> tuple[str, Passage]:
    """The explanation of its date, and of the one that ends its period where the text has two."""
    date = article.dates[index]
    why, words = date.explanation, date.span
    after = article.dates[index + 1] if index + 1 < len(article.dates) else None
    joined = after is not None and 0 <= after.span.start - words.end <= _BETWEEN_ENDS
    if after and joined and _reaches(event, after) and not _reaches(event, date):
        why, words = f"{why}{' ' if why.endswith('.') else ' ; '}{after.explanation}", Span(words.start, after.span.end)
    return set_text(why, labels.language), passage(article.text, words)


def _reaches(event: Event, date: TimeExpression) -> bool:
    """Whether an expression names the end of an event's period."""
    return (date.end or date.start or "")[: len(event.end)] == event.end


def _fresh(anchor: str, taken: dict[str, int]) -> str:
    """The anchor itself, numbered from its second use on."""
    taken[anchor] = taken.get(anchor, 0) + 1
    return anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"

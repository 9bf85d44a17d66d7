"""What stands after the text of a TimeML document: instances of its events, links to its dates, who says what, and how.

TimeML has a modality for an event but no sentence and no source. So each statement stands in a namespace of our own,
beside TimeML's elements, where its schema allows any other, and points at the characters of TEXT.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.model import Article, DateType, Event, Modality, Speaker, Status, TimeExpression

NAMESPACE = "urn:briefings:said:1"
Attributes = Mapping[str, str]


def tagged(article: Article) -> list[Event]:
    """Events whose words can stand in a tag of their own, in text order: none that crosses a date or another event."""
    events: list[Event] = []
    taken = [found.span for found in article.dates]
    for event in sorted(article.events, key=lambda event: event.head):
        if event.head.start < event.head.end and not any(span.overlaps(event.head) for span in taken):
            events.append(event)
            taken.append(event.head)
    return events


def event_tag(event: Event) -> tuple[str, Attributes]:
    """The tag around the words of an event; a statement is what TimeML calls reporting."""
    return "EVENT", {"eid": event.id, "class": "REPORTING" if event.kind == "statement" else "OCCURRENCE"}


def after_text(article: Article, events: Sequence[Event]) -> Iterator[tuple[str, Attributes]]:
    """Elements without content, in order: an instance of each event, its links, then every statement.

    Args:
        article: What was read, in characters that XML can hold.
        events: Those that are tagged.
    """
    modalities = {statement.id: str(statement.modality) for statement in article.statements}
    yield from (_instance(event, modalities.get(event.statement or "", event.status)) for event in events)
    links = [link for event in events for link in _links(event, article)]
    yield from (("TLINK", {"lid": f"l{number}"} | link) for number, link in enumerate(links, 1))
    yield from _statements(article, events)


def _instance(event: Event, modality: str) -> tuple[str, Attributes]:
    """Tense, aspect, part of speech and polarity are not read: they have the values that say nothing."""
    grammar = {"pos": "OTHER", "tense": "NONE", "aspect": "NONE"}
    said = {} if modality in (Modality.ASSERTED, Status.PAST) else {"modality": modality}
    return "MAKEINSTANCE", {"eiid": _instance_id(event), "eventID": event.id, **grammar, **said}


def _instance_id(event: Event) -> str:
    return event.id.replace("e", "ei", 1)


def _links(event: Event, article: Article) -> Iterator[dict[str, str]]:
    """How an event lies to the dates that date it, where that is sure."""
    instance = {"eventInstanceID": _instance_id(event)}
    if event.date is None:
        if event.start == event.end == article.published:
            yield instance | {"relatedToTime": "t0", "relType": "IS_INCLUDED"}
        return
    for number, relation in _relations(event, article.dates, event.date):
        yield instance | {"relatedToTime": f"t{number + 1}", "relType": relation}


def _relations(event: Event, dates: Sequence[TimeExpression], at: int) -> Iterator[tuple[int, str]]:
    found = dates[at]
    if _opens(event, found) and _closes(event, found):
        yield at, "DURING" if found.type is DateType.DURATION else "IS_INCLUDED"
    elif _opens(event, found):  # « les 18 et 19 juin »: it begins with the one and ends with the next
        yield at, "BEGUN_BY"
        if at + 1 < len(dates) and _closes(event, dates[at + 1]):
            yield at + 1, "ENDED_BY"


def _opens(event: Event, found: TimeExpression) -> bool:
    return found.start is not None and found.start[: len(event.start)] == event.start


def _closes(event: Event, found: TimeExpression) -> bool:
    return found.end is not None and found.end[: len(event.end)] == event.end


def _statements(article: Article, events: Sequence[Event]) -> Iterator[tuple[str, Attributes]]:
    names = {person.id: person.name for person in article.people}
    told: dict[str, list[str]] = {}
    for event in events:
        told.setdefault(event.statement or "", []).append(event.id)
    for said in article.statements:
        attributes = {"id": said.id, "start": str(said.span.start), "end": str(said.span.end)}
        attributes |= {"modality": str(said.modality)} | _source(said.source, names)
        if said.key is not None:
            attributes["key"] = str(said.key)
        if said.id in told:
            attributes["events"] = " ".join(told[said.id])
        yield "said:statement", attributes


def _source(speaker: Speaker | None, names: Mapping[str, str]) -> dict[str, str]:
    """Nothing where the article itself says it."""
    if speaker is None:
        return {}
    name = names.get(speaker.person or "", speaker.name)
    return {"source": name} | ({"person": speaker.person} if speaker.person else {})

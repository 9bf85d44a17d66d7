"""What the program read and the editors say is none: taken out, with all that leans on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from briefings.corrections.finding import Key, Thing, find_person, find_thing, things
from briefings.corrections.people import without_person
from briefings.corrections.shapes import Correction
from briefings.model import Article, GapKind, Span


def reject(article: Article, correction: Correction) -> Article:
    """The article without a person, organisation, place, event, date, role, quotation, term or gap."""
    kind = correction.values["as"]
    thing = find_thing(article, correction, (kind,), among=_roles_of(article, correction) if kind == "role" else None)
    was = thing.forms[0] if thing.forms else None
    edit = correction.edit(min(thing.spans), thing.kind, was=was)
    article = _REJECTING[thing.kind](article, thing.key)
    return replace(article, edited=(*article.edited, edit))


def _roles_of(article: Article, correction: Correction) -> list[Thing]:
    """The roles that a correction may mean: everybody's, or one person's where it says whose."""
    whose = find_person(article, correction, correction.values["of"]) if "of" in correction.values else None
    return [role for role in things(article, ("role",)) if whose is None or article.people[role.key[0]] is whose]


def _person(article: Article, key: Key) -> Article:
    return without_person(article, article.people[key[0]])


def _organisation(article: Article, key: Key) -> Article:
    gone = article.organisations[key[0]].id
    events = tuple(replace(e, organisations=tuple(o for o in e.organisations if o != gone)) for e in article.events)
    article = _without_body_in_roles(replace(article, events=events), gone)
    return _without(article, "organisations", key[0])


def _place(article: Article, key: Key) -> Article:
    gone = article.places[key[0]].id
    events = tuple(replace(e, places=tuple(p for p in e.places if p != gone)) for e in article.events)
    article = _without_body_in_roles(replace(article, events=events), gone)
    return _without(article, "places", key[0])


def _without_body_in_roles(article: Article, gone: str) -> Article:
    people = tuple(
        replace(p, roles=tuple(replace(r, organisation=None) if r.organisation == gone else r for r in p.roles))
        for p in article.people
    )
    return replace(article, people=people)


def _event(article: Article, key: Key) -> Article:
    """Without all that was read at these words: one verb may have been given several dates."""
    head = article.events[key[0]].head
    return replace(article, events=tuple(event for event in article.events if event.head != head))


def _date(article: Article, key: Key) -> Article:
    """Without an expression of time there is nothing that dates the events it dated: they go with it."""
    gone = key[0]
    events = tuple(
        replace(event, date=event.date - 1) if event.date is not None and event.date > gone else event
        for event in article.events
        if event.date != gone
    )
    article = _without_gaps(article, article.dates[gone].span, GapKind.DATE)
    return _without(replace(article, events=events), "dates", gone)


def _role(article: Article, key: Key) -> Article:
    index, number = key
    person = article.people[index]
    roles = tuple(role for at, role in enumerate(person.roles) if at != number)
    people = tuple(replace(own, roles=roles) if own is person else own for own in article.people)
    return replace(article, people=people)


def _quote(article: Article, key: Key) -> Article:
    article = _without_gaps(article, article.quotes[key[0]].span, GapKind.SPEAKER)
    return _without(article, "quotes", key[0])


def _term(article: Article, key: Key) -> Article:
    return _without(article, "glossary", key[0])


def _gap(article: Article, key: Key) -> Article:
    return _without(article, "gaps", key[0])


def _without(article: Article, table: str, index: int) -> Article:
    items: tuple[Any, ...] = getattr(article, table)
    changes: dict[str, Any] = {table: items[:index] + items[index + 1 :]}
    return replace(article, **changes)


def _without_gaps(article: Article, span: Span, kind: GapKind) -> Article:
    return replace(article, gaps=tuple(g for g in article.gaps if g.kind is not kind or not g.span.overlaps(span)))


_REJECTING: Mapping[str, Callable[[Article, Key], Article]] = {
    "person": _person, "organisation": _organisation, "place": _place, "event": _event, "date": _date,
    "role": _role, "quote": _quote, "term": _term, "gap": _gap,
}  # fmt: skip

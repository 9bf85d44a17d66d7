"""People, bodies, roles, events and statements as FollowTheMoney entities, one a line, for Aleph and the like.

Everything names its article as `proof`, and every sentence stands with its source and modality.
What the program does not know (nationality, gender, whether a body is public) is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from briefings.briefing import Briefing, Line
from briefings.edition.addresses import on_the_web
from briefings.edition.links import briefing_page, person_page
from briefings.edition.saying import flat, told
from briefings.edition.shapes import Site
from briefings.exports.contract import one_line
from briefings.exports.entries import Entry, details, of_site, period
from briefings.labels import Labels
from briefings.model import Article, Person, Role, VariantKind
from briefings.profile import profile

Properties = dict[str, list[str]]


def render(site: Site) -> str:
    """The entities of a site: articles first, then who and what they name, then what they say of them."""
    return "".join(map(one_line, _entities(site)))


def entity_id(schema: str, *parts: str) -> str:
    """The same for the same thing in every build."""
    return hashlib.sha1("\0".join((schema, *parts)).encode(), usedforsecurity=False).hexdigest()


def _entities(site: Site) -> Iterator[dict[str, object]]:
    for article in site.dossier.articles:
        yield _entity("Article", (article.id,), _article(site, article))
    for same in site.dossier.people:
        yield _entity("Person", (same.id,), _person(site, same.id))
    for body in site.dossier.organisations:
        forms = [variant.text for _, own in body.appearances for variant in own.variants]
        proof = [_id_of(article) for article, _ in body.appearances]
        yield _entity("Organization", (body.id,), {"name": [body.name], "alias": forms, "proof": proof})
    yield from _offices(site)
    labels = site.labels[site.language]
    for entry, happening in zip(of_site(site), site.dossier.happenings, strict=True):
        involved = [entity_id("Person", person) for person in happening.people]
        bodies = (
            site.dossier.organisation_of.get((account.article.id, body))
            for account in happening.accounts
            for body in account.event.organisations
        )
        involved += [entity_id("Organization", body) for body in bodies if body]
        proof = [_id_of(account.article) for account in happening.accounts]
        yield _entity("Event", (entry.id,), {**_event(entry, labels), "involved": involved, "proof": proof})
    for article in site.dossier.articles:
        yield from _notes(site, article)


def _entity(schema: str, parts: tuple[str, ...], properties: Mapping[str, Iterable[str | None]]) -> dict[str, object]:
    """An entity; each value once and on one line, but for whole texts, and empty ones left out."""
    cleaned = {
        name: list(dict.fromkeys(value if name == "bodyText" else flat(value) for value in values if value))
        for name, values in properties.items()
    }
    kept = {name: values for name, values in cleaned.items() if values}
    return {"id": entity_id(schema, *parts), "schema": schema, "properties": kept}


def _id_of(article: Article) -> str:
    return entity_id("Article", article.id)


def _article(site: Site, article: Article) -> Mapping[str, Iterable[str | None]]:
    return {
        "title": [article.title],
        "author": [article.author],
        "publisher": [article.outlet],
        "publishedAt": [article.published],
        "language": [profile(article.language).iso_639_3],
        "sourceUrl": [article.url, on_the_web(site.address, briefing_page(article.id))],
        "keywords": article.tags,
        "locationMentioned": [place.name for place in article.places],
        "bodyText": [article.text.strip()],
    }


def _person(site: Site, identifier: str) -> Mapping[str, Iterable[str | None]]:
    same = site.dossier.person(identifier)
    seen = [appearance.person for appearance in same.appearances]
    variants = [variant for person in seen for variant in person.variants]
    whole = [person.name for person in seen] + [v.text for v in variants if v.kind is not VariantKind.SHORT]
    return {
        "name": [same.name],
        "alias": [name for name in whole if name != same.name],
        "weakAlias": [variant.text for variant in variants if variant.kind is VariantKind.SHORT],
        "position": [role.text for person in seen for role in person.roles],
        "sourceUrl": [on_the_web(site.address, person_page(identifier))],
        "proof": [_id_of(appearance.article) for appearance in same.appearances],
    }


def _offices(site: Site) -> Iterator[dict[str, object]]:
    """Each office that roles name, then who is said to hold it, and when that is said."""
    roles = [
        (appearance.article, same.id, role)
        for same in site.dossier.people
        for appearance in same.appearances
        for role in appearance.person.roles
    ]
    made: set[str] = set()
    for article, person, role in roles:
        office = _entity("Position", _office(article, role), _position(site, article, role))
        if str(office["id"]) not in made:
            made.add(str(office["id"]))
            yield office
        parts = (article.id, person, str(role.span.start), str(role.span.end))
        yield _entity("Occupancy", parts, _occupancy(article, person, role))


def _office(article: Article, role: Role) -> tuple[str, ...]:
    return article.language, flat(role.text).casefold()


def _position(site: Site, article: Article, role: Role) -> Mapping[str, Iterable[str | None]]:
    key = (article.id, role.organisation or "")
    body, place = site.dossier.organisation_of.get(key), site.dossier.place_of.get(key)
    country = site.dossier.place(place).country if place else None
    return {
        "name": [role.text],
        "organization": [entity_id("Organization", body) if body else None],
        "country": [country.lower() if country else None],
    }


def _occupancy(article: Article, person: str, role: Role) -> Mapping[str, Iterable[str | None]]:
    return {
        "holder": [entity_id("Person", person)],
        "post": [entity_id("Position", *_office(article, role))],
        "status": [role.when.value],
        "date": [role.at],
        "summary": [role.text],
        "proof": [_id_of(article)],
    }


def _event(entry: Entry, labels: Labels) -> Mapping[str, Iterable[str | None]]:
    dated = {"date": [entry.start]} if entry.start == entry.end else {"startDate": [entry.start]}
    return dated | {
        "endDate": [entry.end if entry.end != entry.start else None],
        "name": [entry.headline],
        "summary": [f"{period(entry)} · {next(details(entry, labels))}"],
        "description": entry.accounts,
        "location": entry.places,
        "sourceUrl": [entry.address],
    }


def _notes(site: Site, article: Article) -> Iterator[dict[str, object]]:
    """The key facts, and what people are said to have said: each a note on whoever says it, and on the article."""
    briefing: Briefing = site.briefings[article.id]
    labels = site.labels[article.language]
    said = [line for card in briefing.people for line in card.says]
    lines = {line.id: line for line in (*briefing.facts, *said)} | {line.id: line for line in briefing.facts}
    for line in lines.values():
        yield _entity("Note", (article.id, line.id), _note(site, article, line, labels))
    for person in article.people:
        yield _mention(article, person, site.dossier.person_of[article.id, person.id])


def _note(site: Site, article: Article, line: Line, labels: Labels) -> Mapping[str, Iterable[str | None]]:
    speaker = site.dossier.person_of.get((article.id, line.person or ""))
    return {
        "description": [told(line, labels)],
        "entity": [entity_id("Person", speaker) if speaker else None, _id_of(article)],
        "proof": [_id_of(article)],
        "sourceUrl": [on_the_web(site.address, briefing_page(article.id), line.passage.anchor)],
    }


def _mention(article: Article, person: Person, same: str) -> dict[str, object]:
    """Which names of an article stand for a person."""
    forms = [person.name, *(variant.text for variant in person.variants)]
    properties = {"document": [_id_of(article)], "resolved": [entity_id("Person", same)], "name": forms}
    return _entity("Mention", (article.id, person.id), properties | {"detectedSchema": ["Person"]})

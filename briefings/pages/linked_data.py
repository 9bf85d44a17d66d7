"""What a page is about, in schema.org's words, for search engines and other programs (JSON-LD).

Sentences stand as `Statement`, each described by its modality and its source. ClaimReview is
not used: nothing here judges whether a claim is true.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from briefings.briefing import Briefing, Line, Moment, PersonCard
from briefings.dossier.background import BackgroundPage
from briefings.edition.addresses import lasting_id, on_the_web
from briefings.edition.links import background_page, briefing_page, card_image, person_page
from briefings.edition.saying import beside, flat, headline, said_how, told
from briefings.edition.shapes import Site
from briefings.edition.views import HappeningView, PersonView
from briefings.labels import Labels
from briefings.model import Article, Place, Status

Data = dict[str, Any]
CONTEXT = "https://schema.org"
SCHEDULED = "https://schema.org/EventScheduled"
# Whatever could end the element or begin a comment in it, and what YAML or a script does not take as it is.
_ESCAPED = re.compile("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def script_text(data: Mapping[str, Any]) -> str:
    """JSON on one line that may stand in a `<script>`: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)


def of_briefing(site: Site, article: Article) -> Data:
    """The briefing of an article: what it is based on, what is planned, who and what is named, the key facts."""
    briefing = site.briefings[article.id]
    labels = site.labels[briefing.language]
    names: list[Data] = [_person(site, site.dossier.person_of[article.id, card.id]) for card in briefing.people]
    names += [{"@type": "Organization", "name": flat(card.name)} for card in briefing.organisations]
    names += [_place(place) for place in article.places]
    return _whole(
        {
            "@type": "NewsArticle",
            **_identity(site, briefing_page(briefing.id), "briefing", briefing.id),
            "headline": flat(briefing.title),
            "image": on_the_web(site.address, card_image(briefing.id)),
            "inLanguage": briefing.language,
            "publisher": {"@type": "Organization", "name": flat(site.name)},
            "isBasedOn": _original(briefing),
            "abstract": told(briefing.bottom_line, labels) if briefing.bottom_line else None,
            "keywords": [flat(tag) for tag in briefing.tags],
            "about": [_planned(moment, briefing, site, labels) for moment in briefing.planned],
            "mentions": names,
            "hasPart": [_statement(line, labels) for line in briefing.facts],
        }
    )


def of_person(site: Site, view: PersonView) -> Data:
    """A person, with the roles that articles give them and the briefings that name them."""
    person = _person(site, view.person.id)
    return _whole(
        {
            **person,
            "alternateName": [flat(name) for name, _ in view.spellings if name != view.person.name],
            "hasOccupation": [role for briefing, card in view.cards for role in _roles(briefing, card)],
            "subjectOf": [_reference(site, briefing) for briefing, _ in view.cards],
        }
    )


def of_background(site: Site, page: BackgroundPage, view: HappeningView) -> Data:
    """A past event, at the precision of the articles, with what each of them says of it."""
    labels = site.labels[site.language]
    told_by = [
        _statement(account.line, labels) | {"isPartOf": _reference(site, site.digests[account.article.id])}
        for account in view.accounts
        if account.line
    ]
    return _whole(
        {
            "@type": "Event",
            **_identity(site, background_page(page.id), "event", page.id),
            "name": flat(page.title),
            "startDate": view.happening.start,
            "endDate": view.happening.end,
            "description": ", ".join(filter(None, (view.date_label, view.precision_label, view.status_label))),
            "location": [{"@type": "Place", "name": flat(name)} for name in view.places],
            "about": [_person(site, identifier) for identifier, _ in view.people],
            "subjectOf": told_by,
        }
    )


def _whole(data: Data) -> Data:
    """With its context, and without what is empty."""
    return {"@context": CONTEXT} | _filled(data)


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, [], "")}


def _identity(site: Site, path: str, kind: str, identifier: str) -> Data:
    """The address of its page; an id of its own where the site does not say where it is."""
    address = on_the_web(site.address, path)
    return {"@id": address, "url": address} if address else {"@id": f"urn:uuid:{lasting_id(kind, identifier)}"}


def _person(site: Site, identifier: str) -> Data:
    identity = _identity(site, person_page(identifier), "person", identifier)
    return {"@type": "Person", **identity, "name": flat(site.dossier.person(identifier).name)}


def _place(place: Place) -> Data:
    country = {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None
    located = place.lat is not None and place.lon is not None
    position = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon} if located else None
    return _filled({"@type": "Place", "name": flat(place.name), "address": country, "geo": position})


def _original(briefing: Briefing) -> Data:
    """The article itself, with who brought it out as its file says."""
    outlet = {"@type": "Organization", "name": flat(briefing.outlet)} if briefing.outlet else None
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": flat(briefing.title),
            "inLanguage": briefing.language,
            "datePublished": briefing.published,
            "publisher": outlet,
            "creditText": flat(briefing.author) if briefing.author else None,
            "url": briefing.url,
        }
    )


def _reference(site: Site, briefing: Briefing) -> Data:
    identity = _identity(site, briefing_page(briefing.id), "briefing", briefing.id)
    return {"@type": "NewsArticle", **identity, "headline": flat(briefing.title)}


def _statement(line: Line, labels: Labels) -> Data:
    described = " ".join((said_how(line, labels), *beside(line, labels)))
    return {"@type": "Statement", "text": flat(line.passage.text), "description": described}


def _planned(moment: Moment, briefing: Briefing, site: Site, labels: Labels) -> Data:
    first = moment.lines[0] if moment.lines else None
    name = headline(moment.title, status=moment.status, status_label=moment.status_label, line=first, labels=labels)
    period = ", ".join(filter(None, (moment.date_label, moment.precision_label, moment.status_label)))
    people = (site.dossier.person_of.get((briefing.id, person)) for person in moment.people)
    return _filled(
        {
            "@type": "Event",
            "name": name,
            "startDate": moment.start,
            "endDate": moment.end,
            "eventStatus": SCHEDULED if moment.status is Status.PLANNED else None,
            "description": period,
            "location": [{"@type": "Place", "name": flat(place)} for place in moment.place_names],
            "about": [_person(site, person) for person in people if person],
            "subjectOf": [_statement(line, labels) for line in moment.lines],
        }
    )


def _roles(briefing: Briefing, card: PersonCard) -> Iterable[Data]:
    for role in card.roles:
        said = ", ".join(filter(None, (role.when_label, role.at_label)))
        about = f"{said} ({flat(briefing.outlet or briefing.title)}, {briefing.published_label})"
        yield {"@type": "Occupation", "name": flat(role.passage.text), "description": about}

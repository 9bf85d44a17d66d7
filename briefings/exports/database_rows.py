"""The rows of every table of the database, in the order of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefings.briefing.lines import who
from briefings.dossier import Dossier
from briefings.dossier.event_titles import title_of
from briefings.edition.addresses import happening_id
from briefings.edition.saying import beside
from briefings.edition.shapes import Site
from briefings.model import Article, Event, Organisation, Person, Place, Span

Row = tuple[object, ...]


def rows_of(site: Site) -> dict[str, list[Row]]:
    """By name of the table; a table comes after those that it refers to."""
    articles = site.dossier.articles
    ids = _Numbers(articles)
    happenings = {
        (account.article.id, account.event.id): happening_id(happening)
        for happening in site.dossier.happenings
        for account in happening.accounts
    }
    return {
        "articles": [_article(number, article) for number, article in enumerate(articles, 1)],
        "tags": [(article.id, tag) for article in articles for tag in dict.fromkeys(article.tags)],
        "people": [(person.id, person.name) for person in site.dossier.people],
        "organisations": [(body.id, body.name) for body in site.dossier.organisations],
        "places": list(_places(site.dossier)),
        "names": _numbered(row for article in articles for row in _names(article, site.dossier)),
        "mentions": _numbered(row for article in articles for row in _mentions(article, site.dossier)),
        "roles": _numbered(row for article in articles for row in _roles(article, site.dossier)),
        "statements": _numbered(row for article in articles for row in _statements(article, site)),
        "quotes": _numbered(row for article in articles for row in _quotes(article, site.dossier)),
        "dates": _numbered(row for article in articles for row in _dates(article)),
        "happenings": list(_happenings(site)),
        "events": _numbered(
            (article.id, event.id, happenings.get((article.id, event.id)), *_event(article, event, ids))
            for article in articles
            for event in article.events
        ),
        "event_people": list(_parts(articles, "people", site.dossier.person_of)),
        "event_organisations": list(_parts(articles, "organisations", site.dossier.organisation_of)),
        "event_places": list(_parts(articles, "places", site.dossier.place_of)),
        "terms": _numbered(
            (article.id, term.term, term.meaning, term.span.start, term.span.end)
            for article in articles
            for term in article.glossary
        ),
        "gaps": _numbered(
            (article.id, gap.kind.value, *_spanned(article, gap.span), gap.reason)
            for article in articles
            for gap in article.gaps
        ),
    }


class _Numbers:
    """The numbers that statements and dates have as rows."""

    def __init__(self, articles: Iterable[Article]) -> None:
        articles = tuple(articles)
        self.statements = {
            key: number for number, key in enumerate(((a.id, s.id) for a in articles for s in a.statements), 1)
        }
        self.dates = {
            key: number
            for number, key in enumerate(((a.id, index) for a in articles for index in range(len(a.dates))), 1)
        }


def _numbered(rows: Iterable[Row]) -> list[Row]:
    return [(number, *row) for number, row in enumerate(rows, 1)]


def _spanned(article: Article, span: Span) -> Row:
    return span.start, span.end, span.of(article.text)


def _article(number: int, article: Article) -> Row:
    basis = article.published_basis.value if article.published_basis else None
    about = (article.title, article.language, article.outlet, article.author, article.url)
    return number, article.id, *about, article.published, basis, article.note, article.text


def _places(dossier: Dossier) -> Iterator[Row]:
    for place in dossier.places:
        located = next((own for _, own in place.appearances if own.lat is not None), None)
        position = (located.lat, located.lon) if located else (None, None)
        yield place.id, place.name, place.country, int(place.whole_country), *position


def _named(article: Article, dossier: Dossier) -> Iterator[tuple[Row, Person | Organisation | Place]]:
    """Whoever and whatever an article names, each after its ids: person, organisation, place."""
    for person in article.people:
        yield (dossier.person_of.get((article.id, person.id)), None, None), person
    for body in article.organisations:
        yield (None, dossier.organisation_of.get((article.id, body.id)), None), body
    for place in article.places:
        yield (None, None, dossier.place_of.get((article.id, place.id))), place


def _names(article: Article, dossier: Dossier) -> Iterator[Row]:
    for ids, named in _named(article, dossier):
        for variant in named.variants:
            yield article.id, *ids, variant.text, variant.count, variant.kind.value


def _mentions(article: Article, dossier: Dossier) -> Iterator[Row]:
    for ids, named in _named(article, dossier):
        for span in named.mentions:
            yield article.id, *ids, *_spanned(article, span)


def _roles(article: Article, dossier: Dossier) -> Iterator[Row]:
    for person in article.people:
        for role in person.roles:
            key = (article.id, role.organisation or "")
            named = (dossier.organisation_of.get(key), dossier.place_of.get(key))
            who_is = dossier.person_of[article.id, person.id]
            yield article.id, who_is, *_spanned(article, role.span), *named, role.when.value, role.at


def _statements(article: Article, site: Site) -> Iterator[Row]:
    briefing = site.briefings[article.id]
    labels = site.labels[briefing.language]
    needs = {line.id: " ".join(beside(line, labels)) or None for line in briefing.facts}
    for statement in article.statements:
        source = statement.source
        person = site.dossier.person_of.get((article.id, source.person or "")) if source else None
        said = (who(article, source), person, statement.modality.value, statement.key, needs.get(statement.id))
        yield article.id, statement.id, *_spanned(article, statement.span), *said


def _quotes(article: Article, dossier: Dossier) -> Iterator[Row]:
    for quote in article.quotes:
        speaker = quote.speaker
        person = dossier.person_of.get((article.id, speaker.person or "")) if speaker else None
        cue = quote.cue.of(article.text) if quote.cue else None
        yield article.id, *_spanned(article, quote.span), int(quote.direct), cue, who(article, speaker), person


def _dates(article: Article) -> Iterator[Row]:
    for date in article.dates:
        means = (date.type.value, date.value, date.start, date.end, date.grain.value, int(date.approximate))
        yield article.id, *_spanned(article, date.span), *means, date.anchor, date.rule, date.explanation


def _happenings(site: Site) -> Iterator[Row]:
    labels = site.labels[site.language]
    for happening in site.dossier.happenings:
        title = title_of(happening, site.dossier, labels)
        period = (happening.start, happening.end, happening.grain.value)
        yield happening_id(happening), happening.kind, title, *period, happening.status.value


def _event(article: Article, event: Event, ids: _Numbers) -> Row:
    statement = ids.statements.get((article.id, event.statement or ""))
    date = ids.dates.get((article.id, event.date)) if event.date is not None else None
    period = (event.start, event.end, event.grain.value)
    return statement, date, *period, event.kind, event.status.value, event.span.of(article.text)


def _parts(articles: Iterable[Article], name: str, ids: dict[tuple[str, str], str]) -> Iterator[Row]:
    """Who or what each event has: the number of the event, then the id over all articles, each pair once."""
    events = ((article, event) for article in articles for event in article.events)
    for number, (article, event) in enumerate(events, 1):
        known = (ids.get((article.id, item)) for item in getattr(event, name))
        yield from ((number, item) for item in dict.fromkeys(known) if item is not None)

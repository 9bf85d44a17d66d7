"""The pages of people, organisations and places, and the lists of them, letter by letter or country by country."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from briefings import names
from briefings.briefing import Briefing, NameCard, PersonCard
from briefings.edition.links import ORGANISATIONS, PLACES, file_name, person_page
from briefings.edition.name_views import NEWEST, NameView
from briefings.edition.shapes import Page, Views
from briefings.edition.views import HappeningView, PersonView
from briefings.pages import weights
from briefings.pages.excerpts import Excerpt, excerpt
from briefings.pages.linked_data import of_person
from briefings.pages.one_person import offices, quoted_beside
from briefings.pages.shelves import Section, Shelf, sections, shelve
from briefings.pages.timeline import pages_of_events

PEOPLE = "people/index.md"
FEW = 40
"""Entries up to which a list needs no letters."""
Card = TypeVar("Card", PersonCard, NameCard)


def name_pages(views: Views) -> Iterator[Page]:
    """The lists of people, organisations and places, and the pages of those that have one."""
    labels, listed = views.labels, pages_of_events(views)
    for people in people_shelves(views):
        yield views.page(
            people.path, "people", people.titled(labels.text("person.index_title")), shelf=people, few=_few(people)
        )
    for view in views.people:
        yield from _person_pages(views, view, listed)
    for bodies in organisation_shelves(views):
        title = bodies.titled(labels.text("names.organisations"))
        yield views.page(bodies.path, "organisations", title, shelf=bodies, few=_few(bodies))
    for places in place_shelves(views):
        yield views.page(places.path, "places", places.titled(labels.text("names.places")), shelf=places)
    yield from _own_pages(views, listed)


def _few(shelf: Shelf[PersonView] | Shelf[NameView]) -> bool:
    return shelf.total <= FEW and shelf.next is None


def _person_pages(views: Views, view: PersonView, listed: Mapping[str, str]) -> Iterator[Page]:
    path, name, labels = person_page(view.person.id), view.person.name, views.labels
    folder = path.removesuffix(".md")
    told_in = ((briefing, quoted_beside(briefing, card)) for briefing, card in view.cards)
    speaking = [(briefing, card) for briefing, card in told_in if card.says or card.quotes]
    told = excerpt(speaking, path=f"{folder}/says.md", weigh=weights.told, year=_published(views))
    events, articles = _events(view.happenings, folder), _articles(views, view.cards[::-1], folder)
    yield views.page(
        path,
        "person",
        name,
        view=view,
        data=of_person(views.site, view),
        offices=offices(view),
        series=views.series_among(item.happening for item in view.happenings),
        disagreements=views.disagreements(views.site.disagreements.of_person.get(view.person.id, ()), labels),
        told=told,
        events=events,
        articles=articles,
        listed=listed,
    )
    about: dict[str, Any] = {"name": name, "home": path, "listed": listed, "own": view.person.id}
    for sort, found in (("says", told), ("events", events), ("articles", articles)):
        heading = labels.text(f"names.all_{sort}", name=name)
        for shelf in found.shelves:
            yield views.page(shelf.path, "all", shelf.titled(heading), sort=sort, heading=heading, shelf=shelf, **about)


def _own_pages(views: Views, listed: Mapping[str, str]) -> Iterator[Page]:
    """A page for each body and place that more articles name than its card can list."""
    at = _happenings_at(views)
    for sort, view in _named(views):
        if not has_page(view):
            continue
        path = name_page(sort, view)
        folder = path.removesuffix(".md")
        events, articles = _events(at.get((sort, view.id), ()), folder), _articles(views, view.cards, folder)
        yield views.page(path, "name", view.name, view=view, sort=sort, events=events, articles=articles, listed=listed)
        about: dict[str, Any] = {"name": view.name, "home": path, "listed": listed, "own": None}
        for kind, found in (("events", events), ("articles", articles)):
            heading = views.labels.text(f"names.all_{kind}", name=view.name)
            for shelf in found.shelves:
                title = shelf.titled(heading)
                yield views.page(shelf.path, "all", title, sort=kind, heading=heading, shelf=shelf, **about)


def _happenings_at(views: Views) -> Mapping[tuple[str, str], Sequence[HappeningView]]:
    """The events of each place, and those in which each body takes part."""
    at: dict[tuple[str, str], list[HappeningView]] = {}
    bodies = views.site.dossier.organisation_of
    for view in views.happenings:
        for place in view.happening.places:
            at.setdefault(("place", place), []).append(view)
        told = [
            (account.article.id, body) for account in view.happening.accounts for body in account.event.organisations
        ]
        for body in dict.fromkeys(bodies[key] for key in told if key in bodies):
            at.setdefault(("organisation", body), []).append(view)
    return at


def _events(happenings: Sequence[HappeningView], folder: str) -> Excerpt[HappeningView]:
    return excerpt(happenings, path=f"{folder}/events.md", weigh=weights.happening, year=lambda view: view.year)


def _articles(views: Views, cards: Sequence[tuple[Briefing, Card]], folder: str) -> Excerpt[tuple[Briefing, Card]]:
    """Articles, the newest first."""
    path = f"{folder}/articles.md"
    return excerpt(cards, path=path, weigh=weights.listed, year=_published(views), newest_last=False)


def _published(views: Views) -> Callable[[tuple[Briefing, object]], str]:
    """The year of an article, or that it has none."""
    undated = views.labels.text("articles.undated")
    return lambda card: card[0].published[:4] if card[0].published else undated


def has_page(view: NameView) -> bool:
    """Whether a body or place has a page of its own: its card cannot list every article that names it."""
    return len(view.cards) > NEWEST


def name_page(sort: str, view: NameView) -> str:
    """The page of an `organisation` or a `place`."""
    return f"{sort}s/{file_name(view.id)}.md"


def _named(views: Views) -> Iterator[tuple[str, NameView]]:
    yield from (("organisation", view) for view in views.organisations)
    yield from (("place", view) for _, places in views.countries for view in places)


def people_shelves(views: Views) -> tuple[Shelf[PersonView], ...]:
    """Everybody, by the first letter of the family name."""

    def looked_up(view: PersonView) -> str:
        return family(view.person.name)

    ordered = sorted(views.people, key=lambda view: (*_order(looked_up(view)), names.plain(view.person.name)))
    return shelve(PEOPLE, sections(ordered, lambda view: letter(looked_up(view))), weights.person)


def organisation_shelves(views: Views) -> tuple[Shelf[NameView], ...]:
    """Every body, by its first letter."""
    ordered = sorted(views.organisations, key=lambda view: _order(view.name))
    return shelve(ORGANISATIONS, sections(ordered, lambda view: letter(view.name)), weights.name)


def place_shelves(views: Views) -> tuple[Shelf[NameView], ...]:
    """Places by country."""
    keys: list[str] = []
    for title, _ in views.countries:
        keys.append(names.unique_slug(title, keys))
    parts = [
        Section(key=f"c-{key}", label=title, items=places)
        for key, (title, places) in zip(keys, views.countries, strict=True)
    ]
    return shelve(PLACES, parts, weights.name)


def family(name: str) -> str:
    """The word a person is looked up under: the last, or the first where the family name stands there."""
    first, *rest = name.split() or [name]
    return first if not rest or names.is_family_first(first) or names.is_eastern(name) else rest[-1]


def letter(name: str) -> tuple[str, str]:
    """The key and the label of the initial under which a name stands."""
    initial = names.plain(name)[:1]
    return (f"letter-{initial}", initial.upper()) if "a" <= initial <= "z" else ("letter-other", "#")


def _order(name: str) -> tuple[bool, str]:
    """Names in alphabetical order, those without a letter of ours last."""
    return letter(name)[1] == "#", names.plain(name)


def homes_of_names(views: Views) -> dict[tuple[str, str], str]:
    """Where each body and place has its page or its card."""
    lists = (("organisation", "o", organisation_shelves(views)), ("place", "l", place_shelves(views)))
    return {
        (sort, view.id): name_page(sort, view) if has_page(view) else f"{shelf.path}#{prefix}-{view.id}"
        for sort, prefix, shelves in lists
        for shelf in shelves
        for part in shelf.sections
        for view in part.items
    }

"""The pages of people, and the lists of people, organisations and places."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.links import ORGANISATIONS, PLACES, person_page
from briefings.pages.linked_data import of_person
from briefings.pages.shapes import Page, Views


def name_pages(views: Views) -> Iterator[Page]:
    """The list of people, a page for each of them, then the lists of organisations and places."""
    labels = views.labels
    yield views.page("people/index.md", "people", labels.text("person.index_title"), people=views.people)
    for view in views.people:
        has_roles = any(card.roles for _, card in view.cards)
        told = views.site.disagreements.of_person.get(view.person.id, ())
        yield views.page(
            person_page(view.person.id),
            "person",
            view.person.name,
            view=view,
            data=of_person(views.site, view),
            has_roles=has_roles,
            series=views.series_among(item.happening for item in view.happenings),
            disagreements=views.disagreements(told, labels),
        )
    yield views.page(ORGANISATIONS, "organisations", labels.text("names.organisations"), bodies=views.organisations)
    yield views.page(PLACES, "places", labels.text("names.places"), countries=views.countries)

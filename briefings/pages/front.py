"""The way in: the home page, the list of articles, and what the site says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefings import accuracy
from briefings.briefing import Briefing
from briefings.labels import Labels
from briefings.pages.shapes import Page, Views
from briefings.pages.timeline import today_note
from briefings.views import PersonView

BUSIEST = 8
"""People that the home page leads to."""


def front_pages(views: Views) -> Iterator[Page]:
    """Home, about, how good the reading is, and every article by year."""
    labels = views.labels
    yield views.page(
        "index.md",
        "home",
        labels.text("home.title"),
        briefings=views.newest,
        happenings=views.happenings,
        people=views.people,
        upcoming=views.upcoming,
        today_note=today_note(views.site.dossier, labels),
        backgrounds=views.site.backgrounds,
        busiest=_busiest(views.people),
        bodies=len(views.organisations),
        located=sum(len(places) for _, places in views.countries),
    )
    yield views.page("about.md", "about", labels.text("about.title"))
    figures = accuracy.view(accuracy.load(), labels)
    yield views.page("accuracy.md", "accuracy", labels.text("accuracy.title"), figures=figures)
    years = _by_year(views.newest, labels)
    yield views.page("briefings/index.md", "briefings", labels.text("articles.title"), years=years)


def _by_year(briefings: Iterable[Briefing], labels: Labels) -> list[tuple[str, list[Briefing]]]:
    undated = labels.text("articles.undated")
    years = groupby(briefings, key=lambda briefing: briefing.published[:4] if briefing.published else undated)
    return [(year, list(group)) for year, group in years]


def _busiest(people: Sequence[PersonView]) -> list[PersonView]:
    """The people whom most articles name."""
    return sorted(people, key=lambda view: (-len(view.cards), -view.mentions, view.person.id))[:BUSIEST]

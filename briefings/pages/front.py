"""The way in: the home page, the list of articles, and what the site says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from briefings import accuracy
from briefings.briefing import Briefing
from briefings.edition.shapes import Page, Views
from briefings.pages import weights
from briefings.pages.by_sort import busiest
from briefings.pages.shelves import Shelf, sections, shelve
from briefings.pages.timeline import today_note

ARTICLES = "briefings/index.md"
BUSIEST = 8
"""People, and past events, that the home page leads to."""
SOONEST = 6
"""Planned events that the home page shows."""


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
        upcoming=views.upcoming[:SOONEST],
        coming=len(views.upcoming),
        changes=views.site.changes,
        today_note=today_note(views.site.dossier, labels),
        backgrounds=views.site.backgrounds[-BUSIEST:][::-1],
        busiest=busiest(views)[:BUSIEST],
        bodies=len(views.organisations),
        located=sum(len(places) for _, places in views.countries),
    )
    yield views.page("about.md", "about", labels.text("about.title"))
    figures = accuracy.view(accuracy.load(), labels)
    yield views.page("accuracy.md", "accuracy", labels.text("accuracy.title"), figures=figures)
    for shelf in article_shelves(views):
        title = shelf.titled(labels.text("articles.title"))
        yield views.page(shelf.path, "briefings", title, shelf=shelf)


def article_shelves(views: Views) -> tuple[Shelf[Briefing], ...]:
    """Every article by its year, the newest first."""
    undated = views.labels.text("articles.undated")
    parts = sections(
        views.newest, lambda b: (f"y-{b.published[:4]}", b.published[:4]) if b.published else ("y-none", undated)
    )
    return shelve(ARTICLES, parts, weights.briefing)

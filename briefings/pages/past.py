"""The pages of past events and of series, and the list of both."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.dossier.background import unjoined
from briefings.edition.links import background_page, series_page
from briefings.edition.shapes import Page, Views
from briefings.pages import weights
from briefings.pages.linked_data import of_background
from briefings.pages.shelves import sections, shelve
from briefings.pages.timeline import pages_of_events

TOLD_IN = 12
"""Briefings that the page of a series lists; the others are counted."""
PAST = "background/index.md"


def background_pages(views: Views) -> Iterator[Page]:
    """The list, then each event with what articles say of it."""
    site = views.site
    listed = pages_of_events(views)
    of = {id(view.happening): view for view in views.happenings}
    items = [of[id(background.happening)] for background in site.backgrounds]
    told = site.disagreements.of_happening
    left = unjoined(site.backgrounds, site.notes)
    title = views.labels.text("background.index_title")
    shelves = shelve(PAST, sections(items, lambda item: (f"y-{item.year}", item.year)), weights.past)
    for shelf in shelves:
        notes = left if shelf.next is None else ()
        runs = views.series if shelf.path == PAST else ()
        yield views.page(shelf.path, "background_index", shelf.titled(title), shelf=shelf, unjoined=notes, series=runs)
    for background, item in zip(site.backgrounds, items, strict=True):
        yield views.page(
            background_page(background.id),
            "background",
            background.title,
            data=of_background(site, background, item),
            page=background,
            item=item,
            listed=listed[item.id],
            meanwhile=[of[id(other)] for other in background.meanwhile],
            earlier=[of[id(other)] for other in background.earlier],
            later=[of[id(other)] for other in background.later],
            series=views.series_of.get(id(background.happening), ()),
            disagreements=views.disagreements(told.get(id(background.happening), ()), views.labels),
        )


def series_pages(views: Views) -> Iterator[Page]:
    """Each series with its events in a table."""
    listed = pages_of_events(views)
    for series in views.series:
        told_in = [views.site.digests[article] for article in series.articles]
        of = views.site.disagreements.of_happening
        told = {id(item): item for row in series.rows for item in of.get(id(row.event.happening), ())}
        yield views.page(
            series_page(series.id),
            "series",
            series.title,
            series=series,
            listed=listed,
            told_in=told_in[:TOLD_IN],
            more_told=len(told_in[TOLD_IN:]),
            disagreements=views.disagreements(told.values(), views.labels),
        )

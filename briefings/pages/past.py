"""The pages of past events, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.background import unjoined
from briefings.links import background_page
from briefings.pages import weights
from briefings.pages.shapes import Page, Views
from briefings.pages.shelves import sections, shelve
from briefings.pages.timeline import pages_of_events

PAST = "background/index.md"


def background_pages(views: Views) -> Iterator[Page]:
    """The list, then each event with what articles say of it."""
    site = views.site
    listed = pages_of_events(views)
    of = {id(view.happening): view for view in views.happenings}
    items = [of[id(background.happening)] for background in site.backgrounds]
    left = unjoined(site.backgrounds, site.notes)
    title = views.labels.text("background.index_title")
    shelves = shelve(PAST, sections(items, lambda item: (f"y-{item.year}", item.year)), weights.past)
    for shelf in shelves:
        notes = left if shelf.next is None else ()
        yield views.page(shelf.path, "background_index", shelf.titled(title), shelf=shelf, unjoined=notes)
    for background, item in zip(site.backgrounds, items, strict=True):
        yield views.page(
            background_page(background.id),
            "background",
            background.title,
            page=background,
            item=item,
            listed=listed[item.id],
            meanwhile=[of[id(other)] for other in background.meanwhile],
            earlier=[of[id(other)] for other in background.earlier],
            later=[of[id(other)] for other in background.later],
        )

"""The pages of past events, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.background import unjoined
from briefings.links import background_page
from briefings.pages.linked_data import of_background
from briefings.pages.shapes import Page, Views
from briefings.pages.timeline import pages_of_events


def background_pages(views: Views) -> Iterator[Page]:
    """The list, then each event with what articles say of it."""
    site = views.site
    listed = pages_of_events(views)
    of = {id(view.happening): view for view in views.happenings}
    items = [of[id(background.happening)] for background in site.backgrounds]
    left = unjoined(site.backgrounds, site.notes)
    title = views.labels.text("background.index_title")
    yield views.page("background/index.md", "background_index", title, items=items, unjoined=left)
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
        )

"""Every page of the site as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from briefings.edition.catalogue import DataFile
from briefings.edition.shapes import Page, Site, Views, lay_out
from briefings.pages.by_sort import homes_by_sort, pages_by_sort
from briefings.pages.changed import changed_pages
from briefings.pages.data import data_pages
from briefings.pages.front import front_pages
from briefings.pages.in_time import homes_in_time, pages_in_time
from briefings.pages.names import homes_of_names, name_pages
from briefings.pages.one_article import article_pages
from briefings.pages.past import background_pages, series_pages
from briefings.pages.timeline import chronology_pages
from briefings.pages.writing import times, write_pages

__all__ = ["Page", "Site", "Views", "homes", "lay_out", "times", "write"]

SORTS = (
    front_pages, pages_by_sort, chronology_pages, pages_in_time, name_pages, background_pages, series_pages,
    article_pages, data_pages, changed_pages,
)  # fmt: skip
"""What makes pages; each takes the site laid out."""


Homes = Mapping[tuple[str, str], str]
"""(sort, id) -> path in the site."""
HOMES = (homes_in_time, homes_by_sort, homes_of_names)
"""What tells where things have their place; each takes the site laid out."""


def write(site: Site, *, templates: Path, folder: Path, files: Iterable[DataFile] = ()) -> tuple[Views, Homes]:
    """Write every page of a site as Markdown.

    Args:
        templates: The folder that holds `pages/` and `partials/`.
        folder: Where the pages go; its files are replaced.
        files: Of the whole site, which a page lists.

    Returns:
        The site laid out, as its pages show it, and where things have their place on it.
    """
    views = lay_out(site, files)
    places = homes(views)
    every = chain.from_iterable(pages(views) for pages in SORTS)
    write_pages(every, site, templates=templates, folder=folder, homes=places)
    return views, places


def homes(views: Views) -> Homes:
    """Where years, months, kinds, tags, bodies and places have their place on the site."""
    return {key: path for found in HOMES for key, path in found(views).items()}

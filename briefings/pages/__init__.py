"""Every page of the site as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterable
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


HOMES = (homes_in_time, homes_by_sort, homes_of_names)
"""What tells where things have their place: (sort, id) -> path; each takes the site laid out."""


def write(site: Site, *, templates: Path, folder: Path, files: Iterable[DataFile] = ()) -> Views:
    """Write every page of a site as Markdown.

    Args:
        templates: The folder that holds `pages/` and `partials/`.
        folder: Where the pages go; its files are replaced.
        files: Of the whole site, which a page lists.

    Returns:
        The site laid out, as its pages show it.
    """
    views = lay_out(site, files)
    places = homes(views)
    for pages in SORTS:
        write_pages(pages(views), site, templates=templates, folder=folder, homes=places)
    return views


def homes(views: Views) -> dict[tuple[str, str], str]:
    """Where years, months, kinds, tags, bodies and places have their place on the site."""
    return {key: path for found in HOMES for key, path in found(views).items()}

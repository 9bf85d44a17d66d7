"""Every page of the site as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefings.exports.catalogue import DataFile
from briefings.pages.data import data_pages
from briefings.pages.front import front_pages
from briefings.pages.names import name_pages
from briefings.pages.one_article import article_pages
from briefings.pages.past import background_pages, series_pages
from briefings.pages.shapes import Page, Site, Views, lay_out
from briefings.pages.timeline import chronology_pages
from briefings.pages.writing import times, write_pages

__all__ = ["Page", "Site", "Views", "lay_out", "times", "write"]

SORTS = (front_pages, chronology_pages, name_pages, background_pages, series_pages, article_pages, data_pages)
"""What makes pages; each takes the site laid out."""


def write(site: Site, *, templates: Path, folder: Path, files: Iterable[DataFile] = ()) -> None:
    """Write every page of a site as Markdown.

    Args:
        templates: The folder that holds `pages/` and `partials/`.
        folder: Where the pages go; its files are replaced.
        files: Of the whole site, which a page lists.
    """
    views = lay_out(site, files)
    for pages in SORTS:
        write_pages(pages(views), site, templates=templates, folder=folder)

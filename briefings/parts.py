"""One site for each year and a page before them, where all articles are more than one site should hold.

Every part is a whole site: its own indexes, its own search, its own exports. What is told together is told together
within a year.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from briefings import labels, site
from briefings.edition.addresses import html_file
from briefings.edition.links import briefing_page
from briefings.edition.shapes import Page
from briefings.edition.views import published_label
from briefings.finishing import Among, finish, quiet_mkdocs
from briefings.labels import Labels
from briefings.model import Article
from briefings.pages.writing import write_alone
from briefings.settings import Settings
from briefings.store import Store

UNDATED = "undated"
"""Folder of the articles without a day."""
NEWEST = 3
"""Articles of each part that the front names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The articles of one site of several."""

    folder: str
    label: str
    articles: tuple[Article, ...]

    @property
    def count(self) -> int:
        return len(self.articles)

    @property
    def address(self) -> str:
        return f"{self.folder}/index.html"


def build(
    articles: Sequence[Article],
    *,
    settings: Settings,
    target: Path,
    store: Store | None = None,
) -> None:
    """Write a site for each year into a folder of its own, and the page that leads to them.

    Args:
        articles: Whose spans hold.
        target: Folder of it all; it is emptied first.

    Raises:
        BriefingError: as for one site.
    """
    store = store or Store(None)
    wording = labels.load(settings.language)
    parts = by_year(articles, wording)
    with quiet_mkdocs(), tempfile.TemporaryDirectory(prefix="briefings-") as scratch:
        docs = Path(scratch)
        _write_front(parts, wording, settings, docs)
        ways = tuple((part.label, part.address) for part in parts)
        finish(settings, docs, target, store=store, among=Among(folder="", ways=ways))
    for part in parts:
        own = replace(
            settings,
            name=f"{settings.name} {part.label}",
            address=f"{settings.address}{part.folder}/" if settings.address else None,
        )
        among = Among(folder=part.folder, ways=((wording.text("front.all"), "../index.html"),))
        site.build(part.articles, settings=own, target=target / part.folder, store=store, among=among)
        (target / part.folder / "404.html").unlink(missing_ok=True)  # the front has the one that is ever shown


def by_year(articles: Sequence[Article], wording: Labels) -> tuple[Part, ...]:
    """The articles by the year they came out in, the newest year first; those without a day at the end."""
    ordered = sorted(articles, key=_year, reverse=True)
    return tuple(
        Part(folder=year or UNDATED, label=year or wording.text("front.undated"), articles=tuple(group))
        for year, group in groupby(ordered, key=_year)
    )


def _year(article: Article) -> str:
    return article.published[:4] if article.published else ""


def _write_front(parts: Sequence[Part], wording: Labels, settings: Settings, docs: Path) -> None:
    values = {"name": settings.name, "parts": [_shown(part, wording) for part in parts]}
    page = Page(path="index.md", template="front", title=settings.name, language=wording.language, values=values)
    write_alone(page, wording, templates=settings.templates, folder=docs)


def _shown(part: Part, wording: Labels) -> dict[str, object]:
    newest = sorted(part.articles, key=lambda article: (article.published or "", article.id), reverse=True)[:NEWEST]
    return {
        "folder": f"y-{part.folder}",
        "label": part.label,
        "address": part.address,
        "count": part.count,
        "newest": [(_address(part, article), article.title, published_label(article, wording)) for article in newest],
    }


def _address(part: Part, article: Article) -> str:
    return quote(f"{part.folder}/{html_file(briefing_page(article.id))}")

"""Every form that an article and the whole site can be taken away in: one table of each.

A form is a function that gives the bytes of a file. What it needs is imported inside it, as
some of it is slow to load.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefings.briefing import Briefing
from briefings.labels import Labels
from briefings.model import Article
from briefings.pages import Site, Views

ArticleForm = Callable[[Article, Briefing, Labels], bytes]
"""The article, its briefing, and the wording of the article's language."""
SiteForm = Callable[[Site], bytes]
ManyForm = Callable[[Views], Iterable[tuple[str, bytes]]]
"""Gives the path in the site and the bytes of each of its files."""


def _pdf(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import pdf

    return pdf.render(briefing, labels=labels)


def _docx(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import docx

    return docx.render(briefing, labels=labels)


def _markdown(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import markdown

    return markdown.render(briefing, labels=labels).encode()


def _contract(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import contract

    return contract.render(article).encode()


def _dossier_paper(site: Site) -> bytes:
    from briefings.exports import dossier_paper

    return dossier_paper.render(site)


def _person_papers(views: Views) -> Iterable[tuple[str, bytes]]:
    from briefings.exports import person_paper

    return person_paper.papers(views)


def _markdown_folder(site: Site) -> bytes:
    from briefings.exports import markdown_folder

    return markdown_folder.render(site)


def _cards(views: Views) -> Iterable[tuple[str, bytes]]:
    from briefings.exports import card

    return card.cards(views)


ARTICLE_FORMS: Mapping[str, ArticleForm] = {"pdf": _pdf, "docx": _docx, "md": _markdown, "json": _contract}
"""By the end of the file's name: `exports/<article>.<end>`."""

SITE_FORMS: Mapping[str, SiteForm] = {
    "exports/dossier.pdf": _dossier_paper,
    "exports/briefings-markdown.zip": _markdown_folder,
}
"""By the path of the file in the site."""

MANY_FORMS: tuple[ManyForm, ...] = (_person_papers, _cards)
"""Forms of several files, such as one for each person."""

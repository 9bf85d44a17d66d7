"""Every form that an article and the whole site can be taken away in: one table of each.

A form is a function that gives the bytes of a file. What it needs is imported inside it, as
some of it is slow to load.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefings.briefing import Briefing
from briefings.edition.shapes import Site, Views
from briefings.exports.making import Making
from briefings.labels import Labels
from briefings.model import Article

ArticleForm = Callable[[Article, Briefing, Labels], bytes]
"""The article, its briefing, and the wording of the article's language."""
LinkedForm = Callable[[Site, str], bytes]
"""The whole site, and the id of the article whose file it is."""
SiteForm = Callable[[Site], bytes]
ManyForm = Callable[[Views], Iterable[tuple[str, Making]]]
"""Gives the path in the site of each of its files, and how it is made."""

MARKDOWN_FOLDER = "exports/briefings-markdown.zip"


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


def _person_papers(views: Views) -> Iterable[tuple[str, Making]]:
    from briefings.exports import person_paper

    return person_paper.papers(views)


def markdown_folder(site: Site, views: Views | None = None, written: Callable[[str], bytes] | None = None) -> bytes:
    """The archive of all Markdown.

    Args:
        views: The site laid out, where it is.
        written: Gives the Markdown of an article by its id, where it is made already.
    """
    from briefings.exports import markdown_folder as folder

    return folder.render(site, views, written)


def _cards(views: Views) -> Iterable[tuple[str, Making]]:
    from briefings.exports import card

    return card.cards(views)


def _timeml(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import timeml

    return timeml.render(article).encode()


def _article_calendar(site: Site, article: str) -> bytes:
    from briefings.exports import ics

    return ics.of_article(site, article)


def _article_timeline(site: Site, article: str) -> bytes:
    from briefings.exports import timelinejs

    return timelinejs.of_article(site, article)


def _feed(site: Site) -> bytes:
    from briefings.exports import feed

    return feed.render(site)


def _calendar(site: Site) -> bytes:
    from briefings.exports import ics

    return ics.of_all(site)


def _timeline(site: Site) -> bytes:
    from briefings.exports import timelinejs

    return timelinejs.of_all(site)


def _articles(site: Site) -> bytes:
    from briefings.exports import contract

    return "".join(map(contract.render_line, site.dossier.articles)).encode()


def _schema(site: Site) -> bytes:
    from briefings.exports import contract

    return contract.SCHEMA_FILE.read_bytes()


def _dossier(site: Site) -> bytes:
    from briefings.exports import dossier_json

    return dossier_json.render(site).encode()


def _entities(site: Site) -> bytes:
    from briefings.exports import ftm

    return ftm.render(site).encode()


def _database(site: Site) -> bytes:
    from briefings.exports import database

    return database.render(site)


def _database_words(site: Site) -> bytes:
    from briefings.exports import database_words

    return database_words.render(site).encode()


ARTICLE_FORMS: Mapping[str, ArticleForm] = {
    "pdf": _pdf,
    "docx": _docx,
    "md": _markdown,
    "json": _contract,
    "tml": _timeml,
}
"""By the end of the file's name: `exports/<article>.<end>`."""

SLOW = frozenset({"pdf", "docx", "md"})
"""Forms of an article that hang on its briefing alone, and take longer to make than to find."""

LINKED_FORMS: Mapping[str, LinkedForm] = {"ics": _article_calendar, "timeline.json": _article_timeline}
"""The same of forms that lead back to the pages."""

SITE_FORMS: Mapping[str, SiteForm] = {
    "exports/dossier.pdf": _dossier_paper,
    MARKDOWN_FOLDER: markdown_folder,
    "feed.xml": _feed,
    "exports/chronology.ics": _calendar,
    "exports/timeline.json": _timeline,
    "exports/articles.jsonl": _articles,
    "exports/article.schema.json": _schema,
    "exports/dossier.json": _dossier,
    "exports/entities.ftm.json": _entities,
    "exports/briefings.db": _database,
    "exports/datasette.json": _database_words,
}
"""By the path of the file in the site."""

MANY_FORMS: tuple[ManyForm, ...] = (_person_papers, _cards)
"""Forms of several files, such as one for each person."""

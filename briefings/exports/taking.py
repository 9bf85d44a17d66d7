"""Exports without a site: some articles in one form, for the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath

from briefings.edition.gathering import gather
from briefings.edition.links import export_file
from briefings.errors import BriefingError
from briefings.exports.forms import ARTICLE_FORMS, LINKED_FORMS, SITE_FORMS
from briefings.model import Article
from briefings.settings import Settings

OTHER_NAMES = {
    "word": "docx", "doc": "docx", "markdown": "md", "calendar": "ics", "ical": "ics", "timeml": "tml",
    "sqlite": "briefings.db", "db": "briefings.db", "atom": "feed.xml", "rss": "feed.xml", "ftm": "entities.ftm.json",
    "zip": "briefings-markdown.zip", "jsonl": "articles.jsonl",
}  # fmt: skip
"""What people type instead."""


def of_one_article() -> Mapping[str, str]:
    """By the name that a user types: the end of the file's name, for forms of one article."""
    return {end.removesuffix(".json"): end for end in (*ARTICLE_FORMS, *LINKED_FORMS)}


def of_all_articles() -> Mapping[str, str]:
    """By the name that a user types: the path in the site, for forms of all articles together."""
    return {PurePosixPath(path).name: path for path in SITE_FORMS}


def check(form: str, *, out: str = "-") -> None:
    """Whether there is such a form, and a file may have such a name.

    Raises:
        BriefingError: there is none, or the file's ending is that of another form of one article.
    """
    if form not in of_one_article() and form not in of_all_articles():
        one, whole = ", ".join(of_one_article()), ", ".join(of_all_articles())
        known = (*of_one_article(), *of_all_articles())
        near = OTHER_NAMES.get(form.lower()) or next(iter(get_close_matches(form.lower(), known, n=1)), None)
        meant = f"did you mean {near!r}? " if near else ""
        cure = f"{meant}of one article: {one}; of all together: {whole}"
        raise BriefingError(f"there is no form {form!r}", cure=cure)
    ending = PurePosixPath(out).suffix.removeprefix(".")
    if form in ARTICLE_FORMS and ending != form and ending in ARTICLE_FORMS:
        cure = f"write it as {PurePosixPath(out).stem}.{form}, or: briefings export {ending}"
        raise BriefingError(f"{out!r} has the ending of another form than {form!r}", cure=cure)


def take(form: str, articles: Sequence[Article], *, settings: Settings) -> dict[str, bytes]:
    """Articles in a form: by name of the file, one for each article or one for all.

    Raises:
        BriefingError: there is no such form, or a note or a label is wrong.
    """
    check(form)
    site = gather(articles, settings=settings)
    if path := of_all_articles().get(form):
        return {PurePosixPath(path).name: SITE_FORMS[path](site)}
    end = of_one_article()[form]
    names = {article.id: PurePosixPath(export_file(article.id, end)).name for article in articles}
    if end in LINKED_FORMS:
        return {names[article.id]: LINKED_FORMS[end](site, article.id) for article in articles}
    return {
        names[article.id]: ARTICLE_FORMS[end](article, site.briefings[article.id], site.labels[article.language])
        for article in articles
    }

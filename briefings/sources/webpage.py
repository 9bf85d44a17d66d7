"""The article inside a saved web page: its text and what the page's head says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import trafilatura
from lxml import etree, html

from briefings.errors import ArticleError
from briefings.sources.front_matter import FrontMatter, read_day, read_language, read_url
from briefings.sources.marked_lines import plain_tables
from briefings.sources.quotations import mark_quotations

CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE
)
PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
"""Names under which pages give the day of publication (never that of a later change)."""
CONSENT = ("cookie", "consent", "gdpr", "rgpd", "didomi", "onetrust", "privacy-banner", "tarteaucitron", "axeptio")
"""In the id or the class of what a page lays over itself to ask whether it may follow its reader."""
LONGEST_DIALOG = 3_000
"""Characters. What asks for consent lists purposes; an article on cookies whose box bears that name is longer."""
_NAME = "translate(concat(@id, ' ', @class), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_ASKING = " or ".join(f"contains({_NAME}, '{name}')" for name in CONSENT)
_DIALOG = (
    "self::dialog or @role='dialog' or @role='alertdialog' or @aria-modal='true'"
    f" or ((self::div or self::section or self::aside or self::form) and ({_ASKING}))"
)
OVER_THE_PAGE = f"//*[{_DIALOG}][not(.//h1 or .//article)][string-length(normalize-space(.)) <= {LONGEST_DIALOG}]"
"""What a page shows over its article, which no reader took for it: consent to cookies, offers, sign-in."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first 2,048 bytes, whatever that is."""
    match = CHARSET.search(data[:2048])
    return next((group.decode("ascii") for group in match.groups() if group), None) if match else None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """What a page holds of an article."""

    about: FrontMatter
    text: str
    free: bool
    """Whether everyone may read all of it, so far as it says."""


def extract(page: str, path: Path) -> WebPage:
    """What `_extract` gives; a page on which the packages that take it apart fail is refused like one without words.

    Raises:
        ArticleError: the page holds no article.
    """
    try:
        return _extract(page, path)
    except (
        ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, etree.LxmlError,
    ) as error:  # fmt: skip
        cure = "copy the article's words into a .txt or .md file"
        problem = f"this web page cannot be taken apart ({type(error).__name__})"
        raise ArticleError(problem, path=path, cure=cure) from error


def _extract(page: str, path: Path) -> WebPage:
    """The article of a page: what its head says, and its paragraphs with blank lines between.

    The day of publication is taken from the page's own markup only, as written there, in
    the outlet's own time zone; a page that does not give it gives none.

    Raises:
        ArticleError: the page holds no article.
    """
    tree = _tree(page)
    found = (
        trafilatura.bare_extraction(
            mark_quotations(page), with_metadata=False, include_comments=False, prune_xpath=OVER_THE_PAGE
        )
        if tree is not None
        else None
    )
    text = getattr(found, "text", None) or ""
    if tree is None or not text.strip():
        raise ArticleError(
            "no article was found in this web page", path=path, cure="copy the article's words into a .txt or .md file"
        )
    about = trafilatura.extract_metadata(tree, date_config={"extensive_search": False, "max_date": "2999-12-31"})
    return WebPage(
        about=FrontMatter(
            title=about.title or None,
            published=_published(tree),
            language=_language(tree),
            outlet=about.sitename or None,
            url=_url(about.url),
            author=about.author or None,
        ),
        text="\n\n".join(_lines(text, about.author or "")),
        free=_is_free(tree),
    )


def _lines(text: str, author: str) -> Iterator[str]:
    """The lines that hold words, but for one that is the author's name alone, which the head says already.

    Args:
        author: One name, or several with semicolons between, as trafilatura gives them.
    """
    signed = {" ".join(name.casefold().split()) for name in author.split(";")}
    for line in filter(None, map(str.strip, plain_tables([line.strip() for line in text.splitlines()]))):
        if " ".join(line.casefold().split()) not in signed:
            yield line


def _is_free(tree: html.HtmlElement) -> bool:
    """By `isAccessibleForFree` of schema.org."""
    return not any(
        str(value).lower() in ("false", "http://schema.org/false", "https://schema.org/false")
        for value in _in_linked_data("isAccessibleForFree", tree)
    )


def _tree(page: str) -> html.HtmlElement | None:
    try:
        return html.fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _language(tree: html.HtmlElement) -> str | None:
    """The page's own language; None leaves it to the words, for pages often state it wrongly."""
    stated = next(iter(tree.xpath("//html/@lang | //html/@xml:lang")), "")
    try:
        return read_language(stated)
    except ArticleError:
        return None


def _url(address: str | None) -> str | None:
    try:
        return read_url(address) if address else None
    except ArticleError:
        return None


def _published(tree: html.HtmlElement) -> date | None:
    linked = (value for value in _in_linked_data("datePublished", tree) if isinstance(value, str))
    for words in (*_stated_days(tree), *linked):
        try:
            return read_day(words)
        except ArticleError:
            continue
    return None


def _stated_days(tree: html.HtmlElement) -> Iterator[str]:
    stated = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content")
        for meta in reversed(tree.xpath("//meta[@content]"))
    }
    yield from (stated[name] for name in PUBLISHED if name in stated)
    yield from map(str, tree.xpath("//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime"))


def _in_linked_data(key: str, tree: html.HtmlElement) -> Iterator[str | bool]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _values_of(key, json.loads(script))
        except (ValueError, RecursionError):
            continue


def _values_of(key: str, value: object) -> Iterator[str | bool]:
    if isinstance(value, dict):
        if isinstance(value.get(key), str | bool):
            yield value[key]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _values_of(key, item)

"""From a fetched page to an article's beginning: its text, and what the page itself says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefings.errors import ArticleError
from briefings.fetching.answer import BY_HAND, FetchedPage, failure
from briefings.sources import webpage
from briefings.sources.decoding import decode
from briefings.sources.front_matter import FrontMatter
from briefings.sources.webpage import WebPage

FIELDS = ("title", "published", "outlet", "author", "language")
"""What an editor looks for in a page, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedArticle:
    """An article as its page gives it. What `about` does not hold, the page does not say."""

    about: FrontMatter
    text: str
    name: str
    """Words for its file: those of the title, else of the address."""
    free: bool
    """False: the page says that not everyone may read all of it."""

    def with_given(self, **given: object) -> FetchedArticle:
        """The same with what an editor says of it, by the names of the front matter."""
        return replace(self, about=replace(self.about, **given))  # type: ignore[arg-type]

    @property
    def notes(self) -> tuple[str, ...]:
        """What an editor must know of what was not found, a line each."""
        missing = [name for name in FIELDS if getattr(self.about, name) is None]
        lines = (
            [f"the page does not say: {', '.join(missing)}; each is left open at the top of the file"]
            if missing
            else []
        )
        if "published" in missing:
            lines.append("without its day of publication relative dates stay open; add it as published: YYYY-MM-DD")
        if not self.free:
            lines.append("the page says that it is not free to read; this may be its beginning only")
        return tuple(lines)


def read_page(page: FetchedPage) -> FetchedArticle:
    """The article of a page.

    Raises:
        BriefingError: the page holds no article, or no text that can be read.
    """
    try:
        markup = decode(page.data, Path(), declared=page.charset or webpage.declared_encoding(page.data))
        found = _plain(markup) if page.plain else webpage.extract(markup, Path())
        decode(found.text.encode("utf-8"), Path())  # what a page writes as &#27; would be no text in a file
    except ArticleError as error:
        raise failure(page.url, error.problem, error.cure) from error
    if not found.text.strip():
        raise failure(page.url, "there is no text", BY_HAND)
    return FetchedArticle(
        about=replace(found.about, url=_own_address(found.about.url, page.url)),
        text=found.text,
        name=found.about.title or _last_words(page.url),
        free=found.free,
    )


def _plain(text: str) -> WebPage:
    return WebPage(about=FrontMatter(), text=text, free=True)


def _own_address(stated: str | None, fetched: str) -> str:
    """The address that a page gives as its own, if its server may say so; else the one that was fetched."""
    same = stated is not None and urlsplit(stated).hostname == urlsplit(fetched).hostname
    return stated if stated is not None and same else fetched


def _last_words(url: str) -> str:
    parts = urlsplit(url)
    last = next((part for part in reversed(parts.path.split("/")) if part), "")
    return unquote(last).rsplit(".", 1)[0] or str(parts.hostname)

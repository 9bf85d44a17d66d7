"""Every form that an article and the whole site can be taken away in: one table of each.

A form is a function that gives the bytes of a file. What it needs is imported inside it, as
some of it is slow to load.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefings.briefing import Briefing
from briefings.labels import Labels
from briefings.model import Article
from briefings.pages import Site

ArticleForm = Callable[[Article, Briefing, Labels], bytes]
"""The article, its briefing, and the wording of the article's language."""
SiteForm = Callable[[Site], bytes]


def _pdf(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import pdf

    return pdf.render(briefing, labels=labels)


def _markdown(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import markdown

    return markdown.render(briefing, labels=labels).encode()


def _contract(article: Article, briefing: Briefing, labels: Labels) -> bytes:
    from briefings.exports import contract

    return contract.render(article).encode()


ARTICLE_FORMS: Mapping[str, ArticleForm] = {"pdf": _pdf, "md": _markdown, "json": _contract}
"""By the end of the file's name: `exports/<article>.<end>`."""

SITE_FORMS: Mapping[str, SiteForm] = {}
"""By the path of the file in the site."""

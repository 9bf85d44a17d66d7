"""Briefings turns news articles into a briefing site where every fact points to its source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.model import Article

__version__ = "0.1.0"
__all__ = ["__version__", "extract"]


def extract(
    text: str, *, published: date | None = None, language: str | None = None, title: str | None = None
) -> Article:
    """Read one article's text, as `briefings extract` reads a file.

    Args:
        text: The article's own text.
        published: Publication day; inferred from the text when None, if it can be.
        language: `fr` or `en`; told from the text when None.
        title: Title, if the text does not begin with it.

    Raises:
        BriefingError: the language cannot be told.
    """
    from briefings.model import Source
    from briefings.pipeline import read_article
    from briefings.settings import Settings

    source = Source(id="article", text=text, title=title, language=language, published=published)
    return read_article(source, settings=Settings())

"""Briefings turns news articles into a briefing site where every fact points to its source.

What other programs may rely on is here, a verb each: `extract` reads one article, `tag` its expressions of time
alone, `build` a whole site. The values that they give stand in `briefings.model`; all else may change.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.builder import Built
    from briefings.model import Article, TimeExpression

__version__ = "1.0.0"
__all__ = ["__version__", "build", "extract", "tag"]


def extract(
    text: str, *, published: date | str | None = None, language: str | None = None, title: str | None = None
) -> Article:
    """Read one article's text, as `briefings extract` reads a file.

    Args:
        text: The article's own text.
        published: Publication day, as a date or as YYYY-MM-DD; inferred from the text when None, if it can be.
        language: ISO 639-1 code of a language that is read; told from the text when None.
        title: Title, if the text does not begin with it.

    Raises:
        BriefingError: the language cannot be told, or there is no such day.
    """
    from briefings.model import Source
    from briefings.pipeline import read_article
    from briefings.settings import Settings

    source = Source(id="article", text=text, title=title, language=language, published=_day(published))
    return read_article(source, settings=Settings())


def tag(text: str, *, published: date | str | None = None, language: str) -> tuple[TimeExpression, ...]:
    """Read the expressions of time of a text and nothing else; no language pipeline is loaded.

    Args:
        text: The whole text; spans count in it.
        published: The day of publication, as a date or as YYYY-MM-DD; without it, what hangs on it comes out
            without value.
        language: ISO 639-1 code of a language that is read.

    Raises:
        BriefingError: the language is not read, or there is no such day.
    """
    from briefings import temporal

    return temporal.tag(text, published=_day(published), language=language).dates


def build(folder: Path = Path(), *, force: bool = False) -> Built:
    """Build the site of a folder, as `briefings build` does there.

    Args:
        folder: The one that holds `mkdocs.yml`.
        force: Build even if nothing has changed.

    Raises:
        BriefingError: nothing could be built; what stood before still stands.
    """
    from briefings import builder
    from briefings.settings import load

    return builder.build(load(folder), force=force)


def _day(published: date | str | None) -> date | None:
    from briefings.sources.front_matter import read_day

    return read_day(published) if isinstance(published, str) else published

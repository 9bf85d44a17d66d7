"""Gaps that a desk does not let pass: which kinds, and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from briefings import sources
from briefings.errors import BriefingError, one_line
from briefings.model import Article, Gap, GapKind

EVERY = "all"
NONE = "none"


def read_kinds(words: str) -> frozenset[GapKind]:
    """Kinds of gaps as a command line names them: `date,speaker`, `all` or `none`.

    Raises:
        BriefingError: there is no such kind.
    """
    named = [word.strip() for word in words.split(",") if word.strip()]
    known = [kind.value for kind in GapKind]
    for name in named:
        if name not in (*known, EVERY, NONE):
            raise BriefingError(
                f"there is no kind of gap {name!r}", cure=f"known are {', '.join((*known, EVERY, NONE))}"
            )
    if EVERY in named:
        return frozenset(GapKind)
    return frozenset(GapKind(name) for name in named if name != NONE)


def gaps_of(articles: Iterable[Article], kinds: Collection[GapKind], files: Mapping[str, Path]) -> list[str]:
    """One line for each gap of these kinds: file and line, kind, words and reason.

    Args:
        files: Of each article, by its id.
    """
    told = []
    for article in articles:
        gaps = [gap for gap in article.gaps if gap.kind in kinds]
        first = _first_line(files[article.id]) if gaps else None
        told += [f"{_place(files[article.id], first, article, gap)}: {_words(article, gap)}" for gap in gaps]
    return told


def _first_line(path: Path) -> int | None:
    """On which line of its file an article's text begins; None for a page, whose lines are not those of its text."""
    return sources.read(path).line if path.suffix.lower() in sources.PLAIN else None


def _place(path: Path, first: int | None, article: Article, gap: Gap) -> str:
    line = "" if first is None else f":{first + article.text.count(chr(10), 0, gap.span.start)}"
    return one_line(str(path)) + line


def _words(article: Article, gap: Gap) -> str:
    return f"{gap.kind}: {' '.join(gap.span.of(article.text).split())!r}: {gap.reason}"

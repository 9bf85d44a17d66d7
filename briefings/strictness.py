"""Gaps that a desk does not let pass: which kinds, and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefings.errors import BriefingError
from briefings.model import Article, GapKind

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


def gaps_of(articles: Iterable[Article], kinds: Collection[GapKind]) -> list[str]:
    """One line for each gap of these kinds: article, kind, words and reason."""
    return [
        f"{article.id}: {gap.kind}: {' '.join(gap.span.of(article.text).split())!r}: {gap.reason}"
        for article in articles
        for gap in article.gaps
        if gap.kind in kinds
    ]

"""What changed in what articles say since an earlier state: facts that are new, that changed, that are gone.

`earlier` finds the earlier articles, `compare` sets them against today's, `feed` tells it as an Atom feed; the page
is laid out in `pages.changed`.
"""

from briefings.changes.compare import WORDS, ArticleChange, Change, Changes, Difference, Fact, FactKind, Turn, compare
from briefings.changes.earlier import Earlier, read_earlier

__all__ = [
    "WORDS",
    "ArticleChange",
    "Change",
    "Changes",
    "Difference",
    "Earlier",
    "Fact",
    "FactKind",
    "Turn",
    "compare",
    "read_earlier",
]

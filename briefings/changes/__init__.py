"""What changed in what articles say since an earlier state: facts that are new, that changed, that are gone.

`compare` sets an earlier state, which `briefings.earlier` reads, against today's. The page is laid out in
`pages.changed`, the feed in `exports.changes_feed`.
"""

from briefings.changes.compare import WORDS, compare
from briefings.changes.shapes import ArticleChange, Change, Changes, Difference, Earlier, Fact, FactKind, Turn

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
]

"""Articles and corrections in, corrected articles out; what does not fit is told, and the rest is done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from briefings import provenance
from briefings.corrections.claims import attribute, demote, promote
from briefings.corrections.holding import add_role
from briefings.corrections.naming import rename
from briefings.corrections.people import merge, split, tie
from briefings.corrections.rejecting import reject
from briefings.corrections.shapes import Correction, StaleError
from briefings.corrections.times import redate
from briefings.model import Article, EditKind

VERBS: Mapping[EditKind, Callable[[Article, Correction], Article]] = {
    EditKind.MERGE: merge,
    EditKind.SPLIT: split,
    EditKind.RENAME: rename,
    EditKind.REJECT: reject,
    EditKind.REDATE: redate,
    EditKind.ATTRIBUTE: attribute,
    EditKind.PROMOTE: promote,
    EditKind.DEMOTE: demote,
    EditKind.ROLE: add_role,
}


_ALIKE = 0.8
"""How alike the names of two articles are, from 0 to 1, if one is a slip of the other; a shared month makes 0.6."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of some corrections."""

    articles: tuple[Article, ...]
    """In the order in which they were given."""
    applied: int = 0
    stale: tuple[str, ...] = ()
    """One line for each that does not fit its article."""
    idle: tuple[str, ...] = ()
    """One line for each that says what the program reads already."""


def apply(corrections: Sequence[Correction], articles: Sequence[Article], *, left_out: Collection[str] = ()) -> Outcome:
    """Correct some articles, in the order of the file; what concerns two articles comes last.

    Args:
        corrections: As `reading.read` gives them.
        articles: Whose spans hold. Those that no correction names are handed on as they are.
        left_out: Ids of articles that could not be read, for the wording of errors.

    Raises:
        ProvenanceError: a corrected article says what its text does not hold.
    """
    found = {article.id: article for article in articles}
    stale: dict[int, str] = {}
    idle: dict[int, str] = {}
    for place, correction in sorted(enumerate(corrections), key=lambda item: "in" in item[1].values):
        try:
            before = _article(correction, correction.article, found, left_out)
            after = _apply(correction, before, found, left_out)
        except StaleError as error:
            stale[place] = str(error)
            continue
        if after is before:
            idle[place] = str(correction.stale("this is what the program reads already", "take the entry out"))
            continue
        found[after.id] = after
    for article in articles:
        if found[article.id] is not article:
            provenance.check(found[article.id])
    return Outcome(
        articles=tuple(found[article.id] for article in articles),
        applied=len(corrections) - len(stale) - len(idle),
        stale=tuple(stale[place] for place in sorted(stale)),
        idle=tuple(idle[place] for place in sorted(idle)),
    )


def _apply(
    correction: Correction, article: Article, found: Mapping[str, Article], left_out: Collection[str]
) -> Article:
    other = correction.get("in")
    if other is not None and other != article.id:
        return tie(article, correction, _article(correction, other, found, left_out))
    if "from" in correction.values:
        raise correction.stale(f"'in' names the same article, {other}", "write as: with the other person's name")
    return VERBS[correction.verb](article, correction)


def _article(
    correction: Correction, identifier: str, found: Mapping[str, Article], left_out: Collection[str]
) -> Article:
    if identifier in found:
        return found[identifier]
    if identifier in left_out:
        raise correction.stale(f"the article {identifier!r} cannot be read", "mend the article first")
    near = get_close_matches(identifier, found, n=1, cutoff=_ALIKE)
    cure = "give the name of its file without the ending, or take the entry out if the article is gone"
    raise correction.stale(f"there is no article {identifier!r}", f"did you mean {near[0]!r}?" if near else cure)

"""An event before it is written down: what names it, when, and which words tell it."""

from __future__ import annotations

from functools import lru_cache

from briefings.chronology.periods import Period
from briefings.language.grammar import VerbGroup
from briefings.language.tokens import Token
from briefings.model import Span
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event before it is written down: what names it, when, and which words tell it."""

    head: Token
    group: VerbGroup | None
    """The verb group that says whether it is past or to come."""
    period: Period
    span: Span
    cast: Span
    """The words in which to look for participants."""
    again: Token | None = None
    """The pronoun that stands for another event of the head's sort (« celle de Nice »)."""
    apart: Span | None = None
    """The words of its clause that go with another day of its head alone."""


@lru_cache(maxsize=1_000)
def subtree(token: Token) -> Span:
    """The characters of a token and of all that hangs on it."""
    last = token.right_edge
    return Span(token.left_edge.idx, last.idx + len(last))

"""What became of articles and of their facts, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefings.model import Article, Event, Person, Role, Span, Statement, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The articles as they were."""

    name: str
    """What a reader is told it is: the name of a folder, or a commit as it was asked for."""
    articles: tuple[Article, ...]
    notices: tuple[str, ...] = ()
    """One line for each article of then that cannot be read today."""


class Turn(StrEnum):
    """What became of something."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class FactKind(StrEnum):
    """What sort of fact it is."""

    STATEMENT = "statement"
    EVENT = "event"
    PERSON = "person"
    ROLE = "role"
    DATE = "date"


Source = Statement | Event | Person | Role | TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that one state of an article says."""

    kind: FactKind
    key: tuple[str, ...]
    """What it is known again by: words, folded."""
    words: str
    """As they stand in the text; of a person the name."""
    span: Span
    about: str | None = None
    """Of a role: the name of the person."""
    values: Mapping[str, str | None]
    """What it says besides: names of labels, names of people, partial dates."""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that is another now."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one fact."""

    turn: Turn
    before: Fact | None
    after: Fact | None
    differences: tuple[Difference, ...] = ()

    @property
    def fact(self) -> Fact:
        """As it is now; as it was, where it is gone."""
        fact = self.after or self.before
        assert fact is not None
        return fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChange:
    """What became of one article."""

    id: str
    turn: Turn
    before: Article | None
    after: Article | None
    differences: tuple[Difference, ...] = ()
    """Of the article's title and day of publication."""
    facts: tuple[Change, ...] = ()
    """Of an article that was there before and is there still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Everything that changed since an earlier state."""

    since: str
    """What the earlier state is called."""
    articles: tuple[ArticleChange, ...]
    """The newest first; those that are the same are left out."""
    same: int
    """Articles of which nothing changed."""

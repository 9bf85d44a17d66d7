"""Whom and what an article names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.edits import Edit
from briefings.model.span import Span


class VariantKind(StrEnum):
    """How another form of a name differs from the one that heads the page."""

    SAME = "same"
    SHORT = "short"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form under which a name stands in the text."""

    text: str
    count: int
    kind: VariantKind


class When(StrEnum):
    """Whether a role held at the time the passage speaks from."""

    CURRENT = "current"
    FORMER = "former"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person is said to be, in the article's own words."""

    span: Span
    text: str
    organisation: str | None = None
    """Id of the organisation or place that the words name, if they name one."""
    when: When
    at: str | None = None
    """The date (as precise as the text) at which the passage says it of the person."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What an editor says of a person across articles: the same as one of another article, or not."""

    article: str
    """Id of the other article."""
    person: str
    """Id of the person there."""
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One real person of the article, with every place that names them."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    variants: tuple[Variant, ...] = ()
    roles: tuple[Role, ...] = ()
    ties: tuple[Tie, ...] = ()
    """Who they are, and are not, in other articles, where an editor says so."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body, firm, party or office that the article names."""

    id: str
    name: str
    variants: tuple[Variant, ...] = ()
    mentions: tuple[Span, ...]
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the article names."""

    id: str
    name: str
    variants: tuple[Variant, ...] = ()
    mentions: tuple[Span, ...]
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    lat: float | None = None
    """Degrees north."""
    lon: float | None = None
    """Degrees east."""
    edited: tuple[Edit, ...] = ()

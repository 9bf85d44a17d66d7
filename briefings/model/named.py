"""Whom and what an article names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.edits import Edit
from briefings.model.span import Span
from briefings.values import value


class VariantKind(StrEnum):
    """How another form of a name differs from the one that heads the page."""

    SAME = "same"
    SHORT = "short"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form under which a name stands in the text."""

    text: str
    """The form, as it stands."""
    count: int
    """How often it stands in the text."""
    kind: VariantKind
    """How it differs."""


class When(StrEnum):
    """Whether a role held at the time the passage speaks from."""

    CURRENT = "current"
    FORMER = "former"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person is said to be, in the article's own words."""

    span: Span
    """The words that say it."""
    text: str
    """The same, as they stand."""
    organisation: str | None = None
    """Id of the organisation or place that the words name, if they name one."""
    when: When
    """Whether it held at the time that the passage speaks from."""
    at: str | None = None
    """The date (as precise as the text) at which the passage says it of the person."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What an editor says of a person across articles: the same as one of another article, or not."""

    article: str
    """Id of the other article."""
    person: str
    """Id of the person there."""
    same: bool
    """Whether they are one; False keeps them apart."""


@value(frozen=True, slots=True, kw_only=True)
class Person:
    """One real person of the article, with every place that names them."""

    id: str
    """The name, written for an address; unique in the article."""
    name: str
    """The name that heads the page: the fullest form of the article."""
    mentions: tuple[Span, ...]
    """Every place that names them, in text order; pronouns are none."""
    variants: tuple[Variant, ...] = ()
    """The other forms of the name, slips of the pen among them."""
    roles: tuple[Role, ...] = ()
    """What they are said to be, in text order."""
    ties: tuple[Tie, ...] = ()
    """Who they are, and are not, in other articles, where an editor says so."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""


@value(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body, firm, party or office that the article names."""

    id: str
    """The name, written for an address; unique in the article."""
    name: str
    """The name that heads its entry: the fullest form of the article."""
    variants: tuple[Variant, ...] = ()
    """The other forms of the name, abbreviations among them."""
    mentions: tuple[Span, ...]
    """Every place that names it, in text order."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""


@value(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the article names."""

    id: str
    """The name, written for an address; unique in the article."""
    name: str
    """The name that heads its entry."""
    variants: tuple[Variant, ...] = ()
    """The other forms of the name."""
    mentions: tuple[Span, ...]
    """Every place that names it, in text order."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    lat: float | None = None
    """Degrees north."""
    lon: float | None = None
    """Degrees east."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""

"""What is one over all articles of a site: a person, a body, a place."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import Article, Organisation, Person, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A person as one article has them."""

    article: Article
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson:
    """One person over all articles."""

    id: str
    name: str
    """The form that the articles in the site's language use most, the fullest first."""
    appearances: tuple[Appearance, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameOrganisation:
    """One body over all articles."""

    id: str
    name: str
    """Its fullest form, those of the site's language first."""
    country: str | None = None
    """ISO code of the country it is of, where its name is one that every country has."""
    appearances: tuple[tuple[Article, Organisation], ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePlace:
    """One place over all articles."""

    id: str
    name: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    whole_country: bool
    """Whether it is the country itself, not a place in it."""
    appearances: tuple[tuple[Article, Place], ...] = ()
    """In order of publication."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Names of all articles, and which one each article's own id stands for."""

    people: tuple[SamePerson, ...]
    organisations: tuple[SameOrganisation, ...]
    places: tuple[SamePlace, ...]
    person_of: dict[tuple[str, str], str]
    """(article id, person id there) -> id here."""
    place_of: dict[tuple[str, str], str]
    """(article id, place id there) -> id here."""
    organisation_of: dict[tuple[str, str], str]
    """(article id, organisation id there) -> id here."""

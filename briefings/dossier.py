"""All articles of a site as one subject: its people, places and happenings, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.happenings import Account, Happening, gather_happenings
from briefings.identity import Appearance, SameOrganisation, SamePerson, SamePlace, identify
from briefings.model import Article, Status

__all__ = ["Account", "Appearance", "Dossier", "Happening", "SameOrganisation", "SamePerson", "SamePlace", "gather"]

_UNDATED = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What several articles say, put together and never blended: each account keeps its article."""

    articles: tuple[Article, ...]
    """In order of publication; those without a date come first."""
    people: tuple[SamePerson, ...]
    """In alphabetical order."""
    organisations: tuple[SameOrganisation, ...]
    """In alphabetical order."""
    places: tuple[SamePlace, ...]
    happenings: tuple[Happening, ...]
    """Oldest first."""
    person_of: dict[tuple[str, str], str]
    """(article id, person id there) -> person id of the dossier."""
    place_of: dict[tuple[str, str], str]
    """The same of places."""
    organisation_of: dict[tuple[str, str], str]
    """The same of organisations."""

    @property
    def newest_first(self) -> tuple[Article, ...]:
        return tuple(reversed(self.articles))

    @property
    def newest_day(self) -> str | None:
        """Publication day of the newest article: the dossier's own today."""
        return self.articles[-1].published if self.articles else None

    @property
    def upcoming(self) -> tuple[Happening, ...]:
        """What is planned and not over on the dossier's newest day."""
        today = self.newest_day
        return tuple(h for h in self.happenings if h.status is Status.PLANNED and today and h.last_day >= today)

    def person(self, identifier: str) -> SamePerson:
        return next(person for person in self.people if person.id == identifier)

    def place(self, identifier: str) -> SamePlace:
        return next(place for place in self.places if place.id == identifier)


def gather(articles: Iterable[Article], *, language: str = "fr") -> Dossier:
    """Put articles together.

    Args:
        articles: In any order.
        language: Of the site: its forms of names are preferred.
    """
    ordered = tuple(sorted(articles, key=lambda article: (article.published or _UNDATED, article.id)))
    identities = identify(ordered, language=language)
    return Dossier(
        articles=ordered,
        people=identities.people,
        organisations=identities.organisations,
        places=identities.places,
        happenings=gather_happenings(ordered, identities),
        person_of=identities.person_of,
        place_of=identities.place_of,
        organisation_of=identities.organisation_of,
    )

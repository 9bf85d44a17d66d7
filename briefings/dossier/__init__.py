"""All articles of a site as one subject: its people, places and happenings, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefings.dossier.accounts import Account, Happening
from briefings.dossier.happenings import gather_happenings
from briefings.dossier.identity import Appearance, SameOrganisation, SamePerson, SamePlace, identify
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
    named: Mapping[str, SamePerson]
    """People by id."""
    located: Mapping[str, SamePlace]
    """Places by id."""
    happenings_of: Mapping[str, tuple[Happening, ...]]
    """By person id, what somebody takes part in, oldest first."""
    told_in: Mapping[str, tuple[Happening, ...]]
    """By article id, what an article tells, oldest first."""

    @property
    def newest_first(self) -> tuple[Article, ...]:
        return tuple(reversed(self.articles))

    @property
    def newest_day(self) -> str | None:
        """Publication day of the newest article: the dossier's own today."""
        return self.articles[-1].published if self.articles else None

    @property
    def upcoming(self) -> tuple[Happening, ...]:
        """What is planned and not over on the dossier's newest day, by the day for which that lets wait."""
        today = self.newest_day
        if today is None:
            return ()
        ahead = (h for h in self.happenings if h.status is Status.PLANNED and h.last_day >= today)
        return tuple(sorted(ahead, key=lambda h: (h.due(today), len(h.start) == 4)))

    def person(self, identifier: str) -> SamePerson:
        return self.named[identifier]

    def place(self, identifier: str) -> SamePlace:
        return self.located[identifier]


def gather(articles: Iterable[Article], *, language: str = "fr") -> Dossier:
    """Put articles together.

    Args:
        articles: In any order.
        language: Of the site: its forms of names are preferred.
    """
    ordered = tuple(sorted(articles, key=lambda article: (article.published or _UNDATED, article.id)))
    identities = identify(ordered, language=language)
    happenings = gather_happenings(ordered, identities)
    return Dossier(
        articles=ordered,
        people=identities.people,
        organisations=identities.organisations,
        places=identities.places,
        happenings=happenings,
        person_of=identities.person_of,
        place_of=identities.place_of,
        organisation_of=identities.organisation_of,
        named={person.id: person for person in identities.people},
        located={place.id: place for place in identities.places},
        happenings_of=_by(happenings, lambda happening: happening.people),
        told_in=_by(happenings, lambda happening: (account.article.id for account in happening.accounts)),
    )


def _by(
    happenings: Iterable[Happening], keys: Callable[[Happening], Iterable[str]]
) -> dict[str, tuple[Happening, ...]]:
    """Happenings by each of their keys, in their order."""
    found: dict[str, list[Happening]] = {}
    for happening in happenings:
        for key in dict.fromkeys(keys(happening)):
            found.setdefault(key, []).append(happening)
    return {key: tuple(items) for key, items in found.items()}

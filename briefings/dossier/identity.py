"""Who is the same person, and which the same body and place, from one article to the next."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.dossier.same import Appearance, Identities, SameOrganisation, SamePerson, SamePlace
from briefings.dossier.same_bodies import same_bodies
from briefings.dossier.same_people import same_people
from briefings.dossier.same_places import same_places
from briefings.model import Article

__all__ = ["Appearance", "Identities", "SameOrganisation", "SamePerson", "SamePlace", "identify"]


def identify(articles: Sequence[Article], *, language: str) -> Identities:
    """Put together the people, bodies and places of some articles.

    Args:
        articles: In order of publication.
        language: Of the site: its forms of a name are preferred.
    """
    people, bodies = same_people(articles, language), same_bodies(articles, language)
    places, place_of = same_places(articles, language)
    person_of = {(a.article.id, a.person.id): person.id for person in people for a in person.appearances}
    organisation_of = {(article.id, own.id): body.id for body in bodies for article, own in body.appearances}
    return Identities(people, bodies, places, person_of, place_of, organisation_of)

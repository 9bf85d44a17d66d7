"""Whose country somebody acts for, as the roles that articles give them say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from briefings.dossier import Dossier, SamePerson
from briefings.dossier.countries import countries_in
from briefings.dossier.same_people import ranks_of, trades

PUBLIC = "public"
"""The field of those who act for a country: an Italian actor abroad is no visit of Italy's."""
_MOST = 2 / 3
"""Share of the roles with a country that one must have: « ambassadeur en Russie » is not of Russia."""


def countries_of(dossier: Dossier) -> Mapping[str, str]:
    """By person id, the ISO code of the country that most of the roles name first; others are left out."""
    found = ((person.id, _country_of(person)) for person in dossier.people)
    return {identifier: code for identifier, code in found if code is not None}


def _country_of(person: SamePerson) -> str | None:
    counts: Counter[str] = Counter()
    for appearance in person.appearances:
        for role in appearance.person.roles:
            language = appearance.article.language
            if any(trades(language).get(rank) == PUBLIC for rank in ranks_of(role.text, language)):
                counts.update(countries_in(role.text, language)[:1])
    if not counts:
        return None
    code, number = counts.most_common(1)[0]
    return code if number >= _MOST * counts.total() else None

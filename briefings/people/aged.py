"""Aged: whom « le trentenaire », « l'homme de 61 ans » and “the 61-year-old” take up."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefings.lexicon import table
from briefings.model import Span, When
from briefings.people.accused import pleads
from briefings.people.discourse import Discourse

REACH = 2
"""Sentences back in which whom an age takes up was named."""


def taken_up_by_age(discourse: Discourse, span: Span, gender: str) -> tuple[str, ...]:
    """The one person who was named shortly before and may be meant; those known by their office alone are another.

    Of an age, whoever the text gives it goes before all others, and whoever holds an office and is given none is not
    meant: « La maire, X, est venue. La sexagénaire avait disparu lundi. »
    """
    words, start = discourse.words, span.start
    near = {one.person for one in discourse.before(start, REACH) if words[words.index(one.at)].capital}
    people = {person for person in near if discourse.fits(person, gender) and not pleads(discourse, person)}
    years = _years(span.of(words.reading.text), words.reading.language)
    if years:
        told = {person: discourse.known[person].ages for person in people}
        that_old = {person for person in people if any(age in years for age in told[person])}
        people = that_old or {person for person in people if not told[person] and not _in_office(discourse, person)}
    return tuple(people) if len(people) == 1 else ()


def _years(phrase: str, language: str) -> range:
    """The years that a phrase tells: ten of « le trentenaire », one of « l'homme de 61 ans », none of « l'homme »."""
    told = re.search(r"\d+", phrase)
    if told:
        return range(int(told[0]), int(told[0]) + 1)
    decades: Mapping[str, list[str]] = table(language, "pronouns")["decades"]
    first = next((int(year) for year, nouns in decades.items() if any(noun in phrase.lower() for noun in nouns)), 0)
    return range(first, first + 10 if first else 0)


def _in_office(discourse: Discourse, person: str) -> bool:
    """Whether a text tells of somebody's calling, and not that they are a victim or accused alone."""
    titles = discourse.titles
    besides = titles.words("befallen") | titles.words("charged")
    return any(role.role not in besides for role, when in discourse.known[person].roles if when is not When.FORMER)

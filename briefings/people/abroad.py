"""Abroad: whether an office that names its country can be somebody's whose country the article has not told.

« Bissau : le président Koné a été renversé. … Le président français a condamné le putsch »: two presidents.
"""

from __future__ import annotations

from briefings.names.words import Words
from briefings.people.discourse import Discourse, countries
from briefings.people.heard import in_incise
from briefings.people.likeness import RANKED
from briefings.people.phrases import RolePhrase

OFFICE = 6
"""Words of an office among which its country stands."""


def at_home(discourse: Discourse, phrase: RolePhrase, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom a description means, where it names a country: of that country, as far as the article tells."""
    ours = countries(discourse.words, phrase.first, phrase.end)
    if len(people) != 1 or not ours or discourse.known[people[0]].countries:
        return people
    if not discourse.titles.ranks(phrase.role) & RANKED:
        return people
    if visited := _counterpart(discourse, phrase, people[0], ours):
        return (visited,)
    abroad = _beside(discourse, phrase, people[0]) or _told_of_nobody(discourse, phrase, ours)
    return () if abroad or _story_elsewhere(discourse, people[0], ours) else people


def _counterpart(discourse: Discourse, phrase: RolePhrase, person: str, ours: frozenset[str]) -> str:
    """« Le président Marsan a reçu son homologue kazakh, X. … le président kazakh »: X, who has that country."""
    start = discourse.words[phrase.first].start
    same_rank = discourse.titles.words("same_rank")
    found = [
        other
        for other, known in discourse.known.items()
        for role, _ in known.roles
        if role.role in same_rank and ours & known.countries and discourse.latest(other, start) >= 0
        if discourse.owner(discourse.words[role.outer].start) == person
    ]
    return found[0] if len(found) == 1 else ""


def _beside(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """« X a reçu le président du Mexique »: who is named in the same sentence is not met in it."""
    here = discourse.words.sentence_number(discourse.words[phrase.first].start)
    near = any(one.person == person and one.sentence == here for one in discourse.seen)
    return near and not in_incise(discourse, phrase)


def _told_of_nobody(discourse: Discourse, phrase: RolePhrase, ours: frozenset[str]) -> bool:
    """Whether the same office stood before, and was nobody's: « le président du Mexique … Le président mexicain »."""
    words = discourse.words
    for at, _ in discourse.unnamed_between(-1, words[phrase.outer].start):
        first = words.index(at)
        near = range(first, min(first + OFFICE, len(words)))
        if any(discourse.titles.singular(words.low(to)) == phrase.role for to in near) and ours & countries(
            words, first, near.stop
        ):
            return True
    return False


def _story_elsewhere(discourse: Discourse, person: str, ours: frozenset[str]) -> bool:
    """Whether another country was told before somebody was first named, and not this one."""
    words = discourse.words
    before = _countries_before(words, discourse.places[person][0])
    return bool(before) and not before & ours


def _countries_before(words: Words, offset: int) -> frozenset[str]:
    return countries(words, 0, words.index(offset))

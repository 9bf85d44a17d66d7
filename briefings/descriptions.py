"""Descriptions: whose role « le dirigeant de la RPDC » or « son homologue russe » is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings import gazetteer, names
from briefings.discourse import Discourse, Known, countries, told_gender
from briefings.model import When
from briefings.phrases import Phrase
from briefings.words import Words

EXCHANGEABLE = frozenset(("leader", "premier", "church", "crown"))
"""Ranks whose words can stand for each other: « le président », « le dirigeant », « le chef de l'État »."""

CLEAR = 0.5
"""How much better than the second a person must fit."""


def candidates(discourse: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """The people that a description may mean, one where the text tells, several where it does not."""
    words = discourse.words
    start = words[phrase.first].start
    own = phrase.determiner in words.small("possessives")
    counterpart = phrase.role in discourse.titles.words("counterparts")
    if counterpart and not (own and phrase.role in discourse.titles.words("same_rank")):
        return ()
    owner = discourse.owner(words[phrase.outer].start) if own else None
    if counterpart:
        scores = _counterparts(discourse, phrase, owner)
    else:
        scores = {person: _likeness(words, discourse, phrase, person) for person in _alike(discourse, phrase)}
    fit = {p: s for p, s in scores.items() if s > 0 and p != owner and discourse.latest(p, start) >= 0}
    best = max(fit.values(), default=0.0)
    tied = sorted(person for person in fit if best - fit[person] < CLEAR)
    return _nearest(discourse, tied, start)


def _nearest(discourse: Discourse, tied: list[str], offset: int) -> tuple[str, ...]:
    """Of several that fit alike, those whose last naming is in the nearest sentence."""
    at = {person: discourse.words.sentence_number(discourse.latest(person, offset)) for person in tied}
    last = max(at.values(), default=0)
    return tuple(person for person in tied if at[person] == last)


def _alike(discourse: Discourse, phrase: Phrase) -> Iterable[str]:
    """The people with a role of the same word, or of a word that can stand for it."""
    ranks = discourse.titles.ranks(phrase.role) & EXCHANGEABLE
    return sorted(set().union(*(discourse.holders.get(key, frozenset()) for key in (phrase.role, *ranks))))


def _likeness(words: Words, discourse: Discourse, phrase: Phrase, person: str) -> float:
    known = discourse.known[person]
    if told_gender(words, phrase.determiner) == "f" and known.gender == "m":
        return 0
    return max((_like(discourse, phrase, role, when) for role, when in known.roles), default=0)


def _like(discourse: Discourse, phrase: Phrase, role: Phrase, when: When) -> float:
    """How well two role phrases can mean one office; 0 where they cannot."""
    words, titles = discourse.words, discourse.titles
    same = phrase.role == role.role
    if not (same or titles.ranks(phrase.role) & titles.ranks(role.role) & EXCHANGEABLE):
        return 0
    ours = countries(words, phrase.first, phrase.end)
    theirs = countries(words, role.first, role.end)
    mine, yours = _content(words, phrase), _content(words, role)
    if ours and theirs and not ours & theirs:
        return 0
    if same and mine and yours and not (mine & yours or ours & theirs):
        return 0
    if not same and mine - _names_of_places(words, phrase):
        return 0
    alike = (phrase.when is When.FORMER) == (when is When.FORMER)
    return 1.0 + same + 2.0 * bool(ours & theirs) + bool(mine & yours) + (1.0 if alike else -0.5)


def _counterparts(discourse: Discourse, phrase: Phrase, owner: str | None) -> Mapping[str, float]:
    """People of the owner's rank, now, of the country that is told and not of the owner's own."""
    if owner is None:
        return {}
    titles, mine = discourse.titles, discourse.known[owner]
    ranks = {rank for role, _ in mine.roles for rank in titles.ranks(role.role)} & RANKED
    told = countries(discourse.words, phrase.first, phrase.end)
    scores: dict[str, float] = {}
    for person in sorted(set().union(*(discourse.holders.get(rank, frozenset()) for rank in ranks))):
        theirs = discourse.known[person]
        abroad = (not theirs.countries or bool(told & theirs.countries)) if told else not _shared(mine, theirs)
        now = any(titles.ranks(role.role) & ranks and when is not When.FORMER for role, when in theirs.roles)
        if abroad and now:
            scores[person] = 1.0 + 2.0 * bool(told & theirs.countries)
    return scores


RANKED = EXCHANGEABLE | {"minister"}
"""Ranks that have counterparts abroad."""


def _shared(one: Known, other: Known) -> bool:
    return bool(one.countries & other.countries)


def _content(words: Words, phrase: Phrase) -> set[str]:
    """The words of a role's complement that carry meaning."""
    return {
        part
        for at in range(phrase.head_end, phrase.end)
        if words[at].alpha and not words[at].elided and not words[at].token.is_stop
        for part in names.parts(words[at].text)
    }


def _names_of_places(words: Words, phrase: Phrase) -> set[str]:
    language = words.reading.language
    return {
        part
        for at in range(phrase.head_end, phrase.end)
        if words[at].capital or gazetteer.demonym(words[at].text, language)
        for part in names.parts(words[at].text)
    }

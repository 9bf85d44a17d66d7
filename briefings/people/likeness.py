"""Likeness: how well two roles, or a role and somebody who holds one, can mean the same office."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefings import names
from briefings.lexicon import word_set
from briefings.model import When
from briefings.names import gazetteer
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.people.discourse import Discourse, Known, countries
from briefings.people.genders import gender_of, is_mans
from briefings.people.phrases import RolePhrase

EXCHANGEABLE = frozenset(("leader", "premier", "church", "crown"))
"""Ranks whose words can stand for each other: « le président », « le dirigeant », « le chef de l'État »."""


def ranks_taken_up(discourse: Discourse, phrase: RolePhrase) -> frozenset[str]:
    """The ranks that a general word may take up: « l'élue » a mayor, « le monarque » a king."""
    return frozenset(discourse.titles.groups("takes_up").get(phrase.role, ()))


def likeness(words: Words, discourse: Discourse, phrase: RolePhrase, person: str) -> float:
    """How well a role can mean an office that somebody holds, the best of theirs; 0 where it cannot."""
    known = discourse.known[person]
    if gender_of(words, discourse.titles, phrase) == "f" and known.gender == "m":
        return 0
    if is_mans(words, phrase) and known.gender == "f":
        return 0
    another = (
        known.gender == "f" and gender_of(words, discourse.titles, phrase) == "m"
    )  # « la présidente », « le chef »
    return max(
        (
            _like(discourse, phrase, role, when)
            for role, when in known.roles
            if not (another and (role.role != phrase.role or _is_womans(words, discourse.titles, role)))
            and not _passed_on(discourse, phrase, when, person)
        ),
        default=0,
    )


def _is_womans(words: Words, titles: Titles, role: RolePhrase) -> bool:
    """Whether a role stands in its feminine form, « la championne », which « le champion » does not take up."""
    return titles.singular(joined(words, role.head, role.head_end)) != role.role


def _passed_on(discourse: Discourse, phrase: RolePhrase, when: When, person: str) -> bool:
    """« L'ancien président X … le président … le président Y »: unmarked, an office is of whoever holds it now."""
    if when is When.CURRENT or phrase.when is not None:
        return False
    ours = countries(discourse.words, phrase.first, phrase.end)
    return any(
        now is When.CURRENT and other.role == phrase.role and not are_foreign(ours, discourse.known[holder].countries)
        for holder in discourse.holders.get(phrase.role, frozenset()) - {person}
        for other, now in discourse.known[holder].roles
    )


def are_foreign(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both are told and have no country in common."""
    return bool(ours and theirs) and not ours & theirs


def _like(discourse: Discourse, phrase: RolePhrase, role: RolePhrase, when: When) -> float:
    """How well two role phrases can mean one office; 0 where they cannot."""
    words, titles = discourse.words, discourse.titles
    same = phrase.role == role.role
    wider = titles.ranks(role.role) & ranks_taken_up(discourse, phrase)
    if not (same or wider or titles.ranks(phrase.role) & titles.ranks(role.role) & EXCHANGEABLE):
        return 0
    if not same and phrase.determiner in words.small("possessives"):
        return 0  # « X, entrepreneur … Selon elle, son patron … »: hers
    if not same and _is_deputy(titles, phrase.role) != _is_deputy(titles, role.role):
        return 0
    if same and _stands_in(words, titles, phrase) != _stands_in(words, titles, role):
        return 0
    if phrase.determiner == "'s" and (whose := _who_owns(discourse, phrase)) and whose != _who_owns(discourse, role):
        return 0  # "Georgia's minister … Mr Roy's minister"
    if _is_new_to(words, titles, phrase, role):
        return 0  # « X a été élu maire face à Y. Le maire sortant … »
    if phrase.when is When.FUTURE and when is not When.FUTURE:
        return 0  # « le futur patron » is another than whoever is the patron
    ours = countries(words, phrase.first, phrase.end)
    theirs = countries(words, role.first, role.end)
    mine, yours = content(words, phrase), content(words, role)
    parties = _parties(words.reading.language)
    if mine & parties and yours & parties and not mine & yours & parties:
        return 0
    mine, yours = mine - parties, yours - parties  # « la députée socialiste » is « la députée du Jura »
    if same and not _may_be_one(words, phrase, role):
        return 0
    if are_foreign(ours, theirs) or (same and _of_another_kind(words, phrase, role)):
        return 0
    if same and mine and yours and not (mine & yours or ours & theirs):
        return 0
    if not same and mine - _names_of_places(words, phrase) - titles.words("spheres"):
        return 0
    alike = (phrase.when is When.FORMER) == (when is When.FORMER)
    if not (same or alike) and "premier" in titles.ranks(phrase.role) and phrase.when is not When.FORMER:
        return 0  # “The prime minister” is not the former chancellor
    return 1.0 + same + 2.0 * bool(ours & theirs) + bool(mine & yours) + (1.0 if alike else -0.5)


@cache
def _parties(language: str) -> frozenset[str]:
    """The parts of the adjectives of parties."""
    return frozenset(part for word in word_set(language, "small_words", "affiliations") for part in names.parts(word))


def _is_new_to(words: Words, titles: Titles, phrase: RolePhrase, role: RolePhrase) -> bool:
    """Whether who goes out of an office is meant, and somebody has just been given it; or the other way about."""
    outgoing = titles.words("outgoing")
    if _says(words, phrase, outgoing):
        return words.low(role.outer - 1) in titles.marks("naming")
    if not _says(words, phrase, titles.words("incoming")) or _says(words, role, titles.words("incoming")):
        return False  # « le président sortant, X … Le nouveau président prêtera serment »
    verb = words[phrase.head].token.head
    sworn_in = words[phrase.head].token.dep_.startswith("nsubj") and "Fut" in verb.morph.get("Tense")
    return _says(words, role, outgoing) or (sworn_in and words.low(role.outer - 1) not in titles.marks("naming"))


def _says(words: Words, phrase: RolePhrase, told: frozenset[str]) -> bool:
    return any(words.low(at) in told for at in range(phrase.first, phrase.end))


def _is_deputy(titles: Titles, role: str) -> bool:
    """« vice-président », "deputy prime minister": whom « le président » does not take up."""
    return role.startswith(tuple(titles.words("deputies")))


def _stands_in(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """ "deputy foreign minister": whom "the foreign minister" does not take up."""
    return phrase.first < phrase.head and _is_deputy(titles, f"{words.low(phrase.first)} ")


def _who_owns(discourse: Discourse, phrase: RolePhrase) -> str:
    """The person whose a role is, "Mr Roy's minister"; nobody where it is of a body or a country."""
    words = discourse.words
    near = discourse.before(words[phrase.first].start, 0)
    return next((one.person for one in near if one.at >= words[phrase.outer].start), "")


def counterparts(discourse: Discourse, phrase: RolePhrase, owner: str | None) -> Mapping[str, float]:
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


def _may_be_one(words: Words, one: RolePhrase, other: RolePhrase) -> bool:
    """Whether what is said of two offices besides their country leaves them one: Defence and Health do not."""
    parties = _parties(words.reading.language)
    mine, yours = (content(words, phrase) - _places(words, phrase) - parties for phrase in (one, other))
    return not mine or not yours or bool(mine & yours)


def _of_another_kind(words: Words, one: RolePhrase, other: RolePhrase) -> bool:
    """Whether two offices are of one kind of body, not of one: « conseil régional », « conseil départemental »."""
    mine, yours = (_behind(words, phrase) for phrase in (one, other))
    if not mine or not yours or mine[0] != yours[0]:
        return False
    rest, theirs = set(mine[1:]), set(yours[1:])
    return bool(rest and theirs) and not rest & theirs


def _behind(words: Words, phrase: RolePhrase) -> list[str]:
    """The words behind a role's head that carry meaning, in order."""
    common = words.small("common")
    return [
        words.low(at)
        for at in range(phrase.head_end, phrase.end)
        if words[at].alpha and not words[at].elided and words.low(at) not in common
    ]


def _places(words: Words, phrase: RolePhrase) -> set[str]:
    """The words of a role that name countries or their people."""
    language = words.reading.language
    return {
        part
        for at in range(phrase.first, phrase.end)
        if gazetteer.demonym(words[at].text, language) or gazetteer.look_up(words[at].text, language)
        for part in names.parts(words[at].text)
    }


def content(words: Words, phrase: RolePhrase) -> set[str]:
    """The words before and behind a role's head that carry meaning."""
    fillers, common = Titles.of(words.reading.language).words("ordinals"), words.small("common")
    return {
        part
        for at in (*range(phrase.first, phrase.head), *range(phrase.head_end, phrase.end))
        if words.low(at) not in fillers and words[at].alpha and not words[at].elided and words[at].low not in common
        for part in names.parts(words[at].text)
    }


def _names_of_places(words: Words, phrase: RolePhrase) -> set[str]:
    language, around = words.reading.language, (*range(phrase.first, phrase.head), *range(phrase.head_end, phrase.end))
    return {
        part
        for at in around
        if (words[at].capital and (not words.opens(at) or words[at + 1].capital))
        or gazetteer.demonym(words[at].text, language)
        for part in names.parts(words[at].text)
    }


def holds_still(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """Whether « l'ancien président du club » cannot be the president, who is one still and of something else."""
    if phrase.when is not When.FORMER or phrase.end == phrase.head_end:
        return False
    told = discourse.words.written(phrase.head_end + 1, phrase.end)
    names = (told, told.partition(" ")[2])  # "of the United States"
    if any(gazetteer.look_up(name, discourse.words.reading.language) for name in names if name):
        return False
    held = {when for role, when in discourse.known[person].roles if role.role == phrase.role}
    return held == {When.CURRENT}

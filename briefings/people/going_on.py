"""Going on: whom a description means that no role of theirs tells, as the subject of the sentence before.

« Luis Prado a égalisé. L'attaquant argentin jubilait », « Selon Léa Morin, … La glaciologue s'inquiète ».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.lexicon import table
from briefings.model import When
from briefings.names.callings import is_listed
from briefings.names.titles import Titles
from briefings.people.accused import is_harmed, tries
from briefings.people.discourse import Discourse, countries
from briefings.people.genders import gender_of
from briefings.people.heard import has_spoken, in_incise, is_heard, is_told_by_pronoun, speaks
from briefings.people.likeness import are_foreign
from briefings.people.offices import OFFICES, spoken_of
from briefings.people.phrases import RolePhrase, is_subject
from briefings.people.seen import Seen

REACH = 4
"""Sentences back in which whoever a description goes on with was named."""


def last_subject(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person of the sentences just before, for a subject that gives no office that is another's.

    « Le suspect a nié », « la glaciologue s'inquiète », « l'ancien banquier a promis ».
    """
    words, titles = discourse.words, discourse.titles
    start = words[phrase.outer].start
    if not _goes_on(discourse, phrase):
        return ""
    once = phrase.when is When.FORMER
    known = phrase.role in titles.words("personal") or (
        is_listed(words.reading.language, phrase.role) and not titles.is_role(phrase.role)
    )
    bare = known and phrase.end == phrase.head_end and phrase.role not in discourse.holders
    worlds = _worlds(titles, phrase.role)
    held = any(discourse.latest(person, start) >= 0 for person in discourse.holders.get(phrase.role, ()))
    if not (bare or worlds or (once and not held)):
        return ""
    if _outside(discourse, start, 0) or spoken_of(words, titles, phrase) or is_told_by_pronoun(words, start):
        return ""
    near: list[Seen] = []
    for reach in range(1, REACH + 1):
        if near := _outside(discourse, start, reach):
            break
    gender = gender_of(words, titles, phrase)
    ours = countries(words, phrase.first, phrase.end)
    people = {
        one.person
        for one in near
        if discourse.fits(one.person, gender) and not are_foreign(ours, discourse.known[one.person].countries)
    }
    if len(people) != 1 or not any(one.subject or has_spoken(discourse, one) for one in near):
        return ""
    (person,) = people
    if _of_another_side(discourse, phrase, person) or _is_spoken_of(discourse, phrase, person):
        return ""
    if once and in_incise(discourse, phrase) and _beside_others(discourse, start, gender):
        return ""
    if bare and not _in_office(discourse, person):
        told = once or _is_told(discourse, phrase, [one for one in near if one.person == person])
        return person if told else ""
    return person if once or _of_their_world(discourse, phrase, person, worlds) else ""


def _goes_on(discourse: Discourse, phrase: RolePhrase) -> bool:
    """Whether a description is a subject that may be whoever the sentence before was about.

    « X a été renversé. Le conducteur a fui », « X est soigné. L'agresseur court encore » speak of others.
    """
    words, titles = discourse.words, discourse.titles
    subject = is_subject(words, phrase) or in_incise(discourse, phrase) or words.opens(phrase.outer)
    owns = _owns(discourse, phrase)
    definite = phrase.determiner in words.small("definites") or owns
    return (subject or owns) and definite and phrase.role not in titles.words("apart") | titles.words("charged")


def _of_another_side(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """« « Il a mis le feu », lance Me X. Le boulanger … », « « Il fuyait », a dit la sergente X. La victime … »."""
    words, titles = discourse.words, discourse.titles
    if phrase.role not in titles.words("trying") and tries(discourse, person):
        return True
    told = [words.index(at) for at in discourse.places[person] if at < words[phrase.outer].start]
    return phrase.role in titles.words("befallen") and not any(is_harmed(words, titles, at) for at in told)


def _is_spoken_of(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """« « Elle était lumineuse », a écrit la réalisatrice »: what is said of the one named is another's word."""
    words = discourse.words
    start = words[phrase.outer].start
    told = discourse.quotation_before(start)
    if told is None or told.end > start or words.sentence_number(told.end - 1) != words.sentence_number(start):
        return False
    gender = gender_of(words, discourse.titles, phrase) or discourse.known[person].gender
    subjects: Mapping[str, str] = table(words.reading.language, "pronouns")["subject"]
    tokens = (words[at].token for at in range(*words.range(told)))
    return any(subjects.get(one.lower_) == gender and not one.dep_.startswith("expl") for one in tokens)


def _is_told(discourse: Discourse, phrase: RolePhrase, near: Sequence[Seen]) -> bool:
    """Whether a bare word for somebody is one that articles vary a name with, or whoever spoke goes on to speak.

    « X a chanté. La chanteuse … », « Selon X, … La glaciologue s'inquiète »; not « X achète du pain. Le boulanger … ».
    """
    words = discourse.words
    if phrase.role in discourse.titles.words("personal"):
        return True
    heard = any(is_heard(words, one) or has_spoken(discourse, one) for one in near)
    heard = heard or phrase.first < phrase.head  # “I saw it all,” the retired dinner lady said
    return heard and (speaks(words, phrase) or in_incise(discourse, phrase))


def _owns(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« Le meeting du candidat », « la carrière de la chanteuse »: whose it is, of those who stand before all."""
    words, titles = discourse.words, discourse.titles
    contracted = phrase.determiner in words.small("contracted") and phrase.determiner in words.small("masculine")
    of = words.low(phrase.outer) == "du" if contracted else words.low(phrase.outer - 1) in words.small("of")
    public = titles.ranks(phrase.role) & PUBLIC
    return of and bool(public) and phrase.role in titles.words("personal") and phrase.end == phrase.head_end


def _beside_others(discourse: Discourse, offset: int, gender: str) -> bool:
    """« X a tranché. Y n'est pas du voyage. « … », justifie l'ancien joueur »: who speaks may be either."""
    sentences = discourse.words.reading.sentences
    block = sentences[discourse.words.sentence_number(offset)].block
    near = [one for one in discourse.seen if one.at < offset and sentences[one.sentence].block == block]
    people = {one.person for one in near if one.subject and discourse.fits(one.person, gender)}
    return len(people) > 1


PUBLIC = frozenset(("elected", "arts", "sport"))
"""Ranks of those whom an article is about where it names them: what is theirs is told without the name."""


def _in_office(discourse: Discourse, person: str) -> bool:
    """Whether somebody holds an office: where a minister was named, « le chauffeur » is another."""
    held = {role.role for role, when in discourse.known[person].roles if when is not When.FORMER}
    return any(discourse.titles.ranks(role) & OFFICES for role in held)


WORLDS = (
    frozenset(("leader", "premier", "minister", "elected", "followers", "state")),
    frozenset(("sport",)),
    frozenset(("arts",)),
    frozenset(("knowledge",)),
    frozenset(("army",)),
    frozenset(("church",)),
    frozenset(("crown",)),
)
"""Ranks between which people move: a minister may be a member too, a player is no bishop."""
OPEN_WORLDS = frozenset(("sport", "arts"))
"""Those whose words may take up somebody of whom nothing was said yet: « l'attaquant argentin »."""


def _worlds(titles: Titles, role: str) -> frozenset[str]:
    """The ranks near those of a role."""
    ranks = titles.ranks(role)
    return frozenset().union(*(world for world in WORLDS if world & ranks))


def _sits(titles: Titles, role: str) -> bool:
    """Whether a role gives a seat or an office of state: nobody holds two of them."""
    return role in titles.words("seats") or not titles.ranks(role).isdisjoint(("minister", "premier"))


def _of_their_world(discourse: Discourse, phrase: RolePhrase, person: str, worlds: frozenset[str]) -> bool:
    """Whether a role that nobody has been given may be this person's: of their world, and they hold none like it."""
    roles = discourse.known[person].roles
    if any(role.role == phrase.role and when is not When.FORMER for role, when in roles):
        return False
    if "elected" in worlds and phrase.role not in discourse.titles.words("lawmakers"):
        return False  # of those who hold an office alone somebody else may be meant
    if "elected" in worlds and any(_sits(discourse.titles, role.role) for role, when in roles if when is When.CURRENT):
        return False  # « Le sénateur X a voté. Le député de la Somme … »
    theirs = {rank for role, _ in roles for rank in discourse.titles.ranks(role.role)}
    ours = countries(discourse.words, phrase.first, phrase.end)
    abroad = are_foreign(ours, discourse.known[person].countries)
    marked = ours or any(discourse.words[at].capital for at in range(phrase.head_end, phrase.end))
    return not abroad and bool(worlds & theirs if roles else marked and worlds & OPEN_WORLDS)


def _outside(discourse: Discourse, offset: int, reach: int) -> list[Seen]:
    """The namings before a place that does not stand in a quotation, those inside one aside."""
    near = discourse.before(offset, reach)
    if discourse.quotation(offset) is not None:
        return near
    return [one for one in near if discourse.quotation(one.at) is None]

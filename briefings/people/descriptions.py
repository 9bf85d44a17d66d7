"""Descriptions: whose role « le dirigeant de la RPDC » or « son homologue russe » is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings.lexicon import word_set
from briefings.model import When
from briefings.names.callings import is_listed
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.accused import in_the_dock, is_charged, is_harmed, tries
from briefings.people.discourse import Discourse, Seen, countries
from briefings.people.genders import gender_of, told_gender
from briefings.people.heard import INCISE, has_spoken, reports
from briefings.people.likeness import (
    EXCHANGEABLE,
    are_foreign,
    content,
    counterparts,
    holds_still,
    likeness,
    ranks_taken_up,
)
from briefings.people.offices import HEAD, OFFICES, headed, only_one, spoken_of
from briefings.people.phrases import RolePhrase
from briefings.people.pointing import pointed_at
from briefings.people.sourcing import is_told_by_pronoun

CLEAR = 0.5
"""How much better than the second a person must fit."""


def candidates(discourse: Discourse, phrase: RolePhrase) -> tuple[str, ...]:
    """The people that a description may mean, one where the text tells, several where it does not."""
    words = discourse.words
    start = words[phrase.first].start
    if _is_to_come(discourse, phrase) or _tells_which(words, phrase):
        return ()
    own = phrase.determiner in words.small("possessives")
    counterpart = phrase.role in discourse.titles.words("counterparts")
    if counterpart and not (own and phrase.role in discourse.titles.words("same_rank")):
        return ()
    owner = discourse.owner(words[phrase.outer].start) if own else None
    if counterpart:
        scores = counterparts(discourse, phrase, owner)
    else:
        scores = {person: likeness(words, discourse, phrase, person) for person in _alike(discourse, phrase)}
        scores = {person: score for person, score in scores.items() if not holds_still(discourse, phrase, person)}
        charged = not own and not any(scores.values()) and is_charged(discourse.titles, phrase)
        if charged and (dock := in_the_dock(discourse, start, told_gender(words, phrase.determiner))):
            return _nearest(discourse, list(dock), start)
        named = any(score > 0 and discourse.latest(person, start) >= 0 for person, score in scores.items())
        if not named and (alone := _last_subject(discourse, phrase)):
            return (alone,)
        if words.low(phrase.head) in discourse.titles.words("ellipses"):
            return ()
        known = any(scores.values()) or spoken_of(words, discourse.titles, phrase)
        if not known and (pointed := pointed_at(discourse, phrase)):
            return (pointed,)
        if not own and (coming := _named_soon(discourse, phrase, scores)):
            return (coming,)
        if not own and not any(scores.values()) and (alone := only_one(discourse, phrase) or headed(discourse, phrase)):
            return (alone,)
    fit = {p: s for p, s in scores.items() if s > 0 and p != owner and discourse.latest(p, start) >= 0}
    if _in_incise(discourse, phrase) and (told := discourse.quotation_before(start)):
        start = told.start  # « Paul a été élu haut la main », insiste l'élu: not Paul
        fit = {person: score for person, score in fit.items() if discourse.latest(person, start) >= 0}
    best = max(fit.values(), default=0.0)
    tied = sorted(person for person in fit if best - fit[person] < CLEAR)
    return _nearest(discourse, tied, start)


def _is_to_come(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« Le vainqueur affrontera Metz »: whoever that will be."""
    if phrase.role not in discourse.titles.words("outcomes"):
        return False
    head = discourse.words[phrase.head].token
    return head.dep_.startswith("nsubj") and "Fut" in head.head.morph.get("Tense")


def _tells_which(words: Words, phrase: RolePhrase) -> bool:
    """« Le joueur qui a marqué le plus de buts est X »: which of them, and nobody who was named before."""
    which = words.small("subject_relatives")
    presented = {words.low(phrase.outer - back) for back in (2, 3)}
    if presented & word_set(words.reading.language, "hedges", "cleft", "it"):
        return False  # « c'est la tireuse italienne qui … »
    return phrase.when is None and words.low(phrase.end) in which and words[phrase.end].near


def _nearest(discourse: Discourse, tied: list[str], offset: int) -> tuple[str, ...]:
    """Of several that fit alike, those whose last naming is in the nearest sentence."""
    at = {person: discourse.words.sentence_number(discourse.latest(person, offset)) for person in tied}
    last = max(at.values(), default=0)
    return tuple(person for person in tied if at[person] == last)


def _alike(discourse: Discourse, phrase: RolePhrase) -> Iterable[str]:
    """The people with a role of the same word, or of a word that can stand for it."""
    ranks = (discourse.titles.ranks(phrase.role) & EXCHANGEABLE) | ranks_taken_up(discourse, phrase)
    return sorted(set().union(*(discourse.holders.get(key, frozenset()) for key in (phrase.role, *ranks))))


def _last_subject(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person of the sentences just before, for a subject that gives no office that is another's.

    « Le suspect a nié », « la glaciologue s'inquiète », « l'ancien banquier a promis ».
    """
    words, titles = discourse.words, discourse.titles
    start = words[phrase.outer].start
    heads = (words[at].token for at in range(phrase.head, phrase.head_end))  # « the dinner lady said »
    subject = any(head.dep_.startswith("nsubj") for head in heads) or _in_incise(discourse, phrase)
    definite = phrase.determiner in words.small("definites") or _owns(discourse, phrase)
    if not (subject or _owns(discourse, phrase)) or not definite or phrase.role in titles.words("apart"):
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
    for reach in range(1, HEAD + 2):
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
    if phrase.role not in titles.words("trying") and tries(discourse, person):
        return ""  # « « Il a mis le feu », lance Me X. Le boulanger … »
    parties = titles.words("charged") | titles.words("befallen")
    if phrase.role in parties and any(has_spoken(discourse, one) or reports(words, one) for one in near):
        return ""  # « « Il fuyait », a indiqué la sergente X. La victime … »: X tells of the case
    told = [at for at in discourse.places[person] if at < start]
    if phrase.role in titles.words("charged") and any(is_harmed(words, titles, words.index(at)) for at in told):
        return ""  # « X a été tué lundi. … Le suspect … »
    if once and _in_incise(discourse, phrase) and _beside_others(discourse, start, gender):
        return ""
    if bare and not _in_office(discourse, person):
        return person
    return person if once or _of_their_world(discourse, phrase, person, worlds) else ""


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


def _of_their_world(discourse: Discourse, phrase: RolePhrase, person: str, worlds: frozenset[str]) -> bool:
    """Whether a role that nobody has been given may be this person's: of their world, and they hold none like it."""
    roles = discourse.known[person].roles
    if any(role.role == phrase.role and when is not When.FORMER for role, when in roles):
        return False
    if "elected" in worlds and phrase.role not in discourse.titles.words("lawmakers"):
        return False  # of those who hold an office alone somebody else may be meant
    theirs = {rank for role, _ in roles for rank in discourse.titles.ranks(role.role)}
    ours = countries(discourse.words, phrase.first, phrase.end)
    abroad = are_foreign(ours, discourse.known[person].countries)
    marked = ours or any(discourse.words[at].capital for at in range(phrase.head_end, phrase.end))
    return not abroad and bool(worlds & theirs if roles else marked and worlds & OPEN_WORLDS)


def _in_incise(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« …», a glissé l'arrière: behind a quotation and its verb, where a parser may see an object."""
    words, start = discourse.words, discourse.words[phrase.outer].start
    quotation = discourse.quotation_before(start)
    near = quotation is not None and 0 < start - quotation.end < INCISE
    return near and words[phrase.outer - 1].pos in ("VERB", "AUX")


def _outside(discourse: Discourse, offset: int, reach: int) -> list[Seen]:
    """The namings before a place that does not stand in a quotation, those inside one aside."""
    near = discourse.before(offset, reach)
    if discourse.quotation(offset) is not None:
        return near
    return [one for one in near if discourse.quotation(one.at) is None]


def _named_soon(discourse: Discourse, phrase: RolePhrase, scores: Mapping[str, float]) -> str:
    """Whose role the head of an article gives before it names them: « Le procureur a requis … Le procureur X »."""
    words = discourse.words
    here = words.sentence_number(words[phrase.first].start)
    fit = [person for person, score in scores.items() if score > 0]
    if here >= HEAD or len(fit) != 1 or len(discourse.holders.get(phrase.role, ())) != 1:
        return ""
    (person,) = fit
    later = words.sentence_number(discourse.places[person][0]) - here
    alike = any(content(words, role) <= content(words, phrase) for role, _ in discourse.known[person].roles)
    return person if later >= 0 and (alike or later <= HEAD) else ""

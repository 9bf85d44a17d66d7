"""Descriptions: whose role « le dirigeant de la RPDC » or « son homologue russe » is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings import names
from briefings.model import BlockKind, When
from briefings.names import gazetteer
from briefings.names.callings import is_listed
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.accused import in_the_dock, is_charged, tries
from briefings.people.discourse import Discourse, Known, Seen, countries, gender_of
from briefings.people.phrases import RolePhrase
from briefings.people.pointing import pointed_at

EXCHANGEABLE = frozenset(("leader", "premier", "church", "crown"))
"""Ranks whose words can stand for each other: « le président », « le dirigeant », « le chef de l'État »."""

INCISE = 30
"""Characters between a quotation and the subject of its incise."""

CLEAR = 0.5
"""How much better than the second a person must fit."""


def candidates(discourse: Discourse, phrase: RolePhrase) -> tuple[str, ...]:
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
        charged = not own and not any(scores.values()) and is_charged(discourse.titles, phrase)
        if charged and (dock := in_the_dock(discourse, phrase)):
            return _nearest(discourse, list(dock), start)
        if not any(scores.values()) and (alone := _last_subject(discourse, phrase)):
            return (alone,)
        if words.low(phrase.head) in discourse.titles.words("ellipses"):
            return ()
        known = any(scores.values()) or _spoken_of(words, discourse.titles, phrase)
        if not known and (pointed := pointed_at(discourse, phrase)):
            return (pointed,)
        if not own and (coming := _named_soon(discourse, phrase, scores)):
            return (coming,)
        if (
            not own
            and not any(scores.values())
            and (alone := _only_one(discourse, phrase) or _headed(discourse, phrase))
        ):
            return (alone,)
    fit = {p: s for p, s in scores.items() if s > 0 and p != owner and discourse.latest(p, start) >= 0}
    best = max(fit.values(), default=0.0)
    tied = sorted(person for person in fit if best - fit[person] < CLEAR)
    return _nearest(discourse, tied, start)


def _nearest(discourse: Discourse, tied: list[str], offset: int) -> tuple[str, ...]:
    """Of several that fit alike, those whose last naming is in the nearest sentence."""
    at = {person: discourse.words.sentence_number(discourse.latest(person, offset)) for person in tied}
    last = max(at.values(), default=0)
    return tuple(person for person in tied if at[person] == last)


def _alike(discourse: Discourse, phrase: RolePhrase) -> Iterable[str]:
    """The people with a role of the same word, or of a word that can stand for it."""
    ranks = (discourse.titles.ranks(phrase.role) & EXCHANGEABLE) | _wider(discourse, phrase)
    return sorted(set().union(*(discourse.holders.get(key, frozenset()) for key in (phrase.role, *ranks))))


def _wider(discourse: Discourse, phrase: RolePhrase) -> frozenset[str]:
    """The ranks that a general word may take up: « l'élue » a mayor, « le monarque » a king."""
    return frozenset(discourse.titles.groups("takes_up").get(phrase.role, ()))


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
    if not (bare or worlds or (once and phrase.role not in discourse.holders)):
        return ""
    if _outside(discourse, start, 0) or _spoken_of(words, titles, phrase):
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
        if (not gender or discourse.known[one.person].gender in (gender, ""))
        and not _foreign(ours, discourse.known[one.person].countries)
    }
    if len(people) != 1 or not any(one.subject or _has_spoken(discourse, one) for one in near):
        return ""
    (person,) = people
    if bare and not _in_office(discourse, person):
        return "" if is_charged(titles, phrase) and tries(discourse, person) else person
    return person if once or _of_their_world(discourse, phrase, person, worlds) else ""


def _owns(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« Le meeting du candidat », « la carrière de la chanteuse »: whose it is, of those who stand before all."""
    words, titles = discourse.words, discourse.titles
    contracted = phrase.determiner in words.small("contracted") and phrase.determiner in words.small("masculine")
    of = words.low(phrase.outer) == "du" if contracted else words.low(phrase.outer - 1) in words.small("of")
    public = titles.ranks(phrase.role) & PUBLIC
    return of and bool(public) and phrase.role in titles.words("personal") and phrase.end == phrase.head_end


PUBLIC = frozenset(("elected", "arts", "sport"))
"""Ranks of those whom an article is about where it names them: what is theirs is told without the name."""


def _in_office(discourse: Discourse, person: str) -> bool:
    """Whether somebody holds an office: where a minister was named, « le chauffeur » is another."""
    held = {role.role for role, when in discourse.known[person].roles if when is not When.FORMER}
    return any(discourse.titles.ranks(role) & OFFICES for role in held)


def _only_one(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person that the head of an article names, where an office is its next subject.

    « La démission de X a été annoncée. La ministre s'opposait … »; or the person named first, right behind it:
    « La candidate du parti a répondu. X a critiqué … ».
    """
    words, titles = discourse.words, discourse.titles
    start, role = words[phrase.outer].start, phrase.role
    here = words.sentence_number(start)
    definite = phrase.determiner in words.small("definites") and words.opens(phrase.outer)
    subject = any(words[at].token.dep_.startswith("nsubj") for at in range(phrase.head, phrase.head_end))
    if not definite or not subject or role in discourse.holders:
        return ""
    if not titles.ranks(role) & OFFICES or discourse.quotation(start) is not None or phrase.when is When.FORMER:
        return ""
    before = {one.person for one in discourse.seen if one.at < start}
    near = {one.person for one in discourse.before(start, 1)}
    following = [one for one in discourse.seen if one.at > start and one.sentence in (here, here + 1)]
    coming = bool(following) and following[0].subject and following[0].sentence == here + 1 and here <= HEAD
    people = before & near or ({following[0].person} if coming else set())
    if len(people) != 1 or before - people:
        return ""
    (person,) = people
    known, gender = discourse.known[person], gender_of(words, titles, phrase)
    unfit = known.roles or (gender == "f" and known.gender == "m") or (before and here > HEAD + 1)
    return "" if unfit or _spoken_of(words, titles, phrase) else person


def _headed(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person whom a heading names, where an office is the first subject under it.

    « 18h47 – X : « Le compte n'y est pas » » and below it « Le président de la FNSEA a estimé … ».
    """
    words, titles = discourse.words, discourse.titles
    start = words[phrase.outer].start
    here = words.sentence_number(start)
    sentences = words.reading.sentences
    if not 0 < here < len(sentences) or sentences[here - 1].kind is BlockKind.PARAGRAPH:
        return ""
    heads = (words[at].token for at in range(phrase.head, phrase.head_end))
    if phrase.determiner not in words.small("definites") or not any(head.dep_.startswith("nsubj") for head in heads):
        return ""
    if not titles.ranks(phrase.role) & OFFICES or phrase.when is When.FORMER or discourse.quotation(start) is not None:
        return ""
    near = {one.person for one in discourse.before(start, 1)}
    if len(near) != 1 or any(one.sentence == here for one in discourse.before(start, 0)):
        return ""
    (person,) = near
    known = discourse.known[person]
    unfit = known.roles or (gender_of(words, titles, phrase) == "f" and known.gender == "m")
    return "" if unfit or _spoken_of(words, titles, phrase) else person


OFFICES = frozenset(("leader", "premier", "minister", "elected", "crown", "church"))
"""Ranks that an article gives without a name to whom it has just named, or names next."""

WORLDS = (
    frozenset(("leader", "premier", "minister", "elected", "state")),
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
    abroad = _foreign(ours, discourse.known[person].countries)
    marked = ours or any(discourse.words[at].capital for at in range(phrase.head_end, phrase.end))
    return not abroad and bool(worlds & theirs if roles else marked and worlds & OPEN_WORLDS)


def _foreign(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both are told and have no country in common."""
    return bool(ours and theirs) and not ours & theirs


def _in_incise(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« …», a glissé l'arrière: behind a quotation and its verb, where a parser may see an object."""
    words, start = discourse.words, discourse.words[phrase.outer].start
    quotation = discourse.quotation_before(start)
    near = quotation is not None and 0 < start - quotation.end < INCISE
    return near and words[phrase.outer - 1].pos in ("VERB", "AUX")


def _has_spoken(discourse: Discourse, one: Seen) -> bool:
    """« … », lance X: whom an incise names, where a parser may see no subject."""
    quotation = discourse.quotation_before(one.at)
    return quotation is not None and 0 < one.at - quotation.end < INCISE and not one.oblique


def _outside(discourse: Discourse, offset: int, reach: int) -> list[Seen]:
    """The namings before a place that does not stand in a quotation, those inside one aside."""
    near = discourse.before(offset, reach)
    if discourse.quotation(offset) is not None:
        return near
    return [one for one in near if discourse.quotation(one.at) is None]


def _spoken_of(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """Whether the text spoke of such a one before, who may be another: « un suspect a été arrêté »."""
    others = words.small("indefinites") | words.small("numerals") | words.small("plurals")
    behind = (words.lows[at + 1] for at in words.places.of(others) if at + 1 < phrase.outer)
    return any(titles.singular(low) == phrase.role for low in behind)


def _named_soon(discourse: Discourse, phrase: RolePhrase, scores: Mapping[str, float]) -> str:
    """Whose role the head of an article gives before it names them: « Le procureur a requis … Le procureur X »."""
    words = discourse.words
    here = words.sentence_number(words[phrase.first].start)
    fit = [person for person, score in scores.items() if score > 0]
    if here >= HEAD or len(fit) != 1 or len(discourse.holders.get(phrase.role, ())) != 1:
        return ""
    (person,) = fit
    later = words.sentence_number(discourse.places[person][0]) - here
    alike = any(_content(words, role) <= _content(words, phrase) for role, _ in discourse.known[person].roles)
    return person if later >= 0 and (alike or later <= HEAD) else ""


HEAD = 3
"""Sentences in which a role may stand before its holder is named."""


def _likeness(words: Words, discourse: Discourse, phrase: RolePhrase, person: str) -> float:
    known = discourse.known[person]
    if gender_of(words, discourse.titles, phrase) == "f" and known.gender == "m":
        return 0
    return max((_like(discourse, phrase, role, when) for role, when in known.roles), default=0)


def _like(discourse: Discourse, phrase: RolePhrase, role: RolePhrase, when: When) -> float:
    """How well two role phrases can mean one office; 0 where they cannot."""
    words, titles = discourse.words, discourse.titles
    same = phrase.role == role.role
    wider = titles.ranks(role.role) & _wider(discourse, phrase)
    if not (same or wider or titles.ranks(phrase.role) & titles.ranks(role.role) & EXCHANGEABLE):
        return 0
    ours = countries(words, phrase.first, phrase.end)
    theirs = countries(words, role.first, role.end)
    mine, yours = _content(words, phrase), _content(words, role)
    if same and not _may_be_one(words, phrase, role):
        return 0
    if ours and theirs and not ours & theirs:
        return 0
    if same and mine and yours and not (mine & yours or ours & theirs):
        return 0
    if not same and mine - _names_of_places(words, phrase) - titles.words("spheres"):
        return 0
    alike = (phrase.when is When.FORMER) == (when is When.FORMER)
    return 1.0 + same + 2.0 * bool(ours & theirs) + bool(mine & yours) + (1.0 if alike else -0.5)


def _counterparts(discourse: Discourse, phrase: RolePhrase, owner: str | None) -> Mapping[str, float]:
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
    mine, yours = (_content(words, phrase) - _places(words, phrase) for phrase in (one, other))
    return not mine or not yours or bool(mine & yours)


def _places(words: Words, phrase: RolePhrase) -> set[str]:
    """The words of a role that name countries or their people."""
    language = words.reading.language
    return {
        part
        for at in range(phrase.first, phrase.end)
        if gazetteer.demonym(words[at].text, language) or gazetteer.look_up(words[at].text, language)
        for part in names.parts(words[at].text)
    }


def _content(words: Words, phrase: RolePhrase) -> set[str]:
    """The words before and behind a role's head that carry meaning."""
    fillers, common = Titles.of(words.reading.language).words("ordinals"), words.small("common")
    return {
        part
        for at in (*range(phrase.first, phrase.head), *range(phrase.head_end, phrase.end))
        if words.low(at) not in fillers and words[at].alpha and not words[at].elided and words[at].low not in common
        for part in names.parts(words[at].text)
    }


def _names_of_places(words: Words, phrase: RolePhrase) -> set[str]:
    language = words.reading.language
    return {
        part
        for at in range(phrase.head_end, phrase.end)
        if words[at].capital or gazetteer.demonym(words[at].text, language)
        for part in names.parts(words[at].text)
    }

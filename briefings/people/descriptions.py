"""Descriptions: whose role « le dirigeant de la RPDC » or « son homologue russe » is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings.lexicon import word_set
from briefings.model import BlockKind
from briefings.names.words import Words
from briefings.people.abroad import OFFICE, at_home
from briefings.people.accused import in_the_dock, is_charged
from briefings.people.discourse import Discourse
from briefings.people.genders import told_gender
from briefings.people.going_on import last_subject
from briefings.people.heard import in_incise
from briefings.people.likeness import (
    EXCHANGEABLE,
    content,
    counterparts,
    holds_still,
    likeness,
    ranks_taken_up,
)
from briefings.people.offices import headed, spoken_of
from briefings.people.phrases import RolePhrase
from briefings.people.pointing import pointed_at
from briefings.profile import habits

CLEAR = 0.5
"""How much better than the second a person must fit."""

HEAD = 3
"""Sentences in which a role may stand before its holder is named."""


def candidates(discourse: Discourse, phrase: RolePhrase) -> tuple[str, ...]:
    """The people that a description may mean, one where the text tells, several where it does not."""
    return at_home(discourse, phrase, _meant(discourse, phrase))


def _meant(discourse: Discourse, phrase: RolePhrase) -> tuple[str, ...]:
    """The same, whatever country the description names."""
    words = discourse.words
    start = words[phrase.first].start
    if _is_to_come(discourse, phrase) or _tells_which(words, phrase):
        return ()
    if presents(words, phrase):
        return _presented(discourse, phrase)
    own = phrase.determiner in words.small("possessives")
    counterpart = phrase.role in discourse.titles.words("counterparts")
    if counterpart and not (own and phrase.role in discourse.titles.words("same_rank")):
        return ()
    if counterpart and _of_somebody_unnamed(discourse, start):
        return ()  # « Le président français a appelé son homologue sénégalais »: not of whom the text has named
    owner = discourse.owner(words[phrase.outer].start) if own else None
    if counterpart:
        scores = counterparts(discourse, phrase, owner)
    else:
        scores = {person: likeness(words, discourse, phrase, person) for person in _alike(discourse, phrase)}
        scores = {person: score for person, score in scores.items() if not holds_still(discourse, phrase, person)}
        charged = not own and not any(scores.values()) and is_charged(words, discourse.titles, phrase)
        if charged and (dock := in_the_dock(discourse, phrase, start, told_gender(words, phrase.determiner))):
            return _nearest(discourse, list(dock), start)
        named = any(score > 0 and discourse.latest(person, start) >= 0 for person, score in scores.items())
        if not named and (alone := last_subject(discourse, phrase)):
            return (alone,)
        if words.low(phrase.head) in discourse.titles.words("ellipses"):
            return ()
        known = any(scores.values()) or spoken_of(words, discourse.titles, phrase)
        if not known and (pointed := pointed_at(discourse, phrase)):
            return (pointed,)
        if not own and (coming := _named_soon(discourse, phrase, scores)):
            return (coming,)
        if not own and not any(scores.values()) and (alone := headed(discourse, phrase)):
            return (alone,)
    fit = {p: s for p, s in scores.items() if s > 0 and p != owner and discourse.latest(p, start) >= 0}
    if in_incise(discourse, phrase) and (told := discourse.quotation_before(start)):
        start = told.start  # « Paul a été élu haut la main », insiste l'élu: not Paul
        fit = {person: score for person, score in fit.items() if discourse.latest(person, start) >= 0}
    best = max(fit.values(), default=0.0)
    tied = sorted(person for person in fit if best - fit[person] < CLEAR)
    return _nearest(discourse, tied, start)


def presents(words: Words, phrase: RolePhrase) -> bool:
    """ "A judge", "Police chief quits": what brings somebody in, and takes up nobody of whom was spoken."""
    return not phrase.determiner or phrase.determiner in words.small("indefinites")


def heads(words: Words, phrase: RolePhrase) -> bool:
    """Whether that stands at the head of a text, whose next sentences name who it is."""
    here = words.sentence_number(words[phrase.first].start)
    if here >= HEAD or not words.reading.sentences:
        return False
    titled = words.reading.sentences[here].kind is not BlockKind.PARAGRAPH
    return bool(phrase.determiner) or (titled and habits(words.reading.language).noun_compounds)


def _presented(discourse: Discourse, phrase: RolePhrase) -> tuple[str, ...]:
    """Who is named next with that for a title: "Judge blocks plan. … Judge Ann Roy", not "… Ann Roy, a judge"."""
    words = discourse.words
    alike = {person: likeness(words, discourse, phrase, person) for person in _alike(discourse, phrase)}
    person = _named_soon(discourse, phrase, alike)
    if not person or discourse.places[person][0] < words[phrase.first].start:
        return ()  # « Le président X est parti. C'est la première visite d'un chef d'État russe »
    if _another_between(discourse, phrase, person):
        return ()
    same = [role for role, _ in discourse.known[person].roles if role.role == phrase.role]
    entitled = any(role.determiner not in words.small("indefinites") for role in same)
    return (person,) if entitled or not same else ()


def _another_between(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """ "Minister quits. The environment minister left. … Finance Minister Ann Roy": she is not who quits."""
    words, head = discourse.words, discourse.words.low(phrase.head_end - 1)
    ours = set().union(*(content(words, role) for role, _ in discourse.known[person].roles))
    for at, _ in discourse.unnamed_between(words[phrase.end - 1].end, discourse.places[person][0]):
        first = words.index(at)
        near = words.lows[first : first + OFFICE]
        if head in near and not ours.issuperset(near[: near.index(head)]):
            return True
    return False


def _of_somebody_unnamed(discourse: Discourse, start: int) -> bool:
    """Whether the sentence has a subject before this place that is an office alone, whose holder nobody has named."""
    words = discourse.words
    opening = words.reading.sentences[words.sentence_number(start)].span.start if words.reading.sentences else 0
    return any(
        words[at].token.dep_.startswith("nsubj")
        for place, _ in discourse.unnamed_between(opening - 1, start)
        for at in range(words.index(place), min(words.index(place) + 3, len(words)))
    )


def _is_to_come(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« Le vainqueur affrontera Metz »: whoever that will be."""
    if phrase.role not in discourse.titles.words("outcomes"):
        return False
    head = discourse.words[phrase.head].token
    return head.dep_.startswith("nsubj") and "Fut" in head.head.morph.get("Tense")


def _tells_which(words: Words, phrase: RolePhrase) -> bool:
    """« Le joueur qui a marqué le plus de buts est X »: which of them, and nobody who was named before."""
    which = words.small("who")
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


def _named_soon(discourse: Discourse, phrase: RolePhrase, scores: Mapping[str, float]) -> str:
    """Whose role the head of an article gives before it names them: « Le procureur a requis … Le procureur X »."""
    words = discourse.words
    here = words.sentence_number(words[phrase.first].start)
    fit = [person for person, score in scores.items() if score > 0]
    others = discourse.holders.get(phrase.role, frozenset()) - set(fit)
    if here >= HEAD or len(fit) != 1 or others:
        return ""
    (person,) = fit
    later = words.sentence_number(discourse.places[person][0]) - here
    alike = any(content(words, role) <= content(words, phrase) for role, _ in discourse.known[person].roles)
    return person if later >= 0 and (alike or later <= HEAD) else ""

"""Work: whose a role is that somebody has at work, and when: "served as mayor", "began her career as a teacher"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.grammar import Tense, verb_group
from briefings.language.tokens import Token
from briefings.model import When
from briefings.people.phrases import RolePhrase
from briefings.people.subjects import doer
from briefings.people.surroundings import Names, Owner, head_token


def worked_as(text: Names, phrase: RolePhrase, at: int) -> Iterator[Owner]:
    """Who works or worked as what a role before an "as" at a word tells."""
    if begun := _began(text, at):
        if person := doer(text, begun):
            yield person, When.FORMER
        return
    verb = _verb_before(text, at) or _verb_over(text, phrase)
    if verb is not None and (person := doer(text, verb)):
        yield person, _worked_when(text, phrase, verb)


def is_work(text: Names, phrase: RolePhrase, at: int) -> bool:
    """Whether such a verb stands there, whoever its subject is: "worked for X as an aide" tells nothing of X."""
    return _began(text, at) is not None or _verb_over(text, phrase) is not None


def _verb_before(text: Names, at: int) -> Token | None:
    words, worked = text.words, text.titles.words("worked")
    return next((words[back].token for back in (at - 1, at - 2) if words.low(back) in worked), None)


def _verb_over(text: Names, phrase: RolePhrase) -> Token | None:
    """The verb of work that a role hangs on, through one complement: "worked on several films as an assistant"."""
    worked, over = text.titles.words("worked"), head_token(text.words, phrase).head
    if over.dep_ == "obl" and over.head.lower_ in worked:
        over = over.head
    return over if over.lower_ in worked and not phrase.plural else None


def _worked_when(text: Names, phrase: RolePhrase, verb: Token) -> When | None:
    """ "She worked as a driver" is over; "she works as one" is not, nor "she has served as mayor since May".

    Of a participle its dates tell, unless a word before it makes a sequel of it: "eventually serving as speaker".
    """
    words, group = text.words, verb_group(verb)
    if group is None or group.tense is Tense.PRESENT:
        return None
    begun = verb.dep_ == "xcomp" and verb.head.lower_ in text.titles.words("worked")
    lasting = any(child.dep_ == "aux" and "Pres" in child.morph.get("Tense") for child in verb.children)
    if group.tense is not Tense.NONE and lasting and verb.morph.get("Tense") != ["Past"]:
        return None
    if group.tense is Tense.NONE and verb.morph.get("Tense") != ["Past"] and not begun:
        sequel = words.low(words.index(verb.idx) - 1) in text.titles.words("sequels")
        return When.FORMER if sequel else None
    return None if lasting and words.low(phrase.end) in text.titles.words("since") else When.FORMER


def _began(text: Names, at: int) -> Token | None:
    """The verb of "began his career as", "started out as", before the word "as" at a place."""
    words, titles = text.words, text.titles
    if words.low(at - 1) not in titles.words("beginnings"):
        return None
    verb = next((back for back in range(at - 2, max(-1, at - 5), -1) if words.low(back) in titles.words("begun")), None)
    return None if verb is None else words[verb].token

"""The accused: whom « l'accusée » or « le suspect » means, of those named before."""

from __future__ import annotations

from briefings.language.grammar import top_of
from briefings.model import When
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.discourse import Discourse
from briefings.people.phrases import RolePhrase

BEHIND = 10
"""Words behind a name within which it is told what a court or the police did to its bearer."""


def is_charged(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """Whether a description means one whom a court tries or the police hold: « l'accusée », "the defendant".

    « L'agresseur de Léa Roux » is hers, whoever else stands trial.
    """
    named = any(words[at].capital for at in range(phrase.head_end, phrase.end))
    return phrase.role in titles.words("charged") and not named


def in_the_dock(discourse: Discourse, phrase: RolePhrase | None, start: int, gender: str) -> tuple[str, ...]:
    """Those named before a place of whom the text tells it: « requis contre X, jugée depuis mai … L'accusée a nié ».

    « Le meurtrier » is nobody who was only arrested: whose deed it was, a court has said, or nobody has.
    """
    words = discourse.words
    done = phrase is not None and phrase.role in discourse.titles.words("doers")
    description = words.index(start)
    found: set[str] = set()
    for one in discourse.seen:
        if (
            one.at < start
            and discourse.fits(one.person, gender)
            and _is_tried(words, discourse.titles, words.index(one.at), description, done=done)
        ):
            found.add(one.person)
    return tuple(sorted(person for person in found if not tries(discourse, person)))


def tries(discourse: Discourse, person: str) -> bool:
    """Whether somebody judges, pleads or inquires, and so is not the one in the dock."""
    return _holds(discourse, person, "trying")


def _holds(discourse: Discourse, person: str, roles: str) -> bool:
    """Whether somebody is told to hold one of some roles still, or called as counsel are: « Me X »."""
    words, titles = discourse.words, discourse.titles
    held = (role.role for role, when in discourse.known[person].roles if when is not When.FORMER)
    return not titles.words(roles).isdisjoint(held) or any(
        words.low(words.index(at) - 1) in titles.words("counsel") for at in discourse.places[person]
    )


def is_harmed(words: Words, titles: Titles, name: int) -> bool:
    """« X a été tué lundi », « Disparue en mai, X … », « X est décédé »: whom a deed struck and who did not do it."""
    token = top_of(words[name].token, ("flat", "flat:name", "appos", "nmod"))
    harmed, fallen = titles.words("harmed"), titles.words("fallen")
    if token.dep_ == "nsubj:pass" and token.head.lemma_.lower() in harmed | fallen:
        return True
    if token.dep_.startswith("nsubj") and token.head.lemma_.lower() in fallen:
        return True
    aside = (*token.children, *(token.head.children if token.dep_.startswith("nsubj") else ()))
    parts = (one for one in aside if one.dep_ in ("acl", "advcl", "amod"))
    done = (one for one in parts if "Part" in one.morph.get("VerbForm") and "Pres" not in one.morph.get("Tense"))
    return any(one.lemma_.lower() in harmed | fallen for one in done)  # not « X a dérapé, percutant un piéton »


def pleads(discourse: Discourse, person: str) -> bool:
    """Whether somebody is counsel or of the court, and nothing tells that a court tries them too."""
    words, titles = discourse.words, discourse.titles
    return _holds(discourse, person, "pleading") and not any(
        _is_tried(words, titles, words.index(at), len(words)) or _is_taken(words, titles, words.index(at))
        for at in discourse.places[person]
    )


def _is_taken(words: Words, titles: Titles, name: int) -> bool:
    """« X, avocat à Metz, a été arrêté lundi »: whether a name is the subject of such a verb."""
    token = top_of(words[name].token, ("flat", "flat:name", "appos"))
    return token.dep_ == "nsubj:pass" and token.head.lower_ in titles.words("tried")


def is_held(words: Words, titles: Titles, pronoun: int) -> bool:
    """« Il a été condamné en 2019 », « Interpellé mardi, il … »: whether a court or the police did so to a pronoun."""
    for at in range(pronoun + 1, min(pronoun + HELD, len(words))):
        if words[at].text in ".,;:«»“”":
            break
        if words.low(at) in titles.words("tried"):
            return words.low(at - 1) in titles.words("tried_marks") and _so(words, titles, at)
    if words.low(pronoun - 1) != ",":
        return False
    sentence = words.sentence(words[pronoun].start)
    return sentence is not None and words.low(words.index(sentence.span.start)) in titles.words("tried")


HELD = 7
"""Words behind a pronoun within which its verb tells so."""


def _is_tried(words: Words, titles: Titles, name: int, description: int, *, done: bool = False) -> bool:
    """« le procès de X », « requis contre X », « X, jugée depuis mai », « X encourt dix ans ».

    Of « Défendue par X, l'accusée a nié », what stands behind the description says nothing of X.

    Args:
        done: Whether it must be told that a court found so: « X, condamnée en mai ».
    """
    told = titles.words("condemned") if done else titles.words("tried")
    if words.low(name - 1) in titles.words("tried_before") and not done:
        return True
    end = name
    while end < len(words) and words[end].capital and (end == name or words[end].near):
        end += 1
    for at in range(end, min(end + BEHIND, description)):
        if words.low(at) in ".;:«»“”" or words[at].capital:
            return False
        if words.low(at) in told:
            mark = words.low(at - 1)  # « mis en examen avec la sœur de X, et écroué »: not X
            other = mark in words.small("ands") and words.low(name - 1) in words.small("of")
            return mark in titles.words("tried_marks") and not other and _so(words, titles, at)
        if words.low(at) in titles.words("answering") and not done:
            behind = words.lows[at + 1 : at + 1 + ANSWER]  # « X encourt dix ans », not "X faces a tough race"
            return not titles.words("answered").isdisjoint(behind)
    return False


ANSWER = 4
"""Words behind "denied" among which it is told of what somebody is accused: "denied two counts of theft"."""


def _so(words: Words, titles: Titles, verb: int) -> bool:
    """Whether a verb that tells so only with other words has them: « reconnu coupable », "found guilty"."""
    needed = titles.groups("tried_with").get(words.low(verb))
    return needed is None or words.low(verb + 1) in needed

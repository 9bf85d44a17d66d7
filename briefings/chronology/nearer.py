"""Verbs that have a date though another governs its clause: the infinitive nearer to it, what is told to be to come."""

from __future__ import annotations

from datetime import date

from briefings.chronology.kinds import SPEAKING, kind_of
from briefings.chronology.periods import Period, latest
from briefings.language.grammar import Tense, VerbGroup, verb_group
from briefings.language.tokens import Token


def done_nearer(group: VerbGroup, root: Token, period: Period, published: date | None) -> Token | None:
    """The past verb of « Il n'est d'aucun parti et a créé le sien en avril »: what is so now has no date behind us.

    Nor has « La ville assure que les riverains ont été réunis à deux reprises, les 4 et 12 mai ».
    """
    if published is None or latest(period) >= published:
        return None
    if group.tense is Tense.FUTURE:  # « sera couvert par une subvention votée en mai »
        between = reversed(root.doc[group.last.i + 1 : root.i])
        return next(
            (word for word in between if word.dep_.startswith(("acl", "amod")) and "Past" in word.morph.get("Tense")),
            None,
        )
    if group.tense is not Tense.PRESENT:
        return None
    told = {"conj", "ccomp"} if kind_of(group.head, root.doc.lang_) in SPEAKING else {"conj"}
    speaks = "ccomp" in told
    joined = (child for child in group.head.children if child.dep_ in told and group.last.i < child.i < root.i)
    for verb in group.head.children if speaks else ():
        if verb.dep_ == "xcomp" and group.last.i < verb.i < root.i and _is_over(verb):
            return verb  # « l'armée dit avoir frappé dimanche »
    for verb in joined:
        other = verb_group(verb)
        if other is not None and other.tense is Tense.PAST and verb.pos_ == "VERB":
            return verb
    return None


def _is_over(verb: Token) -> bool:
    """« Avoir frappé »: an infinitive of what is over."""
    helped = any(c.dep_ == "aux:tense" and "Inf" in c.morph.get("VerbForm") for c in verb.children)
    return helped and "Part" in verb.morph.get("VerbForm")


def said_to_come(group: VerbGroup, period: Period, timed: frozenset[int], published: date | None) -> Token | None:
    """What "he said she will leave on July 2" tells of a day to come: no one has said it then."""
    if published is None or period.opens_at <= published or group.tense is not Tense.PAST:
        return None
    if kind_of(group.head, group.head.doc.lang_) not in SPEAKING:
        return None
    told = (child for child in group.head.children if child.dep_ == "ccomp" and child.i not in timed)
    return next((verb for verb in told if verb_group(verb) is not None), None)

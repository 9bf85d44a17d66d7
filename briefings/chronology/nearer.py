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
    if (made := _made_before(group, root)) is not None:
        return made
    told = {"conj", "ccomp"} if kind_of(group.head) in SPEAKING else {"conj"}
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


def _made_before(group: VerbGroup, root: Token) -> Token | None:
    """What was done to the object of a present: "firmly rejects allegations published in the Herald on 22 January"."""
    for thing in group.head.children:
        if thing.dep_ == "obj" and group.last.i < thing.i:
            over = (w for w in thing.children if w.dep_ == "acl" and "Past" in w.morph.get("Tense"))
            return next((word for word in over if thing.i < word.i < root.i), None)
    return None


def _is_over(verb: Token) -> bool:
    """« Avoir frappé »: an infinitive of what is over."""
    helped = any(c.dep_ == "aux:tense" and "Inf" in c.morph.get("VerbForm") for c in verb.children)
    return helped and "Part" in verb.morph.get("VerbForm")

"""Tolls and what brought them, which one day dates: "killed when a ferry sank on Sunday"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.chronology.clauses import was_under_way
from briefings.chronology.dated import Dated
from briefings.chronology.kinds import MISHAPS, OTHER, SPEAKING, kind_of
from briefings.language import span_of
from briefings.language.grammar import Tense, VerbGroup, is_passive, subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table


def told_with(item: Dated, timed: frozenset[int]) -> Iterator[Token]:
    """The other verbs of such a sentence: « Six personnes sont mortes et huit ont été blessées samedi » has two.

    Args:
        item: A verb that a day dates.
        timed: The tokens that stand in a date.
    """
    verb, group = item.head, item.group
    if group is None or group.head is not verb or item.period.span.start < verb.idx:
        return
    below = verb.head if verb.dep_ == "acl" else verb
    over = below.head
    if over is not below and over.i < verb.i and _suffers(over) and not _dated_apart(over, below, timed):
        both = verb.dep_ == "conj" and _suffers(verb)
        if both or (_opening(verb) is not None and kind_of(verb) in MISHAPS):
            yield over
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.i > verb.i and _strikes(clause, item):
            yield clause


def _opening(clause: Token) -> Token | None:
    """What opens a clause that tells when: « lorsque », "after", but not "two weeks after".

    A parser may take "after a bus crashed into a lorry" for a bus that was crashed.
    """
    words = table(clause.doc.lang_, "events")
    known = {*words["meanwhile"]["marks"], *words["bounds"]["after"]}
    opened, own = clause, clause.dep_ == "advcl" and any(True for _ in subjects(clause))
    if clause.dep_ == "acl" and clause.head.i < clause.i and clause.doc[clause.i - 1] is clause.head:
        opened, own = clause.head, not any(child.dep_ == "obl:agent" for child in clause.children)
    mark = next((child for child in opened.children if child.i < clause.i and child.lower_ in known), None)
    if mark is None or not own or clause.doc[mark.i - 1].head is mark or clause.doc[mark.i - 1].dep_ in _UNITS:
        return None
    return mark


_UNITS = ("obl:unmarked", "obl:npmod", "obl:mod", "advmod")
"""How a length of time hangs in front of such an opening."""


def _suffers(verb: Token) -> bool:
    """Whether a verb tells what somebody suffered then: « est mort », "were injured", not "has died"."""
    group = verb_group(verb)
    if group is None or group.negated or group.tense is not Tense.PAST or _is_perfect(group):
        return False
    kind = kind_of(verb)
    return kind == "death" or (kind in MISHAPS and is_passive(verb))


def _is_perfect(group: VerbGroup) -> bool:
    return any(word.lemma_ == "have" for word in group.head.children)


def _strikes(clause: Token, item: Dated) -> bool:
    """Whether the clause that has the day tells of an event: « Deux hommes ont été tués quand un ferry a coulé »."""
    group = verb_group(clause) if clause.pos_ == "VERB" else None
    if group is None or group.tense is not Tense.PAST or group.negated or was_under_way(group):
        return False
    inside = any(item.period.span.holds(span_of(word)) for word in clause.subtree)
    kind = kind_of(clause)
    told = kind not in SPEAKING and (kind != OTHER or _suffers(item.head))
    return inside and told and _opening(clause) is not None


def _dated_apart(over: Token, verb: Token, timed: frozenset[int]) -> bool:
    """Whether a verb has a date of its own, besides that of another below it."""
    below = {word.i for word in verb.subtree}
    return any(word.i in timed and word.i not in below for word in over.subtree)

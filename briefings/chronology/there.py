"""What took place at an event that has a date: « tuées dans l'accident de lundi », "at Monday's meeting they voted"."""

from __future__ import annotations

from briefings.chronology.dated import Dated
from briefings.chronology.kinds import MISHAPS, is_occasion, kind_of
from briefings.language.grammar import OVER, Tense, VerbGroup, clause_head, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_TOLD = (*OVER, Tense.FUTURE)
_SUFFERING = frozenset({*MISHAPS, "death"})
_HELD = frozenset({"meeting", "statement", "competition", "protest", "anniversary", "trial", "election"})
"""Kinds of occasion at which something is said or done."""


def done_there(item: Dated, timed: frozenset[int]) -> Token | None:
    """The verb of « Lors de la réunion de mercredi, la ministre a annoncé une aide »: it took place there and then.

    Args:
        item: An event noun with its date.
        timed: The tokens that stand in a date.
    """
    group, noun = (_over(item), item.head) if item.head.pos_ == "NOUN" else _published(item.head)
    if group is None or group.head == noun or noun.pos_ != "NOUN" or noun.dep_.startswith(("nsubj", "obj", "conj")):
        return None
    verb = group.head
    if verb.pos_ != "VERB" or group.negated or group.tense not in _TOLD:
        return None
    if group.first == verb and "Imp" in verb.morph.get("Tense"):
        return None
    if not is_occasion(noun) and not _is_there(item, noun, verb):
        return None
    lasting = word_set(noun.doc.lang_, "events", "main", "lasting")
    inside = {word.i for word in noun.subtree}
    for said in verb.children:  # « à la réunion de lundi, elle a dit qu'elle partirait en juin »
        inside |= {word.i for word in said.subtree} if said.dep_ == "ccomp" else set()
    dated = any(word.i in timed and word.i not in inside for word in verb.subtree)
    return None if dated or verb.lemma_.lower() in lasting else verb


def _over(item: Dated) -> VerbGroup | None:
    """The verb that an event noun stands under: not « accordée » of « dans une interview accordée lundi, il a dit »."""
    group = item.group
    own = group is not None and group.head.head is item.head and group.head.dep_.startswith("acl")
    return verb_group(clause_head(item.head.head)) if own else group


def _published(participle: Token) -> tuple[VerbGroup | None, Token]:
    """The main verb of « dans un entretien publié lundi, elle a annoncé … », and the noun that the day is said of.

    So it is of any occasion: « lors d'une soirée organisée lundi, trois personnes ont été blessées ».
    """
    noun, lemma = participle.head, participle.lemma_.lower()
    words = table(noun.doc.lang_, "events")
    if not participle.dep_.startswith(("acl", "amod")) or lemma in words["light"]["apart"]:
        return None, noun
    then = is_occasion(noun) or (lemma in words["occasions"]["published"] and _says(noun))
    return (verb_group(clause_head(noun.head)) if then else None), noun


def _says(noun: Token) -> bool:
    """Whether something is said in it: « un entretien », « une étude »."""
    texts = word_set(noun.doc.lang_, "events", "occasions", "texts")
    return kind_of(noun) in ("statement", "meeting") or noun.lemma_.lower() in texts


def _is_there(item: Dated, noun: Token, verb: Token) -> bool:
    """Whether a noun says where its verb's deed was done: "killed in a crash", "at a meeting", « en conférence, … ».

    Whoever was arrested "in Monday's attack" was so later; so in a mishap only what is suffered took place. Anything
    may have in what stands before it all, and what is said or done at a meeting that stands behind it.
    """
    if noun.head != verb or not noun.dep_.startswith("obl") or noun.dep_ in ("obl:agent", "obl:arg"):
        return False
    words = table(noun.doc.lang_, "events")["occasions"]
    opening = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if opening.isdisjoint(words["there"]):
        return False
    kind = kind_of(noun)
    if kind in MISHAPS:
        return kind_of(verb) in _SUFFERING or verb.lemma_ in words["suffering"]
    if not item.period.is_day or not (kind in _HELD or _says(noun)):
        return False
    if noun.i > verb.i:
        return not opening.isdisjoint(words["at"])
    edge = noun.right_edge.i
    return "," in noun.doc.lows[edge : edge + 2]

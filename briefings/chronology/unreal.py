"""What is only held to have happened, and what did not: "is believed to have fled", "nearly died"."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.chronology.chains import is_told_by
from briefings.chronology.kinds import OTHER, SPEAKING, kind_of
from briefings.language.grammar import (
    AUXILIARY_DEPS,
    OVER,
    Tense,
    VerbGroup,
    is_finite,
    is_passive,
    is_perfect,
    subjects,
)
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Modality, Statement

_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass"})
_VERBS = ("VERB", "AUX")


def is_only_held(head: Token, group: VerbGroup | None) -> bool:
    """Whether the words of a verb, or of the one above it, say that what it tells of is no more than held."""
    words = _words(head)
    if any(child.lower_ in words["adverbs"] for child in head.children):
        return True  # « est peut-être mort », "allegedly stabbed his neighbour"
    if head.pos_ not in _VERBS:
        return False
    helpers = {child.lemma_ for child in head.children if child.dep_ in AUXILIARY_DEPS}
    if not helpers.isdisjoint(words["modals"]) and is_perfect(head):
        return True  # "may have died"
    over = head.head
    if head.dep_ == "xcomp" and over.lemma_.lower() in words["held"] and is_passive(over):
        return True  # "is believed to have fled"
    if head.dep_ == "ccomp" and over.lemma_.lower() in words["believing"]:
        return True  # "police believe he fled"
    wished = group is not None and "Sub" in group.first.morph.get("Mood") and head.dep_ in _CLAUSES
    return wished and over.lemma_.lower() not in words["factive"]


def never_was(head: Token) -> bool:
    """Whether the words around a verb say that what it tells of did not happen, or leave it open.

    "Nearly died", « a été empêché de parler », "it is unclear whether it took off".
    """
    words = _words(head)
    helpers = {child.lower_ for child in head.children if child.dep_ in AUXILIARY_DEPS}
    if head.lower_ in words["possible"] or (not helpers.isdisjoint(words["would"]) and is_perfect(head)):
        return True  # « cela n'aurait pas été possible », "he would have won in 2010"
    if head.pos_ not in _VERBS:
        return False
    if any(child.lower_ in words["almost"] and child.i < head.i for child in head.children if child.dep_ == "advmod"):
        return True
    if any(child.dep_ == "mark" and child.lower_ in words["whether"] for child in head.children):
        return True
    if head.dep_ == "acl" and head.head.lower_ in words["nothing"]:
        return True  # "did not have anything to announce"
    governed = head.dep_ in ("xcomp", "ccomp", "advcl", "csubj", "obl:arg") and head.i > head.head.i
    return governed and head.head.lemma_.lower() in words["preventing"]


def did_not(head: Token, group: VerbGroup | None) -> bool:
    """« Aucun suspect n'a été interpellé lundi », "was never convicted", « la réunion n'a pas eu lieu »: it was not so.

    Not « n'a pas répondu » or « n'a pas survécu », which tell what somebody did or suffered.
    """
    if group is None or group.tense not in OVER or not (group.negated or _of_nobody(group.head)):
        return False
    verb, words = group.head, table(head.doc.lang_, "events")
    near = range(max(verb.sent.start, group.first.i - _NEAR), min(verb.sent.end, verb.i + _NEAR))
    lows = [verb.doc.lows[at] for at in near]
    if words["none"]["unless"] and not set(words["none"]["unless"]).isdisjoint(lows):
        return False  # "not only arrested", "was not arrested until Monday"
    if set(words["none"]["full"]).isdisjoint(lows):
        return False
    held = not set(words["light"]["held"]).isdisjoint(lows[verb.i - near.start :])
    if head is not verb:
        return held and head.dep_.startswith("nsubj") and head.head is verb
    if held and kind_of(verb) == OTHER:
        return True  # "the meeting did not take place"
    told = head.pos_ in _VERBS and is_told_by(head, group) and verb.lemma_.lower() not in words["sequel"]["fatal"]
    return told and kind_of(verb) not in {*SPEAKING, OTHER}


_NEAR = 4
"""Words around a verb group that deny it or take the denial back."""


def _of_nobody(verb: Token) -> bool:
    """ "No suspect was arrested", "Neither Ann Lee nor Tom Reed was charged", "nobody was hurt"."""
    if word_set(verb.doc.lang_, "events", "none", "with_never"):
        return False  # « une personne a été blessée »: nobody is told by « ne »
    full = word_set(verb.doc.lang_, "events", "none", "full")
    return any(
        subject.lower_ in full
        or any(child.lower_ in full and child.dep_ in ("det", "cc:preconj") for child in subject.children)
        for subject in subjects(verb)
    )


def is_sworn_not(head: Token, group: VerbGroup | None) -> bool:
    """« Il jure ne pas avoir frappé », "he swears that he did not hit her", "the claim that he died is false"."""
    over = head.head
    full = word_set(head.doc.lang_, "events", "none", "full")  # « craint que la digue ne cède » denies nothing
    negated = group is not None and group.negated and any(token.lower_ in full for token in head.children)
    over_by_now = group is not None and group.tense not in (Tense.PRESENT, Tense.FUTURE)
    if negated and over_by_now and head.dep_ in ("ccomp", "xcomp"):
        return over.pos_ == "VERB" and over.lemma_.lower() in speech(head.doc.lang_).verbs
    told = head.dep_ in ("acl", "ccomp", "acl:relcl") and over.pos_ == "NOUN" and over.dep_.startswith("nsubj")
    told = told and group is not None and is_finite(group.first)  # "a count given on Thursday was wrong"
    return told and over.head.lemma_.lower() in _words(head)["untrue"]


def is_rumoured(statement: Statement | None, language: str) -> bool:
    """« Selon la rumeur, X a fui mardi »: whoever tells it answers for nothing of it."""
    source = statement.source if statement is not None and statement.modality is Modality.ALLEGED else None
    if source is None:
        return False
    return not word_set(language, "hedges", "alleged", "rumours").isdisjoint(source.name.lower().split())


def _words(head: Token) -> Mapping[str, list[str]]:
    words: Mapping[str, list[str]] = table(head.doc.lang_, "events")["unreal"]
    return words

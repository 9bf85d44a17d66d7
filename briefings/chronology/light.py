"""Whose the date is: a noun's that its verb leaves it to (« la course s'est tenue samedi »), or not a crime's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from briefings.chronology.kinds import is_event_noun, kind_of
from briefings.chronology.periods import Period
from briefings.language.grammar import Tense, VerbGroup
from briefings.language.tokens import Token
from briefings.lexicon import table


def hands_on(group: VerbGroup, period: Period, published: date | None) -> bool:
    """Whether a verb leaves its date to a noun: a light verb, or one that tells today of a day to come."""
    words: Mapping[str, Mapping[str, list[str]]] = table(group.head.doc.lang_, "events")
    if group.head.lemma_ in words["light"]["verbs"]:
        return True
    told_now = group.tense in (Tense.PAST, Tense.PRESENT)
    return told_now and published is not None and period.opens_at > published


def event_noun(verb: Token, period: Period) -> Token | None:
    """The event noun of a verb's clause that it governs, else the nearest before the date."""
    nouns = [word for word in verb.subtree if is_event_noun(word)]
    if not nouns and (last := _last_of_its_kind(verb)) is not None:
        return last
    governed = [word for word in nouns if word.head == verb and word.dep_.startswith(("obj", "nsubj"))]
    before = [word for word in nouns if word.idx < period.span.start and not _is_counted_from(word, verb)]
    if verb.lemma_ not in table(verb.doc.lang_, "events")["light"]["verbs"]:
        before = [word for word in before if not _is_of_subject(word, verb)]
    return next(iter(governed), before[-1] if before else None)


def _is_of_subject(noun: Token, verb: Token) -> bool:
    """ "Voting in the election begins on 2 March": what only says of what the subject is."""
    below = noun
    while below.head not in (verb, below):
        below = below.head
    return below is not noun and below.dep_.startswith("nsubj") and noun.dep_.startswith("nmod")


def _last_of_its_kind(verb: Token) -> Token | None:
    """The title of « leur dernier titre remonte à 2004 »: what is dated as the last or first is what took place."""
    words = table(verb.doc.lang_, "events")
    if verb.lemma_.lower() not in words["chains"]["dating"]:
        return None
    things = (child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN" and child.i < verb.i)
    return next((one for one in things if any(c.lower_ in words["chains"]["ranking"] for c in one.children)), None)


def _is_counted_from(noun: Token, verb: Token) -> bool:
    """« Un an après la mort de X, une marche aura lieu samedi »: what comes before that has no part in its day."""
    bounds = table(noun.doc.lang_, "events")["bounds"]
    opening = {*bounds["after"], *bounds["since"], *bounds["deadline"]}
    for word in (noun, *noun.ancestors):
        if word is verb:
            return False
        if word.i < verb.i and word.dep_.startswith("obl") and any(c.lower_ in opening for c in word.children):
            return True
    return False


def is_charge(noun: Token) -> bool:
    """« Condamné pour viol mardi », "charged with murder on Friday": the day of justice, and not of what it is about.

    « Condamné pour le meurtre de sa femme en 2019 » may tell of either.
    """
    below, over = noun.children, noun.head
    verb = over.head if over.dep_ == "xcomp" else over  # "found guilty of murder"
    if not noun.dep_.startswith(("obl", "nmod")) or verb.pos_ != "VERB" or verb.i > noun.i:
        return False
    bare = not any(child.dep_ in ("det", "nmod:poss") for child in below)
    return bare and any(child.dep_ == "case" for child in below) and kind_of(verb) in _JUSTICE


_JUSTICE = frozenset({"trial", "arrest", "accusation", "sanction"})

"""Days between commas behind what a sentence opens with: « Depuis l'arrestation de X, le 3 mai, le maire se tait »."""

from __future__ import annotations

from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.grammar import Tense, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_LENGTH = 12
"""Words of such a phrase at most."""


def noun_set_off(reading: Reading, period: Period) -> Token | None:
    """The event noun of the phrase that a day between commas stands behind, where nothing but that phrase opens.

    « Après sa victoire, samedi, le club vise le titre »: what is so now, or since, has no such day; « Après la réunion,
    mardi, il a démissionné » may have it.
    """
    doc, own = reading.doc, reading.tokens_of(period.span)
    at = own.start - 1 if doc[own.start - 1].pos_ != "ADP" else own.start - 2
    if at < 2 or own.end >= len(doc) or doc[at].text != "," or doc[own.end].text != ",":
        return None
    bounds = table(reading.language, "events")["bounds"]
    first = doc[own.start].sent.start
    since, after = doc[first].lower_ in bounds["since"], doc[first].lower_ in bounds["after"]
    if not (since or (after and period.is_day)) or at - first > _LENGTH:
        return None  # « Depuis la visite du roi, en décembre 2023, les deux pays se parlent »
    phrase, group = doc[first:at], verb_group(doc[own.start].sent.root)
    if any(word.pos_ in ("VERB", "AUX") or word.text == "," for word in phrase):
        return None
    if not since and (group is None or group.tense not in (Tense.PRESENT, Tense.FUTURE)):
        return None
    return next((word for word in phrase if is_event_noun(word)), None)


def waited_for(day: Token) -> Token | None:
    """What comes about in « il faudra attendre le 12 juin pour connaître le verdict »."""
    wait = day.head
    if not day.dep_.startswith("ob") or wait.lemma_ not in word_set(day.doc.lang_, "events", "chains", "waiting"):
        return None
    over = (day, wait, *(word for word in wait.ancestors if word.pos_ == "VERB"))
    clauses = (child for verb in over for child in verb.children if child.i > day.i and child.pos_ == "VERB")
    return next((clause for clause in clauses if clause.dep_ in ("advcl", "xcomp", "acl")), None)

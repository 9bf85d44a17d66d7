"""The kind of an event as the text tells it: by its words, what does it, what is said by it, what befell people."""

from __future__ import annotations

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.involved import Involved
from briefings.chronology.kinds import OTHER, doing, event_nouns, is_event_noun, is_undergone, kind_of, kind_of_lemma
from briefings.language.grammar import subjects
from briefings.language.speech import Stance, Use, speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set


def kind_of_event(item: Dated, language: str, involved: Involved) -> str:
    """The kind that the head's words have, or else what does it; to be or go somewhere is a visit of those who do."""
    presence = table(language, "events")["presence"]["verbs"]
    copula = item.head.pos_ not in ("VERB", "AUX") and any(t.lemma_ in presence for t in item.head.children)
    copula = copula and (item.head.pos_ in ("PROPN", "ADV") or any(t.dep_ == "case" for t in item.head.children))
    present = copula or item.head.lemma_ in presence
    somewhere = present and involved.people_in(item.span) and involved.places_in(subtree(item.head))
    if somewhere and _is_by_someone(item, involved):
        return "visit"
    kind = kind_of(item.head)
    if kind == OTHER and item.head.pos_ == "VERB":
        kinds = (_kind_of_what_does_it(item.head), _kind_of_what_it_joins(item.head), _kind_of_saying(item.head))
        kind = next((one for one in kinds if one != OTHER), OTHER)
    if kind == "attack" and _is_harm_of_mishap(item.head):
        return "accident"
    if kind != OTHER and _means_another(item.head):
        return OTHER
    return "end" if kind in ("death", "funeral") and _is_of_a_thing(item.head, involved) else kind


def _is_by_someone(item: Dated, involved: Involved) -> bool:
    """Whether whoever is or goes somewhere is a person: « le tournant est venu à Lens » is no visit."""
    acting = list(subjects(item.group.head)) if item.group is not None and item.cast.start <= item.head.idx else []
    if any("Rel" in one.morph.get("PronType") for one in acting):
        return True
    return not acting or any(involved.people_in(subtree(one)) for one in acting)


def _means_another(noun: Token) -> bool:
    """« Sa disparition », in an article about somebody who is missed; « le vol inaugural » of a rocket."""
    lemma = noun.lemma_.lower()
    listed = (about for named, *about in table(noun.doc.lang_, "events")["unnamed"]["double"] if named == lemma)
    return any(noun.doc.words[word] for about in listed for word in about)


def _is_of_a_thing(noun: Token, involved: Involved) -> bool:
    """« La disparition de l'Union soviétique »: what is gone is a country or a body."""
    of = next((child for child in noun.children if child.dep_.startswith("nmod") and child.i > noun.i), None)
    return of is not None and involved.names_a_thing(of.idx)


def _is_harm_of_mishap(verb: Token) -> bool:
    """« Dix personnes ont été tuées dans un accident », "were injured when a bus overturned": by what nobody did.

    Where its own words do not tell, the article's do: « Trois ouvriers ont été blessés », in one of a landslide alone.
    """
    doc = verb.doc
    if verb.lemma_.lower() not in word_set(doc.lang_, "events", "effects", "harming") or not is_undergone(verb):
        return False
    if any(child.dep_ == "obl:agent" for child in verb.children):
        return False
    below = {kind_of_lemma(word) for word in verb.subtree if word is not verb} - {OTHER}
    told = below & _DEEDS or below & {"accident"} or {kind_of_lemma(doc.tokens[at]) for at in event_nouns(doc)}
    return "accident" in told and told.isdisjoint(_DEEDS)


_DEEDS = frozenset({"attack", "conflict"})
"""Kinds of what somebody does to others, as an accident is not."""


def _kind_of_saying(verb: Token) -> str:
    """The kind of what is told by a verb of speech over a clause: « Elle confiait que … », "X emphasised that …"."""
    uses = speech(verb.doc.lang_).verbs.get(verb.lemma_.lower())
    stance = uses.get(Use.SAYS) if uses else None
    if stance is None or not any(child.dep_ == "ccomp" for child in verb.children):
        return OTHER
    return _SAID.get(stance, "statement")


_SAID = {Stance.DENYING: "refusal", Stance.ACCUSING: "accusation"}


def _kind_of_what_does_it(verb: Token) -> str:
    """« Un bombardement a fait dix morts », « visée par des attentats »: the kind of the event that does it."""
    events = (noun for noun in doing(verb) if noun.pos_ == "NOUN" and is_event_noun(noun))
    return next(map(kind_of, events), OTHER)


def _kind_of_what_it_joins(verb: Token) -> str:
    """« Elle a participé à la finale », "thousands attended the rally": the kind of what somebody takes part in."""
    if verb.lemma_.lower() not in word_set(verb.doc.lang_, "events", "effects", "joining"):
        return OTHER
    events = (child for child in verb.children if child.dep_.startswith(("obj", "obl")) and is_event_noun(child))
    return next(map(kind_of, events), OTHER)

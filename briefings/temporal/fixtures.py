"""Days of what is on the programme and of what befell: « samedi contre Lens », « la chute de lundi »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefings.language.grammar import Tense, verb_group
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from briefings.language.tokens import Token as DocToken

_TEAM = 4
"""Words of a team's name and its verb: "Rovers host", "West Ham United face"."""


def is_spoken_of(day: DocToken) -> bool:
    """ "Friday marks ten years since the storm", « lundi est férié »: a day that a sentence in the present is about."""
    verb = day.head
    if not day.dep_.startswith("nsubj") or day.i > verb.i or any(child.dep_ == "case" for child in day.children):
        return False
    group = verb_group(verb)
    return group is not None and group.tense is Tense.PRESENT


def is_of_moved(day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« Le match de samedi a été reporté à mercredi », "Saturday's match has been moved": it was still to come."""
    noun, verb = day.head, day.head.head
    if noun.pos_ != "NOUN" or noun is day or noun.dep_ != "nsubj:pass" or not day.dep_.startswith("nmod"):
        return False
    return verb.lemma_ in tense["moved_lemmas"] and verb.i > day.i


def is_fixture(day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """ "Rovers host Leeds on Saturday", whatever a parser takes the verb for: a match to come."""
    sentence, tokens = day.sent, day.doc.tokens
    if _is_fixture_behind_aside(day, tense):
        return True
    for at in range(sentence.start + 1, min(sentence.start + _TEAM, day.i - 1)):
        if tokens[at].lower_ not in tense["fixtures"]:
            continue
        named = tokens[at - 1].text[:1].isupper() and tokens[at + 1].text[:1].isupper()
        named = named and tokens[at - 1].pos_ != "DET" and tokens[sentence.start].pos_ != "DET"
        others = (word for word in tokens[sentence.start : sentence.end] if word.i != at)
        told = any("Fin" in word.morph.get("VerbForm") for word in others)
        return named and not told and all(word.text != "," for word in tokens[at : day.i])
    return False


def _is_fixture_behind_aside(day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """ "Spurs, who have lost three games, travel to Paris on Wednesday": behind the comma that ends an aside."""
    tokens = day.doc.tokens
    for at in range(day.i - 2, day.sent.start + 2, -1):
        if tokens[at].text == ",":
            return False
        behind = at + 1 + (tokens[at + 1].lower_ == "to")
        if tokens[at].lower_ in tense["fixtures"] and tokens[at - 1].text == "," and tokens[behind].text[:1].isupper():
            return True
    return False


def is_of_mishap(day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« Les victimes de l'attentat de lundi seront inhumées », "Monday's crash": what nobody plans is over.

    So is how a match ended: « après sa victoire samedi, le club recevra … ».
    """
    over = day.head
    if over is day:
        return False
    if over.pos_ == "PROPN" and over.dep_ == "obj":
        over = over.head  # « après avoir battu Nice samedi »
    if over.pos_ == "NOUN":
        return day.dep_.startswith("nmod") and over.lemma_ in tense["mishaps"]
    if over.lemma_ not in tense["outcomes"] or over.dep_ != "advcl":
        return False  # "after winning on Saturday"
    after = word_set(day.doc.lang_, "events", "bounds", "after")
    return any(child.lower_ in after for child in over.children if child.i < over.i)

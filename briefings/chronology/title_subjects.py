"""Who stands in a title as the one who acts: the subject of a verb, or what a participle is said of."""

from __future__ import annotations

from operator import attrgetter

from briefings.chronology.participles import first_joined
from briefings.chronology.title_phrases import phrase
from briefings.chronology.title_words import ASIDE, Range
from briefings.language.grammar import subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_REACH = 8
"""Tokens within which « entre » stands before the last of those that it is between."""


def subject_of(verb: Token, timed: frozenset[int]) -> Range | None:
    """The subject, or what a relative pronoun or a participle is said of."""
    found = next(iter(subjects(verb)), None)
    if found is not None and "Rel" in found.morph.get("PronType"):
        while found.head is not verb and verb.dep_ == "conj":
            verb = verb.head  # « qui a écrit ses chansons et devient en 1966 son mari »
        found = None
    if found is None:
        verb = first_joined(verb)
    if found is None and _is_without(verb):
        return None
    if found is None and verb.dep_.startswith(("acl", "amod")):
        if (whole := _misread(verb)) is not None:
            cases = [child.i + 1 for child in whole.children if child.dep_ == "case" and child.i < whole.i]
            return max(cases, default=whole.left_edge.i), whole.i
        found = verb.head
        if taken := [c.i for c in verb.children if "Rel" in c.morph.get("PronType") and c.dep_ == "obj"]:
            told = phrase(found, timed, without=verb, bare=True)  # « le but qu'a marqué Jean Petit »
            return (told[0], taken[0]) if told is not None and told[1] + 1 == taken[0] else None
    if found is None and verb.i > verb.head.i and verb.head.lemma_.lower() in _charging(verb.doc.lang_):
        return None  # "is accused of killing his wife": whether it was they is what is asked
    if found is None and verb.dep_ == "advcl" and (verb.pos_ == "ADJ" or "Part" in verb.morph.get("VerbForm")):
        found = next((s for s in subjects(verb.head) if "Rel" not in s.morph.get("PronType")), None)
        if found is not None and found.pos_ == "PRON" and found.i > verb.i:
            return None  # « Née à Lens le 3 mai 1950, elle … »
    if found is None:
        return None
    if found.i < verb.i and (clause := _copular(found)) is not None:
        return clause
    last = max((s for s in subjects(verb) if s.i < verb.i), key=attrgetter("i"), default=found)
    said = (_told_of(verb) if found.i < verb.i else None) or _between(last)
    if said is not None and timed.isdisjoint(range(said[0], said[1] + 1)):
        return said
    return phrase(found, frozenset() if found.i in timed else timed, without=verb, bare=True)


def _copular(found: Token) -> Range | None:
    """« X n'est pas l'auteur, a affirmé lundi la procureure », where a parser takes what is said for who says it."""
    inside = found.doc[found.left_edge.i : found.i]
    told = any(child.dep_ == "cop" for child in found.children) and not any(word.text in ASIDE for word in inside)
    return (found.left_edge.i, found.i) if told else None


def _told_of(verb: Token) -> Range | None:
    """The name of "after Ann Reed, mayor of Leeds, was hurt", where a parser has another subject."""
    doc, group = verb.doc, verb_group(verb)
    end = group.first.i if group else verb.i
    commas = [i for i in range(verb.sent.start, end) if doc[i].text == ","]
    if len(commas) < 2 or any(doc[i].pos_ != "ADV" for i in range(commas[-1] + 1, end)):
        return None
    last = first = commas[-2] - 1
    while first > verb.sent.start and _is_of_name(doc[first - 1]):
        first -= 1
    before = doc[first - 1] if first > verb.sent.start else None
    aside = [doc[i].pos_ for i in range(commas[-2] + 1, commas[-1])]
    opens = before is None or before.lower_ in word_set(doc.lang_, "speech", "words", "subordinators") | {","}
    named = opens and _is_of_name(doc[last]) and last > first
    told = not {"NOUN", "DET"}.isdisjoint(aside)
    return (first, last) if named and told and not {"VERB", "AUX", "CCONJ"} & set(aside) else None


def _is_of_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ == "PER"


def _between(found: Token) -> Range | None:
    """« Le conflit entre le maire et les élus a causé », where a parser takes « les élus » alone for the subject."""
    joint = found.left_edge.i
    joint -= found.doc[joint].pos_ != "CCONJ"
    if joint < found.sent.start or found.doc[joint].pos_ != "CCONJ":
        return None
    words = word_set(found.doc.lang_, "small_words", "between")
    before = (found.doc[i] for i in range(joint - 1, max(found.sent.start, joint - _REACH) - 1, -1))
    for token in before:
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
        if token.lower_ in words:
            noun = token.head.head
            first = noun.left_edge.i
            while first < noun.i and found.doc[first].pos_ in ("CCONJ", "PUNCT"):
                first += 1
            return (first, found.i) if noun.pos_ == "NOUN" and noun.i < token.i else None
    return None


def _is_without(verb: Token) -> bool:
    """« Soupçonné d'avoir volé », "after being hit", "allegations of stealing": a verb that has no subject."""
    group = verb_group(verb)
    first = group.first if group else verb
    tied = any(child.dep_ == "mark" and child.i < first.i for child in verb.children)
    return not {"Inf", "Ger"}.isdisjoint(first.morph.get("VerbForm")) and tied


def _charging(language: str) -> frozenset[str]:
    return word_set(language, "events", "charged", "verbs")


def _misread(verb: Token) -> Token | None:
    """The subject of "a pact that binds them in case of attack entered into force", where a parser takes the verb for a
    participle of the nearest noun: the noun that the sentence is then made of, for verbs that nothing is done by.
    """
    if verb.lemma_.lower() not in word_set(verb.doc.lang_, "events", "chains", "never_passive"):
        return None
    doing = verb.head.head  # "a ferry carrying 120 people capsized"
    if verb.head.dep_ == "obj" and doing.dep_ == "acl" and "Pres" in doing.morph.get("Tense"):
        return doing.head
    root = verb.sent.root
    alone = root.pos_ in ("NOUN", "PROPN") and root.i < verb.head.i and not any(True for _ in subjects(root))
    if not alone or any(child.dep_ == "cop" for child in root.children):
        return None
    return root

"""Clauses in front that a parser takes for the sentence: « Le 2 mai, alors qu'il rentrait, il a été agressé »."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import verb_group
from briefings.language.regrouping import take_place
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_LOOSE = frozenset({"parataxis", "ccomp", "conj"})


def mend_subordinates(doc: Doc) -> None:
    """Hang a verb with a conjunction in front on the one behind its comma, with whatever stands before the conjunction.

    Only where that one has a subject of its own behind the comma, and says nothing: « Quand il est parti, dit-elle ».
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "clause_openers")):
        verb = doc.tokens[at].head
        if doc.tokens[at].dep_ != "mark" or verb.head is not verb or verb.i < at:
            continue
        main = next((child for child in verb.children if _is_main(child, verb)), None)
        if main is None:
            continue
        take_place(main, verb, "advcl")
        for child in [child for child in verb.children if child.i < at and child.dep_ != "punct"]:
            child.hang_on(main, child.dep_)


def _is_main(word: Token, verb: Token) -> bool:
    if word.dep_ not in _LOOSE or word.i < verb.i or word.pos_ not in ("VERB", "AUX") or verb_group(word) is None:
        return False
    if any(child.dep_ in ("mark", "cc") for child in word.children):
        return False
    subject = next((child for child in word.children if child.dep_.startswith("nsubj") and child.i < word.i), None)
    if subject is None or word.lemma_.lower() in speech(word.doc.lang_).verbs:
        return False
    return word.doc.tokens[subject.left_edge.i - 1].text == ","

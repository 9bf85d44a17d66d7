"""Passives that a parser takes for what describes the noun behind: "was elected leader in April"."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.regrouping import take_place
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_OF_CLAUSE = frozenset({"nsubj", "nsubj:pass", "advcl", "conj", "punct", "advmod", "obl", "parataxis", "mark", "cc"})
"""What hangs on the verb of a clause, whatever its predicate is."""


def mend_passives(doc: Doc) -> None:
    """Put such a verb over what somebody becomes, with the subject, the day and the clauses that hang there."""
    for token in doc.tokens if word_set(doc.lang_, "small_words", "passive_helpers") else ():
        if token.dep_ == "amod" and token.pos_ == "VERB" and token.i and _is_passive(token):
            _raise(token, token.head)


def _is_passive(verb: Token) -> bool:
    """Whether it stands between "was" and a bare noun: "an elected leader" has an article."""
    noun, before = verb.head, verb.doc.tokens[verb.i - 1]
    bare = noun.pos_ == "NOUN" and noun.i > verb.i and not any(child.dep_ == "det" for child in noun.children)
    helped = before.lemma_ in word_set(verb.doc.lang_, "small_words", "passive_helpers") and before.head in (verb, noun)
    return bare and helped and "Part" in verb.morph.get("VerbForm")


def _raise(verb: Token, noun: Token) -> None:
    take_place(verb, noun, "xcomp")
    of = word_set(verb.doc.lang_, "small_words", "of")
    for child in list(noun.children):
        led = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ not in of for c in child.children)
        helper = child.pos_ == "AUX" and child.i < verb.i
        if helper or led or child.dep_ in _OF_CLAUSE:
            relation = "aux:pass" if helper else "obl" if led else child.dep_
            child.hang_on(verb, "nsubj:pass" if relation == "nsubj" else relation)

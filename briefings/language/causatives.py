"""Causatives: « a fait paraître une tribune », of which a parser tells neither the auxiliary nor the subject."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_UNTOLD = "dep"
"""What a parser calls a relation of which it has seen too few."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def mend_causatives(doc: Doc) -> None:
    """Make « fait » the auxiliary of the infinitive behind it, and what stands before both its subject.

    « La société fait paraître une tribune », « Anne Roux a également fait démolir le pont ».
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "causatives")):
        cause = doc.tokens[at]
        verb = cause.head
        if cause.dep_ != _UNTOLD or verb.i < at or "Inf" not in verb.morph.get("VerbForm"):
            continue
        cause.dep_ = "aux:caus"
        if any(child.dep_.startswith(("nsubj", "csubj")) for child in verb.children):
            continue
        subject = next((child for child in verb.children if child.i < at and _may_act(child)), None)
        if subject is not None:
            subject.dep_ = "nsubj"


def _may_act(child: Token) -> bool:
    return child.dep_ == _UNTOLD and child.pos_ in _NOMINAL

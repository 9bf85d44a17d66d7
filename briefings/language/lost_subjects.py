"""Subjects that a parser loses, and gives the verb that of another clause instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.lexicon import word_set

if TYPE_CHECKING:
    from briefings.language.tokens import Token


def behind_relative(verb: Token) -> Token | None:
    """« A requis dix ans pour le vol au cours duquel un vigile avait été tué »: the guard, whom a parser loses.

    It then joins the verb to the main one, with no word between the two that joins them.
    """
    if verb.dep_ != "conj" or verb.head.i > verb.i or any(child.dep_ == "cc" for child in verb.children):
        return None
    between = verb.doc.tokens[verb.head.i + 1 : verb.i]
    marks = [word for word in between if "Rel" in word.morph.get("PronType")]
    if not marks or marks[-1].lower_ in word_set(verb.doc.lang_, "small_words", "who"):
        return None
    inside = [word for word in between if word.i > marks[-1].i]
    if any("Fin" in word.morph.get("VerbForm") and word.head is not verb for word in inside):
        return None
    nouns = (word for word in inside if word.pos_ in ("NOUN", "PROPN"))
    first = next(nouns, None)
    led = first is None or any(child.dep_ == "case" for child in first.children)
    return None if led else first

"""Participles that are nouns: « 112 détenus », « le plus connu », "the accused", which a tagger takes for verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.doc import Doc
from briefings.language.morphology import morph_of
from briefings.language.pasts import endings_of
from briefings.language.tokens import Token
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from spacy.language import Language

_NOMINAL = frozenset(
    {"nsubj", "nsubj:pass", "obj", "xcomp", "obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "nmod:poss", "appos"}
)
"""Relations that a noun has and no participle behind an article."""
_LEADING = frozenset({"det", "nummod"})
_BETWEEN = frozenset({"ADJ", "ADV", "NUM"})


def mend_participles_as_nouns(doc: Doc, nlp: Language) -> None:
    """Make nouns of participles that an article or a number leads and that stand where a noun does."""
    for token in doc.tokens:
        if token.pos_ == "VERB" and token.dep_ in _NOMINAL and "Part" in token.morph.get("VerbForm") and _is_led(token):
            from briefings.language.lemmas import kind_of  # it brings spaCy, which dates alone do without

            number = token.morph.get("Number") or ("Sing",)
            token.pos_, token.morph = "NOUN", morph_of(f"Number={number[0]}")
            if token.dep_ == "xcomp" and not any(child.dep_ == "obj" for child in token.head.children):
                token.dep_ = "obj"  # « a blessé un passant »
            token.lemma_ = endings_of(nlp).lemma(token.lower_, kind_of("NOUN", str(token.morph)))


def _is_led(token: Token) -> bool:
    leading = next((child for child in token.children if child.dep_ in _LEADING), None)
    if leading is None or leading.i > token.i:
        return False
    return all(word.pos_ in _BETWEEN for word in token.doc.tokens[leading.i + 1 : token.i])


def mend_deputies(doc: Doc) -> None:
    """Make an adjective of « adjoint » behind an office: « nommé chef adjoint en mars » tells when that was."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "of_office")):
        word, office = doc.tokens[at], doc.tokens[at].head
        if word.pos_ != "VERB" or word.dep_ not in ("acl", "amod") or office.pos_ != "NOUN" or office.i > at:
            continue
        over = next((verb for verb in office.ancestors if verb.pos_ == "VERB" and verb.i < at), office)
        for child in [child for child in word.children if child.i > at]:
            child.hang_on(over, child.dep_)
        word.pos_, word.dep_, word.morph = "ADJ", "amod", morph_of("")

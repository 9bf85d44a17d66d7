"""Gerunds that are nouns: "the 2022 shooting of Ann Roy", where a parser hangs the year on the verb before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.doc import Doc
from briefings.language.morphology import morph_of
from briefings.language.pasts import endings_of
from briefings.language.tokens import Token
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from spacy.language import Language

_NOUN = morph_of("Number=Sing")
_GERUND = "VerbForm=Ger"
_NAMED = frozenset({"flat", "obj", "appos"})
"""What a name behind such a gerund may be taken for."""
_APART = frozenset({"advcl", "acl"})
"""What such a gerund may be taken for."""
YEAR = 4
"""Figures of a year."""


def mend_gerunds(doc: Doc, nlp: Language) -> None:
    """Make nouns of gerunds behind an article and a year, which then tells when that was and no other verb.

    Make verbs of those whose object is a name: "is charged with murdering Ann Roy in May", "denies murdering her".
    """
    _make_verbs(doc, nlp)
    for token in doc.tokens[2:]:
        if token.pos_ != "VERB" or token.dep_ not in _APART or "Ger" not in token.morph.get("VerbForm"):
            continue
        year, before = doc.tokens[token.i - 1], doc.tokens[token.i - 2]
        led = before.pos_ in ("DET", "PART") or before.dep_ in ("det", "nmod:poss")
        dated = len(year.lower_) == YEAR and year.lower_.isdigit() and year.dep_.startswith(("obl", "nmod"))
        if led and dated and year.head is not token:
            _make_noun(token, year)


def _make_verbs(doc: Doc, nlp: Language) -> None:
    ends = tuple(word_set(doc.lang_, "small_words", "opening_participles"))
    for token in doc.tokens if ends else ():
        if token.pos_ == "VERB" and token.dep_ == "acl" and token.head.pos_ == "VERB" and token.lower_.endswith(ends):
            token.dep_ = "xcomp"  # "denies murdering her": nothing is said of a verb
        if token.pos_ != "NOUN" or not token.lower_.endswith(ends):
            continue
        name = next((child for child in token.children if child.i == token.i + 1 and child.dep_ in _NAMED), None)
        marked = any(child.dep_ == "mark" and child.i == token.i - 1 for child in token.children)
        if name is None or not marked or name.pos_ != "PROPN" or token.head.pos_ != "VERB":
            continue
        from briefings.language.lemmas import kind_of  # it brings spaCy, which dates alone do without

        token.pos_, token.morph, token.dep_ = "VERB", morph_of(_GERUND), "advcl"
        token.lemma_ = endings_of(nlp).lemma(token.lower_, kind_of("VERB", _GERUND))
        name.dep_ = "obj"


def _make_noun(token: Token, year: Token) -> None:
    over, dep = year.head, year.dep_
    for child in list(year.children):
        child.hang_on(token, child.dep_)
    token.pos_, token.morph, token.lemma_ = "NOUN", _NOUN, token.lower_
    token.hang_on(over, dep)
    year.hang_on(token, "nummod")

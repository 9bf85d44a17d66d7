"""Plurals that a tagger takes for verbs: "the law allows states to act", where no second finite verb can stand."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import is_finite
from briefings.language.morphology import morph_of

_GOVERNED = frozenset({"obj", "iobj", "xcomp"})
_NOUN = morph_of("Number=Plur")


def mend_plurals(doc: Doc) -> None:
    """Make nouns of finite verbs right behind the finite verb whose object they are, which gets what hung on them."""
    for token in doc.tokens:
        if token.pos_ != "VERB" or token.dep_ not in _GOVERNED or token.head.i != token.i - 1:
            continue
        if not (is_finite(token) and is_finite(token.head) and token.lower_.endswith("s")):
            continue
        token.pos_, token.morph, token.dep_ = "NOUN", _NOUN, "obj"
        for child in list(token.children):
            if child.dep_ not in ("compound", "amod", "nmod"):
                child.hang_on(token.head, child.dep_)

"""Gerunds that are nouns: "the 2022 shooting of Ann Roy", where a parser hangs the year on the verb before it."""

from __future__ import annotations

from briefings.language.morphology import morph_of
from briefings.language.tokens import Doc, Token

_NOUN = morph_of("Number=Sing")
_APART = frozenset({"advcl", "acl"})
"""What such a gerund may be taken for."""
YEAR = 4
"""Figures of a year."""


def mend_gerunds(doc: Doc) -> None:
    """Make nouns of gerunds behind an article and a year, which then tells when that was and no other verb."""
    for token in doc.tokens[2:]:
        if token.pos_ != "VERB" or token.dep_ not in _APART or "Ger" not in token.morph.get("VerbForm"):
            continue
        year, before = doc.tokens[token.i - 1], doc.tokens[token.i - 2]
        led = before.pos_ in ("DET", "PART") or before.dep_ in ("det", "nmod:poss")
        dated = len(year.lower_) == YEAR and year.lower_.isdigit() and year.dep_.startswith(("obl", "nmod"))
        if led and dated and year.head is not token:
            _make_noun(token, year)


def _make_noun(token: Token, year: Token) -> None:
    over, dep = year.head, year.dep_
    for child in list(year.children):
        child.hang_on(token, child.dep_)
    token.pos_, token.morph, token.lemma_ = "NOUN", _NOUN, token.lower_
    token.hang_on(over, dep)
    year.hang_on(token, "nummod")

"""Days behind a participle: « une étude publiée mardi », where a parser gives the day to the noun."""

from __future__ import annotations

from itertools import pairwise

from briefings.language.tokens import Doc, Token

_OF_NOUN = ("acl", "amod")


def mend_days(doc: Doc) -> None:
    """Give a bare noun right behind a participle to it, not to the noun that both are said of: only a day stands so."""
    for participle, noun in pairwise(doc.tokens):
        if noun.dep_ == "nmod" and noun.pos_ == "NOUN" and participle.head is noun.head and _is_said_of(participle):
            bare = all(child.i > noun.i for child in noun.children)
            if bare and noun.head.i < participle.i:
                noun.hang_on(participle, "obl:mod")


def _is_said_of(word: Token) -> bool:
    return word.pos_ == "VERB" and word.dep_ in _OF_NOUN and "Part" in word.morph.get("VerbForm")

"""Infinitives that are none: « le match aller », where a tagger sees the verb."""

from __future__ import annotations

from briefings.language.tokens import Doc, Token
from briefings.lexicon import word_set


def mend_infinitives(doc: Doc) -> None:
    """Make adjectives of the words of a list that a noun has behind it with nothing that an infinitive needs.

    « Le quart de finale aller de la coupe, le 10 avril »: whatever hung on the verb hangs on the noun.
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "one_way")):
        token = doc.tokens[at]
        if token.dep_ == "acl" and token.pos_ == "VERB" and not any(_opens(child) for child in token.children):
            token.pos_, token.dep_ = "ADJ", "amod"
            _hand_over(token)


def _opens(child: Token) -> bool:
    """« à », « de » or « pour » in front of an infinitive, or its « se »."""
    return child.dep_ in ("mark", "case", "expl:pv") or child.dep_.startswith("aux")


def _hand_over(token: Token) -> None:
    noun = token.head
    for child in token.children:
        child.head = noun
        child.dep_ = "nmod" if child.dep_.startswith("obl") or child.dep_.startswith("obj") else child.dep_
    noun.children = sorted([*noun.children, *token.children], key=lambda child: child.i)
    token.children = []

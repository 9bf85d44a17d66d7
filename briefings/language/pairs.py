"""Pairs: "Neither the firm nor the union came", of which a parser gives “neither” or the union to the verb."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.tokens import Token
from briefings.lexicon import word_set


def mend_pairs(doc: Doc) -> None:
    """Hang the first word of a pair on its first noun, and the second noun, too: who did not come is none who came."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "pairing")):
        word = doc.tokens[at]
        noun = _noun_behind(word)
        if noun is None or word.head not in (noun.head, noun) or word.children:
            continue
        second = next((c for c in noun.head.children if c.i > noun.i and c.dep_ == noun.dep_ and _is_joined(c)), None)
        joined = any(child.dep_ == "conj" for child in noun.children)
        if second is None and not joined:
            continue
        if word.head is not noun:
            word.hang_on(noun, "cc:preconj")
        if second is not None and not joined:
            second.hang_on(noun, "conj")


def _noun_behind(word: Token) -> Token | None:
    """The subject that begins right behind a word."""
    for noun in word.doc.tokens[word.i + 1 : word.sent.end]:
        if noun.dep_.startswith("nsubj") and noun.head.i > noun.i:
            first = min([noun.i, *(child.i for child in noun.children if child is not word)])
            return noun if first == word.i + 1 else None
        if noun.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _is_joined(noun: Token) -> bool:
    return any(child.dep_ == "cc" for child in noun.children)

"""Set adverbs: « d'ores et déjà », in whose middle a parser sees the noun that its sentence is about."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.regrouping import take_place
from briefings.language.tokens import Token
from briefings.lexicon import word_set


def mend_set_adverbs(doc: Doc) -> None:
    """Let the word behind « d'ores et déjà » head the clause that a parser gives to « ores » or to its auxiliary."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "inside_adverbs")):
        noun = doc.tokens[at]
        last = doc.tokens[min(at + 2, len(doc.tokens) - 1)]
        told = last.head
        if at < 1 or told.i <= last.i or told.dep_ != "conj" or told.head not in (noun, noun.head):
            continue
        _put_forward(told, told.head)
        for word in (doc.tokens[at - 1], noun, doc.tokens[at + 1], last):
            word.hang_on(told, "advmod")


def _put_forward(word: Token, over: Token) -> None:
    """Give a word the place of what it was joined to, with all that hung there."""
    take_place(word, over, "aux:tense" if over.pos_ == "AUX" else "advmod")
    participle = word.pos_ == "VERB" and "Part" in word.morph.get("VerbForm")
    passive = participle and any(child.dep_ == "cop" for child in over.children)
    for child in list(over.children):
        relation = child.dep_
        if passive and relation in ("cop", "nsubj"):
            relation = "aux:pass" if relation == "cop" else "nsubj:pass"
        child.hang_on(word, relation)

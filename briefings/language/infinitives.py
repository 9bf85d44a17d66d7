"""Infinitives that are none: « le match aller », « au pouvoir », where a tagger sees the verb."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.morphology import morph_of
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_NOUN = morph_of("Gender=Masc|Number=Sing")


def mend_infinitives(doc: Doc) -> None:
    """Make nouns of infinitives that an article is joined to (« arrivé au pouvoir le 3 mai ») and adjectives of some
    words that a noun has behind it with nothing that an infinitive needs.

    « Le quart de finale aller de la coupe, le 10 avril »: whatever hung on the verb hangs on the noun.
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "joined_articles")):
        for token in doc.tokens[at + 1 : at + 2]:
            if token.pos_ == "VERB" and "Inf" in token.morph.get("VerbForm"):
                _make_noun(token)
    for at in doc.words.of(word_set(doc.lang_, "small_words", "no_infinitives")):
        if doc.tokens[at].pos_ == "VERB" and "Inf" in doc.tokens[at].morph.get("VerbForm"):
            _make_noun(doc.tokens[at])  # "will reopen to traffic on 14 June"
    for token in doc.tokens:
        if token.dep_ == "appos" and "Inf" in token.morph.get("VerbForm") and not any(map(_opens, token.children)):
            token.pos_, token.morph = "NOUN", _NOUN  # « X, aujourd'hui manager de Lens, »
    for at in doc.words.of(word_set(doc.lang_, "small_words", "one_way")):
        token = doc.tokens[at]
        if token.dep_ == "acl" and token.pos_ == "VERB" and not any(_opens(child) for child in token.children):
            token.pos_, token.dep_ = "ADJ", "amod"
            _hand_over(token, token.children)


def _make_noun(token: Token) -> None:
    over = token.head.pos_ in ("VERB", "AUX", "ADJ")
    token.pos_, token.morph, token.dep_ = "NOUN", _NOUN, "obl:arg" if over else "nmod"
    for child in token.children:
        child.dep_ = "case" if child.dep_ == "mark" else child.dep_
    if over:  # « le 3 mai » is when somebody came to it
        _hand_over(token, [child for child in token.children if child.dep_.startswith("obl")])


def _opens(child: Token) -> bool:
    """« à », « de » or « pour » in front of an infinitive, or its « se »."""
    return child.dep_ in ("mark", "case", "expl:pv") or child.dep_.startswith("aux")


def _hand_over(token: Token, hanging: list[Token]) -> None:
    """Give what hangs on a word to the one above it."""
    over = token.head
    nominal = over.pos_ in ("NOUN", "PROPN")
    for child in list(hanging):
        child.hang_on(over, "nmod" if nominal and child.dep_.startswith("ob") else child.dep_)

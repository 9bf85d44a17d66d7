"""Verbs that a tagger takes for other words wherever they stand: « le suspect nie les faits », « il nie avoir tué »."""

from __future__ import annotations

from briefings.language.morphology import morph_of
from briefings.language.regrouping import take_place
from briefings.language.tokens import Doc, Token
from briefings.lexicon import table, word_set

_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis", "conj", "acl:relcl", "advcl"})
_PRESENT = morph_of("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
_SUBJECTS = ("NOUN", "PROPN", "PRON")


def mend_bare_verbs(doc: Doc) -> None:
    """Set a verb that the lexicon lists over its subject and what it governs, where a parser has another word there."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "bare_verbs")):
        word = doc.tokens[at]
        if (word.pos_ == "VERB" and word.dep_ in _CLAUSES) or at + 1 >= len(doc):
            continue
        behind = doc.tokens[at + 1]
        governed = behind.head if behind.dep_.startswith("aux") and behind.head.i > at else None
        over = governed if governed is not None else _object(word) or _subject(word)
        if over is None or any(above is word for above in over.ancestors):
            continue
        if word.head is not word:
            _raise(word, over, "xcomp" if governed is not None else "nsubj" if over.i < at else "obj")
        word.pos_, word.morph = "VERB", _PRESENT
        for child in word.children:
            child.dep_ = _as_of_verb(child) if child.i > at else child.dep_
        words = table(doc.lang_, "small_words")
        word.lemma_ = words["bare_lemmas"][words["bare_verbs"].index(word.lower_)]


def _object(verb: Token) -> Token | None:
    """What a parser takes for the head of « qui nie les faits »."""
    return next((above for above in verb.ancestors if above.i > verb.i and above.dep_ == "acl:relcl"), None)


def _subject(verb: Token) -> Token | None:
    """The noun in front that a parser takes for the head of the sentence."""
    top = next((above for above in verb.ancestors if above.head is above), verb)
    return top if top.i <= verb.i and top.pos_ in _SUBJECTS else None


def _as_of_verb(child: Token) -> str:
    """The relation to a verb of what a parser hung on a noun."""
    if child.dep_ == "acl:relcl" and any(word.dep_ == "mark" for word in child.children):
        return "ccomp"
    if child.dep_ in ("appos", "nmod") and not any(word.dep_ == "case" for word in child.children):
        return "obj"
    return "xcomp" if child.dep_ == "acl" else child.dep_


def _raise(word: Token, over: Token, relation: str) -> None:
    """Put a word into the place of one above it, which then hangs on it with what stands on its own side."""
    take_place(word, over, relation)
    for child in list(over.children):
        if (child.i < word.i) != (over.i < word.i) or child.dep_ == "punct":
            known = child.dep_ if child.dep_ != "nmod" or over.pos_ == "VERB" else "obj"
            child.hang_on(word, known)

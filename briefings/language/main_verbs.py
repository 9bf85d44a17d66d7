"""The verb of a sentence that has no other: "The bank raised rates", « La ville organise un débat ».

English writes its past as its participle, and a parser often takes the only verb of a short sentence for a noun's:
the rates that were raised. French has presents that are adjectives or nouns too, or that a tagger never saw. A whole
sentence has a finite verb; where none is, this is it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from briefings.language.doc import Doc
from briefings.language.morphology import PAST, PRESENT, morph_of
from briefings.language.pasts import endings_of
from briefings.language.regrouping import take_place
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from spacy.language import Language

_LEANING = frozenset({"cop", "aux", "aux:pass", "mark", "case", "cc"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_OBJECTS = frozenset({"DET", "NUM", "ADJ", *_NOUNS})
_ENDS = frozenset('.!?”"')
_OPENING = frozenset('“"«')
_BEFORE_QUOTES = frozenset({":", ","})
"""What stands before a quotation that has a sentence of its own: “He described it in 2002: ‘It was grand.’”"""
_FEWEST = 3


def mend_main_verbs(doc: Doc, nlp: Language) -> None:
    """Set the verb over its subject and object."""
    for sentence in doc.sents:
        verb = _main(sentence)
        if verb is None:
            continue
        from briefings.language.lemmas import kind_of

        behind = doc.tokens[verb.i + 1]
        if behind.pos_ == "VERB" and _is_things(behind):
            behind.pos_, behind.morph = "NOUN", morph_of("Number=Plur")
        _raise(verb)
        form = PRESENT if _is_present(verb) else PAST
        if verb.pos_ != "VERB":
            verb.lemma_ = endings_of(nlp).lemma(verb.lower_, kind_of("VERB", form)) or verb.lemma_
        verb.pos_, verb.morph = "VERB", form


def _main(sentence: Tokens) -> Token | None:
    """The verb of a sentence without a finite one, that a subject stands before, and an object or nothing behind."""
    words = [word for word in sentence if not word.is_space]
    if len(words) < _FEWEST or words[-1].text not in _ENDS:
        return None
    own = [*takewhile(lambda word: word.text not in _OPENING, words)]  # not what somebody quotes
    whole = own if own and own[-1].text in _BEFORE_QUOTES else words
    if any("VerbForm=Fin" in word.morph and word.dep_ != "acl" and not _is_things(word) for word in whole):
        return None
    return next((word for word in own[1:] if word is not words[-1] and _is_verb(word, words[0])), None)


def _is_things(verb: Token) -> bool:
    """ "Protesters blocked roads": a present that does not agree with the subject, right behind a past."""
    past = verb.doc.tokens[verb.i - 1] if verb.i > 1 else verb
    subject = verb.doc.tokens[past.i - 1]
    third = "Number=Sing" in verb.morph and "Person=3" in verb.morph and verb.lower_.endswith("s")
    plural = subject.pos_ == "NOUN" and "Number=Plur" in subject.morph
    return third and plural and past.pos_ == "VERB" and "VerbForm=Part" in past.morph and "Tense=Past" in past.morph


def _is_verb(word: Token, first: Token) -> bool:
    if not _may_be_verb(word) or any(child.dep_ in _LEANING for child in word.children):
        return False
    subject = _before(word, first)
    if subject is None or not (subject.pos_ in _NOUNS or _is_of_people(subject)):
        return False
    behind, language = word.doc.tokens[word.i + 1], word.doc.lang_
    if behind.lower_ in word_set(language, "small_words", "before_participle_times"):
        return False
    if word.lower_ in word_set(language, "small_words", "alone_presents"):
        led = subject.pos_ == "PROPN" or any(one.pos_ == "DET" for one in word.doc.tokens[first.i : subject.i])
        # "The plane lands", not "Air strikes"
        return led and subject.pos_ in _NOUNS and "Number=Plur" not in subject.morph
    if word.lower_ in word_set(language, "small_words", "alone_pasts"):
        return True
    return behind.pos_ in _OBJECTS or _is_things(behind) or behind.lower_ in word_set(language, "small_words", "hedged")


def _is_of_people(word: Token) -> bool:
    """ "The British left the port": an adjective that stands for people, right behind its article."""
    led = word.doc.tokens[word.i - 1].pos_ == "DET" if word.i else False
    return word.pos_ == "ADJ" and led and word.text[0].isupper()


def _is_present(word: Token) -> bool:
    lists = ("hidden_presents", "alone_presents")
    return any(word.lower_ in word_set(word.doc.lang_, "small_words", name) for name in lists)


def _may_be_verb(word: Token) -> bool:
    if _is_present(word):
        return True
    ends = tuple(word_set(word.doc.lang_, "small_words", "past_ends"))
    alone = word_set(word.doc.lang_, "small_words", "alone_pasts")
    if word.pos_ == "NOUN" and word.dep_ == "ROOT" and word.lower_ in alone:
        return True  # "The quake struck at 11:02 local time"
    if not ends or word.pos_ not in ("VERB", "ADJ"):
        return False
    return word.lower_.endswith(ends) or "Tense=Past" in word.morph


def _before(word: Token, first: Token) -> Token | None:
    """What stands right before a verb, how and of what kind aside: "narrowly avoided", « la banque centrale »."""
    for at in range(word.i - 1, first.i - 1, -1):
        before = word.doc.tokens[at]
        if before.pos_ != "ADV" and not (before.pos_ == "ADJ" and before.head.i < before.i):
            return before
    return None


def _raise(verb: Token) -> None:
    """Make the verb the head of its sentence, what stands before it its subject and what it hung on its own."""
    top = verb
    for above in verb.ancestors:
        top = above
    before = _before(verb, verb.sent[0])
    for child in verb.children:
        bare = child.dep_.startswith("obl") and not any(word.dep_ == "case" for word in child.children)
        if bare and child.i > verb.i and any(word.dep_ in ("det", "nummod") for word in child.children):
            child.dep_ = "obj"
        elif child.dep_.startswith("nmod") and child.i > verb.i:
            child.dep_ = "obl"
    if top is not verb:
        take_place(verb, top, "nsubj" if top.i < verb.i else "obj")
        for child in list(_strays(top, verb)):
            child.hang_on(verb, "obl" if child.dep_.startswith("nmod") else child.dep_)
    if before is None or before is top:
        return
    subject = before
    while subject.head is not verb and subject.head.i < verb.i and subject.head is not subject:
        subject = subject.head
    if subject.i > verb.i or subject is verb:
        return
    if subject.head is not verb:
        subject.hang_on(verb, "nsubj")
    subject.dep_ = "nsubj"
    for child in [one for one in top.children if one.i < before.i and top.i >= verb.i]:
        child.hang_on(before if child.dep_ in ("det", "amod", "compound", "nummod", "nmod:poss") else verb, child.dep_)


def _strays(top: Token, verb: Token) -> Iterator[Token]:
    """What is told of the verb and not of the noun it hung on: all behind it under its subject, marks too."""
    for child in top.children:
        if child.dep_ == "punct" or (top.i < verb.i < child.i):
            yield child

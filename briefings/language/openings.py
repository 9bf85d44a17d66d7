"""Openings and insertions: "Sentencing Tom Reed, the judge said", "is, as she put it, a ruin"."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import is_passive
from briefings.language.morphology import morph_of
from briefings.language.regrouping import take_place
from briefings.language.speech import speech
from briefings.language.tokens import Token, Tokens
from briefings.language.weekdays import weekdays
from briefings.lexicon import word_set

_PARTICIPLE = morph_of("Tense=Pres|VerbForm=Part")
_LED = frozenset({"amod", "nmod:desc", "compound", "nmod", "dep"})
"""What a participle in front of its object may be taken for."""
_BESIDE = frozenset({"flat", "appos", "list"})
"""What the subject may be taken for where the object in front of it is."""


def mend_openings(doc: Doc) -> None:
    """Make a clause of a participle that opens a sentence: what is behind it is its object, and not who speaks.

    Only where another noun stands between the comma and the verb, which then is the subject.
    """
    endings = tuple(word_set(doc.lang_, "small_words", "opening_participles"))
    for sentence in doc.sents if endings else ():
        opening = _first_word(sentence)
        if opening is None or not opening.lower_.endswith(endings) or opening.pos_ not in ("NOUN", "VERB"):
            continue
        taken = opening.head
        if (
            opening.dep_ in _LED
            and taken.i == opening.i + 1
            and taken.dep_.startswith("nsubj")
            and taken.pos_ != "PRON"
        ):
            _mend(opening, taken)


def _first_word(sentence: Tokens) -> Token | None:
    return next((token for token in sentence if not token.is_punct), None)


def _mend(opening: Token, taken: Token) -> None:
    verb, doc = taken.head, opening.doc
    comma = next((at for at in range(taken.i + 1, verb.i) if doc.lows[at] == ","), None)
    if comma is None or verb.i < taken.i:
        return
    subject = next((c for c in verb.children if comma < c.i < verb.i and c.dep_.startswith("nsubj")), None)
    if subject is None:
        subject = next((c for c in taken.children if comma < c.i < verb.i and c.dep_ in _BESIDE), None)
        if subject is None or not all(_is_below(word, subject) for word in doc.tokens[subject.i : verb.i]):
            return
        for child in [child for child in taken.children if child.i > subject.i]:
            child.hang_on(subject, child.dep_)
        subject.hang_on(verb, taken.dep_)
    for child in [child for child in taken.children if taken.i < child.i < comma and child.dep_ == "nmod"]:
        child.hang_on(opening, "obl")
    opening.pos_, opening.morph = "VERB", _PARTICIPLE
    opening.hang_on(verb, "advcl")
    taken.hang_on(opening, "obj")


def _is_below(word: Token, top: Token) -> bool:
    return word is top or top in word.ancestors


def mend_inserted(doc: Doc) -> None:
    """ "The plan, as Ann Roy put it, is a ruin": a clause between commas, of which a parser makes the sentence."""
    for at in doc.words.of(speech(doc.lang_).words["as_said"]):
        word, verb = doc.tokens[at], doc.tokens[at].head
        if at < 2 or doc.lows[at - 1] != "," or verb.head is not verb or verb.i < at or verb.pos_ != "VERB":
            continue
        if word.dep_ not in ("mark", "case") or word.is_sent_start:
            continue
        told = next((c for c in verb.children if c.i > verb.i and c.dep_ == "parataxis"), None)
        outer = [c for c in verb.children if c.i < at - 1 and c.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer", "cop")]
        inner = any(at < c.i < verb.i and c.dep_ == "nsubj" for c in verb.children)
        if told is None or not outer or not inner or any(c.dep_.startswith("nsubj") for c in told.children):
            continue
        take_place(told, verb, "advcl")
        for child in outer:
            child.hang_on(told, "cop" if child.dep_ == "cop" else "nsubj")


def mend_apposed(doc: Doc) -> None:
    """ "He resigned after his deputy, Tom Reed, was arrested": not he, but the noun that a name explains, was."""
    for at in doc.words.of(speech(doc.lang_).words["conjunctions"]):
        case, noun = doc.tokens[at], doc.tokens[at].head
        if case.dep_ != "case" or noun.pos_ != "NOUN" or noun.i < at:
            continue
        verb = _behind_names(noun)
        main = noun.head if noun.head is not verb else noun.head.head
        if verb is None or main.pos_ != "VERB" or main.i > at or not _is_free(verb):
            continue
        if main.head is verb:
            take_place(main, verb, "advcl")
        elif verb.head is not main:
            continue
        case.hang_on(verb, "mark")
        noun.hang_on(verb, "nsubj:pass" if is_passive(verb) else "nsubj")
        verb.dep_ = "advcl"
        for name in [child for child in main.children if child.i == noun.i + 2]:
            name.hang_on(noun, "appos")


def _behind_names(noun: Token) -> Token | None:
    """The verb whose group begins behind a name that stands between commas behind a noun."""
    tokens, at = noun.doc.tokens, noun.i + 2
    while at < len(tokens) - 1 and tokens[at].pos_ == "PROPN":
        at += 1
    if at == noun.i + 2 or at > len(tokens) - 2 or not tokens[noun.i + 1].text == tokens[at].text == ",":
        return None
    opening = tokens[at + 1]
    verb = opening.head if opening.pos_ == "AUX" else opening
    return verb if verb.pos_ == "VERB" else None


def _is_free(verb: Token) -> bool:
    """Whether a verb has no subject, and no word joins it to another."""
    return not any(child.dep_ == "cc" or child.dep_.startswith("nsubj") for child in verb.children)


def mend_tellers(doc: Doc) -> None:
    """ "It was shut on Monday, Ann Roy, a spokeswoman, said": nobody is another name of a day, but whoever says so."""
    telling = speech(doc.lang_).verbs
    for at in doc.words.of(weekdays(doc.lang_)):
        day = doc.tokens[at]
        name = next((c for c in day.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i == at + 2), None)
        if name is None or doc.lows[at + 1] != "," or day.head is day:
            continue
        over = day.head
        behind = (c for c in over.children if c.i > name.i and c.dep_ in ("conj", "parataxis"))
        verb = over.head if over.dep_ == "ccomp" and over.head.i > name.i else next(behind, None)
        if verb is not None and verb.lemma_.lower() in telling and _is_free(verb):
            name.hang_on(verb, "nsubj")

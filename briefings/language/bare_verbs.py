"""Verbs that a tagger takes for other words wherever they stand: « le suspect nie les faits », « il nie avoir tué »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefings.language.doc import Doc
from briefings.language.morphology import PRESENT, morph_of
from briefings.language.regrouping import take_place
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis", "conj", "acl:relcl", "advcl"})
_PARTICIPLE = morph_of("Tense=Past|VerbForm=Part")
_SUBJECTS = ("NOUN", "PROPN", "PRON")


def mend_bare_verbs(doc: Doc) -> None:
    """Set a verb that the lexicon lists over its subject and what it governs, where a parser has another word there."""
    _mend_behind_whose(doc)
    _mend_behind_object(doc)
    _mend_behind_copula(doc)
    verbs = table(doc.lang_, "small_words")["bare_verbs"]
    for at in doc.words.of(word_set(doc.lang_, "small_words", "bare_verbs")):
        word, verb = doc.tokens[at], verbs[doc.lows[at]]
        if (word.pos_ == "VERB" and word.dep_ in _CLAUSES) or at + 1 >= len(doc):
            continue
        if _set_before_preposition(word, verb) if verb["before"] else _set_over_governed(word):
            word.pos_, word.morph, word.lemma_ = "VERB", PRESENT, verb["lemma"]


def _set_over_governed(word: Token) -> bool:
    """« Le suspect nie les faits », « qui nie avoir tué »: whether a subject, an object or an infinitive is found."""
    behind = word.doc[word.i + 1]
    governed = behind.head if behind.dep_.startswith("aux") and behind.head.i > word.i else None
    over = governed if governed is not None else _object(word) or _subject(word)
    if over is None or any(above is word for above in over.ancestors):
        return False
    if word.head is not word:
        _raise(word, over, "xcomp" if governed is not None else "nsubj" if over.i < word.i else "obj")
    for child in word.children:
        child.dep_ = _as_of_verb(child) if child.i > word.i else child.dep_
    return True


def _set_before_preposition(word: Token, verb: Mapping[str, Any]) -> bool:
    """« Le règlement entre en vigueur le 1er juillet »: no preposition stands right before another."""
    behind = word.doc.lows[word.i + 1 : word.i + 3]
    if word.pos_ != "ADP" or behind[0] not in verb["before"] or behind[-1] in verb["unless"]:
        return False  # « entre au moins dix et vingt »
    before = (above for above in word.ancestors if above.i < word.i)
    subject = next((above for above in before if above.dep_ in _CLAUSES and above.pos_ in _SUBJECTS), None)
    if subject is None and word.head is not word:
        return False
    if subject is not None:
        governed = word.head
        _raise(word, subject, "nsubj")
        if governed.i > word.i:
            governed.hang_on(word, "obl:mod")
        for mark in [child for child in subject.children if child.dep_ == "mark"]:
            mark.hang_on(word, "mark")
    for child in word.children:
        if child.i > word.i and child.pos_ in ("NOUN", "PROPN", "ADP", "NUM"):
            child.dep_ = "obl:mod"
    return True


def _mend_behind_copula(doc: Doc) -> None:
    """« Six personnes sont mortes et dix ont été blessées », "31 were injured when …": what is no noun or adjective."""
    lemmas = table(doc.lang_, "small_words")["bare_participles"]
    for at in doc.words.of(word_set(doc.lang_, "small_words", "bare_participles")):
        word = doc.tokens[at]
        copula = next((child for child in word.children if child.dep_ == "cop" and child.i < at), None)
        led = any(child.dep_ in ("det", "case", "nummod", "amod") for child in word.children)
        if word.pos_ not in ("NOUN", "ADJ") or copula is None or led or "Fin" not in copula.morph.get("VerbForm"):
            continue
        word.pos_, word.morph, word.lemma_ = "VERB", _PARTICIPLE, lemmas[word.lower_]
        passive = copula.lemma_ in word_set(doc.lang_, "small_words", "passive_helpers")
        copula.dep_ = "aux:pass" if passive else "aux:tense"
        for subject in word.children:
            if passive and subject.dep_ == "nsubj":
                subject.dep_ = "nsubj:pass"


def _mend_behind_whose(doc: Doc) -> None:
    """« Le joueur, dont le contrat expire en juin, a signé »: what a clause with « dont » tells of its noun."""
    whose = word_set(doc.lang_, "small_words", "of_whom")
    for at in doc.words.of(word_set(doc.lang_, "small_words", "alone_presents")):
        word = doc.tokens[at]
        if word.pos_ == "ADJ" and at > 2 and word.head is doc.tokens[at - 1] and doc.lows[at - 3] in whose:
            word.pos_, word.morph, word.lemma_ = "VERB", PRESENT, word.lower_ + "r"


def _mend_behind_object(doc: Doc) -> None:
    """« Kiev l'accuse de mentir », « elle l'interroge »: a noun with a subject in front of its « l' » is none."""
    ends = tuple(word_set(doc.lang_, "small_words", "object_verb_ends"))
    for at in doc.words.of(word_set(doc.lang_, "small_words", "elided_objects")):
        word, article = doc.tokens[min(at + 1, len(doc.tokens) - 1)], doc.tokens[at]
        if word.pos_ != "NOUN" or article.head is not word or not word.lower_.endswith(ends):
            continue
        if word.dep_ == "appos" and word.head.head is word.head and _governs_perfect(word):
            take_place(word, word.head, "nsubj")  # « Son adversaire, Luc Roux, l'accuse d'avoir menti »
        subject = word.dep_ in _CLAUSES and any(c.dep_.startswith("nsubj") and c.i < at for c in word.children)
        if subject and not any(child.dep_ == "cop" for child in word.children):
            word.pos_, word.morph, word.lemma_ = "VERB", PRESENT, word.lower_ + "r"
            article.dep_ = "obj"


def _governs_perfect(word: Token) -> bool:
    """« …, l'accuse d'avoir menti »: no noun has a perfect behind it so."""
    clause = next((child for child in word.children if child.i > word.i and child.pos_ == "VERB"), None)
    return clause is not None and any(
        child.dep_.startswith("aux") and "Inf" in child.morph.get("VerbForm") for child in clause.children
    )


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

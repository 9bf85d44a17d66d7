"""Subjects: « Défendue par Anne Roux, l'accusée, aide-soignante, a nié », where a parser sees an apposition.

So it may behind what opens a sentence with a preposition: « trois mois après la mort de Paul Roux, un suspect a … ».
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.doc import Doc
from briefings.language.grammar import is_passive
from briefings.language.quotation_marks import QUOTES
from briefings.language.regrouping import take_place
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
_LOOSE = frozenset({"parataxis", "parataxis:insert", "advmod", "dep"})
"""What the verb of a sentence is taken for behind a participle of its subject's."""
_OPENING = frozenset({"advcl", "acl", "amod"})
"""What a participle that opens a sentence is taken for."""
_JOINED = frozenset({"conj", "parataxis", "appos", "list"})
"""What the verb of a sentence is taken for behind an aside that has a verb or a name of its own."""
_ASIDE_ENDS = frozenset({",", ")", "—", "–"})
_APPOSED = frozenset({"appos", "advcl", "acl", "obl:mod", "nmod"})
"""What is taken for part of its clause: « l'accusée » may be read as one more participle."""


def mend_subjects(doc: Doc) -> None:
    """Give a finite verb without a subject the last noun with an article that is an apposition in front of it.

    Only behind the participle that opens its sentence, and behind a comma: « Interrogée par Paul Roux, la ministre, en
    visite à Metz, refuse » has no other subject. What is apposed between that noun and its verb is the noun's.
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "circumstances")):
        _mend_circumstance(doc.tokens[at])
    for verb in doc.tokens:
        if verb.dep_ in _JOINED and verb.pos_ == "VERB" and _mend_behind_aside(verb):
            continue
        if verb.dep_ in _LOOSE and _takes_over(verb, verb.head):
            continue
        if verb.dep_ not in _MAIN or not _is_finite(verb) or _has_subject(verb):
            continue
        if (name := _name_right_before(verb)) is not None:
            name.hang_on(verb, "nsubj:pass" if is_passive(verb) else "nsubj")
            continue
        opening = next((child for child in verb.children if child.dep_ in _OPENING and child.i < verb.i), None)
        if opening is None or "Part" not in opening.morph.get("VerbForm"):
            continue
        below = sorted(_below(opening), key=lambda word: word.i)
        apposed = [noun for noun in below if noun.dep_ in _APPOSED and opening.i < noun.i < verb.i]
        subject = next((noun for noun in reversed(apposed) if _is_led_in(noun)), None)
        if subject is not None:
            subject.hang_on(verb, "nsubj")
            for noun in apposed:
                if noun.i > subject.i and noun.head in (opening, *apposed) and noun.doc.tokens[noun.i - 1].text == ",":
                    noun.hang_on(subject, "appos")


def _mend_behind_aside(verb: Token) -> bool:
    """ "Ann Roy, who led the bank until May, died on Monday", "At least seven, including a child, died": the main verb.

    A parser joins it to what stands between the commas, and a noun is left as the head of the sentence; not across a
    quotation mark: "A statement: “Tom, who loved him back, hoped to …”"
    """
    noun = verb.head
    while noun.head is not noun and noun.i < verb.i:
        noun = noun.head
    if noun.dep_ != "ROOT" or noun.pos_ not in ("NOUN", "PROPN", "NUM") or noun.i > verb.i or not _is_finite(verb):
        return False
    lows = verb.doc.lows
    first = min([verb.i, *(child.i for child in verb.children if child.dep_.startswith("aux"))])
    if lows[first - 1] not in _ASIDE_ENDS or not QUOTES.isdisjoint(lows[noun.i : first]):
        return False
    if _has_subject(verb) or any(child.dep_ in ("cc", "mark") for child in verb.children):
        return False
    if _has_subject(noun) or any(child.dep_.startswith(("aux", "cop")) for child in noun.children):
        return False
    take_place(verb, noun, "nsubj:pass" if is_passive(verb) else "nsubj")
    for child in [one for one in noun.children if one.dep_ == "conj" and one.i > verb.i]:
        child.hang_on(verb, "conj")  # "Ann Roy, 71, leads the board and was a judge"
    return True


def _mend_circumstance(case: Token) -> None:
    """Take a noun with a preposition for no subject; the last noun that is apposed behind it is the subject instead.

    The last, since what stands between that and the first is either apposed to it or no part of it.
    """
    case = case.head if case.dep_ == "fixed" else case  # « d'après »
    noun = case.head
    behind = noun.doc.lows[case.i + 1 : case.i + 2]
    if any(low.replace("’", "'") in speech(noun.doc.lang_).words["that"] for low in behind):
        return  # « après qu'un des avions a rompu son train »
    if case.dep_ == "advmod":  # « lors du procès »
        noun = next((child for child in case.children if child.dep_ == "obl:arg"), case)
    verb = noun.head if case.dep_ == "case" else case.head
    if noun is case or not case.i < noun.i < verb.i or not noun.dep_.startswith(("nsubj", "obl")):
        return
    relation = noun.dep_ if noun.dep_.startswith("nsubj") else "nsubj"
    if noun.dep_.startswith("nsubj"):
        noun.dep_ = "obl:mod"
    if verb.pos_ != "VERB" or not _is_finite(verb) or _has_subject(verb):
        return
    apposed = [word for word in _below(noun) if word.dep_ in ("appos", "conj") and noun.i < word.i < verb.i]
    subject = max((word for word in apposed if _stands_behind_comma(word)), key=lambda word: word.i, default=None)
    if subject is not None and subject.pos_ == "NOUN" and subject.head in apposed and subject.head.pos_ == "PROPN":
        subject = subject.head  # « lors d'un défilé, Anne Roux, première adjointe depuis mai, a été élue »
    if subject is not None:
        subject.hang_on(verb, relation)


def _stands_behind_comma(noun: Token) -> bool:
    """Whether a name, or a noun with an article or a number, begins behind a comma."""
    opening = [child.i for child in noun.children if child.i < noun.i and child.dep_ in ("det", "nummod", "amod")]
    led = noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and bool(opening))
    return led and noun.doc.tokens[min([noun.i, *opening]) - 1].text == ","


def _name_right_before(verb: Token) -> Token | None:
    """The name between a comma and a verb that has no subject: « Proche de Paul Roux, Ann Roy a été élue »."""
    auxiliaries = [child.i for child in verb.children if child.dep_.startswith("aux")]
    first = min([verb.i, *auxiliaries])
    name = verb.doc.tokens[first - 1] if first > verb.sent.start + 1 else verb
    while name.dep_.startswith("flat") and name.head.i < name.i:
        name = name.head
    named = name.pos_ == "PROPN"
    if named and name.dep_ == "nmod" and name.head.i == name.i - 1 and name.head.text.endswith("."):
        name = name.head  # « Au sujet du Liban, M. Roux a confirmé »
    apposed = named and name.dep_ in ("appos", "conj") and name.head.i < name.i
    if not apposed or verb.doc.tokens[name.i - 1].text != ",":
        return None
    return name if verb in name.ancestors and not any(child.dep_ == "cc" for child in name.children) else None


def _takes_over(verb: Token, participle: Token) -> bool:
    """« Des rebelles se disant loyaux ont pris la ville »: a tense is the sentence's, a participle its subject's."""
    form = participle.morph.get("VerbForm")
    if participle.head is not participle or "Part" not in form or "Pres" not in participle.morph.get("Tense"):
        return False
    if not _is_finite(verb) or _has_subject(verb):
        return False
    subject = next((c for c in participle.children if c.dep_.startswith("nsubj") and c.i < participle.i), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or verb.i < participle.i:
        return False
    take_place(verb, participle, "acl")
    subject.hang_on(verb, "nsubj:pass" if is_passive(verb) else "nsubj")
    participle.hang_on(subject, "acl")
    return True


def _is_finite(verb: Token) -> bool:
    group = (verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop"))))
    return any("Fin" in word.morph.get("VerbForm") and "Imp" not in word.morph.get("Mood") for word in group)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_.startswith(("nsubj", "csubj", "expl:subj")) for child in verb.children)


def _below(word: Token) -> Iterator[Token]:
    """All words below one, without asking for its subtree, which it would keep while words are still moved."""
    for child in word.children:
        yield child
        yield from _below(child)


def _is_led_in(noun: Token) -> bool:
    """Whether a noun has a definite article right behind a comma."""
    article = next((child for child in noun.children if "Art" in child.morph.get("PronType")), None)
    definite = article is not None and "Ind" not in article.morph.get("Definite")
    return article is not None and definite and noun.doc.tokens[article.i - 1].text == ","

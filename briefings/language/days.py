"""Days behind a participle: « une étude publiée mardi », where a parser gives the day to the noun.

And what stands behind a day: « la mort, lundi, du peintre Paul Roux », « a été nommé lundi préfet ».
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from briefings.language.doc import Doc
from briefings.language.morphology import PAST
from briefings.language.regrouping import take_place
from briefings.language.tokens import Token
from briefings.language.weekdays import weekdays
from briefings.lexicon import word_set

_OF_NOUN = ("acl", "amod")
_VERBS = ("VERB", "AUX")
_MISREAD = ("nmod", "amod", "appos", "conj")
_LONGEST = 6
"""Tokens of a date between two commas at most."""


def mend_days(doc: Doc) -> None:
    """Give a bare noun right behind a participle to it, not to the noun that both are said of: only a day stands so."""
    named = weekdays(doc.lang_)
    for participle, noun in pairwise(doc.tokens):
        if noun.dep_ != "nmod" or noun.pos_ != "NOUN" or not _is_said_of(participle):
            continue
        if participle.head is noun.head or noun.lower_ in named:  # « l'expulsion de X, sommée samedi de partir »
            bare = all(child.i > noun.i for child in noun.children)
            if bare and noun.head.i < participle.i:
                noun.hang_on(participle, "obl:mod")
    for at in doc.words.of(named):
        _mend_opening(doc.tokens[at])
        _mend_charge(doc.tokens[at])
        _mend_measured(doc.tokens[at])
        _mend_told(doc.tokens[at])
    for first, second in pairwise(doc.tokens[at] for at in doc.words.of(named)):
        _mend_second(first, second)


def _mend_opening(day: Token) -> None:
    """« Jeudi, Roux s'est défendu lors de « L'Émission » »: a day in front of a comma does nothing, but who follows."""
    verb, behind = day.head, day.doc.tokens[min(day.i + 1, len(day.doc.tokens) - 1)]
    if not day.is_sent_start or not day.dep_.startswith("nsubj") or behind.text != ",":
        return
    subject = next((c for c in day.children if behind.i < c.i < verb.i and c.pos_ in ("NOUN", "PROPN")), None)
    other = any(child.dep_.startswith("nsubj") and behind.i < child.i < verb.i for child in verb.children)
    if subject is not None and not other:
        subject.hang_on(verb, day.dep_)
    if subject is not None or other:  # « Mardi, lorsque le train a freiné, deux voyageurs sont tombés »
        day.hang_on(verb, "obl:mod")


def _mend_charge(day: Token) -> None:
    """ "Was convicted on Monday of killing his wife", "of murder": a charge is the verb's, and no day is of one."""
    verb, noun = day.head, next((child for child in day.children if child.i == day.i + 2), None)
    if noun is None or verb.pos_ != "VERB" or noun.pos_ not in ("NOUN", "VERB") or verb.i > day.i:
        return
    led, plain_of = noun.children[:1], word_set(day.doc.lang_, "small_words", "plain_of")
    if led and led[0].i == day.i + 1 and led[0].dep_ == "mark":
        noun.hang_on(verb, "advcl")
    elif len(noun.children) == 1 and led[0].dep_ == "case" and led[0].lower_ in plain_of:
        noun.hang_on(verb, "obl")


def _mend_measured(day: Token) -> None:
    """ "Shares rose 3% Monday": no other name of three per cent, but when they rose."""
    measure = day.head
    if day.dep_ == "appos" and measure.i == day.i - 1 and measure.pos_ == "SYM" and measure.head.pos_ == "VERB":
        day.hang_on(measure.head, "obl:unmarked")


def _mend_told(day: Token) -> None:
    """ "The company on Monday named Tom Reed its head": what has an object is done by the noun in front of the day."""
    noun, verb = day.head, day.doc.tokens[min(day.i + 1, len(day.doc.tokens) - 1)]
    if noun.head is not noun or noun.i > day.i or verb.head is not noun or verb.dep_ != "acl" or verb.pos_ != "VERB":
        return
    led = [child for child in day.children if child.dep_ == "case"]
    if not led or any(child.dep_.startswith(("aux", "nsubj")) for child in verb.children):
        return
    if any(child.dep_ in ("obj", "xcomp", "ccomp") and child.i > verb.i for child in verb.children):
        verb.morph = PAST
        take_place(verb, noun, "nsubj")
        day.hang_on(verb, "obl")


def _mend_second(first: Token, second: Token) -> None:
    """ "Arrived on Monday for talks with Ann Roy on Friday": nothing is done on two days, and the talks are on one."""
    verb = second.head
    if _is_joined(first, second):
        second.hang_on(first, "conj")  # « le conduira samedi au Caire et dimanche à Riyad »
        return
    if first.head is not verb or not first.dep_ == second.dep_ == "obl" or first.lower_ == second.lower_:
        return
    aims = word_set(verb.doc.lang_, "calendar", "tense", "set_aims")
    going = word_set(verb.doc.lang_, "events", "kinds", "visit", "verbs")
    between = (child for child in verb.children if first.i < child.i < second.i and child.dep_ == "obl")
    noun = next((one for one in between if any(case.lower_ in aims for case in one.children)), None)
    if noun is not None and verb.lemma_.lower() in going and noun.i > verb.i:
        second.hang_on(noun, "nmod")


def _is_joined(first: Token, second: Token) -> bool:
    """Whether a conjunction joins a day to something else than to the day a few words before, as bare as it is."""
    if second.dep_ != "conj" or second.head is first or first.i >= second.i - 1 or second.i - first.i > _LONGEST:
        return False
    bare = not any(child.dep_ in ("case", "det") for day in (first, second) for child in day.children)
    joins = word_set(second.doc.lang_, "small_words", "ands")
    return bare and second.doc.lows[second.i - 1] in joins and first.head.pos_ == "VERB" and first.sent == second.sent


def mend_owners(doc: Doc) -> None:
    """Give to a noun whose it is behind a date between commas: a parser makes it a noun of its own, or the subject."""
    own = word_set(doc.lang_, "small_words", "belonging")
    if not own:
        return
    for at in doc.words.of(_days_and_months(doc.lang_)):
        opening = next((i for i in range(at - 1, max(at - _LONGEST, 0), -1) if doc.tokens[i].text == ","), 0)
        closing = next((i for i in range(at + 1, min(at + _LONGEST, len(doc.tokens) - 2)) if doc.lows[i] == ","), 0)
        if not opening or not closing or doc.lows[closing + 1].replace("’", "'") not in own:
            continue
        noun, owner = doc.tokens[opening - 1], doc.tokens[closing + 1].head
        behind = owner.pos_ in ("NOUN", "PROPN") and owner.i > closing
        if noun.pos_ != "NOUN" or any(word.pos_ in _VERBS for word in doc.tokens[opening:closing]):
            continue
        if behind and owner.head is not noun and owner not in (noun, *noun.ancestors):
            owner.hang_on(noun, "nmod")
        elif owner.head is noun and owner.dep_ == "conj":
            owner.dep_ = "nmod"


def mend_offices(doc: Doc) -> None:
    """Give to « nommer », « élire », « devenir » what somebody was made on a day, which a parser gives to the day."""
    made = word_set(doc.lang_, "small_words", "made")
    for at in doc.words.of(weekdays(doc.lang_)):
        day = doc.tokens[at]
        verb, last = day.head, day
        if verb.i > at or verb.lemma_.lower() not in made or not day.dep_.startswith(("obl", "xcomp", "obj", "nmod")):
            continue
        part = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else day
        if part.head is day and part.lower_ in word_set(doc.lang_, "calendar", "words", "part"):
            last = part
        below = (*day.children, *last.children, *(c for c in verb.children if c.dep_ == "conj"))
        office = next((c for c in below if c.i > last.i and c.dep_ in _MISREAD), None)
        between = doc.tokens[last.i + 1 : office.i] if office is not None else []
        if office is None or office.pos_ != "NOUN" or any(word.text != "," for word in between):
            continue
        for child in [c for word in (day, last) for c in word.children if c.i > office.i]:
            child.hang_on(office, child.dep_)
        office.hang_on(verb, "xcomp")
        if day.dep_ in ("xcomp", "obj"):
            day.dep_ = "obl:mod"


@cache
def _days_and_months(language: str) -> frozenset[str]:
    return weekdays(language) | word_set(language, "calendar", "words", "month")


def _is_said_of(word: Token) -> bool:
    return word.pos_ == "VERB" and word.dep_ in _OF_NOUN and "Part" in word.morph.get("VerbForm")

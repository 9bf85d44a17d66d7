"""Days behind a participle: « une étude publiée mardi », where a parser gives the day to the noun.

And what stands behind a day: « la mort, lundi, du peintre Paul Roux », « a été nommé lundi préfet ».
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from briefings.language.tokens import Doc, Token
from briefings.lexicon import word_set

_OF_NOUN = ("acl", "amod")
_VERBS = ("VERB", "AUX")
_MISREAD = ("nmod", "amod", "appos", "conj")
_LONGEST = 6
"""Tokens of a date between two commas at most."""


def mend_days(doc: Doc) -> None:
    """Give a bare noun right behind a participle to it, not to the noun that both are said of: only a day stands so."""
    for participle, noun in pairwise(doc.tokens):
        if noun.dep_ == "nmod" and noun.pos_ == "NOUN" and participle.head is noun.head and _is_said_of(participle):
            bare = all(child.i > noun.i for child in noun.children)
            if bare and noun.head.i < participle.i:
                noun.hang_on(participle, "obl:mod")


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
        if noun.pos_ != "NOUN" or any(word.pos_ in _VERBS for word in doc.tokens[opening:closing]):
            continue
        if owner.pos_ in ("NOUN", "PROPN") and owner.i > closing and noun not in (owner.head, *owner.subtree):
            owner.hang_on(noun, "nmod")
        elif owner.head is noun and owner.dep_ == "conj":
            owner.dep_ = "nmod"


def mend_offices(doc: Doc) -> None:
    """Give to « nommer », « élire », « devenir » what somebody was made on a day, which a parser gives to the day."""
    made = word_set(doc.lang_, "small_words", "made")
    for at in doc.words.of(word_set(doc.lang_, "calendar", "words", "weekday")):
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
    return word_set(language, "calendar", "words", "weekday") | word_set(language, "calendar", "words", "month")


def _is_said_of(word: Token) -> bool:
    return word.pos_ == "VERB" and word.dep_ in _OF_NOUN and "Part" in word.morph.get("VerbForm")

"""Participles whose auxiliary stands before the first alone: « deux ont été tués lundi et trois autres blessés »."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import is_passive
from briefings.language.morphology import morph_of
from briefings.language.tokens import Token
from briefings.language.weekdays import weekdays
from briefings.lexicon import word_set

_PASSIVE = morph_of("Tense=Past|VerbForm=Part|Voice=Pass")
_BACK = 14
"""Tokens before the second in which the first verb stands."""


def mend_gapped(doc: Doc) -> None:
    """Join what befell others to what befell the first, with the others as its subject."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "further")):
        verb = _participle_behind(doc, at)
        first = _passive_before(doc, at) if verb is not None else None
        counted = at > 1 and (doc.tokens[at - 1].pos_ in ("NUM", "DET"))
        if verb is None or first is None or not counted or verb in first.ancestors or verb is first:
            continue
        others = doc.tokens[at]
        verb.hang_on(first, "conj")
        verb.pos_, verb.morph = "VERB", _PASSIVE
        others.hang_on(verb, "nsubj:pass")
        others.pos_ = "PRON"
        for child in list(verb.children):
            if child.i < at:
                child.hang_on(others if child.dep_ in ("nummod", "det") else verb, child.dep_)
            elif child.dep_ in ("nmod", "dep"):
                child.dep_ = "obl:mod"


def _participle_behind(doc: Doc, at: int) -> Token | None:
    """The participle that « trois autres grièvement blessés » ends with."""
    ends = tuple(word_set(doc.lang_, "small_words", "participle_ends"))
    behind = at + 1
    if behind < len(doc.tokens) - 1 and doc.tokens[behind].pos_ == "ADV":
        behind += 1
    word = doc.tokens[behind] if behind < len(doc.tokens) else None
    if word is None or not ends or word.pos_ not in ("VERB", "NOUN", "ADJ") or not word.lower_.endswith(ends):
        return None
    following = doc.tokens[behind + 1] if behind + 1 < len(doc.tokens) else word
    helped = any(child.dep_.startswith("aux") for child in word.children)
    taken = following.pos_ in ("NOUN", "PROPN", "AUX", "VERB") and following.lower_ not in weekdays(doc.lang_)
    return None if helped or taken else word


def _passive_before(doc: Doc, at: int) -> Token | None:
    """The passive of the same sentence to which a conjunction joins it."""
    start = max(doc.tokens[at].sent.start, at - _BACK)
    joined = any(word.pos_ == "CCONJ" or word.text == "," for word in doc.tokens[max(at - 3, 0) : at])
    before = (word for word in reversed(doc.tokens[start:at]) if is_passive(word))
    return next(before, None) if joined else None

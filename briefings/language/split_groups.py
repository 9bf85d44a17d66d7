"""Verb groups that something splits: "two men were on Saturday arrested", « le maire a, mardi, annoncé »."""

from __future__ import annotations

from functools import cache

from briefings.language.doc import Doc
from briefings.language.grammar import is_passive
from briefings.language.morphology import morph_of
from briefings.language.regrouping import take_place
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.language.weekdays import weekdays
from briefings.lexicon import word_set

_PARTICIPLE = morph_of("Tense=Past|VerbForm=Part")
_PASSIVE = morph_of("Tense=Past|VerbForm=Part|Voice=Pass")
_HELPERS = {"be": "aux:pass", "have": "aux"}
_BARE = frozenset({"obl:unmarked", "nmod:unmarked", "nmod", "obl"})
"""What a noun in front of a day may be taken for."""
_SET_OFF = 12
"""Tokens between the commas that part an auxiliary from its participle."""
_APART = frozenset({"advcl", "conj", "xcomp"})
"""What a participle apart from its auxiliary may be taken for."""


def mend_split_groups(doc: Doc) -> None:
    """Gather what stands apart: auxiliary, day and subject hang on the participle, and nothing on an auxiliary."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "before_day")):
        if 1 <= at < len(doc.tokens) - 2:
            _mend_day_between(doc.tokens[at - 1], doc.tokens[at + 1], doc.tokens[at + 2])
    for at in doc.words.of(weekdays(doc.lang_)):
        _mend_day_before(doc.tokens[at])
    for at in doc.words.of(_helpers(doc.lang_)):
        helper = doc.tokens[at]
        if helper.head is helper or not helper.dep_.startswith("aux"):
            _mend_helper_over(helper)
            _mend_set_off(helper)
        if helper.dep_.startswith("aux") and helper.head.pos_ == "VERB":
            passive = is_passive(helper.head)
            for child in list(helper.children):
                child.hang_on(helper.head, _relation(child, passive=passive))


@cache
def _helpers(language: str) -> frozenset[str]:
    words = speech(language).words
    return words["have"] | words["be"]


def _mend_day_between(helper: Token, day: Token, verb: Token) -> None:
    """ "Two men were on Saturday arrested", in which a parser has the men be a day."""
    helped = _HELPERS.get(helper.lemma_.lower())
    if helped is None or verb.pos_ != "VERB" or day.lower_ not in weekdays(day.doc.lang_):
        return
    over = next((word for word in (day, helper) if verb.head is word), None)
    if over is not None:
        take_place(verb, over, "obl")
    elif day.head is not verb:
        return
    verb.morph = _PASSIVE if helped == "aux:pass" else _PARTICIPLE
    for child in [child for word in (day, helper) for child in word.children if child.i != day.i - 1]:
        child.hang_on(verb, _relation(child, passive=helped == "aux:pass"))
    for word, relation in ((helper, helped), (day, "obl")):
        word.hang_on(verb, relation)


def _mend_day_before(day: Token) -> None:
    """ "A blast Tuesday killed four": the noun in front of the bare day is the subject."""
    verb = day.head
    if day.dep_ != "nsubj" or day.children or day.i > verb.i:
        return
    last = day.i - 1
    noun = next((child for child in verb.children if child.i == last and child.pos_ in ("NOUN", "PROPN")), None)
    if noun is not None and noun.dep_ in _BARE:
        noun.dep_, day.dep_ = "nsubj", noun.dep_


def _mend_helper_over(helper: Token) -> None:
    """« a ce lundi 4 mars dévoilé son plan »: a participle that a parser hangs on its auxiliary."""
    if helper.lower_ not in speech(helper.doc.lang_).words["have"] or any(c.dep_ == "obj" for c in helper.children):
        return
    ends = tuple(word_set(helper.doc.lang_, "small_words", "dated_ends"))
    behind = (child for child in helper.children if child.i > helper.i + 1 and child.dep_ in _APART)
    verb = next((c for c in behind if ends and c.lower_.endswith(ends) and c.pos_ in ("VERB", "ADJ")), None)
    opened = verb is not None and any(child.dep_ in ("mark", "cc", "nsubj") for child in verb.children)
    if verb is None or opened:
        return
    take_place(verb, helper, "aux:tense")
    verb.pos_, verb.morph, helper.pos_ = "VERB", _PARTICIPLE, "AUX"


def _mend_set_off(helper: Token) -> None:
    """« Le suspect aurait, selon le procureur, agi seul »: a participle that a parser hangs on what commas set off."""
    tokens, lows = helper.doc.tokens, helper.doc.lows
    opening = helper.i + 1
    if helper.lower_ not in speech(helper.doc.lang_).words["have"] or lows[opening : opening + 1] != (",",):
        return
    end = min(opening + _SET_OFF, len(tokens) - 1)
    closing = next((at for at in range(opening + 2, end) if lows[at] == ","), None)
    if closing is None:
        return
    verb = tokens[closing + 1]
    if verb.dep_.startswith("aux"):
        verb = verb.head  # « aurait, selon elle, été licencié »
    if verb.pos_ != "VERB" or "Past" not in verb.morph.get("Tense"):
        return
    if helper.head is verb:
        helper.dep_ = "aux:tense"
    elif verb.dep_ == "acl":
        _set_over_helper(verb, helper)


def _set_over_helper(verb: Token, helper: Token) -> None:
    """Make a participle the head of its sentence, whose head a parser has its auxiliary or its subject be."""
    top = verb
    while top.head is not top and top.i >= helper.i:
        top = top.head
    if top.i < helper.i and (top.head is not top or top.pos_ not in ("NOUN", "PROPN")):
        return
    if verb.head is not top:
        verb.hang_on(top, verb.dep_)
    take_place(verb, top, "nsubj")
    helper.hang_on(verb, "aux:tense")
    verb.morph = _PARTICIPLE
    for child in [one for over in (helper, top) for one in over.children if one.i > helper.i and one is not verb]:
        child.hang_on(verb, "punct" if child.dep_ == "punct" else "obl:mod")
    if top is helper:
        for child in [one for one in helper.children if one.i < helper.i]:
            child.hang_on(verb, child.dep_)


def _relation(child: Token, *, passive: bool) -> str:
    return "nsubj:pass" if passive and child.dep_ == "nsubj" else child.dep_

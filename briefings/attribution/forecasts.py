"""Forecasts: what somebody judges of a thing to come, « ce sera un désastre », and what the article itself fears."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import judges, words_of
from briefings.attribution.moods import goes_to, inside, moods_of
from briefings.attribution.utterance import Utterance
from briefings.language.tokens import Token


def dreads(told: Utterance) -> bool:
    """« Selon le syndicat, la réforme va être catastrophique »: a judgement in the future is a view."""
    language = told.reading.language
    if not judges(told.own, language):
        return False
    weighing = words_of(language, "opinion", "weighing")
    for verb in _to_come(told):
        if any(child.dep_ == "cop" for child in verb.children) and judges(verb.lower_, language):
            return True
        if verb.lemma_.lower() in weighing and any(_is_judged(child) for child in verb.children if child.dep_ == "obj"):
            return True
    return False


def _is_judged(thing: Token) -> bool:
    """Whether a noun or an adjective beside it judges: « une catastrophe », « un terrible recul »."""
    words = (thing, *(child for child in thing.children if child.dep_ == "amod"))
    return any(judges(word.lower_, word.doc.lang_) for word in words)


def _to_come(told: Utterance) -> Iterator[Token]:
    """The predicates in the future that carry a sentence's claim: « sera [injuste] », « va [représenter] »."""
    language, sentence = told.reading.language, told.sentence
    for token in inside(moods_of(told.reading).future, sentence):
        if carries(sentence, token):
            yield token.head if token.dep_.startswith(("aux", "cop")) else token
    for token in sentence.tokens.having(words_of(language, "planned", "future")):
        if goes_to(sentence, token, language) and carries(sentence, token):
            yield from (child for child in token.children if child.dep_ == "xcomp")


def bodes(told: Utterance) -> bool:
    """« La crise laisse présager des fermetures »: the article's own forecast."""
    return not told.whole and told.has_own("opinion", "boding")

"""Prospects: what the article itself says would follow or was to come: "This would be the first", "was to meet"."""

from __future__ import annotations

from briefings.attribution.conditionals import carries, is_past, was_to
from briefings.attribution.hedges import words_of
from briefings.attribution.utterance import Utterance
from briefings.language.speech import speech
from briefings.language.tokens import Token


def is_ahead(told: Utterance) -> bool:
    """Whether nobody else is heard and the sentence tells what a thing just told of would do, or what was to be done.

    Languages with an own conditional tell it by that.
    """
    language, tokens = told.reading.language, told.sentence.tokens
    if told.source is not None or told.cue is not None:
        return False
    following = words_of(language, "planned", "following")
    if not following:
        return False
    later = tokens.having(words_of(language, "planned", "later"))
    barred = words_of(language, "planned", "unlater")
    if any(_follows(token, following) and not is_past(token) and carries(told.sentence, token) for token in later):
        return not any(token.lower_ in barred for token in tokens)
    going = tokens.having(words_of(language, "planned", "past_future"))
    marks = speech(language).words["infinitive_marks"]
    return any(
        token.doc[token.i + 1].lower_ in marks and was_to(told.sentence, token, language) and _leads(told, token)
        for token in going
        if token.i + 2 < tokens.end
    )


def _follows(helper: Token, following: frozenset[str]) -> bool:
    """ "This would cut 300 jobs": a subject that takes up what was told before."""
    return any(child.dep_.startswith("nsubj") and child.lower_ in following for child in helper.head.children)


def _leads(told: Utterance, token: Token) -> bool:
    return carries(told.sentence, token) and told.sentence.tokens.doc[token.i - 1].lower_ not in _relatives(told)


def _relatives(told: Utterance) -> frozenset[str]:
    return speech(told.reading.language).words["relatives"]

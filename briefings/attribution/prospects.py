"""Prospects: what would follow, was to come or may be so: "This would be the first", "was to meet", "may delay"."""

from __future__ import annotations

from briefings.attribution.carrying import carries
from briefings.attribution.future_in_past import is_past, was_to
from briefings.attribution.hedges import words_of
from briefings.attribution.utterance import Utterance
from briefings.language.grammar import own_subject
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
        token.doc[token.i + 1].lower_ in marks and was_to(told.sentence, token) and _leads(told, token)
        for token in going
        if token.i + 2 < tokens.end
    )


def surmises(told: Utterance) -> bool:
    """ "The junta may delay the vote", "banks could face fines": what may be so, or come, and no more than that."""
    return _surmises(told, "surmising")


def guesses(told: Utterance) -> bool:
    """ "It could be a blip", she said: the same in somebody's own words, which is their view."""
    return told.spoken and bool(told.heads) and _surmises(told, "guessed")


def _surmises(told: Utterance, helpers: str) -> bool:
    """Whether some helping verbs say so.

    Languages with an own conditional tell it by that. Not what one is able to, "she could swim", nor what one is
    allowed to, "members may vote".
    """
    language, tokens, heads = told.reading.language, told.sentence.tokens, told.heads
    befalling, allowed = words_of(language, "conditional", "befalling"), words_of(language, "conditional", "allowed")
    if not befalling:
        return False
    for helper in tokens.having(words_of(language, "conditional", helpers)):
        verb = helper.head
        if helper.dep_ != "aux" or verb.i < helper.i or not ("Inf" in verb.morph.get("VerbForm") or _is_helped(verb)):
            continue
        subject = own_subject(verb)
        if subject is None or subject.lower_ in allowed:
            continue
        may = helper.lower_ in words_of(language, "conditional", "permitting")
        denied = any(word in speech(language).words["negation"] for word in tokens.doc.lows[helper.i : verb.i])
        lemma = "be" if any(child.dep_ == "cop" for child in verb.children) else verb.lemma_.lower()
        falls = lemma in befalling and not denied
        if (may or falls) and (verb in heads or (not heads and carries(told.sentence, helper))):
            return True
    return False


def hangs_on(told: Utterance) -> bool:
    """ "If convicted, he would face ten years": what the article says would be, if something else were so."""
    if told.source is not None:
        return False
    language, tokens = told.reading.language, told.sentence.tokens
    conditions = tokens.having(words_of(language, "conditional", "conditions"))
    if not conditions:
        return False
    later = tokens.having(words_of(language, "planned", "later"))
    supposed = {word.head.i for word in conditions}
    return any(
        token.dep_ == "aux" and token.head.i not in supposed and not is_past(token) and carries(told.sentence, token)
        for token in later
    )


def _is_helped(verb: Token) -> bool:
    return any(
        child.dep_.startswith(("aux", "cop")) and "Inf" in child.morph.get("VerbForm") for child in verb.children
    )


def _follows(helper: Token, following: frozenset[str]) -> bool:
    """ "This would cut 300 jobs": a subject that takes up what was told before."""
    return any(child.dep_.startswith("nsubj") and child.lower_ in following for child in helper.head.children)


def _leads(told: Utterance, token: Token) -> bool:
    return carries(told.sentence, token) and told.sentence.tokens.doc[token.i - 1].lower_ not in _relatives(told)


def _relatives(told: Utterance) -> frozenset[str]:
    return speech(told.reading.language).words["relatives"]

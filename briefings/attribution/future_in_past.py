"""The future that a verb in the past turns into a conditional: « a annoncé qu'il serait incinéré »."""

from __future__ import annotations

from briefings.attribution.carrying import carries
from briefings.attribution.conditionals import is_announced, told_as_past
from briefings.attribution.hedges import words_of
from briefings.attribution.moods import goes_to, inside, moods_of
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.utterance import Utterance
from briefings.language import Sentence
from briefings.language.speech import FormTense
from briefings.language.tokens import Token


def future_in_past(told: Utterance) -> bool:
    """« a annoncé qu'il serait incinéré »: the conditional that a verb in the past turns a future into."""
    reading, sentence, cue = told.reading, told.sentence, told.cue
    if cue is None:
        return False
    if cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return _would(sentence, cue)
    if cue.tense not in (FormTense.PAST, FormTense.PARTICIPLE):
        return False
    conditionals = tuple(inside(moods_of(reading).conditional, sentence))
    if any(token.i > cue.last for token in conditionals):
        return True
    if cue.kind is CueKind.INCISE and is_announced(sentence, cue):
        return any(carries(sentence, t) and not told_as_past(t) for t in conditionals)
    later = tuple(t for t in sentence.tokens.having(words_of(reading.language, "planned", "later")) if not is_past(t))
    going = sentence.tokens.having(words_of(reading.language, "planned", "past_future"))
    return (
        any(token.i > cue.last for token in later)
        or any(token.i > cue.last and was_to(sentence, token) for token in going)
        or (cue.kind is CueKind.INCISE and _would(sentence, cue))
    )


def is_past(token: Token) -> bool:
    """ "Would have been lost": what did not come, and is not to come."""
    language, doc = token.doc.lang_, token.doc
    having = words_of(language, "conditional", "having")
    behind = (doc[at] for at in range(token.i + 1, min(token.i + 4, token.sent.end)))
    return any(other.lower_ in having for other in behind)


def was_to(sentence: Sentence, token: Token) -> bool:
    """« allait partir », "was to join"; not "was to blame"."""
    barred = words_of(token.doc.lang_, "planned", "unplanned")
    behind = sentence.tokens.doc[token.i + 1 : min(token.i + 3, sentence.tokens.end)]
    if _expects(token):
        return True
    if is_past(token):
        return False  # "was to have met"
    return not any(other.lower_ in barred for other in behind) and goes_to(sentence, token)


def _expects(token: Token) -> bool:
    """ "Reported she was expected to resign", "said it was due to open": what was then to come."""
    doc, expectant = token.doc, words_of(token.doc.lang_, "planned", "expectant")
    near = range(token.i + 1, min(token.i + 4, token.sent.end - 2))
    return any(doc[at].lower_ in expectant and "Inf" in doc[at + 2].morph.get("VerbForm") for at in near)


def _would(sentence: Sentence, cue: Cue) -> bool:
    """ "The bridge would be shut for a week, she said": told in front of who says it, and no condition nor wish."""
    language = sentence.tokens.doc.lang_
    barred = words_of(language, "planned", "unlater")
    later = sentence.tokens.having(words_of(language, "planned", "later"))
    if not later or any(token.lower_ in barred for token in sentence.tokens):
        return False
    return any(
        token.i < token.head.i < cue.first and token.head.pos_ == "VERB" and carries(sentence, token) for token in later
    )

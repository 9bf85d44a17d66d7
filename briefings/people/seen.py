"""Seen: a place where a person is named or taken up, with its part in the sentence."""

from __future__ import annotations

from briefings.language.speech import speech
from briefings.model import Span
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.values import value


@value(frozen=True, slots=True, order=True)
class Seen:
    """A place where a person has been named or taken up."""

    at: int
    sentence: int
    person: str
    subject: bool
    oblique: bool
    """After a preposition: « avec Che Guevara »."""


def see(words: Words, span: Span, person: str) -> Seen:
    """A naming with its part in the sentence."""
    first, _ = words.range(span)
    oblique = bool(first) and words[first].near and words.low(first - 1) in words.small("oblique")
    fronted = _behind_front(words, span) or _behind_copula(words, first)
    subject = not oblique and (words.opens(first) or _is_subject(words, span) or fronted)
    oblique = oblique or (not subject and _beside_oblique(words, span))
    return Seen(span.start, words.sentence_number(span.start), person, subject, oblique)


FRONT = 9
"""Words in front of the subject of a sentence: « Dans l'opposition, X, 45 ans, dénonce »."""


def _behind_front(words: Words, span: Span) -> bool:
    """« Au micro de France Bleu, X, 45 ans, raconte »: no apposition to the words in front, which mean nobody."""
    first, _ = words.range(span)
    token = words[first].token
    if token.dep_ == "appos" and token.head.lower_ in speech(words.reading.language).words["timing"]:
        return True  # "said that in December, Crown Prince X had left"
    if token.dep_ != "appos" or words.low(first - 1) != "," or not words[first].near:
        return False
    opening = next((at for at in range(first - 2, max(first - FRONT, 0) - 1, -1) if words.opens(at)), first)
    front = range(opening, first - 1)
    titles = Titles.of(words.reading.language)
    verb = any(words[at].pos in ("VERB", "AUX") or words[at].text == "," for at in front)
    noun = words.low(words.index(token.head.idx))
    return opening < first and words[opening].pos == "ADP" and not verb and not means_somebody(titles, noun)


def _beside_oblique(words: Words, span: Span) -> bool:
    """Whether a name stands in apposition to what a preposition governs: « de sa mère, Anne Perrin, »."""
    token = words.reading.tokens_of(span).root
    for _ in range(3):
        if token.dep_ not in ("appos", "flat", "flat:name", "conj"):
            return False
        token = token.head
        if any(child.dep_ == "case" for child in token.children):
            return True
    return False


def _behind_copula(words: Words, first: int) -> bool:
    """ "Among the rebels is X", « Parmi eux figure X »: the subject of a sentence that something else opens."""
    if not first or words[first - 1].pos not in ("AUX", "VERB") or not words.reading.sentences:
        return False
    sentence = words.reading.sentences[words.sentence_number(words[first].start)]
    opening = words.index(sentence.span.start)
    verbs = any(words[at].pos in ("AUX", "VERB") for at in range(opening, first - 1))
    return words[opening].pos == "ADP" and not verbs


def _is_subject(words: Words, span: Span) -> bool:
    """Whether words are the subject of a verb, or in its apposition; before a verb, where there is no parse."""
    if not words.reading.doc.is_parsed:
        _, end = words.range(span)
        return words.low(end) in words.small("subject_verbs")
    token = words.reading.tokens_of(span).root
    for _ in range(3):
        if token.dep_.startswith("nsubj"):
            return True
        honoured = token.dep_ == "nmod" and token.head.i == token.i - 1 and token.head.text.endswith(".")  # « M. X »
        if token.dep_ not in ("appos", "flat", "flat:name", "conj") and not honoured:
            return False
        token = token.head
    return bool(token.dep_.startswith("nsubj"))

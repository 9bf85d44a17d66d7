"""Strangers: people without a name whom a pronoun may take up: « Un fermier a été interpellé. Il sera jugé mardi. »"""

from __future__ import annotations

from collections.abc import Mapping

from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Span
from briefings.names.callings import is_listed
from briefings.people.discourse import Discourse
from briefings.people.genders import told_gender
from briefings.people.pronouns import is_impersonal

_PARTS = ("nsubj", "nsubj:pass", "obj")
"""What somebody is in a sentence whom the next one goes on to tell of."""


def stranger_is_nearer(discourse: Discourse, pronoun: Span, gender: str) -> bool:
    """Whether the sentence before brings in somebody without a name, and nobody who has one and whom it may mean."""
    words = discourse.words
    sentences, here = words.reading.sentences, words.sentence_number(pronoun.start)
    if not 0 < here < len(sentences) or sentences[here].block != sentences[here - 1].block:
        return False
    named = (one for one in discourse.before(pronoun.start, 1) if one.sentence in (here - 1, here))
    if any(discourse.known[one.person].gender in ("", gender) for one in named):
        return False
    return _brings_one(discourse, here - 1, gender)


def _brings_one(discourse: Discourse, sentence: int, gender: str) -> bool:
    """Whether a sentence tells of somebody without a name: « Un fermier a été interpellé »."""
    words = discourse.words
    for token in words.reading.sentences[sentence].tokens:
        article = _article(token, words.small("indefinites")) if token.dep_ in _PARTS and token.pos_ == "NOUN" else ""
        if article and _is_somebody(discourse, token) and told_gender(words, article) in ("", gender):
            return True
    return False


def _article(noun: Token, indefinite: frozenset[str]) -> str:
    return next((child.lower_ for child in noun.children if child.lower_ in indefinite), "")


def _is_somebody(discourse: Discourse, noun: Token) -> bool:
    """A calling, a role or a word for anybody."""
    language, low = discourse.titles.language, noun.lower_
    anybody = word_set(language, "pronouns", "anybody")
    return low in anybody or discourse.titles.is_role(low) or is_listed(language, low)


def pronoun_goes_on(discourse: Discourse, pronoun: Span, gender: str, person: str) -> bool:
    """« Un fermier est écroué. Il avait volé X. Il a nié »: whether the sentence before goes on with a stranger.

    Whom it names behind that, and not as a subject, is another.
    """
    words = discourse.words
    here = words.sentence_number(pronoun.start)
    before = [one for one in discourse.before(pronoun.start, 1) if one.sentence in (here - 1, here)]
    last = max((one for one in before if one.person == person), default=None)
    if last is None or last.sentence != here - 1 or any(one.person == person and one.subject for one in before):
        return False
    subjects: Mapping[str, str] = table(words.reading.language, "pronouns")["subject"]
    at = words.index(words.reading.sentences[here - 1].span.start)
    told = subjects.get(words.low(at)) == gender and words[at].start < last.at and not is_impersonal(words, at)
    left = told and all(one.at != words[at].start for one in before)
    return left and here > 1 and _brings_one(discourse, here - 2, gender)


REACH = 2
"""Sentences back in which somebody known by an office alone is nearer than whoever was named before."""


def office_is_nearer(discourse: Discourse, pronoun: Span, gender: str, person: str) -> bool:
    """« X a parlé. Le chef de file de l'Alliance est sorti. « Assez », a-t-il dit »: not X, but one without a name."""
    words = discourse.words
    first = discourse.latest(person, pronoun.start)
    here = words.sentence_number(pronoun.start)
    if here < 1 or words.sentence_number(first) == here:
        return False
    for at, told in discourse.unnamed_between(first, pronoun.start):
        if told not in ("", gender) or here - words.sentence_number(at) > REACH or discourse.quotation(at) is not None:
            continue
        if discourse.quotation(pronoun.start) is None and words[words.index(at)].token.dep_.startswith("nsubj"):
            return True
    return False

"""Moods: where an article's verbs are conditional or future, read once for all who ask."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefings.attribution.hedges import words_of
from briefings.language import Reading, Sentence
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Moods:
    """Positions of tokens in the whole text, in order."""

    conditional: tuple[int, ...]
    future: tuple[int, ...]


@lru_cache(maxsize=1)
def moods_of(reading: Reading) -> Moods:
    conditional: list[int] = []
    future: list[int] = []
    planned = words_of(reading.language, "planned", "forms")
    endings = tuple(words_of(reading.language, "conditional", "ends"))
    for token in reading.doc:
        verb = token.pos_ in ("VERB", "AUX")
        if (verb and "Mood=Cnd" in token.morph and _ends_like_one(token)) or (
            token.lower_.endswith(endings) and _is_conditional(token)
        ):
            conditional.append(token.i)
        if token.lower_ in planned or ((verb or not token.pos_) and _is_future(token, verb=verb)):
            future.append(token.i)
    return Moods(conditional=tuple(conditional), future=tuple(future))


def inside(positions: tuple[int, ...], sentence: Sentence) -> Iterator[Token]:
    """The tokens of a sentence that stand at some of the positions."""
    tokens = sentence.tokens
    for at in range(bisect_left(positions, tokens.start), len(positions)):
        if positions[at] >= tokens.end:
            return
        yield tokens.doc[positions[at]]


def goes_to(sentence: Sentence, token: Token, language: str) -> bool:
    """« va » and its like with an infinitive behind, clitics and short adverbs between."""
    words = speech(language).words
    for following in sentence.tokens[token.i + 1 - sentence.tokens.start :]:
        word = following.lower_
        if word in words["infinitive_marks"]:
            return True
        if word not in words["clitics"] and word not in words["adverbs"]:
            return word.endswith(tuple(words_of(language, "planned", "infinitives")))
    return False


def _ends_like_one(token: Token) -> bool:
    """Whether what is tagged as a conditional may be one by its letters: « devaient » may not."""
    endings: list[str] = table(token.doc.lang_, "hedges")["conditional"]["marks"]
    return not endings or token.lower_.endswith(tuple(endings))


def _is_conditional(token: Token) -> bool:
    """Whether a word with such an ending is a conditional by its form."""
    return _has_form(token, "conditional") or _on_infinitive(token.lower_, token)


def _on_infinitive(word: str, token: Token) -> bool:
    """« agirait », « perdrait »: an infinitive with the ending of a past is a conditional, however it is tagged."""
    infinitive = token.lemma_.lower()
    if not any(map(infinitive.endswith, words_of(token.doc.lang_, "conditional", "infinitives"))):
        return False
    return word in {infinitive.removesuffix("e") + end for end in words_of(token.doc.lang_, "conditional", "ends")}


def _is_future(token: Token, *, verb: bool) -> bool:
    """Whether what may be a verb is a future, as it is tagged or by its form."""
    return _has_form(token, "planned") or (verb and "Tense=Fut" in token.morph)


def _has_form(token: Token, mood: str) -> bool:
    """Whether a word has a form of a mood by its letters alone: « concernerait », « viendront »."""
    form = _form(token.doc.lang_, mood)
    return form is not None and form.fullmatch(token.lower_) is not None


@cache
def _form(language: str, mood: str) -> re.Pattern[str] | None:
    pattern: str = table(language, "hedges")[mood]["form"]
    return re.compile(pattern) if pattern else None

"""Moods: where an article's verbs are conditional or future, read once for all who ask."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefings.attribution.hedges import words_of
from briefings.language import Reading, Sentence
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.profile import habits


@dataclass(frozen=True, slots=True, kw_only=True)
class Moods:
    """Positions of tokens in the whole text, in order."""

    conditional: tuple[int, ...]
    future: tuple[int, ...]


@lru_cache(maxsize=1)
def moods_of(reading: Reading) -> Moods:
    conditional: list[int] = []
    future: list[int] = []
    language, tokens = reading.language, reading.doc.tokens
    for at in _likely(reading):
        token = tokens[at]
        if _is_first_name(tokens, at):
            continue
        is_conditional, is_future = _moods(language, token.lower_, token.pos_, token.morph, token.lemma_)
        if is_conditional:
            conditional.append(at)
        if is_future:
            future.append(at)
    return Moods(conditional=tuple(conditional), future=tuple(future))


def _likely(reading: Reading) -> list[int]:
    """The tokens that may have a mood: verbs, words without a tag, and those that the lexicon knows or that end so."""
    doc, language = reading.doc, reading.language
    ends = tuple(words_of(language, "conditional", "ends"))
    ended = (at for word in doc.words if word.endswith(ends) for at in doc.words[word])
    verbs = (at for at, tag in enumerate(doc.tags) if tag in ("VERB", "AUX", ""))
    return sorted({*doc.words.of(words_of(language, "planned", "forms")), *ended, *verbs})


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """ "Will Smith had forty minutes": a capital, and a name behind it."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    named = behind is not None and behind.pos_ == "PROPN" and behind.text[:1].isupper()
    return named and tokens[at].pos_ == "AUX" and tokens[at].text.istitle() and tokens[at].sent[-1].text != "?"


@lru_cache(maxsize=50_000)
def _moods(language: str, low: str, tag: str, morph: str, lemma: str) -> tuple[bool, bool]:
    """Whether a word as the pipeline read it is conditional, and whether it is future."""
    verb = tag in ("VERB", "AUX")
    ends = low.endswith(tuple(words_of(language, "conditional", "ends")))
    marks = tuple(words_of(language, "conditional", "marks"))  # tagged so, « devaient » is none by its letters
    tagged = verb and "Mood=Cnd" in morph and (not marks or low.endswith(marks)) and not _drops(language, low, lemma)
    conditional = tagged or (
        ends and (_has_form(language, low, "conditional") or _on_infinitive(language, low, lemma.lower()))
    )
    future = low in words_of(language, "planned", "forms") or (
        (verb or not tag) and (_has_form(language, low, "planned") or (verb and "Tense=Fut" in morph))
    )
    return conditional, future


def inside(positions: tuple[int, ...], sentence: Sentence) -> Iterator[Token]:
    """The tokens of a sentence that stand at some of the positions."""
    tokens = sentence.tokens
    for at in range(bisect_left(positions, tokens.start), len(positions)):
        if positions[at] >= tokens.end:
            return
        yield tokens.doc[positions[at]]


def goes_to(sentence: Sentence, token: Token) -> bool:
    """« va » and its like with an infinitive behind, clitics and short adverbs between."""
    language = token.doc.lang_
    words = speech(language).words
    for following in sentence.tokens[token.i + 1 - sentence.tokens.start :]:
        word = following.lower_
        if word in words["infinitive_marks"]:
            behind = sentence.tokens.doc[min(following.i + 1, sentence.tokens.end - 1)]
            return not behind.pos_ or behind.pos_ in ("ADV", "PART") or "Inf" in behind.morph.get("VerbForm")
        if not habits(language).infinitives_have_mark and _is_between(following):
            continue
        if word not in words["clitics"] and word not in words["adverbs"]:
            return word.endswith(tuple(words_of(language, "planned", "infinitives")))
    return False


def _is_between(token: Token) -> bool:
    """« va bientôt fermer », « vont en effet commencer »: what may stand between, and not « va à »."""
    if token.pos_ == "ADV":
        return True
    ends = speech(token.doc.lang_).words["interposed_ends"]
    return token.lower_ in ends or (token.pos_ == "ADP" and token.doc[token.i + 1 : token.i + 2].text.lower() in ends)


def _on_infinitive(language: str, word: str, infinitive: str) -> bool:
    """« agirait », « perdrait »: an infinitive with the ending of a past is a conditional, however it is tagged."""
    if not any(map(infinitive.endswith, words_of(language, "conditional", "infinitives"))):
        return False
    return word in {infinitive.removesuffix("e") + end for end in words_of(language, "conditional", "ends")}


def _drops(language: str, word: str, infinitive: str) -> bool:
    """« dénombrait », « montrait »: an ending in place of that of the infinitive is a past, however it is tagged."""
    stems = {infinitive.removesuffix(end) for end in words_of(language, "planned", "infinitives")} - {infinitive}
    return any(word == stem + end for stem in stems for end in words_of(language, "conditional", "ends"))


def _has_form(language: str, word: str, mood: str) -> bool:
    """Whether a word has a form of a mood by its letters alone: « concernerait », « viendront »."""
    form = _form(language, mood)
    return form is not None and form.fullmatch(word) is not None


@cache
def _form(language: str, mood: str) -> re.Pattern[str] | None:
    pattern: str = table(language, "hedges")[mood]["form"]
    return re.compile(pattern) if pattern else None


def is_deed(behind: Token | None, *, dated: bool) -> bool:
    """Whether what is to come is something to do: "due to resume next week" looks like a noun, "due to fog" is one."""
    if behind is None or "Inf" in behind.morph.get("VerbForm"):
        return behind is not None
    return dated and behind.pos_ == "NOUN" and any(child.dep_.startswith("obl") for child in behind.children)

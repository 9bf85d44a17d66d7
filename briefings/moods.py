"""Moods: where an article's verbs are conditional or future, read once for all who ask."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.hedges import words_of
from briefings.language import Reading, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONAL = re.compile(r"(?:ser|aur|fer|pourr|devr|viendr|tiendr|ir|\w+er)(?:ait|aient)")
"""Forms that are conditionals whatever a tagger says: « concernerait », « auraient »."""
FUTURE = re.compile(r"\w{2,}er(?:a|ont|ons)")
ENDINGS = ("ait", "aient")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moods:
    """Positions of tokens in the whole text, in order."""

    conditional: tuple[int, ...]
    future: tuple[int, ...]
    surmising: tuple[int, ...]
    """« pourrait », « may », which a perfect behind them turns into a surmise."""
    going: tuple[int, ...]
    """« va », « going », which an infinitive behind them turns into a future."""


@lru_cache(maxsize=1)
def moods_of(reading: Reading) -> Moods:
    language = reading.language
    surmising, going = words_of(language, "conditional", "surmising"), words_of(language, "planned", "future")
    found: dict[str, list[int]] = {name: [] for name in ("conditional", "future", "surmising", "going")}
    for token in reading.doc:
        word = token.lower_
        marks = str(token.morph) if token.pos_ in ("VERB", "AUX") else ""
        if _is_conditional(token, word, marks):
            found["conditional"].append(token.i)
        if _is_future(token, word, marks, language):
            found["future"].append(token.i)
        if word in surmising:
            found["surmising"].append(token.i)
        if word in going:
            found["going"].append(token.i)
    return Moods(**{name: tuple(positions) for name, positions in found.items()})


def inside(positions: tuple[int, ...], sentence: Sentence) -> Iterator[Token]:
    """The tokens of a sentence that stand at some of the positions."""
    tokens = sentence.tokens
    for at in range(bisect_left(positions, tokens.start), len(positions)):
        if positions[at] >= tokens.end:
            return
        yield tokens.doc[positions[at]]


def _is_conditional(token: Token, word: str, marks: str) -> bool:
    if "Mood=Cnd" in marks:
        return True
    return word.endswith(ENDINGS) and (bool(CONDITIONAL.fullmatch(word)) or _on_infinitive(word, token))


def _on_infinitive(word: str, token: Token) -> bool:
    """« agirait », « perdrait »: an infinitive with the ending of a past is a conditional, however it is tagged."""
    infinitive = token.lemma_.lower()
    if not any(map(infinitive.endswith, words_of(token.doc.lang_, "conditional", "infinitives"))):
        return False
    return word in (infinitive.removesuffix("e") + "ait", infinitive.removesuffix("e") + "aient")


def _is_future(token: Token, word: str, marks: str, language: str) -> bool:
    if "Tense=Fut" in marks or word in words_of(language, "planned", "forms"):
        return True
    return language == "fr" and token.pos_ in ("VERB", "AUX", "") and bool(FUTURE.fullmatch(word))

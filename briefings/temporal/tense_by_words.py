"""The direction of an expression by the words around it, where there is no grammar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from briefings.lexicon import table
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.temporal.words import TimeWords

REACH = 25
"""Words to either side that can still be the verb of an expression."""


def by_words(found: Found, words: TimeWords, language: str) -> Direction | None:
    """The nearest form that shows its tense by itself; before the expression counts as nearer."""
    best: tuple[int, Direction] | None = None
    here = words.sentence[found.first]
    first = max(bisect_left(words.sentence, here), found.first - REACH)
    end = min(bisect_right(words.sentence, here), found.last + REACH)
    tokens = words.tokens
    for at in (*range(first, found.first), *range(found.last, end)):
        told = of_form(tokens[at].word, language, tokens[at].capital)
        if told is None:
            continue
        if told is Direction.FUTURE and _is_perfect(at, words, language):
            told = Direction.PAST
        gap = found.first - at if at < found.first else 2 * (at - found.last + 1)
        if best is None or gap < best[0]:
            best = gap, told
    return best[1] if best else None


def _is_perfect(at: int, words: TimeWords, language: str) -> bool:
    """« aura duré »: a future with a participle behind it looks back."""
    tense = table(language, "calendar")["tense"]
    following = words.tokens[at + 1].word if at + 1 < len(words.tokens) else ""
    return words.tokens[at].word in tense["future_perfect"] and following.endswith(tuple(tense["participle_endings"]))


@lru_cache(maxsize=10_000)
def of_form(word: str, language: str, capital: bool) -> Direction | None:
    """What a form shows wherever it stands."""
    tense = table(language, "calendar")["tense"]
    if word in tense["future"]:
        return Direction.FUTURE
    if word in tense["past"]:
        return Direction.PAST
    if capital or len(word) < 5:
        return None
    if word.endswith(tuple(tense["future_endings"])):
        return Direction.FUTURE
    if word.endswith(tuple(tense["past_endings"])):
        return Direction.PAST
    return None

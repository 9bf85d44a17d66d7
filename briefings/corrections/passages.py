"""Where words of a correction stand in the text of the article as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from briefings.corrections.shapes import Correction, StaleError
from briefings.model import Article, Span

LIKE = 60.0
"""From this likeness on (rapidfuzz, 0 to 100) a passage or a name is offered as the nearest."""
_SHOWN = 90
"""Characters of a passage that an error shows."""
_BESIDE = 18
"""Characters on each side by which an error tells places apart."""
_SIGNS = str.maketrans(
    {**dict.fromkeys("’‘ʼ′", "'"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("‑‐", "-")}
    | dict.fromkeys("\u00a0\u202f\u2009\t\r\n\v\f\u2028\u2029", " ")
)


def fold(text: str) -> str:
    """The text with plain apostrophes, quotation marks, hyphens and spaces, character for character."""
    return text.translate(_SIGNS)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return fold(text)


def places(text: str, words: str) -> tuple[Span, ...]:
    """Where words stand in a text as whole words, whatever the typist's apostrophes and spaces."""
    parts = [re.escape(part) for part in fold(words).split()]
    if not parts:
        return ()
    pattern = " +".join(parts)
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return tuple(Span(*match.span()) for match in re.finditer(f"{before}{pattern}{after}", _folded(text)))


def find(article: Article, correction: Correction) -> tuple[Span, ...]:
    """The places that a correction's words mean.

    Raises:
        StaleError: they are not in the article, or not so often.
    """
    return find_words(article, correction, correction.words, correction.nth)


def find_words(
    article: Article, correction: Correction, words: str, nth: Sequence[int] = (), *, otherwise: str = ""
) -> tuple[Span, ...]:
    """The places where some words of a correction stand.

    Args:
        otherwise: What else may be meant by words that stand nowhere, for the editor.

    Raises:
        StaleError: they are not in the article, or not so often.
    """
    found = places(article.text, words)
    if not found:
        raise _gone(article, correction, words, otherwise)
    if over := [number for number in nth if number > len(found)]:
        problem = f"{quoted(words)} stands {_times(len(found))} in {article.id}, so there is no nth: {over[0]}"
        raise correction.stale(problem, "count again; words of the title count too")
    return tuple(found[number - 1] for number in nth) or found


def _gone(article: Article, correction: Correction, words: str, otherwise: str) -> StaleError:
    near = nearest(article.text, words)
    cure = f"the nearest passage is {quoted(near)}" if near else "the article has nothing like it"
    more = otherwise or ("" if near else "take the entry out")
    problem = f"{quoted(words)} is not in {article.id} as it stands now"
    return correction.stale(problem, f"{cure}; {more}" if more else cure)


def nearest(text: str, words: str) -> str | None:
    """The passage most like some words, whole words of the text; None where nothing is like them."""
    low, sought = _folded(text).lower(), fold(words).lower()
    found = fuzz.partial_ratio_alignment(sought, low, score_cutoff=LIKE) if len(sought) < len(low) else None
    if found is None:
        return None
    # The likest stretch may cut words at its ends: each is tried whole and left out.
    ends = [(a, b) for a in _word_edges(text, found.dest_start) for b in _word_edges(text, found.dest_end) if a < b]
    passages = [" ".join(text[a:b].split()).strip(" .,;:") for a, b in ends]
    best = max(passages, key=lambda passage: fuzz.ratio(sought, fold(passage).lower()), default="")
    return best if best and fuzz.ratio(sought, fold(best).lower()) >= LIKE else None


def _word_edges(text: str, at: int) -> tuple[int, int]:
    """Where the word around a place begins and ends; twice the place itself where it is between words."""
    left = right = at
    if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        while left > 0 and text[left - 1].isalnum():
            left -= 1
        while right < len(text) and text[right].isalnum():
            right += 1
    return left, right


def near_to(spans: Sequence[Span], at: Span) -> Span:
    """The span nearest to a place, those up to its end before those behind it."""
    before = [span for span in spans if span.start < at.end]
    return max(before) if before else min(spans)


def around(text: str, span: Span) -> str:
    """Words with a little of what stands before and behind them, to tell one place from another."""
    start, end = max(0, span.start - _BESIDE), min(len(text), span.end + _BESIDE)
    before = text[start : span.start].split(" ", 1)[-1] if start else text[: span.start]
    behind = text[span.end : end].rsplit(" ", 1)[0] if end < len(text) else text[span.end :]
    return " ".join(f"{before}{span.of(text)}{behind}".split())


def quoted(words: str) -> str:
    """Words between marks, as much of them as an error shows."""
    flat = " ".join(words.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[:_SHOWN].rstrip() + "…"}"'


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

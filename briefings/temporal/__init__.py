"""Expressions of time in an article: which words they are, what they mean and why (TIMEX3)."""

from __future__ import annotations

from datetime import date

from briefings.language import Reading
from briefings.temporal.cutting import read_words
from briefings.temporal.publication import Inferred, infer_published
from briefings.temporal.reader import Reader
from briefings.temporal.resolve import Tagging, resolve
from briefings.temporal.spot import spot
from briefings.temporal.timed import Timed

__all__ = ["Inferred", "Tagging", "Timed", "infer_published", "tag"]


def tag(text: str, *, published: date | None, language: str, reading: Reading | None = None) -> Tagging:
    """Find every expression of time in a text and say what it means.

    Args:
        text: The whole text; spans count in it.
        published: The day of publication; without it, what hangs on it comes out without value, with a gap.
        language: ISO 639-1 code of a language that has a lexicon.
        reading: The grammar of the same text; without it, tense is told by the forms of words alone.

    Raises:
        BriefingError: there is no lexicon for the language.
    """
    words = read_words(text, language, reading)
    reader = Reader(text, words, language, published, reading)
    return resolve(spot(text, words, language), reader)

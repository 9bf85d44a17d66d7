"""The words and clauses of a passage, told by its marks alone."""

from __future__ import annotations

import re

from briefings.lexicon import table
from briefings.model import Article, Span

_EDGES = " \t\r\n\u00a0\u202f,;:.…–—-"
_WORD = re.compile(r"\w+['’]?")
_COMMA = re.compile(r",(?!\d)")
_SAID = 4
"""Words of « a annoncé sa fille », or one more: « a annoncé son fils aîné »."""


def trimmed(text: str, span: Span) -> Span:
    """A passage without the spaces and marks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    end = span.start + len(words.rstrip(_EDGES))
    return Span(start, end) if start < end else span


def words_in(article: Article, span: Span) -> list[str]:
    """The words of a passage, small and with straight apostrophes."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(span.of(article.text))]


def commas(text: str, start: int, end: int) -> list[int]:
    """Where the commas of a stretch stand, those inside numbers passed over: « 12,8 millions »."""
    return [comma.start() for comma in _COMMA.finditer(text, start, end)]


def last_comma(text: str, start: int, end: int) -> int:
    """Where the last comma of a stretch stands; -1 where there is none."""
    return next(reversed(commas(text, start, end)), -1)


def clauses_of(text: str) -> list[str]:
    """What stands between the commas of a text."""
    return _COMMA.split(text)


def comma_before(article: Article, start: int, source: Span) -> int:
    """The comma before the clause of who speaks, -1 if there is none.

    « …, a annoncé sa fille, la comédienne X » has one before what she is, and another before what says that she speaks.
    """
    comma = last_comma(article.text, start, source.start)
    before = last_comma(article.text, start, comma) if comma > 0 else -1
    if before < 0:
        return comma
    low, speech = words_in(article, Span(before + 1, comma)), table(article.language, "speech")["words"]
    said = len(low) in (_SAID, _SAID + 1) and low[0] in (*speech["have"], *speech["be"])
    return before if said and low[2] in table(article.language, "small_words")["determiners"] else comma

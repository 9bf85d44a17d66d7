"""Names in running words: « selon l'armée », where the article only opens a sentence with « L'armée »."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.lexicon import table
from briefings.model import Article, Span
from briefings.names import gazetteer
from briefings.profile import habits

_FIRST = re.compile(r"\w+['’]|\w+")
_LEADING = " \t\u00a0\u202f«»“”\"'‘’—–-(["
"""What may stand between the end of a sentence and the first word of the next."""
_ENDS = ".!?…:;\n\r"


def in_running_words(article: Article, name: str, span: Span) -> str | None:
    """A name as it stands inside a sentence; None where the article does not show how it is written there.

    Only the capital that opens a sentence is taken away, and only from a word that is no
    part of a name: an article before a name that the reading found, or a word that the
    article has in small letters too.

    Args:
        name: The words of the span, or another name for whoever they name.
        span: Where the article names them.
    """
    first = _FIRST.match(name)
    if span.of(article.text) != name or first is None or not name[:1].isupper() or not _opens(article.text, span.start):
        return name
    lower = name[0].lower() + name[1:]
    word, rest = first.group(), name[first.end() :].lstrip()
    if _is_named(article, span.start) or _inside(article.text, name):
        return name
    if _is_small(word, article.language):
        small = rest[:1].islower() or _is_acronym(rest) or _is_named(article, span.end - len(rest))
        return lower if small or _inside(article.text, lower) else None
    if gazetteer.demonym(word, article.language) is not None and not habits(article.language).small_demonyms:
        return name
    return lower if _inside(article.text, lower) or _inside(article.text, lower[: first.end()]) else None


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(_LEADING)
    return not before or before[-1] in _ENDS or "\n" in text[len(before) : start]


def _is_small(word: str, language: str) -> bool:
    """Whether a word is an article, a number or the like, which opens a name without being one."""
    words = table(language, "small_words")
    low = word.lower().replace("’", "'")
    return any(low in words[key] for key in ("determiners", "plurals", "numerals", "openers"))


def _is_acronym(rest: str) -> bool:
    word = rest.split()[0] if rest.split() else ""
    return len(word) > 1 and word.isupper()


def _is_named(article: Article, at: int) -> bool:
    """Whether somebody or something that has a name is named from here on."""
    groups = (article.people, article.organisations, article.places)
    return any(mention.start == at for group in groups for item in group for mention in item.mentions)


@lru_cache(maxsize=1024)
def _inside(text: str, words: str) -> bool:
    """Whether words stand so inside a sentence of the text."""
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return any(not _opens(text, match.start()) for match in found)

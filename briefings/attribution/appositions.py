"""Appositions: the name that stands beside a description between commas."""

from __future__ import annotations

from briefings.attribution.cast import Cast
from briefings.attribution.noun_phrases import Phrase, name_ending, noun_phrase
from briefings.model import Person
from briefings.names import post_nominals

# Tokens of a title that may stand between two commas: « le porte-parole, le chef de l'état-major, le général X ».
TITLE = 8


def apposed(cast: Cast, phrase: Phrase) -> Person | None:
    """« le directeur général de Sprint, Marcelo Claure »."""
    at = phrase.last + 1
    doc = cast.reading.doc
    if phrase.first in cast.names and cast.names[phrase.first] == phrase.last:
        return None
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at + 1 < len(doc) and doc[at].text == ",":
        at += 1
        while at < len(doc) and doc[at].is_space:
            at += 1
        if at in cast.named:
            behind = cast.named[at][0] + 1
            behind += behind < len(doc) and doc[behind].text in post_nominals()
            return cast.named[at][1] if _closes(cast, behind) else None
        return _titled(cast, at) if doc[at].lower_ in cast.lexicon.words["determiners"] else None
    return None


def apposed_name(cast: Cast, phrase: Phrase) -> Phrase | None:
    """« Son éditeur, Belval, … »: the name between commas says which body a bare description means."""
    doc, at = cast.reading.doc, phrase.last + 2
    words = [token.lower_ for token in doc[phrase.first : phrase.last + 1]]
    bare = words[0] in cast.lexicon.words["determiners"] and not set(words) & cast.lexicon.words["links"]
    named = any(here in cast.names for here in range(phrase.first, phrase.last + 1))
    if not bare or named or at >= len(doc) or doc[at - 1].text != "," or at not in cast.names:
        return None
    last = cast.names[at]
    return Phrase(first=at, last=last) if last + 1 < len(doc) and doc[last + 1].text == "," else None


def _titled(cast: Cast, at: int) -> Person | None:
    """« le porte-parole de l'armée, le colonel Jean Roux »: the name in a second phrase between commas."""
    phrase = noun_phrase(cast.reading.doc.tokens, at, len(cast.reading.doc), cast.lexicon, cast.names)
    if phrase is None or not _closes(cast, phrase.last + 1):
        return None
    name = name_ending(cast.names, phrase.last)
    if name is not None and name in cast.named:
        return cast.named[name][1] if cast.reading.doc[name - 1].lower_ not in cast.lexicon.words["links"] else None
    return apposed(cast, phrase) if phrase.last - at < TITLE else None


def _closes(cast: Cast, at: int) -> bool:
    """Whether an apposition ends here: at a mark, or at the text's end."""
    while at < len(cast.reading.doc) and cast.reading.doc[at].is_space:
        at += 1
    return at >= len(cast.reading.doc) or cast.reading.doc[at].is_punct


def led(cast: Cast, phrase: Phrase) -> Person | None:
    """« Arnaud Montebourg, l'ancien ministre, … »: the name in front of the phrase between commas."""
    doc, at = cast.reading.doc, phrase.first - 1
    while at > 0 and doc[at].is_space:
        at -= 1
    if at < 1 or doc[at].text != "," or not _closes(cast, phrase.last + 1) or doc[at].sent != doc[phrase.first].sent:
        return None
    at -= 1
    while at > 0 and doc[at].is_space:
        at -= 1
    first = name_ending(cast.names, at)
    return cast.named[first][1] if first is not None and first in cast.named else None

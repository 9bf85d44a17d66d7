"""Abbreviations: which are the names of bodies, and what the article explains them to be."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language import Reading
from briefings.language.name_labels import Kind
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import read_words
from briefings.things.glossary import find_terms
from briefings.things.lists import is_known_body, listed, noun_kind

_ROMAN = re.compile(r"[IVXLC]+")
_ABBREVIATION = re.compile(r"[A-ZÉ]{2,6}\d?")


@lru_cache(maxsize=1)
def explained_kinds(reading: Reading) -> dict[str, Kind]:
    """What the abbreviations are that the article explains: the first noun of the explanation tells."""
    found: dict[str, Kind] = {}
    for term in find_terms(reading):
        first, *_ = term.meaning.lower().split()
        kind = noun_kind(first, reading.language)
        if kind is None and first in gazetteer.words_of(reading.language, "bodies"):
            kind = "ORG"
        if kind is not None and not is_known_body(term.meaning, reading.language):
            found[term.term] = kind
        elif _led(reading, term.span):
            found[term.term] = "ORG"
        elif kind is None and term.meaning[0].islower():
            found[term.term] = "MISC"
    return found


def _led(reading: Reading, explained: Span) -> bool:
    """« le chef des renseignements russes (SVR) »: what somebody heads is a body."""
    words = read_words(reading)
    at = words.index(explained.start)
    office = words.low(at - 1) in words.small("of") and Titles.of(reading.language).head_ends(words, at - 2)
    return office and words[at].near and words[at - 1].near


def is_body_s(text: str, language: str) -> bool:
    return (
        bool(_ABBREVIATION.fullmatch(text))
        and not _ROMAN.fullmatch(text)
        and text not in listed(language, "abbreviations")
        and gazetteer.look_up(text, language) is None
    )

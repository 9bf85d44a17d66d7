"""Dates within the phrase of a noun: « l'arrestation, mardi, de deux suspects », "the killing in May of her father"."""

from __future__ import annotations

from briefings.chronology.kinds import is_done_with, is_event_noun
from briefings.chronology.nouns import is_done_to
from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.doc import Doc
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_LEADING = frozenset({"ADP", "DET"})
_NAMING = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON"})
"""What a complement begins with; « de bonne heure » does not."""
_PHRASE = _NAMING | {"ADP", "ADJ"}
PLACE = 5
"""Words of a place between the date and the complement: « l'arrestation, mardi, à Lens, de deux suspects »."""


def noun_around(reading: Reading, period: Period, root: Token) -> Token | None:
    """The event noun whose complement with « de » stands behind its date, with or without commas."""
    own, doc = reading.tokens_of(period.span), reading.doc
    last, behind = own.start - 1, own.end
    while last > own.sent.start and doc[last].pos_ in _LEADING:
        last -= 1
    parted = doc[last].text == ","
    if parted:
        if behind >= len(doc) or doc[behind].text != ",":
            return None
        last, behind = last - 1, _past_place(doc, behind + 1)
    while last > own.sent.start and doc[last].pos_ == "ADJ":
        last -= 1
    if behind + 1 >= len(doc) or doc[behind].lower_.replace("’", "'") not in word_set(doc.lang_, "small_words", "of"):
        return None
    contracted = doc[behind].lower_ in word_set(doc.lang_, "small_words", "contracted")
    noun = doc[last]
    if not (contracted or doc[behind + 1].pos_ in _NAMING) or not is_event_noun(noun) or is_done_with(noun):
        return None  # « s'est donné la mort lundi d'une balle »
    return noun if parted or not is_done_to(noun, root) else None


def noun_since(reading: Reading, period: Period) -> Token | None:
    """The event of « le troisième depuis l'arrivée de Paul Roux à Lens, en 2024 », which its day stands behind.

    A parser may hang the day on what is counted since then.
    """
    own, doc = reading.tokens_of(period.span), reading.doc
    last = own.start - 1
    while last > own.sent.start and (doc[last].pos_ == "ADP" or doc[last].text == ","):
        last -= 1
    at = last
    while at > own.sent.start and doc[at].pos_ in _PHRASE and doc[at].lower_ not in _since(doc.lang_):
        at -= 1
    if doc[at].lower_ not in _since(doc.lang_):
        return None
    named = (word for word in doc[at + 1 : last + 1] if word.pos_ in ("NOUN", "PROPN"))
    noun = next(named, None)
    return noun if noun is not None and is_event_noun(noun) else None


def _since(language: str) -> frozenset[str]:
    return word_set(language, "events", "bounds", "since")


def _past_place(doc: Doc, at: int) -> int:
    """Past « à Lens, » behind a date."""
    if at >= len(doc) or doc[at].pos_ != "ADP":
        return at
    comma = next((here for here in range(at, min(at + PLACE, len(doc))) if doc[here].text == ","), None)
    return at if comma is None else comma + 1

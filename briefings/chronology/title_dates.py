"""What a title loses or keeps where the date is left out of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.chronology.hanging import is_bridge
from briefings.chronology.title_words import ASIDE, Range
from briefings.language.quotation_marks import QUOTES
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_REACH = 4
"""Tokens behind a verb among which « que » restricts it."""
_MARKS = ASIDE | QUOTES | frozenset(".!?…")
_LONGEST = 8
"""Tokens of what « que » leaves that a title takes in at most."""


def restricted(group: Range, tokens: Sequence[Token], timed: frozenset[int]) -> list[Range] | None:
    """« n'a repris que mardi »: « a repris », for what is left of the words without the date would deny it.

    Of « n'a obtenu que 3 % des voix dimanche » the title keeps all in front of the day.
    """
    first, last = group
    words = word_set(tokens[first].doc.lang_, "events", "none", "with_never")
    at = next((at for at in range(first, last + 1) if tokens[at].lower_.replace("’", "'") in words), None)
    only = _only(tokens, last) if at is not None else None
    if at is None or only is None:
        return None
    end = only + 1
    ends = min(only + 1 + _LONGEST, tokens[only].sent.end)
    while end < ends and end not in timed and tokens[end].text not in _MARKS:
        end += 1
    if all(token.pos_ in ("ADP", "DET") or is_bridge(token) for token in tokens[only + 1 : end]):
        parts = [(first, at - 1), (at + 1, last)] if end in timed else [group]
    else:
        parts = [group, (only, end - 1)]
    return [part for part in parts if part[0] <= part[1]]


def _only(tokens: Sequence[Token], last: int) -> int | None:
    """The « que » behind a verb group that with « ne » restricts it, and denies nothing."""
    that = speech(tokens[last].doc.lang_).words["that"]
    behind = tokens[last + 1 : min(last + 1 + _REACH, tokens[last].sent.end)]
    only = next((word for word in behind if word.lower_.replace("’", "'") in that), None)
    if only is None or any(word.pos_ in ("VERB", "AUX") or word.is_punct for word in behind if word.i < only.i):
        return None
    full = word_set(only.doc.lang_, "events", "none", "full")
    denied = any(word.lower_ in full for word in tokens[max(last - _REACH, 0) : only.i])
    opens = only.head.pos_ in ("VERB", "AUX") and only.head.i > only.i and "Fin" in only.head.morph.get("VerbForm")
    return None if denied or opens else only.i


def past_date(noun: Token, last: int, timed: frozenset[int]) -> Token | None:
    """Whose it is behind a date between commas: « du peintre » in « la mort, lundi, du peintre Paul Roux ».

    Args:
        noun: The event.
        last: The last token of what a title says of it in front of the date.
    """
    tokens = noun.doc.tokens
    at = last + 1
    if at >= len(tokens) or (tokens[at].text not in ",(" and at not in timed):
        return None
    dated = False
    while at < noun.sent.end and (at in timed or tokens[at].text in ",()" or (not dated and tokens[at].pos_ == "ADP")):
        dated = dated or at in timed
        at += 1
    if not dated or at >= noun.sent.end or tokens[at].pos_ != "ADP":
        return None
    owner = tokens[at].head
    of = word_set(noun.doc.lang_, "small_words", "of")
    return owner if tokens[at].lower_ in of and owner.head is noun and owner.dep_.startswith("nmod") else None

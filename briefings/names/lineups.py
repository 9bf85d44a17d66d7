"""Line-ups: the bare family names that a match report lists, « Lens : Samba – Gradit, Danso (cap.), … ».

Nothing introduces these people but the form of the list: a label or a team before a colon, names and marks behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import Words

TEAM = 7
"""Names behind a team that make a line-up."""
SEVERAL = 3
"""Names behind a label, « Remplaçants : », that make one without a minute."""
LONGEST = 3
"""Words of a name."""
BRACKET = 12
_MINUTE = re.compile(r"\d+(?:e|er|ère|'|’|′|th|st|nd|rd)?(?:\+\d+)?")
_APART = frozenset(",;-–—/")


class _Item(NamedTuple):
    first: int
    end: int
    minute: bool
    """Whether it is told when: « Wahi (12e) »."""


def line_ups(words: Words) -> Iterator[tuple[int, int]]:
    """Where the names of line-ups begin and end."""
    labels = word_set(words.reading.language, "evidence", "lineup_labels")
    if not words.positions.among(labels) or not words.positions[":"]:
        return
    for colon in words.positions[":"]:
        if not colon or not words[colon].near:
            continue
        items = list(_items(words, colon + 1))
        told = words.low(colon - 1) in labels
        if items and (_is_told(items) if told else _is_team(words, colon, items)) and not _of_places(words, items):
            yield from ((item.first, item.end) for item in items)


def _is_told(items: list[_Item]) -> bool:
    """Behind « Buts : » or « Remplaçants : »."""
    return len(items) >= SEVERAL or all(item.minute for item in items)


def _is_team(words: Words, colon: int, items: list[_Item]) -> bool:
    """Behind a name with a colon: as many as play, and a word of sport on the same line."""
    marks = word_set(words.reading.language, "evidence", "lineup_marks")
    if len(items) < TEAM or not words[colon - 1].capital:
        return False
    at = colon + 1
    while at < len(words) and words[at].near:
        if words.low(at) in marks:
            return True
        at += 1
    return any(item.minute for item in items)


def _of_places(words: Words, items: list[_Item]) -> bool:
    """Countries, towns and bodies are listed alike."""
    language = words.reading.language
    bodies = gazetteer.words_of(language, "bodies")
    known = sum(
        gazetteer.look_up(words.written(item.first, item.end), language) is not None or words.low(item.first) in bodies
        for item in items
    )
    return 3 * known >= len(items)


def _items(words: Words, at: int) -> Iterator[_Item]:
    """Names with nothing but marks, brackets and « et » between them."""
    joins = word_set(words.reading.language, "evidence", "lineup_joins") | words.small("ands")
    while (end := _name(words, at)) > at:
        past, minute = _past_bracket(words, end)
        yield _Item(at, end, minute)
        if minute and words[end].text == "(" and (other := _name(words, end + 1)) > end + 1:
            yield _Item(end + 1, other, minute)  # whoever came in for him
        if words.low(past) in words.small("for_whom") and past + 1 < len(words) and words[past + 1].capital:
            past += 2  # « Wahi (12e) pour Lens ; »
        at = past
        while at < len(words) and words[at].near and (words[at].text in _APART or words.low(at) in joins):
            at += 1
        if at == past:
            return


def _name(words: Words, at: int) -> int:
    """The end of the capitals that begin at a word; the word itself where none do, or where they are no name."""
    titles = Titles.of(words.reading.language)
    end = at
    while end < len(words) and end - at < LONGEST and words[end].near and words[end].capital:
        word = words[end]
        if not word.alpha and not word.text.endswith("."):
            break
        end += 1
    single = words.low(at) if end == at + 1 else ""
    unfit = single and (titles.is_role(single) or single in words.small("common") or words.low(end) == ":")
    unfit = unfit or (end > at and not names.is_given(words[at].text) and words.low(end) == ":")
    return at if unfit else end


def _past_bracket(words: Words, at: int) -> tuple[int, bool]:
    """Past « (Thomasson, 78e) » or « 12e », and whether a minute stands there."""
    if at >= len(words) or not words[at].near:
        return at, False
    if words[at].text == "(":
        inside = range(at + 1, min(at + BRACKET, len(words)))
        close = next((here for here in inside if words[here].text == ")"), 0)
        minute = any(_MINUTE.fullmatch(words[here].text) for here in range(at + 1, close))
        return (close + 1, minute) if close else (at, False)
    minute = bool(_MINUTE.fullmatch(words[at].text))
    return at + minute, minute

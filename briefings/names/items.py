"""Items of a list of people: a name, and the marks that lists set about it.

« (12) Meunier (6) », « Wahi (12e, s.p.) pour Lens », "15 Matt Evans", « Léa Morin (FRA/N.4) », « A. Diop 60e ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.runs import past_titles
from briefings.names.titles import Titles
from briefings.names.words import Words

LONGEST = 5
"""Words of a name."""
BRACKET = 12
_NUMBER = re.compile(r"\d{1,3}")
_MINUTES = frozenset(("'", "’", "′", "°", "+", "min", "mn"))
"""What stands right behind the number of a minute, beside the endings of ordinals."""
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")
_APART = frozenset(",;-–—/+")
_OPENING = {"(": ")", "[": "]"}
BULLETS = frozenset("-–—•*·▪►>")
GOES_ON = frozenset(",-–—;")
"""What carries a list on to its next line."""


class Item(NamedTuple):
    """A name of a list with its marks."""

    first: int
    end: int
    past: int
    """Past its marks."""
    minute: bool
    """Whether it is told when: « Wahi (12e) »."""
    numbered: bool
    """Whether a number stands beside it: of the shirt, a mark for the play, what may be a minute."""


def read_items(words: Words, at: int) -> Iterator[Item]:
    """The names from a word on that have nothing but marks, brackets and « et » between them."""
    joins = words.small("in_turn") | words.small("ands")
    inside = False
    while item := read_item(words, at, inside=inside):
        yield item
        inside = True
        yield from _inside(words, item)
        at, last = item.past, ""
        while at < len(words) and words[at].near and (words[at].text in _APART or words.low(at) in joins):
            last = words[at].text
            at += 1
        if at >= len(words):
            return
        if not words[at].near and last not in GOES_ON:
            return
        if at == item.past and not (item.numbered and lead_end(words, at) > at):
            return
        at = past_bullet(words, at)


def past_bullet(words: Words, at: int) -> int:
    """Past the bullet that a line opens with."""
    bullet = at + 1 < len(words) and words[at].text in BULLETS and not (at and words[at].near) and words[at + 1].near
    return at + bullet


def read_item(words: Words, at: int, *, inside: bool = False) -> Item | None:
    """The name that begins at a word, behind a number, with its marks.

    Args:
        inside: Whether others stand before it in one list, where "Pope" and "White" are names too.
    """
    while at < len(words) and words[at].text == "[":
        at += 1
    first = lead_end(words, at)
    end = name_end(words, first, inside=inside)
    if end == first:
        return None
    past, minute, rated = _past_marks(words, end)
    return Item(first, end, past, minute, first > at or rated)


def _inside(words: Words, item: Item) -> Iterator[Item]:
    """Whoever came in for a player, in the bracket behind: « Wahi (Thomasson, 78e) »."""
    first = item.end + 1
    if words.low(item.end) != "(" or (end := name_end(words, first, inside=True)) == first:
        return
    timed = end + (words.low(end) == ",")
    if timed < item.past and _NUMBER.fullmatch(words[timed].text):
        yield Item(first, end, item.past, item.minute, item.numbered)


def lead_end(words: Words, at: int) -> int:
    """Past « 12 », « (12) », « 12. » or « (o) » before a name."""
    for _ in range(2):  # "9 (68) T. AMBROSE"
        if at + 2 < len(words) and words[at].text == "(" and words[at + 2].text == ")":
            if not _NUMBER.fullmatch(words[at + 1].text) and len(words[at + 1].text) > 2:
                return at
            at += 3
        elif at + 1 < len(words) and _NUMBER.fullmatch(words[at].text) and words[at + 1].near:
            at += 1 + (words[at + 1].text in (".", "-", ")") and at + 2 < len(words) and words[at + 2].near)
    return at


def name_end(words: Words, at: int, *, inside: bool = False) -> int:
    """The end of the name that begins at a word; the word itself where none does, or where capitals are no name."""
    titles, language = Titles.of(words.reading.language), words.reading.language
    countries = word_set(language, "evidence", "country_codes")
    end = at
    while end < len(words) and end - at < LONGEST and (end == at or words[end].near):
        word = words[end]
        if word.capital and (word.alpha or _INITIALS.fullmatch(word.text)):
            if word.text in countries or (end > at and word.text in names.post_nominals()):
                break
        elif not (names.is_particle(word.low) and end + 1 < len(words) and words[end + 1].capital):
            break
        end += 1
    if end == at or not words[end - 1].capital or _INITIALS.fullmatch(words[end - 1].text):
        return at
    single = words.low(at) if end == at + 1 else ""
    thing = single and not inside and (titles.is_role(single) or single in words.small("common"))
    unfit = thing or (single and words.low(end) == ":") or titles.names_prize(words.lows[at:end])
    unfit = unfit or single in word_set(language, "evidence", "lineup_nobody")
    unfit = unfit or (not names.is_given(words[at].text) and words.low(end) == ":" and words[end].near)
    return at if unfit else end


def _past_marks(words: Words, at: int) -> tuple[int, bool, bool]:
    """Past all marks behind a name, whether a minute is among them, and whether another number is."""
    minute = rated = False
    while at < len(words) and words[at].near:
        close = _OPENING.get(words[at].text)
        if close is not None:
            inside = range(at + 1, min(at + BRACKET, len(words)))
            end = next((here for here in inside if words[here].text == close), 0)
            if not end:
                break
            minute = minute or any(_is_minute(words, here) for here in range(at + 1, end))
            rated = rated or _is_bare(words, at + 1, end)
            at = end + 1
        elif _is_number(words, at) and not _starts(words, at):
            minute, rated = minute or _is_minute(words, at), True
            at += 1 + (words.low(at + 1) in words.small("ordinal_endings") | _MINUTES)
        elif _is_age(words, at):
            at += 2
        elif (past := _past_team(words, at)) > at or words[at].text in ("]", "°"):
            at = max(past, at + 1)
        else:
            break
    return at, minute, rated


def _is_minute(words: Words, at: int) -> bool:
    """« 12e », « 45e+2 », "67'"."""
    glued = at + 1 < len(words) and words[at].end == words[at + 1].start and bool(_NUMBER.fullmatch(words[at].text))
    return glued and words.low(at + 1) in words.small("ordinal_endings") | _MINUTES


def _is_bare(words: Words, at: int, end: int) -> bool:
    """Whether a bracket holds numbers alone, or with a word for what was scored: "(12, 45 pen)", « (8 buts) »."""
    language = words.reading.language
    scored = word_set(language, "evidence", "lineup_scored") | word_set(language, "evidence", "lineup_scores")
    inside = range(at, end)
    numbers = sum(_is_number(words, here) for here in inside)
    return numbers > 0 and all(
        _is_number(words, here) or words.low(here) in scored or words[here].text in ",.+-" for here in inside
    )


def _is_age(words: Words, at: int) -> bool:
    """ "Ann Roy, 25, Paul Vik, 31": an age between two commas."""
    number = words.low(at) == "," and at + 1 < len(words) and re.fullmatch(r"\d{1,2}", words[at + 1].text)
    if not number or _starts(words, at + 1):
        return False
    over = at + 2 >= len(words) or not words[at + 2].near
    return over or words[at + 2].text in ",;." or words.low(at + 2) in words.small("ands")


def _is_number(words: Words, at: int) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:[.,]\d)?", words[at].text))


def _starts(words: Words, at: int) -> bool:
    """Whether a number leads to the next name of a list: "James Slipper 2. Folau …"."""
    return (lead := lead_end(words, at)) > at and lead < len(words) and words[lead].capital and words[lead].near


def _past_team(words: Words, at: int) -> int:
    """Past « pour Lens », « pour le Racing », « à Nîmes »: for whom somebody played."""
    if words.low(at) not in words.small("for_whom"):
        return at
    end = at + 1 + (words.low(at + 1) in words.small("determiners"))
    first = end
    while end < len(words) and words[end].near and words[end].capital and words[end].alpha and end - first < LONGEST:
        end += 1
    return end if end > first else at


def without_address(words: Words, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where the names of a list begin and end, without titles; « M. » is one, unless the others have initials there."""
    titles = Titles.of(words.reading.language)
    initials = sum(bool(_INITIALS.fullmatch(words[item.first].text)) for item in items)
    for item in items:
        addressed = words[item.first].text in titles.honorifics and initials < 3 and item.end - item.first > 1
        yield past_titles(words, titles, item.first + addressed, item.end), item.end


def is_full(words: Words, item: Item) -> bool:
    """Whether a name has a given name or an initial and more: « Léa Morin », « L. Morin »."""
    first = words[item.first].text
    begun = names.is_given(first) or bool(_INITIALS.fullmatch(first))
    return item.end - item.first > 1 and begun


def is_known(words: Words, item: Item) -> bool:
    """Whether a name is a country's, a well-known town's, a body's or a street's."""
    language = words.reading.language
    if gazetteer.look_up(words.written(item.first, item.end), language) is not None:
        return True
    first, last, length = words.low(item.first), words.low(item.end - 1), item.end - item.first
    if first in gazetteer.words_of(language, "bodies"):
        return True
    things = gazetteer.words_of(language, "facilities")
    return (length > 1 and first in things and not names.is_given(first)) or (length > 2 and last in things)

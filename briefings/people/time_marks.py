"""Time marks: what the words around a role say of when it is held: « alors ministre », « ministre sortant »."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefings.model import When
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.profile import habits


def back_over_asides(
    words: Words, titles: Titles, outer: int, inside: set[int], when: When | None
) -> tuple[int, When | None]:
    """Back over single words that say when a role was held, or aside: « alors ministre », « lui-même ministre »."""
    before, asides = titles.marks("before"), titles.words("asides")
    while outer > 0 and words[outer].near and outer - 1 not in inside:
        low = words.low(outer - 1)
        if low in before:
            when = When(before[low]) if low not in titles.words("lasting") or when is None else when
        elif low not in asides:
            break
        outer -= 1
    return outer, when


def back_over_marks(words: Words, titles: Titles, outer: int, when: When | None) -> tuple[int, When | None]:
    """Back over several words that say when a role was held, or aside: « à l'époque maire », « à la fois maire »."""
    before, asides = titles.marks("before"), titles.words("asides")
    if outer < LONGEST_LEAD or not words[outer].near or words.low(outer - 1) not in _ends_of(titles.language):
        return outer - _adjective_led_in(words, titles, outer), when
    for length in range(LONGEST_LEAD, 1, -1):
        mark = joined(words, outer - length, outer)
        if mark in before:
            return outer - length, When(before[mark])
        if mark in asides:
            return outer - length, when
    return outer - _adjective_led_in(words, titles, outer), when


LONGEST_LEAD = 4
"""Words of such a mark before a role."""


@cache
def _ends_of(language: str) -> frozenset[str]:
    """The last words of those marks and asides before a role that have several."""
    several = (mark.replace("'", "' ").split() for mark in Titles.of(language).marks("before"))
    asides = (mark.replace("'", "' ").split() for mark in Titles.of(language).words("asides"))
    return frozenset(mark[-1] for mark in (*several, *asides) if len(mark) > 1)


def _adjective_led_in(words: Words, titles: Titles, first: int) -> int:
    """How many words lead a role in behind its article: « l'[emblématique] maire », « le [très influent] maire »."""
    if first <= 1 or not words[first].near or words[first - 1].pos not in ("ADJ", "NOUN"):
        return 0
    describes = words[first - 1].pos == "ADJ" and words[first - 1].token.head is words[first].token
    degree = habits(titles.language).adjectives_behind and words.low(first - 2) in titles.words("degrees")
    many = 1 + degree
    led = words.low(first - many - 1) in words.small("determiners")
    return many if led and (describes or not titles.head_ends(words, first - 1)) else 0


def marked_behind(words: Words, titles: Titles, head_end: int, end: int) -> When | None:
    """What the last words of a phrase, or those right behind it, say of the time: « ministre sortant »."""
    after = titles.marks("after")
    first, last = _edges(titles.language)
    leads, closes = words.low(end) in first, words.low(end - 1) in last
    for length in range(LONGEST_MARK, 0, -1) if leads or closes else ():
        tail = joined(words, end - length, end) if closes and end - length >= head_end else ""
        follow = joined(words, end, end + length) if leads and end + length <= len(words) else ""
        if (when := mark_of(after, tail) or mark_of(after, follow)) is not None:
            return when
    return None


LONGEST_MARK = 5
"""Words of what says behind a role when it was held: « à l'époque des faits »."""


@cache
def _edges(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first and the last words of all that says behind a role when it was held, as a text's words are cut."""
    marks = [mark.replace("'", "' ").split() for mark in Titles.of(language).marks("after")]
    return frozenset(words[0] for words in marks), frozenset(words[-1] for words in marks)


def mark_of(marks: Mapping[str, str], words: str) -> When | None:
    return When(marks[words]) if words in marks else None

"""Entries: lines of a list that tell who holds an office, « Ministre de la Mer : X », "- Home Secretary – Ann Roy".

No verb joins an office to its holder there: what stands before the mark is the office, and the line holds no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefings.names.items import BULLETS
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.profile import habits

LONGEST = 18
"""Words of what stands before the mark."""
LONGEST_ASIDE = 14
"""Words in brackets."""
_DASHES = frozenset("–—")
_STOPS = frozenset(".!?;")


class Entry(NamedTuple):
    """A line of a list that names who holds something."""

    first: int
    """First word of what they hold."""
    end: int
    """Past its last word, before a bracket, a colon or a dash."""
    names: tuple[int, ...]
    """First words of the names behind; none where the name stands before: "Ann Roy, Work and Pensions Secretary"."""


def find_entries(words: Words, titles: Titles, persons: Mapping[int, int]) -> Mapping[int, Entry]:
    """Each word of what somebody holds -> the entry.

    Args:
        persons: First word -> end of the names of persons.
    """
    found: dict[int, Entry] = {}
    for name in persons:
        if behind := _behind_name(words, persons, name):
            found.update(dict.fromkeys(range(behind.first, behind.end), behind))
            continue
        mark = name - 1
        while mark > 0 and words[mark].text in titles.honorifics:
            mark -= 1
        if mark > 0 and all(word.near for word in words[mark : name + 1]) and is_mark(words, mark):
            first, end = _before(words, mark)
            names, past = _behind(words, titles, persons, name)
            over = first < end and _closes(words, past, colon=words[mark].text == ":")
            if over and words.low(end - 1) not in titles.words("credits") and not _tells(words, first, end):
                found.update(dict.fromkeys(range(first, mark), Entry(first, end, names)))
    return found


def _behind_name(words: Words, persons: Mapping[int, int], name: int) -> Entry | None:
    """What stands behind a name and its comma, where both make a line without other names: « Léa Morin, avocate »."""
    end = persons[name]
    bullet = name - 1 if name and words[name].near and words[name - 1].text in BULLETS else name
    opens = bullet == 0 or not words[bullet].near
    if not opens or words.low(end) != "," or not words[end].near:
        return None
    first = last = end + 1
    while last < len(words) and words[last].near and words[last].text not in _STOPS:
        if last in persons or last - first > LONGEST:
            return None
        last += 1
    return Entry(first, last, ()) if 0 < last - first <= LONGEST and words[first].near else None


def is_mark(words: Words, at: int) -> bool:
    """A colon or a dash, a hyphen only with a space on either side."""
    text = words[at].text
    apart = 0 < at < len(words) - 1 and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start
    return text == ":" or text in _DASHES or (text == "-" and apart)


def _before(words: Words, mark: int) -> tuple[int, int]:
    """Where what stands before a mark begins and ends; nothing where it is too long for an office."""
    first = mark
    while first > 0 and words[first].near and words[first - 1].text not in _STOPS:
        if mark - first == LONGEST or words[first - 1].text == ":":
            return mark, mark
        first -= 1
    while first < mark and words[first].text in BULLETS | {"("}:
        first += 1
    end = mark
    if words[mark - 1].text == ")":
        opening = (at for at in range(mark - 1, max(first, mark - LONGEST_ASIDE), -1) if words[at].text == "(")
        end = next(opening, mark)
    return first, end


def _behind(words: Words, titles: Titles, persons: Mapping[int, int], name: int) -> tuple[tuple[int, ...], int]:
    """The names that stand behind a mark, joined by « et » or commas, and the end of the last."""
    joins = words.small("ands") | {",", "&"}
    names, end = [name], _past_bracket(words, persons[name])
    while end < len(words) and words[end].near and words.low(end) in joins:
        at = end + 1 + (words.low(end + 1) in words.small("ands"))
        while at < len(words) and words[at].text in titles.honorifics:
            at += 1
        if at not in persons or not words[at].near:
            break
        names.append(at)
        end = _past_bracket(words, persons[at])
    return tuple(names), end


def _closes(words: Words, at: int, *, colon: bool) -> bool:
    """Whether nothing but a bracket, or what was done behind a dash, follows on the line."""
    at = _past_bracket(words, at)
    over = at >= len(words) or not words[at].near
    return over or words[at].text in ".;)" or (colon and is_mark(words, at) and words[at].text != ":")


def _past_bracket(words: Words, at: int) -> int:
    if at < len(words) and words[at].near and words[at].text == "(":
        inside = range(at + 1, min(at + LONGEST_ASIDE, len(words)))
        return next((past + 1 for past in inside if words[past].text == ")"), at)
    return at


def _tells(words: Words, first: int, end: int) -> bool:
    """Whether a verb stands before the mark: that is a sentence."""
    return any(
        word.pos == "AUX" or (word.text.islower() and "VerbForm=Fin" in word.token.morph) for word in words[first:end]
    )


def entry_end(words: Words, entry: Entry, head_end: int, heads: Iterator[int]) -> int:
    """Where an office ends in its entry: at the mark, or before the next office that « et » or a comma joins to it.

    Args:
        head_end: The end of its head.
        heads: First words of what may head a role, from there on.
    """
    joins = words.small("ands") | {",", "("}
    for head in heads:
        if head >= entry.end:
            break
        before = head - 1
        if before >= head_end and words.low(before) in joins:
            return 0
    return entry.end


def entry_start(words: Words, entry: Entry, first: int, head_end: int, free: int) -> int:
    """Where an office begins whose own word closes an entry: "[Work and Pensions] Secretary: Ann Roy".

    Args:
        first: Where it begins as other places have it.
        free: The end of the office before it.
    """
    if head_end != entry.end or not habits(words.reading.language).noun_compounds:
        return first
    joins = words.small("ands") | {",", "&"}
    start = max(entry.first, free)
    while start < first and words.low(start) in joins:
        start += 1
    plain = all(words[at].capital or words.low(at) in joins for at in range(start, first))
    return start if plain and start < first else first

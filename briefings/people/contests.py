"""Contests: the distance, weight or race of which somebody is champion: « du 100 m », « des 24 Heures du Mans »."""

from __future__ import annotations

from briefings.names.titles import Titles
from briefings.names.words import Words

FIGURES = 6
"""Words of a distance: « 4 x 1 500 m »."""


def past_contest(words: Words, titles: Titles, at: int) -> int:
    """Past a contest that a preposition opens at a word; 0 where none follows.

    A number, and behind it a unit (« du 110 m haies », « des moins de 73 kg ») or a name (« des 24 Heures »).
    """
    units = titles.words("contest_units")
    if not units or words.low(at) not in words.small("of"):
        return 0
    first = at + 1
    while words.low(first) in titles.words("contest_bounds"):
        first += 1
    end = first
    while end < len(words) and words[end].near and end - first < FIGURES and _is_figure(words, end):
        end += 1
    if end == first or end >= len(words) or not words[end].near:
        return 0
    if words[end].capital and words[end].alpha:
        return end + 1
    if words.low(end) not in units:
        return 0
    end += 1
    return end + (words.low(end) in titles.words("contest_ways"))


def _is_figure(words: Words, at: int) -> bool:
    return words[at].text[0].isdigit() or words.low(at) in ("x", "×")

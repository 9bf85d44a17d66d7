"""Runs of words that may be a name: where one ends, and how much speaks for it."""

from __future__ import annotations

from typing import NamedTuple

from briefings import names
from briefings.language.name_labels import Kind
from briefings.names.titles import Titles
from briefings.names.words import Words

TAGGED, GIVEN, LISTED, CUED = 1.0, 1.5, 3.0, 4.0
"""How much a label counts that comes from the pipeline, a given name, the gazetteer, a title before the name."""


class Guess(NamedTuple):
    """A run of words, by index, that may be a name of a kind, and how much speaks for it."""

    first: int
    end: int
    kind: Kind
    weight: float


def name_run(words: Words, first: int) -> int:
    """The end of the run of name words that begins at a word; `first` where none does."""
    at, last = first, first
    skip = names.not_names(words.reading.language)
    common = names.not_particles(words.reading.language)
    while at < len(words) and at - first < 7 and (at == first or words[at].near):
        word = words[at]
        if at > first and (word.text in names.post_nominals() or names.ends_name(word.text)):
            break
        leads = at > first or word.text not in skip or names.is_upper_particle(word.text)
        if word.capital and word.alpha and (leads or _family_before(words, at)):
            if next_person(words, first, at):
                break
            at += 1
            last = at
        elif at > first and names.is_bound(word.text):
            at += 1
            last = at
        elif at > first and _nickname(words, at):
            at += 3
        elif at == first + 1 and names.is_particle(word.low) and _family_only(words[first].text):
            break  # « Mme Park de la Constitution »
        elif at > first and (names.is_suffix(word.text) or (names.is_particle(word.low) and word.low not in common)):
            last = at + 1 if names.is_suffix(word.text) else last
            at += 1
        else:
            break
    while last > first and names.is_upper_particle(words[last - 1].text) and last - first > 1:
        last -= 1
    return last if last - first > 1 or not names.is_upper_particle(words[first].text) else first


def _family_before(words: Words, at: int) -> bool:
    """Whether a small word behind an office is a family name that stands first: "vice-premier He Lifeng"."""
    led = at > 0 and words[at].near and Titles.of(words.reading.language).is_role(words.low(at - 1))
    return led and names.is_family_first(words[at].text)


def _family_only(word: str) -> bool:
    """Whether a name is one of those that stand first, and no given name."""
    return names.is_family_first(word) and not names.is_given(word)


def _nickname(words: Words, at: int) -> bool:
    """Whether a nickname in marks stands here, with the family name behind it: « Maria "Mimi" Larsen »."""
    if words[at].text not in ('"', "“", "«") or at + 3 >= len(words):
        return False
    name, close, family = words[at + 1], words[at + 2], words[at + 3]
    return (
        name.capital and close.text in ('"', "”", "»") and family.capital and name.near and close.near and family.near
    )


def next_person(words: Words, first: int, at: int) -> bool:
    """Whether another full name begins: « de François Hollande Arnaud Montebourg »."""
    return (
        at - first >= 2
        and names.is_given(words[at].text)
        and not names.is_upper_particle(words[at].text)
        and names.is_given(words[first].text)
        and words[at].text != words[first].text
        and not names.is_given(words[at - 1].text)
        and not names.is_lineage(words.low(at - 1))
        and at + 1 < len(words)
        and words[at + 1].near
        and words[at + 1].capital
    )


def past_titles(words: Words, titles: Titles, first: int, end: int) -> int:
    """Past the capitalised titles that open a run of names: "Deputy Foreign Minister Andrei Rudenko"."""
    if first < end and names.is_given(words[first].text):
        return first
    if end - first > 2 and words[first].text.istitle() and words.low(first) in titles.words("adjectives"):
        first += 1  # "Bishop Emeritus Ann Roy"
    last = [at for at in range(first, end - 1) if titles.is_role(words[at].low) or words[at].text in titles.honorifics]
    first = last[-1] + 1 if last else first
    return first + 1 if end - first > 2 and words.low(first) in words.small("affiliations") else first

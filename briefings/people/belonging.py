"""Belonging: which body a role is of that a possessive leads: "Unison refused. Its leader, Ann Roy, said no"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings.model import Span
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase

_FRONT = 4
"""Words of a sentence among which its subject begins."""


def body_before(words: Words, phrase: RolePhrase, bodies: Mapping[Span, str], persons: Iterable[int]) -> str | None:
    """The one body that "its" can mean: what the sentence before begins with, where neither names a person before."""
    if phrase.determiner not in words.small("of_things") or not words.opens(phrase.outer):
        return None
    here = words.sentence_number(words[phrase.outer].start)
    before = {words.range(span): body for span, body in bodies.items() if words.sentence_number(span.start) == here - 1}
    if not before or any(words.sentence_number(words[first].start) == here - 1 for first in persons):
        return None
    first, end = min(before)
    led = words.small("of") | words.small("contracted") | words.small("at_place") | {"'s"}
    if words.low(end) in led or words.low(first - 1) in led:
        return None  # "Norway's bill failed", "The head of Zeta left"
    opens = any(words.opens(at) for at in range(first, max(-1, first - _FRONT), -1))
    return before[first, end] if opens else None

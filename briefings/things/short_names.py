"""Short names of firms: « Norland » of an article that introduces « Norland ASA », "Daehan" of "Daehan Energy"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.mentions import Mention
from briefings.names.words import Words

SHORTEST = 3
"""Letters of such a name."""


@lru_cache(maxsize=10_000)
def short_name(name: str, language: str) -> str:
    """A firm's name without the form of its company or its trade behind; nothing where that leaves no name.

    "Norland" for "Norland ASA", but nothing for "Leeds Airways", which the town is not, nor for "World Bank".
    """
    endings = word_set(language, "things", "firm_endings") | word_set(language, "things", "company_forms")
    parts = name.split()
    left = parts[:]
    while left and left[-1].rstrip(".") in endings:
        left.pop()
    short = " ".join(left)
    if not left or len(left) == len(parts) or len(short) < SHORTEST or not (left[-1].isalpha() and short[0].isupper()):
        return ""
    known = gazetteer.look_up(short, language) or gazetteer.demonym(short, language) or names.is_given(short)
    return "" if known or short.lower() in word_set(language, "things", "common") else short


def called_shortly(words: Words, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Where a firm's short name stands alone and nothing is marked yet."""
    mentions = tuple(mentions)
    short = {short_name(one.text, words.reading.language) for one in mentions if one.kind == "ORG"} - {""}
    if not short:
        return
    taken = {at for mention in mentions for at in range(*words.range(mention.span))}
    for text in sorted(short):
        yield from _alone(words, text, taken)


def _alone(words: Words, text: str, taken: Set[int]) -> Iterator[Mention]:
    parts = text.split()
    if parts[0].lower() in words.common:
        return
    for at in words.positions[parts[0].lower()]:
        end = at + len(parts)
        if end > len(words) or not taken.isdisjoint(range(at, end)) or words.written(at, end) != text:
            continue
        if words.stands_apart(at, end):
            yield Mention(span=words.span(at, end), text=text, kind="ORG")

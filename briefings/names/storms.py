"""Storms: names that are nobody's and no place's: "Storm Eunice", « les tempêtes Lothar et Martin »."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefings import names
from briefings.lexicon import word_set
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.words import Words


@lru_cache(maxsize=2)
def storm_names(words: Words) -> frozenset[str]:
    """The names that storms bear in a text, each a word behind one for a storm, or joined to such a name."""
    language = words.reading.language
    heads = word_set(language, "evidence", "storms")
    found: set[str] = set()
    for head in words.positions.of(heads):
        if words[head].pos not in ("NOUN", "PROPN") and not words[head].capital:
            continue  # "to storm Versailles"
        at = head + 1
        while at < len(words) and words[at].near and words.low(at) in word_set(language, "evidence", "storm_kinds"):
            at += 1  # « le cyclone tropical Freddy »
        while _may_be_one(words, at):
            found.add(words[at].text)
            at += 1
            at += words.low(at) == ","
            at += words.low(at) in words.small("ands")
            if words.low(at) in heads or words.low(at - 1) not in words.small("ands") | {","}:
                break
    return frozenset(found)


def storms_among(words: Words, spans: Sequence[Span]) -> frozenset[Span]:
    """Those of some names that are a storm's: alone, or with the word for a storm before it.

    Not where somebody is called so in full: "Hurricane Martin" and Paul Martin, who is Martin further on.
    """
    known = storm_names(words)
    if not known:
        return frozenset()
    heads, found, borne = word_set(words.reading.language, "evidence", "storms"), set(), set()
    for span in spans:
        first, end = words.range(span)
        if end - first > 1 and words.low(first) not in heads:
            borne |= {word.text for word in words[first:end]}
        elif words[end - 1].text in known and end - first <= 2:
            found.add((span, words[end - 1].text, end - first > 1))
    return frozenset(span for span, name, whole in found if whole or name not in borne)


def _may_be_one(words: Words, at: int) -> bool:
    """Whether a storm's name may stand here: one word with a capital that is no place, and no longer name."""
    if at >= len(words) or not words[at].near or not words[at].capital or not words[at].text.istitle():
        return False
    text, language = words[at].text, words.reading.language
    beside = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital and words[at + 1].alpha
    if beside or gazetteer.demonym(text, language):
        return False
    known = gazetteer.look_up(text, language)
    return names.is_given(text) if known is not None else words[at].pos in ("PROPN", "X", "NOUN")

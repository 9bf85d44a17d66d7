"""What the lists of `things.toml` say: known names, words inside a name, nouns beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from briefings.language.name_labels import Kind
from briefings.lexicon import word_set

Kinds = tuple[tuple[str, Kind], ...]
KNOWN: Kinds = (("known_bodies", "ORG"), ("known_places", "LOC"))
INSIDE: Kinds = (("org_words", "ORG"), ("company_forms", "ORG"), ("place_words", "LOC"), ("other_words", "MISC"))
BESIDE: Kinds = (("bodies", "ORG"), ("places", "LOC"), ("others", "MISC"))
"""Lists of `things.toml` and what their words make of a name: known names, words inside it, nouns beside it."""


@cache
def listed(language: str, key: str) -> frozenset[str]:
    return word_set(language, "things", key)


@cache
def _openings(language: str) -> dict[str, tuple[int, ...]]:
    """First words of the bodies that everybody knows, with the lengths of their names in words, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in listed(language, "known_bodies"):
        first, *_ = name.split()
        found[first].add(len(name.split()))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def known_lengths(language: str, first: str) -> tuple[int, ...]:
    """How many words the names of the well-known bodies that begin with a word have, the longest first."""
    return _openings(language).get(first, ())


def is_known_body(text: str, language: str) -> bool:
    return text.replace("’", "'") in listed(language, "known_bodies")


def noun_kind(low: str, language: str) -> Kind | None:
    kinds = kinds_of(language, BESIDE)
    found = kinds.get(low) or kinds.get(low.removesuffix("s"))
    return found[0] if found else None


@cache
def kinds_of(language: str, lists: Kinds) -> Mapping[str, list[Kind]]:
    """The words of some lists, each with what they make of a name."""
    found: dict[str, list[Kind]] = defaultdict(list)
    for key, kind in lists:
        for word in listed(language, key):
            found[word].append(kind)
    return dict(found)

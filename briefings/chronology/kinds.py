"""Kinds of events, by the words that name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefings.language.tokens import Token
from briefings.lexicon import table

OTHER = "other"
_WITH = ("obj", "xcomp", "dep", "obl", "compound")
SPEAKING = frozenset({"statement", "accusation", "refusal", "threat", "invitation"})
"""Kinds of event whose agent is the one who speaks."""


def kind_of(word: Token, language: str) -> str:
    """The kind of event that a word names by its lemma, or a verb with its object; `other` if it names none."""
    if word.pos_ in ("VERB", "AUX"):
        objects = (child.lemma_.lower() for child in word.children if child.dep_.startswith(_WITH))
        idioms = table(language, "events")["idioms"].get(word.lemma_.lower(), {})
        idiom = next((kind for thing in objects if (kind := idioms.get(thing))), None)
        if idiom is not None:
            return str(idiom)
    return _kinds(language).get((word.pos_ in ("VERB", "AUX"), word.lemma_.lower()), OTHER)


def is_event_noun(word: Token, language: str) -> bool:
    """Whether a noun names an event by itself (« visite », « attentat »)."""
    if word.pos_ not in ("NOUN", "PROPN"):
        return False
    return kind_of(word, language) != OTHER or word.lemma_.lower() in table(language, "events")["unnamed"]["nouns"]


@cache
def _kinds(language: str) -> Mapping[tuple[bool, str], str]:
    """Kind by (is a verb, lemma)."""
    kinds: dict[tuple[bool, str], str] = {}
    for kind, entry in table(language, "events")["kinds"].items():
        kinds |= {(True, lemma): kind for lemma in entry["verbs"]}
        kinds |= {(False, lemma): kind for lemma in entry["nouns"]}
    return kinds

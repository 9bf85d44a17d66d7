"""Names in the articles of GUM, found in the entities of its last column."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from training.passages import Entity, Passage, outermost
from training.treebank import Sentence, Word, read_treebank, treebank_files

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC"}
"""Ours, by theirs. Times, substances, animals and plants are no names."""
MARK = re.compile(r"\((\d+)-([a-z]+)-[^()|]*|(\d+)\)|\)")
"""An entity that opens, one that closes by its number, or the one just opened closing at once."""


def read_name_words() -> dict[str, list[str]]:
    """The lists of `words/names_en.toml`, which says what each means."""
    return tomllib.loads((Path(__file__).parent / "words" / "names_en.toml").read_text(encoding="utf-8"))


PLACE_SHARE = 3
"""A name that is an organisation at most so many times as often as a place is a place."""
_WORDS = read_name_words()
TITLES, INSIDE, INSIDE_PERSON = (frozenset[str](_WORDS[name]) for name in ("titles", "inside", "inside_person"))


class Mention(NamedTuple):
    """Words `start` to `end` (past the last) of a sentence, with the kind that GUM gives them."""

    start: int
    end: int
    kind: str


def read_gum(folder: Path, pattern: str) -> tuple[Passage, ...]:
    """The articles of a pattern of files, a line to a paragraph, with the names of their entities.

    A country is now a place and now a body that acts: a name used often enough for a place is one throughout.
    """
    articles = [_article(path.stem, read_treebank(path)) for path in treebank_files(folder, pattern)]
    places = _places(articles)
    return tuple(
        replace(one, entities=tuple(_settled(entity, one.text, places) for entity in one.entities)) for one in articles
    )


def _places(articles: Iterable[Passage]) -> frozenset[str]:
    kinds = Counter((one.text[name.start : name.end], name.label) for one in articles for name in one.entities)
    places = (name for name, label in kinds if label == "LOC")
    return frozenset(name for name in places if PLACE_SHARE * kinds[name, "LOC"] >= kinds[name, "ORG"])


def _settled(entity: Entity, text: str, places: frozenset[str]) -> Entity:
    governs = entity.label == "ORG" and text[entity.start : entity.end] in places
    return replace(entity, label="LOC") if governs else entity


def _article(identifier: str, sentences: Sequence[Sentence]) -> Passage:
    text, entities = "", list[Entity]()
    for sentence in sentences:
        text += ("\n" if sentence.opens else " ") if text else ""
        entities += (
            Entity(start=len(text) + one.start, end=len(text) + one.end, label=one.label) for one in _names(sentence)
        )
        text += sentence.text
    return Passage(identifier=identifier, text=text, entities=tuple(entities))


def _names(sentence: Sentence) -> tuple[Entity, ...]:
    words = sentence.words
    at, offsets = 0, []
    for word in words:
        offsets.append(at)
        at += len(word.text) + word.space
    found = []
    for mention in _mentions(words):
        bounds = _name_in(words, mention)
        if bounds and mention.kind in LABELS:
            start, end = bounds
            last = offsets[end - 1] + len(words[end - 1].text)
            found.append(Entity(start=offsets[start], end=last, label=LABELS[mention.kind]))
    return outermost(found)


def _mentions(words: Sequence[Word]) -> Iterator[Mention]:
    """The entities that open and close in this sentence."""
    open_: list[tuple[str, str, int]] = []
    for index, word in enumerate(words):
        entity = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for mark in MARK.finditer(entity):
            if mark.group(2):
                open_.append((mark.group(1), mark.group(2), index))
                continue
            place = next((p for p in reversed(range(len(open_))) if mark.group(3) in (None, open_[p][0])), None)
            if place is not None:
                _, kind, start = open_.pop(place)
                yield Mention(start, index + 1, kind)


def _name_in(words: Sequence[Word], mention: Mention) -> tuple[int, int] | None:
    """The name at the head of an entity, without its article, titles and descriptions; None when it has no name."""
    inside = range(mention.start, mention.end)
    head = next((i for i in inside if words[i].head not in inside or words[i].head == i), None)
    person = mention.kind == "person"
    if person and head is not None and words[head].pos == "NOUN":
        head = _called(words, head, inside)
    if head is None or words[head].pos != "PROPN" or not words[head].text[:1].isalnum():
        return None
    start = _reach(words, head, inside, -1, person=person)
    end = _reach(words, head, inside, 1, person=person) + 1
    if person:
        titled = [i for i in range(start, end) if words[i].text in TITLES]
        start = titled[-1] + 1 if titled else start
        if start + 1 == end and "Number=Plur" in words[head].morph:
            return None  # “Muslims”: a people, not a person
    return (start, end) if start < end else None


def _called(words: Sequence[Word], noun: int, inside: range) -> int | None:
    """The name that stands right behind a noun for its bearer: “spokeswoman Nora Field”, “ex-girlfriend Nora Field”."""
    behind = noun + 1
    named = behind in inside and words[behind].pos == "PROPN" and words[behind].head == noun
    return behind if named and words[behind].relation.partition(":")[0] in ("flat", "appos") else None


def _reach(words: Sequence[Word], head: int, inside: range, step: int, *, person: bool) -> int:
    """The furthest word of the name on one side of its head."""
    reached, place = head, head + step
    small = INSIDE_PERSON if person else INSIDE
    while place in inside:
        if person and step < 0 and words[place].relation == "nmod":
            break  # “Governor of Ohio Nora Field”
        if _capital(words[place], person=person):
            reached = place
        elif words[place].text not in small and not (person and words[place].text.startswith('"')):
            break
        place += step
    return reached


def _capital(word: Word, *, person: bool) -> bool:
    if person:
        return word.pos == "PROPN"
    if word.pos == "DET":
        return False
    return word.pos != "PUNCT" and (word.text[0].isupper() or (word.text[0].isdigit() and word.pos == "PROPN"))

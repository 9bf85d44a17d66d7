"""Other people's names for the people of a text, so that the tagger reads the sentence and not a list of the famous."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from training.passages import Entity, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class NameStock:
    """First and last names seen in the training corpora, with their frequency as repetition."""

    first: tuple[str, ...]
    last: tuple[str, ...]


def stock_names(passages: Iterable[Passage]) -> NameStock:
    """First and last words of every person named with two or three words."""
    first, last = [], []
    for passage in passages:
        for entity in passage.entities:
            words = passage.text[entity.start : entity.end].split()
            full = len(words) in (2, 3) and all(word[0].isupper() and len(word) > 2 for word in words)
            if entity.label == "PER" and full:
                first.append(words[0])
                last.append(words[-1])
    return NameStock(first=tuple(first), last=tuple(last))


def rename(passage: Passage, stock: NameStock, rng: random.Random) -> Passage:
    """Every person of the passage under a drawn name: the same word becomes the same word throughout."""
    drawn: dict[str, str] = {}
    pieces: list[str] = []
    entities: list[Entity] = []
    position, shift = 0, 0
    for entity in passage.entities:
        name = passage.text[entity.start : entity.end]
        fresh = _renamed(name, stock, rng, drawn) if entity.label == "PER" else name
        pieces += [passage.text[position : entity.start], fresh]
        start = entity.start + shift
        shift += len(fresh) - len(name)
        entities.append(Entity(start=start, end=entity.end + shift, label=entity.label))
        position = entity.end
    return replace(passage, text="".join([*pieces, passage.text[position:]]), entities=tuple(entities))


def with_office(passage: Passage, offices: Sequence[str], nations: Sequence[str], rng: random.Random) -> Passage:
    """The first full name that stands alone, with an office before it: “Russian Foreign Minister” is no name."""
    for index, entity in enumerate(passage.entities):
        before = passage.text[: entity.start].split()[-1:]
        bare = not before or not before[0][:1].isupper()
        if entity.label == "PER" and " " in passage.text[entity.start : entity.end] and bare:
            office = rng.choice(offices)
            title = f"{rng.choice(nations)} {office} " if rng.random() < 0.5 else f"{office} "
            if not before:
                title = title[0].upper() + title[1:]
            moved = (_shifted(one, len(title)) for one in passage.entities[index:])
            text = passage.text[: entity.start] + title + passage.text[entity.start :]
            return replace(passage, text=text, entities=(*passage.entities[:index], *moved))
    return passage


def _shifted(entity: Entity, by: int) -> Entity:
    return replace(entity, start=entity.start + by, end=entity.end + by)


def _renamed(name: str, stock: NameStock, rng: random.Random, drawn: dict[str, str]) -> str:
    words = name.split()
    if not 1 <= len(words) <= 3 or not all(word[0].isupper() and word.isalpha() for word in words):
        return name
    for position, word in enumerate(words):
        choices = stock.first if position == 0 and len(words) > 1 else stock.last
        drawn.setdefault(word, rng.choice(choices))
    return " ".join(drawn[word] for word in words)

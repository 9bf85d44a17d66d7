"""Annotated entities, read as texts with the places of their names."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entity:
    """One name in a text."""

    start: int
    """First character, from 0."""
    end: int
    """First character after it."""
    label: str
    """PER, ORG, LOC or MISC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with all its names marked."""

    identifier: str
    text: str
    entities: tuple[Entity, ...]


LABELS = {
    "Person": "PER",
    "Organization": "ORG",
    "Location": "LOC",
    "Event": "MISC",
    "Product": "MISC",
    "Misc": "MISC",
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "MISC": "MISC",
}
"""Ours, by theirs. WiNER's Date and Hour are absent: dates belong to another stage."""

HELD_OUT = frozenset(
    {
        "2016_06_24-004",
        "2016_07_26-006",
        "2016_08_19-001",
        "2016_11_16-002",
        "2016_11_26-003",
        "2016_12_06-001",
        "2016_12_17-005",
        "2016_12_29-004",
        "2017_01_22-005",
        "2017_01_31-003",
        "2017_03_19-005",
        "2017_03_21-003",
        "2017_03_25-004",
        "2017_04_06-002",
        "2017_04_22-003",
    }
)
"""WiNER articles that the evaluation of the product uses: no model sees them."""


def read_winer(folder: Path) -> tuple[Passage, ...]:
    """The articles of one WiNER year, without those held out, in the order of their names.

    Of nested names the outermost stays: « Grande Mosquée de Valence », not « Valence ».
    """
    return tuple(_read_brat(path) for path in sorted(folder.glob("*.txt")) if path.stem not in HELD_OUT)


def _read_brat(path: Path) -> Passage:
    text = path.read_bytes().decode("utf-8")
    entities = []
    for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
        kind, places = line.split("\t")[1].split(" ", 1)
        if kind in LABELS:
            start, *_, end = re.split(r"[ ;]", places)
            entities.append(_trimmed(text, int(start), int(end), LABELS[kind]))
    return Passage(identifier=path.stem, text=text, entities=outermost(entities))


def _trimmed(text: str, start: int, end: int, label: str) -> Entity:
    name = text[start:end]
    return Entity(start=start + len(name) - len(name.lstrip()), end=start + len(name.rstrip()), label=label)


def outermost(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The names that no longer name covers, from left to right."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda one: (one.start - one.end, one.start)):
        if all(entity.end <= other.start or other.end <= entity.start for other in kept):
            kept.append(entity)
    return tuple(sorted(kept))


def read_bio(path: Path, language: str) -> tuple[Passage, ...]:
    """Sentences of a two-column file, printed again as the language sets them.

    A name begins at B-, or at an I- that continues no name of its kind.
    """
    kept = re.sub(r"^-DOCSTART-.*\n", "", path.read_text(encoding="utf-8"), flags=re.M)
    blocks = re.split(r"\n\n+", kept.strip())
    glued = NO_SPACE_BEFORE[language]
    return tuple(_join_bio(f"{path.stem}-{number}", block.splitlines(), glued) for number, block in enumerate(blocks))


def read_popcorn(path: Path) -> tuple[str, ...]:
    """The texts of a POPCORN file's reports."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return tuple(report["text"] for batch in (data if isinstance(data, list) else [data]) for report in batch.values())


NO_SPACE_BEFORE = {
    "fr": re.compile(r"^(?:[.,)\]]|\.\.\.|…|-t-\w+|-(?:il|ils|elle|elles|on|je|tu|nous|vous|ce|là|ci))$"),
    "en": re.compile(r"^(?:[.,;:?!%)\]]|\.\.\.|…|n't|'(?:s|d|m|re|ve|ll)?)$"),
}
NO_SPACE_AFTER = re.compile(r"(?:['’(\[])$")


def _join_bio(identifier: str, lines: Sequence[str], no_space_before: re.Pattern[str]) -> Passage:
    text, entities = "", list[Entity]()
    start, label = 0, "O"
    glued = True
    quoted = False
    for line in lines:
        word, tag = line.rsplit(maxsplit=1)
        kind = tag.removeprefix("B-").removeprefix("I-")
        begins = tag.startswith("B-") or (kind not in ("O", label))
        if (begins or kind == "O") and label != "O":
            entities.append(Entity(start=start, end=len(text), label=LABELS[label]))
            label = "O"
        quoted = quoted != (word == '"')
        glued = glued or bool(no_space_before.match(word)) or (word == '"' and not quoted)
        text += word if glued else f" {word}"
        glued = bool(NO_SPACE_AFTER.search(word)) or (word == '"' and quoted)
        if begins:
            start, label = len(text) - len(word), kind
    if label != "O":
        entities.append(Entity(start=start, end=len(text), label=LABELS[label]))
    return Passage(identifier=identifier, text=text, entities=tuple(entities))


def paragraphs(passage: Passage) -> tuple[Passage, ...]:
    """The passage cut at its line breaks, empty lines dropped."""
    return tuple(
        _slice(passage, match.start(), match.end(), number)
        for number, match in enumerate(re.finditer(r"[^\n\r]*\S[^\n\r]*", passage.text))
    )


def _slice(passage: Passage, start: int, end: int, number: int) -> Passage:
    inside = (entity for entity in passage.entities if start <= entity.start and entity.end <= end)
    return Passage(
        identifier=f"{passage.identifier}#{number}",
        text=passage.text[start:end],
        entities=tuple(Entity(start=one.start - start, end=one.end - start, label=one.label) for one in inside),
    )


def sample(passages: Sequence[Passage], share: float, seed: int) -> tuple[Passage, ...]:
    """A fixed part of them, in their own order."""
    chosen = set(random.Random(seed).sample(range(len(passages)), round(len(passages) * share)))
    return tuple(passage for index, passage in enumerate(passages) if index in chosen)

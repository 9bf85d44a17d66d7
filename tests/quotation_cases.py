"""Reads the annotated sentences of `tests/cases/quotes.<language>.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.attribution import Attribution, attribute
from briefings.attribution.quotes import find_quotes
from briefings.language import Reading, parse
from briefings.model import Block, BlockKind, Person, Span
from tests.case_rows import rows

MARKS = re.compile(r"\{(?P<name>[^}]+)\}|\[(?P<words>[^|\]]+)\|(?P<who>[^\]]*)\]")


@dataclass(frozen=True, kw_only=True)
class Case:
    """A text with the quotations that a reader finds in it, and the persons that it names."""

    where: str
    text: str
    quotes: tuple[tuple[str, str | None], ...]
    people: tuple[Person, ...]


def cases(language: str) -> list[Case]:
    return [read(row.where, row.text) for row in rows("quotes", language)]


def read(where: str, line: str) -> Case:
    quotes: list[tuple[str, str | None]] = []
    names: dict[str, list[Span]] = {}
    text, at = "", 0
    for mark in MARKS.finditer(line):
        text += line[at : mark.start()]
        if mark["name"]:
            names.setdefault(mark["name"], []).append(Span(len(text), len(text) + len(mark["name"])))
            text += mark["name"]
        else:
            words = mark["words"].strip()
            quotes.append((words, mark["who"].strip() or None))
            text += words
        at = mark.end()
    text += line[at:]
    people = tuple(
        Person(id=name.lower().replace(" ", "-"), name=name, mentions=tuple(spans)) for name, spans in names.items()
    )
    return Case(where=where, text=text, quotes=tuple(quotes), people=people)


def reading_of(text: str, language: str) -> Reading:
    """A text read line by line as paragraphs."""
    found = re.finditer(r"[^\n]+", text)
    blocks = tuple(Block(span=Span(m.start(), m.end()), kind=BlockKind.PARAGRAPH) for m in found)
    return parse(text, blocks, language)


def attribution_of(text: str, language: str, people: tuple[Person, ...] = ()) -> Attribution:
    reading = reading_of(text, language)
    return attribute(reading, people=people, mentions=(), references=(), quotes=find_quotes(reading))

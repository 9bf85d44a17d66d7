"""How well the extraction agrees with people, as `make evaluate` measured it last (`accuracy.json`)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from babel.numbers import format_decimal

from briefings.labels import Labels
from briefings.typography import set_text

FILE = Path(__file__).with_name("accuracy.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was reached on one set of annotated articles."""

    id: str
    language: str
    articles: int
    about: Mapping[str, str]
    """What the articles are and how they were annotated, by language of the reader."""
    f1: Mapping[str, float]
    """By task, in percent, to one decimal: the harmonic mean of what is right of what was told and what was found."""
    count: Mapping[str, int]
    """By task, how many items the annotator marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Every set that was measured, in the order of the columns."""

    sets: tuple[Measure, ...]
    floors: Mapping[str, Mapping[str, float]]
    """By language and task, the percentage below which no change of the program may bring our own articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One figure, in the reader's words."""

    value: str
    count: str
    floor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """One task: what is asked, and what was reached on each set."""

    name: str
    means: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccuracyView:
    """The table for readers."""

    columns: tuple[str, ...]
    heads: tuple[tuple[str, tuple[str, ...]], ...]
    """The same in two lines: kinds of articles, each with the languages that stand below it."""
    about: tuple[tuple[str, str, str], ...]
    """For each column its name, how many articles were measured and what they are."""
    groups: tuple[tuple[str, tuple[TaskView, ...]], ...]
    """Tasks by what they are about."""


@cache
def load(path: Path = FILE) -> Accuracy:
    """The figures that are kept with the program."""
    kept = json.loads(path.read_text("utf-8"))
    return Accuracy(sets=tuple(Measure(**one) for one in kept["sets"]), floors=kept["floors"])


def slug(task: str) -> str:
    """A task's name as the key of a label: `dates-extent-strict`."""
    return re.sub(r"[^a-z]+", "-", task)


def view(accuracy: Accuracy, labels: Labels) -> AccuracyView:
    """The figures in the words and numbers of a language, tasks in the order in which they were measured."""
    titles = [_title(one, labels) for one in accuracy.sets]
    names = tuple(", ".join(title) for title in titles)
    subjects: dict[str, list[TaskView]] = {}
    for task in dict.fromkeys(task for one in accuracy.sets for task in one.f1):
        subjects.setdefault(task.partition(":")[0], []).append(_row(task, accuracy, labels))
    return AccuracyView(
        columns=names,
        heads=tuple(
            (kind, tuple(language for _, language in titles)) for kind, titles in groupby(titles, key=itemgetter(0))
        ),
        about=tuple(_about(name, one, labels) for name, one in zip(names, accuracy.sets, strict=True)),
        groups=tuple(
            (labels.text(f"accuracy.subjects.{slug(subject)}"), tuple(rows)) for subject, rows in subjects.items()
        ),
    )


def _about(name: str, one: Measure, labels: Labels) -> tuple[str, str, str]:
    return name, labels.count("site.articles", one.articles), _told(one.about, labels.language)


def _told(about: Mapping[str, str], language: str) -> str:
    """What a set of articles is, in English where nobody has put it into the language of the site."""
    code = language if about.get(language) else "en"
    return set_text(about[code], code)


def _title(one: Measure, labels: Labels) -> tuple[str, str]:
    """What kind of articles a set holds, and their language."""
    kind = one.id.partition("-")[0]
    return labels.text(f"accuracy.columns.{kind}"), labels.text(f"language_name.{one.language}")


def _row(task: str, accuracy: Accuracy, labels: Labels) -> TaskView:
    return TaskView(
        name=labels.text(f"accuracy.tasks.{slug(task)}.name"),
        means=labels.text(f"accuracy.tasks.{slug(task)}.means"),
        cells=tuple(_cell(task, one, accuracy, labels) for one in accuracy.sets),
    )


def _cell(task: str, one: Measure, accuracy: Accuracy, labels: Labels) -> Cell | None:
    if task not in one.f1:
        return None
    floor = accuracy.floors.get(one.language, {}).get(task) if one.id.startswith("own-") else None
    number = format_decimal(one.f1[task], format="0.0", locale=labels.language)
    return Cell(
        value=number,
        count=labels.text("accuracy.of", number=one.count[task]),
        floor=None if floor is None else labels.text("accuracy.floor", number=floor),
    )

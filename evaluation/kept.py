"""The figures that are kept with the program: `briefings/accuracy.json`, and `docs/accuracy.md` made from it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefings import accuracy
from evaluation.score import Row

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
PAGE = HERE.parent / "docs" / "accuracy.md"
TEMPLATE = "accuracy.md.j2"


def figures(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """What is kept of a table: F1 in percent to one decimal, and the number of annotated items, by task."""
    return {
        "f1": {row.task: round(100 * row.f1, 1) for row in rows},
        "count": {row.task: row.gold for row in rows},
    }


def floors() -> dict[str, dict[str, float]]:
    """What must be reached on our own articles, by language and task."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def keep(identifier: str, *, language: str, articles: int, rows: Sequence[Row], path: Path = accuracy.FILE) -> None:
    """Write the figures of one set of articles into the file, in place of its last ones.

    What the file says about the set stays as it is; for a new set it says nothing yet.
    """
    kept = json.loads(path.read_text("utf-8"))
    sets: list[dict[str, Any]] = kept["sets"]
    place = next((at for at, one in enumerate(sets) if one["id"] == identifier), len(sets))
    about = sets[place]["about"] if place < len(sets) else {"en": "", "fr": ""}
    new = {"id": identifier, "language": language, "articles": articles, "about": about} | figures(rows)
    sets[place : place + 1] = [new]
    text = json.dumps({"sets": sets, "floors": floors()}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", "utf-8", newline="\n")
    accuracy.load.cache_clear()


def page(kept: accuracy.Accuracy) -> str:
    """`docs/accuracy.md`, for people who work on the program."""
    environment = Environment(
        loader=FileSystemLoader(HERE), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    tasks = list(dict.fromkeys(task for one in kept.sets for task in one.f1))
    return environment.get_template(TEMPLATE).render(sets=kept.sets, tasks=tasks, floors=kept.floors) + "\n"


def write_page() -> None:
    PAGE.write_text(page(accuracy.load()), "utf-8", newline="\n")

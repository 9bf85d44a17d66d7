"""What the files of the whole site hold, counted in the files themselves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of the whole site."""

    path: str
    """In the site."""
    name: str
    """Of its table in the labels: `data.files.<name>`."""
    size: int
    """In bytes."""
    count: int
    """Of what the labels say it holds: events, entries, lines."""
    example: str | None
    """A use of it, to be typed."""


def listed(folder: Path) -> tuple[DataFile, ...]:
    """The files of the catalogue that stand in a folder.

    Args:
        folder: Laid out as the site is.
    """
    found = ((path, *kind, folder / path) for path, kind in CATALOGUE.items() if (folder / path).is_file())
    return tuple(
        DataFile(path=path, name=name, size=file.stat().st_size, count=count(file), example=example)
        for path, name, count, example, file in found
    )


def _entries(path: Path) -> int:
    return path.read_bytes().count(b"<entry ")


def _events(path: Path) -> int:
    return path.read_bytes().count(b"BEGIN:VEVENT")


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n")


def _slides(path: Path) -> int:
    return len(json.loads(path.read_bytes())["events"])


def _happenings(path: Path) -> int:
    return len(json.loads(path.read_bytes())["happenings"])


def _values(path: Path) -> int:
    return len(json.loads(path.read_bytes())["properties"])


def _tables(path: Path) -> int:
    return sum(len(database["tables"]) for database in json.loads(path.read_bytes())["databases"].values())


def _statements(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM statements").fetchone()[0])


CATALOGUE: Mapping[str, tuple[str, Callable[[Path], int], str | None]] = {
    "feed.xml": ("feed", _entries, None),
    "exports/chronology.ics": ("calendar", _events, None),
    "exports/timeline.json": ("timeline", _slides, 'new TL.Timeline("timeline", "timeline.json")'),
    "exports/briefings.db": ("database", _statements, "datasette briefings.db --metadata datasette.json"),
    "exports/datasette.json": ("datasette", _tables, "datasette briefings.db --metadata datasette.json"),
    "exports/entities.ftm.json": ("entities", _lines, "alephclient write-entities -f briefings < entities.ftm.json"),
    "exports/articles.jsonl": ("articles", _lines, "jq -r '.people[].name' articles.jsonl"),
    "exports/article.schema.json": (
        "schema",
        _values,
        "check-jsonschema --schemafile article.schema.json a.json",
    ),
    "exports/dossier.json": (
        "dossier",
        _happenings,
        "jq '.happenings[] | select(.status == \"planned\")' dossier.json",
    ),
}
"""By path in the site: name in the labels, how what it holds is counted, and a use of it that can be typed."""

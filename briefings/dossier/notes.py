"""Editors' own notes on past events: `content/background/*.md`, with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefings.errors import BriefingError
from briefings.sources import naming
from briefings.sources.front_matter import CLOSING, OPENING
from briefings.sources.plain_yaml import PlainLoader

LARGEST = 1_000_000
"""Bytes of a note."""
KEYS = ("event", "title", "language", "sources", "reviewed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What the editors say of an event. It is theirs, not an article's."""

    event: str
    """Id of the background page that it joins."""
    title: str
    paragraphs: tuple[str, ...]
    """Plain text; nothing in it is markup."""
    language: str | None
    sources: tuple[str, ...]
    reviewed: str | None
    """`YYYY-MM-DD`."""
    path: Path


def read_notes(folder: Path) -> tuple[Note, ...]:
    """The notes of a folder, by file name; none where there is no such folder.

    Raises:
        BriefingError: a note cannot be read, or says too little to be used.
    """
    return tuple(_read(path, folder.resolve()) for path in sorted(folder.glob("*.md"))) if folder.is_dir() else ()


def _read(path: Path, root: Path) -> Note:
    if not naming.lies_in(path, root):
        cure = "put a copy of the file there"
        raise BriefingError("this is a link to a file outside the folder", path=path, cure=cure)
    if not path.is_file():
        raise BriefingError("this is no file", path=path, cure="take it out of the folder")
    if (size := path.stat().st_size) > LARGEST:
        raise BriefingError(f"{size / 1e6:.0f} MB is too large for a note", path=path, cure="keep it below 1 MB")
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(f"cannot be read ({error})", path=path, cure="save it as UTF-8 text") from error
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        raise BriefingError("a note begins with its front matter", path=path, line=1, cure="put it between two ---")
    values = _values(text[opening.end() : closing.start()], path)
    sources = values.get("sources") or ()
    return Note(
        event=str(values["event"]).strip(),
        title=str(values["title"]).strip(),
        paragraphs=tuple(part.strip() for part in text[closing.end() :].split("\n\n") if part.strip()),
        language=str(values["language"]) if values.get("language") else None,
        sources=tuple(str(source) for source in (sources if isinstance(sources, list | tuple) else [sources])),
        reviewed=str(values["reviewed"])[:10] if values.get("reviewed") else None,
        path=path,
    )


def _values(text: str, path: Path) -> dict[str, Any]:
    try:
        values = yaml.load(text, Loader=PlainLoader)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the latter for 2024-99-99 and its like
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else None
        raise BriefingError("the front matter is not valid YAML", path=path, line=line, cure="mend it") from error
    if not isinstance(values, dict) or not values.get("event") or not values.get("title"):
        raise BriefingError("a note needs 'event' and 'title'", path=path, cure="add both to its front matter")
    unknown = [str(key) for key in values if key not in KEYS]
    if unknown:
        raise BriefingError(f"unknown key {unknown[0]!r}", path=path, cure=f"known are {', '.join(KEYS)}")
    for key, value in values.items():
        parts = value if key == "sources" and isinstance(value, list) else [value]
        if any(isinstance(part, dict | list) for part in parts):
            raise BriefingError(f"{key!r} holds more than one value", path=path, cure="give one value on one line")
    return values

"""Editors' own notes on past events: `content/background/*.md`, with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from briefings.errors import BriefingError
from briefings.sources import markdown, naming, plain_yaml
from briefings.sources.front_matter import CLOSING, NULL, OPENING, read_day, read_language

LARGEST = 1_000_000
"""Bytes of a note."""
KEYS = ("event", "title", "language", "sources", "reviewed")
NEEDED = ("event", "title")


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
        cure = "write event: and title: above its text, between two lines of three hyphens (---)"
        raise BriefingError("a note begins with its front matter", path=path, line=1, cure=cure)
    values = _values(text[opening.end() : closing.start()], path)
    words = markdown.without_marks(text[closing.end() :])
    paragraphs = tuple(part.strip() for part in words.split("\n\n") if part.strip())
    if not paragraphs:
        raise BriefingError("there is no text", path=path, cure="write the note below the front matter")
    return Note(
        event=values["event"][0],
        title=values["title"][0],
        paragraphs=paragraphs,
        language=next(iter(values.get("language", ())), None),
        sources=values.get("sources", ()),
        reviewed=next(iter(values.get("reviewed", ())), None),
        path=path,
    )


def _values(text: str, path: Path) -> dict[str, tuple[str, ...]]:
    """What the front matter says, by key; a key that says nothing is as one that is not there."""
    try:
        node = plain_yaml.compose(text, words=("title", "sources"))
    except yaml.YAMLError as error:
        problem, line = plain_yaml.fault(error, above=1)
        problem = f"the front matter is not valid YAML ({problem})"
        raise BriefingError(problem, path=path, line=line, cure=plain_yaml.CURE) from error
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    values = {name: words for name, words in (_value(key, value, path) for key, value in pairs) if words}
    if missing := [key for key in NEEDED if key not in values]:
        problem = f"a note needs {' and '.join(map(repr, missing))}"
        raise BriefingError(problem, path=path, line=1, cure="add it to its front matter")
    return values


def _value(key: yaml.Node, value: yaml.Node, path: Path) -> tuple[str, tuple[str, ...]]:
    name, line = str(key.value), key.start_mark.line + 2
    if name not in KEYS:
        near = get_close_matches(name.lower(), KEYS, n=1)
        cure = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KEYS)}"
        raise BriefingError(f"unknown key {name[:80]!r}", path=path, line=line, cure=cure)
    nodes = value.value if name == "sources" and isinstance(value, yaml.SequenceNode) else [value]
    if not all(isinstance(one, yaml.ScalarNode) for one in nodes):
        cure = "give one value on one line"
        raise BriefingError(f"{name!r} holds more than one value", path=path, line=line, cure=cure)
    words = tuple(" ".join(one.value.split()) for one in nodes if one.tag != NULL and one.value.strip())
    if words and name == "reviewed":
        words = (read_day(words[0], path, line).isoformat(),)
    if words and name == "language":
        words = (read_language(words[0], path, line),)
    return name, words

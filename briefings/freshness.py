"""Whether anything a site is made from has changed since it was built."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from briefings.resources import TEMPLATES
from briefings.settings import Settings

PACKAGE = Path(__file__).parent
_LARGEST = 100_000_000
"""Bytes; of a larger file the size and the time of change stand for the content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the last build was made from, and what came of it."""

    inputs: str
    """Digest of everything that went in."""
    outputs: str
    """Digest of the names and sizes of the site's files."""
    articles: int
    problems: tuple[str, ...] = ()
    """One line for each article that was left out."""
    stale: tuple[str, ...] = ()
    """One line for each correction of the editors that does not fit its article."""


def digest_inputs(settings: Settings) -> str:
    """One digest of content, templates, settings, this program with its models, and the packages it runs on."""
    sha = hashlib.sha256(f"{digest_program()}\0{settings!r}\0".encode())
    for path in _files((TEMPLATES, settings.file, *settings.inputs, *_pipelines(settings))):
        _add(sha, str(path), path)
    return sha.hexdigest()


@cache
def digest_program() -> str:
    """One digest of Python, the packages installed, and this program with its lexicons and models.

    The same wherever the program lies, and taken once: what runs is what was loaded at the start.
    """
    sha = hashlib.sha256(f"{sys.version}\0".encode())
    for name in sorted({found.name for folder in sys.path for found in Path(folder or ".").glob("*.dist-info")}):
        sha.update(f"{name}\0".encode())
    for path in _files((PACKAGE,)):
        _add(sha, str(path.relative_to(PACKAGE)), path)
    return sha.hexdigest()


def digest_reading(settings: Settings) -> str:
    """One digest of all that decides what is read out of an article, but for the article: program and pipelines."""
    sha = hashlib.sha256(f"{digest_program()}\0{sorted(settings.models.items())!r}\0".encode())
    for path in _files(_pipelines(settings)):
        _add(sha, str(path), path)
    return sha.hexdigest()


def digest_files(paths: Iterable[Path]) -> str:
    """One digest of some files and folders, each file by its place in the folder."""
    sha = hashlib.sha256()
    for top in paths:
        for path in _files((top,)):
            _add(sha, str(path.relative_to(top)), path)
    return sha.hexdigest()


def _pipelines(settings: Settings) -> Iterator[Path]:
    """The pipelines of others that are folders; of those that are packages, the program's digest holds the version."""
    return (folder for _, name in sorted(settings.models.items()) if (folder := Path(name)).is_dir())


def _add(sha: hashlib._Hash, name: str, path: Path) -> None:
    data = _bytes(path)
    sha.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
    sha.update(data)


def _bytes(path: Path) -> bytes:
    """What a file holds, or why that cannot be told: it is then read, or refused, as the article it is."""
    try:
        status = path.stat()
        if status.st_size > _LARGEST:
            return f"{status.st_size} {status.st_mtime_ns}".encode()
        return path.read_bytes()
    except OSError as error:
        return f"{error.errno}".encode()


def digest_outputs(site: Path) -> str:
    """One digest of the names and sizes of a site's files; empty where there is no site."""
    sha = hashlib.sha256()
    for path in _files((site,)):
        name = str(path.relative_to(site))
        sha.update(f"{name}\0{path.stat().st_size}\0".encode("utf-8", "surrogateescape"))
    return sha.hexdigest() if (site / "index.html").is_file() else ""


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_file():
            yield path
        for found in sorted(path.rglob("*")) if path.is_dir() else ():
            if found.is_file() and "__pycache__" not in found.parts:
                yield found


def last_build(settings: Settings) -> Record | None:
    """What the last build left word of; None when there is none or it cannot be read."""
    try:
        value = json.loads(_path(settings).read_text("utf-8"))
        return Record(**{**value, "problems": tuple(value["problems"]), "stale": tuple(value["stale"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def remember(record: Record, settings: Settings) -> None:
    """Leave word of a build for the next one; where that cannot be written, the next one builds again."""
    with suppress(OSError):
        _path(settings).parent.mkdir(parents=True, exist_ok=True)
        _path(settings).write_text(json.dumps(asdict(record), ensure_ascii=False, indent=1), "utf-8")


def is_fresh(record: Record | None, inputs: str, settings: Settings) -> bool:
    """Whether the site stands as the record says, made from inputs with this digest."""
    return record is not None and record.inputs == inputs and record.outputs == digest_outputs(settings.site)


def _path(settings: Settings) -> Path:
    return settings.cache / "last-build.json"

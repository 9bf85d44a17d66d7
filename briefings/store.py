"""What was made once and need not be made again: bytes, found by what they were made from."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

_MARK = 32
"""Bytes of SHA-256 that an entry begins with: of its key and its content."""
_ENTRY = re.compile(r"[0-9a-f]{64}(?:\.\d+)?")
"""The name of an entry, or of one whose writing was broken off."""


class Store:
    """A folder of entries that may be lost at any time, and of which no half may ever be used.

    An entry is written aside and renamed into its place. When it is read, its checksum must
    hold; an entry that was cut short, changed or put under another key counts as none.
    A disk that is full or read-only costs time and no build.

    Args:
        folder: Where the entries lie; None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def find(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None."""
        if self._folder is None:
            return None
        path = self._path(key)
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        content = entry[_MARK:]
        if entry[:_MARK] != _checksum(key, content):
            return None
        self._used.add(key)
        return content

    def keep(self, key: str, content: bytes) -> None:
        """Keep bytes under a key, in place of what was there."""
        if self._folder is None:
            return
        path = self._path(key)
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(_checksum(key, content) + content)
            aside.replace(path)
        except OSError:
            _remove(aside)
            return
        self._used.add(key)

    def made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The bytes kept under a key, or those that `make` gives, which are kept from then on."""
        found = self.find(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def prune(self) -> None:
        """Remove every entry that was neither found nor kept since this store was opened."""
        for path in self._entries():
            if path.name not in self._used:
                _remove(path)

    def clear(self) -> None:
        """Remove every entry."""
        for path in self._entries():
            _remove(path)

    def _entries(self) -> Iterator[Path]:
        """What looks like an entry and nothing else: where a link leads elsewhere, what lies there stays."""
        found = self._folder.glob("*/*") if self._folder is not None and self._folder.is_dir() else ()
        return (path for path in found if _ENTRY.fullmatch(path.name))

    def _path(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / key[:2] / key


def key_of(*parts: str | bytes) -> str:
    """A key for what is made from some parts, and from nothing else."""
    sha = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        sha.update(len(data).to_bytes(8, "big"))
        sha.update(data)
    return sha.hexdigest()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _checksum(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).digest()

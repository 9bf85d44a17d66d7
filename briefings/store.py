"""What was made once and need not be made again: bytes, found by what they were made from."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_MARK = 32
"""Bytes of SHA-256 that an entry begins with: of its key and its content."""


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
        if self._folder is None or not self._folder.is_dir():
            return
        for path in self._folder.glob("*/*"):
            if path.name not in self._used:
                _remove(path)

    def clear(self) -> None:
        """Remove every entry."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

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

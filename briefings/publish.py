"""Setting a finished folder in the place of the last one: all of it or nothing."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import TextIO

from briefings.errors import BriefingError

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""
_held: set[str] = set()
"""Locks of this process, or of a thread of it that is about to take one."""
_holding = Lock()
_PERMISSIONS = "check the folder's permissions and that no program holds it"


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Keep every other build of the same site out for as long as this one runs.

    The system lets go of the lock when the process ends, however it ends, so none is left over.
    It is the process's own: the processes that read articles do not hold it when this one is gone.

    Raises:
        BriefingError: another build is running, or the lock cannot be written.
    """
    path = folder / "lock"
    held = os.path.realpath(path)
    with _holding:
        if held in _held:  # to the system no process locks itself out, and one that closes the file lets go
            raise _another(path)
        _held.add(held)
    try:
        with _opened(path) as handle:
            _lock(handle, path)
            yield
    finally:
        _held.discard(held)


def _lock(handle: TextIO, path: Path) -> None:
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        raise _another(path) from error
    except OSError as error:  # a disk over a network may know no locks
        cure = "put the site's folder on a disk of this computer"
        raise BriefingError(f"cannot be locked ({error.strerror})", path=path, cure=cure) from error


def _another(path: Path) -> BriefingError:
    cure = "wait for it to end, then build again"
    return BriefingError("another build of this site is running", path=path, cure=cure)


def _opened(path: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("a")
    except OSError as error:
        cure = f"make {path.parent} a folder that can be written; what lies in it may be removed"
        raise BriefingError(f"cannot be written ({error.strerror})", path=path, cure=cure) from error


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A fresh, empty folder that takes the target's place when the block ends well.

    It lies beside the target, so that setting it in place is one exchange of names, or two
    renames where the system knows none. If the block fails, the target stays as it was, and
    the new folder is removed.

    Args:
        target: The folder to replace; it need not exist.

    Raises:
        BriefingError: the target is not a site, or cannot be replaced.
    """
    recover(target)
    target = target.resolve()
    new, old = _beside(target)
    _check(target)
    try:
        new.mkdir(parents=True)
    except OSError as error:
        raise BriefingError(f"cannot be made ({error.strerror})", path=new, cure=_PERMISSIONS) from error
    try:
        yield new
        if not any(new.iterdir()):
            raise BriefingError("nothing was written, so nothing was replaced", path=target)
        swap(new, target, old)
    finally:
        _remove(new)
    _remove(old)


def recover(target: Path) -> None:
    """Take up after a build that was killed: the site stands, and nothing is left beside it."""
    target = target.resolve()
    new, old = _beside(target)
    if old.is_dir() and not target.exists():
        with suppress(OSError):
            old.rename(target)
    _remove(old)
    _remove(new)


def swap(new: Path, target: Path, old: Path) -> None:
    """Set the new folder in the target's place, or leave both as they were.

    Where the system can, both change places at once, and at no moment is there no site; the last
    one then lies where the new one lay. Otherwise the target is renamed away first.

    Raises:
        BriefingError: the system refuses a rename.
    """
    try:
        if not target.exists():
            new.rename(target)
        elif not exchange(new, target):
            target.rename(old)
            new.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        raise BriefingError(f"cannot be replaced ({error.strerror})", path=target, cure=_PERMISSIONS) from error


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names in one step; False where the system or the disk knows no such step."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # another system, or an old one
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _beside(target: Path) -> tuple[Path, Path]:
    """Where the new site is made, and where the last one waits."""
    return target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")


def _remove(path: Path) -> None:
    """Remove what lies at a path, whatever it is; a link is removed and not followed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _check(target: Path) -> None:
    """A folder that holds something else than a site is not ours to replace."""
    if target.is_file() or (target.is_dir() and any(target.iterdir()) and not (target / "index.html").is_file()):
        cure = "empty it, or name another folder in mkdocs.yml (site_dir)"
        raise BriefingError("this is no site that could be replaced", path=target, cure=cure)

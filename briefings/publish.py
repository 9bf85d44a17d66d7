"""Setting a finished folder in the place of the last one: all of it or nothing."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefings.errors import BriefingError


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Keep every other build of the same site out for as long as this one runs.

    The system lets go of the lock when the process ends, however it ends, so none is left over.

    Raises:
        BriefingError: another build is running.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "lock"
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            cure = "wait for it to end, then build again"
            raise BriefingError("another build of this site is running", path=path, cure=cure) from error
        yield


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A fresh, empty folder that takes the target's place when the block ends well.

    It lies beside the target, so that setting it in place is two renames. If the block
    fails, the target stays as it was, and the new folder is removed.

    Args:
        target: The folder to replace; it need not exist.

    Raises:
        BriefingError: the target is not a site, or cannot be replaced.
    """
    target = target.resolve()
    new, old = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
    _recover(target, old)
    _check(target)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        if not any(new.iterdir()):
            raise BriefingError("nothing was written, so nothing was replaced", path=target)
        swap(new, target, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def swap(new: Path, target: Path, old: Path) -> None:
    """Rename the target away and the new folder into its place, or leave both as they were.

    Raises:
        BriefingError: the system refuses a rename.
    """
    try:
        if target.exists():
            target.rename(old)
        new.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        cure = "check the folder's permissions and that no program holds it"
        raise BriefingError(f"cannot be replaced ({error.strerror})", path=target, cure=cure) from error


def _recover(target: Path, old: Path) -> None:
    """Take up after a build that was killed between its two renames."""
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _check(target: Path) -> None:
    """A folder that holds something else than a site is not ours to replace."""
    if target.is_file() or (target.is_dir() and any(target.iterdir()) and not (target / "index.html").is_file()):
        cure = "empty it, or name another folder in mkdocs.yml (site_dir)"
        raise BriefingError("this is no site that could be replaced", path=target, cure=cure)

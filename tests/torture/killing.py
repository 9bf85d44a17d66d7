"""A build that is killed: at a moment by chance, or at each thing that it does to the disk.

The program is loaded once, and each build is a process of its own made from it, so that a hundred builds take minutes.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefings.builder import build
from briefings.settings import load
from tests.torture import small_site

EVENTS = frozenset(
    {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.rmtree", "open",
     "ctypes.dlopen", "fcntl.lockf", "shutil.copytree", "shutil.move"}
)  # fmt: skip
"""What Python tells of before it is done to a disk (PEP 578)."""


def forked(work: Callable[[], object], *, kill_after: float | None = None) -> int:
    """Do something in a process of its own, and give its exit code; -9 where it was killed.

    Args:
        kill_after: Seconds after which the process is killed, with no word before.
    """
    child = os.fork()
    if child == 0:
        code = 99
        try:
            os.setpgid(0, 0)
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            work()
            code = 0
        finally:
            os._exit(code)
    if kill_after is not None:
        ended = time.monotonic() + kill_after
        while time.monotonic() < ended:
            if (done := os.waitpid(child, os.WNOHANG))[0]:
                return os.waitstatus_to_exitcode(done[1])
            time.sleep(0.002)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def at_event(number: int, work: Callable[[], object]) -> Callable[[], object]:
    """The same work, killed at the so-manieth thing that it does to the disk."""

    def killed() -> None:
        left = number

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            writes = event != "open" or (len(arguments) > 2 and int(str(arguments[2] or 0)) & (os.O_WRONLY | os.O_RDWR))
            if event in EVENTS and writes:
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(count)
        work()

    return killed


def built(folder: Path) -> None:
    """Build the site of a folder."""
    os.chdir(folder)
    build(load(), force=True)


def beside(folder: Path) -> list[str]:
    """What lies in a site's project that its author did not put there, but for the site and the cache."""
    known = {"content", "mkdocs.yml", "site", ".cache"}
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


def kill_builds(
    folder: Path, times: int, *, seed: int = 1, jobs: int = 1, until: float | None = None
) -> dict[str, int]:
    """Kill builds of a site's next edition at moments by chance, and look what stands each time.

    Args:
        folder: Empty.
        until: No more are begun after this moment (`time.monotonic`).
        only: Names of the articles that the site has.

    Returns:
        How many there were: `killed`, `old` and `new` by what stood after, `broken`, `left` for those after whose next
        build something lay beside the site.
    """
    dice = random.Random(seed)
    one = small_site.write(folder / "one", jobs=jobs, only=only)
    two = small_site.write(folder / "two", jobs=jobs, changed=True, only=only)
    started = time.monotonic()
    for site in (one, two):
        assert forked(lambda site=site: built(site)) == 0
    lasts = (time.monotonic() - started) / 2
    old, new = small_site.tree(one / "site"), small_site.tree(two / "site")
    assert old != new
    kept = folder / "kept"
    shutil.copytree(one / "site", kept)
    counts = dict.fromkeys(("killed", "old", "new", "broken", "not healed", "left"), 0)
    # The folder is now the next edition's, with the site of the last one.
    small_site.write(one, jobs=jobs, changed=True, only=only)
    for _ in range(times):
        if until is not None and time.monotonic() > until:
            break
        code = forked(lambda: built(one), kill_after=dice.uniform(0, lasts * 1.1))
        counts["killed"] += code == -signal.SIGKILL
        stands = small_site.tree(one / "site")
        counts["old" if stands == old else "new" if stands == new else "broken"] += 1
        healed = forked(lambda: built(one)) == 0 and small_site.tree(one / "site") == new
        counts["not healed"] += not healed
        counts["left"] += bool(beside(one))
        shutil.rmtree(one / "site")
        shutil.copytree(kept, one / "site")
    return counts


def with_limit(largest: int, work: Callable[[], object]) -> Callable[[], object]:
    """The same work with no file larger than so many bytes: what a full disk does, to one file."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        work()

    return limited

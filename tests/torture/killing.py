"""A build that is killed: at a moment by chance, or at each thing that it does to the disk.

The program is loaded once, and each build is a process of its own made from it, so that a hundred builds take minutes.
"""

from __future__ import annotations

import io
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from briefings.builder import build
from briefings.settings import load
from tests.torture import small_site

LONGEST = 300.0
"""Seconds that a build may take before it counts as hung."""
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
    ended = time.monotonic() + (LONGEST if kill_after is None else kill_after)
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
    folder: Path,
    times: int,
    *,
    seed: int = 1,
    jobs: int = 1,
    until: float | None = None,
    only: tuple[str, ...] = tuple(small_site.ARTICLES),
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
        assert forked(partial(built, site)) == 0
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a command."""

    exit_code: int
    output: str


class Builder:
    """A process that has the program loaded and does each command in a process made from it.

    It never writes a document itself: the compiler's threads would be missing in what is made from it.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.killing"],
            cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, folder: Path, *words: str, kill_after: float | None = None, largest: int | None = None) -> Answer:
        """A command of the program in a folder.

        Args:
            kill_after: Seconds after which it is killed, with no word before.
            largest: Bytes beyond which no file may grow: what a full disk does, to one file.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps([str(folder), words, kill_after, largest]) + "\n")
        stdin.flush()
        return Answer(*json.loads(stdout.readline()))

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def serve() -> None:
    """Do what is asked for on standard input, one command a line."""
    from briefings.cli import main
    from briefings.pipeline import read_article
    from briefings.settings import Settings
    from tests.torture.fuzzing import source

    warnings.simplefilter("ignore")
    read_article(source("Le mot est venu."), settings=Settings())
    for line in sys.stdin:
        folder, words, kill_after, largest = json.loads(line)
        here, pipe_end = os.pipe()
        with tempfile.TemporaryFile() as told:

            def work(
                folder: str = folder,
                words: list[str] = words,
                largest: int | None = largest,
                told: Any = told,
                end: int = pipe_end,
            ) -> None:
                os.chdir(folder)
                os.dup2(told.fileno(), 1)
                os.dup2(told.fileno(), 2)
                if largest is not None:
                    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
                    sys.stderr = io.TextIOWrapper(Pipe(end), write_through=True)
                try:
                    main(words)
                except SystemExit as left:
                    sys.stdout.flush()
                    sys.stderr.flush()
                    os._exit(int(left.code or 0))

            code = forked(work, kill_after=kill_after)
            os.close(pipe_end)
            told.seek(0)
            with os.fdopen(here, "rb") as piped:
                output = (told.read() + piped.read()).decode()
        print(json.dumps([code, output]), flush=True)


class Pipe(io.RawIOBase):
    """The end of a pipe to write to: no limit of files holds there."""

    def __init__(self, end: int) -> None:
        self._end = end

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return os.write(self._end, bytes(data))


if __name__ == "__main__":
    serve()

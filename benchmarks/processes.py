"""What a command costs, with all processes that it starts."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
EVERY = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took."""

    cpu: float
    """Seconds of the processor, of all processes together."""
    wall: float
    """Seconds on the clock."""
    peak: int
    """Most bytes of memory that all processes held at one time, shared ones once; 0 where the system does not tell."""
    code: int
    """What it told the shell."""


def run(command: Sequence[str], *, folder: Path) -> Cost:
    """Run a command in a folder to its end, its output left out."""
    start, peak = time.perf_counter(), 0
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as process:
        while True:
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            peak = max(peak, held(process.pid))
            time.sleep(EVERY)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        cpu=used.ru_utime + used.ru_stime,
        wall=time.perf_counter() - start,
        peak=peak or used.ru_maxrss * 1024,
        code=process.returncode,
    )


def held(process: int) -> int:
    """Bytes of memory that a process and all below it hold now (Linux; elsewhere 0)."""
    return sum(_bytes(number) for number in (process, *below(process)))


def below(process: int) -> Iterator[int]:
    """The processes that a process began, whichever of its threads did, and those that they began (Linux)."""
    for listed in (PROC / f"{process}/task").glob("*/children"):
        with suppress(OSError):  # the thread may have ended meanwhile
            for child in map(int, listed.read_text().split()):
                yield child
                yield from below(child)


def _bytes(process: int) -> int:
    try:
        lines = (PROC / f"{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))

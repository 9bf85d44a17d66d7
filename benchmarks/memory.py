"""How much memory and time an extraction takes: `python -m benchmarks.memory [ARTICLES] --number 8000`.

Two folders of articles are read by `briefings extract`, the second with four times as many; memory that is the same
for both does not grow with their number. Nothing is kept from one to the other.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click

from benchmarks import articles
from benchmarks.processes import PROC, below
from briefings.model import Source
from briefings.settings import Settings

GOAL = 100_000
"""Articles whose time is worked out from that of the second run."""
PAUSE = 0.2
"""Seconds between two looks at the processes; each tells its own peak, so that none is missed."""
NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{4,}")
"""A capitalised word inside a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """What one extraction took."""

    number: int
    seconds: float
    main: float
    """MB of the process that holds the others together, at its most."""
    worker: float
    """MB of the largest process that reads."""


def measure(folder: Path, number: int) -> Peak:
    """Read a folder of articles, and watch the processes that do it."""
    command = [sys.executable, "-m", "briefings", "extract", str(folder), "--out", str(folder.with_suffix(".jsonl"))]
    root = Path(__file__).parent.parent
    start = time.perf_counter()
    peaks: dict[int, float] = {}
    with subprocess.Popen(command, cwd=folder.parent, env={"PYTHONPATH": str(root)}) as process:
        while process.poll() is None:
            for one in (process.pid, *below(process.pid)):
                peaks[one] = max(peaks.get(one, 0), _peak(one))
            time.sleep(PAUSE)
    if process.returncode:
        raise click.ClickException(f"the extraction failed ({process.returncode})")
    workers = (peak for one, peak in peaks.items() if one != process.pid)
    return Peak(
        number=number,
        seconds=time.perf_counter() - start,
        main=peaks[process.pid],
        worker=max(workers, default=0),
    )


def _peak(number: int) -> float:
    """The most memory that a process has held so far, in MB."""
    with suppress(OSError):
        for line in (PROC / f"{number}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0


def made(number: int, real: tuple[Source, ...]) -> Iterator[Source]:
    """So many articles: generated ones, or real ones over and over with other days and names."""
    for index in range(number):
        yield _another(real[index % len(real)], index) if real else articles.generate_one(index)


def _another(source: Source, index: int) -> Source:
    chance = random.Random(index)
    ends: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        name = match.group()
        return ends.setdefault(name, name[:-2] + "".join(chance.choices("aeiklmnorst", k=2)))

    published = date(2000, 1, 1) + timedelta(days=index % 9_000)
    text, language = NAME.sub(named, source.text), source.language or "fr"
    return Source(id=f"a{index:06}", text=text, language=language, published=published)


@click.command(help=__doc__)
@click.argument("folder", metavar="[ARTICLES]", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--number", default=8_000, show_default=True, help="Articles of the second run.")
@click.option("--language", "code", metavar="fr|en", help="Language of the articles of a folder.")
def main(folder: Path | None, number: int, code: str | None) -> None:
    real = articles.read(folder, language=code) if folder else ()
    click.echo(f"{'articles':>10} {'seconds':>8} {'main MB':>8} {'worker MB':>10}   ({Settings().cores} cores)")
    peak = None
    for some in (max(1, number // 4), number):
        with tempfile.TemporaryDirectory(prefix="briefings-") as scratch:
            articles.write(made(some, real), Path(scratch) / "articles")
            peak = measure(Path(scratch) / "articles", some)
        click.echo(f"{peak.number:10,} {peak.seconds:8.0f} {peak.main:8.0f} {peak.worker:10.0f}")
    if peak:
        click.echo(f"{GOAL:,} articles would take {peak.seconds / peak.number * GOAL / 3600:.1f} hours here")


if __name__ == "__main__":
    main()

"""Everything that is done to break the program, for ten minutes at most: `make torture`.

Two processes work side by side: one kills builds, the other tries what comes by chance. The rest is tests of the suite,
run with more of everything. What was done is printed as a table; the exit code is 1 where anything broke.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

MINUTES = 9.5
"""For all of it; the table takes no time."""
KILLS = 100
EDITIONS = ("2025-03-14-visite.md", "2025-03-21-report.txt")
"""Articles of the site whose builds are killed."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was tried, how often, and how often it broke."""

    what: str
    times: int
    broke: int
    told: str = ""


def kill(until: float) -> Iterator[Row]:
    """Builds that are killed at moments by chance, one process reading and two."""
    from briefings.pipeline import read_article
    from briefings.settings import Settings
    from tests.torture import fuzzing, killing

    warnings.simplefilter("ignore")
    read_article(fuzzing.source("Le mot est venu."), settings=Settings())  # loaded once, for all that are forked
    with tempfile.TemporaryDirectory() as scratch:
        killing.forked(lambda: None)
        counts = killing.kill_builds(Path(scratch), KILLS, until=until, only=EDITIONS)
    tried = counts["old"] + counts["new"] + counts["broken"]
    broke = counts["broken"] + counts["not healed"] + counts["left"]
    told = (
        f"{counts['killed']} killed before their end; {counts['old']} left the old site whole, {counts['new']} the new"
    )
    yield Row("builds killed at a moment by chance, each followed by one that heals", tried, broke, told)


def fuzz(until: float) -> Iterator[Row]:
    """Each target in turn, until its share of the time is over."""
    from tests.torture import fuzzing

    fuzzing.article("Le mot est venu.")
    fuzzing.article("It is the word and the end.")
    left = len(fuzzing.TARGETS)
    for name, (work, words, _) in fuzzing.TARGETS.items():
        yield _by_chance(name, work, words, time.monotonic() + (until - time.monotonic()) / left)
        left -= 1


def _by_chance(name: str, work: Callable[[str], None], words: Any, ends: float) -> Row:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis.strategies import DataObject, data

    from tests.torture import fuzzing

    tried, cause = 0, ""

    @settings(
        max_examples=100_000, phases=(Phase.generate,), database=None, suppress_health_check=list(HealthCheck),
        deadline=None,
    )  # fmt: skip
    @given(data())
    def attempt(drawn: DataObject) -> None:
        nonlocal tried, cause
        text = drawn.draw(words)
        if time.monotonic() > ends and tried:
            raise _OverError
        tried += 1
        try:
            fuzzing.timed(work, text)
        except Exception as error:
            cause = f"{type(error).__name__}: {error}"[:200] + f", with {text[:200]!r}"
            raise

    try:
        attempt()
    except BaseException as error:  # also a group of them
        if not isinstance(error, _OverError) and "_OverError" not in repr(error):
            return Row(f"{name}, by chance", tried, 1, cause or f"{type(error).__name__}: {error}"[:300])
    return Row(f"{name}, by chance", tried, 0)


class _OverError(Exception):
    """The time is over; not for reducing."""


def nasty(until: float) -> Iterator[Row]:
    """The whole corpus, each file read to the end, and in twice the time where there is twice as much."""
    from briefings import settings, sources
    from briefings.batch import article_of, collect, read_each
    from tests.torture import nasty, small_site

    with tempfile.TemporaryDirectory() as scratch:
        project = small_site.write(Path(scratch) / "project")
        folder = project / "content/articles/nasty"
        folder.mkdir()
        (Path(scratch) / "outside").mkdir()
        written = nasty.write(folder)
        refused = nasty.write_links(folder, Path(scratch) / "outside")
        chosen = settings.load(project)
        paths = sources.find([chosen.articles])
        took: list[float] = [time.process_time()]
        results = read_each(
            paths,
            article_of,
            settings=chosen,
            progress=lambda done, total, name: took.append(time.process_time()),
        )
        batch = collect(results, chosen)
        ids = {article.id for article in batch.articles}
        wrong = [file.name for file in written if file.read is not None and file.read != (Path(file.name).stem in ids)]
        wrong += [name for name in refused if Path(name).stem in ids]
        wrong += [line for line in batch.problems if "failed" in line or "\n" in line]
        slowest = max(after - before for before, after in pairwise(took))
        told = (
            f"{len(batch.articles)} read, {len(batch.problems)} refused with a line; the slowest took {slowest:.1f} s"
        )
        yield Row("nasty files", len(written) + len(refused), len(wrong), told if not wrong else ascii(wrong)[:300])


def suite(until: float) -> Iterator[Row]:
    """The tests that break things one at a time."""
    names = ("crashes", "attacks", "nasty", "broken_libraries", "reproducible")
    for name in names:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"tests/test_{name}.py"]
        told = _in_time(command, until, {"BRIEFINGS_TORTURE": "1"})
        if told is None:
            yield Row(f"tests/test_{name}.py", 0, 0, "the time was over before its end")
            continue
        counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|error|skipped)", told)}
        broke = counts.get("failed", 0) + counts.get("error", 0)
        if not counts:
            yield Row(f"tests/test_{name}.py", 0, 1, told[-300:].replace("\n", " "))
            continue
        lines = [line for line in told.split("\n") if line.startswith("FAILED")]
        skipped = f"{counts['skipped']} skipped" if "skipped" in counts else ""
        yield Row(f"tests/test_{name}.py", counts.get("passed", 0) + broke, broke, "; ".join(lines)[:300] or skipped)


def _in_time(command: list[str], until: float, more: dict[str, str]) -> str | None:
    """What a command prints; None where the time is over before its end."""
    environment = {**os.environ, **more}
    left = max(10.0, until - time.monotonic())
    try:
        return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=left).stdout
    except subprocess.TimeoutExpired:
        return None


def reached(until: float) -> Iterator[Row]:
    """The targets that take bytes, by what they reach, where atheris is installed."""
    if importlib.util.find_spec("atheris") is None:
        return
    for left, name in zip(
        (4, 3, 2, 1), ("front matter", "web pages", "corrections", "expressions of time"), strict=True
    ):
        seconds = max(5, int((until - time.monotonic()) / left))
        done = subprocess.run(
            [sys.executable, "-m", "tests.torture.atheris_run", name, str(seconds)],
            capture_output=True, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        found = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
        broke = int(done.returncode != 0)
        told = "" if not broke else done.stderr[-300:].replace("\n", " ")
        yield Row(f"{name}, by what it reaches (atheris)", int(found[1]) if found else 0, broke, told)


PARTS = {"suite": suite, "kill": kill, "nasty": nasty, "fuzz": fuzz, "reached": reached}
"""In the order of their beginning; each runs in a process of its own, two at a time."""
SHARES = {"suite": 1.0, "kill": 1.0, "nasty": 1.0, "fuzz": 0.8, "reached": 1.0}
"""Share of the whole time after which a part begins nothing new."""


def part(name: str, seconds: float) -> None:
    """Do one part, and print its rows as JSON, one a line."""
    for row in PARTS[name](time.monotonic() + seconds):
        print("ROW", json.dumps([row.what, row.times, row.broke, row.told]), flush=True)


def rows_of(name: str, ends: float) -> list[Row]:
    """The rows of a part that runs in a process of its own."""
    seconds = max(20.0, (ends - time.monotonic()) * SHARES[name])
    command = [sys.executable, "-m", "tests.torture.run", name, str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    rows = [Row(*json.loads(line[4:])) for line in done.stdout.split("\n") if line.startswith("ROW ")]
    if done.returncode:
        rows.append(Row(name, 1, 1, done.stderr.strip()[-300:].replace("\n", " ")))
    return rows


def main(minutes: float) -> int:
    """Do all parts, two at a time, and print the table."""
    began = time.monotonic()
    ends = began + minutes * 60
    with ThreadPoolExecutor(2) as two:
        found = list(two.map(lambda name: rows_of(name, ends), PARTS))
    print("| What was done | times | broke | |\n|---|---:|---:|---|")
    for row in (row for rows in found for row in rows):
        print(f"| {row.what} | {row.times:,} | {row.broke} | {row.told} |")
    print(f"\nTook {(time.monotonic() - began) / 60:.1f} minutes.")
    return int(any(row.broke for rows in found for row in rows))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        part(sys.argv[1], float(sys.argv[2]))
    else:
        sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES))

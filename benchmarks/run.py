"""How long the program takes: `python -m benchmarks.run [ARTICLES]` prints ratios, measured in one run.

Times of a machine say little about the program; its times against each other do. Each is the
least of several runs, in seconds of the processor, so that what else the machine does counts little.
"""

from __future__ import annotations

import cProfile
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks import articles
from briefings import language, structure, temporal
from briefings.model import Source
from briefings.pipeline import read_article
from briefings.settings import Settings

GENERATED = 20
TARGET = 0.30
"""What comes after the pipeline shall cost at most this share of the pipeline's own time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds of the processor that all articles took, by stage."""

    characters: int
    bare: float
    """The spaCy pipeline alone, on each whole text."""
    pipeline: float
    """The same inside the program: paragraph by paragraph, then joined."""
    whole: float
    """The program, up to the finished article."""
    tagging: float
    """Expressions of time alone, without grammar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One line of what is printed."""

    name: str
    value: float
    about: str


def measure(sources: Sequence[Source], *, repeats: int, settings: Settings) -> Times:
    """Take the times of some articles, the stages of one article right after each other."""
    taken = [_measure(source, repeats, settings) for source in sources]
    bare, pipeline, whole, tagging = (sum(stage) for stage in zip(*taken, strict=True))
    return Times(characters=articles.characters(sources), bare=bare, pipeline=pipeline, whole=whole, tagging=tagging)


def _measure(source: Source, repeats: int, settings: Settings) -> tuple[float, float, float, float]:
    text, code = source.text, source.language or language.guess(source.text) or settings.language
    name = settings.models.get(code)
    nlp, blocks = language.load(code, name), structure.find_blocks(text, title=source.title)
    return (
        _least(lambda: nlp(text), repeats),
        _least(lambda: language.parse(text, blocks, code, pipeline=name), repeats),
        _least(lambda: read_article(source, settings=settings), repeats),
        _least(lambda: temporal.tag(text, published=source.published, language=code), repeats),
    )


def _least(run: Callable[[], object], repeats: int) -> float:
    """The least time of several runs, in seconds of the processor."""
    taken = []
    for _ in range(repeats):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def start_up(repeats: int) -> float:
    """How many times longer `briefings --help` takes than Python takes to start and do nothing."""
    commands = ([sys.executable, "-m", "briefings", "--help"], [sys.executable, "-c", "pass"])
    ours, python = (min(_wall(command) for _ in range(repeats)) for command in commands)
    return ours / python


def _wall(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def ratios(times: Times, started: float) -> tuple[Ratio, ...]:
    """What is printed."""
    after = (times.whole - times.pipeline) / times.pipeline
    return (
        Ratio(
            name="after / pipeline",
            value=after,
            about=f"all stages after the pipeline; at most {TARGET:.2f} is aimed at",
        ),
        Ratio(
            name="extraction / spaCy", value=times.whole / times.bare, about="a whole article against the bare pipeline"
        ),
        Ratio(
            name="dates x pipeline", value=times.pipeline / times.tagging, about="how many times faster dates alone are"
        ),
        Ratio(name="--help / python", value=started, about="start of the command against `python -c pass`"),
    )


def profile(sources: Sequence[Source], settings: Settings, number: int) -> None:
    """Print the functions of the program that take longest by themselves."""
    profiler = cProfile.Profile()
    for source in sources:
        profiler.runcall(read_article, source, settings=settings)
    pstats.Stats(profiler).sort_stats("tottime").print_stats("briefings/", number)


@click.command(help=__doc__)
@click.argument("folder", metavar="[ARTICLES]", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--language", "code", metavar="fr|en", help="Language of the articles of a folder.")
@click.option("--number", default=GENERATED, show_default=True, help="How many articles to take.")
@click.option("--repeats", default=3, show_default=True, help="Runs of each, of which the least counts.")
@click.option("--profile", "functions", default=0, help="Show so many of the functions that take longest.")
def main(folder: Path | None, code: str | None, number: int, repeats: int, functions: int) -> None:
    settings = Settings()
    chosen = articles.read(folder, language=code)[:number] if folder else articles.generate(number)
    measure(chosen[:2], repeats=1, settings=settings)  # so that no one pays for loading
    times = measure(chosen, repeats=repeats, settings=settings)
    kind = str(folder) if folder else "generated"
    click.echo(f"{len(chosen)} articles ({kind}), {times.characters:,} characters")
    for ratio in ratios(times, start_up(max(repeats, 3))):
        click.echo(f"{ratio.name:20} {ratio.value:8.2f}   {ratio.about}")
    pipeline, dates = (times.characters / seconds for seconds in (times.pipeline, times.tagging))
    click.echo(f"(here: pipeline {pipeline:,.0f}, dates {dates:,.0f} characters a second)")
    if functions:
        profile(chosen, settings, functions)


if __name__ == "__main__":
    main()

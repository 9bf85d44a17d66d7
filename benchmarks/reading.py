"""What reading an article costs, against the spaCy pipeline alone on the same text."""

from __future__ import annotations

import cProfile
import pstats
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from benchmarks import bare
from benchmarks.ratio import Ratio, seconds
from briefings import language, structure, temporal
from briefings.language import pipelines
from briefings.model import Source
from briefings.pipeline import read_article
from briefings.settings import Settings

AFTER, WHOLE, START = 0.30, 1.3, 0.3
"""What is aimed at: all stages after the pipeline to the pipeline; a whole article to spaCy alone; seconds to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds of the processor that all articles took, by stage."""

    bare: float
    """The spaCy pipeline alone on each whole text, loaded as anybody loads it."""
    mended: float
    """The same as the program loads it, with sums that are done faster."""
    pipeline: float
    """That inside the program: paragraph by paragraph, then joined."""
    whole: float
    """The program, up to the finished article."""
    tagging: float
    """Expressions of time alone, without grammar."""


def ratios(sources: Sequence[Source], *, repeats: int, settings: Settings) -> Iterator[Ratio]:
    """What is printed of some articles, the stages of one article measured right after each other."""
    with ExitStack() as processes:
        stopwatches: dict[str, Callable[[str], float]] = {}
        for code in {_language(source, settings) for source in sources}:
            pipeline = settings.models.get(code) or str(pipelines.MODELS / code)
            stopwatches[code] = processes.enter_context(bare.begun(pipeline, repeats))
        for source in sources[:2]:
            _measure(source, 1, settings, stopwatches)  # so that no one pays for loading
        yield from against_each_other([_measure(source, repeats, settings, stopwatches) for source in sources])


def against_each_other(taken: Sequence[Times]) -> Iterator[Ratio]:
    """The times of some articles as ratios."""
    alone, mended, pipeline, whole, tagging = (
        sum(getattr(times, stage) for times in taken) for stage in ("bare", "mended", "pipeline", "whole", "tagging")
    )
    after = (whole - pipeline) / pipeline
    yield Ratio(name="after / pipeline", value=after, aim=AFTER, about="all stages after the pipeline, to the pipeline")
    yield Ratio(name="extraction / spaCy", value=whole / alone, aim=WHOLE, about="a whole article to spaCy as it comes")
    yield Ratio(name="extraction / mended", value=whole / mended, about="the same to spaCy with the program's sums")
    yield Ratio(name="pipeline / dates", value=pipeline / tagging, about="how many times faster dates alone are")


def _language(source: Source, settings: Settings) -> str:
    return source.language or language.guess(source.text) or settings.language


def _measure(
    source: Source, repeats: int, settings: Settings, stopwatches: Mapping[str, Callable[[str], float]]
) -> Times:
    text, code = source.text, _language(source, settings)
    name = settings.models.get(code)
    nlp, blocks = pipelines.load(code, name), structure.find_blocks(text, title=source.title)
    return Times(
        bare=stopwatches[code](text),
        mended=seconds(lambda: nlp(text), repeats),
        pipeline=seconds(lambda: language.parse(text, blocks, code, pipeline=name), repeats),
        whole=seconds(lambda: read_article(source, settings=settings), repeats),
        tagging=seconds(lambda: temporal.tag(text, published=source.published, language=code), repeats),
    )


def start_up(repeats: int) -> Ratio:
    """What `briefings --help` takes."""
    command = [sys.executable, "-m", "briefings", "--help"]
    taken = seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), repeats)
    return Ratio(name="briefings --help", value=taken, aim=START, about="start of the command", unit=" s")


def profile(sources: Sequence[Source], settings: Settings, number: int) -> None:
    """Print the functions of the program that take longest by themselves."""
    profiler = cProfile.Profile()
    for source in sources:
        profiler.runcall(read_article, source, settings=settings)
    pstats.Stats(profiler).sort_stats("tottime").print_stats("briefings/", number)

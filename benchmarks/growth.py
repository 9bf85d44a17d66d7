"""How the cost of a site grows with its articles: builds of several sizes, an exponent and a picture."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from benchmarks import articles, processes
from benchmarks.processes import Cost
from benchmarks.ratio import Ratio
from briefings import scaffold
from briefings.model import Source

INCREMENTAL, EXPONENT = 0.20, 1.1
"""What is aimed at: one changed article against all; the exponent of growth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """One site and what it took."""

    number: int
    full: Cost
    changed: Cost
    """The same site again, with one article changed."""
    pages: int
    site: int
    """Bytes of the site's files."""


def grow(made: Callable[[int], Sequence[Source]], sizes: Sequence[int], folder: Path) -> Iterator[Size]:
    """Build a site of each size from nothing, then once more with one article changed.

    Args:
        made: Gives so many articles.
        sizes: How many articles each site has.
        folder: Where the sites go; a fresh one.
    """
    for number in sizes:
        yield build(made(number), folder / str(number))


def build(sources: Sequence[Source], folder: Path) -> Size:
    """Build one site in a folder that is not there yet, then once more with one article changed."""
    scaffold.write_site(folder, name="Benchmark", language="fr")
    for begun in (folder / "content" / "articles").iterdir():
        begun.unlink()
    articles.write(sources, folder / "content" / "articles")
    full = processes.run((sys.executable, "-m", "briefings", "build"), folder=folder)
    if full.code == 2:
        raise RuntimeError(f"the site in {folder} cannot be built; look with: briefings build")
    changed = folder / "content" / "articles" / f"{sources[len(sources) // 2].id}.md"
    changed.write_text(f"{changed.read_text('utf-8')}\nLe maire de Lille a démissionné lundi.\n", "utf-8")
    again = processes.run((sys.executable, "-m", "briefings", "build"), folder=folder)
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    return Size(
        number=len(sources),
        full=full,
        changed=again,
        pages=sum(1 for path in files if path.suffix == ".html"),
        site=sum(path.stat().st_size for path in files),
    )


def exponent(sizes: Sequence[Size]) -> float:
    """The slope of the cost against the size, both as logarithms: 1 is in proportion, 2 with the square."""
    points = [(math.log(size.number), math.log(size.full.cpu)) for size in sizes]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return float(sum((x - mean_x) * (y - mean_y) for x, y in points) / spread)


def ratios(sizes: Sequence[Size]) -> Iterator[Ratio]:
    """What is printed of several sizes, in their order."""
    last = sizes[-1]
    if len(sizes) > 1:
        yield Ratio(name="growth", value=exponent(sizes), aim=EXPONENT, about="exponent of the cost against the size")
    share = last.changed.cpu / last.full.cpu
    yield Ratio(
        name="one changed / all",
        value=share,
        aim=INCREMENTAL,
        about=f"one of {last.number} articles changed, to all anew",
    )


def table(sizes: Sequence[Size]) -> Iterator[str]:
    """One line a size, under a head."""
    yield "articles   pages     site     wall      cpu ms/article     peak 1 changed"
    for size in sizes:
        each = 1000 * size.full.cpu / size.number
        yield (
            f"{size.number:8,} {size.pages:7,} {size.site / 1e6:5.0f} MB {size.full.wall:6.0f} s {size.full.cpu:6.0f} s"
            f" {each:10.0f} {size.full.peak / 1e6:5.0f} MB {size.changed.wall:7.0f} s"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point of the picture, or a line at a round number, in hundredths of the picture's sides."""

    x: float
    y: float
    label: str


def picture(sizes: Sequence[Size]) -> str:
    """The cost against the size as SVG, both axes logarithmic, with the line of exact proportion."""
    numbers, costs = [size.number for size in sizes], [size.full.cpu for size in sizes]
    across, up = _scale(numbers), _scale([*costs, costs[0] * numbers[-1] / numbers[0]])
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("growth.svg.j2").render(
        points=[Mark(x=across(size.number), y=up(size.full.cpu), label=f"{size.full.cpu:,.0f} s") for size in sizes],
        columns=[Mark(x=across(number), y=0, label=f"{number:,}") for number in numbers],
        rows=[Mark(x=0, y=up(cost), label=f"{cost:,g} s") for cost in _round(min(costs), max(costs))],
        proportion=(across(numbers[0]), up(costs[0]), across(numbers[-1]), up(costs[0] * numbers[-1] / numbers[0])),
        exponent=f"{exponent(sizes):.2f}",
    )


def _scale(values: Sequence[float]) -> Callable[[float], float]:
    """From a value to its place between 0 and 100, by its logarithm."""
    low, high = math.log(min(values)), math.log(max(values))
    return lambda value: 100 * (math.log(value) - low) / (high - low)


def _round(low: float, high: float) -> Iterator[float]:
    """Round numbers between two values: 1, 3, 10, 30 …"""
    for power in count(math.floor(math.log10(low))):
        for digit in (1, 3):
            value = digit * 10.0**power
            if value > high:
                return
            if value >= low:
                yield value

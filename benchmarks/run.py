"""How long the program takes: `python -m benchmarks.run [ARTICLES]` prints ratios, measured in one run.

Times of a machine say little about the program; its times against each other do. They are
seconds of the processor, of all processes together, so that what else the machine does counts little.

Without ARTICLES, the articles are generated, and sites of growing sizes are built of them. With a
folder of articles, one site is built of all of them, from nothing, with its PDFs and all else.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from benchmarks import articles, dates, growth, reading, writing
from benchmarks.ratio import Ratio
from briefings.model import Source
from briefings.pipeline import read_article
from briefings.settings import Settings, load

NUMBER, SIZES = 20, "100,300,1000"
WRITTEN = 5
"""Times as many articles are in the site that is set against MkDocs: a small one shows little but its frame."""
ROOT = Path(__file__).parent.parent


@click.command(help=__doc__)
@click.argument("folder", metavar="[ARTICLES]", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--language", "code", metavar="fr|en", help="Language of the articles of a folder.")
@click.option("--number", default=NUMBER, show_default=True, help="Articles to take for the ratios of reading.")
@click.option("--repeats", default=3, show_default=True, help="Runs of each, of which the least counts.")
@click.option("--sizes", default=SIZES, show_default=True, help="Articles of the sites of growing sizes; 0 for none.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Draw the growth into this SVG file.")
@click.option("--profile", "functions", default=0, help="Show so many of the functions that take longest.")
def main(
    folder: Path | None, code: str | None, number: int, repeats: int, sizes: str, plot: Path | None, functions: int
) -> None:
    settings = Settings()
    every = articles.read(folder, language=code) if folder else articles.generate(WRITTEN * number)
    chosen = every[:number]
    kind = str(folder) if folder else "generated"
    click.echo(f"{len(chosen)} articles ({kind}), {articles.characters(chosen):,} characters")
    show(reading.ratios(chosen, repeats=repeats, settings=settings))
    show(dates.ratios(chosen, repeats=repeats, default=settings.language))
    written = [read_article(source, settings=settings) for source in every[: WRITTEN * number]]
    show(writing.ratios(written, settings=load(ROOT)))
    show([reading.start_up(max(repeats, 3))])
    if wanted := [len(every)] if folder else [int(size) for size in sizes.split(",") if int(size)]:
        build(every if folder else (), wanted, plot)
    if functions:
        reading.profile(chosen, settings, functions)


def show(ratios: Iterable[Ratio]) -> None:
    """Print each as soon as it is measured."""
    for ratio in ratios:
        click.echo(str(ratio))


def build(given: Sequence[Source], sizes: Sequence[int], plot: Path | None) -> None:
    """Build sites and print what they cost; of given articles, or generated ones.

    The picture is drawn anew after each size, so that a run of hours that is broken off leaves what it had measured.
    """
    click.echo(f"\nSites from nothing, with all exports, on {os.cpu_count()} cores; wall time depends on the machine")
    with tempfile.TemporaryDirectory(prefix="briefings-bench-") as scratch:
        done = []
        for size in growth.grow(lambda number: given or articles.generate(number), sizes, Path(scratch)):
            done.append(size)
            for line in list(growth.table(done))[0 if len(done) == 1 else -1 :]:
                click.echo(line)
            if plot and len(done) > 1:
                plot.parent.mkdir(parents=True, exist_ok=True)
                plot.write_text(growth.picture(done), "utf-8")
    show(growth.ratios(done))
    if plot and len(done) > 1:
        click.echo(f"The growth is drawn in {plot}")


if __name__ == "__main__":
    main()

"""How the cost of putting articles together grows: `python -m benchmarks.dossier [ARTICLES]`.

The same generated articles are taken again and again under other ids, so that the people in them
become ever busier: what is done for each pair of articles or events would show at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import click

from benchmarks import articles
from briefings import dossier, labels
from briefings.dossier import background, series
from briefings.dossier.disagreements import find_disagreements
from briefings.dossier.novelty import find_news
from briefings.model import Article
from briefings.pipeline import read_article
from briefings.settings import Settings

_T = TypeVar("_T")
READ = 40
"""Generated articles that are really read."""


def repeated(read: Sequence[Article], number: int) -> list[Article]:
    """So many articles, made of some that were read."""
    return [replace(read[at % len(read)], id=f"article-{at}") for at in range(number)]


def stages(made: Sequence[Article], language: str = "fr") -> dict[str, float]:
    """Seconds of the processor that each stage takes, by its name."""
    words = labels.load(language)
    taken: dict[str, float] = {}

    def timed(name: str, run: Callable[[], _T]) -> _T:
        start = time.process_time()
        result = run()
        taken[name] = time.process_time() - start
        return result

    together = timed("gather", lambda: dossier.gather(made, language=language))
    pages = timed("background", lambda: background.make(together, labels=words))
    timed("series", lambda: series.make(together, pages, labels=words))
    timed("disagreements", lambda: find_disagreements(together))
    timed("news", lambda: find_news(together))
    return taken


@click.command(help=__doc__)
@click.argument("number", metavar="[ARTICLES]", default=1000)
def main(number: int) -> None:
    read = [read_article(source, settings=Settings()) for source in articles.generate(min(READ, number))]
    stages(repeated(read, len(read)))  # so that no one pays for loading
    half, whole = (stages(repeated(read, count)) for count in (number // 2, number))
    click.echo(
        f"{number} articles against {number // 2}: a ratio near 2 grows with their number, near 4 with its square"
    )
    for name, seconds in whole.items():
        click.echo(f"{name:14} {seconds / max(half[name], 1e-9):6.2f}   ({seconds:.2f} s)")


if __name__ == "__main__":
    main()

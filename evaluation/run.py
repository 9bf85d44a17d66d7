"""How well the extraction agrees with people: `python -m evaluation.run [GOLD]` prints a table for each language.

GOLD is a folder with `dev/<id>.json`, annotated by gold/GUIDE.md, and the texts as
`articles/<id>.txt|.md|.html`. By default it is `evaluation/gold`, whose texts are also the
demonstration articles of `content/articles`. With `--keep` the figures are written into
`briefings/accuracy.json` and `docs/accuracy.md`, those of another folder as « real » or « unseen » articles.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from briefings import sources
from briefings.pipeline import read_article
from briefings.settings import Settings
from evaluation import kept
from evaluation.score import Row, Tally, score_article

HERE = Path(__file__).parent
OWN_GOLD = HERE / "gold"
DEMONSTRATION = HERE.parent / "content" / "articles"


def evaluate(gold: Path, *, language: str | None = None, settings: Settings | None = None) -> tuple[Tally, list[Row]]:
    """Extract every annotated article and score it.

    Args:
        gold: Folder with `dev/` and `articles/`.
        language: Keep to annotations in this language.
        settings: How to extract; the defaults when None.

    Raises:
        BriefingError: an annotated article has no text.
    """
    tally = Tally()
    for path in sorted((gold / "dev").glob("*.json")):
        wanted = json.loads(path.read_text("utf-8"))
        if language in (None, wanted["language"]):
            source = sources.read(
                text_of(wanted["id"], gold),
                published=date.fromisoformat(wanted["published"]),
                language=wanted["language"],
            )
            score_article(wanted, read_article(source, settings=settings or Settings()).to_json(), tally)
    return tally, list(tally.rows())


def count(gold: Path) -> Counter[str]:
    """How many articles are annotated in each language."""
    return Counter(json.loads(path.read_text("utf-8"))["language"] for path in (gold / "dev").glob("*.json"))


def table(rows: Sequence[Row]) -> str:
    """The rows as a table for a terminal, shares in percent."""
    lines = [f"{'task':32} {'gold':>5} {'pred':>5} {'P':>6} {'R':>6} {'F1':>6}"]
    for row in rows:
        shares = " ".join(f"{100 * share:6.1f}" for share in (row.precision, row.recall, row.f1))
        lines.append(f"{row.task:32} {row.gold:5d} {row.predicted:5d} {shares}")
    return "\n".join(lines)


def text_of(identifier: str, gold: Path) -> Path:
    folders = (gold / "articles", DEMONSTRATION)
    found = [path for folder in folders for path in sorted(folder.glob(f"{identifier}.*"))]
    if not found:
        raise click.UsageError(f"{gold}: no text for the annotation {identifier}; put it into articles/")
    return found[0]


@click.command(help=__doc__)
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path), default=OWN_GOLD)
@click.option("--language", help="Only articles in this language.")
@click.option("--verbose", is_flag=True, help="Show every miss.")
@click.option("--keep", is_flag=True, help="Write the figures into the program and its documentation.")
@click.option(
    "--unseen", is_flag=True, help="Of another folder: nobody who worked on the program has read its articles."
)
def main(gold: Path, language: str | None, verbose: bool, keep: bool, unseen: bool) -> None:
    counts = count(gold)
    for code in [language] if language else sorted(counts, key=lambda code: (-counts[code], code)):
        tally, rows = evaluate(gold, language=code)
        if verbose:
            click.echo("\n".join(tally.log))
        click.echo(f"{code}: {counts.get(code, 0)} articles\n{table(rows)}\n")
        if keep:
            others = "unseen" if unseen else "real"
            kind = "own" if gold.resolve() == OWN_GOLD.resolve() else others
            kept.keep(f"{kind}-{code}", language=code, articles=counts[code], rows=rows)
    if keep:
        kept.write_page()


if __name__ == "__main__":
    sys.exit(main())

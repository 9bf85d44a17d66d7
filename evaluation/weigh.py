"""How the weights of `lexicons/<language>/facts.toml` are found: `python -m evaluation.weigh GOLD...`.

From annotated articles, each pair of a sentence that people kept and one that they left out
tells which traits speak for keeping. The weights are those under which such pairs come out
in the right order most (a logistic loss, every article weighing the same, with a penalty on
large weights). French weights are found on all articles, English ones on the English alone
(`--language en`), since each language gets more right so. What is printed for « unseen »
articles is honest: each article is ranked by weights that were found without it. It stands
beside the first sentences of each article, and behind « first » is the share of articles whose
most important sentence is the one that people put first. To learn from that order too gave no
more right sentences, and fewer in other articles.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from briefings import sources
from briefings.facts.traits import Material, traits_of
from briefings.lexicon import table
from briefings.pipeline import read_article, read_time
from briefings.settings import Settings
from evaluation import run
from evaluation.score import NOWHERE, Place, Text, overlap

PENALTY = 0.3
"""On the square of each weight; between 0.1 and 1 nothing changes by more than a point."""
ROUNDS = 12

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An article whose sentences people have judged."""

    gold: str
    """The folder that it is from."""
    language: str
    traits: Numbers
    """A row for each statement."""
    rank: NDArray[np.int64]
    """The rank that people gave each statement, from 1 for the most important; 0 for one that they left out."""
    count: int
    """How many sentences people kept."""

    @property
    def kept(self) -> NDArray[np.bool_]:
        return self.rank > 0


def judge(gold: Path, names: Sequence[str]) -> list[Judged]:
    """Read every annotated article of a folder and weigh up its sentences, with no rank given yet."""
    judged = []
    for path in sorted((gold / "dev").glob("*.json")):
        wanted = json.loads(path.read_text("utf-8"))
        published = date.fromisoformat(wanted["published"])
        source = sources.read(run.text_of(wanted["id"], gold), published=published, language=wanted["language"])
        settings = Settings()
        article, reading = read_article(source, settings=settings), read_time(source, settings=settings).reading
        text = Text(article.text)
        places = [text.find(words) or NOWHERE for words in wanted["key"]]
        material = Material(
            reading=reading, statements=article.statements, dates=article.dates, quotes=article.quotes,
            published=published,
        )  # fmt: skip
        rows = [[traits[name] for name in names] for traits in traits_of(material)]
        ranks = [_rank((s.span.start, s.span.end), places) for s in article.statements]
        told = {"gold": f"{gold} {article.language}", "language": article.language}
        judged.append(Judged(**told, traits=np.array(rows), rank=np.array(ranks), count=len(places)))
    return judged


def _rank(statement: Place, places: Sequence[Place]) -> int:
    return next((number for number, place in enumerate(places, start=1) if overlap(statement, place)), 0)


def weigh(articles: Sequence[Judged], *, penalty: float = PENALTY) -> Numbers:
    """The weights under which kept sentences come before the others, by Newton's method."""
    told = [article for article in articles if 0 < article.kept.sum() < len(article.kept)]
    pairs = [_pairs(article) for article in told]
    differences = np.vstack(pairs)
    share = np.concatenate([np.full(len(rows), 1 / len(rows)) for rows in pairs])
    weights = np.zeros(differences.shape[1])
    for _ in range(ROUNDS):
        wrong = 1 / (1 + np.exp(differences @ weights))
        slope = -(differences * (share * wrong)[:, None]).sum(axis=0) + penalty * weights
        bend = (differences * (share * wrong * (1 - wrong))[:, None]).T @ differences + penalty * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _pairs(article: Judged) -> Numbers:
    """What sets each kept statement apart from each one left out."""
    kept, left = article.traits[article.kept], article.traits[~article.kept]
    differences: Numbers = (kept[:, None, :] - left[None, :, :]).reshape(-1, article.traits.shape[1])
    return differences


def hits(article: Judged, scores: Numbers) -> int:
    """How many of the best sentences are among those that people kept, as many taken as they kept."""
    best = np.argsort(-scores, kind="stable")[: article.count]
    return int(article.kept[best].sum())


def compare(articles: Sequence[Judged], scores: Callable[[Judged], Numbers]) -> str:
    """The share of right sentences in each folder and overall, and of right first ones, in percent."""
    right: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article in articles:
        for label in (article.gold, "all"):
            right[label][0] += hits(article, scores(article))
            right[label][1] += article.count
    first = np.mean([article.rank[np.argmax(scores(article))] == 1 for article in articles])
    shares = "  ".join(f"{label} {100 * found / count:.1f}" for label, (found, count) in right.items())
    return f"{shares}  first {100 * first:.1f}"


@click.command(help=__doc__)
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--language", help="Only articles in this language.")
def main(gold: tuple[Path, ...], language: str | None) -> None:
    names = tuple(table("fr", "facts")["weights"])
    found = [article for folder in gold for article in judge(folder, names)]
    articles = [article for article in found if language in (None, article.language)]
    now = {code: np.array([table(code, "facts")["weights"][name] for name in names]) for code in ("fr", "en")}
    unseen = {id(one): weigh([other for other in articles if other is not one]) for one in articles}
    click.echo(f"first sentences:   {compare(articles, lambda a: -np.arange(len(a.kept), dtype=float))}")
    click.echo(f"unseen articles:   {compare(articles, lambda a: a.traits @ unseen[id(a)])}")
    click.echo(f"weights as stored: {compare(articles, lambda a: a.traits @ now[a.language])}\n")
    click.echo("\n".join(f"{name} = {weight:.2f}" for name, weight in zip(names, weigh(articles), strict=True)))


if __name__ == "__main__":
    sys.exit(main())

"""Word vectors of our own, from the raw text of the corpora (floret: subwords hashed into one small table)."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np
from spacy.vectors import Vectors

from training.passages import read_bio, read_popcorn
from training.readers import winer_months
from training.treebank import read_named

if TYPE_CHECKING:
    from spacy.language import Language

TABLE = {"dim": 96, "bucket": 30_000, "hashCount": 2, "minn": 3, "maxn": 5}
SCHEDULE = {"model": "cbow", "epoch": 5, "minCount": 8, "neg": 5, "ws": 5, "lr": 0.05, "thread": 1}
"""One thread: more would make another table at each run."""
WINER_MONTHS = ("2016_01", "2017_08")
NOVELS, NEWS, ENCYCLOPEDIA, REPORTS, SENTENCES = 1, 6, 4, 2, 6
"""How often a line of each counts: there is far more of the novels than of the news that is to be read."""


def french_lines(folder: Path) -> Iterator[tuple[int, str]]:
    """Paragraphs of the French corpora that no score is taken on, and how often each counts."""
    with lzma.open(folder / "raw" / "eltec.txt.xz", "rt", encoding="utf-8") as novels:
        for line in novels:
            yield NOVELS, line
    for article in winer_months(folder / "winer", *WINER_MONTHS):
        for line in article.text.splitlines():
            yield NEWS, line
    for sentence in read_bio(folder / "wikiner-part.bio", "fr"):
        yield ENCYCLOPEDIA, sentence.text
    for name in ("train", "synthetic"):
        for report in read_popcorn(folder / "popcorn" / f"{name}.json"):
            yield REPORTS, report
    for name in ("ud/sequoia-train.conllu", "ud/gsd-dev.conllu", "ud/fqb.conllu"):
        for one in read_named(folder, name):
            yield SENTENCES, one.text


def make_vectors(nlp: Language, folder: Path, *, work: Path, out: Path) -> None:
    """Make the vectors of a blank pipeline's language and save it with them, as `initialize.vectors` wants it.

    Args:
        nlp: Cuts and spells the words; a word is looked up by its norm.
        folder: The language's corpora.
        work: Where the raw text and the table go; a table that is there is used.
        out: Where the pipeline goes.
    """
    table = work / "vectors.floret"
    if not table.exists():
        _learn(nlp, folder, raw=work / "raw.txt", table=table)
    with table.open(encoding="utf-8") as lines:
        seed = int(next(lines).split()[5])
        rows = [[float(number) for number in line.split()[1:]] for line in lines]
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=np.asarray(rows, dtype=np.float32), name="briefings", mode="floret",
        minn=TABLE["minn"], maxn=TABLE["maxn"], hash_count=TABLE["hashCount"], hash_seed=seed, attr="NORM",
    )  # fmt: skip
    nlp.to_disk(out)


def _learn(nlp: Language, folder: Path, *, raw: Path, table: Path) -> None:
    import floret  # needed for this alone, and not by the product

    raw.parent.mkdir(parents=True, exist_ok=True)
    click.echo(f"Writing {raw}")
    with raw.open("w", encoding="utf-8") as file:
        for times, line in french_lines(folder):
            words = " ".join(token.norm_ for token in nlp.make_doc(line.strip()) if not token.is_space)
            file.write(f"{words}\n" * times)
    click.echo(f"Making {table}: some ten minutes")
    floret.train_unsupervised(str(raw), mode="floret", **TABLE, **SCHEDULE).save_floret_vectors(str(table))

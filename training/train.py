"""Makes a language pipeline from a folder of corpora."""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy
import spacy
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from briefings.language.lemmas import FACTORY, Lemmas
from briefings.language.pipelines import fast_sums
from training.card import render_card, rounded
from training.endings import learn_endings
from training.evaluate import evaluate, score_syntax
from training.lemmas import known_words
from training.readers import TOKENIZERS  # the module also registers what the configurations name
from training.splits import SPLITS
from training.treebank import read_named
from training.vectors import make_vectors

if TYPE_CHECKING:
    from spacy.language import Language

CONFIGS = Path(__file__).parent / "config"
PARTS = ("syntax", "names")
VERSION = "0.2.0"
WITH_VECTORS = frozenset({"fr"})
"""Languages with enough raw text among the corpora to learn word vectors from."""
LEMMAS = {"fr": ("ud/sequoia-train.conllu", "ud/gsd-dev.conllu"), "en": ("ud/ewt-train.conllu", "gum-news/*.conllu")}
"""Treebanks that lemmas are learned from: UD_French-FQB has others for pronouns."""


def word_vectors(language: str, folder: Path, work: Path) -> Path | None:
    """A blank pipeline with the language's word vectors, made in `work` unless it is there; None where it has none."""
    out = work / "vectors"
    if language not in WITH_VECTORS:
        return None
    if not (out / "meta.json").exists():
        make_vectors(_blank(language), folder, work=work, out=out)
    return out


def _blank(language: str) -> Language:
    nlp = spacy.blank(language)
    TOKENIZERS[language](nlp)
    return nlp


def train_part(config: Path, folder: Path, *, out: Path, vectors: Path | None, steps: int | None = None) -> None:
    """Train one configuration on the corpora of `folder`; its best step is kept in `out/model-best`."""
    overrides: dict[str, Any] = {"paths.corpora": str(folder), "paths.vectors": str(vectors) if vectors else None}
    if steps is not None:
        overrides["training.max_steps"] = steps
    settings = load_config(config, overrides=overrides, interpolate=False)
    seed = int(settings.interpolate()["training"]["seed"])
    random.seed(seed)
    numpy.random.seed(seed)
    out.mkdir(parents=True, exist_ok=True)
    train_loop(init_nlp(settings), out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)


def assemble(work: Path, *, folder: Path, treebanks: Sequence[str]) -> Language:
    """One pipeline of both parts, with lemmas learned from the treebanks. The tagger of names keeps its own encoder."""
    nlp = spacy.load(work / "syntax" / "model-best")
    nlp.add_pipe(FACTORY, after="morphologizer")
    learn_lemmas(nlp, folder=folder, treebanks=treebanks)
    nlp.add_pipe("ner", source=spacy.load(work / "names" / "model-best"))
    return nlp


def learn_lemmas(nlp: Language, *, folder: Path, treebanks: Sequence[str]) -> None:
    """Teach a pipeline its lemmas, from the treebanks and the lists of verbs."""
    lemmas = nlp.get_pipe(FACTORY)
    assert isinstance(lemmas, Lemmas)
    lemmas.endings = learn_endings(known_words([read_named(folder, name) for name in treebanks], nlp))


def forget_origins(nlp: Language) -> None:
    """Drop from the saved configuration what only the training needed: folders, readers, callbacks."""
    config = nlp.config
    for section in ("paths", "corpora", "training"):
        config[section] = {}
    config["initialize"] = {"components": {}, "tokenizer": {}}
    nlp.config = config


def forget_words(saved: Path, language: str) -> None:
    """Drop from a saved pipeline the spellings it met while learning: its components bring the strings they need."""
    strings = json.dumps(sorted(_blank(language).vocab.strings), ensure_ascii=False)
    (saved / "vocab" / "strings.json").write_text(strings, encoding="utf-8")


def describe(nlp: Language) -> None:
    """Say in the metadata what this is."""
    nlp.meta.update(
        name=f"briefings_{nlp.lang}",
        version=VERSION,
        author="Briefings",
        description="Small pipeline for news: sentences, morphology, lemmas, tree, names.",
        license="CC BY-SA 4.0",
    )


def save(nlp: Language, out: Path, *, folder: Path) -> None:
    """Score the pipeline on the test split, write it with its card beside `out`, then move it there."""
    splits = SPLITS[str(nlp.lang)]
    scores = evaluate(nlp, folder, split="test")
    nlp.meta["performance"] = rounded(scores)
    news = score_syntax(nlp, folder, list(splits["news"].treebanks)) if "news" in splits else {}
    scores |= {f"news_{name}": value for name, value in news.items()}
    fresh, old = out.with_name(f"{out.name}.new"), out.with_name(f"{out.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    nlp.to_disk(fresh)
    forget_words(fresh, str(nlp.lang))
    size = sum(path.stat().st_size for path in fresh.rglob("*") if path.is_file())
    card = render_card(nlp, scores, size=size, articles=len(splits["test"].articles(folder)))
    (fresh / "README.md").write_text(card, encoding="utf-8")
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


@click.command(epilog="Example: python -m training.train fr --corpora corpora --out briefings/models/fr")
@click.argument("language", type=click.Choice(sorted(SPLITS)))
@click.option(
    "--corpora",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder of corpora, one folder per language inside; training/README.md lists them.",
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Where the model goes.")
@click.option(
    "--work",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build/training"),
    show_default=True,
    help="Folder for the parts while they are trained.",
)
@click.option("--part", type=click.Choice(PARTS), help="Train this part only, and do not assemble.")
@click.option("--lemmas", is_flag=True, help="Learn the lemmas of the model at --out anew, and nothing else.")
@click.option("--steps", type=int, help="Stop each part after so many steps: a quick model, to try things.")
def main(
    language: str, corpora: Path, out: Path, work: Path, part: str | None, lemmas: bool, steps: int | None
) -> None:
    """Train the LANGUAGE pipeline and put it in place, scored, with its card.

    Parts that are already in the work folder are not trained again.
    """
    folder, work = corpora / language, work / language
    fast_sums()
    if lemmas:
        nlp = spacy.load(out)
        learn_lemmas(nlp, folder=folder, treebanks=LEMMAS[language])
        save(nlp, out, folder=folder)
        return
    vectors = word_vectors(language, folder, work)
    configs = {"syntax": CONFIGS / f"{language}.cfg", "names": CONFIGS / f"{language}_names.cfg"}
    for name in [part] if part else PARTS:
        if not (work / name / "model-last").exists():
            train_part(configs[name], folder, out=work / name, vectors=vectors, steps=steps)
    if part:
        return
    nlp = assemble(work, folder=folder, treebanks=LEMMAS[language])
    forget_origins(nlp)
    describe(nlp)
    save(nlp, out, folder=folder)


if __name__ == "__main__":
    main()

"""Scores a pipeline on raw text that no training has seen."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import spacy
from spacy.scorer import Scorer

from training.passages import Passage, paragraphs
from training.readers import plain_sentences
from training.splits import SPLITS

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = ("PER", "ORG", "LOC", "MISC")
PARAGRAPH = 4
"""Sentences to a paragraph when the treebank is read joined."""


@dataclass(slots=True)
class Tally:
    """Found, wanted, and both."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: Set[object], wanted: Set[object]) -> None:
        """Count one text."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def scores(self) -> dict[str, float]:
        """Precision, recall and F, from 0 to 1; 0 where there is nothing to divide by."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        both = precision + recall
        return {"p": precision, "r": recall, "f": 2 * precision * recall / both if both else 0.0}


def score_syntax(nlp: Language, folder: Path, files: list[str]) -> dict[str, float]:
    """UPOS, features, lemmas, tree and sentences against a treebank.

    Every score is over the treebank's words, from raw text cut by our tokenizer: a word cut
    otherwise counts as wrong in the tree and is left out of the word-by-word accuracies.
    UAS and LAS leave punctuation out, as spaCy's own figures do; `dep_las_all` counts it.
    """
    scores = nlp.evaluate(list(plain_sentences(str(folder), files)(nlp)))
    names = ("token_f", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    result = {name: float(scores[name]) for name in names}
    examples = list(plain_sentences(str(folder), files)(nlp))
    for example in examples:
        example.predicted = nlp(example.predicted)
    strict = Scorer.score_deps(
        examples,
        "dep",
        head_getter=lambda token, _: token.head,
        getter=lambda token, name: getattr(token, f"{name}_"),
        ignore_labels=(),
    )
    result["dep_las_all"] = float(strict["dep_las"])
    joined = nlp.evaluate(list(plain_sentences(str(folder), files, PARAGRAPH)(nlp)))
    result["sents_f_paragraphs"] = float(joined["sents_f"])
    result["dep_las_paragraphs"] = float(joined["dep_las"])
    return result


def score_names(nlp: Language, articles: Sequence[Passage]) -> dict[str, Any]:
    """Names with exact bounds and label, by label, and the different persons of each article."""
    tallies = {label: Tally() for label in (*LABELS, "all", "persons")}
    for article in articles:
        parts = paragraphs(article)
        people: tuple[set[object], set[object]] = (set(), set())
        for part, doc in zip(parts, nlp.pipe(part.text for part in parts), strict=True):
            found = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
            wanted = {(one.start, one.end, one.label) for one in part.entities}
            tallies["all"].add(found, wanted)
            for label in LABELS:
                mine, theirs = ({one for one in spans if one[2] == label} for spans in (found, wanted))
                tallies[label].add(mine, theirs)
            for names, spans in zip(people, (found, wanted), strict=True):
                names |= {part.text[start:end] for start, end, label in spans if label == "PER"}
        tallies["persons"].add(*people)
    total = tallies.pop("all").scores()
    persons = tallies.pop("persons").scores()
    return {
        **{f"ents_{name}": value for name, value in total.items()},
        "ents_per_type": {label: tally.scores() for label, tally in tallies.items()},
        **{f"persons_{name}": value for name, value in persons.items()},
    }


def measure_speed(nlp: Language, articles: Sequence[Passage]) -> float:
    """Words a second through the whole pipeline, one process, paragraphs one after the other."""
    texts = [part.text for article in articles for part in paragraphs(article)]
    list(nlp.pipe(texts[:20]))
    started = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - started)


def evaluate(nlp: Language, folder: Path, *, split: str) -> dict[str, Any]:
    """All scores of one split: `dev` while developing, `test` and `news` once at the end."""
    chosen = SPLITS[str(nlp.lang)][split]
    articles = chosen.articles(folder)
    return {
        **score_syntax(nlp, folder, list(chosen.treebanks)),
        **score_names(nlp, articles),
        "speed": round(measure_speed(nlp, articles), -2),
    }


def confusions(nlp: Language, articles: Sequence[Passage], count: int) -> Iterator[str]:
    """The most frequent misses and inventions, for a person to read."""
    misses: Counter[str] = Counter()
    for article in articles:
        for part in paragraphs(article):
            found = {(span.start_char, span.end_char, span.label_) for span in nlp(part.text).ents}
            wanted = {(one.start, one.end, one.label) for one in part.entities}
            misses.update(f"missed   {label:4} {part.text[start:end]}" for start, end, label in wanted - found)
            misses.update(f"invented {label:4} {part.text[start:end]}" for start, end, label in found - wanted)
    for line, times in misses.most_common(count):
        yield f"{times:4} {line}"


@click.command(epilog="Example: python -m training.evaluate briefings/models/fr --corpora corpora --misses 40")
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--corpora", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--split", type=click.Choice(["dev", "test", "news"]), default="dev", show_default=True)
@click.option("--misses", type=int, default=0, help="Also list so many of the most frequent errors on names.")
def main(model: Path, corpora: Path, split: str, misses: int) -> None:
    """Print the scores of MODEL as JSON."""
    nlp = spacy.load(model)
    folder = corpora / str(nlp.lang)
    click.echo(json.dumps(evaluate(nlp, folder, split=split), indent=2))
    for line in confusions(nlp, SPLITS[str(nlp.lang)][split].articles(folder), misses) if misses else ():
        click.echo(line)


if __name__ == "__main__":
    main()

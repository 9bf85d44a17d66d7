"""Words with their lemmas, to learn the endings from: the treebanks' own, and lists of verbs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.language.lemmas import AS_WRITTEN
from training import regular
from training.endings import HEARD, Known
from training.verbs import read_forms

if TYPE_CHECKING:
    from spacy.language import Language

    from training.treebank import Sentence

IRREGULAR_ENGLISH = Path(__file__).parent / "words" / "irregular_en.toml"
AUXILIARIES = frozenset({"be", "have", "do"})


def known_words(treebanks: Iterable[Sequence[Sentence]], nlp: Language) -> Iterator[Known]:
    """Every word of the treebanks as the pipeline spells it, then the verbs of the lists."""
    for sentences in treebanks:
        for sentence in sentences:
            for word in sentence.words:
                text = word.text if word.pos in AS_WRITTEN else nlp.vocab[word.text].norm_
                yield Known(word=text, part=word.pos, features=word.morph, lemma=word.lemma, times=HEARD)
    yield from _french() if nlp.lang == "fr" else _english()


def _french() -> Iterator[Known]:
    for form in chain(read_forms(auxiliaries=True), regular.french()):
        parts = ("AUX", "VERB") if form.lemma in ("être", "avoir") else ("VERB",)
        for part in parts:
            yield Known(word=form.text, part=part, features=form.morph, lemma=form.lemma)


def _english() -> Iterator[Known]:
    listed: dict[str, str] = tomllib.loads(IRREGULAR_ENGLISH.read_text(encoding="utf-8"))
    for lemma, forms in listed.items():
        for part in ("AUX", "VERB") if lemma in AUXILIARIES else ("VERB",):
            for text in forms.split():
                for features in ("Tense=Past", "VerbForm=Part"):
                    yield Known(word=text, part=part, features=features, lemma=lemma)
    for form in regular.english():
        yield Known(word=form.text, part="VERB", features=form.morph, lemma=form.lemma)

"""Lemmas that leave no doubt: small words and the commonest irregular verbs.

The trained lemmatizer guesses how to cut an ending, and guesses wrong where French does not
follow endings (« pourrait », « soient », « faut », « Des »), nor English (“met”, “left”). These few are
settled by a table, stored in the model as patterns of spaCy's attribute ruler.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.verbs import Form, read_forms

if TYPE_CHECKING:
    from spacy.language import Language

    from training.treebank import Sentence

SMALL_WORDS = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ"})
ENOUGH, CLEAR = 3, 0.97
"""A small word counts when the treebanks have it so often, and so nearly always with one lemma."""
VERBS = Path(__file__).parent / "words" / "sure_verbs_fr.toml"
ENGLISH_VERBS = Path(__file__).parent / "words" / "irregular_en.toml"
AUXILIARIES = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SureLemma:
    """Spellings that are one lemma, once the part of speech is known."""

    pos: str
    lemma: str
    spellings: tuple[str, ...]
    """In small letters."""


def small_words(sentences: Iterable[Sentence]) -> list[SureLemma]:
    """Determiners, pronouns and the like whose lemma is another word, or the same with another apostrophe."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.pos in SMALL_WORDS or "'" in word.text:
                seen[word.pos, word.text.lower()][word.lemma] += 1
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (pos, spelling), lemmas in seen.items():
        lemma, times = lemmas.most_common(1)[0]
        if times >= ENOUGH and times >= CLEAR * lemmas.total():
            groups[pos, lemma].append(spelling)
    return [
        _sure(pos, lemma, forms) for (pos, lemma), forms in sorted(groups.items()) if forms != [lemma] or "'" in lemma
    ]


def irregular_verbs(forms: Iterable[Form], sentences: Iterable[Sentence], path: Path = VERBS) -> list[SureLemma]:
    """The verbs of the file, without the spellings that another verb shares."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        meanings[form.text].add(form.lemma)
    for sentence in sentences:
        for word in sentence.words:
            if word.pos in ("VERB", "AUX") and word.text in meanings:
                meanings[word.text].add(word.lemma)
    by_lemma: dict[str, list[str]] = defaultdict(list)
    for text, lemmas in meanings.items():
        if len(lemmas) == 1:
            by_lemma[next(iter(lemmas))].append(text)
    wanted: list[str] = tomllib.loads(path.read_text(encoding="utf-8"))["verbs"]
    return [_sure("VERB", lemma, by_lemma[lemma]) for lemma in wanted]


def auxiliaries(forms: Iterable[Form]) -> list[SureLemma]:
    """Every form of « être » and « avoir », as an auxiliary and as a verb."""
    found: Mapping[str, list[str]] = {"être": [], "avoir": []}
    for form in forms:
        if form.lemma in found:
            found[form.lemma].append(form.text)
    return [_sure(pos, lemma, texts) for pos in ("AUX", "VERB") for lemma, texts in found.items()]


def listed_verbs(path: Path = ENGLISH_VERBS) -> list[SureLemma]:
    """The irregular forms of the file. Auxiliaries may be tagged as such or as verbs."""
    listed: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        _sure(pos, lemma, forms.split())
        for lemma, forms in listed.items()
        for pos in (("AUX", "VERB") if lemma in AUXILIARIES else ("VERB",))
    ]


def _sure(pos: str, lemma: str, spellings: Iterable[str]) -> SureLemma:
    return SureLemma(pos=pos, lemma=lemma, spellings=tuple(sorted(set(spellings))))


def sure_lemmas(sentences: Sequence[Sentence], language: str) -> list[SureLemma]:
    """All of them, as the training part of the treebanks settles them; English verbs as a list has them."""
    if language != "fr":
        return [*small_words(sentences), *listed_verbs()]
    forms = list(read_forms(auxiliaries=True))
    return [*small_words(sentences), *auxiliaries(forms), *irregular_verbs(forms, sentences)]


def add_lemmas(nlp: Language, lemmas: Iterable[SureLemma]) -> None:
    """Settle these after the trained lemmatizer has spoken. Either apostrophe will do."""
    ruler = nlp.add_pipe("attribute_ruler", after="trainable_lemmatizer")
    for one in lemmas:
        spellings = sorted({mark for text in one.spellings for mark in (text, text.replace("'", "’"))})
        ruler.add([[{"POS": one.pos, "LOWER": {"IN": spellings}}]], {"LEMMA": one.lemma})  # type: ignore[attr-defined]

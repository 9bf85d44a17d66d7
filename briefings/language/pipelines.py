"""The spaCy pipeline of a language: our own, or one of others with what it lacks."""

from __future__ import annotations

import gc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.language import foreign
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = Path(__file__).parents[1] / "models"
_ROUND = 50_000
"""New objects after which the collector goes through them: those of some twenty-five articles, about ten megabytes."""


@cache
def load(language: str, pipeline: str | None = None) -> Language:
    """The spaCy pipeline of a language, read once a process."""
    from briefings.language import lemmas  # noqa: F401  (spaCy finds the component by its name)

    fast_sums()
    nlp = _load(language, pipeline)
    # What a pipeline is made of stays to the end: without this, the collector goes through all of it again and again.
    gc.freeze()
    # An article makes some two thousand objects that last till it is read: in smaller rounds they are gone through
    # three times over, for hardly one that can go.
    gc.set_threshold(_ROUND)
    return nlp


def _load(language: str, pipeline: str | None) -> Language:
    if pipeline is None and _has_weights(language):
        return _own(language)
    return foreign_of(language, pipeline).nlp


def _has_weights(language: str) -> bool:
    return (MODELS / language / "meta.json").exists()


def _own(language: str) -> Language:
    """Our weights of a language, without spaCy's module of it, whose import takes longer than all the rest."""
    from spacy.language import Language
    from spacy.util import load_config

    from briefings.language.vectors import RememberedVectors

    folder = MODELS / language
    plain: type[Language] = type("Plain", (Language,), {"lang": language})
    nlp = plain.from_config(load_config(folder / "config.cfg"), auto_fill=False, validate=False)
    nlp.vocab.vectors = RememberedVectors(strings=nlp.vocab.strings)
    nlp = nlp.from_disk(folder)
    _keep_words(nlp.tokenizer, language)
    return nlp


def _keep_words(tokenizer: Any, language: str) -> None:
    """ "Sgt. Roy" has an abbreviation where the tokenizer has a word and its point, « vol. Il nie » has a word."""
    words = word_set(language, "small_words", "no_abbreviations")
    if words:
        tokenizer.rules = {text: rule for text, rule in tokenizer.rules.items() if text.lower() not in words}
    for short in sorted(word_set(language, "small_words", "abbreviations")):
        tokenizer.add_special_case(short, [{"ORTH": short}])


def fast_sums() -> None:
    """Multiply with NumPy's library instead of blis: three times as fast where measured.

    On one thread, for two would add in another order and so give other bytes.
    """
    from thinc.api import NumpyOps, get_current_ops, set_current_ops
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")
    if type(get_current_ops()) is NumpyOps:
        set_current_ops(NumpyOps(use_blis=False))


def shortcomings(language: str, pipeline: str | None) -> str | None:
    """One line on what a pipeline lacks and what that costs; None where it lacks nothing, as our own.

    Args:
        language: ISO 639-1 code.
        pipeline: Name or folder of a foreign one; None for our own, or bare tokens where we have none.

    Raises:
        BriefingError: it cannot be loaded.
    """
    if pipeline is None and _has_weights(language):
        return None
    lacks = foreign_of(language, pipeline).lacks
    what = f"the spaCy pipeline {pipeline!r} for {language}" if pipeline else f"no pipeline for {language}: bare text"
    return f"{what} " + "; ".join(lacks) if lacks else None


@cache
def foreign_of(language: str, pipeline: str | None) -> foreign.Foreign:
    """A pipeline of others with what it lacks, read once a process; without a name, bare tokens."""
    return foreign.load(pipeline, language) if pipeline else foreign.blank(language)

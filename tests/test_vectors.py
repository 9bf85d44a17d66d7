"""Vectors kept at hand are those that spaCy works out."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.strings import StringStore
from spacy.vectors import Vectors

from briefings.language import vectors
from briefings.language.pipelines import load

WORDS = ("pont", "ponts", "rouvrira", "l'", ".", "Nantes", "pont")


@pytest.fixture
def kinds() -> tuple[Vectors, vectors.RememberedVectors]:
    """The same table as spaCy has it, and as it is remembered."""
    data = np.random.default_rng(0).normal(size=(50, 8)).astype("float32")
    about = {"data": data, "mode": "floret", "minn": 2, "maxn": 4, "hash_count": 2, "strings": StringStore(WORDS)}
    return Vectors(**about), vectors.RememberedVectors(**about)


def test_it_gives_what_spacy_gives(kinds: tuple[Vectors, vectors.RememberedVectors]) -> None:
    plain, remembered = kinds
    for words in (WORDS, WORDS[::-1], WORDS[2:4]):
        expected, found = plain.get_batch(words), remembered.get_batch(words)
        assert found.dtype == expected.dtype
        assert np.array_equal(found, expected)


def test_it_forgets_rather_than_grow(
    kinds: tuple[Vectors, vectors.RememberedVectors], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, remembered = kinds
    monkeypatch.setattr(vectors, "REMEMBERED", 3)
    for words in (WORDS[:2], WORDS[1:4], WORDS):
        assert np.array_equal(remembered.get_batch(words), plain.get_batch(words))


def test_our_pipeline_remembers() -> None:
    assert isinstance(load("fr").vocab.vectors, vectors.RememberedVectors)

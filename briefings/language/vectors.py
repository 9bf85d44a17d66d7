"""Vectors of words that are worked out once a word.

floret puts a word's vector together from those of all its parts, and both the tagger and the name
tagger ask for each word of every text: a tenth of what a pipeline does.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.vectors import Vectors
from thinc.api import get_current_ops

REMEMBERED = 20_000
"""Words whose vector is kept at hand, in some eight megabytes."""


class RememberedVectors(Vectors):  # type: ignore[misc]
    """spaCy's own, with what they gave for the last words."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._known: dict[int | str, Any] = {}

    def get_batch(self, keys: Iterable[int | str]) -> Any:
        """The vectors of some words, a row each."""
        asked = list(keys)
        unknown = {key for key in asked if key not in self._known}
        if len(self._known) + len(unknown) > REMEMBERED:
            self._known.clear()
            unknown = set(asked)
        if unknown:
            self._known.update(zip(unknown, super().get_batch(list(unknown)), strict=True))
        return get_current_ops().xp.stack([self._known[key] for key in asked])

"""What each language is scored on: to choose while developing, and to report once at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.passages import Passage
from training.readers import english_names, winer_months
from training.treebank import HELD_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Texts that no training sees."""

    treebanks: tuple[str, ...]
    """Files in the folder of the language."""
    articles: Callable[[Path], tuple[Passage, ...]]
    """The texts for names, out of that folder."""


GUM_TEST = tuple(f"gum-news/{name}.conllu" for name in sorted(HELD_OUT))

SPLITS: dict[str, dict[str, Split]] = {
    "fr": {
        "dev": Split(
            treebanks=("ud/sequoia-dev.conllu",),
            articles=lambda folder: winer_months(folder / "winer", "2017_09", "2017_12"),
        ),
        "test": Split(
            treebanks=("ud/sequoia-test.conllu",),
            articles=lambda folder: winer_months(folder / "winer", "2018_01", "2018_12"),
        ),
    },
    "en": {
        "dev": Split(
            treebanks=("ud/ewt-dev.conllu#1/2",),
            articles=lambda folder: english_names(folder, "wikigold.conll#10/10", []),
        ),
        "test": Split(
            treebanks=("ud/ewt-dev.conllu#2/2",),
            articles=lambda folder: english_names(folder, "", GUM_TEST),
        ),
        "news": Split(
            treebanks=GUM_TEST,
            articles=lambda folder: english_names(folder, "", GUM_TEST),
        ),
    },
}

"""Fills the model card, and the figures spaCy keeps with a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.evaluate import LABELS

if TYPE_CHECKING:
    from spacy.language import Language

CARDS = Path(__file__).parent / "cards"


def render_card(nlp: Language, scores: Mapping[str, Any], *, size: int, articles: int) -> str:
    """The card of this pipeline.

    Args:
        nlp: The pipeline as saved, its version in `meta`.
        scores: What `evaluate` gave on the test split.
        size: Bytes on disk.
        articles: How many articles the names were scored on.
    """
    template = (CARDS / f"{nlp.lang}.md").read_text(encoding="utf-8")
    per_type = {**scores["ents_per_type"], "All": {name: scores[f"ents_{name}"] for name in "prf"}}
    rows = (
        f"| {label} | " + " | ".join(f"{per_type[label][name]:.1%}" for name in "prf") + " |"
        for label in (*LABELS, "All")
    )
    labels: Sequence[str] = getattr(nlp.get_pipe("parser"), "labels", ())
    return template.format(
        **{name: value for name, value in scores.items() if name != "ents_per_type"},
        version=nlp.meta["version"],
        spacy_version=nlp.meta["spacy_version"],
        pipeline=", ".join(nlp.pipe_names),
        megabytes=size / 1e6,
        relations=len(labels),
        articles=articles,
        names="\n".join(rows),
    )


def rounded(scores: Any) -> Any:
    """Scores to four places, at any depth."""
    if isinstance(scores, Mapping):
        return {name: rounded(value) for name, value in scores.items()}
    return round(scores, 4) if isinstance(scores, float) else scores

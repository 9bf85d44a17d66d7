"""The values that the source is shown as: its blocks, sentences and runs of text, with what is marked in them."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import BlockKind, Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedRun:
    """A run of source text that carries the same marks throughout."""

    text: str
    kinds: tuple[str, ...]
    """What it is marked as, inside its sentence: date, event, gap, organisation, person, place, quote, role, term."""
    anchors: tuple[str, ...]
    """Ids of the passages that begin here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSentence:
    """A sentence of the source, or the stretch between two sentences."""

    anchor: str | None
    """Its own id, `t-<start>-<end>`, when it is a statement."""
    number: int | None
    """Its place among the article's statements, from 1, in reading order; None when it is none."""
    modality: Modality | None
    used: tuple[str, ...]
    """Ids on this page that lean on it, for the way back: facts, claims, then moments."""
    pieces: tuple[MarkedRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBlock:
    kind: BlockKind
    sentences: tuple[SourceSentence, ...]
    outside: bool = False
    """Whether this is no part of the article, as a link to share it: it is shown, and was not read."""

"""What could not be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.span import Span


class GapKind(StrEnum):
    """What could not be told."""

    DATE = "date"
    SPEAKER = "speaker"
    PERSON = "person"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that could not be told, and why."""

    span: Span
    """The words that it is about."""
    kind: GapKind
    """What could not be told of them."""
    reason: str
    """A sentence for a reader, in the article's language."""

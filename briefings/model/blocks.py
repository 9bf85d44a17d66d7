"""The paragraphs and the like that an article's text is made of."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.span import Span
from briefings.values import value


class BlockKind(StrEnum):
    """What a stretch of text between line breaks is."""

    KICKER = "kicker"
    TITLE = "title"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"


@value(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading or the like of an article's text."""

    span: Span
    """Where it stands, without the line breaks around it."""
    kind: BlockKind
    """What it is."""

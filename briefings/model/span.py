"""A stretch of characters of an article."""

from __future__ import annotations

from briefings.values import value


@value(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in characters, `end` excluded."""

    start: int
    """Its first character, counted from 0 …"""
    end: int
    """… and the one behind its last."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, got {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The characters it stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

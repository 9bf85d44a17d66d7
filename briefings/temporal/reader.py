"""What stays the same while the expressions of a text are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefings.language import Reading
from briefings.temporal.words import TimeWords


@dataclass(frozen=True, slots=True)
class Reader:
    """A text with its words, its day of publication and its grammar."""

    text: str
    words: TimeWords
    language: str
    published: date | None
    reading: Reading | None

"""What stays the same while the expressions of a text are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefings.language import Reading
from briefings.lexicon import table
from briefings.temporal.words import TimeWords


@dataclass(frozen=True, slots=True)
class Reader:
    """A text with its words, its day of publication and its grammar."""

    text: str
    words: TimeWords
    language: str
    published: date | None
    reading: Reading | None

    @property
    def cues(self) -> Mapping[str, Any]:
        """The small words beside expressions of time that say how they are meant: `cues` of the calendar."""
        cues: Mapping[str, Any] = table(self.language, "calendar")["cues"]
        return cues

"""A text as far as it is read before it is asked for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefings.language import Reading
from briefings.model import Basis, Source
from briefings.temporal.publication import Inferred
from briefings.temporal.resolve import Tagging


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Its grammar and its expressions of time."""

    source: Source
    reading: Reading
    published: date | None
    inferred: Inferred | None
    """What the day of publication was read from, where no file states it."""
    tagging: Tagging

    @property
    def basis(self) -> Basis | None:
        if self.published is None:
            return None
        return Basis.INFERRED if self.inferred else Basis.STATED

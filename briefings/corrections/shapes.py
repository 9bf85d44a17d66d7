"""A correction as the editors' file has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefings.errors import BriefingError
from briefings.model import Edit, EditKind, Span


class StaleError(BriefingError):
    """A correction does not fit its article; the others still do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of the file, its form checked; whether it fits its article is another matter."""

    article: str
    verb: EditKind
    words: str
    """What it corrects, by words of the article or by a name."""
    nth: tuple[int, ...] = ()
    """Which of the places where these words stand are meant, from 1; none: all of them."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What its verb asks for besides: `to`, `as`, `into` and the like."""
    by: str | None = None
    on: str | None = None
    """`YYYY-MM-DD`."""
    why: str | None = None
    path: Path
    line: int

    def get(self, key: str) -> str | None:
        return self.values.get(key)

    def stale(self, problem: str, cure: str) -> StaleError:
        """An error that names the file, the line and the cure."""
        return StaleError(problem, path=self.path, line=self.line, cure=cure)

    def edit(self, span: Span, thing: str, *, was: str | None = None, now: str | None = None) -> Edit:
        """What is left of it in the article: what was done, by whom, when and why."""
        return Edit(kind=self.verb, span=span, thing=thing, was=was, now=now, by=self.by, on=self.on, why=self.why)

"""What an article tells of as happening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.edits import Edit
from briefings.model.span import Span
from briefings.model.times import Grain


class Status(StrEnum):
    """Whether an event took place, as the article tells it."""

    PAST = "past"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or is to happen, dated by the article."""

    id: str
    span: Span
    """The clause that tells it."""
    head: Span
    """The verb group or noun that names it."""
    kind: str
    """One of the kinds in `lexicons/<lang>/events.toml`."""
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no finer than the text."""
    end: str
    """Included; the same precision."""
    grain: Grain
    status: Status
    date: int | None = None
    """Index into `dates` of the expression that dates it; None if the publication day does."""
    statement: str | None = None
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    title: tuple[Span, ...] = ()
    """The words that say what happened: the head with its subject and what it governs, in text order."""
    edited: tuple[Edit, ...] = ()

    @property
    def period(self) -> str:
        """Both ends with a slash between, one alone where they are the same."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

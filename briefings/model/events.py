"""What an article tells of as happening."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.edits import Edit
from briefings.model.span import Span
from briefings.model.times import Grain
from briefings.values import value


class Status(StrEnum):
    """Whether an event took place, as the article tells it."""

    PAST = "past"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"


OF_ONE_PERSON = frozenset(
    {"appointment", "arrest", "birth", "death", "expulsion", "funeral", "release", "resignation", "trial"}
)
"""Kinds of what befalls whoever is its subject: others have part in it by name alone."""


@value(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or is to happen, dated by the article."""

    id: str
    """Its number among the events of the article, in text order: `e1`."""
    span: Span
    """The clause that tells it."""
    head: Span
    """The verb group or noun that names it."""
    kind: str
    """One of the kinds in `lexicons/<lang>/events.toml`."""
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no finer than the text."""
    end: str
    """Included; the same precision, but the day of publication for what still goes on (« depuis avril 2015 »)."""
    grain: Grain
    """How finely the text speaks of the time."""
    status: Status
    """Whether it took place, as the article tells it."""
    date: int | None = None
    """Index into `dates` of the expression that dates it; None if the publication day does."""
    statement: str | None = None
    """Id of the statement that tells it."""
    people: tuple[str, ...] = ()
    """Ids of the people who take part."""
    organisations: tuple[str, ...] = ()
    """Ids of the bodies that take part."""
    places: tuple[str, ...] = ()
    """Ids of the places where it is."""
    title: tuple[Span, ...] = ()
    """The words that say what happened: the head with its subject and what it governs, in text order."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""

    @property
    def period(self) -> str:
        """Both ends with a slash between, one alone where they are the same."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

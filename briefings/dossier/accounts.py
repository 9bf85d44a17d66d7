"""What one article tells of an event, and all that several tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.model import Article, Event, Grain, Status
from briefings.model.partial import first_day, last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An event as one article tells it, its people and places known across articles."""

    article: Article
    event: Event
    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event, with everything that articles say of it."""

    kind: str
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as the most precise accounts have it."""
    end: str
    grain: Grain
    status: Status
    """As the newest article has it."""
    people: tuple[str, ...]
    """The one it is told of most comes first."""
    places: tuple[str, ...]
    organisations: tuple[str, ...] = ()
    accounts: tuple[Account, ...]
    """In order of publication."""

    @property
    def first_day(self) -> str:
        """Its first possible day, `YYYY-MM-DD`."""
        return first_day(self.start)

    @property
    def last_day(self) -> str:
        return last_day(self.end)

    def due(self, today: str) -> str:
        """The day for which a reader of some day waits: its first, or its last where the first is behind."""
        return self.first_day if self.first_day >= today else self.last_day

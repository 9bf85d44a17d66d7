"""What one page shows of a list that may be long: all of it, or the newest with the way to all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefings.pages.shelves import Section, Shelf, sections, shelve
from briefings.pages.weights import SHARE

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(Generic[T]):
    """A list on a page that holds other things too."""

    shown: tuple[T, ...]
    total: int
    shelves: tuple[Shelf[T], ...]
    """The pages that list everything; none where this page does."""

    @property
    def more(self) -> str | None:
        """Path of the first page that lists everything."""
        return self.shelves[0].path if self.shelves else None


def excerpt(
    items: Sequence[T], *, path: str, weigh: Callable[[T], int], year: Callable[[T], str], newest_last: bool = True
) -> Excerpt[T]:
    """The newest entries of a list as far as a share of a page allows, and pages for all where that is not all.

    Args:
        items: In order of time.
        path: Of the first page that would list all.
        year: The heading under which an entry stands there.
        newest_last: Whether the list begins with what is oldest.
    """
    weight = shown = 0
    for item in reversed(items) if newest_last else items:
        weight += weigh(item)
        if weight > SHARE and shown:
            break
        shown += 1
    if shown == len(items):
        return Excerpt(shown=tuple(items), total=shown, shelves=())
    parts = sections(items, lambda item: (f"y-{year(item)}", year(item)))
    kept = items[len(items) - shown :] if newest_last else items[:shown]
    return Excerpt(shown=tuple(kept), total=len(items), shelves=shelve(path, _unique(parts), weigh))


def _unique(parts: Sequence[Section[T]]) -> Sequence[Section[T]]:
    """Sections of one key put together."""
    together: dict[str, Section[T]] = {}
    for part in parts:
        before = together.get(part.key)
        items = (*before.items, *part.items) if before else part.items
        together[part.key] = Section(key=part.key, label=part.label, items=items)
    return tuple(together.values())

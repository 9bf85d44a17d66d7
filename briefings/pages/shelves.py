"""Long lists over as many pages as keep each of them light, with a bar that leads to every part.

A list comes in sections (letters, years, months). A section stays whole where one page can
hold it; a longer one goes on over several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")
LIGHT = 115_000
"""Characters of HTML that the entries of one page may take, estimated; the frame of a page comes on top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Generic[T]):
    """Entries under one heading."""

    key: str
    """Its anchor on the page; lower-case letters, digits and hyphens."""
    label: str
    items: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionStart:
    """Where a section begins."""

    key: str
    label: str
    path: str
    """Of the page's Markdown file."""
    count: int
    """Entries of the whole section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Generic[T]):
    """One page of a list."""

    path: str
    sections: tuple[Section[T], ...]
    bar: tuple[SectionStart, ...]
    """Every section of the list, on whichever page."""
    previous: str | None
    """Path of the page before, if there is one."""
    next: str | None

    @property
    def first(self) -> bool:
        return self.previous is None

    @property
    def total(self) -> int:
        """Entries of the whole list."""
        return sum(mark.count for mark in self.bar)

    def titled(self, title: str) -> str:
        """A title for this page: that of the list, on later pages with the sections that stand there."""
        return title if self.first else f"{title}, {self.span}"

    @property
    def span(self) -> str:
        """The sections of this page in words: « A–F »."""
        return "–".join(dict.fromkeys(section.label for section in (self.sections[:1] + self.sections[-1:])))


def sections(items: Iterable[T], key: Callable[[T], tuple[str, str]]) -> tuple[Section[T], ...]:
    """Entries in the order they come, under the key and label of each; neighbours alike stand together."""
    return tuple(Section(key=name, label=label, items=tuple(group)) for (name, label), group in groupby(items, key=key))


def shelve(
    path: str,
    parts: Sequence[Section[T]],
    weigh: Callable[[T], int],
    *,
    limit: int = LIGHT,
) -> tuple[Shelf[T], ...]:
    """The pages of a list, in its order; one page where everything fits, and where there is nothing.

    Args:
        path: Of the first page's Markdown file; the others go into a folder of its name.
        weigh: Characters of HTML that an entry takes, estimated.
        limit: Characters that the entries of a page may take; one that is longer has a page for itself.
    """
    pages = _cut(parts, weigh, limit)
    paths = [path]
    for page in pages[1:]:
        stem, number = f"{path.removesuffix('.md')}/{page[0].key}", 2
        name = f"{stem}.md"
        while name in paths:
            name, number = f"{stem}-{number}.md", number + 1
        paths.append(name)
    bar = _bar(zip(paths, pages, strict=True))
    return tuple(
        Shelf(path=name, sections=tuple(page), bar=bar, previous=before, next=after)
        for name, page, before, after in zip(paths, pages, [None, *paths], [*paths[1:], None], strict=False)
    )


def _cut(parts: Sequence[Section[T]], weigh: Callable[[T], int], limit: int) -> list[list[Section[T]]]:
    pages: list[list[Section[T]]] = [[]]
    weight = 0
    for part in parts:
        weights = [weigh(item) for item in part.items]
        if pages[-1] and weight + sum(weights) > limit and (sum(weights) <= limit or weight > limit // 2):
            pages.append([])
            weight = 0
        begun: list[T] = []
        for item, own in zip(part.items, weights, strict=True):
            if weight + own > limit and (begun or pages[-1]):
                if begun:
                    pages[-1].append(replace(part, items=tuple(begun)))
                pages.append([])
                begun, weight = [], 0
            begun.append(item)
            weight += own
        if begun:
            pages[-1].append(replace(part, items=tuple(begun)))
    return pages


def _bar(pages: Iterable[tuple[str, Sequence[Section[T]]]]) -> tuple[SectionStart, ...]:
    marks: dict[str, SectionStart] = {}
    for path, parts in pages:
        for part in parts:
            known = marks.get(part.key)
            count = len(part.items) + (known.count if known else 0)
            marks[part.key] = SectionStart(
                key=part.key, label=part.label, path=known.path if known else path, count=count
            )
    return tuple(marks.values())

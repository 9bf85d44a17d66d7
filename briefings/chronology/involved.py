"""Who and what an event can involve, with every place that names them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefings.model import Organisation, Person, Place, Span
from briefings.people.coreference import Reference
from briefings.values import once


class _Mentions(NamedTuple):
    """What a text names, in its order."""

    starts: list[int]
    """Where each begins."""
    named: list[tuple[Span, str]]


@dataclass(frozen=True, kw_only=True)
class Involved:
    """The people, bodies and places of an article."""

    people: tuple[Person, ...]
    references: tuple[Reference, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]

    def people_in(self, span: Span, *, without: Sequence[Span] = ()) -> tuple[str, ...]:
        """Ids of the people whom a stretch of text names or means, in its order, some parts of it left out."""
        return _within(self._people, span, without)

    def names_in(self, span: Span) -> tuple[tuple[Span, str], ...]:
        """The names of people in a stretch of text with whom each names; words that only mean somebody left out."""
        return tuple(_held(self._names, span))

    def names_a_thing(self, start: int) -> bool:
        """Whether the name of a body or a place begins at a character, and nobody's."""
        thing = start in self._organisations.starts or start in self._places.starts
        return thing and start not in self._people.starts

    def organisations_in(self, span: Span) -> tuple[str, ...]:
        return _within(self._organisations, span)

    def places_in(self, span: Span, *, without: Sequence[Span] = ()) -> tuple[str, ...]:
        """Ids of the places that a stretch of text names, in its order, some parts of it left out."""
        return _within(self._places, span, without)

    @once
    def _names(self) -> _Mentions:
        return _in_order(_named(self.people))

    @once
    def _people(self) -> _Mentions:
        meant = ((reference.span, reference.person) for reference in self.references)
        return _in_order((*self._names.named, *meant))

    @once
    def _organisations(self) -> _Mentions:
        return _in_order(_named(self.organisations))

    @once
    def _places(self) -> _Mentions:
        return _in_order(_named(self.places))


def _named(things: Iterable[Person | Organisation | Place]) -> Iterator[tuple[Span, str]]:
    return ((mention, thing.id) for thing in things for mention in thing.mentions)


def _in_order(mentions: Iterable[tuple[Span, str]]) -> _Mentions:
    named = sorted(mentions, key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    return _Mentions([mention.start for mention, _ in named], named)


def _within(mentions: _Mentions, span: Span, without: Sequence[Span] = ()) -> tuple[str, ...]:
    held = _held(mentions, span)
    if without and held:
        held = [pair for pair in held if not any(part.holds(pair[0]) for part in without)]
    return tuple(dict.fromkeys([named for _, named in held])) if held else ()


def _held(mentions: _Mentions, span: Span) -> list[tuple[Span, str]]:
    first = bisect_left(mentions.starts, span.start)
    last = bisect_left(mentions.starts, span.end, first)
    return [pair for pair in mentions.named[first:last] if pair[0].end <= span.end]

"""Who and what an event can involve, with every place that names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefings.coreference import Reference
from briefings.model import Organisation, Person, Place, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people, bodies and places of an article."""

    people: tuple[Person, ...]
    references: tuple[Reference, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]

    def people_in(self, span: Span) -> tuple[str, ...]:
        """Ids of the people whom a stretch of text names or means, in its order."""
        named = [
            (mention.start, person.id) for person in self.people for mention in person.mentions if span.holds(mention)
        ]
        meant = [(one.span.start, one.person) for one in self.references if span.holds(one.span)]
        return tuple(dict.fromkeys(identifier for _, identifier in sorted(named + meant)))

    def organisations_in(self, span: Span) -> tuple[str, ...]:
        return _within(self.organisations, span)

    def places_in(self, span: Span, *, without: Sequence[Span] = ()) -> tuple[str, ...]:
        """Ids of the places that a stretch of text names, in its order, some parts of it left out."""
        return _within(self.places, span, without)


def _within(things: Iterable[Organisation | Place], span: Span, without: Sequence[Span] = ()) -> tuple[str, ...]:
    mentions = ((mention, thing.id) for thing in things for mention in thing.mentions if span.holds(mention))
    named = sorted(pair for pair in mentions if not any(part.holds(pair[0]) for part in without))
    return tuple(dict.fromkeys(identifier for _, identifier in named))

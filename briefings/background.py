"""Pages for past events that articles refer to: what each article says of one, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefings import names
from briefings.calendar_words import period_in_words
from briefings.dossier import Dossier, Happening
from briefings.event_titles import id_of, title_of
from briefings.happenings import first_day, last_day, place_in_time
from briefings.labels import Labels
from briefings.model import Status
from briefings.notes import Note

OCCASIONS = frozenset(
    {
        "visit", "meeting", "agreement", "attack", "accident", "election", "trial", "arrest", "protest", "sanction",
        "death",
    }
)  # fmt: skip
"""Kinds of events that are an occasion of their own; a statement or an accusation belongs to its article."""
NEIGHBOURS = 3
"""How many earlier and how many later events of its series a page leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundPage:
    """A past event with everything the articles say of it."""

    id: str
    title: str
    happening: Happening
    meanwhile: tuple[Happening, ...]
    """Other happenings of the same days in which somebody of this one takes part."""
    earlier: tuple[Happening, ...]
    """The events of its series before it, oldest first."""
    later: tuple[Happening, ...]
    notes: tuple[Note, ...]


def make(dossier: Dossier, *, labels: Labels, notes: Iterable[Note] = ()) -> tuple[BackgroundPage, ...]:
    """A page for each event that earns one, oldest first.

    An event earns a page where it is an occasion (a visit, a meeting, an agreement …) with
    a participant and a place, took place, and an article that came out later refers to it.
    """
    chosen = [
        happening for happening in dossier.happenings if is_background(happening) and _located(happening, dossier)
    ]
    ids, titles = _ids(chosen, dossier, labels), _titles(chosen, dossier, labels)
    notes = tuple(notes)
    by_place = _by_place(dossier)
    return tuple(
        BackgroundPage(
            id=identifier,
            title=title,
            happening=happening,
            meanwhile=_meanwhile(happening, dossier),
            earlier=around[0],
            later=around[1],
            notes=tuple(note for note in notes if note.event == identifier),
        )
        for happening, identifier, title in zip(chosen, ids, titles, strict=True)
        for around in (_series(happening, dossier, by_place),)
    )


def unjoined(pages: Iterable[BackgroundPage], notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes whose event has no page; they are shown apart, never dropped."""
    known = {page.id for page in pages}
    return tuple(note for note in notes if note.event not in known)


def is_background(happening: Happening) -> bool:
    """Whether an event earns a page."""
    whole = happening.kind in OCCASIONS and happening.people and happening.places
    return bool(whole) and happening.status is Status.PAST and any(_looks_back(happening))


def _located(happening: Happening, dossier: Dossier) -> bool:
    """Whether it took place somewhere that is known to be a place: a title says so in the program's own words."""
    return dossier.place(happening.places[0]).country is not None


def _looks_back(happening: Happening) -> Iterable[bool]:
    """For each account, whether its article came out in a later month than the event's end.

    What an article says of its own days is its news, and stands in its own briefing.
    """
    for account in happening.accounts:
        published = account.article.published
        yield published is not None and last_day(account.event.end)[:7] < published[:7]


def _ids(chosen: Sequence[Happening], dossier: Dossier, labels: Labels) -> list[str]:
    plain = [id_of(happening, dossier, labels) for happening in chosen]
    taken: list[str] = []
    for identifier, happening in zip(plain, chosen, strict=True):
        shared = plain.count(identifier) > 1
        longer = f"{identifier}{happening.start[4:]}" if shared else identifier
        taken.append(names.unique_slug(longer, taken))
    return taken


def _titles(chosen: Sequence[Happening], dossier: Dossier, labels: Labels) -> list[str]:
    """Titles, with the full period where two would be the same."""
    plain = [title_of(happening, dossier, labels) for happening in chosen]
    titles: list[str] = []
    for title, happening in zip(plain, chosen, strict=True):
        if plain.count(title) > 1:
            period = period_in_words(happening.start, happening.end, happening.grain, labels)
            title = title_of(happening, dossier, labels, period=period)
        titles.append(title)
    return titles


def _meanwhile(happening: Happening, dossier: Dossier) -> tuple[Happening, ...]:
    return tuple(
        other
        for other in _in_order(item for person in happening.people for item in dossier.happenings_of[person])
        if other is not happening
        and happening.first_day <= first_day(other.start)
        and other.last_day <= happening.last_day
    )


def _series(
    happening: Happening, dossier: Dossier, by_place: Mapping[tuple[str, str], Sequence[Happening]]
) -> tuple[tuple[Happening, ...], tuple[Happening, ...]]:
    """The nearest events of the same kind that share a participant or a place, before and after."""
    linked = [item for person in happening.people for item in dossier.happenings_of[person]]
    linked += [item for place in happening.places for item in by_place[happening.kind, place]]
    alike = [
        other for other in _in_order(linked) if other is not happening and other.kind == happening.kind and other.people
    ]
    before = [other for other in alike if other.last_day < happening.first_day]
    after = [other for other in alike if other.first_day > happening.last_day]
    return tuple(before[-NEIGHBOURS:]), tuple(after[:NEIGHBOURS])


def _by_place(dossier: Dossier) -> dict[tuple[str, str], list[Happening]]:
    found: dict[tuple[str, str], list[Happening]] = {}
    for happening in dossier.happenings:
        for place in happening.places:
            found.setdefault((happening.kind, place), []).append(happening)
    return found


def _in_order(happenings: Iterable[Happening]) -> list[Happening]:
    """Each happening once, oldest first."""
    once = {id(happening): happening for happening in happenings}
    return sorted(once.values(), key=place_in_time)

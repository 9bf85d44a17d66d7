"""Pages for past events that articles refer to: what each article says of one, side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from briefings import names
from briefings.calendar_words import period_in_words
from briefings.dossier import Dossier, Happening
from briefings.dossier.event_titles import id_of, title_of
from briefings.dossier.notes import Note
from briefings.labels import Labels
from briefings.model import Status
from briefings.model.partial import last_day
from briefings.names import gazetteer

OCCASIONS = frozenset(
    {
        "visit", "meeting", "agreement", "attack", "accident", "election", "trial", "arrest", "release", "expulsion",
        "protest", "sanction", "death", "funeral",
    }
)  # fmt: skip
"""Kinds of events that are an occasion of their own; a statement or an accusation belongs to its article."""
OF_A_PLACE = frozenset({"attack", "accident", "election", "protest"})
"""Kinds of occasions that a place is enough for: « Attaque à Nice (juillet 2016) »."""
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
    a participant and a place, or with a place alone that it struck or that voted; took place;
    and an article that came out later refers to it.
    """
    chosen = [
        happening for happening in dossier.happenings if is_background(happening) and _located(happening, dossier)
    ]
    ids, titles = _ids(chosen, dossier, labels), _titles(chosen, dossier, labels)
    noted: dict[str, list[Note]] = {}
    for note in notes:
        noted.setdefault(note.event, []).append(note)
    around = _Around(dossier)
    return tuple(
        BackgroundPage(
            id=identifier,
            title=title,
            happening=happening,
            meanwhile=around.meanwhile(happening),
            earlier=series[0],
            later=series[1],
            notes=tuple(noted.get(identifier, ())),
        )
        for happening, identifier, title in zip(chosen, ids, titles, strict=True)
        for series in (around.series(happening),)
    )


def unjoined(pages: Iterable[BackgroundPage], notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes whose event has no page; they are shown apart, never dropped."""
    known = {page.id for page in pages}
    return tuple(note for note in notes if note.event not in known)


def is_background(happening: Happening) -> bool:
    """Whether an event earns a page."""
    whole = happening.kind in OCCASIONS and happening.places and (happening.people or happening.kind in OF_A_PLACE)
    return bool(whole) and happening.status is Status.PAST and any(_looks_back(happening))


def _located(happening: Happening, dossier: Dossier) -> bool:
    """Whether it took place somewhere that a title can name in the program's own words.

    A known place, and no region: which preposition that takes (« dans le Finistère », « en Gironde ») is not known.
    """
    place = dossier.place(happening.places[0])
    regions = (gazetteer.country_around(told.name, article.language) for article, told in place.appearances)
    return place.country is not None and not any(regions)


def _looks_back(happening: Happening) -> Iterable[bool]:
    """For each account, whether its article came out in a later month than the event's end.

    What an article says of its own days is its news, and stands in its own briefing.
    """
    for account in happening.accounts:
        published = account.article.published
        yield published is not None and last_day(account.event.end)[:7] < published[:7]


def _ids(chosen: Sequence[Happening], dossier: Dossier, labels: Labels) -> list[str]:
    plain = [id_of(happening, dossier, labels) for happening in chosen]
    counts, slugs = Counter(plain), names.Slugs()
    return [
        slugs.unique(f"{identifier}{happening.start[4:]}" if counts[identifier] > 1 else identifier)
        for identifier, happening in zip(plain, chosen, strict=True)
    ]


def _titles(chosen: Sequence[Happening], dossier: Dossier, labels: Labels) -> list[str]:
    """Titles, with the full period where two would be the same."""
    plain = [title_of(happening, dossier, labels) for happening in chosen]
    counts = Counter(plain)
    titles: list[str] = []
    for title, happening in zip(plain, chosen, strict=True):
        if counts[title] > 1:
            period = period_in_words(happening.start, happening.end, happening.grain, labels)
            title = title_of(happening, dossier, labels, period=period)
        titles.append(title)
    return titles


class _Around:
    """What a person or a place takes part in, kind by kind and oldest first, so that neighbours in time are found."""

    def __init__(self, dossier: Dossier) -> None:
        self._order = {id(happening): at for at, happening in enumerate(dossier.happenings)}
        self._told: dict[tuple[str, str], list[Happening]] = {}
        for happening in dossier.happenings:
            for who in (*happening.people, *(f"place {place}" for place in happening.places)):
                for kind in ("", happening.kind):
                    self._told.setdefault((kind, who), []).append(happening)
        self._days = {key: [happening.first_day for happening in told] for key, told in self._told.items()}

    def meanwhile(self, happening: Happening) -> tuple[Happening, ...]:
        """What somebody of it takes part in on its days."""
        found: list[Happening] = []
        for who in happening.people:
            days = self._days["", who]
            within = slice(bisect_left(days, happening.first_day), bisect_right(days, happening.last_day))
            found += [other for other in self._told["", who][within] if other.last_day <= happening.last_day]
        return self._once(found, happening)

    def series(self, happening: Happening) -> tuple[tuple[Happening, ...], tuple[Happening, ...]]:
        """The nearest events of the same kind that share a participant or a place, before and after."""
        before: list[Happening] = []
        after: list[Happening] = []
        for who in (*happening.people, *(f"place {place}" for place in happening.places)):
            told, days = self._told[happening.kind, who], self._days[happening.kind, who]
            earlier = reversed(told[: bisect_left(days, happening.first_day)])
            later = told[bisect_right(days, happening.last_day) :]
            before += islice((h for h in earlier if h.people and h.last_day < happening.first_day), NEIGHBOURS)
            after += islice((h for h in later if h.people), NEIGHBOURS)
        return self._once(before, happening)[-NEIGHBOURS:], self._once(after, happening)[:NEIGHBOURS]

    def _once(self, happenings: Iterable[Happening], but: Happening) -> tuple[Happening, ...]:
        """Each happening once, oldest first."""
        once = {id(happening): happening for happening in happenings if happening is not but}
        return tuple(sorted(once.values(), key=lambda happening: self._order[id(happening)]))

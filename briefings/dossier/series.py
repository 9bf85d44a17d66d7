"""Series: events of one sort that belong together, such as the visits between two countries.

A series says only what its members have in common; what belongs to it is computed from the kinds of
events, from who takes part and where, and from the countries that people's roles name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings import names
from briefings.dossier import Dossier, Happening, SamePlace
from briefings.dossier.background import BackgroundPage
from briefings.dossier.countries import countries_in
from briefings.dossier.countries_of import countries_of
from briefings.dossier.event_titles import in_place, of_people, the_country, to_place
from briefings.labels import Labels
from briefings.lexicon import table
from briefings.model import Status
from briefings.names.gazetteer import country_name

LEAST = 3
"""Happenings, in different months and sentences, that make a series."""
LEAST_PAGES = 2
"""Visits with a page of their own that make one."""
_Key = tuple[str, ...]
_TESTS = frozenset({"attack", "other", "start"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Events that belong together."""

    id: str
    title: str
    members: tuple[Happening, ...]
    """Oldest first."""


def make(dossier: Dossier, backgrounds: Iterable[BackgroundPage], *, labels: Labels) -> tuple[Series, ...]:
    """Every series of a dossier, by title.

    Args:
        labels: In whose language the titles are.
    """
    pages = {id(page.happening) for page in backgrounds}
    groups: dict[_Key, list[Happening]] = {}
    countries = countries_of(dossier)
    for happening in dossier.happenings:
        if happening.status in (Status.PAST, Status.PLANNED):
            for key in _keys(happening, dossier, countries):
                groups.setdefault(key, []).append(happening)
    kept = {key: members for key, members in groups.items() if _is_series(members, pages)}
    chosen = [(key, members) for key, members in kept.items() if not _is_held(key, members, kept)]
    slugs, called = names.Slugs(), _Called(dossier, labels.language)
    titled = sorted(
        ((_title(key, members, dossier, called, labels), members) for key, members in chosen), key=lambda item: item[0]
    )
    made = [Series(id=slugs.unique(title), title=title, members=tuple(members)) for title, members in titled]
    return tuple(sorted(made, key=lambda series: (names.plain(series.title), series.id)))


def _keys(happening: Happening, dossier: Dossier, countries: Mapping[str, str]) -> Iterator[_Key]:
    """The series that an event could belong to."""
    people, kind = happening.people, happening.kind
    places = [dossier.place(place) for place in happening.places]
    if kind == "visit" and people:
        host = _host(places, countries.get(people[0]))
        if host and people[0] in countries:
            yield ("exchange", *sorted((countries[people[0]], host)))
        if host:
            yield ("visits", people[0], host)
    elif kind in ("meeting", "agreement") and len(people) > 1:
        sides = {countries.get(person, "") for person in people}
        if len(sides) == 2 and "" not in sides:
            yield ("exchange" if kind == "meeting" else "agreements", *sorted(sides))
        if kind == "meeting" and len(people) == 2:
            yield ("meetings", *sorted(people))
    elif kind == "trial":
        yield from (("trial", person) for person in people[:1])
    elif kind in ("election", "protest"):
        codes = {place.country for place in places if place.country}
        codes |= {countries[person] for person in people if person in countries} if not codes else set()
        yield from ((kind, code) for code in codes if len(codes) == 1)
    if kind in _TESTS and (code := _tester(happening)):
        yield ("tests", code)


def _host(places: Sequence[SamePlace], own: str | None) -> str | None:
    """The one country abroad in which a visit takes place."""
    abroad = {place.country for place in places if place.country and place.country != own}
    return next(iter(abroad)) if len(abroad) == 1 else None


def _tester(happening: Happening) -> str | None:
    """The one country that the words of a missile test name."""
    for account in happening.accounts:
        article = account.article
        said = account.event.span.of(article.text)
        words = " " + " ".join(names.parts(said))
        lists = table(article.language, "series")["tests"]
        if all(any(f" {word}" in words for word in lists[name]) for name in ("deeds", "objects")):
            codes = countries_in(said, article.language)
            return codes[0] if len(codes) == 1 else None
    return None


def _is_series(members: Sequence[Happening], pages: set[int]) -> bool:
    """Whether there are enough, in enough months, told by as many sentences: one that tells five was misread."""
    paged = [happening for happening in members if happening.kind == "visit" and id(happening) in pages]
    return _number(members) >= LEAST or _number(paged) >= LEAST_PAGES


def _number(members: Sequence[Happening]) -> int:
    """How many there are, counted by their months and by the sentences that tell them first."""
    firsts = [happening.accounts[0] for happening in members]
    told = {(account.article.id, account.event.statement or account.event.id) for account in firsts}
    return min(len(told), len({happening.start[:7] for happening in members}))


def _is_held(key: _Key, members: Sequence[Happening], kept: Mapping[_Key, Sequence[Happening]]) -> bool:
    """Whether a larger series holds all of it and says more: one visitor's journeys among those of two countries."""
    own = {id(happening) for happening in members}
    if key[0] not in ("visits", "meetings"):
        return False
    return any(
        other[0] == "exchange" and own <= {id(happening) for happening in larger} for other, larger in kept.items()
    )


def _title(key: _Key, members: Sequence[Happening], dossier: Dossier, called: _Called, labels: Labels) -> str:
    sort, *of = key
    kinds = {happening.kind for happening in members}
    pattern = {
        "exchange": "both" if len(kinds) > 1 else "visits_between" if "visit" in kinds else "meetings_between"
    }.get(sort, sort)
    words: dict[str, str] = {}
    if sort in ("exchange", "agreements"):
        sides = sorted(of, key=lambda code: names.plain(called.name(code)))
        words |= dict(zip(("one", "other"), map(called.with_article, sides), strict=True))
    elif sort in ("visits", "trial"):
        words["who"] = dossier.person(of[0]).name
        words["of"] = of_people(words["who"], labels)
        words["where"] = called.where(of[1]) if len(of) > 1 else ""
        words["to"] = called.to(of[1]) if len(of) > 1 else ""
    elif sort == "meetings":
        words["who"] = labels.text("background.and").join(sorted(dossier.person(person).name for person in of))
        words["of"] = of_people(words["who"], labels)
    else:
        words["where"] = called.where(of[0])
        words["country"] = called.name(of[0])
    return labels.text(f"series.titles.{pattern}", **words)


class _Called:
    """Countries as the articles call them in the language of the site, else by their usual name."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self._language = language
        self._names = {place.country: place.name for place in dossier.places if place.whole_country}

    def name(self, code: str) -> str:
        return self._names.get(code) or country_name(code, self._language)

    def with_article(self, code: str) -> str:
        return the_country(code, self._language, name=self.name(code))

    def where(self, code: str) -> str:
        return in_place(self._country(code), self._language)

    def to(self, code: str) -> str:
        return to_place(self._country(code), self._language)

    def _country(self, code: str) -> SamePlace:
        return SamePlace(id=code, name=self.name(code), country=code, whole_country=True)

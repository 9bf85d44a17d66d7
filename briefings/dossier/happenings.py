"""Which events of several articles are one and the same happening.

Two accounts are of one happening where their kind, their period and those who take part
agree. An account that is vaguer than others (« en 2000 ») joins the only one it can mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.dossier.accounts import Account, Happening
from briefings.dossier.agreement import STRIKING, agree, could_be_one, is_blow, kind_of, period_of, struck_by
from briefings.dossier.identity import Identities, SamePlace
from briefings.model import Article, Event
from briefings.model.partial import first_day, is_day, last_day

JOURNEY = 10
"""Days within which what somebody does is one journey."""


def gather_happenings(articles: Sequence[Article], identities: Identities) -> tuple[Happening, ...]:
    """Every happening of some articles, oldest first.

    Args:
        articles: In order of publication.
        identities: Their people and places, as `identity.identify` puts them together.
    """
    places = {place.id: place for place in identities.places}
    accounts = [_account(article, event, identities) for article in articles for event in article.events]
    # The most precise first, so that a vaguer one finds every happening it could mean.
    accounts.sort(key=lambda a: (_length(a.event), -len(a.event.start)))
    stops = frozenset(stop for article in articles for stop in _stops(article))
    groups: list[_Group] = []
    index: dict[tuple[str, str, str], dict[int, None]] = {}
    for account in accounts:
        near = sorted({at for key in _looked_up(account) for at in index.get(key, ())})
        fitting = [at for at in near if groups[at].holds(account, places, stops)]
        alike = [at for at in fitting if groups[at].period == period_of(account)]
        if len(fitting) == 1 or len(alike) == 1:
            at = (alike or fitting)[0]
        else:
            at = len(groups)
            groups.append(_Group(period=period_of(account)))
        groups[at].take(account)
        for key in _listed(groups[at].period, account):
            index.setdefault(key, {}).setdefault(at)
    order = {article.id: place for place, article in enumerate(articles)}
    found = [_happening(group.accounts, order) for group in groups]
    return tuple(sorted(found, key=_place_in_time))


@dataclass(slots=True)
class _Group:
    """Accounts of one happening, the most precise first."""

    period: tuple[str, str]
    """Of the most precise account."""
    accounts: list[Account] = field(default_factory=list)
    told: dict[_Sort, set[tuple[str, str | None]]] = field(default_factory=dict)
    """By what the accounts say, the articles and sentences that say it: many say the same, and one stands for them."""
    ones: dict[_Sort, Account] = field(default_factory=dict)

    def take(self, account: Account) -> None:
        self.accounts.append(account)
        sort = _sort(account)
        self.ones.setdefault(sort, account)
        self.told.setdefault(sort, set()).add((account.article.id, account.event.statement))

    def holds(self, account: Account, places: dict[str, SamePlace], stops: frozenset[tuple[str, str]]) -> bool:
        """Whether an account tells this happening: it agrees with all that do, and names somebody of it."""
        return all(
            could_be_one(account, one) and (self._together(account, sort, one) or agree(account, one, places, stops))
            for sort, one in self.ones.items()
        )

    def _together(self, account: Account, sort: _Sort, one: Account) -> bool:
        """Whether one sentence tells both, of the same period."""
        here = (account.article.id, account.event.statement)
        same = account.event.statement is not None and self.told[sort] == {here}
        return same and period_of(account) == period_of(one) and bool(set(account.people) & set(one.people))


_Sort = tuple[object, ...]


def _sort(account: Account) -> _Sort:
    """All that decides whether an account agrees with another."""
    event = account.event
    stop = (account.article.id, event.id) if event.kind == "visit" and is_day(event.start) else None
    words = struck_by(account) if is_blow(account) else None
    return event.status, event.start, event.end, account.people, account.places, account.organisations, stop, words


def _listed(period: tuple[str, str], account: Account) -> Iterator[tuple[str, str, str]]:
    """Where a happening is found: by kind, by who takes part, by the months and years in which it begins and ends."""
    times = {day[:length] for day in (first_day(period[0]), last_day(period[1])) for length in (4, 7)}
    for who in _takers(account):
        yield from ((kind_of(account), who, time) for time in times)


def _looked_up(account: Account) -> Iterator[tuple[str, str, str]]:
    """Where the happenings are that an account could tell, all of them no longer than its own period."""
    first, last = first_day(account.event.start), last_day(account.event.end)
    years = range(int(first[:4]), int(last[:4]) + 1)
    times = [f"{year:04}" for year in years]
    if len(times) == 1:
        times = [f"{first[:4]}-{month:02}" for month in range(int(first[5:7]), int(last[5:7]) + 1)]
    for who in _takers(account):
        yield from ((kind_of(account), who, time) for time in times)


def _takers(account: Account) -> tuple[str, ...]:
    """Who takes part: people, and bodies, which share no id with them; where nobody does, the places."""
    bodies = (f"body {body}" for body in account.organisations)
    scenes = account.places if is_blow(account) else ()
    return (*account.people, *bodies, *(f"place {place}" for place in scenes))


def _stops(article: Article) -> Iterator[tuple[str, str]]:
    """Visits of one day that an article tells as one stop of a longer journey: (article id, event id).

    Somebody who is told to do other things on other days around it is on the way; then
    « en septembre, elle était en Norvège » is the journey and not the day in Bergen.
    """
    days: dict[str, list[tuple[date, str]]] = {}
    for event in article.events:
        if is_day(event.start) and event.start == event.end and event.kind != "statement" and event.people:
            days.setdefault(event.people[0], []).append((date.fromisoformat(event.start), event.id))
    kinds = {event.id: event.kind for event in article.events}
    for told in days.values():
        for day, identifier in told:
            around = any(day != other and abs((day - other).days) <= JOURNEY for other, _ in told)
            if around and kinds[identifier] == "visit":
                yield article.id, identifier


def _place_in_time(happening: Happening) -> tuple[str, str, str, str, int]:
    first = happening.accounts[0]
    return happening.first_day, happening.last_day, happening.kind, first.article.id, first.event.span.start


def _account(article: Article, event: Event, identities: Identities) -> Account:
    people = (identities.person_of.get((article.id, person)) for person in event.people)
    places = (identities.place_of.get((article.id, place)) for place in _scenes(article, event))
    bodies = (identities.organisation_of.get((article.id, body)) for body in event.organisations)
    return Account(
        article=article,
        event=event,
        people=tuple(dict.fromkeys(filter(None, people))),
        places=tuple(dict.fromkeys(filter(None, places))),
        organisations=tuple(dict.fromkeys(filter(None, bodies))),
    )


def _scenes(article: Article, event: Event) -> tuple[str, ...]:
    """The event's places, less those that only a role names: « le dirigeant de la Corée du Nord »."""
    roles = [role.span for person in article.people for role in person.roles]
    mentions = {place.id: [m for m in place.mentions if event.span.holds(m)] for place in article.places}
    scenes = [
        place
        for place in event.places
        if any(not any(role.holds(m) for role in roles) for m in mentions.get(place, ())) or not mentions.get(place)
    ]
    return tuple(scenes) or event.places


def _length(event: Event) -> int:
    """Days that a period covers, roughly: enough to order periods by precision."""
    first, last = first_day(event.start), last_day(event.end)
    years, months, days = (int(b) - int(a) for a, b in zip(first.split("-"), last.split("-"), strict=True))
    return years * 372 + months * 31 + days


def _happening(group: Sequence[Account], order: dict[str, int]) -> Happening:
    finest = group[0].event
    told = sorted(group, key=lambda a: (order[a.article.id], a.event.span))
    days = [a.event for a in group if len(a.event.start) == len(finest.start) and a.event.grain is finest.grain]
    kinds = [account.event.kind for account in group]
    return Happening(
        kind=next((kind for kind in kinds if kind in STRIKING), kinds[0]),
        start=min(event.start for event in days),
        end=max(event.end for event in days),
        grain=finest.grain,
        status=told[-1].event.status,
        people=_by_weight(account.people for account in told),
        places=_by_weight(account.places for account in told),
        organisations=_by_weight(account.organisations for account in told),
        accounts=tuple(told),
    )


def _by_weight(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Ids in order of how early each account names them, then of how many do."""
    first: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for ids in lists:
        count.update(ids)
        first.update(ids[:1])
    return tuple(sorted(count, key=lambda item: (-first[item], -count[item], item)))

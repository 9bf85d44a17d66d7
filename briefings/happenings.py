"""Which events of several articles are one and the same happening.

Two accounts are of one happening where their kind, their period and those who take part
agree. An account that is vaguer than others (« en 2000 ») joins the only one it can mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefings.identity import Identities, SamePlace
from briefings.model import Article, Event, Grain, Status

UNNAMED_KINDS = frozenset({"other", "statement"})
"""Kinds that say too little to tell two events of one day apart, or that they are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An event as one article tells it, its people and places known across articles."""

    article: Article
    event: Event
    people: tuple[str, ...]
    places: tuple[str, ...]


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
    accounts: tuple[Account, ...]
    """In order of publication."""

    @property
    def first_day(self) -> str:
        """Its first possible day, `YYYY-MM-DD`."""
        return first_day(self.start)

    @property
    def last_day(self) -> str:
        return last_day(self.end)


def first_day(partial: str) -> str:
    """The first possible day of a partial date."""
    return f"{partial}-01-01"[:10] if len(partial) == 4 else f"{partial}-01"[:10]


def last_day(partial: str) -> str:
    """The last day that a partial date can mean, at most: every month is taken to have 31 days."""
    return f"{partial}-12-31"[:10] if len(partial) == 4 else f"{partial}-31"[:10]


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
    groups: list[list[Account]] = []
    for account in accounts:
        fitting = [group for group in groups if _is_one(account, group, places)]
        alike = [group for group in fitting if _period(group[0]) == _period(account)]
        if len(fitting) == 1 or len(alike) == 1:
            (alike or fitting)[0].append(account)
        else:
            groups.append([account])
    order = {article.id: place for place, article in enumerate(articles)}
    found = [_happening(group, order) for group in groups]
    return tuple(sorted(found, key=_place_in_time))


def _place_in_time(happening: Happening) -> tuple[str, str, str, str, int]:
    first = happening.accounts[0]
    return happening.first_day, happening.last_day, happening.kind, first.article.id, first.event.span.start


def _account(article: Article, event: Event, identities: Identities) -> Account:
    people = (identities.person_of.get((article.id, person)) for person in event.people)
    places = (identities.place_of.get((article.id, place)) for place in _scenes(article, event))
    return Account(
        article=article,
        event=event,
        people=tuple(dict.fromkeys(filter(None, people))),
        places=tuple(dict.fromkeys(filter(None, places))),
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


def _period(account: Account) -> tuple[str, str]:
    return account.event.start, account.event.end


def _is_one(account: Account, group: Sequence[Account], places: dict[str, SamePlace]) -> bool:
    """Whether an account tells the happening that a group tells: it agrees with all, and names somebody of it."""
    return all(_agree(account, other, places) for other in group)


def _agree(one: Account, other: Account, places: dict[str, SamePlace]) -> bool:
    if one.event.kind != other.event.kind or not _statuses_agree(one.event.status, other.event.status):
        return False
    if not _periods_agree(one.event, other.event):
        return False
    if _told_together(one, other):
        return True
    if one.event.kind in UNNAMED_KINDS or not one.people or not other.people:
        return False
    if one.event.kind == "visit" and one.people[0] != other.people[0]:
        return False
    return bool(set(one.people) & set(other.people)) and _places_agree(one, other, places)


def _statuses_agree(one: Status, other: Status) -> bool:
    """What was planned may have come to pass; an allegation and a fact stay two."""
    return one == other or {one, other} <= {Status.PAST, Status.PLANNED}


def _periods_agree(one: Event, other: Event) -> bool:
    """Whether one period lies within the other, or both are days and share some."""
    a, b = (first_day(one.start), last_day(one.end)), (first_day(other.start), last_day(other.end))
    within = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    days = len(one.start) == len(other.start) == 10 and one.kind == "visit"
    return within or (days and a[0] <= b[1] and b[0] <= a[1])


def _told_together(one: Account, other: Account) -> bool:
    """Whether one sentence tells both, of the same period."""
    if one.article.id != other.article.id or one.event.statement is None or _period(one) != _period(other):
        return False
    return one.event.statement == other.event.statement and bool(set(one.people) & set(other.people))


def _places_agree(one: Account, other: Account, places: dict[str, SamePlace]) -> bool:
    """Whether a place is shared, or one is the country of the other; without a place, only a shared day tells."""
    if not one.places or not other.places:
        return len(one.event.start) == len(other.event.start) == 10
    if set(one.places) & set(other.places):
        return True
    return any(
        places[a].country == places[b].country is not None and (places[a].whole_country or places[b].whole_country)
        for a in one.places
        for b in other.places
    )


def _happening(group: Sequence[Account], order: dict[str, int]) -> Happening:
    finest = group[0].event
    told = sorted(group, key=lambda a: (order[a.article.id], a.event.span))
    days = [a.event for a in group if len(a.event.start) == len(finest.start) and a.event.grain is finest.grain]
    return Happening(
        kind=finest.kind,
        start=min(event.start for event in days),
        end=max(event.end for event in days),
        grain=finest.grain,
        status=told[-1].event.status,
        people=_by_weight(account.people for account in told),
        places=_by_weight(account.places for account in told),
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

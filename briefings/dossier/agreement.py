"""Whether two accounts can be of one and the same happening."""

from __future__ import annotations

from briefings import names
from briefings.dossier.accounts import Account
from briefings.dossier.identity import SamePlace
from briefings.lexicon import word_set
from briefings.model import Event, Status
from briefings.model.partial import first_day, is_day, last_day

OF_SEVERAL = frozenset({"meeting", "agreement"})
"""Kinds of events that two take part in: each meets many others."""
STRIKING = ("attack", "accident", "protest")
"""Kinds of events whose nouns tell one of a day and a town from another."""
OF_A_PLACE = frozenset({*STRIKING, "death"})
"""Kinds of events that strike a place, where nobody is named: one article tells the fire, the next its dead."""
UNNAMED_KINDS = frozenset({"other", "statement"})
"""Kinds that say too little to tell two events of one day apart, or that they are one."""


def kind_of(account: Account) -> str:
    """The kind by which happenings are told apart; what strikes a place is one kind, called by its dead or not."""
    return "blow" if is_blow(account) else account.event.kind


def period_of(account: Account) -> tuple[str, str]:
    """Start and end, as the account has them."""
    return account.event.start, account.event.end


def could_be_one(one: Account, other: Account) -> bool:
    """Whether kind, status and period of two accounts allow for one happening …"""
    return (
        kind_of(one) == kind_of(other)
        and _statuses_agree(one.event.status, other.event.status)
        and _periods_agree(one.event, other.event)
    )


def agree(one: Account, other: Account, places: dict[str, SamePlace], stops: frozenset[tuple[str, str]]) -> bool:
    """… and whether those who take part, and where, tell one."""
    if one.event.kind in UNNAMED_KINDS:
        return False
    if not one.people or not other.people:
        return _scenes_agree(one, other, places) or (_bodies_agree(one, other) and _places_agree(one, other, places))
    if one.event.kind == "visit" and (one.people[0] != other.people[0] or _is_stop(one, other, places, stops)):
        return False
    if one.event.kind in OF_SEVERAL and not _companies_agree(one, other):
        return False
    return bool(set(one.people) & set(other.people)) and _places_agree(one, other, places)


def _bodies_agree(one: Account, other: Account) -> bool:
    """Without people on both sides, a body in common tells only on one and the same day, and for one account alone."""
    lone = not (one.people or other.people) and one.article.id != other.article.id
    return _of_one_day(one, other) and lone and bool(set(one.organisations) & set(other.organisations))


def _of_one_day(one: Account, other: Account) -> bool:
    """Whether both begin and end on one and the same day."""
    return period_of(one) == period_of(other) and one.event.start == one.event.end and is_day(one.event.start)


def _scenes_agree(one: Account, other: Account, places: dict[str, SamePlace]) -> bool:
    """Whether two articles that name nobody tell one attack or accident: on one day, in one town, by one word."""
    if not (is_blow(one) and is_blow(other)) or one.article.id == other.article.id:
        return False
    town = any(not places[place].whole_country for place in set(one.places) & set(other.places))
    return _of_one_day(one, other) and town and not struck_by(one).isdisjoint(struck_by(other))


def is_blow(account: Account) -> bool:
    """Whether it strikes a place and not somebody who is named: « une explosion a fait douze morts »."""
    return account.event.kind in OF_A_PLACE and not account.people


def struck_by(account: Account) -> frozenset[str]:
    """What struck, in the event's own words: « explosion », « incendie »."""
    language = account.article.language
    nouns = frozenset().union(*(word_set(language, "events", "kinds", kind, "nouns") for kind in STRIKING))
    said = names.parts(account.event.span.of(account.article.text))
    return frozenset(word.rstrip("sx") for word in said) & {names.plain(noun).rstrip("sx") for noun in nouns}


def _companies_agree(one: Account, other: Account) -> bool:
    """Whether two accounts of a meeting can be of one: those who meet are the same as far as both name them.

    An account that names one of them only says too little, unless it gives the same day.
    """
    if min(len(one.people), len(other.people)) > 1:
        return len(set(one.people) & set(other.people)) > 1
    return one.event.start == other.event.start and is_day(one.event.start)


def _is_stop(one: Account, other: Account, places: dict[str, SamePlace], stops: frozenset[tuple[str, str]]) -> bool:
    """Whether one is a stop of a journey that the other, which names no day, tells as a whole."""
    fine, vague = sorted((one, other), key=lambda account: -len(account.event.start))
    shared = any(not places[place].whole_country for place in set(fine.places) & set(vague.places))
    return not is_day(vague.event.start) and (fine.article.id, fine.event.id) in stops and not shared


def _statuses_agree(one: Status, other: Status) -> bool:
    """What was planned may have come to pass; an allegation and a fact stay two."""
    return one == other or {one, other} <= {Status.PAST, Status.PLANNED}


def _periods_agree(one: Event, other: Event) -> bool:
    """Whether one period lies within the other, or both are days and share some."""
    a, b = (first_day(one.start), last_day(one.end)), (first_day(other.start), last_day(other.end))
    within = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    days = is_day(one.start) and is_day(other.start) and one.kind == "visit"
    return within or (days and a[0] <= b[1] and b[0] <= a[1])


def _places_agree(one: Account, other: Account, places: dict[str, SamePlace]) -> bool:
    """Whether a place is shared, or one is the country of the other; without a place, only a shared day tells."""
    if not one.places or not other.places:
        return is_day(one.event.start) and is_day(other.event.start)
    if set(one.places) & set(other.places):
        return True
    return any(
        places[a].country == places[b].country is not None and (places[a].whole_country or places[b].whole_country)
        for a in one.places
        for b in other.places
    )

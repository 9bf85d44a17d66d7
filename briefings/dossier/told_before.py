"""Whether an article that came out before tells, or may tell, what an event is: by who, of what kind, and when.

Two accounts that are one happening may stand apart, where one names nobody or says less. What is
called new must not be among what such accounts may mean, so this asks for much less than `happenings`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from briefings.dossier import Account
from briefings.model.partial import first_day, last_day

_ANY = "*"
_NOBODY = ""
_SOME = "some of "
_STAY = 10
"""Days of a period of whole days that are looked at one by one; a longer one counts as its months."""
_AGE = 30
"""Years of a period that are looked at one by one; a longer one counts as its first and last."""
_Key = tuple[str, str, str]


class ToldBefore:
    """The days on which something was told of somebody, of a kind, at a time."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._days: dict[_Key, list[str]] = {}
        for account in sorted(accounts, key=lambda account: account.article.published or ""):
            for key in _keys(account):
                self._days.setdefault(key, []).append(account.article.published or "")

    def is_new(self, account: Account) -> bool:
        """Whether no article before the account's own may have told it.

        A vaguer period means the event only where its article came out after the event began.
        """
        day, begun = account.article.published or "", first_day(account.event.start)
        for key in _asked(account):
            days = self._days.get(key, [])
            since = bisect_left(days, begun) if key[2].startswith(_SOME) else 0
            if since < len(days) and days[since] < day:
                return False
        return True


def _keys(account: Account) -> Iterator[_Key]:
    times = (*_told_times(account),)
    for who in (_ANY, *(account.people or (_NOBODY,))):
        for kind in (_ANY, account.event.kind):
            yield from ((who, kind, time) for time in times)


def _asked(account: Account) -> Iterator[_Key]:
    """The keys under which an account of the same could stand, whose kind or people may be missing."""
    times = (*_asked_times(account),)
    people = (_NOBODY, *account.people) if account.people else (_ANY,)
    named = account.people and account.event.kind != "other"
    kinds = (account.event.kind, "other") if named else (_ANY,)
    for who in people:
        for kind in kinds:
            yield from ((who, kind, time) for time in times)


def _told_times(account: Account) -> Iterator[str]:
    """The times of an account: its days, months and years, and which of them it names no finer."""
    days, months, years = _parts(account)
    yield from days
    yield from (f"in {part}" for part in (*months, *years))
    if not days:
        yield from (f"{_SOME}{part}" for part in (months or years))


def _asked_times(account: Account) -> Iterator[str]:
    days, months, years = _parts(account)
    yield from days
    if not days:
        yield from (f"in {part}" for part in (months or years))
    yield from (f"{_SOME}{part}" for part in (*months, *years))


def _parts(account: Account) -> tuple[list[str], list[str], list[str]]:
    """The days, months and years of a period, as finely as it speaks."""
    start, end = account.event.start, account.event.end
    first, last = first_day(start), last_day(end)
    size = min(len(start), len(end))
    span = int(last[:4]) - int(first[:4])
    years = (
        [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)] if span < _AGE else [first[:4], last[:4]]
    )
    if size == 4 or span:
        return [], [], years
    months = [f"{first[:4]}-{month:02}" for month in range(int(first[5:7]), int(last[5:7]) + 1)]
    if size == 7:
        return [], months, years
    begun = date.fromisoformat(start[:10])
    number = (date.fromisoformat(end[:10]) - begun).days
    days = [(begun + timedelta(days=step)).isoformat() for step in range(number + 1)] if number < _STAY else []
    return days, months, years

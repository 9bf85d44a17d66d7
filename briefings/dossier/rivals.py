"""Happenings that stand apart though they can only be one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from briefings import names
from briefings.dossier import Dossier, Happening
from briefings.dossier.agreement import UNNAMED_KINDS
from briefings.dossier.versions import (
    About,
    Disagreement,
    told_apart,
    told_in,
    version_of,
)
from briefings.model import Status
from briefings.model.partial import first_day, is_day, last_day

NEAR = 2
"""Days by which two dates of one meeting may differ, for it to be one."""


SOON = 3
"""Days within which an article tells news of the day."""


LOOKING_BACK = 30
"""Days after which an article tells an event from memory, as one, however many days it took."""


OFFICE = 31
"""Days by which two dates of one appointment may differ."""


_OF_A_LIFE = frozenset({"death", "birth"})


_OF_TWO = frozenset({"meeting", "agreement"})


def lie_apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether neither period lies within the other."""
    (a, b), (c, d) = ((first_day(start), last_day(end)) for start, end in (one, other))
    return not (a <= c and d <= b) and not (c <= a and b <= d)


def rivals(dossier: Dossier) -> Iterator[Disagreement]:
    """Happenings that stand apart though they can only be one, by their dates or by their status."""
    of: dict[tuple[object, ...], list[Happening]] = {}
    for happening in dossier.happenings:
        if happening.people and happening.kind not in UNNAMED_KINDS:
            of.setdefault((happening.kind, frozenset(happening.people)), []).append(happening)
    for (kind, _), happenings in of.items():
        for one, other in pairwise(happenings):
            about = _rivalry(str(kind), one, other, dossier)
            versions = [version_of(item.accounts) for item in (one, other)]
            if about and (item := told_apart(about, versions, (one, other))):
                yield item


def _rivalry(kind: str, one: Happening, other: Happening, dossier: Dossier) -> About | None:
    """What two neighbouring happenings of the same people and kind disagree about, if they can only be one."""
    if (one.start, one.end) == (other.start, other.end):
        statuses = {one.status, other.status}
        denied = Status.DENIED in statuses and len(statuses) == 2 and Status.PLANNED not in statuses
        return About.STATUS if denied and is_day(one.start) else None
    if not {one.status, other.status} <= {Status.PAST} or not lie_apart((one.start, one.end), (other.start, other.end)):
        return None
    if kind in _OF_A_LIFE:
        return About.PERIOD if _is_of_one_life(kind, one, dossier) else None
    days = is_day(one.start) and is_day(other.start)
    gap = _days(one.end, other.start) if days else 0
    if kind == "appointment":
        return About.PERIOD if 0 < gap <= OFFICE and len(one.people) == 1 and _share_office(one, other) else None
    several = len(one.people) > 1 if kind in _OF_TWO else kind == "visit" and one.people[0] == other.people[0]
    placed = bool(one.places) and set(one.places) == set(other.places)
    return About.PERIOD if 0 < gap <= NEAR and several and placed and _look_back(one, other) else None


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _is_of_one_life(kind: str, one: Happening, dossier: Dossier) -> bool:
    """Whether a death or birth is that of one person, told to do nothing after the earlier of two such deaths."""
    if len(one.people) != 1:
        return False
    acts = (h for h in dossier.happenings_of[one.people[0]] if h.kind not in (*_OF_A_LIFE, "celebration", "other"))
    return kind == "birth" or not any(act.first_day > one.last_day for act in acts)


def _share_office(one: Happening, other: Happening) -> bool:
    """Whether both sentences name the office by a long word in common."""
    words = [
        {word for account in item.accounts for word in names.parts(told_in(account).of(account.article.text))}
        for item in (one, other)
    ]
    own = {word for person in one.people for word in person.split("-")}
    return any(len(word) > 6 for word in (words[0] & words[1]) - own)


def _look_back(one: Happening, other: Happening) -> bool:
    """Whether all articles came out after both days, and one of the two sides well after.

    An article of the day itself may tell its own day of a meeting of several days.
    """
    last = max(one.end, other.end)
    days = [[account.article.published for account in item.accounts] for item in (one, other)]
    if any(day is None for side in days for day in side):
        return False
    since = [min(_days(last, day) for day in side if day) for side in days]
    return min(since) > SOON and max(since) > LOOKING_BACK

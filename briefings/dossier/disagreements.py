"""Where articles say different things of one event or one person: both are shown, and neither is said to be right.

Only what is sure counts. A coarser date does not disagree with a finer one, nor « au moins 12 »
with « 14 », nor what was planned with what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from briefings import names
from briefings.dossier import Account, Appearance, Dossier, Happening
from briefings.dossier.ages import ages, years_apart
from briefings.dossier.figures import Figure, figures_in
from briefings.dossier.happenings import UNNAMED_KINDS, first_day, last_day
from briefings.model import Article, Span, Status, VariantKind

_K = TypeVar("_K", int, str)
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


class About(StrEnum):
    """What articles disagree about."""

    PERIOD = "period"
    STATUS = "status"
    FIGURE = "figure"
    AGE = "age"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's word on it."""

    article: Article
    span: Span
    """The words that say it."""
    statement: str | None
    """Id of the statement that holds them, if one does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What some articles say alike."""

    account: Account | None
    """An account that says it; None where it is said of a person."""
    tellings: tuple[Telling, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Versions that cannot all hold."""

    about: About
    versions: tuple[Version, ...]
    """The one that was published first comes first."""
    happenings: tuple[Happening, ...] = ()
    """The event it is about; two, where articles date or tell it so differently that they stand apart."""
    person: str | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that it concerns: of a name's spellings those only that depart from the usual one."""
        usual = max(self.versions, key=lambda version: len(version.tellings)) if self.about is About.SPELLING else None
        concerned = [version for version in self.versions if version is not usual]
        return tuple(sorted({telling.article.id for version in concerned for telling in version.tellings}))


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All of a dossier, found by what they are about and by who says so."""

    all: tuple[Disagreement, ...]
    of_happening: Mapping[int, tuple[Disagreement, ...]]
    """By `id` of the happening."""
    of_person: Mapping[str, tuple[Disagreement, ...]]
    of_article: Mapping[str, tuple[Disagreement, ...]]


def find_disagreements(dossier: Dossier) -> Disagreements:
    """Every disagreement of a dossier, those on events first, oldest event first."""
    found = (
        *(item for happening in dossier.happenings for item in _within(happening)),
        *_rivals(dossier),
        *(item for person in dossier.people for item in _of_person(person.id, person.appearances)),
    )
    return Disagreements(
        found,
        _by((id(happening), item) for item in found for happening in item.happenings),
        _by((person, item) for item in found for person in _concerned(item)),
        _by((article, item) for item in found for article in item.articles),
    )


def _by(pairs: Iterable[tuple[_K, Disagreement]]) -> dict[_K, tuple[Disagreement, ...]]:
    found: dict[_K, list[Disagreement]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def _concerned(item: Disagreement) -> tuple[str, ...]:
    people = (person for happening in item.happenings for person in happening.people)
    return (item.person,) if item.person else tuple(dict.fromkeys(people))


def _within(happening: Happening) -> Iterator[Disagreement]:
    """What accounts of one happening say differently: its period, and how many of what."""
    if len({account.article.id for account in happening.accounts}) < 2:
        return
    periods = _by_period(happening.accounts)
    apart = [key for key in periods if any(_apart(key, other) for other in periods)]
    if len(apart) > 1:
        versions = [_version(periods[key]) for key in apart]
        if item := _told_apart(About.PERIOD, versions, (happening,)):
            yield item
    if happening.kind not in UNNAMED_KINDS:
        yield from _figures(happening)


def _by_period(accounts: Iterable[Account]) -> dict[tuple[str, str], list[Account]]:
    found: dict[tuple[str, str], list[Account]] = {}
    for account in accounts:
        found.setdefault((account.event.start, account.event.end), []).append(account)
    return found


def _apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether neither period lies within the other."""
    (a, b), (c, d) = ((first_day(start), last_day(end)) for start, end in (one, other))
    return not (a <= c and d <= b) and not (c <= a and b <= d)


def _figures(happening: Happening) -> Iterator[Disagreement]:
    """Other numbers of the same thing: one for each thing on which two articles contradict each other."""
    told: dict[tuple[str, ...], dict[tuple[float, float], list[tuple[Account, Figure]]]] = {}
    for account in _one_each(happening.accounts):
        for figure in figures_in(account.article, _words_of(account)):
            told.setdefault(figure.of, {}).setdefault((figure.least, figure.most), []).append((account, figure))
    for values in told.values():
        figures = [items[0][1] for items in values.values()]
        kept = [items for items in values.values() if any(items[0][1].contradicts(other) for other in figures)]
        versions = [
            Version(account=items[0][0], tellings=tuple(_telling(account, figure.span) for account, figure in items))
            for items in kept
        ]
        if item := _told_apart(About.FIGURE, versions, (happening,)):
            yield item


def _one_each(accounts: Sequence[Account]) -> Iterator[Account]:
    """Accounts whose sentence no other account of theirs repeats."""
    seen: set[tuple[str, Span]] = set()
    for account in accounts:
        key = (account.article.id, _words_of(account))
        if key not in seen:
            seen.add(key)
            yield account


def _words_of(account: Account) -> Span:
    """The sentence that tells the event where it tells no other; else the event's own clause."""
    article, event = account.article, account.event
    beside = [other for other in article.events if other.statement == event.statement and other.id != event.id]
    statement = next((s for s in article.statements if s.id == event.statement), None)
    return statement.span if statement and not beside else event.span


def _told_apart(about: About, versions: Sequence[Version], happenings: tuple[Happening, ...]) -> Disagreement | None:
    """A disagreement, if it is one between articles and not within one that gives several versions itself."""
    sets = [frozenset(telling.article.id for telling in version.tellings) for version in versions]
    if len(versions) < 2 or len(frozenset().union(*sets)) < 2 or any(a & b for a in sets for b in sets if a is not b):
        return None
    ordered = sorted(versions, key=_published)
    return Disagreement(about=about, versions=tuple(ordered), happenings=happenings)


def _published(version: Version) -> tuple[str, str, int]:
    first = version.tellings[0]
    return first.article.published or "", first.article.id, first.span.start


def _version(accounts: Sequence[Account]) -> Version:
    return Version(account=accounts[0], tellings=tuple(_telling(account, _date_words(account)) for account in accounts))


def _date_words(account: Account) -> Span:
    event = account.event
    return account.article.dates[event.date].span if event.date is not None else event.head


def _telling(account: Account, span: Span) -> Telling:
    return Telling(article=account.article, span=span, statement=account.event.statement)


def _rivals(dossier: Dossier) -> Iterator[Disagreement]:
    """Happenings that stand apart though they can only be one, by their dates or by their status."""
    of: dict[tuple[object, ...], list[Happening]] = {}
    for happening in dossier.happenings:
        if happening.people and happening.kind not in UNNAMED_KINDS:
            of.setdefault((happening.kind, frozenset(happening.people)), []).append(happening)
    for (kind, _), happenings in of.items():
        for one, other in pairwise(happenings):
            about = _rivalry(str(kind), one, other, dossier)
            versions = [_version(item.accounts) for item in (one, other)]
            if about and (item := _told_apart(about, versions, (one, other))):
                yield item


def _rivalry(kind: str, one: Happening, other: Happening, dossier: Dossier) -> About | None:
    """What two neighbouring happenings of the same people and kind disagree about, if they can only be one."""
    if (one.start, one.end) == (other.start, other.end):
        statuses = {one.status, other.status}
        denied = Status.DENIED in statuses and len(statuses) == 2 and Status.PLANNED not in statuses
        return About.STATUS if denied and len(one.start) == 10 else None
    if not {one.status, other.status} <= {Status.PAST} or not _apart((one.start, one.end), (other.start, other.end)):
        return None
    if kind in _OF_A_LIFE:
        return About.PERIOD if _is_of_one_life(kind, one, other, dossier) else None
    days = len(one.start) == len(other.start) == 10
    gap = _days(one.end, other.start) if days else 0
    if kind == "appointment":
        return About.PERIOD if 0 < gap <= OFFICE and len(one.people) == 1 and _share_office(one, other) else None
    several = len(one.people) > 1 if kind in _OF_TWO else kind == "visit" and one.people[0] == other.people[0]
    placed = bool(one.places) and set(one.places) == set(other.places)
    return About.PERIOD if 0 < gap <= NEAR and several and placed and _look_back(one, other) else None


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _is_of_one_life(kind: str, one: Happening, other: Happening, dossier: Dossier) -> bool:
    """Whether both tell the one death or birth of one person, who is told to do nothing after the earlier death."""
    if len(one.people) != 1:
        return False
    acts = (h for h in dossier.happenings_of[one.people[0]] if h.kind not in (*_OF_A_LIFE, "anniversary", "other"))
    return kind == "birth" or not any(act.first_day > one.last_day for act in acts)


def _share_office(one: Happening, other: Happening) -> bool:
    """Whether both sentences name the office by a long word in common."""
    words = [
        {word for account in item.accounts for word in names.parts(_words_of(account).of(account.article.text))}
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


def _of_person(person: str, appearances: Sequence[Appearance]) -> Iterator[Disagreement]:
    """Ages that cannot be of one person, and spellings of the name within one language."""
    told: dict[tuple[int, int], list[Telling]] = {}
    for appearance in appearances:
        for age in ages(appearance.article, appearance.person):
            told.setdefault(age.born, []).append(_holding(appearance.article, age.span))
            break
    apart = [key for key in told if any(years_apart(key, other) > 0 for other in told)]
    if len(apart) > 1:
        yield _personal(About.AGE, person, [told[key] for key in apart])
    for spelled in _spellings(appearances):
        yield _personal(About.SPELLING, person, spelled)


def _personal(about: About, person: str, versions: Iterable[Sequence[Telling]]) -> Disagreement:
    made = [Version(account=None, tellings=tuple(tellings)) for tellings in versions]
    return Disagreement(about=about, versions=tuple(sorted(made, key=_published)), person=person)


def _spellings(appearances: Sequence[Appearance]) -> Iterator[list[list[Telling]]]:
    """For each language in which articles spell a whole name differently, the tellings of each spelling.

    Capitals and hyphens are no difference, nor is a part of the name that is left out.
    """
    of: dict[str, dict[tuple[str, ...], list[Telling]]] = {}
    for appearance in appearances:
        article, person = appearance.article, appearance.person
        spelled = [person.name, *(v.text for v in person.variants if v.kind is VariantKind.SPELLING)]
        for text in spelled:
            first = next((m for m in person.mentions if m.of(article.text) == text), None)
            known = of.setdefault(article.language, {}).setdefault(names.parts(text), [])
            if first is not None and all(telling.article.id != article.id for telling in known):
                known.append(_holding(article, first))
    for forms in of.values():
        whole = {form: tellings for form, tellings in forms.items() if len(form) > 1 and tellings}
        lengths = [len(form) for form in whole]
        alike = [tellings for form, tellings in whole.items() if lengths.count(len(form)) > 1]
        if len({telling.article.id for tellings in alike for telling in tellings}) > 1 and len(alike) > 1:
            yield alike


def _holding(article: Article, span: Span) -> Telling:
    """A telling with the statement that its words stand in."""
    statement = next((s.id for s in article.statements if s.span.holds(span)), None)
    return Telling(article=article, span=span, statement=statement)

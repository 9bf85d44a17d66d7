"""What an article brings that no article before it told, and what has come of what those announced."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.dossier import Account, Dossier, Happening
from briefings.dossier.agreement import UNNAMED_KINDS
from briefings.dossier.told_before import ToldBefore
from briefings.model import Article, Event, Organisation, Person, Place, Status

_LAST = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """Something announced by an earlier article, as an article tells it now."""

    announced: Account
    """The last announcement before it was told."""
    told: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new in one article against all that came out before its day."""

    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]
    events: tuple[Event, ...]
    """Told for the first time, one for each happening, those of the key statements first."""
    became: tuple[Became, ...]
    overdue: tuple[Account, ...]
    """Announcements whose day has passed, of somebody whom this article is the first to name since, and that
    no article up to it tells as done."""

    def __bool__(self) -> bool:
        return any((self.people, self.organisations, self.places, self.events, self.became, self.overdue))


def find_news(dossier: Dossier, *, disputed: Container[int] = ()) -> dict[str, News]:
    """By article id; articles that follow none on their subject, or have no date, are left out.

    An article follows another where somebody or something that it tells was told before.

    Args:
        disputed: `id` of each happening that another article tells differently: it is not new.
    """
    first = _First(dossier)
    before = ToldBefore(account for happening in dossier.happenings for account in happening.accounts)
    overdue = _overdue(dossier)
    found: dict[str, News] = {}
    for article in dossier.articles:
        if article.published and first.is_sequel(article):
            told = [item for item in dossier.told_in.get(article.id, ()) if id(item) not in disputed]
            news = _news(article, dossier, told, first, before, overdue.get(article.id, ()))
            if news:
                found[article.id] = news
    return found


class _First:
    """The day on which each name and each happening first stands in an article."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.people = {p.id: _earliest(a.article for a in p.appearances) for p in dossier.people}
        self.organisations = {o.id: _earliest(a for a, _ in o.appearances) for o in dossier.organisations}
        self.places = {p.id: _earliest(a for a, _ in p.appearances) for p in dossier.places}

    def is_sequel(self, article: Article) -> bool:
        """Whether one of its people, or one of its happenings, stands in an article that came out before."""
        own = (self._dossier.person_of[article.id, person.id] for person in article.people)
        told = self._dossier.told_in.get(article.id, ())
        day = article.published or ""
        return any(self.people[person] < day for person in own) or any(_first_told(h) < day for h in told)


def _earliest(articles: Iterable[Article]) -> str:
    """The first day; an article without a day counts as the first of all, since it may be."""
    return min(article.published or "" for article in articles)


def _first_told(happening: Happening) -> str:
    return _earliest(account.article for account in happening.accounts)


def _news(
    article: Article,
    dossier: Dossier,
    told: Sequence[Happening],
    first: _First,
    before: ToldBefore,
    overdue: tuple[Account, ...],
) -> News:
    day = article.published or ""
    return News(
        people=tuple(p for p in article.people if first.people[dossier.person_of[article.id, p.id]] >= day),
        organisations=tuple(
            o for o in article.organisations if first.organisations[dossier.organisation_of[article.id, o.id]] >= day
        ),
        places=tuple(p for p in article.places if first.places[dossier.place_of[article.id, p.id]] >= day),
        events=_events(article, told, before),
        became=tuple(became for happening in told for became in _became(article, happening)),
        overdue=overdue,
    )


def _events(article: Article, happenings: Iterable[Happening], before: ToldBefore) -> tuple[Event, ...]:
    """One event for each happening, by the rank of the sentence, then in order of the text; unnamed kinds come last."""
    ranks = {statement.id: statement.key for statement in article.statements}
    firsts: dict[str, Event] = {}
    for happening in happenings:
        own = [account for account in happening.accounts if account.article.id == article.id]
        if _first_told(happening) < (article.published or "") or not all(map(before.is_new, own)):
            continue
        event = min((account.event for account in own), key=lambda event: (event.statement is None, event.span))
        # A sentence that tells several events is one line.
        known = firsts.get(event.statement or event.id)
        if known is None or (known.kind in UNNAMED_KINDS and event.kind not in UNNAMED_KINDS):
            firsts[event.statement or event.id] = event
    order = {event.id: (ranks.get(event.statement or "") or len(ranks) + 1) for event in firsts.values()}
    return tuple(sorted(firsts.values(), key=lambda e: (order[e.id], e.kind in UNNAMED_KINDS, e.span)))


def _became(article: Article, happening: Happening) -> Iterator[Became]:
    """The happening where this article is the first to tell as past what earlier ones announced."""
    past = [account for account in happening.accounts if account.event.status is Status.PAST]
    planned = [account for account in happening.accounts if account.event.status is Status.PLANNED]
    day = article.published or ""
    before = [account for account in planned if (account.article.published or _LAST) < day]
    own = [account for account in past if account.article.id == article.id]
    if before and own and all((account.article.published or "") >= day for account in past):
        yield Became(announced=before[-1], told=own[0].event)


def _overdue(dossier: Dossier) -> Mapping[str, tuple[Account, ...]]:
    """By id of the article that is the first to name its people since: announcements of which nothing came so far."""
    days = {
        person.id: sorted((a.article.published, a.article.id) for a in person.appearances if a.article.published)
        for person in dossier.people
    }
    found: dict[str, list[Account]] = {}
    for happening in dossier.happenings:
        planned = [account for account in happening.accounts if account.event.status is Status.PLANNED]
        if not planned or happening.kind in UNNAMED_KINDS or not happening.people:
            continue
        seen = days[happening.people[0]]
        after = bisect_right(seen, (happening.last_day, "~"))
        told = [a.article.published or "" for a in happening.accounts if a.event.status is not Status.PLANNED]
        if after < len(seen) and all(day > seen[after][0] for day in told):
            found.setdefault(seen[after][1], []).append(planned[-1])
    return {article: tuple(accounts) for article, accounts in found.items()}

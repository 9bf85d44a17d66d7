"""Dated events as calendars and timelines list them, of one article or of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.briefing import Briefing, Line, Moment
from briefings.dossier import Account
from briefings.edition.addresses import happening_id, lasting_id, on_the_web
from briefings.edition.links import background_page, briefing_page
from briefings.edition.saying import event_words, flat, headline, told
from briefings.edition.shapes import Site, happenings_of
from briefings.edition.views import AccountView, HappeningView
from briefings.labels import Labels
from briefings.model import Grain, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event with what is said of it, as plain text."""

    id: str
    """The same as long as the event keeps its place in its article."""
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as the text has it."""
    end: str
    grain: Grain
    when: str
    """The period in words."""
    precision: str | None
    """What the period leaves open, in words; None where a day is told."""
    status: Status
    status_label: str
    kind_label: str
    headline: str
    """What happened, with how and by whom it is told where it is not simply a fact of the article."""
    accounts: tuple[str, ...]
    """Every sentence that tells it, each with its source and modality."""
    why: str | None
    """Why this date."""
    people: tuple[str, ...]
    places: tuple[str, ...]
    published: str | None
    """Publication day of the newest article that tells it."""
    address: str | None


def of_briefing(site: Site, article_id: str) -> tuple[Entry, ...]:
    """The chronology of one article, oldest first, in the wording of its language."""
    briefing = site.briefings[article_id]
    labels = site.labels[briefing.language]
    moments = (*briefing.chronology, *briefing.planned)
    return tuple(_moment(moment, briefing, labels, site.address) for moment in moments)


def _moment(moment: Moment, briefing: Briefing, labels: Labels, site_address: str | None) -> Entry:
    first = moment.lines[0] if moment.lines else None
    return Entry(
        id=lasting_id("moment", briefing.id, moment.anchor),
        start=moment.start,
        end=moment.end,
        grain=moment.grain,
        when=moment.date_label,
        precision=moment.precision_label,
        status=moment.status,
        status_label=moment.status_label,
        kind_label=moment.kind_label,
        headline=_headline(moment.title, moment, first, labels),
        accounts=tuple(told(line, labels) for line in moment.lines) or (flat(moment.head.text),),
        why=moment.why,
        people=moment.people_names,
        places=moment.place_names,
        published=briefing.published,
        address=on_the_web(site_address, briefing_page(briefing.id), moment.anchor),
    )


@lru_cache(maxsize=1)
def of_site(site: Site) -> tuple[Entry, ...]:
    """Every event of all articles once, oldest first, in the wording of the site's language; made once."""
    labels = site.labels[site.language]
    return tuple(_happening(view, labels, site.address) for view in happenings_of(site))


def _happening(view: HappeningView, labels: Labels, site_address: str | None) -> Entry:
    first, telling = view.happening.accounts[0], _telling(view)
    page = background_page(view.background) if view.background else briefing_page(first.article.id)
    days = [account.article.published for account in view.accounts if account.article.published]
    words = event_words(telling.article, telling.event)
    title = view.title if view.title and view.status is Status.PAST else words
    return Entry(
        id=happening_id(view.happening),
        start=view.happening.start,
        end=view.happening.end,
        grain=view.happening.grain,
        when=view.date_label,
        precision=view.precision_label or _approximate(view, labels),
        status=view.status,
        status_label=view.status_label,
        kind_label=view.kind_label,
        headline=_headline(title, view, view.accounts[0].line, labels),
        accounts=tuple(_account(account, labels) for account in view.accounts),
        why=view.accounts[0].why if len(view.accounts) == 1 else None,
        people=tuple(name for _, name in view.people),
        places=view.places,
        published=max(days, default=None),
        address=on_the_web(site_address, page),
    )


def _telling(view: HappeningView) -> Account:
    """The account whose sentence comes first, so that its words and its source go together."""
    shown = view.accounts[0]
    same = (account for account in view.happening.accounts if account.article is shown.article)
    fitting = (account for account in same if shown.line is None or account.event.statement == shown.line.id)
    return next(fitting, view.happening.accounts[0])


def _headline(title: str, event: Moment | HappeningView, line: Line | None, labels: Labels) -> str:
    return headline(title, status=event.status, status_label=event.status_label, line=line, labels=labels)


def _account(account: AccountView, labels: Labels) -> str:
    """A sentence with its source, its modality and the article that it stands in."""
    words = told(account.line, labels) if account.line else flat(account.passage.text)
    where = ", ".join(filter(None, (account.article.outlet, account.published_label, account.article.title)))
    return f"{words} [{flat(where)}]"


def _approximate(view: HappeningView, labels: Labels) -> str | None:
    told_by = view.happening.accounts
    dates = [a.article.dates[a.event.date] for a in told_by if a.event.date is not None]
    return labels.text("precision.approximate") if dates and all(date.approximate for date in dates) else None


def period(entry: Entry) -> str:
    """When, with what it leaves open: « mars 2024 (jour non précisé) »."""
    return f"{entry.when} ({entry.precision})" if entry.precision else entry.when


def details(entry: Entry, labels: Labels) -> Iterator[str]:
    """What stands below the headline and the period, line by line: the sentences, why this date, who and where."""
    yield f"{entry.kind_label} · {entry.status_label}"
    yield from entry.accounts
    if entry.why:
        yield _named(labels.text("page.why_date"), [entry.why], labels)
    if entry.people:
        yield _named(labels.text("page.with"), entry.people, labels)
    if entry.places:
        yield _named(labels.text("page.at"), entry.places, labels)


def _named(name: str, values: Iterable[str], labels: Labels) -> str:
    return f"{name}{labels.colon}{', '.join(map(flat, values))}"

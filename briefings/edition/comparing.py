"""What the pages show of several articles side by side: disagreements, what is new in one, and series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefings.briefing import Briefing, Line, Passage
from briefings.briefing.lines import line, passage
from briefings.calendar_words import period_in_words
from briefings.dossier import Account, Dossier
from briefings.dossier.disagreements import About, Disagreement, Telling, Version
from briefings.dossier.novelty import Became, News
from briefings.dossier.series import Series
from briefings.edition.views import AccountView, HappeningView, account_view, published_label
from briefings.labels import Labels
from briefings.model import Article, Event, Span, Status

TELLINGS = 3
"""Articles that are listed for one version; the others are counted."""
NAMES = 8
"""Names of a sort that are new in an article and listed; the others are counted."""
EVENTS = 4
"""The same of events."""
ROWS = 80
"""Events of a series that its page lists; older ones are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingView:
    """One article's word, with its way to the sentence."""

    article: Article
    published_label: str
    words: str
    """The words that differ."""
    sentence: Passage
    """The sentence they stand in."""
    line: Line | None
    """The statement, for who says so and how; None where it is in no statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    label: str | None
    """What these articles say, in the program's words; None where the articles' own words say it."""
    tellings: tuple[TellingView, ...]
    more: int
    """Articles beyond those listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    about: str
    """What is told differently."""
    subject: str
    """Of what event, or of whom."""
    person: str | None
    background: str | None
    """Id of the event's page."""
    versions: tuple[VersionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FewOf:
    """The first of some things, and how many more there are."""

    listed: tuple[Passage, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """An event that an article is the first to tell."""

    start: str
    end: str
    date_label: str
    kind_label: str
    status: Status
    status_label: str
    words: str
    sentence: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView:
    """What is new in an article, in the wording of its own page."""

    people: FewOf
    organisations: FewOf
    places: FewOf
    events: tuple[NewEvent, ...]
    more_events: int
    became: tuple[tuple[AccountView, NewEvent], ...]
    """What was announced, and how it is told now."""
    overdue: tuple[AccountView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """An event of a series."""

    event: HappeningView
    account: AccountView
    """How one article tells it."""
    others: int
    """Accounts beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    id: str
    title: str
    rows: tuple[RowView, ...]
    older: int
    """Events older than those listed."""
    period: str
    articles: tuple[str, ...]
    """Ids of the articles that tell it, the newest first."""


def sentence_of(briefing: Briefing, span: Span) -> Passage | None:
    """The sentence of the marked source that holds some words; None where none does."""
    for block in briefing.source:
        for sentence in block.sentences:
            if sentence.anchor:
                start, end = map(int, sentence.anchor.removeprefix("t-").split("-"))
                if start <= span.start < end:
                    words = "".join(piece.text for piece in sentence.pieces)
                    return Passage(text=words, span=Span(start, end), anchor=sentence.anchor)
    return None


def disagreement_views(
    items: Iterable[Disagreement],
    dossier: Dossier,
    briefings: Mapping[str, Briefing],
    backgrounds: Mapping[int, str],
    labels: Labels,
) -> tuple[DisagreementView, ...]:
    """Disagreements as a page shows them.

    Args:
        briefings: By article id.
        backgrounds: Ids of background pages by `id` of their happening.
        labels: Of the page's language.
    """
    return tuple(_disagreement(item, dossier, briefings, backgrounds, labels) for item in items)


def _disagreement(
    item: Disagreement,
    dossier: Dossier,
    briefings: Mapping[str, Briefing],
    backgrounds: Mapping[int, str],
    labels: Labels,
) -> DisagreementView:
    pages = (backgrounds[id(happening)] for happening in item.happenings if id(happening) in backgrounds)
    return DisagreementView(
        about=labels.text(f"disagreement.about.{item.about}"),
        subject=_subject(item, dossier, labels),
        person=item.person,
        background=next(pages, None),
        versions=tuple(_version(version, item.about, briefings, labels) for version in item.versions),
    )


def _subject(item: Disagreement, dossier: Dossier, labels: Labels) -> str:
    if item.person:
        return dossier.person(item.person).name
    happening = item.happenings[0]
    named = [dossier.person(person).name for person in happening.people[:2]]
    where = [dossier.place(place).name for place in happening.places[:1]]
    kind, whom = labels.text(f"kind.{happening.kind}"), ", ".join((*named, *where))
    kind = kind[:1].upper() + kind[1:]
    return labels.text("disagreement.subject", kind=kind, whom=whom) if whom else kind


def _version(version: Version, about: About, briefings: Mapping[str, Briefing], labels: Labels) -> VersionView:
    shown = [
        _telling(telling, about, briefings[telling.article.id], labels) for telling in _once_each(version.tellings)
    ]
    return VersionView(
        label=_label(version, about, labels),
        tellings=tuple(shown[:TELLINGS]),
        more=len(shown[TELLINGS:]),
    )


def _once_each(tellings: Iterable[Telling]) -> list[Telling]:
    """One telling of each article, those in a statement first."""
    ordered = sorted(enumerate(tellings), key=lambda item: (item[1].statement is None, item[0]))
    once: dict[str, tuple[int, Telling]] = {}
    for at, telling in ordered:
        once.setdefault(telling.article.id, (at, telling))
    return [telling for _, telling in sorted(once.values(), key=lambda item: item[0])]


def _label(version: Version, about: About, labels: Labels) -> str | None:
    event = version.account.event if version.account else None
    if event is None or about is About.FIGURE:
        return None
    if about is About.STATUS:
        return labels.text(f"status.{event.status}")
    return period_in_words(event.start, event.end, event.grain, labels)


def _telling(telling: Telling, about: About, briefing: Briefing, labels: Labels) -> TellingView:
    article = telling.article
    # A spelling is the article's own, whoever is quoted with it.
    told = telling.statement if about is not About.SPELLING else None
    statement = next((s for s in article.statements if s.id == told), None)
    return TellingView(
        article=article,
        published_label=published_label(article, labels),
        words=" ".join(telling.span.of(article.text).split()),
        sentence=sentence_of(briefing, telling.span) or passage(article.text, telling.span),
        line=line(article, statement, labels) if statement else None,
    )


def news_view(article: Article, news: News, briefing: Briefing, labels: Labels) -> NewsView:
    """What is new in an article, in the wording of its page."""
    firsts = {card.id: card.first for card in briefing.people}
    bodies = {card.id: card.first for card in briefing.organisations}
    places = {card.id: card.first for card in briefing.places}
    return NewsView(
        people=_few([(person.name, firsts.get(person.id)) for person in news.people]),
        organisations=_few([(body.name, bodies.get(body.id)) for body in news.organisations]),
        places=_few([(place.name, places.get(place.id)) for place in news.places]),
        events=tuple(_new_event(article, event, briefing, labels) for event in news.events[:EVENTS]),
        more_events=len(news.events[EVENTS:]),
        became=tuple(_became(article, became, briefing, labels) for became in news.became[:EVENTS]),
        overdue=tuple(account_view(account, labels) for account in news.overdue[:EVENTS]),
    )


def _few(named: Sequence[tuple[str, Passage | None]]) -> FewOf:
    """Names, each with the place where it first stands; a name that stands nowhere in the text is no news."""
    there = [Passage(text=name, span=at.span, anchor=at.anchor) for name, at in named if at is not None]
    return FewOf(listed=tuple(there[:NAMES]), more=len(there[NAMES:]))


def _became(article: Article, became: Became, briefing: Briefing, labels: Labels) -> tuple[AccountView, NewEvent]:
    return account_view(became.announced, labels), _new_event(article, became.told, briefing, labels)


def _new_event(article: Article, event: Event, briefing: Briefing, labels: Labels) -> NewEvent:
    telling = event.title or (event.head,)
    return NewEvent(
        start=event.start,
        end=event.end,
        date_label=period_in_words(event.start, event.end, event.grain, labels),
        kind_label=labels.text(f"kind.{event.kind}"),
        status=event.status,
        status_label=labels.text(f"status.{event.status}"),
        words=" … ".join(" ".join(part.of(article.text).split()) for part in telling),
        sentence=sentence_of(briefing, event.head) or passage(article.text, event.head),
    )


def series_views(
    series: Iterable[Series], happenings: Mapping[int, HappeningView], labels: Labels
) -> tuple[SeriesView, ...]:
    """Every series, in its order.

    Args:
        happenings: Views by `id` of their happening.
    """
    return tuple(_series(item, happenings, labels) for item in series)


def _series(item: Series, happenings: Mapping[int, HappeningView], labels: Labels) -> SeriesView:
    shown = item.members[-ROWS:]
    told = {
        account.article.id: account.article.published or ""
        for happening in item.members
        for account in happening.accounts
    }
    first, last = item.members[0].start[:4], max(member.end for member in item.members)[:4]
    return SeriesView(
        id=item.id,
        title=item.title,
        rows=tuple(_row(happenings[id(happening)], labels) for happening in shown),
        older=len(item.members) - len(shown),
        period=first if first == last else f"{first}–{last}",
        articles=tuple(sorted(told, key=lambda article: (told[article], article), reverse=True)),
    )


def _row(view: HappeningView, labels: Labels) -> RowView:
    """An event with the account that dates it best among those that tell it as it stands now."""
    fit = [account for account in view.happening.accounts if account.event.status is view.happening.status]
    best = max(fit or view.happening.accounts, key=lambda account: _worth(account, labels.language))
    return RowView(event=view, account=account_view(best, labels), others=_others(view, best))


def _worth(account: Account, language: str) -> tuple[bool, int, bool]:
    event = account.event
    return event.statement is not None, len(event.start), account.article.language == language


def _others(view: HappeningView, best: Account) -> int:
    return len({account.article.id for account in view.happening.accounts} - {best.article.id})

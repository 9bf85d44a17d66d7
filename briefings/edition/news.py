"""What a page shows of what is new in its article, beside the articles before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.briefing import Briefing, Passage
from briefings.briefing.lines import passage
from briefings.calendar_words import period_in_words
from briefings.dossier.novelty import Became, News
from briefings.edition.saying import event_words
from briefings.edition.sentences import sentence_of
from briefings.edition.views import AccountView, account_view
from briefings.labels import Labels
from briefings.model import Article, Event, Status

NAMES = 8
"""Names of a sort that are new in an article and listed; the others are counted."""
EVENTS = 4
"""The same of events."""


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
    return NewEvent(
        start=event.start,
        end=event.end,
        date_label=period_in_words(event.start, event.end, event.grain, labels),
        kind_label=labels.text(f"kind.{event.kind}"),
        status=event.status,
        status_label=labels.text(f"status.{event.status}"),
        words=event_words(article, event),
        sentence=sentence_of(briefing, event.head) or passage(article.text, event.head),
    )

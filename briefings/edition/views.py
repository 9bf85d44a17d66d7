"""What the pages of the whole site lay out: happenings and people, ready for the templates.

A briefing of one article is laid out from `briefing.Briefing`; these are its counterparts
for pages that several articles stand behind, where each line names its article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.briefing import Briefing, EditLine, Line, Passage, PersonCard, RoleLine
from briefings.briefing.edits import is_redated, of_events
from briefings.briefing.lines import line, passage
from briefings.calendar_words import in_words, period_in_words, precision_missing
from briefings.dossier import Account, Dossier, Happening, SamePerson
from briefings.dossier.background import BackgroundPage
from briefings.edition.saying import event_words
from briefings.labels import Labels
from briefings.model import Article, DateType, Event, Span, Status, TimeExpression, VariantKind
from briefings.typography import set_text

PAPERS = 200
"""People at most who have a document of their own, so that a thousand articles are not kept waiting for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """What one article says of an event."""

    article: Article
    published_label: str
    passage: Passage
    runs: tuple[tuple[str, bool], ...]
    """The passage cut, and whether each run is among the words that tell the event."""
    line: Line | None
    """The statement that tells it; None where no statement does."""
    date_label: str
    why: str
    why_language: str
    """The article's where its words are explained, else the page's."""
    date_words: Passage | None
    status: Status
    status_label: str
    edited: tuple[EditLine, ...] = ()
    """What the editors corrected in the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningView:
    """An entry of the site's chronology."""

    id: str
    """Id on the chronology page."""
    happening: Happening
    date_label: str
    precision_label: str | None
    kind_label: str
    status: Status
    status_label: str
    title: str | None
    """Of its background page."""
    background: str | None
    """Id of its background page."""
    people: tuple[tuple[str, str], ...]
    """Id and name."""
    places: tuple[str, ...]
    accounts: tuple[AccountView, ...]

    @property
    def year(self) -> str:
        return self.happening.start[:4]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person over all articles."""

    person: SamePerson
    cards: tuple[tuple[Briefing, PersonCard], ...]
    """Oldest article first."""
    spellings: tuple[tuple[str, int], ...]
    """Every form of the name and how often it stands in the articles."""
    happenings: tuple[HappeningView, ...]
    together: tuple[tuple[str, str, int], ...]
    """Id, name and number of shared events of the people they take part in most with."""
    has_paper: bool
    """Whether the person has a document of their own."""

    @property
    def mentions(self) -> int:
        return sum(card.mentions for _, card in self.cards)

    @property
    def latest_role(self) -> tuple[Briefing, RoleLine] | None:
        """The first role that the newest article with one gives."""
        given = ((briefing, card.roles[0]) for briefing, card in reversed(self.cards) if card.roles)
        return next(given, None)


def happening_views(
    dossier: Dossier, backgrounds: Sequence[BackgroundPage], labels: Labels
) -> tuple[HappeningView, ...]:
    """Every happening of the dossier, in its order."""
    pages = {id(page.happening): page for page in backgrounds}
    taken: Counter[str] = Counter()
    views: list[HappeningView] = []
    for happening in dossier.happenings:
        anchor = f"e-{happening.start}-{happening.end}"
        taken[anchor] += 1
        number = f"-{taken[anchor]}" if taken[anchor] > 1 else ""
        views.append(_happening(happening, anchor + number, dossier, pages.get(id(happening)), labels))
    return tuple(views)


def _happening(
    happening: Happening, anchor: str, dossier: Dossier, page: BackgroundPage | None, labels: Labels
) -> HappeningView:
    missing = precision_missing(happening.start, happening.grain)
    return HappeningView(
        id=anchor,
        happening=happening,
        date_label=period_in_words(happening.start, happening.end, happening.grain, labels),
        precision_label=labels.text(f"precision.{missing}") if missing else None,
        kind_label=labels.text(f"kind.{happening.kind}"),
        status=happening.status,
        status_label=labels.text(f"status.{happening.status}"),
        title=page.title if page else None,
        background=page.id if page else None,
        people=tuple((person, dossier.person(person).name) for person in happening.people),
        places=tuple(dossier.place(place).name for place in happening.places),
        accounts=_accounts(happening, labels),
    )


def _accounts(happening: Happening, labels: Labels) -> tuple[AccountView, ...]:
    """One for each sentence that tells it; a headline gives way to the sentences of its article."""
    views: dict[tuple[str, Passage], AccountView] = {}
    for account in happening.accounts:
        view = account_view(account, labels)
        views.setdefault((view.article.id, view.passage), view)
    told = {view.article.id for view in views.values() if view.line}
    return tuple(view for view in views.values() if view.line or view.article.id not in told)


def account_view(account: Account, labels: Labels) -> AccountView:
    """What an article says of an event, in the wording of the page that shows it."""
    article, event = account.article, account.event
    statement = next((s for s in article.statements if s.id == event.statement), None)
    told = line(article, statement, labels) if statement else None
    date = article.dates[event.date] if event.date is not None else None
    why, why_language = _why(event, date, article.language, labels)
    words = told.passage if told else passage(article.text, event.head)
    return AccountView(
        article=article,
        published_label=published_label(article, labels),
        passage=words,
        runs=runs(words, event.title) if told else ((event_words(article, event), True),),
        line=told,
        date_label=period_in_words(event.start, event.end, event.grain, labels),
        why=why,
        why_language=why_language,
        date_words=passage(article.text, date.span) if date else None,
        status=event.status,
        status_label=labels.text(f"status.{event.status}"),
        edited=of_events((event,), labels),
    )


def runs(passage: Passage, telling: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    """A sentence cut into runs, and whether each is among the words that tell an event."""
    start = passage.span.start
    inside = [span for span in telling if passage.span.holds(span)]
    cuts = sorted({0, len(passage.text), *(edge - start for span in inside for edge in (span.start, span.end))})
    strong = {(span.start - start, span.end - start) for span in inside}
    return tuple((passage.text[a:b], (a, b) in strong) for a, b in pairwise(cuts))


def _why(event: Event, date: TimeExpression | None, language: str, labels: Labels) -> tuple[str, str]:
    """Why an event has its date, and the language in which that is told."""
    if date is not None and date.type is not DateType.DURATION and not is_redated(event):
        return set_text(date.explanation, language), language
    reason = "edited" if is_redated(event) else "context" if date is None else "counted"
    return labels.text(f"why.{reason}"), labels.language


def published_label(article: Article, labels: Labels) -> str:
    return in_words(article.published, labels) if article.published else labels.text("published.unknown")


def person_views(
    dossier: Dossier, briefings: Mapping[str, Briefing], happenings: Sequence[HappeningView]
) -> tuple[PersonView, ...]:
    """Every person of the dossier, in its order."""
    papers = _with_papers(dossier)
    views = {id(view.happening): view for view in happenings}
    return tuple(_person(person, dossier, briefings, views, person.id in papers) for person in dossier.people)


def _with_papers(dossier: Dossier) -> set[str]:
    """Who has a document of their own: those whom most articles name; one article alone is told by its own."""
    several = (person for person in dossier.people if len(person.appearances) > 1)
    return {person.id for person in sorted(several, key=lambda p: (-len(p.appearances), p.id))[:PAPERS]}


def _person(
    person: SamePerson,
    dossier: Dossier,
    briefings: Mapping[str, Briefing],
    views: Mapping[int, HappeningView],
    has_paper: bool,
) -> PersonView:
    own = tuple(views[id(happening)] for happening in dossier.happenings_of.get(person.id, ()))
    shared = Counter(other for view in own for other in view.happening.people if other != person.id)
    together = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:6]
    return PersonView(
        person=person,
        cards=tuple(_cards(person, briefings)),
        spellings=_spellings(person),
        happenings=own,
        together=tuple((other, dossier.person(other).name, count) for other, count in together),
        has_paper=has_paper,
    )


def _cards(person: SamePerson, briefings: Mapping[str, Briefing]) -> list[tuple[Briefing, PersonCard]]:
    found: list[tuple[Briefing, PersonCard]] = []
    for appearance in person.appearances:
        briefing = briefings[appearance.article.id]
        found += [(briefing, card) for card in briefing.people if card.id == appearance.person.id]
    return found


def _spellings(person: SamePerson) -> tuple[tuple[str, int], ...]:
    """Forms of the whole name, as they stand, the most frequent first."""
    counts: Counter[str] = Counter()
    for appearance in person.appearances:
        listed = {variant.text: variant.count for variant in appearance.person.variants}
        for text, count in listed.items():
            if any(v.text == text and v.kind is not VariantKind.SHORT for v in appearance.person.variants):
                counts[text] += count
        if appearance.person.name not in listed:
            said = [mention.of(appearance.article.text) for mention in appearance.person.mentions]
            counts[appearance.person.name] += sum(text == appearance.person.name for text in said)
    return tuple(sorted(((t, c) for t, c in counts.items() if c), key=lambda item: (-item[1], item[0])))


def counts(briefing: Briefing, labels: Labels) -> str:
    """What the briefing holds, in numbers; what it has none of is not named."""
    held = {"facts": briefing.facts, "people": briefing.people, "events": (*briefing.chronology, *briefing.planned)}
    return " · ".join(labels.count(f"card.{name}", len(items)) for name, items in held.items() if items)

"""What the pages show of articles that tell the same thing differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.briefing import Briefing, Line, Passage
from briefings.briefing.lines import line, passage
from briefings.calendar_words import period_in_words
from briefings.dossier import Dossier
from briefings.dossier.versions import About, Disagreement, Telling, Version
from briefings.edition.sentences import sentence_of
from briefings.edition.views import published_label
from briefings.labels import Labels
from briefings.model import Article

TELLINGS = 3
"""Articles that are listed for one version; the others are counted."""


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

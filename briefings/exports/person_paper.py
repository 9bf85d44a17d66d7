"""A person over all articles on paper, as `templates/person.typ` lays it out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from briefings.briefing import Briefing, PersonCard
from briefings.calendar_words import in_words
from briefings.edition.links import person_paper
from briefings.edition.shapes import Site, Views
from briefings.edition.views import PersonView
from briefings.exports import typesetting
from briefings.exports.cited import Cited, marked, modalities, newest_part
from briefings.exports.making import Making
from briefings.labels import Labels

HEAVIEST = 150
"""Roles, statements, quotes and accounts that the document holds at most, about ten pages; older ones are left out."""


def papers(views: Views) -> Iterator[tuple[str, Making]]:
    """The path of a document for each person who has one, and how it is made."""
    for view in views.people:
        if view.has_paper:
            data = payload(view, labels=views.labels)
            of = json.dumps((data, _newest(view)), ensure_ascii=False)
            yield person_paper(view.person.id), Making(of=of, make=partial(_document, data, _newest(view)))


def render(view: PersonView, site: Site, *, heaviest: int = HEAVIEST) -> bytes:
    """What the articles say of a person and what they report that the person says, as one tagged PDF file."""
    return _document(payload(view, labels=site.labels[site.language], heaviest=heaviest), _newest(view))


def _document(data: dict[str, Any], newest: str | None) -> bytes:
    return typesetting.document("person.typ", data, published=newest)


def _newest(view: PersonView) -> str | None:
    """The day of the newest article that names the person."""
    return view.cards[-1][0].published if view.cards else None


def payload(view: PersonView, *, labels: Labels, heaviest: int = HEAVIEST) -> dict[str, Any]:
    """What the template lays out; articles are numbered from the newest."""
    cards = newest_part(view.cards[::-1], lambda item: _weight(view, *item), heaviest)
    left_out = len(view.cards) - len(cards)
    cited = Cited((briefing for briefing, _ in cards), labels)
    newest = cards[0][0].published if cards else None
    document, kind = labels["document"], labels.text("document.person_kind")
    says = {line.modality for _, card in cards for line in card.says}
    return typesetting.frame(labels, published=newest) | {
        "title": view.person.name,
        "author": [],
        "keywords": [view.person.name],
        "description": f"{kind}{labels.colon}{view.person.name}",
        "kicker": kind,
        "running": f"{kind} · {view.person.name}",
        "scope": scope(cited, labels, labels.count("mentions", view.mentions)),
        "left_out": labels.count("document.left_out", left_out) if left_out else None,
        "reference": document["cited_reference"],
        "spellings": list(view.spellings) if len(view.spellings) > 1 else [],
        "edited": marked(edit for _, card in cards for edit in card.edited),
        "roles": [cited.role(b.id, role) for b, card in cards for role in card.roles],
        "role_columns": [document["col_role"], document["col_when"], document["col_said_on"]],
        "told": [_told(b, card, cited) for b, card in cards if card.says or card.quotes],
        "chronology": cited.periods(view.happenings),
        "together": [{"name": name, "count": labels.count("site.events", count)} for _, name, count in view.together],
        "articles": cited.articles(),
        "badges": typesetting.badges(says | modalities(view.happenings), labels),
    }


def _told(briefing: Briefing, card: PersonCard, cited: Cited) -> dict[str, Any]:
    """What an article reports that the person says."""
    return {
        "article": cited.number(briefing.id),
        "published": briefing.published_label,
        "lines": [cited.line(briefing.id, line) for line in card.says],
        "quotes": [
            cited.passage(briefing.id, quote.passage) | {"edited": marked(quote.edited)} for quote in card.quotes
        ],
    }


def _weight(view: PersonView, briefing: Briefing, card: PersonCard) -> int:
    accounts = (account for happening in view.happenings for account in happening.accounts)
    told = sum(account.article.id == briefing.id for account in accounts)
    return 1 + told + len(card.roles) + len(card.says) + len(card.quotes)


def scope(cited: Cited, labels: Labels, *more: str) -> str:
    """How many articles a document rests on, and from when they are."""
    days = sorted(briefing.published for briefing in cited.briefings if briefing.published)
    ends = [in_words(day, labels) for day in dict.fromkeys((*days[:1], *days[-1:]))]
    span = labels.text("document.from_to", first=ends[0], last=ends[-1]) if len(ends) > 1 else "".join(ends)
    return " · ".join(filter(None, (labels.count("site.articles", len(cited.briefings)), span, *more)))

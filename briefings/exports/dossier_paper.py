"""The whole dossier on paper, as `templates/dossier.typ` lays it out: what is dated, who is who, each article."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from briefings.briefing import Briefing
from briefings.edition.gathering import narrowed
from briefings.edition.shapes import Site, Views, lay_out
from briefings.edition.views import PersonView
from briefings.exports import typesetting
from briefings.exports.cited import Cited, marked, modalities, newest_part
from briefings.exports.person_paper import scope
from briefings.labels import Labels
from briefings.model import Article
from briefings.pages.timeline import today_note

HEAVIEST = 600
"""Events and key facts that the document holds at most, about eighty pages: older articles are left to the site."""
ROLES = 3
"""Roles that the document gives a person, the newest first."""


def render(site: Site, *, heaviest: int = HEAVIEST) -> bytes:
    """The dossier, or the newest part of it where it is long, as one tagged PDF file."""
    shown = shortened(site, heaviest)
    data = payload(lay_out(shown), left_out=len(site.dossier.articles) - len(shown.dossier.articles))
    return typesetting.document("dossier.typ", data, published=shown.dossier.newest_day)


def shortened(site: Site, heaviest: int) -> Site:
    """The site of the newest articles alone, as many as the document holds; the newest always."""

    def weigh(article: Article) -> int:
        return len(article.events) + len(site.digests[article.id].facts)

    kept = newest_part(site.dossier.newest_first, weigh, heaviest)
    return site if len(kept) == len(site.dossier.articles) else narrowed(site, kept)


def payload(views: Views, *, left_out: int = 0) -> dict[str, Any]:
    """What the template lays out; articles are numbered from the newest.

    Args:
        left_out: How many older articles the site holds.
    """
    labels, site = views.labels, views.site
    cited = Cited(views.newest, labels)
    document = labels["document"]
    shown = {line.modality for briefing in views.newest for line in briefing.facts} | modalities(views.happenings)
    newest = site.dossier.newest_day
    return typesetting.frame(labels, published=newest) | {
        "title": site.name,
        "author": [],
        "keywords": [view.person.name for view in views.people if view.has_paper],
        "description": f"{document['dossier_kind']}{labels.colon}{scope(cited, labels)}",
        "kicker": document["dossier_kind"],
        "running": f"{document['dossier_kind']} · {site.name}",
        "scope": scope(cited, labels, labels.count("site.events", len(views.happenings))),
        "left_out": labels.count("document.left_out", left_out) if left_out else None,
        "reference": document["cited_reference"],
        "today": today_note(site.dossier, labels),
        "upcoming": cited.periods(views.upcoming),
        "years": [
            {"year": year, "periods": cited.periods(list(group))}
            for year, group in groupby(views.others, key=lambda view: view.year)
        ],
        "people": [_person(view, cited, labels) for view in views.people],
        "people_columns": [document["col_person"], document["col_roles"], document["col_articles"]],
        "articles": [
            own | _of_article(briefing, cited, labels)
            for own, briefing in zip(cited.articles(), views.newest, strict=True)
        ],
        "badges": typesetting.badges(shown, labels),
    }


def _person(view: PersonView, cited: Cited, labels: Labels) -> dict[str, Any]:
    """A person with the newest roles that articles give, each wording once."""
    given: dict[str, dict[str, Any]] = {}
    for briefing, card in reversed(view.cards):
        for role in card.roles:
            given.setdefault(f"{role.passage.text.casefold()} {role.when}", cited.role(briefing.id, role))
    return {
        "name": view.person.name,
        "edited": marked(edit for _, card in view.cards for edit in card.edited),
        "mentions": labels.count("mentions", view.mentions),
        "roles": list(given.values())[:ROLES],
        "articles": [cited.number(briefing.id) for briefing, _ in reversed(view.cards)],
    }


def _of_article(briefing: Briefing, cited: Cited, labels: Labels) -> dict[str, Any]:
    """The key facts of an article, and how much of it could not be told."""
    return {
        "facts": [cited.line(briefing.id, line) for line in briefing.facts],
        "people": [card.name for card in briefing.people],
        "gaps": labels.count("document.gaps", len(briefing.gaps)) if briefing.gaps else None,
    }

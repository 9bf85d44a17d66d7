"""What all articles say together, as JSON: who is who across them, and every happening with its accounts.

Each entry points into the contracts of the articles (`articles.jsonl`) by article id and the
id there; a sentence is repeated only with its source and its modality.
"""

from __future__ import annotations

import json
from typing import Any

from briefings.briefing.lines import who
from briefings.dossier import Account, Dossier, Happening
from briefings.dossier.event_titles import title_of
from briefings.edition.addresses import happening_id
from briefings.edition.shapes import Site
from briefings.labels import Labels
from briefings.model import Statement

SCHEMA = "briefings/dossier/1"


def render(site: Site) -> str:
    """The dossier of a site as indented JSON, ending with a line break."""
    dossier, labels = site.dossier, site.labels[site.language]
    pages = {id(page.happening): page.id for page in site.backgrounds}
    whole = {
        "schema": SCHEMA,
        "language": site.language,
        "articles": [
            {"id": a.id, "title": a.title, "language": a.language, "outlet": a.outlet, "published": a.published}
            for a in dossier.articles
        ],
        "people": [
            {"id": p.id, "name": p.name, "appearances": [_at(a.article.id, a.person.id) for a in p.appearances]}
            for p in dossier.people
        ],
        "organisations": [
            {"id": o.id, "name": o.name, "appearances": [_at(article.id, own.id) for article, own in o.appearances]}
            for o in dossier.organisations
        ],
        "places": [
            {
                "id": p.id,
                "name": p.name,
                "country": p.country,
                "whole_country": p.whole_country,
                "appearances": [_at(article.id, own.id) for article, own in p.appearances],
            }
            for p in dossier.places
        ],
        "happenings": [_happening(h, dossier, labels, pages.get(id(h))) for h in dossier.happenings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _at(article: str, identifier: str) -> dict[str, str]:
    return {"article": article, "id": identifier}


def _happening(happening: Happening, dossier: Dossier, labels: Labels, page: str | None) -> dict[str, Any]:
    return {
        "id": happening_id(happening),
        "title": title_of(happening, dossier, labels),
        "kind": happening.kind,
        "start": happening.start,
        "end": happening.end,
        "grain": happening.grain.value,
        "status": happening.status.value,
        "people": list(happening.people),
        "places": list(happening.places),
        "background": page,
        "accounts": [_account(account) for account in happening.accounts],
    }


def _account(account: Account) -> dict[str, Any]:
    article, event = account.article, account.event
    statement = next((s for s in article.statements if s.id == event.statement), None)
    return {
        "article": article.id,
        "event": event.id,
        "start": event.start,
        "end": event.end,
        "grain": event.grain.value,
        "status": event.status.value,
        "words": event.span.of(article.text),
        "statement": None if statement is None else _statement(account, statement),
    }


def _statement(account: Account, statement: Statement) -> dict[str, Any]:
    article = account.article
    return {
        "id": statement.id,
        "words": statement.span.of(article.text),
        "source": who(article, statement.source),
        "modality": statement.modality.value,
    }

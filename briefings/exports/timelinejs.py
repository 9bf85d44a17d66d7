"""Chronologies for TimelineJS: dates as precise as the text, and words that are never markup.

TimelineJS reads headlines and texts as HTML, so every word is escaped here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import escape

from briefings.edition.saying import flat
from briefings.edition.shapes import Site
from briefings.exports.entries import Entry, details, of_briefing, of_site, period
from briefings.labels import Labels


def of_article(site: Site, article_id: str) -> bytes:
    """The timeline of one article."""
    briefing = site.briefings[article_id]
    labels = site.labels[briefing.language]
    about = " · ".join(filter(None, (briefing.outlet, briefing.published_label)))
    return _timeline(of_briefing(site, article_id), title=briefing.title, about=about, labels=labels)


def of_all(site: Site) -> bytes:
    """The timeline of the whole site, each event once."""
    labels = site.labels[site.language]
    about = labels.text("chronology.intro")
    return _timeline(of_site(site), title=labels.text("chronology.title"), about=about, labels=labels)


def _timeline(entries: Iterable[Entry], *, title: str, about: str, labels: Labels) -> bytes:
    timeline = {
        "title": {"text": {"headline": str(escape(flat(title))), "text": f"<p>{escape(flat(about))}</p>"}},
        "events": [_slide(entry, labels) for entry in entries],
    }
    return (json.dumps(timeline, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(entry: Entry, labels: Labels) -> dict[str, Any]:
    lines = "".join(f"<p>{escape(text)}</p>" for text in details(entry, labels))
    link = f'<p><a href="{escape(entry.address)}">{escape(labels.text("page.read"))}</a></p>' if entry.address else ""
    slide: dict[str, Any] = {"unique_id": f"e-{entry.id}", "start_date": _date(entry.start)}
    if entry.end != entry.start:
        slide["end_date"] = _date(entry.end)
    return slide | {
        "display_date": str(escape(period(entry))),
        "text": {"headline": str(escape(entry.headline)), "text": lines + link},
        "group": str(escape(entry.status_label)),
        "autolink": False,
    }


def _date(partial: str) -> dict[str, int]:
    """As many of year, month and day as the text tells."""
    numbers = (int(part) for part in partial.split("-"))
    return dict(zip(("year", "month", "day"), numbers, strict=False))

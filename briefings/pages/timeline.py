"""The chronology of the site, on as many pages as keep each of them light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefings.calendar_words import in_words
from briefings.dossier import Dossier
from briefings.labels import Labels
from briefings.pages.shapes import Page, Views
from briefings.views import HappeningView

HEAVIEST = 134_000
"""Characters of HTML on one page of the chronology, estimated: older events go to pages of their own."""
CHRONOLOGY = "chronology.md"
_FRAME = 570
"""Characters of HTML around the words of one account."""


def chronology_pages(views: Views) -> Iterator[Page]:
    """What is planned, and what took place, year by year."""
    cut = _parts(views.others, taken=_taken(views))
    spans = {path: "–".join(dict.fromkeys((part[0].year, part[-1].year))) for path, part in cut if part}
    note, upcoming = today_note(views.site.dossier, views.labels), views.upcoming
    for path, part in cut:
        newest = path == CHRONOLOGY
        title = views.labels.text("chronology.title")
        yield views.page(
            path,
            "chronology",
            title if newest else f"{title}, {spans[path]}",
            years=[(year, list(group)) for year, group in groupby(part, key=lambda view: view.year)],
            today_note=note,
            upcoming=upcoming if newest else [],
            others=[item for item in spans.items() if item[0] != path],
        )


def pages_of_events(views: Views) -> dict[str, str]:
    """By id of an event, the page of the chronology that lists it."""
    cut = _parts(views.others, taken=_taken(views))
    listed = {view.id: path for path, part in cut for view in part}
    return listed | {view.id: CHRONOLOGY for view in views.upcoming}


def today_note(dossier: Dossier, labels: Labels) -> str:
    """Which day counts as today, for what is still to come."""
    if dossier.newest_day is None:
        return labels.text("home.upcoming_undated")
    name = "home.upcoming_note" if dossier.upcoming else "home.upcoming_none"
    return labels.text(name, date=in_words(dossier.newest_day, labels))


def _taken(views: Views) -> int:
    """What the newest page weighs by what is planned alone."""
    return sum(_weight(view) for view in views.upcoming)


def _parts(views: Sequence[HappeningView], *, taken: int) -> list[tuple[str, list[HappeningView]]]:
    """The chronology by page, oldest first; the last holds what is newest, beside what is planned.

    Args:
        taken: What the last page weighs already.
    """
    parts: list[list[HappeningView]] = [[]]
    weight = taken
    for view in reversed(views):
        if parts[-1] and weight + _weight(view) > HEAVIEST:
            parts.append([])
            weight = 0
        parts[-1].append(view)
        weight += _weight(view)
    older = [(f"chronology/{number}.md", part[::-1]) for number, part in enumerate(reversed(parts[1:]), 1)]
    return [*older, (CHRONOLOGY, parts[0][::-1])]


def _weight(view: HappeningView) -> int:
    """Characters of HTML that an event takes: its frame and chips, then a frame and the words for each account."""
    words = sum(_FRAME + len(account.passage.text) + len(account.article.title) for account in view.accounts)
    return _FRAME // 2 + 80 * len(view.people) + words

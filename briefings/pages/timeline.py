"""The chronology of the site, on as many pages as keep each of them light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefings.calendar_words import in_words, period_in_words
from briefings.dossier import Dossier
from briefings.edition.shapes import Page, Views
from briefings.edition.views import HappeningView
from briefings.labels import Labels
from briefings.model import Grain
from briefings.pages import weights
from briefings.pages.shelves import Shelf, sections, shelve

HEAVIEST = 124_000
"""Characters of HTML on one page of the chronology, estimated: older events go to pages of their own."""
CHRONOLOGY, UPCOMING = "chronology.md", "upcoming.md"
_FRAME = 570
"""Characters of HTML around the words of one account."""


def chronology_pages(views: Views) -> Iterator[Page]:
    """What is planned, and what took place, year by year."""
    cut = _parts(views.others, taken=_taken(views))
    spans = _spans(cut, views.labels)
    title, coming = views.labels.text("chronology.title"), views.upcoming
    note = today_note(views.site.dossier, views.labels)
    for (path, part), before, after in zip(cut, [None, *cut], [*cut[1:], None], strict=False):
        newest = path == CHRONOLOGY
        yield views.page(
            path,
            "chronology",
            title if newest else f"{title}, {spans[path]}",
            years=[(year, list(group)) for year, group in groupby(part, key=lambda view: view.year)],
            today_note=note,
            upcoming=coming if newest and _upcoming_fits(views) else [],
            coming=len(coming) if newest else 0,
            others=[item for item in spans.items() if item[0] != path],
            around=[(other[0], spans[other[0]]) if other and other[1] else None for other in (before, after)],
        )


def _spans(cut: Sequence[tuple[str, Sequence[HappeningView]]], labels: Labels) -> dict[str, str]:
    """The period of each page: its years, with their months where two pages would say the same."""
    years = {path: "–".join(dict.fromkeys((part[0].year, part[-1].year))) for path, part in cut if part}
    ends = {path: (part[0].happening.start[:7], part[-1].happening.start[:7]) for path, part in cut if part}
    said = list(years.values())
    return {
        path: label if said.count(label) == 1 else period_in_words(*_alike(*ends[path]), Grain.MONTH, labels)
        for path, label in years.items()
    }


def _alike(start: str, end: str) -> tuple[str, str]:
    """Both as months: an end that is no finer than its year is taken at its outer month."""
    return start if len(start) == 7 else f"{start}-01", end if len(end) == 7 else f"{end}-12"


def pages_of_events(views: Views) -> dict[str, str]:
    """By id of an event, the page of the chronology that lists it."""
    cut = _parts(views.others, taken=_taken(views))
    listed = {view.id: path for path, part in cut for view in part}
    if _upcoming_fits(views):
        return listed | {view.id: CHRONOLOGY for view in views.upcoming}
    return listed | {view.id: s.path for s in upcoming_shelves(views) for part in s.sections for view in part.items}


def upcoming_shelves(views: Views) -> tuple[Shelf[HappeningView], ...]:
    """What is planned and not over, by month: « 1er semestre 2026 », seen in March, by the month in which it ends."""
    today = views.site.dossier.newest_day or ""

    def month(view: HappeningView) -> tuple[str, str]:
        month = view.happening.due(today)[: len(view.happening.start[:7])]
        return f"m-{month}", in_words(month, views.labels)

    return shelve(UPCOMING, sections(views.upcoming, month), weights.accounts)


def today_note(dossier: Dossier, labels: Labels) -> str:
    """Which day counts as today, for what is still to come."""
    if dossier.newest_day is None:
        return labels.text("home.upcoming_undated")
    name = "home.upcoming_note" if dossier.upcoming else "home.upcoming_none"
    return labels.text(name, date=in_words(dossier.newest_day, labels))


def _taken(views: Views) -> int:
    """What the newest page weighs by what is planned alone."""
    return sum(_weight(view) for view in views.upcoming) if _upcoming_fits(views) else 0


def _upcoming_fits(views: Views) -> bool:
    """Whether what is planned can stand on the newest page too, beside what took place."""
    return sum(_weight(view) for view in views.upcoming) <= HEAVIEST // 3


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

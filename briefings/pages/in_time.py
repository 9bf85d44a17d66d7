"""Ways in by time: each year by its months, the days of every year, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from babel.dates import get_month_names

from briefings.briefing import Briefing
from briefings.calendar_words import in_words, precision_missing
from briefings.edition.shapes import Page, Views
from briefings.edition.views import HappeningView
from briefings.labels import Labels
from briefings.pages import weights
from briefings.pages.shelves import Section, Shelf, sections, shelve
from briefings.pages.timeline import pages_of_events, today_note, upcoming_shelves
from briefings.typography import set_text

DAYS = "on-this-day.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of every year, with what took place on it."""

    key: str
    """`06-18`."""
    label: str
    happenings: tuple[HappeningView, ...]
    """Oldest first."""


def pages_in_time(views: Views) -> Iterator[Page]:
    """The pages of years, of the days of the year, and of what is planned."""
    listed = pages_of_events(views)
    by_year = year_shelves(views)
    known = list(by_year)
    for year, before, after in zip(known, [None, *known], [*known[1:], None], strict=False):
        yield from (_year_page(views, year, shelf, listed, (before, after)) for shelf in by_year[year])
    labels = views.labels
    for days in day_shelves(views):
        title = labels.text("days.title")
        yield views.page(days.path, "days", days.titled(title), shelf=days, listed=listed)
    for coming in upcoming_shelves(views):
        title, note = coming.titled(labels.text("upcoming.title")), today_note(views.site.dossier, labels)
        yield views.page(coming.path, "upcoming", title, shelf=coming, listed=listed, today_note=note)


def _year_page(
    views: Views,
    year: str,
    shelf: Shelf[Briefing | HappeningView],
    listed: Mapping[str, str],
    around: tuple[str | None, str | None],
) -> Page:
    return views.page(
        shelf.path,
        "year",
        shelf.titled(year),
        year=year,
        shelf=shelf,
        listed=listed,
        months=[
            (
                part,
                [item for item in part.items if isinstance(item, Briefing)],
                [item for item in part.items if isinstance(item, HappeningView)],
            )
            for part in shelf.sections
        ],
        around=around,
    )


def year_page(year: str) -> str:
    return f"years/{year}.md"


def years_of(views: Views) -> list[str]:
    """Every year in which an article came out or something took place, in order."""
    published = (briefing.published[:4] for briefing in views.newest if briefing.published)
    return sorted({*published, *(view.year for view in views.happenings)})


def year_shelves(views: Views) -> dict[str, tuple[Shelf[Briefing | HappeningView], ...]]:
    """By year its articles and events, month by month, and last what is dated to no one month, as a season is."""
    inside: dict[str, list[tuple[str, Briefing | HappeningView]]] = {year: [] for year in years_of(views)}
    for briefing in reversed(views.newest):
        if briefing.published:
            inside[briefing.published[:4]].append((briefing.published[:7], briefing))
    for view in views.happenings:
        inside[view.year].append((_month(view.happening.start, view.happening.end), view))
    return {year: _by_month(year, items, views.labels) for year, items in inside.items()}


def _month(start: str, end: str) -> str:
    """The month in which something began; the year alone where the months given are several, and no day is."""
    return start[:4] if len(start) == 7 and end[:7] != start else start[:7]


def _by_month(
    year: str, items: Sequence[tuple[str, Briefing | HappeningView]], labels: Labels
) -> tuple[Shelf[Briefing | HappeningView], ...]:
    ordered = sorted(items, key=lambda item: (len(item[0]) < 7, item[0]))
    parts = [
        Section(key=_month_key(month), label=_month_label(month, labels), items=tuple(item for _, item in group))
        for month, group in groupby(ordered, key=lambda item: item[0])
    ]
    return shelve(year_page(year), parts, _weigh)


def _weigh(item: Briefing | HappeningView) -> int:
    return weights.briefing(item) if isinstance(item, Briefing) else weights.happening(item)


def _month_key(month: str) -> str:
    return f"m-{month[5:] or 'none'}"


def _month_label(month: str, labels: Labels) -> str:
    return _heading(int(month[5:]), labels) if len(month) == 7 else labels.text("years.no_month")


def _heading(month: int, labels: Labels) -> str:
    name = month_name(month, labels)
    return name[0].upper() + name[1:]


def month_name(month: int, labels: Labels) -> str:
    name: str = get_month_names("wide", locale=labels.locale)[month]
    return name


def day_shelves(views: Views) -> tuple[Shelf[Day], ...]:
    """Everything that is dated to the day, by the day of the year on which it began."""
    dated = (view for view in views.happenings if _has_day(view))
    ordered = sorted(dated, key=lambda view: (view.happening.start[5:10], view.happening.start))
    days = [
        Day(key=key, label=_day_label(key, views.labels), happenings=tuple(group))
        for key, group in groupby(ordered, key=lambda view: view.happening.start[5:10])
    ]
    months = sections(days, lambda day: (f"m-{day.key[:2]}", _heading(int(day.key[:2]), views.labels)))
    return shelve(DAYS, months, lambda day: 200 + sum(map(weights.row, day.happenings)))


def _has_day(view: HappeningView) -> bool:
    happening = view.happening
    return len(happening.start) >= 10 and precision_missing(happening.start, happening.grain) is None


def _day_label(key: str, labels: Labels) -> str:
    """The day without its year: « 1er juin »."""
    return set_text(in_words(f"2000-{key}", labels).removesuffix("2000").strip(), labels.language)


def homes_in_time(views: Views) -> dict[tuple[str, str], str]:
    """Where years and months have their place."""
    homes: dict[tuple[str, str], str] = {}
    for year, shelves in year_shelves(views).items():
        homes["year", year] = year_page(year)
        homes |= {
            ("month", f"{year}-{mark.key.removeprefix('m-')}"): f"{mark.path}#{mark.key}" for mark in shelves[0].bar
        }
    return homes

"""Chronologies as calendars (RFC 5545): what is planned is tentative, and no day is made up.

An event stands on all days that the text leaves possible, up to a month; its summary then
says that the day is not told. What is vaguer stays out, and the calendar says how many.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, vText
from icalendar import Event as Component

from briefings.edition.saying import flat
from briefings.edition.shapes import Site
from briefings.exports.entries import Entry, details, of_briefing, of_site, period
from briefings.labels import Labels
from briefings.model import Grain, Status

UNDATED = date(1970, 1, 1)
"""Stamp of what stands in articles whose publication day is unknown: a stamp is asked for, and no clock is read."""
_STATUS = {Status.PAST: "CONFIRMED"}
_TOO_COARSE = frozenset({Grain.VAGUE, Grain.DECADE, Grain.CENTURY})


def of_article(site: Site, article_id: str) -> bytes:
    """The calendar of one article."""
    briefing = site.briefings[article_id]
    labels = site.labels[briefing.language]
    return _calendar(of_briefing(site, article_id), name=briefing.title, labels=labels)


def of_all(site: Site) -> bytes:
    """The calendar of the whole site, each event once."""
    labels = site.labels[site.language]
    name = f"{site.name} – {labels.text('chronology.title')}"
    return _calendar(of_site(site), name=name, labels=labels)


def days_of(entry: Entry) -> tuple[date, date] | None:
    """The first day and the day after the last; None where the text is vaguer than a month."""
    start, end = entry.start, entry.end
    if entry.grain in _TOO_COARSE or len(start) != len(end) or len(start) < 7 or (len(start) == 7 and start != end):
        return None
    try:
        first, last = date.fromisoformat(f"{start}-01"[:10]), date.fromisoformat(f"{end}-01"[:10])
        if len(end) == 7:
            return first, (first + timedelta(days=31)).replace(day=1)
        return first, last + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _calendar(entries: Iterable[Entry], *, name: str, labels: Labels) -> bytes:
    placed = [(entry, days_of(entry)) for entry in entries]
    left = sum(days is None for _, days in placed)
    calendar = Calendar()
    calendar.add("prodid", f"-//Briefings//{labels.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    about = [labels.text("feeds.calendar_note")] + ([labels.count("feeds.left_out", left)] if left else [])
    for key, value in (("name", flat(name)), ("description", " ".join(about))):
        calendar.add(key, vText(value))
        calendar.add(f"x-wr-cal{key[:4]}", vText(value))
    for entry, days in placed:
        if days is not None:
            calendar.add_component(_event(entry, *days, labels))
    return bytes(calendar.to_ical())


def _event(entry: Entry, first: date, after: date, labels: Labels) -> Component:
    stamp = date.fromisoformat(entry.published) if entry.published else UNDATED
    event = Component()
    event.add("uid", entry.id)
    event.add("dtstamp", datetime.combine(stamp, datetime.min.time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", after)
    event.add("summary", _summary(entry))
    event.add("description", "\n".join((period(entry), *details(entry, labels))))
    event.add("status", _STATUS.get(entry.status, "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [entry.kind_label, entry.status_label])
    if entry.places:
        event.add("location", ", ".join(map(flat, entry.places)))
    if entry.address:
        event.add("url", entry.address)
    return event


def _summary(entry: Entry) -> str:
    """The headline, and what the period leaves open."""
    when = "" if entry.when in entry.headline else f"{entry.when}, "
    return f"{entry.headline} – {when}{entry.precision}" if entry.precision else entry.headline

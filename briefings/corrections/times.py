"""When it was, as the editors know better: of an event, or of an expression of time and all that leans on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.corrections.finding import find_thing
from briefings.corrections.shapes import Correction
from briefings.lexicon import table
from briefings.model import JOINT, Article, DateType, Edit, Event, GapKind, Grain, Status, TimeExpression
from briefings.model.partial import first_day, is_day

RULE = "editor"
"""Name of the rule that reads a date which an editor gave."""
_GRAINS = {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}


def redate(article: Article, correction: Correction) -> Article:
    """Another date for an event or an expression of time, as finely as the editor gives it; for an event a status."""
    kind = correction.get("as") or ("event" if "status" in correction.values else None)
    thing = find_thing(article, correction, (kind,) if kind else ("event", "date"))
    if thing.kind == "event":
        return _redate_event(article, correction, article.events[thing.key[0]])
    if "status" in correction.values:
        raise correction.stale("an expression of time has no status", "give a status to an event")
    value = correction.values["to"]
    if "/" in value:
        raise correction.stale(f'an expression of time has one date, not the period "{value}"', "give one date")
    return _redate_expression(article, correction, thing.key[0], value)


def _redate_event(article: Article, correction: Correction, event: Event) -> Article:
    """The event with its date and status, and without the others that were read at the same words."""
    others = [own for own in article.events if own.head == event.head and own is not event]
    new = _with_period(event, correction.get("to"))
    new = _with_status(new, correction.get("status") or _status_of(new, article))
    if new == event and not others:
        return article
    pairs = [(event.period, new.period)] if event.period != new.period or others else []
    pairs += [(event.status.value, new.status.value)] if event.status is not new.status else []
    was, now = (JOINT.join(pair[end] for pair in pairs) for end in (0, 1))
    edit = correction.edit(event.head, "event", was=was, now=now)
    new = replace(new, edited=(*event.edited, edit))
    events = tuple(new if own is event else own for own in article.events if own not in others)
    return replace(article, events=events, edited=(*article.edited, edit))


def _with_period(event: Event, value: str | None) -> Event:
    if value is None or value == event.period:
        return event
    start, _, end = value.partition("/")
    return replace(event, start=start, end=end or start, grain=_GRAINS[len(start)], date=None)


def _with_status(event: Event, value: str | None) -> Event:
    return replace(event, status=Status(value)) if value else event


def _status_of(event: Event, article: Article) -> str | None:
    """What is moved behind the day of publication has not taken place when the article came out: it is planned."""
    published = article.published
    ahead = published is not None and event.start > published[: len(event.start)]
    return Status.PLANNED if ahead and event.status is Status.PAST else None


def _redate_expression(article: Article, correction: Correction, index: int, value: str) -> Article:
    old = article.dates[index]
    if old.value == value:
        return article
    edit = correction.edit(old.span, "date", was=old.value, now=value)
    new = replace(
        old,
        type=DateType.DATE, value=value, start=first_day(value), end=_last_day(value), grain=_GRAINS[len(value)],
        mod=None, approximate=False, anchor=None, rule=RULE,
        explanation=_explanation(old, article.language), edited=(*old.edited, edit),
    )  # fmt: skip
    return replace(
        article,
        dates=tuple(new if own is old else own for own in article.dates),
        events=tuple(_follow(event, index, old, value, edit, article) for event in article.events),
        gaps=tuple(g for g in article.gaps if g.kind is not GapKind.DATE or not g.span.overlaps(old.span)),
        edited=(*article.edited, edit),
    )


def _follow(event: Event, index: int, old: TimeExpression, value: str, edit: Edit, article: Article) -> Event:
    """An event with the ends of its period that the expression had given, and with what these make of its status."""
    if event.date != index:
        return event
    first = first_day(event.start) == old.start or old.start is None
    start = value if first else event.start
    end = value if event.end == event.start or not first else event.end
    if len(start) != len(end) or start > end:
        start = end = value
    new = replace(event, start=start, end=end, grain=_GRAINS[len(start)], edited=(*event.edited, edit))
    return _with_status(new, _status_of(new, article))


def _explanation(old: TimeExpression, language: str) -> str:
    """That the date is the editors', in the article's language."""
    return str(table(language, "explanations")["edited"]).format(words=" ".join(old.text.split()))


def _last_day(value: str) -> str:
    if is_day(value):
        return value
    if len(value) == 4:
        return f"{value}-12-31"
    year, month = int(value[:4]), int(value[5:7])
    return f"{value}-31" if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).isoformat()

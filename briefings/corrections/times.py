"""When it was, as the editors know better: of an event, or of an expression of time and all that leans on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.corrections.finding import find_thing
from briefings.corrections.shapes import Correction
from briefings.lexicon import table
from briefings.model import Article, DateType, Edit, Event, GapKind, Grain, TimeExpression

RULE = "editor"
"""Name of the rule that reads a date which an editor gave."""
_GRAINS = {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}


def redate(article: Article, correction: Correction) -> Article:
    """Another date for an event or an expression of time, as finely as the editor gives it."""
    kind = correction.get("as")
    thing = find_thing(article, correction, (kind,) if kind else ("event", "date"))
    start, _, end = correction.values["to"].partition("/")
    if thing.kind == "event":
        return _redate_event(article, correction, article.events[thing.key[0]], start, end or start)
    if end:
        raise correction.stale(f'an expression of time has one date, not the period "{start}/{end}"', "give one date")
    return _redate_expression(article, correction, thing.key[0], start)


def _redate_event(article: Article, correction: Correction, event: Event, start: str, end: str) -> Article:
    if (event.start, event.end) == (start, end):
        return article
    edit = correction.edit(event.head, "event", was=_period(event.start, event.end), now=_period(start, end))
    new = replace(event, start=start, end=end, grain=_GRAINS[len(start)], date=None, edited=(*event.edited, edit))
    events = tuple(new if own is event else own for own in article.events)
    return replace(article, events=events, edited=(*article.edited, edit))


def _redate_expression(article: Article, correction: Correction, index: int, value: str) -> Article:
    old = article.dates[index]
    if old.value == value:
        return article
    edit = correction.edit(old.span, "date", was=old.value, now=value)
    new = replace(
        old,
        type=DateType.DATE, value=value, start=_first_day(value), end=_last_day(value), grain=_GRAINS[len(value)],
        mod=None, approximate=False, anchor=None, rule=RULE,
        explanation=_explanation(old, article.language), edited=(*old.edited, edit),
    )  # fmt: skip
    return replace(
        article,
        dates=tuple(new if own is old else own for own in article.dates),
        events=tuple(_follow(event, index, old, value, edit) for event in article.events),
        gaps=tuple(g for g in article.gaps if g.kind is not GapKind.DATE or not g.span.overlaps(old.span)),
        edited=(*article.edited, edit),
    )


def _follow(event: Event, index: int, old: TimeExpression, value: str, edit: Edit) -> Event:
    """An event with the ends of its period that the expression had given."""
    if event.date != index:
        return event
    first = _first_day(event.start) == old.start or old.start is None
    start = value if first else event.start
    end = value if event.end == event.start or not first else event.end
    if len(start) != len(end) or start > end:
        start = end = value
    return replace(event, start=start, end=end, grain=_GRAINS[len(start)], edited=(*event.edited, edit))


def _explanation(old: TimeExpression, language: str) -> str:
    """That the date is the editors', in the article's language."""
    return str(table(language, "explanations")["edited"]).format(words=" ".join(old.text.split()))


def _first_day(value: str) -> str:
    return f"{value}-01-01"[:10] if len(value) == 4 else f"{value}-01"[:10]


def _last_day(value: str) -> str:
    if len(value) == 10:
        return value
    if len(value) == 4:
        return f"{value}-12-31"
    year, month = int(value[:4]), int(value[5:7])
    return f"{value}-31" if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).isoformat()


def _period(start: str, end: str) -> str:
    return start if start == end else f"{start}/{end}"

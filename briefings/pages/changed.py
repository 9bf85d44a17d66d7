"""The page of what changed since an earlier state, where a build was asked for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefings.briefing import Line, Passage
from briefings.briefing.lines import line, passage
from briefings.calendar_words import in_words, period_in_words
from briefings.changes import WORDS, ArticleChange, Change, Difference, FactKind, Turn
from briefings.edition.shapes import Page, Views
from briefings.labels import Labels
from briefings.model import Event, Statement
from briefings.pages.shelves import Shelf, sections, shelve

CHANGES = "changes.md"
_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
_ORDER = (Turn.NEW, Turn.CHANGED, Turn.GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What became of one fact, in words."""

    turn: Turn
    turn_label: str
    kind_label: str
    words: str
    place: Passage | None
    """Where it stands in today's text; None for what is gone."""
    line: Line | None
    """Of a statement: with its source and modality, as it is now or as it was."""
    about: str | None
    before: tuple[tuple[str, bool], ...]
    """Of a sentence in other words: its words before, in pieces, each with whether it is gone."""
    differences: tuple[tuple[str, str, str], ...]
    """Name of the value, before, after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What became of one article, in words."""

    id: str
    turn: Turn
    title: str
    language: str
    published_label: str
    differences: tuple[tuple[str, str, str], ...]
    changes: tuple[ChangeView, ...]
    bottom_line: Line | None
    """Of a new article."""


def changed_pages(views: Views) -> Iterator[Page]:
    """What changed, articles that are new first; no page where a build was not asked for one."""
    changes = views.site.changes
    if changes is None:
        return
    labels = views.labels
    for shelf in change_shelves(views):
        title = shelf.titled(labels.text("changes.title"))
        yield views.page(shelf.path, "changes", title, shelf=shelf, since=changes.since, same=changes.same)


def change_shelves(views: Views) -> tuple[Shelf[ArticleView], ...]:
    """Every article that changed, in words."""
    assert views.site.changes is not None
    told = [article_view(change, views.labels) for change in views.site.changes.articles]
    told.sort(key=lambda view: _ORDER.index(view.turn))
    return shelve(CHANGES, sections(told, lambda view: (view.turn.value, _heading(view, views.labels))), _weigh)


def _heading(view: ArticleView, labels: Labels) -> str:
    return labels.text(f"changes.articles.{view.turn.value}")


def article_view(change: ArticleChange, labels: Labels) -> ArticleView:
    """What became of an article, in the wording of some labels."""
    article = change.after or change.before
    assert article is not None
    bottom = next((statement for statement in article.statements if statement.key == 1), None)
    return ArticleView(
        id=change.id,
        turn=change.turn,
        title=article.title,
        language=article.language,
        published_label=in_words(article.published, labels) if article.published else labels.text("published.unknown"),
        differences=tuple(_difference(difference, None, labels) for difference in change.differences),
        changes=tuple(_change(turn, change, labels) for turn in change.facts),
        bottom_line=line(article, bottom, labels) if bottom and change.turn is Turn.NEW else None,
    )


def _change(change: Change, of: ArticleChange, labels: Labels) -> ChangeView:
    fact = change.fact
    article = of.after if change.after else of.before
    assert article is not None
    return ChangeView(
        turn=change.turn,
        turn_label=labels.text(f"changes.turn.{change.turn.value}"),
        kind_label=labels.text(f"changes.fact.{fact.kind.value}"),
        words=fact.words,
        place=passage(article.text, fact.span) if change.after and fact.span.end else None,
        line=line(article, fact.source, labels) if isinstance(fact.source, Statement) else None,
        about=_about(change, labels),
        before=_before(change),
        differences=tuple(_difference(d, change, labels) for d in change.differences if d.name != WORDS),
    )


def _before(change: Change) -> tuple[tuple[str, bool], ...]:
    """The words of an edited sentence before the edit, word by word compared with today's."""
    edit = next((difference for difference in change.differences if difference.name == WORDS), None)
    if edit is None:
        return ()
    old, new = (_PIECES.findall(words or "") for words in (edit.before, edit.after))
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    return tuple(("".join(old[a:b]), turn != "equal") for turn, a, b, _, _ in matcher.get_opcodes() if a < b)


def _about(change: Change, labels: Labels) -> str | None:
    """Who a role is of; what an event that is new or gone is, and when."""
    fact = change.fact
    if isinstance(fact.source, Event) and change.turn is not Turn.CHANGED:
        return f"{labels.text(f'kind.{fact.source.kind}')}, {_period(fact.source, labels)}"
    if fact.kind is FactKind.DATE and change.turn is not Turn.CHANGED:
        return _value("value", fact.values["value"], labels)
    return fact.about


def _difference(difference: Difference, change: Change | None, labels: Labels) -> tuple[str, str, str]:
    name = labels.text(f"changes.value.{difference.name}")
    if difference.name == "period" and change and change.before and change.after:
        before, after = (fact.source for fact in (change.before, change.after))
        assert isinstance(before, Event)
        assert isinstance(after, Event)
        return name, _period(before, labels), _period(after, labels)
    return name, _value(difference.name, difference.before, labels), _value(difference.name, difference.after, labels)


def _period(event: Event, labels: Labels) -> str:
    return period_in_words(event.start, event.end, event.grain, labels)


_LABELLED = {"modality": "modality", "status": "status", "when": "when", "kind": "kind", "key": "changes.key"}
"""Values that are names of labels, with the table of each."""


def _value(name: str, value: str | None, labels: Labels) -> str:
    """A value as a reader is told it."""
    if value is None:
        return labels.text({"source": "site.says_article", "key": "changes.key.none"}.get(name, "changes.unknown"))
    if name in _LABELLED:
        return labels.text(f"{_LABELLED[name]}.{value}")
    if name in ("value", "published"):
        try:
            return in_words(value, labels) if len(value) in (4, 7, 10) else value
        except ValueError:
            return value
    return value


def _weigh(view: ArticleView) -> int:
    words = sum(
        500
        + 2 * len(change.words)
        + 40 * len(change.before)
        + sum(200 + len(before) + len(after) for _, before, after in change.differences)
        for change in view.changes
    )
    return 500 + len(view.title) + words + (600 + len(view.bottom_line.passage.text) if view.bottom_line else 0)

"""Several articles as one document cites them: each line with the number of its article and of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from itertools import groupby
from typing import Any, TypeVar

from briefings.briefing import Briefing, EditLine, Line, Passage, RoleLine
from briefings.edition.references import places_named
from briefings.edition.sentences import sentence_numbers
from briefings.edition.views import AccountView, HappeningView
from briefings.labels import Labels
from briefings.model import Modality

Weighed = TypeVar("Weighed")


def newest_part(newest_first: Iterable[Weighed], weigh: Callable[[Weighed], int], heaviest: int) -> list[Weighed]:
    """As many of the newest as a document can hold; the newest always."""
    kept: list[Weighed] = []
    weight = 0
    for item in newest_first:
        weight += weigh(item)
        if kept and weight > heaviest:
            break
        kept.append(item)
    return kept


class Cited:
    """The articles of a document, numbered from 1 in the order given."""

    def __init__(self, briefings: Iterable[Briefing], labels: Labels) -> None:
        self.briefings = tuple(briefings)
        self.labels = labels
        self._number = {briefing.id: number for number, briefing in enumerate(self.briefings, 1)}
        self._language = {briefing.id: briefing.language for briefing in self.briefings}
        self._sentences = {briefing.id: sentence_numbers(briefing) for briefing in self.briefings}
        self._places = {briefing.id: places_named(briefing, labels) for briefing in self.briefings}

    def number(self, article: str) -> int:
        """The number that the document gives an article."""
        return self._number[article]

    def reference(self, article: str, passage: Passage) -> str:
        """Where words stand: « 3:12 » is sentence 12 of article 3, « 3:titre » its title."""
        start = passage.span.start
        holding = [str(n) for (first, end), n in self._sentences[article].items() if first <= start < end]
        place = holding[0] if holding else self._places[article].get(passage.anchor)
        return f"{self.number(article)}:{place}" if place else str(self.number(article))

    def passage(self, article: str, passage: Passage) -> dict[str, Any]:
        """Words with their reference, and their language where it is not the document's."""
        return {
            "text": passage.text,
            "ref": self.reference(article, passage),
            "target": f"article-{self.number(article)}",
            "lang": self._foreign(article),
        }

    def _foreign(self, article: str) -> str | None:
        language = self._language[article]
        return None if language == self.labels.language else language

    def line(self, article: str, line: Line) -> dict[str, Any]:
        """A statement with who says so and how."""
        return {**asdict(line), "passage": self.passage(article, line.passage)}

    def role(self, article: str, role: RoleLine) -> dict[str, Any]:
        """What an article says that somebody is."""
        return {
            "passage": self.passage(article, role.passage),
            "when": role.when_label,
            "at": role.at_label,
            "edited": marked(role.edited),
        }

    def articles(self) -> list[dict[str, Any]]:
        """What the document says of each article itself."""
        return [self._article(briefing) for briefing in self.briefings]

    def _article(self, briefing: Briefing) -> dict[str, Any]:
        return {
            "number": self.number(briefing.id),
            "title": {"text": briefing.title, "lang": self._foreign(briefing.id)},
            "outlet": briefing.outlet,
            "author": briefing.author,
            "published": briefing.published_label,
            "basis": briefing.published_basis_label,
            "url": briefing.url,
        }

    def periods(self, happenings: Iterable[HappeningView]) -> list[dict[str, Any]]:
        """Events that follow each other under one date, so that it is said once.

        Events that no article of the document tells are left out.
        """
        told = (view for view in happenings if any(account.article.id in self._number for account in view.accounts))
        grouped = groupby(told, key=lambda view: (view.date_label, view.precision_label))
        return [
            {"date_label": label, "precision_label": precision, "moments": [self._happening(view) for view in group]}
            for (label, precision), group in grouped
        ]

    def _happening(self, view: HappeningView) -> dict[str, Any]:
        return {
            "kind_label": view.kind_label,
            "status": view.status,
            "status_label": view.status_label,
            "title": view.title,
            "people": [name for _, name in view.people],
            "places": list(view.places),
            "accounts": [
                self._account(account, view) for account in view.accounts if account.article.id in self._number
            ],
        }

    def _account(self, account: AccountView, view: HappeningView) -> dict[str, Any]:
        article, line = account.article, account.line
        said = {view.status_label, line.modality_label if line else None}
        return {
            "passage": self.passage(article.id, account.passage),
            "line": self.line(article.id, line) if line else None,
            "article": self.number(article.id),
            "published": account.published_label,
            "date_label": account.date_label if account.date_label != view.date_label else None,
            "status_label": None if account.status_label in said else account.status_label,
            "why": account.why,
            "date_words": self.passage(article.id, account.date_words) if account.date_words else None,
            "edited": marked(account.edited),
        }


def marked(edits: Iterable[EditLine]) -> list[dict[str, Any]]:
    """The editors' marks as the layouts read them."""
    return [asdict(edit) for edit in edits]


def modalities(happenings: Iterable[HappeningView]) -> set[Modality]:
    """How the accounts of some events are put forward."""
    lines = (account.line for view in happenings for account in view.accounts)
    return {line.modality for line in lines if line}

"""Events: which ones a text tells of, on which days, and whether they took place: `tests/cases/events.*.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from briefings import extract
from briefings.model import Article, Event
from tests.case_rows import rows

BEFORE = {
    "fr": "Le prix du pain reste stable.\n\nLe beurre est cher.\n\n",
    "en": "Bread is still cheap.\n\nButter is dear.\n\n",
}
"""Paragraphs in front that date nothing, so that no sentence of a row is the lead."""
EVENT = re.compile(
    r"(?P<head>.+) (?P<days>\?|\d{4}[\d-]*(?:\.\.(?:\?|\d{4}[\d-]*))?)(?: (?P<status>past|planned|alleged|denied))?"
    r"(?: (?P<kind>[a-z]+))?(?: \{(?P<people>[^}]*)\})?(?: = (?P<title>.+))?"
)
BRIEF: dict[str, str | None] = {"days": "", "status": "", "kind": None, "people": None, "title": None}


def cases(language: str) -> Iterator[object]:
    """The rows of a language.

    `text => event ; event` names all the events that a text tells of, in any order; beside `…` there may be more.
    An event is the words that tell it, its days (`?` for any) and, as far as the row says so, whether it took place,
    its kind, the ids of its people and its title:
    `est mort 2024-05-14 past death {paul-roux} = Paul Roux est mort ; réunion 2024-07-03..2024-07-04 planned`.
    Texts stand behind other paragraphs; below `@ 2024-06-17 lead` they open their article.
    """
    for row in rows("events", language):
        text, arrow, told = row.text.partition("=>")
        wanted = [one.strip() for one in told.split(" ; ") if one.strip()]
        if not arrow or not all(one == "…" or EVENT.fullmatch(one) for one in wanted):
            raise ValueError(f"{row.where}: {row.text}: write it as text => words day status ; words day status")
        front = "" if row.how == "lead" else BEFORE[language]
        yield row.case(language, row.published, front + text.strip(), wanted)


def said(event: Event, article: Article, row: dict[str, str | None]) -> str:
    """An event as fully as its row speaks of it."""
    days = event.start if event.start == event.end else f"{event.start}..{event.end}"
    if "?" in (wanted := row["days"] or ""):
        days = "?" if wanted == "?" else f"{event.start}..?"
    parts = {
        "status": f" {event.status}",
        "kind": f" {event.kind}",
        "people": f" {{{', '.join(event.people)}}}",
        "title": " = " + " … ".join(part.of(article.text) for part in event.title),
    }
    return f"{event.head.of(article.text)} {days}" + "".join(parts[name] for name in parts if row[name] is not None)


def shown(article: Article, wanted: list[str]) -> list[str]:
    """The events of an article, each as fully as its row speaks of it; where a row leaves them open, no others."""
    left, out = [one for one in wanted if one != "…"], []
    for event in article.events:
        forms = (said(event, article, row.groupdict()) for row in map(EVENT.fullmatch, left) if row)
        form = next((form for form in forms if form in left), None)
        if form:
            left.remove(form)
        if form or "…" not in wanted:
            out.append(form or said(event, article, BRIEF))
    return sorted(out)


@pytest.mark.parametrize(("where", "language", "published", "text", "wanted"), [*cases("fr"), *cases("en")])
def test_events(where: str, language: str, published: date, text: str, wanted: list[str]) -> None:
    article = extract(text, published=published, language=language)
    told = " ; ".join(said(event, article, BRIEF) for event in article.events)
    assert shown(article, wanted) == sorted(one for one in wanted if one != "…"), f"{where}: {text} => {told}"


def test_there_are_hundreds_of_cases() -> None:
    assert len(list(cases("fr"))) >= 450
    assert len(list(cases("en"))) >= 250

"""All forms side by side: each key fact keeps its source and modality, each date the precision of the text."""

from __future__ import annotations

import io
import itertools
import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from briefings.exports import timeml
from briefings.exports.forms import ARTICLE_FORMS, LINKED_FORMS, SITE_FORMS
from briefings.model import Article
from briefings.pages import Site, linked_data
from tests.export_reading import ATOM, events, flat, gathered, hostile
from tests.small_article import small


def content(form: str, made: Site) -> bytes:
    """The small article in a form, by its end or by its path in the site."""
    if form in LINKED_FORMS:
        return LINKED_FORMS[form](made, small().id)
    if form in SITE_FORMS:
        return SITE_FORMS[form](made)
    return ARTICLE_FORMS[form](small(), made.briefings[small().id], made.labels["fr"])


def rows(data: bytes, query: str, tmp: Path) -> list[tuple[str, ...]]:
    (tmp / "x.db").write_bytes(data)
    with closing(sqlite3.connect(tmp / "x.db")) as connection:
        return [tuple(map(str, row)) for row in connection.execute(query)]


# --- Who says so, and how ---


def from_contract(article: dict[str, Any]) -> list[str]:
    names = {person["id"]: person["name"] for person in article["people"]}

    def source(speaker: dict[str, Any] | None) -> str:
        return names.get(speaker["person"], speaker["name"]) if speaker else "None"

    return [
        f"{article['text'][slice(*said['span'])]} | {source(said['source'])} | {said['modality']}"
        for said in article["statements"]
    ]


def from_pdf(data: bytes) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext here: install poppler-utils")
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    return re.split("(?=Prévu selon|Allégué selon|Affirmé dit)", " ".join(done.stdout.decode().split()))


def from_word(data: bytes) -> list[str]:
    """Every cell of its tables on one line."""
    tables = docx.Document(io.BytesIO(data)).tables
    return [" ".join(cell.text.split()) for table in tables for row in table.rows for cell in row.cells]


def from_slides(data: bytes) -> list[str]:
    slides = (BeautifulSoup(slide["text"]["text"], "html.parser") for slide in json.loads(data)["events"])
    return [paragraph.get_text() for slide in slides for paragraph in slide.select("p")]


def from_feed(data: bytes) -> list[str]:
    html = etree.fromstring(data).xpath("string(a:entry/a:content)", namespaces=ATOM)
    return [item.get_text(" ") for item in BeautifulSoup(html, "html.parser").select("li")]


def from_dossier(data: bytes) -> list[str]:
    accounts = (account for happening in json.loads(data)["happenings"] for account in happening["accounts"])
    said = (account["statement"] for account in accounts if account["statement"])
    return [f"{line['words']} | {line['source']} | {line['modality']}" for line in said]


def from_calendar(data: bytes) -> list[str]:
    return [line for event in events(data) for line in str(event["DESCRIPTION"]).split("\n")]


def from_entities(data: bytes) -> list[str]:
    found = (json.loads(line)["properties"] for line in data.decode().splitlines())
    return [text for entity in found for text in entity.get("description", ())]


def from_timeml(data: bytes) -> list[str]:
    root = etree.fromstring(data)
    text = "".join(root.find("TEXT").itertext())
    return [
        f"{text[int(said.get('start')) : int(said.get('end'))]} | {said.get('source')} | {said.get('modality')}"
        for said in root.iter("{urn:briefings:said:1}statement")
    ]


# Which key facts a form is about: all, those that tell an event, or those that tell one within a month.
EVERY, DATED, PLACED = ("s1", "s4", "s5"), ("s1", "s4", "s5"), ("s1", "s4")
READERS: dict[str, tuple[tuple[str, ...], Callable[[bytes], list[str]]]] = {
    "md": (EVERY, lambda data: re.split(r"\n(?=\d\. |#| {4})", data.decode())),
    "pdf": (EVERY, from_pdf),
    "docx": (EVERY, from_word),
    "json": (EVERY, lambda data: from_contract(json.loads(data))),
    "exports/articles.jsonl": (EVERY, lambda data: from_contract(json.loads(data))),
    "tml": (EVERY, from_timeml),
    "feed.xml": (EVERY, from_feed),
    "exports/entities.ftm.json": (EVERY, from_entities),
    "timeline.json": (DATED, from_slides),
    "exports/timeline.json": (DATED, from_slides),
    "exports/dossier.json": (DATED, from_dossier),
    "ics": (PLACED, from_calendar),
    "exports/chronology.ics": (PLACED, from_calendar),
}
"""What a reader of a form is told at one place: a sentence with whatever stands beside it."""


def plainly(words: str) -> str:
    return flat(words).replace("\u00a0", " ").casefold()


def check(told: list[str], facts: tuple[str, ...], made: Site) -> None:
    known = {fact.id: fact for fact in made.briefings[small().id].facts}
    places = [plainly(place) for place in told]
    for name in facts:
        fact = known[name]
        words = plainly(fact.passage.text)
        sources = [plainly(fact.who)] if fact.who else ["dit par l’article", "none"]
        modalities = [plainly(fact.modality_label), fact.modality.value]
        beside = [place.replace(words, "") for place in places if words in place]
        assert any(s in p for p in beside for s in sources if any(m in p for m in modalities)), (name, beside)


@pytest.mark.parametrize("form", READERS)
def test_each_key_fact_keeps_its_source_and_its_modality(form: str) -> None:
    made = gathered()
    facts, read = READERS[form]
    check(read(content(form, made)), facts, made)


def test_each_key_fact_keeps_them_in_the_database_and_in_the_page(tmp_path: Path) -> None:
    made = gathered()
    query = "SELECT words, source, modality FROM key_facts"
    check([" | ".join(row) for row in rows(content("exports/briefings.db", made), query, tmp_path)], EVERY, made)
    page = linked_data.of_briefing(made, small())
    check([f"{fact['text']} | {fact['description']}" for fact in page["hasPart"]], EVERY, made)


# --- When ---

Periods = set[tuple[str, str]]
DATES = {("2019", "2019"), ("2024-03", "2024-03"), ("2024-06-18", "2024-06-19")}
"""Periods of the small article: a year, a month, days."""


def periods(items: list[dict[str, Any]]) -> Periods:
    return {(item["start"], item["end"]) for item in items}


def periods_of_slides(data: bytes) -> Periods:
    def iso(parts: dict[str, int]) -> str:
        return "-".join(f"{number:02d}" for number in parts.values())

    slides = json.loads(data)["events"]
    return {(iso(slide["start_date"]), iso(slide.get("end_date", slide["start_date"]))) for slide in slides}


def periods_of_entities(data: bytes) -> Periods:
    found = [json.loads(line) for line in data.decode().splitlines()]
    dated = [entity["properties"] for entity in found if entity["schema"] == "Event"]
    starts = [(entity.get("date") or entity["startDate"], entity) for entity in dated]
    return {(start[0], entity.get("endDate", start)[0]) for start, entity in starts}


def periods_of_calendar(data: bytes) -> Periods:
    """Whole months only where the summary says that the day is not told; days where it does not."""
    found: Periods = set()
    for event in events(data):
        first, after = event["DTSTART"].dt, event["DTEND"].dt
        vague = "jour non précisé" in str(event["SUMMARY"])
        assert vague == _whole_month(first, after)
        last = after - timedelta(days=1)
        found.add((str(first)[:7], str(last)[:7]) if vague else (str(first), str(last)))
    return found


def _whole_month(first: date, after: date) -> bool:
    return first.day == after.day == 1 and timedelta(27) < after - first < timedelta(32)


def periods_of_timeml(data: bytes) -> Periods:
    values = [str(tag.get("value")) for tag in etree.fromstring(data).iter("TIMEX3")]
    days = {(a, b) for a, b in itertools.pairwise(values) if len(a) == len(b) == 10}
    return {(value, value) for value in values} | days


def periods_of_text(text: str) -> Periods:
    text = " ".join(re.sub("[*()]", "", text.replace("\u00a0", " ")).split())
    said = {
        "2019 mois et jour non précisés": ("2019", "2019"),
        "mars 2024 jour non précisé": ("2024-03", "2024-03"),
        "18–19 juin 2024": ("2024-06-18", "2024-06-19"),
    }
    return {period for words, period in said.items() if words in text}


def events_of_timeml(data: bytes) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Each event by its words: its modality, and how it lies to which date."""
    root = etree.fromstring(data)
    words = {tag.get("eid"): str(tag.text) for tag in root.iter("EVENT")}
    times = {str(tag.get("tid")): str(tag.get("value")) for tag in root.iter("TIMEX3")}
    links = [
        (link.get("eventInstanceID"), str(link.get("relType")), link.get("relatedToTime"))
        for link in root.iter("TLINK")
    ]
    return {
        words[made.get("eventID")]: (
            str(made.get("modality")),
            [(relation, times[str(time)]) for instance, relation, time in links if instance == made.get("eiid")],
        )
        for made in root.iter("MAKEINSTANCE")
    }


def test_timeml_links_each_event_to_its_dates_and_says_how_it_is_told() -> None:
    assert events_of_timeml(content("tml", gathered())) == {
        "attendue": ("planned", [("IS_INCLUDED", "2024-06-18")]),
        "se rendra": ("planned", [("BEGUN_BY", "2024-06-18"), ("ENDED_BY", "2024-06-19")]),
        "accuse": ("alleged", [("IS_INCLUDED", "2024-06-17")]),
        "visite": ("None", [("IS_INCLUDED", "2019")]),
        "s'y est rendu": ("None", [("IS_INCLUDED", "2024-03")]),
    }


@pytest.mark.parametrize("article", [small(), hostile(), small(published=None, events=(), statements=())])
def test_timeml_holds_to_its_grammar_once_our_namespace_is_set_aside(article: Article) -> None:
    root = etree.fromstring(timeml.render(article).encode())
    for ours in root.findall("{urn:briefings:said:1}statement"):
        root.remove(ours)
    etree.cleanup_namespaces(root)
    grammar = etree.DTD(str(Path(__file__).parent / "cases" / "timeml.dtd"))
    assert grammar.validate(root), grammar.error_log.filter_from_errors()


DATED_FORMS: dict[str, Callable[[bytes], Periods]] = {
    "json": lambda data: periods(json.loads(data)["events"]),
    "exports/articles.jsonl": lambda data: periods(json.loads(data)["events"]),
    "exports/dossier.json": lambda data: periods(json.loads(data)["happenings"]),
    "timeline.json": periods_of_slides,
    "exports/timeline.json": periods_of_slides,
    "exports/entities.ftm.json": periods_of_entities,
    "ics": periods_of_calendar,
    "exports/chronology.ics": periods_of_calendar,
    "tml": periods_of_timeml,
    "md": lambda data: periods_of_text(data.decode()),
    "docx": lambda data: periods_of_text(" ".join(from_word(data))),
}


@pytest.mark.parametrize("form", DATED_FORMS)
def test_each_date_is_as_precise_as_the_text(form: str) -> None:
    found = DATED_FORMS[form](content(form, gathered()))
    left_out = {("2019", "2019")} if form.endswith("ics") else set()
    assert DATES - left_out <= found
    assert not {start for start, _ in found} & {"2019-01-01", "2024-03-01"}


def test_dates_are_as_precise_in_the_database(tmp_path: Path) -> None:
    found = set(rows(content("exports/briefings.db", gathered()), "SELECT starts, ends FROM events", tmp_path))
    assert found >= DATES

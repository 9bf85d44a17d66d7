"""Exports as data, each read back by a program that is not ours: nothing breaks out, and nothing is lost."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from briefings import pages
from briefings.edition import catalogue
from briefings.edition.links import export_file
from briefings.exports import database, feed, ics, timeml
from briefings.exports.forms import ARTICLE_FORMS, LINKED_FORMS, SITE_FORMS
from briefings.model import Article, Grain
from briefings.pages import linked_data
from briefings.pages.writing import _quoted
from tests.conftest import ROOT
from tests.export_reading import ADDRESS, ATOM, EVIL, EVIL_FLAT, content_lines, events, flat, gathered, hostile
from tests.small_article import plain, small

# --- Calendars ---


def test_planned_is_tentative_and_past_confirmed_on_the_days_told() -> None:
    found = events(ics.of_article(gathered(), small().id))
    told = [(str(e["STATUS"]), e["DTSTART"].dt, e["DTEND"].dt) for e in found]
    assert ("TENTATIVE", date(2024, 6, 18), date(2024, 6, 20)) in told
    assert ("CONFIRMED", date(2024, 6, 17), date(2024, 6, 18)) in told


def test_a_month_covers_the_month_and_says_so_and_a_year_is_counted_and_left_out() -> None:
    data = ics.of_article(gathered(), small().id)
    (month,) = [e for e in events(data) if e["DTSTART"].dt == date(2024, 3, 1)]
    assert month["DTEND"].dt == date(2024, 4, 1)
    assert "mars 2024, jour non précisé" in str(month["SUMMARY"])
    assert "mars 2024 (jour non précisé)" in str(month["DESCRIPTION"])
    assert not [e for e in events(data) if e["DTSTART"].dt.year == 2019]
    about = str(Calendar.from_ical(data)["DESCRIPTION"])
    assert "1 événement n’y est pas" in about.replace("\u00a0", " ")


def test_each_event_says_who_says_so_and_how() -> None:
    visit = next(e for e in events(ics.of_all(gathered())) if e["DTEND"].dt == date(2024, 6, 20))
    assert str(visit["SUMMARY"]).endswith("(selon le ministère)")
    assert str(visit["SUMMARY"]).startswith("Prévu")
    assert "Prévu · selon le ministère" in str(visit["DESCRIPTION"])
    assert "Le Courrier du Nord, 17 juin 2024" in str(visit["DESCRIPTION"]).replace("\u00a0", " ")
    assert str(visit["TRANSP"]) == "TRANSPARENT"


def test_stamps_are_the_publication_and_ids_last() -> None:
    found = events(ics.of_all(gathered()))
    assert {e["DTSTAMP"].dt.date() for e in found} == {date(2024, 6, 17)}
    ids = [str(e["UID"]) for e in found]
    assert len(ids) == len(set(ids))
    assert ids == [str(e["UID"]) for e in events(ics.of_all(gathered(small(), plain("Autre.", id="z"))))]


def test_an_article_without_a_day_is_stamped_without_a_clock() -> None:
    undated = small(published=None, published_basis=None)
    assert {e["DTSTAMP"].dt.year for e in events(ics.of_all(gathered(undated)))} == {1970}


@pytest.mark.parametrize("address", [None, ADDRESS])
def test_a_calendar_leads_to_the_page_where_the_site_says_where_it_is(address: str | None) -> None:
    found = events(ics.of_article(gathered(address=address), small().id))
    links = {str(e["URL"]).split("#")[0] for e in found if "URL" in e}
    assert links == ({f"{ADDRESS}briefings/2024-06-17-oslo.html"} if address else set())


@pytest.mark.parametrize(
    ("start", "end", "grain", "days"),
    [
        pytest.param("2024-06-10", "2024-06-16", Grain.WEEK, (date(2024, 6, 10), date(2024, 6, 17)), id="week"),
        pytest.param("2023-12", "2023-12", Grain.MONTH, (date(2023, 12, 1), date(2024, 1, 1)), id="december"),
        pytest.param("2024-02", "2024-02", Grain.MONTH, (date(2024, 2, 1), date(2024, 3, 1)), id="leap"),
        pytest.param("2024-01", "2024-03", Grain.QUARTER, None, id="quarter"),
        pytest.param("1990", "1999", Grain.DECADE, None, id="decade"),
        pytest.param("2024-06-10", "2024-06-16", Grain.VAGUE, None, id="vague"),
        pytest.param("9999-12-31", "9999-12-31", Grain.DAY, None, id="last-day-there-is"),
    ],
)
def test_days_of_an_event(start: str, end: str, grain: Grain, days: tuple[date, date] | None) -> None:
    dated = replace(small().events[3], start=start, end=end, grain=grain)
    found = events(ics.of_article(gathered(small(events=(dated,))), small().id))
    assert [(e["DTSTART"].dt, e["DTEND"].dt) for e in found] == ([days] if days else [])


def test_words_cannot_add_a_line_to_a_calendar() -> None:
    for data in (ics.of_article(gathered(hostile()), "evil"), ics.of_all(gathered(hostile()))):
        names = Counter(re.split("[;:]", line)[0] for line in content_lines(data))
        assert (names["BEGIN"], names["END"], names["ATTENDEE"], names["SUMMARY"]) == (2, 2, 0, 1)
        (event,) = events(data)
        assert EVIL_FLAT in flat(str(event["SUMMARY"]))


def test_the_name_of_a_calendar_is_written_as_text_is() -> None:
    named = replace(small(), title="Oslo, le 18 juin; et après")
    lines = [
        line
        for line in content_lines(ics.of_article(gathered(named), named.id))
        if line.partition(":")[0].endswith("NAME")
    ]
    assert lines == [r"NAME:Oslo\, le 18 juin\; et après", r"X-WR-CALNAME:Oslo\, le 18 juin\; et après"]


# --- Feed ---

GRAMMAR = etree.RelaxNG(etree.parse(ROOT / "tests/cases/atom.rng"))


def atom(*articles: Article, address: str | None = None) -> Any:
    root = etree.fromstring(feed.render(gathered(*articles, address=address)))
    assert GRAMMAR.validate(root), GRAMMAR.error_log
    return root


def test_the_feed_lists_the_newest_first_on_its_day() -> None:
    root = atom(small(), plain("Plus tard.", id="later", published="2024-07-01"), plain("Sans date.", id="undated"))
    days = [str(day) for day in root.xpath("a:entry/a:updated/text()", namespaces=ATOM)]
    assert days == ["2024-07-01T00:00:00Z", "2024-06-17T00:00:00Z", "1970-01-01T00:00:00Z"]
    assert root.xpath("string(a:updated)", namespaces=ATOM) == "2024-07-01T00:00:00Z"
    assert len(root.xpath("a:entry[3]/a:published", namespaces=ATOM)) == 0
    assert "Date de publication inconnue" in root.xpath("string(a:entry[3]/a:content)", namespaces=ATOM)


def test_entries_have_ids_of_their_own_and_links_that_hold() -> None:
    for address in (None, ADDRESS):
        root = atom(small(), plain("Autre.", id="z"), address=address)
        ids = root.xpath("//a:id/text()", namespaces=ATOM)
        assert len(ids) == len(set(ids)) == 3
        links = root.xpath("a:entry/a:link[@type='text/html']/@href", namespaces=ATOM)
        assert f"{address or ''}briefings/2024-06-17-oslo.html" in links


def test_an_entry_holds_key_facts_with_source_and_modality() -> None:
    html = BeautifulSoup(atom().xpath("string(a:entry/a:content)", namespaces=ATOM), "html.parser")
    facts = [item.get_text(" ") for item in html.select("ol > li")]
    assert len(facts) == 3
    assert facts[0].endswith("Prévu · selon le ministère")
    assert facts[2].endswith("Affirmé · dit par l’article")


def test_words_cannot_add_an_element_to_a_feed() -> None:
    root = atom(hostile())
    assert flat(root.xpath("string(a:entry/a:title)", namespaces=ATOM)) == EVIL_FLAT
    html = BeautifulSoup(root.xpath("string(a:entry/a:content)", namespaces=ATOM), "html.parser")
    assert html.select("script") == []
    assert EVIL_FLAT in flat(html.get_text(" "))


# --- TimelineJS ---


def timeline(*articles: Article) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(SITE_FORMS["exports/timeline.json"](gathered(*articles)))
    return read


def test_a_timeline_is_as_precise_as_the_text() -> None:
    dates = {(json.dumps(e["start_date"]), e["display_date"].replace("\u00a0", " ")) for e in timeline()["events"]}
    assert ('{"year": 2019}', "2019 (mois et jour non précisés)") in dates
    assert ('{"year": 2024, "month": 3}', "mars 2024 (jour non précisé)") in dates
    assert ('{"year": 2024, "month": 6, "day": 18}', "18–19 juin 2024") in dates


def test_a_timeline_has_what_timelinejs_asks_for() -> None:
    for slide in timeline()["events"]:
        assert {"year"} <= set(slide["start_date"]) <= {"year", "month", "day"}
        assert all(isinstance(number, int) for number in slide["start_date"].values())
        assert set(slide["text"]) == {"headline", "text"}
        assert re.fullmatch(r"e-[0-9a-f-]{36}", slide["unique_id"])


def test_words_in_a_timeline_are_never_html() -> None:
    (slide,) = timeline(hostile())["events"]
    for html in (slide["text"]["headline"], slide["text"]["text"], slide["display_date"], slide["group"]):
        soup = BeautifulSoup(html, "html.parser")
        assert {tag.name for tag in soup.find_all(True)} <= {"p"}
    assert EVIL_FLAT in flat(BeautifulSoup(slide["text"]["headline"], "html.parser").get_text())


# --- FollowTheMoney ---

# The properties of each schema that we use, as the schema of FollowTheMoney 4 has them: of `range`, those that name
# another entity.
FTM: dict[str, tuple[set[str], dict[str, set[str]]]] = {
    "Article": (
        {"title", "author", "publisher", "publishedAt", "language", "sourceUrl", "keywords", "locationMentioned",
         "bodyText"},
        {},
    ),
    "Person": ({"name", "alias", "weakAlias", "position", "sourceUrl"}, {"proof": {"Article"}}),
    "Organization": ({"name", "alias"}, {"proof": {"Article"}}),
    "Position": ({"name", "country"}, {"organization": {"Organization"}}),
    "Occupancy": (
        {"status", "date", "summary"}, {"holder": {"Person"}, "post": {"Position"}, "proof": {"Article"}},
    ),
    "Event": (
        {"name", "date", "startDate", "endDate", "summary", "description", "location", "sourceUrl"},
        {"involved": {"Person", "Organization"}, "proof": {"Article"}},
    ),
    "Note": ({"description", "sourceUrl"}, {"entity": {"Person", "Article"}, "proof": {"Article"}}),
    "Mention": ({"name", "detectedSchema"}, {"document": {"Article"}, "resolved": {"Person"}}),
}  # fmt: skip
REQUIRED = {
    "Person": {"name"}, "Organization": {"name"}, "Position": {"name"}, "Occupancy": {"holder", "post"},
    "Event": {"name"}, "Mention": {"document", "name"},
}  # fmt: skip
FTM_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def entities(*articles: Article, address: str | None = None) -> list[dict[str, Any]]:
    """The entities, each held against the published schema."""
    lines = SITE_FORMS["exports/entities.ftm.json"](gathered(*articles, address=address)).decode().splitlines()
    found: list[dict[str, Any]] = [json.loads(line) for line in lines]
    schema_of = {entity["id"]: entity["schema"] for entity in found}
    assert len(schema_of) == len(found)
    for entity in found:
        plain_ones, others = FTM[entity["schema"]]
        properties = entity["properties"]
        assert REQUIRED.get(entity["schema"], set()) <= set(properties) <= plain_ones | set(others)
        assert all(isinstance(value, str) and value for values in properties.values() for value in values)
        for name, ranges in others.items():
            assert {schema_of[value] for value in properties.get(name, ())} <= ranges
        for name in {"date", "startDate", "endDate", "publishedAt"} & set(properties):
            assert all(FTM_DATE.fullmatch(value) for value in properties[name])
    return found


def test_entities_keep_to_the_schema_and_name_their_article() -> None:
    found = entities(small(), plain("Une phrase.", id="z"), address=ADDRESS)
    assert {entity["schema"] for entity in found} >= {"Article", "Person", "Position", "Occupancy", "Event", "Note"}
    for entity in found:
        assert entity["schema"] in ("Article", "Position", "Mention") or entity["properties"]["proof"]


def test_a_role_is_held_at_the_date_it_is_said() -> None:
    held = {e["properties"]["summary"][0]: e["properties"] for e in entities() if e["schema"] == "Occupancy"}
    assert (held["ministre"]["status"], held["ministre"]["date"]) == (["current"], ["2024-06-17"])
    assert (held["ancien ministre"]["status"], held["ancien ministre"]["date"]) == (["former"], ["2024-03"])


def test_words_stay_in_their_entity() -> None:
    names = [e["properties"]["name"][0] for e in entities(hostile()) if e["schema"] == "Person"]
    assert [flat(name) for name in names] == [EVIL_FLAT]


# --- Database ---


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("db") / "briefings.db"
    path.write_bytes(database.render(gathered(small(), hostile())))
    return path


def asked(path: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(query, values).fetchall()


def test_the_database_is_whole_and_its_rows_lead_to_rows(opened: Path) -> None:
    assert asked(opened, "PRAGMA integrity_check") == [("ok",)]
    assert asked(opened, "PRAGMA foreign_key_check") == []
    for name, table in database.tables().items():
        columns = [row[1] for row in asked(opened, f"PRAGMA table_info({name})")]
        assert columns == list(table["columns"])
        refers = {row[3]: f"{row[2]}({row[4]})" for row in asked(opened, f"PRAGMA foreign_key_list({name})")}
        assert refers == {c: is_["refers"] for c, is_ in table["columns"].items() if "refers" in is_}


def test_everything_that_was_read_is_in_the_database(opened: Path) -> None:
    articles = (small(), hostile())
    counts = {
        "articles": 2,
        "statements": sum(len(a.statements) for a in articles),
        "events": sum(len(a.events) for a in articles),
        "roles": sum(len(p.roles) for a in articles for p in a.people),
        "quotes": sum(len(a.quotes) for a in articles),
        "dates": sum(len(a.dates) for a in articles),
        "gaps": sum(len(a.gaps) for a in articles),
        "terms": sum(len(a.glossary) for a in articles),
    }
    assert {name: asked(opened, f"SELECT count(*) FROM {name}")[0][0] for name in counts} == counts


@pytest.mark.parametrize("table", ["mentions", "roles", "statements", "quotes", "dates", "gaps"])
def test_words_in_the_database_are_those_of_their_span(opened: Path, table: str) -> None:
    texts = {article.id: article.text for article in (small(), hostile())}
    rows = asked(opened, f"SELECT article, span_start, span_end, words FROM {table}")
    assert rows
    assert [row for row in rows if texts[row[0]][row[1] : row[2]] != row[3]] == []


def test_sentences_are_found_without_their_accents(opened: Path) -> None:
    query = "SELECT s.words FROM statements_fts f JOIN statements s ON s.id = f.rowid WHERE statements_fts MATCH ?"
    (row,) = asked(opened, query, "norvege")
    assert "Norvège" in row[0]
    (title,) = asked(opened, "SELECT a.id FROM articles_fts f JOIN articles a ON a.number = f.rowid "
                             "WHERE articles_fts MATCH ?", "title: duval")  # fmt: skip
    assert title == ("2024-06-17-oslo",)


def test_a_database_is_whole_without_full_text_where_sqlite_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Without(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *values)

    def connect(*where: Any, **how: Any) -> sqlite3.Connection:
        return Without(*where, **how)

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", connect)
        made = database.render(gathered(small()))
    (tmp_path / "a.db").write_bytes(made)
    names = {name for (name,) in asked(tmp_path / "a.db", "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == set(database.tables())
    assert asked(tmp_path / "a.db", "SELECT count(*) FROM key_facts")[0][0]


def test_words_cannot_change_the_database(opened: Path) -> None:
    assert asked(opened, "SELECT title, author FROM articles WHERE id = 'evil'") == [(EVIL, EVIL)]
    assert asked(opened, "SELECT name FROM people WHERE id LIKE 'x%'") == [(EVIL,)]


def test_datasette_is_told_what_every_column_holds() -> None:
    words = json.loads(SITE_FORMS["exports/datasette.json"](gathered()))
    told = words["databases"]["briefings"]["tables"]
    assert {name: set(table["columns"]) for name, table in told.items()} == {
        name: set(table["columns"]) for name, table in database.tables().items()
    }
    assert all(text for table in told.values() for text in (table["description"], *table["columns"].values()))


# --- TimeML ---


@pytest.mark.parametrize("article", [small(), hostile()], ids=["small", "hostile"])
def test_timeml_holds_the_text_with_its_dates(article: Article) -> None:
    root = etree.fromstring(timeml.render(article).encode())
    body = root.find("TEXT")
    assert body is not None
    shown = "".join(body.itertext())
    assert len(shown) == len(article.text)
    assert shown == timeml.NOT_XML.sub("\ufffd", article.text)
    tags = [(tag.text, tag.get("value")) for tag in body.iter("TIMEX3")]
    assert tags == [(found.text, found.value) for found in article.dates]


# --- JSON ---


def test_articles_come_back_from_their_lines() -> None:
    articles = (small(), hostile())
    lines = SITE_FORMS["exports/articles.jsonl"](gathered(*articles)).decode().splitlines()
    assert {article.id: article for article in map(Article.from_json, map(json.loads, lines))} == {
        article.id: article for article in articles
    }


def test_everything_in_the_dossier_leads_to_an_article() -> None:
    read = json.loads(SITE_FORMS["exports/dossier.json"](gathered(small(), hostile())))
    articles = {article.id: article for article in (small(), hostile())}
    for name in ("people", "organisations", "places"):
        known = {(article.id, item.id) for article in articles.values() for item in getattr(article, name)}
        assert all((at["article"], at["id"]) in known for item in read[name] for at in item["appearances"])
    told = {(at["article"], at["event"]) for h in read["happenings"] for at in h["accounts"]}
    assert told == {(article.id, event.id) for article in articles.values() for event in article.events}
    people = {person["id"] for person in read["people"]}
    assert all(set(happening["people"]) <= people for happening in read["happenings"])


# --- Linked data ---

# What a type may say, as schema.org has it.
THING = {"@type", "@id", "name", "description", "url", "alternateName", "subjectOf"}
WORK = THING | {"headline", "image", "inLanguage", "isBasedOn", "about", "mentions", "hasPart", "isPartOf", "text",
                "abstract", "keywords", "publisher", "datePublished", "creditText"}  # fmt: skip
SHAPES = {
    "NewsArticle": WORK,
    "Statement": WORK,
    "Person": THING | {"hasOccupation"},
    "Occupation": THING,
    "Organization": THING,
    "Place": THING | {"address", "geo"},
    "PostalAddress": {"@type", "addressCountry"},
    "GeoCoordinates": {"@type", "latitude", "longitude"},
    "Event": THING | {"startDate", "endDate", "eventStatus", "location", "about"},
}
Linked = dict[str, list[dict[str, Any]]]


def linked(tmp_path: Path, *articles: Article, address: str | None = None) -> Linked:
    """By folder of the pages, the data of each page, as a browser would read it."""
    pages.write(gathered(*articles, address=address), templates=ROOT / "templates", folder=tmp_path / "docs")
    found: Linked = {}
    for path in sorted((tmp_path / "docs").rglob("*.md")):
        front = yaml.safe_load(path.read_text("utf-8").split("---\n", 2)[1])
        if "data" in front:
            html = f'<head><script type="application/ld+json">{front["data"]}</script></head>'
            (script,) = BeautifulSoup(html, "html.parser").find_all("script")
            found.setdefault(path.parent.name, []).append(json.loads(script.get_text()))
    for pages_of_kind in found.values():
        for data in pages_of_kind:
            assert data.pop("@context") == "https://schema.org"
            check_shape(data)
    return found


def check_shape(data: Any) -> None:
    if isinstance(data, list):
        for item in data:
            check_shape(item)
    elif isinstance(data, dict):
        assert set(data) <= SHAPES[data["@type"]], data
        for value in data.values():
            check_shape(value)


def test_a_briefing_says_what_it_is_based_on_and_what_is_planned(tmp_path: Path) -> None:
    (data,) = linked(tmp_path, address=ADDRESS)["briefings"]
    assert data["@id"] == data["url"] == f"{ADDRESS}briefings/2024-06-17-oslo.html"
    assert data["isBasedOn"]["datePublished"] == "2024-06-17"
    assert data["isBasedOn"]["publisher"]["name"] == "Le Courrier du Nord"
    (visit,) = data["about"]
    assert (visit["startDate"], visit["endDate"]) == ("2024-06-18", "2024-06-19")
    assert visit["eventStatus"] == "https://schema.org/EventScheduled"
    assert {"Ana Duval", "Jean Morel", "Oslo"} <= {thing["name"] for thing in data["mentions"]}
    assert data["hasPart"][0]["description"] == "Prévu · selon le ministère"


def test_a_person_has_roles_with_their_time(tmp_path: Path) -> None:
    people = {data["name"]: data for data in linked(tmp_path)["people"]}
    (role,) = people["Jean Morel"]["hasOccupation"]
    assert role["name"] == "ancien ministre"
    assert "auparavant, mars 2024" in role["description"].replace("\u00a0", " ")
    assert people["Ana Duval"]["@id"].startswith("urn:uuid:")


def test_a_past_event_keeps_the_precision_and_the_accounts(tmp_path: Path) -> None:
    from tests.dossier_articles import Told, article

    told = Told(text="Ana Duval était à Oslo en 2000", start="2000", who=("Ana Duval",), where=("Oslo",))
    (data,) = linked(tmp_path, article("2024-01-01-a", told))["background"]
    assert (data["startDate"], data["endDate"]) == ("2000", "2000")
    assert "eventStatus" not in data
    (account,) = data["subjectOf"]
    assert account["text"] == told.text
    assert account["description"] == "Affirmé · dit par l’article"


def test_words_cannot_leave_their_script(tmp_path: Path) -> None:
    found = linked(tmp_path, hostile())
    assert flat(found["briefings"][0]["headline"]) == EVIL_FLAT
    assert flat(found["people"][0]["name"]) == EVIL_FLAT
    text = linked_data.script_text({"x": "</script><!--<script>&\u2028\ud800"})
    assert not re.search("[<>&\u2028]", text)
    assert json.loads(text) == {"x": "</script><!--<script>&\u2028\ud800"}


@given(st.text())
def test_any_words_come_through_the_page_whole(words: str) -> None:
    line = f"data: '{_quoted(linked_data.script_text({'x': words}))}'\n"
    assert json.loads(yaml.safe_load(line)["data"]) == {"x": words}


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1))
def test_any_words_keep_to_their_line_of_the_calendar(words: str) -> None:
    article = replace(small(), id="any", title=words, outlet=words)
    assert len(events(ics.of_all(gathered(article)))) == len(events(ics.of_all(gathered())))


# --- All forms ---


def test_every_form_is_the_same_twice() -> None:
    made = [gathered(small(), hostile()) for _ in range(2)]
    for name, form in SITE_FORMS.items():
        assert form(made[0]) == form(made[1]), name
    for name, linked_form in LINKED_FORMS.items():
        assert linked_form(made[0], "evil") == linked_form(made[1], "evil"), name


def test_the_database_is_the_same_in_any_order_of_articles() -> None:
    assert database.render(gathered(small(), hostile())) == database.render(gathered(hostile(), small()))


def test_every_file_of_the_catalogue_is_made_counted_and_named(tmp_path: Path) -> None:
    made = gathered(small(), hostile())
    for path in catalogue.CATALOGUE:
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(SITE_FORMS[path](made))
    files = {file.name: file.count for file in catalogue.listed(tmp_path)}
    assert len(files) == len(catalogue.CATALOGUE)
    assert (files["feed"], files["articles"], files["database"]) == (2, 2, 8)
    pages.write(made, templates=ROOT / "templates", folder=tmp_path / "docs", files=catalogue.listed(tmp_path))
    html = BeautifulSoup((tmp_path / "docs/data.md").read_text("utf-8"), "html.parser")
    assert {str(link["href"]) for link in html.select("dl.data a")} == set(catalogue.CATALOGUE)


def test_the_documentation_names_every_file_and_every_table() -> None:
    text = (ROOT / "docs/exports.md").read_text("utf-8")
    named = [*catalogue.CATALOGUE, *LINKED_FORMS, *database.tables(), *database.VIEWS, *FTM]
    assert [name for name in named if f"`{name}`" not in text] == []


def test_a_file_of_an_article_never_takes_the_place_of_another() -> None:
    ids = ["chronology", "Timeline", "a", "a.timeline", "article.schema", "entities", "index"]
    ends = [*ARTICLE_FORMS, *LINKED_FORMS]
    files = [export_file(name, end).casefold() for name in ids for end in ends]
    assert len(files) == len(set(files))
    assert not {path.casefold() for path in SITE_FORMS} & set(files)

"""Ways to find things: by kind, year, topic and day, in long lists, and by search."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup, Tag

from briefings import labels, pages
from briefings.edition.gathering import gather
from briefings.edition.shapes import lay_out
from briefings.lexicon import table
from briefings.model import Article, Organisation, Span, Status
from briefings.pages import search_index
from briefings.pages.excerpts import excerpt
from briefings.pages.names import family, letter
from briefings.pages.shelves import Section, Shelf, shelve
from briefings.settings import Settings
from tests.conftest import ROOT
from tests.dossier_articles import Told, article

Write = Callable[..., dict[str, BeautifulSoup]]
HEAVIEST = 150_000
FRAME = 26_000
"""Bytes that the frame of a page takes, with its navigation and table of contents."""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the pages of some articles; each is kept below the weight that a page may have."""

    def write_pages(*articles: Article) -> dict[str, BeautifulSoup]:
        made = gather(articles, settings=Settings(root=tmp_path))
        pages.write(made, templates=ROOT / "templates", folder=tmp_path / "docs")
        found = {}
        for path in (tmp_path / "docs").rglob("*.md"):
            body = path.read_text("utf-8").split("---\n", 2)[2]
            html = markdown.markdown(body, extensions=["attr_list", "toc"])
            assert len(html.encode()) + FRAME < HEAVIEST, path
            found[path.relative_to(tmp_path / "docs").as_posix()] = BeautifulSoup(html, "html.parser")
        return found

    return write_pages


def shown(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split()).replace("\u00a0", " ") if tag else ""


def leads(page: BeautifulSoup, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.select(selector)]


# ── long lists over several pages ──


def listing(**counts: int) -> list[Section[str]]:
    return [
        Section(key=key, label=key.upper(), items=tuple(f"{key}{n}" for n in range(count)))
        for key, count in counts.items()
    ]


def cut(parts: list[Section[str]], limit: int) -> tuple[Shelf[str], ...]:
    return shelve("list/index.md", parts, lambda item: 10, limit=limit)


@pytest.mark.parametrize(
    ("counts", "limit", "cuts"),
    [
        pytest.param({"a": 2, "b": 2}, 100, [["a2", "b2"]], id="one-page"),
        pytest.param({}, 100, [[]], id="nothing"),
        pytest.param({"a": 6, "b": 6}, 100, [["a6"], ["b6"]], id="a-section-stays-whole"),
        pytest.param({"a": 25}, 100, [["a10"], ["a10"], ["a5"]], id="a-long-section-goes-on"),
        pytest.param({"a": 2, "b": 12, "c": 1}, 100, [["a2", "b8"], ["b4", "c1"]], id="and-shares-its-last-page"),
    ],
)
def test_a_list_is_cut_where_a_page_would_be_too_heavy(
    counts: dict[str, int], limit: int, cuts: list[list[str]]
) -> None:
    shelves = cut(listing(**counts), limit)
    assert [[f"{part.key}{len(part.items)}" for part in shelf.sections] for shelf in shelves] == cuts
    told = [item for shelf in shelves for part in shelf.sections for item in part.items]
    assert told == [item for part in listing(**counts) for item in part.items]


def test_every_page_of_a_list_leads_to_every_section_and_to_its_neighbours() -> None:
    first, second, third = cut(listing(a=6, b=6, c=9), 100)
    assert [(mark.label, mark.path, mark.count) for mark in second.bar] == [
        ("A", "list/index.md", 6),
        ("B", "list/index/b.md", 6),
        ("C", "list/index/c.md", 9),
    ]
    assert first.bar == second.bar == third.bar
    assert (first.previous, first.next, third.previous, third.next) == (
        None, "list/index/b.md", "list/index/b.md", None,
    )  # fmt: skip
    assert (first.titled("Noms"), third.titled("Noms"), first.total) == ("Noms", "Noms, C", 21)


def test_pages_of_one_section_have_names_of_their_own() -> None:
    assert [shelf.path for shelf in cut(listing(a=25), 100)] == [
        "list/index.md", "list/index/a.md", "list/index/a-2.md"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("newest_last", "kept"),
    [pytest.param(True, ["i8", "i9"], id="oldest-first"), pytest.param(False, ["i0", "i1"], id="newest-first")],
)
def test_an_excerpt_keeps_what_is_newest_and_leads_to_all(newest_last: bool, kept: list[str]) -> None:
    items = [f"i{number}" for number in range(10)]
    found = excerpt(items, path="x.md", weigh=lambda item: 12_000, year=lambda item: "2024", newest_last=newest_last)
    assert (list(found.shown), found.total, found.more) == (kept, 10, "x.md")
    whole = excerpt(items, path="x.md", weigh=lambda item: 10, year=lambda item: "2024")
    assert (list(whole.shown), whole.more) == (items, None)


@pytest.mark.parametrize(
    ("name", "word", "initial"),
    [
        ("Ana Duval", "Duval", "D"),
        ("Kim Jong-un", "Kim", "K"),
        ("Seo Jin-ho", "Seo", "S"),
        ("Élise Œuvrard", "Œuvrard", "O"),
        ("Étienne", "Étienne", "E"),
        ("Анна", "Анна", "#"),
    ],
)
def test_a_person_is_looked_up_by_the_family_name(name: str, word: str, initial: str) -> None:
    assert (family(name), letter(word)[1]) == (word, initial)


def test_few_people_stand_together_by_family_name(write: Write) -> None:
    told = Told(text="Ana Morel et Jean Duval ont voté", start="2024", who=("Ana Morel", "Jean Duval"))
    made = write(article("2024-05-10-a", told))
    assert [path for path in made if path.startswith("people/index")] == ["people/index.md"]
    assert [shown(heading) for heading in made["people/index.md"].select("h2")] == ["Jean Duval", "Ana Morel"]


@pytest.mark.slow
def test_many_people_stand_under_their_letters_and_a_bar_leads_to_each(write: Write) -> None:
    family_names = [f"{first}{second}ren" for first in "BDM" for second in ("a", "e", "i", "o", "u", "au", "eu", "ou")]
    given = [(name, word) for name in ("Ana", "Jean") for word in family_names]
    told = [Told(text=f"{name} {word} a voté", start="2024", who=(f"{name} {word}",)) for name, word in given]
    page = write(article("2024-05-10-a", *told))["people/index.md"]
    assert [shown(heading) for heading in page.select("h2")] == ["B", "D", "M"]
    assert [shown(link) for link in page.select("nav.years a")] == ["B 16", "D 16", "M 16"]


def bodies(identifier: str, *named: str) -> Article:
    """An article that names some bodies."""
    text = " ; ".join(named)
    given = article(identifier, Told(text=text, start=identifier[:10], kind="statement"))
    found = [
        Organisation(id=f"b{n}", name=name, mentions=(Span(text.index(name), text.index(name) + len(name)),))
        for n, name in enumerate(named)
    ]
    return replace(given, organisations=tuple(found))


@pytest.mark.slow
def test_the_links_of_a_briefing_find_a_body_on_whichever_page_its_card_stands(write: Write) -> None:
    named = [[f"{chr(65 + n)}gence des ports {'x' * (number + 3)}" for n in range(26)] for number in range(12)]
    given = [bodies(f"2024-05-{10 + number}-a", *names) for number, names in enumerate(named)]
    made = write(*(replace(one, title="Les ports") for one in given))
    assert len([path for path in made if path.startswith("organisations/")]) > 1
    for one in given:
        links = leads(made[f"briefings/{one.id}.md"], ".names dt a")
        assert len(links) == 26
        for link in links:
            path, fragment = link.removeprefix("../").split("#")
            assert made[path.replace(".html", ".md")].find(id=fragment) is not None


@pytest.mark.slow
def test_a_body_that_many_articles_name_has_a_page_with_all_of_them(write: Write) -> None:
    made = write(*(bodies(f"2024-05-1{n}-a", "Ligue du Nord", "Port libre" if n else "Digue") for n in range(4)))
    assert len(made["organisations/ligue-du-nord.md"].select("ul.listing > li")) == 4
    assert "organisations/port-libre.md" not in made
    assert "../organisations/ligue-du-nord.html" in leads(made["briefings/2024-05-10-a.md"], ".names dt a")
    assert "../organisations/index.html#o-digue" in leads(made["briefings/2024-05-10-a.md"], ".names dt a")


# ── by kind, year, topic and day ──

PAST = Told(text="Ana Duval est allée à Oslo", start="2023-06-18", who=("Ana Duval",), where=("Oslo",))
PLAN = Told(
    text="Ana Duval ira à Bergen", start="2024-09", status=Status.PLANNED, who=("Ana Duval",), where=("Bergen",)
)
VAGUE = Told(text="Jean Morel a signé un accord", start="2022", kind="agreement", who=("Jean Morel",))
TAGGED = replace(article("2024-05-10-a", PAST, PLAN, VAGUE), tags=("Ports", "Été"))


@pytest.mark.slow
def test_the_events_of_a_kind_stand_together_and_the_chronology_leads_there(write: Write) -> None:
    made = write(TAGGED)
    page = made["kinds/visit.md"]
    assert shown(page.h1) == "Visites"
    assert [shown(heading) for heading in page.select("h2")] == ["2023", "2024"]
    assert "article du 10 mai 2024" in shown(page)
    assert "kinds/visit.html" in leads(made["chronology.md"], "p.kind a")
    assert "../kinds/agreement.html" in leads(made["briefings/2024-05-10-a.md"], "p.kind a")


@pytest.mark.slow
def test_a_year_has_its_articles_and_events_month_by_month(write: Write) -> None:
    made = write(TAGGED)
    page = made["years/2024.md"]
    assert [shown(heading) for heading in page.select("h2")] == ["Mai", "Septembre"]
    assert leads(page, "ul.listing li > a") == ["../briefings/2024-05-10-a.html"]
    assert [shown(heading) for heading in made["years/2022.md"].select("h2")] == ["Sans mois précis"]
    assert leads(page, "nav.pager a") == ["2023.html"]
    assert "years/2023.html" in leads(made["chronology.md"], "h2 a")
    assert "../years/2023.html#m-06" in leads(made["briefings/2024-05-10-a.md"], "p.date a")


@pytest.mark.slow
def test_a_topic_leads_to_its_articles_under_every_spelling(write: Write) -> None:
    other = replace(article("2024-05-11-b", VAGUE), tags=("ports",))
    made = write(TAGGED, other)
    links = {
        link
        for path in ("a", "b")
        for link in leads(made[f"briefings/2024-05-1{'01'['ab'.index(path)]}-{path}.md"], ".kicker a")
    }
    assert links == {"../tags/ports.html", "../tags/ete.html"}
    assert len(made["tags/ports.md"].select("ul.listing > li")) == 2


def test_the_days_of_the_year_hold_only_what_is_dated_to_the_day(write: Write) -> None:
    page = write(TAGGED)["on-this-day.md"]
    assert [str(day["id"]) for day in page.select(".days > div")] == ["d-06-18"]
    assert shown(page.select_one(".days dt")) == "18 juin"
    assert "2023" in shown(page.select_one(".days .day"))


def test_what_is_to_come_says_who_announces_it_and_from_when_it_is_seen(write: Write) -> None:
    page = write(TAGGED)["upcoming.md"]
    assert "Vu du 10 mai 2024" in shown(page)
    (item,) = page.select("li.when")
    assert {"dit par l’article", "Prévu"} <= {shown(tag) for tag in item.select(".who, .badge")}
    assert "Bergen" in shown(item)


def test_nothing_is_said_to_be_nothing_on_every_way_in(write: Write) -> None:
    made = write(Article(id="x", title="Vide", language="fr", published=None, text=""))
    wording = labels.load("fr")
    assert shown(made["on-this-day.md"].select_one(".none")) == wording.text("days.none")
    assert wording.text("tags.none") in shown(made["browse.md"])
    assert wording.text("home.upcoming_undated").replace("\u00a0", " ") in shown(made["upcoming.md"])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_of_event_has_a_plural(language: str) -> None:
    wording = labels.load(language)
    assert set(wording["kinds"]) == set(wording["kind"]) == {*table(language, "events")["kinds"], "other"}


@pytest.mark.slow
def test_hundreds_of_events_stay_on_light_pages_that_say_their_period(write: Write) -> None:
    told = [
        Told(
            text=f"Ana Duval a vu le port numéro {n} et la foule",
            start=f"{year}-{month:02}-{n + 1:02}",
            who=("Ana Duval",),
        )
        for year in (2021, 2022)
        for month in range(1, 13)
        for n in range(12)
    ]
    given = [article(f"2024-05-{10 + n}-a", *told[12 * n : 12 * n + 12]) for n in range(24)]
    made = write(*(replace(one, title="Les ports", published="2024-05-10") for one in given))
    parts = [path for path in made if path.startswith("chronology")]
    assert sum(len(made[path].select("li.when")) for path in parts) == len(told)
    named = [shown(link) for link in made["chronology.md"].select("nav.years:not(.years--here) a")]
    assert len(named) == len(set(named)) == len(parts) - 1
    assert leads(made["people/ana-duval.md"], "p.more a") == ["ana-duval/events.html"]
    assert sum(
        len(page.select("li.when")) for path, page in made.items() if path.startswith("people/ana-duval/")
    ) == len(told)


# ── search ──


def found(*articles: Article, folder: Path) -> dict[str, dict[str, object]]:
    """The entries of the search by where they lead."""
    made = gather(articles, settings=Settings(root=folder))
    views = lay_out(made)
    entries = [entry.to_json() for entry in search_index.entries(views, pages.homes(views))]
    assert len({str(entry["location"]) for entry in entries}) == len(entries)
    seen: set[str] = set()
    for entry in entries:
        page, _, fragment = str(entry["location"]).partition("#")
        assert not fragment or page in seen, f"{entry['location']} stands before its page"
        seen.add(page)
    return {str(entry["location"]): entry for entry in entries}


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("people/ana-duval.html", "Ana Duval"),
        ("briefings/2024-05-10-a.html", "Ports"),
        ("briefings/2024-05-10-a.html#t-0-26", "Ana Duval est allée à Oslo"),
        ("places/index.html#l-oslo", "Norvège"),
        ("years/2024.html#m-09", "septembre 2024"),
        ("kinds/visit.html", "Visites"),
        ("tags/ports.html", "Ports"),
    ],
)
def test_search_knows_each_thing_by_its_own_place(tmp_path: Path, location: str, words: str) -> None:
    entry = found(TAGGED, folder=tmp_path)[location]
    assert words in f"{entry['title']} {entry['text']}".replace("\u00a0", " ")


def test_an_event_is_found_under_the_date_that_was_computed(tmp_path: Path) -> None:
    titles = [str(entry["title"]).replace("\u00a0", " ") for entry in found(TAGGED, folder=tmp_path).values()]
    assert "septembre 2024 · Visite" in titles


def test_a_person_counts_more_than_a_briefing_and_that_more_than_the_source(tmp_path: Path) -> None:
    entries = found(TAGGED, folder=tmp_path)
    boosts = [
        int(str(entries[place]["boost"]))
        for place in ("people/ana-duval.html", "briefings/2024-05-10-a.html", "briefings/2024-05-10-a.html#t-0-26")
    ]
    assert boosts == sorted(boosts, reverse=True)
    assert len(set(boosts)) == 3


def test_words_of_articles_are_no_markup_in_results(tmp_path: Path) -> None:
    told = Told(text="<script>alert(1)</script> & Ana Duval a parlé", start="2024-05-03", who=("Ana Duval",))
    for entry in found(article("2024-05-10-a", told), folder=tmp_path).values():
        assert "<script" not in f"{entry['title']}{entry['text']}"


def test_the_index_of_the_site_holds_each_page_once_in_both_its_forms(built_site: Path) -> None:
    text = (built_site / "search" / "search_index.json").read_text("utf-8")
    assert (built_site / "search" / "search_index.js").read_text("utf-8") == f"var __index = {text}"
    places = [str(entry["location"]) for entry in json.loads(text)["docs"]]
    assert len(places) == len(set(places))
    assert "about.html" in places
    assert len(text.encode()) < 200_000

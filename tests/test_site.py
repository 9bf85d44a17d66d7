"""The built site, read as a reader's browser reads it: the parsed pages and where their links lead."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from briefings.audit.links import check_links

BRIEFING = "briefings/2024-06-17-poutine-coree.html"
ENGLISH = "briefings/2024-12-05-treaty-in-force.html"
Parse = Callable[[str], BeautifulSoup]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def page(built_site: Path) -> Parse:
    """A page of the site by its path, parsed once."""
    parsed: dict[str, BeautifulSoup] = {}

    def parse(path: str) -> BeautifulSoup:
        if path not in parsed:
            parsed[path] = BeautifulSoup((built_site / path).read_text("utf-8"), "html.parser")
        return parsed[path]

    return parse


def test_every_link_leads_somewhere_and_nothing_is_asked_for_from_outside(built_site: Path) -> None:
    assert list(check_links(built_site)) == []


@pytest.mark.parametrize("path", [BRIEFING, ENGLISH])
def test_every_fact_says_who_says_so_and_how_and_leads_to_its_words(page: Parse, path: str) -> None:
    facts = page(path).select("ol.facts > li")
    assert 3 <= len(facts) <= 6
    for fact in facts:
        link = fact.select_one("a.ref")
        assert fact.select_one(".badge") is not None, fact
        assert isinstance(link, Tag)
        place = page(path).find(id=str(link["href"]).removeprefix("#"))
        said = fact.select_one(".say")
        assert isinstance(place, Tag)
        assert isinstance(said, Tag)
        assert " ".join(said.get_text().split()) in " ".join(place.get_text().split())


def test_the_reference_briefing_keeps_its_sources(page: Parse) -> None:
    facts = {fact.get_text(" ", strip=True) for fact in page(BRIEFING).select("ol.facts > li")}
    assert any("effectuera une visite" in fact and "Prévu" in fact and "le Kremlin" in fact for fact in facts)
    assert any("est accusée" in fact and "Allégué" in fact and "les Occidentaux" in fact for fact in facts)


def test_a_month_is_shown_as_a_month_with_its_reason(page: Parse) -> None:
    entry = next(
        item for item in page(BRIEFING).select("ol.timeline > li") if "s'est rendu en Russie" in item.get_text()
    )
    shown = entry.get_text(" ", strip=True)
    assert "septembre 2023" in shown
    assert "jour non précisé" in shown
    assert "le dernier mois de septembre achevé avant la parution" in shown
    assert [time["datetime"] for time in entry.select("time")][:1] == ["2023-09"]


def test_six_people_have_a_card_and_a_page(page: Parse, built_site: Path) -> None:
    cards = page(BRIEFING).select("article.person")
    assert len(cards) == 6
    for card in cards:
        link = card.select_one("h3 a")
        assert isinstance(link, Tag)
        assert ((built_site / BRIEFING).parent / str(link["href"])).is_file()


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        pytest.param(
            BRIEFING,
            [
                "Qui Vladimir Poutine",
                "Quoi effectuera une visite d'État en République populaire de Corée",
                "Quand 18 et 19 juin 18–19 juin 2024",
                "Où République populaire de Corée Corée du Nord",
                "Selon qui le Kremlin Prévu",
            ],
            id="french",
        ),
        pytest.param(
            ENGLISH,
            [
                "Who Who acts could not be told from the sentence.",
                "What A treaty that binds Russia and North Korea to help each other"
                " in case of attack entered into force",
                "When Wednesday 4 December 2024",
                "Where The sentence names a place, but does not say that it happens there.",
                "Source the North Korean news agency KCNA Asserted",
            ],
            id="english",
        ),
    ],
)
def test_five_answers_stand_at_the_top_and_lead_to_their_words(page: Parse, path: str, answers: list[str]) -> None:
    shown = page(path).select("dl.answers > div")
    assert [" ".join(answer.get_text(" ").split()) for answer in shown] == answers
    for link in page(path).select("dl.answers a[href]"):
        place = page(path).find(id=str(link["href"]).removeprefix("#"))
        assert isinstance(place, Tag)
        assert " ".join(link.get_text().split()) in " ".join(place.get_text().split())


def test_organisations_and_places_lead_to_their_words_and_to_their_entry(page: Parse, built_site: Path) -> None:
    entries = {str(entry.select_one("dt").get_text(strip=True)): entry for entry in page(BRIEFING).select("div.name")}  # type: ignore[union-attr]
    assert "renseignements extérieurs russes" in entries["SVR"].get_text()
    assert "désigne une institution" in entries["Kremlin"].get_text()
    assert "RPDC (sigle)" in " ".join(entries["Corée du Nord"].get_text(" ").split()).replace(" )", ")").replace(
        "( ", "("
    )
    assert "Corée du Nord" in entries["Pyongyang"].get_text()
    assert "° N" not in entries["Pyongyang"].get_text()
    assert "39,03° N, 125,75° E" in page("places/pyongyang.html").get_text()
    assert "au sens de ses autorités" in entries["Séoul"].get_text()
    assert [link.get_text() for link in entries["Moscou"].select(".where a")] == ["intertitre", "11", "13", "15"]
    link = entries["Pyongyang"].select_one("dt a")
    assert isinstance(link, Tag)
    assert str(link["href"]) == "../places/pyongyang.html"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("organisations/index.html", "Service des renseignements extérieurs russe"),
        ("places/index.html", "Pyongyang"),
    ],
)
def test_an_index_lists_each_name_once_with_its_articles(page: Parse, path: str, name: str) -> None:
    names = [heading.get_text() for heading in page(path).select("article.person .h3")]
    assert len(names) == len(set(names))
    card = page(path).select("article.person")[names.index(name)]
    assert len(card.select("ul.seen a[href*=briefings]")) >= 2


def test_pages_are_light(built_site: Path) -> None:
    heavy = [path.name for path in built_site.rglob("*.html") if path.stat().st_size > 150_000]
    assert heavy == []


@pytest.mark.parametrize(
    ("title", "words", "article"),
    [
        pytest.param("Visite de Vladimir Poutine en Corée du Nord (2000)", "remonte à 2000", "2024-06-17", id="2000"),
        pytest.param(
            "Visite de Kim Jong-un en Russie (septembre 2023)", "s'est rendu en Russie", "2024-06-17", id="2023"
        ),
        pytest.param("Visite de Sergueï Choïgou", "en juillet 2023", "2024-06-17", id="choigou"),
        pytest.param("Visite de Sergueï Narychkine", "en mars dernier", "2024-06-17", id="narychkine"),
    ],
)
def test_past_events_have_a_page_that_quotes_who_tells_them(
    page: Parse, built_site: Path, title: str, words: str, article: str
) -> None:
    links = page("background/index.html").select("main a[href]")
    link = next(link for link in links if link.get_text(strip=True).startswith(title))
    background = page(f"background/{str(link['href']).split('#')[0]}")
    text = " ".join(background.get_text(" ").split())
    assert words in text
    leads = [str(a["href"]) for a in background.select("main a[href]")]
    assert any(f"briefings/{article}" in href and "#t-" in href for href in leads)


@pytest.mark.parametrize(("path", "language"), [(BRIEFING, "fr"), (ENGLISH, "en"), ("index.html", "fr")])
def test_each_page_says_its_language(page: Parse, path: str, language: str) -> None:
    html = page(path).html
    assert html is not None
    assert html["lang"] == language
    for part in (".md-tabs__list", ".md-nav--primary > .md-nav__list", ".md-copyright"):
        (own,) = html.select(part)  # the site's, whatever the page's language
        assert own.get("lang", language) == "fr", part


def test_home_shows_bottom_lines_with_source_and_modality(page: Parse) -> None:
    main = page("index.html").select_one("main")
    assert isinstance(main, Tag)
    assert len(main.select(".badge")) >= 7
    assert any("2024-06-17-poutine-coree.html#t-" in str(link["href"]) for link in main.select("a[href]"))


def test_each_briefing_can_be_taken_away(page: Parse, built_site: Path) -> None:
    links = [str(link["href"]) for link in page(BRIEFING).select("ul.exports a")]
    assert {Path(link).suffix for link in links} == {".pdf", ".docx", ".md", ".json", ".ics", ".tml"}
    assert all(((built_site / BRIEFING).parent / link).is_file() for link in links)


def test_pages_say_what_they_are_about_and_where_the_feed_is(page: Parse, built_site: Path) -> None:
    for path in (BRIEFING, "index.html", "people/vladimir-poutine.html"):
        (link,) = page(path).select('link[type="application/atom+xml"]')
        assert ((built_site / path).parent / str(link["href"])).resolve() == (built_site / "feed.xml").resolve()
    for path, kind in ((BRIEFING, "NewsArticle"), ("people/vladimir-poutine.html", "Person")):
        (script,) = page(path).select('script[type="application/ld+json"]')
        assert json.loads(script.get_text())["@type"] == kind
    assert page("index.html").select('script[type="application/ld+json"]') == []


def test_the_data_page_lists_every_file_of_the_site_with_its_size(page: Parse, built_site: Path) -> None:
    entries = page("data.html").select("dl.data > div")
    for entry in entries:
        link = entry.select_one("dt a")
        assert isinstance(link, Tag)
        size = max(1, round((built_site / str(link["href"])).stat().st_size / 1000))
        assert f"{size} ko" in entry.get_text().replace("\u202f", "").replace("\u00a0", " ")
    assert len(entries) == 9

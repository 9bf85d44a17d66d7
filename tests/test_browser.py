"""The site in a browser, opened from disk: search, the way from a fact to its words, accessibility, silence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

BRIEFING = "briefings/2024-06-17-poutine-coree.html"
PAGES = [
    pytest.param("index.html", id="home"),
    pytest.param(BRIEFING, id="briefing"),
    pytest.param("briefings/2024-12-05-treaty-in-force.html", id="english-briefing"),
    pytest.param("people/kim-jong-un.html", id="person"),
    pytest.param("people/index.html", id="people"),
    pytest.param("background/visite-poutine-coree-du-nord-2000.html", id="background"),
    pytest.param("background/index.html", id="backgrounds"),
    pytest.param("series/visites-et-rencontres-entre-la-coree-du-nord-et-la-russie.html", id="series"),
    pytest.param("chronology.html", id="chronology"),
    pytest.param("about.html", id="about"),
]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_search_finds_the_article_from_disk(visitor: Page, built_site: Path) -> None:
    visitor.goto((built_site / "index.html").as_uri())
    query = visitor.locator("input[data-md-component=search-query]")
    query.click()
    query.press_sequentially("cosmodrome Vostotchny")
    found = visitor.locator(".md-search-result__item a[href*='2024-06-17-poutine-coree']").first
    expect(found).to_be_attached(timeout=30_000)
    found.click()
    expect(visitor).to_have_title(
        "Le Kremlin annonce la visite de Poutine en Corée du Nord le 18 juin et la signature"
        " de «documents importants» - Briefings"
    )


def test_a_fact_leads_to_its_marked_words(visitor: Page, built_site: Path) -> None:
    visitor.goto((built_site / BRIEFING).as_uri())
    fact = visitor.locator("ol.facts > li").first
    said = fact.locator(".say").inner_text()
    fact.locator("a.ref").click()
    target = visitor.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(said)
    marked, plain = (
        element.evaluate("element => getComputedStyle(element).backgroundColor")
        for element in (target, visitor.locator(".source .s[id]:not(:target)").first)
    )
    assert marked != plain
    target.locator(".back a").first.click()
    expect(visitor.locator("ol.facts > li:target")).to_be_in_viewport()


def test_on_a_wide_screen_the_words_are_shown_beside_the_fact_and_the_reader_keeps_the_place(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(viewport={"width": 1600, "height": 900})
    page = context.new_page()
    page.goto((built_site / BRIEFING).as_uri())
    reference = page.locator("ol.timeline a.ref", has_text="phrase 14").first
    reference.scroll_into_view_if_needed()
    before = reference.bounding_box()
    reference.click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("et avant lui")
    page.wait_for_timeout(600)
    assert reference.bounding_box() == before
    context.close()


def test_the_reason_of_a_date_opens(visitor: Page, built_site: Path) -> None:
    visitor.goto((built_site / BRIEFING).as_uri())
    entry = visitor.locator("ol.timeline > li", has_text="s'est rendu en Russie").first
    reason = entry.get_by_text("le dernier mois de septembre achevé avant la parution")
    expect(reason).to_be_hidden()
    entry.locator("summary").first.click()
    expect(reason).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_accessible_whole_and_asks_for_nothing(
    browser: Browser, built_site: Path, path: str, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    outside: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if request.url.startswith("http") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((built_site / path).as_uri())
    page.wait_for_load_state("networkidle")
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    violations = [
        (violation["id"], [node["target"] for node in violation["nodes"]][:3])
        for violation in Axe().run(page).response["violations"]
    ]
    context.close()
    assert (violations, outside, errors, overflow) == ([], [], [], 0)

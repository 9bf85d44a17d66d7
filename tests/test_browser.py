"""The site in a browser, opened from disk: search, the way from a fact to its words, accessibility, silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from briefings.audit.accessibility import OPENED
from briefings.cli import main
from tests.thinning import thin

pytestmark = pytest.mark.slow
BRIEFING = "briefings/2024-06-17-poutine-coree.html"
SERIES = "visites-et-rencontres-entre-la-coree-du-nord-et-la-russie.html"
PAGES = [
    pytest.param("index.html", id="home"),
    pytest.param(BRIEFING, id="briefing"),
    pytest.param("briefings/2024-12-05-treaty-in-force.html", id="english-briefing"),
    pytest.param("people/kim-jong-un.html", id="person"),
    pytest.param("people/index.html", id="people"),
    pytest.param("background/visite-poutine-coree-du-nord-2000.html", id="background"),
    pytest.param("background/index.html", id="backgrounds"),
    pytest.param(f"series/{SERIES}", id="series"),
    pytest.param("chronology.html", id="chronology"),
    pytest.param("about.html", id="about"),
    pytest.param("browse.html", id="browse"),
    pytest.param("years/2024.html", id="year"),
    pytest.param("kinds/visit.html", id="kind"),
    pytest.param("on-this-day.html", id="days"),
    pytest.param("places/pyongyang.html", id="place"),
]

LISTEN = (
    "window.refused=[];addEventListener('securitypolicyviolation',event=>window.refused.push(event.effectiveDirective))"
)
"""Notes what the page's own policy refuses."""
INJECTED = """() => {
  const put = (name, values) => document.body.append(Object.assign(document.createElement(name), values))
  put("script", { textContent: "window.ran = 'script'" })
  put("script", { src: "data:text/javascript,window.ran='data'" })
  put("iframe", { src: "data:text/html,x" })
  put("img", { src: "https://evil.example/x.png" })
  document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="window.ran='attribute'">`)
  const link = Object.assign(document.createElement("a"), { href: "javascript:window.ran='link'" })
  document.body.append(link)
  link.click()
}"""

ALL_REFUSED = """kinds => new Promise((done, fail) => {
  setTimeout(fail, 20_000, `refused was only ${refused}`)
  const look = () => kinds.every(kind => refused.includes(kind)) ? done() : setTimeout(look, 20)
  look()
})"""
"""Waits until the page's policy has refused something of each of these kinds."""

AWAKE = "new Promise(done => { const look = () => 'document$' in window ? done() : setTimeout(look, 20); look() })"
"""Waits until the theme's program is there, which a sign of the reader fetches."""


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_the_page_for_what_is_missing_is_whole_when_opened_from_disk(visitor: Page, built_site: Path) -> None:
    visitor.goto((built_site / "404.html").as_uri())
    assert visitor.title().startswith("Page introuvable - ")
    expect(visitor.locator(".md-tabs__list")).to_have_css("display", "flex")
    expect(visitor.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
    visitor.get_by_role("link", name="Revenir à l’accueil").click()
    expect(visitor.locator("h1")).to_have_text("Ce que disent les articles, phrase par phrase")


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


@pytest.mark.parametrize("width", [1280, 390])
def test_an_address_with_a_place_leads_to_that_place(browser: Browser, built_site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((built_site / BRIEFING).as_uri())
    places: list[str] = page.evaluate(
        "[...document.querySelectorAll('.when[id], .person[id], .s[id]')].map(part => part.id)"
    )
    assert len(places) > 7
    for place in places[6::7]:
        page.goto("about:blank")
        page.goto(f"{(built_site / BRIEFING).as_uri()}#{place}")
        expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
    context.close()


def test_the_reason_of_a_date_opens(visitor: Page, built_site: Path) -> None:
    visitor.goto((built_site / BRIEFING).as_uri())
    entry = visitor.locator("ol.timeline > li", has_text="s'est rendu en Russie").first
    reason = entry.get_by_text("le dernier mois de septembre achevé avant la parution")
    expect(reason).to_be_hidden()
    entry.locator("summary").first.click()
    expect(reason).to_be_visible()


LONG = """---
title: Le rapport
---
Le rapport est consultable à l'adresse https://www.example.org/rapports/commission-intercommunale-d-harmonisation \
depuis le 12 janvier 2025, a dit Marie-Christine Vandenbroucke-Przybyszewska-Castelbajac, présidente de la commission.
"""
COLLIDING = """() => {
  const found = [], walk = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT)
  for (let node; (node = walk.nextNode()); ) {
    if (!node.data.trim() || node.parentElement.closest(".sr, details:not([open]) > :not(summary)")) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    found.push(...[...range.getClientRects()].map(box => [box, node]))
  }
  return found.flatMap(([a, one], at) => found.slice(at + 1).filter(([b, other]) =>
    one !== other && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 7).map(([, other]) => [one.data, other.data]))
}"""
"""Pieces of text that stand on each other."""


@pytest.fixture(scope="module")
def site_of_long_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("long")
    (root / "content" / "articles").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Longs\n", encoding="utf-8")
    (root / "content" / "articles" / "rapport.md").write_text(LONG, encoding="utf-8")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(root)
        assert CliRunner().invoke(main, ["build"]).exit_code == 0
    return root / "site"


@pytest.mark.parametrize("width", [320, 1280])
def test_words_of_any_length_stay_in_their_place(visitor: Page, site_of_long_words: Path, width: int) -> None:
    visitor.set_viewport_size({"width": width, "height": 900})
    for page in ("briefings/rapport.html", "briefings/index.html", "on-this-day.html", "chronology.html", "index.html"):
        visitor.goto((site_of_long_words / page).as_uri())
        overflow = visitor.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert (page, overflow, visitor.evaluate(COLLIDING)) == (page, 0, [])


SCHEMES = {"light": "default", "dark": "slate"}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_a_page_is_accessible_whole_and_asks_for_nothing(
    browser: Browser, built_site: Path, path: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    page = context.new_page()
    outside: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if request.url.startswith("http") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((built_site / path).as_uri())
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[document.body.dataset.mdColorScheme, 'document$' in window]") == [SCHEMES[scheme], False]
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        if width == 390:  # and now as a reader does who opens everything
            page.mouse.move(1, 1)
            page.evaluate(AWAKE)
            page.evaluate(OPENED)
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if (width, scheme) != (1280, "light"):  # once the page is looked at whole
            thin(page)
        violations = [
            (violation["id"], [node["target"] for node in violation["nodes"]][:3])
            for violation in Axe().run(page).response["violations"]
        ]
        assert (width, violations, overflow) == (width, [], 0)
    assert (outside, errors, page.evaluate("window.refused")) == ([], [], [])
    context.close()


QUESTIONS = [
    pytest.param("choigou", "people/serguei-choigou", id="person-without-accents"),
    pytest.param("Shoigu", "people/serguei-choigou", id="person-in-english"),
    pytest.param("l'ONU", "organisations/onu.html", id="body-with-apostrophe"),
    pytest.param("hanoi", "places/index.html#l-hanoi", id="place"),
    pytest.param("diplomatie", "tags/diplomatie", id="tag"),
    pytest.param("visites", "kinds/visit", id="kind-in-the-plural"),
    pytest.param("septembre 2023", "years/2023.html#m-09", id="month"),
    pytest.param("September 2023", "years/2023.html#m-09", id="month-in-english"),
    pytest.param("18 juin", "chronology.html#e-2024-06-18-2024-06-19", id="day"),
    pytest.param("2024-06-18", "chronology.html#e-2024-06-18-2024-06-19", id="day-as-computers-write-it"),
]


@pytest.fixture(scope="module")
def served(built_site: Path) -> Iterator[str]:
    """The site over http, on this machine only."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built_site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("way", ["disk", "http"])
def test_what_is_put_into_a_page_does_not_run(browser: Browser, built_site: Path, served: str, way: str) -> None:
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    home = built_site.as_uri() if way == "disk" else served
    for path in ("index.html", BRIEFING, "on-this-day.html"):
        page.goto(f"{home}/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.refused") == [], path
    page.evaluate(INJECTED)
    page.evaluate(ALL_REFUSED, ["script-src-elem", "script-src-attr", "frame-src", "img-src"])
    assert page.evaluate("window.ran ?? null") is None
    context.close()


@pytest.mark.parametrize("way", ["disk", "http"])
def test_search_finds_people_places_topics_and_dates(visitor: Page, built_site: Path, served: str, way: str) -> None:
    home = built_site.as_uri() if way == "disk" else served
    visitor.goto(f"{home}/index.html")
    query = visitor.locator("input[data-md-component=search-query]")
    query.click()
    for case in QUESTIONS:
        asked, leads = case.values
        query.fill(str(asked))
        query.press("End")
        path, _, fragment = str(leads).partition("#")
        place = f"[href*='{path}']" + (f"[href$='#{fragment}']" if fragment else "")
        link = visitor.locator(f".md-search-result__item a{place}").first
        expect(link, str(case.id)).to_be_attached(timeout=20_000)


def test_the_page_of_days_leads_to_the_readers_own_day(visitor: Page, built_site: Path) -> None:
    visitor.clock.set_fixed_time(datetime(2031, 6, 18, 12))
    visitor.goto((built_site / "on-this-day.html").as_uri())
    visitor.get_by_text("Aujourd’hui, 18 juin").click()
    expect(visitor.locator("#d-06-18")).to_be_in_viewport()
    visitor.clock.set_fixed_time(datetime(2031, 1, 2, 12))
    visitor.reload()
    expect(visitor.locator(".today")).to_have_text("Aujourd’hui, 2 janvier : aucun événement daté de ce jour.")

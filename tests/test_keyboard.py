"""The site without a pointer: each stop is seen, in order, and no trap; search, menu, light and dark, references."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.test_browser import BRIEFING, SERIES
from tests.thinning import thin

pytestmark = pytest.mark.slow
PAGES = [
    "index.html",
    BRIEFING,
    "chronology.html",
    "people/index.html",
    f"series/{SERIES}",
    "accuracy.html",
    "data.html",
]
LOOKS = """() => {
  const mark = (e) => e.matches(".md-option") ? e.nextElementSibling : e.matches(".md-search__input") ? e.form : e
  const look = (e) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(e)
    return [outlineStyle === "none" ? "" : outlineWidth + outlineColor, boxShadow].join()
  }
  const looks = new Map()
  for (const e of document.querySelectorAll("a[href], button, input, label, summary, [tabindex]")) looks.set(e, look(e))
  const seen = (e) => {
    const box = [...e.getClientRects()].find((box) => box.width > 1 && box.height > 1)
    if (!box || getComputedStyle(e).visibility === "hidden") return false
    const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2
    const over = document.elementFromPoint(
      middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)
    )
    return over && (e.contains(over) || over.contains(e))
  }
  let before = null
  window.stand = (follows) => {
    const e = document.activeElement
    if (!e || e === document.body) return (before = null)
    const shown = mark(e)
    const faults = []
    if (!seen(shown)) faults.push("out of sight")
    if (looks.get(e) === look(e) && looks.get(shown) === look(shown)) faults.push("no mark")
    if (before && before !== e && !(before.compareDocumentPosition(e) & follows)) faults.push("out of order")
    before = e
    const own = e.className.replace(/ ?focus-visible/, "") // from the theme, once it is there
    return [`${e.tagName}.${own} ${e.innerText || e.id}`, faults.join(), Boolean(e.closest(".md-content"))]
  }
}"""
"""Notes how each thing looks without the focus. `stand` tells what has it now, what is wrong with it, and whether it is
in the page's own content."""
FOLLOWING, PRECEDING = 4, 2
Stop = tuple[str, str, bool]


@pytest.fixture(params=[1280, 390])
def typist(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a reader without a pointer, on a wide or a narrow screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def walk(page: Page, key: str, follows: int, last: str | None = None, limit: int = 500) -> list[Stop]:
    """What has the focus after each press, to the end of the page or to the last stop, by its name."""
    stops: list[Stop] = []
    for _ in range(limit):
        page.keyboard.press(key)
        here = page.evaluate("follows => stand(follows)", follows)
        if here is None:
            return stops
        if here[1] == "out of sight":  # the theme opens its search in a moment
            page.wait_for_timeout(400)
            here = page.evaluate("follows => stand(follows)", follows)
        stops.append(tuple(here))
        if here[0] == last:
            return stops
    raise AssertionError(f"no way out: {stops[-3:]}")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.className"))


@pytest.mark.parametrize("path", PAGES)
def test_every_stop_is_seen_in_order_and_leads_out_again(typist: Page, built_site: Path, path: str) -> None:
    typist.goto((built_site / path).as_uri())
    typist.wait_for_load_state("networkidle")
    thin(typist, "a[href], summary, [tabindex]")
    typist.evaluate(LOOKS)
    there = walk(typist, "Tab", FOLLOWING)
    back = walk(typist, "Shift+Tab", PRECEDING, last=there[0][0])
    assert [(name, fault) for name, fault, _ in there + back if fault] == []
    content, returned = ([name for name, _, inside in stops if inside] for stops in (there, back))
    assert content == returned[::-1]
    assert len(content) == typist.locator(".md-content :is(a[href], summary, [tabindex]):visible").count()


def test_the_keyboard_skips_to_the_text_and_follows_a_reference_there_and_back(typist: Page, built_site: Path) -> None:
    typist.goto((built_site / BRIEFING).as_uri())
    typist.keyboard.press("Tab")
    expect(typist.locator(".md-skip")).to_be_focused()
    typist.keyboard.press("Enter")
    typist.keyboard.press("Tab")
    assert typist.evaluate("document.activeElement.closest('.bottom') !== null")
    fact = typist.locator("ol.facts > li").first
    fact.locator("a.ref").focus()
    typist.keyboard.press("Enter")
    expect(typist.locator(".source .s:target")).to_be_in_viewport()
    typist.keyboard.press("Tab")
    assert typist.evaluate("document.activeElement.closest('.s:target') !== null")
    while "fact-" not in focused(typist):
        typist.keyboard.press("Tab")
    typist.keyboard.press("Enter")
    expect(typist.locator("ol.facts > li:target")).to_be_in_viewport()


def test_the_keyboard_opens_and_closes_a_reason(typist: Page, built_site: Path) -> None:
    typist.goto((built_site / BRIEFING).as_uri())
    entry = typist.locator("ol.timeline > li").first
    reason = entry.locator("details p").first
    entry.locator("summary").focus()
    for key, open_ in (("Enter", True), ("Space", False)):
        typist.keyboard.press(key)
        expect(reason).to_be_visible(visible=open_)


def test_the_keyboard_searches_and_comes_back(typist: Page, built_site: Path) -> None:
    typist.goto((built_site / "index.html").as_uri())
    typist.keyboard.press("Tab")
    while "md-search__input" not in focused(typist):
        typist.keyboard.press("Tab")
    results = typist.locator(".md-search-result__item a")
    typist.keyboard.type("Choïgou")
    expect(results.first).to_be_visible(timeout=30_000)
    expect(typist.locator(".md-search__input")).to_have_value("Choïgou")
    typist.keyboard.press("Escape")
    expect(results.first).not_to_be_in_viewport()
    typist.wait_for_timeout(400)  # as a reader waits, who sees the search close
    typist.keyboard.press("Shift+Tab")
    typist.keyboard.press("Tab")
    assert "md-search__input" in focused(typist)
    expect(results.first).to_be_visible()
    typist.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    typist.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    typist.keyboard.press("ArrowUp")
    typist.keyboard.press("Enter")
    typist.wait_for_url("**/serguei-choigou.html*")


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_leads_to_the_search_before_its_program_is_there(typist: Page, built_site: Path, key: str) -> None:
    typist.goto((built_site / BRIEFING).as_uri())
    typist.wait_for_load_state("networkidle")
    assert not typist.evaluate("'document$' in window")
    typist.keyboard.press(key)
    typist.keyboard.type("Choïgou")
    expect(typist.locator(".md-search__input")).to_have_value("Choïgou")
    expect(typist.locator(".md-search-result__item a").first).to_be_in_viewport(timeout=30_000)


@pytest.mark.parametrize("key", ["Enter", "Space", "ArrowRight"])
def test_the_keyboard_changes_light_and_dark(typist: Page, built_site: Path, key: str) -> None:
    typist.goto((built_site / "index.html").as_uri())
    while "md-option" not in focused(typist):
        typist.keyboard.press("Tab")
    body = typist.locator("body")
    for scheme in ("slate", "default"):
        typist.keyboard.press(key)
        expect(body).to_have_attribute("data-md-color-scheme", scheme)
        assert "md-option" in focused(typist)


def test_the_keyboard_opens_the_menu_of_a_narrow_screen(browser: Browser, built_site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.goto((built_site / BRIEFING).as_uri())
    menu = page.locator(".menu-key")
    last = page.locator(".md-nav--primary > .md-nav__list > .md-nav__item > a:visible").last
    for way_out in ("Escape", "Tab"):
        expect(last).not_to_be_in_viewport()
        menu.focus()
        page.keyboard.press("Enter")
        expect(menu).to_have_attribute("aria-expanded", "true")
        expect(last).to_be_in_viewport()
        assert page.evaluate("document.activeElement.closest('.md-nav--primary') !== null")
        if way_out == "Tab":
            last.focus()
        page.keyboard.press(way_out)
        expect(menu).to_have_attribute("aria-expanded", "false")
        assert page.evaluate("document.activeElement.closest('.md-nav--primary') === null")
    menu.focus()
    page.keyboard.press("Space")
    while not focused(page).endswith("people/index.html"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/index.html")
    context.close()

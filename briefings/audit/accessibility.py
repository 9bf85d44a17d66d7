"""Barriers in the pages of a finished site, as axe-core finds them in a browser, opened from disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import groupby, product
from pathlib import Path
from typing import Literal

from briefings.audit.links import Problem
from briefings.errors import BriefingError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage")
"""What a browser is started with, so that it runs in a container too."""
WIDTHS = (1280, 390)
"""Pixels: a desk and a phone."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
OPENED = "for (const part of document.querySelectorAll('details')) part.open = true"
"""What is folded on a page is looked at, too."""


def check_accessibility(
    site: Path, *, every: bool = False, say: Callable[[str], None] = lambda line: None
) -> Iterator[Problem]:
    """What keeps people out of a site's pages, in light and dark, on a desk and on a phone.

    Args:
        site: The folder of a finished site.
        every: Look at every page, not only at the largest of each folder.
        say: Told before each page.

    Raises:
        BriefingError: the packages or the browser are not there.
    """
    try:
        from axe_playwright_python.sync_playwright import Axe
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        cure = "pip install axe-playwright-python"
        raise BriefingError("the accessibility check needs a package that is not here", cure=cure) from error
    found = find_browser()
    if found is None:
        raise BriefingError("there is no Chromium here", cure="install it (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        for path in chosen_pages(site, every=every):
            name = path.relative_to(site).as_posix()
            say(f"Looking at {name}")
            for width, scheme in product(WIDTHS, SCHEMES):
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
                page = context.new_page()
                page.goto(path.resolve().as_uri())
                page.evaluate(OPENED)
                violations = Axe().run(page).response["violations"]
                context.close()
                for violation in violations:
                    where = ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
                    what = f"{scheme}, {width} pixels: {violation['help']} ({violation['id']}) at {where}"
                    yield Problem(page=name, what=what)
        browser.close()


def find_browser() -> str | None:
    """The system's Chromium; None where there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def chosen_pages(site: Path, *, every: bool = False) -> list[Path]:
    """The pages to look at: all, or those at the top and the index and the largest page of each folder.

    404.html is left out: its addresses begin at the top of a server.
    """
    found = (path for path in site.rglob("*.html") if path != site / "404.html")
    pages = sorted(found, key=lambda path: (path.parent, path.name))
    if every:
        return pages
    chosen: list[Path] = []
    for folder, group in groupby(pages, key=lambda path: path.parent):
        inside = list(group)
        if folder == site:
            chosen += inside
            continue
        largest = max(inside, key=lambda path: (path.stat().st_size, path.name))
        chosen += sorted({largest, *(path for path in inside if path.name == "index.html")})
    return chosen

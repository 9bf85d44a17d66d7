"""Every link of a finished site, followed on disk; nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

SAFE = frozenset({"http", "https", "mailto"})
"""Where a link may lead besides the site's own files."""
_LINKS = (("a", "href"), ("area", "href"), ("form", "action"))
_LOADED = (
    ("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("object", "data"),
    ("embed", "src"), ("video", "src"), ("audio", "src"),
)  # fmt: skip
_NOT_LOADED = frozenset({"canonical", "alternate", "author", "license", "next", "prev", "search", "edit"})
"""Values of `rel` for which a browser fetches nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with one page."""

    page: str
    """Path of the page in the site."""
    what: str


def check_links(site: Path) -> Iterator[Problem]:
    """What is wrong with the links of a site, page by page.

    Every file and every place in a page that a link names must be there; a link to elsewhere is
    http, https or mailto, and nothing is loaded from elsewhere.

    Args:
        site: The folder of a finished site.
    """

    @cache
    def places(path: Path) -> frozenset[str]:
        return frozenset(_ids(_read(path)))

    def problem(target: str, page: Path, loaded: bool) -> str | None:
        return _elsewhere(target, loaded) if _is_elsewhere(target) else _inside(target, page, site, places)

    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        for element, target, loaded in _targets(_read(path)):
            if what := problem(target, path, loaded):
                yield Problem(page=page, what=f"<{element}> {what}")


def _read(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes().decode("utf-8"))


def _ids(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        yield from filter(None, (element.get("id"), element.get("name") if element.tag == "a" else None))


def _targets(tree: html.HtmlElement) -> Iterator[tuple[str, str, bool]]:
    """Name of the element, what it names, and whether a browser fetches it unasked."""
    for tag, attribute in (*_LINKS, *_LOADED):
        for element in tree.iter(tag):
            value = element.get(attribute)
            if value is not None:
                rel = set((element.get("rel") or "").lower().split())
                yield tag, value.strip(), (tag, attribute) in _LOADED and not rel & _NOT_LOADED


def _is_elsewhere(target: str) -> bool:
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc)


def _elsewhere(target: str, loaded: bool) -> str | None:
    scheme = urlsplit(target).scheme
    if loaded:
        return None if scheme == "data" else f"loads {target!r} from elsewhere"
    return None if scheme in SAFE else f"leads to {target!r}, which is neither http, https nor mailto"


def _inside(target: str, page: Path, site: Path, places: Callable[[Path], frozenset[str]]) -> str | None:
    parts = urlsplit(target)
    base = site if parts.path.startswith("/") else page.parent
    file = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else page.resolve()
    file = file / "index.html" if file.is_dir() else file
    if not file.is_relative_to(site.resolve()):
        return f"leads out of the site, to {target!r}"
    if not file.is_file():
        return f"leads to {target!r}, and there is no such file"
    fragment = unquote(parts.fragment)
    if fragment and file.suffix == ".html" and fragment not in places(file):
        return f"leads to {target!r}, and the page has no such place"
    return None

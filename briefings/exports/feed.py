"""The briefings as an Atom feed (RFC 4287), the newest first.

Ids are UUIDs made of the article's own id and the site's address or, where it says none,
its name; without an address the links are relative.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from lxml import etree
from lxml.builder import ElementMaker
from markupsafe import Markup

from briefings.briefing import Briefing, Line
from briefings.edition.addresses import lasting_id, on_the_web
from briefings.edition.links import briefing_page, export_file
from briefings.edition.saying import flat, said_how, told
from briefings.edition.shapes import Site
from briefings.labels import Labels

FILE = "feed.xml"
NEWEST = 100
"""Entries at most: a feed tells what is new, and is read over and over."""
UNDATED = "1970-01-01"
"""Day of an entry whose article has none: the format asks for one, and no clock is read. The entry says so."""
ATOM = "http://www.w3.org/2005/Atom"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


def render(site: Site) -> bytes:
    """The feed of a site."""
    labels = site.labels[site.language]
    newest = [site.briefings[article.id] for article in site.dossier.newest_first[:NEWEST]]
    feed = _make.feed(
        {_XML_LANG: site.language},
        _make.title(flat(site.name)),
        _make.subtitle(labels.text("site.tagline")),
        _make.id(_id(site, "")),
        _make.updated(_instant(site.dossier.newest_day)),
        _make.link(rel="self", type="application/atom+xml", href=on_the_web(site.address, FILE) or FILE),
        _make.link(rel="alternate", type="text/html", href=site.address or "index.html"),
        _make.author(_make.name(flat(site.name))),
        *(_entry(site, briefing) for briefing in newest),
    )
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _entry(site: Site, briefing: Briefing) -> etree._Element:
    labels = site.labels[briefing.language]
    page = briefing_page(briefing.id)
    address = on_the_web(site.address, page) or quote(f"{page.removesuffix('.md')}.html")
    pdf = export_file(briefing.id, "pdf")
    entry = _make.entry(
        {_XML_LANG: briefing.language},
        _make.title(flat(briefing.title) or briefing.id),
        _make.id(_id(site, briefing.id)),
        _make.updated(_instant(briefing.published)),
        _make.link(rel="alternate", type="text/html", hreflang=briefing.language, href=address),
        _make.link(rel="alternate", type="application/pdf", href=on_the_web(site.address, pdf) or quote(pdf)),
    )
    if briefing.published:
        entry.append(_make.published(_instant(briefing.published)))
    if briefing.author or briefing.outlet:
        entry.append(_make.author(_make.name(flat(briefing.author or briefing.outlet or ""))))
    entry.extend(_make.category(term=flat(tag)) for tag in briefing.tags)
    if briefing.url:
        entry.append(_make.link(rel="via", href=flat(briefing.url).replace(" ", "%20")))
    if briefing.bottom_line:
        entry.append(_make.summary(told(briefing.bottom_line, labels)))
    entry.append(_make.content(_html(briefing, labels), type="html"))
    return entry


def _html(briefing: Briefing, labels: Labels) -> str:
    """The day and the outlet, then every key fact with its modality and its source."""
    about = (briefing.outlet, briefing.published_label, f"({briefing.published_basis_label})")
    opening = Markup("<p>{}</p>").format(flat(" ".join(filter(None, about))))
    if not briefing.facts:
        return str(opening + Markup("<p>{}</p>").format(labels.text("empty.facts")))
    return str(opening + Markup("<ol>{}</ol>").format(_items(briefing.facts, labels)))


def _items(lines: Iterable[Line], labels: Labels) -> Markup:
    pattern = Markup("<li><q>{}</q> <em>{}</em></li>")
    return Markup("").join(pattern.format(flat(line.passage.text), said_how(line, labels)) for line in lines)


def _id(site: Site, name: str) -> str:
    return f"urn:uuid:{lasting_id('feed', site.address or site.name, name)}"


def _instant(day: str | None) -> str:
    return f"{day or UNDATED}T00:00:00Z"

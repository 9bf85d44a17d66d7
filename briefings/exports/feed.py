"""The briefings as an Atom feed, the newest first."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from markupsafe import Markup

from briefings.briefing import Briefing, Line
from briefings.edition.links import briefing_page, export_file
from briefings.edition.saying import flat, told
from briefings.edition.shapes import Site
from briefings.exports.atom import XML_LANG, address, instant, make, sentence, urn, write
from briefings.labels import Labels

FILE = "feed.xml"
NEWEST = 100
"""Entries at most: a feed tells what is new, and is read over and over."""


def render(site: Site) -> bytes:
    """The feed of a site."""
    labels = site.labels[site.language]
    newest = [site.briefings[article.id] for article in site.dossier.newest_first[:NEWEST]]
    about = (make.title(flat(site.name)), make.subtitle(labels.text("site.tagline")))
    home = site.address or "index.html"
    return write(site, "feed", about, file=FILE, page=home, entries=[_entry(site, briefing) for briefing in newest])


def _entry(site: Site, briefing: Briefing) -> etree._Element:
    labels = site.labels[briefing.language]
    page, pdf = (address(site, path) for path in (briefing_page(briefing.id), export_file(briefing.id, "pdf")))
    entry = make.entry(
        {XML_LANG: briefing.language},
        make.title(flat(briefing.title) or briefing.id),
        make.id(urn(site, "feed", briefing.id)),
        make.updated(instant(briefing.published)),
        make.link(rel="alternate", type="text/html", hreflang=briefing.language, href=page),
        make.link(rel="alternate", type="application/pdf", href=pdf),
    )
    if briefing.published:
        entry.append(make.published(instant(briefing.published)))
    if briefing.author or briefing.outlet:
        entry.append(make.author(make.name(flat(briefing.author or briefing.outlet or ""))))
    entry.extend(make.category(term=flat(tag)) for tag in briefing.tags)
    if briefing.url:
        entry.append(make.link(rel="via", href=flat(briefing.url).replace(" ", "%20")))
    if briefing.bottom_line:
        entry.append(make.summary(told(briefing.bottom_line, labels)))
    entry.append(make.content(_html(briefing, labels), type="html"))
    return entry


def _html(briefing: Briefing, labels: Labels) -> str:
    """The day and the outlet, then every key fact with its modality and its source."""
    about = (briefing.outlet, f"{briefing.published_label} ({briefing.published_basis_label})")
    opening = Markup("<p>{}</p>").format(flat(" · ".join(filter(None, about))))
    if not briefing.facts:
        return str(opening + Markup("<p>{}</p>").format(labels.text("empty.facts")))
    return str(opening + Markup("<ol>{}</ol>").format(_items(briefing.facts, labels)))


def _items(lines: Iterable[Line], labels: Labels) -> Markup:
    return Markup("").join(Markup("<li>{}</li>").format(sentence(line, labels)) for line in lines)

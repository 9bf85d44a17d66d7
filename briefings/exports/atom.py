"""Atom (RFC 4287), as every feed of the site writes it.

No clock is read: what has no day of its own is dated by the newest article. Ids are UUIDs made of the
site's address or, where it says none, its name; without an address the links are relative.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.builder import ElementMaker
from markupsafe import Markup

from briefings.briefing import Line
from briefings.edition.addresses import lasting_id, on_the_web
from briefings.edition.saying import beside, flat, said_how
from briefings.edition.shapes import Site
from briefings.labels import Labels

ATOM = "http://www.w3.org/2005/Atom"
UNDATED = "1970-01-01"
"""Day of what has none: the format asks for one. The entry says so."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


def write(
    site: Site, kind: str, about: Iterable[etree._Element], *, file: str, page: str, entries: Iterable[etree._Element]
) -> bytes:
    """A feed.

    Args:
        kind: What tells its ids from those of the site's other feeds.
        about: Its title and the like.
        file: Where it lies in the site.
        page: The address of the page that shows the same.
    """
    feed = make.feed(
        {XML_LANG: site.language},
        *about,
        make.id(urn(site, kind, "")),
        make.updated(instant(site.dossier.newest_day)),
        make.link(rel="self", type="application/atom+xml", href=address(site, file)),
        make.link(rel="alternate", type="text/html", href=page),
        make.author(make.name(flat(site.name))),
        *entries,
    )
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def urn(site: Site, kind: str, *names: str) -> str:
    """The id of a feed of the site or of one of its entries."""
    return f"urn:uuid:{lasting_id(kind, site.address or site.name, *names)}"


def instant(day: str | None) -> str:
    """A day as the format has it: its first second."""
    return f"{day or UNDATED}T00:00:00Z"


def address(site: Site, path: str) -> str:
    """Of a page or file of the site; relative where the site does not say where it is."""
    return on_the_web(site.address or "", path) or path


def sentence(line: Line, labels: Labels) -> Markup:
    """A sentence of an article, with how it is put forward and who says it."""
    said = (flat(line.passage.text), " ".join(("", *beside(line, labels))), said_how(line, labels))
    return Markup("<q>{}</q>{} <em>{}</em>").format(*said)

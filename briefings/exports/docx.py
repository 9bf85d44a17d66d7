"""The briefing as a Word document: the parts of `templates/docx/`, filled and put into one archive.

Words of an article are only ever text of the XML, so that no field, link or formula can come
out of them. Characters that XML cannot hold are shown as an empty square, and the document says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefings import resources
from briefings.briefing import Briefing, Passage
from briefings.edition.references import back_references, places_named
from briefings.exports import archive, pdf, typesetting
from briefings.exports.timeml import NOT_XML
from briefings.labels import Labels
from briefings.typography import marks

TEMPLATES = resources.TEMPLATES / "docx"
PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/numbering.xml",
    "word/header1.xml",
    "word/footer1.xml",
)
"""In the order of the archive; readers look for the first of them first."""

_WHITE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_ADDRESS = re.compile(r"https?://\S+")


def render(briefing: Briefing, *, labels: Labels) -> bytes:
    """A briefing as one DOCX file."""
    values = payload(briefing, labels=labels)
    parts = ((part, _environment().get_template(part).render(values).strip().encode()) for part in PARTS)
    return archive.pack(parts)


def payload(briefing: Briefing, *, labels: Labels) -> dict[str, Any]:
    """What the templates lay out."""
    places, bookmarks = places_named(briefing, labels), Bookmarks()

    def place(passage: Passage) -> str:
        number = places[passage.anchor]
        return bookmarks(f"s-{number}" if number.isdigit() else passage.anchor).name

    return pdf.head(briefing, labels) | {
        "b": briefing,
        "l": labels,
        "q": marks(labels.language),
        "locale": labels.locale.replace("_", "-"),
        "day": typesetting.stamp(briefing.published).isoformat(),
        "page_of": re.split("(NUMPAGES|PAGE)", labels.text("document.page_of", page="PAGE", pages="NUMPAGES")),
        "address": _address(briefing.url),
        "mentions": lambda number: labels.count("mentions", number),
        "places": places,
        "place": place,
        "uses": back_references(briefing, labels),
        "bookmark": bookmarks,
        "unprintable": any(NOT_XML.search(text) for text in _texts(briefing)),
    }


class Bookmark(NamedTuple):
    id: int
    name: str


@dataclass(slots=True)
class Bookmarks:
    """Names that Word takes (a letter first, then letters, digits and low lines, 40 at most) for ids of a page."""

    given: dict[str, Bookmark] = field(default_factory=dict)

    def __call__(self, anchor: str) -> Bookmark:
        if anchor not in self.given:
            number = len(self.given) + 1
            self.given[anchor] = Bookmark(number, f"{re.sub('[^a-z0-9]', '_', anchor.lower())[:30]}_{number}")
        return self.given[anchor]


def _address(url: str | None) -> str | None:
    """An address that a reader may follow, in the signs that a relationship may hold; None for any other."""
    return quote(url, safe="/:?#[]@!$&'()*+,;=%~") if url and _ADDRESS.fullmatch(url) else None


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_written,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _written(value: Any) -> Any:
    """Text as XML can hold it, white space made single as any reader would."""
    return value if isinstance(value, Markup) else NOT_XML.sub(typesetting.MISSING, _WHITE.sub(" ", str(value)))


def _texts(briefing: Briefing) -> Iterator[str]:
    """Every word of the article: whatever else the document says is taken from these, or ours."""
    yield from filter(None, (briefing.title, briefing.outlet, briefing.author, briefing.url, briefing.note))
    yield from briefing.tags
    yield briefing.review_label
    yield from (edit.text for edit in briefing.edited)
    yield from (piece.text for block in briefing.source for line in block.sentences for piece in line.pieces)

"""Links inside a document on paper, pointed at their places once the pages are laid out.

Typst knows where a label lies only after all pages are laid out, and then lays out again all that holds a link to one:
that is most of a briefing. So a layout writes such a link as one to an address that begins with `INSIDE`, and tells at
its end where each place came to lie. Here the address is overwritten with the place, in as many bytes, so that all
that the file says about where its objects begin stays right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

INSIDE = "briefings-place:inside-this-document/"
"""How the address of a place in the same document begins, in `common.typ`, too; long enough to be overwritten."""

_LINK = re.compile(
    rb"(?<=obj\n)(<</Type/Annot/Subtype/Link/Rect\[[-. \d]+\]/Border\[[ \d]+\](?:/QuadPoints\[[-. \d]+\])?)"
    rb"/A<</Type/Action/S/URI/URI\(%(inside)s([!-'*-~]+)\)>>(/F \d+/StructParent \d+)/Contents\(%(inside)s\2\)"
    % {b"inside": re.escape(INSIDE.encode())}
)
_LEFT = re.compile(rb"(?<=obj\n)<</Type/Annot[^\n]*?/URI\(%s" % re.escape(INSIDE.encode()))
_PAGES = re.compile(rb"(?<=obj\n)<</Type/Pages/Count \d+/Kids\[([ \dR]+)\]>>")
_PAGE = re.compile(rb"\d+ \d+ R")
_HEIGHT = re.compile(rb"(?<=obj\n)<</Type/Page\b[^\n]*?/MediaBox\[0 0 [.\d]+ ([.\d]+)\]")


def point(paper: bytes, places: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The same file with links that lead to places instead of addresses.

    Args:
        paper: As Typst writes it.
        places: By name, where each lies: its `page` from one, `x` and `y` from the upper left in points, and the
            `words` that say so to who does not see the link.

    Raises:
        KeyError: a link leads to a place that the document does not have.
        ValueError: the file is not written as Typst wrote them when this was.
    """
    pages, height = _pages(paper)

    def pointed(link: re.Match[bytes]) -> bytes:
        place = places[link.group(2).decode("ascii")]
        there = b"%s/XYZ %.4f %.4f 0" % (pages[place["page"] - 1], place["x"], height - place["y"])
        made = b"%s/Dest[%s]%s/Contents%s" % (link.group(1), there, link.group(3), _string(place["words"]))
        if len(made) > len(link.group()):
            raise ValueError(f"no room for {made!r}")
        return made.ljust(len(link.group()))

    made = _LINK.sub(pointed, paper)
    if _LEFT.search(made):
        raise ValueError("a link inside the document is written in a way that is not known here")
    return made


def _pages(paper: bytes) -> tuple[list[bytes], float]:
    """How the file refers to each page, and how high all are."""
    listed, height = _PAGES.search(paper), _HEIGHT.search(paper)
    if listed is None or height is None:
        raise ValueError("the pages are listed in a way that is not known here")
    return _PAGE.findall(listed.group(1)), float(height.group(1))


def _string(words: str) -> bytes:
    """A text as a PDF file holds it."""
    if words.isascii() and not set(words) & set("()\\"):
        return b"(%s)" % words.encode()
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().upper().encode()

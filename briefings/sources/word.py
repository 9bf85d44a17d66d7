"""The words of a Word document (.docx): headings, paragraphs, lists, rows of tables and footnotes, as text.

They come out as those of Markdown do: `# ` before a heading, `- ` before an item, tabs between cells, `[1] ` before a
footnote. What was deleted while changes were tracked, comments, heads and feet of pages, and boxes beside the text are
left out. Facts: ECMA-376, part 1, sections 11.3 and 17.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from lxml import etree

from briefings.errors import ArticleError

LARGEST_PART = 20_000_000
"""Bytes of the text once it is unpacked; ten kilobytes can hold gigabytes."""
WIDEST_CELL = 100
"""Characters of a cell that names or counts something; a wider one holds text, as where a table only sets columns."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OTHERS_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
"""Of the strict form, which Word writes if asked to."""
_HEADING = re.compile(r"(?:heading|titre|berschrift)\s?([1-6])|(title|titre)", re.IGNORECASE)
_LISTED = re.compile(r"List(?:Bullet|Number|e(?:puces|num))", re.IGNORECASE)
"""Styles that are lists by themselves; others say so paragraph by paragraph."""
_SKIPPED = frozenset({"del", "moveFrom", "txbxContent", "pict", "drawing", "object"})
_CURE = "open it in the program that wrote it, and save it as plain text (.txt, in UTF-8)"


def text_of(data: bytes, path: Path) -> str:
    """The text of a document.

    Raises:
        ArticleError: it is no Word document, is locked by a password, or is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", path)
            notes = _part(archive, "word/footnotes.xml", path) if "word/footnotes.xml" in archive.namelist() else None
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise ArticleError("this Word document cannot be opened", path=path, cure=_CURE) from error
    except etree.XMLSyntaxError as error:
        raise ArticleError("this Word document is damaged", path=path, cure=_CURE) from error
    body = document.find(f"{_W}body")
    called: list[str] = []
    blocks = list(_blocks(body, called)) if body is not None else []
    return "\n\n".join(filter(str.strip, chain(blocks, _footnotes(notes, called))))


def _part(archive: zipfile.ZipFile, name: str, path: Path) -> etree._Element:
    with archive.open(name) as part:
        written = part.read(LARGEST_PART + 1)
    if len(written) > LARGEST_PART:
        cure = "split it into several articles, or save its words as plain text (.txt, in UTF-8)"
        raise ArticleError(f"its text is larger than {LARGEST_PART / 1e6:.0f} MB", path=path, cure=cure)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    return etree.fromstring(written.replace(_OTHERS_W[1:-1].encode(), _W[1:-1].encode()), parser)


def _blocks(parent: etree._Element, called: list[str]) -> Iterator[str]:
    for child in parent:
        kind = _kind(child)
        if kind == "p":
            yield _paragraph(child, called)
        elif kind == "tbl":
            yield from _table(child, called)
        elif kind in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _blocks(child, called)


def _paragraph(paragraph: etree._Element, called: list[str]) -> str:
    lines = "".join(_words(paragraph, called)).split("\n")
    words = "\n".join(" ".join(line.split()) for line in lines).strip()
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    style = str(found.get(f"{_W}val", "")) if found is not None else ""
    if words and "\n" not in words and (heading := _HEADING.search(style)):
        return f"{'#' * int(heading[1] or 1)} {words}"
    listed = _LISTED.match(style) or paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return f"- {words}" if words and listed else words


def _words(parent: etree._Element, called: list[str]) -> Iterator[str]:
    """Words and line breaks; of what is written for new and for old readers the first is taken."""
    for child in parent:
        kind = _kind(child)
        if kind == "t":
            yield child.text or ""
        elif kind in ("tab", "br", "cr"):
            yield " " if kind == "tab" else "\n"
        elif kind == "noBreakHyphen":
            yield "\u2011"
        elif kind == "footnoteReference":
            called.append(str(child.get(f"{_W}id")))
        elif kind not in _SKIPPED:
            yield from _words(child, called)


def _table(table: etree._Element, called: list[str]) -> Iterator[str]:
    rows: list[str] = []
    for row in table.findall(f"{_W}tr"):
        cells = [list(filter(str.strip, _blocks(cell, called))) for cell in row if _kind(cell) == "tc"]
        if len(cells) > 1 and all(sum(map(len, cell)) <= WIDEST_CELL for cell in cells):
            rows.append("\t".join(" ".join(" ".join(cell).split()) for cell in cells).rstrip())
        else:
            yield "\n".join(rows)
            rows = []
            yield from chain.from_iterable(cells)
    yield "\n".join(rows)


def _footnotes(notes: etree._Element | None, called: list[str]) -> Iterator[str]:
    written = {str(note.get(f"{_W}id")): note for note in (notes if notes is not None else ())}
    for number, name in enumerate(dict.fromkeys(called), start=1):
        if name in written:
            yield f"[{number}] " + " ".join(" ".join(_blocks(written[name], [])).split())


def _kind(element: etree._Element) -> str:
    """The name of an element of Word's own; of any other, what it is called where that only wraps words."""
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""

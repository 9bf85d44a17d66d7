"""Quotations that are marked as such without a sign that shows it: `<q>`, `<blockquote>`, `>` in Markdown.

A browser sets what is quoted apart, and puts the marks of `<q>` there itself. In the text alone, « La ville n'a plus le
choix. » above « — Julie Caron » would be the article's own word, so it gets the marks that it stands for. That holds
only for a block that names who is quoted: others are boxes and notes as often as quotations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

MARKS = '«»“”„"'
LONGEST_NAME = 150
"""Characters of the line that names who is quoted, with what they are."""
_SIGNED = re.compile(r"(?:—|–|--?|―)[ \t\u00a0]*(?=\S)")
_NAMING = ".//footer | .//cite | .//figcaption | following-sibling::figcaption[1]"


def in_marks(lines: Sequence[str], *, french: bool) -> list[str]:
    """The lines of a quotation block with quotation marks, if its last one names who is quoted (« — Julie Caron »)."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    quoted = list(lines)
    if len(filled) < 2 or not _is_signature(lines[filled[-1]]) or any(mark in line for line in lines for mark in MARKS):
        return quoted
    opening, closing = _marks(french)
    first, last = filled[0], filled[-2]
    quoted[first] = opening + quoted[first].lstrip()
    quoted[last] = quoted[last].rstrip() + closing
    return quoted


def mark_quotations(page: str) -> str:
    """A page whose quotations have quotation marks, and whose names of who is quoted begin with a dash."""
    if "<q" not in page and "<blockquote" not in page:
        return page
    tree = html.fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    french = "«" in page or str(tree.get("lang", "")).startswith("fr")
    for quoted in tree.xpath("//q"):
        _surround(quoted, french=french)
        quoted.drop_tag()
    for block in tree.xpath("//blockquote"):
        _sign(block, french=french)
    return str(html.tostring(tree, encoding="unicode"))


def _sign(block: html.HtmlElement, *, french: bool) -> None:
    naming = next((one for one in block.xpath(_NAMING) if 0 < len(_words(one)) <= LONGEST_NAME), None)
    if naming is None:
        return
    name = _SIGNED.sub("", _words(naming), count=1)
    naming.drop_tree()
    paragraphs = [one for one in block.iter("p") if _words(one)] or ([block] if _words(block) else [])
    if not paragraphs:
        return
    if not any(mark in _words(block) for mark in MARKS):
        opening, closing = _marks(french)
        paragraphs[0].text = opening + (paragraphs[0].text or "").lstrip()
        _close(paragraphs[-1], closing)
    signature = html.Element("p")
    signature.text = f"— {name}"
    signature.tail, block.tail = block.tail, None
    block.addnext(signature)


def _surround(element: html.HtmlElement, *, french: bool) -> None:
    opening, closing = _marks(french)
    element.text = opening + (element.text or "")
    _close(element, closing)


def _close(element: html.HtmlElement, closing: str) -> None:
    children = list(element)
    if children:
        children[-1].tail = (children[-1].tail or "").rstrip() + closing
    else:
        element.text = (element.text or "").rstrip() + closing


def _words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _is_signature(line: str) -> bool:
    return len(line) <= LONGEST_NAME and _SIGNED.match(line.strip()) is not None


def _marks(french: bool) -> tuple[str, str]:
    return ("«\u00a0", "\u00a0»") if french else ("“", "”")

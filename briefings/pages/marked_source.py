"""The marked source as HTML: every passage that a page may lead to is an element with its id.

Words of the article are escaped here, once, and nothing of them is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from briefings.briefing import SourceSentence

_ANCHOR = re.compile(r"t-(\d+)-(\d+)")
# Python-Markdown takes these for its own, even inside HTML: tabs are widened, \x02 and \x03 are removed.
_KEPT = str.maketrans(
    {"\t": "&#9;", "\x02": "&#xfffd;", "\x03": "&#xfffd;", "\r": "&#13;", "\n": " ", "\x00": "&#xfffd;"}
)
# Where no line may end: at plain spaces inside guillemets, before a sign set apart and in a number, and in a score.
_HELD = re.compile(
    r"« | (?=»)| (?=[;:!?]+(?![^\s»]))|(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|(?<![\w-])\d{1,3}-\d{1,3}(?![\w-])"
)
_KEPT_WHOLE = re.compile(r" |\d+-\d+")
"""What the style sheet keeps in a line. For a space its own box decides that, whatever stands around it."""
_TO_KEEP = re.compile("[\t\x02\x03\r\n\x00]")


@dataclass(frozen=True, slots=True)
class _Passage:
    """Where a passage begins and ends, in pieces of its sentence."""

    anchor: str
    first: int
    last: int
    """Excluded."""


@lru_cache(4096, typed=True)  # typed: what is markup already equals the same characters that are not
def words(text: str) -> Markup:
    """Words of an article as HTML text, on any page."""
    html = str(escape(text)).replace("&#39;", "'")  # attributes stand between double quotes in our templates
    return Markup(html.translate(_KEPT) if _TO_KEEP.search(html) else html)


@lru_cache(4096, typed=True)
def shown(text: str) -> Markup:
    """The same as text that runs over lines, which do not part what belongs together; no character is another."""
    return Markup(
        _HELD.sub(lambda held: _KEPT_WHOLE.sub(r'<span class="h">\g<0></span>', held.group()), str(words(text)))
    )


def sentence_html(sentence: SourceSentence, taken: set[str]) -> Markup:
    """The pieces of a sentence, each passage around the pieces it holds.

    Args:
        taken: Ids that the page has already; those used here are added, so that none stands twice.
    """
    passages = sorted(_passages(sentence, taken), key=lambda p: (p.first, -p.last, p.anchor))
    parts: list[str] = []
    _write(sentence, 0, len(sentence.pieces), passages, parts)
    return Markup("".join(parts))


def _passages(sentence: SourceSentence, taken: set[str]) -> Iterator[_Passage]:
    ends = _ends(sentence)
    for index, piece in enumerate(sentence.pieces):
        begin = ends[index] - len(piece.text)
        for anchor in piece.anchors:
            match = _ANCHOR.fullmatch(anchor)
            if match is None or anchor in taken:
                continue
            taken.add(anchor)
            length = int(match[2]) - int(match[1])
            last = next((i + 1 for i, end in enumerate(ends) if end >= begin + length), len(ends))
            yield _Passage(anchor, index, max(last, index + 1))


def _ends(sentence: SourceSentence) -> list[int]:
    """Where each piece ends, in characters from the beginning of the sentence."""
    ends: list[int] = []
    for piece in sentence.pieces:
        ends.append((ends[-1] if ends else 0) + len(piece.text))
    return ends


def _write(sentence: SourceSentence, first: int, last: int, passages: list[_Passage], parts: list[str]) -> None:
    """Write some pieces, opening passages from the longest; one that crosses another is cut at its end.

    A passage that is one piece is one element with it.
    """
    at = first
    while at < last:
        opening = next((p for p in passages if p.first == at), None)
        if opening is None:
            parts.append(_piece(sentence, at))
            at += 1
            continue
        passages.remove(opening)
        end = min(opening.last, last)
        if end == at + 1 and not any(p.first == at for p in passages):
            parts.append(_piece(sentence, at, opening.anchor))
            at = end
            continue
        parts.append(f'<span class="t" id="{opening.anchor}">')
        _write(sentence, at, end, passages, parts)
        parts.append("</span>")
        at = end


def _piece(sentence: SourceSentence, index: int, anchor: str = "") -> str:
    """A piece as it is marked, which a page may lead to if it has an anchor."""
    piece = sentence.pieces[index]
    classes = ["t"] * bool(anchor) + (["m", *(f"m-{kind}" for kind in piece.kinds)] if piece.kinds else [])
    place = f' id="{anchor}"' if anchor else ""
    text = shown(piece.text)
    return f'<span class="{" ".join(classes)}"{place}>{text}</span>' if classes else str(text)

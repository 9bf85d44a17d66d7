"""A text's lines, joined where an editor broke them, without the marks that are no words.

A blank line parts two pieces. A single line break does too, unless it was set by an editor
that wraps lines: then the sentence runs on over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.model import Span
from briefings.values import value

BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
WHITE = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029)))
WHITE += "\u202f\u205f\u3000\ufeff"
"""White space of every width, and the two characters without any (U+200B, U+FEFF)."""
ATX = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?")
BULLET = re.compile(r"(?:[-*+•▪‣◦·●■➢✓]|\d{1,2}[.)]|[–—§o](?=\t))[ \t\u00a0]+(?=\S)")
"""Word sets a tab behind its bullets, of which « o » is the second."""
DASHED = re.compile(r"[–—―][ \u00a0\u202f]")
QUOTED = re.compile(r"(?:>[ \t]*)+(?=\S)")
STRONG = re.compile(r"(\*\*|__)(?!\s)(.+?)(?<!\s)\1")
ROW = re.compile(r"\|[ \t]*(\S.*?)[ \t]*\|")
TURN = re.compile(r"(?:Q|A|R|Question|QUESTION|Answer|ANSWER|Réponse|RÉPONSE)[ \u00a0]?[:.][ \u00a0]+")
"""Before a question or an answer of an interview that marks its turns."""
LONGEST_MARK = 12
"""Characters of such a mark: « Question : »."""
WORD = re.compile(r"\w+(?:['’-]\w+)*")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
CLOSERS = "»”\"’')]› \u00a0\u202f"
"""What may stand after the point that ends a sentence."""
LONGEST_CELL, WIDEST_CELL = 100, 8
"""Characters and words of a cell that names or counts something."""
NARROWEST_WRAP, WIDEST_WRAP = 40, 120
"""Characters. Lines shorter or longer than these were not broken by an editor that wraps them."""


@value(frozen=True, slots=True)
class Piece:
    """A stretch of text between line breaks, without the marks around it."""

    span: Span
    text: str
    mark: str = ""
    """`#` for a marked heading, `-` for a list item, `|` for a row of a table, `–` for a line that a dash opens."""

    @property
    def words(self) -> int:
        return len(WORD.findall(self.text))


def _lines(text: str) -> Iterator[Span]:
    """The lines of a text without the white space around them; blank ones are empty spans."""
    at = 0
    for end, following in (*((m.start(), m.end()) for m in BREAK.finditer(text)), (len(text), len(text))):
        line = text[at:end].rstrip(WHITE)
        yield Span(at + len(line) - len(line.lstrip(WHITE)), at + len(line))
        at = following


def find_pieces(text: str) -> list[Piece]:
    """The pieces of a text in order. Lines without a word, such as rules, and pictures are in none."""
    lines = list(_lines(text))
    width = _wrap_width([span.of(text) for span in lines])
    groups: list[list[Span]] = []
    previous = ""
    for span in lines:
        line = span.of(text)
        if line and previous and _runs_on(previous, line, width):
            groups[-1].append(span)
        elif line:
            groups.append([span])
        previous = line
    whole = (_piece(text, Span(group[0].start, group[-1].end)) for group in groups)
    found = (piece for one in whole for piece in (_cells(one) if is_row(one.text) else (one,)))
    return _without_turns([one for one in found if _has_words(one.text) and not PICTURE.fullmatch(one.text)])


def _without_turns(pieces: list[Piece]) -> list[Piece]:
    """Pieces without the "Q:" and "A:" of an interview, where a question and an answer are marked so."""
    opened = {piece.text[0] for piece in pieces if piece.text[0] in "QAR" and TURN.match(piece.text)}
    if "Q" not in opened or len(opened) == 1:
        return pieces
    return [_from(piece, found.end()) if (found := TURN.match(piece.text)) else piece for piece in pieces]


def turn_at(text: str, start: int) -> str:
    """The letter by which a block is marked as a question or an answer, Q, A or R; none where it is not.

    Args:
        start: Of the block, before or behind its mark.
    """
    found = TURN.match(text, max(text.rfind("\n", 0, start) + 1, start - LONGEST_MARK))
    return found[0][0] if found and found.start() <= start <= found.end() else ""


def _from(piece: Piece, at: int) -> Piece:
    return replace(piece, span=Span(piece.span.start + at, piece.span.end), text=piece.text[at:])


def is_row(text: str) -> bool:
    """Whether words stand in the cells of a table: « Ville », a tab, « Affaires en 2025 »; none holds a sentence."""
    return "\t" in text and all(map(_is_cell, text.split("\t")))


def stands_in_row(text: str, span: Span) -> bool:
    """Whether words are a cell of a table, which a tab parts from the next."""
    return "\t" in (text[span.start - 1 : span.start], text[span.end : span.end + 1]) and _is_cell(span.of(text))


def _is_cell(words: str) -> bool:
    return len(words) <= LONGEST_CELL and len(words.split()) <= WIDEST_CELL and words[-1:] not in (*".!?",)


def _wrap_width(lines: Sequence[str]) -> int:
    """The column at which an editor broke the lines, 0 when none did.

    Told from lines that begin in the middle of a sentence. In wrapped prose there is one for
    three that end with theirs, or more; where each line is a paragraph there is next to none.
    Short lines (a list, an address) tell neither, and lines before a name little.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if b and len(a) >= NARROWEST_WRAP]
    broken = [len(a) for a, b in pairs if _mid_sentence(a, b)]
    whole = sum(_ended(a) for a, _ in pairs)
    wrapped = broken and len(broken) * 3 >= whole and len(broken) * 8 >= len(pairs)
    return max(broken) if wrapped and max(broken) <= WIDEST_WRAP else 0


def _ended(line: str) -> bool:
    """Whether a line ends as a sentence or a part of one does."""
    return line.rstrip(CLOSERS)[-1:] in (*".!?…:;", "")


def _mid_sentence(line: str, following: str) -> bool:
    return following[0].islower() and not _ended(line) and not _marked(line)


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next: mid-sentence, or because the next word had no room."""
    if ATX.fullmatch(line) or ATX.fullmatch(following) or not _has_words(line) or not _has_words(following):
        return False
    if is_row(line) and is_row(following):
        return False
    no_room = len(line) <= width + 20 and 0 < width <= len(line) + _first_word(following)
    if BULLET.match(following) or DASHED.match(following):
        return no_room and not _ended(line) and not BULLET.match(line)
    return no_room or _mid_sentence(line, following) or bool(BULLET.match(line) and following[0].islower())


def _first_word(line: str) -> int:
    """Characters up to the first place where an editor may break, which a no-break space is not."""
    return len(re.split(r"[ \t]", line, maxsplit=1)[0])


def _marked(line: str) -> bool:
    return bool(ATX.fullmatch(line) or BULLET.match(line)) or not _has_words(line)


def _has_words(line: str) -> bool:
    return any(c.isalnum() for c in line)


def _cells(row: Piece) -> Iterator[Piece]:
    """The cells of a row, each by itself, so that no name and no date runs from one into the next."""
    at = row.span.start
    for cell in row.text.split("\t"):
        kept = cell.strip(WHITE)
        start = at + cell.find(kept)
        yield Piece(Span(start, start + len(kept)), kept, "|")
        at += len(cell) + 1


def _piece(text: str, span: Span) -> Piece:
    """Leave marks outside: what is left is the article's own words."""
    words, mark, start, end = span.of(text), "", span.start, span.end
    if heading := ATX.fullmatch(words):
        mark, start, end = "#", start + heading.start(1), span.start + heading.end(1)
    elif bullet := BULLET.match(words):
        mark, start = "-", start + bullet.end()
    elif quoted := QUOTED.match(words):
        start += quoted.end()
    elif row := ROW.fullmatch(words):
        mark, start, end = "|", start + row.start(1), span.start + row.end(1)
    elif DASHED.match(words):
        mark = "–"
    if strong := STRONG.fullmatch(text, start, end):
        start, end = strong.span(2)
    kept = text[start:end].strip(WHITE)
    start += text[start:end].find(kept)
    return Piece(Span(start, start + len(kept)), kept, mark)

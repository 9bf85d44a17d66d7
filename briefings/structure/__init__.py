"""The build of a text: kicker, title, dateline, headings and paragraphs, each with its place.

Marks that are no words of the article (`#`, list bullets, rules) stay outside every block, as what a page
puts around its article does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.model import Block, BlockKind, Span
from briefings.structure import dateline, furniture, mail
from briefings.structure.pieces import CLOSERS, Piece, find_pieces

INITIAL = re.compile(r"(?:\b[^\W\d_]\.)+$")
HEADING_CHARS, HEADING_WORDS = 120, 18
TITLE_CHARS, TITLE_WORDS = 220, 36
SENTENCE = re.compile(r"(?:\S+\s+){5,20}\S*[^\W\d_]{4}[.]\s+[^\W\d_]")
"""A sentence of six words or more, and what stands behind it; « M. » and "St." end none."""
DANGLING = re.compile(r"(?:\s+[^\W\d_A-ZÀ-Þ]['’]?[^\W\d_A-ZÀ-Þ]?)+$")
"""Short words at whose end no title is cut: « … dans la nuit de mardi à »."""
INITIALS_WORDS = 6
"""Longest heading and title. In news copy seen, headings run to 11 words and titles to 22; of those that
end in initials, "Talks with the U.S.", to six."""


def find_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a text in order; they do not overlap, and no block begins or ends with white space.

    Args:
        text: An article's own text.
        title: Its title where that is known from elsewhere. When the text's first lines
            hold it too, that line is the TITLE; otherwise the text has no TITLE block.
    """
    letter = mail.opened(text, find_pieces(text))
    outside = furniture.outside(letter.pieces)
    pieces = list(_split_datelines([piece for at, piece in enumerate(letter.pieces) if at not in outside]))
    kinds = _kinds(pieces, title)
    blocks = [Block(span=piece.span, kind=kind) for piece, kind in zip(pieces, kinds, strict=True)]
    if letter.sent is not None:
        blocks.append(Block(span=letter.sent, kind=BlockKind.DATELINE))
    return tuple(sorted(blocks, key=lambda block: block.span))


def title_of(text: str, blocks: Sequence[Block], title: str | None) -> tuple[str, Span | None]:
    """What an article is called, and where the text says so.

    Args:
        text: The article's own text.
        blocks: As `find_blocks` gives them.
        title: The title where that is known from elsewhere; it is kept as it is.

    Returns:
        The title and its place. An article without one is called by its first words, cut
        at 80 characters with « … »; the place is theirs.
    """
    block = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is not None:
        return title, block.span if block else None
    if block is not None:
        return " ".join(block.span.of(text).split()), block.span
    first = next((b.span for b in blocks if b.kind is BlockKind.PARAGRAPH), blocks[0].span if blocks else None)
    return _opening(text, first) if first else ("", None)


def _opening(text: str, span: Span) -> tuple[str, Span]:
    words = span.of(text)
    sentence = re.match(r".{25,}?[.!?…](?=\s|$)", words, re.DOTALL)
    kept = sentence[0] if sentence else words
    cut = len(kept) > 80
    kept = DANGLING.sub("", kept[:80].rsplit(None, 1)[0]) if cut else kept.removesuffix(".")
    return " ".join(kept.split()) + (" …" if cut else ""), Span(span.start, span.start + len(kept))


def _split_datelines(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Part the dateline from the paragraph that follows on its line."""
    open_ = True
    for at, piece in enumerate(pieces):
        end = dateline.length(piece.text) if open_ and not piece.mark else 0
        if 0 < end < len(piece.text) and not _is_entry(pieces, at):
            head = piece.text[:end].rstrip()
            yield Piece(Span(piece.span.start, piece.span.start + len(head)), head)
            piece = replace(piece, span=Span(piece.span.start + end, piece.span.end), text=piece.text[end:])
        open_ = open_ and (end > 0 or _is_short(piece, TITLE_CHARS, TITLE_WORDS))
        yield piece


def _is_entry(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line that begins with a day is one of a chronology: « 8 mai 2018 – X part », and another beside."""
    beside = (*pieces[max(at - 1, 0) : at], *pieces[at + 1 : at + 3])
    return any(0 < dateline.length(one.text) < len(one.text) for one in beside)


def _kinds(pieces: Sequence[Piece], title: str | None) -> list[BlockKind]:
    kinds = [BlockKind.PARAGRAPH] * len(pieces)
    front = _front(pieces)
    for index in front:
        if dateline.length(pieces[index].text) >= len(pieces[index].text):
            kinds[index] = BlockKind.DATELINE
    for index in (*_run_of_signatures(pieces), *_interviewers(pieces)):
        kinds[index] = BlockKind.DATELINE
    head = [index for index in front if kinds[index] is not BlockKind.DATELINE]
    for index, kind in (_stated_title(pieces, head, title) if title else _own_title(pieces, head)).items():
        kinds[index] = kind
    for index in _headings(pieces, kinds):
        kinds[index] = BlockKind.HEADING
    return kinds


def _front(pieces: Sequence[Piece]) -> list[int]:
    """Indexes of the pieces up to the first paragraph, that one included, eight at most."""
    for index, piece in enumerate(pieces[:8]):
        if not _is_short(piece, TITLE_CHARS, TITLE_WORDS) and not dateline.length(piece.text):
            end = index + 1  # « Par X », « Publié le … » may stand below the standfirst
            while end < len(pieces) and 0 < len(pieces[end].text) <= dateline.length(pieces[end].text):
                end += 1
            return list(range(end))
    return list(range(min(8, len(pieces))))


def _run_of_signatures(pieces: Sequence[Piece]) -> Iterator[int]:
    for index in range(len(pieces) - 1, 0, -1):
        if not dateline.is_signature(pieces[index].text):
            return
        yield index


def _interviewers(pieces: Sequence[Piece]) -> Iterator[int]:
    """« Propos recueillis par X », wherever an interview says so."""
    return (index for index, piece in enumerate(pieces) if index and dateline.names_interviewer(piece.text))


def _stated_title(pieces: Sequence[Piece], head: Sequence[int], title: str) -> dict[int, BlockKind]:
    for place, index in enumerate(head[:4]):
        if _same_title(pieces[index].text, title):
            return dict.fromkeys(head[:place], BlockKind.KICKER) | {index: BlockKind.TITLE}
    return {head[0]: BlockKind.KICKER} if len(pieces) > 1 and head and _is_kicker(pieces[head[0]]) else {}


def _same_title(line: str, title: str) -> bool:
    """Equal but for capitals and signs, or one of them longer by the name of a section or an outlet."""
    one, other = sorted((" ".join(re.findall(r"\w+", words.casefold())) for words in (line, title)), key=len)
    return one == other or (
        len(one) >= 20 and len(one) * 2 >= len(other) and (other.startswith(one) or other.endswith(one))
    )


def _own_title(pieces: Sequence[Piece], head: Sequence[int]) -> dict[int, BlockKind]:
    """The title among a text's first lines, and the kicker over it."""
    if not head or len(pieces) < 2:
        return {}
    if released := _released(pieces, head):
        return released
    first = pieces[head[0]]
    if len(head) > 1 and _is_kicker(first) and head[1] < len(pieces) - 1:
        second = pieces[head[1]]
        if second.mark == "#" or (_is_title(second) and len(second.text) > len(first.text)):
            return {head[0]: BlockKind.KICKER, head[1]: BlockKind.TITLE}
    return {head[0]: BlockKind.TITLE} if _is_title(first) else {}


def _released(pieces: Sequence[Piece], head: Sequence[int]) -> dict[int, BlockKind]:
    """The title of a press release, below who releases it, that it is one, and the day, in any order."""
    said = next((index for index in head[:4] if dateline.says_released(pieces[index].text)), None)
    if said is None:
        return {}
    titled = [index for index in head if index > said and _is_title(pieces[index]) and index < len(pieces) - 1]
    below_the_day = [index for index in titled if index - 1 not in head]
    title = next(iter(below_the_day or titled), None)
    if title is None:
        return {}
    return {index: BlockKind.KICKER for index in head if index < title} | {title: BlockKind.TITLE}


def _is_kicker(piece: Piece) -> bool:
    few = piece.words <= 3 or (piece.words <= 6 and piece.text.isupper())
    return few and piece.mark in ("", "#") and _is_short(piece, 50, 6)


def _is_title(piece: Piece) -> bool:
    return piece.mark == "#" or _is_short(piece, TITLE_CHARS, TITLE_WORDS)


def _headings(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """Short lines without a full stop over paragraphs: one, or two in a row; more are a list."""
    free = [kind is BlockKind.PARAGRAPH for kind in kinds]
    short = [
        free[i]
        and piece.mark == ""
        and _is_short(piece, HEADING_CHARS, HEADING_WORDS)
        and not _is_sentence(piece)
        and not SENTENCE.match(piece.text)
        and not _is_signed(pieces, i)
        for i, piece in enumerate(pieces)
    ]
    for index, piece in enumerate(pieces):
        if free[index] and (piece.mark == "#" or (short[index] and not _in_list(pieces, short, index))):
            yield index


def _is_signed(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line is a quotation over the dash of whoever said it, « — Préfecture du Rhône »."""
    below = pieces[index + 1].text if index + 1 < len(pieces) else ""
    return pieces[index].text[:1] in ("«", "“", '"') and below[:1] in ("—", "–")


def _in_list(pieces: Sequence[Piece], short: Sequence[bool], index: int) -> bool:
    """Whether a short line is one of several, follows « : », or closes the text."""
    first, last = index, index
    while first > 0 and short[first - 1] and index - first < 2:
        first -= 1
    while last + 1 < len(short) and short[last + 1] and last - index < 2:
        last += 1  # more are not needed to tell, and a list may have thousands
    announced = first > 0 and pieces[first - 1].text.rstrip().endswith(":")
    return last - first >= 2 or last == len(pieces) - 1 or announced


def _is_sentence(piece: Piece) -> bool:
    """Whether the stop of an abbreviation ends a sentence: "It opens at 10 a.m.", "… is based in the U.S."."""
    initials = INITIAL.search(piece.text.rstrip(CLOSERS))
    return initials is not None and (initials.group().islower() or piece.words > INITIALS_WORDS)


def _is_short(piece: Piece, chars: int, words: int) -> bool:
    """Whether a piece is as short as a heading and ends like one."""
    if piece.mark == "#":
        return True
    text = piece.text.rstrip(CLOSERS)
    if piece.mark or not text or len(piece.text) > chars or not 0 < piece.words <= words or piece.text[0] == "(":
        return False
    if text[-1] in "?!…":
        return piece.words <= min(words, 16) and not re.search(r"[.!?…]\s", text) and piece.text[0] not in '«“"'
    return text[-1] not in ".;:,–—-" or INITIAL.search(text) is not None

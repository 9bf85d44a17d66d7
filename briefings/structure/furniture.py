"""The lines of a page that are no part of its article: links to share it, to other articles, notes of the desk.

They stay outside every block, as list bullets do: nobody says them, and whom they name is not of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from briefings.lexicon import any_of
from briefings.structure import dateline
from briefings.structure.pieces import CLOSERS, Piece

_listed = partial(any_of, "layout")

LONGEST = 200
"""Characters. A link is as long as the title of what it leads to."""
MOST_WORDS = 3
"""Words in the name of a service that shares: « Yahoo! », « Google + », « Courrier électronique »."""
_FOOTNOTE = re.compile(r"\[\d{1,3}\][ \t\u00a0]+\S")
"""A footnote, which is where a writer has it from: « [1] Entretien avec l'auteure, 9 mars 2026. »."""

_NOTE = re.compile(r"\(\d{1,2}\)[ \t\u00a0]+\S")
_CALL = re.compile(r"\w[»”\"]?[ \u00a0\u202f]?\(1\)")
"""The same in round brackets, where the text calls it: « le plateau continental (1). »."""
_PAGE = re.compile(r"(?:page |p\. ?)?\d{1,3} ?(?:/|sur|of) ?\d{1,3}|[–—-] ?\d{1,3} ?[–—-]|\d{1,3}", re.IGNORECASE)
"""The number of a page, where text is copied from paper; how often a page was shared stands alone, too."""


def outside(pieces: Sequence[Piece]) -> frozenset[int]:
    """Which pieces of a text are no part of the article; none where nothing else would be left."""
    opened = [at for at, piece in enumerate(pieces) if _may_open(piece.text) and _opens(piece, first=at == 0)]
    opened += _notes(pieces)
    if not opened:
        return frozenset()
    found = {at for index in opened for at in (index, *_led_by(pieces, index))}
    return frozenset(found) if len(found) < len(pieces) else frozenset()


def _notes(pieces: Sequence[Piece]) -> list[int]:
    """The closing lines « (1) Voir X, Le Droit de la mer, 2011. », where « (1) » calls one in the text."""
    first = len(pieces)
    while first > 1 and _NOTE.match(pieces[first - 1].text):
        first -= 1
    notes = range(first, len(pieces))
    called = bool(notes) and any(_CALL.search(piece.text) for piece in pieces[:first])
    return list(notes) if called else []


def _may_open(text: str) -> bool:
    """Whether a line has what may make it one, looked for once in each."""
    return bool(
        _any().match(text)
        or (len(text) <= LONGEST and _closed().match(text))
        or _FOOTNOTE.match(text)
        or _PAGE.fullmatch(text)
    )


def _opens(piece: Piece, *, first: bool) -> bool:
    """Whether a line says itself that it is no part of the article; a text's first line may be its title."""
    if _opening("notices").match(piece.text) or (len(piece.text) <= LONGEST and _closed().match(piece.text)):
        return True
    if not first and not piece.mark and (_FOOTNOTE.match(piece.text) or _PAGE.fullmatch(piece.text)):
        return True
    if first or len(piece.text) > LONGEST:
        return first and _pressed().fullmatch(piece.text) is not None
    if _counted().fullmatch(piece.text):
        return True
    return bool(_signed().match(piece.text) or (_opening("links").match(piece.text) and not _is_sentence(piece.text)))


def _is_sentence(text: str) -> bool:
    return text.rstrip(CLOSERS)[-1:] in (*".!?…;", "")


def _led_by(pieces: Sequence[Piece], index: int) -> Iterator[int]:
    """The lines behind one that opens a list of links.

    Services that share are told by their few words. Titles of other articles are read up to the dateline, to the
    end of the text or as far as bullets reach; where none of these bounds them, the first alone is one.
    """
    opener = pieces[index]
    if _opening("sharing").match(opener.text):
        for at in range(index + 1, len(pieces)):
            if pieces[at].words > MOST_WORDS or _is_sentence(pieces[at].text.removesuffix("!")):
                return
            yield at
    elif _opening("lists").match(opener.text):
        at = index + 1
        while at < len(pieces) and _is_link(pieces[at], opener):
            at += 1
        bounded = at == len(pieces) or pieces[at - 1].mark == "-" or dateline.length(pieces[at].text) > 0
        yield from range(index + 1, at if bounded else min(at, index + 2) if opener.text.endswith(":") else index + 1)


def _is_link(piece: Piece, opener: Piece) -> bool:
    """Whether a line may be the title of another article: it ends without a point and is no heading's."""
    return (
        piece.mark != "#"
        and len(piece.text) <= LONGEST
        and not dateline.length(piece.text)
        and not _is_sentence(piece.text.removesuffix("?").removesuffix("!"))
        and (opener.mark == "#" or not piece.text.endswith(":"))
    )


_BEFORE = r"(?:\d{1,2}\s?[h:]\s?(?:\d{2})?)?[\W_]*?"
"""What may stand before such words: marks, and the hour of a line of a live blog, « 22 h 10. Fin de ce direct. »."""


@cache
def _opening(name: str) -> re.Pattern[str]:
    """One list of `layout.toml` at the start of a line."""
    return re.compile(rf"{_BEFORE}{_listed(name)}(?!\w)", re.IGNORECASE)


@cache
def _any() -> re.Pattern[str]:
    """Whatever may open such a line."""
    words = "|".join(_listed(name) for name in ("notices", "links", "marked", "buttons"))
    return re.compile(rf"{_BEFORE}(?:{words})(?!\w)|{_counted().pattern}", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """A number and what it counts, and nothing else: "3 min read", « 12 commentaires »."""
    return re.compile(rf"\W*\d{{1,5}}[-\s]*{_listed('counted')}\W*$", re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    """A line that ends by saying who else made the article: "Ann Lee in Lima contributed to this report."."""
    return re.compile(rf"(?:[^.!?]|(?<=\d)\.(?=\d))*\b{_listed('closing_notices')}\W*$", re.IGNORECASE)


@cache
def _pressed() -> re.Pattern[str]:
    """A button and nothing else: "Skip to content"."""
    return re.compile(rf"\W*{_listed('buttons')}\W*", re.IGNORECASE)


@cache
def _signed() -> re.Pattern[str]:
    """A link with a sign behind it, or with nothing but how many: « Réagir (12) »."""
    words = "|".join(_listed(name) for name in ("links", "marked"))
    alone = rf"(?:{words}|{_listed('buttons')})\W*(?:\d{{1,5}}\W*)?$"
    return re.compile(rf"[\W_]*?(?:(?:{words})[ \u00a0\u202f]*[:|>»→–—-]|{alone})", re.IGNORECASE)

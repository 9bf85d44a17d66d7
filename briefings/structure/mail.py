"""What a mail puts around the article that it brings: its head, a note of who sends it on, a signature.

Newsrooms and embassies are sent articles and communiqués by mail, and save them as they come: « De : », « Objet : TR :
… », « Bonjour à tous, », « Cordialement, » and a name, `--`. None of it is of the article, but for the subject, which
is its title where the text does not open with one alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from briefings.lexicon import any_of
from briefings.model import Span
from briefings.structure.pieces import CLOSERS, Piece

_listed = partial(any_of, "layout")

HEAD_WITHIN = 40
"""Pieces. A head stands at the start, or behind a note of who sends the mail on."""
SHORTEST_HEAD = 3
"""Lines. « De », « Date » and « Objet », or more: « À : » alone is a line of a programme."""
NOTE_WITHIN = 8
"""Pieces from the head to the end of a note, which is no longer than that."""
LONGEST_SIGNATURE = 12
"""Pieces."""
_RULE = re.compile(r"^--[ \t\r]*$", re.MULTILINE)
"""What parts a mail from who sends it (RFC 3676, section 4.3)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a text holds once it is out of its envelope."""

    pieces: list[Piece]
    sent: Span | None = None
    """The line that says when it was sent, where its sender wrote it: what is sent on may be older."""


def opened(text: str, pieces: list[Piece]) -> Letter:
    """The pieces of a text without those of the mail that it came in; the same ones where it came in none."""
    head = _head(pieces)
    if head is None or head[-1] + 1 >= len(pieces):
        return Letter(pieces)
    body = _without_note(text, pieces[head[-1] + 1 :])
    body = body[: _signature(text, body)]
    if not body:
        return Letter(pieces)
    subject = next(pieces[at] for at in head if _subject().match(pieces[at].text))
    title = _without_key(subject)
    known = not title.words or any(_letters(piece.text) == _letters(title.text) for piece in body[:3])
    day = next((pieces[at].span for at in head if _dated().match(pieces[at].text)), None)
    return Letter(body if known else [title, *body], None if _sent_on().search(subject.text) else day)


def _head(pieces: Sequence[Piece]) -> range | None:
    """The lines of a mail's head: the last one, where what it sends on is a mail itself."""
    found: range | None = None
    at = 0
    for line, piece in enumerate(pieces[:HEAD_WITHIN]):
        if _key().match(piece.text):
            continue
        found = _head_at(pieces, at, line) or found
        if found and found.stop == line and re.search(r":\s*re\s?:", _subject_of(pieces, found), re.IGNORECASE):
            return found
        at = line + 1
    return found


def _head_at(pieces: Sequence[Piece], start: int, end: int) -> range | None:
    """Those lines, if they are the head of a mail: it opens the text, names an address or stands under `----`."""
    lines = range(start, end)
    if end - start < SHORTEST_HEAD or not _subject_of(pieces, lines):
        return None
    told = start == 0 or "--" in pieces[start - 1].text or any("@" in pieces[at].text for at in lines)
    return lines if told else None


def _subject_of(pieces: Sequence[Piece], lines: range) -> str:
    return next((pieces[at].text for at in lines if _subject().match(pieces[at].text)), "")


def _without_key(subject: Piece) -> Piece:
    """« Objet : TR: Le port rouvre » as a heading that says « Le port rouvre »."""
    key = _subject().match(subject.text)
    start = key.end() if key else 0
    return replace(
        subject, span=Span(subject.span.start + start, subject.span.end), text=subject.text[start:], mark="#"
    )


def _without_note(text: str, pieces: list[Piece]) -> list[Piece]:
    """What stands behind the note of who sends it on, or behind a greeting."""
    greeted = next((at + 1 for at, piece in enumerate(pieces[:2]) if _greeting().fullmatch(piece.text)), 0)
    for at in range(greeted, min(NOTE_WITHIN, len(pieces) - 1)):
        if _regards().fullmatch(pieces[at].text):
            behind = _behind_names(text, pieces, at)
            if any(_is_sentence(piece) for piece in pieces[behind:]):
                return pieces[behind:]
            break
    while greeted < len(pieces) - 1 and _cover().match(pieces[greeted].text):
        greeted += 1
    return pieces[greeted:]


def _behind_names(text: str, pieces: Sequence[Piece], regards: int) -> int:
    """Behind the lines under « Cordialement, » that name who sends it, up to the second blank line."""
    at, blank = regards + 1, 0
    while at < len(pieces) and not _is_sentence(pieces[at]):
        between = text[pieces[at - 1].span.end : pieces[at].span.start]
        blank += bool(re.search(r"\n[ \t\r]*\n", between))
        if blank > 1 or (blank and at > regards + 1 and re.search(r"\n[ \t\r]*\n", between)):
            break
        at += 1
    return at


def _signature(text: str, pieces: Sequence[Piece]) -> int:
    """Where who sends a mail begins to name themselves at its end; the number of its pieces where nobody does."""
    for at in range(max(1, len(pieces) - LONGEST_SIGNATURE), len(pieces)):
        if _RULE.search(text, pieces[at - 1].span.end, pieces[at].span.start):
            return at
        if _regards().fullmatch(pieces[at].text) and not any(map(_is_sentence, pieces[at + 1 :])):
            return at
    return len(pieces)


def _is_sentence(piece: Piece) -> bool:
    return piece.words > 6 or piece.text.rstrip(CLOSERS)[-1:] in (*".!?…",)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


@cache
def _key() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:{_listed('mail_keys')}|{_listed('mail_subjects')})\W{{0,4}}:", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    forms = rf"(?:(?:{_listed('mail_prefixes')})\s?:\s*|\[ext\w*\]\s*)*"
    return re.compile(rf"\W{{0,3}}{_listed('mail_subjects')}\W{{0,4}}:\W{{0,3}}\s*{forms}", re.IGNORECASE)


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}{_listed('mail_dates')}\W{{0,4}}:", re.IGNORECASE)


@cache
def _sent_on() -> re.Pattern[str]:
    return re.compile(rf":\s*(?:\[ext\w*\]\s*)?(?:{_listed('mail_prefixes')})\s?:", re.IGNORECASE)


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"{_listed('mail_greetings')}(?:[ ,\u00a0]+[\w.’'-]+){{0,4}}[\s,.!:]*", re.IGNORECASE)


@cache
def _regards() -> re.Pattern[str]:
    return re.compile(rf"{_listed('mail_regards')}[\s,.!]*", re.IGNORECASE)


@cache
def _cover() -> re.Pattern[str]:
    return re.compile(rf"{_listed('mail_covers')}(?!\w)", re.IGNORECASE)

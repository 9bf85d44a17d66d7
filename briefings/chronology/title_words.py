"""The stretches of text that a title is made of, none of which ends in half a quotation or half a word."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language.quotation_marks import CLOSING, OPENING
from briefings.language.tokens import Token
from briefings.model import Span

DANGLING = ("ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX")
"""What no title ends with."""

ASIDE = frozenset(",;:()[]–—")
QUOTED = 10
"""Tokens of quoted words that a title takes in at most."""
_CLOSING = CLOSING | {'"'}
Range = tuple[int, int]
"""Tokens from the first to the last, both included."""


def spans_of(tokens: Sequence[Token], parts: list[Range]) -> tuple[Span, ...]:
    """The parts of a title, in text order, as stretches of text, those next to each other joined."""
    joined: list[Range] = []
    quoted = -1
    for first, last in parts:
        if first <= quoted:
            continue  # « confiait vouloir « partir sans bruit » »: no half of what is quoted
        cut = _before_half_quote(tokens, first, last)
        if cut < last:
            quoted = next((at for at in range(last, tokens[last].sent.end) if tokens[at].text in _CLOSING), last)
        last = _before_half_word(tokens, first, cut)
        if last < first:
            continue
        if cut < quoted and joined and all(map(_needs_more, tokens[first : last + 1])):
            continue
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    if joined:
        joined[-1] = (joined[-1][0], _past_quoted(tokens, joined[-1][1]))
    return tuple(Span(tokens[first].idx, tokens[last].idx + len(tokens[last])) for first, last in joined)


def whole(title: tuple[Span, ...], names: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The parts of a title, none of which ends within a name or a joined word: « Luc | Petit », "semi | -finals"."""
    found: list[Span] = []
    for part in title:
        end = max((name.end for name in names if name.start < part.end < name.end), default=part.end)
        start = part.start
        joined = "-" in text[max(start - 1, 0) : start + 1]
        while joined and start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            start -= 1
        if found and start <= found[-1].end:
            before = found.pop()
            start, end = min(start, before.start), max(end, before.end)
        found.append(Span(start, end))
    return tuple(found)


def _past_quoted(tokens: Sequence[Token], last: int) -> int:
    """« étaient la « priorité numéro un » »: past the few quoted words without which a copula says nothing."""
    end = tokens[last].sent.end
    at = next((at for at in range(last + 1, end) if tokens[at].pos_ != "DET"), end)
    if tokens[last].pos_ != "AUX" or at == end or tokens[at].text not in OPENING | {'"'}:
        return last
    return next((closing for closing in range(at + 1, min(at + QUOTED, end)) if tokens[closing].text in _CLOSING), last)


def length_of(tokens: Sequence[Token], part: Range) -> int:
    """Characters of a stretch."""
    return tokens[part[1]].idx + len(tokens[part[1]]) - tokens[part[0]].idx


def _before_half_quote(tokens: Sequence[Token], first: int, last: int) -> int:
    """The last token before a quote that opens in a stretch and does not close in it."""
    written = tokens[first].doc.text[tokens[first].idx : tokens[last].idx + len(tokens[last])]
    if "«" not in written and "“" not in written and '"' not in written:
        return last
    text = [tokens[at].text for at in range(first, last + 1)]
    opening = next((at for at, sign in enumerate(text) if sign in OPENING and not CLOSING & set(text[at:])), None)
    if opening is None and text.count('"') % 2:
        opening = len(text) - 1 - text[::-1].index('"')
    if opening is None:
        return last
    if last + 1 < len(tokens[first].doc) and tokens[last + 1].text in CLOSING and text[opening] in OPENING:
        return last + 1  # « dit avoir « neutralisé » »
    last = first + opening - 1
    while last > first and tokens[last].pos_ in DANGLING:
        last -= 1
    return last


def _before_half_word(tokens: Sequence[Token], first: int, last: int) -> int:
    """The last token before an elided word whose other half is left out: « que le pays n' », « l' »."""
    while last > first and tokens[last].text[-1:] in "'’" and not tokens[last].is_punct:
        last -= 1
    return last


def _needs_more(token: Token) -> bool:
    """« vouloir », « contre »: what says nothing without the quoted words behind it."""
    return token.pos_ in ("ADP", "DET") or "Inf" in token.morph.get("VerbForm")

"""Quotation marks: which they are, and whether one stays open among some words."""

from __future__ import annotations

from collections.abc import Iterable

OPENING, CLOSING = frozenset("«“"), frozenset("»”")
"""Those that show on which side they stand."""
MAY_OPEN, MAY_CLOSE = OPENING | {'"'}, CLOSING | {'"'}
QUOTES = MAY_OPEN | MAY_CLOSE


def stays_open(words: Iterable[str]) -> bool:
    """Whether a quotation mark opens among some words and does not close; straight ones are paired by counting."""
    marks = [word for word in words if word in QUOTES]
    turned = [mark for mark in marks if mark != '"']
    return turned[-1] in OPENING if turned else len(marks) % 2 == 1

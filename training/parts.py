"""Parts of a file, as the configurations ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def name_and_part(name: str) -> tuple[str, str]:
    """`ud/ewt-dev.conllu#1/2` is the file and the first of its two halves; no part is the whole."""
    path, _, part = name.partition("#")
    return path, part or "1/1"


def cut(items: Sequence[Item], part: str) -> tuple[Item, ...]:
    """Neighbouring items: `2/3` is the second third, `1-9/10` all but the last tenth."""
    wanted, parts = part.split("/")
    first, _, last = wanted.partition("-")
    start, end = int(first) - 1, int(last or first)
    return tuple(items[len(items) * start // int(parts) : len(items) * end // int(parts)])

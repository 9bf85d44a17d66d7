"""A file that is not made yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What a file is made of and how, so that it need not be made again, and can be made beside others."""

    of: str
    """All that decides the bytes, but for the program and its templates."""
    make: Callable[[], bytes]

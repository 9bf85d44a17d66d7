"""What is done to the program to see whether it breaks: `make torture` does all of it, the suite a little of each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
AT_LENGTH = os.environ.get("BRIEFINGS_TORTURE") == "1"
"""Whether tests try all that they know, and not the few cases for which the suite has time."""


def some(cases: Sequence[T], number: int) -> tuple[T, ...]:
    """All cases where there is time, else the first few."""
    return tuple(cases if AT_LENGTH else cases[:number])

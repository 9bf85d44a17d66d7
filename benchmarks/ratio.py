"""What a benchmark prints: one thing's cost as a multiple of another's, measured in the same run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One line of what is printed."""

    name: str
    value: float
    aim: float | None = None
    """At most this is aimed at; None where nothing is."""
    about: str
    unit: str = ""
    """Empty for a ratio."""

    def __str__(self) -> str:
        aim = "" if self.aim is None else f"(aim {self.aim:g}{'' if self.value <= self.aim else ', MISSED'})"
        return f"{self.name:24} {self.value:8.2f}{self.unit:3} {aim:18} {self.about}"


def seconds(run: Callable[[], object], repeats: int = 1) -> float:
    """The least time of several runs, in seconds of the processor, of this process and of those it waited for."""
    taken = []
    for _ in range(repeats):
        start = spent()
        run()
        taken.append(spent() - start)
    return min(taken)


def spent() -> float:
    """Seconds of the processor that this process and its children have had; of a child, once it has ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system

"""Reading in this process: for few articles, because workers take seconds to begin."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefings.batch.task import Outcome, Reader, Task, too_long

ALARMS = (signal.SIGPROF, signal.SIGALRM)
"""What rings when the time is up: that of the processor, that of the clock."""


class _TooLongError(BaseException):
    """Passes by whoever catches an `Exception`."""


def read_here(read: Reader, task: Task) -> Outcome:
    """What a reader makes of an article in the time that it may take."""
    try:
        with _within(task):
            return read(task)
    except _TooLongError:
        return too_long(task)


@contextmanager
def _within(task: Task) -> Iterator[None]:
    """Break off what takes longer. Only the main thread can be broken off; in others nothing is."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: Any) -> None:
        raise _TooLongError

    before = {alarm: signal.signal(alarm, ring) for alarm in ALARMS}
    set_alarms(task)
    try:
        yield
    finally:
        try:
            clear_alarms()
        finally:  # one may ring just now
            for alarm, handler in before.items():
                signal.signal(alarm, handler)


def set_alarms(task: Task) -> None:
    """Have this process told when an article's time is up."""
    signal.setitimer(signal.ITIMER_PROF, task.seconds)
    signal.setitimer(signal.ITIMER_REAL, task.patience)


def clear_alarms() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)

"""Reading in this process: for few articles, because workers take seconds to begin."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefings.batch.task import Outcome, Reader, Task, too_long


class _TooLongError(BaseException):
    """Passes by whoever catches an `Exception`."""


def read_here(read: Reader, task: Task) -> Outcome:
    """What a reader makes of an article in the time that it may take."""
    try:
        with _within(task.seconds):
            return read(task)
    except _TooLongError:
        return too_long(task)


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Break off what takes longer. Only the main thread can be broken off; in others nothing is."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: Any) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
        finally:  # it may ring just now
            signal.signal(signal.SIGALRM, before)

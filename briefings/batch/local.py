"""Reading on this computer: few articles here, many in a process for each core."""

from __future__ import annotations

from typing import Self

from briefings.batch.here import read_here
from briefings.batch.task import Outcome, Promise, Reader, Task
from briefings.batch.workers import Workers

FEW = 30_000
"""Bytes of articles up to which workers cost more time than they save (docs/decisions/reading.md)."""
AHEAD = 16
"""Articles for each process that may wait for a slow one before them."""


class Local:
    """Keeps articles back until they are many, then hands them and all that follow to workers.

    Args:
        read: What is done with an article.
        jobs: Processes.
    """

    def __init__(self, read: Reader, jobs: int) -> None:
        self._read = read
        self._jobs = jobs
        self._workers: Workers | None = None
        self._back: list[_Promised] = []
        self._bytes = 0
        """Of all articles so far, those that were read too: so many short ones are many, however few wait at a time."""
        self.window = AHEAD * self._jobs

    def begin(self, task: Task) -> Promise:
        if self._workers:
            return self._workers.begin(task)
        promised = _Promised(self, task)
        self._back.append(promised)
        self._bytes += len(task.data)
        if self._bytes > FEW:
            self._workers = Workers(self._read, self._jobs)
            for one in self._back:
                one.begun = self._workers.begin(one.task)
            self._back.clear()
        return promised

    def keep(self, promised: _Promised) -> Outcome:
        """Read an article that was kept back, here and now."""
        self._back.remove(promised)
        return read_here(self._read, promised.task)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *about: object) -> None:
        if self._workers:
            self._workers.close()


class _Promised:
    """An article that is kept back, until `begun` is set or its outcome is asked for."""

    def __init__(self, engine: Local, task: Task) -> None:
        self._engine, self.task = engine, task
        self.begun: Promise | None = None

    def __call__(self) -> Outcome:
        return self.begun() if self.begun else self._engine.keep(self)

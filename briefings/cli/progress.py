"""How far a command is, for those who wait."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.batch import Progress as Told


@contextmanager
def progress_bar() -> Iterator[tuple[Told | None, Callable[[str], None]]]:
    """A bar on a terminal, which runs to and fro while nothing can be counted; nothing in a log."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield None, lambda line: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        begin = partial(bar.add_task, total=None, count="")
        task = begin("Reading")

        def read(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=f"Read {name}", count=f"{done}/{total}")

        def say(line: str) -> None:
            for shown in bar.task_ids:
                bar.remove_task(shown)
            begin(line)

        yield read, say

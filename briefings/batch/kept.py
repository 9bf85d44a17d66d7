"""Articles that were read before, from the same bytes by the same program: they need not be read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from briefings import freshness
from briefings.batch.task import Given, Task
from briefings.settings import Settings
from briefings.store import Store, key_of

T = TypeVar("T")
FOLDER = "articles"


class Kept:
    """The articles of a site that were read, each as the line of JSON that is its contract.

    What can change that line is in its key: the file's bytes and name, what the command line says, the program with
    its lexicons and models, Python and the packages. What was left out is tried again each time.

    Args:
        settings: Of the site.
        anew: Find nothing, but keep what is read.
    """

    def __init__(self, settings: Settings, *, anew: bool = False) -> None:
        self._store = Store(settings.cache / FOLDER)
        self._reading = freshness.digest_reading(settings)
        self._anew = anew

    def find(self, task: Task, given: Given, use: Callable[[bytes], T]) -> T | None:
        """What can be made of the article that was kept; None where there is none, or none that `use` can use."""
        line = None if self._anew else self._store.find(self._key(task, given))
        try:
            return use(line) if line is not None else None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def keep(self, task: Task, given: Given, line: bytes) -> None:
        self._store.keep(self._key(task, given), line)

    def prune(self) -> None:
        """Forget what was neither found nor kept."""
        self._store.prune()

    def _key(self, task: Task, given: Given) -> str:
        told = f"{given.published}\0{given.language}"
        return key_of(self._reading, told, task.path.name, task.data)


def kept_for(settings: Settings, paths: Iterable[Path]) -> Kept | None:
    """What is kept of a site's own articles; nothing is of files that lie elsewhere.

    Args:
        settings: Of the site, if there is one.
        paths: Files and folders that are to be read.
    """
    folder = settings.articles.resolve()
    own = settings.file.exists() and all(path.resolve().is_relative_to(folder) for path in paths)
    return Kept(settings) if own else None

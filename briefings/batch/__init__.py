"""Many articles read in a row: what can be read is, and each one that cannot gets its line."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefings import sources
from briefings.batch.kept import Kept, kept_for
from briefings.batch.local import Local
from briefings.batch.task import (
    Engine,
    Given,
    Promise,
    Reader,
    Task,
    article_of,
    attempt,
    read_task,
    source_of,
    task_of,
)
from briefings.errors import ArticleError
from briefings.model import Article
from briefings.settings import Settings

__all__ = [
    "Batch", "Given", "Kept", "Opening", "Progress", "article_of", "attempt", "collect", "kept_for", "notices",
    "read_each", "source_of",
]  # fmt: skip

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
"""Called with the number read, the number of all, and the name of the last one."""
Opening = Callable[[Reader], Engine]
"""Makes the place where articles are read by a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The articles that could be read, in order, and one line for each that could not."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]
    notices: tuple[str, ...] = ()
    """One line for each pipeline of others that lacks something."""
    stale: tuple[str, ...] = ()
    """One line for each correction of the editors that does not fit its article."""
    idle: tuple[str, ...] = ()
    """One line for each that says what was read already."""
    corrected: int = 0
    """Corrections that were made."""


def read_each(
    paths: Collection[Path],
    use: Callable[[bytes], T],
    *,
    settings: Settings,
    given: Given | None = None,
    progress: Progress | None = None,
    debug: bool = False,
    kept: Kept | None = None,
    opening: Opening | None = None,
    read: Reader | None = None,
) -> Generator[T | str]:
    """Read the articles of some files one after the other, and hold no more than some dozens of them at a time.

    Args:
        paths: As `sources.find` or `sources.Found` gives them; what comes out is in their order.
        use: What is made of each article's line of JSON, which is the contract.
        settings: How to read, and in how many processes.
        given: Day and language that stand above what the files say.
        progress: Told after each article.
        debug: Let an error of the program through, with its traceback.
        kept: What was read before, and where to keep what is read.
        opening: Where to read; on this computer, where that is not said.
        read: What to do with an article; where that is not said, what the program is for.

    Yields:
        What was made of each article, or the line that says why it is left out.

    Raises:
        BriefingError: something is wrong that concerns every article.
    """
    given = given or Given()
    known = Given(published=given.published, language=given.language)  # what came from standard input is in the task
    reader = read or partial(read_task, settings=settings, given=known, debug=debug)
    clashes = {error.path: str(error) for error in sources.check_ids(paths)}
    inside = partial(sources.check_link, folder=settings.articles, root=settings.articles.resolve())
    with (opening or partial(Local, jobs=settings.cores))(reader) as engine:
        begin = partial(_begin, use=use, engine=engine, given=given, limit=settings.limit, kept=kept)
        promises = ((path.name, begin(path, clashes.get(path) or inside(path))) for path in paths)
        for done, (name, promise) in enumerate(_held_back(promises, engine.window), 1):
            result = promise()
            if progress:
                progress(done, len(paths), name)
            yield result


def collect(results: Iterable[Article | str], settings: Settings) -> Batch:
    """Hold together what `read_each` makes of some files by `article_of`."""
    articles, problems = [], []
    for result in results:
        if isinstance(result, str):
            problems.append(result)
        else:
            articles.append(result)
    told = notices({article.language for article in articles}, settings)
    return Batch(articles=tuple(articles), problems=tuple(problems), notices=told)


def _held_back(some: Iterable[T], number: int) -> Iterator[T]:
    """The same in the same order, each when so many after it are there."""
    waiting: deque[T] = deque()
    for one in some:
        waiting.append(one)
        if len(waiting) > number:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()


def _begin(
    path: Path,
    clash: ArticleError | str | None,
    *,
    use: Callable[[bytes], T],
    engine: Engine,
    given: Given,
    limit: int,
    kept: Kept | None,
) -> Callable[[], T | str]:
    """Begin with an article; what comes back waits for its result."""
    task = str(clash) if clash else task_of(path, given, limit)
    if isinstance(task, str):
        problem = task
        return lambda: problem
    known = kept.find(task, given, use) if kept else None
    if known is not None:
        found = known
        return lambda: found
    return partial(_finish, task, engine.begin(task), use=use, given=given, kept=kept)


def _finish(task: Task, promise: Promise, *, use: Callable[[bytes], T], given: Given, kept: Kept | None) -> T | str:
    outcome = promise()
    if isinstance(outcome, str):
        return outcome
    if kept:
        kept.keep(task, given, outcome)
    return use(outcome)


def notices(languages: Iterable[str], settings: Settings) -> tuple[str, ...]:
    """One line for each of these languages whose pipeline lacks something for it; ours lack nothing."""
    from briefings.language.pipelines import shortcomings

    named = [(code, settings.models.get(code)) for code in sorted(languages)]
    return tuple(notice for code, name in named if (notice := shortcomings(code, name)))

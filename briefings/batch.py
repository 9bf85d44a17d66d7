"""Many articles read in a row: what can be read is, and each one that cannot gets its line."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TypeVar

from briefings import sources
from briefings.errors import ArticleError, BriefingError
from briefings.failures import explain
from briefings.model import Article, Source
from briefings.settings import Settings

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
"""Called with the number read, the number of all, and the name of the last one."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the command line says about all articles at once."""

    published: date | None = None
    language: str | None = None
    text: bytes | None = None
    """What came from standard input, where it is one of the files."""


def read_all(
    paths: Sequence[Path],
    *,
    settings: Settings,
    given: Given | None = None,
    progress: Progress | None = None,
    debug: bool = False,
) -> Batch:
    """Read all articles of some files, in as many processes as the settings say.

    Args:
        paths: As `sources.find` gives them.
        settings: How to read.
        given: Day and language that stand above what the files say.
        progress: Told after each article.
        debug: Let an error of the program through, with its traceback.

    Raises:
        BriefingError: something is wrong that concerns every article.
    """
    clashes = {
        error.path: str(error) for error in (*sources.check_ids(paths), *sources.check_links(paths, settings.articles))
    }
    fine = [path for path in paths if path not in clashes]
    found: dict[Path, Article | str] = dict(clashes)  # type: ignore[arg-type]
    read = partial(_read, settings=settings, given=given or Given(), debug=debug)
    for count, (path, result) in enumerate(zip(fine, _map(read, fine, settings.jobs), strict=True), 1):
        found[path] = result
        if progress:
            progress(count, len(fine), path.name)
    results = [found[path] for path in paths]
    articles = tuple(result for result in results if isinstance(result, Article))
    return Batch(
        articles=articles,
        problems=tuple(result for result in results if isinstance(result, str)),
        notices=notices({article.language for article in articles}, settings),
    )


def notices(languages: Iterable[str], settings: Settings) -> tuple[str, ...]:
    """One line for each of these languages whose pipeline lacks something for it; ours lack nothing."""
    from briefings.language import shortcomings

    named = [(code, settings.models.get(code)) for code in sorted(languages)]
    return tuple(notice for code, name in named if (notice := shortcomings(code, name)))


def _map(read: Callable[[Path], Article | str], paths: Sequence[Path], jobs: int) -> Iterator[Article | str]:
    if jobs == 1 or len(paths) < 2:
        yield from map(read, paths)
        return
    with ProcessPoolExecutor(min(jobs, len(paths)), initializer=_end_with, initargs=(os.getpid(),)) as pool:
        yield from pool.map(read, paths, chunksize=max(1, min(50, len(paths) // (jobs * 4))))


def _end_with(parent: int) -> None:
    """Have this process end when the one that began it has, however that ended."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _read(path: Path, *, settings: Settings, given: Given, debug: bool) -> Article | str:
    from briefings.pipeline import read_article

    return attempt(path, lambda: read_article(source_of(path, given), settings=settings), debug=debug)


def source_of(path: Path, given: Given) -> Source:
    """One article as its file gives it, and as the command line knows better.

    Raises:
        ArticleError: the file cannot be read as an article.
    """
    return sources.read(path, published=given.published, language=given.language, given=given.text)


def attempt(path: Path, read: Callable[[], T], *, debug: bool = False) -> T | str:
    """What is read out of a file, or the line that says why nothing is."""
    try:
        return read()
    except ArticleError as error:
        return str(error if error.path else ArticleError(error.problem, path=path, line=error.line, cure=error.cure))
    except BriefingError:
        raise
    except ImportError as error:  # the fault of no article
        if debug:
            raise
        raise explain(error) from error
    except Exception as error:  # one article must not take the others with it
        if debug:
            raise
        told = explain(error)
        return str(ArticleError(f"{told.problem} on this article", path=path, cure=told.cure))

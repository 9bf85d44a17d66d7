"""One article of many as it is handed to whoever reads it, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from briefings import sources
from briefings.errors import ArticleError, BriefingError
from briefings.failures import explain
from briefings.model import Article, Source
from briefings.settings import Settings

T = TypeVar("T")
SHORT = 50_000
"""Bytes of an article up to which the time of the settings is all it may take; each further so many may take it again.
Where measured they take some three seconds."""
SLACK = 10
"""How many times longer than that an article may take by the clock, when the processor is busy with others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the command line says about all articles at once."""

    published: date | None = None
    language: str | None = None
    text: bytes | None = None
    """What came from standard input, where it is one of the files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One article to be read."""

    path: Path
    """Names it; the file need not be there."""
    data: bytes
    """What stands in the file."""
    seconds: float
    """Of the processor, that its reading may take: so it is left out, or not, however busy the machine is."""

    @property
    def patience(self) -> float:
        """Seconds by the clock, for what waits and never comes."""
        return self.seconds * SLACK


Outcome = bytes | str
"""The article as one line of JSON, or words that say why it is left out."""
Reader = Callable[[Task], Outcome]
"""Can be pickled."""
Promise = Callable[[], Outcome]
"""Called once; waits for what was begun."""


class Engine(Protocol):
    """Where articles are read. Whatever becomes of one, its promise is kept, by an outcome or an error."""

    window: int
    """Articles to begin with before the first is waited for."""

    def begin(self, task: Task) -> Promise: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *about: object) -> None: ...


def task_of(path: Path, given: Given, limit: int) -> Task | str:
    """The article in a file, or the line that says why there is none."""
    data = attempt(path, lambda: sources.load(path, given=given.text))
    return data if isinstance(data, str) else Task(path=path, data=data, seconds=limit * (1 + len(data) // SHORT))


def read_task(task: Task, *, settings: Settings, given: Given, debug: bool) -> Outcome:
    """Read one article.

    Raises:
        BriefingError: something is wrong that concerns every article.
    """
    from briefings.pipeline import read_article

    def read() -> bytes:
        source = sources.parse(task.data, task.path, published=given.published, language=given.language)
        return line_of(read_article(source, settings=settings))

    return attempt(task.path, read, debug=debug)


def line_of(article: Article) -> bytes:
    """The contract as one line of JSON in UTF-8."""
    value = article.to_json()
    try:
        return (json.dumps(value, ensure_ascii=False) + "\n").encode("utf-8")
    except UnicodeEncodeError:  # a file's name that is no UTF-8
        return (json.dumps(value) + "\n").encode("ascii")


def article_of(line: bytes) -> Article:
    """The article that `line_of` wrote.

    Raises:
        ValueError, TypeError, KeyError, AttributeError: the line is something else.
    """
    value: Any = json.loads(line)
    return Article.from_json(value)


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


def too_long(task: Task) -> str:
    problem = f"its reading took more than the {task.seconds:.0f} seconds of the processor that it may"
    cure = "shorten or split the article, or raise limit under extra: briefings in mkdocs.yml"
    return str(ArticleError(problem, path=task.path, cure=cure))

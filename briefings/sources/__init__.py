"""Outside data, checked here and nowhere else: files become sources, or errors with a cure."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from briefings.errors import ArticleError, BriefingError, one_line
from briefings.model import Source
from briefings.sources import front_matter, naming, webpage
from briefings.sources.decoding import decode
from briefings.sources.front_matter import FrontMatter

PLAIN = (".md", ".txt")
PAGES = (".html", ".htm")
DOCUMENTS = (".doc", ".docx", ".epub", ".mhtml", ".odt", ".pages", ".pdf", ".rtf")
"""Kinds of files that look like articles but are not read; `read` says so."""
LARGEST = 10_000_000
"""Bytes. A long newspaper article has 100,000; beyond this it is no article."""
STDIN = Path("-")
"""Stands for text that is handed in instead of a file."""
DATED_NAME = re.compile(r"(\d{4})[_-](\d{2})[_-](\d{2})(?!\d)")


def find(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The article files at some paths: files as given, folders searched all the way down, in order of name.

    Files that are no article (pictures, hidden files) are passed over; documents of a kind
    that is not read are listed, so that `read` can say so.

    Raises:
        BriefingError: a path does not exist.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path == STDIN:
            found[path] = None
        elif path.is_dir():
            found.update(dict.fromkeys(_articles_in(path)))
        elif path.exists():
            found[path] = None
        else:
            raise BriefingError("no such file or folder", path=path, cure="check the path")
    return tuple(found)


def _articles_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).parts):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in (*PLAIN, *PAGES, *DOCUMENTS) and not hidden and not path.is_dir():
            yield path


def check_ids(paths: Iterable[Path]) -> tuple[ArticleError, ...]:
    """One error for each path whose id an earlier one has already.

    Ids that differ only in capitals, or in how their accents are written, are the same: on many disks their pages
    would be one file.
    """
    first: dict[str, Path] = {}
    errors = []
    for path in paths:
        if (earlier := first.setdefault(naming.alike(path.stem), path)) != path:
            problem = f"the id {path.stem!r} is that of {one_line(str(earlier))} as well"
            errors.append(ArticleError(problem, path=path, cure="rename one of the two files"))
    return tuple(errors)


def check_links(paths: Iterable[Path], folder: Path) -> tuple[ArticleError, ...]:
    """One error for each path in a folder that is a link out of it: what lies there was not put here to be shown."""
    root, errors = folder.resolve(), []
    for path in paths:
        if path.is_relative_to(folder) and not naming.lies_in(path, root):
            cure = "put a copy of the file there"
            errors.append(ArticleError("this is a link to a file outside the folder", path=path, cure=cure))
    return tuple(errors)


def read(
    path: Path, *, published: date | None = None, language: str | None = None, given: bytes | None = None
) -> Source:
    """One article as its file gives it.

    The day of publication is, in this order: the one given here, the front matter's (or
    the page head's), the one the file's name begins with.

    Args:
        path: A `.md`, `.txt`, `.html` or `.htm` file, or `STDIN`.
        published: The day, when the caller knows better than the file.
        language: The code, likewise.
        given: What stands for the file's bytes where the path is `STDIN`.

    Raises:
        ArticleError: the file cannot be read as an article; it names line and cure.
    """
    naming.check(path)
    data = _bytes(path) if path != STDIN else _checked(given or b"", path)
    line = 1
    if path.suffix.lower() in PAGES:
        about, text = webpage.extract(decode(data, path, declared=webpage.declared_encoding(data)), path)
    else:
        about, text = front_matter.split(decode(data, path), path, markdown=path.suffix.lower() == ".md")
        line = about.line
    if not text.strip("\ufeff\u200b \t\r\n\v\f\u00a0"):
        raise _empty(path, about)
    return Source(
        id=path.stem if path != STDIN else "stdin",
        text=text,
        line=line,
        title=about.title,
        language=front_matter.read_language(language) if language else about.language,
        published=published or about.published or _day_of_name(path.stem),
        outlet=about.outlet,
        url=about.url,
        author=about.author,
        tags=about.tags,
        note=about.note,
        reviewed_by=about.reviewed_by,
        reviewed=about.reviewed,
    )


def _bytes(path: Path) -> bytes:
    if path.suffix.lower() not in (*PLAIN, *PAGES):
        kinds = ", ".join((*PLAIN, *PAGES))
        problem = f"{path.suffix or 'a file without ending'} is not read"
        raise ArticleError(problem, path=path, cure=f"save the article as one of {kinds}")
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end
            raise ArticleError("this is no file with an end", path=path, cure="save the article as a plain file")
        if status.st_size > LARGEST:
            raise _too_large(status.st_size, path)
        data = path.read_bytes()
    except OSError as error:
        problem = f"cannot be opened ({error.strerror or error})"
        raise ArticleError(problem, path=path, cure="check the file and its permissions") from error
    return _checked(data, path)


def _too_large(size: int, path: Path) -> ArticleError:
    cure = f"split it into files below {LARGEST / 1e6:.0f} MB, one an article"
    return ArticleError(f"{size / 1e6:.0f} MB is too large for an article", path=path, cure=cure)


def _checked(data: bytes, path: Path) -> bytes:
    if len(data) > LARGEST:
        raise _too_large(len(data), path)
    if not data and path == STDIN:
        raise ArticleError("nothing came from standard input", path=path, cure="pipe an article's text into it")
    if not data:
        raise ArticleError("the file is empty", path=path, cure="write the article into it, or remove it")
    return data


def _empty(path: Path, about: FrontMatter) -> ArticleError:
    cure = "write the article below the front matter" if about.line > 1 else "write the article into it, or remove it"
    return ArticleError("there is no text", path=path, line=about.line if about.line > 1 else None, cure=cure)


def _day_of_name(stem: str) -> date | None:
    """The day a file name begins with; a name with no such day is just a name."""
    match = DATED_NAME.match(stem)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None

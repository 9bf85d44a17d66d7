"""Outside data, checked here and nowhere else: files become sources, or errors with a cure."""

from __future__ import annotations

import re
import stat
from datetime import date
from pathlib import Path

from briefings.errors import ArticleError
from briefings.model import Source
from briefings.sources import front_matter, markdown, marked_lines, naming, webpage, word
from briefings.sources.decoding import decode
from briefings.sources.finding import (
    ARCHIVES,
    DOCUMENTS,
    PAGES,
    PLAIN,
    READ,
    STDIN,
    WORD,
    ArticleFiles,
    by_id,
    check_ids,
    check_link,
    find,
)
from briefings.sources.front_matter import FrontMatter

__all__ = [
    "DOCUMENTS", "LARGEST", "PAGES", "PLAIN", "READ", "STDIN", "WORD", "ArticleFiles", "by_id", "check_ids",
    "check_link", "find", "load", "parse", "read",
]  # fmt: skip

LARGEST = 10_000_000
"""Bytes. A long newspaper article has 100,000; beyond this it is no article."""
CURES = {
    **dict.fromkeys(ARCHIVES, "open it in a browser, and save the page as HTML (.html)"),
    **dict.fromkeys(
        (".doc", ".odt", ".pages", ".rtf"),
        "open it in the program that wrote it, and save it for Word (.docx) or as plain text (.txt, in UTF-8)",
    ),
    **dict.fromkeys((".eml", ".msg"), "open it in the mail program, and save it as text (.txt, in UTF-8)"),
    ".pdf": "save the page that it was printed from as HTML (.html), or copy the article's words into a .txt file",
}
"""What to do with a file of a kind that is not read."""
DATED_NAME = re.compile(r"(\d{4})[_-](\d{2})[_-](\d{2})(?!\d)")


def read(
    path: Path, *, published: date | None = None, language: str | None = None, given: bytes | None = None
) -> Source:
    """One article as its file gives it.

    The day of publication is, in this order: the one given here, the front matter's (or
    the page head's), the one the file's name begins with.

    Args:
        path: A `.md`, `.txt`, `.html`, `.htm` or `.docx` file, or `STDIN`.
        published: The day, when the caller knows better than the file.
        language: The code, likewise.
        given: What stands for the file's bytes where the path is `STDIN`.

    Raises:
        ArticleError: the file cannot be read as an article; it names line and cure.
    """
    return parse(load(path, given=given), path, published=published, language=language)


def load(path: Path, *, given: bytes | None = None) -> bytes:
    """The bytes of an article's file, as `read` takes them.

    Raises:
        ArticleError: there are none, or too many, or the file is not one that is read.
    """
    naming.check(path)
    return _bytes(path) if path != STDIN else _checked(given or b"", path)


def parse(data: bytes, path: Path, *, published: date | None = None, language: str | None = None) -> Source:
    """One article as the bytes of its file give it; otherwise as `read`.

    Raises:
        ArticleError: they cannot be read as an article; it names line and cure.
    """
    line = 1
    if path.suffix.lower() in PAGES:
        stated, words = front_matter.split(
            decode(data, path, declared=webpage.declared_encoding(data)), path, markdown=False
        )
        page = webpage.extract(words, path)
        about, text = stated.over(page.about), page.text
    elif path.suffix.lower() in WORD:
        about, text = FrontMatter(), word.text_of(data, path)
    else:
        in_markdown = path.suffix.lower() == ".md"
        about, text = front_matter.split(decode(data, path), path, markdown=in_markdown)
        text = markdown.without_marks(text) if in_markdown else marked_lines.plain_quotations(text)
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
    if path.suffix.lower() not in READ:
        problem = f"{path.suffix or 'a file without ending'} is not read"
        cure = CURES.get(path.suffix.lower()) or f"save the article as one of {', '.join(READ)}"
        raise ArticleError(problem, path=path, cure=cure)
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

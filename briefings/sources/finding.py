"""Where articles lie: files as they are named, and folders of them in order."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from briefings.errors import ArticleError, BriefingError, one_line
from briefings.sources import naming

PLAIN = (".md", ".txt")
PAGES = (".html", ".htm")
WORD = (".docx",)
READ = (*PLAIN, *PAGES, *WORD)
"""Kinds of files that are articles."""
ARCHIVES = (".mht", ".mhtml", ".webarchive")
"""Pages with their pictures in one file, as some browsers save them."""
DOCUMENTS = (*ARCHIVES, ".doc", ".eml", ".epub", ".msg", ".odt", ".pages", ".pdf", ".rtf")
"""Kinds of files that look like articles but are not read; `read` says so."""
BESIDE_A_PAGE = (
    "_files", ".files", "_fichiers", "-Dateien", "_archivos", "_file", "_arquivos", "_ficheiros", "_bestanden",
)  # fmt: skip
"""What browsers call the folder of a saved page's pictures and adverts, behind the name of the page."""
STDIN = Path("-")
"""Stands for text that is handed in instead of a file."""


class ArticleFiles(Collection[Path]):
    """The article files at some paths: files as given, folders searched all the way down, in order of name.

    Those of one folder are looked up each time that one goes through them: a hundred thousand take no room.
    Files that are no article (pictures, hidden files, what a browser saved beside a page) are passed over;
    documents of a kind that is not read are listed, so that `read` can say so.

    Args:
        paths: Files, folders, or `STDIN`; a path given twice, or in a folder that is given, is there once.

    Raises:
        BriefingError: a path does not exist.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(dict.fromkeys(map(Path, paths)))
        for path in self._paths:
            if path != STDIN and not path.exists():
                raise BriefingError("no such file or folder", path=path, cure="check the path")
        self._length: int | None = None

    def __iter__(self) -> Iterator[Path]:
        if len(self._paths) == 1:
            return _articles_at(self._paths[0])
        return iter(dict.fromkeys(one for path in self._paths for one in _articles_at(path)))

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _ in self)
        return self._length

    def __contains__(self, path: object) -> bool:
        return any(one == path for one in self)


def find(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The same as `Found`, held together.

    Raises:
        BriefingError: a path does not exist.
    """
    return tuple(ArticleFiles(paths))


def _articles_at(path: Path) -> Iterator[Path]:
    return _articles_in(path) if path != STDIN and path.is_dir() else iter((path,))


def _articles_in(folder: Path) -> Iterator[Path]:
    """Depth first, by name; a link to a folder is not followed, so that no way is endless."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names alone take a fifth of the room of paths)
    except OSError:
        return
    for name in names:
        if name.startswith((".", "~$")):  # what Word keeps beside a document that is open
            continue
        path = folder / name
        if path.is_dir():
            if not path.is_symlink() and not _is_beside_a_page(path):
                yield from _articles_in(path)
        elif _is_article(name):
            yield path


def _is_beside_a_page(folder: Path) -> bool:
    """Whether a browser made it when it saved the page of that name: adverts are pages, too."""
    pages = (folder.with_name(folder.name.removesuffix(end)) for end in BESIDE_A_PAGE if folder.name.endswith(end))
    return any(Path(f"{page}{ending}").is_file() for page in pages for ending in PAGES)


def _is_article(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in (*READ, *DOCUMENTS)  # noqa: PTH122  (once for every file)


def by_id(paths: Iterable[Path]) -> dict[str, Path]:
    """The file that each id means: of two, the earlier one that is read."""
    files: dict[str, Path] = {}
    for path in filter(_is_read, paths):
        files.setdefault(path.stem, path)
    return files


def check_ids(paths: Collection[Path]) -> tuple[ArticleError, ...]:
    """One error for each path whose id an earlier one has already.

    Ids that differ only in capitals, or in how their accents are written, are the same: on many disks their pages
    would be one file.
    """
    twice = _twice(hash(naming.alike(path.stem)) for path in paths if _is_read(path))
    first: dict[str, Path] = {}
    errors = []
    for path in paths if twice else ():  # so that the names of all the others are not held
        if not _is_read(path) or hash(name := naming.alike(path.stem)) not in twice:
            continue
        if (earlier := first.setdefault(name, path)) != path:
            problem = f"the id {path.stem!r} is that of {one_line(str(earlier))} as well"
            errors.append(ArticleError(problem, path=path, cure="rename one of the two files"))
    return tuple(errors)


def _is_read(path: Path) -> bool:
    return path.suffix.lower() not in DOCUMENTS


def _twice(numbers: Iterable[int]) -> frozenset[int]:
    """Those that are there more than once."""
    order = sorted(numbers)
    return frozenset(one for one, other in pairwise(order) if one == other)


def check_link(path: Path, folder: Path, root: Path) -> ArticleError | None:
    """An error where a path in a folder is a link out of it: what lies there was not put here to be shown.

    Args:
        path: Of an article.
        folder: The site's.
        root: The same, with its links resolved.
    """
    if not path.is_relative_to(folder) or naming.lies_in(path, root):
        return None
    return ArticleError("this is a link to a file outside the folder", path=path, cure="put a copy of the file there")

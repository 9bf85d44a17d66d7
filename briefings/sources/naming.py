"""Names of files: which can name a page on every system, and where a path really leads."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from briefings.errors import ArticleError

NO_NAME = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""In a file's name: what leads elsewhere on another system, ends a line, turns it around, or is no character."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows, whatever follows a dot: a site with such a page cannot be copied there."""
LONGEST = 200
"""Bytes of an id in UTF-8. Most disks take 255 for a file's name, and forms of an article add an ending."""


def check(path: Path) -> None:
    """Whether a file's name can name a page and its files.

    Raises:
        ArticleError: it cannot; the error names the folder, as the name itself may break the line.
    """
    stem = path.stem
    if NO_NAME.search(path.name):
        problem = f"the file's name {path.name!r} holds a sign that no address and no archive may hold"
    elif not stem.strip(". ") or stem[-1] in ". ":
        problem = f"the file's name {path.name!r} ends in a dot or a space before its ending, which some systems drop"
    elif RESERVED.fullmatch(stem):
        problem = f"the file's name {path.name!r} means a device on Windows"
    elif (length := len(stem.encode())) > LONGEST:
        problem = f"the file's name {stem[:40] + '…'!r} has {length} bytes, and its page's would have more"
    else:
        return
    raise ArticleError(problem, path=path.parent, cure="give the file another name")


def alike(stem: str) -> str:
    """What is the same for names that are one on some disk."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", stem).casefold())


def lies_in(path: Path, root: Path) -> bool:
    """Whether what a path leads to lies in a folder.

    Args:
        root: The folder, resolved.
    """
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads to itself
        return False

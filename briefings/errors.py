"""Errors that a person can act on: what is wrong, in which file and line, and the cure."""

from __future__ import annotations

import unicodedata
from pathlib import Path


class BriefingError(Exception):
    """Something outside the program is wrong: a file, a setting, a template.

    Args:
        problem: What is wrong, in one clause.
        path: The file it is in, if one is.
        line: Its line, counted from 1, if one is known.
        cure: What to do about it, in the imperative.
    """

    def __init__(self, problem: str, *, path: Path | None = None, line: int | None = None, cure: str = "") -> None:
        self.problem, self.path, self.line, self.cure = problem, path, line, cure
        super().__init__(str(self))

    def __str__(self) -> str:
        place = ":".join(one_line(str(part)) for part in (self.path, self.line) if part is not None)
        message = f"{place}: {self.problem}" if place else self.problem
        return f"{message}; {self.cure}" if self.cure else message


def one_line(name: str) -> str:
    """A name on one line of any terminal: what would end the line, turn it around or be no character is written out."""
    return "".join(
        sign if sign.isprintable() or unicodedata.category(sign) == "Zs" else ascii(sign)[1:-1] for sign in name
    )


class ArticleError(BriefingError):
    """One article cannot be used; the others still can."""


class ProvenanceError(BriefingError):
    """A span does not hold the words it is said to hold. Nothing is published."""

"""Reads the tables of `tests/cases/`, a row a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
HEADING = re.compile(r"@ (?P<day>\S+)(?: (?P<how>\w+))?")
KNOWN = re.compile(r"! (?P<reason>[^~]+?) *~ *(?P<row>.*)")


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a line says, with the day and the word above it."""

    where: str
    """File and line: `dates.fr.txt:12`."""
    published: date | None
    how: str
    text: str
    """Up to ` # `, where a remark begins; with line breaks for `⏎`."""
    marks: tuple[Any, ...]

    def case(self, *values: object) -> Any:
        """The parameters of a test, named by where they stand."""
        return pytest.param(self.where, *values, id=self.where, marks=self.marks)


def rows(table: str, language: str) -> Iterator[Row]:
    """The rows of a table in a language.

    `@ 2024-06-17` says when the texts below it came out, `@ -` that it is not known; a word behind it is for the
    test of the table. `⏎` is the end of a line, `# ` opens a remark. `! reason ~ row` is known to fail.
    """
    path = CASES / f"{table}.{language}.txt"
    published, how = None, ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if heading := HEADING.fullmatch(line):
            published = None if heading["day"] == "-" else date.fromisoformat(heading["day"])
            how = heading["how"] or ""
        elif line.strip() and not line.startswith("# "):
            known = KNOWN.fullmatch(line)
            marks = (pytest.mark.xfail(strict=True, reason=known["reason"]),) if known else ()
            text = (known["row"] if known else line).partition(" # ")[0].strip()
            text = re.sub(r" *⏎ *", "\n", text)
            yield Row(where=f"{path.name}:{number}", published=published, how=how, text=text, marks=marks)

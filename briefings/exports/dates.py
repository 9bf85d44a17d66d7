"""The expressions of time of a text for reading (a table) and for other programs (JSON lines, TimeML)."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from briefings.errors import ArticleError
from briefings.exports.timeml import NOT_XML, document
from briefings.model import TimeExpression
from briefings.temporal import Timed

LINE_BREAK = re.compile(r"\r\n|\r|\n")


class LinesAndColumns:
    """Lines and columns of a text, both counted from 1."""

    def __init__(self, text: str, first_line: int) -> None:
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
        self._first = first_line

    def of(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        return self._first + index, offset - self._starts[index] + 1


def table(timed: Timed, path: Path) -> str:
    """A heading, then one line for each expression, in columns.

    The columns: line and column in the file, words, type, value, first and last day, explanation.
    """
    rows = list(_rows(timed))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(5)]
    lines = ["  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[5]]) for row in rows]
    day = f"published {timed.published} ({timed.basis})" if timed.published else "day of publication unknown"
    heading = f"{path}: {timed.reading.language}, {day}" + ("" if rows else ", no expression of time")
    return "\n".join([heading, *lines]) + "\n"


def _rows(timed: Timed) -> Iterator[tuple[str, ...]]:
    places = LinesAndColumns(timed.source.text, timed.source.line)
    for found in timed.tagging.dates:
        words = " ".join(found.text.split())
        line, column = places.of(found.span.start)
        why = " ".join(found.explanation.split())
        # The explanation names the words once more, « septembre dernier : … ».
        why = re.sub(rf"^{re.escape(words)}\s*:\s*", "", why)
        yield f"{line}:{column}", words, found.type, found.value or "?", _bounds(found), why


def _bounds(found: TimeExpression) -> str:
    if found.start == found.end:
        return found.start or "-"
    return f"{found.start or '…'}/{found.end or '…'}"


def jsonl(timed: Timed, path: Path) -> str:
    """One JSON object a line: an expression as the article contract has it, with its file, line and column."""
    places = LinesAndColumns(timed.source.text, timed.source.line)
    published = timed.published.isoformat() if timed.published else None
    lines = []
    for found in timed.tagging.dates:
        line, column = places.of(found.span.start)
        where = {"file": str(path), "line": line, "column": column, "published": published, "basis": timed.basis}
        lines.append(json.dumps(where | found.to_json(), ensure_ascii=False) + "\n")
    return "".join(lines)


def timeml(timed: Timed, path: Path) -> str:
    """The text in a TimeML document, each expression inside a TIMEX3 tag.

    Raises:
        ArticleError: the text holds a character that XML cannot.
    """
    _check(timed.source.text, path, timed.source.line)
    published = timed.published.isoformat() if timed.published else None
    return document(timed.source.text, timed.tagging.dates, language=timed.reading.language, published=published)


def _check(text: str, path: Path, first_line: int) -> None:
    if bad := NOT_XML.search(text):
        line, column = LinesAndColumns(text, first_line).of(bad.start())
        problem = f"the character U+{ord(bad.group()):04X} in column {column} cannot stand in XML"
        raise ArticleError(problem, path=path, line=line, cure="take it out, or use --format jsonl")


_FORMS: Mapping[str, Callable[[Timed, Path], str]] = {"table": table, "jsonl": jsonl, "timeml": timeml}


def render(timed: Timed, path: Path, form: str) -> str:
    """The expressions of one text, in the form `table`, `jsonl` or `timeml`.

    Args:
        timed: The text as it was read.
        path: Its file, as the reader named it.
        form: One of the three.

    Raises:
        ArticleError: the text cannot be written in this form.
    """
    return _FORMS[form](timed, path)

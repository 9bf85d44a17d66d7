"""The expressions of time of a text for reading (a table) and for other programs (JSON lines, TimeML)."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from briefings.errors import ArticleError
from briefings.model import DateType, Grain, TimeExpression
from briefings.pipeline import Timed

LINE_BREAK = re.compile(r"\r\n|\r|\n")
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document can hold."""
UNKNOWN = {
    Grain.MINUTE: "XXXX-XX-XXTXX:XX", Grain.HOUR: "XXXX-XX-XXTXX", Grain.PART_OF_DAY: "XXXX-XX-XXTXX",
    Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX", Grain.DECADE: "XXX", Grain.CENTURY: "XX",
}  # fmt: skip
"""TIMEX3 values of which nothing is known but how finely they speak; a year where nothing else is."""


class Places:
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
    places = Places(timed.source.text, timed.source.line)
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
    places = Places(timed.source.text, timed.source.line)
    published = timed.published.isoformat() if timed.published else None
    lines = []
    for found in timed.tagging.dates:
        line, column = places.of(found.span.start)
        where = {"file": str(path), "line": line, "column": column, "published": published, "basis": timed.basis}
        lines.append(json.dumps(where | found.to_json(), ensure_ascii=False) + "\n")
    return "".join(lines)


def timeml(timed: Timed, path: Path) -> str:
    """The text in a TimeML document, each expression inside a TIMEX3 tag.

    The characters of the document, tags left out, are those of the text: the day of
    publication, t0, is an empty element, and nothing stands between the elements.

    Raises:
        ArticleError: the text holds a character that XML cannot.
    """
    text = timed.source.text
    _check(text, path, timed.source.line)
    parts, at = [], 0
    for number, found in enumerate(timed.tagging.dates, 1):
        tag = _tag(_attributes(found, number, timed.tagging.dates[: number - 1], timed))
        parts += [_escaped(text[at : found.span.start]), f"<{tag}>", _escaped(found.span.of(text)), "</TIMEX3>"]
        at = found.span.end
    parts.append(_escaped(text[at:]))
    head = f"<DCT><{_tag(_publication(timed))}/></DCT>" if timed.published else ""
    body = f'<TEXT xml:lang="{timed.reading.language}">{"".join(parts)}</TEXT>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>{head}{body}</TimeML>\n'


def _check(text: str, path: Path, first_line: int) -> None:
    if bad := NOT_XML.search(text):
        line, column = Places(text, first_line).of(bad.start())
        problem = f"the character U+{ord(bad.group()):04X} in column {column} cannot stand in XML"
        raise ArticleError(problem, path=path, line=line, cure="take it out, or use --format jsonl")


def _escaped(text: str) -> str:
    """XML parsers turn every other line break into a line feed, unless it is written as a number."""
    return escape(text, {"\r": "&#13;"})


def _tag(attributes: Mapping[str, str]) -> str:
    return " ".join(["TIMEX3", *(f"{name}={quoteattr(value)}" for name, value in attributes.items())])


def _publication(timed: Timed) -> dict[str, str]:
    return {"tid": "t0", "type": "DATE", "value": str(timed.published), "functionInDocument": "PUBLICATION_TIME"}


def _attributes(found: TimeExpression, number: int, before: Sequence[TimeExpression], timed: Timed) -> dict[str, str]:
    value = found.value or ("PXX" if found.type is DateType.DURATION else UNKNOWN.get(found.grain, "XXXX"))
    attributes = {"tid": f"t{number}", "type": str(found.type), "value": value}
    if found.mod is not None:
        attributes["mod"] = str(found.mod)
    if found.anchor or found.value is None:
        attributes["temporalFunction"] = "true"
    if anchor := _anchor(found.anchor, before, timed):
        attributes["anchorTimeID"] = anchor
    return attributes


def _anchor(day: str | None, before: Sequence[TimeExpression], timed: Timed) -> str | None:
    """The tag of the day from which an expression is counted: the publication, or the nearest date told before."""
    if day is None:
        return None
    if timed.published is not None and day == timed.published.isoformat():
        return "t0"
    told = (number for number in range(len(before), 0, -1) if day in (before[number - 1].start, before[number - 1].end))
    return next((f"t{number}" for number in told), None)


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

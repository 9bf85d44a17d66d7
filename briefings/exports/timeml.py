"""A text with its expressions of time marked as TIMEX3 in a TimeML document.

The characters of the document, tags left out, are those of the text: the day of
publication, t0, is an empty element, and nothing stands between the elements.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from briefings.model import Article, DateType, Grain, TimeExpression

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document can hold."""
UNKNOWN = {
    Grain.MINUTE: "XXXX-XX-XXTXX:XX", Grain.HOUR: "XXXX-XX-XXTXX", Grain.PART_OF_DAY: "XXXX-XX-XXTXX",
    Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX", Grain.DECADE: "XXX", Grain.CENTURY: "XX",
}  # fmt: skip
"""TIMEX3 values of which nothing is known but how finely they speak; a year where nothing else is."""


def render(article: Article) -> str:
    """The document of an article that was read.

    A character that XML cannot hold is replaced by U+FFFD, one for one, so that spans still hold.
    """
    text = NOT_XML.sub("\ufffd", article.text)
    return document(text, article.dates, language=article.language, published=article.published)


def document(text: str, dates: Sequence[TimeExpression], *, language: str, published: str | None) -> str:
    """A TimeML document.

    Args:
        text: Without characters that XML cannot hold.
        dates: Its expressions, in text order.
        published: Day of publication.
    """
    parts, at = [], 0
    for number, found in enumerate(dates, 1):
        tag = _tag(_attributes(found, number, dates[: number - 1], published))
        parts += [_escaped(text[at : found.span.start]), f"<{tag}>", _escaped(found.span.of(text)), "</TIMEX3>"]
        at = found.span.end
    parts.append(_escaped(text[at:]))
    head = f"<DCT><{_tag(_publication(published))}/></DCT>" if published else ""
    body = f'<TEXT xml:lang="{language}">{"".join(parts)}</TEXT>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>{head}{body}</TimeML>\n'


def _escaped(text: str) -> str:
    """XML parsers turn every other line break into a line feed, unless it is written as a number."""
    return escape(text, {"\r": "&#13;"})


def _tag(attributes: Mapping[str, str]) -> str:
    return " ".join(["TIMEX3", *(f"{name}={quoteattr(value)}" for name, value in attributes.items())])


def _publication(day: str) -> dict[str, str]:
    return {"tid": "t0", "type": "DATE", "value": day, "functionInDocument": "PUBLICATION_TIME"}


def _attributes(
    found: TimeExpression, number: int, before: Sequence[TimeExpression], published: str | None
) -> dict[str, str]:
    value = found.value or ("PXX" if found.type is DateType.DURATION else UNKNOWN.get(found.grain, "XXXX"))
    attributes = {"tid": f"t{number}", "type": str(found.type), "value": value}
    if found.mod is not None:
        attributes["mod"] = str(found.mod)
    if found.anchor or found.value is None:
        attributes["temporalFunction"] = "true"
    if anchor := _anchor(found.anchor, before, published):
        attributes["anchorTimeID"] = anchor
    return attributes


def _anchor(day: str | None, before: Sequence[TimeExpression], published: str | None) -> str | None:
    """The tag of the day from which an expression is counted: the publication, or the nearest date told before."""
    if day is None:
        return None
    if day == published:
        return "t0"
    told = (number for number in range(len(before), 0, -1) if day in (before[number - 1].start, before[number - 1].end))
    return next((f"t{number}" for number in told), None)

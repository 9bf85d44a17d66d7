"""A text as a TimeML document: its expressions of time and its events marked, then who says what, and how.

The characters of the document, tags left out, are those of the text: the day of
publication, t0, and all that follows the text are empty elements, with nothing between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from briefings.exports.timeml_events import NAMESPACE, after_text, event_tag, tagged
from briefings.model import Article, DateType, Grain, Span, TimeExpression

Tag = tuple[Span, str, Mapping[str, str]]
"""Where a tag stands, its name and its attributes."""
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
    article = replace(article, text=_held(article.text))
    events = tagged(article)
    tags = [(event.head, *event_tag(event)) for event in events]
    tags += _time_tags(article.dates, article.published)
    body = _body(article.text, tags, article.language)
    return _document(article.published, body, list(after_text(article, events)))


def document(text: str, dates: Sequence[TimeExpression], *, language: str, published: str | None) -> str:
    """A TimeML document of which only the expressions of time are known.

    Args:
        text: Without characters that XML cannot hold.
        dates: Its expressions, in text order.
        published: Day of publication.
    """
    return _document(published, _body(text, _time_tags(dates, published), language), ())


def _held(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)


def _time_tags(dates: Sequence[TimeExpression], published: str | None) -> list[Tag]:
    return [
        (found.span, "TIMEX3", _attributes(found, number, dates[: number - 1], published))
        for number, found in enumerate(dates, 1)
    ]


def _body(text: str, tags: Iterable[Tag], language: str) -> str:
    parts, at = [], 0
    for span, name, attributes in sorted(tags, key=lambda tag: tag[0]):
        opening = f"<{_tag(name, attributes)}>"
        parts += [_escaped(text[at : span.start]), opening, _escaped(span.of(text)), f"</{name}>"]
        at = span.end
    parts.append(_escaped(text[at:]))
    return f'<TEXT xml:lang="{language}">{"".join(parts)}</TEXT>'


def _document(published: str | None, body: str, after: Sequence[tuple[str, Mapping[str, str]]]) -> str:
    head = f"<DCT><{_tag('TIMEX3', _publication(published))}/></DCT>" if published else ""
    ours = f' xmlns:said="{NAMESPACE}"' if after else ""
    end = "".join(f"<{_tag(name, attributes)}/>" for name, attributes in after)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML{ours}>{head}{body}{end}</TimeML>\n'


def _escaped(text: str) -> str:
    """XML parsers turn every other line break into a line feed, unless it is written as a number."""
    return escape(text, {"\r": "&#13;"})


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    return " ".join([name, *(f"{key}={quoteattr(_held(value))}" for key, value in attributes.items())])


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

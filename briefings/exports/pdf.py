"""The briefing on paper: PDF/A-2a and PDF/UA-1, the same bytes every time.

The layout is `templates/briefing.typ`, which reads JSON; no word of the article is ever
read as markup. Only the fonts inside the compiler are used, so that every machine agrees.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

import typst

from briefings.briefing import Briefing, Moment
from briefings.exports.references import back_references, places_named
from briefings.labels import Labels
from briefings.model import Modality
from briefings.resources import TEMPLATES
from briefings.typography import marks

TEMPLATE = TEMPLATES / "briefing.typ"
UNDATED = date(1970, 1, 1)
"""Date of the file where the publication day is unknown: PDF/A asks for one, and no clock is read."""
MISSING = "□"
"""Stands for a character that no font of the document has."""

_TRIES = 64
_OFFENDING = re.compile(r'(?:the text|codepoint) `"(.+?)"`', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_SHOWN_MARKS = ("date", "event", "gap", "person", "quote", "role")


def render(briefing: Briefing, *, labels: Labels) -> bytes:
    """A briefing as one tagged PDF file.

    Characters that the document's fonts lack, such as emoji, are shown as an empty square,
    and the document says so.

    Raises:
        typst.TypstError: the template is wrong.
    """
    data = payload(briefing, labels=labels)
    for _ in range(_TRIES):
        try:
            return _compile(data, briefing.published)
        except typst.TypstError as error:
            offending = _offending(str(error))
            if not offending:
                raise
            data = {**_without(data, offending), "unprintable": True}
    return _compile({**_plain(data), "unprintable": True}, briefing.published)


def payload(briefing: Briefing, *, labels: Labels) -> dict[str, Any]:
    """What the template lays out: the briefing, the labels, and the few strings made of both."""
    document = labels["document"]
    signs = marks(labels.language)
    day = _stamp(briefing.published)
    return {
        "briefing": asdict(briefing),
        "labels": dict(labels),
        "open": signs.open,
        "close": signs.close,
        "colon": signs.colon,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "published": briefing.published_label,
        "description": briefing.bottom_line.passage.text if briefing.bottom_line else briefing.title,
        "kicker": " · ".join((document["kind"], *briefing.tags)),
        "running": " · ".join(filter(None, (document["kind"], briefing.outlet, briefing.published_label))),
        "page_of": labels.text("document.page_of", page="#", pages="@"),
        "reference": labels.text("document.reference", number="n"),
        "language": labels["language_name"].get(briefing.language, briefing.language),
        "minutes": labels.count("minutes", briefing.minutes),
        "mentions": [labels.count("mentions", person.mentions) for person in briefing.people],
        "people_columns": [document["col_person"], document["col_roles"], document["col_words"]],
        "next_line": _next_line(briefing),
        "badges": _badges(briefing, labels),
        "chronology": _by_period(briefing.chronology),
        "planned": _by_period(briefing.planned),
        "marks": list(_SHOWN_MARKS),
        "places": places_named(briefing, labels),
        "uses": back_references(briefing, labels),
        "unprintable": False,
    }


def _by_period(moments: Iterable[Moment]) -> list[dict[str, Any]]:
    """Moments that follow each other under one date, so that it is said once."""
    grouped = groupby(moments, key=lambda moment: (moment.date_label, moment.precision_label))
    return [
        {"date_label": label, "precision_label": precision, "moments": [asdict(moment) for moment in group]}
        for (label, precision), group in grouped
    ]


def _next_line(briefing: Briefing) -> dict[str, Any] | None:
    """The sentence that announces what comes next, unless the bottom line is that sentence already."""
    line = briefing.next_up.lines[0] if briefing.next_up and briefing.next_up.lines else None
    return asdict(line) if line and line != briefing.bottom_line else None


def _badges(briefing: Briefing, labels: Labels) -> list[dict[str, str]]:
    """The modalities that the document shows, with what each means, in their fixed order."""
    moments = (*briefing.chronology, *briefing.planned)
    groups = [briefing.facts, *(lines for _, lines in briefing.claims), *(moment.lines for moment in moments)]
    shown = {line.modality for lines in groups for line in lines}
    return [
        {"kind": kind, "label": labels.text(f"modality.{kind}"), "meaning": labels.text(f"modality_meaning.{kind}")}
        for kind in Modality
        if kind in shown
    ]


def _stamp(published: str | None) -> date:
    return date.fromisoformat(published) if published else UNDATED


def _compile(data: dict[str, Any], published: str | None) -> bytes:
    pdf = typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        pdf_standards=["a-2a", "ua-1"],
        ignore_system_fonts=True,
        timestamp=datetime.combine(_stamp(published), datetime.min.time(), UTC),
    )
    return bytes(pdf)


def _offending(message: str) -> str:
    """The characters that the compiler could not set, out of its message; empty for any other fault."""
    found = _OFFENDING.search(message)
    return _ESCAPE.sub(lambda code: chr(int(code.group(1), 16)), found.group(1)) if found else ""


def _without(data: Any, offending: str) -> Any:
    """The same data with characters of these scripts replaced, so that one try deals with a whole script."""
    scripts = {script for char in offending if (script := _script(char)) not in ("", "LATIN")}
    return _mapped(data, lambda char: char in offending or _script(char) in scripts)


def _plain(data: Any) -> Any:
    """The same data in Latin letters and common signs alone: the last resort."""
    return _mapped(data, lambda char: ord(char) > 0x17F and not 0x2010 <= ord(char) <= 0x203A and char != MISSING)


def _mapped(value: Any, drops: Callable[[str], bool]) -> Any:
    if isinstance(value, str):
        return "".join(MISSING if drops(char) else char for char in value)
    if isinstance(value, dict):
        return {key: _mapped(inner, drops) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(inner, drops) for inner in value]
    return value


def _script(char: str) -> str:
    """The first word of a letter's name, such as CJK or ARABIC; empty for what is no letter."""
    return unicodedata.name(char, "").split(" ")[0] if unicodedata.category(char).startswith("L") else ""

"""The briefing on paper, as `templates/briefing.typ` lays it out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from briefings.briefing import Briefing, Line, Moment
from briefings.edition.references import back_references, places_named
from briefings.exports import typesetting
from briefings.labels import Labels

_SHOWN_MARKS = ("date", "event", "gap", "person", "quote", "role")


def render(briefing: Briefing, *, labels: Labels) -> bytes:
    """A briefing as one tagged PDF file.

    Characters that the document's fonts lack, such as emoji, are shown as an empty square,
    and the document says so.

    Raises:
        typst.TypstError: the template is wrong.
    """
    data = payload(briefing, labels=labels)
    return typesetting.document("briefing.typ", data, published=briefing.published)


def payload(briefing: Briefing, *, labels: Labels) -> dict[str, Any]:
    """What the template lays out: the briefing, the labels, and the few strings made of both."""
    document = labels["document"]
    return (
        typesetting.frame(labels, published=briefing.published)
        | head(briefing, labels)
        | {
            "title": briefing.title,
            "author": [briefing.author] if briefing.author else [],
            "keywords": list(briefing.tags),
            "briefing": briefing,
            "published": briefing.published_label,
            "description": briefing.bottom_line.passage.text if briefing.bottom_line else briefing.title,
            "language_code": briefing.language,
            "mentions": [labels.count("mentions", person.mentions) for person in briefing.people],
            "people_columns": [document["col_person"], document["col_roles"], document["col_words"]],
            "next_line": _next_line(briefing),
            "long_words": any(
                typesetting.has_long_words("".join(piece.text for piece in sentence.pieces))
                for block in briefing.source
                for sentence in block.sentences
            ),
            "chronology": _by_period(briefing.chronology),
            "planned": _by_period(briefing.planned),
            "marks": list(_SHOWN_MARKS),
            "places": places_named(briefing, labels),
            "uses": back_references(briefing, labels),
        }
    )


def head(briefing: Briefing, labels: Labels) -> dict[str, Any]:
    """What stands at the head of a briefing's document, on paper or in Word."""
    document = labels["document"]
    return {
        "kicker": " · ".join((document["kind"], *briefing.tags)),
        "running": " · ".join(filter(None, (document["kind"], briefing.outlet, briefing.published_label))),
        "reference": labels.text("document.reference", number="n"),
        "language": labels["language_name"].get(briefing.language, briefing.language),
        "minutes": labels.count("minutes", briefing.minutes),
        "badges": _badges(briefing, labels),
    }


def _by_period(moments: Iterable[Moment]) -> list[dict[str, Any]]:
    """Moments that follow each other under one date, so that it is said once."""
    grouped = groupby(moments, key=lambda moment: (moment.date_label, moment.precision_label))
    return [
        {"date_label": label, "precision_label": precision, "moments": list(group)}
        for (label, precision), group in grouped
    ]


def _next_line(briefing: Briefing) -> Line | None:
    """The sentence that announces what comes next, unless the bottom line is that sentence already."""
    line = briefing.next_up.lines[0] if briefing.next_up and briefing.next_up.lines else None
    told = briefing.bottom_line is not None and line is not None and line.id == briefing.bottom_line.id
    return line if line and not told else None


def _badges(briefing: Briefing, labels: Labels) -> list[dict[str, str]]:
    """The modalities that the document shows, with what each means, in their fixed order."""
    moments = (*briefing.chronology, *briefing.planned)
    groups = [
        briefing.facts,
        briefing.announced,
        *(lines for _, lines in briefing.claims),
        *(moment.lines for moment in moments),
    ]
    shown = {line.modality for lines in groups for line in lines}
    return typesetting.badges(shown, labels)

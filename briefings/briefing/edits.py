"""What the editors corrected, as it is shown: a mark beside each line it changed, and all of it in one list."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.briefing.shapes import EditLine
from briefings.calendar_words import in_words
from briefings.labels import Labels
from briefings.model import JOINT, NOBODY, Article, Edit, EditKind, Event, Modality, Statement, Status


def marks(edits: Iterable[Edit], labels: Labels, *kinds: EditKind) -> tuple[EditLine, ...]:
    """The marks of some corrections: of those kinds, or of all."""
    return tuple(_line(edit, labels) for edit in edits if not kinds or edit.kind in kinds)


def of_statement(statement: Statement, labels: Labels, *, as_fact: bool) -> tuple[EditLine, ...]:
    """Those that a sentence shows; that it was made a key fact concerns that list alone."""
    kinds = (EditKind.ATTRIBUTE, EditKind.PROMOTE) if as_fact else (EditKind.ATTRIBUTE,)
    return marks(statement.edited, labels, *kinds)


def of_events(events: Iterable[Event], labels: Labels) -> tuple[EditLine, ...]:
    """Those that an entry of a chronology shows, each once."""
    return marks(dict.fromkeys(edit for event in events for edit in event.edited), labels)


def is_redated(event: Event) -> bool:
    """Whether its date is the editors' and leans on no words of the article."""
    given = (edit.now for edit in event.edited if edit.kind is EditKind.REDATE)
    return event.date is None and any(now and now[0].isdigit() for now in given)


def review(article: Article, labels: Labels) -> str:
    """Who of the editors has read the briefing over and when, or that nobody has."""
    day = in_words(article.reviewed, labels) if article.reviewed else None
    if article.reviewed_by and day:
        return labels.text("review.by_on", by=article.reviewed_by, date=day)
    if article.reviewed_by:
        return labels.text("review.by", by=article.reviewed_by)
    return labels.text("review.on", date=day) if day else labels.text("review.none")


def _line(edit: Edit, labels: Labels) -> EditLine:
    mark = labels.text("edited.mark")
    kind = f"{edit.kind}_namesakes" if _is_of_namesakes(edit) else edit.kind
    what = labels.text(f"edited.{kind}", thing=labels.text(f"edited.things.{edit.thing}"))
    signed = ", ".join(filter(None, (edit.by, in_words(edit.on, labels) if edit.on else None))) or None
    about = JOINT.join(filter(None, (what[:1].lower() + what[1:], signed)))
    text = labels.text("edited.signed", mark=mark, signed=about)
    return EditLine(
        mark=mark,
        signed=signed,
        why=edit.why,
        text=labels.text("edited.reason", mark=text, why=edit.why) if edit.why else text,
        what=what,
        change=_change(edit, labels),
    )


def _change(edit: Edit, labels: Labels) -> str | None:
    """What was read and what stands in its place, in words."""
    was, now = _in_words(edit.was, edit, labels), _in_words(edit.now, edit, labels)
    if edit.kind is EditKind.PROMOTE or now is None or _is_of_namesakes(edit):
        return None
    if edit.kind is EditKind.ROLE:
        return labels.text("edited.given_to", now=now)
    return labels.text("edited.becomes", was=was, now=now) if was else labels.text("edited.is_now", now=now)


def _is_of_namesakes(edit: Edit) -> bool:
    """Whether it says of two people of one name who is who, mostly across articles: no name becomes another."""
    return edit.kind in (EditKind.MERGE, EditKind.SPLIT) and edit.was == edit.now


def _in_words(value: str | None, edit: Edit, labels: Labels) -> str | None:
    if value is None:
        return None
    if edit.kind is EditKind.REDATE:
        return ", ".join(_dated(part, labels) for part in value.split(JOINT))
    if edit.kind is EditKind.ATTRIBUTE:
        return ", ".join(_attributed(part, labels) for part in value.split(JOINT))
    return value


def _attributed(part: str, labels: Labels) -> str:
    if part == NOBODY:
        return labels.text("edited.nobody")
    return labels.text(f"modality.{part}").lower() if part in set(Modality) else part


def _dated(part: str, labels: Labels) -> str:
    if part in set(Status):
        return labels.text(f"status.{part}").lower()
    return "–".join(_day(day, labels) for day in part.split("/"))


def _day(partial: str, labels: Labels) -> str:
    """A date in words; a TIMEX3 value that is no partial date stays as it is."""
    try:
        return in_words(partial, labels)
    except ValueError:
        return partial

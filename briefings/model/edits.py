"""The editors' marks: what they corrected, and how it reads after them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.span import Span

NOBODY = "nobody"
"""Who says it, where the article itself does."""
JOINT = " · "
"""Between two things that one correction changes: a source and a way of putting forward, a date and a status."""


class EditKind(StrEnum):
    """What an editor did, by the word that opens the correction."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    REJECT = "reject"
    REDATE = "redate"
    ATTRIBUTE = "attribute"
    PROMOTE = "promote"
    DEMOTE = "demote"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A correction of the editors: it is theirs, and is shown as theirs."""

    kind: EditKind
    """What was done."""
    span: Span
    """The words by which it names what it corrects."""
    thing: str
    """What it concerns: person, organisation, place, event, date, role, quote, statement, term, gap."""
    was: str | None = None
    """What the program had read, where that is a name, a date or a way of putting forward."""
    now: str | None = None
    """What stands in its place."""
    by: str | None = None
    """Who of the editors did it, where they say."""
    on: str | None = None
    """`YYYY-MM-DD`."""
    why: str | None = None
    """In the editors' own words; nothing in it is markup."""

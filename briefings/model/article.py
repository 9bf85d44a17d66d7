"""Everything that was read out of one article: what `briefings/schema/article.json` states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from briefings.model.blocks import Block
from briefings.model.claims import Quote, Statement
from briefings.model.edits import Edit
from briefings.model.events import Event
from briefings.model.gaps import Gap
from briefings.model.named import Organisation, Person, Place
from briefings.model.plain import from_plain, to_plain
from briefings.model.span import Span
from briefings.model.times import TimeExpression

SCHEMA = "briefings/article/1"


class Basis(StrEnum):
    """How the publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An abbreviation and the words with which the article explains it."""

    term: str
    """The abbreviation."""
    meaning: str
    """The words that explain it."""
    span: Span
    """Both, as they stand together in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Everything that was read out of one article: the contract."""

    schema: str = SCHEMA
    """Name and version of this shape."""
    id: str
    """Stem of the file that it was read from."""
    title: str
    """As the article gives it; the id where it gives none."""
    title_span: Span | None = None
    """Where the title stands in the text, if it does."""
    language: str
    """ISO 639-1 code."""
    outlet: str | None = None
    """Who published it."""
    url: str | None = None
    """Where it was published."""
    author: str | None = None
    """Who wrote it."""
    tags: tuple[str, ...] = ()
    """Topics that its file gives."""
    note: str | None = None
    """What the editors say about it."""
    reviewed_by: str | None = None
    """Who of the editors has read the briefing over."""
    reviewed: str | None = None
    """The day of that, `YYYY-MM-DD`."""
    published: str | None
    """Day of publication, `YYYY-MM-DD`; None where neither source nor text tells it."""
    published_basis: Basis | None = None
    """How that day is known."""
    published_span: Span | None = None
    """The words the publication date was inferred from."""
    text: str
    """The article's own text as read; every span counts in it."""
    blocks: tuple[Block, ...] = ()
    """What the text is built of, in order."""
    dates: tuple[TimeExpression, ...] = ()
    """Every expression of time, in text order."""
    people: tuple[Person, ...] = ()
    """Every person."""
    organisations: tuple[Organisation, ...] = ()
    """Every body."""
    places: tuple[Place, ...] = ()
    """Every place."""
    quotes: tuple[Quote, ...] = ()
    """Every quotation, in text order."""
    statements: tuple[Statement, ...] = ()
    """Every sentence that claims something, in text order."""
    events: tuple[Event, ...] = ()
    """Every event that the article dates, and its main one."""
    glossary: tuple[Term, ...] = ()
    """Abbreviations that it explains."""
    gaps: tuple[Gap, ...] = ()
    """What could not be told, in text order."""
    edited: tuple[Edit, ...] = ()
    """Every correction of the editors, those of what is gone included, in their order."""

    def to_json(self) -> dict[str, Any]:
        """The contract as plain lists and mappings, ready for `json.dumps`."""
        plain = to_plain(self)
        assert isinstance(plain, dict)
        return plain

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read back what `to_json` wrote; keys that are not known are passed over."""
        article = from_plain(cls, value)
        assert isinstance(article, cls)
        return article

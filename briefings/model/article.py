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
    meaning: str
    span: Span
    """Both, as they stand together in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Everything that was read out of one article: the contract."""

    schema: str = SCHEMA
    id: str
    title: str
    title_span: Span | None = None
    """Where the title stands in the text, if it does."""
    language: str
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    reviewed_by: str | None = None
    """Who of the editors has read the briefing over."""
    reviewed: str | None = None
    """The day of that, `YYYY-MM-DD`."""
    published: str | None
    published_basis: Basis | None = None
    published_span: Span | None = None
    """The words the publication date was inferred from."""
    text: str
    blocks: tuple[Block, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    glossary: tuple[Term, ...] = ()
    gaps: tuple[Gap, ...] = ()
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

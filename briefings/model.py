"""The values that the stages hand on: frozen, complete, each pointing at its characters.

The shapes follow the article contract, which `briefings/schema/article.json` states
for other programs. `Article.to_json` writes it and `article_from_json` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Self, get_args, get_origin, get_type_hints

SCHEMA = "briefings/article/1"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in characters, `end` excluded."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, got {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The characters it stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a stretch of text between line breaks is."""

    KICKER = "kicker"
    TITLE = "title"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"


class Basis(StrEnum):
    """How the publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"


class DateType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """How finely an expression speaks of time."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


class Modifier(StrEnum):
    """What the words around a date or length add to its value (`mod` of TIMEX3, ISO-TimeML)."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class VariantKind(StrEnum):
    """How another form of a name differs from the one that heads the page."""

    SAME = "same"
    SHORT = "short"
    SPELLING = "spelling"


class When(StrEnum):
    """Whether a role held at the time the passage speaks from."""

    CURRENT = "current"
    FORMER = "former"
    FUTURE = "future"


class Modality(StrEnum):
    """How a statement is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    OPINION = "opinion"


class Status(StrEnum):
    """Whether an event took place, as the article tells it."""

    PAST = "past"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"


class GapKind(StrEnum):
    """What could not be told."""

    DATE = "date"
    SPEAKER = "speaker"
    PERSON = "person"
    ROLE = "role"


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
    span: Span
    """The words by which it names what it corrects."""
    thing: str
    """What it concerns: person, organisation, place, event, date, role, quote, statement, term, gap."""
    was: str | None = None
    """What the program had read, where that is a name, a date or a way of putting forward."""
    now: str | None = None
    """What stands in its place."""
    by: str | None = None
    on: str | None = None
    """`YYYY-MM-DD`."""
    why: str | None = None
    """In the editors' own words; nothing in it is markup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What an editor says of a person across articles: the same as one of another article, or not."""

    article: str
    """Id of the other article."""
    person: str
    """Id of the person there."""
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading or the like of an article's text."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as it was handed in: its own text and what its file says about it."""

    id: str
    """File stem; the same for the same article in every build."""
    text: str
    """The article's own text as read; every span counts in it."""
    title: str | None = None
    """From the front matter or the page's head; None where only the text can tell."""
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    """What the editors say about the article, shown as theirs."""
    reviewed_by: str | None = None
    """Who of the editors has read the briefing over."""
    reviewed: date | None = None
    line: int = 1
    """Line of the file on which the text begins; 1 where the text was taken out of a web page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """An expression of time and what it means (TIMEX3, ISO-TimeML)."""

    span: Span
    text: str
    type: DateType
    value: str | None
    """TIMEX3 value; None where it could not be told (then a gap says why)."""
    start: str | None
    """First possible day, `YYYY-MM-DD`."""
    end: str | None
    """Last possible day, included; None for an open duration."""
    grain: Grain
    mod: Modifier | None = None
    """« début 2019 » is START, « au moins deux heures » EQUAL_OR_MORE; None where the words add nothing."""
    approximate: bool = False
    anchor: str | None = None
    """The day or date it is counted from, if it is counted."""
    rule: str
    """Name of the rule that read it."""
    explanation: str
    """One sentence for a reader, in the article's language."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""

    def to_json(self) -> dict[str, Any]:
        """One of the contract's `dates`."""
        plain = _plain(self)
        assert isinstance(plain, dict)
        return plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form under which a name stands in the text."""

    text: str
    count: int
    kind: VariantKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person is said to be, in the article's own words."""

    span: Span
    text: str
    organisation: str | None = None
    """Id of the organisation or place that the words name, if they name one."""
    when: When
    at: str | None = None
    """The date (as precise as the text) at which the passage says it of the person."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One real person of the article, with every place that names them."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    variants: tuple[Variant, ...] = ()
    roles: tuple[Role, ...] = ()
    ties: tuple[Tie, ...] = ()
    """Who they are, and are not, in other articles, where an editor says so."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body, firm, party or office that the article names."""

    id: str
    name: str
    variants: tuple[Variant, ...] = ()
    mentions: tuple[Span, ...]
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the article names."""

    id: str
    name: str
    variants: tuple[Variant, ...] = ()
    mentions: tuple[Span, ...]
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    lat: float | None = None
    """Degrees north."""
    lon: float | None = None
    """Degrees east."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something: a person, or a body in the article's words."""

    name: str
    person: str | None = None
    """Id of the person, if it is one."""
    span: Span
    """The words that name the speaker, or the last ones that did where it is carried over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words set between quotation marks as somebody's own."""

    span: Span
    """The words inside the marks."""
    direct: bool = True
    cue: Span | None = None
    """The words that attribute it: a verb of speech, « selon »."""
    speaker: Speaker | None = None
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence that claims something."""

    id: str
    span: Span
    source: Speaker | None = None
    """Who says it; None when the article itself does."""
    modality: Modality
    key: int | None = None
    """Rank among the 3 to 6 statements that a briefing keeps, 1 first."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or is to happen, dated by the article."""

    id: str
    span: Span
    """The clause that tells it."""
    head: Span
    """The verb group or noun that names it."""
    kind: str
    """One of the kinds in `lexicons/<lang>/events.toml`."""
    start: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no finer than the text."""
    end: str
    """Included; the same precision."""
    grain: Grain
    status: Status
    date: int | None = None
    """Index into `dates` of the expression that dates it; None if the publication day does."""
    statement: str | None = None
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    title: tuple[Span, ...] = ()
    """The words that say what happened: the head with its subject and what it governs, in text order."""
    edited: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An abbreviation and the words with which the article explains it."""

    term: str
    meaning: str
    span: Span
    """Both, as they stand together in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that could not be told, and why."""

    span: Span
    kind: GapKind
    reason: str
    """A sentence for a reader, in the article's language."""


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
        plain = _plain(self)
        assert isinstance(plain, dict)
        return plain

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Read back what `to_json` wrote; keys that are not known are passed over."""
        article = _typed(cls, value)
        assert isinstance(article, cls)
        return article


Path = tuple[str | int, ...]
"""The way into a value: names of fields and places in tuples."""


def spans(value: object) -> list[tuple[Path, Span, str | None]]:
    """Every span inside a value: the way to it, itself and the words it is said to hold (or None)."""
    found: list[tuple[Path, Span, str | None]] = []
    _find_spans(value, (), found)
    return found


def _find_spans(value: Any, path: Path, found: list[tuple[Path, Span, str | None]]) -> None:
    if isinstance(value, Span):
        found.append((path, value, None))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _find_spans(item, (*path, index), found)
    elif isinstance(value, TimeExpression | Role):
        found.append(((*path, "span"), value.span, value.text))
    elif value is not None:
        kind: Any = type(value)
        for name in _spanned(kind):
            _find_spans(getattr(value, name), (*path, name), found)


@cache
def _spanned(kind: Any) -> tuple[str, ...]:
    """The fields of a class that may hold spans, at whatever depth."""
    return tuple(name for name, hint in _hints(kind).items() if _may_hold_spans(hint))


def _may_hold_spans(hint: Any) -> bool:
    kind: Any = hint
    inner = is_dataclass(hint) and bool(_spanned(kind))
    return inner or kind is Span or any(map(_may_hold_spans, get_args(kind)))


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {name: _plain(inner) for name, inner in _parts(value)}
    return value


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    return ((name, getattr(value, name)) for name in _names(kind))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _typed(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:
        if value is None:
            return None
        return _typed(next(arg for arg in get_args(kind) if arg is not NoneType), value)
    if get_origin(kind) is tuple:
        return tuple(_typed(get_args(kind)[0], item) for item in value)
    if kind is Span:
        return Span(*value)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _typed(hints[name], item) for name, item in value.items() if name in hints})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value

"""The values that a briefing is made of: what each output lays out and none decides.

Every line keeps the article's own words and the anchor of the place in the source
where they stand. Ids of a page: `fact-<statement>` and `claim-<statement>` for lines
in those lists, `Moment.anchor` for entries of the chronology, `t-<start>-<end>` in the source.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefings.briefing.source_shapes import SourceBlock
from briefings.model import Grain, Modality, Span, Status, VariantKind, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the article, exactly, with the way back to them."""

    text: str
    span: Span
    anchor: str
    """Id of the place in the marked source: `t-<start>-<end>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditLine:
    """A correction of the editors, in words: theirs, and said to be theirs."""

    mark: str
    """« Corrigé par la rédaction »."""
    signed: str | None
    """Who and when, as far as they say."""
    why: str | None
    """Their reason, in their own words."""
    text: str
    """All three in one sentence."""
    what: str
    """What was done: « Date », « Retiré : événement »."""
    change: str | None
    """What was read and what stands in its place."""
    passage: Passage | None = None
    """The words that name what was corrected, in the list of all corrections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a key fact needs beside it to be understood alone."""

    label: str
    """Which of its words: « « Il » : », « « cette décision », à lire à la suite de : »."""
    text: str
    """Whom they mean, or the sentence before, in which they have their meaning."""
    passage: Passage
    """Where the article says so."""
    said: Line | None = None
    """The sentence with who says it and how; None for a name, and where it claims nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement as it is listed: the sentence, who says so, and how."""

    id: str
    passage: Passage
    who: str | None
    """Who says it, in the article's words or by canonical name; None: the article itself."""
    person: str | None
    """Id of the person who says it, if it is one."""
    by: str
    """What stands before their name: « selon »; « source : » where only the opening of a sentence has the name."""
    modality: Modality
    modality_label: str
    context: tuple[Context, ...] = ()
    """What a key fact leaves open and the article tells before it."""
    edited: tuple[EditLine, ...] = ()
    """What the editors corrected in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the five: who, what, when, where, according to whom; in words of the article, or a gap."""

    question: str
    """Name of its label: who, what, when, where, source."""
    label: str
    passages: tuple[Passage, ...]
    note: str | None
    """What the program adds: the period in words, the country of a place, who speaks where nobody is named."""
    gap: str | None
    """Why there is no answer; None where there is one."""
    modality: Modality | None = None
    """How the statement is put forward; told with who says so."""
    modality_label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    passage: Passage
    when: When
    when_label: str
    at_label: str | None
    """The date at which it is said of the person, in words."""
    edited: tuple[EditLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    passage: Passage
    who: str | None
    person: str | None
    edited: tuple[EditLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantLine:
    text: str
    count: int
    kind: VariantKind
    kind_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """Who is who: the person as this article has them."""

    id: str
    name: str
    first: Passage
    """The first place that names them."""
    mentions: int
    roles: tuple[RoleLine, ...]
    says: tuple[Line, ...]
    """Statements that the article attributes to them."""
    quotes: tuple[QuoteLine, ...]
    spellings: tuple[VariantLine, ...]
    edited: tuple[EditLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """Another form under which a body or place stands in the text."""

    text: str
    count: int
    label: str | None
    """Said where the form is an abbreviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCard:
    """A body or a place as this article has it."""

    id: str
    name: str
    mentions: int
    places: tuple[Passage, ...]
    """Where it is named, in reading order: the first naming of each sentence."""
    first: Passage
    meaning: Passage | None
    """The words with which the article explains its abbreviation."""
    forms: tuple[FormLine, ...]
    note: str | None
    """What the program knows of it: the institution a house stands for, a country, that it is not known."""
    country: str | None
    """Name of the country it lies in or belongs to; None for a country, and where it is not known."""
    position: str | None
    """Coordinates in words."""
    speaks: tuple[Passage, ...]
    """Namings that mean its authorities, those that the article gives as a source; none of them is in `places`."""
    edited: tuple[EditLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An entry of the chronology: one period and the passages that date something to it."""

    anchor: str
    """Id of the entry on the page: `e-<start>-<end>…`, stable for the same content."""
    start: str
    end: str
    grain: Grain
    date_label: str
    """The period in words at the text's own precision: « septembre 2023 »."""
    precision_label: str | None
    """Said where it is coarser than a day: « jour non précisé »."""
    status: Status
    status_label: str
    kind: str
    kind_label: str
    head: Passage
    title: str
    """What happened, in words of the article; what stands between them there is left out with an ellipsis."""
    telling: tuple[Span, ...]
    """Where these words stand."""
    lines: tuple[Line, ...]
    """The sentences that tell it, each with its source and modality."""
    why: str
    """Why this date: the explanation of the expression, or that it is the publication day."""
    date_words: Passage | None
    people: tuple[str, ...]
    """Ids of people who take part."""
    people_names: tuple[str, ...]
    """Their names, in the same order."""
    places: tuple[str, ...]
    """Ids of places."""
    place_names: tuple[str, ...]
    """Their names, in the same order."""
    edited: tuple[EditLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    passage: Passage
    kind_label: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    term: str
    meaning: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One article, ready to be laid out."""

    id: str
    language: str
    title: str
    outlet: str | None
    author: str | None
    url: str | None
    tags: tuple[str, ...]
    note: str | None
    review_label: str
    """Who of the editors has read it over and when, or that nobody has."""
    published: str | None
    published_label: str
    published_basis_label: str
    """How the date is known: stated by the source, inferred from which words, or unknown and why."""
    published_passage: Passage | None
    minutes: int
    """Reading time of the source at 200 words a minute, at least 1."""
    bottom_line: Line | None
    """The first key statement."""
    answers: tuple[Answer, ...]
    """What it tells, in five answers; none where there is no key statement."""
    next_up: Moment | None
    """The first planned event after the publication."""
    facts: tuple[Line, ...]
    people: tuple[PersonCard, ...]
    organisations: tuple[NameCard, ...]
    places: tuple[NameCard, ...]
    places_note: str | None
    """Said where a place is not located."""
    chronology: tuple[Moment, ...]
    """Events up to the publication, oldest first."""
    planned: tuple[Moment, ...]
    announced: tuple[Line, ...]
    """Statements of what is to come for which no date was found, in text order."""
    claims: tuple[tuple[str, tuple[Line, ...]], ...]
    """Statements that somebody else makes, grouped by who says them, in order of first word."""
    gaps: tuple[GapLine, ...]
    glossary: tuple[TermLine, ...]
    source: tuple[SourceBlock, ...]
    edited: tuple[EditLine, ...] = ()
    """Every correction of the editors, in the order in which they were made."""

"""What somebody says, or the article itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model.edits import Edit
from briefings.model.span import Span
from briefings.values import value


class Modality(StrEnum):
    """How a statement is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    OPINION = "opinion"


@value(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something: a person, or a body in the article's words."""

    name: str
    """The name that heads the person's page, or the words of the article."""
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
    """Whether the words are given as they were spoken; so they are wherever marks stand around them."""
    cue: Span | None = None
    """The words that attribute it: a verb of speech, « selon »."""
    speaker: Speaker | None = None
    """Who says it; None where the text does not tell, and then a gap says so."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""


@value(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words of a sentence that only what stands before it explains."""

    span: Span
    """The words: « il », « cette décision »."""
    to: Speaker | None = None
    """Whom they mean; None where they mean nobody or that is not told."""
    told: Span | None = None
    """The same noun nearest before, « les frappes » for « ces frappes », or the first word of the sentence that tells
    what a pronoun means; None where the sentence before has to do."""


@value(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence that claims something."""

    id: str
    """Its number among the sentences of the article: `s3`."""
    span: Span
    """The whole sentence."""
    source: Speaker | None = None
    """Who says it; None when the article itself does."""
    modality: Modality
    """How it is put forward by the one who says it."""
    key: int | None = None
    """Rank among the 3 to 6 statements that a briefing keeps, 1 first."""
    pointers: tuple[Pointer, ...] = ()
    """What a key fact leaves open that the sentence before explains; of other statements none is looked for."""
    edited: tuple[Edit, ...] = ()
    """Corrections of the editors, in the order in which they were made."""

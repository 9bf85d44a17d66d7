"""Namings: the places where an article names somebody, and those of one person together."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings import names
from briefings.model import Span
from briefings.names.mentions import Mention
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.values import value

Parts = tuple[str, ...]


@value(frozen=True, slots=True, kw_only=True)
class Named:
    """One naming of somebody: its words and what stands before them."""

    span: Span
    text: str
    parts: Parts
    gender: names.Gender
    regnal: str
    """The title of one who is called by a given name alone (« pape »), or nothing."""
    title: str = ""
    """Such a title before any name."""
    bare: str = ""
    """The words without it."""


@dataclass(slots=True)
class Group:
    """The namings of one person while they are gathered."""

    key: Parts
    named: list[Named] = field(default_factory=list)
    others: list[Named] = field(default_factory=list)
    """Namings by quite another name: of birth, of the stage."""

    @property
    def gender(self) -> names.Gender:
        known: list[names.Gender] = [named.gender for named in self.named if named.gender]
        return max(sorted(set(known)), key=lambda gender: known.count(gender)) if known else ""


def named_at(words: Words, mention: Mention) -> Named:
    """What a mention calls somebody, with the title of a king or pope in front of it."""
    titles = Titles.of(words.reading.language)
    first, _ = words.range(mention.span)
    before = words[first - 1].text if first and words[first].near else ""
    parts = names.parts(mention.text)
    title = before.lower() if before.lower() in titles.regnal else ""
    regnal = before if len(parts) == 1 and title else ""
    span = Span(words[first - 1].start, mention.span.end) if regnal else mention.span
    told = titles.honorifics.get(before, "")
    return Named(
        span=span,
        text=words.in_one_line(span),
        parts=parts,
        gender="m" if told == "m" else "f" if told == "f" else names.gender(mention.text) if len(parts) > 1 else "",
        regnal=regnal.lower(),
        title=title,
        bare=mention.text,
    )


def key_of(one: Named) -> Parts:
    """The parts of a name by which its namings are gathered; a title is one of those called by a given name."""
    return (one.regnal, *one.parts) if one.regnal else one.parts

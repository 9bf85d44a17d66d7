"""The cast of an article: everybody whom it names, ready to be looked up by place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from briefings.attribution.noun_phrases import Phrase, noun_phrase
from briefings.language import Reading
from briefings.language.speech import SpeechLexicon, speech
from briefings.lexicon import word_set
from briefings.model import Person, Span

_AHEAD = 20
"""Characters behind a role in which it may be told who is among several."""


class NamedThing(Protocol):
    """Something that the text names: a mention of a person, body or place."""

    @property
    def span(self) -> Span: ...


class Referring(Protocol):
    """A pronoun or description that stands for a person."""

    @property
    def span(self) -> Span: ...

    @property
    def person(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody whom the article names, ready to be looked up by place."""

    reading: Reading
    lexicon: SpeechLexicon
    people: Mapping[str, Person]
    named: Mapping[int, tuple[int, Person]]
    """Person and last token of each mention, by its first token."""
    references: Mapping[int, Person]
    """Person whom a pronoun or description stands for, by its first token."""
    names: Mapping[int, int]
    """Last token of every name, by its first token."""
    offices: Mapping[int, Person]
    """Whose role begins at a token, where it is one person's."""
    genders: Mapping[str, str]
    """What is known of each person, by id: m, f or nothing."""
    undecided: frozenset[int]
    """Where a pronoun begins that may mean several people alike."""

    def phrase(self, at: int, end: int | None = None) -> Phrase | None:
        """The noun phrase that begins at a position, which may not reach an end, if one is given."""
        tokens = self.reading.doc.tokens
        return noun_phrase(tokens, at, len(tokens) if end is None else end, self.lexicon, self.names)


def is_of_several(reading: Reading, role: Span) -> bool:
    """« certains experts, dont X »: words that stand for more than X, though they give X a role."""
    ahead = reading.text[role.end : role.end + _AHEAD].lstrip(", ")
    return ahead.startswith(_among(reading.language))


@cache
def _among(language: str) -> tuple[str, ...]:
    return tuple(f"{words} " for words in word_set(language, "titles", "among"))


def cast_of(
    reading: Reading, people: Sequence[Person], mentions: Iterable[NamedThing], references: Iterable[Referring],
    genders: Mapping[str, str], undecided: Iterable[Span] = (),
) -> Cast:  # fmt: skip
    by_id = {person.id: person for person in people}
    named: dict[int, tuple[int, Person]] = {}
    names: dict[int, int] = {}
    for span in (mention.span for mention in mentions):
        tokens = reading.tokens_of(span)
        names[tokens.start] = max(names.get(tokens.start, 0), tokens.end - 1)
    for person in people:
        for span in person.mentions:
            tokens = reading.tokens_of(span)
            named[tokens.start] = (tokens.end - 1, person)
            names[tokens.start] = tokens.end - 1
    offices: dict[int, Person] = {}
    shared: set[int] = set()
    for person in people:
        for role in person.roles:
            if is_of_several(reading, role.span):
                continue
            start = reading.tokens_of(role.span).start
            if offices.setdefault(start, person) is not person:
                shared.add(start)
    referring = {reading.tokens_of(r.span).start: by_id[r.person] for r in references if r.person in by_id}
    return Cast(
        reading=reading, lexicon=speech(reading.language), people=by_id, named=named, references=referring, names=names,
        offices={at: person for at, person in offices.items() if at not in shared}, genders=genders,
        undecided=frozenset(reading.tokens_of(span).start for span in undecided),
    )  # fmt: skip

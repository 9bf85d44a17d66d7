"""Roles: what persons are said to be, in the article's own words, and when they were it.

A role begins with a role word of the lexicon and runs as far as its complements do. It
belongs to a person by where it stands: right before or after the name, in apposition,
in parentheses, after « est », « nommé » or « en tant que ».
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefings.holders import holders
from briefings.language import Reading
from briefings.model import DateType, Role, Span, TimeExpression, When
from briefings.phrases import find_phrases
from briefings.surroundings import Names, Owner
from briefings.titles import Titles
from briefings.words import Words, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A place in the text that stands for a person: a name, or a pronoun that was resolved."""

    span: Span
    person: str
    name: bool = True
    """False for a pronoun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role and the id of the person who is said to hold it."""

    person: str
    role: Role


def find_roles(
    reading: Reading,
    namings: Sequence[Naming],
    *,
    bodies: Mapping[Span, str],
    dates: Sequence[TimeExpression],
    published: date | None,
    described: Mapping[Span, str] | None = None,
) -> tuple[Held, ...]:
    """The roles that a text gives to the persons it names.

    Args:
        reading: The text and its grammar.
        namings: Where persons are named, and by pronouns that were resolved.
        bodies: Spans of organisations and places -> their ids, for `Role.organisation`.
        dates: The time expressions of the text.
        published: The day the article came out, the time of a current role.
        described: Spans of role phrases that stand for a person by themselves -> that person.
    """
    words = read_words(reading)
    titles = Titles.of(reading.language)
    ranges = [(words.range(naming.span), naming) for naming in namings]
    taken = {first: end for (first, end), naming in ranges if naming.name}
    stops = frozenset(words.index(expression.span.start) for expression in dates)
    phrases = tuple(find_phrases(words, titles, taken, stops))
    times = (words.range(expression.span) for expression in dates)
    text = Names(
        words=words,
        titles=titles,
        starts={first: (end, naming.person) for (first, end), naming in ranges},
        ends={end: (first, naming.person) for (first, end), naming in ranges},
        pronouns=frozenset(end for (_, end), naming in ranges if not naming.name),
        times={end: first for first, end in times},
        phrases={phrase.outer: phrase for phrase in phrases},
    )
    held: dict[tuple[str, Span], Held] = {}
    owners: dict[int, Owner] = {}
    for phrase in phrases:
        span = words.span(phrase.first, phrase.end)
        alone = (described or {}).get(span)
        for person, cue in [(alone, None)] if alone else holders(text, phrase, owners):
            when = cue or phrase.when or When.CURRENT
            bare = cue is not None or not phrase.determined
            if when is When.CURRENT and bare and _long_ago(words, span, dates, published):
                when = When.FORMER
            if when is When.FUTURE and _came_true(words, span, dates, published):
                when = When.FORMER
            owners[phrase.end] = (person, when if phrase.when is None else None)
            role = Role(
                span=span,
                text=span.of(reading.text),
                organisation=_body(span, bodies),
                when=when,
                at=_at(reading, span, when, phrase.when or cue, dates, published),
            )
            held.setdefault((person, span), Held(person=person, role=role))
    return tuple(held.values())


def _body(span: Span, bodies: Mapping[Span, str]) -> str | None:
    """The first body or place that stands inside a role's words."""
    inside = sorted(body for body in bodies if span.holds(body))
    return bodies[inside[0]] if inside else None


def _long_ago(words: Words, span: Span, dates: Sequence[TimeExpression], published: date | None) -> bool:
    """Whether a date right behind a role is more than a year before the article (« Député européen en 1979 »)."""
    if published is None:
        return False
    for expression in dates:
        if expression.type is DateType.DATE and expression.end and 0 <= expression.span.start - span.end <= 6:
            return (published - date.fromisoformat(expression.end)).days > 365
        if expression.type is DateType.DATE and expression.end and 0 < span.start - expression.span.end <= 1:
            return (published - date.fromisoformat(expression.end)).days > 365
    return False


def _came_true(words: Words, span: Span, dates: Sequence[TimeExpression], published: date | None) -> bool:
    """Whether the sentence of a future tense has a day before the article: « il sera ministre en 1985 »."""
    sentence = words.sentence(span.start)
    if published is None or sentence is None:
        return False
    since = Titles.of(words.reading.language).words("since")
    inside = [one for one in dates if one.type is DateType.DATE and sentence.span.holds(one.span)]
    days = [one.end for one in inside if one.end and words.low(words.index(one.span.start) - 1) not in since]
    return bool(days) and max(days) < published.isoformat()


def _at(
    reading: Reading,
    span: Span,
    when: When,
    cue: When | None,
    dates: Sequence[TimeExpression],
    published: date | None,
) -> str | None:
    """The time a role is said of: a current one's is the article's, a past one's its sentence's date."""
    if when is When.CURRENT:
        return published.isoformat() if published else None
    sentence = read_words(reading).sentence(span.start)
    if sentence is None or cue is None:
        return None
    inside = [
        expression
        for expression in dates
        if sentence.span.holds(expression.span) and expression.type is DateType.DATE and expression.start
    ]
    near = sorted(
        inside, key=lambda expression: (expression.span.start < span.start, abs(expression.span.start - span.end))
    )
    for expression in near[:1]:
        value = expression.value or ""
        return value if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else expression.start
    return None

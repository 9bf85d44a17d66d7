"""Roles: what persons are said to be, in the article's own words, and when they were it.

A role begins with a role word of the lexicon and runs as far as its complements do. It
belongs to a person by where it stands: right before or after the name, in apposition,
in parentheses, after « est », « nommé » or « en tant que ».
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefings.language import Reading
from briefings.lexicon import word_set
from briefings.model import Role, Span, TimeExpression, When
from briefings.names.titles import Titles
from briefings.names.words import Words, read_words
from briefings.people.belonging import body_before
from briefings.people.deaths import the_dead
from briefings.people.entries import find_entries
from briefings.people.holders import holders
from briefings.people.offices import OFFICES
from briefings.people.phrases import RolePhrase, find_phrases
from briefings.people.surroundings import Names, Owner
from briefings.people.tenures import held_at, held_when
from briefings.people.times import Times
from briefings.profile import habits
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
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
    ranges = [(words.range(naming.span), naming) for naming in namings]
    taken = {first: end for (first, end), naming in ranges if naming.name}
    stops = frozenset(words.index(expression.span.start) for expression in dates)
    in_order = sorted(bodies)
    phrases = _phrases(words, tuple(taken.items()), stops, tuple(words.range(span) for span in bodies))
    text = _names(words, ranges, [words.range(expression.span) for expression in dates], phrases)
    known, dead = Times.of(words, dates, published), the_dead(text)
    held, owners, spans = dict[tuple[str, Span], Held](), dict[int, Owner](), list[Span]()
    past, before, was = None, None, None
    for phrase in phrases:
        span = words.span(phrase.first, phrase.end)
        alone = (described or {}).get(span)
        for person, cue in [(alone, None)] if alone else holders(text, phrase, owners):
            if cue is None and past == person and _goes_on(text, before, phrase):
                cue = When.FORMER
            if cue is None and was == person and _in_turn(words, phrase):
                cue = When.FORMER
            apposed = words.low(phrase.outer - 1) in words.small("ands") | {",", "("}  # the cue of the role before
            when = _held(known, phrase, cue, dead=person in dead and not (apposed and cue is When.CURRENT))
            past = person if When.FORMER in (phrase.when, cue) else None
            was = person if when is When.FORMER and phrase.when is None else None
            owners[phrase.end] = (person, when if phrase.when is None and cue is not None else None)
            at = held_at(known, phrase, when, phrase.when or cue)
            body = _body(span, bodies, in_order) or body_before(words, phrase, bodies, taken)
            role = Role(span=span, text=span.of(reading.text), organisation=body, when=when, at=at)
            held.setdefault((person, span), Held(person=person, role=role))
            _give_way(held, person, phrase, spans, words)
        spans.append(span)
        before = phrase
    return tuple(held.values())


def _names(
    words: Words,
    ranges: Sequence[tuple[tuple[int, int], Naming]],
    times: Iterable[tuple[int, int]],
    phrases: Iterable[RolePhrase],
) -> Names:
    """What stands around the names of a text, by where it begins or ends."""
    titles = Titles.of(words.reading.language)
    named = {first: end for (first, end), naming in ranges if naming.name}
    return Names(
        words=words,
        titles=titles,
        starts={first: (end, naming.person) for (first, end), naming in ranges},
        ends={end: (first, naming.person) for (first, end), naming in ranges},
        pronouns=frozenset(end for (_, end), naming in ranges if not naming.name),
        times={end: first for first, end in times},
        phrases={phrase.outer: phrase for phrase in phrases},
        entries=find_entries(words, titles, named),
    )


@lru_cache(maxsize=1)
def _phrases(
    words: Words, persons: tuple[tuple[int, int], ...], stops: frozenset[int], bodies: tuple[tuple[int, int], ...]
) -> tuple[RolePhrase, ...]:
    """The role phrases of a text, which pronouns do not move: both times that its roles are found share the answer."""
    return tuple(find_phrases(words, Titles.of(words.reading.language), dict(persons), stops, dict(bodies)))


def _held(known: Times, phrase: RolePhrase, cue: When | None, *, dead: bool) -> When:
    """When it was held; nothing of the dead is to come, or goes on by a verb in the present, but what they were.

    « Il est aussi l'auteur de deux romans » stays, and so does a trade: "Ann Roy, who died on Monday, was a singer".
    """
    titles, before = known.titles, known.words.low(phrase.outer - 1)
    being = before in word_set(titles.language, "evidence", "be")
    was = titles.marks("copula").get(before) == When.FORMER  # not "had been", which came before something
    if dead and was and cue is When.FORMER and titles.ranks(phrase.role).isdisjoint(OFFICES):
        cue = None
    when = held_when(known, phrase, cue)
    over = dead and (when is When.FUTURE or (cue is When.CURRENT and not being and not known.lasts(phrase)))
    return When.FORMER if over else when


def _goes_on(text: Names, before: RolePhrase | None, phrase: RolePhrase) -> bool:
    """ "A former senator, governor and envoy" was all three; not "a former senator and current governor"."""
    words, marks = text.words, text.titles.marks("before")
    if before is None or phrase.determined or not habits(text.titles.language).noun_compounds:
        return False
    joins = words.small("ands") | {","}
    between = range(before.end, phrase.outer)
    joined = 0 < len(between) <= 2 and all(words.low(at) in joins and words[at].near for at in between)
    return joined and not any(words.low(at) in marks for at in range(phrase.outer, phrase.head))


def _in_turn(words: Words, phrase: RolePhrase) -> bool:
    """« Député en 1979, puis commissaire »: what came after an office that is over, and is told as the past."""
    return not words.small("in_turn").isdisjoint(words.lows[max(0, phrase.outer - 1) : phrase.outer + 1])


def _give_way(
    held: dict[tuple[str, Span], Held], person: str, phrase: RolePhrase, spans: Sequence[Span], words: Words
) -> None:
    """« ministre de l'Agriculture puis ministre de la Défense »: the first is over."""
    marks = {words.low(phrase.outer), words.low(phrase.outer - 1)}
    first = held.get((person, spans[-1])) if spans and marks & words.small("then") else None
    if first is not None and first.role.when is When.CURRENT:
        held[person, spans[-1]] = replace(first, role=replace(first.role, when=When.FORMER, at=None))


def _body(span: Span, bodies: Mapping[Span, str], in_order: Sequence[Span]) -> str | None:
    """The first body or place that stands inside a role's words."""
    at = bisect_left(in_order, Span(span.start, span.start))
    while at < len(in_order) and in_order[at].start < span.end:
        if span.holds(in_order[at]):
            return bodies[in_order[at]]
        at += 1
    return None

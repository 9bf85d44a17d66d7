"""People: one entity per real person of an article, with every form and role it gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from briefings import names
from briefings.language import Reading
from briefings.model import BlockKind, Person, Role, Span, TimeExpression
from briefings.names.mentions import Mention
from briefings.names.titles import Titles
from briefings.names.words import Words, read_words
from briefings.people.merging import merge_people
from briefings.people.namings import named_at
from briefings.people.roles import Held, Naming, find_roles


def find_people(
    reading: Reading,
    mentions: Sequence[Mention],
    *,
    bodies: Mapping[Span, str],
    dates: Sequence[TimeExpression],
    published: date | None,
) -> tuple[Person, ...]:
    """One entry per person, in the order in which they first stand in the text, roles included.

    Args:
        reading: The text and its grammar.
        mentions: What `find_mentions` found in it.
        bodies: Where it names organisations and places, with their ids.
        dates: Its time expressions, which date the roles.
        published: The day it came out, the time of a current role; None where unknown.
    """
    words = read_words(reading)
    people = merge_people(words, [named_at(words, mention) for mention in mentions if mention.kind == "PER"])
    namings = list(_namings(words, people))
    held = find_roles(reading, namings, bodies=bodies, dates=dates, published=published)
    return with_roles(people, held)


class Taking(Protocol):
    """Words that take a person up again: a pronoun, or a description that may be a role."""

    @property
    def span(self) -> Span: ...

    @property
    def person(self) -> str: ...

    @property
    def role(self) -> bool: ...


def with_references(
    people: Sequence[Person],
    references: Sequence[Taking],
    *,
    reading: Reading,
    bodies: Mapping[Span, str],
    dates: Sequence[TimeExpression],
    published: date | None,
    quoted: Sequence[Span] = (),
) -> tuple[Person, ...]:
    """The same people with the roles that references bring.

    A description is itself a role (« son homologue russe »); a pronoun may be given one
    (« alors qu'il était sénateur »). Words that a person's roles already say are left out,
    and so is what somebody in one of the quotations says that a person is to them: “She was a fighter”.
    """
    words = read_words(reading)
    pronouns = [Naming(span=one.span, person=one.person, name=False) for one in references if not one.role]
    described = {one.span: one.person for one in references if one.role}
    namings = [*_namings(words, people), *pronouns]
    if references:
        held = find_roles(reading, namings, bodies=bodies, dates=dates, published=published, described=described)
        people = with_roles(people, held)
    heads = [block.span for block in reading.blocks if block.kind in (BlockKind.TITLE, BlockKind.KICKER)]
    return tuple(_told_once(person, heads, quoted, words) for person in people)


def _told_once(person: Person, heads: Sequence[Span], quoted: Sequence[Span], words: Words) -> Person:
    """A person with each role once; what stands alone in a title gives way to the same words of the body."""
    told = [role for role in person.roles if not _is_portrait(role, quoted, words)]
    alone = [role.span for role in told if any(head.holds(role.span) for head in heads) and _stands_alone(role, person)]
    roles = distinct(told, later=alone)
    return person if roles == person.roles else replace(person, roles=roles)


def _is_portrait(role: Role, quoted: Sequence[Span], words: Words) -> bool:
    """Whether the role is what somebody quoted thinks of a person: “He was a dictator”, “a harsh critic”."""
    if not any(quote.holds(role.span) for quote in quoted):
        return False
    return not Titles.of(words.reading.language).words("portraits").isdisjoint(role.text.lower().split())


def distinct(roles: Sequence[Role], *, later: Sequence[Span] = ()) -> tuple[Role, ...]:
    """Each role once, at its first place, without those that a fuller wording has said before.

    « L'astrophysicien X est mort. L'astrophysicien français X … » are two wordings; « le ministre », behind « le
    ministre de la Défense », is none of its own.

    Args:
        roles: In text order.
        later: Roles that give way to the same wording anywhere else.
    """
    roles = sorted(roles, key=lambda role: (role.span in later, role.span))
    said = [(set(names.plain(role.text).replace("'", " ").split()), role.when) for role in roles]
    kept: list[Role] = []
    for index, role in enumerate(roles):
        words, when = said[index]
        fuller = any(
            time is when and words < other and roles[at].span < role.span and roles[at].span not in later
            for at, (other, time) in enumerate(said)
        )
        if not fuller and said[index] not in said[:index]:
            kept.append(role)
    return tuple(sorted(kept, key=lambda role: role.span))


def _stands_alone(role: Role, person: Person) -> bool:
    """Whether a role stands beside no name of its holder: « Le ministre démissionne »."""
    return not any(
        0 <= mention.start - role.span.end <= APART or 0 <= role.span.start - mention.end <= APART
        for mention in person.mentions
    )


APART = 2
"""Characters between a name and a role beside it."""


def _namings(words: Words, people: Iterable[Person]) -> Iterator[Naming]:
    """Where people are named; of « pape François » the name alone, so that the title is a role."""
    regnal = Titles.of(words.reading.language).regnal
    for person in people:
        for span in person.mentions:
            first, end = words.range(span)
            skip = end - first > 1 and words.low(first) in regnal
            yield Naming(span=words.span(first + skip, end), person=person.id)


def with_roles(people: Iterable[Person], held: Iterable[Held]) -> tuple[Person, ...]:
    """The same people with further roles, each in text order and once for each place."""
    more: dict[str, list[Role]] = defaultdict(list)
    for one in held:
        more[one.person].append(one.role)
    return tuple(
        replace(person, roles=each_place_once((*person.roles, *more[person.id]))) if person.id in more else person
        for person in people
    )


def each_place_once(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Roles in text order, the first of those that stand in one place."""
    kept: dict[Span, Role] = {}
    for role in roles:
        kept.setdefault(role.span, role)
    return tuple(kept[span] for span in sorted(kept))

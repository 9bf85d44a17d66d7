"""References: pronouns and descriptions that take a person up again, where the text lets us tell.

« Il », « ce dernier », « le dirigeant de la RPDC », « son homologue russe ». They are read
in text order, each found one helping the next. Where two people fit alike, that is a
gap and not a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefings import names
from briefings.language import Reading
from briefings.lexicon import table
from briefings.model import Gap, GapKind, Person, Span
from briefings.names.callings import means_somebody
from briefings.names.mentions import Mention
from briefings.names.titles import Titles, joined
from briefings.names.words import Words, read_words
from briefings.people import descriptions, meant, pronouns
from briefings.people.discourse import Discourse, begin
from briefings.people.phrases import RolePhrase, find_phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Words other than a name that stand for a person."""

    span: Span
    person: str
    """Id of the person."""
    role: bool = False
    """Whether the words are a role of that person (« le dirigeant de la RPDC »)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What was resolved, in text order, and what could not be."""

    found: tuple[Reference, ...] = ()
    ahead: tuple[Reference, ...] = ()
    """Roles that bring somebody in before the name: "Judge blocks decree", of which nothing else is told of them."""
    gaps: tuple[Gap, ...] = ()
    genders: Mapping[str, str] = field(default_factory=dict)
    """What is known of each person: m, f or nothing."""


def find_references(
    reading: Reading, people: Sequence[Person], mentions: Sequence[Mention], *, quoted: Sequence[Span] = ()
) -> References:
    """The pronouns and descriptions of a text that stand for one of its people.

    Args:
        reading: The text and its grammar.
        people: Its people with the roles that stand beside their names.
        mentions: All its mentions, which tell bodies and places from persons.
        quoted: Its quotations, in order: whom they name is seldom whom the words around them take up.
    """
    if not people:
        return References()
    words, titles = read_words(reading), Titles.of(reading.language)
    persons = dict(_name_of(words, titles, span) for person in people for span in person.mentions)
    bodies = dict(words.range(mention.span) for mention in mentions if mention.kind in ("ORG", "LOC"))
    phrases = tuple(find_phrases(words, titles, persons, bodies=bodies))
    discourse = begin(words, titles, people, mentions, phrases, quoted)
    two = frozenset(one.outer for pair in pairwise(phrases) if _are_two(words, *pair) for one in pair)
    taken = frozenset(role.span.start for person in people for role in person.roles)
    open_words: list[tuple[Span, RolePhrase | pronouns.Pronoun]] = [
        (pronoun.span, pronoun) for pronoun in pronouns.find_pronouns(words)
    ]
    open_words += [(words.span(p.first, p.end), p) for p in phrases if _takes_up(discourse, p, taken)]
    found: list[Reference] = []
    ahead: list[Reference] = []
    gaps = list(_shared_names(reading, people, mentions))
    for span, item in sorted(open_words, key=lambda one: one[0]):
        role = isinstance(item, RolePhrase)
        fit = (
            descriptions.candidates(discourse, item)
            if isinstance(item, RolePhrase)
            else meant.candidates(discourse, item)
        )
        if isinstance(item, RolePhrase) and item.outer in two:  # « le maire et le préfet »: the word itself must tell
            fit = tuple(person for person in fit if _is_called(discourse, item, person))
        if len(fit) == 1:
            one = Reference(span=span, person=fit[0], role=role)
            if isinstance(item, RolePhrase) and descriptions.presents(words, item):
                ahead.append(one)
            else:
                found.append(one)
                discourse.add(span, fit[0])
        elif fit:
            gaps.append(_tie(reading, span, len(fit)))
    genders = {person: known.gender for person, known in discourse.known.items()}
    return References(found=tuple(found), ahead=tuple(ahead), gaps=tuple(gaps), genders=genders)


def _shared_names(reading: Reading, people: Sequence[Person], mentions: Sequence[Mention]) -> Iterator[Gap]:
    """Names that more than one have and that were given to nobody: « Paul Roux et Anne Roux sont là. Roux a souri »."""
    ends = {span.end for person in people for span in person.mentions}
    for mention in mentions:
        if mention.kind == "PER" and mention.span.end not in ends:
            last = names.parts(mention.span.of(reading.text))[-1:]
            having = sum(names.parts(person.name)[-1:] == last for person in people)
            if having > 1:
                yield _tie(reading, mention.span, having)


def _name_of(words: Words, titles: Titles, span: Span) -> tuple[int, int]:
    """The words of a name; of « pape François » the name alone, so that « le pape » is known for a role of his."""
    first, end = words.range(span)
    return first + (end - first > 1 and words.low(first) in titles.regnal), end


def _takes_up(discourse: Discourse, phrase: RolePhrase, taken: frozenset[int]) -> bool:
    """Whether a role phrase stands for somebody by itself: definite or heading a text, singular, beside no name."""
    words = discourse.words
    if phrase.plural or (descriptions.presents(words, phrase) and not descriptions.heads(words, phrase)):
        return False
    if joined(words, phrase.head_end, phrase.end) in discourse.titles.words("of_all"):
        return False  # « Je serai le maire de tous »
    if not phrase.determiner and _is_of_two(discourse, phrase):
        return False
    follows = discourse.next_at(words[phrase.end - 1].end)
    beside = follows is not None and follows - words[phrase.end - 1].end <= 1
    return not beside and words[phrase.first].start not in taken


def _are_two(words: Words, one: RolePhrase, other: RolePhrase) -> bool:
    """« Le maire et le préfet »: two offices that are each led by an article are of two people."""
    joined_on = one.end + 1 == other.outer and words.low(one.end) in words.small("ands")
    return joined_on and one.determined and other.determined


def _is_called(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    return any(role.role == phrase.role for role, _ in discourse.known[person].roles)


def _is_of_two(discourse: Discourse, phrase: RolePhrase) -> bool:
    """ "Captain and owner trade blame": callings that a headline joins without an article may be of two people."""
    words, titles = discourse.words, discourse.titles
    inside = range(phrase.head_end, phrase.end - 1)
    return any(words.low(at) in words.small("ands") and means_somebody(titles, words.low(at + 1)) for at in inside)


def _tie(reading: Reading, span: Span, count: int) -> Gap:
    wording = str(table(reading.language, "pronouns")["tie"])
    return Gap(span=span, kind=GapKind.PERSON, reason=wording.format(text=span.of(reading.text), count=count))

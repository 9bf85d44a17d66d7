"""The value of an article that a correction means: a person, an event, a date …"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from briefings.corrections.passages import LIKE, around, find, fold, places, quoted
from briefings.corrections.shapes import Correction, StaleError
from briefings.model import Article, Organisation, Person, Place, Span

Key = tuple[int, ...]
"""Index in the article's list of its kind; of a role, that of its person and its own."""

NAMED = ("person", "organisation", "place")
_LISTED = 6
"""Places that an error tells apart."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One value of an article that a correction may mean."""

    kind: str
    key: Key
    spans: tuple[Span, ...]
    forms: tuple[str, ...] = ()
    """What it is called, where it has a name."""


def things(article: Article, kinds: Iterable[str]) -> list[Thing]:
    """Every value of some kinds, with where it stands."""
    return [thing for kind in kinds for thing in _things(article, kind)]


def _things(article: Article, kind: str) -> list[Thing]:
    if kind == "role":
        return [
            Thing(kind, (index, number), (role.span,))
            for index, person in enumerate(article.people)
            for number, role in enumerate(person.roles)
        ]
    return [Thing(kind, (index,), *rest) for index, rest in enumerate(_spans(article, kind))]


def _spans(article: Article, kind: str) -> list[tuple[tuple[Span, ...], tuple[str, ...]]]:
    named: Mapping[str, Sequence[Person | Organisation | Place]] = {
        "person": article.people, "organisation": article.organisations, "place": article.places,
    }  # fmt: skip
    if kind in named:
        return [(one.mentions, (one.name, *(variant.text for variant in one.variants))) for one in named[kind]]
    single: Mapping[str, list[Span]] = {
        "event": [event.head for event in article.events],
        "date": [date.span for date in article.dates],
        "quote": [quote.span for quote in article.quotes],
        "statement": [statement.span for statement in article.statements],
        "term": [term.span for term in article.glossary],
        "gap": [gap.span for gap in article.gaps],
    }
    return [((span,), ()) for span in single[kind]]


def find_thing(
    article: Article, correction: Correction, kinds: Sequence[str], *, among: Sequence[Thing] | None = None
) -> Thing:
    """The one value that a correction's words mean: the words are its own, or the only one's in a longer passage.

    Of events that were read at the same words it is the first: for an editor they are one.

    Args:
        among: Those that it may be; None: every value of these kinds.

    Raises:
        StaleError: the words are gone, or mean none, or more than one.
    """
    among = things(article, kinds) if among is None else among
    if not correction.nth and len(named := called(among, correction.words)) == 1:
        return named[0]
    occurrences = find(article, correction)
    exact = [thing for thing in among if any(own in occurrences for own in thing.spans)]
    found = exact if len(exact) == 1 else [thing for span in occurrences for thing in _at(span, among)]
    meant = {(thing.kind, thing.key): thing for thing in found}
    if len({(thing.kind, thing.key if thing.kind != "event" else thing.spans) for thing in meant.values()}) == 1:
        return next(iter(meant.values()))
    noun = " or ".join(kinds)
    if not meant:
        cure = _other_kind(article, occurrences, kinds) or _nearest(article, correction.words, among, noun)
        raise correction.stale(f"{quoted(correction.words)} is no {noun} of {article.id} as it is read now", cure)
    raise _ambiguous(article, correction, occurrences, list(meant.values()))


def _other_kind(article: Article, occurrences: Sequence[Span], kinds: Sequence[str]) -> str | None:
    """As what these very words were read, where that is not what the correction says."""
    others = things(
        article, [kind for kind in ("person", "organisation", "place", "event", "date") if kind not in kinds]
    )
    found = next((thing.kind for thing in others if any(own in occurrences for own in thing.spans)), None)
    return f"it was read as {'an' if found[0] in 'eo' else 'a'} {found}" if found else None


def _nearest(article: Article, words: str, among: Sequence[Thing], noun: str) -> str:
    held = list(dict.fromkeys(thing.spans[0].of(article.text) for thing in among))
    if not held:
        return f"the article has no {noun}; take the entry out"
    if like := process.extractOne(words, held, scorer=fuzz.WRatio, score_cutoff=LIKE):
        return f"the nearest is {quoted(like[0])}"
    return f"those are {', '.join(map(quoted, held[:_LISTED]))}{', …' * (len(held) > _LISTED)}"


def _at(span: Span, among: Iterable[Thing]) -> list[Thing]:
    """The values at a place: that very stretch, else those inside it, else those around it, else those across."""
    tests = (
        lambda own: own == span,
        lambda own: span.holds(own),
        lambda own: own.holds(span),
        lambda own: own.overlaps(span),
    )
    for test in tests:
        if found := [thing for thing in among if any(test(own) for own in thing.spans)]:
            return found
    return []


def _ambiguous(
    article: Article, correction: Correction, occurrences: Sequence[Span], meant: Sequence[Thing]
) -> StaleError:
    held = ", ".join(dict.fromkeys(f"{quoted(t.spans[0].of(article.text))} ({t.kind})" for t in meant[:_LISTED]))
    problem = f"{quoted(correction.words)} means more than one thing in {article.id}: {held}"
    if len(occurrences) > 1 and not correction.nth:
        shown = (f"nth: {at} ({around(article.text, own)})" for at, own in enumerate(occurrences[:_LISTED], 1))
        return correction.stale(problem, f"say which with {', '.join(shown)}{' …' * (len(occurrences) > _LISTED)}")
    if {thing.kind for thing in meant} == {"role"}:
        return correction.stale(problem, "say whose with of:")
    if len({thing.kind for thing in meant}) > 1:
        return correction.stale(problem, "say which with as:, or use the words of one alone")
    return correction.stale(problem, "use the words of one alone")


def called(among: Iterable[Thing], name: str) -> list[Thing]:
    """Those that go by a name, the main one first: who is called so, else who is called so elsewhere in the text."""
    key = fold(name)
    among = [thing for thing in among if thing.forms]
    return [t for t in among if fold(t.forms[0]) == key] or [t for t in among if key in map(fold, t.forms)]


def _ending(people: Iterable[Thing], passages: Sequence[Span]) -> list[Thing]:
    """Those whose name is how a passage ends."""
    return [one for one in people if any(p.holds(own) and own.end == p.end for p in passages for own in one.spans)]


def find_person(article: Article, correction: Correction, name: str) -> Person:
    """A person by a name that the article gives them, with a form of address (« Mme Aubin ») or without.

    Raises:
        StaleError: nobody is called so, or more than one is.
    """
    people = things(article, ("person",))
    found = called(people, name) or _ending(people, places(article.text, name))
    if len(found) == 1:
        return article.people[found[0].key[0]]
    if found:
        names = ", ".join(quoted(article.people[thing.key[0]].name) for thing in found)
        raise correction.stale(f"{quoted(name)} may be {names}", "use the whole name")
    everyone = [person.name for person in article.people]
    like = process.extractOne(name, everyone, scorer=fuzz.WRatio, score_cutoff=LIKE) if everyone else None
    cure = f"did you mean {like[0]!r}?" if like else "see the page of the article for the names it has"
    raise correction.stale(f"{article.id} has no person {quoted(name)} as it is read now", cure)

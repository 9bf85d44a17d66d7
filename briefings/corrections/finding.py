"""What a correction means, found by its words in the article as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from briefings.corrections.shapes import Correction, StaleError
from briefings.model import Article, Organisation, Person, Place, Span

Key = tuple[int, ...]
"""Index in the article's list of its kind; of a role, that of its person and its own."""

NAMED = ("person", "organisation", "place")
_LIKE = 60.0
"""From this likeness on (rapidfuzz partial_ratio, 0 to 100) a passage is offered as the nearest."""
_SHOWN = 90
"""Characters of a passage that an error shows."""
_LISTED = 6
"""Places that an error tells apart."""
_BESIDE = 18
"""Characters on each side by which it does."""
_SIGNS = str.maketrans(
    {**dict.fromkeys("’‘ʼ′", "'"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("‑‐", "-")}
    | dict.fromkeys("\u00a0\u202f\u2009\t\r\n\v\f\u2028\u2029", " ")
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One value of an article that a correction may mean."""

    kind: str
    key: Key
    spans: tuple[Span, ...]
    forms: tuple[str, ...] = ()
    """What it is called, where it has a name."""


def fold(text: str) -> str:
    """The text with plain apostrophes, quotation marks, hyphens and spaces, character for character."""
    return text.translate(_SIGNS)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return fold(text)


def places(text: str, words: str) -> tuple[Span, ...]:
    """Where words stand in a text as whole words, whatever the typist's apostrophes and spaces."""
    parts = [re.escape(part) for part in fold(words).split()]
    if not parts:
        return ()
    pattern = " +".join(parts)
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return tuple(Span(*match.span()) for match in re.finditer(f"{before}{pattern}{after}", _folded(text)))


def find(article: Article, correction: Correction) -> tuple[Span, ...]:
    """The places that a correction's words mean.

    Raises:
        StaleError: they are not in the article, or not so often.
    """
    return find_words(article, correction, correction.words, correction.nth)


def find_words(article: Article, correction: Correction, words: str, nth: Sequence[int] = ()) -> tuple[Span, ...]:
    """The places where some words of a correction stand.

    Raises:
        StaleError: they are not in the article, or not so often.
    """
    found = places(article.text, words)
    if not found:
        raise _gone(article, correction, words)
    if over := [number for number in nth if number > len(found)]:
        problem = f"{_quoted(words)} stands {_times(len(found))} in {article.id}, so there is no nth: {over[0]}"
        raise correction.stale(problem, "count again; words of the title count too")
    return tuple(found[number - 1] for number in nth) or found


def _gone(article: Article, correction: Correction, words: str) -> StaleError:
    near = nearest(article.text, words)
    cure = f"the nearest passage is {_quoted(near)}" if near else "the article has nothing like it; take the entry out"
    return correction.stale(f"{_quoted(words)} is not in {article.id} (any more)", cure)


def nearest(text: str, words: str) -> str | None:
    """The passage most like some words, whole words of the text; None where nothing is like them."""
    low, sought = _folded(text).lower(), fold(words).lower()
    found = fuzz.partial_ratio_alignment(sought, low, score_cutoff=_LIKE) if len(sought) < len(low) else None
    if found is None:
        return None
    # The likest stretch may cut words at its ends: each is tried whole and left out.
    ends = [(a, b) for a in _word_edges(text, found.dest_start) for b in _word_edges(text, found.dest_end) if a < b]
    passages = [" ".join(text[a:b].split()).strip(" .,;:") for a, b in ends]
    return max(passages, key=lambda passage: fuzz.ratio(sought, fold(passage).lower()), default=None) or None


def _word_edges(text: str, at: int) -> tuple[int, int]:
    """Where the word around a place begins and ends; twice the place itself where it is between words."""
    left = right = at
    if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        while left > 0 and text[left - 1].isalnum():
            left -= 1
        while right < len(text) and text[right].isalnum():
            right += 1
    return left, right


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
        held = [thing.spans[0].of(article.text) for thing in among]
        like = process.extractOne(correction.words, held, scorer=fuzz.WRatio) if held else None
        cure = f"the nearest is {_quoted(like[0])}" if like else f"the article has no {noun}; take the entry out"
        raise correction.stale(f"{_quoted(correction.words)} is no {noun} of {article.id} (any more)", cure)
    raise _ambiguous(article, correction, occurrences, list(meant.values()))


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
    held = ", ".join(dict.fromkeys(f"{_quoted(t.spans[0].of(article.text))} ({t.kind})" for t in meant[:_LISTED]))
    problem = f"{_quoted(correction.words)} means more than one thing in {article.id}: {held}"
    if len(occurrences) > 1 and not correction.nth:
        shown = (f"nth: {at} ({_around(article.text, own)})" for at, own in enumerate(occurrences[:_LISTED], 1))
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


def find_person(article: Article, correction: Correction, name: str) -> Person:
    """A person by a name that the article gives them.

    Raises:
        StaleError: nobody is called so, or more than one is.
    """
    found = called(things(article, ("person",)), name)
    if len(found) == 1:
        return article.people[found[0].key[0]]
    if found:
        names = ", ".join(_quoted(article.people[thing.key[0]].name) for thing in found)
        raise correction.stale(f"{_quoted(name)} may be {names}", "use the whole name")
    everyone = [person.name for person in article.people]
    like = process.extractOne(name, everyone, scorer=fuzz.WRatio, score_cutoff=_LIKE) if everyone else None
    cure = f"did you mean {like[0]!r}?" if like else "see the page of the article for the names it has"
    raise correction.stale(f"{article.id} has no person {_quoted(name)} (any more)", cure)


def near_to(spans: Sequence[Span], at: Span) -> Span:
    """The span nearest to a place, those up to its end before those behind it."""
    before = [span for span in spans if span.start < at.end]
    return max(before) if before else min(spans)


def _around(text: str, span: Span) -> str:
    """Words with a little of what stands before and behind them, to tell one place from another."""
    start, end = max(0, span.start - _BESIDE), min(len(text), span.end + _BESIDE)
    before = text[start : span.start].split(" ", 1)[-1] if start else text[: span.start]
    behind = text[span.end : end].rsplit(" ", 1)[0] if end < len(text) else text[span.end :]
    return " ".join(f"{before}{span.of(text)}{behind}".split())


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[:_SHOWN].rstrip() + "…"}"'


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

"""Key facts: the few statements that a briefing keeps, the most important first.

Each sentence adds up what speaks for it (place, actors, figures, what is to come) and
against it (background, comment); the best are taken one by one, none that says again what
is already there and none that cannot be understood alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from briefings.language import Reading, Sentence
from briefings.lexicon import table
from briefings.model import BlockKind, Event, Modality, Person, Span, Statement, TimeExpression

FEWEST, MOST = 3, 6
# Two sentences with this much of their words in common say the same (rapidfuzz token_set_ratio, 0 to 100).
ALIKE = 82.0
SHORT_WORDS, LONG_WORDS = 7, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """One article with what its sentences are weighed by."""

    reading: Reading
    weights: Mapping[str, float]
    words: Mapping[str, Sequence[str]]
    title: frozenset[str]
    dates: Sequence[TimeExpression]
    people: Sequence[Person]
    events: Sequence[Event]


def rank(
    reading: Reading,
    statements: Sequence[Statement],
    *,
    dates: Sequence[TimeExpression],
    people: Sequence[Person],
    events: Sequence[Event] = (),
) -> tuple[Statement, ...]:
    """The same statements, the best 3 to 6 of them with their rank as `key`, 1 first.

    An article of fewer than three statements that stand alone keeps those it has.
    """
    data = table(reading.language, "facts")
    facts = _Facts(
        reading=reading, weights=data["weights"], words=data["words"], title=_title(reading), dates=dates,
        people=people, events=events,
    )  # fmt: skip
    chosen = _choose(facts, statements)
    ranks = {statement.id: number for number, statement in enumerate(chosen, start=1)}
    return tuple(replace(statement, key=ranks.get(statement.id)) for statement in statements)


def how_many(statements: int) -> int:
    """How many key facts an article of so many statements gets: three, and one more for each two beyond four."""
    return max(FEWEST, min(MOST, 1 + statements // 2))


def _choose(facts: _Facts, statements: Sequence[Statement]) -> list[Statement]:
    alone = [(number, s) for number, s in enumerate(statements) if _alone(facts, s)]
    scored = sorted(
        ((_score(facts, s, number, len(statements)), -number, s) for number, s in alone),
        key=lambda item: item[:2],
        reverse=True,
    )  # fmt: skip
    kept: list[Statement] = []
    for _, _, statement in scored:
        if len(kept) == how_many(len(statements)):
            break
        if not any(_same(facts, statement, other) for other in kept):
            kept.append(statement)
    return kept


def _score(facts: _Facts, statement: Statement, number: int, total: int) -> float:
    return sum(facts.weights[trait] * value for trait, value in _traits(facts, statement, number, total).items())


def _traits(facts: _Facts, statement: Statement, number: int, total: int) -> dict[str, float]:
    """The traits of a statement, each about 0 to 1."""
    text = statement.span.of(facts.reading.text)
    plain = _plain(text)
    words = _content(text)
    sentence = facts.reading.sentence_at(statement.span.start)
    quoted = sum(len(part) for part in re.findall(r"[«“\"][^»”\"]*[»”\"]?", text)) / max(1, len(text))
    people = sum(any(statement.span.holds(m) for m in person.mentions) for person in facts.people)
    return {
        "lead": float(number == 0),
        "position": 1 - number / max(1, total),
        "paragraph": float(sentence is not None and _opens(facts.reading, sentence)),
        "title": len(words & facts.title) / max(1, len(facts.title)),
        "person": min(people, 3) / 3,
        "figure": float(bool(re.search(r"\d", text))),
        "date": float(any(statement.span.holds(d.span) for d in facts.dates)),
        "event": float(any(e.statement == statement.id for e in facts.events)),
        "planned": float(statement.modality is Modality.PLANNED),
        "alleged": float(statement.modality is Modality.ALLEGED),
        "denied": float(statement.modality is Modality.DENIED),
        "conditional": float(statement.modality is Modality.CONDITIONAL),
        "opinion": float(statement.modality is Modality.OPINION),
        "sourced": float(statement.source is not None),
        "quoted": quoted,
        "background": float(any(f" {word} " in plain for word in facts.words["background"])),
        "consequence": float(any(f" {word} " in plain for word in facts.words["consequence"])),
        "pronoun": float(plain.split()[:1] != [] and plain.split()[0] in facts.words["pronouns"]),
        "short": float(len(text.split()) < SHORT_WORDS),
        "long": float(len(text.split()) > LONG_WORDS),
    }


def _opens(reading: Reading, sentence: Sentence) -> bool:
    return sentence.span.start == reading.blocks[sentence.block].span.start


def _alone(facts: _Facts, statement: Statement) -> bool:
    """Whether a statement makes sense without the sentence before it."""
    text = statement.span.of(facts.reading.text)
    plain = _plain(text)
    if any(plain.startswith(f" {word} ") for word in facts.words["dangling"]):
        return False
    opener = text.lstrip()[:1]
    if opener.islower():
        return False
    return not (plain.split()[:1] and plain.split()[0] in facts.words["pronouns"] and not _names(facts, statement.span))


def _names(facts: _Facts, span: Span) -> bool:
    return any(span.holds(mention) for person in facts.people for mention in person.mentions)


def _same(facts: _Facts, one: Statement, other: Statement) -> bool:
    first, second = (" ".join(sorted(_content(s.span.of(facts.reading.text)))) for s in (one, other))
    return bool(fuzz.token_set_ratio(first, second) >= ALIKE)


def _title(reading: Reading) -> frozenset[str]:
    spans = [block.span for block in reading.blocks if block.kind is BlockKind.TITLE]
    return frozenset(word for span in spans for word in _content(span.of(reading.text)))


def _plain(text: str) -> str:
    text = text.lower().replace("’", "'")
    return " " + " ".join(re.sub(r"[,;:.!?()«»“”\"—–]", " ", text).split()) + " "


def _content(text: str) -> frozenset[str]:
    """The longer words of a text, cut to their first six letters so that forms of one word meet."""
    words = re.findall(r"[^\W\d_]{4,}|\d+", text.lower())
    return frozenset(word[:6] for word in words)

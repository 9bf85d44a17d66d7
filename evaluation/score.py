"""Score extracted articles against hand-made annotation: precision, recall and F1 by task.

Matching is by place in the text, after white space, apostrophes and quotation marks are
made alike, so that a span may differ from the annotator's in what no reader would notice.
Figures are micro averages over all articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Place = tuple[int, int]
Json = Mapping[str, Any]
T = TypeVar("T")
Dated = tuple[Place, str, str, str]
"""An event: place, start, end, status."""
Said = tuple[Place, str | None, str]
"""A statement: place, source, modality."""

ALIKE = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "}
ALIKE |= dict.fromkeys("–—‑", "-")
NOWHERE: Place = (-1, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: shares between 0 and 1."""

    task: str
    gold: int
    predicted: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Tally:
    """Counts by task, and a line for every miss."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)

    def add(self, task: str, gold: int, found: int, predicted: int, right: int) -> None:
        counts = self.counts.setdefault(task, [0, 0, 0, 0])
        for index, number in enumerate((gold, found, predicted, right)):
            counts[index] += number

    def match(
        self,
        task: str,
        gold: Sequence[T],
        predicted: Sequence[T],
        same: Callable[[T, T], bool],
        show: Callable[[T], str] | None = None,
    ) -> None:
        """Count what of `gold` is met by something predicted, and the reverse; log misses if `show` is given."""
        met = [any(same(g, p) for p in predicted) for g in gold]
        right = [any(same(g, p) for g in gold) for p in predicted]
        self.add(task, len(gold), sum(met), len(predicted), sum(right))
        if show:
            self.log += [f"  {task}: missed {show(g)}" for g, hit in zip(gold, met, strict=True) if not hit]
            self.log += [f"  {task}: wrong  {show(p)}" for p, hit in zip(predicted, right, strict=True) if not hit]

    def rows(self) -> Iterator[Row]:
        for task, (gold, found, predicted, right) in self.counts.items():
            precision = right / predicted if predicted else 0.0
            recall = found / gold if gold else 0.0
            yield Row(task=task, gold=gold, predicted=predicted, precision=precision, recall=recall)


class Text:
    """A text with its look-alikes folded, that finds annotated words in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        folded: list[str] = []
        self.back: list[int] = []
        for offset, character in enumerate(text):
            character = ALIKE.get(character, character)
            if character.isspace():
                if folded and folded[-1] == " ":
                    continue
                character = " "
            folded.append(character)
            self.back.append(offset)
        self.back.append(len(text))
        self.folded = "".join(folded)

    def find(self, words: str, nth: int = 1) -> Place | None:
        """Offsets of the nth occurrence of some words, or None."""
        needle = Text(words).folded.strip() if words else ""
        at = -1
        for _ in range(nth or 1):
            at = self.folded.find(needle, at + 1)
            if at < 0:
                return None
        return self.back[at], self.back[at + len(needle) - 1] + 1

    def place(self, item: Json, key: str = "text") -> Place:
        return self.find(item[key], item.get("nth", 1)) or NOWHERE

    def cut(self, place: Place) -> str:
        return self.text[place[0] : place[1]][:70].replace("\n", " ")


def overlap(a: Place, b: Place) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def name_key(name: str | None) -> str:
    """A name without accents, case and punctuation."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name or "") if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.lower()).split())


def same_name(a: str | None, b: str | None) -> bool:
    """Whether one name holds all the words of the other."""
    first, second = set(name_key(a).split()), set(name_key(b).split())
    return bool(first and second) and (first <= second or second <= first)


def score_article(gold: Json, predicted: Json, tally: Tally) -> None:
    """Add one article's counts to a tally.

    Args:
        gold: Annotation in the form of gold/GUIDE.md.
        predicted: The article in the form of the contract.
        tally: Counts so far; changed.
    """
    text = Text(predicted["text"])
    tally.log.append(gold["id"])
    _dates(gold, predicted, text, tally)
    _people(gold, predicted, text, tally)
    _quotes(gold, predicted, text, tally)
    _events(gold, predicted, text, tally)
    _statements(gold, predicted, text, tally)


def _span(item: Json) -> Place:
    return (item["span"][0], item["span"][1])


def _speaker(value: Any) -> str | None:
    name = value["name"] if isinstance(value, Mapping) else value
    return None if name is None else str(name)


def _near(item: Sequence[Any], others: Sequence[Any]) -> bool:
    return any(overlap(item[0], other[0]) for other in others)


def _dates(gold: Json, predicted: Json, text: Text, tally: Tally) -> None:
    """Datelines are left out; ages count for nobody unless both sides have them."""
    line = re.search(r"^\s*(\d{1,2}(er)? \w+ \d{4})[\s.]*[-–—]", text.text, re.MULTILINE)
    skip = line.span(1) if line else NOWHERE
    g = [(text.place(d), d["type"], d["value"]) for d in gold["dates"]]
    p = [(_span(d), d["type"], d["value"]) for d in predicted["dates"] if not overlap(_span(d), skip)]

    def age(d: tuple[Place, str, str]) -> bool:
        words = r"(environ |près de |plus de )?[\w-]+ ans"
        return d[1] == "DURATION" and re.fullmatch(words, text.cut(d[0])) is not None

    g, p = (
        [d for d in g if not age(d) or _near(d, p)],
        [d for d in p if not age(d) or _near(d, g)],
    )

    def show(d: tuple[Place, str, str]) -> str:
        return f"{text.cut(d[0])!r} {d[1]} {d[2]}"

    tally.match("dates: extent, strict", g, p, lambda a, b: a[0] == b[0])
    tally.match("dates: extent, relaxed", g, p, lambda a, b: overlap(a[0], b[0]), show)
    tally.match("dates: value", g, p, lambda a, b: overlap(a[0], b[0]) and a[2] == b[2], show)


def _people(gold: Json, predicted: Json, text: Text, tally: Tally) -> None:
    def names(person: Json) -> set[str]:
        others = [v["text"] if isinstance(v, Mapping) else v for v in person.get("variants", [])]
        return {name_key(name) for name in [person["name"], *others]}

    def same(a: Json, b: Json) -> bool:
        return not names(a).isdisjoint(names(b))

    tally.match("people", gold["people"], predicted["people"], same, lambda person: str(person["name"]))
    g = [(x, text.place(r), r["when"]) for x in gold["people"] for r in x["roles"]]
    p = [(x, _span(r), r["when"]) for x in predicted["people"] for r in x["roles"]]

    def words(a: tuple[Json, Place, str], b: tuple[Json, Place, str]) -> bool:
        return overlap(a[1], b[1]) and same(a[0], b[0])

    def show(role: tuple[Json, Place, str]) -> str:
        return f"{role[0]['name']}: {text.cut(role[1])!r} {role[2]}"

    tally.match("roles: person and words", g, p, words, show)
    tally.match("roles: and when", g, p, lambda a, b: words(a, b) and a[2] == b[2])
    split = sum(max(0, sum(same(a, b) for b in predicted["people"]) - 1) for a in gold["people"])
    joined = sum(max(0, sum(same(a, b) for a in gold["people"]) - 1) for b in predicted["people"])
    count = len(gold["people"])
    tally.add("people: one page each", count, count - split, count, count - joined)


def _quotes(gold: Json, predicted: Json, text: Text, tally: Tally) -> None:
    """One to three words in quotation marks that nobody is said to say count for nobody."""
    g = [(text.place(q), q["speaker"]) for q in gold["quotes"]]
    p = [(_span(q), _speaker(q["speaker"])) for q in predicted["quotes"] if q.get("direct", True)]

    def scare(q: tuple[Place, str | None]) -> bool:
        return not q[1] and len(text.cut(q[0]).split()) <= 3

    g, p = [q for q in g if not scare(q) or _near(q, p)], [q for q in p if not scare(q) or _near(q, g)]

    def spoken(a: tuple[Place, str | None], b: tuple[Place, str | None]) -> bool:
        return overlap(a[0], b[0]) and (same_name(a[1], b[1]) if a[1] else not b[1])

    def show(q: tuple[Place, str | None]) -> str:
        return f"{text.cut(q[0])!r} by {q[1]}"

    tally.match("quotes: found", g, p, lambda a, b: overlap(a[0], b[0]), show)
    tally.match("quotes: and speaker", g, p, spoken, show)


def _events(gold: Json, predicted: Json, text: Text, tally: Tally) -> None:
    g: list[Dated] = [(text.place(e), e["start"], e["end"], e["status"]) for e in gold["events"]]
    p: list[Dated] = [(_span(e), e["start"], e["end"], e["status"]) for e in predicted["events"]]

    def found(a: Dated, b: Dated) -> bool:
        fine = max(len(a[1]), len(a[2])) <= max(len(b[1]), len(b[2]))
        return overlap(a[0], b[0]) and a[1] == b[1][: len(a[1])] and a[2] == b[2][: len(a[2])] and fine

    def show(e: Dated) -> str:
        return f"{e[1]}/{e[2]} {e[3]} {text.cut(e[0])!r}"

    tally.match("events: found and dated", g, p, found, show)
    tally.match("events: and status", g, p, lambda a, b: found(a, b) and a[3] == b[3])


def _statements(gold: Json, predicted: Json, text: Text, tally: Tally) -> None:
    g: list[Said] = [
        (text.find(s["sentence"], s.get("nth", 1)) or NOWHERE, s["source"], s["modality"]) for s in gold["statements"]
    ]
    p: list[Said] = [(_span(s), _speaker(s["source"]), s["modality"]) for s in predicted["statements"]]
    checks: tuple[tuple[str, Callable[[Said, Said], bool]], ...] = (
        ("statements: attributed or not", lambda a, b: bool(a[1]) == bool(b[1])),
        ("statements: source", lambda a, b: same_name(a[1], b[1]) if a[1] else not b[1]),
        ("statements: modality", lambda a, b: a[2] == b[2]),
    )
    for task, agrees in checks:
        hit = [any(overlap(a[0], b[0]) and agrees(a, b) for b in p) for a in g]
        tally.add(task, len(g), sum(hit), len(g), sum(hit))
        tally.log += [
            f"  {task}: {text.cut(a[0])!r} is {a[1]} {a[2]}, not {[b[1:] for b in p if overlap(a[0], b[0])]}"
            for a, ok in zip(g, hit, strict=True)
            if not ok
        ]
    ranked = sorted((s for s in predicted["statements"] if s.get("key")), key=lambda s: int(s["key"]))
    kept = [text.find(words) or NOWHERE for words in gold["key"]]
    tally.match("key facts", kept, [_span(s) for s in ranked[: len(kept)]], overlap)

"""Find the expressions of time in a text: which words they are, not yet what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefings.lexicon import word_set
from briefings.model import BlockKind, Span
from briefings.temporal.forms import Match, find_matches
from briefings.temporal.refusals import refused
from briefings.temporal.words import BREAK, TimeToken, TimeWords
from briefings.values import value

_ENTRY = re.compile(r"(?m)^\W{0,3}\d{1,2}(?:er)? [^\W\d]+ \d{4}\s*[–—-]\s+\S")
"""Line of a chronology: « 8 mai 2018 – X se retire »; two of them, and neither is a dateline."""
_DATELINE = re.compile(r"[.\s]*[-–—]|[^\n]{0,40}?[\s.][-–—](?:\s|$)|\s*\([A-Z]{2,5}\)|\s*[./]?\s*$")


@value(frozen=True, slots=True)
class Found:
    """An expression of time: its words, what is said in them and where it stands."""

    span: Span
    kind: str
    """The family of forms that describes it."""
    parts: Mapping[str, TimeToken]
    """Class name to the word that has it."""
    before: tuple[str, ...]
    """Up to three words before it in its block, nearest last."""
    block: int
    sentence: int
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""

    def value(self, name: str) -> object:
        """What the lexicon says of the word of a class; None where there is none."""
        token = self.parts.get(name)
        return None if token is None else token.data.get(name, token.data.get("=" + token.word, True))

    def number(self, name: str) -> int | None:
        """The same for classes whose value is a whole number."""
        value = self.value(name)
        return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def spot(text: str, words: TimeWords, language: str) -> tuple[Found, ...]:
    """The expressions of time of a text, in text order; no two overlap. A dateline is none of them."""
    return tuple(item for item in claim(words, language) if not in_dateline(text, item, words, language))


def claim(words: TimeWords, language: str) -> tuple[Found, ...]:
    """Every expression that a form describes, the dateline's included, in text order; no two overlap."""
    taken = bytearray(len(words.tokens))
    found: list[Found] = []
    for row in find_matches(language, words.codes, words.tokens):
        if any(any(taken[m.first : m.last]) for m in row) or refused(row, words, language):
            continue
        for match in row:
            taken[match.first : match.last] = b"\x01" * (match.last - match.first)
            found.append(_found(match, words))
    return tuple(sorted((item for item in found if item.kind != "none"), key=lambda item: item.span.start))


def _found(match: Match, words: TimeWords) -> Found:
    tokens, first, last = words.tokens, match.first, match.last
    before = tokens[max(first - 3, 0) : first]
    return Found(
        span=Span(tokens[first].start, tokens[last - 1].end),
        kind=match.kind,
        parts=match.parts,
        before=tuple(token.word for token in before if token.word != BREAK),
        block=words.block[first],
        sentence=words.sentence[first],
        first=first,
        last=last,
    )


def in_dateline(text: str, item: Found, words: TimeWords, language: str) -> bool:
    """The date with which an agency story opens, its hour included, which dates the story and nothing in it."""
    if words.kinds[item.block] is BlockKind.DATELINE:
        return True
    if item.kind not in ("day", "clock") or item.block > 3:
        return False
    opening = words.block.index(item.block)
    if not any({"month", "ymd"} & token.data.keys() for token in words.tokens[item.first : item.last]):
        return False
    head = text[words.tokens[opening].start : item.span.start]
    line = text[item.span.end : item.span.end + 60].split("\n")[0]
    return (
        len(head) <= 40
        and "." not in head.strip(" .")
        and _place(head, word_set(language, "calendar", "cues", "on_day"))
        and bool(_DATELINE.match(line))
        and len(_ENTRY.findall(text)) < 2
    )


def _place(head: str, on_day: frozenset[str]) -> bool:
    """Whether the words before a dateline's date are a place or nothing: « PARIS, », « Genève (Suisse), le »."""
    rest = re.sub(r"\([^)]*\)|[.,–—-]", " ", head)
    return all(word in on_day or (word[0].isupper() and len(word) > 2) for word in rest.split())

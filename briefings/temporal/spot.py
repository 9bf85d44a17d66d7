"""Find the expressions of time in a text: which words they are, not yet what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.language import Reading
from briefings.lexicon import table
from briefings.model import BlockKind, Span
from briefings.temporal.forms import Form, Match, forms, matches
from briefings.temporal.words import BREAK, Token, tokens_of

_CASED = ("month", "weekday", "part", "plainpart", "unit", "cal", "season", "noon", "near", "anaday", "ref")
_DATELINE = re.compile(r"[.\s]*[-–—]|[^\n]{0,40}?[\s.][-–—](?:\s|$)|\s*\([A-Z]{2,5}\)|\s*[./]?\s*$")
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of time: its words, what is said in them and where it stands."""

    span: Span
    kind: str
    """The family of forms that describes it."""
    parts: Mapping[str, Token]
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
        return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


@dataclass(frozen=True, slots=True)
class Words:
    """A text as tokens, with a break between blocks."""

    tokens: tuple[Token, ...]
    codes: str
    block: tuple[int, ...]
    sentence: tuple[int, ...]
    """For each token the number of its sentence."""
    kinds: tuple[BlockKind | None, ...]
    """What each block is, where a reading tells."""


def read_words(text: str, language: str, reading: Reading | None = None) -> Words:
    """Cut a text into tokens, blocks and sentences."""
    words, _ = forms(language)
    tokens: list[Token] = []
    block: list[int] = []
    bounds = _blocks(text, reading)
    for index, (start, end) in enumerate(bounds):
        found = tokens_of(text[start:end], words)
        tokens += [Token(t.start + start, t.end + start, t.word, t.data, t.capital) for t in found]
        tokens.append(Token(end, end, BREAK, {}, False))
        block += [index] * (len(found) + 1)
    codes = "".join(BREAK if t.word == BREAK else words.code(t) for t in tokens)
    kinds = tuple(b.kind for b in reading.blocks) if reading else (None,) * len(bounds)
    return Words(tuple(tokens), codes, tuple(block), tuple(_sentences(tokens, reading)), kinds)


def _blocks(text: str, reading: Reading | None) -> list[tuple[int, int]]:
    if reading is not None:
        return [(block.span.start, block.span.end) for block in reading.blocks]
    # A line that goes on in small letters is a wrapped line of the same block.
    starts = [0, *(m.end() for m in re.finditer(r"\n\s*\n\s*|\n(?=[ \t]*[^a-zà-ÿ\s])", text))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if end > start]


def _sentences(tokens: Sequence[Token], reading: Reading | None) -> Iterator[int]:
    if reading is not None:
        starts = [sentence.span.start for sentence in reading.sentences]
        number = 0
        for token in tokens:
            while number < len(starts) and starts[number] <= token.start:
                number += 1
            yield number
        return
    number = 0
    for at, token in enumerate(tokens):
        yield number
        ends = token.word in _STOPS and at + 1 < len(tokens) and not (at and len(tokens[at - 1].word) <= 2)
        number += token.word == BREAK or (ends and _opens(tokens[at + 1]))


def _opens(token: Token) -> bool:
    return token.capital or token.word in '«"“(—–-'


def spot(text: str, words: Words, language: str) -> tuple[Found, ...]:
    """The expressions of time of a text, in text order; no two overlap. A dateline is none of them."""
    return tuple(item for item in claim(words, language) if not in_dateline(text, item, words))


def claim(words: Words, language: str) -> tuple[Found, ...]:
    """Every expression that a form describes, the dateline's included, in text order; no two overlap."""
    _, patterns = forms(language)
    taken = bytearray(len(words.tokens))
    found: list[Found] = []
    for form in patterns:
        for row in matches(form, words.codes, words.tokens):
            if any(any(taken[m.first : m.last]) for m in row) or _refused(form, row, words, language):
                continue
            for match in row:
                taken[match.first : match.last] = b"\x01" * (match.last - match.first)
                found.append(_found(match, words))
    return tuple(sorted((item for item in found if item.kind != "none"), key=lambda item: item.span.start))


def _found(match: Match, words: Words) -> Found:
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


def _refused(form: Form, row: Sequence[Match], words: Words, language: str) -> bool:
    """Whether what surrounds a match says that it is no time after all."""
    if form.kind == "none":
        return False
    calendar = table(language, "calendar")
    match = row[-1]
    if calendar["tokens"]["capital_is_name"] and any(_is_name(m, words) for m in row):
        return True
    if any(_small_feast(m) or _abuts(m, words) or _is_first_name(m, words) for m in row):
        return True
    if calendar["tokens"]["month_has_capital"] and any(_small_month(m) for m in row):
        return True
    lone = set(match.parts) <= {"year", "the", "this"} or (
        set(match.parts) <= {"weekday", "day", "the"} and "day" in match.parts
    )
    return lone and _counts_things(match, words, calendar["cues"])


def _small_feast(match: Match) -> bool:
    token = match.parts.get("feast")
    return token is not None and not token.capital and "smallfeast" not in token.data


def _abuts(match: Match, words: Words) -> bool:
    """A number that letters touch, « SN1987A », is no year."""
    tokens, first, last = words.tokens, match.first, match.last
    touching = (tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None)
    before = touching[0] is not None and touching[0].word[-1:].isalpha() and touching[0].end == tokens[first].start
    after = touching[1] is not None and touching[1].word.isalpha() and touching[1].start == tokens[last - 1].end
    return (before or after) and "year" in match.parts


def _is_first_name(match: Match, words: Words) -> bool:
    """A month or feast alone before a capital: « Noël Mamère », "April Smith"."""
    lone = set(match.parts) in ({"month"}, {"feast"}) and match.last - match.first == 1
    token, following = words.tokens[match.first], words.tokens[match.last]
    return lone and token.capital and following.capital and following.start == token.end + 1 and len(following.word) > 2


def _small_month(match: Match) -> bool:
    token = match.parts.get("month") or match.parts.get("safemonth") or match.parts.get("weekday")
    return token is not None and not token.capital


def _is_name(match: Match, words: Words) -> bool:
    """A capital inside the sentence, on a word that has none there: « Mercredi » the person, « Le Soir » the paper."""
    if any("digits" in token.data or "feast" in token.data for token in match.parts.values()):
        return False
    for name in _CASED:
        token = match.parts.get(name)
        if token is not None and token.capital and not _may_open(token, words, match.first, match.last):
            return True
    return False


def _may_open(token: Token, words: Words, first: int, last: int) -> bool:
    at = next((i for i in range(first, last) if words.tokens[i].start == token.start), first)
    if at == 0:
        return True
    before = words.tokens[at - 1]
    return before.word in '\n.!?…:;«"“(–—•' or (before.word == "-" and before.end < token.start)


def _counts_things(match: Match, words: Words, cues: Mapping[str, Sequence[str]]) -> bool:
    """« 2000 soldats »: a number before a plural noun counts, unless a preposition makes it a date."""
    following = words.tokens[match.last] if match.last < len(words.tokens) else None
    before = words.tokens[match.first - 1].word if match.first else BREAK
    if following is None or before in cues["preposition"] or following.capital or not following.word.isalpha():
        return False
    if following.start > words.tokens[match.last - 1].end + 1:
        return False
    plural = following.word.endswith(tuple(cues["plural"])) and following.word not in cues["not_plural"]
    return plural and len(following.word) > 3


def in_dateline(text: str, item: Found, words: Words) -> bool:
    """The date with which an agency story opens, which dates the story and nothing in it."""
    if words.kinds[item.block] is BlockKind.DATELINE:
        return True
    if item.kind != "day" or item.block > 3:
        return False
    opening = words.block.index(item.block)
    head = text[words.tokens[opening].start : item.span.start]
    line = text[item.span.end : item.span.end + 60].split("\n")[0]
    return len(head) <= 40 and "." not in head.strip(" .") and _place(head) and bool(_DATELINE.match(line))


def _place(head: str) -> bool:
    """Whether the words before a dateline's date are a place or nothing: « PARIS, », « Genève (Suisse), le »."""
    rest = re.sub(r"\([^)]*\)|\b(?:le|the|on)\b|[.,–—-]", " ", head)
    return all(word[0].isupper() and len(word) > 2 for word in rest.split())

"""Words as a reader of names sees them: « Jong-un » is one, « l'ancien » is two.

Treebanks cut some hyphens and the pipelines follow them; names, titles and place
names need their hyphens whole, whatever the pipeline of the language does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import Self

from briefings.language import Reading, Sentence
from briefings.language.positions import Positions
from briefings.language.tokens import Token
from briefings.lexicon import lists, table
from briefings.model import Block, Span
from briefings.structure.markup import without_markup
from briefings.values import once

_PLAIN = r"(?!\d)\w++(?!['’.‑-])|[,.;:!?…()«»“”\"]"
"""A word that no mark touches from behind, as most are, or a mark that begins no word: others need a closer look."""
_WORD = (
    r"M\.|MM\.|(?:[A-ZÉ]\.-?)+(?=\W|$|[A-ZÀ-Þ][a-zà-ÿ])|(?:Dr|Me|Mgr|Pr|Mr|Mrs|Ms|Jr|Sr|St|Ste|Rev|Prof|Gen|Sen|Gov|Lt|Col|Capt|Sgt|Rep|Maj|Adm|Cmdr|Cpl|Det|Supt|Insp)\.(?=\s[A-ZÉ])"
    r"|(?:ex|Ex|then|Then)[-‑](?=\w)|-t-(?=il|elle|on)|\d++(?:[.,]\d++)*+(?![A-Z])"
    r"|\w+?(?=-t-(?:il|elle|on)\b)|[a-zà-ÿ]\w*?(?=-(?:il|elle|ils|elles|on|je|tu|nous|vous|ce|là|ci|y|en)\b)"
    r"|(?![-‑][A-ZÀ-Þ])(?:\w|(?<=\w)[-‑](?=\w)|(?<=\w)['’](?=(?!s\b)\w))+|[^\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
"""Marks that only tell which way a line is written, or where it may break, are no words."""


class Word:
    """One word or mark, where it stands and what the pipeline says of it; equal to itself alone (see `read_words`)."""

    __slots__ = ("alpha", "capital", "elided", "end", "low", "near", "pos", "start", "text", "token")

    start: int
    end: int
    text: str
    low: str
    """In lower case, with straight apostrophes."""
    capital: bool
    """It begins with a capital …"""
    alpha: bool
    """… with a letter."""
    elided: bool
    token: Token
    """The pipeline's token at its first character."""
    near: bool
    """Whether only spaces (no line break) part it from the word before."""
    pos: str
    """Universal part of speech, or nothing where the pipeline gives none."""


class Words(tuple[Word, ...]):
    """The words of a text in order, found again by character; equal to itself alone, as a reading is."""

    reading: Reading
    small: Callable[[str], frozenset[str]]
    """A list of `small_words.toml` in the language of the text: determiners, links and the like, in lower case."""

    def __new__(cls, reading: Reading, items: Iterable[Word]) -> Self:
        words = super().__new__(cls, items)
        words.reading = reading
        words.small = lists(reading.language, "small_words")
        return words

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @once
    def lows(self) -> tuple[str, ...]:
        """Every word in lower case."""
        return tuple([word.low for word in self])

    @once
    def positions(self) -> Positions:
        """Where each word stands, in lower case."""
        return Positions(self.lows)

    @once
    def line_bounds(self) -> tuple[tuple[int, int], ...]:
        """Where each line of the text begins and ends."""
        firsts = [at for at, word in enumerate(self) if at == 0 or not word.near]
        return tuple(zip(firsts, [*firsts[1:], len(self)], strict=True))

    @once
    def capitals(self) -> tuple[int, ...]:
        """Indices of the words with a capital, where alone a name may begin."""
        return tuple([index for index, word in enumerate(self) if word.capital])

    @once
    def _ends(self) -> list[int]:
        return [word.end for word in self]

    def index(self, offset: int) -> int:  # type: ignore[override]  # by character, not by word
        """Index of the word at a character, or of the next one; the number of words at the end."""
        return bisect_right(self._ends, offset)

    def range(self, span: Span) -> tuple[int, int]:
        """First and past-the-last index of the words that a span touches."""
        ends, start, end = self._ends, span.start, span.end
        first = bisect_right(ends, start)
        return first, bisect_right(ends, end - 1, first) + 1 if end > start else first

    @once
    def lines(self) -> tuple[int, ...]:
        """For each word the number of its line."""
        return tuple(accumulate([not word.near for word in self]))

    @once
    def common(self) -> frozenset[str]:
        """The words that the text writes without a capital somewhere."""
        return frozenset({word.text for word in self if word.alpha and not word.capital})

    @once
    def _sentences(self) -> list[int]:
        return [sentence.span.start for sentence in self.reading.sentences]

    def sentence_number(self, offset: int) -> int:
        """Number of the sentence that holds a character, or of the last one before it."""
        return max(0, bisect_right(self._sentences, offset) - 1)

    def sentence(self, offset: int) -> Sentence | None:
        """The sentence that holds a character; None between sentences."""
        if not self.reading.sentences:
            return None
        found = self.reading.sentences[self.sentence_number(offset)]
        return found if found.span.start <= offset < found.span.end else None

    def sentence_lows(self, offset: int) -> tuple[str, ...]:
        """The words in lower case of the sentence that holds a character; none between sentences."""
        sentence = self.sentence(offset)
        return self.lows[slice(*self.range(sentence.span))] if sentence else ()

    def span(self, first: int, end: int) -> Span:
        """The characters from one word to the one before `end`."""
        return Span(self[first].start, self[end - 1].end)

    def written(self, first: int, end: int) -> str:
        """The text from one word to the one before `end`, as it is written."""
        return self.reading.text[self[first].start : self[end - 1].end]

    def low(self, index: int) -> str:
        """The word in lower case, or nothing outside the text."""
        if index < 0:
            return ""
        try:
            return self.lows[index]
        except IndexError:
            return ""

    def in_one_line(self, span: Span) -> str:
        """The words of a span without the line break that an editor may have set between them."""
        text = span.of(self.reading.text)
        return " ".join(text.split()) if "\n" in text else text

    def stands_apart(self, first: int, end: int) -> bool:
        """Whether words are no part of a longer name: no capital stands beside them, but that of a sentence's first."""
        before = first > 0 and self[first].near and self[first - 1].capital and not self.opens(first - 1)
        return not before and not (end < len(self) and self[end].near and self[end].capital)

    def opens(self, index: int) -> bool:
        """Whether a word is the first of its sentence or line, opening marks aside."""
        while index > 0 and self[index].near and self[index - 1].text in "«“\"'‘(–—-•":
            index -= 1
        word = self[index]
        return index == 0 or not word.near or self[index - 1].text in ".!?…:" or bool(word.token.is_sent_start)


@lru_cache(maxsize=1)
def read_words(reading: Reading) -> Words:
    """Cut a text into words; the stages of one article share the answer."""
    text, tokens, plain = reading.text, reading.doc.tokens, reading.doc.text
    marked = without_markup(text) is not text
    ends = [token.idx for token in tokens[1:]]
    ends.append(len(text) + 1)
    items: list[Word] = []
    new, known = Word.__new__, _known
    number, line = 0, -1
    for match in _pattern(reading.language).finditer(text):
        start, end = match.span()
        while ends[number] <= start:
            number += 1
        token = tokens[number]
        written = match[0]
        if (token.is_space and written[0].isalpha()) or (marked and plain[start] == " "):
            continue  # outside every block, or markup: no word of the article
        near = start <= line
        if not near:
            line = _line_end(text, end, reading.blocks)
        word = new(Word)
        word.start, word.end, word.text, word.token, word.near, word.pos = start, end, written, token, near, token.pos_
        word.low, word.capital, word.alpha, word.elided = known(written)
        items.append(word)
    return Words(reading, items)


def _line_end(text: str, at: int, blocks: Sequence[Block]) -> int:
    """Where the line of a word ends: at a line break that parts paragraphs, and none that an editor sets in one."""
    block = blocks[bisect_right(blocks, at - 1, key=attrgetter("span.start")) - 1] if blocks else None
    line = text.find("\n", max(at, block.span.end) if block and block.span.start < at <= block.span.end else at)
    return line if line >= 0 else len(text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    # What begins no word is told first: on a space, all alternatives would be tried in vain.
    return re.compile(f"(?!\\s)(?:{_PLAIN}|{table(language, 'names')['piece']}|{_WORD})")


@lru_cache(maxsize=50_000)
def _known(word: str) -> tuple[str, bool, bool, bool]:
    """What a word is wherever it stands: in lower case, with a capital, of letters, elided."""
    low = word.lower().replace("’", "'").replace("‑", "-")
    return low, word[0].isupper(), word[0].isalpha(), low.endswith("'") and len(low) > 1

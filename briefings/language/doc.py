"""A parsed text: its tokens in order, with its sentences, its names, and where each word and lemma stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import overload

from briefings.language.positions import Positions
from briefings.language.tokens import Token, Tokens
from briefings.values import once


@dataclass(slots=False, eq=False)
class Doc:
    """A parsed text."""

    text: str
    """The text, with typography that means nothing to grammar made alike."""
    lang_: str
    tokens: list[Token]
    ents: tuple[Tokens, ...]
    """The names that the pipeline found."""
    is_parsed: bool
    """Whether the tokens have heads and relations."""
    is_inflected: bool
    """Whether the tokens have morphology."""
    _roots: dict[tuple[int, int], Token] = field(default_factory=dict, init=False, repr=False)
    _between: dict[tuple[int, int], Tokens] = field(default_factory=dict, init=False, repr=False)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Tokens: ...
    def __getitem__(self, index: int | slice) -> Token | Tokens:
        if isinstance(index, slice):
            start, end, _ = index.indices(len(self.tokens))
            return Tokens(self, start, end if end > start else start)
        return self.tokens[index]

    @once
    def sents(self) -> tuple[Tokens, ...]:
        """The sentences in order; they hold all tokens."""
        return tuple(Tokens(self, start, end) for start, end in pairwise([*self._starts, len(self.tokens)]))

    @once
    def _starts(self) -> list[int]:
        return [token.i for token in self.tokens if token.is_sent_start or token.i == 0]

    @once
    def _characters(self) -> list[int]:
        return [token.idx for token in self.tokens]

    @once
    def lows(self) -> tuple[str, ...]:
        """Every word in lower case."""
        return tuple([token.lower_ for token in self.tokens])

    @once
    def tags(self) -> tuple[str, ...]:
        """The part of speech of every token."""
        return tuple([token.pos_ for token in self.tokens])

    @once
    def lemmas(self) -> tuple[str, ...]:
        """The lemma of every token."""
        return tuple([token.lemma_ for token in self.tokens])

    @once
    def words(self) -> Positions:
        """Where each word stands, in lower case …"""
        return Positions(self.lows)

    @once
    def forms(self) -> Positions:
        """… and where a form of each lemma does."""
        return Positions(map(str.lower, self.lemmas))

    def root_of(self, start: int, end: int) -> Token:
        """The root of a sentence among some tokens, or the one that stands nearest to such a root; found once."""
        found = self._roots.get((start, end))
        if found is None:
            found = self._roots[start, end] = self._root(start, end)
        return found

    def _root(self, start: int, end: int) -> Token:
        tokens = self.tokens[start:end]
        outward: list[Token] = []
        for token in tokens:
            head = token.head
            if head is token:
                return token
            if not start <= head.i < end:
                outward.append(token)
        if len(outward) == 1:
            return outward[0]
        return min(outward, key=_depth) if outward else tokens[0]

    def sentence_of(self, index: int) -> Tokens:
        """The sentence that a token stands in."""
        return self.sents[bisect_right(self._starts, index) - 1]

    def between(self, start: int, end: int) -> Tokens:
        """The tokens that overlap some characters, or stand right before them where they are white space.

        Many ask for the same ones, those of a date or a name, so they are looked up once.

        Raises:
            ValueError: they lie outside the text.
        """
        found = self._between.get((start, end))
        if found is None:
            if not 0 <= start < end <= len(self.text) or not self.tokens:
                raise ValueError(f"{start}:{end} lies outside the text")
            first = bisect_right(self._characters, start) - 1
            found = Tokens(self, first, bisect_right(self._characters, end - 1, lo=first))
            self._between[start, end] = found
        return found


def _depth(token: Token) -> int:
    """Words above a token; a mark or a space that nothing hangs on is deeper than any word."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)

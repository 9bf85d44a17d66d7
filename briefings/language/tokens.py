"""Tokens: a parsed text as plain Python values, read off spaCy's once (`joining`).

The stages after the pipeline ask a token for its word, its lemma and its head many times over;
spaCy makes a new object for every such step. Attributes are named as in spaCy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, overload

from briefings.language.morphology import Morph
from briefings.values import value

if TYPE_CHECKING:
    from briefings.language.doc import Doc


class Token:
    """A word or mark with its grammar; equal to itself alone."""

    __slots__ = (
        "_edges",
        "_subtree",
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_sent_start",
        "is_space",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "text",
        "whitespace_",
    )  # fmt: skip

    doc: Doc
    i: int
    """Its number in the text."""
    idx: int
    """Character at which it begins."""
    text: str
    lower_: str
    whitespace_: str
    """The space behind it, or nothing."""
    lemma_: str
    pos_: str
    """Universal part of speech, or nothing where the pipeline gives none."""
    dep_: str
    """Universal relation to its head, or nothing."""
    morph: Morph
    ent_type_: str
    """Kind of the name that it belongs to, PER, ORG, LOC or MISC whatever the pipeline calls it, or nothing."""
    head: Token
    """The word above it; itself at the root of a sentence."""
    children: list[Token]
    """The words right below it, in order."""
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_sent_start: bool
    _subtree: list[Token] | None
    _edges: tuple[int, int] | None

    def __init__(self) -> None:
        """A token that whoever reads a text gives all the rest (`joining`)."""
        self.children = []
        self._subtree = self._edges = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.i})"

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in figures or in words."""
        return self.text[0].isdigit() or self.pos_ == "NUM"

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Sequence[Token]:
        """The word and all below it, in order; found once."""
        if self._subtree is None:
            found: list[Token] = []
            own = 0
            for child in self.children:
                found += child.subtree
                if child.i < self.i:
                    own = len(found)
            found.insert(own, self)
            self._subtree = found
        return self._subtree

    def hang_on(self, head: Token, relation: str) -> None:
        """Move a word that hangs on another, with all below it, to a third; before its subtree is asked for."""
        self.head.children.remove(self)
        self.head, self.dep_ = head, relation
        head.children = sorted([*head.children, self], key=lambda child: child.i)

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc.tokens[self.edges[0]]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.doc.tokens[self.edges[1]]

    @property
    def edges(self) -> tuple[int, int]:
        """The numbers of the first and the last word of its subtree; found once."""
        if self._edges is None:
            first = last = self.i
            for child in self.children:
                begins, ends = child.edges
                first, last = begins if begins < first else first, ends if ends > last else last
            self._edges = first, last
        return self._edges

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The other words that it is coordinated with."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found.extend(child for child in word.children if child.dep_ == "conj" and child.i > word.i)
        return tuple(word for word in found if word is not self)

    @property
    def sent(self) -> Tokens:
        """The sentence that it stands in."""
        return self.doc.sentence_of(self.i)


@value(frozen=True, slots=True)
class Tokens:
    """A run of tokens."""

    doc: Doc = field(repr=False)
    start: int
    """Number of the first token …"""
    end: int
    """… and of the one behind the last."""
    label_: str = ""
    """What the pipeline calls it, where it is a name."""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return map(self.doc.tokens.__getitem__, range(self.end - 1, self.start - 1, -1))

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Tokens: ...
    def __getitem__(self, index: int | slice) -> Token | Tokens:
        if isinstance(index, slice):
            first, last, _ = index.indices(len(self))
            return self.doc[self.start + first : self.start + last]
        if 0 <= index < self.end - self.start:
            return self.doc.tokens[self.start + index]
        return self.doc.tokens[range(self.start, self.end)[index]]

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Tokens:
        return self.doc.sentence_of(self.start)

    def having(self, words: frozenset[str]) -> list[Token]:
        """The tokens that are one of some words, in lower case."""
        places = self.doc.words.of(words)
        return self._within(places) if places else []

    def having_lemma(self, lemmas: frozenset[str]) -> list[Token]:
        """The tokens whose lemma is one of some, in lower case."""
        places = self.doc.forms.of(lemmas)
        return self._within(places) if places else []

    def _within(self, places: list[int]) -> list[Token]:
        first = bisect_left(places, self.start)
        return [self.doc.tokens[at] for at in places[first : bisect_left(places, self.end, first)]]

    @property
    def root(self) -> Token:
        """The root of a sentence among them, or the one that stands nearest to such a root."""
        return self.doc.root_of(self.start, self.end)

    @property
    def lows(self) -> tuple[str, ...]:
        """Their words in lower case."""
        return self.doc.lows[self.start : self.end]

    @property
    def tags(self) -> tuple[str, ...]:
        """Their parts of speech."""
        return self.doc.tags[self.start : self.end]

    @property
    def lemmas(self) -> tuple[str, ...]:
        return self.doc.lemmas[self.start : self.end]

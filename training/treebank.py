"""Universal Dependencies files, read as sentences of the words a tokenizer sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One surface word."""

    text: str
    lemma: str
    pos: str
    morph: str
    """Features as written by UD, `Gender=Fem|Number=Sing`; empty when there are none."""
    head: int
    """Index of the governing word in the sentence, from 0; its own index for the root."""
    relation: str
    space: bool
    """Whether a space follows in the original text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a treebank."""

    identifier: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The sentence as it was printed."""
        return "".join(word.text + (" " if word.space else "") for word in self.words).rstrip()


@dataclass(frozen=True, slots=True)
class _Row:
    """One syntactic word of the file, its governor by file number (0 is the root)."""

    number: int
    text: str
    lemma: str
    pos: str
    morph: str
    head: int
    relation: str
    space: bool


def read_treebank(path: Path) -> tuple[Sentence, ...]:
    """All sentences of a CoNLL-U file, in order.

    A contraction (« du » = « de » + « le ») becomes the one word that is printed. It takes the
    place in the tree of whichever part hangs outside the contraction, the first if both do:
    « du » is the ADP « de », a case marker; « auquel » is the PRON « lequel ». It keeps the
    lemma of that part and the features of all of them (« du »: `Definite=Def|Gender=Masc|…`).
    A number typed with a space (« 10 000 ») is cut there, its parts tied by `flat`.
    """
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return tuple(_sentence(block.splitlines()) for block in blocks)


def _sentence(lines: Sequence[str]) -> Sentence:
    identifier = next(line.split("=", 1)[1].strip() for line in lines if line.startswith("# sent_id"))
    groups = list(_groups(lines))
    place = {row.number: index for index, rows in enumerate(groups) for row in rows}
    words = []
    for index, rows in enumerate(groups):
        outer = next(row for row in rows if place.get(row.head) != index)
        words.append(
            Word(
                text=rows[0].text,
                lemma=outer.lemma,
                pos=outer.pos,
                morph=_union(rows),
                head=place.get(outer.head, index),
                relation="ROOT" if outer.head == 0 else outer.relation,
                space=rows[-1].space,
            )
        )
    return Sentence(identifier=identifier, words=tuple(_cut_at_spaces(words)))


def _groups(lines: Sequence[str]) -> Iterator[list[_Row]]:
    """Rows by printed word: one row as a rule, several for a contraction."""
    pending: list[_Row] = []
    surface, last, space = "", 0, True
    for line in lines:
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        after = "SpaceAfter=No" not in fields[9]
        if "-" in fields[0]:
            last, surface, space = int(fields[0].split("-")[1]), fields[1], after
            continue
        if "." in fields[0]:
            continue
        number = int(fields[0])
        inside = number <= last
        pending.append(
            _Row(
                number=number,
                text=surface if inside else fields[1],
                lemma=fields[1] if fields[2] == "_" else fields[2],
                pos=fields[3],
                morph="" if fields[5] == "_" else fields[5],
                head=int(fields[6]),
                relation=fields[7],
                space=space if inside else after,
            )
        )
        if number >= last:
            yield pending
            pending = []


def _union(rows: Sequence[_Row]) -> str:
    """Features of all parts, sorted as UD sorts them; the first part wins where two disagree."""
    features: dict[str, str] = {}
    for row in rows:
        for feature in filter(None, row.morph.split("|")):
            name, value = feature.split("=", 1)
            features.setdefault(name, value)
    return "|".join(f"{name}={features[name]}" for name in sorted(features, key=str.lower))


def _cut_at_spaces(words: Sequence[Word]) -> list[Word]:
    first = list(accumulate((len(word.text.split(" ")) for word in words), initial=0))
    cut: list[Word] = []
    for index, word in enumerate(words):
        parts = word.text.split(" ")
        lemmas = word.lemma.split(" ") if word.lemma.count(" ") == len(parts) - 1 else parts
        for position, (part, lemma) in enumerate(zip(parts, lemmas, strict=True)):
            last = position == len(parts) - 1
            cut.append(
                replace(
                    word,
                    text=part,
                    lemma=lemma,
                    head=first[index] if position else first[word.head],
                    relation="flat" if position else word.relation,
                    space=word.space if last else True,
                )
            )
    return cut

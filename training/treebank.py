"""Universal Dependencies files, read as sentences of the words a tokenizer sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from training.parts import cut, name_and_part


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
    misc: str = ""
    """The last column of the file, where GUM writes its entities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a treebank."""

    identifier: str
    words: tuple[Word, ...]
    opens: bool = False
    """Whether the file says that a paragraph begins here."""

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
    misc: str


HELD_OUT = frozenset(
    {"GUM_news_afghan", "GUM_news_election", "GUM_news_homeopathic", "GUM_news_nasa", "GUM_news_sensitive"}
)
"""Every fifth article of GUM news, in the order of their names: no training sees them."""


def treebank_files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files of a pattern in the order of their names; with a star in it, without those held out."""
    found = sorted(folder.glob(pattern))
    return tuple(path for path in found if "*" not in pattern or path.stem not in HELD_OUT)


def read_named(folder: Path, name: str) -> tuple[Sentence, ...]:
    """The sentences of a file, of a pattern of files, or of a part of them."""
    pattern, part = name_and_part(name)
    sentences = tuple(one for path in treebank_files(folder, pattern) for one in read_treebank(path))
    if not sentences:
        raise FileNotFoundError(f"{folder / pattern}: no such treebank")
    return cut(sentences, part)


def read_treebank(path: Path) -> tuple[Sentence, ...]:
    """All sentences of a CoNLL-U file, in order.

    Parts that make up the printed word stay words (“don't” = “do” + “n't”).
    Another contraction (« du » = « de » + « le ») becomes the one word that is printed. It takes the
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
                misc="|".join(row.misc for row in rows),
            )
        )
    opens = any(line.startswith("# newpar") for line in lines)
    return Sentence(identifier=identifier, words=tuple(_cut_at_spaces(words)), opens=opens)


def _groups(lines: Sequence[str]) -> Iterator[list[_Row]]:
    """Rows by printed word: one row as a rule, several for a contraction."""
    pending: list[_Row] = []
    printed: dict[int, str] = {}
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
                misc=fields[9],
            )
        )
        printed[number] = fields[1]
        if number >= last:
            parts = [printed[row.number] for row in pending]
            yield from _apart(pending, parts) if "".join(parts) == surface else [pending]
            pending = []


def _apart(rows: Sequence[_Row], parts: Sequence[str]) -> Iterator[list[_Row]]:
    """The parts of a printed word as words of their own; the space follows the last."""
    for row, part in zip(rows, parts, strict=True):
        yield [replace(row, text=part, space=row.space and row is rows[-1])]


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

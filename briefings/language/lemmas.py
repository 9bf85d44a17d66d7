"""Lemmas by the ends of words: the longest known ending of a word, for its part of speech, says what to change.

A spaCy component, after the one that says parts of speech and features. What it knows is learned
from treebanks and lists of verbs (`training/endings.py`) and kept as one file of JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.scorer import Scorer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token
    from spacy.training import Example
    from spacy.vocab import Vocab

FACTORY = "briefings_lemmas"
FILE = "endings.json"
Change = tuple[int, str]
"""How many letters to cut off the end, and what to put there."""
WHOLE = "^"
"""Stands before a word that is its own rule."""
FEATURES = ("VerbForm=Part", "Number=Plur", "Degree=Cmp", "Degree=Sup", "Tense=Past")
"""Features that change which ending a lemma has; the first that a word has counts."""
AS_WRITTEN = frozenset({"PROPN", "X", "SYM", "PUNCT"})
"""Parts of speech whose lemma keeps the capitals of the word."""
REMEMBERED = 100_000
"""Words whose lemma is kept at hand."""


@dataclass(frozen=True, slots=True)
class Endings:
    """Endings by kind of word. A kind is a part of speech, with the feature that matters after a bar."""

    changes: Mapping[str, Mapping[str, Change]]
    longest: int
    """Letters of the longest ending."""

    def lemma(self, word: str, kind: str) -> str:
        """The lemma of a word in small letters; a word of unknown kind is its own."""
        known = self.changes.get(kind) or self.changes.get(kind.partition("|")[0])
        if known is None:
            return word
        change = known.get(WHOLE + word)
        at = max(len(word) - self.longest, 0)
        while change is None and at <= len(word):
            change = known.get(word[at:])
            at += 1
        if change is None or change[0] > len(word):
            return word
        return word[: len(word) - change[0]] + change[1]


def kind_of(part: str, features: str) -> str:
    """The kind of a word for its lemma: the part of speech, and the feature that matters."""
    feature = next((one for one in FEATURES if one in features), None)
    return f"{part}|{feature}" if feature else part


class Lemmas:
    """Gives every word its lemma."""

    def __init__(self, vocab: Vocab, name: str = FACTORY, endings: Endings | None = None) -> None:
        self.vocab = vocab
        self.name = name
        self.endings = endings or Endings({}, 0)
        self._known: dict[tuple[int, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Fill in the lemmas of a document that has parts of speech."""
        # In one go each way: spaCy makes a new object for every token that it is asked for.
        keys = map(tuple, doc.to_array(["ORTH", "POS", "MORPH"]).tolist())
        lemmas: Any = doc.to_array("LEMMA")
        lemmas[:] = [self._known.get(key) or self._learn(key, doc[at]) for at, key in enumerate(keys)]
        return doc.from_array("LEMMA", lemmas)

    def _learn(self, key: tuple[int, ...], token: Token) -> int:
        lemma = self.vocab.strings.add(self._lemma(token))
        if len(self._known) < REMEMBERED:
            self._known[key] = lemma
        return lemma

    def _lemma(self, token: Token) -> str:
        if token.is_space:
            return token.text
        word = token.text if token.pos_ in AS_WRITTEN else token.norm_
        return self.endings.lemma(word, kind_of(token.pos_, str(token.morph)))

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """spaCy's own `lemma_acc`, from 0 to 1."""
        return Scorer.score_token_attr(examples, "lemma")

    def to_bytes(self, **_: Any) -> bytes:
        """What is known, as JSON."""
        data = {"longest": self.endings.longest, "changes": self.endings.changes}
        return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def from_bytes(self, data: bytes, **_: Any) -> Lemmas:
        """Take over what `to_bytes` gave."""
        read = json.loads(data)
        changes = {
            kind: {ending: (cut, put) for ending, (cut, put) in endings.items()}
            for kind, endings in read["changes"].items()
        }
        self.endings = Endings(changes, read["longest"])
        self._known = {}
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the component into a folder."""
        Path(path).mkdir(exist_ok=True)
        (Path(path) / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> Lemmas:
        """Read the component out of a folder."""
        return self.from_bytes((Path(path) / FILE).read_bytes())


@Language.factory(FACTORY, assigns=["token.lemma"], requires=["token.pos"], default_score_weights={"lemma_acc": 1.0})
def make_lemmas(nlp: Language, name: str) -> Lemmas:
    """An empty component, filled by `from_disk`."""
    return Lemmas(nlp.vocab, name)

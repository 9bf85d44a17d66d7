"""Where words stand in a text, so that those of a list are found without a look at all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence


class Positions:
    """Where each of some words stands, so that those of a list are found without a look at all others."""

    __slots__ = ("_found", "_index", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._index = index = defaultdict[str, list[int]](list)
        for at, word in enumerate(words):
            index[word].append(at)
        self._words = frozenset(index)
        self._found: dict[frozenset[str], list[int]] = {}

    def __iter__(self) -> Iterator[str]:
        """Each word once."""
        return iter(self._index)

    def __getitem__(self, word: str) -> Sequence[int]:
        """The places of one word, in order."""
        return self._index.get(word, ())

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """The words of a list that stand somewhere."""
        return self._words & words  # of two sets, it looks at the words of the smaller

    def of(self, words: frozenset[str]) -> list[int]:
        """The places of all words of a list, in order; looked up once."""
        found = self._found.get(words)
        if found is None:
            index = self._index
            found = self._found[words] = sorted([at for word in self.among(words) for at in index[word]])
        return found

"""Learns the endings of lemmas: from words with their lemmas to the shortest endings that tell them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from briefings.language.lemmas import AS_WRITTEN, WHOLE, Change, Endings, kind_of

LONGEST = 7
"""Letters of the longest ending that is learned; longer ones are single words."""
HEARD = 5
"""Weight of a word of running text beside one of a list; lists are full of what is irregular."""
SUPPORT = 2 * HEARD
"""Weight of the words that an ending must settle to be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A word with its lemma, as often as it was seen."""

    word: str
    """In small letters, unless it is a name."""
    part: str
    features: str
    lemma: str
    times: int = 1
    """At least `HEARD` in running text, 1 in a list."""


def learn_endings(words: Iterable[Known]) -> Endings:
    """The endings of each kind of word, and of each part of speech for kinds that were never seen.

    An ending is kept where it says something else than the next shorter one; a word that no
    ending gets right is kept whole.
    """
    seen: dict[str, dict[str, Counter[Change]]] = defaultdict(lambda: defaultdict(Counter))
    for one in words:
        for kind in {kind_of(one.part, one.features), one.part}:
            seen[kind][one.word][change(one.word, one.lemma)] += one.times
    learned = {kind: _endings(forms, names=kind in AS_WRITTEN) for kind, forms in sorted(seen.items())}
    return Endings(learned, LONGEST)


def change(word: str, lemma: str) -> Change:
    """What makes the lemma of a word."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, lemma, strict=False)))
    return len(word) - same, lemma[same:]


def _endings(forms: Mapping[str, Counter[Change]], *, names: bool) -> dict[str, Change]:
    best = {word: _first(changes) for word, changes in forms.items()}
    kept: dict[str, Change] = {} if names else dict(_telling(best, forms))
    kept.setdefault("", (0, ""))
    endings = Endings({"": kept}, LONGEST)
    wrong = {WHOLE + word: how for word, how in best.items() if endings.lemma(word, "") != _made(word, how)}
    return kept | wrong


def _telling(best: Mapping[str, Change], forms: Mapping[str, Counter[Change]]) -> Iterator[tuple[str, Change]]:
    """Endings that say something else than the next shorter one that is kept, the shortest first."""
    votes: dict[str, Counter[Change]] = defaultdict(Counter)
    for word, how in best.items():
        for length in range(min(LONGEST, len(word)) + 1):
            ending = word[len(word) - length :]
            if how[0] <= length:
                votes[ending][how] += min(forms[word].total(), HEARD)
    kept: dict[str, Change] = {}
    for ending in sorted(votes, key=lambda one: (len(one), one)):
        how = _first(votes[ending])
        above = next((kept[ending[cut:]] for cut in range(1, len(ending) + 1) if ending[cut:] in kept), None)
        gain = votes[ending][how] - (votes[ending][above] if above else 0)
        if how != above and gain >= SUPPORT:
            kept[ending] = how
            yield ending, how


def _first(changes: Counter[Change]) -> Change:
    return min(changes, key=lambda how: (-changes[how], how))


def _made(word: str, how: Change) -> str:
    return word[: len(word) - how[0]] + how[1]

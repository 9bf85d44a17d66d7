"""Names as strings: their parts, their bearer's gender, and when two can mean one person."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from briefings.lexicon import languages, table, word_set

Gender = Literal["m", "f", ""]
_SLUGGED = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """The text in lower case, without accents, with straight apostrophes."""
    text = text.replace("’", "'").replace("‑", "-").replace("œ", "oe").replace("Œ", "Oe")
    bare = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in bare if not unicodedata.combining(mark)).lower()


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded; hyphens and spaces part them alike: ("kim", "jong", "un")."""
    return tuple(piece for piece in re.split(r"[^\w]+", plain(name)) if piece)


def slug(name: str) -> str:
    """A name as an id: lower-case letters and digits joined by hyphens."""
    return "-".join(_SLUGGED.findall(plain(name))) or "x"


def unique_slug(name: str, taken: Iterable[str]) -> str:
    """The slug of a name, numbered from 2 where another already has it."""
    base, used, number = slug(name), set(taken), 2
    found = base
    while found in used:
        found, number = f"{base}-{number}", number + 1
    return found


class Slugs:
    """Slugs given one after the other, as `unique_slug` numbers them, each at the same cost."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def unique(self, name: str) -> str:
        base = slug(name)
        found, number = base, self._next.get(base, 2)
        while found in self._taken:
            found, number = f"{base}-{number}", number + 1
        self._next[base] = number
        self._taken.add(found)
        return found


@cache
def _given() -> dict[str, str]:
    """Every given name of every language, folded -> m, f or u."""
    known: dict[str, str] = {}
    for language in languages():
        for kind, names in table(language, "names")["given"].items():
            for name in names:
                word = plain(name)
                known[word] = kind if known.get(word, kind) == kind else "u"
    return known


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word for language in languages() for word in table(language, "names")[key])


@lru_cache(maxsize=50_000)
def is_given(word: str) -> bool:
    """Whether a word is a given name we know (« Jean-Luc » by its first part)."""
    return plain(word) in _given() or ("-" in word and plain(word).split("-")[0] in _given())


def is_family_first(word: str) -> bool:
    """Whether a word is a family name of those that stand before the given name."""
    return word in _words("family_first")


def is_particle(word: str) -> bool:
    return word.replace("’", "'") in _words("particles")


def is_lineage(word: str) -> bool:
    """Whether a particle says whose child its bearer is: « bin », « ben »."""
    return word in _words("lineage")


@lru_cache(maxsize=50_000)
def is_bound(word: str) -> bool:
    """Whether a word is a family name with a particle hung before it: « al-Assad », « el-Sissi », "d'Estaing"."""
    elided, mark, family = word.replace("’", "'").partition("'")
    if mark and family[:1].isupper() and elided.islower() and is_particle(elided + mark):
        return True
    head, hyphen, rest = word.replace("‑", "-").partition("-")
    return bool(hyphen) and rest[:1].isupper() and (is_particle(head) or head in _words("bound_particles"))


def is_upper_particle(word: str) -> bool:
    return word.replace("’", "'") in _words("upper_particles")


def is_suffix(word: str) -> bool:
    """Whether a word tells a son from his father: Jr, III, fils."""
    return word in _words("suffixes")


def ends_name(word: str) -> bool:
    """Whether a word with a capital behind a name begins a sentence whose mark was forgotten: "Ana Ruiz In May"."""
    return word in _words("never_inside")


def post_nominals() -> frozenset[str]:
    """Letters behind a name that are no part of it: KC, MP, PhD."""
    return _words("post_nominals")


@cache
def takes_particle(word: str) -> bool:
    """Whether a family name is never without its « de » (Gaulle, Villepin)."""
    return word in _words("with_particle")


def not_names(language: str) -> frozenset[str]:
    """Words that a capital makes look like a name."""
    return word_set(language, "names", "not_names")


def not_particles(language: str) -> frozenset[str]:
    """Common words of a language that are particles in names of others: German « den »."""
    return word_set(language, "names", "not_particles")


@cache
def gender(name: str) -> Gender:
    """The gender its given name tells; empty where it tells none."""
    first = name.split()[0] if name.split() else ""
    if is_family_first(first) and len(name.split()) > 1:
        return ""
    kind = _given().get(plain(first)) or _given().get(plain(first).split("-")[0], "")
    return "m" if kind == "m" else "f" if kind == "f" else ""


def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a name without leading particles: ("de", "gaulle") is ("gaulle",)."""
    start = 0
    while start < len(words) - 1 and is_particle(words[start]):
        start += 1
    return words[start:]


def is_eastern(name: str) -> bool:
    """Whether the family name stands first, as a hyphen before a small letter tells: « Seo Jin-ho »."""
    words = name.split()
    if len(words) != 2:
        return False
    head, hyphen, rest = words[-1].replace("‑", "-").partition("-")
    return bool(hyphen) and rest[:1].islower() and head[:1].isupper()


def shortens(short: tuple[str, ...], full: tuple[str, ...], *, eastern: bool = False) -> bool:
    """Whether the first can be a shorter form of the second, both as `parts`.

    With the family name first (`eastern`) that name alone, or the whole given name, stands for both.

    A family name (« Le Pen », « Gaulle »), a name with an initial (« E. Macron »), one
    without its middle part (« George Bush »), the family name that stands first
    (« Kim »), or a given name that we know (« Fidel »).
    """
    if not short or short[-1] not in full:
        return False
    short = bare(short)
    if len(short) > len(full) or short == full:
        return False
    if bool(set(full) & _suffixes()) != bool(set(short) & _suffixes()):
        return False
    if eastern and len(short) < len(full):
        return short in (full[:1], full[1:])
    if full[-len(short) :] == short:
        return True
    if len(short) == 1:
        return short[0] == full[0] and (is_given(short[0]) or is_family_first(short[0].capitalize()))
    first = short[0] == full[0] or (len(short[0]) == 1 and full[0].startswith(short[0]))
    if first and short[-1] == full[-1] and (len(short) > 2 or len(short) == 2):
        return all(word in full or len(word) == 1 for word in short[1:])
    if len(short) == 2 and len(full) > 3 and short == (full[0], full[-2]):
        return True  # "Pedro Peralta" of "Pedro R. Peralta Urrutia", whose mother's family stands last
    return short == full[: len(short)] and len(short) >= 2


def by_part(names: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Each part -> the names that have it: those that a name may be short for have its last."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        for part in dict.fromkeys(name):
            found[part].append(name)
    return found


def is_first_family(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the first is the first of several family names behind given ones, both as `parts`.

    « Ramos » is « Luis R. Ramos Ortega », « Prado » is « Ana Maria Prado da Costa ».
    """
    if len(short) != 1 or short[0] not in full[1:-1] or is_given(short[0]):
        return False
    return all(is_given(word) or len(word) == 1 for word in full[: full.index(short[0])])


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(plain(word).strip(".") for word in _words("suffixes"))


_SLIP = 2
"""Letters by which a word of a slip may differ at most."""


def slip_keys(name: tuple[str, ...]) -> Iterator[Hashable]:
    """What two names have in common where one may be a slip of the other: all but some letters of one word."""
    yield "".join(name)
    for at, word in enumerate(name if len(name) > 1 else ()):
        rest = (*name[:at], "", *name[at + 1 :])
        yield from ((rest, less) for less in _shorn(word))


def _shorn(word: str) -> frozenset[str]:
    """A word and what is left of it without one letter or two; a short word by itself."""
    found = last = {word}
    for _ in range(_SLIP if len(word) > 3 else 0):
        last = {less[:at] + less[at + 1 :] for less in last for at in range(len(less))}
        found = found | last
    return frozenset(found)


def swapped(one: str, other: str) -> bool:
    """Whether two words are one with two letters beside each other swapped: « Chriac » for « Chirac »."""
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    long = len(one) == len(other) > 4 and len(differing) == 2 and differing[1] == differing[0] + 1
    return long and one[differing[0]] == other[differing[1]] and one[differing[1]] == other[differing[0]]


def slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ as a slip of spelling or another transcription does.

    One of their words may differ, by one letter in a word of 4 or 5, by two in a longer
    one; a shorter word must be the same, so Kim Jong-un is not Kim Jong-il. Two
    known given names are two persons (Jean, Joan), and so are two family names alone.
    """
    if len(one) != len(other) or len(one) < 2:
        whole = "".join(one)
        return len(whole) > 3 and whole == "".join(other)
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return not differing
    a, b = differing[0]
    if a == one[0] and is_given(a) and is_given(b):
        return False
    room = 0 if min(len(a), len(b)) < 4 else 1 if min(len(a), len(b)) < 6 else 2
    return Levenshtein.distance(a, b) <= room

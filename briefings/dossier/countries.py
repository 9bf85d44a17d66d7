"""Which countries some words of an article name: by name, by adjective, by a city or a house that stands for one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer

_WORD = re.compile(r"[\w][\w'’‑-]*")
_ELIDED = re.compile(r"^(?:[dl]|qu|n|s)['’]", re.IGNORECASE)
_LONGEST = 6
"""Words of the longest name of a country that is looked for."""


@lru_cache(maxsize=50_000)
def countries_in(words: str, language: str) -> tuple[str, ...]:
    """ISO codes of the countries that some words name, each once, in their order.

    A name that two countries share (Congo, Corée) names neither.
    """
    pieces = [_ELIDED.sub("", piece) for piece in _WORD.findall(words)]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        taken, code = _country_at(pieces, at, language)
        found += [code] if code else []
        at += taken
    return tuple(dict.fromkeys(found))


def _country_at(pieces: list[str], at: int, language: str) -> tuple[int, str | None]:
    """How many words make a name that begins here, and the country that it names."""
    for length in range(min(_LONGEST, len(pieces) - at), 0, -1):
        name = " ".join(pieces[at : at + length])
        if names.plain(name) in ambiguous(language):
            return length, None
        known = gazetteer.look_up(name, language) if name[:1].isupper() else None
        code = known.country if known else gazetteer.demonym(name, language) if length < 3 else None
        if code:
            return length, code
    return 1, None


@cache
def ambiguous(language: str) -> frozenset[str]:
    """Folded names and adjectives that do not tell which of two countries is meant."""
    return frozenset(names.plain(word) for word in word_set(language, "identity", "ambiguous"))

"""Countries, their adjectives, well-known cities and houses that stand for a power.

Names of countries come from CLDR through Babel; the rest is `lexicons/<language>/places.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from briefings.lexicon import table
from briefings.names import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """What the gazetteer says of a name."""

    name: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    kind: str
    """country, city or metonym."""
    lat: float | None = None
    lon: float | None = None
    capital: bool = False


@cache
def _known(language: str) -> dict[str, KnownName]:
    places = table(language, "places")
    known = {
        plain(name): KnownName(name=name, country=code or None, kind="metonym")
        for name, code in places["metonyms"].items()
    }
    for name, city in places["cities"].items():
        known[plain(name)] = KnownName(
            name=name,
            country=city["country"],
            kind="city",
            lat=city["lat"],
            lon=city["lon"],
            capital=city.get("capital", False),
        )
    for name, code in places["aliases"].items():
        known[plain(name)] = KnownName(name=name, country=code, kind="country")
    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}:
            known.setdefault(plain(name), KnownName(name=name, country=code, kind="country"))
    return known


@lru_cache(maxsize=50_000)
def look_up(name: str, language: str) -> KnownName | None:
    """What is known of a name, its accents and case aside."""
    return _known(language).get(plain(name))


@cache
def _openings(language: str) -> frozenset[str]:
    return frozenset(name[:end] for name in _known(language) for end in range(1, len(name) + 1))


def opens(word: str, language: str) -> bool:
    """Whether a name that is known begins with these characters, accents and case aside."""
    return plain(word) in _openings(language)


@cache
def longest(language: str) -> int:
    """The number of words of the longest name in the gazetteer."""
    return max(len(name.split()) for name in _known(language))


@cache
def _regions(language: str) -> dict[str, str]:
    regions = table(language, "places")["regions"]
    return {plain(name): country for country, names in regions.items() for name in names}


def country_around(region: str, language: str) -> str | None:
    """The country that a region lies in, accents and case aside: « Finistère » is in FR; None where it is not known.

    That a name may be a region's says nothing of what it means here, so it is no `KnownName`: Virginia is a woman too.
    """
    return _regions(language).get(plain(region))


@cache
def country_name(code: str, language: str) -> str:
    """The usual name of a country."""
    return str(Locale.parse(language).territories.get(code, code))


@lru_cache(maxsize=50_000)
def demonym(word: str, language: str) -> str | None:
    """The country of an adjective (« russes » is RU), or None."""
    known = table(language, "places")["demonyms"]
    low = word.lower().replace("’", "'")
    for form in (low, low.removesuffix("s"), low.removesuffix("es")):
        if form in known:
            return str(known[form])
    return None


@cache
def words_of(language: str, key: str) -> frozenset[str]:
    """One of the word lists of places.toml: facilities, bodies, areas."""
    return frozenset(word.lower() for word in table(language, "places")[key])

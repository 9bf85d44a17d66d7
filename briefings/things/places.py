"""Places: countries, cities, regions, each once, with country and coordinates where we know them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefings import names
from briefings.language import Reading
from briefings.lexicon import any_of, table
from briefings.model import Place, Span
from briefings.names import gazetteer
from briefings.names.mentions import Mention
from briefings.things.organisations import is_name, variants


def find_places(reading: Reading, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """One entry per place of the text, in the order in which they first stand in it.

    All names of a country (RPDC, Corée du Nord) are one place, called by the name that
    CLDR gives the country where the article uses it, else by its most frequent form.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "LOC" and is_name(mention.text, reading.language):
            groups.setdefault(_key(mention.text, reading.language), []).append(mention)
    told = _countries_told(reading, [mention for mention in mentions if mention.kind == "LOC"])
    places: list[Place] = []
    for key, group in groups.items():
        place = _place(key, group, reading.language, [place.id for place in places])
        here = {told[m.span] for m in group if m.span in told}
        if place.country is None and len(here) == 1:
            place = replace(place, country=here.pop())
        places.append(place)
    return tuple(places)


def _countries_told(reading: Reading, mentions: Sequence[Mention]) -> dict[Span, str]:
    """The country that the text itself gives a place: « Tignes (Savoie, France) », « Randolph, in Canada »."""
    told: dict[Span, str] = {}
    joined: list[Span] = []
    inside = _inside(reading.language)
    for at, mention in enumerate(mentions):
        gap = reading.text[joined[-1].end : mention.span.start] if joined else ""
        if joined and not inside.fullmatch(gap):
            joined = []
        known = gazetteer.look_up(mention.text, reading.language)
        if known is None or known.kind != "country" or not is_whole(mention.text, reading.language):
            joined.append(mention.span)
            continue
        following = mentions[at + 1].span.start if at + 1 < len(mentions) else len(reading.text)
        # A country in a row of places is one of them: « à Tignes, en Italie et en Espagne ».
        last = _row().fullmatch(reading.text[mention.span.end : following]) is None
        if last and known.country:
            told |= dict.fromkeys(joined, known.country)
        joined = []
    return told


@cache
def _row() -> re.Pattern[str]:
    """What stands between two places of a row: « à Tignes, en Italie et en Espagne »."""
    joins = f"{any_of('small_words', 'ands')}|{any_of('small_words', 'ors')}"
    return re.compile(rf"\s*(?:,|{joins}|&)\s*(?:,|{joins})?\s*(?:{any_of('places', 'in_a_row')}\s*)?")


@cache
def _inside(language: str) -> re.Pattern[str]:
    """What stands between a place and the larger one that it lies in."""
    words = "|".join(re.escape(word) for word in table(language, "places")["inside"])
    return re.compile(rf"\s*[,(]\s*(?:(?:{words})\s*)?", re.IGNORECASE)


def _key(name: str, language: str) -> str:
    known = gazetteer.look_up(name, language)
    if known is not None and known.kind == "country" and known.country and is_whole(name, language):
        return f"country {known.country}"
    return " ".join(names.parts(name))


def is_whole(name: str, language: str) -> bool:
    """Whether a name means the whole country: « Angleterre » is only a part of GB."""
    return names.plain(name) not in _parts(language)


@cache
def _parts(language: str) -> frozenset[str]:
    return frozenset(names.plain(part) for part in table(language, "places")["parts"])


def _shouted(name: str) -> bool:
    """A name that a dateline puts in capitals, "OSLO", and no abbreviation."""
    return len(name) > _ABBREVIATED and name.isupper()


_ABBREVIATED = 3
"""Letters of the longest name that is written in capitals everywhere (USA, RDC, UAE)."""


def _place(key: str, group: Sequence[Mention], language: str, taken: Sequence[str]) -> Place:
    counts = Counter(mention.text for mention in group)
    usual = gazetteer.country_name(key.removeprefix("country "), language) if key.startswith("country ") else ""
    name = usual if usual in counts else max(counts, key=lambda text: (not _shouted(text), counts[text], -len(text)))
    known = gazetteer.look_up(name, language)
    return Place(
        id=names.unique_slug(name, taken),
        name=name,
        variants=variants(name, counts),
        mentions=tuple(mention.span for mention in group),
        country=known.country if known else gazetteer.country_around(name, language),
        lat=known.lat if known else None,
        lon=known.lon if known else None,
    )

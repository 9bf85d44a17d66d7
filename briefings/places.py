"""Places: countries, cities, regions, each once, with country and coordinates where we know them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefings import gazetteer, names
from briefings.language import Reading
from briefings.lexicon import table
from briefings.mentions import Mention
from briefings.model import Place
from briefings.organisations import is_name, variants


def find_places(reading: Reading, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """One entry per place of the text, in the order in which they first stand in it.

    All names of a country (RPDC, Corée du Nord) are one place, called by the name that
    CLDR gives the country where the article uses it, else by its most frequent form.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "LOC" and is_name(mention.text, reading.language):
            groups.setdefault(_key(mention.text, reading.language), []).append(mention)
    places: list[Place] = []
    for key, group in groups.items():
        places.append(_place(key, group, reading.language, [place.id for place in places]))
    return tuple(places)


def _key(name: str, language: str) -> str:
    known = gazetteer.look_up(name, language)
    if known is not None and known.kind == "country" and known.country and _is_whole(name, language):
        return f"country {known.country}"
    return " ".join(names.parts(name))


def _is_whole(name: str, language: str) -> bool:
    """Whether a name means the whole country: « Angleterre » is only a part of GB."""
    return names.plain(name) not in {names.plain(part) for part in table(language, "places")["parts"]}


def _place(key: str, group: Sequence[Mention], language: str, taken: Sequence[str]) -> Place:
    counts = Counter(mention.text for mention in group)
    usual = gazetteer.country_name(key.removeprefix("country "), language) if key.startswith("country ") else ""
    name = usual if usual in counts else max(counts, key=lambda text: (counts[text], -len(text)))
    known = gazetteer.look_up(name, language)
    return Place(
        id=names.unique_slug(name, taken),
        name=name,
        variants=variants(name, counts),
        mentions=tuple(mention.span for mention in group),
        country=known.country if known else None,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
    )

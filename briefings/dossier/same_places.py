"""Which place is the same from one article to the next, whatever language names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefings import names
from briefings.dossier import ties
from briefings.dossier.countries import ambiguous
from briefings.dossier.same import SamePlace
from briefings.dossier.sounding import sounds_of
from briefings.model import Article, Place
from briefings.names import gazetteer
from briefings.things.places import is_whole
from briefings.things.well_known import well_known


def same_places(articles: Sequence[Article], language: str) -> tuple[tuple[SamePlace, ...], dict[tuple[str, str], str]]:
    """Every place of some articles in the order of its first naming, and which one each article's own id stands for.

    Args:
        articles: In order of publication.
        language: Of the site: its forms of a name are preferred.
    """
    groups: list[list[tuple[Article, Place]]] = []
    keys: dict[str, int] = {}
    for article in articles:
        for place in article.places:
            found = _place_keys(article, place)
            index = next((keys[key] for key in sorted(found) if key in keys), len(groups))
            if index == len(groups):
                groups.append([])
            groups[index].append((article, place))
            for key in found:
                keys.setdefault(key, index)
    slugs = names.Slugs()
    places: list[SamePlace] = []
    place_of: dict[tuple[str, str], str] = {}
    for group in groups:
        same = _place(group, language, slugs)
        places.append(same)
        place_of.update({(article.id, place.id): same.id for article, place in group})
    return tuple(places), place_of


def _place_keys(article: Article, place: Place) -> frozenset[str]:
    if _is_country(place, article.language):
        return frozenset({f"country {place.country}"})
    if region := well_known(article.language, "regions").get(names.parts(place.name)):
        return frozenset({f"region {region}"})
    if place.country is None and names.plain(place.name) in ambiguous(article.language):
        # « Congo » of one article need not be that of the next.
        return frozenset({f"only in {article.id}: {place.id}"})
    named = frozenset(f"place {place.country or ''} {sound}" for sound in sounds_of(place.name))
    return named if place.lat is None else named | {f"at {place.lat} {place.lon}"}


def _is_country(place: Place, language: str) -> bool:
    known = gazetteer.look_up(place.name, language)
    country = place.country is not None and known is not None and known.kind == "country"
    return country and is_whole(place.name, language)


def _place(group: Sequence[tuple[Article, Place]], language: str, slugs: names.Slugs) -> SamePlace:
    own = [(article, place) for article, place in group if article.language == language]
    own = ties.renamed(group, lambda item: item[1]) or own
    counts = Counter({place.name: 0 for _, place in own or group})
    for _, place in own or group:
        counts[place.name] += len(place.mentions)
    article, first = group[0]
    country = first.country if _is_country(first, article.language) else None
    usual = max(counts, key=lambda form: (counts[form], form))
    name = gazetteer.country_name(country, language) if country and not own else usual
    return SamePlace(
        id=slugs.unique(name),
        name=name,
        country=next((place.country for _, place in group if place.country), None),
        whole_country=country is not None,
        appearances=tuple(group),
    )

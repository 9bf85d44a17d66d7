"""What the pages of the whole site lay out of bodies and places, ready for the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings import names
from briefings.briefing import Briefing, NameCard, Passage
from briefings.dossier import Dossier
from briefings.labels import Labels
from briefings.names import gazetteer

NEWEST = 3
"""Articles that an index lists for one name; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """A body or a place over all articles."""

    id: str
    name: str
    cards: tuple[tuple[Briefing, NameCard], ...]
    """Newest article first."""
    forms: tuple[tuple[str, int], ...]
    """Its other forms and how often they stand in the articles."""
    meanings: tuple[tuple[Briefing, Passage], ...]
    """The words by which articles explain its abbreviation, each once."""
    note: str | None
    country: str | None
    position: str | None
    home: str | None = None
    """Country of a body whose name another country's body has too."""

    @property
    def mentions(self) -> int:
        return sum(card.mentions for _, card in self.cards)

    @property
    def newest(self) -> tuple[tuple[Briefing, NameCard], ...]:
        return self.cards[:NEWEST]

    @property
    def older(self) -> int:
        return len(self.cards) - len(self.newest)


def organisation_views(dossier: Dossier, briefings: Mapping[str, Briefing], labels: Labels) -> tuple[NameView, ...]:
    """Every body of the dossier, in its order; of those that share a name each is told apart by its country."""
    shared = Counter(body.name for body in dossier.organisations)
    cards = {(b.id, card.id): card for b in briefings.values() for card in b.organisations}
    views: list[NameView] = []
    for body in dossier.organisations:
        keys = [(article.id, own.id) for article, own in body.appearances]
        if any(key in cards for key in keys):
            view = _name(body.id, body.name, keys, cards, briefings)
            home = body.country if shared[body.name] > 1 else None
            views.append(replace(view, home=gazetteer.country_name(home, labels.language) if home else None))
    return tuple(views)


def place_views(
    dossier: Dossier, briefings: Mapping[str, Briefing], labels: Labels
) -> tuple[tuple[str, tuple[NameView, ...]], ...]:
    """Places by country, countries in alphabetical order, each before what lies in it; last those not located."""
    cards = {(b.id, card.id): card for b in briefings.values() for card in b.places}
    groups: dict[str, list[tuple[bool, str, NameView]]] = {}
    for place in dossier.places:
        keys = [(article.id, own.id) for article, own in place.appearances]
        if any(key in cards for key in keys):
            view = _name(place.id, place.name, keys, cards, briefings)
            order = (not place.whole_country, names.plain(place.name))
            groups.setdefault(place.country or "", []).append((*order, view))
    whole = {place.country: place.name for place in dossier.places if place.whole_country}
    named = [
        (whole.get(code) or gazetteer.country_name(code, labels.language), items)
        for code, items in groups.items()
        if code
    ]
    ordered = sorted(named, key=lambda item: names.plain(item[0]))
    if unknown := groups.get(""):
        ordered.append((labels.text("names.unknown_title"), unknown))
    return tuple((title, tuple(view for *_, view in sorted(items, key=lambda i: i[:2]))) for title, items in ordered)


def _name(
    identifier: str,
    name: str,
    keys: Sequence[tuple[str, str]],
    cards: Mapping[tuple[str, str], NameCard],
    briefings: Mapping[str, Briefing],
) -> NameView:
    own = [(briefings[article], cards[article, body]) for article, body in keys if (article, body) in cards]
    counts: Counter[str] = Counter()
    meanings: dict[str, tuple[Briefing, Passage]] = {}
    for briefing, card in own:
        said = {form.text: form.count for form in card.forms}
        counts.update(said)
        counts[card.name] += card.mentions - sum(said.values())
        if card.meaning:
            meanings.setdefault(card.meaning.text.casefold(), (briefing, card.meaning))
    del counts[name]
    return NameView(
        id=identifier,
        name=name,
        cards=tuple(reversed(own)),
        forms=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        meanings=tuple(meanings.values()),
        note=_first(card.note for _, card in own),
        country=_first(card.country for _, card in own),
        position=_first(card.position for _, card in own),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)

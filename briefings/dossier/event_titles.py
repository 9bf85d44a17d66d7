"""What an event is called: a title and an id made of its kind, people, place and period.

The words are the program's own. They say no more than the data does: who, where and when
are what the articles agree on, at the precision that all of them share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefings import names
from briefings.calendar_words import period_in_words
from briefings.dossier import Dossier, Happening, SamePlace
from briefings.labels import Labels
from briefings.lexicon import table
from briefings.model import OF_ONE_PERSON, Grain
from briefings.names.gazetteer import country_name

_VOWELS = "aeiouy"


def title_of(happening: Happening, dossier: Dossier, labels: Labels, *, period: str | None = None) -> str:
    """Such as « Visite de Vladimir Poutine en Corée du Nord (2000) ».

    Args:
        period: Words to put in brackets in place of the period that all accounts share.
    """
    people = [dossier.person(person).name for person in subjects(happening)]
    place = main_place(happening, dossier)
    words = {
        "kind": _own_noun(happening, labels.language) or labels.text(f"kind.{happening.kind}").capitalize(),
        "of": of_people(_listed(people, labels), labels) if people else "",
        "who": _listed(people, labels),
        "where": in_place(place, labels.language) if place else "",
        "to": to_place(place, labels.language) if place else "",
    }
    title = " ".join(_pattern(happening.kind, labels, people).format(**words).split()).rstrip(" ,:\u00a0")
    return f"{title} ({period or shared_period(happening, labels)})"


def subjects(happening: Happening) -> tuple[str, ...]:
    """The people that a title names: who visits, or the first two."""
    return happening.people[: 1 if happening.kind in ("visit", *OF_ONE_PERSON) else 2]


def shared_period(happening: Happening, labels: Labels) -> str:
    """The period in words as precisely as all accounts have it, and no finer than a month."""
    events = [account.event for account in happening.accounts]
    length = min(7, *(len(event.start) for event in events), *(len(event.end) for event in events))
    start, end = happening.start[:length], happening.end[:length]
    coarse = next((e for e in events if len(e.start) == length and e.grain not in (Grain.DAY, Grain.WEEK)), None)
    if coarse is not None and coarse.start != coarse.end and coarse.start[:length] != start:
        start, end = coarse.start, coarse.end
    return period_in_words(start, end, Grain.YEAR if length == 4 else Grain.MONTH, labels)


def main_place(happening: Happening, dossier: Dossier) -> SamePlace | None:
    """The place that a title names: the country of the others where it is told, else the first."""
    places = [dossier.place(place) for place in happening.places]
    holding = [p for p in places if p.whole_country and any(o.country == p.country and o != p for o in places)]
    whole = [place for place in places if place.whole_country]
    return next(iter((*holding, *whole, *places)), None)


def in_place(place: SamePlace, language: str) -> str:
    """The place with its preposition: en Russie, au Vietnam, à Pyongyang, aux États-Unis."""
    words = table(language, "prepositions")
    if place.whole_country:
        patterns: Mapping[str, list[str]] = words["countries"]
        fitting = (pattern for pattern, countries in patterns.items() if place.country in countries)
        return next(fitting, str(words["default"])).format(place=place.name)
    for opening, instead in words["articles"].items():
        if place.name.startswith(opening):
            return str(instead) + place.name.removeprefix(opening)
    for opening, before in words["areas"].items():
        if names.plain(place.name).startswith(names.plain(opening)):
            return str(before) + place.name
    return str(words["other"]).format(place=place.name)


def to_place(place: SamePlace, language: str) -> str:
    """The place as a journey names it: to the Netherlands; en Russie, as for what happens there."""
    where = in_place(place, language)
    for opening, instead in table(language, "prepositions")["journeys"].items():
        if where.startswith(opening):
            return str(instead) + where.removeprefix(opening)
    return where


def the_country(code: str, language: str, *, name: str | None = None) -> str:
    """A country with its article: la Russie, le Vietnam, les États-Unis, l'Iran, Cuba.

    Args:
        name: As articles call it; the name that CLDR gives it if it is left out.
    """
    words, name = table(language, "prepositions"), name or country_name(code, language)
    before = next((pattern for pattern, codes in words["countries"].items() if code in codes), None)
    if code in words["bare"] or (before is not None and before not in words["the"]):
        return name
    opens = "vowel" if names.plain(name)[:1] in _VOWELS else "consonant"
    return str(words["the"][before or opens]).format(place=name)


def of_people(people: str, labels: Labels) -> str:
    """« de » before names, « d’ » before a vowel."""
    vowel = names.plain(people)[:1] in _VOWELS
    return labels.text("background.of_vowel" if vowel else "background.of", who=people)


def id_of(happening: Happening, dossier: Dossier, labels: Labels) -> str:
    """Such as `visite-poutine-coree-du-nord-2000`: kind, family names, place and year."""
    place = main_place(happening, dossier)
    people = [_short(dossier.person(person).name) for person in subjects(happening)]
    where = place.name if place else ""
    return names.slug(" ".join((labels.text(f"kind.{happening.kind}"), *people, where, happening.start[:4])))


def _short(name: str) -> str:
    """A family name; the whole name where it stands first and many bear it (Kim Jong-un)."""
    first, *rest = name.split()
    return name if not rest or names.is_family_first(first) else rest[-1]


def _own_noun(happening: Happening, language: str) -> str | None:
    """What an article in the title's language calls it: « Éruption », not « Accident »; None where a verb tells it."""
    nouns = _nouns(language, happening.kind)
    own = (account for account in happening.accounts if account.article.language == language)
    heads = (account.event.head.of(account.article.text) for account in own)
    return next((head.capitalize() for head in heads if _singular(head) in nouns), None)


@cache
def _nouns(language: str, kind: str) -> frozenset[str]:
    """The nouns of a kind of events; none of what is of no kind."""
    return frozenset(_singular(noun) for noun in table(language, "events")["kinds"].get(kind, {}).get("nouns", ()))


def _singular(noun: str) -> str:
    return names.plain(noun).rstrip("sx")


def _pattern(kind: str, labels: Labels, people: Sequence[str]) -> str:
    """The pattern of a kind of events, or of one in which nobody is named."""
    patterns = labels["background"]["titles"]
    return str(patterns.get(kind, patterns["default"] if people else patterns["nobody"]))


def _listed(people: list[str], labels: Labels) -> str:
    return labels.text("background.and").join(people)

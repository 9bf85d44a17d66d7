"""Who is the same person, and which the same body and place, from one article to the next.

A wrong merge puts words into somebody's mouth; a missed one only makes two pages. So two
people are one only where their whole names agree, or where the names are close and the
articles give them a role in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from briefings import gazetteer, names, ties
from briefings.lexicon import languages, table
from briefings.model import Article, Organisation, Person, Place, Variant, VariantKind

_WORD = re.compile(r"\w{5,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A person as one article has them."""

    article: Article
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson:
    """One person over all articles."""

    id: str
    name: str
    """The form that the articles in the site's language use most, the fullest first."""
    appearances: tuple[Appearance, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameOrganisation:
    """One body over all articles."""

    id: str
    name: str
    """Its fullest form, those of the site's language first."""
    appearances: tuple[tuple[Article, Organisation], ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePlace:
    """One place over all articles."""

    id: str
    name: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    whole_country: bool
    """Whether it is the country itself, not a place in it."""
    appearances: tuple[tuple[Article, Place], ...] = ()
    """In order of publication."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Names of all articles, and which one each article's own id stands for."""

    people: tuple[SamePerson, ...]
    organisations: tuple[SameOrganisation, ...]
    places: tuple[SamePlace, ...]
    person_of: dict[tuple[str, str], str]
    """(article id, person id there) -> id here."""
    place_of: dict[tuple[str, str], str]
    """(article id, place id there) -> id here."""
    organisation_of: dict[tuple[str, str], str]
    """(article id, organisation id there) -> id here."""


def identify(articles: Sequence[Article], *, language: str) -> Identities:
    """Put together the people, bodies and places of some articles.

    Args:
        articles: In order of publication.
        language: Of the site: its forms of a name are preferred.
    """
    people = _people(articles, language)
    places, place_of = _places(articles, language)
    person_of = {(a.article.id, a.person.id): person.id for person in people for a in person.appearances}
    bodies = _organisations(articles, language)
    organisation_of = {(article.id, own.id): body.id for body in bodies for article, own in body.appearances}
    return Identities(people, bodies, places, person_of, place_of, organisation_of)


def _people(articles: Sequence[Article], language: str) -> tuple[SamePerson, ...]:
    everyone = [Appearance(article=article, person=person) for article in articles for person in article.people]
    # The fullest names first, so that a short one finds every person it could stand for.
    everyone.sort(key=lambda a: -len(names.parts(a.person.name)))
    groups: list[list[Appearance]] = []
    for new in everyone:
        same = [group for group in groups if _same_name(new, group)]
        fitting = same or [group for group in groups if _is_close(new, group)]
        fitting = [group for group in fitting if not ties.parted(new, group)]
        proven = len(fitting) == 1 and (same or any(_evidence(new, seen) for seen in fitting[0]))
        if proven and all(new.article.id != seen.article.id for seen in fitting[0]):
            fitting[0].append(new)
        else:
            groups.append([new])
    groups = ties.joined(groups)
    taken: list[str] = []
    people: list[SamePerson] = []
    order = {article.id: place for place, article in enumerate(articles)}
    for group in groups:
        group.sort(key=lambda a: order[a.article.id])
        name = _best_name(group, language)
        taken.append(names.unique_slug(name, taken))
        people.append(SamePerson(id=taken[-1], name=name, appearances=tuple(group)))
    return tuple(sorted(people, key=lambda person: (names.plain(person.name), person.id)))


def _same_name(new: Appearance, group: Iterable[Appearance]) -> bool:
    """Whether whole names agree, by their letters or by their sounds in one of our languages."""
    sounds = sounds_of(new.person.name)
    whole = len(names.parts(new.person.name)) > 1
    return whole and any(sounds & sounds_of(seen.person.name) for seen in group)


def _is_close(new: Appearance, group: Iterable[Appearance]) -> bool:
    """Whether a name is close to every form of a person's name.

    Close to one form is not enough: « Kim Jong » is close to two people who are not one.
    """
    return all(_close(new.person.name, seen.person.name) for seen in group)


def _close(one: str, other: str) -> bool:
    if sounds_of(one) & sounds_of(other):
        return True
    first, second = sorted((names.parts(one), names.parts(other)), key=len)
    if len(first) == len(second) > 1:
        return _one_letter_more(first, second) or names.slip(first, second)
    return first == second or names.shortens(first, second)


def _one_letter_more(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one word only differs, by a last letter left out: « Kim Jon-Il », « Kim Jong-il »."""
    differing = [sorted(pair, key=len) for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and len(differing[0][0]) > 2 and differing[0][1][:-1] == differing[0][0]


def _evidence(one: Appearance, other: Appearance) -> bool:
    """A role in common. Two articles in two languages share none, and then nothing is merged."""
    return bool(_role_words(one.person) & _role_words(other.person))


def _role_words(person: Person) -> frozenset[str]:
    return frozenset(word for role in person.roles for word in _WORD.findall(names.plain(role.text)))


@cache
def sounds_of(name: str) -> frozenset[str]:
    """The name's sounds as each of our languages reads it: « Poutine » and « Putin » share one."""
    return frozenset(" ".join(_sound(word, language) for word in names.parts(name)) for language in languages())


def _sound(word: str, language: str) -> str:
    for letters, sound in table(language, "transcription")["sounds"]:
        if letters.endswith("$"):
            word = word.removesuffix(letters[:-1]) + sound if word.endswith(letters[:-1]) else word
        else:
            word = word.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", word)


def _best_name(group: Sequence[Appearance], language: str) -> str:
    counts: Counter[str] = Counter()
    own = ties.renamed(group, lambda a: a.person) or [a for a in group if a.article.language == language] or list(group)
    for appearance in own:
        counts[appearance.person.name] += 1 + len(appearance.person.mentions)
    return max(counts, key=lambda name: (min(2, len(names.parts(name))), counts[name], name))


def _organisations(articles: Sequence[Article], language: str) -> tuple[SameOrganisation, ...]:
    """Bodies that share a whole name; an abbreviation joins only where no two articles explain it otherwise."""
    groups: list[list[tuple[Article, Organisation]]] = []
    keys: dict[tuple[str, ...], int] = {}
    for article in articles:
        for body in article.organisations:
            found = _body_keys(article, body)
            joined = next((keys[key] for key in found if key in keys), None)
            fits = joined is not None and _agrees(article, body, groups[joined])
            index = joined if joined is not None and fits else len(groups)
            if index == len(groups):
                groups.append([])
            groups[index].append((article, body))
            for key in found:
                keys.setdefault(key, index)
    taken: list[str] = []
    bodies: list[SameOrganisation] = []
    for group in groups:
        name = _body_name(group, language)
        taken.append(names.unique_slug(name, taken))
        bodies.append(SameOrganisation(id=taken[-1], name=name, appearances=tuple(group)))
    return tuple(sorted(bodies, key=lambda body: (names.plain(body.name), body.id)))


def _body_keys(article: Article, body: Organisation) -> list[tuple[str, ...]]:
    """Its whole name, then the other forms that stand for it whole: abbreviations and what explains them."""
    forms = [body.name, *(variant.text for variant in body.variants if _is_whole(variant))]
    explained = [term.meaning for term in article.glossary if term.term in forms]
    return list(dict.fromkeys(names.parts(form) for form in (*forms, *explained)))


def _is_whole(variant: Variant) -> bool:
    return variant.kind is not VariantKind.SHORT or _is_abbreviation(variant.text)


def _is_abbreviation(text: str) -> bool:
    return len(text) > 2 and text.isupper()


def _agrees(article: Article, body: Organisation, group: Sequence[tuple[Article, Organisation]]) -> bool:
    """Whether a body can be a group's: two of one article stay two, and one abbreviation may stand for several."""
    if any(seen.id == article.id for seen, _ in group):
        return False
    if _is_abbreviation(body.name):
        return True
    full = {names.parts(seen.name) for _, seen in group if not _is_abbreviation(seen.name)}
    return not full or names.parts(body.name) in full


def _body_name(group: Sequence[tuple[Article, Organisation]], language: str) -> str:
    own = [(article, body) for article, body in group if article.language == language] or group
    own = ties.renamed(group, lambda item: item[1]) or own
    counts: Counter[str] = Counter()
    for _, body in own:
        counts[body.name] += len(body.mentions)
    return max(counts, key=lambda name: (not _is_abbreviation(name), counts[name], name))


def _places(articles: Sequence[Article], language: str) -> tuple[tuple[SamePlace, ...], dict[tuple[str, str], str]]:
    groups: list[list[tuple[Article, Place]]] = []
    keys: dict[str, int] = {}
    for article in articles:
        for place in article.places:
            found = _place_keys(place, article.language)
            index = next((keys[key] for key in sorted(found) if key in keys), len(groups))
            if index == len(groups):
                groups.append([])
            groups[index].append((article, place))
            keys.update(dict.fromkeys(found, index))
    places: list[SamePlace] = []
    place_of: dict[tuple[str, str], str] = {}
    for group in groups:
        same = _place(group, language, [place.id for place in places])
        places.append(same)
        place_of.update({(article.id, place.id): same.id for article, place in group})
    return tuple(places), place_of


def _place_keys(place: Place, language: str) -> frozenset[str]:
    if _is_country(place, language):
        return frozenset({f"country {place.country}"})
    named = frozenset(f"place {place.country or ''} {sound}" for sound in sounds_of(place.name))
    return named if place.lat is None else named | {f"at {place.lat} {place.lon}"}


def _is_country(place: Place, language: str) -> bool:
    known = gazetteer.look_up(place.name, language)
    return place.country is not None and known is not None and known.kind == "country"


def _place(group: Sequence[tuple[Article, Place]], language: str, taken: Sequence[str]) -> SamePlace:
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
        id=names.unique_slug(name, taken),
        name=name,
        country=next((place.country for _, place in group if place.country), None),
        whole_country=country is not None,
        appearances=tuple(group),
    )

"""Who is the same person, from one article to the next.

A wrong merge puts words into somebody's mouth; a missed one only makes two pages. So two
people are one only where their whole names agree and nothing speaks against it, or where
the names are close and the articles give them a role in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from briefings import names
from briefings.dossier import ties
from briefings.dossier.ages import born, years_apart
from briefings.dossier.countries import countries_in
from briefings.dossier.same import Appearance, SamePerson
from briefings.dossier.sounding import called_alone, given_key, readings_of, reign_of, sounds_of
from briefings.lexicon import table, word_set
from briefings.model import Article, Role, When
from briefings.names import gazetteer
from briefings.names.titles import Titles

_WORD = re.compile(r"\w{5,}")
_PIECE = re.compile(r"[\w'’‑-]+")
_BROAD = frozenset({"office", "state", "work"})
"""Ranks that too many people of one country hold for two names to be one by them."""
YEARS = 3
"""Years by which two ages may disagree before they are of two people: an article may be wrong by one or two."""


@dataclass(slots=True)
class _Traits:
    """What the articles say of one person, gathered as they are put together."""

    words: set[str] = field(default_factory=set)
    """Long words of the roles, folded."""
    offices: set[tuple[str, str]] = field(default_factory=set)
    """Rank and country of each role that has both: the same in every language."""
    sole: bool = False
    """Whether a role has one bearer at a time."""
    trades: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    """Places of a local office that is held now."""
    born: list[tuple[int, int]] = field(default_factory=list)
    company: set[str] = field(default_factory=set)
    """People, bodies and places below a country that the articles name too."""

    def add(self, other: _Traits) -> None:
        self.words |= other.words
        self.offices |= other.offices
        self.sole |= other.sole
        self.trades |= other.trades
        self.seats |= other.seats
        self.born += other.born
        self.company |= other.company


@dataclass(slots=True)
class _Group:
    """Appearances of one person."""

    members: list[Appearance]
    traits: _Traits
    articles: set[str]
    forms: dict[str, None]
    """Every name, once."""

    def take(self, new: Appearance, traits: _Traits) -> None:
        self.members.append(new)
        self.traits.add(traits)
        self.articles.add(new.article.id)
        self.forms.setdefault(new.person.name)


def same_people(articles: Sequence[Article], language: str) -> tuple[SamePerson, ...]:
    """Every person of some articles, in alphabetical order.

    Args:
        articles: In order of publication.
        language: Of the site: its forms of a name are preferred.
    """
    groups = ties.joined([group.members for group in _grouped(articles)])
    order = {article.id: place for place, article in enumerate(articles)}
    namer = names.Slugs()
    people: list[SamePerson] = []
    for members in groups:
        members.sort(key=lambda a: order[a.article.id])
        name = _best_name(members, language)
        people.append(SamePerson(id=namer.unique(name), name=name, appearances=tuple(members)))
    return tuple(sorted(people, key=lambda person: (names.plain(person.name), person.id)))


def _grouped(articles: Sequence[Article]) -> list[_Group]:
    everyone = [Appearance(article=article, person=person) for article in articles for person in article.people]
    # The fullest names first, so that a short one finds every person it could stand for.
    everyone.sort(key=lambda a: -len(names.parts(a.person.name)))
    company = {article.id: _company(article) for article in articles}
    groups: list[_Group] = []
    alike: dict[str, dict[int, None]] = {}
    near: dict[str, dict[int, None]] = {}
    for new in everyone:
        traits = _traits(new, company[new.article.id])
        keys, hints = _whole(new.person.name, sole=traits.sole), _hints(new.person.name)
        same = _fitting(alike, keys)
        here = [at for at in same if not _speaks_against(traits, groups[at])]
        if not same:
            here = [at for at in _fitting(near, hints) if _is_close(new.person.name, groups[at].forms)]
        here = [at for at in here if not ties.parted(new, groups[at].members)]
        proven = len(here) == 1 and (bool(same) or _evidence(traits, groups[here[0]].traits))
        if proven and new.article.id not in groups[here[0]].articles:
            at = here[0]
        else:
            at = len(groups)
            groups.append(_Group(members=[], traits=_Traits(), articles=set(), forms={}))
        groups[at].take(new, traits)
        for index, found in ((alike, keys), (near, hints)):
            for key in found:
                index.setdefault(key, {}).setdefault(at)
    return groups


def _fitting(index: dict[str, dict[int, None]], keys: Iterable[str]) -> list[int]:
    """The groups under some keys, each once, in the order in which they were made."""
    return sorted({at for key in keys for at in index.get(key, ())})


def _whole(name: str, *, sole: bool) -> frozenset[str]:
    """Keys under which a whole name is the same as another one's; a man's and a woman's name are never."""
    if reign := reign_of(name):
        return frozenset({f"reign {reign}"})
    if len(names.parts(name)) > 1:
        genders = (names.gender(name),) if names.gender(name) else ("m", "f")
        return frozenset(f"{gender} {sound}" for gender in genders for sound in sounds_of(name))
    alone = called_alone(name) if sole else None
    return frozenset({f"sole {alone}"}) if alone else frozenset()


@lru_cache(maxsize=50_000)
def _hints(name: str) -> frozenset[str]:
    """Keys that a close name has in common with another: a word by its sound, or all of them run together."""
    readings = readings_of(name)
    words = {word for reading in readings for word in reading if len(word) > 1}
    return frozenset(words | {"=" + "".join(reading) for reading in readings})


def _is_close(name: str, forms: Iterable[str]) -> bool:
    """Whether a name is close to every form of a person's name.

    Close to one form is not enough: « Kim Jong » is close to two people who are not one.
    """
    return all(_close(name, form) for form in forms)


@lru_cache(maxsize=200_000)
def _close(one: str, other: str) -> bool:
    if readings_of(one) & readings_of(other):
        return names.gender(one) == names.gender(other) or not (names.gender(one) and names.gender(other))
    first, second = sorted((names.parts(one), names.parts(other)), key=len)
    if len(first) == len(second) > 1:
        return _one_letter_more(first, second) or _slipped(first, second) or _sounds_close(one, other)
    return first == second or names.shortens(first, second)


def _slipped(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one word differs by a slip, not by being another name: « Arnaud » and « Renaud », Petrov and Petrova."""
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return names.slip(first, second) and all(a[0] == b[0] and _one_apart(a, b) for a, b in differing)


def _sounds_close(one: str, other: str) -> bool:
    """Whether names are close by their sounds, or by a given name that scripts spell in several ways."""
    first, second = names.parts(one), names.parts(other)
    known = given_key(first[0]), given_key(second[0])
    given = first[0] == second[0] or (None not in known and known[0] == known[1])
    return any(
        (given or a[0] == b[0]) and len(a) == len(b) and _rest_close(a[1:], b[1:])
        for a in readings_of(one)
        for b in readings_of(other)
    )


def _rest_close(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(differing) < 2 and all(_one_apart(a, b) for a, b in differing)


def _one_apart(one: str, other: str) -> bool:
    """Whether two words of some length differ in one letter, which is not the -a of a woman's family name."""
    short, long = sorted((one, other), key=len)
    return len(short) > 4 and long != f"{short}a" and Levenshtein.distance(one, other, score_cutoff=1) == 1


def _one_letter_more(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one word only differs, by a last letter left out: « Kim Jon-Il », « Kim Jong-il »."""
    differing = [sorted(pair, key=len) for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or len(differing[0][0]) < 3:
        return False
    short, long = differing[0]
    return long[:-1] == short and not long.endswith("a")


def _evidence(one: _Traits, other: _Traits) -> bool:
    """A role in common: by its words, or in two languages by its rank; never one of two countries."""
    countries = [{country for _, country in traits.offices} for traits in (one, other)]
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return False
    return bool(one.words & other.words or one.offices & other.offices)


def _speaks_against(traits: _Traits, group: _Group) -> bool:
    """Whether the articles tell that a bearer of the same name is somebody else.

    Two local offices at once, ages that cannot be of one person, or trades that have nothing
    to do with each other in articles that name nobody and nothing else in common.
    """
    seen = group.traits
    if traits.seats and seen.seats and traits.seats.isdisjoint(seen.seats):
        return True
    if any(years_apart(a, b) > YEARS for a in traits.born for b in seen.born):
        return True
    strange = bool(traits.trades and seen.trades) and traits.trades.isdisjoint(seen.trades)
    return strange and traits.company.isdisjoint(seen.company)


def _traits(appearance: Appearance, company: frozenset[str]) -> _Traits:
    article, person = appearance.article, appearance.person
    found = _Traits(company=set(company) - {f"person {' '.join(names.parts(person.name))}"})
    found.born += born(article, person)
    for role in person.roles:
        found.words |= set(_WORD.findall(names.plain(role.text)))
        ranks = ranks_of(role.text, article.language)
        found.sole |= any(word in names.plain(role.text) for word in _words(article.language, "sole"))
        found.trades |= {trades(article.language).get(rank, rank) for rank in ranks}
        countries = countries_in(role.text, article.language)
        found.offices |= {(rank, countries[0]) for rank in ranks - _BROAD if countries}
        _add_seat(found, role, article.language)
    return found


def _add_seat(traits: _Traits, role: Role, language: str) -> None:
    """The place of a local office held now, by where it lies if that is known, else by its name."""
    if role.when is When.CURRENT and _words(language, "local") & set(names.parts(role.text)):
        for piece in _PIECE.findall(role.text):
            known = gazetteer.look_up(piece, language) if piece[:1].isupper() else None
            if known and known.lat is not None:
                traits.seats.add(f"{known.lat} {known.lon}")
            elif piece[:1].isupper():
                traits.seats.add(names.plain(piece))


def ranks_of(role: str, language: str) -> frozenset[str]:
    """The ranks of the first role word of a role."""
    titles = Titles.of(language)
    pieces = [piece.lower() for piece in _PIECE.findall(role)]
    for at in range(len(pieces)):
        for length in (3, 2, 1):
            if found := titles.ranks(" ".join(pieces[at : at + length])):
                return found
    return frozenset()


@cache
def _words(language: str, key: str) -> frozenset[str]:
    return frozenset(names.plain(word) for word in word_set(language, "identity", key))


@cache
def trades(language: str) -> dict[str, str]:
    """The field that each rank of role words belongs to."""
    return {rank: trade for trade, ranks in table(language, "identity")["trades"].items() for rank in ranks}


def _company(article: Article) -> frozenset[str]:
    """What an article names, by the letters of the names: a person or a body, or a place below a country."""
    return frozenset(_named(article))


def _named(article: Article) -> Iterator[str]:
    yield from (f"person {' '.join(names.parts(person.name))}" for person in article.people)
    yield from (f"body {' '.join(names.parts(body.name))}" for body in article.organisations)
    for place in article.places:
        if not (place.country and countries_in(place.name, article.language) and place.lat is None):
            yield f"place {place.lat} {place.lon}" if place.lat is not None else f"place {names.plain(place.name)}"


def _best_name(group: Sequence[Appearance], language: str) -> str:
    counts: Counter[str] = Counter()
    own = ties.renamed(group, lambda a: a.person) or [a for a in group if a.article.language == language] or list(group)
    for appearance in own:
        counts[appearance.person.name] += 1 + len(appearance.person.mentions)
    return max(counts, key=lambda name: (min(2, len(names.parts(name))), counts[name], name))

"""Verdicts: the last vote on names, one label for each name of an article.

All places that name it are heard together; a full name speaks for the shorter forms of
it. What nothing around it supports as a person, and no given name either, is none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefings import names
from briefings.language.name_labels import Kind
from briefings.lexicon import any_of, table
from briefings.names import gazetteer
from briefings.names.evidence import heard
from briefings.names.witnesses import CERTAIN, CLEAR, LIKELY, NOTHING, SLIGHT, Occurrence, Said, kind_of_thing, listed

LONE = -1.0
"""What speaks against a person of one word alone before anybody is heard; for several words, `names.toml` says it."""
LEAST = 0.05
"""How much a person needs."""
PROMOTED = 2.5
"""How much makes a person of what the pipeline called something else."""


Parts = tuple[str, ...]


@dataclass(slots=True)
class _Hearing:
    """What was said of one name: by each witness the most it said for and against."""

    language: str
    lone: bool = True
    fit: bool = True
    """Whether it is written as a person's name is."""
    best: dict[str, float] = field(default_factory=dict)
    worst: dict[str, Said] = field(default_factory=dict)

    def add(self, witness: str, said: Said) -> None:
        if said.weight > self.best.get(witness, 0.0):
            self.best[witness] = said.weight
        if said.weight < self.worst.get(witness, NOTHING).weight:
            self.worst[witness] = said

    @property
    def total(self) -> float:
        against = sum(said.weight for said in self.worst.values())
        return (
            (LONE if self.lone else float(table(self.language, "names")["several"])) + sum(self.best.values()) + against
        )

    @property
    def other(self) -> Kind:
        """What it is where it is no person: what the heaviest word against it says."""
        worst = sorted(self.worst.values(), key=lambda said: (said.weight, said.kind))
        return next((said.kind for said in worst if said.kind != "MISC"), "MISC")


def settle(named: Sequence[Occurrence], kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds again, with one verdict on each name that is called a person somewhere.

    Args:
        named: The places of all names of the text, in order.
        kinds: What each was taken for so far.
    """
    keys = [names.parts(one.text) for one in named]
    kinds = _fuller(named, kinds, keys)
    called = {key for key, kind in zip(keys, kinds, strict=True) if kind == "PER"}
    called -= _named_after(called, named, keys)
    called |= _given_alone(called, named, keys)
    whole = _whole(called, named, keys)
    owners = [whole.get(key, key) for key in keys]
    hearings: dict[Parts, _Hearing] = {}
    for key, one in zip(keys, named, strict=True):
        owner = whole.get(key, key)
        hearing = hearings.get(owner) or hearings.setdefault(owner, _Hearing(one.language))
        hearing.lone = hearing.lone and one.alone
        hearing.fit = hearing.fit and _may_be_person(one)
        for witness, said in heard(one, short=owner != key):
            hearing.add(witness, said)
    _listed(hearings, named, kinds, owners)
    _relatives(hearings, called)
    _recurring(hearings, named, keys)
    _bodies(hearings)
    return [_verdict(hearings[whole.get(key, key)], kind) for key, kind in zip(keys, kinds, strict=True)]


def _fuller(named: Sequence[Occurrence], kinds: Sequence[Kind], keys: Sequence[Parts]) -> list[Kind]:
    """The kinds again, a person's for a longer form of a full name: « Kilmar Abrego Garcia » of « Abrego Garcia »."""
    persons = {key for key, kind in zip(keys, kinds, strict=True) if kind == "PER" and len(key) > 1}
    return [
        "PER" if key[1:] in persons and kind != "PER" and _may_open_name(one) else kind
        for one, kind, key in zip(named, kinds, keys, strict=True)
    ]


def _may_open_name(one: Occurrence) -> bool:
    """Whether the first word of a name may be a given one, and none of a thing's or an office's."""
    first = one.own[0]
    thing = kind_of_thing(first.lower(), one.language) or first in listed(one.language, "name_parts")
    return first.istitle() and not thing and not one.titles.is_role(first.lower()) and not one.words.opens(one.first)


def _named_after(called: Iterable[Parts], named: Sequence[Occurrence], keys: Sequence[Parts]) -> set[Parts]:
    """ "The Doris Laney Show", where the article has Doris Laney too: what is called by her name is not she."""
    persons = {key for key in called if len(key) > 1}
    return {
        key
        for key, one in zip(keys, named, strict=True)
        if any(key[:end] in persons for end in range(2, len(key))) and _is_thing(one)
    }


def _given_alone(called: Iterable[Parts], named: Sequence[Occurrence], keys: Sequence[Parts]) -> set[Parts]:
    """« Inès », whatever a tagger takes it for, where the article has « Inès Benali » and no place is called so.

    "Oligui" beside "Brice Oligui Nguema", too, whose first family name it is.
    """
    full = [key for key in called if len(key) > 1]
    firsts, having = {key[0] for key in full}, names.by_part(full)
    return {
        key
        for key, one in zip(keys, named, strict=True)
        if len(key) == 1
        and (
            (key[0] in firsts and (names.is_given(key[0]) or _of_kin(one)))
            or any(names.is_first_family(key, other) for other in having.get(key[-1], ()))
        )
        if gazetteer.look_up(one.text, one.language) is None and gazetteer.demonym(one.text, one.language) is None
    }


def _of_kin(one: Occurrence) -> bool:
    """« la sœur de Jawhar », "his son Jawhar"."""
    kin = one.titles.kin
    return one.before() in kin or (one.before() in one.words.small("of") and one.before(2) in kin)


def _is_thing(one: Occurrence) -> bool:
    last = one.own[-1]
    return last in listed(one.language, "name_parts") and last not in listed(one.language, "also_families")


def _may_be_person(one: Occurrence) -> bool:
    """Whether the words are capitals and particles: no « Miller and Smith », « rue des Tanneurs », « Wikinews »."""
    low = [word for word in one.own if not word[0].isupper()]
    small = all(names.is_particle(word) or names.is_bound(word) for word in low)
    begun = one.own[0][0].isupper() and one.own[0] not in names.not_names(one.language)
    return small and begun and one.own[-1] not in low and not one.titles.names_prize(one.own)


def _listed(
    hearings: Mapping[Parts, _Hearing], named: Sequence[Occurrence], kinds: Sequence[Kind], owners: Sequence[Parts]
) -> None:
    """What stands in one list is of one kind: all persons, or mostly something else."""
    for first, end in _lists(named):
        persons = sum(kind == "PER" for kind in kinds[first:end])
        others = sum(
            kind != "PER" or hearings[owners[at]].total < -CLEAR for at, kind in enumerate(kinds[first:end], first)
        )
        sure = any(hearings[owners[at]].total >= CLEAR for at in range(first, end) if kinds[at] == "PER")
        close = end - first > 2 or "," not in _between(named[first], named[first + 1])
        if persons == end - first and not others and ((sure and close) or end - first > 3):
            said = Said(LIKELY)
        elif persons == end - first == 2 and not others and close and _one_heard(hearings, named, owners, first):
            said = Said(SLIGHT)
        elif others > 1 and 2 * others > end - first and not sure:
            said = Said(-LIKELY, "ORG")
        else:
            continue
        for owner in owners[first:end]:
            hearings[owner].add("listed", said)


def _one_heard(
    hearings: Mapping[Parts, _Hearing], named: Sequence[Occurrence], owners: Sequence[Parts], first: int
) -> bool:
    """Whether anything speaks for one of two full names: "Ethiopians Dejene Lagat and Asefa Tolu"."""
    pair = range(first, first + 2)
    return all(not named[at].alone for at in pair) and any(hearings[owners[at]].total > LEAST for at in pair)


def _lists(named: Sequence[Occurrence]) -> Iterator[tuple[int, int]]:
    """Runs of names that only commas, « et », brackets and line breaks part."""
    first = 0
    for at in range(1, len(named) + 1):
        if at == len(named) or not _link().fullmatch(_between(named[at - 1], named[at])):
            if at - first > 1:
                yield first, at
            first = at


def _between(one: Occurrence, other: Occurrence) -> str:
    items = one.words
    return one.reading.text[items[one.end - 1].end : items[other.first].start]


def _relatives(hearings: Mapping[Parts, _Hearing], called: Iterable[Parts]) -> None:
    """Who shares the family name of somebody sure is a person too."""
    sure = {key[-1]: key for key in sorted(called) if len(key) > 1 and key in hearings and hearings[key].total > CLEAR}
    for key, hearing in hearings.items():
        if len(key) > 1 and sure.get(key[-1], key) != key:
            hearing.add("relatives", Said(CLEAR))


def _bodies(hearings: Mapping[Parts, _Hearing]) -> None:
    """« Thai Raksa Chart » is a body where the article has « Thai Raksa Chart Party » too."""
    heads = {key[:-1] for key, hearing in hearings.items() if len(key) > 2 and "body_word" in hearing.worst}
    for key in heads & hearings.keys():
        if not names.is_given(key[0]):
            hearings[key].add("body", Said(-CERTAIN, "ORG"))


def _recurring(hearings: Mapping[Parts, _Hearing], named: Sequence[Occurrence], keys: Sequence[Parts]) -> None:
    """Whose last word alone comes again in the article, as the press does with family names."""
    if not named:
        return
    inside = Counter([one.own[-1] for one in named if not one.alone])
    words = named[0].words
    longer = {(key, one.own[-1]): one for key, one in zip(keys, named, strict=True) if not one.alone}
    for (key, _), one in longer.items():
        if key not in hearings:
            continue
        last = words[one.end - 1]
        if sum(words[at].text == last.text for at in words.positions[last.low]) > inside[last.text]:
            hearings[key].add("recurring", Said(LIKELY))


def _verdict(hearing: _Hearing, kind: Kind) -> Kind:
    if kind == "PER":
        return kind if hearing.total > LEAST else hearing.other
    return "PER" if hearing.fit and (hearing.total >= PROMOTED or _is_famous(hearing)) else kind


def _is_famous(hearing: _Hearing) -> bool:
    """« bloqué par Obama »: one of the well known for whom a place speaks too, and nothing speaks against."""
    return "known_person" in hearing.best and len(hearing.best) > 1 and not hearing.worst and hearing.total > LEAST


def _whole(called: Iterable[Parts], named: Sequence[Occurrence], keys: Sequence[Parts]) -> Mapping[Parts, Parts]:
    """Each short form of a person -> the full name that it shortens, where only one can be meant."""
    full = [key for key in called if len(key) > 1]
    if not full:
        return {}
    having = names.by_part(full)
    eastern = {key for key, one in zip(keys, named, strict=True) if names.is_eastern(one.text)}
    found: dict[Parts, list[Parts]] = defaultdict(list)
    things = {key for key, one in zip(keys, named, strict=True) if _is_thing(one)}
    for key in called:
        near = having.get(key[-1], []) if key else []
        for other in near:
            if names.shortens(key, other, eastern=other in eastern):
                found[key].append(other)
        if key not in found and len(firsts := [other for other in near if names.is_first_family(key, other)]) == 1:
            found[key] = firsts
        if key not in found and len(key) == 1 and _is_given_there(key, named, keys):
            firsts = [other for other in full if other[0] == key[0] and other not in things]
            if len(firsts) == 1:  # "Brenton Tarrant … Brenton had a licence"
                found[key] = firsts
    return {key: max(others, key=lambda other: (len(other), other)) for key, others in found.items()}


def _is_given_there(key: Parts, named: Sequence[Occurrence], keys: Sequence[Parts]) -> bool:
    """Whether what may be somebody's given name is no place's, people's or body's."""
    ones = [one for one, other in zip(named, keys, strict=True) if other == key]
    known = any(gazetteer.look_up(one.text, one.language) or gazetteer.demonym(one.text, one.language) for one in ones)
    return not known and not any(one.text.isupper() for one in ones)


@cache
def _link() -> re.Pattern[str]:
    """What stands between two names of a row."""
    joins = f"(?:{any_of('small_words', 'ands')}|{any_of('small_words', 'ors')})"
    return re.compile(rf"\s*(?:\([^()\n]*\))?(?:\s*[,;/]|\n|\s*,?\s+{joins}\b)\s*{joins}?\s*")

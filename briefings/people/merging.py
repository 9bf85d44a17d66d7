"""Merging: which namings of an article are one person's.

Full names stand for themselves; a shorter form joins the one it can stand for; a slip of
spelling joins the usual form where both keep the same company. Like names stay apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings import names
from briefings.language.speech import speech
from briefings.model import Person, Span, Variant, VariantKind
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.namings import Group, Named, Parts, key_of
from briefings.people.other_names import join_other_names
from briefings.people.slips import join_slips


def merge_people(words: Words, named: Sequence[Named]) -> tuple[Person, ...]:
    """Gather namings into persons: full names first, then their shorter forms, then slips of spelling."""
    named = [_introduced(one, named) for one in named]
    apart = _relatives(words, named)
    groups = _full(named, apart)
    _join_short(words, groups, named, apart)
    _join_given(words, groups)
    join_slips(words, groups)
    join_other_names(words, groups)
    slugs = names.Slugs()
    in_order = sorted(groups, key=lambda group: min(one.span for one in (*group.named, *group.others)))
    return tuple(_person(group, slugs) for group in in_order)


def _introduced(one: Named, named: Sequence[Named]) -> Named:
    """« princesse Ayana » where the text has « princesse Ayana Beltran » too: a short form and no own person."""
    for other in named if one.regnal else ():
        if other.title == one.regnal and len(other.parts) > 1 and other.parts[0] == one.parts[0]:
            start = one.span.end - len(one.bare)
            return replace(one, span=Span(start, one.span.end), text=one.bare, parts=other.parts, regnal="")
    return one


def _relatives(words: Words, named: Sequence[Named]) -> frozenset[tuple[Parts, Parts]]:
    """Names that are relatives' and so two persons': « Lina Omar Said, l'épouse de l'ancien président Omar Said »."""
    pairs: set[tuple[Parts, Parts]] = set()
    in_order = sorted(named, key=lambda one: one.span)
    for before, one in pairwise(in_order):
        end, first = words.range(before.span)[1], words.range(one.span)[0]
        if first - end <= KIN_REACH and _says_kin(words, end, first):
            pairs |= {(key_of(before), key_of(one)), (key_of(one), key_of(before))}
    return frozenset(pairs)


KIN_REACH = 14
"""Words between two relatives."""


def _says_kin(words: Words, end: int, first: int) -> bool:
    """Whether a word of kinship between two names makes the one a relative of the other."""
    kin = Titles.of(words.reading.language).kin
    for at in range(first - 1, end - 1, -1):
        if words[at].text in ".;:!?":
            return False
        if words.low(at) in kin:
            owned = words.low(at + 1) in words.small("of") or words.low(at - 1) == "'s"
            return owned or (at == first - 1 and words.low(at - 1) in words.small("possessives"))
    return False


def _full(named: Sequence[Named], apart: Container[tuple[Parts, Parts]]) -> list[Group]:
    """A group for every name that shortens no other one of the article."""
    keys = Counter(key_of(one) for one in named)
    eastern = {key_of(one) for one in named if names.is_eastern(one.text)}
    regnal = {key_of(one) for one in named if one.regnal}
    longest: dict[str, list[Parts]] = defaultdict(list)
    groups: dict[Parts, Group] = {}
    for key in sorted(keys, key=lambda key: (-len(key), -len("".join(key)), -keys[key], key)):
        if (
            not any(
                (names.shortens(key, other, eastern=other in eastern) or names.is_first_family(key, other))
                and (key, other) not in apart
                for other in (longest.get(key[-1], ()) if key else ())
            )
            or key in regnal
        ):
            groups[key] = Group(key=key)
            for part in set(key):
                longest[part].append(key)
    for one in named:
        if key_of(one) in groups:
            groups[key_of(one)].named.append(one)
    return list(groups.values())


def _join_short(
    words: Words, groups: list[Group], named: Sequence[Named], apart: Container[tuple[Parts, Parts]]
) -> None:
    """Each shorter form goes to the one it can stand for; of several, to the one most named in full.

    Where a paragraph has named two alike it is nobody's: « Paul Roux et Anne Roux sont là. Roux a souri ».
    """
    full = {group.key for group in groups}
    starts = {id(group): sorted(one.span for one in group.named) for group in groups}
    alone: dict[tuple[Parts, str], Group] = {}
    having: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for part in set(group.key):
            having[part].append(group)
    for one in sorted(named, key=lambda one: one.span):
        key = key_of(one)
        if key in full:
            continue
        near = having.get(one.parts[-1], []) if one.parts else []
        fit = [
            group
            for group in near
            if ((key, group.key) not in apart or _speaks(words, one))
            and names.shortens(one.parts, group.key, eastern=any(names.is_eastern(full.text) for full in group.named))
            and not (one.gender and group.gender and one.gender != group.gender)
        ]
        if not fit:
            fit = [group for group in near if names.is_first_family(one.parts, group.key)]
            fit = fit if len(fit) == 1 else []
        if fit:
            meant = _settled(words, fit, one) or _most_named(words, fit, starts, one)
            if meant is not None:
                meant.named.append(one)
        else:
            alone.setdefault((key, one.gender), Group(key=key)).named.append(one)
    groups.extend(alone.values())


def _most_named(words: Words, fit: Sequence[Group], starts: Mapping[int, Sequence[Span]], one: Named) -> Group | None:
    """Whom a short form means that more than one has: the one most named in full, then the last.

    Nobody where its paragraph has named two alike and neither was called so before.
    """
    most = max(len(starts[id(group)]) for group in fit)
    best = [group for group in fit if len(starts[id(group)]) == most]
    line = words.lines[words.index(one.span.start)]
    here = [
        group
        for group in best
        if any(s < one.span and words.lines[words.index(s.start)] == line for s in starts[id(group)])
    ]
    if len(here) > 1:
        called = [group for group in here if any(naming.parts == one.parts for naming in group.named)]
        if not (called and _speaks(words, one)):
            return called[0] if len(called) == 1 else None
    return max(best, key=lambda group: _recency(starts[id(group)], one.span))


def _speaks(words: Words, one: Named) -> bool:
    """Whether whoever is named says something, as a dead man's mother does: “My son can rest,” said Hill."""
    first, end = words.range(one.span)
    verbs = speech(words.reading.language).forms
    return any(0 <= at < len(words) and words.low(at) in verbs and words[at].pos == "VERB" for at in (first - 1, end))


SETTLED = 3
"""How often somebody was called by a short form that thus means them, whoever else has it."""


def _settled(words: Words, fit: Sequence[Group], one: Named) -> Group | None:
    """Whom a short form meant all along, where the other was named once, in another paragraph."""
    if len(fit) != 2:
        return None
    here = words.lines[words.index(one.span.start)]
    rare, usual = sorted(fit, key=lambda group: len(group.named))
    meant = sum(naming.parts == one.parts for naming in usual.named) >= SETTLED
    apart = len(rare.named) == 1 and words.lines[words.index(rare.named[0].span.start)] != here
    return usual if meant and apart else None


def _join_given(words: Words, groups: list[Group]) -> None:
    """« Inès et Jade … Inès Benali raconte »: a given name alone is that of the only one who has it and a family name.

    A relative's is not: « sa fille Inès ».
    """
    kin = Titles.of(words.reading.language).kin
    begun: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if len(group.key) > 1:
            begun[group.key[0]].append(group)
    gone: set[int] = set()
    for alone in [group for group in groups if len(group.key) == 1]:
        full = begun[alone.key[0]]
        firsts = [words.range(one.span)[0] for one in alone.named]
        related = any(words.low(at) in kin for first in firsts for at in (first - 1, first - 2))
        clash = bool(full) and alone.gender and full[0].gender and alone.gender != full[0].gender
        if len(full) == 1 and not related and not clash:
            full[0].named.extend(alone.named)
            gone.add(id(alone))
    groups[:] = [group for group in groups if id(group) not in gone]


def _recency(starts: Sequence[Span], span: Span) -> tuple[int, int]:
    """Later is better among names before a place; those before it beat those after it."""
    before = [one.start for one in starts if one < span]
    return (1, max(before)) if before else (0, -starts[0].start)


def _person(group: Group, slugs: names.Slugs) -> Person:
    counts = Counter(one.text for one in group.named)
    name = _best(group, counts)
    others = Counter(one.text for one in group.others)
    spans = tuple(sorted(one.span for one in (*group.named, *group.others)))
    variants = (
        *forms_of(name, counts),
        *(Variant(text=text, count=others[text], kind=VariantKind.SHORT) for text in sorted(others)),
    )
    return Person(id=slugs.unique(name), name=name, mentions=spans, variants=variants)


def _best(group: Group, counts: Mapping[str, int]) -> str:
    """The fullest form, the most frequent of those, the earliest of those."""
    order = {one.text: one.span for one in sorted(group.named, key=lambda one: one.span, reverse=True)}

    def rank(text: str) -> tuple[int, int, int, int]:
        parts = names.parts(text)
        return (sum(len(part) > 1 for part in parts), len(parts), counts[text], -order[text].start)

    slips = {text for text in counts if len(names.parts(text)) == len(group.key) and names.parts(text) != group.key}
    best = max((text for text in counts if text not in slips or len(slips) == len(counts)), key=rank)
    return best.title() if best.isupper() and len(best) > 4 and best.title() in counts else best


def forms_of(name: str, counts: Mapping[str, int]) -> tuple[Variant, ...]:
    """The other forms of a person's name, the most frequent first."""
    return tuple(
        Variant(text=text, count=count, kind=_kind(text, name))
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if text != name
    )


def _kind(text: str, name: str) -> VariantKind:
    one, other = names.parts(text), names.parts(name)
    if "".join(one) == "".join(other):
        return VariantKind.SAME
    return VariantKind.SPELLING if len(one) == len(other) and not _initial(one) else VariantKind.SHORT


def _initial(parts: Parts) -> bool:
    return any(len(part) == 1 for part in parts)

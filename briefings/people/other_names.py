"""Other names: « X, née Y », « X, alias Y »: two names of one person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from briefings.lexicon import table
from briefings.model import Span
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.namings import Group

KIN = 14
"""Words between a name of birth and the name of whoever bears it."""


def join_other_names(words: Words, groups: list[Group]) -> None:
    """« X, née Y », « X, alias Y », « Né Y, le chanteur X »: two names of one person, called by X."""
    in_order = sorted(
        ((one, group) for group in groups for one in group.named),
        key=lambda pair: pair[0].span,
    )
    gone: set[int] = set()
    for (one, group), (following, other) in pairwise(in_order):
        if group is other or id(group) in gone or id(other) in gone:
            continue
        if _also_called(words, one.span, following.span):
            main, second = group, other
            if len(following.parts) < len(other.key):  # « Sandrine Petit, née Roux », and Valérie Roux, who is another
                other.named.remove(following)
                main.others.append(following)
                continue
        elif _born_as(words, one.span, following.span):
            main, second = other, group
        else:
            continue
        _join(gone, main, second)
    for at, (birth, other) in enumerate(in_order):
        if id(other) not in gone and _opens_by_birth(words, birth.span) and len(other.named) == 1:
            told = (group for _, group in in_order[:at] if id(group) not in gone)
            bearer = _born_so(words, list(told), other)
            if bearer:
                _join(gone, bearer, other)
    groups[:] = [group for group in groups if id(group) not in gone]


def _join(gone: set[int], main: Group, second: Group) -> None:
    main.others.extend((*second.named, *second.others))
    gone.add(id(second))


def _also_called(words: Words, one: Span, following: Span) -> bool:
    """Whether the words between two names give the second as another name: « , de son vrai nom »."""
    end, first = words.range(one)[1], words.range(following)[0]
    marked = words.low(end) in (",", "(") and end < first
    if joined(words, end, first) in words.small("first_called"):  # "X was born Y"
        return words[first].near and words.low(words.range(following)[1]) != "'s"
    return marked and words[first].near and joined(words, end + 1, first) in words.small("other_names")


def _opens_by_birth(words: Words, birth: Span) -> bool:
    """Whether a name stands behind the « Née » that opens a sentence: "Born Ann Roy in Kent, she sang"."""
    first, end = words.range(birth)
    return bool(first) and words.low(first - 1) in words.small("born_as") and words.opens(first - 1) and words[end].near


def _born_so(words: Words, told: list[Group], other: Group) -> Group | None:
    """Whose name of birth that is: theirs who has its given name, else « elle »'s, named most often or first so far."""
    told = [group for group in told if group is not other]
    alike = {id(group): group for group in told if _may_be_born(group, other)}
    if len(alike) == 1:
        return next(iter(alike.values()))
    if alike or not told or not _goes_on_by_pronoun(words, other.named[0].span):
        return None
    counts = Counter(map(id, told)).most_common(2)
    first = told[0]
    most = id(first) == counts[0][0] or counts[0][1] == counts[-1][1]
    return first if most and len(first.key) > 1 else None


def _goes_on_by_pronoun(words: Words, birth: Span) -> bool:
    """« Née Y le 4 mai, fille d'un cheminot, elle débute »: a pronoun is the next subject, before any verb."""
    subjects: Mapping[str, str] = table(words.reading.language, "pronouns")["subject"]
    for at in range(words.range(birth)[1], len(words)):
        if words[at].text in ".;:!?«»“”" or words[at].pos == "AUX":
            return False
        if words.low(at) in subjects:
            return words.low(at - 1) == ","
    return False


def _may_be_born(group: Group, other: Group) -> bool:
    """Whether two names have the given name in common, as somebody's name of birth and her later one have."""
    return group is not other and len(group.key) > 1 and group.key[0] == other.key[0]


def _born_as(words: Words, one: Span, following: Span) -> bool:
    """« Née Y à Z, la chanteuse X »: a name of birth that opens a sentence, and behind its comma who bears it now."""
    (first, end), start = words.range(one), words.range(following)[0]
    if not first or words.low(first - 1) not in words.small("born_as") or not words.opens(first - 1):
        return False
    between = range(end, start)
    commas = [at for at in between if words.low(at) == ","]
    plain = all(words[at].text not in ".;:!?" and words[at].pos != "VERB" for at in between)
    return plain and bool(commas) and start - commas[-1] <= BORN and start - end <= KIN


BORN = 5
"""Words between a comma and the name of whoever was born under the name before it."""

"""Slips of spelling: a rarer form of a name that keeps the same company as the usual one is that person's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from briefings import names
from briefings.model import Span
from briefings.names.words import Words
from briefings.people.namings import Group, Parts


def join_slips(words: Words, groups: list[Group]) -> None:
    """A rarer name that differs by a slip, and stands in the same kind of company, joins the other."""
    alike, gone = _alike(groups), set[int]()
    for rare in sorted(groups, key=lambda group: (len(group.named), group.key)):
        for usual in alike(rare):
            other = usual is not rare and id(usual) not in gone and len(usual.named) >= len(rare.named)
            if other and _slips(rare.key, usual.key) and _same_company(words, rare, usual):
                usual.named.extend(rare.named)
                gone.add(id(rare))
                break
    groups[:] = [group for group in groups if id(group) not in gone]


def _alike(groups: Sequence[Group]) -> Callable[[Group], Sequence[Group]]:
    """Whom a name may be a slip of, those named most often first: of few all, of many those with a key in common."""
    usually = sorted(groups, key=_usual)
    if len(groups) < MANY:
        return lambda rare: usually
    having: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        for key in set(_keys(group.key)):
            having[key].append(group)
    return lambda rare: sorted({id(one): one for key in _keys(rare.key) for one in having[key]}.values(), key=_usual)


def _usual(group: Group) -> tuple[int, Parts]:
    return -len(group.named), group.key


MANY = 100
"""People past which to compare each with all takes longer than to look for what they have in common."""


def _keys(name: Parts) -> Iterator[Hashable]:
    """What a name has in common with whatever it may be a slip of, the family name with two letters swapped too."""
    yield from names.slip_keys(name)
    yield from (("", "".join(sorted(name[-1]))),) if name else ()


def _slips(rare: Parts, usual: Parts) -> bool:
    """Whether one name is a slip of the other: of all of it, or of the family name alone."""
    if len(rare) == 1 and len(usual) > 1:
        return not names.is_given(rare[0].capitalize()) and names.swapped(rare[0], usual[-1])
    return names.slip(rare, usual)


def _same_company(words: Words, rare: Group, usual: Group) -> bool:
    """Two forms of one name never share a sentence, and their sentences share two words of substance."""
    if "".join(rare.key) == "".join(usual.key):
        return True
    ours, theirs = _company(words, rare), _company(words, usual)
    if ours[0] & theirs[0] or (rare.gender and usual.gender and rare.gender != usual.gender):
        return False
    return len((ours[1] & theirs[1]) - set(rare.key) - set(usual.key)) >= 2


def _company(words: Words, group: Group) -> tuple[set[Span], set[str]]:
    """The sentences that name a person, and their longer words."""
    sentences = [words.sentence(one.span.start) for one in group.named]
    known = [sentence for sentence in sentences if sentence is not None]
    lows = {
        word.low
        for sentence in known
        for word in words[slice(*words.range(sentence.span))]
        if len(word.text) > 3 and word.low not in words.small("common") and word.alpha
    }
    return {sentence.span for sentence in known}, lows

"""Whether a date says when something happened, or only bounds, compares or names something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from briefings.chronology.governors import Governor
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period
from briefings.grammar import Tense
from briefings.language import Reading
from briefings.lexicon import table

_BOUND_NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "ADJ")


def dates(reading: Reading, period: Period, governor: Governor) -> bool:
    """Whether a period is when its governor's event took place."""
    if governor.group is None and not is_event_noun(governor.head, reading.language):
        return False
    if is_event_noun(governor.head, reading.language) and governor.head.i < period_root(reading, period).i:
        return not period.until
    if period.until:
        return False
    if period.since and not _begins(reading, period, governor):
        return False
    return not _names_or_compares(reading, period, governor)


def period_root(reading: Reading, period: Period) -> Token:
    return reading.tokens_of(period.span).root


def _begins(reading: Reading, period: Period, governor: Governor) -> bool:
    """Whether something began on the first day of « depuis … ».

    What has not been since then, what is the first of its kind since, and what a clause on
    the edge says of somebody (« qui siège depuis 2002 ») are no events of that day.
    """
    group = governor.group
    if group is None or group.negated or group.tense is Tense.FUTURE:
        return False
    if group.head.dep_ == "acl:relcl" or any(True for _ in _between(reading, period, governor)):
        return False
    superlatives = frozenset(table(reading.language, "events")["bounds"]["superlatives"])
    first, last = sorted((group.head.i, period_root(reading, period).i))
    return not any(token.lower_ in superlatives for token in reading.doc[first:last])


def _names_or_compares(reading: Reading, period: Period, governor: Governor) -> bool:
    """« les comptes du premier trimestre », « contre 58 % en 2012 », « their 2017 title »."""
    words = table(reading.language, "events")["dated_things"]
    naming, comparing = frozenset(words["naming"]), frozenset(words["comparing"])
    root = period_root(reading, period)
    over = list(_between(reading, period, governor))
    if any(_cases(word) & comparing for word in over):
        return True
    if period.deadline or not over or is_event_noun(over[0], reading.language):
        return False
    return bool(_cases(root) & naming) or root.dep_ in ("nummod", "compound", "amod")


def _between(reading: Reading, period: Period, governor: Governor) -> Iterator[Token]:
    """The words that are no verbs between a date and what governs it, from the date upwards."""
    inside = frozenset(token.i for token in reading.tokens_of(period.span))
    for word in period_root(reading, period).ancestors:
        if word.i in inside:
            continue
        if word == governor.head or (governor.group and word == governor.group.head):
            return
        if word.pos_ in _BOUND_NOUNS:
            yield word


def _cases(word: Token) -> frozenset[str]:
    return frozenset(child.lower_ for child in word.children if child.dep_ in ("case", "mark"))


def kept(reading: Reading, pairs: Sequence[tuple[Period, Governor]]) -> list[tuple[Period, Governor]]:
    """The periods that date an event, with what they date."""
    return [(period, governor) for period, governor in pairs if dates(reading, period, governor)]

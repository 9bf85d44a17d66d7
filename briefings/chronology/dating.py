"""The events that a sentence dates itself: each of its days with the words that govern it, and how far they reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.gaps import shares
from briefings.chronology.governors import Governor, governors
from briefings.chronology.kinds import kind_of
from briefings.chronology.periods import Period, latest
from briefings.chronology.states import is_overdue
from briefings.chronology.telling import kept
from briefings.language import Reading, span_of
from briefings.language.grammar import Tense, clause
from briefings.model import Span


def dated_in(reading: Reading, periods: tuple[Period, ...], published: date | None) -> Iterator[Dated]:
    """The events to which the days of one sentence belong, each day to one at most."""
    told = zip(periods, governors(reading, periods, published), strict=True)
    belongs = kept(reading, [pair for pair in told if not is_overdue(*pair, published)])
    after: dict[int, int] = {}
    apart = dict(_apart(reading, belongs))
    for period, governor in belongs:
        head, group = governor.head, governor.group
        others = [other for other, its in belongs if its.head == head and other is not period]
        if any(_finer(other, period) for other in others) or _is_over(period, governor, others, published):
            continue
        if others and head.i in after and kind_of(head) == "birth":
            continue  # « née en 1987, fichée depuis 2015 »: nobody is born twice
        passage = span_of(clause(group.head if group else head))
        edge = subtree(governor.clause) if governor.clause else passage
        noun = head.head if head.dep_ == "acl" and head.head.pos_ in ("NOUN", "ADJ") and head.head.i < head.i else head
        whole = Span(
            min(passage.start, edge.start, period.span.start, noun.idx), max(passage.end, edge.end, period.span.end)
        )  # « des incidents survenus mardi » from its noun on
        # A second date of the same clause has its participants after the first one:
        # « X était à Pyongyang en mars, et avant lui Y en juillet ».
        start = after.get(head.i, whole.start)
        end = period.span.end if any(other.span.start > period.span.start for other in others) else whole.end
        without = apart.get(period.span)
        cast = whole if without else Span(min(start, end), end)
        yield Dated(head=head, group=group, period=period, span=whole, cast=cast, apart=without)
        after[head.i] = period.span.end


def _is_over(period: Period, governor: Governor, others: Sequence[Period], published: date | None) -> bool:
    """« Mardi seront publiés les chiffres d'octobre »: of two days of what is to come, one that is over is not its."""
    if not others or published is None or latest(period) >= published or governor.group is None:
        return False
    return governor.group.tense is Tense.FUTURE and any(other.opens_at > published for other in others)


def _apart(reading: Reading, belongs: Sequence[tuple[Period, Governor]]) -> Iterator[tuple[Span, Span]]:
    """For each of two days of a verb, what goes with the other alone: « jouera samedi à Lens et dimanche à Lille »."""
    for (first, governor), (second, other) in pairwise(belongs):
        both = shares(reading, (first, second), governor.group) if other.head is governor.head else None
        if both is not None:
            yield from zip((second.span, first.span), both, strict=True)


def _finer(other: Period, period: Period) -> bool:
    """Whether another date of the same event says the same more finely, or as finely but before."""
    inside = other.start.startswith(period.start) and other.end.startswith(period.end)
    if inside:
        return len(other.start) > len(period.start) or other.span.start < period.span.start
    return len(other.start) == len(period.start) and period.start <= other.start and other.end <= period.end

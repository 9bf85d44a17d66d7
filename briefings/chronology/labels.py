"""Labels: days that stand alone in front of what they date, as chronologies set them.

« 9 octobre 2006. Premier essai nucléaire. », « 2018. Le pays gèle ses essais. »
"""

from __future__ import annotations

from briefings.chronology.chains import chain
from briefings.chronology.dated import Dated
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period, overlapping
from briefings.language import Reading, Sentence
from briefings.language.grammar import Tense, verb_group
from briefings.model import Grain

_LONGEST = 30
"""Characters of « 12 décembre 1985 au soir. »."""
_LEADING, _SPACES = ":–—-", " \u00a0\u202f"
_MARKS = " .:–—-•*"


def fronted(
    reading: Reading, sentence: Sentence, before: Sentence | None, periods: tuple[Period, ...],
    inside: tuple[Period, ...], *, found: bool,
) -> list[Dated]:  # fmt: skip
    """What a sentence tells that has its day in front of it, in a sentence of its own or before a mark.

    Args:
        inside: The days that it names itself.
        found: Whether they are known to be those of something in it.
    """
    if not inside:
        return labelled(reading, sentence, before, periods)
    return [] if found else led_in(reading, sentence, inside)


def labelled(reading: Reading, sentence: Sentence, before: Sentence | None, periods: tuple[Period, ...]) -> list[Dated]:
    """What a sentence tells that has a day alone in front of it, in the same line, for a sentence of its own."""
    if before is None or before.block != sentence.block or before.span.end - before.span.start > _LONGEST:
        return []
    words = before.span.of(reading.text)
    if not words[:1].isalnum() or "\n" in reading.text[before.span.end : sentence.span.start]:
        return []
    alone = [period for period in overlapping(periods, before.span) if not _beside(words, before, period)]
    if len(alone) != 1:
        return []
    head = sentence.tokens.root
    group = verb_group(head)
    if group is None and not is_event_noun(head):
        return []
    if group is not None and group.tense is Tense.NONE and head.pos_ == "VERB":
        return []
    named = chain(head)[0] if group is not None else head
    return [Dated(head=named, group=group, period=alone[0], span=sentence.span, cast=sentence.span)]


def led_in(reading: Reading, sentence: Sentence, periods: tuple[Period, ...]) -> list[Dated]:
    """What a sentence tells behind its day and a mark: « 2016 – Fusion des deux banques », "May 2021: Talks fail".

    Args:
        periods: The days that it names, one at least.
    """
    period = periods[0]
    mark = reading.text[period.span.end : sentence.span.end].lstrip(_SPACES)[:1]
    whole = period.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR) and not period.joined
    if period.span.start - sentence.span.start > 1 or not whole or not mark or mark not in _LEADING:
        return []
    inside = range(reading.tokens_of(period.span).end + 1, sentence.tokens.end)
    words = [reading.doc[at] for at in inside]
    tops = [word for word in words if word.head is word or word.head.i not in inside]
    groups = ((word, verb_group(word)) for word in tops)
    told = next(((word, group) for word, group in groups if group is not None and group.tense is not Tense.NONE), None)
    if told is not None:
        head, group = told
        return [Dated(head=chain(head)[0], group=group, period=period, span=sentence.span, cast=sentence.span)]
    noun = next((word for word in words if is_event_noun(word)), None)
    return [] if noun is None else [Dated(head=noun, group=None, period=period, span=sentence.span, cast=sentence.span)]


def _beside(words: str, before: Sentence, period: Period) -> str:
    """What a sentence says besides a day."""
    start, end = period.span.start - before.span.start, period.span.end - before.span.start
    return (words[:start] + words[end:]).strip(_MARKS)

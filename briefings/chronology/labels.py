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

_LONGEST = 30
"""Characters of « 12 décembre 1985 au soir. »."""
_MARKS = " .:–—-•*"


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
    if group is None and not is_event_noun(head, reading.language):
        return []
    if group is not None and group.tense is Tense.NONE and head.pos_ == "VERB":
        return []
    named = chain(head)[0] if group is not None else head
    return [Dated(head=named, group=group, period=alone[0], span=sentence.span, cast=sentence.span)]


def _beside(words: str, before: Sentence, period: Period) -> str:
    """What a sentence says besides a day."""
    start, end = period.span.start - before.span.start, period.span.end - before.span.start
    return (words[:start] + words[end:]).strip(_MARKS)

"""Another event of the same sort: « depuis celle de Nice en juillet 2016 », "since that of Nice in July 2016".

The date is that of what the pronoun stands for, and of nothing else in its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.chronology.dated import Dated
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Span

_REACH = 8
"""Tokens between the pronoun and its date."""


def taken_up(reading: Reading, periods: Sequence[Period]) -> tuple[list[Dated], tuple[Period, ...]]:
    """The events of a sentence that such pronouns stand for, and its periods that date something else.

    No event, where the sentence names none before the pronoun.
    """
    known = word_set(reading.language, "events", "again", "pronouns")
    if not periods or not reading.doc.words.of(known):
        return [], tuple(periods)
    pronouns = [_pronoun_before(reading, period) for period in periods]
    return (
        [
            Dated(
                head=noun, group=None, period=period, span=Span(noun.idx, period.span.end),
                cast=Span(pronoun.idx, period.span.end), again=pronoun,
            )
            for period, pronoun in zip(periods, pronouns, strict=True)
            if pronoun is not None and (noun := _antecedent(pronoun)) is not None
        ],
        tuple(period for period, pronoun in zip(periods, pronouns, strict=True) if pronoun is None),
    )  # fmt: skip


def _pronoun_before(reading: Reading, period: Period) -> Token | None:
    """The pronoun that a date says when it was; None where the date belongs to something else."""
    words = table(reading.language, "events")["again"]
    first = reading.tokens_of(period.span).start
    sentence = reading.sentence_at(period.span.start)
    if sentence is None:
        return None
    for word in reversed(reading.doc[max(sentence.tokens.start, first - _REACH) : first]):
        if word.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or (word.is_punct and word.i < first - 2):
            return None  # « celle de Nice, en 2016 » is the same, « celle de Nice, à Paris en 2016 » is not
        if word.lower_ in words["pronouns"]:
            if word.i and reading.doc[word.i - 1].lower_ in words["counting_in"]:
                return None  # « six prix, dont celui du meilleur film, vendredi soir »
            behind = reading.doc[word.i + 1]
            return word if behind.lower_ in words["links"] and _stands_alone(word, words["after"]) else None
    return None


def _stands_alone(pronoun: Token, after: Sequence[str]) -> bool:
    """ "Since that of Nice", and not "said that in March": English has but one word for both."""
    before = pronoun.doc[pronoun.i - 1].lower_ if pronoun.i else ""
    return pronoun.pos_ != "SCONJ" and pronoun.dep_ not in ("mark", "det") and (not after or before in after)


def _antecedent(pronoun: Token) -> Token | None:
    """The event noun before the pronoun in its sentence, of the same gender."""
    gender = pronoun.morph.get("Gender")
    before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
    nouns = (word for word in before if is_event_noun(word))
    return next((n for n in nouns if not gender or not n.morph.get("Gender") or n.morph.get("Gender") == gender), None)

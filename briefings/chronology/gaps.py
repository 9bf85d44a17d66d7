"""Days behind a deed, of what has no verb of its own: « le premier tour aura lieu le 3 juin, le second le 10 »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.chronology.dated import Dated
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.periods import Period
from briefings.chronology.title_words import Range
from briefings.language import Reading
from briefings.language.grammar import VerbGroup
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import Span

_LENGTH = 7
"""Words of « et le deuxième débat télévisé » at most, between two days."""
_NAMING = ("DET", "NOUN", "ADJ", "NUM", "PROPN", "PRON", "ADV")


def named_again(reading: Reading, before: Period, period: Period, head: Token) -> Token | None:
    """The word that a day behind another one is said of, where a conjunction or comma sets it off and no verb stands.

    « Les obsèques auront lieu vendredi et l'inhumation samedi », "the first round will be on 3 June and the second on
    10 June"; « le suspect a été arrêté mardi et sa complice mercredi » names whom it was done to, « elle a été ministre
    en 2014 et députée en 2017 » what she was.

    Args:
        head: What has the first day.
    """
    first, end = reading.tokens_of(before.span).end, reading.tokens_of(period.span).start
    if not 2 <= end - first <= _LENGTH or reading.doc[first].lower_ not in _joining(reading):
        return None
    words = [word for word in reading.doc[first + 1 : end] if word.pos_ != "ADP"]
    if not words or any(word.pos_ not in _NAMING for word in words):
        return None
    if head.pos_ == "VERB" and words[-1].lower_ in _again(reading.language):
        return None  # « son premier film est sorti en 2001 et le second en 2005 »: the verb tells of both
    if any(child.dep_ == "cop" for child in head.children):
        return words[-1] if words[-1].pos_ in ("NOUN", "ADJ") else None
    return words[-1] if words[0].pos_ in ("DET", "PRON") and len(words) > 1 else None


def shares(reading: Reading, periods: Sequence[Period], verb: VerbGroup | None) -> tuple[Span, Span] | None:
    """The words of « jouera samedi à Lens et dimanche à Lille » that go with the first day, and with the second.

    So it is with what stands before its day: « recevra Nice samedi et Lille mercredi ». None where both are of all.
    """
    if len(periods) != 2 or verb is None:
        return None
    (first, end), (second, last) = ((t.start, t.end) for t in map(reading.tokens_of, (p.span for p in periods)))
    if not 1 < second - end <= _LENGTH or first < verb.last.i:
        return None
    between, stop = reading.doc[end:second], reading.doc[end].sent.end
    joint = next((word.i for word in between if word.lower_ in _joining(reading)), None)
    if joint is None or any(word.pos_ not in (*_NAMING, "ADP", "CCONJ", "PUNCT") for word in between):
        return None
    if joint > end:  # what goes with a day stands behind it
        alone = all(word.pos_ in ("ADP", "DET") for word in reading.doc[joint + 1 : second])
        behind = next((at for at in range(last, stop) if reading.doc[at].pos_ not in (*_NAMING, "ADP")), stop)
        return (_span(reading, end, joint), _span(reading, last, behind)) if alone and behind > last else None
    named = any(word.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") for word in reading.doc[joint + 1 : second])
    objects = (child for child in verb.head.children if child.dep_ == "obj" and verb.last.i < child.i < first)
    whole = any(one.pos_ == "PROPN" or any(c.pos_ == "DET" for c in one.children) for one in objects)
    if not named or not whole:  # « avoir lieu », « prendre fin »
        return None
    return _span(reading, verb.last.i + 1, first), _span(reading, joint, second)


def _span(reading: Reading, first: int, end: int) -> Span:
    last = reading.doc[end - 1]
    return Span(reading.doc[first].idx, last.idx + len(last))


def tells(word: Token) -> bool:
    """Whether what is named so is an event: a noun of one, or the next of its kind (« le second »)."""
    return is_event_noun(word) or word.lower_ in _again(word.doc.lang_)


def _again(language: str) -> frozenset[str]:
    return word_set(language, "events", "beside", "again")


def _joining(reading: Reading) -> frozenset[str]:
    return frozenset({",", ";", *word_set(reading.language, "small_words", "ands")})


def with_its_own(item: Dated, parts: list[Range]) -> list[Range]:
    """The words of a title, and « Lille » of « recevra Nice samedi et Lille mercredi », which stands between them."""
    if item.apart is None or item.apart.end > item.period.span.start:
        return parts
    before = [word for word in item.head.sent if item.apart.end < word.idx < item.period.span.start]
    while before and before[-1].pos_ in ("ADP", "DET"):
        before.pop()
    at = len(before)
    while at and before[at - 1].pos_ in ("DET", "NOUN", "ADJ", "NUM", "PROPN"):
        at -= 1
    own = before[at:]
    if not own or any(first <= own[-1].i and own[0].i <= last for first, last in parts):
        return parts
    return [*parts, (own[0].i, own[-1].i)]

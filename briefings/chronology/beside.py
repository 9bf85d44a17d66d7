"""Events that share the date of another one in their sentence: joined to it, or told of the occasion that it names.

« Il a été arrêté mardi et un policier a été blessé », « l'attentat de mardi, où un camion avait foncé sur la foule ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.chronology.clauses import was_under_way
from briefings.chronology.dated import Dated, subtree
from briefings.chronology.kinds import OTHER, SPEAKING, kind_of
from briefings.chronology.periods import Period
from briefings.chronology.states import is_of_none
from briefings.chronology.there import done_there
from briefings.chronology.tolls import told_with
from briefings.language import Reading
from briefings.language.grammar import OVER, Tense, VerbGroup, is_passive, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import Span

_CLOSE = 2
"""Words between two verbs of which the second stands for both: a comma and a conjunction."""


def beside(
    reading: Reading, told: Sequence[Dated], timed: frozenset[int], *, apart: Sequence[Dated] = ()
) -> Iterator[Dated]:
    """What a sentence tells of the days of its dated events without a date of its own.

    Args:
        told: The events that the sentence dates.
        timed: The tokens that stand in a date.
        apart: Events that it dates in another way.
    """
    known = {item.head.i for item in (*told, *apart)}
    for item in told:
        if item.period.since or item.period.deadline:
            continue
        first = _at_once(item) or _before_gap(item)
        for also in (*([first] if first is not None else ()), *told_with(item, timed)):
            if also.i in known:
                continue
            known.add(also.i)
            span = Span(also.left_edge.idx, also.idx + len(also)) if also.i < item.head.i else subtree(also)
            yield Dated(head=also, group=verb_group(also), period=item.period, span=span, cast=span)
        if (met := done_there(item, timed)) is not None and met.i not in known:
            known.add(met.i)
            yield Dated(head=met, group=verb_group(met), period=item.period, span=subtree(met), cast=subtree(met))
        for verb in (*_joined(item), *_where(reading, item)):
            group = verb_group(verb)
            shares = group is not None and _shares(verb, group, item, timed)
            if group is None or verb.i in known or not shares:
                continue
            known.add(verb.i)
            span = subtree(verb)
            yield Dated(head=verb, group=group, period=item.period, span=span, cast=span)


def then(reading: Reading, periods: Sequence[Period], told: Sequence[Dated], timed: frozenset[int]) -> Iterator[Dated]:
    """What a clause right behind a date tells of it: "the worst since 1979, when 200 people died".

    Args:
        periods: The times that a sentence names.
        told: The events that it dates itself.
        timed: The tokens that stand in a date.
    """
    known = {item.head.i for item in told}
    opening = word_set(reading.language, "events", "beside", "then")
    for period in periods:
        at = reading.tokens_of(period.span).end
        word = next((w for w in reading.doc[at : at + 2] if w.text != ","), None)
        if word is None or word.lower_ not in opening or word.head.i <= word.i:
            continue
        verb = word.head
        group = verb_group(verb)
        if group is None or verb.i in known or verb.pos_ != "VERB" or group.negated or group.tense not in OVER:
            continue
        if was_under_way(group) or _tells_state(verb):
            continue
        own = reading.tokens_of(period.span)
        if any(child.i in timed and not own.start <= child.i < own.end for child in verb.subtree):
            continue
        known.add(verb.i)
        span = subtree(verb)
        yield Dated(head=verb, group=group, period=replace(period, since=False, until=False), span=span, cast=span)


def _joined(item: Dated) -> Iterator[Token]:
    """The verbs joined behind a dated verb in its tense."""
    if item.group is None or item.group.tense not in OVER:
        return
    if item.group.head != item.head and item.group.head.lemma_.lower() not in word_set(
        item.head.doc.lang_, "events", "light", "verbs"
    ):
        return  # « un éboulement s'était produit en mai 2015 et avait fait douze morts »
    for verb in item.group.head.children:
        group = verb_group(verb) if verb.dep_ == "conj" and verb.pos_ == "VERB" else None
        if group is not None and group.tense is item.group.tense and item.period.span.end <= verb.idx:
            yield verb


def _at_once(item: Dated) -> Token | None:
    """The verb of "police fired and landed a shot yesterday", which has nothing of its own before the other."""
    group = item.group
    verb = group.head.head if group is not None and group.head == item.head and group.head.dep_ == "conj" else None
    other = verb_group(verb) if verb is not None and verb.pos_ == "VERB" else None
    if group is None or verb is None or other is None or group.tense not in OVER:
        return None
    if other.tense not in (group.tense, Tense.NONE):  # "fired" may be taken for a participle
        return None
    between = verb.doc[verb.i + 1 : group.first.i]
    joined = len(between) <= _CLOSE and all(word.dep_ in ("cc", "punct") for word in between)
    own = any(child.dep_.startswith("nsubj") for child in group.head.children)
    speaks = kind_of(verb) in SPEAKING
    return verb if joined and not own and not speaks and not other.negated else None


def _before_gap(item: Dated) -> Token | None:
    """The passive of « deux hommes ont été tués et trois autres blessés lundi », whose day stands behind both."""
    verb = item.group.head if item.group is not None else item.head
    first = verb.head
    if verb.dep_ != "conj" or item.period.span.start < verb.idx or not first.dep_.startswith(("ROOT", "ccomp", "acl")):
        return None
    gapped = "Part" in verb.morph.get("VerbForm") and not any(c.dep_.startswith("aux") for c in verb.children)
    passive = is_passive(first)
    own = any(child.dep_.startswith("nsubj") for child in verb.children)
    return first if gapped and passive and own and first.pos_ == "VERB" else None


def _where(reading: Reading, item: Dated) -> Iterator[Token]:
    """The verbs of clauses in which a dated event noun is where or when something took place.

    And those of what somebody did where they went: « s'est rendu mardi à Lens, où il a inauguré une école ».
    """
    words = word_set(reading.language, "events", "beside", "where")
    if item.head.pos_ != "NOUN":
        done = item.group is not None and item.group.tense in OVER
        if not done or kind_of(item.head) != "visit":
            return
        words = word_set(reading.language, "small_words", "where")
    for verb in item.head.subtree:
        if verb.dep_.startswith("acl") and verb.pos_ == "VERB" and verb.i > item.head.i:
            opening = reading.doc[verb.left_edge.i : verb.i]
            if any(word.lower_ in words for word in opening[:3]):
                yield verb


def _opens(item: Dated) -> bool:
    """Whether a day stands before the verb that it dates, and so before all that is joined to it."""
    return item.group is not None and item.period.span.end <= item.group.first.idx and item.period.is_day


def _shares(verb: Token, group: VerbGroup, item: Dated, timed: frozenset[int]) -> bool:
    """Whether a verb without a date of its own takes part in that of the event it stands beside.

    Where the date stands before both (« Lundi, elle a plaidé et dîné ») any does; else it must name a kind of event.
    """
    if is_of_none(group) or group.tense not in OVER or "Imp" in verb.morph.get("Tense"):
        return False  # "sent a letter on Monday but received no answer"
    if kind_of(verb) in (SPEAKING if _opens(item) else (OTHER, *SPEAKING)):
        return False
    if _tells_state(verb):
        return False
    on_day = item.period.is_day
    return all(on_day and _only_ends(word) for word in verb.subtree if word.i in timed)


def _only_ends(word: Token) -> bool:
    """ "Released on bail till October", « suspendu jusqu'à mardi »: a date that says how long, and not when."""
    until = word_set(word.doc.lang_, "events", "bounds", "until")
    opening = {child.lower_.replace("’", "'") for child in word.children if child.dep_ == "case"}
    return any(phrase.startswith(case) for case in opening if len(case) > 3 for phrase in until)


def _tells_state(verb: Token) -> bool:
    lemma, language = verb.lemma_.lower(), verb.doc.lang_
    lists = (word_set(language, "events", "main", kind) for kind in ("lasting", "minds"))
    return any(lemma in words for words in lists)

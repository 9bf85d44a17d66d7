"""Which word a date belongs to: the event noun or the verb that governs it in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefings.chronology.asides import noun_set_off, waited_for
from briefings.chronology.chains import chain, decided, phase_over
from briefings.chronology.clauses import (
    broken_into,
    told_behind_aim,
    told_behind_colon,
    told_meanwhile,
    told_of_mishap,
    told_of_subject,
    told_of_time,
)
from briefings.chronology.enclosed import noun_around, noun_since
from briefings.chronology.gaps import named_again, shares, tells
from briefings.chronology.hanging import bracketed_behind, is_bridge, root_of
from briefings.chronology.kinds import OTHER, is_done_with, is_event_noun, kind_of
from briefings.chronology.light import event_noun, hands_on, is_charge
from briefings.chronology.nearer import done_nearer
from briefings.chronology.nouns import (
    is_done_to,
    is_part_of_verb,
    nearest,
    noun_acting,
    noun_after_which,
    noun_apposed,
    noun_beside,
    noun_held,
    noun_in_subject,
    noun_judged,
    noun_long_past,
    noun_spoken_of,
    noun_suffered,
    noun_to_come,
)
from briefings.chronology.participles import done_by, done_then, made_by, opened_by, read_as_participle
from briefings.chronology.periods import Period, latest
from briefings.chronology.reach import is_out_of_reach
from briefings.language import Reading
from briefings.language.clefts import said_of
from briefings.language.grammar import AUXILIARY_DEPS, Tense, VerbGroup, clause_head, reported_on, subjects, verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.temporal.previews import is_preceded
from briefings.values import value

_VERBS = ("VERB", "AUX")


@value(frozen=True, slots=True, kw_only=True)
class Governor:
    """What a date belongs to."""

    head: Token
    """The word that names the event."""
    group: VerbGroup | None
    """The verb group that says whether it is past or to come."""
    clause: Token | None = None
    """The verb of a clause on the edge that has the date and tells when the main clause took place."""


def governors(reading: Reading, periods: Sequence[Period], published: date | None) -> tuple[Governor, ...]:
    """What each of a sentence's periods belongs to, in their order."""
    timed = frozenset(token.i for period in periods for token in reading.tokens_of(period.span))
    found = [_governor(reading, period, timed, published) for period in periods]
    for at, (before, period) in enumerate(pairwise(periods), 1):
        if (
            found[at].head is found[at - 1].head
            and (named := named_again(reading, before, period, found[at].head)) is not None
        ):
            if tells(named):
                found[at] = Governor(head=named, group=found[at].group)
            elif shares(reading, (before, period), found[at].group) is None:  # « et sa complice mercredi »
                found[at] = Governor(head=named, group=None)
    return tuple(found)


def _governor(reading: Reading, period: Period, timed: frozenset[int], published: date | None) -> Governor:
    """Words of a date are no governors, not even the verb of « il y a un an »."""
    root = root_of(reading, period)
    if (apart := _beside_grammar(reading, period, root)) is not None:
        return apart
    opened = opened_by(root, reading.tokens_of(period.span).end)
    for word in (opened, *root.ancestors) if opened is not None else root.ancestors:
        if word.i in timed or is_bridge(word) or is_out_of_reach(root, word):
            continue
        if _is_described(word, period, published):
            continue
        told = told_behind_colon(root, word, timed) or told_behind_aim(root, word, timed)
        if told is not None:
            return _verb(told, verb_group(told))
        if (deed := told_of_mishap(root, word, timed)) is not None:
            return _verb(deed, verb_group(deed))
        if is_part_of_verb(word) and word.head.i != root.i:
            continue
        if is_event_noun(word) and not is_done_to(word, root) and not is_charge(word):
            return _noun(nearest(word, period), root)
        group = verb_group(word)
        if word is opened and group is None:
            alone = VerbGroup(head=word, first=word, last=word, tense=Tense.PAST, negated=False)
            return Governor(head=word, group=alone)
        if group is not None:
            return _of_clause(reading, word, group, root, period, timed, published)
    cleft = said_of(root) or read_as_participle(root)
    if cleft is not None:
        return _verb(cleft, verb_group(cleft))
    found = (verb_group(_owner(word, timed)) for word in root.subtree if word.i not in timed)
    below = [group for group in found if group is not None]
    whole = (group for group in below if any(subjects(group.head)))  # not "United States", for a tagger a participle
    group = next(whole, next(iter(below), None)) or verb_group(clause_head(root))
    return _verb(group.head, group) if group else Governor(head=root, group=None)


def _of_clause(
    reading: Reading, word: Token, group: VerbGroup, root: Token, period: Period, timed: frozenset[int],
    published: date | None,
) -> Governor:  # fmt: skip
    """What has the date in the clause of a verb: a noun in it, the verb, or what that leaves it to."""
    over = published is not None and latest(period) <= published
    told = None if published is None or period.since else decided(word, over=over)
    if told is not None:
        return _verb(told, verb_group(told) or group)
    if (phase := phase_over(word)) is not None:
        word, group = phase, verb_group(phase) or group
    noun = _noun_of_clause(reading, word, group, root, period, timed, published)
    if noun is not None:
        return Governor(head=noun, group=group)
    if (subject := _subject_dated(root, word, period, timed)) is not None:
        return Governor(head=subject, group=None)
    if (done := done_nearer(group, root, period, published)) is not None:
        return _verb(done, verb_group(done))
    if root.i < word.i and (struck := broken_into(group)) is not None:
        return _verb(struck, verb_group(struck))
    coming = published is not None and period.opens_at > published
    if not period.since and (main := told_meanwhile(word, root, timed, coming=coming)) is not None:
        return Governor(head=main.head, group=main, clause=word)
    if (said := told_of_subject(root, group, timed)) is not None:
        return _verb(said, verb_group(said))
    return _verb(word, group)


def _noun_of_clause(
    reading: Reading, word: Token, group: VerbGroup, root: Token, period: Period, timed: frozenset[int],
    published: date | None,
) -> Token | None:  # fmt: skip
    """The noun that has the date rather than the verb."""
    light = event_noun(word, period) if hands_on(group, period, published) else None
    if light is not None and not is_part_of_verb(light):
        return light
    return (
        noun_beside(reading, period, root, timed)
        or noun_in_subject(root, word)
        or noun_held(word)
        or noun_suffered(word)
        or noun_acting(word)
        or noun_long_past(reading, period, root, group, published)
        or noun_to_come(root, period, group, published)
        or noun_spoken_of(period, group, published)
        or noun_judged(root, period, group, published)
        or noun_after_which(root, period, group, published)
        or noun_apposed(root, timed)
    )


def _beside_grammar(reading: Reading, period: Period, root: Token) -> Governor | None:
    """What a date belongs to by its own words, or by those around it, whatever it hangs on for a parser."""
    own = reading.tokens_of(period.span)
    if period.counted:  # never the noun that it is counted from
        counted = _verb_counted(root, own.end)
        return _verb(counted, verb_group(counted)) if counted is not None else Governor(head=root, group=None)
    if (noun := noun_around(reading, period, root)) is not None:
        return Governor(head=noun, group=verb_group(clause_head(noun)))
    if (noun := noun_since(reading, period)) is not None:
        over = clause_head(noun)
        return Governor(head=noun, group=None if over is noun else verb_group(over))
    if root.i >= own.end:
        before = (word for word in root.ancestors if word.i < own.start)
        if (verb := next((word for word in before if verb_group(word) is not None), None)) is not None:
            return _verb(verb, verb_group(verb))
    thing = bracketed_behind(reading, period) if period.joined else None
    if thing is not None:
        return Governor(head=thing, group=verb_group(clause_head(thing)))
    if (awaited := waited_for(root)) is not None:
        return _verb(awaited, verb_group(root.head))
    if (noun := noun_set_off(reading, period)) is not None:
        return Governor(head=noun, group=None)
    if (said := told_of_time(root) or reported_on(reading.tokens_of(period.span))) is not None:
        return _verb(said, verb_group(said))
    if (done := done_then(root)) is not None:
        group = verb_group(done)
        return Governor(head=done, group=replace(group, tense=Tense.PAST) if group else None)
    if (event := _event_that_is(root)) is not None:
        return Governor(head=event, group=verb_group(root))
    made = made_by(own) or done_by(root)
    return Governor(head=made, group=verb_group(made)) if made is not None else None


def _subject_dated(root: Token, verb: Token, period: Period, timed: frozenset[int]) -> Token | None:
    """« X, lauréate du prix en 1987, est morte »: a subject of which a date tells, and not when the verb took place.

    A day between commas may be the verb's (« le maire, mardi, a … »), unless that has another.
    """
    below = root
    while below.head not in (verb, below):
        below = below.head
    if not below.dep_.startswith("nsubj") or below.i >= root.i or verb.i < root.i:
        return None
    if not any(word.text == "," for word in root.doc[below.i : root.i]):
        return None
    if not period.is_day:
        return below
    return below if any(child.i in timed for child in verb.children if child.i > root.i) else None


def _verb_counted(root: Token, behind: int) -> Token | None:
    """The verb of « trois jours après le vote, il a démissionné »: not what the days are counted from."""
    for word in root.ancestors:
        group = verb_group(word) if not any(child.i == behind for child in word.children) else None
        if group is not None and group.tense is not Tense.NONE:
            return word
    return None


def _event_that_is(root: Token) -> Token | None:
    """The event of "the final is on Saturday", « les obsèques seront mardi »: a date is all that is said of it."""
    if not any(child.dep_ == "cop" for child in root.children):
        return None
    language, subject = root.doc.lang_, next((one for one in root.children if one.dep_ == "nsubj"), None)
    if subject is None or is_event_noun(subject):
        return subject
    planned = word_set(language, "events", "planning", "words")  # "results are due on 23 May"
    return subject if subject.pos_ == "NOUN" and any(child.lower_ in planned for child in root.children) else None


def _is_described(word: Token, period: Period, published: date | None) -> bool:
    """« réuniront les élus concernés d'ici à mardi »: what is to come is the verb's, not that of a participle."""
    if word.dep_ != "acl" or "Past" not in word.morph.get("Tense") or not word.head.dep_.startswith("obj"):
        return False
    group = verb_group(word.head.head)
    coming = published is not None and period.opens_at > published
    return coming and group is not None and group.tense is Tense.FUTURE and group.head.i < word.i


def _owner(word: Token, timed: frozenset[int]) -> Token:
    """The verb that an auxiliary belongs to."""
    return word.head if word.dep_ in AUXILIARY_DEPS and word.head.i not in timed else word


def _verb(word: Token, group: VerbGroup | None) -> Governor:
    """« Va commencer », « vient d'atteindre », « c'est mardi qu'il votera »: the verb that says what happens."""
    core, carrying = chain(word)
    return Governor(head=core, group=group if carrying == word else verb_group(carrying) or group)


def _noun(noun: Token, root: Token) -> Governor:
    """« A indiqué dans un communiqué ce 17 juin » is one event, and the verb tells it.

    « Ont signé l'accord de mars » tells of two.
    """
    if is_done_with(noun):
        return _verb(noun.head, verb_group(noun.head))
    language, verb = noun.doc.lang_, clause_head(noun)
    naming = word_set(language, "small_words", "of")
    own = root.head is noun and noun.dep_ == "obj" and any(child.lower_ in naming for child in root.children)
    kind = kind_of(noun)
    apart = kind == OTHER and verb.lemma_.lower() in speech(language).verbs  # "they fear the loss of 87 jobs"
    acting = noun.head == verb and noun.dep_ == "nsubj" and kind == "accident"  # "the earthquake killed 40"
    same = kind_of(verb) == kind and not (apart or acting or own or is_preceded(root))
    return Governor(head=verb if same else noun, group=verb_group(verb))

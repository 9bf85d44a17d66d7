"""Whether a date says when something happened, or only bounds, compares or names something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefings.chronology.chains import chain
from briefings.chronology.clauses import told_of_time
from briefings.chronology.compared import goes_from_to, is_compared
from briefings.chronology.figures import is_figure
from briefings.chronology.governors import Governor
from briefings.chronology.hanging import is_bridge, root_of
from briefings.chronology.kinds import OTHER, is_event_noun, kind_of
from briefings.chronology.of_things import (
    cases,
    is_edition,
    is_edition_of,
    is_share,
    names_or_compares,
    stands_bare,
)
from briefings.chronology.participles import done_then
from briefings.chronology.periods import Period
from briefings.chronology.states import is_habit, is_lasting, is_no_event
from briefings.chronology.unreal import never_was
from briefings.language import Reading, span_of
from briefings.language.clefts import said_of
from briefings.language.grammar import AUXILIARY_DEPS, Tense, VerbGroup, is_passive, subjects, verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Grain

_BOUND_NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "ADJ")
_ASIDE = ("appos", "amod", "acl", "conj", "parataxis")


def dates(reading: Reading, period: Period, governor: Governor) -> bool:
    """Whether a period is when its governor's event took place."""
    root = root_of(reading, period)
    if done_then(root) is governor.head:
        return not (period.since or period.until or period.beyond)
    noun = is_event_noun(governor.head) and not period.span.holds(span_of(governor.head))
    if _is_what_it_is(root, governor) or _is_bounded_thing(period, governor.head) or _is_heard(governor.head):
        return False
    if (
        (period.until and not _is_put_off(governor, noun=noun))
        or period.beyond
        or (governor.group is None and not noun)
        or is_no_event(governor, by=period.deadline)
    ):
        return False
    if _is_yearly(reading, period, governor.group) or _is_unreal(governor.group) or is_habit(governor.group):
        return False
    if period.ahead and (governor.group is None or not _is_ahead(governor.group)):
        return False  # « a passé les cinq années suivantes à Lens »
    if (
        (period.standing and (_is_none(governor) or _is_now(governor)))
        or _is_not_held(governor.head, root)
        or (not period.is_year and _is_called_off(governor.head, root))
    ):
        return False
    if is_figure(reading, period, governor) or is_edition(reading, period) or is_share(reading, period):
        return False
    if is_compared(reading, period) or never_was(governor.head):
        return False
    over = tuple(_between(reading, period, governor, root))
    if period.deadline and any(cases(word) & word_set(reading.language, "events", "none", "without") for word in over):
        return False  # "without a deal by Friday, they will walk out"
    if _was(governor, period) or _is_as_old(governor) or _is_of_the_source(reading, over):
        return False
    if period.is_year and noun and _is_of_the_source(reading, (governor.head,)):
        return False  # « selon le rapport de 2019 »
    if noun and is_edition_of(root, governor.head, period):
        return False
    if noun and governor.head.i < root.i:
        if period.since:
            if governor.group is not None and governor.group.negated:
                return False  # "has not missed a match since 1967"
            right_before = reading.doc[governor.head.i : root.i]
            return not _is_superlative(reading, (*governor.head.subtree, *right_before))
        return not stands_bare(reading, period, governor.head)
    if period.since and not _begins(reading, period, governor, over):
        return False
    return not names_or_compares(reading, period, governor, over, root)


def _off(language: str) -> frozenset[str]:
    """Verbs, by lemma, that say of something planned that it is not to be on its day."""
    return word_set(language, *_MOVED) | word_set(language, "events", "planning", "off")


_MOVED = ("calendar", "tense", "moved_lemmas")
_OCCASIONS = frozenset({"meeting", "visit", "celebration", "protest", "competition"})
"""Kinds of event that are called off before they are held; a verdict is quashed, a vote annulled after it was."""


def _is_called_off(told: Token, root: Token) -> bool:
    """« La visite, prévue le 15, a été annulée », « initialement prévue le 15, elle est reportée »: it is not then."""
    language, planned = told.doc.lang_, root.head
    if planned.lemma_.lower() not in word_set(language, "events", "planning", "setting") or planned.i > root.i:
        return False
    first = word_set(language, "events", "planning", "at_first")
    if planned.dep_ == "acl" and planned is not told and any(child.lower_ in first for child in planned.children):
        return True  # « le scrutin, initialement prévu en mars, se tiendra le 6 mai »
    verb = told.head if planned is not told else planned.head
    return (
        planned.dep_ in ("acl", "advcl")
        and verb.lemma_.lower() in _off(language)
        and is_passive(verb)
        and verb.i > root.i
    )


def _is_not_held(noun: Token, root: Token) -> bool:
    """« La réunion prévue mardi n'aura pas lieu », « le match de samedi a été annulé »: it is not on that day."""
    verb = noun.head
    if noun.pos_ != "NOUN" or not noun.dep_.startswith("nsubj") or verb.pos_ != "VERB":
        return False
    if root.head is noun and root.i < verb.i and noun.dep_ == "nsubj:pass":
        off = _off(noun.doc.lang_) if kind_of(noun) in _OCCASIONS else word_set(noun.doc.lang_, *_MOVED)
        return verb.lemma_.lower() in off
    group = verb_group(verb)
    words = " ".join(verb.doc.lows[verb.i + 1 : verb.i + 4])
    held = word_set(verb.doc.lang_, "events", "light", "held")
    ahead = group is not None and group.negated and group.tense is Tense.FUTURE
    return ahead and any(place in words.split() for place in held)


def _is_ahead(group: VerbGroup) -> bool:
    """« Embauchera », « va embaucher », « compte embaucher »: what is to come."""
    will = group.tense is Tense.PRESENT and chain(group.head)[0] is not group.head
    return will or group.tense in (Tense.FUTURE, Tense.CONDITIONAL)


def _is_put_off(governor: Governor, *, noun: bool) -> bool:
    """ "The hearing was adjourned until 3 October": the day that it is to be on, and no end."""
    if not noun or governor.group is None or not is_passive(governor.group.head):
        return False
    moved = word_set(governor.head.doc.lang_, "calendar", "tense", "moved_lemmas")
    return governor.head.head is governor.group.head and governor.group.head.lemma_ in moved


def _is_unreal(group: VerbGroup | None) -> bool:
    """ "Had he signed in May, the deal would be in force": what did not take place."""
    if group is None or group.first == group.head:
        return False
    inverted = group.first.lower_ in word_set(group.head.doc.lang_, "events", "states", "inverted")
    return inverted and any(group.first.i < subject.i < group.head.i for subject in subjects(group.head))


def _is_heard(verb: Token) -> bool:
    """« a-t-on appris jeudi auprès de la police »: when anybody heard of it is no event."""
    ends = tuple(speech(verb.doc.lang_).words["anybody_inverted"])
    return bool(ends) and any(child.lower_.endswith(ends) and child.lower_.startswith("-") for child in verb.children)


def _is_what_it_is(root: Token, governor: Governor) -> bool:
    """ "Monday was a holiday", "well, it's June", "gave us our Christmas": the day itself is spoken of."""
    if any(child.dep_ == "cop" for child in root.children) and said_of(root) is None and told_of_time(root) is None:
        planned = word_set(root.doc.lang_, "events", "planning", "words")  # "the figures are due on May 15"
        spoken_of = not is_event_noun(governor.head)
        return spoken_of and not any(child.lower_ in planned for child in root.children)
    if root.dep_.startswith("nsubj") and any(child.dep_ == "cop" for child in root.head.children):
        return governor.head == root.head
    own = root.dep_ == "obj" and root.pos_ == "PROPN"
    return own and any(child.dep_ == "nmod:poss" for child in root.children)


def _is_bounded_thing(period: Period, verb: Token) -> bool:
    """ "A house built before 2010": which of several things is meant."""
    bare = verb.dep_ == "acl" and "Part" in verb.morph.get("VerbForm")
    return period.deadline and bare and not any(child.dep_ in AUXILIARY_DEPS for child in verb.children)


def _begins(reading: Reading, period: Period, governor: Governor, over: Sequence[Token]) -> bool:
    """Whether something began on the first day of « depuis … ».

    What has not been since then, what is the first of its kind since, and what a clause on
    the edge says of somebody (« qui siège depuis 2002 ») are no events of that day.
    """
    group = governor.group
    if group is None or _is_none(governor) or group.tense is Tense.FUTURE or is_lasting(governor):
        return False
    if _is_relative(group) or any(word.pos_ == "ADJ" or word.dep_ in _ASIDE or word.i < group.head.i for word in over):
        return False
    if _is_of_aside(reading, period, group):
        return False
    first, last = sorted((group.head.i, root_of(reading, period).i))
    first = min(first, group.first.i)  # « est au plus haut depuis 1985 »
    if group.head.dep_ == "acl":
        first = min(first, group.head.head.i)  # « le mois le plus sec jamais enregistré depuis 1959 »
    return not _is_superlative(reading, reading.doc[first:last])


def _is_of_aside(reading: Reading, period: Period, group: VerbGroup) -> bool:
    """« a pesté l'entraîneur Marc Roux, en poste depuis mars »: behind a name and its comma, no verb between."""
    first = reading.doc.between(period.span.start, period.span.end).start
    begin = first
    while begin > group.last.i and reading.doc[begin - 1].text != ",":
        begin -= 1
    inside = reading.doc[begin:first]
    verbless = not any(word.pos_ in ("VERB", "AUX") for word in inside)
    named = begin > group.last.i + 1 and reading.doc[begin - 2].ent_type_ == "PER"
    return named and verbless and len(inside) > 1


def _was(governor: Governor, period: Period) -> bool:
    """« Les rues étaient calmes en mai »: the imperfect of a copula tells how something was, and no event.

    « Elle avait été victime d'une chute le 3 mai » tells of one.
    """
    group = governor.group
    if group is None or group.head != governor.head or not any(child.dep_ == "cop" for child in group.head.children):
        return False
    language = group.head.doc.lang_
    located = any(
        child.dep_ == "case"
        or (child.dep_ == "obl" and child.pos_ == "PROPN" and not period.span.holds(span_of(child)))
        for child in group.head.children
    )
    known = kind_of(group.head) != OTHER
    planned = group.head.lemma_.lower() in word_set(language, "events", "planning", "words")
    was = group.head.pos_ != "VERB" and group.first.lemma_ in word_set(language, "events", "states", "copulas")
    imperfect = "Imp" in group.first.morph.get("Tense") and group.tense is not Tense.PLUPERFECT
    return (imperfect or (was and not planned)) and not located and not known


def _is_now(governor: Governor) -> bool:
    """ "As of 2016, women make up a third of the staff": how something stands, and no event."""
    return governor.group is not None and governor.group.tense is Tense.PRESENT


def _is_none(governor: Governor) -> bool:
    """ "As of Monday no cause had been found": what had not taken place by then."""
    group, none = governor.group, word_set(governor.head.doc.lang_, "events", "none", "full")
    if group is None or group.negated:
        return True
    return any(child.lower_ in none for subject in subjects(group.head) for child in subject.children)


def _is_as_old(governor: Governor) -> bool:
    """« Une maison datant de 1850 »: a participle that carries a date to its noun, and that noun is no event."""
    verb = governor.head
    carriers = tuple(table(verb.doc.lang_, "events")["light"]["participles"])
    present = "Part" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    return verb.dep_.startswith("acl") and present and verb.lower_.startswith(carriers)


def _is_yearly(reading: Reading, period: Period, group: VerbGroup | None) -> bool:
    """« Une station qui vit l'été du vélo »: a bare season comes again and again; « à l'été » is the next one."""
    if period.grain is not Grain.SEASON or group is None or group.tense not in (Tense.PRESENT, Tense.NONE):
        return False
    words = reading.tokens_of(period.span)
    if cases(root_of(reading, period)):
        return False
    return len(words) == 2 and words[0].pos_ == "DET" and "Def" in words[0].morph.get("Definite")


def _is_of_the_source(reading: Reading, over: Sequence[Token]) -> bool:
    """« Selon la police jeudi », "according to police on Thursday": when it was said, and not when it happened."""
    sources = word_set(reading.language, "events", "dated_things", "sources")
    return any(cases(word) & sources for word in over)


def _is_relative(group: VerbGroup) -> bool:
    if group.tense is not Tense.NONE and group.head.dep_.startswith("acl"):
        return True
    return any("Rel" in child.morph.get("PronType") for child in group.head.children)


def _is_superlative(reading: Reading, words: Iterable[Token]) -> bool:
    superlatives = word_set(reading.language, "events", "bounds", "superlatives")
    ranked = tuple(word_set(reading.language, "events", "bounds", "ranked"))
    return any(
        (word.lower_ in superlatives or "Sup" in word.morph.get("Degree")) and not word.head.lower_.startswith(ranked)
        for word in words
    )


def _between(reading: Reading, period: Period, governor: Governor, root: Token) -> Iterator[Token]:
    """The words that are no verbs between a date and what governs it, from the date upwards."""
    inside = frozenset(token.i for token in reading.tokens_of(period.span))
    said_of = governor.head.head if governor.head.dep_ == "acl" else None
    for word in root.ancestors:
        if word.i in inside:
            continue
        if word in (governor.head, said_of) or (governor.group and word == governor.group.head):
            return
        if word.pos_ in _BOUND_NOUNS and not is_bridge(word):
            yield word


def kept(reading: Reading, pairs: Sequence[tuple[Period, Governor]]) -> list[tuple[Period, Governor]]:
    """The periods that date an event, with what they date."""
    spans = [period.span for period, _ in pairs]
    levels = {span for both in pairwise(spans) if goes_from_to(reading, *both) for span in both}
    return [
        (period, governor)
        for period, governor in pairs
        if period.span not in levels and dates(reading, period, governor)
    ]

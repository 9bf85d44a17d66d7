"""Figures, which are no events: « les ventes ont reculé de 3 % au premier trimestre », "it was 81 seconds faster"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.chronology.governors import Governor
from briefings.chronology.hanging import root_of
from briefings.chronology.kinds import kind_of
from briefings.chronology.periods import Period
from briefings.language import Reading, span_of
from briefings.language.grammar import OVER, VerbGroup, is_passive, subjects
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import Grain


def is_figure(reading: Reading, period: Period, governor: Governor) -> bool:
    """Whether it says how high or low something stood: « les ventes ont reculé de 3 % au premier trimestre ».

    What rose or fell on a day, told as done, is news; what did in a month or year is a figure.
    """
    words = table(reading.language, "events")["figures"]
    group, head = governor.group, governor.head
    if head.pos_ == "NOUN" and not (group and group.head == head):
        if is_part_of_year(period) and _is_counted(head, period):
            return True
        if head.lemma_.lower() in words["moves"] and not period.is_day and _has_figure(reading, head, period):
            return True  # « une hausse de 3 % en janvier »
        figure = head.lemma_.lower() in words["nouns"] and (head.lemma_.lower() in words["moves"] or not _is_one(head))
        return figure and is_part_of_year(period)
    if group is None or kind_of(group.head) == "death":
        return False  # « a coûté la vie à deux randonneurs »
    running = period.since and is_part_of_year(period)
    if running and any(_is_counted(one, period) or _is_many(one.text) for one in subjects(group.head)):
        return True  # « 41 cyclistes ont été blessés depuis le début de l'année »
    if group.head.lemma_.lower() in words["of_itself"] and is_passive(group.head):
        return False  # « des procurations auraient été établies en mai »
    if (
        _is_of_results(reading, group, period)
        or _is_measure(group, period)
        or _saw_many(root_of(reading, period), group, period)
    ):
        return True
    if not any(word.lemma_.lower() in words["verbs"] for word in (group.head, *_seen_to(group.head))) and not any(
        child.dep_ == "obj" and child.lemma_.lower() in words["moves"] for child in group.head.children
    ):
        return False
    done = group.tense in OVER and "Imp" not in group.first.morph.get("Tense")
    if period.is_day and done and not period.since and group.head.lemma_.lower() not in words["levels"]:
        return False
    return _has_figure(reading, group.head, period)


def _has_figure(reading: Reading, head: Token, period: Period) -> bool:
    """Whether a number stands among the words that hang on one, besides that of a date."""
    inside = frozenset(token.i for token in reading.tokens_of(period.span))
    return any(word.pos_ in ("NUM", "SYM") or word.like_num for word in head.subtree if word.i not in inside)


def _is_of_results(reading: Reading, group: VerbGroup, period: Period) -> bool:
    """« a publié jeudi un bénéfice de 2 millions au premier semestre »: the half-year is of what was told.

    So is a month in « a dévoilé lundi les chiffres du chômage pour le mois de mai ».
    """
    words = table(group.head.doc.lang_, "events")
    for_a_month = reading.doc[reading.tokens_of(period.span).start - 1].lower_ in words["dated_things"]["for_a_year"]
    if period.is_day or not (is_part_of_year(period) or for_a_month):
        return False
    things = (child for child in group.head.children if child.dep_ == "obj" and child.idx < period.span.start)
    return any(thing.lemma_.lower() in words["figures"]["results"] for thing in things)


def _saw_many(root: Token, group: VerbGroup, period: Period) -> bool:
    """« 2018 a vu 700 naissances »: a year that does something has a statistic."""
    seen = root.head == group.head and root.dep_.startswith("nsubj")
    return seen and any(_is_counted(child, period) for child in group.head.children if child.dep_ == "obj")


def _is_counted(noun: Token, period: Period) -> bool:
    """ "11,187 recorded accidents", « 121 000 vols »: so many as only a statistic has."""
    before = noun.doc[max(noun.left_edge.i, noun.i - _NEAR) : noun.i]
    return any(_is_many(word.text) for word in before if not period.span.holds(span_of(word)))


def _is_many(word: str) -> bool:
    """Whether a word is a high number; four digits in a row are a year."""
    digits = word.replace(",", "").replace(".", "").replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    high = digits == "000" or (digits.isdecimal() and int(digits) >= _MANY)  # « 12 000 »
    return high and (len(digits) != 4 or digits != word)


_MANY, _NEAR = 20, 4
"""From so many on a number is one of a statistic; tokens before a noun among which it stands."""


def _is_one(noun: Token) -> bool:
    """« Une vente conclue en 2003 » is an event, « les ventes de 2003 » are a figure."""
    return any("Ind" in child.morph.get("Definite") and "Sing" in child.morph.get("Number") for child in noun.children)


def _is_measure(group: VerbGroup, period: Period) -> bool:
    """Whether a copula says how much something is: « la moyenne est de 68 mm », "it was 81 seconds faster".

    Or which way it goes in a stretch: « les entrées sont en baisse ce mois-ci », "prices are stable this month".
    """
    head = group.head
    if not any(child.dep_ == "cop" for child in head.children):
        return False
    words = table(head.doc.lang_, "events")["figures"]
    steady = not period.is_day and head.lemma_.lower() in (*words["moves"], *words["steady"])
    return (
        steady
        or head.pos_ == "NUM"
        or any(child.dep_ == "nummod" and not period.span.holds(span_of(child)) for child in head.children)
    )


def _seen_to(verb: Token) -> Iterator[Token]:
    """What something is seen to do: « elle a vu sa production croître »."""
    return (child for child in verb.children if child.dep_ in ("xcomp", "ccomp"))


def is_part_of_year(period: Period) -> bool:
    return period.is_year or period.grain in (Grain.QUARTER, Grain.HALF_YEAR)

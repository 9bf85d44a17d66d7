"""The news of the day: what the lead of an article tells without a date of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from briefings.chronology.chains import chain, is_told_by
from briefings.chronology.clauses import told_of_time
from briefings.chronology.compared import goes_from_to
from briefings.chronology.dated import Dated
from briefings.chronology.hanging import root_of
from briefings.chronology.kinds import OTHER, kind_of
from briefings.chronology.periods import Period, latest
from briefings.language import Reading, Sentence
from briefings.language.clefts import said_of
from briefings.language.grammar import Tense, VerbGroup, is_passive, subjects, verb_group
from briefings.language.speech import Use, speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import BlockKind, DateType, Grain, TimeExpression

RECENT = timedelta(days=7)
"""What ended within these days before the article may be its news; anything older is background."""


def main_event(
    reading: Reading, found: Sequence[Dated], published: date | None, dates: Sequence[TimeExpression] = ()
) -> Iterator[Dated]:
    """What the lead tells as the day's news, where it gives no date but of something long past or to come."""
    paragraphs = (s for s in reading.sentences if s.kind is BlockKind.PARAGRAPH)
    lead = next((s for s in paragraphs if _has_verb(s) or any(s.span.holds(item.span) for item in found)), None)
    if lead is None or published is None or _is_told_below(reading, lead, found, published):
        return
    root = lead.tokens.root
    group = _told_as_news(verb_group(said_of(root) or root))
    if group is None:
        return
    told = [item for item in found if lead.span.holds(item.span)]
    day = published.isoformat()
    says = Use.SAYS in speech(reading.language).verbs.get(group.head.lemma_, {})
    if says and any(item.period.start == day and item.head.i < group.head.i for item in told):
        return  # "The firm on Thursday shut two mills, the union said": who says so is not the news
    if any(_has(reading, item, group) or not _leaves_today(item.period, published) for item in told):
        return
    if any(
        lead.span.holds(one.span) and (_is_of_late(reading, one, group) or _is_its_day(reading, one, group, published))
        for one in dates
    ):
        return
    if (
        _goes_on(group)
        or _was_so(group)
        or _is_not_so(group)
        or any(_only_sets(group, item, published) for item in told)
    ):
        return
    if any(_is_said_of(item, group, published) for item in told) or _is_statistic(reading, lead, group, dates):
        return
    # « Le ministère informe que … »: a communiqué speaks on its own day.
    now = group.tense is Tense.PRESENT and says
    told_on = None if now else _story_day(reading, lead, chain(group.head)[0], found, published)
    period = told_on or Period(span=lead.span, start=day, end=day, grain=Grain.DAY, date=-1, opens_at=published)
    yield Dated(head=chain(group.head)[0], group=group, period=period, span=lead.span, cast=lead.span)


def _told_as_news(group: VerbGroup | None) -> VerbGroup | None:
    """The main verb of a lead; where that tells what is to come, the announcement: « X va fermer, a annoncé Y »."""
    if group is None or (group.tense in (Tense.PAST, Tense.PRESENT) and not _is_to_come(group)):
        return group
    over = (*group.head.children, *chain(group.head)[0].children)
    words = table(group.head.doc.lang_, "events")["main"]["announcing"]
    said = (verb_group(child) for child in over if child.i > group.last.i and child.lemma_.lower() in words)
    return next((one for one in said if one is not None and one.tense is Tense.PAST), None)


def _is_told_below(reading: Reading, lead: Sentence, found: Sequence[Dated], published: date) -> bool:
    """Whether it stands over the dateline, and the story below gives its own days to what it only sums up."""
    if not any(s.kind is BlockKind.DATELINE and s.block > lead.block for s in reading.sentences):
        return False
    return any(d.period.is_day and timedelta() <= published - d.period.opens_at <= RECENT for d in found)


def _has(reading: Reading, item: Dated, group: VerbGroup) -> bool:
    """Whether a dated event is what the verb tells: itself, or the noun of « la course s'est tenue samedi ».

    So is the verb of « la dernière fois qu'il a gagné remonte à 2004 ».
    """
    if is_told_by(item.head, group) or told_of_time(root_of(reading, item.period)) is item.head:
        return True
    light = word_set(group.head.doc.lang_, "events", "light", "verbs")
    return item.head.head == group.head and group.head.lemma_ in light


def _is_of_late(reading: Reading, one: TimeExpression, group: VerbGroup) -> bool:
    """« Ces dernières années, … », « a récemment découvert »: what is told of such a time is none of the day's news.

    Nor is what comes again: « La mairie est ouverte du lundi au vendredi », "opens every Saturday".
    """
    words = reading.tokens_of(one.span)
    if one.type is DateType.SET:
        return words.root.head == group.head and words.root is not group.head
    vague = one.rule.startswith("duration-last") or (one.value == "PAST_REF" and len(words) == 1)
    return vague and words.root.head == group.head


def _is_its_day(reading: Reading, one: TimeExpression, group: VerbGroup, published: date) -> bool:
    """« La CGT a compté samedi 3 000 manifestants »: a bare day of the verb's own is not that of the article.

    Nor is any day of late that a lead names and that dates nothing in it.
    """
    if one.grain is not Grain.DAY or not one.start or one.start == published.isoformat():
        return False
    root = reading.tokens_of(one.span).root
    of_late = timedelta() < published - date.fromisoformat(one.start[:10]) <= RECENT
    return of_late or (root.head == group.head and not any(child.dep_ == "case" for child in root.children))


def _is_to_come(group: VerbGroup) -> bool:
    """« La sonde va plonger vers Saturne », "the council plans to close it": news of the day, but not done on it."""
    if group.tense is not Tense.PRESENT or chain(group.head)[0] == group.head:
        return False
    return group.head.lemma_.lower() in word_set(group.head.doc.lang_, "events", "chains", "ahead")


def _only_sets(group: VerbGroup, item: Dated, published: date) -> bool:
    """« Le procès est prévu le 3 juin »: the verb tells of the trial, and nothing that takes place today."""
    if item.group is None or item.group.head != group.head or item.period.opens_at <= published:
        return False
    words = table(group.head.doc.lang_, "events")["planning"]
    passive = any(child.dep_ in ("aux:pass", "cop") for child in group.head.children)
    return passive and group.tense is Tense.PRESENT and group.head.lemma_.lower() in words["setting"]


def _is_statistic(reading: Reading, lead: Sentence, group: VerbGroup, dates: Sequence[TimeExpression]) -> bool:
    """ "Inflation rose to 3.6% in the year to June": what did so in a month or year did not do so today.

    Nor did what went « de 9 % en 2015 à 8 % en 2016 ».
    """
    inside = [one.span for one in dates if lead.span.holds(one.span)]
    if any(goes_from_to(reading, *both) for both in pairwise(inside)):
        return True
    words = table(group.head.doc.lang_, "events")["figures"]["verbs"]
    counted = any(word.like_num or word.pos_ == "SYM" for child in group.head.children for word in child.subtree)
    longer = (Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR)
    of_time = any(one.grain in longer and one.start and lead.span.holds(one.span) for one in dates)
    return counted and of_time and group.head.lemma_.lower() in words


def _has_verb(sentence: Sentence) -> bool:
    """Whether it is a sentence, and no caption above the text."""
    return any("Fin" in token.morph.get("VerbForm") for token in sentence.tokens)


def _is_not_so(group: VerbGroup) -> bool:
    """ "The mine was not viable", "none of them kept it open": how things were not, and nothing that took place."""
    if group.negated and (group.tense is Tense.PRESENT or any(child.dep_ == "cop" for child in group.head.children)):
        return True
    none = word_set(group.head.doc.lang_, "events", "none", "full")
    return any(subject.lower_ in none for subject in subjects(group.head))


def _is_said_of(item: Dated, group: VerbGroup, published: date) -> bool:
    """Whether the verb only tells of an event with a day of its own, and nothing that takes place today.

    « Le séisme du 3 mai a fait dix morts » tells what it did then, « le sommet de mardi s'annonce tendu » what it will
    be like; « le sommet de mardi est reporté » is news of today.
    """
    if item.head.head != group.head or not item.head.dep_.startswith("nsubj") or item.head.pos_ != "NOUN":
        return False
    words = table(group.head.doc.lang_, "events")["effects"]
    if item.period.opens_at > published:
        done = is_passive(group.head)
        return group.tense is Tense.PRESENT and not done
    return group.head.lemma_.lower() in words["verbs"]


def _story_day(reading: Reading, lead: Sentence, verb: Token, found: Sequence[Dated], published: date) -> Period | None:
    """The recent day on which the body says that the lead's story took place, where nothing is told of the day itself.

    The body tells what the lead does by the same verb with the same object, whatever else is of the day itself,
    goes on from the lead in the paragraph after it, or has its verb at least; a pluperfect tells what was before.
    """
    days = [item for item in found if item.period.is_day and not item.period.since]
    again = (d for d in days if d.head.idx >= lead.span.end and d.head.lemma_ == verb.lemma_)
    same = next((item for item in again if _is_done_again(item.head, verb)), None)
    if same is not None:
        return same.period
    if any(item.period.start <= published.isoformat() <= item.period.end for item in days):
        return None
    recent = [d for d in days if d.period.opens_at < published and published - latest(d.period) <= RECENT]
    first = next((d for d in recent if d.group is None or d.group.tense is not Tense.PLUPERFECT), None)
    sentence = reading.sentence_at(first.head.idx) if first else None
    if first is not None and sentence is not None and sentence.block <= lead.block + 1:
        return first.period
    return next((item.period for item in recent if item.head.lemma_ == verb.lemma_), None)


def _is_done_again(verb: Token, other: Token) -> bool:
    """The same verb with the same object, or with none and the same subject: « X est rentré … X est rentré jeudi »."""
    if _objects(verb) or _objects(other):
        return bool(_objects(verb) & _objects(other))
    acting = [{word.lower_ for subject in subjects(one) for word in subject.subtree} for one in (verb, other)]
    return any(word[:1].isalpha() and len(word) > 3 for word in acting[0] & acting[1])


def _objects(verb: Token) -> set[str]:
    return {child.lemma_ for child in verb.children if child.dep_ == "obj"}


def _leaves_today(period: Period, published: date) -> bool:
    """Whether a date of something else in the lead leaves its verb to the day: that day itself, or one far from it.

    So does a year: « Au second tour de l'élection de 2024, X l'a emporté ».
    """
    day = published.isoformat()
    return (
        period.start == period.end == day
        or period.is_year
        or period.opens_at > published
        or published - latest(period) > RECENT
    )


def _was_so(group: VerbGroup) -> bool:
    """Whether it tells how things are or were (« la situation demeure tendue », « le port attendait »): no news."""
    words = table(group.head.doc.lang_, "events")["main"]
    lasting = (*words["lasting"], *words["minds"])
    passive = any(child == group.first and child.dep_ in ("aux:pass", "cop") for child in group.head.children)
    imperfect = (passive or group.first == group.head) and "Imp" in group.first.morph.get("Tense")
    if imperfect or group.tense is not Tense.PRESENT:
        return imperfect
    copula = any(child.dep_ == "cop" for child in group.head.children) and kind_of(group.head) == OTHER
    return copula or chain(group.head)[0].lemma_.lower() in lasting


def _goes_on(group: VerbGroup) -> bool:
    """Whether the verb tells of what has lasted (« connaît depuis des années »), which is no news of the day."""
    since = table(group.head.doc.lang_, "events")["bounds"]["since"]
    verbs = (
        group.head,
        *(child for child in group.head.children if child.dep_ == "xcomp"),
    )  # « voit … reculer depuis »
    return any(child.lower_ in since for verb in verbs for word in verb.children for child in word.children)

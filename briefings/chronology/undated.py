"""Events that their own clause does not date: told of an occasion dated before, or as the news of the day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

from briefings.chronology.chains import chain, is_told_by, said_of
from briefings.chronology.dated import Dated, kind_of_event
from briefings.chronology.involved import Involved
from briefings.chronology.kinds import OTHER, kind_of
from briefings.chronology.periods import Period, latest
from briefings.chronology.states import is_of_none
from briefings.language import Reading, Sentence, span_of
from briefings.language.grammar import Tense, VerbGroup, subjects, verb_group
from briefings.language.speech import Use, speech
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import table, word_set
from briefings.model import BlockKind, DateType, Grain, TimeExpression

RECENT = timedelta(days=7)
"""What ended within these days before the article may be its news; anything older is background."""
REACH = 4
"""Sentences back to the only day that a text has told, from one that says « peu après »."""
_BEHIND = 4
"""Words behind a verb among which « peu après » still is its own."""


def inherited(
    reading: Reading,
    sentence: Sentence,
    found: Sequence[Dated],
    involved: Involved,
    dates: Sequence[TimeExpression],
    published: date | None,
    *,
    own: Sequence[Dated] = (),
    alone: bool = True,
) -> Iterator[Dated]:
    """A clause without a date that tells more of an event dated before it, or what came right after it.

    What is over takes place at what was over when the article came out, and what is to come at what was to come.

    Args:
        own: The events that the sentence dates itself, none of which may be that of its main clause.
        alone: Whether it names no time of its own, if only that of something else: then it may go on from the last.
    """
    head = sentence.tokens.root
    group = verb_group(head)
    if group is None or group.tense not in (Tense.PAST, Tense.PLUPERFECT, Tense.FUTURE) or is_of_none(group):
        return
    if any(item.group is not None and item.group.head == head for item in own):
        return
    ahead = group.tense is Tense.FUTURE
    found = [item for item in found if published is None or (item.period.opens_at > published) is ahead]
    if not found:
        return
    earlier = None if ahead or not alone else _right_before(reading, sentence, found, dates)
    earlier = earlier or _same_occasion(reading, sentence, group, found, involved)
    if earlier is not None:
        yield Dated(head=chain(head)[0], group=group, period=earlier.period, span=sentence.span, cast=sentence.span)


def _right_before(
    reading: Reading, sentence: Sentence, found: Sequence[Dated], dates: Sequence[TimeExpression]
) -> Dated | None:
    """The event of the sentence before, where this one follows it within the hour or « ensuite »."""
    last, group = found[-1], verb_group(sentence.tokens.root)
    if (
        group is None
        or len(last.period.start) != 10
        or last.period.since
        or (between := _sentences_between(reading, last, sentence)) > REACH
        or (between > 0 and not _is_one_day(found))
    ):
        return None
    inherit = table(reading.language, "events")["inherit"]
    close = sentence.span.of(reading.text).lower().rstrip(" .!?…")

    def stands(phrases: Sequence[str], behind: int) -> bool:
        opening = _said_alike(reading.doc[sentence.tokens.start : min(group.last.i + 1 + behind, sentence.tokens.end)])
        words = " " + " ".join(token.lower_ for token in opening) + " "
        return any(
            (f" {phrase} " in words and not _of_another(opening, phrase)) or close.endswith(f" {phrase}")
            for phrase in phrases
        )

    follows = stands(inherit["soon"], _BEHIND) or (not between and stands(inherit["following"], 1))
    soon = any(
        d.type is DateType.DURATION and (d.value or "").startswith("PT") and _is_gap(reading, sentence, d)
        for d in dates
    )
    return last if follows or (soon and not between) else None


def _said_alike(opening: Tokens) -> Sequence[Token]:
    """The words without those in quotation marks: « « C'est fermé immédiatement », a-t-il dit » says no more."""
    inside, kept = False, []
    for word in opening:
        inside = word.text in _OPENING if word.text in _MARKS else inside
        if not inside:
            kept.append(word)
    return kept


_OPENING, _MARKS = frozenset("«“"), frozenset("«»“”")


def _of_another(opening: Sequence[Token], phrase: str) -> bool:
    """ "Shortly after she filed, the palace spoke": right after something that the clause itself tells."""
    openers = (word for word in opening if word.dep_ == "mark" and word.lower_ == phrase.split()[-1])
    return any(child.dep_.startswith("nsubj") for word in openers for child in word.head.children)


def _is_one_day(found: Sequence[Dated]) -> bool:
    """Whether the text has told of one day alone, so that what came « peu après » followed on that."""
    return len({(item.period.start, item.period.end) for item in found}) == 1 and found[-1].period.date >= 0


def _is_gap(reading: Reading, sentence: Sentence, length: TimeExpression) -> bool:
    """Whether a length of time says how soon: « une heure après », « within minutes », and not how long."""
    if not sentence.span.holds(length.span):
        return False
    words = table(reading.language, "events")["inherit"]
    before = reading.text[sentence.span.start : length.span.start].lower().rstrip()
    after = reading.text[length.span.end : sentence.span.end].lower().lstrip()
    inside = f" {length.text.lower()} "
    return before.endswith(tuple(words["within"])) or any(
        after.startswith(word) or f" {word} " in inside for word in words["after"]
    )


def _same_occasion(
    reading: Reading, sentence: Sentence, group: VerbGroup, found: Sequence[Dated], involved: Involved
) -> Dated | None:
    adverbs = table(reading.language, "events")["inherit"]["adverbs"]
    last = found[-1]
    near = last.head.sent.end_char <= sentence.span.start and _sentences_between(reading, last, sentence) <= 1
    within = reading.doc[group.first.i : group.last.i]
    if near and group.tense is Tense.PLUPERFECT and any(t.lower_ in adverbs for t in within):
        return last
    if _is_state(group):
        return None
    for noun in sentence.tokens:
        kind = kind_of(noun, reading.language) if noun.pos_ == "NOUN" else OTHER
        if kind != OTHER and _points_back(noun, group) and not comes_after(noun):
            places = involved.places_in(span_of(reading.doc[noun.left_edge.i : noun.right_edge.i + 1]))
            return next((event for event in reversed(found) if _fits(event, kind, places, reading, involved)), None)
    return None


def _is_state(group: VerbGroup) -> bool:
    """« Ils étaient heureux », « la ville attendait », "it was short of fuel": how things were, and no event."""
    return group.head.pos_ not in ("VERB", "AUX") or (
        group.first == group.head and "Imp" in group.head.morph.get("Tense")
    )


def _points_back(noun: Token, group: VerbGroup) -> bool:
    """« lors de son déplacement », « cette invitation »; what is said of « son décès » is said later.

    Several that are counted, "their last 15 games", are not the one told of.
    """
    if any(child.like_num for child in noun.children):
        return False
    determiners = {child.lower_ for child in noun.children}
    pointing, owning = (
        word_set(noun.doc.lang_, "events", "inherit", name) for name in ("demonstratives", "possessives")
    )
    if noun.dep_.startswith("nsubj"):
        return False
    if _is_occasion(noun):
        return True
    if not noun.dep_.startswith(("obj", "conj", "ROOT", "ccomp")):
        return not determiners.isdisjoint(owning | pointing)
    speaks = kind_of(group.head, group.head.doc.lang_) == "statement"
    return not speaks and not determiners.isdisjoint(pointing)


def comes_after(noun: Token) -> bool:
    """« Depuis l'annonce de cette agression », « après sa visite »: what is told came later."""
    bounds = table(noun.doc.lang_, "events")["bounds"]
    words = {*bounds["since"], *bounds["after"]}
    below: Token = noun
    while below.pos_ not in ("VERB", "AUX") and below.head != below:
        if any(child.dep_ == "case" and child.lower_ in words for child in below.children):
            return True
        below = below.head
    return False


def _is_occasion(noun: Token) -> bool:
    """« Au cours de la visite, ils ont signé … »: a definite occasion that the text has told of by the same word."""
    during = word_set(noun.doc.lang_, "events", "occasions", "during")
    definite = any("Def" in child.morph.get("Definite") for child in noun.children if child.dep_ == "det")
    before = noun.doc[max(0, noun.left_edge.i - 2) : noun.i]
    told_apart = any(word.like_num for word in noun.subtree)
    return definite and not told_apart and any(word.lower_ in during for word in before)


def _fits(event: Dated, kind: str, places: tuple[str, ...], reading: Reading, involved: Involved) -> bool:
    shared = not places or not set(places).isdisjoint(involved.places_in(event.span))
    return shared and kind_of_event(event, reading.language, involved) == kind


def _sentences_between(reading: Reading, event: Dated, sentence: Sentence) -> int:
    first = bisect_right(reading.sentences, event.head.idx, key=attrgetter("span.start"))
    return max(0, bisect_right(reading.sentences, sentence.span.start, key=attrgetter("span.end")) - first)


def main_event(
    reading: Reading, found: Sequence[Dated], published: date | None, dates: Sequence[TimeExpression] = ()
) -> Iterator[Dated]:
    """What the lead tells as the day's news, where it gives no date but of something long past or to come."""
    paragraphs = (s for s in reading.sentences if s.kind is BlockKind.PARAGRAPH)
    lead = next((s for s in paragraphs if _has_verb(s) or any(s.span.holds(item.span) for item in found)), None)
    if lead is None or published is None:
        return
    root = lead.tokens.root
    group = verb_group(said_of(root) or root)
    if group is None or group.tense not in (Tense.PAST, Tense.PRESENT) or _is_to_come(group):
        return
    told = [item for item in found if lead.span.holds(item.span)]
    day = published.isoformat()
    if any(_has(item, group) or not _leaves_today(item.period, published) for item in told):
        return
    if any(lead.span.holds(one.span) and _is_of_late(reading, one, group) for one in dates):
        return
    if _goes_on(group) or _was_so(group) or any(_only_sets(group, item, published) for item in told):
        return
    # « Le ministère informe que … »: a communiqué speaks on its own day.
    now = group.tense is Tense.PRESENT and Use.SAYS in speech(reading.language).verbs.get(group.head.lemma_, {})
    told_on = None if now else _story_day(reading, lead, chain(group.head)[0], found, published)
    period = told_on or Period(span=lead.span, start=day, end=day, grain=Grain.DAY, date=-1, opens_at=published)
    yield Dated(head=chain(group.head)[0], group=group, period=period, span=lead.span, cast=lead.span)


def _has(item: Dated, group: VerbGroup) -> bool:
    """Whether a dated event is what the verb tells: itself, or the noun of « la course s'est tenue samedi »."""
    if is_told_by(item.head, group):
        return True
    light = word_set(group.head.doc.lang_, "events", "light", "verbs")
    return item.head.head == group.head and group.head.lemma_ in light


def _is_of_late(reading: Reading, one: TimeExpression, group: VerbGroup) -> bool:
    """« Ces dernières années, … », « a récemment découvert »: what is told of such a time is none of the day's news."""
    words = reading.tokens_of(one.span)
    vague = one.rule.startswith("duration-last") or (one.value == "PAST_REF" and len(words) == 1)
    return vague and words.root.head == group.head


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


def _has_verb(sentence: Sentence) -> bool:
    """Whether it is a sentence, and no caption above the text."""
    return any("Fin" in token.morph.get("VerbForm") for token in sentence.tokens)


def _story_day(reading: Reading, lead: Sentence, verb: Token, found: Sequence[Dated], published: date) -> Period | None:
    """The recent day on which the body says that the lead's story took place, where nothing is told of the day itself.

    The body tells what the lead does by the same verb with the same object, whatever else is of the day itself,
    goes on from the lead in the paragraph after it, or has its verb at least.
    """
    days = [item for item in found if len(item.period.start) == 10 and not item.period.since]
    again = (d for d in days if d.head.idx >= lead.span.end and d.head.lemma_ == verb.lemma_)
    same = next((item for item in again if _is_done_again(item.head, verb)), None)
    if same is not None:
        return same.period
    if any(item.period.start <= published.isoformat() <= item.period.end for item in days):
        return None
    recent = [d for d in days if d.period.opens_at < published and published - latest(d.period) <= RECENT]
    first = next(iter(recent), None)
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
    """Whether a date of something else in the lead leaves its verb to the day: that day itself, or one far from it."""
    day = published.isoformat()
    return period.start == period.end == day or period.opens_at > published or published - latest(period) > RECENT


def _was_so(group: VerbGroup) -> bool:
    """Whether it tells how things are or were (« la situation demeure tendue », « le port attendait »): no news."""
    words = table(group.head.doc.lang_, "events")["main"]
    lasting = (*words["lasting"], *words["minds"])
    imperfect = group.first == group.head and "Imp" in group.head.morph.get("Tense")
    if imperfect or group.tense is not Tense.PRESENT:
        return imperfect
    copula = (
        any(child.dep_ == "cop" for child in group.head.children) and kind_of(group.head, group.head.doc.lang_) == OTHER
    )
    return copula or chain(group.head)[0].lemma_.lower() in lasting


def _goes_on(group: VerbGroup) -> bool:
    """Whether the verb tells of what has lasted (« connaît depuis des années »), which is no news of the day."""
    since = table(group.head.doc.lang_, "events")["bounds"]["since"]
    verbs = (
        group.head,
        *(child for child in group.head.children if child.dep_ == "xcomp"),
    )  # « voit … reculer depuis »
    return any(child.lower_ in since for verb in verbs for word in verb.children for child in word.children)

"""Events that their own clause does not date: told of an occasion dated before, or right after it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from briefings.chronology.chains import chain
from briefings.chronology.dated import Dated
from briefings.chronology.involved import Involved
from briefings.chronology.kinds import OTHER, kind_of
from briefings.chronology.states import is_of_none
from briefings.chronology.told_kinds import kind_of_event
from briefings.language import Reading, Sentence, span_of
from briefings.language.grammar import Tense, VerbGroup, subjects, verb_group
from briefings.language.quotation_marks import OPENING, QUOTES
from briefings.language.speech import speech
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import table, word_set
from briefings.model import DateType, TimeExpression

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
    group = verb_group(head) if found else None
    if group is None or group.tense not in (Tense.PAST, Tense.PLUPERFECT, Tense.FUTURE) or is_of_none(group):
        return
    apart = word_set(reading.language, "events", "sequel", "later")
    if group.tense is Tense.PLUPERFECT and any(child.lower_ in apart for child in head.children):
        return  # « elle avait déjà organisé une marche »
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
        or not last.period.is_day
        or last.period.since
        or (between := _sentences_between(reading, last, sentence)) > REACH
        or (between > 0 and not _is_one_day(found))
        or _reacts_anew(reading, sentence, last)
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


def _reacts_anew(reading: Reading, sentence: Sentence, last: Dated) -> bool:
    """« ¶ Minsk a aussitôt dénoncé ce choix »: whoever reacts in a new paragraph does so to the article's news.

    « ¶ Il a ensuite publié un texte » goes on with what somebody did.
    """
    told, verb = reading.sentence_at(last.head.idx), sentence.tokens.root
    if told is None or told.block == sentence.block or verb.lemma_.lower() not in speech(reading.language).verbs:
        return False
    return not any(subject.pos_ == "PRON" for subject in subjects(verb))


def _said_alike(opening: Tokens) -> Sequence[Token]:
    """The words without those in quotation marks: « « C'est fermé immédiatement », a-t-il dit » says no more."""
    inside, kept = False, []
    for word in opening:
        inside = not inside if word.text == '"' else word.text in OPENING if word.text in QUOTES else inside
        if not inside:
            kept.append(word)
    return kept


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
    above = reading.tokens_of(length.span).root.ancestors
    if next((word for word in above if word.pos_ == "VERB"), None) is not sentence.tokens.root:
        return False  # « Elle a dit qu'elle répondrait sous une heure »
    words = table(reading.language, "events")["inherit"]
    before = reading.text[sentence.span.start : length.span.start].lower().rstrip()
    after = reading.text[length.span.end : sentence.span.end].lower().lstrip()
    inside = f" {length.text.lower()} "
    named = after.split(" ")[0].replace("’", "'").partition("'")
    first = named[0] + named[1]
    told = table(reading.language, "events")["inflection"]["determiners"]
    if first in told or first in word_set(reading.language, "small_words", "of"):
        return False  # « dans les heures qui ont suivi l'enlèvement »: after something that it names itself
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
    for noun in _said_alike(sentence.tokens):
        kind = kind_of(noun) if noun.pos_ == "NOUN" else OTHER
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
    pointing = word_set(noun.doc.lang_, "small_words", "pointing")
    owning = word_set(noun.doc.lang_, "small_words", "possessives")
    if noun.dep_.startswith("nsubj"):
        return False
    if _is_occasion(noun):
        return True
    if not noun.dep_.startswith(("obj", "conj", "ROOT", "ccomp")):
        return not determiners.isdisjoint(owning | pointing)
    speaks = kind_of(group.head) == "statement"
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

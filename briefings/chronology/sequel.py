"""Events of a story that goes on: a sentence right after a dated one that tells, in the same tense, of what came of it.

« Une bombe a explosé mardi à Lille. Deux personnes ont été blessées. » The words of the second
sentence must name a kind of event, and not somebody's speaking: what is said of it is often said later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.chronology.chains import chain
from briefings.chronology.dated import Dated
from briefings.chronology.kinds import OTHER, SPEAKING, is_event_noun, kind_of
from briefings.chronology.periods import Period
from briefings.grammar import Tense, VerbGroup, subjects, verb_group
from briefings.language import Reading, Sentence
from briefings.lexicon import table
from briefings.tokens import Token


def went_on(reading: Reading, sentence: Sentence, before: Sentence | None, found: Sequence[Dated]) -> Iterator[Dated]:
    """What a sentence without a date tells of the one day that the sentence before it has told of.

    Args:
        before: The sentence before in the same text, if there is one.
        found: The events so far, in text order.
    """
    root = sentence.tokens.root
    if before is None or before.block != sentence.block or root.pos_ != "VERB" or root.dep_ != "ROOT":
        return
    group = verb_group(root)
    if group is None or group.negated or not _is_told(group) or chain(root)[0] != root:
        return
    day = _day_of(before, found, group.tense)
    if day is None:
        return
    noun = _same_event(root, before, found)
    if noun is None and (kind_of(root, reading.language) in (OTHER, *SPEAKING) or _is_talk(root)):
        return
    yield Dated(head=noun or root, group=group, period=day, span=sentence.span, cast=sentence.span)


def _is_talk(verb: Token) -> bool:
    """« Il a terminé sa déclaration par un appel »."""
    things = (child for child in verb.children if child.dep_.startswith("obj"))
    return any(kind_of(thing, verb.doc.lang_) in SPEAKING for thing in things)


def _same_event(verb: Token, before: Sentence, found: Sequence[Dated]) -> Token | None:
    """The event of « la collision s'est produite à Lens » where the sentence before told of « une collision »."""
    language = verb.doc.lang_
    if verb.lemma_.lower() not in table(language, "events")["light"]["verbs"]:
        return None
    noun = next((subject for subject in subjects(verb) if is_event_noun(subject, language)), None)
    if noun is None or not any("Def" in child.morph.get("Definite") for child in noun.children):
        return None
    told = (item.head for item in reversed(found) if item.head.idx >= before.span.start)
    return noun if any(head.lemma_ == noun.lemma_ for head in told) else None


def _is_told(group: VerbGroup) -> bool:
    """Whether a verb moves a story on: « a explosé », "exploded", and neither « explosait » nor "has exploded"."""
    if group.tense is Tense.PLUPERFECT:
        return True
    if group.tense is not Tense.PAST or "Imp" in group.first.morph.get("Tense"):
        return False
    return not any(word.lemma_ == "have" for word in group.head.children)


def _day_of(sentence: Sentence, found: Sequence[Dated], tense: Tense) -> Period | None:
    """The day of all that a sentence tells, if it is one and told in the same tense."""
    told = []
    for item in reversed(found):
        if item.head.idx < sentence.span.start:
            break
        told.append(item)
    days = {(item.period.start, item.period.end) for item in told}
    if len(days) != 1 or any(item.group is None or item.group.tense is not tense for item in told):
        return None
    start, end = next(iter(days))
    return told[0].period if len(start) == 10 and start == end and not told[0].period.since else None

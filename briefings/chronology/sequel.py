"""Events of a story that goes on: a sentence right after a dated one that tells, in the same tense, of what came of it.

« Une bombe a explosé mardi à Lille. Deux personnes ont été blessées. » The words of the second
sentence must name a kind of event, and not somebody's speaking: what is said of it is often said later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefings.chronology.chains import chain
from briefings.chronology.clauses import was_under_way
from briefings.chronology.dated import Dated
from briefings.chronology.kinds import OTHER, SPEAKING, is_event_noun, kind_of
from briefings.chronology.lead import RECENT
from briefings.chronology.periods import Period, latest
from briefings.chronology.states import is_of_none
from briefings.chronology.undated import comes_after
from briefings.language import Sentence
from briefings.language.grammar import Tense, VerbGroup, is_definite, is_passive, subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import DateType, Modality, Statement, TimeExpression


def went_on(
    sentence: Sentence,
    before: Sentence | None,
    found: Sequence[Dated],
    published: date | None,
    *,
    statements: Sequence[Statement],
    dates: Sequence[TimeExpression],
) -> Iterator[Dated]:
    """What a sentence without a date tells of the one day that the sentence before it has told of.

    Args:
        before: The sentence before in the same text, if there is one.
        found: The events so far, in text order.
        published: Publication day, if it is known.
        statements: The sentences of the article with whose word they are.
        dates: Its expressions of time, lengths among them.
    """
    root = sentence.tokens.root
    if before is None or before.block != sentence.block or root.pos_ != "VERB" or root.dep_ != "ROOT":
        return
    group = verb_group(root)
    now = group is not None and _is_narrated(root, group) and not _is_said(sentence, statements)
    if group is None or (is_of_none(group) and not _is_fatal(group)) or not (now or _is_told(group)):
        return
    if chain(root)[0] != root or _follows_another(root):
        return
    either = now or (group.tense is Tense.PAST and _is_of_kind_narrated(root))
    tenses = (Tense.PAST, Tense.PRESENT) if either else (group.tense,)
    day = next((on for tense in tenses if (on := _day_of(before, found, tense)) is not None), None)
    if day is None or _is_of_another_time(root) or _is_next_step(root, before, found):
        return
    noun = _event_placed(root)
    if noun is None and (kind_of(root) in SPEAKING or _is_talk(root) or _is_reaction(root)):
        return
    if noun is None and _is_of_no_kind(root):
        old = published is None or published - latest(day) > RECENT
        if old or _lasts(sentence, dates) or _is_said(sentence, statements):
            return
        if not _happens(root) or _is_at_another(root) or _is_of_a_life(root, before, found):
            return
    yield Dated(head=noun or root, group=group, period=day, span=sentence.span, cast=sentence.span)


def _follows_another(verb: Token) -> bool:
    """« Depuis cette agression, … », "after she resigned, …": it came after something that its own words name."""
    before = [child for child in verb.children if child.i < verb.i]
    if any(child.pos_ == "NOUN" and comes_after(child) for child in before):
        return True
    return any(child.dep_ == "advcl" and _opens_after(child) for child in before)


def _opens_after(clause: Token) -> bool:
    """Whether a clause is one of « après que », "after"."""
    after = word_set(clause.doc.lang_, "events", "bounds", "after")
    return any(child.lower_ in after for child in clause.children if child.dep_ in ("mark", "case"))


def _lasts(sentence: Sentence, dates: Sequence[TimeExpression]) -> bool:
    """ "It gathered two million views in three days": more than the day that the story has come to."""
    lengths = (one for one in dates if one.type is DateType.DURATION and sentence.span.holds(one.span))
    return any(not (one.value or "PT").startswith("PT") for one in lengths)


def _is_said(sentence: Sentence, statements: Sequence[Statement]) -> bool:
    """Whether a sentence is somebody's word, or not put forward as a fact."""
    own = (s for s in statements if s.span.overlaps(sentence.span))
    return any(s.source is not None or s.modality is not Modality.ASSERTED for s in own)


def _is_of_no_kind(verb: Token) -> bool:
    """« A reçu un prix » is no meeting, whatever « a reçu le ministre » may be."""
    language = verb.doc.lang_
    return kind_of(verb) in (OTHER, "award") or verb.lemma_ in table(language, "events")["presence"]["gets"]


def _happens(verb: Token) -> bool:
    """Whether a verb of no kind tells what happened then: no state, no figure."""
    words = table(verb.doc.lang_, "events")
    lasting = (*words["main"]["lasting"], *words["main"]["minds"], *words["figures"]["verbs"])
    return verb.lemma_.lower() not in lasting


def _is_of_a_life(verb: Token, before: Sentence, found: Sequence[Dated]) -> bool:
    """« La chanteuse Anne Roux est morte lundi. Elle a enregistré vingt albums »: what somebody did who has died."""
    dead = any(
        kind_of(item.head) in ("death", "funeral") and _has_name(item.head)
        for item in found
        if item.head.idx >= before.span.start
    )
    acting = next((subject for subject in subjects(verb) if "Plur" not in subject.morph.get("Number")), None)
    return dead and acting is not None and acting.pos_ in ("PRON", "PROPN") and not is_passive(verb)


def _has_name(verb: Token) -> bool:
    """Whether its subject is somebody with a name."""
    return any(word.ent_type_ == "PER" for subject in subjects(verb) for word in subject.subtree)


def _is_of_another_time(verb: Token) -> bool:
    """ "Another later died", "he was working there": it came later, or was under way."""
    later = word_set(verb.doc.lang_, "events", "sequel", "later")
    group = verb_group(verb)
    under_way = group is not None and was_under_way(group)
    return under_way or any(child.lower_ in later for child in verb.children)


def _is_next_step(verb: Token, before: Sentence, found: Sequence[Dated]) -> bool:
    """« Il a été arrêté lundi. Le parquet l'a inculpé »: justice takes its next step on a day of its own."""
    if verb.lemma_.lower() not in word_set(verb.doc.lang_, "events", "sequel", "steps") or kind_of(verb) != "trial":
        return False
    return all(kind_of(item.head) != "trial" for item in found if item.head.idx >= before.span.start)


def _is_at_another(verb: Token) -> bool:
    """« La décision a été prise lors d'une rencontre à Lens »: an occasion that is new to the text has its own time."""
    language = verb.doc.lang_
    during = word_set(language, "events", "sequel", "during")
    below = (word for child in verb.children for word in (child, *child.children))
    return any(
        any("Ind" in child.morph.get("Definite") for child in noun.children)
        and (noun.head.lower_ in during or any(child.lower_ in during for child in noun.children))
        for noun in below
        if is_event_noun(noun)
    )


def _is_reaction(verb: Token) -> bool:
    """« Le maire a salué leur courage », "he thanked the crew": what somebody said of it, and often later."""
    return verb.lemma_.lower() in word_set(verb.doc.lang_, "events", "sequel", "reactions")


def _is_talk(verb: Token) -> bool:
    """« Il a terminé sa déclaration par un appel »."""
    things = (child for child in verb.children if child.dep_.startswith("obj"))
    return any(kind_of(thing) in SPEAKING for thing in things)


def _event_placed(verb: Token) -> Token | None:
    """The event of « la collision s'est produite à Lens », which the text has told of by this word or another."""
    language = verb.doc.lang_
    if verb.lemma_.lower() not in table(language, "events")["light"]["verbs"]:
        return None
    noun = next((subject for subject in subjects(verb) if is_event_noun(subject)), None)
    return noun if noun is not None and is_definite(noun) else None


def _is_told(group: VerbGroup) -> bool:
    """Whether a verb moves a story on: « a explosé », "exploded", and neither « explosait » nor "has exploded"."""
    if group.tense is Tense.PLUPERFECT:
        return True
    if group.tense is not Tense.PAST or "Imp" in group.first.morph.get("Tense"):
        return False
    return not any(word.lemma_ == "have" for word in group.head.children)


def _is_fatal(group: VerbGroup) -> bool:
    """« Le pilote n'a pas survécu », "one of them did not survive": a death told by what did not happen."""
    return group.negated and group.head.lemma_.lower() in word_set(group.head.doc.lang_, "events", "sequel", "fatal")


def _is_narrated(verb: Token, group: VerbGroup) -> bool:
    """« Un homme a ouvert le feu mardi. Deux passants sont blessés »: a story told in the present."""
    return group.tense is Tense.PRESENT and _is_of_kind_narrated(verb)


def _is_of_kind_narrated(verb: Token) -> bool:
    """Whether French tells in the present what has taken place by such a verb, before and behind others in the past."""
    kinds = word_set(verb.doc.lang_, "events", "sequel", "narrated")
    return bool(kinds) and kind_of(verb) in kinds


def _only_speaks(item: Dated) -> bool:
    """« La police a indiqué mardi … Un corps a été découvert »: the day of a telling is no day of what is told."""
    group = item.group
    if group is None or is_passive(group.head):
        return False
    if "Part" in item.head.morph.get("VerbForm") and not any(c.dep_.startswith("aux") for c in item.head.children):
        return False  # "a plane, reported by the press as missing, crashed"
    return kind_of(item.head) in SPEAKING


def _day_of(sentence: Sentence, found: Sequence[Dated], tense: Tense) -> Period | None:
    """The day of all that a sentence tells, if it is one and told in the same tense."""
    told = []
    for item in reversed(found):
        if item.head.idx < sentence.span.start:
            break
        told.append(item)
    if told and all(map(_only_speaks, told)):
        return None
    days = {(item.period.start, item.period.end) for item in told}
    if len(days) != 1 or any(item.group is None or item.group.tense is not tense for item in told):
        return None
    period = told[0].period  # a night is one, though it ends on the day after
    one = period.is_day and (period.start == period.end or period.night)
    return period if one and not period.since else None

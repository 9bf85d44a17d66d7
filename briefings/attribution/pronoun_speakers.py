"""Pronouns of cues: whom « il » or "they" stands for where somebody is heard without a name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from briefings.attribution.agreement import agrees, are_joined
from briefings.attribution.cast import Cast
from briefings.attribution.last_named import last_named
from briefings.attribution.named_speakers import is_pronoun, last_mention, referred_by, span_of, speaker_of
from briefings.attribution.noun_phrases import Phrase, joined
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.taken_up import body_before
from briefings.attribution.topics import Topics
from briefings.language.quotation_marks import CLOSING, OPENING
from briefings.lexicon import word_set
from briefings.model import Person, Span, Speaker
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

# Words at the beginning of a phrase among which it says that it is somebody; as many more behind « l'un ».
FEW = 3


def speaker_of_pronoun(
    cast: Cast, phrase: Phrase, sentence: int, earlier: list[tuple[Cue, Speaker]], topics: Topics
) -> Speaker | None:
    """Whom the pronoun of a sentence stands for, by what was read of it, who was heard before and what is told of.

    Args:
        earlier: The cues before it with their speakers, the last ones alone.
        topics: Subject of each sentence, where it has one that may speak.
    """
    span = span_of(cast, phrase)
    word = cast.reading.doc[phrase.first].lower_
    if word in cast.lexicon.words["nobody"] and phrase.first == phrase.last:
        return body_before(cast, phrase, sentence, earlier, topics)
    referred = referred_by(cast, phrase)
    earlier = [(cue, speaker) for cue, speaker in earlier if not _is_somebody_s(cast, cue, speaker, word)]
    going_on = _led_in(cast, phrase, sentence, topics) or _of_description(cast, phrase, sentence, topics)
    going_on = going_on or _going_on(cast, phrase, sentence, earlier)
    if referred is not None and (going_on is None or _named_in(cast, referred, sentence, span)):
        return Speaker(name=referred.name, person=referred.id, span=last_mention(referred, span))
    if going_on is not None:
        return going_on
    if phrase.first in cast.undecided:  # two people fit alike: who was just told of, or nobody
        told_of = _before_quotation(cast, sentence)
        return _topic(cast, word, told_of, told_of, phrase.first, topics) if told_of >= 0 else None
    if joined(cast.reading.doc.tokens, phrase.first, phrase.last) in cast.lexicon.words["these"]:
        return last_named(cast, phrase.first, cast.reading.doc[phrase.last].lower_, sentence)
    after = cast.reading.doc[phrase.first].i > cast.reading.sentences[sentence].tokens.start + 2
    block = cast.reading.sentences[sentence].block
    recent = [
        (c, s) for c, s in reversed(earlier)
        if block - cast.reading.sentences[c.sentence].block <= 1 and agrees(cast, word, s)
        and (c.kind is not CueKind.AGENT or sentence - c.sentence <= 1)
    ]  # fmt: skip
    here = _topic(cast, word, sentence, sentence, phrase.first, topics)
    here = None if word in cast.lexicon.words["ungendered"] else here  # « Ce texte, à ses yeux, … »: another's eyes
    before = _topic(cast, word, sentence - 1, max(0, sentence - 3), phrase.first, topics)
    told = _leading(recent)
    near = _topic(cast, word, sentence - 1, sentence - 1, phrase.first, topics) if sentence else None
    if near is not None and recent and recent[0][0].sentence < sentence - 1 and is_one(cast, near):
        told = near  # whoever the sentence before is about comes before whoever spoke earlier
    found = here or (told or before if after else before or told)
    since = not here and bool(recent) and recent[0][0].sentence < sentence - 1
    body = body_before(cast, phrase, sentence, earlier, topics) if since or found is None else None
    return body or found  # "The agency said it was shut. … They added": of the sentence before, if that has one


def _led_in(cast: Cast, phrase: Phrase, sentence: int, topics: Topics) -> Speaker | None:
    """« Paul Roux conteste ce choix : « On se demande … », a-t-il confié »: the subject in front of the colon."""
    topic, text = topics[sentence], cast.reading.text
    if topic is None or is_pronoun(cast, topic) or topic.last >= phrase.first:
        return None
    tokens = cast.reading.doc.tokens
    between = text[tokens[topic.last].idx : tokens[phrase.first].idx]
    colon, _, behind = between.partition(":")
    if not behind.strip().startswith(tuple(OPENING)) or colon.count(".") > 0:
        return None
    speaker = speaker_of(cast, topic)
    word = tokens[phrase.first].lower_
    return speaker if speaker is not None and speaker.person and agrees(cast, word, speaker) else None


def _of_description(cast: Cast, phrase: Phrase, sentence: int, topics: Topics) -> Speaker | None:
    """« Anne Roux s'en prend au juge, coupable selon elle d'un oubli »: the subject, of what is said of another."""
    topic, head = topics[sentence], cast.reading.doc[phrase.first].head
    if topic is None or not topic.last < head.i <= phrase.first or head.dep_ not in ("amod", "acl", "appos"):
        return None
    if is_pronoun(cast, topic) or topic.first <= head.head.i <= topic.last:
        return None
    speaker = speaker_of(cast, topic)
    word = cast.reading.doc[phrase.first].lower_
    return speaker if speaker is not None and speaker.person and agrees(cast, word, speaker) else None


def _is_somebody_s(cast: Cast, cue: Cue, speaker: Speaker, word: str) -> bool:
    """« Selon son entourage, il va bien. « Je reviendrai », avait-il dit »: whose they are, and not they, goes on."""
    own = word_set(cast.reading.language, "small_words", "possessives")
    if cue.kind is not CueKind.PREPOSITION or speaker.name.lower().split()[0] not in own:
        return False
    told = cast.reading.sentences[cue.sentence].tokens
    pronoun = word.lstrip("-").removeprefix("t-")
    return any(token.lower_ == pronoun and token.dep_.startswith("nsubj") for token in told)


def _leading(recent: Sequence[tuple[Cue, Speaker]]) -> Speaker | None:
    """Who was heard last, a main clause before what stands under it: « X confirme, alors que Y avait dit »."""
    main = (speaker for cue, speaker in recent if cue.main and cue.sentence == recent[0][0].sentence)
    return next(main, recent[0][1] if recent else None)


def _going_on(cast: Cast, phrase: Phrase, sentence: int, earlier: list[tuple[Cue, Speaker]]) -> Speaker | None:
    """Who was heard in the sentence before, where the pronoun may be them: reports go on with « il ajoute »."""
    if not earlier or joined(cast.reading.doc.tokens, phrase.first, phrase.last) in cast.lexicon.words["these"]:
        return None
    cue, speaker = next((pair for pair in reversed(earlier) if not _is_brought(cast, pair[0], earlier)), earlier[-1])
    if not cue.main:
        beside = [pair for pair in earlier if pair[0].sentence == cue.sentence and pair[0].main]
        cue, speaker = beside[-1] if beside else (cue, speaker)
    sentences = cast.reading.sentences
    near = sentences[sentence].block == sentences[cue.sentence].block and (
        sentence - cue.sentence == 1 or (sentence > cue.sentence and _only_quoted(cast, cue.sentence, sentence))
    )
    may_be = near and cue.main and agrees(cast, cast.reading.doc[phrase.first].lower_, speaker)
    return speaker if may_be and cue.kind is not CueKind.SIGNATURE else None


def _is_brought(cast: Cast, cue: Cue, earlier: Sequence[tuple[Cue, Speaker]]) -> bool:
    """ "Ian said Pugh had called her lazy": whether a cue stands in the clause of another, whose word it is."""
    inside = range(cue.first, cue.last + 1)
    return any(
        clause.i in inside
        for other, _ in earlier
        if other.sentence == cue.sentence and other.last < cue.first
        for clause in other.clauses(cast.reading.doc)
    )


def _before_quotation(cast: Cast, sentence: int) -> int:
    """The sentence before one, or before the quotation of several sentences that it closes; −1 at the beginning."""
    reading = cast.reading
    start = reading.sentences[sentence].span.start
    opened, closed = (max(reading.text.rfind(mark, 0, start) for mark in marks) for marks in (OPENING, CLOSING))
    opening = bisect_right(reading.sentences, opened, key=attrgetter("span.start")) - 1
    if opened < closed or opening < 0:
        return sentence - 1
    return opening - 1 if reading.sentences[opening].span.start == opened else opening


def _only_quoted(cast: Cast, first: int, last: int) -> bool:
    """« X se dit prêt. « Tout va bien. Il reste du pain », ajoute-t-il »: no more than words quoted stand between."""
    sentences, text = cast.reading.sentences, cast.reading.text
    between = text[sentences[first].span.end : sentences[last].span.start].strip()
    return between[:1] in OPENING and not CLOSING & set(between)


def _named_in(cast: Cast, person: Person, sentence: int, before: Span) -> bool:
    start = cast.reading.sentences[sentence].span.start
    return any(start <= mention.start < before.start for mention in person.mentions)


def _topic(cast: Cast, word: str, last: int, first: int, limit: int, topics: Topics) -> Speaker | None:
    """The subject of the nearest of some sentences that a pronoun may stand for."""
    for index in range(last, first - 1, -1):
        topic = topics[index]
        if topic is not None and topic.first < limit and not is_pronoun(cast, topic):
            speaker = speaker_of(cast, topic)
            told = speaker is not None and (is_one(cast, speaker) or _is_body(cast, topic) or are_joined(cast, speaker))
            if speaker is not None and told and agrees(cast, word, speaker):
                return speaker
    return None


def is_one(cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is one person, by name or by office: « le chef de file du parti »."""
    if speaker.person is not None:
        return True
    titles = Titles.of(cast.lexicon.language)
    tokens = list(cast.reading.tokens_of(speaker.span))
    one = len(tokens) > 2 and tokens[0].lower_ in cast.lexicon.words["one_of"]
    return any(means_somebody(titles, token.lower_) for token in tokens[: FEW + (FEW if one else 0)])


def _is_body(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase says what kind of speaker it names; a bare place or firm is no « il »."""
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    return any(token.lower_ in cast.lexicon.words["bodies"] for token in tokens)

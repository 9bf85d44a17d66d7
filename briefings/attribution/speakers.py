"""Speakers: whom each cue names, or whom its pronoun stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from briefings.attribution.agreement import agrees, are_joined
from briefings.attribution.appositions import apposed
from briefings.attribution.cast import Cast
from briefings.attribution.last_named import last_named
from briefings.attribution.named_speakers import as_speaker, is_pronoun, last_mention, referred_by, span_of, speaker_of
from briefings.attribution.noun_phrases import Phrase, joined
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.taken_up import body_before, maker_of, received_by
from briefings.attribution.topics import Topics
from briefings.language.quotation_marks import CLOSING, OPENING
from briefings.lexicon import word_set
from briefings.model import Person, Span, Speaker
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

# How many cues back a pronoun may look for whom it stands for.
MEMORY = 12
# Tokens from a verb of speech to whoever is spoken to: « lance hier soir le procureur à Paul Roy ».
ADDRESSED = 8
# Words at the beginning of a phrase among which it says that it is somebody; as many more behind « l'un ».
FEW = 3


def speakers(cast: Cast, cues: Sequence[Cue], topics: Topics) -> tuple[Speaker | None, ...]:
    """The speaker of each cue, in order; a pronoun stands for the last fitting one where no reference says more.

    Args:
        topics: Subject of each sentence of the text, where it has one that may speak.
    """
    found: list[Speaker | None] = []
    for number, cue in enumerate(cues):
        recent = range(max(0, number - MEMORY), number)
        earlier = [(cues[n], speaker) for n in recent if (speaker := found[n]) is not None]
        found.append(_of_cue(cast, cue, earlier, topics))
    return tuple(found)


def _of_cue(cast: Cast, cue: Cue, earlier: list[tuple[Cue, Speaker]], topics: Topics) -> Speaker | None:
    if not is_pronoun(cast, cue.source) or apposed(cast, cue.source) is not None:
        # « L'intéressée, Anne Roux, a dit »
        return maker_of(cast, cue, earlier, topics) or speaker_of(cast, cue.source)
    if (answering := _answering(cast, cue, earlier) or received_by(cast, cue, topics)) is not None:
        return answering
    speaker = _alone_before(cast, cue, earlier, topics)
    speaker = speaker or _of_pronoun(cast, cue.source, cue.sentence, earlier, topics)
    if speaker is not None and _is_taken_up(cast, cue, speaker):
        return _outer_subject(cast, cue, topics)
    if speaker is None or not _is_spoken_of(cast, cue, speaker):
        return speaker
    others = [(told, other) for told, other in earlier if other.person != speaker.person]
    block = cast.reading.sentences[cue.sentence].block
    near = [other for told, other in others if cast.reading.sentences[told.sentence].block == block]
    word = cast.reading.doc[cue.source.first].lower_
    return next((other for other in reversed(near) if agrees(cast, word, other)), None)


def _answering(cast: Cast, cue: Cue, earlier: Sequence[tuple[Cue, Speaker]]) -> Speaker | None:
    """« « Vous mentez », lance le procureur à Paul Roy. « Non », répond-il »: whoever was spoken to."""
    doc, lexicon = cast.reading.doc, cast.lexicon
    lemmas = {form.lemma for token in doc[cue.first : cue.last + 1] for form in lexicon.forms.get(token.lower_, ())}
    if not earlier or lemmas.isdisjoint(lexicon.words["replying"]):
        return None
    told = earlier[-1][0]
    end = cast.reading.sentences[told.sentence].tokens.end
    if not 0 < cue.sentence - told.sentence <= 2:
        return None
    direct = doc[told.last].lower_ in lexicon.words["addressing"] or doc[told.last].lemma_ in lexicon.words["asking"]
    opening = max(told.last, told.source.last) + 1
    for at in range(opening, min(opening + ADDRESSED, end)):
        led = (direct and at == told.last + 1) or doc[at - 1].lower_ in lexicon.words["lending"]
        phrase = cast.phrase(at, end) if led else None
        speaker = speaker_of(cast, phrase) if phrase is not None else None
        one = speaker is not None and _is_one(cast, speaker)
        if speaker is not None and one and agrees(cast, doc[cue.source.first].lower_, speaker):
            return speaker
    return None


def _is_taken_up(cast: Cast, cue: Cue, speaker: Speaker) -> bool:
    """« La firme récuse ce tribunal, qu'il juge « partial » »: « il » is not what its own clause is said of."""
    doc, at = cast.reading.doc, cue.source.first - 1
    if at < 2 or cue.main or doc[at].lower_ not in cast.lexicon.words["that"] or doc[at - 1].text != ",":
        return False
    noun = doc[at - 2]
    mentions = cast.people[speaker.person].mentions if speaker.person else ()
    own = any(mention.start <= noun.idx < mention.end for mention in mentions)
    return own or noun.lower_ in speaker.name.lower().split()


def _alone_before(cast: Cast, cue: Cue, earlier: Sequence[tuple[Cue, Speaker]], topics: Topics) -> Speaker | None:
    """« Ces mots ont choqué Paul Lac, élu du Jura. Selon lui, … »: the one person of a sentence that nobody says."""
    reading, here = cast.reading, cue.sentence
    if cue.kind is not CueKind.PREPOSITION or not here or referred_by(cast, cue.source) is not None:
        return None
    before, topic = reading.sentences[here - 1], topics[here - 1]
    inside = before.tokens
    if before.block != reading.sentences[here].block or any(mark in before.span.of(reading.text) for mark in OPENING):
        return None
    told = topic is not None and (topic.first in cast.named or is_pronoun(cast, topic))
    if told or any(told.sentence == here - 1 for told, _ in earlier):
        return None
    people = {cast.named[at][1].id: cast.named[at][1] for at in range(inside.start, inside.end) if at in cast.named}
    speaker = as_speaker(next(iter(people.values())), before.span) if len(people) == 1 else None
    word = reading.doc[cue.source.first].lower_
    return speaker if speaker is not None and agrees(cast, word, speaker) else None


def _outer_subject(cast: Cast, cue: Cue, topics: Topics) -> Speaker | None:
    """The subject of the sentence whose relative clause a pronoun stands in, where it may be meant."""
    topic = topics[cue.sentence]
    if topic is None or topic.last >= cue.source.first - 2 or is_pronoun(cast, topic):
        return None
    speaker = speaker_of(cast, topic)
    word = cast.reading.doc[cue.source.first].lower_
    return speaker if speaker is not None and (speaker.person is None or agrees(cast, word, speaker)) else None


def _is_spoken_of(cast: Cast, cue: Cue, speaker: Speaker) -> bool:
    """ "She said Ray had hit her": whoever is named in what a pronoun says is somebody else."""
    if speaker.person is None or cue.kind is not CueKind.VERB or cue.source.first > cue.first:
        return False
    doc, end = cast.reading.doc, cast.reading.sentences[cue.sentence].span.end
    said = [m for m in cast.people[speaker.person].mentions if doc[cue.last].idx < m.start < end]
    before = cast.reading.sentences[cue.sentence].span.start
    named = any(before <= m.start < doc[cue.first].idx for m in cast.people[speaker.person].mentions)
    return not named and any(_in_clause(cast, cue, m) for m in said)


def _in_clause(cast: Cast, cue: Cue, mention: Span) -> bool:
    """Whether a name is the subject of what the verb of a cue brings."""
    name = cast.reading.tokens_of(mention)
    clauses = cue.clauses(cast.reading.doc)
    return any(child.dep_.startswith("nsubj") and child.i in range(name.start, name.end)
               for clause in clauses for child in clause.children)  # fmt: skip


def _of_pronoun(
    cast: Cast, phrase: Phrase, sentence: int, earlier: list[tuple[Cue, Speaker]], topics: Topics
) -> Speaker | None:
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
    if near is not None and recent and recent[0][0].sentence < sentence - 1 and _is_one(cast, near):
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
            told = speaker is not None and (
                _is_one(cast, speaker) or _is_body(cast, topic) or are_joined(cast, speaker)
            )
            if speaker is not None and told and agrees(cast, word, speaker):
                return speaker
    return None


def _is_one(cast: Cast, speaker: Speaker) -> bool:
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

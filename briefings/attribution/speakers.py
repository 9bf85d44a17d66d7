"""Speakers: whom each cue names, or whom its pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.agreement import agrees
from briefings.attribution.appositions import apposed
from briefings.attribution.cast import Cast
from briefings.attribution.named_speakers import as_speaker, is_pronoun, referred_by, speaker_of
from briefings.attribution.pronoun_speakers import is_one, speaker_of_pronoun
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.taken_up import maker_of, received_by
from briefings.attribution.topics import Topics
from briefings.language.quotation_marks import OPENING
from briefings.model import Span, Speaker

# How many cues back a pronoun may look for whom it stands for.
MEMORY = 12
# Tokens from a verb of speech to whoever is spoken to: « lance hier soir le procureur à Paul Roy ».
ADDRESSED = 8


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
    speaker = speaker or speaker_of_pronoun(cast, cue.source, cue.sentence, earlier, topics)
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
        one = speaker is not None and is_one(cast, speaker)
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

"""The desk: one article with all that the rules of attribution look at: its quotations, cues and topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.attribution.cast import Cast
from briefings.attribution.cues import find_cues
from briefings.attribution.named_speakers import is_pronoun, speaker_of
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.scene import Cue, CueKind, scene_of
from briefings.attribution.speakers import speakers
from briefings.attribution.topics import Topics
from briefings.language import Reading, Sentence
from briefings.language.speech import Use
from briefings.model import BlockKind, Speaker
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker with the cue that names them, if one does."""

    speaker: Speaker
    cue: Cue | None


def uncued_voice(speaker: Speaker | None) -> Voice | None:
    """Somebody whom no cue names, if there is one."""
    return Voice(speaker=speaker, cue=None) if speaker is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One article with all that the rules look at."""

    reading: Reading
    cast: Cast
    quotes: tuple[QuotedSpan, ...]
    cues: tuple[Cue, ...]
    spoken: tuple[Speaker | None, ...]
    topics: Topics
    cues_in: Mapping[int, tuple[int, ...]]
    """Indices of cues, by sentence."""
    sentences_in: Mapping[int, tuple[int, ...]]
    """Indices of sentences, by block."""
    quotes_in: Mapping[int, tuple[int, ...]]
    """Indices of quotations, by block."""

    def cues_of_block(self, block: int) -> list[tuple[int, Cue]]:
        """The cues of a block with their indices."""
        sentences = self.sentences_in.get(block, ())
        return [(n, self.cues[n]) for sentence in sentences for n in self.cues_in.get(sentence, ())]

    def quotes_over(self, sentence: Sentence) -> list[int]:
        """Indices of the quotations that reach into a sentence."""
        return [n for n in self.quotes_in.get(sentence.block, ()) if self.quotes[n].outer.overlaps(sentence.span)]

    def block_of(self, cue: Cue) -> int:
        return self.reading.sentences[cue.sentence].block

    def voice(self, number: int) -> Voice | None:
        speaker = self.spoken[number]
        return Voice(speaker=speaker, cue=self.cues[number]) if speaker is not None else None


def open_desk(reading: Reading, cast: Cast, quotes: tuple[QuotedSpan, ...]) -> Desk:
    outer = tuple(quote for quote in quotes if not quote.nested)
    quoted = {t.i: n for n, quote in enumerate(outer) for t in reading.tokens_of(quote.outer)}
    scenes = tuple(scene_of(reading, index, quoted, cast.names) for index in range(len(reading.sentences)))
    cues, topics = find_cues(scenes), Topics(scenes)
    return Desk(
        reading=reading, cast=cast, quotes=outer, cues=cues, spoken=speakers(cast, cues, topics), topics=topics,
        cues_in=_grouped(cue.sentence for cue in cues), sentences_in=_grouped(s.block for s in reading.sentences),
        quotes_in=_grouped(quote.block for quote in outer),
    )  # fmt: skip


def _grouped(keys: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Positions in a sequence, gathered by the key that stands there."""
    groups: dict[int, list[int]] = {}
    for position, key in enumerate(keys):
        groups.setdefault(key, []).append(position)
    return {key: tuple(found) for key, found in groups.items()}


def tokens_of(desk: Desk, quote: QuotedSpan) -> tuple[int, int]:
    tokens = desk.reading.tokens_of(quote.outer)
    return tokens.start, tokens.end - 1


def sentences_of(desk: Desk, quote: QuotedSpan) -> frozenset[int]:
    sentences = desk.reading.sentences
    return frozenset(n for n in desk.sentences_in.get(quote.block, ()) if sentences[n].span.overlaps(quote.span))


def is_heading(desk: Desk, quote: QuotedSpan) -> bool:
    return desk.reading.blocks[quote.block].kind is not BlockKind.PARAGRAPH


def stands_alone(desk: Desk, quote: QuotedSpan) -> bool:
    """Whether a quotation is one or more sentences by itself."""
    spans = [desk.reading.sentences[n].span for n in sentences_of(desk, quote)]
    length = sum(span.end - span.start for span in spans)
    return quote.outer.end - quote.outer.start >= 0.8 * length


def topic_speaker(desk: Desk, sentence: int) -> Speaker | None:
    topic = desk.topics[sentence]
    if topic is None:
        return None
    if not is_pronoun(desk.cast, topic):
        return speaker_of(desk.cast, topic)
    named = next((desk.spoken[n] for n in desk.cues_in.get(sentence, ()) if desk.spoken[n]), None)
    if named is not None:
        return named
    direct = speaker_of(desk.cast, topic)
    if direct is not None and direct.person is not None:
        return direct
    for index in range(sentence - 1, max(-1, sentence - 4), -1):
        earlier = desk.topics[index]
        if earlier is not None and not is_pronoun(desk.cast, earlier):
            return speaker_of(desk.cast, earlier)
    return None


def reaches(desk: Desk, cue: Cue, first: int) -> bool:
    """Whether a cue's clause is not over where a quotation opens."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    if cue.kind is CueKind.AGENT and any(token.text == "," for token in doc[cue.source.last + 1 : first]):
        return False  # « relayé par des sites, cible des « … » »
    for at in range(cue.last + 1, first):
        if doc[at].lower_ in words["contrast"]:
            before = doc[at - 2] if doc[at - 1].text == "," else doc[at - 1]
            if before.lower_ not in words["that"]:  # « ajoute que, tandis que …, le couple a « … » »
                return False
    if cue.main or doc[first - 1].lower_ in desk.cast.lexicon.words["that"]:
        return True
    opening = desk.reading.sentences[cue.sentence].tokens.start
    if cue.kind is CueKind.INCISE and cue.first == opening and doc[cue.first].lower_ in words["like"]:
        return True  # « Comme l'explique X, « … » »
    if cue.last + 2 == first:
        return True  # "flew home, adding, “It is over”"
    # "by Ann Roy who said on the floor, “It is over”": the comma right in front is that of the quotation
    last = first - 1 if cue.kind is CueKind.VERB and cue.use is Use.SAYS and doc[first - 1].text == "," else first
    return all(token.text != "," for token in doc[cue.last + 1 : last])


def colon_between(desk: Desk, cue: Cue, first: int) -> bool:
    if cue.kind is CueKind.COLON and cue.last == first - 1:
        return True
    words = [token.lower_ for token in desk.reading.doc[cue.last + 1 : first]]
    return bool(words) and words[-1] == ":" and not {".", "»", "”"} & set(words)

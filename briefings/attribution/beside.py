"""Who speaks by what stands beside a quotation without a verb: a signature, a bracket, words that lead on to more."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice, sentences_of, tokens_of
from briefings.attribution.named_speakers import speaker_of
from briefings.attribution.noun_phrases import Phrase, is_verb
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.scene import CueKind

FEWEST = 4
"""Words of a quotation that a bracket signs: fewer may be a title with its maker."""


def signed(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """Whoever signs the block behind: « — Emmanuel Macron »."""
    for number, cue in desk.cues_of_block(quote.block + 1):
        if cue.kind is CueKind.SIGNATURE:
            return desk.voice(number)
    return None


def told_next(desk: Desk, number: int, before: Voice | None) -> Voice | None:
    """« …, a lancé X. Puis, plus grave : « … » »: words without a verb or a name lead on to more of X."""
    quote, doc, lexicon = desk.quotes[number], desk.reading.doc, desk.cast.lexicon
    if number == 0 or before is None or desk.quotes[number - 1].block != quote.block:
        return None
    last, first = tokens_of(desk, desk.quotes[number - 1])[1], tokens_of(desk, quote)[0]
    here = min(sentences_of(desk, quote), default=0)
    opening = desk.reading.sentences[here].tokens.start
    if not last < opening < first or doc[first - 1].text != ":":
        return None
    lead = range(opening, first - 1)
    if any(at in desk.cast.names or is_verb(doc[at], lexicon) or doc[at].pos_ in ("VERB", "AUX") for at in lead):
        return None
    nouns = any(lexicon.noun(doc[at].lower_) or doc[at].lower_ in lexicon.words["bodies"] for at in lead)
    return None if nouns else Voice(speaker=before.speaker, cue=None)


BRACKET = 12
"""Tokens of a bracket that signs a quotation."""


def bracketed(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """« … » (Marc Roux, CGT): the person whom a bracket right behind a quotation names."""
    doc, (_, last) = desk.reading.doc, tokens_of(desk, quote)
    at = last + 1
    if len(quote.span.of(desk.reading.text).split()) < FEWEST or at + 1 >= len(doc) or doc[at].text != "(":
        return None
    inside = range(at + 1, min(at + BRACKET, len(doc)))
    close = next((here for here in inside if doc[here].text == ")"), 0)
    verb = any(doc[here].pos_ in ("VERB", "AUX") for here in range(at + 1, close))
    if not close or verb or at + 1 not in desk.cast.named:
        return None
    speaker = speaker_of(desk.cast, Phrase(first=at + 1, last=desk.cast.named[at + 1][0]))
    return Voice(speaker=speaker, cue=None) if speaker else None

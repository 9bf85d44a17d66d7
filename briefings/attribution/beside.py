"""Who speaks by what stands beside a quotation without a verb: a signature, a bracket, words that lead on to more."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice, sentences_of, stands_alone, tokens_of, topic_speaker, uncued_voice
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


def shown_next(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """« On n'y croyait plus. » Anne Roux, 50 ans, sourit …: whom the sentence behind an opening quotation shows.

    Only of words about whoever speaks: « C'était un lion. » Paul Lee est mort … is another's word of him.
    """
    sentences, doc, block = desk.reading.sentences, desk.reading.doc, desk.sentences_in.get(quote.block, ())
    here = max(sentences_of(desk, quote), default=-1)
    opens = here + 1 in block and quote.outer.start == sentences[block[0]].span.start
    if not opens or not stands_alone(desk, quote) or desk.quotes_over(sentences[here + 1]):
        return None
    topic = desk.topics[here + 1]
    speaker = topic_speaker(desk, here + 1) if topic is not None and topic.last in desk.cast.names.values() else None
    if topic is None or speaker is None or speaker.person is None:
        return None
    acts = any(doc[at].dep_ == "nsubj" for at in range(topic.first, topic.last + 1))
    words, (first, last) = desk.cast.lexicon.words, tokens_of(desk, quote)
    selfish = any(token.lower_ in words["selves"] | words["anybody"] for token in doc[first : last + 1])
    told = any(quote.span.overlaps(mention) for mention in desk.cast.people[speaker.person].mentions)
    return Voice(speaker=speaker, cue=None) if acts and selfish and not told else None


def of_oneself(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """ "She usually picks “heroes I grew up with”", « Il y voit « ma seule chance » »: the person a sentence is about.

    Not with a capital, as songs and slogans have: "She sings “I Will Survive”".
    """
    here, (first, last) = min(sentences_of(desk, quote), default=None), tokens_of(desk, quote)
    no_self = desk.cast.lexicon.words["my_own"].isdisjoint(desk.reading.doc.lows[first : last + 1])
    if here is None or no_self or not quote.span.of(desk.reading.text)[0].islower():
        return None
    topic = desk.topics[here]
    speaker = topic_speaker(desk, here) if topic is not None and topic.last < first else None
    return Voice(speaker=speaker, cue=None) if speaker is not None and speaker.person else None


def ascribed_next(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """« On ferme. » Ces mots d'Anne Roux …, « C'est indigne ! » Le maire ne cache pas sa colère: whom that shows.

    What somebody is like when he speaks, or whose words they were, is told behind them.
    """
    sentences, block = desk.reading.sentences, desk.sentences_in.get(quote.block, ())
    here, (_, last) = max(sentences_of(desk, quote), default=-1), tokens_of(desk, quote)
    if desk.reading.doc[min(last + 1, len(desk.reading.doc) - 1)].text == ":":  # « … » : la formule est de X
        phrase = _whose_words(desk, last + 2, sentences[here].tokens.end)
        return uncued_voice(speaker_of(desk.cast, phrase) if phrase is not None else None)
    if here + 1 not in block or not stands_alone(desk, quote) or desk.quotes_over(sentences[here + 1]):
        return None
    if phrase := _whose_words(desk, sentences[here + 1].tokens.start, sentences[here + 1].tokens.end):
        return uncued_voice(speaker_of(desk.cast, phrase))
    tokens = sentences[here + 1].tokens
    told = " ".join(token.lower_ for token in tokens).replace("’", "'").replace("' ", "'")
    topic = desk.topics[here + 1]
    if topic is None or not any(manner in told for manner in desk.cast.lexicon.words["manners"]):
        return None
    return uncued_voice(topic_speaker(desk, here + 1))


def _whose_words(desk: Desk, start: int, end: int) -> Phrase | None:
    """« La petite phrase de X a choqué », « Ces mots ont été prononcés par X »: whose words a clause speaks of."""
    doc, words, named = desk.reading.doc, desk.cast.lexicon.words, desk.cast.named
    for at in range(start, end - 1):
        if doc[at].lower_ not in words["utterances"]:
            continue
        of = at + 2 if doc[at + 1].lower_ in words["be"] else at + 1  # « la formule est de X »
        if doc[of].lower_ in words["links"]:
            phrase = desk.cast.phrase(of + 1, end)
            if phrase is not None and any(here in named for here in range(phrase.first, phrase.last + 1)):
                return phrase
        people = [here for here in range(start, end) if here in named]
        if at and doc[at - 1].lower_ in words["pointing"] and len({named[here][1].id for here in people}) == 1:
            return Phrase(first=people[0], last=named[people[0]][0])
    return None


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
    return uncued_voice(speaker_of(desk.cast, Phrase(first=at + 1, last=desk.cast.named[at + 1][0])))

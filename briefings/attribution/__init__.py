"""Attribution: who says the words of a quotation, and whose word a sentence rests on.

`cues` finds what attributes and `speakers` whom it names; `voices` gives quotations their
speakers; here sentences take up what they continue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter

from briefings.attribution.cast import NamedThing, Referring, cast_of
from briefings.attribution.claims import prosecutes
from briefings.attribution.desk import Desk, Voice, open_desk
from briefings.attribution.hearsay_on import heard_on, names_at_head
from briefings.attribution.interview import Talk, talk_of
from briefings.attribution.modality import modality_of
from briefings.attribution.named_speakers import speaks_for_others
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.ranking import added, granted, rank
from briefings.attribution.rivals import only_means
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance
from briefings.attribution.voices import SCARE_WORDS, inner_quotes, voices_of
from briefings.language import Reading, Sentence
from briefings.language.doc import Doc
from briefings.lexicon import table
from briefings.model import BlockKind, Gap, GapKind, Modality, Person, Quote, Span, Speaker, Statement
from briefings.structure.captions import is_caption
from briefings.structure.pieces import stands_in_row

# A quotation that fills this share of its sentence is the sentence.
WHOLE = 0.6
# What share a quotation behind « que » has at least: « Il ajoute qu'« il y a des signatures qui durent » ».
THAT = 0.4
# Tokens from a verb to the « que » behind it.
REACH = 6
# Under this share, words quoted inside a subordinate clause leave the sentence the article's own.
ASIDE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what in an article."""

    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...]


def attribute(
    reading: Reading,
    *,
    people: Sequence[Person],
    mentions: Sequence[NamedThing],
    references: Sequence[Referring],
    genders: Mapping[str, str] | None = None,
    undecided: Sequence[Span] = (),
    quotes: Sequence[QuotedSpan],
    past: Sequence[Span] = (),
    coming: Sequence[Span] = (),
) -> Attribution:
    """Give each quotation its speaker and each sentence its source and modality.

    Args:
        people: The article's persons, with the places that name them.
        mentions: Names of every kind; bodies and places may speak.
        references: Pronouns and descriptions that stand for a person.
        genders: What is known of each person, by id: m, f or nothing.
        undecided: Pronouns that may mean several people alike.
        quotes: What `find_quotes` found.
        past: The expressions of time that lie wholly before the publication …
        coming: … and those that lie wholly behind it.
    """
    desk = open_desk(reading, cast_of(reading, people, mentions, references, genders or {}, undecided), tuple(quotes))
    talk = talk_of(desk)
    voices = [
        voice or (talk.headings.get(quote.block) if len(quote.span.of(reading.text).split()) > SCARE_WORDS else None)
        for quote, voice in zip(desk.quotes, voices_of(desk), strict=True)
    ]
    said = tuple(_quote(desk, quote, voice) for quote, voice in zip(desk.quotes, voices, strict=True))
    kept = tuple(sorted((*(q for q in said if q is not None), *inner_quotes(desk, quotes)), key=lambda q: q.span))
    reason: str = table(reading.language, "speech")["unfound"]
    return Attribution(
        quotes=kept,
        statements=tuple(_statements(desk, talk, voices, past, coming)),
        gaps=tuple(Gap(span=q.span, kind=GapKind.SPEAKER, reason=reason) for q in kept if q.speaker is None),
    )


def _quote(desk: Desk, quote: QuotedSpan, voice: Voice | None) -> Quote | None:
    """The quotation, or None for words that are only put at a distance."""
    if voice is None and len(quote.span.of(desk.reading.text).split()) <= SCARE_WORDS:
        return None
    cue = voice.cue.span(desk.reading.doc) if voice and voice.cue else None
    return Quote(span=quote.span, cue=cue, speaker=voice.speaker if voice else None)


def _statements(
    desk: Desk, talk: Talk, voices: Sequence[Voice | None], past: Sequence[Span], coming: Sequence[Span]
) -> Iterator[Statement]:
    text = desk.reading.text
    captions = {at for at, block in enumerate(desk.reading.blocks) if is_caption(block.span.of(text))}
    heard: dict[int, Voice] = {}  # by the sentence behind the one that opens with its source
    for index, sentence in enumerate(desk.reading.sentences):
        if sentence.kind is not BlockKind.PARAGRAPH or sentence.block in talk.questions or sentence.block in captions:
            continue
        over = desk.quotes_over(sentence)
        if not _claims(desk, index, sentence, over):
            continue
        voice, whole = _source(desk, index, sentence, voices, over)
        quoted = [desk.quotes[n].span for n in over]
        if voice is None and sentence.block in talk.answers:
            voice, whole, quoted = talk.answers[sentence.block], True, quoted or [talk.words(sentence)]
        stances = tuple(desk.cues[n] for n in desk.cues_in.get(index, ()))
        told = Utterance(
            reading=desk.reading,
            sentence=sentence,
            source=voice.speaker if voice else None,
            cue=voice.cue if voice else None,
            cues=stances,
            quoted=tuple(quoted),
            others=_of_others(desk, voices, over, voice),
            whole=whole,
            mostly=any(_is_direct(desk, desk.quotes[n], voice, sentence) for n in over),
            prosecuting=voice is not None and prosecutes(desk.reading, desk.cast, voice.speaker),
            reporting=voice is not None and speaks_for_others(desk.cast, voice.speaker),
            past=_inside(past, sentence) if voice is None else (),
            coming=_inside(coming, sentence),
        )
        modality = modality_of(told)
        on = heard_on(desk, index, heard.get(index), told) if modality is Modality.CONDITIONAL else None
        voice = voice or on
        if voice is not None and (on is not None or names_at_head(desk, index, voice)):
            heard[index + 1] = voice
        yield Statement(
            id=f"s{index + 1}", span=sentence.span, source=voice.speaker if voice else None, modality=modality
        )


def _of_others(desk: Desk, voices: Sequence[Voice | None], over: Sequence[int], voice: Voice | None) -> Sequence[Span]:
    """The quotations of a sentence that are not the words of whoever it rests on."""
    said = [(desk.quotes[n].span, other.speaker) for n in over if voice and (other := voices[n]) is not None]
    return tuple(span for span, speaker in said if voice and _who(speaker) != _who(voice.speaker))


def _who(speaker: Speaker) -> str:
    return speaker.person or speaker.name


def _inside(spans: Sequence[Span], sentence: Sentence) -> list[Span]:
    """Those that reach into a sentence, of several in text order, none of which overlap."""
    if not spans:
        return []
    first = bisect_right(spans, sentence.span.start, key=attrgetter("end"))
    return list(takewhile(sentence.span.overlaps, islice(spans, first, None)))


def _claims(desk: Desk, index: int, sentence: Sentence, over: Sequence[int]) -> bool:
    """Whether a sentence says something: signatures, questions, rows of tables, captions without a verb do not.

    Args:
        over: The quotations that reach into it.
    """
    if any(desk.cues[n].kind is CueKind.SIGNATURE for n in desk.cues_in.get(index, ())):
        return False
    if over:
        return True
    if desk.reading.text[sentence.span.end - 1] == "?" and not any(
        desk.cues[n].main for n in desk.cues_in.get(index, ())
    ):
        return False
    if stands_in_row(desk.reading.text, sentence.span):
        return False
    letters = (True for token in sentence.tokens if token.is_alpha)
    told = _has_verb(desk, sentence) or not any(sentence.tokens.tags)
    return told and next(letters, False) and next(letters, False)


def _has_verb(desk: Desk, sentence: Sentence) -> bool:
    """Whether a verb stands in a sentence outside all names: what a line of players has for a verb is one of them."""
    last = -1
    for token in sentence.tokens:
        last = max(last, desk.cast.names.get(token.i, -1))
        verb = token.pos_ in ("VERB", "AUX") or token.lower_ in desk.cast.lexicon.forms
        if verb and token.i > last:
            return True
    return False


def _source(
    desk: Desk, index: int, sentence: Sentence, voices: Sequence[Voice | None], over: Sequence[int]
) -> tuple[Voice | None, bool]:
    """Whose word a sentence rests on, and whether it is quoted as a whole."""
    quoted, doc = [(desk.quotes[n], voices[n]) for n in over], desk.reading.doc
    alone = sum(desk.cues[n].main for n in desk.cues_in.get(index, ())) == 1
    for quote, voice in quoted:
        opens = quote.outer.start <= sentence.span.start + 2
        if voice is not None and (
            _share(quote.outer, sentence.span) >= WHOLE or (opens and alone and _told_behind(quote, voice, doc))
        ):
            return voice, opens
    crying = desk.cast.lexicon.words["crying"]  # « ils ont jeté des œufs et crié « … » » tells a deed
    told = (n for n in desk.cues_in.get(index, ()) if doc[desk.cues[n].last].lower_ not in crying)
    ranked = sorted(told, key=lambda n: rank(desk.cues[n], doc))
    for number in ranked:
        voice = desk.voice(number)
        if only_means(desk.cues[number]) and not any(said and said.cue == desk.cues[number] for _, said in quoted):
            continue  # « Ils voulaient commettre un acte qualifié de « violent » » says nothing
        if voice is not None and rank(desk.cues[number], doc) < len(CueKind):
            return voice, False
    partial = next((v for q, v in quoted if v is not None and _tells(desk, q, v, sentence)), None)
    return partial or granted(desk, ranked) or added(desk, ranked), False


def _behind_that(desk: Desk, quote: QuotedSpan, voice: Voice | None, sentence: Sentence) -> bool:
    """« Il ajoute qu'« il y a des signatures qui durent » »: all that a « que » brings, to the end of the sentence."""
    cue, doc = voice.cue if voice else None, desk.reading.doc
    if cue is None or cue.kind is not CueKind.VERB or not cue.main or _share(quote.outer, sentence.span) < THAT:
        return False
    rest = doc.text[quote.outer.end : sentence.span.end]
    before = [token.lower_ for token in doc[cue.last + 1 : cue.last + 1 + REACH] if token.idx < quote.outer.start]
    return not any(map(str.isalnum, rest)) and before[-1:] != [] and before[-1] in desk.cast.lexicon.words["that"]


def _told_behind(quote: QuotedSpan, voice: Voice, doc: Doc) -> bool:
    """« « C'est une honte », a dit le président du club de rugby, Paul Roux. »: the rest only says who speaks."""
    cue = voice.cue
    if cue is None or cue.kind is not CueKind.INCISE or len(quote.span.of(doc.text).split()) <= SCARE_WORDS:
        return False
    first = min(cue.first, cue.source.first)
    between = doc.text[quote.outer.end : doc[first].idx]
    return quote.outer.end <= doc[first].idx and not any(map(str.isalnum, between))


def _is_direct(desk: Desk, quote: QuotedSpan, voice: Voice | None, sentence: Sentence) -> bool:
    """Whether a quotation is the greater part of a sentence, or ends it as one of its own: "She said, “It is over”"."""
    if _share(quote.outer, sentence.span) >= WHOLE:
        return True
    opens = quote.span.of(desk.reading.text)[:1].isupper() and quote.outer.start > sentence.span.start
    return (opens and quote.outer.end >= sentence.span.end - 1) or _behind_that(desk, quote, voice, sentence)


def _tells(desk: Desk, quote: QuotedSpan, voice: Voice, sentence: Sentence) -> bool:
    """Whether a partial quotation makes its sentence somebody's word: not a few words inside a subordinate clause."""
    cue = voice.cue
    if cue is None:
        return True
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    if doc[cue.last].lower_ in words["shouted"] | words["crying"]:
        return _share(quote.outer, sentence.span) >= WHOLE  # « il l'a frappé en criant « … » » tells a deed
    if cue.kind is CueKind.SIGNATURE or (cue.kind is CueKind.AGENT and not cue.main):
        return _share(quote.outer, sentence.span) >= WHOLE  # « La baisse dépasse « l'objectif », promis par la mairie »
    return cue.main or _share(quote.outer, sentence.span) >= ASIDE


def _share(part: Span, whole: Span) -> float:
    common = min(part.end, whole.end) - max(part.start, whole.start)
    return common / max(1, whole.end - whole.start)

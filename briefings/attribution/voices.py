"""Voices: who says each quotation, by its cue or by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.attribution.beside import ascribed_next, bracketed, of_oneself, shown_next, signed, told_next
from briefings.attribution.charges import is_charge
from briefings.attribution.cues import find_cues
from briefings.attribution.desk import (
    Desk,
    Voice,
    colon_between,
    is_heading,
    reaches,
    sentences_of,
    stands_alone,
    tokens_of,
)
from briefings.attribution.gapping import gapped
from briefings.attribution.named_speakers import is_pronoun, speaker_of
from briefings.attribution.noun_phrases import Phrase, name_ending
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.rivals import nearest_first, only_means, passed_on
from briefings.attribution.scene import Cue, CueKind, scene_of
from briefings.attribution.uncued import (
    announced,
    by_owner,
    by_subject,
    carried,
    gone_on,
    joined,
    said_of_itself,
)
from briefings.language.speech import FormTense, Use
from briefings.model import Quote, Speaker
from briefings.profile import habits

_APART = re.compile(r"[\W_]+")
# One to three words in marks that nobody says are put at a distance, not quoted.
SCARE_WORDS = 3
# Tokens of a name with its title: « le colonel Jean Roux ».
TITLED = 5
# Tokens between the end of a quotation and its incise: a mark, a comma, « comme ».
CLOSE = 4


def voices_of(desk: Desk) -> list[Voice | None]:
    """Who says each quotation; one that has no cue of its own may go on from the one before."""
    voices: list[Voice | None] = []
    for number, quote in enumerate(desk.quotes):
        before = voices[-1] if voices else None
        voice = (
            said_of_itself(desk, quote)
            or gapped(desk, number, before)
            or _cued(desk, quote)
            or (before if quote.continues else None)
        )
        if voice is not None and is_charge(desk, number, voice):
            voices.append(None)
            continue
        if voice is None and stands_alone(desk, quote) and not is_heading(desk, quote):
            voice = signed(desk, quote) or carried(desk, number, before)
        voice = voice or announced(desk, quote) or joined(desk, number, before) or by_subject(desk, quote)
        voice = (
            voice
            or by_owner(desk, quote)
            or bracketed(desk, quote)
            or told_next(desk, number, before)
            or gone_on(desk, quote, before)
            or shown_next(desk, quote)
            or ascribed_next(desk, quote)
            or of_oneself(desk, quote)
            or (signed(desk, quote) if len(quote.span.of(desk.reading.text).split()) > SCARE_WORDS else None)
        )
        voices.append(None if voice is not None and _is_label(desk, quote, voice) else voice)
    return _echoed(desk, _shared(desk, voices))


def _echoed(desk: Desk, voices: list[Voice | None]) -> list[Voice | None]:
    """Words that a heading takes from a quotation of the text are said by the same."""
    if None not in voices:
        return voices
    said = [(_bare(quote.span.of(desk.reading.text)), voice) for quote, voice in zip(desk.quotes, voices, strict=True)]
    for number, (words, voice) in enumerate(said):
        if voice is not None or words.count(" ") < SCARE_WORDS - 1:
            continue
        found = next((other for more, other in said if other is not None and words in more), None)
        voices[number] = Voice(speaker=found.speaker, cue=None) if found is not None else None
    return voices


def _bare(words: str) -> str:
    """Words without their case and marks, so that a heading's are found in the text again."""
    return _APART.sub(" ", words.casefold()).strip()


def inner_quotes(desk: Desk, quotes: Sequence[QuotedSpan]) -> Iterator[Quote]:
    """Quotations inside others, « Mon père m'a dit : “…” », where the words around them tell whose they are."""
    nested = tuple(quote for quote in quotes if quote.nested)
    if not nested:
        return
    within = {t.i: n for n, quote in enumerate(nested) for t in desk.reading.tokens_of(quote.outer)}
    sentences = {n for quote in nested for n in sentences_of(desk, quote)}
    cues = find_cues([scene_of(desk.reading, index, within, desk.cast.names) for index in sorted(sentences)])
    for quote in nested:
        outer = next((one.outer for one in desk.quotes if one.outer.overlaps(quote.outer)), quote.outer)
        first, last = tokens_of(desk, quote)
        here = [
            cue for cue in cues
            if cue.kind in (CueKind.VERB, CueKind.INCISE) and outer.holds(cue.span(desk.reading.doc))
            and (_introduces(desk, cue, first) or (cue.kind is CueKind.INCISE and 0 < cue.first - last <= CLOSE))
        ]  # fmt: skip
        speaker = _inner_speaker(desk, here[-1]) if here else None
        if speaker is not None:
            yield Quote(span=quote.span, cue=here[-1].span(desk.reading.doc), speaker=speaker)


def _introduces(desk: Desk, cue: Cue, first: int) -> bool:
    """Whether nothing but a mark or two stands between a verb and the quotation that it brings."""
    return 0 < first - cue.last <= CLOSE and not any(token.is_alpha for token in desk.reading.doc[cue.last + 1 : first])


def _inner_speaker(desk: Desk, cue: Cue) -> Speaker | None:
    """Who is quoted inside a quotation; a pronoun there tells nobody, « je » and « vous » least."""
    source, words = cue.source, desk.cast.lexicon.words
    alone = source.first == source.last and desk.reading.doc[source.first].lower_ in words["selves"]
    return None if alone or is_pronoun(desk.cast, source) else speaker_of(desk.cast, source)


def _is_label(desk: Desk, quote: QuotedSpan, voice: Voice) -> bool:
    """« Ils préparaient une attaque qualifiée de « violente » »: what somebody who is not named calls it.

    Unless what is so called is part of what somebody says: « Le maire dénonce une situation décrite comme « tendue » ».
    """
    first, last = tokens_of(desk, quote)
    if voice.cue is not None and first < voice.cue.source.first and voice.cue.source.last < last:
        return voice.cue.kind is CueKind.PREPOSITION  # « Selon « Le Monde », … »
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    told = voice.cue is not None and not only_means(voice.cue) and voice.cue.first < first
    if told or first < 2 or (last + 1 < len(doc) and doc[last + 1].lower_ in words["by"]):
        return False
    at = first - 1
    while at > 0 and (doc[at].lower_ in words["label_marks"] or doc[at].lower_ in words["determiners"]):
        at -= 1
    forms = desk.cast.lexicon.forms.get(doc[at].lower_, ())
    labels = (form for form in forms if form.tense is FormTense.PARTICIPLE and form.lemma not in words["entitling"])
    participle = any(labels) and doc[at].pos_ in ("VERB", "ADJ")
    helped = doc[at - 1].lower_ in words["have"] | words["be"] | words["adverbs"]
    return participle and not helped and doc[at].dep_ in ("acl", "amod", "conj", "acl:relcl")


def _shared(desk: Desk, voices: list[Voice | None]) -> list[Voice | None]:
    """The pieces of a quotation have one speaker, named behind the last as a rule."""
    for number in range(len(voices) - 1, 0, -1):
        named, before = voices[number], voices[number - 1]
        pieces = desk.quotes[number].continues or _runs_on(desk, number)
        if pieces and (before is None or (before.cue is None and named is not None and named.cue is not None)):
            voices[number - 1] = named
    return voices


def _runs_on(desk: Desk, number: int) -> bool:
    """« A ». « B », a dit X: whether a quotation follows another with no word between."""
    before, quote = desk.quotes[number - 1], desk.quotes[number]
    between = desk.reading.text[before.outer.end : quote.outer.start]
    return before.block == quote.block and between.strip() in ("", ".") and stands_alone(desk, before)


def _cued(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """The voice of the cue that brings a quotation, the closest kind first."""
    first, last = tokens_of(desk, quote)
    here = sentences_of(desk, quote)
    numbered = desk.cues_of_block(quote.block)
    within = [(n, cue) for n, cue in numbered if first < cue.first and cue.last < last]
    behind = [(n, cue) for n, cue in numbered if 0 < cue.first - last <= CLOSE and _attached(desk, last, cue, here)]
    inside = [(n, cue) for n, cue in numbered if cue.sentence in here]
    ahead = [(n, cue) for n, cue in inside if cue.last < first and reaches(desk, cue, first)]
    if any(cue.kind is CueKind.VERB and cue.main and cue.use is Use.SAYS for _, cue in ahead):
        behind = [(n, cue) for n, cue in behind if cue.kind is not CueKind.PREPOSITION or cue.first - last <= 2]
    if any(passed_on(desk, cue, first, last) for _, cue in ahead):
        inside = [pair for pair in inside if pair not in behind or pair[1].kind is not CueKind.PREPOSITION]
        behind = [(n, cue) for n, cue in behind if cue.kind is not CueKind.PREPOSITION]
    if any(_holds(cue, first) for _, cue in ahead):
        behind = [(n, cue) for n, cue in behind if cue.kind is not CueKind.VERB]
    led = [(n, cue) for n, cue in numbered if cue.last < first and colon_between(desk, cue, first)]
    after = [(n, cue) for n, cue in inside if cue.first > last]
    seen = [] if behind or within else _seen_by(desk, last)
    if seen:
        return seen[0]
    nearest = nearest_first(desk, ahead, after)
    alone = not (behind or within or led) and all(cue.kind is CueKind.VERB for _, cue in nearest)
    if alone and nearest and _said_by_nobody(desk, nearest[0][1]):
        return None
    for group in (behind, within, led[-1:], nearest, after):
        for number, _ in group:
            voice = desk.voice(number)
            if voice is not None:
                return voice
    return None


def _said_by_nobody(desk: Desk, cue: Cue) -> bool:
    """« X, à qui l'on reproche d'avoir « menti », nie »: what people say is not X's word."""
    source, words = cue.source, desk.cast.lexicon.words
    return source.first == source.last and desk.reading.doc[source.first].lower_ in words["anybody"]


def _holds(cue: Cue, first: int) -> bool:
    """« Si X juge le texte « bâclé », Y s'en réjouit »: a verb in front of words has them, not the next one."""
    if cue.kind is CueKind.AGENT:
        return cue.source.last < first  # « Accusé par X d'avoir « menti », Y se défend »
    return cue.kind is CueKind.VERB and cue.source.last < cue.first and cue.last < first


def _seen_by(desk: Desk, last: int) -> list[Voice]:
    """« une condition « hors de question » pour le colonel Roux »: the person to whom it is so."""
    doc = desk.reading.doc
    last += last + 1 < len(doc) and doc[last + 1].text == ","  # « « Un renoncement », pour Anne Roux (PS) »
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in desk.cast.lexicon.leading_prepositions:
        return []
    phrase = desk.cast.phrase(last + 2)
    name = name_ending(desk.cast.names, phrase.last) if phrase is not None else None
    led = phrase is not None and phrase.first in desk.cast.named  # "for Ann Roy of the Greens"
    if phrase is not None and _disputes(desk, phrase):
        speaker = speaker_of(desk.cast, phrase)
        return [Voice(speaker=speaker, cue=None)] if speaker is not None else []
    if phrase is None or not (led or name in desk.cast.named) or phrase.last - phrase.first > TITLED:
        return []
    speaker = speaker_of(desk.cast, phrase)
    return [Voice(speaker=speaker, cue=None)] if speaker is not None and speaker.person else []


def _disputes(desk: Desk, phrase: Phrase) -> bool:
    """« « liberticide » pour ses détracteurs »: a side that has a view, and not whom a thing is good for."""
    heads = (token.lower_ for token in desk.reading.doc[phrase.first : phrase.last + 1] if token.pos_ == "NOUN")
    return next(heads, "") in desk.cast.lexicon.words["viewers"]


def _attached(desk: Desk, last: int, cue: Cue, here: frozenset[int]) -> bool:
    """Whether a cue behind a quotation belongs to it and does not open a sentence of its own."""
    if cue.kind is CueKind.INCISE:
        return True
    if cue.kind is CueKind.PREPOSITION:  # « … ». Selon X, …: that one is the next sentence's
        opening = desk.reading.sentences[cue.sentence].tokens.start
        return cue.sentence in here or (cue.first <= opening + 1 and desk.reading.doc[cue.first].text[:1].islower())
    if cue.kind is not CueKind.VERB:
        return False
    comma = next((at for at in (last, last + 1) if desk.reading.doc[at].text == ","), None)
    if not habits(desk.reading.language).source_behind_comma:
        return desk.reading.doc[last + 1].text == ","
    return comma is not None and cue.source.first == comma + 1

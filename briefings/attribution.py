"""Attribution: who says the words of a quotation, and whose word a sentence rests on.

`cues` finds what attributes and `speakers` whom it names; here quotations find their cue,
and sentences take up what they continue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.cues import find_cues
from briefings.language import Reading, Sentence
from briefings.lexicon import table
from briefings.modality import modality_of
from briefings.model import BlockKind, Gap, GapKind, Person, Quote, Span, Speaker, Statement
from briefings.noun_phrases import Phrase, is_verb, low, name_ending, noun_phrase
from briefings.prosecution import prosecutes
from briefings.quotes import QuotedSpan
from briefings.scene import Cue, CueKind, scene_of
from briefings.speakers import Cast, Named, Referring, gather, is_pronoun, speaker_of, speakers, speaks_for_others
from briefings.speech import FINITE, FormTense, Stance, Use
from briefings.subjects import main_subject

# One to three words in marks that nobody says are put at a distance, not quoted.
SCARE_WORDS = 3
# A quotation that fills this share of its sentence is the sentence.
WHOLE = 0.6
# Under this share, words quoted inside a subordinate clause leave the sentence the article's own.
ASIDE = 0.25
# What verbs say that only bring a quotation as what somebody means: « vouloir », « accepter », « préférer ».
MEANT = frozenset({Stance.OPINING, Stance.PLANNING})
# Tokens of a name with its title: « le colonel Jean Roux ».
TITLED = 5
# Tokens between a charge and its quotation: « mise en examen le 7 décembre à Paris pour « … » ».
CHARGE = 14
# Tokens between the end of a quotation and its incise: a mark, a comma, « comme ».
CLOSE = 4
REASON = {
    "fr": "Le programme n’a pas trouvé dans l’article qui prononce ces mots.",
    "en": "The program did not find in the article whose words these are.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what in an article."""

    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """A speaker with the cue that names them, if one does."""

    speaker: Speaker
    cue: Cue | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """One article with all that the rules look at."""

    reading: Reading
    cast: Cast
    quotes: tuple[QuotedSpan, ...]
    cues: tuple[Cue, ...]
    spoken: tuple[Speaker | None, ...]
    topics: tuple[Phrase | None, ...]
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

    def voice(self, number: int) -> _Voice | None:
        speaker = self.spoken[number]
        return _Voice(speaker=speaker, cue=self.cues[number]) if speaker is not None else None


def attribute(
    reading: Reading,
    *,
    people: Sequence[Person],
    mentions: Sequence[Named],
    references: Sequence[Referring],
    genders: Mapping[str, str] | None = None,
    quotes: Sequence[QuotedSpan],
    past: Sequence[Span] = (),
) -> Attribution:
    """Give each quotation its speaker and each sentence its source and modality.

    Args:
        people: The article's persons, with the places that name them.
        mentions: Names of every kind; bodies and places may speak.
        references: Pronouns and descriptions that stand for a person.
        genders: What is known of each person, by id: m, f or nothing.
        quotes: What `find_quotes` found.
        past: The expressions of time that lie wholly before the publication.
    """
    desk = _desk(reading, gather(reading, people, mentions, references, genders or {}), tuple(quotes))
    voices = _voices(desk)
    said = tuple(_quote(desk, quote, voice) for quote, voice in zip(desk.quotes, voices, strict=True))
    kept = tuple(sorted((*(q for q in said if q is not None), *_inner(desk, quotes)), key=lambda q: q.span))
    reason = REASON.get(reading.language, REASON["en"])
    return Attribution(
        quotes=kept,
        statements=tuple(_statements(desk, voices, past)),
        gaps=tuple(Gap(span=q.span, kind=GapKind.SPEAKER, reason=reason) for q in kept if q.speaker is None),
    )


def _desk(reading: Reading, cast: Cast, quotes: tuple[QuotedSpan, ...]) -> _Desk:
    outer = tuple(quote for quote in quotes if not quote.nested)
    quoted = {t.i: n for n, quote in enumerate(outer) for t in reading.tokens_of(quote.outer)}
    scenes = tuple(scene_of(reading, index, quoted, cast.names) for index in range(len(reading.sentences)))
    cues, topics = find_cues(scenes), tuple(main_subject(scene) for scene in scenes)
    return _Desk(
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


# Quotations


def _quote(desk: _Desk, quote: QuotedSpan, voice: _Voice | None) -> Quote | None:
    """The quotation, or None for words that are only put at a distance."""
    if voice is None and len(quote.span.of(desk.reading.text).split()) <= SCARE_WORDS:
        return None
    cue = voice.cue.span(desk.reading.doc) if voice and voice.cue else None
    return Quote(span=quote.span, cue=cue, speaker=voice.speaker if voice else None)


def _voices(desk: _Desk) -> list[_Voice | None]:
    """Who says each quotation; one that has no cue of its own may go on from the one before."""
    voices: list[_Voice | None] = []
    for number, quote in enumerate(desk.quotes):
        before = voices[-1] if voices else None
        voice = _said_of_itself(desk, quote) or _cued(desk, quote) or (before if quote.continues else None)
        if voice is not None and _is_charge(desk, quote, voice):
            voices.append(None)
            continue
        if voice is None and _stands_alone(desk, quote) and not _is_heading(desk, quote):
            voice = _signed(desk, quote) or _carried(desk, number, before)
        voices.append(voice or _joined(desk, number, before) or _by_subject(desk, quote) or _by_owner(desk, quote))
    return _echoed(desk, _shared(desk, voices))


def _echoed(desk: _Desk, voices: list[_Voice | None]) -> list[_Voice | None]:
    """Words that a heading takes from a quotation of the text are said by the same."""
    said = [(_bare(quote.span.of(desk.reading.text)), voice) for quote, voice in zip(desk.quotes, voices, strict=True)]
    for number, (words, voice) in enumerate(said):
        if voice is not None or words.count(" ") < SCARE_WORDS - 1:
            continue
        found = next((other for more, other in said if other is not None and words in more), None)
        voices[number] = _Voice(speaker=found.speaker, cue=None) if found is not None else None
    return voices


def _bare(words: str) -> str:
    """Words without their case and marks, so that a heading's are found in the text again."""
    return " ".join("".join(c if c.isalnum() else " " for c in words.casefold()).split())


def _inner(desk: _Desk, quotes: Sequence[QuotedSpan]) -> Iterator[Quote]:
    """Quotations inside others, « Mon père m'a dit : “…” », where the words around them tell whose they are."""
    nested = tuple(quote for quote in quotes if quote.nested)
    if not nested:
        return
    within = {t.i: n for n, quote in enumerate(nested) for t in desk.reading.tokens_of(quote.outer)}
    sentences = {n for quote in nested for n in _sentences_of(desk, quote)}
    cues = find_cues([scene_of(desk.reading, index, within, desk.cast.names) for index in sorted(sentences)])
    for quote in nested:
        outer = next(one.outer for one in desk.quotes if one.outer.overlaps(quote.outer))
        first, last = _tokens(desk, quote)
        here = [
            cue for cue in cues
            if cue.kind in (CueKind.VERB, CueKind.INCISE) and outer.holds(cue.span(desk.reading.doc))
            and (_introduces(desk, cue, first) or (cue.kind is CueKind.INCISE and 0 < cue.first - last <= CLOSE))
        ]  # fmt: skip
        speaker = _inner_speaker(desk, here[-1]) if here else None
        if speaker is not None:
            yield Quote(span=quote.span, cue=here[-1].span(desk.reading.doc), speaker=speaker)


def _introduces(desk: _Desk, cue: Cue, first: int) -> bool:
    """Whether nothing but a mark or two stands between a verb and the quotation that it brings."""
    return 0 < first - cue.last <= CLOSE and not any(token.is_alpha for token in desk.reading.doc[cue.last + 1 : first])


def _inner_speaker(desk: _Desk, cue: Cue) -> Speaker | None:
    """Who is quoted inside a quotation; a pronoun there tells nobody, « je » and « vous » least."""
    source, words = cue.source, desk.cast.lexicon.words
    alone = source.first == source.last and low(desk.reading.doc[source.first]) in words["selves"]
    return None if alone or is_pronoun(desk.cast, source) else speaker_of(desk.cast, source)


def _is_charge(desk: _Desk, quote: QuotedSpan, voice: _Voice) -> bool:
    """« mis en examen pour « injure publique » »: what the law calls it, not what the subject says."""
    first, _ = _tokens(desk, quote)
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    if voice.cue is None or voice.cue.kind not in (CueKind.VERB, CueKind.AGENT) or first < 2:
        return False
    before = first - 2 if low(doc[first - 1]) in words["determiners"] else first - 1
    verbal = is_verb(doc[first + 1], desk.cast.lexicon) or low(doc[first + 1]) in words["preverbal"]
    if low(doc[before]) not in words["charging"] or verbal:
        return False
    return any(low(token) in words["charges"] for token in doc[max(0, first - CHARGE) : first + 2])


def _shared(desk: _Desk, voices: list[_Voice | None]) -> list[_Voice | None]:
    """The pieces of a quotation have one speaker, named behind the last as a rule."""
    for number in range(len(voices) - 1, 0, -1):
        named, before = voices[number], voices[number - 1]
        pieces = desk.quotes[number].continues or _runs_on(desk, number)
        if pieces and (before is None or (before.cue is None and named is not None and named.cue is not None)):
            voices[number - 1] = named
    return voices


def _runs_on(desk: _Desk, number: int) -> bool:
    """« A ». « B », a dit X: whether a quotation follows another with no word between."""
    before, quote = desk.quotes[number - 1], desk.quotes[number]
    between = desk.reading.text[before.outer.end : quote.outer.start]
    return before.block == quote.block and between.strip() in ("", ".") and _stands_alone(desk, before)


def _cued(desk: _Desk, quote: QuotedSpan) -> _Voice | None:
    """The voice of the cue that brings a quotation, the closest kind first."""
    first, last = _tokens(desk, quote)
    here = _sentences_of(desk, quote)
    numbered = desk.cues_of_block(quote.block)
    within = [(n, cue) for n, cue in numbered if first < cue.first and cue.last < last]
    behind = [(n, cue) for n, cue in numbered if 0 < cue.first - last <= CLOSE and _attached(desk, last, cue, here)]
    inside = [(n, cue) for n, cue in numbered if cue.sentence in here]
    ahead = [(n, cue) for n, cue in inside if cue.last < first and _reaches(desk, cue, first)]
    led = [(n, cue) for n, cue in numbered if cue.last < first and _colon_between(desk, cue, first)]
    after = [(n, cue) for n, cue in inside if cue.first > last]
    seen = [] if behind or within else _seen_by(desk, last)
    if seen:
        return seen[0]
    for group in (behind, within, led[-1:], _nearest_first(ahead, after), after):
        for number, _ in group:
            voice = desk.voice(number)
            if voice is not None:
                return voice
    return None


def _nearest_first(cues: list[tuple[int, Cue]], after: list[tuple[int, Cue]]) -> list[tuple[int, Cue]]:
    """Cues in front of a quotation, the nearest first.

    What somebody wants or accepts by another's word, « selon X, Y a accepté « avec gratitude » », is X's to say.
    """
    nearest = sorted(cues, key=lambda item: -item[1].first)
    if not nearest or not _only_means(nearest[0][1]):
        return nearest
    told = [item for item in (*nearest, *after) if item[1].kind is CueKind.PREPOSITION]
    if not nearest[0][1].main:
        told += [item for item in nearest if item[1].main and item[1].use is Use.SAYS]
    return told + nearest


def _only_means(cue: Cue) -> bool:
    return cue.kind is CueKind.VERB and cue.use is Use.QUOTED and cue.stance in MEANT


def _seen_by(desk: _Desk, last: int) -> list[_Voice]:
    """« une condition « hors de question » pour le colonel Roux »: the person to whom it is so."""
    doc = desk.reading.doc
    if last + 1 >= len(doc) or low(doc[last + 1]) not in desk.cast.lexicon.leading_prepositions:
        return []
    phrase = noun_phrase(doc, last + 2, len(doc), desk.cast.lexicon, desk.cast.names)
    name = name_ending(desk.cast.names, phrase.last) if phrase is not None else None
    if phrase is None or name not in desk.cast.named or phrase.last - phrase.first > TITLED:
        return []
    speaker = speaker_of(desk.cast, phrase)
    return [_Voice(speaker=speaker, cue=None)] if speaker is not None and speaker.person else []


def _attached(desk: _Desk, last: int, cue: Cue, here: frozenset[int]) -> bool:
    """Whether a cue behind a quotation belongs to it and does not open a sentence of its own."""
    if cue.kind is CueKind.INCISE:
        return True
    if cue.kind is CueKind.PREPOSITION:  # « … ». Selon X, …: that one is the next sentence's
        opening = desk.reading.sentences[cue.sentence].tokens.start
        return cue.sentence in here or (cue.first <= opening + 1 and desk.reading.doc[cue.first].text[:1].islower())
    if cue.kind is not CueKind.VERB:
        return False
    comma = next((at for at in (last, last + 1) if desk.reading.doc[at].text == ","), None)
    if desk.reading.language != "fr":
        return desk.reading.doc[last + 1].text == ","
    return comma is not None and cue.source.first == comma + 1


def _reaches(desk: _Desk, cue: Cue, first: int) -> bool:
    """Whether a cue's clause is not over where a quotation opens."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    if cue.kind is CueKind.AGENT and any(token.text == "," for token in doc[cue.source.last + 1 : first]):
        return False  # « relayé par des sites, cible des « … » »
    for at in range(cue.last + 1, first):
        if low(doc[at]) in words["contrast"]:
            before = doc[at - 2] if doc[at - 1].text == "," else doc[at - 1]
            if low(before) not in words["that"]:  # « ajoute que, tandis que …, le couple a « … » »
                return False
    if cue.main or low(doc[first - 1]) in desk.cast.lexicon.words["that"]:
        return True
    return all(token.text != "," for token in doc[cue.last + 1 : first])


def _colon_between(desk: _Desk, cue: Cue, first: int) -> bool:
    words = [low(token) for token in desk.reading.doc[cue.last + 1 : first]]
    return bool(words) and words[-1] == ":" and "." not in words


def _tokens(desk: _Desk, quote: QuotedSpan) -> tuple[int, int]:
    tokens = desk.reading.tokens_of(quote.outer)
    return tokens[0].i, tokens[-1].i


def _sentences_of(desk: _Desk, quote: QuotedSpan) -> frozenset[int]:
    sentences = desk.reading.sentences
    return frozenset(n for n in desk.sentences_in.get(quote.block, ()) if sentences[n].span.overlaps(quote.span))


def _stands_alone(desk: _Desk, quote: QuotedSpan) -> bool:
    """Whether a quotation is one or more sentences by itself."""
    spans = [desk.reading.sentences[n].span for n in _sentences_of(desk, quote)]
    length = sum(span.end - span.start for span in spans)
    return quote.outer.end - quote.outer.start >= 0.8 * length


def _is_heading(desk: _Desk, quote: QuotedSpan) -> bool:
    return desk.reading.blocks[quote.block].kind is not BlockKind.PARAGRAPH


def _signed(desk: _Desk, quote: QuotedSpan) -> _Voice | None:
    for number, cue in desk.cues_of_block(quote.block + 1):
        if cue.kind is CueKind.SIGNATURE:
            return desk.voice(number)
    return None


def _carried(desk: _Desk, number: int, before: _Voice | None) -> _Voice | None:
    """The speaker of the sentence before, where a quotation is a sentence by itself."""
    quote = desk.quotes[number]
    first, _ = _tokens(desk, quote)
    here = min(_sentences_of(desk, quote), default=0)
    if number and before is not None and desk.quotes[number - 1].block >= quote.block - 1:
        last = max(_sentences_of(desk, desk.quotes[number - 1]), default=here)
        if here - last <= 1:
            return _Voice(speaker=before.speaker, cue=None)
    nearby = [n for sentence in (here - 1, here) for n in desk.cues_in.get(sentence, ())]
    told = [n for n in nearby if desk.cues[n].last < first and desk.cues[n].main]
    near = bool(told) and quote.block - desk.block_of(desk.cues[told[-1]]) <= 1
    voice = desk.voice(told[-1]) if near and desk.cues[told[-1]].kind is not CueKind.SIGNATURE else None
    speaker = voice.speaker if voice else _just_shown(desk, quote, here)
    return _Voice(speaker=speaker, cue=None) if speaker else None


def _just_shown(desk: _Desk, quote: QuotedSpan, here: int) -> Speaker | None:
    """« Le maire ne décolère pas. « C'est inadmissible. » »: the person whom the sentence before is about."""
    sentences = desk.reading.sentences
    if here == 0 or sentences[here - 1].block != sentences[here].block or desk.quotes_over(sentences[here - 1]):
        return None
    speaker = _topic_speaker(desk, here - 1)
    if speaker is None or speaker.person is None:
        return None
    mentions = desk.cast.people[speaker.person].mentions
    return None if any(quote.span.overlaps(mention) for mention in mentions) else speaker


def _joined(desk: _Desk, number: int, before: _Voice | None) -> _Voice | None:
    """The speaker of the quotation that stands right in front, with a comma or an « et » between."""
    if number == 0 or before is None:
        return None
    last, first = _tokens(desk, desk.quotes[number - 1])[1], _tokens(desk, desk.quotes[number])[0]
    between = [low(token) for token in desk.reading.doc[last + 1 : first] if not token.is_space]
    joins = desk.cast.lexicon.words["coordination"] | {",", "("}
    return before if len(between) <= 2 and all(word in joins for word in between) else None


def _by_owner(desk: _Desk, quote: QuotedSpan) -> _Voice | None:
    """In a heading: « la « priorité » de Kim Jong-un »."""
    if not _is_heading(desk, quote):
        return None
    _, last = _tokens(desk, quote)
    words = desk.cast.lexicon.words
    if last + 2 < len(desk.reading.doc) and low(desk.reading.doc[last + 1]) in words["links"]:
        owner = desk.cast.named.get(last + 2)
        if owner is not None:
            speaker = speaker_of(desk.cast, Phrase(first=last + 2, last=owner[0]))
            return _Voice(speaker=speaker, cue=None) if speaker else None
    return None


def _by_subject(desk: _Desk, quote: QuotedSpan) -> _Voice | None:
    """The subject of a sentence whose predicate is quoted: « le pape « s'associe à la douleur » »."""
    here = min(_sentences_of(desk, quote), default=None)
    topic = desk.topics[here] if here is not None else None
    first, _ = _tokens(desk, quote)
    name = _name_in_front(desk, first)
    if name is not None and (topic is None or topic.last < name.first):
        speaker = speaker_of(desk.cast, name)
        return _Voice(speaker=speaker, cue=None) if speaker else None
    if here is None or topic is None or topic.last >= first or not _predicate(desk, topic, first):
        return None
    speaker = _topic_speaker(desk, here)
    return _Voice(speaker=speaker, cue=None) if speaker else None


def _predicate(desk: _Desk, topic: Phrase, first: int) -> bool:
    """Whether the words between a subject and a quotation leave the quotation to be what the subject is or does."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    before = low(doc[first - 1])
    between = [low(token) for token in doc[topic.last + 1 : first]]
    if before in words["to_do"] and _undergone(desk, topic, between):
        return False
    if before == "," and _is_predicate(desk, first):
        return True
    said = (words["be"] - words["been"]) | words["negation"] | words["reflexive"] | words["to_do"]
    return topic.last >= first - 2 or before in said or before == ":"


def _undergone(desk: _Desk, topic: Phrase, between: Sequence[str]) -> bool:
    """« il est accusé de », « il est inutile de »: the subject does not speak, or stands for nobody."""
    words, forms = desk.cast.lexicon.words, desk.cast.lexicon.forms
    if words["be"].isdisjoint(between):
        return False
    done = any(form.tense is FormTense.PARTICIPLE for word in between for form in forms.get(word, ()))
    lists = table(desk.reading.language, "pronouns")
    return done or (is_pronoun(desk.cast, topic) and not set(lists["impersonal_adjectives"]).isdisjoint(between))


def _is_predicate(desk: _Desk, first: int) -> bool:
    """Whether a quotation opens with the verb of its sentence: « ce dernier, joint hier, « ne souhaite pas … » »."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    at = first + 1
    while at + 1 < len(doc) and (low(doc[at]) in words["preverbal"] or doc[at].is_space):
        at += 1
    known = any(form.tense in FINITE for form in desk.cast.lexicon.forms.get(low(doc[at]), ()))
    return known or "Fin" in doc[at].morph.get("VerbForm")


def _name_in_front(desk: _Desk, first: int) -> Phrase | None:
    """The name right in front of a quotation, « s' », « ne » or a closing comma aside, that is no complement."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    last = first - 2 if low(doc[first - 1]) == "," and _is_predicate(desk, first) else first - 1
    while last > 0 and low(doc[last]) in words["preverbal"]:
        last -= 1
    name = name_ending(desk.cast.names, last)
    if name is None:
        return None
    before = name - 1 if name and low(doc[name - 1]) in words["determiners"] - words["prepositions"] else name
    governed = before > 0 and low(doc[before - 1]) in words["prepositions"]
    return None if governed else Phrase(first=name, last=last)


def _said_of_itself(desk: _Desk, quote: QuotedSpan) -> _Voice | None:
    """« … tandis que Marie Duval s'« indigne » »: a name in front of its own quoted verb, in a clause of its own."""
    first, _ = _tokens(desk, quote)
    name = _name_in_front(desk, first)
    led = low(desk.reading.doc[first - 1]) in desk.cast.lexicon.words["preverbal"]
    if name is None or not (led or _is_predicate(desk, first)):
        return None
    here = min(_sentences_of(desk, quote), default=0)
    cues = [desk.cues[n] for n in desk.cues_in.get(here, ()) if desk.cues[n].last < name.first]
    if any(_reaches(desk, cue, name.first) for cue in cues):
        return None
    speaker = speaker_of(desk.cast, name)
    return _Voice(speaker=speaker, cue=None) if speaker else None


def _topic_speaker(desk: _Desk, sentence: int) -> Speaker | None:
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


# Statements


def _statements(desk: _Desk, voices: Sequence[_Voice | None], past: Sequence[Span]) -> Iterator[Statement]:
    for index, sentence in enumerate(desk.reading.sentences):
        if sentence.kind is not BlockKind.PARAGRAPH or not _claims(desk, index, sentence):
            continue
        voice, whole = _source(desk, index, sentence, voices)
        stances = tuple(desk.cues[n] for n in desk.cues_in.get(index, ()))
        modality = modality_of(
            desk.reading,
            sentence,
            source=voice.speaker if voice else None,
            cue=voice.cue if voice else None,
            cues=stances,
            quoted=tuple(desk.quotes[n].span for n in desk.quotes_over(sentence)),
            whole=whole,
            prosecuting=voice is not None and prosecutes(desk.reading, desk.cast, voice.speaker),
            reporting=voice is not None and speaks_for_others(desk.cast, voice.speaker),
            past=[span for span in past if span.overlaps(sentence.span)] if voice is None else (),
        )
        yield Statement(
            id=f"s{index + 1}", span=sentence.span, source=voice.speaker if voice else None, modality=modality
        )


def _claims(desk: _Desk, index: int, sentence: Sentence) -> bool:
    """Whether a sentence says something: signatures, captions without a verb and stray words do not."""
    if any(desk.cues[n].kind is CueKind.SIGNATURE for n in desk.cues_in.get(index, ())):
        return False
    if desk.quotes_over(sentence):
        return True
    tags = {token.pos_ for token in sentence.tokens}
    forms = desk.cast.lexicon.forms
    has_verb = not tags.isdisjoint(("VERB", "AUX")) or any(low(token) in forms for token in sentence.tokens)
    letters = (True for token in sentence.tokens if token.is_alpha)
    return (has_verb or tags <= {""}) and next(letters, False) and next(letters, False)


def _source(desk: _Desk, index: int, sentence: Sentence, voices: Sequence[_Voice | None]) -> tuple[_Voice | None, bool]:
    """Whose word a sentence rests on, and whether it is quoted as a whole."""
    quoted = [(desk.quotes[n], voices[n]) for n in desk.quotes_over(sentence)]
    for quote, voice in quoted:
        if voice is not None and _share(quote.outer, sentence.span) >= WHOLE:
            return voice, quote.outer.start <= sentence.span.start + 2
    ranked = sorted(desk.cues_in.get(index, ()), key=lambda n: _rank(desk.cues[n]))
    for number in ranked:
        voice = desk.voice(number)
        if voice is not None and _rank(desk.cues[number]) < len(CueKind):
            return voice, False
    partial = next((v for q, v in quoted if v is not None and _tells(desk, q, v, sentence)), None)
    return partial or _granted(desk, ranked), False


def _granted(desk: _Desk, ranked: Sequence[int]) -> _Voice | None:
    """« même si X a assuré que … », « comme l'avait annoncé X »: a word in an aside, where no other is heard."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    for number in ranked:
        cue = desk.cues[number]
        first = min(cue.first, cue.source.first)
        before = [low(token) for token in doc[max(0, first - 2) : first]]
        aside = not words["conceding"].isdisjoint(before[-1:])
        if words["supposing"].issuperset(before[-1:]):  # « si X a dit », « même si X dit », not « si X dit »
            aside = cue.tense is FormTense.PARTICIPLE or not words["conceding"].isdisjoint(before[:-1])
        told = cue.use is Use.SAYS or (cue.use is Use.ABOUT and not words["pronominal"].isdisjoint(_clitics(desk, cue)))
        if aside and told and not cue.main and (voice := desk.voice(number)) is not None:
            return _Voice(speaker=voice.speaker, cue=None)
    return None


def _clitics(desk: _Desk, cue: Cue) -> list[str]:
    """The words between the source of a cue and its last word: « comme X l'avait annoncé »."""
    return [low(token) for token in desk.reading.doc[min(cue.first, cue.source.last + 1) : cue.last]]


def _tells(desk: _Desk, quote: QuotedSpan, voice: _Voice, sentence: Sentence) -> bool:
    """Whether a partial quotation makes its sentence somebody's word: not a few words inside a subordinate clause."""
    return voice.cue is None or voice.cue.main or _share(quote.outer, sentence.span) >= ASIDE


def _rank(cue: Cue) -> float:
    """Which of several cues in a sentence carries it: lower first; past the kinds, none of it."""
    order = (CueKind.INCISE, CueKind.VERB, CueKind.PREPOSITION, CueKind.COLON, CueKind.AGENT)
    if not cue.main or cue.kind not in order:
        return len(CueKind)
    return order.index(CueKind.PREPOSITION) + 0.5 if _only_means(cue) else order.index(cue.kind)


def _share(part: Span, whole: Span) -> float:
    common = min(part.end, whole.end) - max(part.start, whole.start)
    return common / max(1, whole.end - whole.start)

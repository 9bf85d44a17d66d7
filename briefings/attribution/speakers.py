"""Speakers: the person or body that a phrase stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefings.attribution.noun_phrases import Phrase, joined, name_ending, noun_phrase
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.subjects import Topics
from briefings.language import Reading
from briefings.language.speech import SpeechLexicon, speech
from briefings.model import Person, Span, Speaker

# How many cues back a pronoun may look for whom it stands for.
MEMORY = 12
# Tokens of a title that may stand between two commas: « le porte-parole, le chef de l'état-major, le général X ».
TITLE = 8


class Named(Protocol):
    """Something that the text names: a mention of a person, body or place."""

    @property
    def span(self) -> Span: ...


class Referring(Protocol):
    """A pronoun or description that stands for a person."""

    @property
    def span(self) -> Span: ...

    @property
    def person_id(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody whom the article names, ready to be looked up by place."""

    reading: Reading
    lexicon: SpeechLexicon
    people: Mapping[str, Person]
    named: Mapping[int, tuple[int, Person]]
    """Person and last token of each mention, by its first token."""
    references: Mapping[int, Person]
    """Person whom a pronoun or description stands for, by its first token."""
    names: Mapping[int, int]
    """Last token of every name, by its first token."""
    genders: Mapping[str, str]
    """What is known of each person, by id: m, f or nothing."""


def gather(
    reading: Reading, people: Sequence[Person], mentions: Iterable[Named], references: Iterable[Referring],
    genders: Mapping[str, str],
) -> Cast:  # fmt: skip
    """The cast of an article."""
    by_id = {person.id: person for person in people}
    named: dict[int, tuple[int, Person]] = {}
    names: dict[int, int] = {}
    for span in (mention.span for mention in mentions):
        tokens = reading.tokens_of(span)
        names[tokens.start] = max(names.get(tokens.start, 0), tokens.end - 1)
    for person in people:
        for span in person.mentions:
            tokens = reading.tokens_of(span)
            named[tokens.start] = (tokens.end - 1, person)
            names[tokens.start] = tokens.end - 1
    referring = {reading.tokens_of(r.span).start: by_id[r.person_id] for r in references if r.person_id in by_id}
    return Cast(
        reading=reading, lexicon=speech(reading.language), people=by_id, named=named, references=referring, names=names,
        genders=genders,
    )  # fmt: skip


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
    if is_pronoun(cast, cue.source):
        return _of_pronoun(cast, cue.source, cue.sentence, earlier, topics)
    return speaker_of(cast, cue.source)


def speaker_of(cast: Cast, phrase: Phrase) -> Speaker | None:
    """The person or body that a noun phrase names; None where it names nobody."""
    words = cast.lexicon.words
    if cast.reading.doc[phrase.first].lower_ in words["nobody"] and phrase.first == phrase.last:
        return None
    referred = _referred(cast, phrase)
    person = _person_in(cast, phrase) or referred or _apposed(cast, phrase)
    person = person or _led(cast, phrase) or _by_role(cast, phrase)
    span = _span(cast, phrase)
    if person is not None:
        return Speaker(name=person.name, person=person.id, span=_last_mention(person, span))
    span = _span(cast, _apposed_name(cast, phrase) or phrase)
    return Speaker(name=" ".join(span.of(cast.reading.text).split()), span=span)


def is_pronoun(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase only points back: « il », « -t-elle », « ce dernier »."""
    words = cast.lexicon.words
    tokens = [token.lower_ for token in cast.reading.doc[phrase.first : phrase.last + 1]]
    if len(tokens) == 1:
        word = tokens[0]
        return word in words["pronouns"] or word in words["inverted"] or "-" + word.split("-")[-1] in words["inverted"]
    return joined(cast.reading.doc.tokens, phrase.first, phrase.last) in words["these"]


def _of_pronoun(
    cast: Cast, phrase: Phrase, sentence: int, earlier: list[tuple[Cue, Speaker]], topics: Topics
) -> Speaker | None:
    span = _span(cast, phrase)
    word = cast.reading.doc[phrase.first].lower_
    if word in cast.lexicon.words["nobody"] and phrase.first == phrase.last:
        return None
    referred = _referred(cast, phrase)
    going_on = _going_on(cast, phrase, sentence, earlier)
    if referred is not None and (going_on is None or _named_in(cast, referred, sentence, span)):
        return Speaker(name=referred.name, person=referred.id, span=_last_mention(referred, span))
    if going_on is not None:
        return going_on
    if joined(cast.reading.doc.tokens, phrase.first, phrase.last) in cast.lexicon.words["these"]:
        return _nearest(cast, phrase.first, cast.reading.doc[phrase.last].lower_, sentence)
    after = cast.reading.doc[phrase.first].i > cast.reading.sentences[sentence].tokens.start + 2
    block = cast.reading.sentences[sentence].block
    recent = [
        (c, s) for c, s in reversed(earlier)
        if block - cast.reading.sentences[c.sentence].block <= 1 and _agrees(cast, word, s)
        and (c.kind is not CueKind.AGENT or sentence - c.sentence <= 1)
    ]  # fmt: skip
    here = _topic(cast, word, sentence, sentence, phrase.first, topics)
    before = _topic(cast, word, sentence - 1, max(0, sentence - 3), phrase.first, topics)
    told = recent[0][1] if recent else None
    near = _topic(cast, word, sentence - 1, sentence - 1, phrase.first, topics) if sentence else None
    if near is not None and near.person is not None and recent and recent[0][0].sentence < sentence - 1:
        told = near  # whoever the sentence before is about comes before whoever spoke earlier
    return here or (told or before if after else before or told)


def _going_on(cast: Cast, phrase: Phrase, sentence: int, earlier: list[tuple[Cue, Speaker]]) -> Speaker | None:
    """Who was heard in the sentence before, where the pronoun may be them: reports go on with « il ajoute »."""
    if not earlier or joined(cast.reading.doc.tokens, phrase.first, phrase.last) in cast.lexicon.words["these"]:
        return None
    cue, speaker = earlier[-1]
    sentences = cast.reading.sentences
    near = sentence - cue.sentence == 1 and sentences[sentence].block == sentences[cue.sentence].block
    agrees = near and cue.main and _agrees(cast, cast.reading.doc[phrase.first].lower_, speaker)
    return speaker if agrees and cue.kind is not CueKind.SIGNATURE else None


def _named_in(cast: Cast, person: Person, sentence: int, before: Span) -> bool:
    start = cast.reading.sentences[sentence].span.start
    return any(start <= mention.start < before.start for mention in person.mentions)


def _topic(cast: Cast, word: str, last: int, first: int, limit: int, topics: Topics) -> Speaker | None:
    """The subject of the nearest of some sentences that a pronoun may stand for."""
    for index in range(last, first - 1, -1):
        topic = topics[index]
        if topic is not None and topic.first < limit and not is_pronoun(cast, topic):
            speaker = speaker_of(cast, topic)
            if speaker is not None and _agrees(cast, word, speaker) and (speaker.person or _is_body(cast, topic)):
                return speaker
    return None


def _is_body(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase says what kind of speaker it names; a bare place or firm is no « il »."""
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    return any(token.lower_ in cast.lexicon.words["bodies"] for token in tokens)


def _clashes(cast: Cast, person: Person, word: str) -> bool:
    """Whether the gender of a word is not that of a person."""
    told = cast.genders.get(person.id)
    return bool(told) and word in cast.lexicon.words["masculine" if told == "f" else "feminine"]


def _nearest(cast: Cast, at: int, last: str, sentence: int) -> Speaker | None:
    """What « ce dernier » stands for: the last name or body before it, one sentence back at most."""
    doc, lexicon = cast.reading.doc, cast.lexicon
    first = cast.reading.sentences[max(0, sentence - 1)].tokens.start
    for here in range(at - 1, first - 1, -1):
        if here in cast.names and not (here in cast.named and _clashes(cast, cast.named[here][1], last)):
            return speaker_of(cast, Phrase(first=here, last=cast.names[here]))
        if doc[here].lower_ in lexicon.words["bodies"] and doc[here].text.islower() and doc[here].pos_ != "VERB":
            start = here
            while start > first and doc[start - 1].lower_ in lexicon.words["determiners"]:
                start -= 1
            phrase = noun_phrase(doc.tokens, start, at, lexicon, cast.names)
            return speaker_of(cast, phrase) if phrase is not None else None
    return None


def _agrees(cast: Cast, pronoun: str, speaker: Speaker) -> bool:
    """Whether a pronoun may stand for a speaker, by gender and number as far as they are told."""
    words = cast.lexicon.words
    tail = "-" + pronoun.split("-")[-1]
    is_plural = pronoun in words["plural"] or tail in words["plural"]
    feminine = pronoun in words["feminine"] or tail in words["feminine"]
    if speaker.person is not None:
        told = cast.genders.get(speaker.person)
        return not is_plural and not (told and told != ("f" if feminine else "m"))
    first = speaker.name.lower().replace("’", "'").split()[0].split("'")[0]
    if is_plural or first in words["plural"]:
        return is_plural and first in words["plural"]
    if first in words["masculine"] or first in words["feminine"]:
        return feminine == (first in words["feminine"])
    head = next((token for token in cast.reading.tokens_of(speaker.span) if token.pos_ in ("NOUN", "PROPN")), None)
    genders = head.morph.get("Gender") if head is not None else []
    if head is not None and head.lower_.endswith(tuple(words["feminine_ends"])):
        genders = ["Fem"]
    if not genders:  # a language without them says « he » of no body
        return not any(t.i in cast.names or t.pos_ == "PROPN" for t in cast.reading.tokens_of(speaker.span))
    return feminine == ("Fem" in genders)


def _referred(cast: Cast, phrase: Phrase) -> Person | None:
    """The person a reference that begins with the phrase, or a word later, stands for."""
    found = (cast.references.get(at) for at in range(phrase.first, min(phrase.first + 1, phrase.last) + 1))
    return next((person for person in found if person is not None), None)


def _person_in(cast: Cast, phrase: Phrase) -> Person | None:
    """The person whom a phrase names outside its complements: « l'entourage de Fillon » is not Fillon."""
    for at in range(phrase.first, phrase.last + 1):
        if at in cast.named:
            lead, behind = at - 1, cast.named[at][0] + 1
            if behind < phrase.last and cast.reading.doc[behind].lower_ in cast.lexicon.words["genitives"]:
                continue  # "Duval's press office", "Duval's mother Ann Roy"
            if lead > phrase.first and cast.reading.doc[lead].lower_ in cast.lexicon.words["civil"]:
                lead -= 1  # « le cabinet de M. Roux »
            before = cast.reading.doc[lead].lower_ if at > phrase.first else ""
            if before in cast.lexicon.words["collectives"]:
                return None  # « le cabinet Roux »
            if before not in cast.lexicon.words["links"] or _only_words(cast, phrase, at):
                return cast.named[at][1]
    return None


def _only_words(cast: Cast, phrase: Phrase, at: int) -> bool:
    """« les propos de X », « un tweet de X »: X speaks."""
    lead = [token.lower_ for token in cast.reading.doc[phrase.first : at - 1]]
    return len(lead) <= 2 and bool(lead) and lead[-1] in cast.lexicon.words["utterances"]


def _apposed(cast: Cast, phrase: Phrase) -> Person | None:
    """« le directeur général de Sprint, Marcelo Claure »."""
    at = phrase.last + 1
    doc = cast.reading.doc
    if phrase.first in cast.names and cast.names[phrase.first] == phrase.last:
        return None
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at + 1 < len(doc) and doc[at].text == ",":
        at += 1
        while at < len(doc) and doc[at].is_space:
            at += 1
        if at in cast.named:
            return cast.named[at][1] if _closes(cast, cast.named[at][0] + 1) else None
        return _titled(cast, at) if doc[at].lower_ in cast.lexicon.words["determiners"] else None
    return None


def _apposed_name(cast: Cast, phrase: Phrase) -> Phrase | None:
    """« Son éditeur, Belval, … »: the name between commas says which body a bare description means."""
    doc, at = cast.reading.doc, phrase.last + 2
    words = [token.lower_ for token in doc[phrase.first : phrase.last + 1]]
    bare = words[0] in cast.lexicon.words["determiners"] and not set(words) & cast.lexicon.words["links"]
    named = any(here in cast.names for here in range(phrase.first, phrase.last + 1))
    if not bare or named or at >= len(doc) or doc[at - 1].text != "," or at not in cast.names:
        return None
    last = cast.names[at]
    return Phrase(first=at, last=last) if last + 1 < len(doc) and doc[last + 1].text == "," else None


def _titled(cast: Cast, at: int) -> Person | None:
    """« le porte-parole de l'armée, le colonel Jean Roux »: the name in a second phrase between commas."""
    phrase = noun_phrase(cast.reading.doc.tokens, at, len(cast.reading.doc), cast.lexicon, cast.names)
    if phrase is None or not _closes(cast, phrase.last + 1):
        return None
    name = name_ending(cast.names, phrase.last)
    if name is not None and name in cast.named:
        return cast.named[name][1] if cast.reading.doc[name - 1].lower_ not in cast.lexicon.words["links"] else None
    return _apposed(cast, phrase) if phrase.last - at < TITLE else None


def _closes(cast: Cast, at: int) -> bool:
    """Whether an apposition ends here: at a mark, or at the text's end."""
    while at < len(cast.reading.doc) and cast.reading.doc[at].is_space:
        at += 1
    return at >= len(cast.reading.doc) or cast.reading.doc[at].is_punct


def _led(cast: Cast, phrase: Phrase) -> Person | None:
    """« Arnaud Montebourg, l'ancien ministre, … »: the name in front of the phrase between commas."""
    doc, at = cast.reading.doc, phrase.first - 1
    while at > 0 and doc[at].is_space:
        at -= 1
    if at < 1 or doc[at].text != "," or not _closes(cast, phrase.last + 1) or doc[at].sent != doc[phrase.first].sent:
        return None
    at -= 1
    while at > 0 and doc[at].is_space:
        at -= 1
    first = name_ending(cast.names, at)
    return cast.named[first][1] if first is not None and first in cast.named else None


def _by_role(cast: Cast, phrase: Phrase) -> Person | None:
    """The one person with a role in these very words: « L'archevêque de Rouen »."""
    words = [token.lower_ for token in cast.reading.doc[phrase.first : phrase.last + 1]]
    while words and words[0] in cast.lexicon.words["determiners"]:
        words.pop(0)
    if not words:
        return None
    text = " ".join(words)
    holders = [
        person
        for person in cast.people.values()
        for role in person.roles
        if _flat(role.text) == text or (len(words) > 1 and _flat(role.text).startswith(text + " "))
    ]
    return holders[0] if len({person.id for person in holders}) == 1 else None


def _flat(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("'", "' ").split())


def _span(cast: Cast, phrase: Phrase) -> Span:
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    return Span(tokens.start_char, tokens.end_char)


def _last_mention(person: Person, span: Span) -> Span:
    """The words that name a person in a phrase, or the last ones before it that did."""
    inside = [m for m in person.mentions if span.overlaps(m)]
    before = [m for m in person.mentions if m.start <= span.end + 2]
    return (inside or before[-1:] or list(person.mentions[:1]) or [span])[0]


def speaks_for_others(cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is a body's voice: its spokesman, whose own view it is not."""
    person = cast.people.get(speaker.person or "")
    told = [role.text for role in person.roles] if person is not None else [speaker.name]
    return any(word in cast.lexicon.words["voices"] for text in told for word in text.lower().split())


def signs(cue: Cue) -> bool:
    """Whether a cue is a line that signs the words above it."""
    return cue.kind is CueKind.SIGNATURE

"""Quotations without a cue of their own: whose they are is told by what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.desk import (
    Desk,
    Voice,
    is_heading,
    reaches,
    sentences_of,
    tokens_of,
    topic_speaker,
    uncued_voice,
)
from briefings.attribution.named_speakers import is_pronoun, speaker_of
from briefings.attribution.noun_phrases import Phrase, phrase_start
from briefings.attribution.predicates import PREDICATES, is_predicate_of, name_in_front, opens_with_verb, says_all
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.scene import CueKind
from briefings.language import Sentence
from briefings.language.speech import FINITE
from briefings.model import Speaker
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles


def carried(desk: Desk, number: int, before: Voice | None) -> Voice | None:
    """The speaker of the sentence before, where a quotation is a sentence by itself."""
    quote = desk.quotes[number]
    first, _ = tokens_of(desk, quote)
    here = min(sentences_of(desk, quote), default=0)
    if number and before is not None and desk.quotes[number - 1].block >= quote.block - 1:
        last = max(sentences_of(desk, desk.quotes[number - 1]), default=here)
        if here - last <= 1:
            return Voice(speaker=before.speaker, cue=None)
    nearby = [n for sentence in (here - 1, here) for n in desk.cues_in.get(sentence, ())]
    told = [n for n in nearby if desk.cues[n].last < first and desk.cues[n].main]
    near = bool(told) and quote.block - desk.block_of(desk.cues[told[-1]]) <= 1
    voice = desk.voice(told[-1]) if near and desk.cues[told[-1]].kind is not CueKind.SIGNATURE else None
    speaker = voice.speaker if voice else _just_shown(desk, quote, here)
    if speaker is not None and speaker.person is None and voice and _is_selfish(desk, quote, voice):
        speaker = _just_shown(desk, quote, here) or speaker
    return uncued_voice(speaker)


def _is_selfish(desk: Desk, quote: QuotedSpan, voice: Voice) -> bool:
    """« Selon l'étude, Anne Roux a réussi. « Nous y croyions » »: what no text says, but the one it tells of."""
    if voice.cue is None or voice.cue.kind is not CueKind.PREPOSITION:
        return False
    first, last = tokens_of(desk, quote)
    selves = desk.cast.lexicon.words["selves"]
    return any(token.lower_ in selves for token in desk.reading.doc[first : last + 1])


def announced(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """« Le maire ne décolère pas : » and, in a paragraph of its own, what he says."""
    here = min(sentences_of(desk, quote), default=0)
    sentences = desk.reading.sentences
    if here == 0 or sentences[here].block - sentences[here - 1].block != 1:
        return None
    if quote.outer.start > sentences[here].span.start or not _leads_in(desk, sentences[here - 1]):
        return None
    return uncued_voice(topic_speaker(desk, here - 1))


def _leads_in(desk: Desk, sentence: Sentence) -> bool:
    """Whether a sentence ends with a colon, or with a verb of speech and a comma: "Tom Reed stated,"."""
    end, tokens = desk.reading.text[sentence.span.end - 1], sentence.tokens
    said = len(tokens) > 2 and tokens.doc.lows[tokens.end - 2] in desk.cast.lexicon.forms
    return end == ":" or (end == "," and said)


def _just_shown(desk: Desk, quote: QuotedSpan, here: int) -> Speaker | None:
    """« Le maire ne décolère pas. « C'est inadmissible. » »: the person whom the sentence before is about."""
    sentences = desk.reading.sentences
    if here == 0 or sentences[here - 1].block != sentences[here].block or desk.quotes_over(sentences[here - 1]):
        return None
    speaker = topic_speaker(desk, here - 1)
    if speaker is None or speaker.person is None:
        return speaker if speaker is not None and _is_somebody(desk, here - 1) else None
    mentions = desk.cast.people[speaker.person].mentions
    return None if any(quote.span.overlaps(mention) for mention in mentions) else speaker


def _is_somebody(desk: Desk, sentence: int) -> bool:
    """« Sa voisine ne décolère pas »: whether a sentence is about one person whom no name is given to."""
    topic, doc, language = desk.topics[sentence], desk.reading.doc, desk.reading.language
    if topic is None or is_pronoun(desk.cast, topic) or topic.first in desk.cast.names:
        return False
    heads = [at for at in range(topic.first, topic.last + 1) if doc[at].pos_ == "NOUN"][:1]
    return any(
        "Sing" in doc[at].morph.get("Number") and means_somebody(Titles.of(language), doc[at].lower_) for at in heads
    )


FEWEST = 4
"""Words of a quotation that goes on with what somebody tells: fewer may be put at a distance by the article itself."""


def gone_on(desk: Desk, quote: QuotedSpan, before: Voice | None) -> Voice | None:
    """« Selon le maire, le car roulait vite. Le frein serait « d'un modèle retiré de la vente » »: the maire again.

    A sentence that names no source, of a thing, right behind one whose word is somebody's.
    """
    here = min(sentences_of(desk, quote), default=0)
    sentences = desk.reading.sentences
    few = len(quote.span.of(desk.reading.text).split()) < FEWEST
    led = desk.reading.doc[tokens_of(desk, quote)[0] - 1].text == ":"  # "One, who gave no name, put it so: “…”"
    if here == 0 or few or led or (before is not None and before.cue is None):
        return None
    if sentences[here - 1].block != sentences[here].block or desk.cues_in.get(here):
        return None
    topic, first = desk.topics[here], tokens_of(desk, quote)[0]
    subject = desk.reading.doc[topic.first] if topic is not None else None
    empty = subject is not None and any(child.dep_.startswith(("expl", "csubj")) for child in subject.head.children)
    if topic is not None and not empty and not _by_hearsay(desk, first):
        return None
    told = [n for n in desk.cues_in.get(here - 1, ()) if desk.cues[n].main and desk.cues[n].kind in _TELLING]
    voice = desk.voice(told[-1]) if told else None
    return Voice(speaker=voice.speaker, cue=None) if voice is not None else None


def _by_hearsay(desk: Desk, first: int) -> bool:
    """« Selon le parquet, il a fui. Il aurait « menacé de mort » un passant »: what another tells of the subject."""
    before = desk.reading.doc[max(0, first - HELPERS) : first]
    return any("Cnd" in token.morph.get("Mood") and token.dep_.startswith(("aux", "cop")) for token in before)


HELPERS = 2
"""Tokens in front of a quotation among which what makes a verb a conditional stands: « auraient été « … » »."""

_TELLING = (CueKind.VERB, CueKind.INCISE, CueKind.PREPOSITION)

FEW = 4
"""Words between two pieces of what one person says."""


def joined(desk: Desk, number: int, before: Voice | None) -> Voice | None:
    """The speaker of the quotation that stands right in front, with a comma or an « et » between."""
    if number == 0 or before is None:
        return None
    last, first = tokens_of(desk, desk.quotes[number - 1])[1], tokens_of(desk, desk.quotes[number])[0]
    between = [token.lower_ for token in desk.reading.doc[last + 1 : first] if not token.is_space]
    cue = before.cue
    if between[-1:] == [";"] and cue is not None and cue.kind is CueKind.INCISE:  # « « A », dit X ; « B » »
        whole = 0 < min(cue.first, cue.source.first) - last <= 2 and first - max(cue.last, cue.source.last) == 2
        return Voice(speaker=before.speaker, cue=None) if whole else None
    coordination = desk.cast.lexicon.words["coordination"]
    joins = coordination | {",", "("}
    if len(between) <= 2 and all(word in joins for word in between):
        return before
    return before if between[-1:] and between[-1] in coordination and _does_too(desk, number, between) else None


def _does_too(desk: Desk, number: int, between: Sequence[str]) -> bool:
    """« X « salue sa mémoire » et « assure sa famille de son soutien » »: two quoted predicates of one sentence."""
    (first, _), (then, last) = (tokens_of(desk, desk.quotes[at]) for at in (number - 1, number))
    doc = desk.reading.doc
    opens = [next((token for token in doc[at : last + 1] if token.is_alpha), None) for at in (first, then)]
    forms = desk.cast.lexicon.forms
    verbs = all(
        token is not None
        and ("VerbForm=Fin" in token.morph or any(form.tense in FINITE for form in forms.get(token.lower_, ())))
        for token in opens
    )
    return verbs and len(between) <= PREDICATES and doc[first].sent == doc[then].sent


def by_owner(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """In a heading: « la « priorité » de Kim Jong-un »."""
    if not is_heading(desk, quote):
        return None
    _, last = tokens_of(desk, quote)
    words = desk.cast.lexicon.words
    if last + 2 < len(desk.reading.doc) and desk.reading.doc[last + 1].lower_ in words["links"]:
        owner = desk.cast.named.get(last + 2)
        if owner is not None:
            return uncued_voice(speaker_of(desk.cast, Phrase(first=last + 2, last=owner[0])))
    return None


def by_subject(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """The subject of a sentence whose predicate is quoted: « le pape « s'associe à la douleur » »."""
    here = min(sentences_of(desk, quote), default=None)
    topic = desk.topics[here] if here is not None else None
    first, _ = tokens_of(desk, quote)
    name = name_in_front(desk, first)
    led = desk.reading.doc[first - 1].lower_ in desk.cast.lexicon.words["preverbal"]
    if name is not None and (topic is None or topic.last < name.first) and (led or says_all(desk, first)):
        return uncued_voice(speaker_of(desk.cast, name))
    if here is not None and topic is None and (phrase := _saying_itself(desk, here, first)) is not None:
        return uncued_voice(speaker_of(desk.cast, phrase))
    if here is None or topic is None or topic.last >= first or _by_hearsay(desk, first):
        return None
    closing = not is_predicate_of(desk, topic, first)
    if closing and not _closes_as_sentence(desk, quote, here):
        return None
    speaker = topic_speaker(desk, here)
    if closing and (speaker is None or speaker.person is None):
        return None
    return uncued_voice(speaker)


def _saying_itself(desk: Desk, here: int, first: int) -> Phrase | None:
    """« Dans un communiqué, la mairie « regrette … » », « Ce texte « rappelle que … » »: whose verb stands first in it.

    Only of a verb of speech, and of somebody or a text: « La maladie « menace l'espèce » » is nobody's word.
    """
    doc, lexicon = desk.reading.doc, desk.cast.lexicon
    at = first + 1
    while at + 1 < len(doc) and doc[at].lower_ in lexicon.words["preverbal"]:
        at += 1
    if at >= len(doc):
        return None
    spoken = any(form.tense in FINITE for form in lexicon.forms.get(doc[at].lower_, ()))
    opening = desk.reading.sentences[here].tokens.start
    if not spoken or first - 1 <= opening or doc[first - 1].pos_ != "NOUN":
        return None
    start = phrase_start(doc.tokens, first - 1, opening, lexicon)
    clause = start == opening or doc[start - 1].lower_ in (",", *lexicon.words["openers"])
    noun = doc[first - 1].lower_
    told = lexicon.noun(noun) is not None or noun in lexicon.words["bodies"]
    return Phrase(first=start, last=first - 1) if clause and told and start < first - 1 else None


def _closes_as_sentence(desk: Desk, quote: QuotedSpan, here: int) -> bool:
    """ "The keeper reacted on Twitter, “It was a sad day.”": a sentence behind a comma, and no title of a work."""
    text, reading = quote.span.of(desk.reading.text), desk.reading
    words = text.split()
    ends = max(sentences_of(desk, quote), default=here)
    if reading.doc[tokens_of(desk, quote)[0] - 1].text != "," or not text.rstrip().endswith(_STOPS):
        return False
    small = sum(word[:1].islower() for word in words)
    return len(words) >= FEWEST and small * 2 > len(words) and quote.outer.end >= reading.sentences[ends].span.end - 1


_STOPS = (".", "!", "?", "…")


def said_of_itself(desk: Desk, quote: QuotedSpan) -> Voice | None:
    """« … tandis que Marie Duval s'« indigne » »: a name in front of its own quoted verb, in a clause of its own."""
    first, _ = tokens_of(desk, quote)
    name = name_in_front(desk, first)
    led = desk.reading.doc[first - 1].lower_ in desk.cast.lexicon.words["preverbal"]
    if name is None or not (led or opens_with_verb(desk, first)):
        return None
    here, (_, last) = min(sentences_of(desk, quote), default=0), tokens_of(desk, quote)
    told = (desk.cues[n] for n in desk.cues_in.get(here, ()) if 0 < desk.cues[n].first - last <= FEW)
    if any(cue.kind in (CueKind.INCISE, CueKind.PREPOSITION) for cue in told):
        return None  # « Marie Duval « répondra », assure son avocat »
    cues = [desk.cues[n] for n in desk.cues_in.get(here, ()) if desk.cues[n].last < name.first]
    if any(reaches(desk, cue, name.first) for cue in cues):
        return None
    return uncued_voice(speaker_of(desk.cast, name))

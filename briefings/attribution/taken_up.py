"""Whom words take up: the body of the sentence before, who is named right before a colon, who made a statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefings.attribution.agreement import agrees
from briefings.attribution.cast import Cast
from briefings.attribution.named_speakers import is_pronoun, speaker_of
from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.topics import Topics
from briefings.lexicon import word_set
from briefings.model import Speaker


def body_before(
    cast: Cast, phrase: Phrase, sentence: int, earlier: Sequence[tuple[Cue, Speaker]], topics: Topics
) -> Speaker | None:
    """The body of the sentence before that "it" or "they" stands for; None for a person, or where none is told.

    Only the sentence before is asked: "The ministry sued. The road was shut. It said …" may mean either.
    """
    doc, words = cast.reading.doc, cast.lexicon.words
    word = doc[phrase.first].lower_
    if word not in words["bodily"]:
        return None
    many = word in words["plural"]
    here = topics[sentence]
    if not many and here is not None and here.last < phrase.first and not is_pronoun(cast, here):
        same = _of_topic(cast, here, many=many)
        if same is not None and not _tells(cast, here):  # "The figure may rise, it said"
            return same
    if not sentence:
        return None
    heard = [pair for pair in earlier if pair[0].sentence == sentence - 1 and pair[0].main]
    for cue, speaker in reversed(heard):
        if cue.kind is not CueKind.PREPOSITION and not speaker.person:
            return speaker if _spoke(cast, cue, many=many) else None
    topic = topics[sentence - 1]
    if topic is not None and not is_pronoun(cast, topic):
        return _of_topic(cast, topic, many=many)
    return None


def _of_topic(cast: Cast, topic: Phrase, *, many: bool) -> Speaker | None:
    """The body that a sentence is about: "The firm will cut 300 jobs, it said"."""
    if not _is_voice(cast, topic) or not _may_be(cast, topic, many=many, told=False):
        return None
    speaker = speaker_of(cast, topic)
    return speaker if speaker is not None and not speaker.person else None


def _tells(cast: Cast, phrase: Phrase) -> bool:
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    return any(cast.lexicon.noun(token.lower_) is not None for token in tokens)


def _is_voice(cast: Cast, phrase: Phrase) -> bool:
    """A name, a body or what tells something, and not "some microbes"."""
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    bodies, noun = cast.lexicon.words["bodies"], cast.lexicon.noun
    return any(t.i in cast.names or t.lower_ in bodies or noun(t.lower_) for t in tokens)


def _spoke(cast: Cast, cue: Cue, *, many: bool) -> bool:
    """Whether a pronoun means who was heard in a sentence: not "The firm said the drivers were late. They said …"."""
    if is_pronoun(cast, cue.source):
        return True
    if many and not _may_be(cast, cue.source, many=True, told=False):
        others = cast.reading.sentences[cue.sentence].tokens.doc[cue.last + 1 : _end(cast, cue)]
        if any("Plur" in token.morph.get("Number") and token.dep_.startswith("nsubj") for token in others):
            return False
    return _may_be(cast, cue.source, many=many, told=True)


def _end(cast: Cast, cue: Cue) -> int:
    return cast.reading.sentences[cue.sentence].tokens.end


def _may_be(cast: Cast, phrase: Phrase, *, many: bool, told: bool) -> bool:
    """Whether "it" (one) or "they" (`many`) may be said of a phrase; a body that spoke (`told`) may be both."""
    doc, words = cast.reading.doc, cast.lexicon.words
    links = words["prepositions"]
    behind = range(phrase.first + 1, phrase.last + 1)
    stop = next((at for at in behind if doc[at].lower_ in links), phrase.last + 1)
    head = next((doc[at] for at in reversed(range(phrase.first, stop)) if doc[at].pos_ in ("NOUN", "PROPN")), None)
    if head is None or doc[phrase.first].lower_ in words["people"]:
        return many
    joined = any(token.lower_ in words["coordination"] for token in doc[phrase.first : stop])
    plural = joined or ("Plur" in head.morph.get("Number") and phrase.first not in cast.names)
    if many:
        return plural or told
    return not plural and head.lower_ not in words["voices"]


def received_by(cast: Cast, cue: Cue, topics: Topics) -> Speaker | None:
    """« Saluée par la Ligue : « C'est bien », a-t-elle dit »: by whom, right before the colon, before who spoke."""
    tokens, words = cast.reading.doc.tokens, cast.lexicon.words
    start = cast.reading.sentences[cue.sentence].tokens.start
    colon = next((at for at in range(cue.first - 1, start, -1) if tokens[at].text == ":"), start)
    by = next((at for at in range(colon - 1, max(start, colon - BY), -1) if tokens[at].lower_ in words["by"]), None)
    agent = cast.phrase(by + 1, colon) if by is not None else None
    if (
        cue.kind is not CueKind.INCISE
        or agent is None
        or topics[cue.sentence] is not None
        or not all(token.pos_ in ("PUNCT", "PROPN") for token in tokens[agent.last + 1 : colon])
    ):
        return None
    speaker = speaker_of(cast, agent)
    return speaker if speaker is not None and agrees(cast, tokens[cue.source.first].lower_, speaker) else None


BY = 16
"""Tokens from « par » to the colon behind whom it names."""


def maker_of(cast: Cast, cue: Cue, earlier: Sequence[tuple[Cue, Speaker]], topics: Topics) -> Speaker | None:
    """ "The firm issued a statement. “…,” the statement read", « lit-on dans le communiqué »: the firm.

    Who made it is told where it was brought in, shortly before or in front of "a statement saying …".
    """
    doc, phrase, small = cast.reading.doc, cue.source, cast.lexicon.language
    lows = doc.lows[phrase.first : phrase.last + 1]
    words = cast.lexicon.words
    owned = lows[-1] in words["issued"] and lows[-2:-1] and lows[-2] in words["genitives"]
    if owned and cue.kind is not CueKind.PREPOSITION:
        owner = Phrase(first=phrase.first, last=phrase.last - 2)  # "reads Judge Roy's statement", and no part of it
        whole = (words["links"] - words["genitives"]).isdisjoint(lows)
        return speaker_of(cast, owner) if whole and _is_voice(cast, owner) else None
    known = lows[0] in word_set(small, "small_words", "definites")
    behind = doc.lows[phrase.last + 1] if phrase.last + 1 < len(doc) else ""
    whose = behind in cast.lexicon.words["by"] | cast.lexicon.words["made_by"]  # "said the post by Ann Roy"
    if whose or lows[-1] not in cast.lexicon.words["issued"] or not 1 < len(lows) <= LONGEST:
        return None
    new = word_set(small, "small_words", "indefinites") | word_set(small, "small_words", "possessives")
    for at in reversed(doc.words[lows[-1]]):
        first = next((at - n for n in range(1, LONGEST) if doc.lows[at - n] in new), -1)
        plain = first >= 0 and not any(token.pos_ in ("PART", "VERB", "ADP") for token in doc[first + 1 : at])
        if plain and (at < phrase.last or (at == phrase.last and not known)):
            sentence = bisect_right(cast.reading.sentences, at, key=lambda one: one.tokens.start) - 1
            recent = cue.sentence - sentence <= SINCE
            return _maker_in(cast, Phrase(first=first, last=at), sentence, earlier, topics) if recent else None
    return None


def _maker_in(
    cast: Cast, text: Phrase, sentence: int, earlier: Sequence[tuple[Cue, Speaker]], topics: Topics
) -> Speaker | None:
    """Who made the text that a sentence brings in: whom "by", "from" or « de » names, who is heard there, its topic."""
    tokens, words = cast.reading.doc.tokens, cast.lexicon.words
    end, behind = cast.reading.sentences[sentence].tokens.end, text.last + 1
    if behind < end and tokens[behind].lower_ in words["by"] | words["made_by"]:
        named = cast.phrase(behind + 1, end)
        return speaker_of(cast, named) if named is not None and _is_voice(cast, named) else None
    heard = (speaker for cue, speaker in earlier if cue.sentence == sentence and cue.main and cue.source != text)
    if (speaker := next(heard, None)) is not None:
        return speaker
    topic = topics[sentence]
    maker = speaker_of(cast, topic) if topic is not None and not topic.first <= text.first <= topic.last else None
    return maker if topic and maker and (maker.person or not is_pronoun(cast, topic)) else None


LONGEST = 4
"""Words of what names a text: "the joint press release"."""

SINCE = 6
"""Sentences since it was brought in."""

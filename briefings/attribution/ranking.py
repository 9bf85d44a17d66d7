"""Which of several words of speech in a sentence carries it, and whom an aside names where none does."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.desk import Desk, Voice
from briefings.attribution.noun_phrases import name_ending
from briefings.attribution.rivals import only_means
from briefings.attribution.scene import Cue, CueKind
from briefings.language.doc import Doc
from briefings.language.speech import FormTense, Use, speech


def granted(desk: Desk, ranked: Sequence[int]) -> Voice | None:
    """« même si X a assuré que … », « comme l'avait annoncé X »: a word in an aside, where no other is heard."""
    doc, words, sentences = desk.reading.doc, desk.cast.lexicon.words, desk.reading.sentences
    for number in ranked:
        cue = desk.cues[number]
        first = min(cue.first, cue.source.first)
        before = [token.lower_ for token in doc[max(0, first - 2) : first]]
        opens = first == sentences[cue.sentence].tokens.start and doc[first].lower_ in words["conceding"]
        aside = opens or not words["conceding"].isdisjoint(before[-1:])  # « Comme l'explique X, la ville … »
        supposed = words["supposing"].issuperset(before[-1:])  # « si X a dit », « même si X dit », not « si X dit »
        if not opens and supposed:
            aside = cue.tense is FormTense.PARTICIPLE or not words["conceding"].isdisjoint(before[:-1])
        told = cue.use is Use.SAYS or (cue.use is Use.ABOUT and not words["pronominal"].isdisjoint(_clitics(desk, cue)))
        if aside and told and not cue.main and (voice := desk.voice(number)) is not None:
            return Voice(speaker=voice.speaker, cue=None)
    return None


def added(desk: Desk, ranked: Sequence[int]) -> Voice | None:
    """ "She questioned the findings, saying birds might have flown": what its subject adds."""
    doc = desk.reading.doc
    for number in ranked:
        cue = desk.cues[number]
        loose = cue.kind is CueKind.VERB and cue.tense is FormTense.GERUND and not cue.main
        if not loose or cue.use is not Use.SAYS or cue.first < 2 or doc[cue.first - 1].text != ",":
            continue
        if doc[cue.last].lemma_ in desk.cast.lexicon.words["agreeing"]:
            continue  # "Requires them to sign, agreeing to work for life"
        if name_ending(desk.cast.names, cue.first - 2) is None:  # "a meeting with Roy, claiming to be his aide"
            return desk.voice(number)
    return None


def _clitics(desk: Desk, cue: Cue) -> list[str]:
    """The words between the source of a cue and its last word: « comme X l'avait annoncé »."""
    return [token.lower_ for token in desk.reading.doc[min(cue.first, cue.source.last + 1) : cue.last]]


def rank(cue: Cue, doc: Doc) -> float:
    """Which of several cues in a sentence carries it: lower first; past the kinds, none of it.

    What somebody does by words or would have said is told by whom the sentence names beside: « selon la presse, le
    ministre a demandé sa mutation », « aurait promis une prime ».
    """
    order = (CueKind.INCISE, CueKind.VERB, CueKind.PREPOSITION, CueKind.COLON, CueKind.AGENT)
    if not cue.main or cue.kind not in order or _thinks_besides(cue, doc):
        return len(CueKind)
    if cue.kind is CueKind.PREPOSITION and doc[cue.first].lower_ in speech(doc.lang_).words["voicing"]:
        return order.index(CueKind.VERB) - 0.5  # « Le club a répondu par la voix de X : … »
    deed = cue.kind is CueKind.VERB and (cue.use is Use.ABOUT or _is_heard(cue, doc))
    return order.index(CueKind.PREPOSITION) + 0.5 if deed or only_means(cue) else order.index(cue.kind)


def _thinks_besides(cue: Cue, doc: Doc) -> bool:
    """ "Lee brought a clock, and a teacher thought it was a bomb": of a deed and a thought the deed is what is told."""
    verb = doc[cue.last]
    second = cue.kind is CueKind.VERB and verb.dep_ == "conj" and verb.head.dep_ == "ROOT"
    thought = second and verb.lemma_.lower() in speech(doc.lang_).words["thinking"]
    return (
        thought and verb.head.i < cue.source.first < verb.i and verb.head.lemma_.lower() not in speech(doc.lang_).verbs
    )


def _is_heard(cue: Cue, doc: Doc) -> bool:
    return any("Cnd" in token.morph.get("Mood") for token in doc[cue.first : cue.last + 1])

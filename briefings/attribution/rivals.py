"""Rivals: which of several cues in front of a quotation brings it."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.desk import Desk
from briefings.attribution.hedges import words_of
from briefings.attribution.moods import inside, moods_of
from briefings.attribution.noun_phrases import joined
from briefings.attribution.scene import Cue, CueKind
from briefings.language.speech import Stance, Use
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

Numbered = tuple[int, Cue]
# What verbs say that only bring a quotation as what somebody means: « vouloir », « accepter », « préférer ».
MEANT = frozenset({Stance.OPINING, Stance.PLANNING})


def nearest_first(desk: Desk, cues: Sequence[Numbered], after: Sequence[Numbered]) -> list[Numbered]:
    """Cues in front of a quotation, the nearest first.

    What somebody wants or accepts by another's word, « selon X, Y a accepté « avec gratitude » », is X's to say.
    """
    nearest = sorted(cues, key=lambda item: -item[1].first)
    if nearest and (saying := _says_so(nearest) or _promised(desk, nearest)) is not None:
        return [saying, *nearest]
    if not nearest or not (
        only_means(nearest[0][1]) or _is_thought(desk, nearest[0][1]) or _is_thing_s(desk, nearest[0][1])
    ):
        return nearest
    told = [item for item in (*nearest, *after) if item[1].kind is CueKind.PREPOSITION]
    if not nearest[0][1].main or _is_thought(desk, nearest[0][1]):
        told += [item for item in nearest[1:] if _brings(desk, item[1], nearest[0][1])]
    return told + nearest


def _says_so(nearest: Sequence[Numbered]) -> Numbered | None:
    """« Selon la presse, le maire a dit vouloir « partir » »: the verb of speech whose subject means the words."""
    inner = nearest[0][1]
    loose = not inner.main and only_means(inner)
    said = (item for item in nearest[1:] if item[1].kind is CueKind.VERB and item[1].use is Use.SAYS)
    return next((item for item in said if loose and item[1].source == inner.source), None)


def _promised(desk: Desk, nearest: Sequence[Numbered]) -> Numbered | None:
    """« X assure que la ville répondra « sous peu » »: X, of what the city is only to do or to say."""
    inner = nearest[0][1]
    if inner.main or inner.kind is not CueKind.VERB or not _is_to_come(desk, inner):
        return None
    return next((item for item in nearest[1:] if _brings(desk, item[1], inner)), None)


def _is_to_come(desk: Desk, cue: Cue) -> bool:
    """Whether a verb in front of words tells what is still to be done: not « le maire aurait dit « non » »."""
    doc, language = desk.reading.doc, desk.reading.language
    if cue.use is Use.SAYS and "Part" in doc[cue.last].morph.get("VerbForm"):
        return False
    moods, sentence = moods_of(desk.reading), desk.reading.sentences[cue.sentence]
    coming = {token.i for mood in (moods.future, moods.conditional) for token in inside(mood, sentence)}
    would = doc[cue.first - 1].lower_ in words_of(language, "planned", "later")
    return would or any(at in coming for at in range(cue.first - 1, cue.last + 1))


def _is_thing_s(desk: Desk, cue: Cue) -> bool:
    """« Selon Le Phare, ces traces confirment un acte « prémédité » »: what a thing shows, by another's word."""
    if cue.kind is not CueKind.VERB:
        return False
    cast, tokens = desk.cast, desk.reading.doc[cue.source.first : cue.source.last + 1]
    somebody, titles = cast.lexicon.words["bodies"] | cast.lexicon.words["people"], Titles.of(cast.lexicon.language)
    named = any(token.i in cast.names or (token.i > tokens[0].i and token.text[:1].isupper()) for token in tokens)
    nouns = [token.lower_ for token in tokens if token.pos_ == "NOUN"]
    return bool(nouns) and not (named or any(word in somebody or means_somebody(titles, word) for word in nouns))


def only_means(cue: Cue) -> bool:
    return cue.kind is CueKind.VERB and cue.use is Use.QUOTED and cue.stance in MEANT


def _is_thought(desk: Desk, cue: Cue) -> bool:
    """ "She said the men thought she was “a toy”": what others think is told by whoever says so."""
    verb = desk.reading.doc[cue.last]
    return cue.kind is CueKind.VERB and verb.lemma_.lower() in desk.cast.lexicon.words["thinking"]


def _brings(desk: Desk, outer: Cue, inner: Cue) -> bool:
    """Whether a main verb of speech has another in what it brings, and not in a clause that contrasts.

    « X confirme le fait, alors que Y l'avait qualifié de « … » » parts the two.
    """
    if not outer.main or outer.use is not Use.SAYS:
        return False
    tokens, marks = desk.reading.doc.tokens, desk.cast.lexicon.words["contrasting"]
    between = range(outer.last + 1, inner.first)
    return all(joined(tokens, at, at) not in marks and joined(tokens, at, at + 1) not in marks for at in between)


def passed_on(desk: Desk, cue: Cue, first: int, last: int) -> bool:
    """ "Ann Roy called the plan “a breach,” according to the BBC": her words, which another only passes on."""
    doc = desk.reading.doc
    told = cue.kind is CueKind.VERB and cue.use is not Use.ABOUT and cue.source.last < cue.first
    parted = any(token.text == "," for token in doc[last - 1 : last + 2])
    return told and parted and not any(token.text in ",;:" for token in doc[cue.last + 1 : first])

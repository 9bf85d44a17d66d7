"""Colons: whoever is named before a colon and a quotation, with no verb to say so: « Le maire : « … » »."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.attribution.noun_phrases import Phrase, is_verb, name_ending
from briefings.attribution.received import author, text_received
from briefings.attribution.scene import Cue, CueKind, Scene, names_a_voice
from briefings.attribution.subjects_borrowed import heads_a_voice
from briefings.language.speech import Stance

# Tokens of an apposition between a name and a colon.
APPOSED = 10
# Marks past which what stands before a colon and a quotation does not reach: « 18h47 – Anne Roux : « … » ».
PARTING = frozenset(".;:–—")


def author_cues(scene: Scene) -> Iterator[Cue]:
    """« Il a conclu en citant Hugo : « … » »: whose words they are, whoever takes them.

    And who answers another in one sentence: « « Fini », a lâché X, contredit par Y : « … » ».
    """
    if ":" not in scene.lows[scene.start : scene.end]:
        return
    cites = not scene.lexicon.words["quoting_others"].isdisjoint(
        token.lemma_.lower() for token in scene.tokens[scene.start : scene.end]
    )
    for at in range(scene.start + 1, scene.end - 1):
        if scene.word(at) != ":" or at + 1 not in scene.quoted or at in scene.quoted:
            continue
        source = (author(scene, at) if cites else None) or _answering(scene, at)
        if source is not None:
            yield Cue(
                kind=CueKind.COLON, first=at, last=at, stance=Stance.NEUTRAL, source=source, sentence=scene.index,
                main=False,
            )  # fmt: skip


def _answering(scene: Scene, colon: int) -> Phrase | None:
    """Whose answer stands between a quotation and a colon: « …, contredit par Y : », « cette réponse de Y : »."""
    if not any(at in scene.quoted for at in range(scene.start, colon)):
        return None
    return _agent_before(scene, scene.start, colon) or _owner_of_words(scene, colon)


def _agent_before(scene: Scene, start: int, colon: int) -> Phrase | None:
    """« aussitôt contredit par Y : », « Un constat partagé par le maire Y : »: Y."""
    lead = name = name_ending(scene.names, colon - 1)
    if lead is None or name is None:
        return None
    links = scene.lexicon.words["links"]
    while lead - 1 > start and scene.tags[lead - 1] in ("NOUN", "DET") and scene.word(lead - 1) not in links:
        lead -= 1  # « par le maire Denis Roux »
    return Phrase(first=lead, last=colon - 1) if scene.word(lead - 1) in scene.lexicon.words["by"] else None


def colon_cues(scene: Scene) -> Iterator[Cue]:
    """« Le maire : « … » », « Même constat chez X : « … » », « Réponse du ministre : « … » »."""
    if ":" not in scene.lows[scene.start : scene.end]:
        return
    for at in range(scene.start + 1, scene.end - 1):
        if scene.word(at) == ":" and at + 1 in scene.quoted and at not in scene.quoted:
            source = text_received(scene, at) or _owner_of_words(scene, at) or _before(scene, at)
            if source is not None:
                yield Cue(
                    kind=CueKind.COLON, first=at, last=at, stance=Stance.NEUTRAL, source=source, sentence=scene.index
                )


def _before(scene: Scene, colon: int) -> Phrase | None:
    """The voice in front of a colon, in words without a verb."""
    parted = (i + 1 for i in range(scene.start, colon) if scene.word(i) in PARTING or i in scene.quoted)
    start = max(parted, default=scene.start)
    if told := _told_by(scene, start, colon):
        return told
    nominal = scene.lexicon.words["determiners"]  # « Le prévenu : », which is a participle too
    if any(is_verb(scene.tokens[i], scene.lexicon) and scene.word(i - 1) not in nominal for i in range(start, colon)):
        return None
    if told := _at_the_side_of(scene, start, colon) or _agent_before(scene, start, colon):
        return told
    source = scene.phrase(start, colon)
    if source is None or not heads_a_voice(scene, source) or _is_place(scene, source):
        return None
    return source


def _is_place(scene: Scene, phrase: Phrase) -> bool:
    """« Ukraine : « … » »: where something is said; not « La présidente de l'Ukraine », nor a place with an article."""
    name = scene.names.get(phrase.first) == phrase.last
    return name and scene.tokens[phrase.first].ent_type_ == "LOC"


def _told_by(scene: Scene, start: int, colon: int) -> Phrase | None:
    """« Réponse du ministre : « … » »: whose word a noun announces."""
    words = scene.lexicon.words
    noun = start + (scene.word(start) in words["determiners"])
    of = noun + 2 if scene.word(noun + 1) in words["be"] else noun + 1  # « Le mot est de X : »
    if scene.word(noun) not in words["utterances"] or scene.word(of) not in words["links"]:
        return None
    return _voice(scene, of + 1, colon)


def _at_the_side_of(scene: Scene, start: int, colon: int) -> Phrase | None:
    """« Même son de cloche chez X : « … » », « Colère du côté de la mairie : « … » »."""
    sides = scene.lexicon.words["sides"]
    for at in range(colon - 2, start, -1):
        if any(_stands(scene, at, side) for side in sides):
            length = next(len(side.split()) for side in sides if _stands(scene, at, side))
            return _voice(scene, at + length, colon)
    return None


def _stands(scene: Scene, at: int, phrase: str) -> bool:
    parts = phrase.split()
    return list(scene.lows[at : at + len(parts)]) == parts


def _voice(scene: Scene, first: int, colon: int) -> Phrase | None:
    """A voice that begins at a word and is all that stands before a colon, appositions aside."""
    source = scene.phrase(first, colon)
    whole = source is not None and source.last + 1 == colon
    apposed = source is not None and scene.word(source.last + 1) == "," and colon - source.last <= APPOSED
    return source if source is not None and (whole or apposed) and names_a_voice(scene, source) else None


def _owner_of_words(scene: Scene, colon: int) -> Phrase | None:
    """« … comme celle de Jean Roux, un analyste : « … » »: the name whose words a noun in front announces."""
    words = scene.lexicon.words
    comma = next((at for at in range(colon - 1, max(scene.start, colon - APPOSED), -1) if scene.word(at) == ","), colon)
    for last in (colon - 1, comma - 1):
        name = name_ending(scene.names, last)
        if name is None or scene.word(name - 1) not in words["links"]:
            continue
        noun = name - 3 if scene.tags[name - 2] == "ADJ" else name - 2  # « Réaction immédiate de X : »
        if scene.word(name - 2) in words["those"] or scene.lexicon.noun(scene.word(noun)):
            return Phrase(first=name, last=last)
    return None

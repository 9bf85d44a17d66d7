"""Anybody: words that « on » says or reads: « à la mairie, on assure que », « peut-on lire dans le rapport ».

Who is meant stands in front of « on », between a preposition and a comma; what is read stands behind the verb.
"""

from __future__ import annotations

from briefings.attribution.noun_phrases import Phrase, past_determiner
from briefings.attribution.scene import Cue, CueKind, Scene, after_quote, names_a_voice
from briefings.attribution.verb_sources import is_told
from briefings.attribution.verb_uses import brings_marks
from briefings.language.speech import FormTense, Stance, Use

# Tokens between « on » and its verb of reading: « on peut aussi y lire ».
NEAR = 5


def fronted_voice(scene: Scene, first: int) -> Phrase | None:
    """« Du côté de la mairie, on assure que »: the mairie, where « on » is the subject of a verb."""
    words = scene.lexicon.words
    at = first - 1
    while at > scene.start and scene.word(at) in words["reflexive"] | words["clitics"]:
        at -= 1
    if scene.word(at) not in words["anybody"] or scene.word(at - 1) != ",":
        return None
    for length in (3, 2, 1):
        opening = " ".join(scene.lows[scene.start : scene.start + length])
        for key, kept in (("with_anybody", 0), ("within_anybody", 2)):
            if opening in words[key]:
                return _until_comma(scene, scene.start + length - kept, at - 1)
    return None


def _read_there(scene: Scene, first: int, last: int) -> Cue | None:
    """« Sur une pancarte, on pouvait lire « … » », « une affiche où était écrit « … » »: the text that is read."""
    words = scene.lexicon.words
    while first - 1 > scene.start and scene.tags[first - 1] in ("AUX", "VERB", "ADV"):
        first -= 1
    if scene.word(first - 1) in words["articles_of_anybody"]:
        first -= 1
    source = _before_reading(scene, first)
    brings = brings_marks(scene, first, last) or scene.word(last + 1) in words["that"]
    if source is None or not brings or not is_told(scene, source):
        return None
    return Cue(
        kind=CueKind.VERB, first=first, last=last, stance=Stance.NEUTRAL, source=source,
        use=Use.SAYS, tense=FormTense.PRESENT, main=scene.word(first - 1) == ",", sentence=scene.index,
    )  # fmt: skip


def _before_reading(scene: Scene, first: int) -> Phrase | None:
    """What a relative or a comma parts from the words that tell of reading."""
    words = scene.lexicon.words
    if scene.word(first - 1) == "," and scene.word(scene.start) in words["read_in"]:
        return _until_comma(scene, scene.start + 1, first - 1)
    if scene.word(first - 1) in words["relatives"]:
        led = scene.word(first - 2) in words["read_in"]
        return _shortest(scene, first - 2 if led else first - 1)
    return None


def _shortest(scene: Scene, end: int) -> Phrase | None:
    """The shortest phrase that ends in front of a position: « [une pancarte] sur laquelle »."""
    for at in range(end - 1, max(scene.start, end - NEAR) - 1, -1):
        if past_determiner(scene.tokens, at, scene.lexicon) > at:
            phrase = scene.phrase(at, end)
            return phrase if phrase is not None and phrase.last == end - 1 else None
    return None


def _until_comma(scene: Scene, first: int, comma: int) -> Phrase | None:
    """The phrase that fills the words before a comma, where it names whoever may speak or a text."""
    phrase = scene.phrase(first, comma)
    fills = phrase is not None and phrase.first == first and phrase.last == comma - 1
    if phrase is None or not fills:
        return None
    return phrase if names_a_voice(scene, phrase) or is_told(scene, phrase) else None


def read_cue(scene: Scene, at: int) -> Cue | None:
    """« « … », peut-on lire sur la page du club », « on lit dans le rapport que »: what is read says so."""
    words = scene.lexicon.words
    if scene.lows[at] in words["written"]:
        return _read_there(scene, at, at)
    if scene.lows[at] not in words["read"]:
        return None
    near = range(max(scene.start, at - NEAR), min(at + 2, scene.end))
    first = next((i for i in near if scene.word(i) in words["anybody"] or scene.word(i) in words["nobody"]), -1)
    behind = at + 1 + (scene.word(at + 1) in words["nobody"])
    if first >= 0 and scene.word(behind) not in words["read_in"]:
        return _read_there(scene, min(first, at), at)
    if first < 0:
        return None
    first = min(first, at)
    while first > scene.start and first - 1 not in scene.quoted and scene.tags[first - 1] in ("VERB", "AUX"):
        first -= 1
    source = scene.phrase(behind + 1)
    if source is None:
        return None
    quoted = after_quote(scene, first)
    brings = quoted or scene.word(source.last + 1) in (*words["that"], ":")
    if not brings:
        return None
    return Cue(
        kind=CueKind.INCISE if quoted else CueKind.VERB, first=first, last=behind, stance=Stance.NEUTRAL, source=source,
        use=Use.SAYS, tense=FormTense.PRESENT, sentence=scene.index,
    )  # fmt: skip

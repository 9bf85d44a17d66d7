"""Own views: « à ses yeux, la loi va trop loin », "in her opinion", « selon ses dires »: of whoever was just heard."""

from __future__ import annotations

from functools import cache

from briefings.attribution.noun_phrases import Phrase, joined
from briefings.attribution.scene import Cue, CueKind, Scene
from briefings.language.speech import Stance, speech, split

# Words of such a phrase, « de son point de vue » being the longest.
LONGEST = 5
STANCES = (("own_views", Stance.OPINING), ("own_words", Stance.NEUTRAL))


@cache
def openings(language: str) -> frozenset[str]:
    """The words that such a phrase begins with."""
    words = speech(language).words
    return frozenset(split(phrase)[0] for key, _ in STANCES for phrase in words[key])


def own_view(scene: Scene, at: int) -> Cue | None:
    """The cue of a phrase that begins here, between marks, with the possessive in it for a source."""
    if scene.lows[at] not in openings(scene.lexicon.language):
        return None
    words = scene.lexicon.words
    own = next((here for here in (at + 1, at + 2) if scene.word(here) in words["owning"]), None)
    opens = scene.word(at - 1) in ("", ",", ";", ":", *words["openers"]) or at - 1 in scene.quoted
    if own is None or not opens:
        return None
    for last in range(own + 1, min(at + LONGEST, scene.end)):
        phrase = joined(scene.tokens, at, last)
        stance = next((stance for key, stance in STANCES if phrase in words[key]), None)
        if stance is not None and scene.word(last + 1) in (",", "."):
            return Cue(
                kind=CueKind.PREPOSITION, first=at, last=last, stance=stance, source=Phrase(first=own, last=own),
                sentence=scene.index,
            )  # fmt: skip
    return None

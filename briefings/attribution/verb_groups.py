"""Set phrases of speech, « a mis en garde », and what stands around their verbs."""

from __future__ import annotations

from briefings.attribution.scene import Scene, after_quote
from briefings.attribution.verb_uses import set_off
from briefings.language.speech import SpeechForm, Stance
from briefings.lexicon import word_set

# Adverbs that may stand between a negation and its verb.
ADVERBS = 3
# Tokens from « traiter » to what it calls somebody.
CALLED = 12


def calls_so(scene: Scene, at: int) -> bool:
    """« traite X de « menteur » », and not « traite le sujet avec « soin » »: what stands right before the marks."""
    near = range(at + 1, min(at + CALLED, scene.end))
    opening = next((here for here in near if here in scene.quoted), 0)
    return bool(opening) and scene.word(opening - 1) in scene.lexicon.words["charging"]


def past_adverbs(scene: Scene, at: int) -> int:
    """In front of the adverbs before a verb, which may stand behind a negation: “did not immediately say”."""
    here = at
    while here - 1 > scene.start and at - here < ADVERBS and scene.tags[here - 1] == "ADV":
        here -= 1
        if scene.word(here - 1) in scene.lexicon.words["negation"]:
            return here
    return at


def group_at(scene: Scene, at: int, form: SpeechForm, first: int) -> tuple[Stance, int] | None:
    """The stance of a set phrase that begins here, and how many words it has behind its verb."""
    groups, own = scene.lexicon.groups.get(form.lemma, ()), scene.lexicon.words["reflexive"]
    reflexive = bool(groups) and not own.isdisjoint(scene.lows[max(scene.start, first - 2) : at])
    for group in groups:
        if group.reflexive and not reflexive:
            continue
        length = len(group.tail)
        near = (*range(at + 1, at + 4), at + 1 + set_off(scene, at + 1))  # « a appelé, mardi, à la grève »
        for behind in (here for here in near if here <= scene.end - length) if group.tail else ():
            incised = scene.word(first - 1) == "," and "NOUN" in scene.tags[at + 1 : behind]
            if behind > at + 1 and (incised or after_quote(scene, first)):
                break  # "“It is over,” warned the chair of the board", "…, argued lawyers for Ann Roy"
            if scene.lows[behind : behind + length] == group.tail and not _opens_subject(
                scene, first, behind + length - 1
            ):
                quoted = at not in scene.quoted and behind + length - 1 in scene.quoted
                return group.stance, 0 if quoted else behind - at - 1 + length  # « s'est dit « très heureux de … » »
        if not group.tail and scene.word(at + 1) not in scene.lexicon.words["deeds"]:
            return group.stance, 0
    return None


def _opens_subject(scene: Scene, first: int, last: int) -> bool:
    """« « … », a dit lundi son avocat »: « son » is the subject's, where « a dit son soutien » is a set phrase."""
    voice = scene.word(last + 1) in scene.lexicon.words["bodies"]
    own = scene.word(last) in word_set(scene.lexicon.language, "small_words", "possessives")
    return own and (voice or after_quote(scene, first))

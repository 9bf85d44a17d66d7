"""Labels: who calls something so, « qualifié par la police de « violent » », « jugé « vain » par le maire »."""

from __future__ import annotations

from briefings.attribution.scene import Cue, CueKind, Scene, after_quote, agent_behind_quote, names_a_voice
from briefings.attribution.verb_forms import helper_of
from briefings.language.grammar import own_subject
from briefings.language.speech import FormTense, Stance

# Tokens from a participle to the agent or the label behind it: « qualifiée lundi par ».
NEAR = 4
# Tokens between an agent and its label: « comme une « », « d'« ».
LINKED = 4


def label_given(scene: Scene, at: int) -> Cue | None:
    """Who gives a label that a participle without its auxiliary brings: the agent, before the label or behind it."""
    lexicon = scene.lexicon
    if not scene.quoted or at in scene.quoted or scene.tags[at] not in ("VERB", "ADJ"):
        return None
    if "Fin" in scene.tokens[at].morph.get("VerbForm") and own_subject(scene.tokens[at]) is not None:
        return None  # "Ann Roy said he had “broken the law” by helping Al Lee"
    form = next((f for f in lexicon.forms.get(scene.word(at), ()) if f.tense is FormTense.PARTICIPLE), None)
    if form is None or form.lemma not in lexicon.verbs or helper_of(scene, at) is not None:
        return None
    agent = _agent(scene, at)
    source = scene.phrase(agent + 1) if agent else None
    if source is None or not names_a_voice(scene, source):
        return None
    if not (agent_behind_quote(scene, at, NEAR + 2) or _labels(scene, source.last + 1) or _uttered(scene, at, agent)):
        return None
    stance = next(iter(lexicon.verbs[form.lemma].values()), Stance.NEUTRAL)
    return Cue(
        kind=CueKind.AGENT, first=at, last=at, stance=stance, source=source, tense=FormTense.PARTICIPLE,
        main=False, sentence=scene.index,
    )  # fmt: skip


def _uttered(scene: Scene, at: int, agent: int) -> bool:
    """« la phrase « … », lancée par la maire »: words that stand in front of their participle."""
    return after_quote(scene, at) and agent == at + 1


def _agent(scene: Scene, at: int) -> int:
    """Where « par » stands: close behind the participle, or right behind the label that stands there."""
    by = scene.lexicon.words["by"]
    if behind := agent_behind_quote(scene, at, NEAR + 2):
        return behind
    near = range(at + 1, min(at + NEAR, scene.end))
    stop = next((here for here in near if here in scene.quoted or scene.word(here) in (",", ";", ":")), near.stop)
    return next((here for here in range(at + 1, stop) if scene.word(here) in by), 0)


def _labels(scene: Scene, at: int) -> bool:
    """« comme « … » », « d'« … » », "as a “…”": whether a label opens here, with the word that brings it."""
    marks = scene.lexicon.words["label_marks"] | scene.lexicon.words["charging"]
    for here in range(at, min(at + LINKED, scene.end)):
        if here in scene.quoted:
            return here > at
        done = "Inf" in scene.tokens[here].morph.get("VerbForm")  # « accusé par X d'avoir « menti » »
        if not done and scene.word(here) not in marks and scene.word(here) not in scene.lexicon.words["determiners"]:
            return False
    return False

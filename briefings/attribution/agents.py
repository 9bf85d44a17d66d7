"""Agents: who says something that others pass on: « a été évoqué par X », "quoted X as saying", "a report by X"."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.attribution.hedges import words_of
from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import (
    Cue,
    CueKind,
    Scene,
    after_quote,
    agent_behind_quote,
    has_quotation,
    names_a_voice,
)
from briefings.attribution.subject_phrases import is_subordinate
from briefings.attribution.subjects import subject_in_front
from briefings.attribution.verb_forms import LONGEST_ADVERBIAL, interposed
from briefings.language.grammar import Tense, verb_group
from briefings.language.quotation_marks import MAY_CLOSE, MAY_OPEN
from briefings.language.speech import FormTense, Stance, Use

# Words that may stand between a verb and what goes with it: "was quoted on Monday as saying".
REACH = 8
# Tokens from a passive verb to the words it brings: « qualifié mardi de « … » ».
NEAR = 4


def passive_cue(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Cue | None:
    """« a été évoqué par la présidence », "she was quoted as saying by the paper"."""
    if (cited := _cited(scene, first, last)) is not None:
        return cited
    told = verb_group(scene.tokens[last])
    if told is not None and told.tense is Tense.FUTURE and not has_quotation(scene):
        return None  # « Le texte sera détaillé mardi par le ministre »: nothing is said yet
    stance = uses.get(Use.ABOUT) or _of_claim(scene, last, uses)
    label = agent_behind_quote(scene, last, NEAR) if scene.word(last + 1) not in scene.lexicon.words["by"] else 0
    for at in range(label or last + 1, min(last + 24, scene.end)):
        if at in scene.quoted or scene.word(at) in (",", ";", ":"):
            break
        if scene.word(at) in scene.lexicon.words["by"] and not _interposed(scene, at):
            thing = scene.phrase(at + 1)
            source = thing and (publisher(scene, thing) or _without_label(scene, thing, last))
            if source is None or _is_manner(scene, source):
                return None
            if stance is None and not (label or _quotes_agent(scene, source, first, uses)):
                return None
            stance = stance or next(iter(uses.values()))
            if stance is Stance.OPINING and not label:
                return None
            return Cue(
                kind=CueKind.AGENT, first=first, last=last, stance=stance, source=source, use=Use.ABOUT,
                tense=FormTense.PARTICIPLE, sentence=scene.index, main=not is_subordinate(scene, first),
            )  # fmt: skip
    return None


def _is_manner(scene: Scene, source: Phrase) -> bool:
    """« par an », « par arrêté préfectoral », "by email": how or how often, and nobody who speaks."""
    opening = scene.tokens[source.first]
    single = opening.pos_ == "NOUN" and "Sing" in opening.morph.get("Number")
    return single and not names_a_voice(scene, source)


def _without_label(scene: Scene, source: Phrase, verb: int) -> Phrase:
    """« décrit par ses voisins comme un homme discret »: the neighbours, and not what they say he is."""
    if scene.tokens[verb].lemma_.lower() not in words_of(scene.lexicon.language, "opinion", "describing"):
        return source
    marks = scene.lexicon.words["described_as"]
    last = next((at - 1 for at in range(source.first + 1, source.last + 1) if scene.word(at) in marks), source.last)
    return Phrase(first=source.first, last=last)


def _of_claim(scene: Scene, last: int, uses: Mapping[Use, Stance]) -> Stance | None:
    """« La rumeur a été rejetée par X », « la thèse d'un accident est avancée par X »: what is done to a claim."""
    claimed = scene.lexicon.words["claimed"]
    passive = (child for child in scene.tokens[last].children if child.dep_.startswith("nsubj"))
    return next((stance for child in passive if child.lower_ in claimed for stance in uses.values()), None)


def _cited(scene: Scene, first: int, last: int) -> Cue | None:
    """ "She was quoted by the paper as saying": what the subject said, whoever passed it on."""
    words = scene.lexicon.words
    if scene.word(last) not in words["citing"]:
        return None
    at, stance = _as_saying(scene, last)
    if not at or any(i in scene.quoted or scene.word(i) in (",", ";", ":") for i in range(last + 1, at)):
        return None
    source, main = subject_in_front(scene, first, last)
    if source is None or stance is None:
        return None
    return Cue(
        kind=CueKind.INCISE if after_quote(scene, source.first) else CueKind.VERB, first=first, last=at + 1,
        stance=stance, source=source, use=Use.SAYS, tense=FormTense.PARTICIPLE, main=main, sentence=scene.index,
    )  # fmt: skip


def quoted_cue(scene: Scene, first: int, last: int) -> Cue | None:
    """ "State radio quoted the minister as saying that it was over": the minister, whoever passed it on."""
    words = scene.lexicon.words
    if scene.word(last) not in words["quoting"]:
        return None
    source = scene.phrase(last + 1)
    if source is None:
        return None
    at, stance = _as_saying(scene, source.last)
    if stance is None or not names_a_voice(scene, source):
        return None
    return Cue(
        kind=CueKind.VERB, first=first, last=at + 1, stance=stance, source=source, use=Use.SAYS,
        tense=FormTense.PARTICIPLE, main=not is_subordinate(scene, first), sentence=scene.index,
    )  # fmt: skip


def _as_saying(scene: Scene, after: int) -> tuple[int, Stance | None]:
    """Where "as saying" stands behind a word, and what its verb says of the words it brings; 0 and None for nowhere."""
    marks, forms = scene.lexicon.words["cited_as"], scene.lexicon.forms
    near = range(after + 1, min(after + REACH, scene.end - 1))
    at = next((i for i in near if scene.word(i) in marks and scene.word(i + 1) in forms), 0)
    return at, scene.lexicon.verbs.get(forms[scene.word(at + 1)][0].lemma, {}).get(Use.SAYS) if at else None


def is_cited(scene: Scene, at: int) -> bool:
    """ "Police quoted Paul Lee as [saying] that it was over": what is not said by whoever quotes."""
    words = scene.lexicon.words
    if scene.word(at - 1) not in words["cited_as"]:
        return False
    return not words["quoting"].isdisjoint(scene.lows[max(scene.start, at - REACH) : at - 1])


def _interposed(scene: Scene, at: int) -> bool:
    """« par la suite »: no agent."""
    return any(interposed(scene, end) == end - at + 1 for end in range(at + 1, min(at + LONGEST_ADVERBIAL, scene.end)))


def _quotes_agent(scene: Scene, source: Phrase, first: int, uses: Mapping[Use, Stance]) -> bool:
    """Whether a quotation is what the agent of a passive says; right beside it, for a verb that needs one."""
    if Use.SAYS in uses:
        return has_quotation(scene) or _brings_clause(scene, source)
    beside = any(at in scene.quoted for at in range(source.last + 1, min(source.last + 3, scene.end)))
    return beside or after_quote(scene, first)


def _brings_clause(scene: Scene, source: Phrase) -> bool:
    """ "Reporters were told by the crew that it sank": what is told by whom, a conjunction right behind."""
    at = source.last + 1
    return scene.word(at) in scene.lexicon.words["that"] and scene.tags[at] != "DET"


def publisher(scene: Scene, thing: Phrase) -> Phrase | None:
    """« les résultats transmis par X », « les précisions apportées par X »: X."""
    at = thing.last + 1
    if scene.word(at) in scene.lexicon.words["citing"]:
        return None  # « une source citée par la radio »
    given = "Part" in scene.tokens[at].morph.get("VerbForm") if at < scene.end else False
    told = any(scene.lexicon.noun(scene.word(i)) for i in range(thing.first, thing.last + 1))
    if not told and not (given and scene.word(at + 1) in scene.lexicon.words["by"]):
        return None
    for at in range(thing.last + 1, min(thing.last + 6, scene.end)):
        if scene.word(at) in scene.lexicon.words["by"]:
            return scene.phrase(at + 1)
        if scene.tokens[at].is_punct:
            return None
    return None


def name_in_marks(scene: Scene, at: int) -> Phrase | None:
    """« Selon « Le Monde », … »: a name that stands in marks of its own."""
    if scene.word(at) not in MAY_OPEN or at + 1 >= scene.end or not scene.tokens[at + 1].text[:1].isupper():
        return None
    near = range(at + 2, min(at + 2 + NEAR, scene.end))
    close = next((here for here in near if scene.word(here) in MAY_CLOSE), 0)
    comma = close and scene.word(close + 1) == ","
    return Phrase(first=at + 1, last=close - 1) if comma else None

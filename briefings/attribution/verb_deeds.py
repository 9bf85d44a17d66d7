"""Verbs that say something in one use and do something in another: a court finds, a gauge reads, a jury sentences."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.attribution.hedges import judges
from briefings.attribution.scene import Scene
from briefings.attribution.verb_sources import REACH, quote_beside
from briefings.language.grammar import own_subject
from briefings.language.speech import SpeechForm, Stance, Use

# Tokens behind « condamner à » in which a penalty is named: « à une lourde peine de prison ».
PENALTY = 5
# Tokens from a court to its verb: « les juges de la plus haute instance de Corée ont confirmé ».
COURT = 16


def negated(scene: Scene, at: int, form: SpeechForm, uses: Mapping[Use, Stance]) -> dict[Use, Stance]:
    """What a verb with « ne » still says: « ne veut pas « céder » », « n'exclut pas un report », « n'a pas caché »."""
    words = scene.lexicon.words
    if form.lemma in words["willing"]:
        return {use: stance for use, stance in uses.items() if use is Use.QUOTED}
    if form.lemma in words["left_open"]:
        none = any(scene.word(i) in words["none_of"] for i in range(at + 1, min(at + 3, scene.end)))
        return {Use.ABOUT: Stance.NEUTRAL if none else Stance.PLANNING}
    kept = form.lemma in words["only_negated"]
    return {use: stance for use, stance in uses.items() if kept and use is Use.ABOUT}


def is_charged(scene: Scene, at: int, uses: Mapping[Use, Stance]) -> bool:
    """ "The father of a boy accused of murder wept": who is accused right before the verb, and nobody who accuses."""
    verb = scene.tokens[at]
    if Stance.ACCUSING not in uses.values() or verb.dep_ != "acl" or verb.head.i != at - 1:
        return False
    return verb.head.pos_ in ("NOUN", "PROPN") and scene.word(at + 1) in scene.lexicon.words["prepositions"]


def turns_down(scene: Scene, at: int) -> bool:
    """ "rejected the offer", "dismissed its coach": what is turned down is nothing that anybody claims."""
    things = [child for child in scene.tokens[at].children if child.dep_ in ("obj", "nsubj:pass")]
    claims = scene.lexicon.words["claims"]
    return any(thing.pos_ in ("NOUN", "PROPN") and thing.lower_ not in claims for thing in things)


def gauges(scene: Scene, at: int) -> bool:
    """ "Put the toll at nine", "placed the value in the millions": a figure that somebody gives."""
    words = scene.lexicon.words
    for here in range(at + 1, min(at + REACH, scene.end)):
        if scene.word(here) in words["gauged"]:
            return any(scene.word(i) in words["gauged_at"] for i in range(here + 1, min(here + REACH, scene.end)))
        if scene.word(here) in (",", ";", ":"):
            return False
    return False


def names_as(scene: Scene, at: int) -> bool:
    """ "Identified on Monday by police as Ann Roy", "named him as Luke Hale": who it is, and not what was found."""
    if scene.word(at - 1) == "," or scene.tokens[at].dep_ == "acl":
        return False  # "a boy, identified only as Ivan, was found"
    behind = range(at + 1, min(at + COURT, scene.end - 1))
    mark = next((here for here in behind if scene.word(here) in scene.lexicon.words["label_marks"]), scene.end)
    return any(here in scene.names for here in range(mark + 1, min(mark + 3, scene.end)))


def is_deed(scene: Scene, at: int, lemma: str) -> bool:
    """Whether a verb that may say something does something here: it sentences, earns, upholds or votes."""
    words = scene.lexicon.words
    return any(lemma in words[kind] and does(scene, at) for kind, does in _DEEDS)


def _earns(scene: Scene, at: int) -> bool:
    """« a rapporté plus de 160 millions d'euros à son éditeur »: what something brings in, and no report."""
    behind = [scene.word(here) for here in range(at + 1, min(at + REACH, scene.end))]
    return not scene.lexicon.words["money"].isdisjoint(behind) and scene.lexicon.words["that"].isdisjoint(behind)


def finds(scene: Scene, at: int) -> bool:
    """« Les éleveurs jugent l'aide insuffisante »: what is found to be so, and not whom a court tries."""
    behind = range(at + 1, min(at + 1 + REACH, scene.end))
    stop = next((here for here in behind if scene.word(here) in (",", ";", ":")), behind.stop)
    excess = scene.lexicon.words["excess"]
    told = [here for here in range(at + 1, stop) if scene.tags[here] in ("ADJ", "ADV", "VERB")]
    return any(judges(scene.word(here), scene.lexicon.language) or scene.word(here - 1) in excess for here in told)


def _sentences(scene: Scene, at: int) -> bool:
    """« a condamné mardi le directeur à trois ans de prison », « la cour a condamné X »: a deed, and no word."""
    words = scene.lexicon.words
    for here in range(at + 1, scene.end - 1):
        if scene.word(here) in words["sentenced_to"]:
            behind = {scene.word(i) for i in range(here + 1, min(here + 1 + PENALTY, scene.end))}
            if behind & words["penalties"]:
                return True
    return _by_court(scene, at)


def _upholds(scene: Scene, at: int) -> bool:
    """« la cour d'appel a confirmé la condamnation de X »: a court's deed as well."""
    words = scene.lexicon.words
    ruled = any(scene.word(here) in words["upheld"] for here in range(at + 1, min(at + 4, scene.end)))
    return ruled and _by_court(scene, at)


def _votes(scene: Scene, at: int) -> bool:
    """« Le Sénat a approuvé l'achat de frégates », "lawmakers approved the bill": a deed, and no view."""
    return _by_one_of(scene, at, "voters")


def _marches(scene: Scene, at: int) -> bool:
    """ "She protested alone outside the palace": a deed, unless it is told what against or that something is so."""
    told = any(child.i > at and child.dep_ in ("obj", "ccomp") for child in scene.tokens[at].children)
    behind = scene.lows[at + 1 : min(at + 1 + REACH, scene.end)]
    return not told and scene.lexicon.words["marched_against"].isdisjoint(behind)


def _lays_down(scene: Scene, at: int) -> bool:
    """« Le projet de loi prévoit un congé »: what a text lays down, and nobody's word."""
    subject, words = own_subject(scene.tokens[at]), scene.lexicon.words
    return subject is not None and subject.lower_ in words["laid_down_in"] and scene.word(at + 1) not in words["that"]


def _intended(scene: Scene, at: int) -> bool:
    """« Il souhaitait ajouter un titre à son palmarès »: what somebody was after then, by the tense."""
    plain = scene.lexicon.words["that"].isdisjoint(scene.lows[at + 1 : min(at + REACH, scene.end)])
    return "Imp" in scene.tokens[at].morph.get("Tense") and plain and not quote_beside(scene, at, at)


def _by_court(scene: Scene, at: int) -> bool:
    return _by_one_of(scene, at, "courts")


def _by_one_of(scene: Scene, at: int, bodies: str) -> bool:
    """Whether one of certain words stands in front of a verb, where its subject does."""
    named = scene.lexicon.words[bodies]
    return any(scene.word(here) in named for here in range(max(scene.start, at - COURT), at))


def puts_so(scene: Scene, first: int, at: int, last: int, lemma: str) -> bool:
    """Whether a set phrase is one of speech here: "as Ann Roy put it", and not "Ann Roy put it in a drawer"."""
    if " ".join((lemma, *scene.lows[at + 1 : last + 1])) not in scene.lexicon.words["put_so"]:
        return True
    if last + 1 < scene.end and scene.tokens[last + 1].dep_ == "compound:prt":
        return False  # "as she put it down"
    for here in range(first - 1, max(scene.start, first - _LEAD) - 1, -1):
        if scene.word(here) in scene.lexicon.words["as_said"]:
            return True
        if scene.tags[here] in ("VERB", "AUX"):
            return False
    return any(here in scene.quoted for here in range(last + 1, min(last + _LEAD, scene.end)))


_LEAD = 8
"""Words on either side of such a phrase among which what makes it one stands."""

_DEEDS = (
    ("sentencing", _sentences),
    ("earning", _earns),
    ("upholding", _upholds),
    ("voting", _votes),
    ("marching", _marches),
    ("laying_down", _lays_down),
    ("intending", _intended),
)
"""Lists of verbs, and what makes each of them a deed."""

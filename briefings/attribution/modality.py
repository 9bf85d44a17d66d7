"""Modality: how a statement is put forward, by the verbs that bring it and the words in it."""

from __future__ import annotations

from collections.abc import Callable

from briefings.attribution import (
    attitudes,
    claims,
    dated_plans,
    denials,
    forecasts,
    futures,
    instruments,
    judgements,
    plans,
    portraits,
    prospects,
)
from briefings.attribution.conditionals import hearsay, takes_for_likely
from briefings.attribution.future_in_past import future_in_past
from briefings.attribution.hedges import judges, words_of
from briefings.attribution.moods import inside, moods_of
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance
from briefings.language.speech import Stance, speech
from briefings.model import Modality

Rule = Callable[[Utterance], bool]


def modality_of(told: Utterance) -> Modality:
    """How a sentence is put forward: as the first of the rules says that holds."""
    first = next((modality for holds, modality in _RULES if holds(told)), None)
    return first or (Modality.ALLEGED if told.prosecuting else Modality.ASSERTED)


def _alleged(told: Utterance) -> bool:
    if told.whole and told.cue is not None and told.cue.kind is CueKind.INCISE and told.cue.stance is Stance.ACCUSING:
        return True  # « « Il a tout vendu », accuse le maire »
    if Stance.ACCUSING in told.stances and not any(plain(told) for plain in _PLAIN_CLAIMS):
        return True
    return not told.whole and any(charged(told) for charged in _CHARGES)


_PLAIN_CLAIMS: tuple[Rule, ...] = (claims.claims_count, claims.claims_own, judgements.claims_a_view)
_CHARGES: tuple[Rule, ...] = (claims.worded, claims.charged, claims.rumoured, claims.believed, claims.charges_another)


def _heard(told: Utterance) -> bool:
    if told.whole:
        return forecasts.hears_aloud(told)
    if _would_be(told):
        return False
    if attitudes.believes(told) and any(inside(moods_of(told.reading).conditional, told.sentence)):
        return False  # « Paul Roux estime que la digue aurait tenu »
    return hearsay(told)


def _would_be(told: Utterance) -> bool:
    """« Un retrait serait « une erreur », juge la ministre »: what something would be, in words of who judges it."""
    if told.cue is None or told.cue.stance is not Stance.OPINING or not told.quoted:
        return False
    being = speech(told.reading.language).words["be"]
    ends = [
        token.idx + len(token.text)
        for token in inside(moods_of(told.reading).conditional, told.sentence)
        if token.lower_ in being
    ]
    return any(0 < quote.start - end <= _MARK for end in ends for quote in told.quoted)


_MARK = 4
"""Characters from a word to what is quoted right behind it: the mark and the spaces around it."""


def _provided(told: Utterance) -> bool:
    return not told.whole and (instruments.provides(told) or instruments.goes_by(told))


def _viewed(told: Utterance) -> bool:
    """A view or a wish of somebody, by what says so outright, or the article's own forecast."""
    theirs = told.source is not None and any(viewed(told) for viewed in _VIEWS)
    return theirs or attitudes.foretells_harm(told) or forecasts.bodes(told)


_VIEWS: tuple[Rule, ...] = (
    attitudes.sees,
    attitudes.hopes_aloud,
    attitudes.says_outright,
    attitudes.believes,
    attitudes.wishes,
    attitudes.urges,
    attitudes.foresees,
    attitudes.supposes,
    judgements.detracts,
    forecasts.dreads,
    forecasts.supposes_aloud,
)


def _planned_then(told: Utterance) -> bool:
    """ "He said the road would reopen"; "would" in somebody's own words, “I would go”, is no plan."""
    if told.cue is not None and told.cue.stance is Stance.DOUBTFUL:
        return False  # "they supposed the lava would feed it"
    if told.spoken or judgements.deems_ahead(told):
        return False  # "said it would be a mistake"
    if told.cue is not None and told.cue.has(told.reading.doc, words_of(told.reading.language, "planned", "finding")):
        return False  # "found that fish would eat the weed"
    return future_in_past(told)


def _planned(told: Utterance) -> bool:
    return _is_planned_by_cue(told) or any(planned(told) for planned in _PLANS)


def _is_planned_by_cue(told: Utterance) -> bool:
    """Whether the verb that brings it plans, and not a second one behind what has been done or said."""
    if Stance.PLANNING not in told.stances:
        return False
    doc = told.reading.doc
    planning = [cue for cue in told.cues if cue.stance is Stance.PLANNING]
    return told.cue in planning or not planning or not all(plans.adds_to_deed(doc[cue.last]) for cue in planning)


_PLANS: tuple[Rule, ...] = (
    futures.ahead,
    futures.spoken_ahead,
    attitudes.is_due,
    dated_plans.was_due,
    plans.set_down,
    dated_plans.is_on,
    plans.means_to,
    plans.means_to_aloud,
    plans.announces,
    plans.decrees,
    prospects.is_ahead,
)


def _judged(told: Utterance) -> bool:
    """A judgement, by the verb that brings somebody's words or by the words themselves."""
    if judgements.is_received(told):
        return True
    if told.source is None:
        own = (
            told.has("opinion", "asked")
            or told.has("opinion", "gauged")
            or attitudes.advises(told)
            or attitudes.speaks_as_we(told)
        )
        return own or attitudes.exhorts(told)
    return Stance.OPINING in told.stances or any(judged(told) for judged in _JUDGEMENTS)


def _judges_aloud(told: Utterance) -> bool:
    """Whether a word that judges is among those quoted."""
    words = told.said if told.whole else told.quotations
    return (told.whole or bool(told.quoted)) and judges(words, told.reading.language)


_JUDGEMENTS: tuple[Rule, ...] = (
    judgements.cries,
    portraits.portrays,
    _judges_aloud,
    judgements.appraises,
    judgements.describes,
    judgements.likens,
    judgements.finds,
    judgements.labels,
    attitudes.holds_forth,
    prospects.guesses,
    attitudes.exhorts,
)


def _surmised(told: Utterance) -> bool:
    return prospects.surmises(told) or prospects.hangs_on(told) or takes_for_likely(told)


_RULES: tuple[tuple[Rule, Modality], ...] = (
    (denials.denied, Modality.DENIED),
    (claims.requests, Modality.ASSERTED),
    (_alleged, Modality.ALLEGED),
    (_heard, Modality.CONDITIONAL),
    (_provided, Modality.PLANNED),
    (_viewed, Modality.OPINION),
    (attitudes.hopes, Modality.OPINION),
    (_planned_then, Modality.PLANNED),
    (_planned, Modality.PLANNED),
    (_judged, Modality.OPINION),
    (_surmised, Modality.CONDITIONAL),
)

"""Modality: how a statement is put forward, by the verbs that bring it and the words in it."""

from __future__ import annotations

from collections.abc import Callable

from briefings.attribution.attitudes import (
    advises,
    exhorts,
    foresees,
    foretells_harm,
    holds_forth,
    hopes,
    hopes_aloud,
    is_belief,
    is_due,
    speaks_as_we,
    supposes,
    urges,
    wishes,
)
from briefings.attribution.claims import believed, charged, charges_another, claims_count, rumoured
from briefings.attribution.conditionals import hearsay
from briefings.attribution.denials import denied
from briefings.attribution.forecasts import bodes, dreads, hears_aloud, supposes_aloud
from briefings.attribution.future_in_past import future_in_past
from briefings.attribution.hedges import judges, views, words_of
from briefings.attribution.instruments import goes_by, provides
from briefings.attribution.judgements import (
    appraises,
    cries,
    deems_ahead,
    describes,
    finds,
    is_received,
    labels,
    likens,
)
from briefings.attribution.moods import inside, moods_of
from briefings.attribution.plans import (
    ahead,
    announces,
    decrees,
    is_on,
    means_to,
    says_so,
    set_down,
    spoken_ahead,
    was_due,
)
from briefings.attribution.portraits import portrays
from briefings.attribution.prospects import hangs_on, is_ahead, surmises
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.utterance import Utterance
from briefings.language.speech import Stance, speech
from briefings.model import Modality


def modality_of(told: Utterance) -> Modality:
    """How a sentence is put forward: as the first of the rules says that holds."""
    first = next((modality for holds, modality in _RULES if holds(told)), None)
    return first or (Modality.ALLEGED if told.prosecuting else Modality.ASSERTED)


def _alleged(told: Utterance) -> bool:
    if told.whole and told.cue is not None and told.cue.kind is CueKind.INCISE and told.cue.stance is Stance.ACCUSING:
        return True  # « « Il a tout vendu », accuse le maire »
    if Stance.ACCUSING in told.stances and not (claims_count(told.sentence, told.cues) or _claims_a_view(told)):
        return True
    return not told.whole and (
        (told.has_own("alleged") and not told.has_own("alleged", "unheard"))
        or charged(told.sentence, told.own)
        or rumoured(told.sentence, told.cue)
        or believed(told.sentence, told.cue)
        or charges_another(told.sentence, told.cue, told.source)
    )


def _heard(told: Utterance) -> bool:
    if told.whole:
        return hears_aloud(told)
    if _would_be(told):
        return False
    if _believes(told) and any(inside(moods_of(told.reading).conditional, told.sentence)):
        return False  # « Paul Roux estime que la digue aurait tenu »
    return hearsay(told.reading, told.sentence, told.cue, told.own)


def _claims_a_view(told: Utterance) -> bool:
    """ "Claimed that the wall was crucial", "claimed, “It undermines the law”": a judgement, which charges nobody."""
    maintaining = words_of(told.reading.language, "alleged", "maintaining")
    claims = told.cue is not None and told.cue.has(told.reading.doc, maintaining)
    return claims and (finds(told.sentence, told.cue) or any(appraises(head) for head in told.heads))


def _believes(told: Utterance) -> bool:
    source = told.source
    return source is not None and source.person is not None and is_belief(told.sentence, told.cue)


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
    return not told.whole and (provides(told.sentence) or goes_by(told.sentence, told.cue))


def _viewed(told: Utterance) -> bool:
    """A view or a wish, by what says so outright."""
    source, language = told.source, told.reading.language
    if source is not None and (
        _sees(told.cue)
        or hopes_aloud(told.cue, told.sentence.tokens.doc)
        or views(told.said, language)
        or (not told.whole and _believes(told))
        or wishes(told.heads, language)
        or urges(told.sentence, told.heads, told.cue, told.quoted)
        or (source.person is not None and (told.whole or told.mostly) and foresees(told.heads))
        or (source.person is not None and supposes(told.sentence, told.heads, told.cue))
        or dreads(told)
        or (source.person is not None and (told.whole or told.mostly) and supposes_aloud(told))
    ):
        return True
    return foretells_harm(told.sentence) or bodes(told)


def _sees(cue: Cue | None) -> bool:
    """« Pour Paul Roux, la réforme ira trop loin »: how somebody sees a thing, whatever its tense."""
    return cue is not None and cue.kind is CueKind.PREPOSITION and cue.stance is Stance.OPINING


def _planned_then(told: Utterance) -> bool:
    """ "He said the road would reopen"; "would" in somebody's own words, “I would go”, is no plan."""
    if told.cue is not None and told.cue.stance is Stance.DOUBTFUL:
        return False  # "they supposed the lava would feed it"
    if told.whole or told.mostly or deems_ahead(told.cue, told.sentence.tokens.doc):
        return False  # "said it would be a mistake"
    if told.cue is not None and told.cue.has(told.reading.doc, words_of(told.reading.language, "planned", "finding")):
        return False  # "found that fish would eat the weed"
    return future_in_past(told.reading, told.sentence, told.cue)


def _hoped(told: Utterance) -> bool:
    return not (told.source is None and told.cue is not None) and hopes(told.sentence, told.cue)


def _planned(told: Utterance) -> bool:
    return (
        Stance.PLANNING in told.stances
        or ahead(told.reading, told.sentence, () if told.source else told.past)
        or ((told.whole or told.mostly) and spoken_ahead(told))
        or is_due(told.sentence)
        or was_due(told.sentence, told.coming)
        or (told.has_own("planned") and set_down(told))
        or (not told.whole and is_on(told))
        or (not told.whole and means_to(told.sentence, told.own))
        or (announces(told.own, told.reading.language, dated=bool(told.coming)) and says_so(told.sentence))
        or decrees(told.own, told.reading.language)
        or is_ahead(told)
    )


def _surmised(told: Utterance) -> bool:
    return surmises(told.sentence, told.heads) or (told.source is None and hangs_on(told.sentence))


def _judged(told: Utterance) -> bool:
    """A judgement, by the verb that brings somebody's words or by the words themselves."""
    source, sentence = told.source, told.sentence
    if not told.whole and is_received(sentence):
        return True
    if source is None:
        own = told.has("opinion", "asked") or advises(sentence, told.said) or speaks_as_we(sentence, told.said)
        return own or exhorts(sentence, told.heads, told.quoted, spoken=False)
    if Stance.OPINING in told.stances or (told.whole and cries(told.cue)):
        return True
    if portrays(told):
        return True
    words = told.said if told.whole else told.quotations
    if (told.whole or told.quoted) and judges(words, told.reading.language):
        return True
    if source.person is not None and any(appraises(head) for head in told.heads):
        return True
    if not told.whole and describes(told.cue, sentence.tokens.doc, told.own):
        return True
    if not (told.whole or told.prosecuting) and likens(sentence, told.cue, told.quoted):
        return True
    if not told.whole and (finds(sentence, told.cue) or labels(told.cue, told.quotation_texts, sentence.tokens.doc)):
        return True
    personal = source.person is not None and not told.reporting
    if personal and (told.whole or told.mostly) and told.heads and holds_forth(told.heads, sentence, told.quoted):
        return True
    if (told.whole or told.mostly) and told.heads and surmises(sentence, told.heads, helpers="guessed"):
        return True  # "It could be a blip", she said
    return exhorts(sentence, told.heads, told.quoted, spoken=bool(told.heads))


_RULES: tuple[tuple[Callable[[Utterance], bool], Modality], ...] = (
    (denied, Modality.DENIED),
    (_alleged, Modality.ALLEGED),
    (_heard, Modality.CONDITIONAL),
    (_provided, Modality.PLANNED),
    (_viewed, Modality.OPINION),
    (_hoped, Modality.OPINION),
    (_planned_then, Modality.PLANNED),
    (_planned, Modality.PLANNED),
    (_judged, Modality.OPINION),
    (_surmised, Modality.CONDITIONAL),
)

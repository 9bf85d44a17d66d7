"""Charges: what the law calls a deed, in marks that nobody says: « mis en examen pour « injure publique » »."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice, tokens_of
from briefings.attribution.noun_phrases import is_verb
from briefings.attribution.scene import CueKind

# Tokens between a charge and its quotation: « mise en examen le 7 décembre à Paris pour « … » ».
CHARGE = 14
# Tokens between two charges that are joined.
CLOSE = 4


def is_charge(desk: Desk, number: int, voice: Voice) -> bool:
    """« mis en examen pour « injure publique » »: what the law calls it, not what the subject says."""
    told = voice.cue is not None and voice.cue.kind in (CueKind.VERB, CueKind.AGENT, CueKind.INCISE)
    return told and _names_charge(desk, number)


def _names_charge(desk: Desk, number: int) -> bool:
    """Whether a quotation is a charge, or joined to one: « pour « injure » et « menaces de mort » »."""
    first, _ = tokens_of(desk, desk.quotes[number])
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    if first < 2:
        return False
    before = first - 2 if doc[first - 1].lower_ in words["determiners"] else first - 1
    last = tokens_of(desk, desk.quotes[number - 1])[1] if number else first
    if last < before and first - last <= CLOSE:
        joins = words["coordination"] | words["charging"] | {","}
        if all(token.lower_ in joins for token in doc[last + 1 : first]):
            return _names_charge(desk, number - 1)
    verbal = is_verb(doc[first + 1], desk.cast.lexicon) or doc[first + 1].lower_ in words["preverbal"]
    if doc[before].lower_ not in words["charging"] or verbal:
        return False
    return any(token.lower_ in words["charges"] for token in doc[max(0, first - CHARGE) : first + 2])

"""Charges: what the law calls a deed, in marks that nobody says: « mis en examen pour « injure publique » »."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice, tokens_of
from briefings.attribution.noun_phrases import is_verb
from briefings.attribution.quotes import QuotedSpan
from briefings.attribution.scene import Cue, CueKind

# Tokens between a charge and its quotation: « mise en examen le 7 décembre à Paris pour « … » ».
CHARGE = 14
# Tokens between two charges that are joined.
CLOSE = 4
# Words of a charge that whoever announces it is quoted with: fewer are the law's alone.
LONG = 4


def is_charge(desk: Desk, number: int, voice: Voice) -> bool:
    """« mis en examen pour « injure publique » »: what the law calls it, not what the subject says."""
    cue, quote = voice.cue, desk.quotes[number]
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.AGENT, CueKind.INCISE):
        return False
    told = cue.kind is CueKind.INCISE and len(quote.span.of(desk.reading.text).split()) >= LONG
    return not (told and _announced(desk, cue, quote)) and _names_charge(desk, number)


def _announced(desk: Desk, cue: Cue, quote: QuotedSpan) -> bool:
    """« X est inculpé pour « … », a annoncé le parquet », and not « Inculpé pour « … », X a dit … »."""
    first, last = tokens_of(desk, quote)
    opening = desk.reading.sentences[cue.sentence].tokens.start
    return cue.first > last and any(token.dep_.startswith("nsubj") for token in desk.reading.doc[opening:first])


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

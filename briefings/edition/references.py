"""References inside an export: from a line to its sentence in the source, and back."""

from __future__ import annotations

from briefings.briefing import Briefing
from briefings.labels import Labels


def places_named(briefing: Briefing, labels: Labels) -> dict[str, str]:
    """By anchor in the source, how a reference calls the place: its sentence's number, else « titre » and the like."""
    places: dict[str, str] = {}
    for block in briefing.source:
        outside = labels.text(f"block.{block.kind}")
        for sentence in block.sentences:
            inside = [anchor for piece in sentence.pieces for anchor in piece.anchors]
            anchors = inside if sentence.anchor is None else [sentence.anchor, *inside]
            places |= dict.fromkeys(anchors, outside if sentence.number is None else str(sentence.number))
    return places


def back_references(briefing: Briefing, labels: Labels) -> dict[str, str]:
    """By id on the page, what the source calls it on the way back: « fait 2 »."""
    named = {f"fact-{fact.id}": labels.text("document.used_fact", number=n) for n, fact in enumerate(briefing.facts, 1)}
    named |= {f"claim-{line.id}": labels.text("document.used_claim") for _, lines in briefing.claims for line in lines}
    named |= {f"plan-{line.id}": labels.text("document.used_plan") for line in briefing.announced}
    moments = (*briefing.chronology, *briefing.planned)
    return named | {moment.anchor: moment.date_label for moment in moments}

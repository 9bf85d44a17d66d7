"""The names that a role may hold: « ministre de la Santé », « maire de Nantes »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Organisation, Place, Span


def bodies_of(organisations: Sequence[Organisation], places: Sequence[Place]) -> dict[Span, str]:
    """Where organisations and places are named -> their ids."""
    found = {span: place.id for place in places for span in place.mentions}
    return found | {span: body.id for body in organisations for span in body.mentions}

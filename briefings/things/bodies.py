"""The names that a role may hold: « ministre de la Santé », « maire de Nantes »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language import Reading
from briefings.model import Span
from briefings.names.mentions import Mention
from briefings.things.organisations import find_organisations
from briefings.things.places import find_places


def find_bodies(reading: Reading, mentions: Sequence[Mention]) -> dict[Span, str]:
    """Where organisations and places are named -> their ids."""
    places = {span: place.id for place in find_places(reading, mentions) for span in place.mentions}
    return places | {span: body.id for body in find_organisations(reading, mentions) for span in body.mentions}

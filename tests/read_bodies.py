"""The organisations and places of a text, as roles ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language import Reading
from briefings.model import Span
from briefings.names.mentions import Mention
from briefings.things import bodies_of, settle_things
from briefings.things.organisations import find_organisations
from briefings.things.places import find_places


def find_bodies(reading: Reading, mentions: Sequence[Mention]) -> dict[Span, str]:
    things = settle_things(reading, mentions)
    return bodies_of(find_organisations(reading, things), find_places(reading, things))

"""Morphology as Universal Dependencies write it, read once for each way of writing it."""

from __future__ import annotations

from functools import lru_cache


class Morph(str):
    """Morphology as Universal Dependencies write it: `Mood=Ind|Tense=Past`."""

    __slots__ = ("fields",)
    fields: dict[str, list[str]]

    def get(self, field: str) -> list[str]:
        """The values of one feature; none where it is not marked."""
        return self.fields.get(field, [])


@lru_cache(maxsize=10_000)
def morph_of(text: str) -> Morph:
    """Morphology from the string that spaCy gives."""
    morph = Morph(text)
    pairs = (part.partition("=") for part in text.split("|") if part)
    morph.fields = {name: values.split(",") for name, _, values in pairs}
    return morph


PAST = morph_of("Mood=Ind|Tense=Past|VerbForm=Fin")
PRESENT = morph_of("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
"""What a verb has that is found where a tagger saw none."""

"""Prosecution: whether whoever speaks brings the charge at a trial."""

from __future__ import annotations

from functools import lru_cache

from briefings.attribution.cast import Cast
from briefings.attribution.hedges import words_of
from briefings.language import Reading
from briefings.model import Speaker, When


def prosecutes(reading: Reading, cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is the prosecution of a trial that the article is about.

    A prosecutor who tells of an inquiry, with nobody in the dock, reports facts.
    """
    person = cast.people.get(speaker.person or "")
    told = (
        [role.text for role in person.roles if role.when is not When.FORMER] if person is not None else [speaker.name]
    )
    accusers = words_of(reading.language, "alleged", "prosecutors")
    return any(word in accusers for text in told for word in text.lower().split()) and _tries(reading)


@lru_cache(maxsize=1)
def _tries(reading: Reading) -> bool:
    trying = words_of(reading.language, "alleged", "trying")
    return any(token.lower_ in trying for token in reading.doc)

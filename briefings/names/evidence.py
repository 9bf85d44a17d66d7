"""Evidence: what the words around a name, and the name itself, say of its being a person's.

Each witness looks at one thing and gives a weight: above zero for a person, below for
something else, zero where it knows nothing. The weights were set on Wikinews articles of
autumn 2017 and on sentences of the treebanks that the name tagger never saw.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.names.evidence_around import AROUND
from briefings.names.evidence_before import BEFORE
from briefings.names.evidence_behind import BEHIND
from briefings.names.evidence_inside import INSIDE, SPELLED
from briefings.names.witnesses import Occurrence, Said, Spelled

_BESIDE = (*BEFORE, *AROUND, *BEHIND)
"""What is heard of a shorter form too."""
_IN_TEXT = (*INSIDE, *_BESIDE)
Heard = tuple[str, Said]
"""The name of a witness, and what it says."""


def heard(named: Occurrence, *, short: bool = False) -> list[Heard]:
    """What every witness that knows something says of one place, under the witness's name.

    Args:
        named: The place.
        short: Whether it is a shorter form of a full name of the article, which then has nothing to
            prove: only what speaks for a person is heard.
    """
    if short:
        return [(witness.__name__, said) for witness in _BESIDE if (said := witness(named)).weight > 0]
    in_text = [(witness.__name__, said) for witness in _IN_TEXT if (said := witness(named)).weight]
    return [*_of_itself(named.spelled), *in_text]


@lru_cache(maxsize=10_000)
def _of_itself(name: Spelled) -> tuple[Heard, ...]:
    """What is heard of a name wherever it stands, as an article names most of its names again."""
    return tuple((witness.__name__, said) for witness in SPELLED if (said := witness(name)).weight)

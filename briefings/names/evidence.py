"""Evidence: what the words around a name, and the name itself, say of its being a person's.

Each witness looks at one thing and gives a weight: above zero for a person, below for
something else, zero where it knows nothing. The weights were set on Wikinews articles of
autumn 2017 and on sentences of the treebanks that the name tagger never saw.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.names.evidence_before import BEFORE
from briefings.names.evidence_behind import BEHIND
from briefings.names.evidence_inside import INSIDE
from briefings.names.witnesses import Named, Said

_AROUND = (*BEFORE, *BEHIND)
"""What is heard of a shorter form too."""
_ALL = (*INSIDE, *_AROUND)


def heard(named: Named, *, short: bool = False) -> Iterator[tuple[str, Said]]:
    """What every witness that knows something says of one place, under the witness's name.

    Args:
        named: The place.
        short: Whether it is a shorter form of a full name of the article, which then has nothing to
            prove: only what speaks for a person is heard.
    """
    for witness in _AROUND if short else _ALL:
        said = witness(named)
        if said.weight > 0 or (said.weight and not short):
            yield witness.__name__, said

"""Captions: what stands under a picture with who took it, "Protesters at the march. Image: Ann Lee." """

from __future__ import annotations

import re
from functools import cache

from briefings.lexicon import any_of

LONGEST = 250
"""Characters of a caption."""
_CREDIT = 80
"""Characters from the colon of a credit to the end of its caption, at most."""


def is_caption(text: str) -> bool:
    """Whether a block of text ends with the credit of a picture; a line that is nothing else is one, too."""
    return len(text) <= LONGEST and ":" in text[-_CREDIT - 2 :] and _credited().search(text) is not None


@cache
def _credited() -> re.Pattern[str]:
    """What a picture is, with a capital, a colon, and who made it, up to the end: « (Photo : Luc Roux / AFP) »."""
    space = "[ \u00a0\u202f]?"
    name = r"[A-ZÀ-Þ@©][\w.’'@-]*"
    joint = r"[ /,&()]++(?:(?:de|du|van|von|by|via|and|et)(?!\w)|[a-z]+\))?+"
    return re.compile(
        rf"(?<!\w)(?=[A-ZÀ-Þ])(?i:{any_of('layout', 'pictures')}){space}:{space}{name}(?:{joint}(?:{name})?+)*+[\s.)]*$"
    )

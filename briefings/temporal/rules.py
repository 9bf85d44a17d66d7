"""The rules that read expressions of time, from the most explicit wording to the vaguest."""

from __future__ import annotations

from collections.abc import Callable

from briefings.temporal.days import DAY_RULES
from briefings.temporal.lasting import LASTING_RULES
from briefings.temporal.portions import portion
from briefings.temporal.scene import Meaning, Scene
from briefings.temporal.spot import Found
from briefings.temporal.stretches import STRETCH_RULES
from briefings.temporal.times import TIME_RULES

Rule = Callable[[Found, Scene], Meaning | None]

RULES: tuple[Rule, ...] = (*DAY_RULES, *TIME_RULES, *STRETCH_RULES, portion, *LASTING_RULES)
"""The first answer wins. A rule that hangs on the day of publication raises where that is not known."""


def read(found: Found, scene: Scene) -> Meaning | None:
    """What an expression means; None where no rule reads it, or where it lies outside the years 1 to 9999.

    Raises:
        UnpublishedError: it hangs on the day of publication, which is not known.
    """
    try:
        return next((meaning for rule in RULES if (meaning := rule(found, scene)) is not None), None)
    except OverflowError:
        return None

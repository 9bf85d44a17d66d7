"""The rules that read expressions of time, from the most explicit wording to the vaguest."""

from __future__ import annotations

from briefings.temporal.days import DAY_RULES
from briefings.temporal.lasting import LASTING_RULES
from briefings.temporal.portions import PORTION_RULES
from briefings.temporal.scene import Meaning, Rules, TimeScene, first_answer, together
from briefings.temporal.spot import Found
from briefings.temporal.stretches import STRETCH_RULES
from briefings.temporal.times import TIME_RULES

RULES: Rules = together(DAY_RULES, TIME_RULES, STRETCH_RULES, PORTION_RULES, LASTING_RULES)
"""A rule that hangs on the day of publication raises where that is not known."""


def read(found: Found, scene: TimeScene) -> Meaning | None:
    """What an expression means; None where no rule reads it, or where it lies outside the years 1 to 9999.

    Raises:
        UnpublishedError: it hangs on the day of publication, which is not known.
    """
    try:
        return first_answer(RULES, found, scene)
    except OverflowError:
        return None

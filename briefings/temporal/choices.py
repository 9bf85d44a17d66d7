"""Which of several stretches of one name is meant: the one that the tense asks for, or the nearest."""

from __future__ import annotations

from briefings.model import Grain
from briefings.temporal.almanac import Stretch
from briefings.temporal.scene import Meaning, TimeScene, dated
from briefings.temporal.verbs import Direction


def by_tense(choice: list[Stretch], scene: TimeScene, rule: str, *, step: int) -> Meaning:
    """The last one over or begun, or the next to come, by a step back or ahead or by the tense; else the nearest."""
    today = scene.today()
    past = [s for s in choice if (s.end < today if step < 0 else s.start <= today)]
    coming = [s for s in choice if (s.start > today if step > 0 else s.end >= today)]
    if past and (step < 0 or (step == 0 and scene.direction is Direction.PAST)):
        return dated(past[-1], rule, anchor=today)
    surely = not scene.loose or choice[0].grain is Grain.SEASON
    if coming and (step > 0 or (scene.direction is Direction.FUTURE and surely)):
        return dated(coming[0], rule, anchor=today)
    return nearest(choice, scene, rule)


def nearest(choice: list[Stretch], scene: TimeScene, rule: str) -> Meaning:
    """The one that is fewest days away."""
    today = scene.today()

    def away(stretch: Stretch) -> int:
        return max((stretch.start - today).days, (today - stretch.end).days, 0)

    return dated(min(choice, key=away), rule, anchor=today)

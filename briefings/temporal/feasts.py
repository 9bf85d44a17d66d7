"""The rule for feasts: Christmas, Easter …, fixed and movable."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from briefings.lexicon import languages, word_set
from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, TimeScene, dated
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.temporal.weekdays import nearest

_WITH_YEAR = frozenset({Grain.MONTH, Grain.YEAR, Grain.DAY})
_SEASON = 45
"""Days. A feast this near is meant whatever the tense: « pour les vacances de Noël, il a reçu »."""
_JUST = 12
"""Days. So near, the verb matters no more: « il fêtait Noël », told on the 27th."""


def feast(found: Found, scene: TimeScene) -> Meaning | None:
    """Christmas, Easter …: in the year written, else by tense, else the nearest."""
    rule = found.value("feast")
    if not isinstance(rule, str):
        return None
    if scene.same is not None and scene.same.start is not None:
        return dated(almanac.day(scene.same.start), "apposed")
    offset = found.number("anaday") or 0
    year = found.number("year") or _year_beside(found, scene)
    if year is not None:
        on = almanac.feast(rule.split("|")[-1], year)
        return dated(almanac.day(on + timedelta(days=offset)), "feast-year") if on else None
    today, step = scene.today(), found.number("shift") or 0
    years = [today.year + n for n in (-1, 0, 1) if 1 < today.year + n < 9998]
    known = (almanac.feast(one, year) for year in years for one in rule.split("|"))
    days = sorted(on + timedelta(days=offset) for on in known if on is not None)
    past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
    close = min(days, key=lambda on: abs(on - today), default=None)
    just = _JUST if step == 0 and "|" not in rule else -1
    reach = _SEASON if "feastday" in found.parts or scene.aimed else just
    if close is not None and abs((close - today).days) <= reach:
        return dated(almanac.day(close), "feast", anchor=today)
    if (step < 0 or scene.direction is Direction.PAST or _is_judged(found)) and past:
        return dated(almanac.day(past[-1]), "feast", anchor=today)
    if (step > 0 or scene.direction is Direction.FUTURE) and coming:
        return dated(almanac.day(coming[0]), "feast", anchor=today)
    return nearest(days, today, "feast")


def _year_beside(found: Found, scene: TimeScene) -> int | None:
    """« En décembre 2022, le week-end de Noël avait été gâché »: the year that its sentence has named."""
    before = next(iter(scene.told), None)
    if before is None or before.found.sentence != found.sentence or before.backdrop or "shift" in found.parts:
        return None
    return before.found.number("year") if before.meaning.grain in _WITH_YEAR else None


def _is_judged(found: Found) -> bool:
    """ "After a dismal Christmas", « après un bon Noël »: how it went is known, whatever is to follow."""
    return len(found.before) > _JUDGED and found.before[-_JUDGED] in _ones()


_JUDGED = 2
"""Words from the article to the feast: what it was like stands between."""


@cache
def _ones() -> frozenset[str]:
    """The indefinite articles, in any language."""
    return frozenset().union(*(word_set(code, "calendar", "cues", "one") for code in languages()))

"""Lengths of time that are counted from something: « trois jours après le vote du 3 mai », "a week before Easter".

The expression stays a length; it begins or ends on the day that it is counted from, and its other end is a day, too.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Grain
from briefings.temporal.durations import running
from briefings.temporal.hinges import hinge
from briefings.temporal.reader import Reader
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, TimeScene
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction

AFTER, BEFORE = "duration-after", "duration-before"
_INEXACT = frozenset({"bound", "approx", "few", "collective", "edge", "portion"})
"""Parts of an expression under which its other end cannot be told."""
_KINDS = frozenset({"day", "weekday", "near", "feast", "month", "year"})
_BETWEEN = 9
"""Words of « le naufrage du », between « après » and the date."""


def reckoned(
    item: Found, meaning: Meaning, later: tuple[Found, ...], scene: TimeScene, reader: Reader
) -> Meaning | None:
    """The same length with its first and last day; None where it is not counted from a day that the text tells.

    Args:
        item: The expression, and `meaning` what it says by itself.
        later: The expressions behind it.
        scene: What the text has told so far.
    """
    if item.kind != "duration" or meaning.rule != "duration" or _INEXACT & item.parts.keys():
        return None
    cues, word = reader.cues, reader.words.tokens[item.last].word
    step = 1 if word in cues["counted_after"] else -1 if word in cues["counted_before"] else 0
    if not step or (item.before and item.before[-1] in cues["lasting_for"]):
        return None
    base = _named(item, later, scene, reader)
    if base is None:
        told = hinge(item, scene, reader)
        base = told.meaning if told else None
    if base is None or base.start is None or base.grain not in _FINE_ENOUGH.get(meaning.grain, ()):
        return None
    counted = running(item, meaning, base.start, step, AFTER if step > 0 else BEFORE)
    if counted is None or _is_ahead_of_past(counted, scene):
        return None
    return replace(counted, facts={"base": base})


def _is_ahead_of_past(counted: Meaning, scene: TimeScene) -> bool:
    """« Un an après le lancement, elle avait vendu l'idée »: what is over was counted from another launch."""
    if scene.published is None or counted.end is None or scene.direction is not Direction.PAST:
        return False
    return counted.end > scene.published


_DAYS = (Grain.DAY, Grain.PART_OF_DAY, Grain.HOUR, Grain.MINUTE)
_FINE_ENOUGH = {
    Grain.DAY: _DAYS,
    Grain.WEEK: _DAYS,
    Grain.MONTH: (*_DAYS, Grain.MONTH),
    Grain.YEAR: (*_DAYS, Grain.MONTH, Grain.YEAR),
}
"""How fine a date must be for a length of this unit to be counted from it."""


def _named(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> Meaning | None:
    """The date right behind « après » (« après le 3 mai »), or behind the event told there.

    As a noun, « le vote du 3 mai », or as a clause, « avoir été agressé mardi soir ».
    """
    if not later or later[0].sentence != item.sentence:
        return None
    if later[0].kind not in _KINDS and not ("part" in later[0].parts and {"day", "weekday"} & later[0].parts.keys()):
        return None
    between = [token.word for token in reader.words.tokens[item.last + 1 : later[0].first]]
    if len(between) > _BETWEEN or not all(word[:1].isalnum() for word in between):
        return None
    cues = reader.cues
    tied = not between or between[-1] in cues["of_event"] or between[0] in cues["clause_after"]
    return read(later[0], scene) if tied else None

"""The setting of an expression: what its sentence, its lead-in and its neighbours say of it, before a rule reads it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.lexicon import table, word_set
from briefings.temporal import almanac
from briefings.temporal.hinges import hangs, hinge, is_of_lead
from briefings.temporal.neighbours import (
    day_before,
    end_of_stretch,
    named_after,
    named_again,
    named_before,
    named_behind,
    promised_on,
    said_on,
    start_of_stretch,
)
from briefings.temporal.programme import in_programme
from briefings.temporal.reader import Reader
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, TimeScene, Told
from briefings.temporal.spot import Found
from briefings.temporal.tense import (
    direction,
    hangs_on_aim,
    headline_direction,
    in_quotation,
    is_foreseen,
    lasting,
    was_due,
    will_be,
)
from briefings.temporal.verbs import Direction

RECENT = 7
"""Days before or after the publication that a story's lead is about."""
_FAR_BACK = 3
"""Blocks. « le lendemain », « ce jour-là » and « la veille » look this far back for their day."""
_JUST_OVER = 2
"""Days back to a weekday on which something was to be, as a story told in the past says, rather than will be."""
_YEARLESS = frozenset({"month", "day"})
"""Kinds of expressions that may stand without their year."""


def _lead(where: Direction | None, leads: tuple[Meaning, ...], reader: Reader) -> Meaning | None:
    """The first of the story's opening days that a verb of this tense may speak of."""
    today = reader.published
    if today is None or where is None:
        return None
    if where is Direction.FUTURE:
        return leads[0] if leads and leads[0].start and leads[0].start >= today else None
    return next((one for one in leads if one.start and one.start <= today), None)


def setting_of(
    item: Found, later: tuple[Found, ...], told: tuple[Told, ...], leads: tuple[Meaning, ...], reader: Reader
) -> TimeScene:
    cues = reader.cues
    where = direction(item, reader)
    if item.kind == "weekday":
        where = headline_direction(item, later, reader) or where
    # « peu avant midi » tells when, not until when.
    beside = item.before[-1:] and item.before[-1] in table(reader.language, "calendar")["words"]["nearby"]
    lead = frozenset[str]() if beside else _lead_ins(item.before)
    until, aim = not lead.isdisjoint(cues["until"]), not lead.isdisjoint(cues["aim"])
    aims = item.kind in ("weekday", "day", "feast") and aim
    if where is Direction.FUTURE and not aim and _is_just_over(item, reader):
        where = Direction.PAST
    by_noun = is_by_noun(item, reader)
    since = not lead.isdisjoint(cues["since"]) or (by_noun and is_since(item, reader))
    going_on = where is Direction.PAST or not (aims or until) or _goes_on(item, told, reader)
    if since:
        where = Direction.PAST
    elif not lead.isdisjoint(cues["deadline"]) or not going_on or _is_ahead(item, reader, until=until):
        where = Direction.FUTURE
    after = reader.words.tokens[item.last].word
    scene = TimeScene(
        published=reader.published,
        direction=where,
        told=told,
        loose=aim or (by_noun and not since) or _is_announced(item, reader) or until,
        within=not lead.isdisjoint(cues["within"]) and "the" in item.parts and "ana" not in item.parts,
        aimed=aims,
        lasting=item.value("near") == 0 and lasting(item, where, reader),
        after=after,
        joined=len(item.before) > 1 and item.before[-2] in cues["joining_days"] and after in cues["behind_days"],
        since=bool(item.before) and item.before[-1] in cues["since"] and after not in cues["uncounted"],
        closing=_ends_day(item, reader, opening=where is Direction.PAST and not told and not leads),
        known=table(reader.language, "calendar")["known"],
        lead=_lead(where, leads, reader),
        quoting=in_quotation(item, reader),
        reach=_FAR_BACK if item.kind == "anaphor" and not _of_event(item, after, reader) else 1,
    )
    scene = _bounded(item, later, scene, reader)
    if _is_of_speaker(item) and in_quotation(item, reader):
        scene = _spoken(item, later, leads, scene, reader)
    scene = _beside(item, later, _to_come(item, scene, reader), reader)
    return in_programme(item, later, scene, reader) if item.kind == "clock" else scene


def _is_ahead(item: Found, reader: Reader, *, until: bool) -> bool:
    """« Suspendu jusqu'à jeudi », « une veillée avant la messe du lendemain »: told in the past, and yet to come."""
    if until and (hangs_on_aim(item, reader) or _said_before(item, reader, "extending")):
        return True
    return (item.number("anaday") or 0) > 0 and _said_before(item, reader, "awaiting")


def _is_just_over(item: Found, reader: Reader) -> bool:
    """Whether what was to be on a weekday was to be a day or two before the publication, rather than next week."""
    number = item.number("weekday")
    if number is None or reader.published is None or item.kind == "day":
        return False
    ago = (reader.published.isoweekday() - number) % 7
    return 1 <= ago <= _JUST_OVER and was_due(item, reader)


def _bounded(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> TimeScene:
    """The same with the days beside which a weekday or day lies: the ends of a stretch, or one that it comes after."""
    day = item.kind in ("weekday", "day")
    closes = end_of_stretch(item, later, scene, reader) if day else None
    opened = start_of_stretch(item, scene.told, reader) if day or "weekday" in item.parts else None
    follows = day_before(item, later, scene, reader) if item.kind == "weekday" else None
    follows = follows or promised_on(item, later, scene, reader)
    return replace(scene, closes=closes, opened=opened, follows=follows) if closes or opened or follows else scene


def _ends_day(item: Found, reader: Reader, *, opening: bool) -> bool:
    """Whether midnight is the end of its day by the word before it: « fermera à minuit », "until midnight".

    Args:
        opening: « À minuit, le pont a été fermé », where no day is told: with the first hour of the publication.
    """
    if not item.before or item.before[-1].split(" ")[-1] not in reader.cues["before_midnight"]:
        return False
    return not (opening and item.before[-1] in reader.cues["at_hour"])


def _to_come(item: Found, scene: TimeScene, reader: Reader) -> TimeScene:
    """The same with whether a month or day without its year is surely to come, and an hour foreseen from now."""
    if scene.direction is not Direction.FUTURE:
        return scene
    if item.kind in ("part", "clock") and scene.told:
        return replace(scene, foreseen=is_foreseen(item, reader))
    if item.kind not in _YEARLESS:
        return scene
    return replace(scene, surely=will_be(item, reader))


def _may_be_said_then(item: Found, day: date | None, reader: Reader) -> bool:
    """Whether a quotation was said on the day of the story, where the text does not say when.

    « L'accident d'hier est grave », told with an accident of yesterday, is said today.
    """
    if day is None or reader.published is None:
        return False
    ago = (reader.published - day).days
    back = (item.number("near") or item.number("shift") or 0) < 0
    return not (back and ago == 1) and ("near" in item.parts or ago <= _SPOKEN)


_SPOKEN = 2
"""Days before the publication of a story on whose day « ce matin » was said, where the text does not say when."""


def _is_of_speaker(item: Found) -> bool:
    """« hier », « ce matin », "last night": counted from the day on which somebody speaks."""
    if "near" in item.parts or "tonight" in item.parts:
        return True
    own = "shift" in item.parts or ("this" in item.parts and "that" not in item.parts)
    return item.kind == "part" and own and not {"weekday", "day", "anaday"} & item.parts.keys()


def _of_event(item: Found, after: str, reader: Reader) -> bool:
    """« la veille du vote », "the day before the blast": next to what is named, not to the last day told."""
    of = reader.cues["of"]
    return after in of or reader.words.tokens[item.last - 1].word.split(" ")[-1] in of


def _spoken(
    item: Found, later: tuple[Found, ...], leads: tuple[Meaning, ...], scene: TimeScene, reader: Reader
) -> TimeScene:
    """The same with the day on which the quotation was said that an expression stands in."""
    opening = _lead(Direction.PAST, leads, reader)
    if opening is not None and not _may_be_said_then(item, opening.start, reader):
        opening = None
    spoken = said_on(item, later, scene.told, scene, reader) or (opening.start if opening else None)
    return replace(scene, spoken=spoken if spoken != reader.published else None)


def _beside(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> TimeScene:
    """The same with the day that stands right beside an expression, or of which the text tells what it is next to."""
    same = named_again(item, later, scene, reader) or named_before(item, scene.told, reader)
    ahead = None if same else named_after(item, later, scene, reader)
    if same is None and ahead is None and hangs(item, reader):
        apposed = named_behind(item, later, reader)
        return replace(scene, same=read(apposed, scene)) if apposed else _hung(item, scene, reader)
    return replace(scene, same=same, ahead=ahead) if same or ahead else scene


def _hung(item: Found, scene: TimeScene, reader: Reader) -> TimeScene:
    """The same for a day that is next to some event: on the day that the text tells of it, or on none."""
    told_of = hinge(item, scene, reader)
    loose = told_of is None and not is_of_lead(item, scene)
    return replace(scene, ahead=told_of.meaning if told_of else None, loosely_hung=loose)


def _goes_on(item: Found, told: tuple[Told, ...], reader: Reader) -> bool:
    """« La grève a pris vendredi. Dès samedi, Lyon est touché », told on a Monday: the story has come to that day."""
    opening = reader.cues["from_then"]
    today, weekday = reader.published, item.number("weekday")
    if item.kind != "weekday" or weekday is None or today is None or item.before[-1:] not in [(w,) for w in opening]:
        return False
    last = next((t.meaning.start for t in told if t.is_day and t.found.block >= item.block - 1), None)
    if last is None or not 0 < (today - last).days <= RECENT:
        return False
    return almanac.next_weekday(last, weekday) <= today


def _lead_ins(before: Sequence[str]) -> frozenset[str]:
    """What may be a cue in front of an expression: the last word, the last two, …"""
    words = [" ".join(before[at:]).replace("' ", "'") for at in range(len(before))]
    return frozenset(words)


def is_by_noun(item: Found, reader: Reader) -> bool:
    words, cues = item.before, reader.cues
    return len(words) > 1 and words[-1] in cues["of"] and words[-2] not in cues["counting"] and len(words[-2]) > 3


def is_since(item: Found, reader: Reader) -> bool:
    """« fermé depuis la tempête du 2 novembre »: no more than a noun stands between, with its determiner."""
    lead = [token.word for token in reader.words.tokens[max(item.first - _SINCE_REACH, 0) : item.first]]
    return any(word in reader.cues["since"] for word in lead) and not {",", ".", "\n"} & set(lead)


_SINCE_REACH = 5
"""Words before a day among which « depuis » stands with what was on that day."""


def _said_before(item: Found, reader: Reader, what: str) -> bool:
    """Whether one of certain words stands before it in its sentence: what announces, or what goes on until a day."""
    listed = word_set(reader.language, "calendar", "tense", what)
    words = reader.words
    first = max(item.first - 15, bisect_left(words.sentence, item.sentence))
    return not listed.isdisjoint([token.word for token in words.tokens[first : item.first]])


def _is_announced(item: Found, reader: Reader) -> bool:
    """Whether it may be the day of what was announced: not in « il a annoncé ce week-end la fin des travaux »."""
    then = bool(item.before) and item.before[-1] in table(reader.language, "calendar")["tense"]["announced"]
    return not then and _said_before(item, reader, "announcing")


def is_backdrop(item: Found, reader: Reader) -> bool:
    cues = reader.cues
    return bool(item.before) and (item.before[-1] in cues["since"] or any(word in cues["born"] for word in item.before))

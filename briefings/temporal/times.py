"""Rules for times of day: its parts, « mardi soir », and the clock, « 14 h 30 »."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefings.model import DateType, Grain
from briefings.temporal import almanac
from briefings.temporal.anaphora import counted_from_told, foreseen_today
from briefings.temporal.days import read_day
from briefings.temporal.scene import Meaning, Rules, TimeScene, Told, dated
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction


def part_of_day(found: Found, scene: TimeScene) -> Meaning | None:
    """A part of a day: « mardi soir », « ce matin », « la nuit de mercredi à jeudi » (the first day's night)."""
    part = (
        found.value("part")
        or found.value("plainpart")
        or found.value("tonight")
        or found.value("overnight")
        or ("MI" if "noon" in found.parts else None)
    )
    on = _day_of_part(found, scene)
    if not isinstance(part, str) or on is None or on.start is None:
        return None
    if part == "DAY":
        return replace(on, rule="day-of") if on.start == on.end else None
    last = _last_day(found, on.start, scene)
    return Meaning(
        type=DateType.TIME, value=f"{on.start.isoformat()}T{part}", start=on.start, end=last,
        grain=Grain.PART_OF_DAY, rule="part-of-day", anchor=on.anchor, facts={"why": on.rule},
    )  # fmt: skip


def _last_day(found: Found, first: date, scene: TimeScene) -> date:
    """« la nuit de lundi à mardi » reaches into the second day."""
    if _is_last_night(found, scene):
        return first + timedelta(days=1)
    second = {"b_weekday", "b_day", "b_near"} & set(found.parts)
    return first + timedelta(days=1) if second and first < date.max else first


_KIND_OF = (("anaday", "anaphor"), ("near", "near"), ("feast", "feast"), ("day", "day"), ("weekday", "weekday"))


def _day_of_part(found: Found, scene: TimeScene) -> Meaning | None:
    """The day that a part of a day belongs to, read by the rules for days."""
    parts = dict(found.parts)
    if "overnight" in parts:
        return _overnight(found, scene)
    for name in ("month", "year"):
        if name not in parts and "b_" + name in parts and "day" in parts:
            parts[name] = parts["b_" + name]
    if "shift" in parts and not {"day", "weekday", "near"} & set(parts):
        return _counted_from_now(-1 if (found.number("shift") or 0) < 0 else 0, scene)
    if "day" in parts and "month" not in parts and "b_month" not in parts and "weekday" not in parts:
        return _told_month_day(found, scene)
    kind = next((kind for name, kind in _KIND_OF if name in parts), None)
    inner = {k: t for k, t in parts.items() if k not in ("part", "this") or "day" in parts}
    if kind is not None:
        day = read_day(replace(found, kind=kind, parts=inner), scene)
        return _over_by_now(day, scene) if "b_weekday" in parts and "day" not in parts else day
    if _is_last_night(found, scene):
        return _overnight(found, scene)
    if "tonight" in parts or ("this" in parts and "that" not in parts):
        return _counted_from_now(0, scene)
    step = found.number("ana") or found.number("afterwards") or int("following" in parts)
    told = counted_from_told(found, scene, step, "same-day" if step == 0 else "counted-day")
    return _overnight(found, scene) if step == 0 and _is_yet_to_fall(found, told, scene) else told


def _counted_from_now(step: int, scene: TimeScene) -> Meaning | None:
    """The day of « ce matin » or the one before "last night"; in a quotation, from the day on which it was said."""
    on = almanac.shift(scene.spoken or scene.today(), Grain.DAY, step)
    if on is None or scene.spoken is not None:
        return dated(almanac.day(on), "spoken", anchor=scene.spoken) if on else None
    return dated(almanac.day(on), "yesterday" if step < 0 else "today", anchor=scene.published)


def _is_last_night(found: Found, scene: TimeScene) -> bool:
    """« a éclaté cette nuit »: the night that has just passed, which began the evening before."""
    lone = found.parts.keys() <= {"this", "part"} and "this" in found.parts
    return lone and found.value("part") == "NI" and scene.direction is Direction.PAST


def _is_yet_to_fall(found: Found, on: Meaning | None, scene: TimeScene) -> bool:
    """« dit avoir abattu dans la nuit … »: what is over was not in the night behind the day of publication."""
    night = found.value("part") == "NI" or found.value("plainpart") == "NI"
    alone = found.parts.keys() <= {"the", "part", "plainpart"} and scene.spoken is None
    late = on is not None and on.start == scene.published
    return night and alone and late and scene.direction is Direction.PAST


def _over_by_now(on: Meaning | None, scene: TimeScene) -> Meaning | None:
    """« la nuit de mardi à mercredi » after a past tense, on a Tuesday, is not the night to come."""
    if on is None or on.start is None or scene.direction is not Direction.PAST or on.start != scene.published:
        return on
    return dated(almanac.day(on.start - timedelta(days=7)), on.rule, anchor=on.anchor)


def _overnight(found: Found, scene: TimeScene) -> Meaning | None:
    """ "overnight" began the day before the publication, or will begin on it; "into Monday" began on Sunday."""
    if "weekday" in found.parts:
        day = read_day(replace(found, kind="weekday"), scene)
        if day is None or day.start is None or "into" not in found.parts:
            return day
        return dated(almanac.day(day.start - timedelta(days=1)), day.rule, anchor=day.anchor)
    ahead = scene.direction is Direction.FUTURE
    on = almanac.shift(scene.today(), Grain.DAY, 0 if ahead else -1)
    return dated(almanac.day(on), "today" if ahead else "yesterday", anchor=scene.published) if on else None


def _told_month_day(found: Found, scene: TimeScene) -> Meaning | None:
    """« le 17 au soir »: in the month of the day told before."""
    before, number = scene.antecedent(found), found.number("day")
    start = before.meaning.start if before else None
    on = almanac.ymd(start.year, start.month, number) if start and number else None
    return dated(almanac.day(on), "told-year", anchor=start) if on else None


def clock(found: Found, scene: TimeScene) -> Meaning | None:
    """A time of the clock, on the day that its sentence tells, else the last one told, else the publication."""
    time = time_of(found)
    if time is None:
        return None
    hour, minute = time
    if (often := _often_before(found, scene)) is not None:
        return Meaning(type=DateType.SET, value=f"{often}T{hour:02d}:{minute:02d}", grain=Grain.DAY, rule="set")
    fine = Grain.MINUTE if {"minute", *WRITTEN} & set(found.parts) else Grain.HOUR
    days = [told for told in scene.told if told.found.block == found.block and told.is_day]
    # « la démission du 2 août » of the sentence before only says which thing is meant.
    of_story = (one for one in days if not one.of_noun or one.found.sentence == found.sentence)
    before = next(of_story, days[0] if days else None)
    before = _night_of_story(found, scene, hour) or before
    on = _day_of_night(before.meaning, hour) if before else None
    named = _named_day(found, scene)
    told = scene.ahead.start if scene.ahead else None
    near = _told_of_late(found, scene, hour) if on is None and told is None else None
    if scene.unsaid and named is None and on is None:
        return Meaning(
            type=DateType.TIME, value=f"{_SOME_DAY}T{hour:02d}:{minute:02d}", grain=fine, rule="clock-unsaid"
        )
    before, on = before or near, on or (_day_of_night(near.meaning, hour) if near else None)
    led = scene.lead if on is None and told is None else None
    on = (named.start if named else told or on or (_day_of_night(led, hour) if led else None)) or scene.today()
    if named is None and before is not None and foreseen_today(before.meaning, scene):
        before, on = None, scene.today()
    if scene.direction is Direction.PAST and named is None and scene.published is not None and on > scene.published:
        on = scene.published  # « la nuit » of the headline is to come, and the hour is told
    ends = scene.closing or _is_late(before.meaning if before else led)
    if hour == 24 and named is None and not ends:
        hour = 0
    rule = "clock-day" if named else "clock" if told or before or led else "clock-today"
    return Meaning(
        type=DateType.TIME, value=f"{on.isoformat()}T{hour:02d}:{minute:02d}", start=on, end=on, grain=fine,
        rule=rule, anchor=on, facts={"why": named.rule} if named else {},
    )  # fmt: skip


def _often_before(found: Found, scene: TimeScene) -> str | None:
    """The days of an hour that comes again, as TIMEX3 writes them: « tous les lundis, de 6 h 12 à 9 h ».

    They are told right before it, or in the same sentence where that tells of no past: « Chaque matin, il part à 6 h ».
    What opens its sentence holds for all of it: « Chaque matin, il partait à 6 h ».
    A month has its days, unknown; what TIMEX3 has no days for, as « chaque été », is some day.
    """
    last = next(iter(scene.told), None)
    if last is None or last.meaning.type is not DateType.SET or _named(found):
        return None
    if (last.found.block, last.found.sentence) != (found.block, found.sentence):
        return None
    beside = 0 <= found.first - last.found.last <= _BESIDE
    opens = last.found.before[-1:] in _OPENINGS
    if scene.direction is Direction.PAST and not (beside or opens):
        return None
    days = last.meaning.value.partition("T")[0]
    if days.startswith("XXXX-WXX"):
        return days
    return f"{days}-XX" if days.startswith("XXXX") and days[5:].isdecimal() else _SOME_DAY


def _named(found: Found) -> bool:
    """Whether an hour has its day with it."""
    return any(name in found.parts for name, _ in _KIND_OF) or bool({"shift", "tonight", "this"} & found.parts.keys())


def _night_of_story(found: Found, scene: TimeScene, hour: int) -> Told | None:
    """« Elle a brûlé dans la nuit de lundi à mardi, a-t-on dit jeudi. Le feu a pris vers 2 heures »: of that night."""
    if _DAWN <= hour < _HOURS["TNI"][0]:
        return None
    nights = (told for told in scene.told if told.meaning.value.endswith("TNI") and told.found.block == found.block)
    return next((one for one in nights if one.found.sentence == found.sentence - 1), None)


def _told_of_late(found: Found, scene: TimeScene, hour: int) -> Told | None:
    """The evening of the paragraph before, where one of its hours opens another: the story goes on from there.

    So does « vers 2 heures », of the night that was told, and one hour after another: « Vers 21 h, … ¶ À 22 h 30, … ».
    """
    before = scene.antecedent(found)
    start = before.meaning.start if before else None
    if before is None or start is None or scene.published is None or scene.direction is Direction.FUTURE:
        return None
    first, last = _HOURS.get(before.meaning.value[10:], (24, 0))
    night = first <= hour < last or (hour < _DAWN and _is_late(before.meaning) and last > 0)
    goes_on = (night and scene.direction is Direction.PAST) or before.found.kind == "clock"
    return before if goes_on and timedelta(0) <= scene.published - start <= _OF_LATE else None


def _day_of_night(told: Meaning, hour: int) -> date | None:
    """« dans la nuit du 28 au 29, vers 1 heure » is on the 29th, « vers 23 h » on the 28th."""
    if hour < _DAWN and _is_late(told) and told.start is not None and told.start == told.end:
        return told.start + timedelta(days=1) if told.start < date.max else None
    return told.end if hour < _NOON and told.end is not None else told.start


def _is_late(told: Meaning | None) -> bool:
    """Whether what was told before is an evening or night: midnight is its end, and two o'clock the day after."""
    if told is None or told.value[-3:] in ("TEV", "TNI"):
        return told is not None
    return told.value[11:12].isdigit() and told.value[10:] > _EVENING


_OPENINGS = ((), (".",), ("!",), ("?",), ("«",), ("“",))
"""What stands before the first word of a sentence."""
_BESIDE = 3
"""Words from how often to its hour: « chaque samedi, de 9 h à midi »."""
_OF_LATE = timedelta(days=7)
_HOURS = {"TMO": (5, 12), "TAF": (12, 19), "TEV": (17, 24), "TNI": (20, 24)}
"""Hours that a part of a day has."""
_EVENING = "T18"
_DAWN = 6
_SOME_DAY = "XXXX-XX-XX"
_NOON = 12


def _named_day(found: Found, scene: TimeScene) -> Meaning | None:
    """The day that the expression itself names: « mardi à 15 h »."""
    kind = next((kind for name, kind in _KIND_OF if name in found.parts), None)
    if kind is None and "shift" in found.parts:
        return _day_of_part(found, scene)
    if kind is None and ("tonight" in found.parts or {"this", "part"} <= found.parts.keys()):
        return dated(almanac.day(scene.today()), "today", anchor=scene.published)
    return read_day(replace(found, kind=kind), scene) if kind else None


WRITTEN = ("hm", "dechm", "military", "hms")
"""Hour and minute in one word: "10:30", "10.30", "1030"; seconds are too fine for news."""


def time_of(found: Found) -> tuple[int, int] | None:
    """Hour, 0 to 24, and minute of a time of the clock."""
    clock_word = found.value("noon") or next((found.value(name) for name in WRITTEN if name in found.parts), None)
    if isinstance(clock_word, str):
        hour, minute = (int(part) for part in clock_word.split(":")[:2])
    else:
        hour, minute = found.number("hour") or 0, found.number("minute") or 0
    if "half" in found.parts:
        minute = 30
    hour, minute = divmod(hour * 60 + minute + (found.number("pastmark") or 0), 60)  # "a quarter to nine"
    ampm = found.value("ampm") or found.value("part") or found.value("tonight")
    if (ampm in ("AF", "EV", "pm") and hour < 12) or (ampm == "NI" and 8 <= hour < 12):
        hour += 12
    if ampm == "am" and hour == 12:
        hour = 0
    return (hour, minute) if hour <= 24 and minute <= 59 else None


TIME_RULES: Rules = {"part": (part_of_day,), "clock": (clock,)}

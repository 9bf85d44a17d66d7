"""Expressions beside an expression that say the same day, the day it is counted from, or the other end of a stretch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.lexicon import word_set
from briefings.temporal.previews import is_gone_to, is_preceded
from briefings.temporal.reader import Reader
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, TimeScene, Told
from briefings.temporal.spot import Found
from briefings.temporal.tense import direction, hangs_on_bare, in_quotation, is_reported
from briefings.temporal.verbs import Direction

_APPOSED = 8
"""Words of « de la signature, » between a day and the date that says it again."""
_BESIDE = 2
"""Words between an hour and its date: « dix heures, ce jeudi 5 mai »."""


def named_after(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> Meaning | None:
    """The day of « au lendemain de l'attentat de mercredi » or "1 p.m. on Sunday", which is told after the words."""
    words = reader.words
    lone_part = item.kind == "part" and item.parts.keys() <= {"the", "plainpart", "part"}
    if not later or (item.kind != "clock" and "anaday" not in item.parts and not lone_part):
        return None
    other, following = later[0], words.tokens[item.last]
    if item.kind == "anaphor" and _is_told_aside(item, other, scene, reader):
        return read(other, replace(scene, direction=Direction.PAST))
    if item.kind == other.kind == "clock" and {"weekday", "near", "day"} & set(other.parts):
        # "between 1am and 3am on Saturday".
        return read(other, scene) if other.first - item.last == 1 else None
    if item.kind == other.kind == "clock" and words.tokens[other.first - 1].word == "(":
        # "2:49 a.m. (0749 UTC) on Sunday".
        return named_after(other, later[1:], scene, reader)
    reach = 8 if item.kind == "clock" else 12
    if item.kind == "clock" and {"weekday", "near", "day"} & set(item.parts):
        return None
    kinds = ("day", "weekday", "near", "feast", "part") if item.kind == "clock" else ("day", "weekday", "near", "feast")
    if other.kind not in kinds or other.first - item.last > reach:
        return None
    cues, between = reader.cues, words.tokens[item.last : other.first]
    breaks = {*",;:", *cues["apart"]} if item.kind == "clock" else set(",;:(")
    if item.kind == "clock" and other.first - item.last <= _BESIDE and "month" in other.parts:
        breaks -= {","}
    if item.kind == "anaphor" and any(token.word in cues["expected"] for token in between):
        breaks, scene = breaks - {","}, replace(scene, direction=Direction.FUTURE)
    apart = other.sentence != item.sentence or any(token.word in breaks for token in between)
    return None if apart or (item.kind != "clock" and following.word not in cues["of"]) else read(other, scene)


def _is_told_aside(item: Found, other: Found, scene: TimeScene, reader: Reader) -> bool:
    """« X, qui l'avait vu la veille, a salué jeudi … »: counted from the day of the main clause, behind the comma."""
    if "anaday" not in item.parts or other.kind not in ("day", "weekday", "near") or other.sentence != item.sentence:
        return False
    if any(told.found.sentence == item.sentence for told in scene.told) or scene.direction is not Direction.PAST:
        return False
    words, relatives = reader.words, word_set(reader.language, "calendar", "cues", "clause")
    lead = [token.word for token in words.tokens[max(item.first - _ASIDE, 0) : item.first]]
    between = [token.word for token in words.tokens[item.last : other.first]]
    opened = any(word in relatives and lead[at - 1 : at] == [","] for at, word in enumerate(lead) if at)
    return opened and between[:1] == [","] and len(between) <= _ASIDE


_ASIDE = 10
"""Words of a clause between commas on either side of « la veille »."""


def named_again(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> Meaning | None:
    """The date that names the same day again: « la veille, 8 février », « dix jours plus tard, le 6 mai 2010 »."""
    if not later or not {"anaday", "later", "afterwards"} & set(item.parts):
        return None
    other = later[0]
    counted = not {"anaday"} & set(item.parts)
    if other.kind != "day" and not (counted and (other.kind == "year" or (other.kind == "month" and _short(item)))):
        return None
    between = [token.word for token in reader.words.tokens[item.last : other.first]]
    cues = reader.cues
    prepositions = {*cues["preposition"], *cues["on_day"]}
    close = between in ([","], []) or (len(between) == 2 and between[0] == "," and between[1] in prepositions)
    return read(other, scene) if close else None


def named_behind(item: Found, later: tuple[Found, ...], reader: Reader) -> Found | None:
    """« Le lendemain du vote, le 17 février, »: the date behind the comma, which is that day itself."""
    if not later or later[0].kind != "day" or later[0].sentence != item.sentence or "anaday" not in item.parts:
        return None
    between = [token.word for token in reader.words.tokens[item.last : later[0].first]]
    close = 2 <= len(between) <= _APPOSED and between[-1] == "," and not {",", ";", ":", "("} & set(between[:-1])
    return later[0] if close else None


def said_on(
    item: Found, later: tuple[Found, ...], told: tuple[Told, ...], scene: TimeScene, reader: Reader
) -> date | None:
    """The day of « hier » in "… yesterday," he said on Monday; None where the text does not tell when it was said."""
    if reader.published is None:
        return None
    after = next((other for other in later if other.sentence == item.sentence and _when_said(other, reader)), None)
    meaning = read(after, scene) if after else None
    if meaning is None:
        near = (one for one in told if one.found.block >= item.block - 1 and one.is_day)
        meaning = next((one.meaning for one in near if _when_said(one.found, reader)), None)
    start = meaning.start if meaning else None
    recent = start is not None and 0 <= (reader.published - start).days <= _WEEK
    return start if recent else None


def promised_on(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> date | None:
    """The Sunday of « a promis dimanche qu'il rouvrirait mardi »: the coming Tuesday was counted from there.

    So it is in a quotation, where the text tells when that was said, and in « a invité lundi les maires pour mardi ».
    """
    own = "weekday" in item.parts and not {"day", "month", "shift", "ana", "afterwards", "this"} & item.parts.keys()
    if not own or reader.published is None:
        return None
    if scene.direction is not Direction.FUTURE and not (
        scene.told and hangs_on_bare(item, scene.told[0].found, reader)
    ):
        return None
    if scene.quoting:
        on = said_on(item, later, scene.told, replace(scene, direction=Direction.PAST), reader)
    elif scene.direction is not Direction.FUTURE or scene.aimed or is_reported(item, reader):
        before = next((one for one in scene.told if one.found.sentence == item.sentence), None)
        told = before is not None and before.is_day and not (before.quoted or before.aside or before.backdrop)
        said = scene.aimed or scene.direction is not Direction.FUTURE
        on = before.meaning.start if before and told and (said or _when_said(before.found, reader)) else None
    else:
        return None
    return on if on is not None and on < reader.published else None


_WEEK = 7


def _when_said(other: Found, reader: Reader) -> bool:
    """Whether it is the day of a saying: a day outside quotation marks, a verb of saying close by."""
    if other.kind not in ("weekday", "day", "near") or in_quotation(other, reader):
        return False
    saying = reader.cues["saying"]
    beside = range(max(other.first - 6, 0), min(other.last + 6, len(reader.words.tokens)))
    here = (reader.words.tokens[at].word for at in beside if reader.words.sentence[at] == other.sentence)
    return any(word in saying for word in here)


def end_of_stretch(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> date | None:
    """The Wednesday of « de lundi à mercredi », for its Monday."""
    if not later or later[0].kind != "weekday" or not _joined(item, later[0], reader):
        return None
    meaning = read(later[0], scene)
    return meaning.start if meaning else None


def start_of_stretch(item: Found, told: tuple[Told, ...], reader: Reader) -> date | None:
    """The Monday of « de lundi à mercredi », for its Wednesday; "from tomorrow night into Friday" has a day to come."""
    if not told or not _joined(told[0].found, item, reader):
        return None
    start, today = told[0].meaning.start, reader.published
    to_come = start is not None and today is not None and start > today
    return start if told[0].found.kind == item.kind or to_come else None


def _joined(first: Found, second: Found, reader: Reader) -> bool:
    between = [token.word for token in reader.words.tokens[first.last : second.first]]
    cues = reader.cues
    if len(between) != 1:
        return False
    # « lundi et mardi » are days of one week, as « de lundi à mardi » are.
    days, ands = (first.number("weekday"), second.number("weekday")), word_set(reader.language, "small_words", "ands")
    of_a_week = first.kind == second.kind == "weekday" and (days[0] or 0) < (days[1] or 0)
    return between[0] in cues["to"] or (of_a_week and between[0] in ands)


def _short(item: Found) -> bool:
    """Counted in less than years, so that a month beside it, without a year, is the same one."""
    return item.value("unit") not in ("Y", "DE", "CE", "MIL")


def named_before(item: Found, told: tuple[Told, ...], reader: Reader) -> Meaning | None:
    """The day told right before it: « lundi, au lendemain du vote », « le 18, soit deux jours plus tard »."""
    if not told or told[0].found.sentence != item.sentence or told[0].meaning.start is None:
        return None
    cues = reader.cues
    between = [token.word for token in reader.words.tokens[told[0].found.last : item.first]]
    if {"later", "afterwards"} & set(item.parts):
        return told[0].meaning if between in ([",", word] for word in cues["that_is"]) else None
    if item.kind == "feast" and "anaday" in item.parts and between == [","]:
        return told[0].meaning
    of = reader.words.tokens[item.last].word in cues["of"]
    beside = len(between) <= 3 and all(word == "," or word in cues["beside"] for word in between)
    if "anaday" not in item.parts or item.kind != "anaphor" or not of:
        return None
    return told[0].meaning if beside or _is_of_same_deed(item, told[0], reader) else None


def _is_of_same_deed(item: Found, before: Told, reader: Reader) -> bool:
    """« Ils sont entrés mercredi dans la ville, au lendemain d'un appel »: two names of a day that hang on one verb."""
    if reader.reading is None or not before.is_day or (item.number("anaday") or 0) < 1:
        return False
    tops = [reader.reading.tokens_of(one.span).root for one in (before.found, item)]
    over = [next((word for word in top.ancestors if word.pos_ in ("VERB", "AUX")), None) for top in tops]
    return over[0] is not None and over[0] is over[1]


def day_before(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> date | None:
    """The Saturday of « a gagné samedi avant de recevoir Nice mercredi », "met on Saturday ahead of Monday's vote".

    It may stand behind: « Avant de recevoir Nice mercredi, Metz a gagné samedi ».
    """
    told = scene.told
    tokens = reader.reading.tokens_of(item.span) if reader.reading is not None else None
    if not tokens:
        return None
    before = told[0].meaning.start if told and told[0].found.sentence == item.sentence and told[0].is_day else None
    if before is not None and (is_preceded(tokens.root) or is_gone_to(tokens.root)):
        return before
    verb = next((word for word in tokens[0].ancestors if word.pos_ == "VERB"), None)
    if verb is None or verb.dep_ != "advcl" or verb.i > tokens.start:
        return None
    opening = word_set(reader.language, "calendar", "cues", "counted_before")
    opened = any(child.lower_ in opening for child in verb.children if child.i < verb.i)
    bare = {"Inf", "Ger"} & {*verb.morph.get("VerbForm")} or "Pres" in verb.morph.get("Tense")
    if not opened or not bare:
        return None
    if before is not None or not later or later[0].kind != "weekday" or later[0].sentence != item.sentence:
        return before
    where = direction(later[0], reader) if verb.head.i > verb.i else None
    meaning = read(later[0], replace(scene, direction=where)) if where is Direction.PAST else None
    return meaning.start if meaning else None

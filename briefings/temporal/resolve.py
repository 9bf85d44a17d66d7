"""Read the expressions of a text in order, each against those before it and the day of publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefings.language import Reading
from briefings.lexicon import table
from briefings.model import DateType, Gap, GapKind, Grain, Span, TimeExpression
from briefings.temporal.explain import explain, unpublished, unread
from briefings.temporal.modifiers import modifier
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, Scene, Told, UnpublishedError
from briefings.temporal.spot import Found
from briefings.temporal.tense import Direction, direction, happens_once, headline_direction, lasting
from briefings.temporal.words import Words

_FAR_BACK = 3
"""Blocks. « le lendemain » and « ce jour-là » look this far back for their day, « la veille » one block."""
_BESIDE = 2
"""Words between an hour and its date: « dix heures, ce jeudi 5 mai »."""
_AHEAD = 60
"""Later expressions that a rule may look ahead to."""
_MEMORY = 40
"""Dates told earlier that a rule may look back on."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """The expressions of time of a text, and what could not be told about them."""

    dates: tuple[TimeExpression, ...]
    """In text order; no two overlap."""
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """What stays the same while a text is read."""

    text: str
    words: Words
    language: str
    published: date | None
    reading: Reading | None


def resolve(found: tuple[Found, ...], reader: Reader) -> Tagging:
    """Give every expression its value, or a gap that says why it has none."""
    told: tuple[Told, ...] = ()
    dates: list[TimeExpression] = []
    gaps: list[Gap] = []
    for index, spotted in enumerate(found):
        item = _measured(spotted, reader)
        try:
            meaning = read(item, _scene(item, found[index + 1 : index + 1 + _AHEAD], told, reader))
        except UnpublishedError:
            reason = unpublished(item.span.of(reader.text), reader.language)
            dates.append(_without_value(item, reader, reason))
            gaps.append(Gap(span=item.span, kind=GapKind.DATE, reason=reason))
            continue
        if meaning is None:
            if item.kind in ("part", "decade", "century", "clock", "duration", "period", "portion", "bareday"):
                continue
            reason = unread(item.span.of(reader.text), reader.language)
            dates.append(_without_value(item, reader, reason))
            gaps.append(Gap(span=item.span, kind=GapKind.DATE, reason=reason))
            continue
        told = (Told(found=item, meaning=meaning, backdrop=_backdrop(item, reader.language)), *told)[:_MEMORY]
        dates.append(_expression(item, meaning, reader))
    return Tagging(tuple(dates), tuple(gaps))


def _measured(item: Found, reader: Reader) -> Found:
    """What an expression is after all, by its verb.

    "in a year" after a past tense says how long something took, not when it will be;
    « Le jeudi, ils ont signé » is one day, where « Le jeudi, il chantait » is every week.
    """
    if item.kind == "set" and item.parts.keys() <= {"the", "weekday", "part"} and "weekday" in item.parts:
        kind = "part" if "part" in item.parts else "weekday"
        return replace(item, kind=kind) if happens_once(item, reader.words, reader.language) else item
    if "span" not in item.parts:
        return item
    if direction(item, reader.words, reader.language, reader.reading) is not Direction.PAST:
        return item
    first = item.first + 1
    span = Span(reader.words.tokens[first].start, item.span.end)
    parts = {name: token for name, token in item.parts.items() if name != "span"}
    return replace(item, kind="duration", first=first, span=span, parts=parts, before=(*item.before, "in")[-3:])


def _scene(item: Found, later: tuple[Found, ...], told: tuple[Told, ...], reader: Reader) -> Scene:
    cues = table(reader.language, "calendar")["cues"]
    where = direction(item, reader.words, reader.language, reader.reading)
    if where is None and item.kind == "weekday":
        where = headline_direction(item, later, reader.words, reader.language, reader.reading)
    lead = " ".join(item.before)
    aims = item.kind in ("weekday", "day", "feast") and _follows(lead, cues["aim"])
    if _follows(lead, cues["since"]):
        where = Direction.PAST
    elif _follows(lead, cues["deadline"]) or (where is not Direction.PAST and (aims or _follows(lead, cues["until"]))):
        where = Direction.FUTURE
    after = reader.words.tokens[item.last].word
    scene = Scene(
        published=reader.published,
        direction=where,
        told=told,
        loose=_follows(lead, cues["aim"])
        or _by_noun(item, cues)
        or _announced(item, reader)
        or _follows(lead, cues["until"]),
        within=_follows(lead, cues["within"]) and "the" in item.parts and "ana" not in item.parts,
        aimed=aims,
        lasting=item.value("near") == 0 and lasting(item, where, reader.words, reader.language),
        after=after,
        reach=_FAR_BACK if item.kind == "anaphor" and item.number("anaday") != -1 and after not in cues["of"] else 1,
    )
    if item.kind == "weekday":
        scene = replace(
            scene, closes=_end_of_stretch(item, later, scene, reader), opened=_start_of_stretch(item, told, reader)
        )
    same = _named_again(item, later, scene, reader) or _named_before(item, told, reader)
    ahead = None if same else _named_after(item, later, scene, reader)
    return replace(scene, same=same, ahead=ahead) if same or ahead else scene


def _follows(lead: str, cues: Sequence[str]) -> bool:
    lead = lead.replace("' ", "'")
    return any(lead == cue or lead.endswith(" " + cue) for cue in cues)


def _by_noun(item: Found, cues: Mapping[str, Sequence[str]]) -> bool:
    words = item.before
    return len(words) > 1 and words[-1] in cues["of"] and words[-2] not in cues["counting"] and len(words[-2]) > 3


def _announced(item: Found, reader: Reader) -> bool:
    """Whether the words before it, in its sentence, announce something."""
    announcing = table(reader.language, "calendar")["tense"]["announcing"]
    lead = range(max(item.first - 15, 0), item.first)
    words = reader.words
    return any(words.tokens[at].word in announcing for at in lead if words.sentence[at] == item.sentence)


def _named_after(item: Found, later: tuple[Found, ...], scene: Scene, reader: Reader) -> Meaning | None:
    """The day of « au lendemain de l'attentat de mercredi » or "1 p.m. on Sunday", which is told after the words."""
    words = reader.words
    if not later or (item.kind != "clock" and "anaday" not in item.parts):
        return None
    other, following = later[0], words.tokens[item.last]
    reach = 8 if item.kind == "clock" else 12
    if item.kind == "clock" and {"weekday", "near", "day"} & set(item.parts):
        return None
    kinds = ("day", "weekday", "near", "feast", "part") if item.kind == "clock" else ("day", "weekday", "near", "feast")
    if other.kind not in kinds or other.first - item.last > reach:
        return None
    of = table(reader.language, "calendar")["cues"]["of"]
    between = words.tokens[item.last : other.first]
    cues = table(reader.language, "calendar")["cues"]
    breaks = {*",;:", *cues["apart"]} if item.kind == "clock" else set(",;:(")
    if item.kind == "clock" and other.first - item.last <= _BESIDE and "month" in other.parts:
        breaks -= {","}
    apart = other.sentence != item.sentence or any(token.word in breaks for token in between)
    return None if apart or (item.kind != "clock" and following.word not in of) else read(other, scene)


def _named_again(item: Found, later: tuple[Found, ...], scene: Scene, reader: Reader) -> Meaning | None:
    """The date that names the same day again: « la veille, 8 février », « dix jours plus tard, le 6 mai 2010 »."""
    if not later or not {"anaday", "later", "afterwards"} & set(item.parts):
        return None
    other = later[0]
    counted = not {"anaday"} & set(item.parts)
    if other.kind != "day" and not (counted and (other.kind == "year" or (other.kind == "month" and _short(item)))):
        return None
    between = [token.word for token in reader.words.tokens[item.last : other.first]]
    prepositions = table(reader.language, "calendar")["cues"]["preposition"]
    close = between in ([","], []) or (len(between) == 2 and between[0] == "," and between[1] in prepositions)
    return read(other, scene) if close else None


def _end_of_stretch(item: Found, later: tuple[Found, ...], scene: Scene, reader: Reader) -> date | None:
    """The Wednesday of « de lundi à mercredi », for its Monday."""
    if not later or later[0].kind != "weekday" or not _joined(item, later[0], reader):
        return None
    meaning = read(later[0], scene)
    return meaning.start if meaning else None


def _start_of_stretch(item: Found, told: tuple[Told, ...], reader: Reader) -> date | None:
    """The Monday of « de lundi à mercredi », for its Wednesday."""
    if not told or told[0].found.kind != "weekday" or not _joined(told[0].found, item, reader):
        return None
    return told[0].meaning.start


def _joined(first: Found, second: Found, reader: Reader) -> bool:
    between = [token.word for token in reader.words.tokens[first.last : second.first]]
    return len(between) == 1 and between[0] in table(reader.language, "calendar")["cues"]["to"]


def _short(item: Found) -> bool:
    """Counted in less than years, so that a month beside it, without a year, is the same one."""
    return item.value("unit") not in ("Y", "DE", "CE", "MIL")


def _named_before(item: Found, told: tuple[Told, ...], reader: Reader) -> Meaning | None:
    """The day told right before it: « lundi, au lendemain du vote », « le 18, soit deux jours plus tard »."""
    if not told or told[0].found.sentence != item.sentence or told[0].meaning.start is None:
        return None
    cues = table(reader.language, "calendar")["cues"]
    between = [token.word for token in reader.words.tokens[told[0].found.last : item.first]]
    if {"later", "afterwards"} & set(item.parts):
        return told[0].meaning if between in ([",", word] for word in cues["that_is"]) else None
    if item.kind == "feast" and "anaday" in item.parts and between == [","]:
        return told[0].meaning
    of = reader.words.tokens[item.last].word in cues["of"]
    beside = len(between) <= 3 and all(word in (",", "au", "à", "la", "le", "the", "on") for word in between)
    return told[0].meaning if "anaday" in item.parts and item.kind == "anaphor" and of and beside else None


def _backdrop(item: Found, language: str) -> bool:
    cues = table(language, "calendar")["cues"]
    return bool(item.before) and (item.before[-1] in cues["since"] or any(word in cues["born"] for word in item.before))


def _expression(item: Found, meaning: Meaning, reader: Reader) -> TimeExpression:
    words = item.span.of(reader.text)
    return TimeExpression(
        span=item.span,
        text=words,
        type=meaning.type,
        value=meaning.value,
        start=meaning.start.isoformat() if meaning.start else None,
        end=meaning.end.isoformat() if meaning.end else None,
        grain=meaning.grain,
        mod=modifier(item, meaning),
        approximate=bool({"approx", "bound", "collective"} & set(item.parts)),
        anchor=meaning.anchor.isoformat() if meaning.anchor else None,
        rule=meaning.rule,
        explanation=explain(words, item, meaning, published=reader.published, language=reader.language),
    )


def _without_value(item: Found, reader: Reader, reason: str) -> TimeExpression:
    return TimeExpression(
        span=item.span,
        text=item.span.of(reader.text),
        type=DateType.TIME if item.kind in ("part", "clock") else DateType.DATE,
        value=None,
        start=None,
        end=None,
        grain=_GRAINS.get(item.kind, Grain.VAGUE),
        rule="unresolved",
        explanation=reason,
    )


_GRAINS = {
    "part": Grain.PART_OF_DAY, "clock": Grain.HOUR, "month": Grain.MONTH, "day": Grain.DAY, "weekday": Grain.DAY,
    "near": Grain.DAY, "feast": Grain.DAY, "anaphor": Grain.DAY, "year": Grain.YEAR,
}  # fmt: skip

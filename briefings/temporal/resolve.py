"""Read the expressions of a text in order, each against those before it and the day of publication."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefings.model import DateType, Gap, GapKind, Grain, Modifier, Span, TimeExpression
from briefings.temporal import almanac
from briefings.temporal.explain import explain, unresolved
from briefings.temporal.hours import is_ruled, opening_hours
from briefings.temporal.modifiers import modifier
from briefings.temporal.reader import Reader
from briefings.temporal.reckoned import reckoned
from briefings.temporal.rules import read
from briefings.temporal.scene import Meaning, Told, UnpublishedError
from briefings.temporal.setting import RECENT, is_backdrop, is_by_noun, is_since, setting_of
from briefings.temporal.spot import Found
from briefings.temporal.tense import direction, happens_once, in_brackets, in_quotation, will_be
from briefings.temporal.verbs import Direction

_AHEAD = 60
"""Later expressions that a rule may look ahead to."""
_MAY_BE_NONE = frozenset({
    "part", "decade", "century", "clock", "duration", "period", "portion", "bareday", "someday",
})  # fmt: skip
"""Kinds of expressions that may turn out to be no date."""
_MEMORY = 40
"""Dates told earlier that a rule may look back on."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """The expressions of time of a text, and what could not be told about them."""

    dates: tuple[TimeExpression, ...]
    """In text order; no two overlap."""
    gaps: tuple[Gap, ...]


def resolve(found: tuple[Found, ...], reader: Reader) -> Tagging:
    """Give every expression its value, or a gap that says why it has none."""
    told: tuple[Told, ...] = ()
    leads: tuple[Meaning, ...] = ()
    dates: list[TimeExpression] = []
    gaps: list[Gap] = []
    again = opening_hours(found, reader)
    for index, spotted in enumerate(found):
        item = replace(spotted, kind="set") if index in again else _measured(spotted, reader)
        meaning, why = _meaning(item, found[index + 1 : index + 1 + _AHEAD], told, leads, reader)
        if why is not None:
            dates.append(_without_value(item, reader, why))
            gaps.append(Gap(span=item.span, kind=GapKind.DATE, reason=why))
        if meaning is None:
            continue
        one = Told(
            found=item, meaning=meaning, backdrop=is_backdrop(item, reader), aside=in_brackets(item, reader),
            of_noun=is_by_noun(item, reader) or _is_beside_noun(item, reader), quoted=_is_promised(item, reader),
            since=item.kind in ("day", "weekday") and is_since(item, reader),
        )  # fmt: skip
        told = (one, *told)[:_MEMORY]
        leads += _leading(told[0], reader)
        dates.append(_expression(item, meaning, reader))
    return Tagging(tuple(dates), tuple(gaps))


def _is_beside_noun(item: Found, reader: Reader) -> bool:
    """« L'expulsion, le 2 avril, de deux diplomates »: between commas, behind a noun and in front of what it is of.

    "Following the March 1 death of Tom Reed", "ahead of Monday's vote" have it in front of their noun.
    """
    if reader.reading is not None and (own := reader.reading.tokens_of(item.span)):
        noun = own.root.head
        if noun.i >= own.end and noun.pos_ == "NOUN" and own.root.dep_ in ("compound", "nmod:poss"):
            return True
    tokens = reader.words.tokens
    between = item.before[-1:] == (",",) and tokens[item.last].word == ","
    return between and item.last + 1 < len(tokens) and tokens[item.last + 1].word in reader.cues["of"]


def _is_promised(item: Found, reader: Reader) -> bool:
    """« « Nous ouvrirons jeudi », a-t-il dit »: a day to come, in a quotation."""
    if not in_quotation(item, reader):
        return False
    return direction(item, reader) is Direction.FUTURE


def _meaning(
    item: Found, later: tuple[Found, ...], told: tuple[Told, ...], leads: tuple[Meaning, ...], reader: Reader
) -> tuple[Meaning | None, str | None]:
    """What an expression means, or else why that cannot be told; neither where it is no date after all."""
    words, language = item.span.of(reader.text), reader.language
    try:
        scene = setting_of(item, later, told, leads, reader)
        if scene.loosely_hung:
            return None, unresolved(words, "uncounted", language)
        meaning = read(item, scene)
        if meaning is not None and item.kind == "duration":
            meaning = reckoned(item, meaning, later, scene, reader) or meaning
    except UnpublishedError:
        return None, unresolved(words, "unpublished", language)
    except almanac.OutsideError:
        return None, unresolved(words, "unread", language)
    if meaning is None and item.kind not in _MAY_BE_NONE:
        return None, unresolved(words, "unread", language)
    return meaning, None


def _measured(item: Found, reader: Reader) -> Found:
    """What an expression is after all, by its verb.

    "in a year" after a past tense says how long something took, not when it will be;
    « Le jeudi, ils ont signé » is one day, where « Le jeudi, il chantait » is every week.
    """
    if item.kind == "set" and "weekday" in item.parts and {"the"} <= item.parts.keys() <= {"the", "weekday", "part"}:
        kind = "part" if "part" in item.parts else "weekday"
        return replace(item, kind=kind) if happens_once(item, reader) else item
    if item.kind == "set" and {"ordinal", "weekday"} <= item.parts.keys() and happens_once(item, reader):
        return replace(item, kind="period")
    if _is_yearly(item, reader) or _is_rate(item, reader) or is_ruled(item, reader) or _is_by_night(item, reader):
        return replace(item, kind="set")
    if "span" not in item.parts:
        return item
    if _looks_back(item, reader):
        return _without_span(item, reader)
    where = direction(item, reader)
    if where is not Direction.PAST and (where is not None or reader.reading is None):
        return item
    return _without_span(item, reader)


def _is_yearly(item: Found, reader: Reader) -> bool:
    """« En janvier, on constate chaque année un pic »: every January, where nothing past or to come is told."""
    if item.kind not in ("month", "period") or item.parts.keys() - {"the"} not in ({"month"}, {"season"}):
        return False
    tokens = reader.words.tokens[max(item.first - _YEARLY_REACH, 0) : item.last + _YEARLY_REACH]
    said = " ".join([token.word for token in tokens if token.word])
    yearly = any(f" {often} " in f" {said} " for often in reader.cues["yearly"])
    return yearly and direction(item, reader) is not Direction.PAST and not will_be(item, reader)


_YEARLY_REACH = 5
"""Words before or behind a month or season among which « chaque année » says that it comes again."""


def _is_by_night(item: Found, reader: Reader) -> bool:
    """« Les urgences seront fermées la nuit »: every night; « la nuit dernière » and « pendant la nuit » are one."""
    cues = reader.cues
    if item.kind != "part" or item.parts.keys() != {"the", "plainpart"} or item.value("plainpart") != "NI":
        return False
    said = item.before[-1] if item.before else ""
    if said not in cues["nightly"] and not said.endswith(tuple(cues["state_endings"])):
        return False
    where = direction(item, reader)
    return bool(cues["nightly"]) and where in (Direction.FUTURE, Direction.PRESENT)


def _looks_back(item: Found, reader: Reader) -> bool:
    """ "not in a hundred years", "the worst flood in twenty years": how long, not when."""
    cues = reader.cues
    if item.before[-1:] and item.before[-1] in cues["never"]:
        return True
    lead = [reader.words.tokens[at] for at in range(max(item.first - 5, 0), item.first)]
    endings = tuple(cues["superlatives"])
    return any(token.word in cues["superlative"] or (endings and token.word.endswith(endings)) for token in lead)


def _without_span(item: Found, reader: Reader) -> Found:
    first = item.first + 1
    span = Span(reader.words.tokens[first].start, item.span.end)
    parts = {name: token for name, token in item.parts.items() if name != "span"}
    return replace(item, kind="duration", first=first, span=span, parts=parts, before=(*item.before, "in")[-3:])


_RATE_REACH = 5
"""Words before « a day » in which the number may stand that it is the rate of."""


def _is_rate(item: Found, reader: Reader) -> bool:
    """ "500 barrels a day", "£900 a week": how often, where a number of things stands right before."""
    cues = reader.cues
    words, article = reader.words, item.parts.get("num")
    if item.kind != "duration" or item.parts.keys() != {"num", "unit"} or article is None or not item.first:
        return False
    counted = words.tokens[item.first - 1]
    given = words.tokens[item.last].word in cues["no_rate"] and "digits" not in counted.data
    if article.word not in cues["rate"] or given:
        return False
    lead = words.tokens[max(item.first - _RATE_REACH, 0) : item.first]
    number = any({"num", "few"} & token.data.keys() or token.word in cues["many"] for token in lead)
    plural = counted.word.endswith("s") or "digits" in counted.data or counted.word in cues["many"]
    return number and plural and counted.word not in cues["not_plural"]


def _leading(told: Told, reader: Reader) -> tuple[Meaning, ...]:
    """The day of an expression that opens the story, if it is near the publication."""
    start = told.meaning.start
    if start is None or reader.published is None or not told.is_day or told.backdrop or told.found.block > _OPENING:
        return ()
    return (told.meaning,) if abs((start - reader.published).days) <= RECENT else ()


_OPENING = 3
"""Blocks that open a story."""


def _expression(item: Found, meaning: Meaning, reader: Reader) -> TimeExpression:
    words, mod = item.span.of(reader.text), modifier(item, meaning, reader.language)
    return TimeExpression(
        span=item.span,
        text=words,
        type=meaning.type,
        value=meaning.value,
        start=meaning.start.isoformat() if meaning.start else None,
        end=meaning.end.isoformat() if meaning.end else None,
        grain=meaning.grain,
        mod=mod,
        approximate=mod is Modifier.APPROX,
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

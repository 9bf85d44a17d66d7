"""What a rule sees besides the words of an expression, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any, NamedTuple

from briefings.model import DateType, Grain
from briefings.temporal.almanac import Stretch
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction
from briefings.values import value

_HISTORY = 10
"""Years back from which a date opens a story of its own."""
_VAGUER = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.SEASON, Grain.YEAR})
_APART = 10
"""Days. A day further off than this, told in an earlier paragraph, is not the one of an hour told without day."""


class UnpublishedError(Exception):
    """The reading hangs on the day of publication, which is not known."""


@value(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an expression stands for, and why."""

    type: DateType
    value: str
    start: date | None = None
    end: date | None = None
    grain: Grain
    rule: str
    """Name of the rule, and of its wording in `explanations.toml`."""
    anchor: date | None = None
    """The day it is counted from."""
    facts: dict[str, Any] = field(default_factory=dict)
    """What the wording needs besides: days are put into words."""


@value(frozen=True, slots=True, kw_only=True)
class Told:
    """A date that the text has told before."""

    found: Found
    meaning: Meaning
    backdrop: bool
    """It says since when or until when, so nothing is counted from it."""
    of_noun: bool = False
    """It only says which thing is meant (« l'incendie de mardi »), so the story need not have come to it."""
    aside: bool = False
    """It stands in brackets, so nothing outside them is counted from it."""
    since: bool = False
    """It is of what has lasted since: « des pertes depuis son intervention le 24 août 2016 »."""
    quoted: bool = False
    """It is to come by somebody's words in a quotation, so nothing outside is counted from it."""

    @property
    def is_day(self) -> bool:
        """Whether it is on one day; a night counts with the evening that it begins on."""
        on = self.meaning
        return on.start is not None and (on.start == on.end or on.grain is Grain.PART_OF_DAY)


@value(frozen=True, slots=True, kw_only=True)
class TimeScene:
    """An article up to an expression."""

    published: date | None
    direction: Direction | None
    """Whether the verb over the expression speaks of what was or of what is to come."""
    told: tuple[Told, ...]
    """Earlier dates of the text, the latest first."""
    ahead: Meaning | None = None
    """The day that the expression itself is counted from, named after it: « au lendemain du vote de mardi »."""
    loosely_hung: bool = False
    """It is next to an event of which the text tells no day: « la veille de la finale »."""
    same: Meaning | None = None
    """The date that stands right after it and names the same day: « la veille, 8 février »."""
    loose: bool = False
    """Its time need not be the verb's: it belongs to a noun, « la présidentielle de mai », or to what was announced."""
    surely: bool = False
    """The verb over it is in the future tense itself: however far ahead it is, it is to come."""
    quoting: bool = False
    """It stands in a quotation."""
    follows: date | None = None
    """The day before which it cannot be: « a gagné samedi avant de recevoir Nice mercredi »."""
    foreseen: bool = False
    """The verb over a part of a day or an hour foresees it now: « doit reprendre dans l'après-midi »."""
    lead: Meaning | None = None
    """The recent or coming day that the story opens with, where the verb does not speak against it."""
    spoken: date | None = None
    """The day on which the quotation was said that it stands in, where the text tells it."""
    closes: date | None = None
    """The day that ends the stretch it opens: « de lundi à mercredi »."""
    opened: date | None = None
    """The day that opens the stretch it ends."""
    within: bool = False
    """A length so called from now on: « dans les deux jours »."""
    aimed: bool = False
    """What is told is meant for it: « pour Noël »."""
    lasting: bool = False
    """« aujourd'hui » beside it means nowadays: « est aujourd'hui ministre », « (aujourd'hui Mumbai) »."""
    since: bool = False
    """A length so called that runs up to now: « depuis deux semaines »."""
    closing: bool = False
    """Midnight, so called, is the end of a day: « jusqu'à minuit »."""
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Days that are known without their year, with the words beside them."""
    after: str = ""
    """The word that follows it."""
    joined: bool = False
    """The words around it make a number the second of two days: « …, puis le 14 à Arles »."""
    unsaid: bool = False
    """It is an hour in a row of a programme of which the text does not tell the day."""
    reach: int = 1
    """How many blocks back the day may stand that it is counted from."""

    def today(self) -> date:
        """The day of publication.

        Raises:
            UnpublishedError: it is not known.
        """
        if self.published is None:
            raise UnpublishedError
        return self.published

    def antecedent(self, found: Found, *, reach: int = 1) -> Told | None:
        """The day that « la veille » or « ce jour-là » is counted from, where the text has told one near by.

        Args:
            reach: How many blocks back it may stand.
        """
        over = self.published if self.direction is Direction.PAST else None
        days = [
            t
            for t in self.told
            if (start := t.meaning.start) and t.is_day and not t.backdrop and not t.aside
            and (over is None or start <= over)
        ]  # fmt: skip
        near = [t for t in days if t.found.block >= found.block - reach]
        if not self.quoting:  # « Il a dit lundi : « Nous ouvrirons jeudi. » Le lendemain, … »
            near = [t for t in near if not t.quoted] or near
        near = [t for t in near if not t.since] or near
        same = [t for t in near if t.found.sentence == found.sentence]
        return next(iter(same or near), None)

    def has_gone_on_to_vaguer(self, found: Found, before: Told | None) -> bool:
        """Whether the sentence before names a month or year of which a day is spoken of next, and that is not known.

        « Il a disparu fin juillet 2023. Deux semaines plus tôt, … » is counted from no day told before.
        """
        last = next((one for one in self.told if one.meaning.start is not None), None)
        if last is None or last.found.block != found.block or last.found.sentence >= found.sentence:
            return False
        if last is before or last.aside or last.backdrop or last.of_noun or last.meaning.grain not in _VAGUER:
            return False
        start, end = last.meaning.start, last.meaning.end
        base = before.meaning.start if before else self.published
        return None not in (start, end, base) and not start <= base <= end  # type: ignore[operator]

    def of_lead(self, before: Told | None, found: Found) -> bool:
        """Whether an hour or part of a day is on the day of the lead, rather than on an earlier one told before."""
        start = before.meaning.start if before else None
        if self.lead is None or self.lead.start is None or (before is not None and before.found.block == found.block):
            return False
        if before is not None and before.of_noun:
            return True  # « Cette mesure répond à l'expulsion, le 2 avril, de X. ¶ Y a été convoquée dans la matinée »
        return start is None or _APART < abs((start - self.lead.start).days) < _HISTORY * 365

    def story(self, found: Found) -> date | None:
        """The day or month, written with its year, that the story of an earlier time has come to.

        News leaves the year out of what is recent. It also does within a story of other
        years: in the sentence that named one, or next to a date at least ten years back.
        """
        before = next((t for t in self.told if t.found.block == found.block and t.meaning.type is DateType.DATE), None)
        if before is None or before.backdrop or "year" not in before.found.parts or self.direction is Direction.FUTURE:
            return None
        if self.since and before.found.sentence != found.sentence:
            return None  # "The war of August 2008 … 400 people have been held since November": up to now
        start = before.meaning.start
        if start is None or before.meaning.grain not in (Grain.DAY, Grain.MONTH):
            return None
        least = 2 if before.found.sentence == found.sentence else _HISTORY
        return start if self.published is None or self.published.year - start.year >= least else None

    def period(self, found: Found, grain: Grain) -> Told | None:
        """The latest date near by that lies within one stretch of a grain and is no vaguer."""
        order = (
            Grain.DAY,
            Grain.WEEKEND,
            Grain.WEEK,
            Grain.MONTH,
            Grain.SEASON,
            Grain.QUARTER,
            Grain.HALF_YEAR,
            Grain.YEAR,
        )
        fine = set(order[: order.index(grain) + 1]) if grain in order else set(order)
        fine |= {Grain.PART_OF_DAY, Grain.MINUTE, Grain.HOUR}
        fitting = (t for t in self.told if t.meaning.grain in fine and t.meaning.start and not t.backdrop)
        return next((t for t in fitting if t.found.block >= found.block - 2), None)

    def told_year(self, found: Found) -> ToldYear | None:
        """The year of « en avril de la même année », "in May of that year", « en juin de l'année suivante ».

        It is counted from the latest date told; where the text has told none, from the publication.
        """
        if "told" not in found.parts:
            return None
        before = self.period(found, Grain.YEAR) or next((t for t in self.told if t.meaning.start), None)
        anchor = before.meaning.start if before and before.meaning.start else self.today()
        step = found.number("ana") or found.number("afterwards") or int("next" in found.parts)
        return ToldYear(anchor.year + step, anchor, before.meaning if before else None)


class ToldYear(NamedTuple):
    """A year that is counted from a date told before."""

    year: int
    anchor: date
    base: Meaning | None
    """What the date told before amounts to; None if it is the publication."""

    def dated(self, stretch: Stretch) -> Meaning:
        """A stretch of that year."""
        return dated(stretch, "counted-year", anchor=self.anchor, base=self.base)


def dated(stretch: Stretch, rule: str, *, anchor: date | None = None, **facts: Any) -> Meaning:
    """A date that is a stretch of the calendar."""
    return Meaning(
        type=DateType.DATE, value=stretch.value, start=stretch.start, end=stretch.end, grain=stretch.grain,
        rule=rule, anchor=anchor, facts=facts,
    )  # fmt: skip


Rule = Callable[[Found, TimeScene], Meaning | None]
Rules = Mapping[str, tuple[Rule, ...]]
"""The rules for each kind of expression, from the most explicit wording to the vaguest."""


def together(*parts: Rules) -> Rules:
    """Several sets of rules as one, each kind's in the order in which they are given."""
    kinds = dict.fromkeys(kind for part in parts for kind in part)
    return {kind: tuple(rule for part in parts for rule in part.get(kind, ())) for kind in kinds}


def first_answer(rules: Rules, found: Found, scene: TimeScene) -> Meaning | None:
    """What the first rule says that reads an expression of its kind; None where none does."""
    return next((meaning for rule in rules.get(found.kind, ()) if (meaning := rule(found, scene)) is not None), None)

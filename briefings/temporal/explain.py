"""Say in a sentence why an expression of time means what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from briefings.lexicon import table
from briefings.model import Grain
from briefings.temporal import almanac
from briefings.temporal.scene import Meaning, dated
from briefings.temporal.spot import Found


def explain(words: str, found: Found, meaning: Meaning, *, published: date | None, language: str) -> str:
    """One sentence for a reader, in the article's language."""
    says = table(language, "explanations")
    rule = meaning.facts.get("why", meaning.rule)
    if rule != meaning.rule:
        # « la nuit de lundi à mardi »: the day that is explained is the first one.
        meaning = replace(meaning, end=meaning.start)
    facts = _Facts(found, meaning, published, language)
    sentence = str(says["rules"][rule]).format_map(facts)
    if rule != meaning.rule:
        facts["why"] = sentence
        sentence = str(says["rules"][meaning.rule]).format_map(facts)
    return str(says["sentence"]).format(words=" ".join(words.split()), why=sentence)


class _Facts(dict[str, str]):
    """What a sentence may tell, worked out when its template asks for it."""

    def __init__(self, found: Found, meaning: Meaning, published: date | None, language: str) -> None:
        self.found, self.meaning, self.published, self.language = found, meaning, published, language

    def __missing__(self, name: str) -> object:
        return _TOLD[name](self)

    @property
    def says(self) -> Mapping[str, Any]:
        return table(self.language, "explanations")

    def named(self, name: str) -> str:
        """The name of the month or weekday that its words name by number."""
        return _name(self.found.number(name), f"{name}s", self.language)


_TOLD: Mapping[str, Callable[[_Facts], object]] = {
    "published": lambda one: in_words(one.published, one.language) if one.published else one.says["unknown_day"],
    "anchor": lambda one: _anchor(one.meaning, one.language),
    "result": lambda one: result(one.meaning, one.language),
    "part": lambda one: _part(one.meaning, one.says),
    "begun": lambda one: _stretch_of(one.meaning.start, one.meaning.grain, one.language),
    "ended": lambda one: _stretch_of(one.meaning.end, one.meaning.grain, one.language),
    "the_result": lambda one: _with_article(one.meaning, one.language),
    "of_month": lambda one: _of(one.named("month"), one.says),
    "month": lambda one: one.named("month"),
    "weekday": lambda one: one.named("weekday"),
    "number": lambda one: one.meaning.facts.get("number", ""),
    "value": lambda one: one.meaning.value,
    "step": lambda one: _step(one.meaning, one.says),
}
"""By the name that a template has for it."""


def unresolved(words: str, why: str, language: str) -> str:
    """Why an expression has no value.

    Args:
        why: "unpublished", where it hangs on a day of publication that is not known; "unread", where no rule reads it;
            "uncounted", where the text tells no day of the event that it stands next to.
    """
    return str(table(language, "explanations")[why]).format(words=" ".join(words.split()))


def in_words(on: date, language: str) -> str:
    """A day as the language writes it: « 1er juin 2024 », "1 June 2024"."""
    says = table(language, "explanations")
    number = says["first"] if on.day == 1 else str(on.day)
    return str(says["day"]).format(day=number, month=_name(on.month, "months", language), year=on.year)


def result(meaning: Meaning, language: str) -> str:
    """What the expression amounts to, no finer than it is: a day, a month, a year, or first to last day."""
    if meaning.start is None or meaning.end is None:
        return _open_ended(meaning, language)
    if meaning.start == meaning.end:
        return in_words(meaning.start, language)
    says = table(language, "explanations")
    if meaning.grain is Grain.MONTH and meaning.start.day == 1 and 26 < (meaning.end - meaning.start).days < 31:
        name = _name(meaning.start.month, "months", language)
        return str(says["month_year"]).format(month=name, year=meaning.start.year)
    if meaning.grain is Grain.YEAR and (meaning.start.month, meaning.start.day, meaning.end.month) == (1, 1, 12):
        return str(meaning.start.year)
    first, last = in_words(meaning.start, language), in_words(meaning.end, language)
    return str(says["from_to"]).format(first=first, last=last)


def _anchor(meaning: Meaning, language: str) -> str:
    """What it is counted from, no finer than the text tells that: « en 2012 … deux ans plus tard »."""
    base = meaning.facts.get("base")
    if isinstance(base, Meaning) and base.start is not None:
        return result(base, language)
    says = table(language, "explanations")
    return in_words(meaning.anchor, language) if meaning.anchor else str(says["unknown_day"])


def _stretch_of(on: date | None, grain: Grain, language: str) -> str:
    """A day no finer than the unit that it was counted in: three years ago is 2021, not a day of 2021."""
    if on is None or grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR):
        return _with_article(dated(almanac.day(on), ""), language) if on else ""
    whole = almanac.around(on, Grain.DAY if grain is Grain.WEEK else grain)
    return _with_article(dated(whole, ""), language)


def _open_ended(meaning: Meaning, language: str) -> str:
    says = table(language, "explanations")
    if meaning.start is not None:
        return str(says["from"]).format(first=in_words(meaning.start, language))
    return str(says["until"]).format(last=in_words(meaning.end, language)) if meaning.end else meaning.value


def _with_article(meaning: Meaning, language: str) -> str:
    """The same, with the article that a single day takes: « le 3 mai 2024 », but « mai 2024 »."""
    single = meaning.start is not None and meaning.start == meaning.end
    says = table(language, "explanations")
    return str(says["the_day"]).format(day=result(meaning, language)) if single else result(meaning, language)


def _of(name: str, says: Mapping[str, Any]) -> str:
    """« de mars », « d'avril »."""
    return f"{says['of_elided' if name[:1] and name[:1] in says['elided_before'] else 'of']}{name}"


def _name(number: int | None, which: str, language: str) -> str:
    names = table(language, "calendar")["names"][which]
    return str(names[number - 1]) if number and 1 <= number <= len(names) else ""


def _part(meaning: Meaning, says: Mapping[str, Any]) -> str:
    return str(says["parts"].get(meaning.value[-2:], ""))


def _step(meaning: Meaning, says: Mapping[str, Any]) -> str:
    return str(says["steps"].get(str(meaning.facts.get("step", 0)), ""))

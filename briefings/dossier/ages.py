"""Ages that articles give people, and the years in which those were born."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefings.lexicon import table
from briefings.model import Article, Person, Span

_LEAST, _MOST = 10, 110
"""Ages that are believed to be somebody's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """An age as an article gives it, on the day of its publication."""

    years: int
    span: Span
    """The words that give it."""
    born: tuple[int, int]
    """First and last year of birth that it leaves open."""


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What gives an age right behind a name: « , 45 ans, », "(45)", ", aged 45"."""
    return re.compile(table(language, "identity")["age"])


def ages(article: Article, person: Person) -> Iterator[Age]:
    """Every age that stands right behind the person's name; none where the article has no day."""
    if not article.published:
        return
    year = int(article.published[:4])
    for mention in person.mentions:
        found = _behind(article.language).match(article.text, mention.end)
        years = int(found.group("years")) if found else 0
        if found and _LEAST <= years <= _MOST:
            span = Span(found.start("words"), found.end("words"))
            yield Age(years=years, span=span, born=(year - years - 1, year - years))


def born(article: Article, person: Person) -> list[tuple[int, int]]:
    """The years of birth that the article's ages leave open."""
    return [age.born for age in ages(article, person)]


def years_apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Years between two stretches of years; 0 where they share one."""
    return max(0, one[0] - other[1], other[0] - one[1])

"""Times: the dated days of a text, as the roles beside them see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefings.model import DateType, TimeExpression
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The dated days of a text and the day it came out."""

    words: Words
    titles: Titles
    dates: Sequence[TimeExpression]
    """Those that are days, months, years: in text order, each with an end."""
    starts: Mapping[int, TimeExpression]
    """First word -> the date."""
    ends: Mapping[int, TimeExpression]
    """Word past it -> the date."""
    published: date | None

    @staticmethod
    def of(words: Words, dates: Sequence[TimeExpression], published: date | None) -> Times:
        known = [one for one in dates if one.type is DateType.DATE and one.end]
        ranges = [(words.range(one.span), one) for one in known]
        return Times(
            words=words,
            titles=Titles.of(words.reading.language),
            dates=known,
            starts={first: one for (first, _), one in ranges},
            ends={end: one for (_, end), one in ranges},
            published=published,
        )

    def lasts(self, phrase: RolePhrase) -> bool:
        """Whether a role says itself when it is held, or since when."""
        return phrase.when is not None or self.words.low(phrase.end) in self.titles.words("since")

    def over(self, expression: TimeExpression, days: int = 0) -> bool:
        """Whether a date ended more than so many days before the article."""
        end = expression.end
        return bool(self.published and end) and (self.published - date.fromisoformat(str(end))).days > days  # type: ignore[operator]

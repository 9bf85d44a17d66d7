"""What the editors say across articles: which people are one, and which never are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from briefings.model import Article, Person


class Seen(Protocol):
    """A person as one article has them."""

    @property
    def article(self) -> Article: ...

    @property
    def person(self) -> Person: ...


_Seen = TypeVar("_Seen", bound=Seen)


def parted(new: Seen, group: Iterable[Seen]) -> bool:
    """Whether an editor says of somebody in a group that they are another person."""
    return any(_tied(new, seen, same=False) or _tied(seen, new, same=False) for seen in group)


def joined(groups: Sequence[list[_Seen]]) -> list[list[_Seen]]:
    """The same groups, those put together of which an editor says that they are one person."""
    result = [list(group) for group in groups]
    asked = [(seen, tie) for group in groups for seen in group for tie in seen.person.ties if tie.same]
    for one, tie in asked:
        home = next(group for group in result if one in group)
        others = (group for group in result if any(_is(seen, tie.article, tie.person) for seen in group))
        other = next(others, home)
        if other is not home:
            home.extend(other)
            result.remove(other)
    return result


def _tied(one: Seen, other: Seen, *, same: bool) -> bool:
    return any(tie.same is same and _is(other, tie.article, tie.person) for tie in one.person.ties)


def _is(seen: Seen, article: str, person: str) -> bool:
    return seen.article.id == article and seen.person.id == person

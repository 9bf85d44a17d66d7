"""What the editors say across articles: which people are one, which never are, and which names are theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from briefings.model import Article, EditKind, Organisation, Person, Place


class PersonSeen(Protocol):
    """A person as one article has them."""

    @property
    def article(self) -> Article: ...

    @property
    def person(self) -> Person: ...


_Seen = TypeVar("_Seen", bound=PersonSeen)
_Item = TypeVar("_Item")


def parted(new: PersonSeen, group: Iterable[PersonSeen]) -> bool:
    """Whether an editor says of somebody in a group that they are another person."""
    return any(_tied(new, seen, same=False) or _tied(seen, new, same=False) for seen in group)


def joined(groups: Sequence[list[_Seen]]) -> list[list[_Seen]]:
    """The same groups, those put together of which an editor says that they are one person."""
    asked = [(seen, tie) for group in groups for seen in group for tie in seen.person.ties if tie.same]
    result = [list(group) for group in groups] if asked else list(groups)
    for one, tie in asked:
        home = next(group for group in result if any(seen is one for seen in group))
        others = (group for group in result if any(_is(seen, tie.article, tie.person) for seen in group))
        other = next(others, home)
        if other is not home:
            home.extend(other)
            result.remove(other)
    return result


def renamed(group: Iterable[_Item], named: Callable[[_Item], Person | Organisation | Place]) -> list[_Item]:
    """Those of a group whose name the editors gave: it heads the page of all."""
    return [item for item in group if any(edit.kind is EditKind.RENAME for edit in named(item).edited)]


def _tied(one: PersonSeen, other: PersonSeen, *, same: bool) -> bool:
    return any(tie.same is same and _is(other, tie.article, tie.person) for tie in one.person.ties)


def _is(seen: PersonSeen, article: str, person: str) -> bool:
    return seen.article.id == article and seen.person.id == person

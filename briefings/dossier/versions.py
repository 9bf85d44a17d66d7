"""What articles say differently of one event or one person, as versions that cannot all hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefings.dossier import Account, Happening
from briefings.model import Article, Span


class About(StrEnum):
    """What articles disagree about."""

    PERIOD = "period"
    STATUS = "status"
    FIGURE = "figure"
    AGE = "age"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's word on it."""

    article: Article
    span: Span
    """The words that say it."""
    statement: str | None
    """Id of the statement that holds them, if one does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What some articles say alike."""

    account: Account | None
    """An account that says it; None where it is said of a person."""
    tellings: tuple[Telling, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Versions that cannot all hold."""

    about: About
    versions: tuple[Version, ...]
    """The one that was published first comes first."""
    happenings: tuple[Happening, ...] = ()
    """The event it is about; two, where articles date or tell it so differently that they stand apart."""
    person: str | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that it concerns: of a name's spellings those only that depart from the usual one."""
        usual = max(self.versions, key=lambda version: len(version.tellings)) if self.about is About.SPELLING else None
        concerned = [version for version in self.versions if version is not usual]
        return tuple(sorted({telling.article.id for version in concerned for telling in version.tellings}))


def told_in(account: Account) -> Span:
    """The sentence that tells the event where it tells no other; else the event's own clause."""
    article, event = account.article, account.event
    beside = [other for other in article.events if other.statement == event.statement and other.id != event.id]
    statement = next((s for s in article.statements if s.id == event.statement), None)
    return statement.span if statement and not beside else event.span


def told_apart(about: About, versions: Sequence[Version], happenings: tuple[Happening, ...]) -> Disagreement | None:
    """A disagreement, if it is one between articles and not within one that gives several versions itself."""
    sets = [frozenset(telling.article.id for telling in version.tellings) for version in versions]
    if len(versions) < 2 or len(frozenset().union(*sets)) < 2 or any(a & b for a in sets for b in sets if a is not b):
        return None
    ordered = sorted(versions, key=when_published)
    return Disagreement(about=about, versions=tuple(ordered), happenings=happenings)


def when_published(version: Version) -> tuple[str, str, int]:
    """By which versions are put in order."""
    first = version.tellings[0]
    return first.article.published or "", first.article.id, first.span.start


def version_of(accounts: Sequence[Account]) -> Version:
    """What some accounts say alike of when it was."""
    return Version(
        account=accounts[0], tellings=tuple(telling_of(account, _date_words(account)) for account in accounts)
    )


def _date_words(account: Account) -> Span:
    event = account.event
    return account.article.dates[event.date].span if event.date is not None else event.head


def telling_of(account: Account, span: Span) -> Telling:
    """The words of an account that say it."""
    return Telling(article=account.article, span=span, statement=account.event.statement)

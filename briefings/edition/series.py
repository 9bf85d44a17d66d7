"""What the pages show of a series of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.dossier import Account
from briefings.dossier.series import Series
from briefings.edition.views import AccountView, HappeningView, account_view
from briefings.labels import Labels

ROWS = 80
"""Events of a series that its page lists; older ones are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """An event of a series."""

    event: HappeningView
    account: AccountView
    """How one article tells it."""
    others: int
    """Accounts beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    id: str
    title: str
    rows: tuple[RowView, ...]
    older: int
    """Events older than those listed."""
    period: str
    articles: tuple[str, ...]
    """Ids of the articles that tell it, the newest first."""


def series_views(
    series: Iterable[Series], happenings: Mapping[int, HappeningView], labels: Labels
) -> tuple[SeriesView, ...]:
    """Every series, in its order.

    Args:
        happenings: Views by `id` of their happening.
    """
    return tuple(_series(item, happenings, labels) for item in series)


def _series(item: Series, happenings: Mapping[int, HappeningView], labels: Labels) -> SeriesView:
    shown = item.members[-ROWS:]
    told = {
        account.article.id: account.article.published or ""
        for happening in item.members
        for account in happening.accounts
    }
    first, last = item.members[0].start[:4], max(member.end for member in item.members)[:4]
    return SeriesView(
        id=item.id,
        title=item.title,
        rows=tuple(_row(happenings[id(happening)], labels) for happening in shown),
        older=len(item.members) - len(shown),
        period=first if first == last else f"{first}–{last}",
        articles=tuple(sorted(told, key=lambda article: (told[article], article), reverse=True)),
    )


def _row(view: HappeningView, labels: Labels) -> RowView:
    """An event with the account that dates it best among those that tell it as it stands now."""
    fit = [account for account in view.happening.accounts if account.event.status is view.happening.status]
    best = max(fit or view.happening.accounts, key=lambda account: _worth(account, labels.language))
    return RowView(event=view, account=account_view(best, labels), others=_others(view, best))


def _worth(account: Account, language: str) -> tuple[bool, int, bool]:
    event = account.event
    return event.statement is not None, len(event.start), account.article.language == language


def _others(view: HappeningView, best: Account) -> int:
    return len({account.article.id for account in view.happening.accounts} - {best.article.id})

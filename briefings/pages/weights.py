"""Characters of HTML that entries of long lists take, as the templates draw them: estimates on the safe side."""

from __future__ import annotations

from briefings.briefing import Briefing, NameCard, PersonCard
from briefings.edition.name_views import NameView
from briefings.edition.views import HappeningView, PersonView
from briefings.pages.shelves import LIGHT

SHARE = LIGHT // 4
"""What a list may take on a page that holds other things too; a longer one goes to pages of its own."""


def happening(view: HappeningView) -> int:
    """An event with the first sentence that tells it."""
    first = view.accounts[0]
    return 1_150 + len(first.passage.text) + 80 * len(view.people) + len(view.title or "")


def accounts(view: HappeningView) -> int:
    """An event with everything that articles say of it."""
    words = sum(800 + len(account.passage.text) + len(account.article.title) for account in view.accounts)
    return 400 + 80 * len(view.people) + words


def past(view: HappeningView) -> int:
    """A past event that has a page, in the list of them."""
    return 480 + len(view.title or "") + 80 * len(view.people)


def row(view: HappeningView) -> int:
    """An event as one line of a list."""
    return 900 + len(view.accounts[0].passage.text)


def briefing(view: Briefing) -> int:
    """An article as one line of a list."""
    return 330 + len(view.title) + sum(110 + len(tag) for tag in view.tags)


def person(view: PersonView) -> int:
    """The card of a person in the list of all."""
    latest = view.latest_role
    return 640 + 2 * len(view.person.name) + (len(latest[1].passage.text) if latest else 0)


def name(view: NameView) -> int:
    """The card of a body or place in the list of all."""
    seen = sum(310 + len(briefing.title) for briefing, _ in view.newest)
    meanings = sum(200 + len(passage.text) for _, passage in view.meanings)
    return 560 + seen + meanings + sum(60 + len(text) for text, _ in view.forms)


def told(card: tuple[Briefing, PersonCard]) -> int:
    """What an article reports of somebody's words."""
    briefing, person = card
    says = sum(420 + len(line.passage.text) for line in person.says)
    return 330 + len(briefing.title) + says + sum(220 + len(quote.passage.text) for quote in person.quotes)


def listed(card: tuple[Briefing, PersonCard] | tuple[Briefing, NameCard]) -> int:
    """An article that names somebody or something."""
    return 330 + len(card[0].title)

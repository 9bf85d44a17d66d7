"""What the page of a person says once though articles say it often: offices by their words, and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefings import names
from briefings.briefing import Briefing, PersonCard, QuoteLine, RoleLine
from briefings.edition.sentences import sentence_numbers
from briefings.edition.views import PersonView
from briefings.model import Span

SHOWN = 5
"""Dates that stand beside an office; those before them are folded away."""
LINKED = 60
"""Dates of an office that have a link at most, the newest; the others are counted."""
_BETWEEN_SENTENCES = 2
"""Characters that may lie between two sentences which follow each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The same words for what somebody is, wherever articles give them in the same sense."""

    when_label: str
    given: tuple[tuple[Briefing, RoleLine], ...]
    """Oldest article first."""

    @property
    def first(self) -> tuple[Briefing, RoleLine]:
        return self.given[0]

    @property
    def shown(self) -> Sequence[tuple[Briefing, RoleLine]]:
        return self.given[-SHOWN:]

    @property
    def folded(self) -> Sequence[tuple[Briefing, RoleLine]]:
        return self.given[-LINKED:-SHOWN]

    @property
    def more(self) -> int:
        return max(0, len(self.given) - LINKED)


def offices(view: PersonView) -> list[Office]:
    """What articles call somebody, each once, in the order in which they first do; its dates say when.

    A period would say more than they do: between two dates the office may have been another's.
    """
    found: dict[tuple[str, str, str], list[tuple[Briefing, RoleLine]]] = {}
    for briefing, card in view.cards:
        for role in card.roles:
            key = (briefing.language, names.plain(role.passage.text), role.when_label)
            found.setdefault(key, []).append((briefing, role))
    return [Office(when_label=key[2], given=tuple(given)) for key, given in found.items()]


def quoted_once(briefing: Briefing, card: PersonCard) -> PersonCard:
    """Without the quotations that a title or a heading only repeats from the text."""
    numbered = [Span(start, end) for start, end in sentence_numbers(briefing)]

    def in_the_text(quote: QuoteLine) -> bool:
        return any(span.start <= quote.passage.span.start < span.end for span in numbered)

    said = {names.plain(quote.passage.text) for quote in card.quotes if in_the_text(quote)}
    kept = (q for q in card.quotes if q.edited or in_the_text(q) or names.plain(q.passage.text) not in said)
    return replace(card, quotes=tuple(kept))


def quoted_beside(briefing: Briefing, card: PersonCard) -> PersonCard:
    """Only with the quotations that do not stand in the sentences listed above them."""
    listed: list[Span] = []
    for span in sorted((line.passage.span for line in card.says), key=lambda span: span.start):
        if listed and span.start - listed[-1].end <= _BETWEEN_SENTENCES:
            listed[-1] = Span(listed[-1].start, max(span.end, listed[-1].end))
        else:
            listed.append(span)
    once = quoted_once(briefing, card)
    kept = (q for q in once.quotes if q.edited or not any(span.holds(q.passage.span) for span in listed))
    return replace(once, quotes=tuple(kept))

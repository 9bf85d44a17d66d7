"""An office and a quotation stand once on a person's page, however often articles give them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefings.briefing import Passage, PersonCard, QuoteLine
from briefings.model import Span
from briefings.pages.one_person import LINKED, SHOWN, Office, quoted_beside, quoted_once


def _passage(start: int, text: str) -> Passage:
    return Passage(text=text, span=Span(start, start + len(text)), anchor=f"t-{start}-{start + len(text)}")


def _quoted(start: int, text: str) -> QuoteLine:
    return QuoteLine(passage=_passage(start, text), who=None, person=None)


@pytest.mark.parametrize("count", [1, SHOWN, SHOWN + 1, LINKED, LINKED + 7])
def test_every_date_of_an_office_is_shown_folded_or_counted_once(count: int) -> None:
    given: Any = tuple((n, None) for n in range(count))
    office = Office(when_label="à cette date", given=given)
    seen: list[Any] = [n for n, _ in (*office.folded, *office.shown)]
    assert seen == list(range(office.more, count))
    assert len(office.shown) == min(count, SHOWN)


def test_a_quotation_is_not_repeated_from_a_title_nor_from_the_sentence_above() -> None:
    # A title up to 20, then sentences 20–60, 61–100 and 101–140; the first two are listed as said.
    numbers = (("t-20-60", 1), ("t-61-100", 2), ("t-101-140", 3))
    sentences = [SimpleNamespace(anchor=anchor, number=number) for anchor, number in numbers]
    briefing: Any = SimpleNamespace(source=[SimpleNamespace(sentences=sentences)])
    says: Any = tuple(SimpleNamespace(passage=_passage(start, "x" * size)) for start, size in ((20, 40), (61, 39)))
    title, inside = _quoted(3, "Tout va bien"), _quoted(30, "tout va bien")
    across, alone = _quoted(50, "y" * 30), _quoted(110, "plus tard")
    quotes = (title, inside, across, alone)
    card = PersonCard(
        id="ana", name="Ana", first=says[0].passage, mentions=1, roles=(), says=says, quotes=quotes, spellings=()
    )
    assert quoted_once(briefing, card).quotes == (inside, across, alone)
    assert quoted_beside(briefing, card).quotes == (alone,)

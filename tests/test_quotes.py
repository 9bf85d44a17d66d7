"""Quotations: every typography, names left out, a lost mark costs one quotation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.attribution.quotes import find_quotes
from tests.quotation_cases import Case, cases, reading_of


def found(text: str, language: str) -> list[str]:
    return [quote.span.of(text) for quote in find_quotes(reading_of(text, language)) if not quote.nested]


@pytest.mark.parametrize("case", cases("fr"), ids=lambda case: case.where)
def test_french_quotations_are_found(case: Case) -> None:
    spoken = [words for words, _ in case.quotes]
    assert [words for words in found(case.text, "fr") if words in spoken or len(words.split()) > 3] == spoken, case


@pytest.mark.parametrize("case", cases("en"), ids=lambda case: case.where)
def test_english_quotations_are_found(case: Case) -> None:
    assert [words.rstrip(",.") for words in found(case.text, "en")] == [words for words, _ in case.quotes], case


def test_words_inside_another_quotation_are_nested() -> None:
    text = "« Il m'a dit “venez vite” et je suis venu », raconte-t-elle."
    quotes = find_quotes(reading_of(text, "fr"))
    assert [(quote.span.of(text), quote.nested) for quote in quotes] == [
        ("Il m'a dit “venez vite” et je suis venu", False),
        ("venez vite", True),
    ]


def test_a_quotation_over_three_paragraphs_goes_on() -> None:
    text = "« Premier point du discours.\n« Deuxième point du discours.\n« Dernier point du discours. »"
    quotes = find_quotes(reading_of(text, "fr"))
    assert [quote.continues for quote in quotes] == [False, True, True]
    assert quotes[-1].span.of(text) == "Dernier point du discours."


@pytest.mark.slow
@given(st.text(alphabet="ab «»“”\"'’.\n,", max_size=80))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it_and_every_span_holds_words(text: str) -> None:
    for quote in find_quotes(reading_of(text, "en")):
        words = quote.span.of(text)
        assert words
        assert words == words.strip()
        assert quote.outer.holds(quote.span)

"""Speakers: who says the words of short passages, in tables that a journalist could check."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings import extract
from briefings.model import Article

CASES = Path(__file__).parent / "cases"


def passages(language: str) -> list[tuple[str, dict[str, str]]]:
    """The passages of a table, each with its words and who says them."""
    text = (CASES / f"speakers.{language}.txt").read_text("utf-8")
    blocks = [[line for line in block.splitlines() if not line.startswith("#")] for block in text.split("\n\n")]
    found = ((lines[0], [line[1:].split(" = ") for line in lines[1:]]) for lines in blocks if lines)
    return [(first.replace(" ⏎ ", "\n"), {words.strip(): who for words, who in rest}) for first, rest in found]


def said(article: Article, words: str) -> str:
    """Who says the quotation that some words open or stand in, or behind « ~ » the sentence; « - » where nobody is."""
    whole, at = words.startswith("~"), article.text.index(words.lstrip("~ "))
    if whole:
        (speaker,) = (s.source for s in article.statements if s.span.start <= at < s.span.end)
    else:
        speaker = next((q.speaker for q in article.quotes if q.span.start <= at < q.span.end), None)
    return speaker.name if speaker else "-"


@pytest.mark.parametrize(("text", "expected"), passages("fr"))
def test_french_words_are_those_of_whoever_says_them(text: str, expected: dict[str, str]) -> None:
    article = extract(f"{text}\n", language="fr")
    assert {words: said(article, words) for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), passages("en"))
def test_english_words_are_those_of_whoever_says_them(text: str, expected: dict[str, str]) -> None:
    article = extract(f"{text}\n", language="en")
    assert {words: said(article, words) for words in expected} == expected

"""Speakers: who says the words of short passages, in tables that a journalist could check."""

from __future__ import annotations

import pytest

from briefings import extract
from briefings.model import Article
from tests.case_rows import rows


def passages(language: str) -> list[tuple[str, str, str, dict[str, str]]]:
    """The passages of a table, each with where it stands, its words and who says them."""
    found: list[tuple[str, str, str, dict[str, str]]] = []
    for row in rows("speakers", language):
        if row.text.startswith(">"):
            words, _, who = row.text[1:].partition(" = ")
            found[-1][3][words.strip()] = who
        else:
            found.append((row.where, language, row.text, {}))
    return found


def said(article: Article, words: str) -> str:
    """Who says the quotation that some words open or stand in, or behind « ~ » the sentence; « - » where nobody is."""
    whole, at = words.startswith("~"), article.text.index(words.lstrip("~ "))
    if whole:
        (speaker,) = (s.source for s in article.statements if s.span.start <= at < s.span.end)
    else:
        speaker = next((q.speaker for q in article.quotes if q.span.start <= at < q.span.end), None)
    return speaker.name if speaker else "-"


@pytest.mark.parametrize(("where", "language", "text", "expected"), [*passages("fr"), *passages("en")])
def test_words_are_those_of_whoever_says_them(where: str, language: str, text: str, expected: dict[str, str]) -> None:
    article = extract(f"{text}\n", language=language)
    assert {words: said(article, words) for words in expected} == expected, f"{where}: {text}"

"""Key facts: few, in order, each clear alone, none twice."""

from __future__ import annotations

import pytest

from briefings.attribution import attribute
from briefings.facts import how_many, rank
from briefings.language import parse
from briefings.model import Block, BlockKind, Person, Span, Statement
from briefings.quotes import find_quotes

LINES = (
    "Le gouvernement ferme la centrale de Bruyères",
    "Le gouvernement a annoncé mardi la fermeture de la centrale de Bruyères, qui emploie 1 200 personnes.",
    "Elle avait été ouverte en 1978. La région était alors agricole.",
    "Le gouvernement a annoncé mardi la fermeture de la centrale de Bruyères et de ses 1 200 emplois.",
    "Les syndicats de la centrale appellent à une grève générale lundi prochain.",
    "Ce dernier n'a pas répondu. Marie Duval, maire de Bruyères, recevra les salariés jeudi.",
    "Le prix de l'électricité a baissé de 3 % en un an dans la région.",
)
TEXT = "\n\n".join(LINES)


def ranked(text: str = TEXT) -> list[Statement]:
    blocks = []
    for line in text.split("\n\n"):
        start = text.index(line)
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.TITLE
        blocks.append(Block(span=Span(start, start + len(line)), kind=kind))
    reading = parse(text, tuple(blocks), "fr")
    at = text.find("Marie Duval")
    people = (Person(id="marie-duval", name="Marie Duval", mentions=(Span(at, at + 11),)),) if at >= 0 else ()
    said = attribute(reading, people=people, mentions=(), references=(), quotes=find_quotes(reading))
    statements = rank(reading, said.statements, dates=(), people=people)
    return sorted((s for s in statements if s.key), key=lambda s: s.key or 0)


def test_the_news_of_the_title_comes_first() -> None:
    assert ranked()[0].span.of(TEXT) == LINES[1]


def test_ranks_count_from_one_without_gaps() -> None:
    keys = [statement.key for statement in ranked()]
    assert keys == list(range(1, len(keys) + 1))
    assert 3 <= len(keys) <= 6


def test_what_is_said_twice_is_kept_once() -> None:
    kept = {statement.span.of(TEXT) for statement in ranked()}
    assert not {LINES[1], LINES[3]} <= kept


@pytest.mark.parametrize("opening", ["Elle avait", "Ce dernier"])
def test_nothing_that_needs_the_sentence_before_is_kept(opening: str) -> None:
    assert not any(statement.span.of(TEXT).startswith(opening) for statement in ranked())


def test_what_comes_next_is_kept() -> None:
    assert any("recevra les salariés" in statement.span.of(TEXT) for statement in ranked())


@pytest.mark.parametrize(("statements", "kept"), [(1, 3), (4, 3), (6, 4), (8, 5), (10, 6), (80, 6)])
def test_longer_articles_keep_more(statements: int, kept: int) -> None:
    assert how_many(statements) == kept


def test_a_short_article_keeps_what_it_has() -> None:
    text = "Un séisme au Chili\n\nUn séisme de magnitude 6 a frappé le nord du Chili lundi."
    assert len(ranked(text)) == 1

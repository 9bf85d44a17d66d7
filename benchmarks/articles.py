"""Articles to measure on: generated ones, the same in every run, or those of a folder."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefings import sources
from briefings.model import Source

WORDS = Path(__file__).with_name("sentences.toml")
PARAGRAPHS = 6
SENTENCES = (2, 4)
"""Least and most sentences of a paragraph: an article has some 2,000 characters, as those of an agency do."""


def generate(number: int) -> tuple[Source, ...]:
    """Invented French news articles."""
    words = tomllib.loads(WORDS.read_text("utf-8"))
    return tuple(_article(index, words, random.Random(index)) for index in range(number))


def read(folder: Path, *, language: str | None = None) -> tuple[Source, ...]:
    """The articles of a folder.

    Raises:
        BriefingError: the folder or one of its articles cannot be read.
    """
    return tuple(sources.read(path, language=language) for path in sources.find([folder]))


def _article(index: int, words: dict[str, Any], chance: random.Random) -> Source:
    published = date(2024, 1, 2) + timedelta(days=3 * index)
    parts = [_fill(chance.choice(words["titles"]), words, published, chance)]
    for number in range(PARAGRAPHS):
        parts.append(" ".join(_paragraph(words, published, chance, opening=number == 0)))
    text = "\n\n".join(parts) + "\n"
    return Source(id=f"article-{index}", text=text, language="fr", published=published)


def _paragraph(words: dict[str, Any], published: date, chance: random.Random, *, opening: bool) -> Iterator[str]:
    if opening:
        yield _fill(chance.choice(words["openings"]), words, published, chance)
    for sentence in chance.sample(words["bodies"], chance.randint(*SENTENCES)):
        yield _fill(sentence, words, published, chance)


def _fill(sentence: str, words: dict[str, Any], published: date, chance: random.Random) -> str:
    (role, name), (_, other) = chance.sample(words["people"], 2)
    place, other_place = chance.sample(words["places"], 2)
    return sentence.format(
        role=f"{_article_of(role)}{role}",
        Role=f"{_article_of(role)}{role}".capitalize(),
        name=name,
        other=other,
        place=place,
        otherplace=other_place,
        subject=chance.choice(words["subjects"]),
        day=chance.randint(2, 28),
        month=chance.choice(words["months"]),
        year=published.year - chance.randint(1, 9),
        next=published.year + 3,
    )


def _article_of(role: str) -> str:
    if role[0] in "aeiou":
        return "l'"
    return "la " if role.split()[0].endswith(("trice", "nte")) else "le "


def characters(articles: Sequence[Source]) -> int:
    return sum(len(article.text) for article in articles)

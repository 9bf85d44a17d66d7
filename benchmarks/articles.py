"""Articles to measure on: generated ones, the same in every run, or those of a folder."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from briefings import sources
from briefings.model import Source

WORDS = Path(__file__).with_name("sentences.toml")
PARAGRAPHS = 6
SENTENCES = (2, 4)
"""Least and most sentences of a paragraph: an article has some 2,000 characters, as those of an agency do."""

STORY = 12
"""Articles that tell one story, of one cast, a few days apart."""
CAST = 4
"""Women, and men, of a cast: so the more articles, the more people, as in real news."""
FIRST_DAY, YEARS, STEP = date(2015, 1, 5), 3650, 97
"""Stories are spread over ten years, each so many days after the one before."""


def generate(number: int) -> tuple[Source, ...]:
    """Invented French news articles."""
    return tuple(generate_one(index) for index in range(number))


def generate_one(index: int) -> Source:
    """The one that `generate` gives at this place."""
    return _article(index, _words(), random.Random(index))


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(WORDS.read_text("utf-8"))


def read(folder: Path, *, language: str | None = None) -> tuple[Source, ...]:
    """The articles of a folder.

    Raises:
        BriefingError: the folder or one of its articles cannot be read.
    """
    return tuple(sources.read(path, language=language) for path in sources.find([folder]))


def write(made: Iterable[Source], folder: Path) -> None:
    """Write articles as files with front matter, under their ids."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in made:
        known = {"published": source.published, "language": source.language, "title": source.title}
        about = yaml.safe_dump({name: value for name, value in known.items() if value}, allow_unicode=True)
        (folder / f"{source.id}.md").write_text(f"---\n{about}---\n\n{source.text}", "utf-8")


def _article(index: int, words: dict[str, Any], chance: random.Random) -> Source:
    story, part = divmod(index, STORY)
    published = FIRST_DAY + timedelta(days=story * STEP % YEARS + 2 * part)
    cast = _cast(words, random.Random(story))
    parts = [_fill(chance.choice(words["titles"]), words, cast, published, chance)]
    for number in range(PARAGRAPHS):
        parts.append(" ".join(_paragraph(words, cast, published, chance, opening=number == 0)))
    text = "\n\n".join(parts) + "\n"
    return Source(id=f"{published}-article-{index}", text=text, language="fr", published=published)


def _cast(words: dict[str, Any], chance: random.Random) -> list[tuple[str, str]]:
    """Roles, with their article, and names of those whom one story is about."""
    people = []
    for gender in "fm":
        names = zip(chance.sample(words["given"][gender], CAST), chance.sample(words["family"], CAST), strict=True)
        roles = chance.sample(words["roles"][gender], CAST)
        people += [
            (_with_article(role, gender), f"{given} {family}")
            for role, (given, family) in zip(roles, names, strict=True)
        ]
    return people


def _paragraph(
    words: dict[str, Any], cast: list[tuple[str, str]], published: date, chance: random.Random, *, opening: bool
) -> Iterator[str]:
    if opening:
        yield _fill(chance.choice(words["openings"]), words, cast, published, chance)
    for sentence in chance.sample(words["bodies"], chance.randint(*SENTENCES)):
        yield _fill(sentence, words, cast, published, chance)


def _fill(
    sentence: str, words: dict[str, Any], cast: list[tuple[str, str]], published: date, chance: random.Random
) -> str:
    (role, name), (_, other) = chance.sample(cast, 2)
    place, other_place = chance.sample(words["places"], 2)
    return sentence.format(
        role=role,
        Role=role[0].upper() + role[1:],
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


def _with_article(role: str, gender: str) -> str:
    if role[0] in "aeiou":
        return f"l'{role}"
    return f"{'la' if gender == 'f' else 'le'} {role}"


def characters(articles: Sequence[Source]) -> int:
    return sum(len(article.text) for article in articles)

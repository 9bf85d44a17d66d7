"""People: one entry for one person, under every form of the name, and nobody who is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

import briefings
from briefings.language import Reading, parse
from briefings.model import Person, VariantKind
from briefings.names import shortens, slip, slug
from briefings.names.mentions import find_mentions
from briefings.people import find_people
from briefings.structure import find_blocks
from tests.case_rows import rows
from tests.read_bodies import find_bodies

PUBLISHED = date(2024, 6, 17)


def read(text: str, language: str = "fr") -> Reading:
    return parse(text, find_blocks(text, title=None), language)


def people(text: str, language: str = "fr") -> tuple[Person, ...]:
    reading = read(text, language)
    mentions = find_mentions(reading)
    return find_people(reading, mentions, bodies=find_bodies(reading, mentions), dates=(), published=PUBLISHED)


def cases(language: str) -> Iterator[object]:
    for row in rows("people", language):
        text, _, names = row.text.partition("=>")
        yield row.case(language, text.strip(), sorted(name.strip() for name in names.split(";") if name.strip()))


def shown(found: tuple[Person, ...]) -> list[str]:
    forms = [(person.name, sorted(variant.text for variant in person.variants)) for person in found]
    return sorted(f"{name} ({', '.join(others)})" if others else name for name, others in forms)


@pytest.mark.parametrize(("where", "language", "text", "expected"), [*cases("fr"), *cases("en")])
def test_who_is_named(where: str, language: str, text: str, expected: list[str]) -> None:
    assert shown(people(text, language)) == expected, f"{where}: {text}"


SLIP = (
    "Le dirigeant de la Corée du Nord, Kim Jong-un, a visité le cosmodrome en Russie.\n\n"
    "À Pyongyang, Kim Jong-un a parlé de priorité entre la Corée du Nord et la Russie.\n\n"
    "Lors de son déplacement en Russie, Kim Yong-Un avait déclaré que la Corée du Nord était une priorité.\n\n"
    "L'ancien dirigeant Kim Jon-Il avait rencontré le président russe à Pyongyang."
)


def test_a_slip_of_spelling_is_kept_as_a_variant_and_like_names_stay_apart() -> None:
    found = {person.name: person for person in people(SLIP)}
    assert set(found) == {"Kim Jong-un", "Kim Jon-Il"}
    assert [(v.text, v.kind) for v in found["Kim Jong-un"].variants] == [("Kim Yong-Un", VariantKind.SPELLING)]
    assert len(found["Kim Jong-un"].mentions) == 3


def test_every_mention_holds_one_of_the_forms() -> None:
    for person in people(SLIP):
        forms = {person.name, *(variant.text for variant in person.variants)}
        assert {span.of(SLIP) for span in person.mentions} == forms


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("poutine", "vladimir poutine", True),
        ("e macron", "emmanuel macron", True),
        ("a macron", "emmanuel macron", False),
        ("kim", "kim jong un", True),
        ("fidel", "fidel castro", True),
        ("george bush", "george w bush", True),
        ("donald trump", "donald trump jr", False),
        ("brigitte macron", "emmanuel macron", False),
        ("jong", "kim jong un", False),
    ],
)
def test_short_forms(short: str, full: str, expected: bool) -> None:
    assert shortens(tuple(short.split()), tuple(full.split())) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("kim yong un", "kim jong un", True),
        ("kim jong il", "kim jong un", False),
        ("kim jon il", "kim jong un", False),
        ("nicolas sarkosy", "nicolas sarkozy", True),
        ("jean dupont", "jeanne dupont", False),
        ("marie curie", "maria curie", False),
    ],
)
def test_slips_of_spelling(one: str, other: str, expected: bool) -> None:
    assert slip(tuple(one.split()), tuple(other.split())) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Sergueï Choïgou", "serguei-choigou"), ("Kim Jong-un", "kim-jong-un"), ("D’Artagnan", "d-artagnan"), ("金", "x")],
)
def test_ids_are_plain(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("text", ["", "Il pleut.", "POUTINE POUTINE POUTINE", "M.", "Le président de", "\n\n— Kim\n"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_odd_texts_give_spans_that_hold(text: str, language: str) -> None:
    for person in people(text, language):
        assert all(re.search(r"\w", span.of(text)) for span in person.mentions)


def test_what_is_forbidden_to_somebody_leaves_no_pronoun_open() -> None:
    text = "Paul Roux et Luc Morel sont libres. Il lui est interdit de sortir."
    assert briefings.extract(text, language="fr").gaps == ()


@pytest.mark.parametrize(
    ("text", "language", "mentions"),
    [
        ("Paul Roux et Anne Roux sont là. Roux a souri.", "fr", {"Paul Roux": 1, "Anne Roux": 1}),
        (
            "Paul Roux et Anne Roux sont là. M. Roux a souri. Mme Roux est triste.",
            "fr",
            {"Paul Roux": 2, "Anne Roux": 2},
        ),
        ("Paul Roux est là. Roux rit. Sa sœur, Anne Roux, part. Roux a souri.", "fr", {"Paul Roux": 3, "Anne Roux": 1}),
        ("Mayor Paul Reed and his brother, Sam Reed, left. Reed said no.", "en", {"Paul Reed": 1, "Sam Reed": 1}),
    ],
)
def test_a_name_that_two_have_is_nobody_s_where_they_stand_together(
    text: str, language: str, mentions: dict[str, int]
) -> None:
    article = briefings.extract(text, language=language)
    assert {person.name: len(person.mentions) for person in article.people} == mentions
    assert len(article.gaps) == (sum(mentions.values()) == 2)

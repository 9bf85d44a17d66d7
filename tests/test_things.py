"""Bodies and places: one label for one name, by the words in and around it: rows of `tests/cases/things.*.txt`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import briefings
from briefings.things.organisations import is_name
from tests.case_rows import rows


def _named(text: str, language: str = "fr") -> tuple[set[str], set[str]]:
    article = briefings.extract(text, language=language)
    return {one.name for one in article.organisations}, {one.name for one in article.places}


def cases(language: str) -> Iterator[object]:
    """The rows of a language.

    `text => body ; body | place` names all bodies and all places of a text, with `-` for none; beside `…` there may be
    more, and `?` does not ask.
    """
    for row in rows("things", language):
        text, _, told = row.text.partition(" => ")
        sides = [[one.strip() for one in side.split(" ; ")] for side in told.split(" | ")]
        if len(sides) != 2:
            raise ValueError(f"{row.where}: {row.text}: write it as text => body ; body | place")
        yield row.case(language, text, *sides)


@pytest.mark.parametrize(("where", "language", "text", "bodies", "places"), [*cases("fr"), *cases("en")])
def test_bodies_and_places(where: str, language: str, text: str, bodies: list[str], places: list[str]) -> None:
    for found, wanted in zip(_named(text, language), (bodies, places), strict=True):
        asked = {one for one in wanted if one not in ("-", "?", "…")}
        told = found & asked if {"?", "…"} & {*wanted} else found
        assert told == asked, f"{where}: {text}: {sorted(found)}"


def test_what_a_page_puts_around_its_article_names_nobody() -> None:
    text = (
        "Le maire a parlé lundi à Nantes.\n\nLire aussi : Jean Delmas quitte Google\n\nPartager cet article :\nFacebook"
    )
    article = briefings.extract(text, language="fr")
    assert not article.people
    assert not article.organisations
    assert [one.span.of(text) for one in article.statements] == ["Le maire a parlé lundi à Nantes."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La tempête Octavine a balayé la côte. Octavine a fait deux morts.", "fr"),
        ("Les tempêtes Lothaire et Martin avaient ravagé la forêt.", "fr"),
        ("Tempête Kieran : des foyers sans électricité.", "fr"),
        ("Le cyclone tropical Chidi, puis l'ouragan Irma ont frappé. Après Irma, il a fallu rebâtir.", "fr"),
        ("Storm Eulalie hit the coast on Friday. Eulalie brought gusts of 122mph.", "en"),
        ("Hurricanes Irma and Martha devastated the islands.", "en"),
        ("Cyclone Freddie killed dozens; Freddie was the longest-lived storm on record.", "en"),
        ("Typhoon Haydan weakened overnight.", "en"),
    ],
)
def test_a_storm_is_nobody_and_no_place(text: str, language: str) -> None:
    article = briefings.extract(text, language=language)
    assert (article.people, _named(text, language)) == ((), (set(), set()))


def test_a_storm_takes_no_name_from_whom_the_article_names_in_full() -> None:
    article = briefings.extract("Paul Martin a filmé la tempête Martin. Martin habite près du port.", language="fr")
    assert [person.name for person in article.people] == ["Paul Martin"]


def test_a_rank_is_no_part_of_the_league_s_name() -> None:
    bodies, places = _named("Brest s'empare de la quatrième place de Ligue 1.", "fr")
    assert "Ligue 1" in bodies | places


def test_a_form_of_address_is_no_part_of_a_body_s_name() -> None:
    bodies, places = _named("Selon un sondage, le Gerb de M. Borissov arriverait en tête.", "fr")
    assert bodies | places == {"Gerb"}


def test_what_is_joined_to_initials_is_a_body_too() -> None:
    text = "Plusieurs associations, dont le WWF et Pro Natura, ont protesté."
    assert briefings.extract(text, language="fr").people == ()
    assert _named(text, "fr")[0] == {"WWF", "Pro Natura"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Perpignan se sépare de Franck Azéma. Perpignan reçoit Clermont samedi.", "Perpignan"),
        ("A bus overturned in Leeds. Leeds mourns three pupils.", "Leeds"),
    ],
)
def test_a_town_that_does_something_is_nobody(text: str, place: str) -> None:
    language = "en" if "bus" in text else "fr"
    assert place not in {person.name for person in briefings.extract(text, language=language).people}
    assert place in _named(text, language)[1]


def test_a_body_has_the_capitals_in_front_and_no_adjective_is_one() -> None:
    text = "The killings took place at Ashcombe General Hospital. Its owner, Oslo-based Nordhavn, apologised."
    bodies, places = _named(text, "en")
    assert "Ashcombe General Hospital" in bodies
    assert "Oslo-based" not in bodies | places


@pytest.mark.parametrize(
    ("text", "language", "firm"),
    [
        pytest.param(
            "Norland ASA va racheter Velkor.\n\nL'action de Norland a perdu 3 %.", "fr", ("Norland ASA", 2), id="form"
        ),
        pytest.param(
            "A rival offer from Dahean Energy was rejected.\n\nWorkers at Dahean said nothing. Dahean is small.",
            "en",
            ("Dahean Energy", 3),
            id="trade",
        ),
    ],
)
def test_a_firm_is_called_without_its_form(text: str, language: str, firm: tuple[str, int]) -> None:
    article = briefings.extract(text, language=language)
    assert firm in {(one.name, len(one.mentions)) for one in article.organisations}
    assert not {one.name for one in article.places} & {"Norland", "Dahean"}


@pytest.mark.parametrize(
    ("name", "language", "is_one"),
    [
        ("South American", "en", False),
        ("U.S.-Mexican", "en", False),
        ("Italo-Suisse", "fr", False),
        ("United States District Judge", "en", False),
        ("Senate Minority Leader", "en", False),
        ("Archevêque", "fr", False),
        ("South America", "en", True),
        ("British American Tobacco", "en", True),
        ("Office of the Vice President", "en", True),
        ("Burger King", "en", True),
    ],
)
def test_a_nationality_and_a_post_are_no_bodies(name: str, language: str, is_one: bool) -> None:
    assert is_name(name, language) is is_one

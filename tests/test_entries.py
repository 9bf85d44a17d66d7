"""Entries of lists: who holds an office that a line names, and not the holder of the line above."""

from __future__ import annotations

from datetime import date

import pytest

import briefings

PUBLISHED = date(2024, 6, 17)


def roles(text: str, language: str) -> dict[str, set[str]]:
    article = briefings.extract(text, published=PUBLISHED, language=language)
    return {person.name: {role.text for role in person.roles} for person in article.people}


@pytest.mark.parametrize("mark", [" –", " -", " :", ":"])
@pytest.mark.parametrize("bullet", ["- ", "• ", ""])
def test_each_line_has_its_own(bullet: str, mark: str) -> None:
    text = (
        "Le gouvernement est connu\n\nVoici la liste.\n\n"
        f"{bullet}Ministre de l'Intérieur{mark} Paul Verdier\n"
        f"{bullet}Ministre de l'Économie et des Finances{mark} Anne Lormeau\n"
        f"{bullet}Secrétaire d'État chargée de la Mer{mark} Mme Hélène Castan (sans étiquette)\n"
    )
    assert roles(text, "fr") == {
        "Paul Verdier": {"Ministre de l'Intérieur"},
        "Anne Lormeau": {"Ministre de l'Économie et des Finances"},
        "Hélène Castan": {"Secrétaire d'État chargée de la Mer"},
    }


@pytest.mark.parametrize("mark", [" –", ":"])
def test_english_offices_close_or_open_the_entry(mark: str) -> None:
    text = (
        "The cabinet in full\n\nHere it is.\n\n"
        f"- Chancellor of the Exchequer{mark} Paul Vernon\n"
        f"- Work and Pensions Secretary{mark} Ann Lowe\n"
        f"- Lord Chancellor and Secretary of State for Justice{mark} Helen Castle\n"
        f"- Secretary of State for Culture, Media and Sport{mark} Mark Hale (unchanged)\n"
    )
    assert roles(text, "en") == {
        "Paul Vernon": {"Chancellor of the Exchequer"},
        "Ann Lowe": {"Work and Pensions Secretary"},
        "Helen Castle": {"Lord Chancellor", "Secretary of State for Justice"},
        "Mark Hale": {"Secretary of State for Culture, Media and Sport"},
    }


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_an_office_behind_a_name_is_not_of_the_line_above(apart: str) -> None:
    lines = ("Paul Verdier, ministre de l'Intérieur", "Anne Lormeau, ministre de la Justice", "Luc Castan, préfet")
    assert roles(f"Le gouvernement est connu\n\nVoici la liste.\n\n{apart.join(lines)}\n", "fr") == {
        "Paul Verdier": {"ministre de l'Intérieur"},
        "Anne Lormeau": {"ministre de la Justice"},
        "Luc Castan": {"préfet"},
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Meilleur acteur : Paul Verdier", "fr", id="a-prize"),
        pytest.param("Best Director: Paul Vernon", "en", id="an-english-prize"),
        pytest.param("Ministère de la Justice : Anne Lormeau", "fr", id="a-ministry"),
        pytest.param("Nom du ministre : Paul Verdier", "fr", id="whose-name-it-is"),
        pytest.param("Le ministre a tranché : Paul Verdier.", "fr", id="a-sentence"),
    ],
)
def test_what_gives_no_office(text: str, language: str) -> None:
    found = roles(f"La soirée\n\nRien de neuf.\n\n{text}\n", language)
    assert not any(found.values())


def test_several_hold_what_is_theirs() -> None:
    several = "Vice-présidents : Paul Verdier, Anne Lormeau et Luc Castan\nPrésidente : Léa Morin\n"
    found = roles(f"La liste\n\nRien de neuf.\n\n{several}", "fr")
    assert found["Luc Castan"] == found["Paul Verdier"] == {"Vice-présidents"}
    assert found["Léa Morin"] == {"Présidente"}


def test_a_caption_gives_none() -> None:
    found = roles("The fair\n\nNothing new.\n\nDancer dressed for a long night Image: Paul Vernon\n", "en")
    assert found == {"Paul Vernon": set()}

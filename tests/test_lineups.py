"""Line-ups: bare family names that the form of a match report tells, and lists that are none."""

from __future__ import annotations

from datetime import date

import pytest

import briefings

PLAYED = date(2024, 6, 17)


def people(text: str, language: str = "fr") -> set[str]:
    return {person.name for person in briefings.extract(text, published=PLAYED, language=language).people}


def test_a_team_and_its_goals() -> None:
    text = (
        "Auxey a battu Brigny (2-1).\n\n"
        "Auxey : Tamba – Gravit, Manso (cap.), Medinak – Frakow, Diop, Machal – Sotoko (Thomelin, 78e), Wahim. "
        "Entraîneur : Franck Aisse.\n\n"
        "Buts : Wahim (12e), Sotoko (45e+2) pour Auxey ; Daramin (67e) pour Brigny."
    )
    players = {"Tamba", "Gravit", "Manso", "Medinak", "Frakow", "Diop", "Machal", "Sotoko", "Thomelin", "Wahim"}
    assert people(text) == players | {"Franck Aisse", "Daramin"}


def test_an_english_one() -> None:
    text = "Auxby won.\n\nGoals: Wahim (12), Sotoko (45+2) for Auxby; Daramin (67).\n\nSubs: Tamba, Gravit, Manso."
    assert people(text, "en") == {"Wahim", "Sotoko", "Daramin", "Tamba", "Gravit", "Manso"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Villes : Dole, Vesoul, Gray, Arbois, Poligny, Salins, Morez, Belfort.", id="towns"),
        pytest.param("Équipe : France, Espagne, Italie et Portugal.", id="countries"),
        pytest.param("Les buts : Réduire les coûts, Simplifier et Gagner du temps.", id="aims"),
        pytest.param("Absents : Mairie, Préfecture et Région.", id="bodies"),
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert people(f"Une journée à Dole\n\nRien de neuf.\n\n{text}") == set()

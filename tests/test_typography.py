"""Typography of our own words: a table a typesetter could check. ~ is a no-break space, ^ a narrow one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography import marks, set_text


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^")


FRENCH = [
    pytest.param("Pourquoi ?", "Pourquoi^?", id="question-mark"),
    pytest.param("Pourquoi?", "Pourquoi^?", id="question-mark-without-space"),
    pytest.param("Vraiment ?!", "Vraiment^?!", id="two-marks-stay-together"),
    pytest.param("un ; deux", "un^; deux", id="semicolon"),
    pytest.param("Note : ceci", "Note~: ceci", id="colon"),
    pytest.param("Note: ceci", "Note~: ceci", id="colon-without-space"),
    pytest.param("« mots »", "«^mots^»", id="guillemets"),
    pytest.param("«mots»", "«^mots^»", id="guillemets-without-space"),
    pytest.param("« mots » : suite", "«^mots^»~: suite", id="colon-after-guillemet"),
    pytest.param("« mots » ; suite", "«^mots^»^; suite", id="semicolon-after-guillemet"),
    pytest.param("l'article", "l’article", id="apostrophe"),
    pytest.param("« l'an dernier ? » l'est", "«^l'an dernier ?^» l’est", id="quoted-words-are-left-alone"),
    pytest.param("le 1er juin 2024", "le 1er~juin 2024", id="first-of-month"),
    pytest.param("le 18 juin 2024", "le 18~juin 2024", id="day-and-month"),
    pytest.param("3 minutes", "3~minutes", id="number-and-noun"),
    pytest.param("en 2024 Paris", "en 2024 Paris", id="a-year-is-no-count"),
    pytest.param("à 11:30", "à 11:30", id="time-of-day"),
    pytest.param("https://exemple.example/?a=1;b", "https://exemple.example/?a=1;b", id="address"),
    pytest.param("(vrai ?) suite", "(vrai^?) suite", id="before-a-bracket"),
]


@pytest.mark.parametrize(("typed", "printed"), FRENCH)
def test_french(typed: str, printed: str) -> None:
    assert shown(set_text(typed, "fr")) == printed


@given(st.text(alphabet=" \u00a0\u202fab1:;!?«»'.\n"))
def test_setting_twice_changes_nothing(text: str) -> None:
    assert set_text(set_text(text, "fr"), "fr") == set_text(text, "fr")


@given(st.text(alphabet="ab ?;:«»1é"))
def test_only_spaces_change(text: str) -> None:
    assert "".join(set_text(text, "fr").split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("the article's words: these", "the article’s words: these"), ("18 June 2024", "18~June 2024"), ("Why?", "Why?")],
)
def test_english(typed: str, printed: str) -> None:
    assert shown(set_text(typed, "en")) == printed


def test_a_language_without_rules_is_left_alone() -> None:
    assert set_text("Warum? l'x : y", "xx") == "Warum? l'x : y"


def test_marks_of_each_language() -> None:
    assert shown(f"{marks('fr').open}mots{marks('fr').close}{marks('fr').colon}") == "«^mots^»~: "
    assert shown(f"{marks('en').open}words{marks('en').close}{marks('en').colon}") == "“words”: "

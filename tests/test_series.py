"""Events that belong together make a series with a title in good French, and no others do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.dossier import SamePlace, background, gather, series
from briefings.dossier.event_titles import the_country, to_place
from briefings.dossier.series import Series
from briefings.labels import load
from briefings.model import Article, Status
from tests.dossier_articles import Told, article

FR = load("fr")
DUVAL, HAUGEN = "la ministre chilienne", "le premier ministre norvégien"


def made(*articles: Article) -> tuple[Series, ...]:
    dossier = gather(articles)
    return series.make(dossier, background.make(dossier, labels=FR), labels=FR)


def titles(*articles: Article) -> list[str]:
    return [item.title.replace("\u00a0", " ") for item in made(*articles)]


def trip(start: str, where: str = "Norvège", *, who: str = "Ana Duval", status: Status = Status.PAST) -> Told:
    return Told(text=f"{who} en visite : {where}", start=start, who=(who,), where=(where,), status=status)


def talks(start: str, *who: str) -> Told:
    return Told(text=f"Rencontre de {' et '.join(who)}", start=start, who=who, kind="meeting")


def with_roles(identifier: str, *told: Told) -> Article:
    """The same, with an opening sentence that says what people are."""
    opening = Told(text=f"{DUVAL} Ana Duval, {HAUGEN} Lars Haugen", start="1990", kind="other",
                   who=("Ana Duval", "Lars Haugen"))  # fmt: skip
    return article(identifier, opening, *told, roles={"Ana Duval": DUVAL, "Lars Haugen": HAUGEN})


def test_visits_both_ways_and_meetings_are_one_series_of_two_countries() -> None:
    told = (
        trip("2000-02"),
        trip("2003-05", "Chili", who="Lars Haugen"),
        talks("2010-03-04", "Ana Duval", "Lars Haugen"),
        trip("2030-01", "Oslo", status=Status.PLANNED),
    )
    (found,) = made(with_roles("2024-01-01-a", *told))
    assert found.title == "Visites et rencontres entre le Chili et la Norvège"
    assert [happening.start for happening in found.members] == ["2000-02", "2003-05", "2010-03-04", "2030-01"]


def test_a_visit_at_home_is_none_abroad() -> None:
    told = [trip(year, "Chili") for year in ("2000", "2003", "2010")]
    assert titles(with_roles("2024-01-01-a", *told)) == []


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ([trip(year) for year in ("2000", "2003")], "Visites d’Ana Duval en Norvège"),
        ([trip(year, "États-Unis", who="Jean Morel") for year in ("2000", "2003")],
         "Visites de Jean Morel aux États-Unis"),
        ([talks(day, "Ana Duval", "Jean Morel") for day in ("2000-01-02", "2001-01-02", "2002-01-02")],
         "Rencontres d’Ana Duval et Jean Morel"),
        ([Told(text="Procès d'Ana Duval", start=year, who=("Ana Duval",), kind="trial") for year in
          ("2000", "2001", "2002")], "Affaires judiciaires : Ana Duval"),
        ([Told(text="Élections au Chili", start=year, where=("Chili",), kind="election") for year in
          ("2000", "2004", "2008")], "Élections au Chili"),
        ([Told(text="La Corée du Nord a tiré un missile", start=year, kind="attack") for year in
          ("2000", "2004", "2008")], "Tirs et essais de missiles : Corée du Nord"),
    ],
)  # fmt: skip
def test_titles_are_made_of_the_kind_and_of_people_and_places(told: list[Told], title: str) -> None:
    assert titles(article("2024-01-01-a", *told)) == [title]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([trip("2000")], id="one"),
        pytest.param(
            [talks(day, "Ana Duval", "Jean Morel") for day in ("2000-01-02", "2001-01-02")], id="two-meetings"
        ),
        pytest.param(
            [talks(day, "Ana Duval", "Jean Morel") for day in ("2000-01-02", "2000-01-05", "2000-01-09")],
            id="one-month",
        ),
        pytest.param([trip("2000"), trip("2001", "Chili"), trip("2002", "Cuba")], id="three-countries"),
        pytest.param([trip(year, status=Status.DENIED) for year in ("2000", "2001", "2002")], id="denied"),
        pytest.param(
            [Told(text="Un vote", start=year, kind="election") for year in ("2000", "2004", "2008")],
            id="elections-of-no-country",
        ),
    ],
)
def test_what_has_too_little_in_common_is_no_series(told: list[Told]) -> None:
    assert titles(article("2024-01-01-a", *told)) == []


def test_an_actor_abroad_is_no_visit_of_the_country() -> None:
    opening = Told(text="l'acteur chilien Ana Duval", start="1990", kind="other", who=("Ana Duval",))
    told = article("2024-01-01-a", opening, trip("2000"), trip("2003"), roles={"Ana Duval": "acteur chilien"})
    assert titles(told) == ["Visites d’Ana Duval en Norvège"]


def test_years_that_one_sentence_lists_are_no_series() -> None:
    made_of = article("2024-01-01-a", *(trip(year) for year in ("2000", "2003", "2010")))
    one = replace(made_of, events=tuple(replace(event, statement="s1") for event in made_of.events))
    assert titles(one) == []


def test_a_visitor_whose_journeys_are_all_in_a_series_of_countries_has_none_of_their_own() -> None:
    told = (trip("2000"), trip("2003"), trip("2010"), trip("2011", "Chili", who="Lars Haugen"))
    assert titles(with_roles("2024-01-01-a", *told)) == ["Visites entre le Chili et la Norvège"]


@pytest.mark.parametrize(
    ("code", "french", "english"),
    [
        ("RU", "la Russie", "Russia"), ("MX", "le Mexique", "Mexico"), ("US", "les États-Unis", "the United States"),
        ("IR", "l'Iran", "Iran"), ("IL", "Israël", "Israel"), ("CU", "Cuba", "Cuba"), ("ET", "l'Éthiopie", "Ethiopia"),
        ("GB", "le Royaume-Uni", "the United Kingdom"), ("AF", "l'Afghanistan", "Afghanistan"),
    ],
)  # fmt: skip
def test_a_country_has_its_article(code: str, french: str, english: str) -> None:
    assert the_country(code, "fr").replace("’", "'") == french
    assert the_country(code, "en") == english


@pytest.mark.parametrize(
    ("place", "french", "english"),
    [
        (SamePlace(id="no", name="{}", country="NO", whole_country=True), "en {}", "to {}"),
        (SamePlace(id="nl", name="{}", country="NL", whole_country=True), "aux {}", "to the {}"),
        (SamePlace(id="kremlin", name="Kremlin", country="RU", whole_country=False), "au Kremlin", "to the Kremlin"),
        (SamePlace(id="oslo", name="Oslo", country="NO", whole_country=False), "à Oslo", "to Oslo"),
    ],
)
def test_a_journey_leads_to_a_place(place: SamePlace, french: str, english: str) -> None:
    assert (to_place(place, "fr"), to_place(place, "en")) == (french, english)

"""Chronology: every date reaches its own event, with its people, places and status."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy

import briefings
from briefings.model import Article, Source
from briefings.pipeline import read_article
from briefings.settings import Settings

LEAD = "Le ministre Paul Arnaud a présenté son projet aux députés de la commission des lois.\n\n"


def read(text: str, published: date = date(2024, 6, 17)) -> Article:
    """The sentences as an article; where the first is the lead, its own event comes with it."""
    return briefings.extract(text, published=published, language="fr", title="Un titre")


def heads(article: Article) -> list[tuple[str, str, str]]:
    return [(e.head.of(article.text), e.start, e.end) for e in article.events]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Marie Duval a été nommée en mars 2021.", ("a été nommée", "2021-03", "2021-03"), id="verb"),
        pytest.param("Le sommet de Lyon en 2019 avait échoué.", ("sommet", "2019", "2019"), id="noun-with-a-date"),
        pytest.param(
            "Marie Duval effectuera une visite au Japon les 3 et 4 juillet.",
            ("visite", "2024-07-03", "2024-07-04"),
            id="light-verb",
        ),
        pytest.param("La première visite remonte à 1998.", ("visite", "1998", "1998"), id="dates-back-to"),
        pytest.param(
            "Le gouvernement annonce une grève pour le 2 juillet.",
            ("grève", "2024-07-02", "2024-07-02"),
            id="told-today-of-a-day-to-come",
        ),
    ],
)
def test_a_date_reaches_its_event(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in heads(read(LEAD + sentence))


def test_two_dates_of_one_clause_have_their_own_people() -> None:
    article = read(LEAD + "Jean Morel était à Tokyo en mars dernier, et avant lui Claire Petit en juillet 2023.")
    people = {e.start: e.people for e in article.events}
    assert people["2024-03"] == ("jean-morel",)
    assert people["2023-07"] == ("claire-petit",)


def test_alors_takes_over_the_date_of_the_event_before() -> None:
    told = "La dernière visite de Jean Morel au Japon remonte à 2000. Il avait alors rencontré Claire Petit."
    article = read(LEAD + told)
    assert ("avait alors rencontré", "2000", "2000") in heads(article)


def test_a_demonstrative_takes_over_the_date_of_the_event_it_points_to() -> None:
    article = read(
        LEAD + "Jean Morel a invité Claire Petit en mai 2023. Selon la préfecture, elle avait accepté cette invitation."
    )
    assert ("avait accepté", "2023-05", "2023-05") in heads(article)


@pytest.mark.parametrize(
    ("sentence", "start", "status"),
    [
        pytest.param("Jean Morel se rendra à Tokyo le 3 juillet.", "2024-07-03", "planned", id="to-come"),
        pytest.param("Jean Morel s'est rendu à Tokyo le 3 mai.", "2024-05-03", "past", id="past"),
        pytest.param("Jean Morel se serait rendu à Tokyo en 2022.", "2022", "alleged", id="conditional-of-report"),
    ],
)
def test_status(sentence: str, start: str, status: str) -> None:
    assert (start, status) in {(e.start, e.status.value) for e in read(LEAD + sentence).events}


def test_being_somewhere_is_a_visit() -> None:
    event = next(e for e in read(LEAD + "Jean Morel était à Tokyo en mars dernier.").events if e.start == "2024-03")
    assert event.kind == "visit"
    assert event.people == ("jean-morel",)
    assert event.places == ("tokyo",)


def test_the_lead_is_the_day_s_news() -> None:
    main = read(LEAD).events[0]
    assert (main.start, main.date) == ("2024-06-17", None)


def test_nothing_is_dated_to_an_unknown_publication() -> None:
    article = briefings.extract(LEAD, language="fr", title="Un titre")
    assert article.events == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Mary Duval signed the treaty in March 2021.", ("signed", "2021-03", "past"), id="verb"),
        pytest.param("The summit will open in Oslo on July 3.", ("open", "2024-07-03", "planned"), id="to-come"),
        pytest.param(
            "A pact for the case of attack was approved in 2019.", ("approved", "2019", "past"), id="no-bare-noun"
        ),
    ],
)
def test_a_named_pipeline_without_a_parser_dates_the_nearest_event_word(
    sentence: str, expected: tuple[str, str, str], tmp_path: Path
) -> None:
    bare = spacy.blank("en")
    bare.add_pipe("sentencizer")
    bare.to_disk(tmp_path / "bare")
    source = Source(id="bare", text=sentence, title="A title", language="en", published=date(2024, 6, 17))
    article = read_article(source, settings=Settings(models={"en": str(tmp_path / "bare")}))
    assert expected in {(e.head.of(article.text), e.start, e.status.value) for e in article.events}

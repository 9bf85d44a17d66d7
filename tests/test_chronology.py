"""Chronology: what no row of `tests/cases/events.*.txt` can say of an event, or of a text without a day or a parser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy

import briefings
from briefings.model import Source
from briefings.pipeline import read_article
from briefings.settings import Settings

LEAD = "Le ministre Paul Arnaud a présenté son projet aux députés de la commission des lois.\n\n"
PUBLISHED = date(2024, 6, 17)


def test_being_somewhere_is_a_visit() -> None:
    article = briefings.extract(LEAD + "Jean Morel était à Tokyo en mars dernier.", published=PUBLISHED, language="fr")
    event = article.events[-1]
    assert (event.kind, event.people, event.places) == ("visit", ("jean-morel",), ("tokyo",))


def test_the_lead_is_the_day_s_news() -> None:
    (main,) = briefings.extract(LEAD, published=PUBLISHED, language="fr").events
    assert (main.start, main.date) == ("2024-06-17", None)


def test_nothing_is_dated_to_an_unknown_publication() -> None:
    assert briefings.extract(LEAD, language="fr").events == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grève du rail : un train sur trois supprimé jeudi\n\nLe trafic sera perturbé jeudi 20 juin.", "2024-06-20"),
        ("Un homme tué jeudi à Lens\n\nUn homme a été tué jeudi soir à Lens.", "2024-06-13"),
    ],
)
def test_a_headline_s_participle_is_of_the_day_that_its_story_tells(text: str, expected: str) -> None:
    (first, *_) = briefings.extract(text, published=date(2024, 6, 18), language="fr").dates
    assert (first.text, first.value) == ("jeudi", expected)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that only cuts sentences, on disk."""
    folder = tmp_path_factory.mktemp("pipeline") / "bare"
    bare = spacy.blank("en")
    bare.add_pipe("sentencizer")
    bare.to_disk(folder)
    return folder


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
    sentence: str, expected: tuple[str, str, str], bare: Path
) -> None:
    source = Source(id="bare", text=sentence, title="A title", language="en", published=date(2024, 6, 17))
    article = read_article(source, settings=Settings(models={"en": str(bare)}))
    assert expected in {(e.head.of(article.text), e.start, e.status.value) for e in article.events}

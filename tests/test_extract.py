"""Any text becomes an article or a clear message: one line, no date, capitals, marks, markup, two languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefings
from briefings import sources
from briefings.errors import BriefingError
from briefings.model import Article
from briefings.pipeline import read_article
from briefings.settings import Settings

DAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("...", id="marks-only"),
        pytest.param("«", id="one-quotation-mark"),
        pytest.param(" \n ", id="white-space"),
        pytest.param("Il part.", id="one-short-sentence"),
        pytest.param("LE MINISTRE EST ARRIVÉ LUNDI À PARIS. IL A DIT « OUI ».", id="capitals"),
        pytest.param("Le ministre " + "de la République " * 20 + "est venu. Il part.", id="endless-first-sentence"),
        pytest.param("x" * 5000, id="one-long-word"),
        pytest.param("- un\n- deux\n- trois\n", id="list"),
        pytest.param("14h32 - Le ministre arrive.\n\n14h40 - Il parle.", id="live-blog"),
        pytest.param("Le maire a dit non. The mayor said no on Monday.", id="two-languages"),
        pytest.param("<script>alert(1)</script> {{ 7*7 }} #let x = 1 *a* [b](javascript:c)", id="markup"),
    ],
)
def test_odd_texts_become_articles(text: str) -> None:
    article = briefings.extract(text, language="fr")
    assert article.text == text
    assert article.title


def test_the_day_of_publication_may_be_words() -> None:
    text = "Le maire a démissionné lundi. Il reste élu."
    as_words, as_date = (briefings.extract(text, published=day, language="fr") for day in ("2026-03-18", DAY))
    assert as_words == as_date
    assert [one.value for one in briefings.tag(text, published="2026-03-18", language="fr")] == ["2026-03-16"]
    with pytest.raises(BriefingError, match="YYYY-MM-DD"):
        briefings.extract(text, published="18 mars", language="fr")


def read(path: Path, text: str) -> Article:
    path.write_text(text, "utf-8")
    return read_article(sources.read(path), settings=Settings())


def test_a_quotation_block_keeps_its_speaker_from_line_to_line(tmp_path: Path) -> None:
    block = "> “Every summer we hear promises,”\n> said Ada Sow, a farmer."
    text = f"# The dam\n\nThe dam holds the water back; Kestania denies it.\n\n{block}\n"
    article = read(tmp_path / "2026-02-20-dam.md", text)
    said = {
        statement.span.of(article.text): statement.source and statement.source.name for statement in article.statements
    }
    assert said["“Every summer we hear promises,”\nsaid Ada Sow, a farmer."] == "Ada Sow"


def test_a_quotation_block_that_names_its_speaker_is_theirs(tmp_path: Path) -> None:
    block = "> Les magistrats n'ont pas été consultés.\n>\n> — Julien Pasquier, Syndicat de la magistrature"
    article = read(tmp_path / "2026-03-10-note.md", f"# La réforme\n\nLe texte a été présenté mardi.\n\n{block}\n")
    said = next(one for one in article.statements if "consultés" in one.span.of(article.text))
    assert said.source is not None
    assert said.source.name == "Julien Pasquier"


def test_signs_of_footnotes_do_not_hide_the_end_of_a_sentence() -> None:
    text = "Le maire, Luc Marec[3], a parlé lundi.[1] Il est parti mardi.[2] La suite est prévue jeudi."
    article = briefings.extract(text, language="fr")
    assert [one.span.of(text) for one in article.statements] == [
        "Le maire, Luc Marec[3], a parlé lundi.",
        "Il est parti mardi.",
        "La suite est prévue jeudi.",
    ]


def test_tables_and_footnotes_of_a_note_claim_nothing(tmp_path: Path) -> None:
    table = "| Ville | Affaires en 2025 | Après la réforme |\n|---|---:|---|\n| Brécy | 412 | Orsanne |"
    told, footnote = "Le projet de loi a été présenté par le ministre.", "[^1]: Entretien avec Luc Marec, 9 mars 2026."
    article = read(tmp_path / "2026-03-10-note.md", f"# La réforme\n\n{told}[^1]\n\n{table}\n\n{footnote}\n")
    assert [one.span.of(article.text) for one in article.statements] == [
        "Le projet de loi a été présenté par le ministre."
    ]
    assert not article.people
    names = [*(place.name for place in article.places), *(body.name for body in article.organisations)]
    assert not [name for name in names if "412" in name]
    assert not [event for event in article.events if "2026-03-09" in str(event.start)]


def test_an_article_survives_json() -> None:
    article = briefings.extract("Le maire, Paul Arnaud, a déclaré lundi : « Je pars. »", language="fr")
    assert Article.from_json(article.to_json()) == article


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_holds_its_spans(text: str) -> None:
    """`extract` checks every span itself and raises where one does not hold."""
    assert briefings.extract(text, language="fr").text == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("déjà d'ores\n\n-t-on sont (\n\n, le juin; neither ni Oslo, et 18 après", "fr"),
        ("The ont storm cut power to 2,000 homes, said a spokesman for the utility", "en"),
        (
            "released » was on film “. «espacé» ; ” et  a. The council told the firm to report to the mayor "
            "on Thursday.. L'armée malienne dit avoir ont « neutralisé » plusieurs dizaines ni d'assaillants dimanche.",
            "fr",
        ),
    ],
)
def test_a_text_that_breaks_off_anywhere_is_read(text: str, language: str) -> None:
    assert briefings.extract(text, published=date(2024, 5, 5), language=language).text == text

"""Modality: how each statement is put forward, and whose word it is: rows of `tests/cases/modality.*.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings import extract
from briefings.attribution import hedges
from briefings.model import Modality, Statement
from tests.case_rows import rows


def cases(language: str) -> Iterator[object]:
    """The rows of a language.

    `text => modality` says how the last sentence of a text is put forward, `text => modality ; modality` how its last
    two are; with `source | modality` also whose word a sentence is, `-` where the article itself speaks.
    """
    for row in rows("modality", language):
        text, _, told = row.text.partition("=>")
        wanted = [one.strip() for one in told.split(" ; ")]
        if not all(one.split(" | ")[-1] in list(Modality) for one in wanted):
            raise ValueError(f"{row.where}: {row.text}: write it as text => source | modality, or text => modality")
        yield row.case(language, row.published, text.strip(), wanted)


def said(statement: Statement, wanted: str) -> str:
    """A statement as fully as its row speaks of it."""
    source = f"{statement.source.name if statement.source else '-'} | " if " | " in wanted else ""
    return source + statement.modality


@pytest.mark.parametrize(("where", "language", "published", "text", "wanted"), [*cases("fr"), *cases("en")])
def test_modality(where: str, language: str, published: date | None, text: str, wanted: list[str]) -> None:
    last = extract(f"{text}\n", published=published, language=language).statements[-len(wanted) :]
    found = [said(statement, one) for statement, one in zip(last, wanted, strict=True)]
    assert found == wanted, f"{where}: {text}"


def test_there_are_hundreds_of_cases() -> None:
    assert len(list(cases("fr"))) >= 350
    assert len(list(cases("en"))) >= 250


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        pytest.param("La maire envisage de rouvrir le pont.", ["envisage de"], id="one"),
        pytest.param("İzmir, İzmit : l’İstanbul de demain aura lieu ici.", ["aura lieu"], id="letters-that-grow"),
        pytest.param("Elle a l’intention d’agir ; il ENVISAGE, DE loin…", ["a l’intention", "ENVISAGE, DE"], id="two"),
        pytest.param("Elle réenvisage de partir.", [], id="no-part-of-a-word"),
    ],
)
def test_words_of_what_is_planned_are_found_where_they_stand(sentence: str, phrases: list[str]) -> None:
    assert [place.of(sentence) for place in hedges.found(sentence, "fr", "planned")] == phrases


@given(
    st.lists(
        st.sampled_from(["envisage", "de", "a l’", "intention", "İ", "ß", ",", ".", "[", "]", "«", "\n", " ", "\u00a0"])
    )
)
def test_what_is_found_is_what_a_sentence_holds(parts: list[str]) -> None:
    sentence = "".join(parts)
    found = hedges.found(sentence, "fr", "planned")
    assert bool(found) is hedges.has(hedges.plain(sentence), "fr", "planned")
    assert all(hedges.has(hedges.plain(place.of(sentence)), "fr", "planned") for place in found)

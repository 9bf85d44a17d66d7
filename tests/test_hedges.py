"""Hedges: where a sentence holds the words that say how it is put forward."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.attribution import hedges


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

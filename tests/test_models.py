"""What a reader would notice first if the French model were missing, broken or swapped for another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spacy

import briefings

if TYPE_CHECKING:
    from spacy.language import Language

FRENCH = Path(briefings.__file__).parent / "models" / "fr"


@pytest.fixture(scope="module")
def french() -> Language:
    return spacy.load(FRENCH)


def test_every_stage_finds_its_component(french: Language) -> None:
    assert french.pipe_names == [
        "tok2vec",
        "morphologizer",
        "trainable_lemmatizer",
        "attribute_ruler",
        "parser",
        "ner",
    ]


def test_names_are_of_four_kinds(french: Language) -> None:
    assert set(french.pipe_labels["ner"]) == {"PER", "ORG", "LOC", "MISC"}


def test_people_are_told_from_places_and_powers(french: Language) -> None:
    doc = french(
        "Le président russe Vladimir Poutine a quitté Moscou mardi soir, a annoncé le Kremlin dans un communiqué."
    )
    labels = {span.text: span.label_ for span in doc.ents}
    assert labels.get("Vladimir Poutine") == "PER"
    assert labels.get("Moscou") != "PER"
    assert labels.get("Kremlin") != "PER"


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typed", "typeset"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("l'ancien ministre du Budget", "l' ancien ministre du Budget", id="contraction-is-one-word"),
        pytest.param("aujourd'hui quelqu'un", "aujourd'hui quelqu'un", id="words-that-own-their-apostrophe"),
        pytest.param("qu'il n'y a-t-il", "qu' il n' y a -t-il", id="pronoun-after-the-verb"),
        pytest.param("Kim Jong-un, porte-parole", "Kim Jong-un , porte-parole", id="hyphens-inside-names-and-words"),
        pytest.param("Saint-Étienne-du-Rouvray", "Saint-Étienne-du-Rouvray", id="long-place-name"),
        pytest.param("des «documents secrets»", "des « documents secrets »", id="guillemets-set-tight"),
        pytest.param("priorité numéro un», dit-il.", "priorité numéro un » , dit -il .", id="closing-guillemet-alone"),
    ],
)
def test_words_are_cut_as_french_cuts_them(french: Language, text: str, words: str, mark: str) -> None:
    doc = french.make_doc(text.replace("'", mark))
    assert [token.text for token in doc] == words.replace("'", mark).split()


@pytest.mark.parametrize(
    "text",
    [
        "« Nous n’irons pas »,  a-t-elle dit.\n\nL'accord\u00a0: un échec\u202f?",
        "Etats-Unis : le président s'explique",
    ],
    ids=["odd-spaces", "headline"],
)
def test_no_character_is_lost(french: Language, text: str) -> None:
    assert french(text).text == text


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typed", "typeset"])
def test_sentences_and_verbs_are_found_in_a_paragraph(french: Language, mark: str) -> None:
    text = "L'ancien ministre a démissionné lundi. Son successeur prendra ses fonctions à la fin du mois."
    doc = french(text.replace("'", mark))
    assert [sent.root.lemma_ for sent in doc.sents] == ["démissionner", "prendre"]
    assert [sent.root.pos_ for sent in doc.sents] == ["VERB", "VERB"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        pytest.param("Il pourrait revenir demain.", "pouvoir", id="pouvoir"),
        pytest.param("La ministre soutient le projet.", "soutenir", id="soutenir"),
        pytest.param("Le président ira à Berlin.", "aller", id="aller"),
    ],
)
def test_irregular_verbs_have_their_infinitive(french: Language, text: str, verb: str) -> None:
    assert verb in [token.lemma_ for token in french(text)]


def test_the_contraction_is_a_preposition_with_its_article(french: Language) -> None:
    doc = french("Le maire du village est parti.")
    assert (doc[2].pos_, doc[2].lemma_, doc[2].dep_, doc[2].head.text) == ("ADP", "de", "case", "village")
    assert doc[2].morph.get("Definite") == ["Def"]


def test_the_model_says_what_it_is(french: Language) -> None:
    meta = json.loads((FRENCH / "meta.json").read_text(encoding="utf-8"))
    assert (meta["name"], meta["version"], meta["author"]) == ("briefings_fr", "0.1.0", "Briefings")
    card = (FRENCH / "README.md").read_text(encoding="utf-8")
    assert all(licence in card for licence in ("LGPL-LR", "CC BY-SA 4.0", "CC BY 2.5", "CC BY 4.0"))


def test_the_model_keeps_no_trace_of_where_it_was_made() -> None:
    config = (FRENCH / "config.cfg").read_text(encoding="utf-8")
    assert "conllu" not in config
    assert "corpora" not in config.replace("[corpora]", "")

"""What a reader would notice first if a model were missing, broken or swapped for another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefings
from briefings.language import parse, pipelines
from briefings.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = Path(briefings.__file__).parent / "models"
LANGUAGES = ("fr", "en")


@pytest.fixture(scope="module")
def french() -> Language:
    return pipelines.load("fr")


@pytest.fixture(scope="module")
def english() -> Language:
    return pipelines.load("en")


@pytest.fixture(params=LANGUAGES)
def model(request: pytest.FixtureRequest) -> Language:
    """Each pipeline in turn."""
    names = {"fr": "french", "en": "english"}
    pipeline: Language = request.getfixturevalue(names[request.param])
    return pipeline


def test_every_stage_finds_its_component(model: Language) -> None:
    assert model.pipe_names == ["tok2vec", "morphologizer", "briefings_lemmas", "parser", "ner"]


def test_names_are_of_four_kinds(model: Language) -> None:
    assert set(model.pipe_labels["ner"]) == {"PER", "ORG", "LOC", "MISC"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("french", "Le président russe {} a quitté Moscou mardi soir, a annoncé le Kremlin dans un communiqué."),
        ("english", "Russian President {} left Moscow on Tuesday evening, the Kremlin said in a statement."),
    ],
    ids=LANGUAGES,
)
def test_people_are_told_from_places_and_powers(language: str, text: str, request: pytest.FixtureRequest) -> None:
    name = {"french": "Vladimir Poutine", "english": "Vladimir Putin"}[language]
    doc = request.getfixturevalue(language)(text.format(name))
    labels = {span.text: span.label_ for span in doc.ents}
    assert labels.get(name) == "PER"
    assert all(labels.get(place) != "PER" for place in ("Moscou", "Moscow", "Kremlin"))


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


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typed", "typeset"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They don't, won't and can't.", "They do n't , wo n't and ca n't .", id="negation"),
        pytest.param("Kim's visit, the ministers' talks", "Kim 's visit , the ministers ' talks", id="possessive"),
        pytest.param("She's here; they've left", "She 's here ; they 've left", id="verbs-run-on"),
        pytest.param("Kim Jong-un cannot", "Kim Jong - un can not", id="hyphens-and-cannot"),
    ],
)
def test_words_are_cut_as_english_cuts_them(english: Language, text: str, words: str, mark: str) -> None:
    doc = english.make_doc(text.replace("'", mark))
    assert [token.text for token in doc] == words.replace("'", mark).split()


@pytest.mark.parametrize(
    "text",
    [
        "« Nous n’irons pas »,  a-t-elle dit.\n\nL'accord\u00a0: un échec\u202f?",
        "Etats-Unis : le président s'explique",
        "“We won’t go,”  she said.\n\nThe deal\u00a0– a failure?",
    ],
    ids=["odd-spaces", "headline", "english-quotes"],
)
def test_no_character_is_lost(model: Language, text: str) -> None:
    assert model(text).text == text


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typed", "typeset"])
def test_sentences_and_verbs_are_found_in_a_paragraph(french: Language, mark: str) -> None:
    text = "L'ancien ministre a démissionné lundi. Son successeur prendra ses fonctions à la fin du mois."
    doc = french(text.replace("'", mark))
    assert [sent.root.lemma_ for sent in doc.sents] == ["démissionner", "prendre"]
    assert [sent.root.pos_ for sent in doc.sents] == ["VERB", "VERB"]


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typed", "typeset"])
def test_english_sentences_are_found_in_a_paragraph(english: Language, mark: str) -> None:
    text = "The company's chairman resigned on Monday. His successor will take office at the end of the month."
    doc = english(text.replace("'", mark))
    assert [sent.text for sent in doc.sents] == [f"{part}." for part in text.replace("'", mark)[:-1].split(". ")]


PLAIN = {
    "The company's chairman resigned on Monday.": "resign",
    "The bank's president quit on Tuesday.": "quit",
    "The club's former coach died on Friday.": "die",
    "The union's leader arrived in Paris on Monday.": "arrive",
    "Police arrested two men near the harbour.": "arrest",
    "The ministry will publish its report in May.": "publish",
    "She told reporters that the talks had failed.": "tell",
    "Thousands of people marched through the capital.": "march",
    "The court has rejected the appeal.": "reject",
    "Two soldiers were killed in the attack.": "kill",
}


def test_the_main_verb_of_plain_english_sentences_is_found(english: Language) -> None:
    missed = [text for text, verb in PLAIN.items() if next(english(text).sents).root.lemma_ != verb]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        pytest.param("La maire se dit « prête. Nous irons loin. » .", ["La maire", "Nous irons"], id="stop-behind"),
        pytest.param("Il répond : « Je reste. » Ses élus sont partis hier.", ["Il répond", "Ses élus"], id="next"),
        pytest.param("« Le pont tient. » , a écrit le préfet à la presse.", ["« Le"], id="incise-behind"),
        pytest.param("Elle a lancé le club « En selle ! » en mai dernier.", ["Elle a"], id="mark-in-a-name"),
        pytest.param("Il chante (il le faut bien !) , puis il part seul.", ["Il chante"], id="bracket"),
    ],
)
def test_no_sentence_begins_with_a_mark_that_closes_one(text: str, openings: list[str]) -> None:
    sentences = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), "fr").sentences
    assert [" ".join(one.span.of(text).split()[:2]) for one in sentences] == openings


def test_the_english_passive_and_its_agent_are_told(english: Language) -> None:
    doc = english("The treaty was signed by the two presidents in June.")
    assert {token.text: token.dep_ for token in doc}.items() >= {
        "treaty": "nsubj:pass",
        "was": "aux:pass",
        "signed": "ROOT",
    }.items()


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


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        pytest.param("The ministers met in Geneva.", "meet", id="meet"),
        pytest.param("The president left Moscow on Tuesday.", "leave", id="leave"),
        pytest.param("She was chosen by the party.", "choose", id="choose"),
    ],
)
def test_english_irregular_verbs_have_their_infinitive(english: Language, text: str, verb: str) -> None:
    assert verb in [token.lemma_ for token in english(text)]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        pytest.param("Les rebelles accusaient le maire.", ["accuser"], id="imperfect"),
        pytest.param("Les ministres signent un accord.", ["signer"], id="present"),
        pytest.param("Ils blessaient, bombardaient, agressaient.", ["blesser", "bombarder", "agresser"], id="ss"),
        pytest.param("Les soldats tuèrent deux hommes.", ["tuer"], id="simple-past"),
        pytest.param("Le cours baisse et les ventes chutent.", ["baisser", "chuter"], id="like-a-verb-in-aître"),
        pytest.param("Ils rendaient compte et répondaient.", ["rendre", "répondre"], id="irregular-still"),
        pytest.param(
            "L'État rétrocède le port. La ville nettoie les rues.", ["rétrocéder", "nettoyer"], id="changing-stem"
        ),
    ],
)
def test_regular_verbs_have_their_infinitive(french: Language, text: str, verbs: list[str]) -> None:
    assert [token.lemma_ for token in french(text) if token.lemma_ in verbs] == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        pytest.param("The jets bombed the port and invaded the island.", ["bomb", "invade"], id="b-and-e"),
        pytest.param("He blamed the mayor, who named a deputy.", ["blame", "name"], id="m-and-e"),
        pytest.param("Two men were robbed, raped and extradited.", ["rob", "rape", "extradite"], id="participles"),
        pytest.param("The bomb exploded while troops were raiding houses.", ["explode", "raid"], id="d-and-e"),
        pytest.param("The union cancelled the march and honored the dead.", ["cancel", "honor"], id="both-spellings"),
        pytest.param("She denies it and vetoes the bill.", ["deny", "veto"], id="third-person"),
    ],
)
def test_english_regular_verbs_have_their_infinitive(english: Language, text: str, verbs: list[str]) -> None:
    assert [token.lemma_ for token in english(text) if token.lemma_ in verbs] == verbs


def test_the_contraction_is_a_preposition_with_its_article(french: Language) -> None:
    doc = french("Le maire du village est parti.")
    assert (doc[2].pos_, doc[2].lemma_, doc[2].dep_, doc[2].head.text) == ("ADP", "de", "case", "village")
    assert doc[2].morph.get("Definite", []) == ["Def"]


@pytest.mark.parametrize(
    ("language", "licences"),
    [
        ("fr", ("LGPL-LR", "CC BY-SA 4.0", "CC BY 2.5", "CC BY 4.0")),
        ("en", ("EWT", "GUM", "wikigold", "CC BY-SA 4.0", "CC BY 4.0")),
    ],
    ids=LANGUAGES,
)
def test_the_model_says_what_it_is(language: str, licences: tuple[str, ...]) -> None:
    meta = json.loads((MODELS / language / "meta.json").read_text(encoding="utf-8"))
    assert (meta["name"], meta["version"], meta["author"]) == (f"briefings_{language}", "0.2.0", "Briefings")
    card = (MODELS / language / "README.md").read_text(encoding="utf-8")
    assert all(licence in card for licence in licences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_model_keeps_no_trace_of_where_it_was_made(language: str) -> None:
    config = (MODELS / language / "config.cfg").read_text(encoding="utf-8")
    assert "conllu" not in config
    assert "corpora" not in config.replace("[corpora]", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_model_stays_small(language: str) -> None:
    assert sum(path.stat().st_size for path in (MODELS / language).rglob("*") if path.is_file()) < 25_000_000

"""The five answers at the top of a briefing, and names in running words: each sentence as a reader is shown it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from briefings import briefing, labels, pipeline
from briefings.briefing import Briefing, build
from briefings.briefing.running import in_running_words
from briefings.model import Article, Modality, Organisation, Person, Place, Source, Span, Speaker, Statement
from briefings.settings import Settings
from tests.case_rows import rows
from tests.conftest import ROOT
from tests.small_article import at, event, plain, small

FR = labels.load("fr")
EN = labels.load("en")


def read(text: str, language: str = "fr", published: date = date(2024, 6, 17)) -> Briefing:
    """A briefing of a text of one story, read by the whole program."""
    source = Source(id="told", text=text, language=language, published=published)
    return briefing.build(pipeline.read_article(source, settings=Settings(root=ROOT)), labels=labels.load(language))


def told(shown: Briefing) -> dict[str, str]:
    """By question, the article's words as a reader sees them."""
    return {answer.question: ", ".join(words.text for words in answer.passages) for answer in shown.answers}


def cases(language: str) -> Iterator[object]:
    """The rows of a language: `text => who: le maire ; where: -` says some of the answers, `-` for none."""
    for row in rows("answers", language):
        text, _, told = row.text.partition(" => ")
        wanted = dict(one.split(": ", 1) for one in told.split(" ; "))
        yield row.case(language, row.published, text, wanted)


@pytest.mark.parametrize(("where", "language", "published", "text", "wanted"), [*cases("fr"), *cases("en")])
def test_answers(where: str, language: str, published: date, text: str, wanted: dict[str, str]) -> None:
    answers = told(read(text, language, published))
    assert {question: answers[question] or "-" for question in wanted} == wanted, f"{where}: {text}"


def test_a_sentence_is_taken_apart_into_five_answers() -> None:
    shown = build(small(), labels=FR)
    assert [(answer.label, [words.text for words in answer.passages], answer.note) for answer in shown.answers] == [
        ("Qui", ["Ana Duval"], None),
        ("Quoi", ["se rendra à Oslo"], None),
        ("Quand", ["18 et 19 juin"], "18–19\u00a0juin 2024"),
        ("Où", ["Oslo"], "Norvège"),
        ("Selon qui", ["le ministère"], None),
    ]
    assert shown.answers[-1].modality_label == "Prévu"


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        ("Ana Duval a démissionné lundi 3 mars 2021.", "fr", None),
        ("Ana Duval a démissionné en mars 2021.", "fr", "mars 2021, jour non précisé"),
        ("Ana Duval a démissionné lundi.", "fr", "17\u00a0juin 2024"),
        ("Ann Duval resigned on 3 March 2021.", "en", None),
    ],
)
def test_a_day_that_the_article_writes_out_is_not_said_again(text: str, language: str, note: str | None) -> None:
    when = next(answer for answer in read(f"{text}\n", language).answers if answer.question == "when")
    assert when.note == note


def test_a_place_that_is_named_but_not_as_the_scene_is_no_place_that_was_not_found() -> None:
    gap = {answer.question: answer.gap for answer in read("Ana Duval connaît Oslo.\n").answers}["where"]
    assert gap == "La phrase nomme un lieu, mais ne dit pas que cela s’y passe."


def test_what_a_sentence_does_not_say_is_a_gap_with_its_reason() -> None:
    shown = build(plain("Rien ne bouge."), labels=FR)
    assert {answer.question: answer.gap for answer in shown.answers if answer.gap} == {
        "who": "L’auteur de l’action n’a pas été trouvé dans la phrase.",
        "when": "Aucune date n’a été trouvée dans la phrase.",
        "where": "Aucun lieu n’a été trouvé dans la phrase.",
    }
    assert shown.answers[-1].note == "dit par l’article"


def test_without_a_key_statement_there_is_nothing_to_answer() -> None:
    assert build(plain("", statements=(), blocks=()), labels=FR).answers == ()


def test_a_pronoun_is_answered_by_the_name_it_stands_for() -> None:
    text = "Ana Duval est ministre. Elle a démissionné lundi."
    person = Person(id="ana-duval", name="Ana Duval", mentions=(at("Ana Duval", text=text),))
    first, second = (at("Ana Duval est ministre.", text=text), at("Elle a démissionné lundi.", text=text))
    article = plain(text, people=(person,))
    said = article.statements[0]
    statements = (
        type(said)(id="s1", span=first, modality=said.modality),
        type(said)(id="s2", span=second, modality=said.modality, key=1),
    )
    happened = event(
        "e1", at("a démissionné", text=text), "2024-06-17", "2024-06-17", statement="s2", people=("ana-duval",)
    )
    shown = build(plain(text, people=(person,), statements=statements, events=(happened,)), labels=FR)
    assert told(shown)["who"] == "Ana Duval"


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        pytest.param(
            "Six personnes ont été tuées près de Brest, a indiqué dimanche la police.",
            "fr", "16\u00a0juin 2024\u00a0: «\u202fa indiqué\u202f»", id="when-it-was-said",
        ),
        pytest.param(
            "Le maire a confirmé aux élus la fermeture, à la fin 2026, de la fonderie.",
            "fr", "2026, mois et jour non précisés\u00a0: «\u202ffermeture\u202f»", id="of-a-noun-behind-the-verb",
        ),
        pytest.param(
            "A man has been charged with murder after a woman was stabbed to death in Leeds on Saturday.",
            "en", "15\u00a0June 2024: “was stabbed”", id="of-what-hangs-on-the-news",
        ),
        pytest.param(
            "Le bilan du séisme qui a frappé l'île dimanche est monté à six morts.",
            "fr", "16\u00a0juin 2024\u00a0: «\u202fa frappé\u202f»", id="of-a-relative",
        ),
        pytest.param("Six personnes sont mortes lundi à Brest.", "fr", "17\u00a0juin 2024", id="of-the-news-itself"),
    ],
)  # fmt: skip
def test_a_day_that_is_not_of_the_news_says_of_what_it_is(text: str, language: str, note: str) -> None:
    assert {answer.question: answer.note for answer in read(text, language).answers}["when"] == note


@pytest.mark.parametrize(
    ("modality", "what"),
    [
        pytest.param(Modality.ASSERTED, "a cédé", id="said"),
        pytest.param(Modality.DENIED, "a cédé, a démenti la ville", id="denied"),
    ],
)
def test_who_denies_stays_with_what_is_denied(modality: Modality, what: str) -> None:
    text = "Le maire a cédé, a démenti la ville."
    source = Speaker(name="la ville", span=at("la ville", text=text))
    said = Statement(id="s1", span=Span(0, len(text)), source=source, modality=modality, key=1)
    happened = event("e1", at("a cédé", text=text), "2024", "2024", statement="s1")
    shown = build(plain(text, statements=(said,), events=(happened,)), labels=FR)
    assert told(shown)["what"] == what


@pytest.mark.parametrize(
    ("text", "language", "name", "running"),
    [
        pytest.param("L'armée a nié les faits.", "fr", "L'armée", "l'armée", id="common-noun"),
        pytest.param("Les pompiers ont fini.", "fr", "Les pompiers", "les pompiers", id="plural"),
        pytest.param("La SNCF promet des trains.", "fr", "La SNCF", "la SNCF", id="abbreviation"),
        pytest.param("Plusieurs témoins parlent.", "fr", "Plusieurs témoins", "plusieurs témoins", id="several"),
        pytest.param("Le Kremlin se tait.", "fr", "Le Kremlin", "le Kremlin", id="article-before-a-name"),
        pytest.param("Il a dit que Le Quai part.", "fr", "Le Quai", "Le Quai", id="capital-of-the-name"),
        pytest.param("La Rive écrit. Dans La Rive, tout va.", "fr", "La Rive", "La Rive", id="inside-with-capital"),
        pytest.param("La Rive écrit. Sur la Rive, tout va.", "fr", "La Rive", "la Rive", id="inside-without"),
        pytest.param("La Rive écrit encore.", "fr", "La Rive", None, id="nothing-tells"),
        pytest.param("Officials say so. Few officials know.", "en", "Officials", "officials", id="english-noun"),
        pytest.param("Police said no.", "en", "Police", None, id="english-nothing-tells"),
        pytest.param("Russian officials left.", "en", "Russian officials", "Russian officials", id="demonym"),
        pytest.param("The army left.", "en", "The army", "the army", id="the"),
    ],
)
def test_a_source_in_running_words(text: str, language: str, name: str, running: str | None) -> None:
    kremlin = text.find("Kremlin")
    bodies = (Organisation(id="k", name="Kremlin", mentions=(Span(kremlin, kremlin + 7),)),) if kremlin > 0 else ()
    article = plain(text, language=language, organisations=bodies)
    assert in_running_words(article, name, at(name, text=text)) == running


def test_where_the_article_does_not_tell_how_a_name_runs_on_no_sentence_is_made_of_it() -> None:
    text = "La Rive écrit encore."
    article = plain(text)
    said = article.statements[0]
    speaker = Speaker(name="La Rive", span=at("La Rive", text=text))
    spoken = type(said)(id="s1", span=said.span, source=speaker, modality=said.modality, key=1)
    (line,) = build(plain(text, statements=(spoken,)), labels=FR).facts
    assert f"{line.by} {line.who}" == "source\u00a0: La Rive"


def _named() -> Article:
    return small(
        organisations=(
            Organisation(id="cnrs", name="CNRS", mentions=(at("CNRS"),)),
            Organisation(id="ong-rives", name="ONG Rives", mentions=(at("ONG Rives"),)),
        ),
        places=(
            Place(id="oslo", name="Oslo", mentions=(at("Oslo"), at("Oslo", 2)), country="NO", lat=59.91, lon=10.75),
            Place(id="norvege", name="Norvège", mentions=(at("Norvège"),), country="NO"),
            Place(id="rives", name="Rives", mentions=(at("Rives"),)),
        ),
    )


def test_organisations_come_with_what_explains_their_abbreviation() -> None:
    shown = build(_named(), labels=FR)
    assert [(card.name, card.meaning and card.meaning.text) for card in shown.organisations] == [
        ("ONG Rives", None),
        ("CNRS", "Centre national de la recherche"),
    ]


def test_places_come_with_country_and_coordinates_or_the_word_that_they_are_not_known() -> None:
    for wording, oslo, norway, rives in (
        (FR, "Norvège 59,91° N, 10,75° E", "pays", "non situé"),
        (EN, "Norway 59.91° N, 10.75° E", "country", "not located"),
    ):
        cards = {card.name: card for card in build(_named(), labels=wording).places}
        assert f"{cards['Oslo'].country} {cards['Oslo'].position}" == oslo
        assert cards["Norvège"].note == norway
        assert cards["Rives"].note == rives
    assert (
        build(_named(), labels=FR).places_note
        == "«\u202fNon situé\u202f»\u00a0: le répertoire du programme n’a pas ce lieu."
    )


def test_a_capital_that_speaks_is_told_from_the_city() -> None:
    shown = read("Oslo accuse la Suède de mentir. Une conférence s'est tenue à Oslo lundi. La Suède a protesté.")
    oslo = next(card for card in shown.places if card.name == "Oslo")
    assert [words.span.start for words in oslo.speaks] == [0]
    assert [words.span.start for words in oslo.places] == [61]


def test_a_house_that_stands_for_a_power_says_so() -> None:
    shown = read("Le Kremlin a démenti lundi. La Russie ne changera rien, a dit le Kremlin.")
    (house,) = shown.organisations
    assert (house.note, house.country) == ("désigne une institution", "Russie")

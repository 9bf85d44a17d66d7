"""The five answers at the top of a briefing, and names in running words: each sentence as a reader is shown it."""

from __future__ import annotations

from datetime import date

import pytest

from briefings import briefing, labels, pipeline
from briefings.briefing import Briefing, build
from briefings.briefing.running import in_running_words
from briefings.model import Article, Modality, Organisation, Person, Place, Source, Span, Speaker, Statement
from briefings.settings import Settings
from tests.conftest import ROOT
from tests.small_article import at, event, plain, small

FR = labels.load("fr")
EN = labels.load("en")


def read(text: str, language: str = "fr") -> Briefing:
    """A briefing of a text of one story, read by the whole program."""
    source = Source(id="told", text=text, language=language, published=date(2024, 6, 17))
    return briefing.build(pipeline.read_article(source, settings=Settings(root=ROOT)), labels=labels.load(language))


def told(shown: Briefing) -> dict[str, str]:
    """By question, the article's words as a reader sees them."""
    return {answer.question: ", ".join(words.text for words in answer.passages) for answer in shown.answers}


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
    ("text", "who", "what", "when"),
    [
        pytest.param(
            "À la suite des heurts survenus jeudi à Lens, six mineurs ont été mis en examen ce lundi.",
            "six mineurs",
            "ont été mis en examen",
            "ce lundi",
            id="not-what-a-clause-in-front-mentions",
        ),
        pytest.param(
            "La visite de Paul Roux, annoncée jeudi, a été reportée ce lundi.",
            "Paul Roux",
            "La visite de Paul Roux, annoncée jeudi, a été reportée",
            "ce lundi",
            id="not-what-an-aside-tells",
        ),
        pytest.param(
            "Ce lundi commençait la finale du concours à Lens, dans la salle, qui avait servi en 2000.",
            "",
            "Ce lundi commençait la finale du concours à Lens, dans la salle, qui avait servi en 2000",
            "Ce lundi",
            id="not-what-a-relative-adds",
        ),
        pytest.param(
            "Les forces engagées dans la plaine ont encerclé les troupes de l'Union africaine.",
            "Les forces engagées dans la plaine",
            "ont encerclé les troupes de l'Union africaine",
            "",
            id="no-verb-inside-who-acts",
        ),
        pytest.param(
            "Des chercheurs de l'Institut Pasteur ont découvert une molécule jeudi.",
            "Des chercheurs de l'Institut Pasteur",
            "ont découvert une molécule",
            "jeudi",
            id="members-of-a-body",
        ),
    ],
)
def test_the_answers_are_of_what_the_main_clause_tells(text: str, who: str, what: str, when: str) -> None:
    shown = told(read(text + "\n"))
    assert (shown["who"], shown["what"], shown["when"]) == (who, what, when)


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
    ("text", "language", "who", "what"),
    [
        pytest.param(
            "Le ministre de la Santé, Marc Ferrand, a inauguré lundi un hôpital à Lyon, a indiqué la préfecture.",
            "fr", "Marc Ferrand", "a inauguré lundi un hôpital à Lyon", id="title-and-source-go",
        ),
        pytest.param(
            "Ce lundi 17 juin, à Brest, deux pêcheurs ont été secourus par la marine.",
            "fr", "deux pêcheurs", "ont été secourus par la marine", id="day-and-place-go",
        ),
        pytest.param(
            "Six ans après la crue, seize prévenus comparaissent depuis lundi à Brest.",
            "fr", "seize prévenus", "comparaissent depuis lundi à Brest", id="behind-an-opening-clause",
        ),
        pytest.param(
            "Le candidat Marc Ferrand proposera lundi une réforme du port.",
            "fr", "Marc Ferrand", "proposera lundi une réforme du port", id="who-plans-it-himself",
        ),
        pytest.param(
            "Lens s'est imposé lundi à Brest au terme d'un bel exploit de Marc Ferrand.",
            "fr", "Lens", "s'est imposé lundi à Brest au terme d'un bel exploit de Marc Ferrand", id="of-whom",
        ),
        pytest.param(
            "Aucun ministre n'a signé l'accord lundi.",
            "fr", None, "Aucun ministre n'a signé l'accord", id="a-negation-stays",
        ),
        pytest.param(
            "On Monday, Prime Minister Helen Carter opened a new bridge in Leeds.",
            "en", "Helen Carter", "opened a new bridge in Leeds", id="english",
        ),
        pytest.param(
            "Neither Helen Carter nor Paul Reid signed the treaty on Monday.",
            "en", None, "Neither Helen Carter nor Paul Reid signed the treaty", id="neither-stays",
        ),
    ],
)  # fmt: skip
def test_what_happened_is_told_once_and_never_turned_round(
    text: str, language: str, who: str | None, what: str
) -> None:
    answers = told(read(text, language))
    assert answers["what"] == what
    assert who is None or answers["who"] == who


@pytest.mark.parametrize(
    ("text", "language", "who", "what"),
    [
        pytest.param(
            "Le Conseil d'État vaudois renonce lundi à une taxe.",
            "fr", "Le Conseil d'État vaudois", "renonce lundi à une taxe", id="a-body-with-its-region",
        ),
        pytest.param(
            "Le XV de France a remporté lundi le tournoi grâce à un essai de Paul Roux.",
            "fr", "Le XV de France", "a remporté lundi le tournoi grâce à un essai de Paul Roux", id="a-name-that-acts",
        ),
        pytest.param(
            "Le Sénat a adopté lundi la proposition de loi de Paul Roux.",
            "fr", "Sénat", "a adopté lundi la proposition de loi de Paul Roux", id="not-whose-law-it-is",
        ),
        pytest.param(
            "Paul Roux a été élu maire lundi, avec 41 voix d'avance sur le sortant, Jean Morel.",
            "fr", "Paul Roux", "a été élu maire lundi, avec 41 voix d'avance sur le sortant, Jean Morel",
            id="not-whom-he-beat",
        ),
        pytest.param(
            "Le frère de Paul Roux a été arrêté lundi à Brest.",
            "fr", "Le frère de Paul Roux", "a été arrêté lundi à Brest", id="whose-brother",
        ),
        pytest.param(
            "L'entreprise de Paul Roux a fermé lundi ses portes.",
            "fr", "L'entreprise de Paul Roux", "a fermé lundi ses portes", id="whose-firm",
        ),
        pytest.param(
            "Au moins 23 personnes, dont six enfants, ont été tuées près de Brest, a indiqué lundi la police.",
            "fr", "Au moins 23 personnes, dont six enfants", "ont été tuées près de Brest", id="with-how-many-are-what",
        ),
        pytest.param(
            "La voiture du maire a percuté lundi un arbre.",
            "fr", "", "La voiture du maire a percuté lundi un arbre", id="a-thing-is-nobody",
        ),
        pytest.param(
            "The Federal Reserve held rates on Monday, but officials said they expect to cut them twice this year.",
            "en", "The Federal Reserve",
            "held rates on Monday, but officials said they expect to cut them twice this year",
            id="what-else-is-told-stays",
        ),
        pytest.param(
            "The Senate voted on Monday to confirm former congressman Brett Hall as head of the agency.",
            "en", "Senate", "voted on Monday to confirm former congressman Brett Hall as head of the agency",
            id="not-who-is-confirmed",
        ),
        pytest.param(
            "La Ville de Lens réclame 12,8 millions d'euros à son ancien maire Paul Roux, selon Nord Éclair.",
            "fr", "La Ville de Lens", "réclame 12,8 millions d'euros à son ancien maire Paul Roux",
            id="not-behind-the-comma-of-a-number",
        ),
        pytest.param(
            "Une espèce de corail a été retrouvée, ont rapporté lundi des chercheurs dans Ocean Letters.",
            "fr", "", "Une espèce de corail a été retrouvée", id="not-where-it-was-printed",
        ),
        pytest.param(
            "Dans une étude publiée lundi, des chercheurs ont décrit une espèce de corail.",
            "fr", "des chercheurs", "ont décrit une espèce de corail", id="behind-what-was-published",
        ),
        pytest.param(
            "Le film « Marées », de Paul Roux, a remporté lundi sept prix.",
            "fr", "", "Le film « Marées », de Paul Roux, a remporté lundi sept prix", id="not-who-made-it",
        ),
        pytest.param(
            "Le ministère va imposer une taxe à partir du 3 juillet.",
            "fr", "Le ministère", "va imposer une taxe à partir du 3 juillet", id="a-day-with-what-leads-to-it",
        ),
        pytest.param(
            "Russia and Ukraine exchanged 390 prisoners on Monday.",
            "en", "Russia, Ukraine", "exchanged 390 prisoners", id="two-countries",
        ),
        pytest.param(
            "Quelque 300 éleveurs ont bloqué lundi la préfecture.",
            "fr", "Quelque 300 éleveurs", "ont bloqué lundi la préfecture", id="with-about-how-many",
        ),
        pytest.param(
            "L'ancien ministre Paul Roux, condamné en 2018 pour fraude, sera candidat à Lens, a-t-il annoncé lundi.",
            "fr", "Paul Roux",
            "L'ancien ministre Paul Roux, condamné en 2018 pour fraude, sera candidat à Lens, a-t-il annoncé",
            id="not-what-is-told-of-him",
        ),
        pytest.param(
            "South Korea's Constitutional Court removed the president from office on Monday.",
            "en", "", "South Korea's Constitutional Court removed the president from office on Monday",
            id="not-whose-court-it-is",
        ),
        pytest.param(
            "L'enseigne Marval, fermée en mai, a été reprise par le groupe Oltra, a annoncé ce dernier lundi.",
            "fr", "enseigne Marval", "a été reprise par le groupe Oltra, a annoncé ce dernier",
            id="who-does-it-is-not-cut-as-who-speaks",
        ),
        pytest.param(
            "Deux personnes sont mortes quand un train de passagers de la SNCF a percuté lundi une voiture.",
            "fr", "Deux personnes", "sont mortes quand un train de passagers de la SNCF a percuté lundi une voiture",
            id="no-verb-among-the-members-of-a-body",
        ),
        pytest.param(
            "Le nombre de chômeurs a augmenté de 2 % lundi.",
            "fr", "", "Le nombre de chômeurs a augmenté de 2 %", id="a-number-is-nobody",
        ),
        pytest.param(
            "Au Sénégal, l'opposition a appelé lundi à une journée de grève.",
            "fr", "l'opposition", "a appelé lundi à une journée de grève", id="not-where-it-is",
        ),
        pytest.param(
            "La cathédrale a rouvert lundi devant six chefs d'État, dont Donald Trump.",
            "fr", "", "La cathédrale a rouvert lundi devant six chefs d'État, dont Donald Trump",
            id="not-who-was-there",
        ),
        pytest.param(
            "Les États-Unis et la Chine ont conclu lundi une trêve.",
            "fr", "États-Unis, Chine", "ont conclu lundi une trêve", id="two-countries-in-french",
        ),
        pytest.param(
            "Lawyers for Paul Roy asked a judge on Monday to free him.",
            "en", "Lawyers for Paul Roy", "asked a judge on Monday to free him", id="not-whom-they-defend",
        ),
        pytest.param(
            "Officials said six people have been hurt.",
            "en", "Officials", "said six people have been hurt", id="who-says-so-says-so",
        ),
        pytest.param(
            "A federal judge on Monday dismissed the case.",
            "en", "A federal judge", "A federal judge on Monday dismissed the case", id="a-day-before-the-verb",
        ),
        pytest.param(
            "A bus carrying more than 50 people overturned near Leeds on Monday.",
            "en", "", "A bus carrying more than 50 people overturned near Leeds", id="not-what-it-carries",
        ),
        pytest.param(
            "A man has been charged with murder after a woman was stabbed to death in Leeds on Saturday.",
            "en", "A man", "has been charged with murder after a woman was stabbed to death in Leeds on Saturday",
            id="not-what-happened-before",
        ),
        pytest.param(
            "A former adviser to President Tom Reed was jailed on Monday.",
            "en", "A former adviser to President Tom Reed", "was jailed", id="not-whom-they-advised",
        ),
        pytest.param(
            "Ann Reed, widow of painter Tom Lee, opened a museum in Leeds on Monday.",
            "en", "Ann Reed", "opened a museum in Leeds", id="not-whose-widow-she-is",
        ),
        pytest.param(
            "Le compagnon de cellule de Paul Mabo, Jean Kodo, est mort lundi.",
            "fr", "Jean Kodo", "est mort", id="not-beside-whom-he-was",
        ),
        pytest.param(
            "La Chambre des représentants des États-Unis a adopté lundi un texte.",
            "fr", "La Chambre des représentants des États-Unis", "a adopté lundi un texte", id="a-body-of-a-country",
        ),
        pytest.param(
            "Le tribunal de commerce de Prin (Nord) a relaxé lundi la société.",
            "fr", "Le tribunal de commerce de Prin", "a relaxé lundi la société", id="before-brackets",
        ),
        pytest.param(
            "The Kurdish-led Northern Forces (NF) entered the town on Monday.",
            "en", "The Kurdish-led Northern Forces", "entered the town", id="a-body-with-what-it-is",
        ),
        pytest.param(
            "Lors d'une conférence de presse mardi à Lens, le procureur a annoncé l'ouverture d'une longue enquête.",
            "fr", "le procureur",
            "Lors d'une conférence de presse mardi à Lens, le procureur a annoncé l'ouverture d'une longue enquête",
            id="who-speaks-behind-where",
        ),
        pytest.param(
            "Ann Lee, the novelist whose unsparing portraits of life in the Fens won her the prize in 1981, has died.",
            "en", "Ann Lee", "has died", id="a-long-aside-goes",
        ),
    ],
)  # fmt: skip
def test_who_acts_is_the_subject(text: str, language: str, who: str, what: str) -> None:
    answers = told(read(text, language))
    assert (answers["who"], answers["what"]) == (who, what)


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
    ("text", "where"),
    [
        pytest.param("Six personnes ont été tuées, a dit lundi un observatoire, basé à Londres.", "", id="of-a-source"),
        pytest.param("Le juge a condamné lundi Paul Roux, arrêté en mars à Lens.", "", id="of-a-participle"),
        pytest.param("Six personnes, dont un enfant, ont été tuées à Lens.", "Lens", id="behind-an-aside"),
        pytest.param("Un hangar a brûlé lundi, rue Haute, à Lens.", "Lens", id="behind-a-street"),
        pytest.param("Paul Roux a plaidé lundi pour un plan d'aide à la Grèce.", "", id="for-whom-it-is"),
        pytest.param("Paul Roux a plaidé lundi à Rome pour une aide à la Grèce.", "Rome", id="where-and-for-whom"),
        pytest.param("Ana Roux, maire de Prin, dans le Nord, a été jugée lundi.", "", id="where-somebody-is-from"),
        pytest.param("Une société basée à Lens a licencié lundi 20 personnes.", "", id="where-a-firm-is-from"),
        pytest.param(
            "Un car est tombé lundi dans un ravin entre Brest et Lens.", "Brest, Lens", id="both-that-it-is-between"
        ),
        pytest.param("Le traité entre la France et l'Italie a été signé lundi à Brest.", "Brest", id="not-who-signs"),
        pytest.param("À Brest, deux pompiers ont été blessés lundi.", "Brest", id="in-front"),
    ],
)
def test_where_is_where_it_took_place(text: str, where: str) -> None:
    assert told(read(text))["where"] == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("A man drove into Leeds fans on Monday.", "", id="of-what-kind"),
        pytest.param("A blast in Kabul killed six people on Monday.", "Kabul", id="before-the-verb"),
        pytest.param("Two men were arrested in Leeds on Monday.", "Leeds", id="before-a-day"),
        pytest.param("The minister spoke in Paris yesterday.", "Paris", id="before-yesterday"),
        pytest.param("Ann Reed from Kenya won the race on Monday.", "", id="where-somebody-is-from"),
        pytest.param(
            "Tom Lee, owner of a farm near Leeds, was hurt in Derby on Monday.", "Derby", id="not-of-an-aside"
        ),
        pytest.param("Floods hit towns in Ohio and Texas on Monday.", "Ohio, Texas", id="both"),
        pytest.param(
            "A ferry capsized off the northern Philippine island of Luzon on Sunday.", "Luzon", id="island-of-a-country"
        ),
    ],
)
def test_an_english_place_before_a_noun_is_not_where(text: str, where: str) -> None:
    assert told(read(text, "en"))["where"] == where


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

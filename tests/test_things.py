"""Bodies and places: one label for one name, by the words in and around it."""

from __future__ import annotations

import pytest

import briefings
from briefings.things.organisations import is_name


def _named(text: str, language: str = "fr") -> tuple[set[str], set[str]]:
    article = briefings.extract(text, language=language)
    return {one.name for one in article.organisations}, {one.name for one in article.places}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Le fabricant de jouets Baltran supprime quarante emplois dans son usine.", "Baltran"),
        ("Les salariés de Vernalis ont cessé le travail lundi. Vernalis a annoncé un plan social.", "Vernalis"),
        ("Le tribunal a entendu la CFTX, puis la CGTR, dans le conflit de la poste.", "CGTR"),
        ("Le rachat de l'américain Quantrel par un fonds a surpris la bourse.", "Quantrel"),
        ("Nintendo va mieux, et Toshiba va plus mal.", "Nintendo"),
    ],
)
def test_a_body_is_told_by_the_words_around_it(text: str, body: str) -> None:
    assert body in _named(text)[0]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "L'Institut national de la lecture et des archives (Inla) recrute. L'Inla a dix ans.",
            {"Institut national de la lecture et des archives"},
        ),
        ("La Ligue des nageurs du lac (LNL) a voté. La LnL part.", {"Ligue des nageurs du lac"}),
        ("L'association Médecins du lac a voté. Selon Médecins du lac, rien ne presse.", {"Médecins du lac"}),
        ("L'Association du centre (Lyon) a voté.", {"Association du centre"}),
        ("Le haut-commissaire des Nations unies aux droits de l'homme a parlé.", {"Nations unies"}),
        ("L'attaquant du Real Madrid Karim Delmas a marqué.", {"Real Madrid"}),
        ("Le député Pascal Morel (EELV) a voté.", {"EELV"}),
        ("Elle a joué dans « Margot et Lucien ».", set()),
        ("Le texte a été approuvé mardi par la Chambre des représentants.", {"Chambre des représentants"}),
        ("L'Autorité des marchés financiers a infligé une amende.", {"Autorité des marchés financiers"}),
        ("La Cour des comptes critique le projet.", {"Cour des comptes"}),
        ("L'Association des maires ruraux proteste.", {"Association des maires ruraux"}),
        ("Elle a été reçue à l'Académie royale militaire de Sandhurst.", {"Académie royale militaire de Sandhurst"}),
        ("Le Conseil français du culte musulman a réagi.", {"Conseil français du culte musulman"}),
        ("Le Syndicat des pilotes de ligne appelle à la grève.", {"Syndicat des pilotes de ligne"}),
        ("Le Parlement français de l'époque avait refusé.", {"Parlement français"}),
        ("Le groupe État islamique (Daech) recule. Daech a perdu la ville.", {"État islamique"}),
        ("L'Assemblée nationale a voté. À l'Assemblée, on s'étonne.", {"Assemblée nationale"}),
        ("Le Canard enchaîné l'écrit. Selon un article du Canard enchaîné, rien ne va.", {"Le Canard enchaîné"}),
        (
            "Le Front national a voté. Le Front de gauche a voté. Les élus du Front sont partis.",
            {"Front national", "Front de gauche", "Front"},
        ),
        ("Yann Morel dirige le chantier naval Naviouest.", {"Naviouest"}),
        ("Le chantier naval Naviouest a fermé.", {"Naviouest"}),
        ("Anne Morel, ex-adjointe à l'Écologie, a voté.", set()),
        ("Le Stade Rennais recrute.", {"Stade Rennais"}),
        ("Anne Morel a quitté Québec solidaire.", {"Québec solidaire"}),
        ("Anne Morel, caissière chez Novadis, pleure.", {"Novadis"}),
        ("Deux hommes ont été arrêtés, selon Ouest-Matin. Selon Lyon, tout va bien.", {"Ouest-Matin"}),
        ("La boucherie Benali et Fils ferme.", {"Benali et Fils"}),
        ("L'Arcim, présidée par Anne Morel, se tait.", {"Arcim"}),
    ],
)
def test_a_body_has_one_name(text: str, bodies: set[str]) -> None:
    assert _named(text)[0] == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Il habite rue Danielle Morel.", {"rue Danielle Morel"}),
        ("La course va de Pau à Le Mont-Saint-Michel.", {"Pau", "Le Mont-Saint-Michel"}),
        ("La France gagne.", {"France"}),
        ("Incendie au marché couvert : le maire accuse", set()),
        ("Municipales à Saint-Malo. Anne Morel est candidate.", {"Saint-Malo"}),
        ("Adjudant-chef à Langeac, Anne Morel a parlé.", {"Langeac"}),
        ("Luc Morel, Montreuillois, a souri. Il vit à Montreuil.", {"Montreuil"}),
        ("Le procureur de la République de Bobigny a parlé.", {"Bobigny"}),
        ("Le président de la République de Corée a parlé.", {"République de Corée"}),
    ],
)
def test_a_place_has_its_whole_name_and_no_more(text: str, places: set[str]) -> None:
    assert _named(text)[1] == places


def test_what_a_page_puts_around_its_article_names_nobody() -> None:
    text = (
        "Le maire a parlé lundi à Nantes.\n\nLire aussi : Jean Delmas quitte Google\n\nPartager cet article :\nFacebook"
    )
    article = briefings.extract(text, language="fr")
    assert not article.people
    assert not article.organisations
    assert [one.span.of(text) for one in article.statements] == ["Le maire a parlé lundi à Nantes."]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La commune de Tresvaux a voté son budget. Tresvaux compte mille habitants.", "Tresvaux"),
        ("Les habitants de Morlevent ont été évacués. Deux routes mènent à Morlevent.", "Morlevent"),
        ("Le Stade de la Vallonnière était plein.", "Stade de la Vallonnière"),
    ],
)
def test_a_place_is_told_by_the_words_around_it(text: str, place: str) -> None:
    assert place in _named(text)[1]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The retailer Baltran will close ten shops. Baltran announced the plan on Monday.", "Baltran"),
        ("Employees of Vernalis walked out on Monday.", "Vernalis"),
        ("Nora Field works for the Rose City Savings Bank.", "Rose City Savings Bank"),
        ("The Bank of England raised its rate on Thursday.", "Bank of England"),
        ("The Institute of Marine Science welcomed the deal.", "Institute of Marine Science"),
        ("The Department of Health and the University of the Highlands signed it.", "University of the Highlands"),
        ("The Supreme Court of Ohio met.", "Supreme Court of Ohio"),
        ("Scientists from the Center for Biological Diversity said so.", "Center for Biological Diversity"),
        ("He heads the U.S. Securities and Exchange Commission.", "U.S. Securities and Exchange Commission"),
        ("The Office for Culture, Media and Sport said so.", "Office for Culture, Media and Sport"),
        ("He met the Ministry of Health and Home Office staff.", "Ministry of Health"),
        ("The Marine Accident Investigation Branch said so.", "Marine Accident Investigation Branch"),
        ("He appeared at Hull Magistrates' Court on Monday.", "Hull Magistrates' Court"),
        ("Brentford host Aston Villa on Sunday.", "Aston Villa"),
    ],
)
def test_english_bodies(text: str, body: str) -> None:
    assert body in _named(text, "en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Le PIB a reculé de deux points, et la TVA augmente.",
        "Un CRS a été blessé lundi.",
        "Le dépistage du VIH progresse, comme celui du papillomavirus humain (HPV).",
    ],
)
def test_other_abbreviations_are_no_bodies(text: str) -> None:
    assert not _named(text)[0]


def test_a_people_is_no_body() -> None:
    bodies, places = _named("Les Russes et les Suisses ont signé un accord commercial à Genève.")
    assert not bodies
    assert places == {"Genève"}


def test_the_article_of_a_known_name_belongs_to_it() -> None:
    assert "Le Monde" in _named("Le ministre a parlé lundi au quotidien Le Monde, puis à la radio.")[0]


def test_one_name_has_one_label_in_one_article() -> None:
    bodies, places = _named(
        "Halmont licencie. Le groupe Halmont a annoncé lundi la fermeture de deux usines. Les ouvriers de Halmont "
        "protestent."
    )
    assert "Halmont" in bodies
    assert "Halmont" not in places


@pytest.mark.parametrize(
    ("text", "bodies", "places"),
    [
        ("Twenty-two judges heard the case on Monday. Thirty-one boats left port.", set(), set()),
        ("A European Commission spokeswoman declined to comment.", {"European Commission"}, set()),
        ("HAMBURG, Germany - The boats have left. The ferry from Hamburg was late.", set(), {"Hamburg", "Germany"}),
        ("Search and rescue teams looked for them.", set(), set()),
        ("Until recently he was ill. Measles affects one in ten.", set(), set()),
        ("The San Francisco-based firm will meet him in Washington on Thursday.", set(), {"Washington"}),
        ("Reading won on Monday.", set(), {"Reading"}),
        ("Ann Roy urged the Council to act.", {"Council"}, set()),
        ("The Council should learn from it, said Ann Roy.", {"Council"}, set()),
        ("They made it in Jeddah on May 11.", set(), {"Jeddah"}),
    ],
)
def test_english_names_are_no_more_than_names(text: str, bodies: set[str], places: set[str]) -> None:
    assert _named(text, "en") == (bodies, places)


@pytest.mark.parametrize(
    "text",
    [
        "LEEDS (Reuters) - The mayor raised the rate on Thursday.",
        "PARIS, May 11 (AFP) — The minister resigned on Monday.",
        "LYON, 11 mai (AFP) – Le maire a démissionné lundi.",
    ],
)
def test_the_agency_of_a_dateline_is_no_body_of_the_story(text: str) -> None:
    assert not _named(text, "fr" if "maire" in text else "en")[0] & {"Reuters", "AFP"}


def test_an_agency_that_the_story_names_is_one() -> None:
    assert "Reuters" in _named("LEEDS (Reuters) - The mayor resigned. He told Reuters why.", "en")[0]


def test_the_mayor_of_a_town_leaves_the_town_a_place() -> None:
    bodies, places = _named("The mayor of Leeds met the director of the port. Democrats and Republicans cheered.", "en")
    assert places == {"Leeds"}
    assert not bodies


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    text = "Shares in the bank fell in Frankfurt. Rescuers pulled two people out of the water."
    assert _named(text, "en") == (set(), {"Frankfurt"})


def test_a_trade_before_a_body_is_no_part_of_its_name() -> None:
    text = "Carmaker Halden Motors cut jobs. Last year Halden Motors sold its plant in Leeds to a supplier."
    bodies, _ = _named(text, "en")
    assert bodies == {"Halden Motors"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La tempête Octavine a balayé la côte. Octavine a fait deux morts.", "fr"),
        ("Les tempêtes Lothaire et Martin avaient ravagé la forêt.", "fr"),
        ("Tempête Kieran : des foyers sans électricité.", "fr"),
        ("Le cyclone tropical Chidi, puis l'ouragan Irma ont frappé. Après Irma, il a fallu rebâtir.", "fr"),
        ("Storm Eulalie hit the coast on Friday. Eulalie brought gusts of 122mph.", "en"),
        ("Hurricanes Irma and Martha devastated the islands.", "en"),
        ("Cyclone Freddie killed dozens; Freddie was the longest-lived storm on record.", "en"),
        ("Typhoon Haydan weakened overnight.", "en"),
    ],
)
def test_a_storm_is_nobody_and_no_place(text: str, language: str) -> None:
    article = briefings.extract(text, language=language)
    assert (article.people, _named(text, language)) == ((), (set(), set()))


def test_a_storm_takes_no_name_from_whom_the_article_names_in_full() -> None:
    article = briefings.extract("Paul Martin a filmé la tempête Martin. Martin habite près du port.", language="fr")
    assert [person.name for person in article.people] == ["Paul Martin"]


def test_a_team_s_goals_are_no_part_of_its_name() -> None:
    bodies, places = _named("OLYMPIQUE LYONNAIS 1 - STADE BRESTOIS 2\n\nBrest a renversé Lyon.", "fr")
    assert {"OLYMPIQUE LYONNAIS", "STADE BRESTOIS"} <= bodies | places


def test_a_rank_is_no_part_of_the_league_s_name() -> None:
    bodies, places = _named("Brest s'empare de la quatrième place de Ligue 1.", "fr")
    assert "Ligue 1" in bodies | places


def test_what_somebody_is_is_no_place_at_the_head_of_a_sentence() -> None:
    assert _named("Directrice de recherche au CNRS, Anne Perrin étudie les villes.", "fr") == ({"CNRS"}, set())


def test_a_form_of_address_is_no_part_of_a_body_s_name() -> None:
    bodies, places = _named("Selon un sondage, le Gerb de M. Borissov arriverait en tête.", "fr")
    assert bodies | places == {"Gerb"}


def test_what_is_joined_to_initials_is_a_body_too() -> None:
    text = "Plusieurs associations, dont le WWF et Pro Natura, ont protesté."
    assert briefings.extract(text, language="fr").people == ()
    assert _named(text, "fr")[0] == {"WWF", "Pro Natura"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Perpignan se sépare de Franck Azéma. Perpignan reçoit Clermont samedi.", "Perpignan"),
        ("A bus overturned in Leeds. Leeds mourns three pupils.", "Leeds"),
    ],
)
def test_a_town_that_does_something_is_nobody(text: str, place: str) -> None:
    language = "en" if "bus" in text else "fr"
    assert place not in {person.name for person in briefings.extract(text, language=language).people}
    assert place in _named(text, language)[1]


def test_a_body_has_the_capitals_in_front_and_no_adjective_is_one() -> None:
    text = "The killings took place at Ashcombe General Hospital. Its owner, Oslo-based Nordhavn, apologised."
    bodies, places = _named(text, "en")
    assert "Ashcombe General Hospital" in bodies
    assert "Oslo-based" not in bodies | places


@pytest.mark.parametrize(
    ("text", "language", "firm"),
    [
        pytest.param(
            "Norland ASA va racheter Velkor.\n\nL'action de Norland a perdu 3 %.", "fr", ("Norland ASA", 2), id="form"
        ),
        pytest.param(
            "A rival offer from Dahean Energy was rejected.\n\nWorkers at Dahean said nothing. Dahean is small.",
            "en",
            ("Dahean Energy", 3),
            id="trade",
        ),
    ],
)
def test_a_firm_is_called_without_its_form(text: str, language: str, firm: tuple[str, int]) -> None:
    article = briefings.extract(text, language=language)
    assert firm in {(one.name, len(one.mentions)) for one in article.organisations}
    assert not {one.name for one in article.places} & {"Norland", "Dahean"}


def test_a_town_is_not_its_airline() -> None:
    bodies, places = _named("Leeds Airways has two aircraft.\n\nIt flies from Leeds to Paris.", "en")
    assert "Leeds Airways" in bodies
    assert {"Leeds", "Paris"} <= places


def test_a_participle_in_front_is_no_place() -> None:
    assert _named("Arrêté lundi à Lens, le suspect nie les faits.\n\nHospitalisée lundi, elle est morte.")[1] == {
        "Lens"
    }


@pytest.mark.parametrize(
    ("name", "language", "is_one"),
    [
        ("South American", "en", False),
        ("U.S.-Mexican", "en", False),
        ("Italo-Suisse", "fr", False),
        ("United States District Judge", "en", False),
        ("Senate Minority Leader", "en", False),
        ("Archevêque", "fr", False),
        ("South America", "en", True),
        ("British American Tobacco", "en", True),
        ("Office of the Vice President", "en", True),
        ("Burger King", "en", True),
    ],
)
def test_a_nationality_and_a_post_are_no_bodies(name: str, language: str, is_one: bool) -> None:
    assert is_name(name, language) is is_one

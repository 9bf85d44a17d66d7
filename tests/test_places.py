"""Places, organisations and abbreviations: one entry each, with what is known of them."""

from __future__ import annotations

import pytest

import briefings
from briefings.language import Reading, parse
from briefings.model import Span
from briefings.names.mentions import Mention, find_mentions
from briefings.structure import find_blocks
from briefings.things.glossary import find_terms
from briefings.things.organisations import find_organisations
from briefings.things.places import find_places


def read(text: str, language: str = "fr") -> Reading:
    return parse(text, find_blocks(text, title=None), language)


def test_the_names_of_a_country_are_one_place() -> None:
    text = (
        "La Corée du Nord a répondu. La RPDC, ou République populaire démocratique de Corée, n'est pas la Corée du Sud."
    )
    places = {place.name: place for place in find_places(read(text), find_mentions(read(text)))}
    assert {variant.text for variant in places["Corée du Nord"].variants} == {
        "RPDC",
        "République populaire démocratique de Corée",
    }
    assert [(name, place.country) for name, place in places.items()] == [
        ("Corée du Nord", "KP"),
        ("Corée du Sud", "KR"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "name", "country", "lat"),
    [
        ("Il est arrivé à Pyongyang lundi.", "fr", "Pyongyang", "KP", 39.03),
        ("Il est arrivé aux Etats-Unis lundi.", "fr", "Etats-Unis", "US", None),
        ("He arrived in Moscow on Monday.", "en", "Moscow", "RU", 55.76),
        ("Une frappe a visé lundi Khan Younès et Kherson.", "fr", "Khan Younès", "PS", 31.34),
        ("Le sommet s'ouvre lundi à Koweït City.", "fr", "Koweït City", "KW", 29.37),
        ("The army left El Fasher for Port Sudan on Monday.", "en", "Port Sudan", "SD", 19.62),
        ("Un feu a pris lundi dans le Finistère.", "fr", "Finistère", "FR", None),
        ("A fire broke out on Monday in Florida.", "en", "Florida", "US", None),
    ],
)
def test_country_and_coordinates(text: str, language: str, name: str, country: str, lat: float | None) -> None:
    reading = read(text, language)
    found = {place.name: (place.country, place.lat) for place in find_places(reading, find_mentions(reading))}
    assert found[name] == (country, lat)


def test_somebody_who_is_called_as_a_known_city_is_no_place() -> None:
    article = briefings.extract("Prime Minister Joseph Muscat resigned. Muscat said he would leave.", language="en")
    assert ([person.name for person in article.people], article.places) == (["Joseph Muscat"], ())


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Le chef des renseignements extérieurs russes (SVR) est venu.", "SVR", "renseignements extérieurs russes"),
        ("L'Organisation des Nations unies (ONU) a voté.", "ONU", "Organisation des Nations unies"),
        ("Selon l'Agence de gestion des eaux (Adora), la crue recule.", "Adora", "Agence de gestion des eaux"),
        ("L'ONU (Organisation des Nations unies) a voté.", "ONU", "Organisation des Nations unies"),
        ("Le chef de la Ligue norvégienne des phares (NLSA) est là.", "NLSA", "Ligue norvégienne des phares"),
        ("Elle dirige le Service fédéral de police danois (FOTS).", "FOTS", "Service fédéral de police danois"),
        ("Les élus du Parti des pêcheurs du Nord (NFPA) ont voté.", "NFPA", "Parti des pêcheurs du Nord"),
        ("Le maire de Lyon et la commission locale (CLX) ont voté.", "CLX", "commission locale"),
        ("Le vaccin contre la rage, la gale et la variole (RGV) manque.", "RGV", "rage, la gale et la variole"),
        ("Elle a rejoint le RNJ, un syndicat de joueurs.", "RNJ", "syndicat de joueurs"),
        ("Il préside l'UPV, une association de parents qui vend des livres.", "UPV", "association de parents"),
        ("Elle refuse tout dialogue avec la CNRD (la plate-forme d'opposition).", "CNRD", "plate-forme d'opposition"),
    ],
)
def test_abbreviations_that_the_article_explains(text: str, term: str, meaning: str) -> None:
    (found,) = find_terms(read(text))
    assert (found.term, found.meaning) == (term, meaning)
    assert term in found.span.of(text)
    assert meaning in found.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Manuel Valls (PS) a voté.",
        "Le Tribunal de commerce (Vernay) a jugé.",
        "Il a couru 10 km (voir plus loin).",
        "Il est né (en 1970).",
        "À la SNCF, un agent a été blessé.",
        "Ils ont visé deux policiers de la BAC, un passant et un motard.",
        "Il a quitté l'ONU, un an plus tard.",
        "La CGT (la direction a refusé) appelle à la grève.",
    ],
)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert find_terms(read(text)) == ()


def test_a_body_is_called_by_the_whole_name_that_its_abbreviation_is_explained_with() -> None:
    reading = read("C'est l'idée de l'Union norvégienne pour les droits des marins (NSRU). La NSRU attend.")
    (body,) = find_organisations(reading, find_mentions(reading))
    assert body.name == "Union norvégienne pour les droits des marins"
    assert [variant.text for variant in body.variants] in ([], ["NSRU"])


def test_a_noun_before_a_name_that_stands_alone_elsewhere_is_no_part_of_it() -> None:
    text = "Le Phare de Loire a publié un dossier. Un article du Phare de Loire le dit."
    spans = [Span(3, 17), Span(text.index("article"), text.index(" le dit"))]
    mentions = [Mention(span=span, text=span.of(text), kind="ORG") for span in spans]
    (body,) = find_organisations(read(text), mentions)
    assert (body.name, len(body.mentions), body.variants) == ("Phare de Loire", 2, ())


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        pytest.param("Lundi, une avalanche a touché Tignes ( Savoie , France ).", "Tignes", "FR", id="in-brackets"),
        pytest.param("Il ira à Valmorel, en Italie et en Espagne.", "Valmorel", None, id="a-row-of-places"),
    ],
)
def test_a_place_has_the_country_that_the_text_gives_it(text: str, name: str, country: str | None) -> None:
    places = find_places(read(text), find_mentions(read(text)))
    assert {place.country for place in places if place.name == name} == {country}

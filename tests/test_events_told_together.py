"""Events told by one date: what took place at another, what an event did, what a figure is set beside."""

from __future__ import annotations

from datetime import date

import pytest

import briefings
from briefings.model import Article

DAY = date(2024, 6, 18)  # a Tuesday


def read(text: str, language: str) -> Article:
    return briefings.extract(text, published=DAY, language=language)


def told(text: str, language: str) -> list[tuple[str, str, str]]:
    article = read(text, language)
    return [(e.head.of(article.text), e.start, e.end) for e in article.events]


def on(head: str, day: str) -> tuple[str, str, str]:
    return head, day, day


@pytest.mark.parametrize(
    ("language", "text", "day", "heads"),
    [
        ("en", "Two people were killed in a crash on Monday.", "2024-06-17", ["were killed", "crash"]),
        ("en", "Three people died in Sunday's flood.", "2024-06-16", ["died", "flood"]),
        ("en", "At a meeting on Monday, the council approved the plan.", "2024-06-17", ["meeting", "approved"]),
        ("en", "In Saturday's match, she scored twice.", "2024-06-15", ["match", "scored"]),
        ("en", "A man has been arrested in the shooting on Monday.", "2024-06-17", ["shooting"]),
        ("en", "In a report published on Monday, auditors criticised it.", "2024-06-17", ["published", "criticised"]),
        ("fr", "Deux hommes ont été tués dans un accident lundi.", "2024-06-17", ["ont été tués", "accident"]),
        ("fr", "À l'audience de vendredi, la juge a refusé la caution.", "2024-06-14", ["audience", "a refusé"]),
        ("fr", "À l'issue de la réunion de lundi, ils ont voté.", "2024-06-17", ["réunion", "ont voté"]),
        ("fr", "Réunis lundi en assemblée générale, les salariés ont voté la grève.", "2024-06-17", ["ont voté"]),
        ("fr", "Dans un entretien publié lundi, elle a annoncé sa candidature.", "2024-06-17", ["publié", "a annoncé"]),
        ("fr", "Lors d'un discours prononcé lundi, il a promis une aide.", "2024-06-17", ["prononcé", "a promis"]),
        ("fr", "Dans un entretien accordé lundi au Progrès, elle a nié.", "2024-06-17", ["entretien", "a nié"]),
        ("fr", "Dans une étude publiée lundi, ils ont décrit un virus.", "2024-06-17", ["publiée", "ont décrit"]),
        ("fr", "Il a été condamné pour une vidéo diffusée en ligne lundi.", "2024-06-17", ["diffusée"]),
        ("en", "In findings published on Monday, they described a virus.", "2024-06-17", ["published", "described"]),
        ("fr", "Un homme a été tué et deux ont été blessés lundi.", "2024-06-17", ["a été tué", "ont été blessés"]),
        (
            "fr",
            "Six femmes sont mortes et dix ont été blessées lundi.",
            "2024-06-17",
            ["ont été blessées", "sont mortes"],
        ),
        ("fr", "Deux soldats ont été tués quand leur jeep a sauté lundi.", "2024-06-17", ["a sauté", "ont été tués"]),
        ("fr", "Le suspect est mort après que la police l'a arrêté lundi.", "2024-06-17", ["a arrêté"]),
        ("en", "Six people died and eight were injured on Monday.", "2024-06-17", ["died", "were injured"]),
        ("en", "Two people died after a bus crashed into a lorry on Monday.", "2024-06-17", ["died", "crashed"]),
        ("en", "Twelve people were killed when a ferry sank on Monday.", "2024-06-17", ["were killed", "sank"]),
        ("en", "A man has died after being hit by a bus on Monday.", "2024-06-17", ["being hit"]),
        ("fr", "Au conseil municipal de lundi, les élus ont voté le budget.", "2024-06-17", ["ont voté"]),
        ("fr", "Un accident suivi d'un incendie lundi a fait cinq morts.", "2024-06-17", ["a fait"]),
        ("fr", "Une collision impliquant deux cars lundi a coûté la vie à un homme.", "2024-06-17", ["a coûté"]),
        ("en", "A crash followed by a fire on Monday killed five people.", "2024-06-17", ["killed"]),
        ("en", "An attack claimed by rebels on Monday remains a mystery.", "2024-06-17", ["claimed"]),
        ("en", "On 12 June, hours after the court ruled against him, the mayor resigned.", "2024-06-12", ["resigned"]),
        ("fr", "La loi votée lundi est contestée.", "2024-06-17", ["votée"]),
        ("fr", "La chaleur a dépassé 30 degrés celsius lundi à Lorville.", "2024-06-17", ["a dépassé"]),
        ("fr", "Il s'est opposé à la visite de lundi.", "2024-06-17", ["visite"]),
    ],
)
def test_what_took_place_there(language: str, text: str, day: str, heads: list[str]) -> None:
    assert sorted(told(text, language)) == sorted(on(head, day) for head in heads)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le séisme du 3 mai a fait dix morts.", [on("séisme", "2024-05-03")]),
        ("en", "The earthquake of 3 May killed ten people.", [on("earthquake", "2024-05-03")]),
        ("fr", "Le verdict du 3 mai a été annulé.", [on("verdict", "2024-05-03"), on("a été annulé", "2024-06-18")]),
        ("fr", "Le sommet de jeudi s'annonce tendu.", [on("sommet", "2024-06-20")]),
        ("fr", "Les victimes de l'attentat de lundi seront inhumées.", [on("attentat", "2024-06-17")]),
        ("en", "The pit was not viable beyond 2026.", []),
        ("en", "None of them kept the site open beyond 2027.", []),
        ("fr", "L'usine emploie 120 personnes contre 300 en 2010.", []),
        ("fr", "Selon le rapport de 2019, la ville est pauvre.", []),
        ("en", "The plant employs 120 people, down from 300 in 2010.", []),
        ("fr", "Le vol reproché à deux frères en mars reste inexpliqué.", [("vol", "2024-03", "2024-03")]),
        ("fr", "Elle est employée par la mairie depuis 2003.", []),
    ],
)
def test_what_an_event_is_and_is_not(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On Saturday night a plane crashed near Lorville.", ("crashed", "2024-06-15", "2024-06-16")),
        ("en", "Talks collapsed last night.", ("collapsed", "2024-06-17", "2024-06-18")),
        ("fr", "La grange a brûlé dans la nuit de samedi.", ("a brûlé", "2024-06-15", "2024-06-16")),
        ("fr", "La grange a brûlé samedi soir.", on("a brûlé", "2024-06-15")),
        ("en", "The firm began laying off staff on Monday.", on("began", "2024-06-17")),
        ("fr", "Le groupe a commencé à vendre ses usines lundi.", on("a commencé", "2024-06-17")),
        ("en", "Three years ago the plant closed.", ("closed", "2021", "2021")),
        ("en", "She said on Monday the road closed.", on("said", "2024-06-17")),
    ],
)
def test_when_and_by_which_verb(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Un chêne s'est abattu lundi sur une voiture.", "accident"),
        ("Un policier a abattu un suspect lundi.", "attack"),
    ],
)
def test_what_falls_attacks_nobody(text: str, kind: str) -> None:
    assert [event.kind for event in read(text, "fr").events] == [kind]


def test_nothing_over_is_counted_into_the_future() -> None:
    text = "La société a lancé son application le 2 mai.\n\nUn an après le lancement, elle avait vendu ses données."
    assert all(start < "2025" for _, start, _ in told(text, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le trafic, coupé lundi matin, doit reprendre dans l'après-midi.", "2024-06-18TAF"),
        ("fr", "Un homme a été arrêté lundi. Il sera présenté au juge à 14 h 30.", "2024-06-18T14:30"),
        ("fr", "Lundi, elle a vu le maire et elle est repartie dans la soirée.", "2024-06-17TEV"),
        ("fr", "Elle est venue lundi. Elle avait prévu de repartir dans la soirée.", "2024-06-17TEV"),
        ("fr", "Elle viendra jeudi et repartira dans la soirée.", "2024-06-20TEV"),
        ("fr", "Le 6 juin 1944, il débarque à Lorville. Il sera tué dans la soirée.", "1944-06-06TEV"),
        ("en", "A man was arrested on Monday. He is due in court in the afternoon.", "2024-06-18TAF"),
        ("en", "He arrived on Monday and left in the evening.", "2024-06-17TEV"),
        ("fr", "À minuit, la préfecture a fermé le pont.", "2024-06-18T00:00"),
        ("fr", "Le pont fermera à minuit.", "2024-06-18T24:00"),
        ("en", "Power will be off until midday tomorrow.", "2024-06-19T12:00"),
        ("fr", "En 2021-22, le club a gagné.", "2022"),
        ("en", "The firm lost money in 2008/09.", "2009"),
        ("fr", "Après sa victoire samedi, le club recevra Valmont.", "2024-06-15"),
        ("en", "After winning on Saturday, the side will face Valmont.", "2024-06-15"),
        ("fr", "Le club a gagné samedi, avant de recevoir Valmont mercredi.", "2024-06-19"),
        ("en", "She was held on Thursday before being released on Monday.", "2024-06-17"),
        ("en", "He spoke on Monday before the vote on Thursday.", "2024-06-13"),
        ("fr", "La loi votée lundi entrera en vigueur.", "2024-06-17"),
        ("fr", "Une soirée est organisée jeudi.", "2024-06-20"),
        ("fr", "Le salon se tient samedi à Lorville.", "2024-06-22"),
        ("fr", "Une soirée a été organisée jeudi.", "2024-06-13"),
        ("en", "A vigil is being held on Thursday.", "2024-06-20"),
        ("fr", "Le décret 2015-29 a vécu.", "2015"),
        ("en", "The final was won in 2019 - 22 players had been hurt.", "2019"),
    ],
)
def test_the_last_date_of_a_text(language: str, text: str, expected: str) -> None:
    assert read(text, language).dates[-1].value == expected

"""Which day an event has and whether it took place: common sentences of the press, with all that they tell of."""

from __future__ import annotations

from datetime import date

import pytest

import briefings

BEFORE = {
    "fr": "Le prix du pain reste stable.\n\nLe beurre est cher.\n\n",
    "en": "Bread is still cheap.\n\nButter is dear.\n\n",
}
"""Paragraphs in front that date nothing, so that no sentence is the lead."""


def told(text: str, language: str) -> list[str]:
    """The events of a text that comes out on Thursday 16 May 2024: head, days and status."""
    article = briefings.extract(BEFORE[language] + text, published=date(2024, 5, 16), language=language)
    days = ((e, e.start if e.start == e.end else f"{e.start}..{e.end}") for e in article.events)
    return [f"{e.head.of(article.text)} {day} {e.status.value}" for e, day in days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Un an après la mort de Marie Lenoir, tuée le 12 juin 2023, une marche aura lieu samedi.",
            ["mort 2023 past", "tuée 2023-06-12 past", "aura 2024-05-18 planned"],
            id="counted-from-the-other-day",
        ),
        pytest.param("Comme Luc Petit en 2019, Marie Lenoir a été arrêtée.", [], id="likeness"),
        pytest.param("Contrairement à 2019, la droite a été battue.", [], id="unlikeness"),
        pytest.param("Elle a été arrêtée, comme sa sœur en 2019.", [], id="likeness-behind"),
        pytest.param(
            "Le festival, annulé en 2020 et 2021, revient du 5 au 9 juin.",
            ["festival 2024-06-05..2024-06-09 planned", "annulé 2020..2021 past"],
            id="cancelled",
        ),
        pytest.param(
            "La fusion, annoncée en janvier, a été approuvée mercredi.",
            ["annoncée 2024-01 past", "a été approuvée 2024-05-15 past"],
            id="announced",
        ),
        pytest.param(
            "Le préfet a annoncé mardi qu'un couvre-feu serait instauré mercredi.",
            ["a annoncé 2024-05-14 past", "serait instauré 2024-05-15 planned"],
            id="passive-that-was-to-come",
        ),
        pytest.param("L'homme nie avoir volé la voiture mardi.", ["avoir volé 2024-05-14 denied"], id="denies"),
        pytest.param(
            "Le suspect nie avoir frappé sa femme le 2 mai.", ["avoir frappé 2024-05-02 denied"], id="denies-once-more"
        ),
        pytest.param(
            "Après avoir battu Nantes samedi, Lens recevra Lille dimanche.",
            ["avoir battu 2024-05-11 past", "recevra 2024-05-19 planned"],
            id="won-and-will-play",
        ),
        pytest.param(
            "Le maire a salué la libération de 112 détenus le 2 mai.",
            ["libération 2024-05-02 past"],
            id="judged-today",
        ),
        pytest.param(
            "Un automobiliste a blessé un passant mardi.", ["a blessé 2024-05-14 past"], id="whoever-a-participle-names"
        ),
        pytest.param(
            "Il a été relaxé d'avoir volé la voiture en mai 2020.", ["avoir volé 2020-05 denied"], id="cleared-of"
        ),
        pytest.param(
            "Une plainte pour avoir frappé un élève mardi est à l'étude.",
            ["avoir frappé 2024-05-14 alleged"],
            id="plaint",
        ),
        pytest.param("Le pont serait ouvert vendredi.", ["serait ouvert 2024-05-17 planned"], id="hearsay-to-come"),
        pytest.param("Il serait mort vendredi.", ["serait mort 2024-05-10 alleged"], id="hearsay-of-what-is-over"),
        pytest.param(
            "L'incendie se serait déclaré vendredi.", ["se serait déclaré 2024-05-10 alleged"], id="hearsay-reflexive"
        ),
        pytest.param(
            "La police annonce l'arrestation, lundi, à Lens, de deux suspects.",
            ["arrestation 2024-05-13 past"],
            id="within-a-phrase",
        ),
        pytest.param(
            "Il a évoqué l'assassinat, le 3 mai 2020, de son père.", ["assassinat 2020-05-03 past"], id="within-commas"
        ),
        pytest.param(
            "Âgé de 46 ans et condamné en 2018 pour violences, l'homme conteste les faits.",
            ["condamné 2018 past"],
            id="convicted-and-denies",
        ),
        pytest.param("Il aurait pu mourir vendredi.", ["aurait pu mourir 2024-05-10 alleged"], id="might-have"),
        pytest.param("Le suspect est peut-être mort lundi.", ["est peut-être mort 2024-05-13 alleged"], id="perhaps"),
        pytest.param("Il se peut que le suspect soit mort lundi.", ["soit mort 2024-05-13 alleged"], id="may-be"),
        pytest.param("Il jure ne pas avoir vu l'enfant lundi.", ["avoir vu 2024-05-13 denied"], id="swears-not"),
        pytest.param("Il a été empêché de parler lundi.", [], id="prevented"),
        pytest.param("Il faut que le maire parte lundi.", ["parte 2024-05-20 planned"], id="must"),
        pytest.param("Si le vote a lieu lundi, il partira.", ["vote 2024-05-20 planned"], id="if"),
        pytest.param("Le maire a salué la réouverture de la ligne lundi.", ["a salué 2024-05-13 past"], id="judged"),
        pytest.param(
            "Depuis l'arrestation de Paul Roux, le 3 mai, le maire se tait.",
            ["arrestation 2024-05-03 past"],
            id="since-a-day-set-off",
        ),
        pytest.param(
            "Après sa victoire, samedi, Metz vise le titre.", ["victoire 2024-05-11 past"], id="what-is-so-has-none"
        ),
        pytest.param(
            "Avant d'affronter Nice dimanche, Metz a perdu mercredi à Lille.",
            ["affronter 2024-05-19 planned", "a perdu 2024-05-15 past"],
            id="what-comes-before-another-day",
        ),
        pytest.param(
            "Fermée le 2 mai pour travaux, la piscine rouvrira lundi.",
            ["Fermée 2024-05-02 past", "rouvrira 2024-05-20 planned"],
            id="participle-in-front",
        ),
        pytest.param(
            "Le 2 mai au soir, alors qu'il rentrait chez lui, il a été agressé.",
            ["a été agressé 2024-05-02 past"],
            id="clause-in-front",
        ),
        pytest.param(
            "Le spectacle sera donné les 24, 25 et 26 mai à Vannes.",
            ["sera donné 2024-05-24..2024-05-26 planned"],
            id="three-days",
        ),
        pytest.param(
            "Le match de samedi a été reporté à mercredi.", ["match 2024-05-22 planned"], id="put-off-from-a-day"
        ),
        pytest.param("La réunion prévue mardi n'aura pas lieu.", [], id="not-held"),
        pytest.param(
            "La police a indiqué mardi avoir ouvert une enquête. Un corps a été découvert dans un parc.",
            ["a indiqué 2024-05-14 past"],
            id="day-of-a-telling",
        ),
        pytest.param(
            "Un hangar a brûlé mardi. Deux pompiers ont été blessés.",
            ["a brûlé 2024-05-14 past", "ont été blessés 2024-05-14 past"],
            id="day-of-a-story",
        ),
        pytest.param(
            "Il faudra attendre le 12 juin pour connaître le verdict.", ["connaître 2024-06-12 planned"], id="wait"
        ),
        pytest.param(
            "La peintre est morte au Chili, où elle vivait, ce mercredi.",
            ["est morte 2024-05-15 past"],
            id="behind-a-clause",
        ),
        pytest.param(
            "Les épreuves du concours 2024 ont commencé mardi.", ["ont commencé 2024-05-14 past"], id="edition"
        ),
        pytest.param("Les orages de mercredi ont fait deux blessés.", ["orages 2024-05-15 past"], id="storms"),
        pytest.param("La mairie est ouverte du lundi au vendredi de 9 h à 17 h.", [], id="open"),
        pytest.param(
            "Il a confirmé que la réunion se tiendrait à Lima le 9 juin.",
            ["réunion 2024-06-09 planned"],
            id="of-an-irregular-conditional",
        ),
        pytest.param(
            "Les deux rois sont convenus de se revoir le 9 juin.", ["se revoir 2024-06-09 planned"], id="agreed"
        ),
        pytest.param(
            "Les Lettons sont appelés aux urnes dimanche.", ["sont appelés 2024-05-19 planned"], id="called-to-vote"
        ),
        pytest.param(
            "Le maire devait être jugé cet après-midi.", ["devait être jugé 2024-05-16 planned"], id="due-today"
        ),
        pytest.param(
            "Il a été nommé préfet adjoint en avril dernier.", ["a été nommé 2024-04 past"], id="adjective-of-an-office"
        ),
        pytest.param("Voici ce que l'on sait de la situation ce mercredi.", [], id="what-is-known"),
        pytest.param(
            "Les camps sont convenus d'une trêve à compter de lundi.", ["trêve 2024-05-20 planned"], id="from-a-day-on"
        ),
        pytest.param(
            "Depuis la visite du roi à Rome, en avril 2023, les deux pays se parlent.",
            ["visite 2023-04 past"],
            id="since-a-month-between-commas",
        ),
        pytest.param(
            "Le Conseil a sanctionné mardi un général, accusé d'avoir ordonné des massacres en 2021.",
            ["a sanctionné 2024-05-14 past", "massacres 2021 alleged"],
            id="ordered-as-somebody-is-accused-of",
        ),
        pytest.param(
            "Rome a levé son veto lundi soir.\n\nMinsk a aussitôt dénoncé cette décision.",
            ["a levé 2024-05-13 past"],
            id="reaction-in-a-new-paragraph",
        ),
        pytest.param(
            "Le chanteur se produira le 12 juin à Nîmes et le 14 à Arles.",
            ["se produira 2024-06-12 planned", "se produira 2024-06-14 planned"],
            id="second-day-of-a-month",
        ),
        pytest.param(
            "Ana Rusu est venue. Ministre de 2019 à 2021, elle avait démissionné en octobre 2021.",
            ["avait démissionné 2021-10 past"],
            id="office-in-front-of-its-sentence",
        ),
        pytest.param(
            "L'ambassadeur a été reçu mardi après l'expulsion d'Élise Renaud, sommée samedi de partir.",
            ["a été reçu 2024-05-14 past", "sommée 2024-05-11 past"],
            id="day-of-a-participle",
        ),
        pytest.param(
            "Initialement prévue le 25 mai, sa visite à Lima a été reportée à octobre.",
            ["visite 2024-10 planned"],
            id="put-off",
        ),
        pytest.param(
            "Le concert, prévu le 25 mai, a été annulé mardi.", ["a été annulé 2024-05-14 past"], id="called-off"
        ),
        pytest.param(
            "Une tournée le conduira samedi au Caire et dimanche à Riyad.",
            ["conduira 2024-05-18 planned", "conduira 2024-05-19 planned"],
            id="two-days-of-a-tour",
        ),
        pytest.param("Le bilan s'établit à 300 morts depuis le 7 mai.", [], id="toll-since-a-day"),
        pytest.param(
            "À Rome, on veut croire à un accord avant le sommet du 3 juin.",
            ["sommet 2024-06-03 planned"],
            id="believed-in",
        ),
        pytest.param(
            "Dimanche, au terme d'un débat, le collectif menant depuis deux semaines la grève, a refusé l'offre.",
            ["a refusé 2024-05-12 past"],
            id="participle-of-the-subject",
        ),
        pytest.param(
            "L'agence a dévoilé lundi les chiffres du chômage pour le mois d'avril.",
            ["a dévoilé 2024-05-13 past"],
            id="month-of-figures",
        ),
        pytest.param(
            "Le pont sera refait dans les dix prochains mois.",
            ["sera refait 2024-05..2025-03 planned"],
            id="stretch-ahead",
        ),
        pytest.param("Ils perdront leur emploi d'ici six mois.", ["perdront 2024-11 planned"], id="within-a-length"),
        pytest.param(
            "Alors que le site est fermé depuis mardi, le maire exige une loi.",
            ["est fermé 2024-05-14 past"],
            id="since-in-a-clause",
        ),
        pytest.param(
            "Dans la nuit du 3 au 4 mai, deux bandes se sont battues à Lens. Un van a foncé sur la foule.",
            ["se sont battues 2024-05-03..2024-05-04 past", "a foncé 2024-05-03..2024-05-04 past"],
            id="night-that-goes-on",
        ),
        pytest.param("Il a plu plus tôt cette semaine.", ["a plu 2024-05-13..2024-05-16 past"], id="part-of-a-week"),
        pytest.param(
            "Le studio a annoncé ce week-end la fin du projet.",
            ["a annoncé 2024-05-11..2024-05-12 past"],
            id="announced-at-the-weekend",
        ),
        pytest.param(
            "Le scrutin, initialement prévu en mars, se tiendra le 6 juin.",
            ["scrutin 2024-06-06 planned"],
            id="at-first",
        ),
        pytest.param("Selon la rumeur, le roi a fui mardi.", ["a fui 2024-05-14 alleged"], id="rumour"),
        pytest.param(
            "9 octobre 2006. Premier essai nucléaire.\n12 juin 2018. Le pays gèle ses essais.",
            ["essai 2006-10-09 past", "gèle 2018-06-12 past"],
            id="days-in-front-with-a-stop",
        ),
        pytest.param(
            "14 juillet 2015 – Signature de l'accord.\n\n8 mai 2018 – Les États-Unis se retirent.",
            ["Signature 2015-07-14 past", "se retirent 2018-05-08 past"],
            id="days-in-front-with-a-dash",
        ),
        pytest.param("Moscou libère deux otages lundi.", ["libère 2024-05-13 past"], id="no-other-verb"),
        pytest.param(
            "Le préfet ferme des routes lundi.", ["ferme 2024-05-13 past"], id="no-other-verb-but-an-adjective"
        ),
    ],
)
def test_in_french(text: str, expected: list[str]) -> None:
    assert sorted(told(text, "fr")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "language", "titles"),
    [
        ("Il jouera samedi à Lens et dimanche à Lille.", "fr", ["Il jouera à Lens", "Il jouera à Lille"]),
        ("Metz recevra Nice samedi et Lille mercredi.", "fr", ["Metz recevra Nice", "Metz recevra Lille"]),
        (
            "Le maire a reçu les forains lundi et les élus mardi.",
            "fr",
            ["Le maire a reçu les forains", "Le maire a reçu les élus"],
        ),
        ("Le suspect a été arrêté mardi et sa complice mercredi.", "fr", ["Le suspect a été arrêté"]),
        ("Le premier tour aura lieu le 30 juin et le second le 7 juillet.", "fr", ["Le premier tour", "le second"]),
        ("Il a été ministre en 2014 et député en 2017.", "fr", ["Il a été ministre"]),
        ("She visited Paris on Monday and Rome on Tuesday.", "en", ["She visited Paris", "She visited Rome"]),
        ("The suspect was arrested on Tuesday and his wife on Wednesday.", "en", ["The suspect was arrested"]),
    ],
)
def test_each_day_has_what_goes_with_it(text: str, language: str, titles: list[str]) -> None:
    article = briefings.extract(BEFORE[language] + text, published=date(2024, 5, 16), language=language)
    assert [" ".join(part.of(article.text) for part in event.title) for event in article.events] == titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Like Luke Moss in 2019, Mary Cole was arrested.", [], id="likeness"),
        pytest.param("As in 2019, the fair was cancelled.", [], id="as-before"),
        pytest.param("As mayor in 2019, she opened the park.", ["opened 2019 past"], id="as-an-office"),
        pytest.param(
            "The merger, announced in January, was approved on Wednesday.",
            ["announced 2024-01 past", "was approved 2024-05-15 past"],
            id="announced",
        ),
        pytest.param("The suspect denies killing his neighbour on 2 May.", ["killing 2024-05-02 denied"], id="denies"),
        pytest.param("He allegedly stabbed a man on Tuesday.", ["stabbed 2024-05-14 alleged"], id="allegedly"),
        pytest.param(
            "Police are looking for a man suspected of robbing a bank on Tuesday.",
            ["robbing 2024-05-14 alleged"],
            id="suspected-of",
        ),
        pytest.param(
            "Two teenagers have been charged with murder after a man was stabbed in Leeds on Saturday.",
            ["was stabbed 2024-05-11 past"],
            id="what-they-are-charged-with",
        ),
        pytest.param(
            "The bridge was closed on 2 May after a crash.", ["was closed 2024-05-02 past"], id="before-a-preposition"
        ),
        pytest.param("The hearing was adjourned until 3 October.", ["hearing 2024-10-03 planned"], id="adjourned"),
        pytest.param(
            "Three days earlier, on 2 May, he had been sacked.", ["had been sacked 2024-05-02 past"], id="earlier"
        ),
        pytest.param(
            "The play will be staged on 24, 25 and 26 May in York.",
            ["will be staged 2024-05-24..2024-05-26 planned"],
            id="three-days",
        ),
        pytest.param("Saturday's match has been moved to Wednesday.", ["match 2024-05-22 planned"], id="moved"),
        pytest.param(
            "The prime minister had been expected to visit Leeds on Tuesday.",
            ["had been expected to visit 2024-05-14 planned"],
            id="had-been-expected",
        ),
        pytest.param(
            "The meeting planned for Tuesday did not take place.", ["meeting 2024-05-14 planned"], id="was-not-held"
        ),
        pytest.param("The meeting planned for Tuesday will not take place.", [], id="not-held"),
        pytest.param(
            "Police said on Tuesday they had opened an inquiry. A body was found in a park.",
            ["said 2024-05-14 past"],
            id="day-of-a-telling",
        ),
        pytest.param(
            "The break helps him to draft plans, which he will present on 14 June, the same day.",
            ["will present 2024-06-14 planned"],
            id="the-same-day",
        ),
        pytest.param(
            "She died in Chile, where she lived, on Wednesday.", ["died 2024-05-15 past"], id="behind-a-clause"
        ),
        pytest.param(
            "The firm wrote to the bank on 10 January, and again on 14 January.",
            ["wrote 2024-01-10 past", "wrote 2024-01-14 past"],
            id="again",
        ),
        pytest.param("Results are due on 23 May.", ["Results 2024-05-23 planned"], id="due"),
        pytest.param("Had he signed in May, the deal would be in force.", [], id="had-he"),
        pytest.param("Neither side has met since March.", [], id="neither"),
        pytest.param(
            "He was bailed to appear at Leeds Crown Court on 3 June.", ["appear 2024-06-03 planned"], id="bailed-to"
        ),
        pytest.param(
            "Without a deal by Friday, crews will walk out on Monday.", ["will walk 2024-05-20 planned"], id="without"
        ),
        pytest.param(
            "Before meeting the king on Saturday, the envoy visited a school on Tuesday.",
            ["meeting 2024-05-18 planned", "visited 2024-05-14 past"],
            id="what-comes-before-another-day",
        ),
        pytest.param("Ms Lee was elected leader in April 2020.", ["was elected 2020-04 past"], id="was-elected-leader"),
        pytest.param(
            "Ann Lee was appointed director of the museum in 2018.", ["was appointed 2018 past"], id="was-appointed"
        ),
        pytest.param("The office is open Monday to Friday, 9am to 5pm.", [], id="open"),
        pytest.param(
            "The union condemned the bombing of the clinic on 3 May.",
            ["bombing 2024-05-03 past"],
            id="judged-today",
        ),
        pytest.param(
            "The mayor, who denies taking bribes in March, said nothing.", ["taking 2024-03 denied"], id="denies-beside"
        ),
        pytest.param("The man denies having stolen it on Tuesday.", ["having stolen 2024-05-14 denied"], id="denies"),
        pytest.param(
            "He was held on suspicion of stealing the car in May 2020.", ["stealing 2020-05 alleged"], id="on-suspicion"
        ),
        pytest.param("She was cleared of stealing it in May 2020.", ["stealing 2020-05 denied"], id="cleared-of"),
        pytest.param(
            "She was found not guilty of stealing a car in May 2021.", ["stealing 2021-05 denied"], id="not-guilty"
        ),
        pytest.param(
            "She recalled the murder, in May 2020, of her father.", ["murder 2020-05 past"], id="within-a-phrase"
        ),
        pytest.param("He nearly died on Monday.", [], id="nearly"),
        pytest.param("It is unclear whether the plane took off on Monday.", [], id="whether"),
        pytest.param("He may have died on Monday.", ["may have died 2024-05-13 alleged"], id="may-have"),
        pytest.param("He is believed to have fled on Monday.", ["have fled 2024-05-13 alleged"], id="believed-to"),
        pytest.param("Police believe he fled on Monday.", ["fled 2024-05-13 alleged"], id="believe"),
        pytest.param("The claim that he died on Monday is false.", ["died 2024-05-13 denied"], id="false-claim"),
        pytest.param(
            "The pair are believed to have left for Oslo on 3 March.", ["have left 2024-03-03 alleged"], id="perfect"
        ),
        pytest.param(
            "The junta reportedly shot two officers on Tuesday.", ["shot 2024-05-14 alleged"], id="reportedly"
        ),
        pytest.param("The envoy did not have anything to announce on Tuesday.", [], id="nothing-to-announce"),
        pytest.param(
            "The text was adopted by 13 votes on Tuesday.", ["was adopted 2024-05-14 past"], id="so-many-votes"
        ),
        pytest.param("Voters go to the polls on Sunday in Moldova.", ["go 2024-05-19 planned"], id="go-to-the-polls"),
        pytest.param("The firm left New START in March.", ["left 2024-03 past"], id="a-name-in-capitals"),
        pytest.param(
            "The king accepted an invitation to visit Oslo in the autumn.",
            ["visit 2024-09..2024-11 planned"],
            id="what-somebody-is-invited-to",
        ),
        pytest.param(
            "The summit was originally planned for April but was put off.",
            ["summit 2024-04 planned"],
            id="planned-for-another-time",
        ),
        pytest.param(
            "The talks, which were to resume on May 25, may be delayed.",
            ["talks 2024-05-25 planned"],
            id="were-to-resume",
        ),
        pytest.param(
            "The board is to send the agreement to Oslo by the end of June.",
            ["is to send 2024-06 planned"],
            id="is-to-send",
        ),
        pytest.param("Berg resigned from Holm's cabinet in 2019 over a deal.", ["resigned 2019 past"], id="goes-from"),
        pytest.param(
            "The North fired what Seoul said was a missile on Tuesday.",
            ["fired 2024-05-14 past"],
            id="what-it-was-said-to-be",
        ),
        pytest.param("She was the first woman to lead it since its independence in 1964.", [], id="since-a-thing"),
        pytest.param(
            "He fled in the war of August 2008. Forty people have been held since November.",
            ["war 2008-08 past", "have been held 2023-11..2024-05-16 past"],
            id="since-of-late",
        ),
        pytest.param(
            "She stood in the 2025 Cuban presidential election.", ["election 2025 planned"], id="land-between"
        ),
        pytest.param("He is a favourite in the upcoming 2025 race.", ["race 2025 planned"], id="adjective-before-year"),
        pytest.param("The coup was before the 2014 protests.", ["was before the 2014 protests 2014 past"], id="before"),
        pytest.param("In 1971, Conyers co-founded the Congressional Black Caucus.", ["co-founded 1971 past"], id="fin"),
        pytest.param(
            "The ferry will be repaired over the next two months.",
            ["will be repaired 2024-05..2024-07 planned"],
            id="stretch-ahead",
        ),
        pytest.param("The suspect has changed over the last four years.", [], id="stretch-behind"),
        pytest.param(
            "While the city has been shelled since Tuesday, the mayor fled.",
            ["has been shelled 2024-05-14 past"],
            id="since-in-a-clause",
        ),
        pytest.param(
            "The firm sent a letter on Monday but received no answer.", ["sent 2024-05-13 past"], id="none-beside"
        ),
        pytest.param(
            "The rally began on Monday. The north stated it would respond within 48 hours.",
            ["began 2024-05-13 past"],
            id="soon-in-another-clause",
        ),
        pytest.param(
            'The court gave its ruling on Monday. The firm issued a note which read: "This ruling is odd".',
            ["gave 2024-05-13 past"],
            id="pointed-at-in-a-quotation",
        ),
        pytest.param("It rained earlier this week.", ["rained 2024-05-13..2024-05-16 past"], id="part-of-a-week"),
        pytest.param("In 1982 Cummings ran for a seat.", ["ran 1982 past"], id="year-before-a-name"),
        pytest.param(
            "Born Robert Burns in Hull, Maine on June 23, 1941, he took another name.",
            ["Born 1941-06-23 past"],
            id="born-by-another-name",
        ),
        pytest.param(
            "The mayor announced this weekend that he would go.",
            ["announced 2024-05-11..2024-05-12 past"],
            id="at-the-weekend",
        ),
        pytest.param(
            "Hull beat Lorville 3-1 on Saturday thanks to two goals from Tom Reed.",
            ["beat 2024-05-11 past"],
            id="thanks-to",
        ),
        pytest.param(
            "On Tuesday morning a gunman shot two officers outside the court before being killed.",
            ["shot 2024-05-14 past"],
            id="past-that-is-a-noun-too",
        ),
        pytest.param(
            "At a news conference on Monday, the coach said he would leave in June.",
            ["conference 2024-05-13 past", "said 2024-05-13 past", "would leave 2024-06 planned"],
            id="what-was-said-has-its-own-date",
        ),
        pytest.param(
            "The election, originally scheduled for March, will now take place on 6 June.",
            ["will now take 2024-06-06 planned"],
            id="at-first",
        ),
        pytest.param("To cut costs, in 2012, the airline shut a base.", ["shut 2012 past"], id="aim-in-front"),
        pytest.param("March 2014 – Talks on a new treaty collapse.", ["Talks 2014-03 past"], id="led-in-by-a-month"),
        pytest.param("2016: Merger of the two banks.", ["Merger 2016 past"], id="led-in-by-a-year"),
        pytest.param("The central bank raised rates on Thursday.", ["raised 2024-05-16 past"], id="no-other-verb"),
        pytest.param("Protesters blocked roads on Monday.", ["blocked 2024-05-13 past"], id="things-that-are-no-verb"),
        pytest.param("A tower block collapsed on Monday in Hull.", ["collapsed 2024-05-13 past"], id="without-object"),
        pytest.param(
            "Floods destroyed at least 200 homes on Sunday.", ["destroyed 2024-05-12 past"], id="number-behind"
        ),
        pytest.param("The regulator raised the plan on Monday.", ["raised 2024-05-13 past"], id="finite-below-a-noun"),
    ],
)
def test_in_english(text: str, expected: list[str]) -> None:
    assert sorted(told(text, "en")) == sorted(expected)

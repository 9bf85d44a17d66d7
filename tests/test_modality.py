"""Modality: how each statement is put forward."""

from __future__ import annotations

import pytest

from briefings import extract
from briefings.model import Modality, Person, Span
from tests.quotation_cases import attribution_of


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("Le train a déraillé près de Lyon.", Modality.ASSERTED, id="fact"),
        pytest.param("Paul Arnaud a confirmé que le train avait déraillé.", Modality.ASSERTED, id="confirmed"),
        pytest.param("Paul Arnaud se rendra au Japon mardi.", Modality.PLANNED, id="future"),
        pytest.param("Paul Arnaud va rencontrer les syndicats.", Modality.PLANNED, id="near-future"),
        pytest.param("Une réunion est prévue mardi à Lyon.", Modality.PLANNED, id="scheduled"),
        pytest.param("Paul Arnaud a promis de baisser les impôts.", Modality.PLANNED, id="promise"),
        pytest.param("Le ministère a annoncé que l'usine serait fermée.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("Paul Arnaud a annoncé sa candidature.", Modality.PLANNED, id="announced-noun"),
        pytest.param("Le Pentagone a accusé Moscou d'avoir tiré des missiles.", Modality.ALLEGED, id="accusation"),
        pytest.param("Paul Arnaud est soupçonné de fraude fiscale.", Modality.ALLEGED, id="suspicion"),
        pytest.param("Paul Arnaud a démenti ces informations.", Modality.DENIED, id="denial"),
        pytest.param("Le ministère nie toute fuite de données.", Modality.DENIED, id="denial-present"),
        pytest.param("L'homme aurait quitté le pays en voiture.", Modality.CONDITIONAL, id="hearsay"),
        pytest.param(
            "Selon la presse, l'accord concernerait dix pays.", Modality.CONDITIONAL, id="hearsay-with-source"
        ),
        pytest.param("Paul Arnaud a condamné cette attaque.", Modality.OPINION, id="condemnation"),
        pytest.param("« C'est une décision scandaleuse », a réagi Paul Arnaud.", Modality.OPINION, id="judgement"),
        pytest.param("« C'est totalement faux », a répondu Paul Arnaud.", Modality.DENIED, id="quoted-rebuttal"),
        pytest.param("Le chantier doit encore durer trois mois.", Modality.PLANNED, id="still-to-come"),
        pytest.param("La visite n'aura duré qu'une heure.", Modality.ASSERTED, id="future-perfect-looks-back"),
        pytest.param("Le glacier aura disparu d'ici vingt ans.", Modality.PLANNED, id="future-perfect-with-a-deadline"),
        pytest.param("Paul Arnaud estime que la réforme est utile.", Modality.OPINION, id="belief"),
        pytest.param("Il s'agirait du plus vieux pont de la vallée.", Modality.CONDITIONAL, id="hearsay-in-ir"),
        pytest.param("Il rougissait en parlant de la digue.", Modality.ASSERTED, id="imperfect-in-ir"),
        pytest.param("Le voleur pourrait avoir fui par les toits.", Modality.CONDITIONAL, id="surmise"),
        pytest.param(
            "Trois tableaux auraient disparu, sans que l'on sache si la porte était fermée.",
            Modality.CONDITIONAL,
            id="hearsay-beside-an-indirect-question",
        ),
        pytest.param(
            "La taxe que la ville avait votée serait doublée, d'après un élu.",
            Modality.CONDITIONAL,
            id="past-a-relative",
        ),
        pytest.param("La digue risque de céder sous la prochaine crue.", Modality.OPINION, id="forecast-of-harm"),
        pytest.param("« J'espère que le pont rouvrira », a dit Paul Arnaud.", Modality.OPINION, id="wish"),
        pytest.param("« Rendez-nous notre gare ! », a lancé Paul Arnaud.", Modality.OPINION, id="appeal"),
        pytest.param(
            "Paul Arnaud a déclaré que le conseil devait voter vite.", Modality.ASSERTED, id="past-duty-is-told"
        ),
        pytest.param("Paul Arnaud affirme que le conseil doit voter vite.", Modality.OPINION, id="duty-reported"),
        pytest.param("Le conseil entend rénover la halle.", Modality.PLANNED, id="aim"),
        pytest.param("Deux concerts ont par conséquent été prévus.", Modality.PLANNED, id="set-down-past-an-adverbial"),
        pytest.param(
            "Un couvreur, soupçonné d'avoir mis le feu, est entendu.", Modality.ALLEGED, id="charge-in-apposition"
        ),
        pytest.param(
            "Paul Arnaud assure que la ville n'a jamais vendu ce terrain.", Modality.DENIED, id="rebuttal-reported"
        ),
        pytest.param("« Nous fermerons dix écoles », a déclaré Paul Arnaud.", Modality.PLANNED, id="quoted-future"),
    ],
)
def test_a_statement_is_put_forward_as_the_sentence_puts_it(sentence: str, modality: Modality) -> None:
    name = "Paul Arnaud"
    at = sentence.find(name)
    people = (Person(id="paul-arnaud", name=name, mentions=(Span(at, at + len(name)),)),) if at >= 0 else ()
    (statement,) = attribution_of(sentence, "fr", people).statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param(
            "Le préfet a précisé que les voleurs auraient utilisé une échelle.", Modality.CONDITIONAL, id="had"
        ),
        pytest.param(
            "La police a indiqué que le conducteur aurait perdu le contrôle.", Modality.CONDITIONAL, id="lost"
        ),
        pytest.param("Le maire a ajouté que le feu aurait pris dans la cave.", Modality.CONDITIONAL, id="taken"),
        pytest.param("Il s'agirait d'un incendie criminel selon la police.", Modality.CONDITIONAL, id="it-would-be"),
        pytest.param("Selon la presse, le groupe perdrait dix usines.", Modality.CONDITIONAL, id="would-lose"),
        pytest.param("Le maire a annoncé que la piscine ouvrirait en mai.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("Le maire a dit que la ville aurait dû agir.", Modality.PLANNED, id="duty-is-no-hearsay"),
        pytest.param("Le policier tirait sur la foule.", Modality.ASSERTED, id="a-past-in-irait"),
        pytest.param("Elle rentrait de vacances en train.", Modality.ASSERTED, id="a-past-in-trait"),
    ],
)
def test_a_conditional_is_heard_behind_its_source(sentence: str, modality: Modality) -> None:
    article = extract(f"{sentence}\n", language="fr")
    (statement,) = article.statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("The minister will visit Japan on Tuesday.", Modality.PLANNED, id="future"),
        pytest.param("The talks are due to begin in the autumn.", Modality.PLANNED, id="due"),
        pytest.param("The firm called the reports groundless.", Modality.DENIED, id="groundless"),
        pytest.param("The minister denied the reports.", Modality.DENIED, id="denial"),
        pytest.param("The man was accused of fraud.", Modality.ALLEGED, id="accusation"),
        pytest.param("The train left the rails near Leeds.", Modality.ASSERTED, id="fact"),
        pytest.param("Two climbers may have been caught by the storm.", Modality.CONDITIONAL, id="surmise"),
        pytest.param("The firm said the bridge would reopen on Monday.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("The convoy should reach Dover by 9 p.m., the army said.", Modality.PLANNED, id="expected-by"),
        pytest.param("The army said the convoy should turn back.", Modality.OPINION, id="advice"),
        pytest.param("She is alleged to have forged the will.", Modality.ALLEGED, id="charge"),
    ],
)
def test_english_without_a_parser(sentence: str, modality: Modality) -> None:
    (statement,) = attribution_of(sentence, "en").statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("trial", "modality"),
    [
        pytest.param("Le prévenu écoute, tête baissée.", Modality.ALLEGED, id="trial"),
        pytest.param("Les secours ont quitté les lieux.", Modality.ASSERTED, id="inquiry"),
    ],
)
def test_what_a_prosecutor_tells_is_a_charge_only_at_a_trial(trial: str, modality: Modality) -> None:
    statements = attribution_of(f"{trial} La caisse était vide, a déclaré la procureure de la ville.", "fr").statements
    assert statements[-1].modality is modality

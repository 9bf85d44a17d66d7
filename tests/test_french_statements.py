"""French statements: whose word a sentence is and how it is put forward, in the manners of newsrooms."""

from __future__ import annotations

from datetime import date

import pytest

from briefings import extract

# Each: the text, whose word its last sentence is (« - » where the article itself speaks), how it is put forward.
VIEWS = """
Pour la CGT, cette réforme est injuste. | la CGT | opinion
Pour la majorité, il est urgent d'agir. | la majorité | opinion
Pour l'opposition, il s'agit d'un recul. | l'opposition | opinion
Pour la Fédération des chasseurs, l'arrêté doit être retiré. | la Fédération des chasseurs | opinion
Pour la défense, l'accusation ne tient pas. | la défense | opinion
Pour un économiste, la hausse va durer. | un économiste | opinion
Pour les automobilistes, la facture sera lourde. | - | planned
Pour les voyageurs, le retard a dépassé deux heures. | - | asserted
Pour le club, la saison commence samedi. | - | asserted
Pour l'équipe, le match se jouera à huis clos. | - | planned
"""

CLOSING = """
Il n'y aura pas de hausse, a tranché le Premier ministre. | le Premier ministre | planned
La route est coupée, soupire un habitant. | un habitant | asserted
Il faut réagir vite, martèle le préfet. | le préfet | opinion
Le pont tiendra encore dix ans, tempère l'ingénieur. | l'ingénieur | planned
Les effectifs ont fondu, glisse un syndicaliste. | un syndicaliste | asserted
Le dossier est clos, a coupé court le ministre. | le ministre | asserted
Ils ont quitté la salle, laissant la présidente seule. | - | asserted
"""

PLANS = """
Le texte prévoit une hausse de la taxe. | Le texte | planned
La loi prévoit un an de prison. | - | planned
Le budget prévoit trois millions d'euros pour les écoles. | - | planned
Météo-France prévoit une accalmie en soirée. | Météo-France | planned
La mairie prévoit l'ouverture d'une crèche. | La mairie | planned
La réforme prévoyait un recul de l'âge légal. | - | asserted
Le chantier doit durer six semaines. | - | planned
Le nouveau pont doit relier les deux rives. | - | planned
Le locataire doit payer son loyer. | - | asserted
Le couvre-feu, instauré vendredi, sera levé lundi. | - | planned
La ligne, interrompue hier soir, reprendra demain. | - | planned
Le 3 mai 1989, il prendra la tête du club. | - | asserted
"""

TAKEN_UP = """
Les pompiers sont arrivés à midi. Selon eux, le feu est maîtrisé. | Les pompiers | asserted
Les syndicats dénoncent un passage en force. Pour eux, le texte est inacceptable. | Les syndicats | opinion
L'association alerte sur le bruit. Selon elle, dix familles sont touchées. | L'association | asserted
La directrice a répondu aux accusations de harcèlement. | La directrice | asserted
"""


def _rows(*tables: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for table in tables for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "source", "modality"), _rows(VIEWS, CLOSING, PLANS, TAKEN_UP))
def test_a_sentence_is_read_as_a_newsroom_means_it(text: str, source: str, modality: str) -> None:
    last = extract(f"{text}\n", language="fr", published=date(2024, 3, 13)).statements[-1]
    assert (last.source.name if last.source else "-", last.modality) == (source, modality)

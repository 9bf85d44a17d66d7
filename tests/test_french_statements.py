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
Mais, pour M. Roux, « la ministre se trompe de colère ». | Roux | opinion
Pour les automobilistes, la facture sera lourde. | - | planned
Pour les voyageurs, le retard a dépassé deux heures. | - | asserted
Pour le club, la saison commence bien. | - | asserted
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

SET_OFF = """
Le suspect aurait, selon le procureur, agi seul. | le procureur | conditional
La victime aurait, d'après Le Phare, été frappée. | Le Phare | conditional
Le suspect a, après une nuit de garde à vue, nié les faits. | Le suspect | denied
Le maire ne nie pas les faits. | - | asserted
Le préfet ne conteste pas l'information. | - | asserted
Le préfet n'a rien reconnu et nie les faits. | Le préfet | denied
"""

TAKEN_UP = """
Les pompiers sont arrivés à midi. Selon eux, le feu est maîtrisé. | Les pompiers | asserted
Les syndicats dénoncent un passage en force. Pour eux, le texte est inacceptable. | Les syndicats | opinion
L'association alerte sur le bruit. Selon elle, dix familles sont touchées. | L'association | asserted
La directrice a répondu aux accusations de harcèlement. | La directrice | asserted
"""

LATER = """
La ministre annoncera lundi une hausse des tarifs. | - | planned
Le maire expliquera demain que la place sera fermée. | - | planned
« La digue a cédé », racontera-t-il plus tard. | - | asserted
La ville va bientôt voir arriver deux lignes de tramway. | - | planned
Les travaux vont en effet commencer en mai. | - | planned
Le coureur espère revenir à la compétition au printemps. | - | planned
"""

BROUGHT = """
La préfecture tient à rappeler que la baignade est interdite. | La préfecture | asserted
Le ministère vient d'annoncer que la ligne était rouverte. | Le ministère | asserted
Les chercheurs ont pu démontrer que la bactérie résistait. | Les chercheurs | asserted
Le maire n'hésite pas à dire que la loi est absurde. | Le maire | opinion
La mairie refuse de dire si le pont est sûr. | - | asserted
Les habitants peuvent signaler que leur rue est inondée. | - | asserted
Le ministre devra expliquer que la caisse est vide. | - | planned
"""

SUPPOSED = """
Une étude a avancé que ces volcans dormiraient depuis mille ans. | Une étude | conditional
Le journal laisse entendre que le maire pourrait démissionner. | Le journal | conditional
L'avocat a laissé entendre que son client serait relaxé. | L'avocat | planned
Le ministère a annoncé que la route serait coupée. | Le ministère | planned
"""

THINGS = """
L'absence du favori promettait une course ouverte. | - | asserted
La salle de concert du parc Valmy propose chaque année un festival. | - | asserted
L'arrivée de Paul Roux annonce une nouvelle ère. | - | asserted
Le site de la préfecture annonce trois déviations. | Le site de la préfecture | asserted
Un sondage crédite la maire sortante de 40 % des voix. | Un sondage | asserted
"""

FORECASTS = """
Selon le syndicat, la réforme va être catastrophique pour les petites gares. | le syndicat | opinion
D'après l'association, la fermeture va représenter un coup dur pour le quartier. | l'association | opinion
La loi sera injuste, prévient la CGT. | la CGT | opinion
Selon la préfecture, la route sera fermée lundi. | la préfecture | planned
La sécheresse fait craindre des pénuries. | - | opinion
Les élus ont émis des réserves sur le tracé. | Les élus | opinion
Plusieurs députés ont fait part de leurs doutes. | Plusieurs députés | opinion
"""


def _rows(*tables: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for table in tables for line in table.strip().splitlines()]


PASSED_ON = """
Le projet a été qualifié de « folie » par le maire de Revel. | le maire de Revel | opinion
La décision est jugée « incompréhensible » par les syndicats. | les syndicats | opinion
L'accord a été décrit comme « historique » par le ministre. | le ministre | opinion
"""

GONE_ON = """
Marc Roux a annoncé un bilan. La cause serait « une mauvaise lecture des bulletins ». | Marc Roux | conditional
La neige a classé le risque à 4. Des coulées sont « possibles même par faible surcharge ». | - | asserted
"""


PROGRAMME = """
Le procès s'ouvre lundi prochain. | - | planned
Le musée rouvre ses portes le 2 avril. | - | planned
L'audience est renvoyée au 3 juin. | - | planned
Le tribunal a reporté l'audience au 3 juin. | - | planned
Le magasin est fermé depuis lundi. | - | asserted
La rue est fermée jusqu'au 30 avril. | - | asserted
Il est remplacé par son adjoint jusqu'à l'élection de mai 2025. | - | asserted
Le comité prépare les Jeux de 2030. | - | asserted
"""

TAKING_SIDES = """
Le ministre vient d'annoncer un plan pour les gares. | Le ministre | planned
L'entraîneur a tenu à remercier le public. | L'entraîneur | opinion
Les agriculteurs jugent la mesure insuffisante. | Les agriculteurs | opinion
Le tribunal juge un ancien maire pour fraude. | - | asserted
Le directeur se veut rassurant. | Le directeur | opinion
Les écologistes s'opposent au projet. | Les écologistes | opinion
Lyon s'oppose à Nantes en finale. | - | asserted
La mairie a lancé un appel aux dons. | La mairie | opinion
La commune dénonce un manque de moyens. | La commune | opinion
La ville accueille chaque année un festival. | - | asserted
"""


SOURCES = """
De source judiciaire, l'homme était connu des services. | source judiciaire | asserted
De sources concordantes, deux hommes ont fui. | sources concordantes | asserted
L'accusé nie les faits. | L'accusé | denied
« On n'a jamais vu ça », raconte Jeanne Roux. | Jeanne Roux | asserted
« Le lac n'a jamais été aussi bas », constate le maire. | le maire | asserted
« Il n'a jamais volé », jure son frère. | son frère | denied
"""


PLAINLY = """
Selon l'étude, une grande partie des arbres sont malades. | l'étude | asserted
Selon le club, un grand nombre d'abonnés ont renouvelé. | le club | asserted
L'entreprise supprime 200 postes, rapporte Les Échos. | Les Échos | asserted
La société ferme deux usines, a indiqué son président. | son président | asserted
« C'est un grand nombre et un grand jour », dit Paul Roux. | Paul Roux | opinion
« Les deux camions ont roulé respectivement trois et cinq heures », a dit le gendarme. | le gendarme | asserted
« Le camion a basculé dans un ravin », a expliqué le maire. | le maire | asserted
"""

PORTRAITS = """
« C'était un combattant », a dit le maire, Paul Roux. | Paul Roux | opinion
« Il était passager de la seconde voiture », a dit Paul Roux. | Paul Roux | asserted
« Vous avez trahi cette ville », a dit Paul Roux au procès. | Paul Roux | opinion
« Nous sommes contre le péage », a dit Paul Roux. | Paul Roux | opinion
« Un homme bon et discret », a dit Paul Roux. | Paul Roux | asserted
"""


OWN_WORDS = """
« C'est grave », a dit Anne Roux. À l'en croire, la route n'est pas sûre. | Anne Roux | asserted
La loi est mauvaise, estime Anne Roux. À ses yeux, le pont va trop loin. | Anne Roux | opinion
Anne Roux est arrivée. D'après son récit, l'homme a fui. | Anne Roux | asserted
Le maire a parlé aux élus. Selon ses dires, la route est sûre. | Le maire | asserted
Le texte, présenté par Anne Roux, n'a, à son avis, aucune chance. | - | asserted
"""

COURTS = """
Le tribunal a jugé que le licenciement était abusif. | Le tribunal | asserted
Le maire a jugé que le licenciement était abusif. | Le maire | opinion
L'avocat de la défense a plaidé l'acquittement. | L'avocat de la défense | opinion
Il se murmure que le gardien va partir. | - | conditional
Le joueur serait proche d'un départ, croit savoir la radio. | la radio | conditional
La centrale syndicale dénonce un plan social déguisé. | La centrale syndicale | opinion
« Tout va bien », veut croire le maire. | le maire | opinion
"""

FEELINGS = """
Le maire a dit être inquiet pour l'emploi. | Le maire | opinion
Le ministre a dit que ce serait une erreur de partir. | Le ministre | opinion
« Le train est parti à midi », a raconté Anne Roux. | Anne Roux | asserted
« On a eu de la chance », a raconté Anne Roux. | Anne Roux | opinion
Les critiques jugent la loi trop dure. | Les critiques | opinion
Le maire qualifie la mesure d'injuste. | Le maire | opinion
Il est demandé aux habitants de rester chez eux. | - | opinion
"""

SPLITTING = """
La route, a expliqué Paul Roux, est fermée. | Paul Roux | asserted
Le maire, a annoncé le préfet, a été suspendu. | le préfet | asserted
La loi, a rappelé lundi la ministre, entrera en vigueur en mars. | la ministre | planned
Le texte que défend le maire a été rejeté. | - | asserted
Paul Roux a confié à la presse qu'il partirait. | Paul Roux | planned
"""

WITHOUT_A_VERB = """
Faux, rétorque SUD-Rail, qui n'en a compté que 60. | SUD-Rail | asserted
Inacceptable, juge la CGT. | la CGT | opinion
L'opposition municipale réclame, elle, des caméras. | L'opposition municipale | opinion
Il n'est pas question de céder, fait-on savoir dans son entourage. | son entourage | asserted
Les prix montent. C'est du moins ce que suggère une étude parue jeudi. | une étude | asserted
Cette femme, entendue par le juge, aurait confirmé qu'il dormait. | Cette femme | conditional
Le député Paul Roux s'est tu. Le chef de file est sorti. « Je pars », dit-il. | Le chef de file | asserted
"""

TWO_VOICES = """
L'étude chiffre le coût à 4 millions d'euros ; le ministère conteste ce calcul. | L'étude | asserted
La mairie assure que tout va bien, tandis que l'opposition dénonce un scandale. | La mairie | asserted
Le maire, qui nie les faits, a été réélu. | - | asserted
La ville a d'ores et déjà fait savoir qu'elle fermerait le pont. | La ville | planned
Le maire, qui nie avoir menti, affirme que tout est en règle. | Le maire | asserted
Paul Roux, qui nie les faits, a dit que la route était sûre. | Paul Roux | asserted
Paul Roux a dit regretter les faits mais il nie avoir fui. | Paul Roux | denied
« Je vais être honnête, on a perdu », a dit Paul Roux. | Paul Roux | opinion
"""

DIPLOMACY = """
Un tir a fait dix morts à Kherson, dont trois enfants, a annoncé le gouverneur. | le gouverneur | asserted
Le texte, présenté par la France et le Japon, « demande que l'aide passe ». | Le texte | asserted
Aucune rencontre n'est prévue, a précisé le palais. | le palais | asserted
Il n'est pas prévu qu'il se rende à Rome. | - | asserted
Les deux rois sont convenus de se revoir à Lima. | Les deux rois | planned
M. Roux a confirmé que la route était sûre. | Roux | asserted
Au sujet du Liban, M. Roux a confirmé que la route était sûre. | Roux | asserted
Des rebelles se présentant comme un front libre ont annoncé avoir pris la ville. | Des rebelles | asserted
Le Sénat a approuvé mardi l'achat de frégates. | - | asserted
Le préfet a approuvé mardi l'achat de frégates. | Le préfet | opinion
Le Rwanda, accusé par Kinshasa d'aider des rebelles, rejette ces allégations. | Le Rwanda | denied
L'ambassade a conseillé à ses ressortissants de partir. | L'ambassade | opinion
Le roi a réitéré son soutien aux grévistes. | Le roi | asserted
La Corée a tiré, a annoncé l'état-major interarmées sud-coréen. | l'état-major interarmées sud-coréen | asserted
Le missile serait tombé en mer, croit savoir le renseignement japonais. | le renseignement japonais | conditional
Il n'aurait pas assisté au tir, a dit la police. | la police | conditional
Selon une note que Le Monde a pu consulter, deux des élus auraient payé. | une note | conditional
Les ministres russe et turc se sont vus. Tous deux ont appelé au calme. | Tous deux | opinion
Dans un texte commun, Paris, Berlin et Londres ont condamné le tir. | Paris, Berlin et Londres | opinion
Le collectif Pas Sans Nous dénonce ce décret. | Le collectif Pas Sans Nous | opinion
Kiev l'accuse d'avoir menti. | Kiev | alleged
Son rival, l'ancien maire Luc Roux, l'accuse d'avoir menti. | Luc Roux | alleged
On lui reproche un vol. | - | alleged
Mer Rouge – Interrogée sur le tir, la préfète, Anne Roux, a dit que la frégate avait sombré. | Anne Roux | asserted
Rien ne saurait justifier cette attaque, a dit la ministre. | la ministre | asserted
L'ONU juge ces chiffres crédibles. | L'ONU | opinion
Luc Roux doute de l'efficacité du plan. | Luc Roux | opinion
Un retrait serait « une erreur », juge Luc Roux. | Luc Roux | opinion
Le bilan serait « très lourd », selon un médecin. | un médecin | conditional
L'armée a revendiqué la reprise de deux bourgs, tandis que Kiev affirmait le contraire. | L'armée | asserted
Il serait souhaitable que l'Union relance les pourparlers. | - | opinion
Il n'est pas prévu qu'il parte, a-t-on précisé de même source. | même source | asserted
"""

ALL = (
    DIPLOMACY,
    OWN_WORDS,
    TWO_VOICES,
    WITHOUT_A_VERB,
    SPLITTING,
    FEELINGS,
    COURTS,
    VIEWS,
    CLOSING,
    PLANS,
    SET_OFF,
    TAKEN_UP,
    LATER,
    BROUGHT,
    SUPPOSED,
    THINGS,
    FORECASTS,
    PASSED_ON,
    GONE_ON,
    PROGRAMME,
    TAKING_SIDES,
    SOURCES,
    PLAINLY,
    PORTRAITS,
)


@pytest.mark.parametrize(("text", "source", "modality"), _rows(*ALL))
def test_a_sentence_is_read_as_a_newsroom_means_it(text: str, source: str, modality: str) -> None:
    last = extract(f"{text}\n", language="fr", published=date(2024, 3, 13)).statements[-1]
    assert (last.source.name if last.source else "-", last.modality) == (source, modality)


@pytest.mark.parametrize(
    "text",
    [
        "Le roi a décidé de renommer le pays en « eNgwane ».",
        "Le projet de « loi pour une mer propre » sera débattu jeudi.",
        "Le camp du « non » progresse dans les sondages.",
        "Le fort se trouve dans une zone surnommée « triangle des fous ».",
    ],
)
def test_marks_round_a_name_quote_nobody(text: str) -> None:
    assert extract(f"{text}\n", language="fr").quotes == ()

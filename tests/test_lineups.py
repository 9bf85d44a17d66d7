"""Line-ups: names that the form of a list tells to be people's, and lists that are none."""

from __future__ import annotations

from datetime import date

import pytest

import briefings
from briefings import labels
from briefings.briefing import build

PLAYED = date(2024, 6, 17)


def people(text: str, language: str = "fr") -> set[str]:
    return {person.name for person in briefings.extract(text, published=PLAYED, language=language).people}


def test_a_team_and_its_goals() -> None:
    text = (
        "Auxey a battu Brigny (2-1).\n\n"
        "Auxey : Tamba – Gravit, Manso (cap.), Medinak – Frakow, Diop, Machal – Sotoko (Thomelin, 78e), Wahim. "
        "Entraîneur : Franck Aisse.\n\n"
        "Buts : Wahim (12e), Sotoko (45e+2) pour Auxey ; Daramin (67e) pour Brigny."
    )
    players = {"Tamba", "Gravit", "Manso", "Medinak", "Frakow", "Diop", "Machal", "Sotoko", "Thomelin", "Wahim"}
    assert people(text) == players | {"Franck Aisse", "Daramin"}


def test_an_english_one() -> None:
    text = "Auxby won.\n\nGoals: Wahim (12), Sotoko (45+2) for Auxby; Daramin (67).\n\nSubs: Tamba, Gravit, Manso."
    assert people(text, "en") == {"Wahim", "Sotoko", "Daramin", "Tamba", "Gravit", "Manso"}


SHEET = """Auxey - Brigny : 1 - 0

Auxey:{formation}
Entraineur: Franck Aisse
{first}
{second}

{changes}

But : Wahim pour l'Olympique
Exclusion : Aucune
"""


@pytest.mark.parametrize(
    ("formation", "first", "second"),
    [
        pytest.param(
            " (en 4-3-3)",
            "(16) Tamba –\n(12) Gravit, (5) Manso, (2) Di Marca [cap], -",
            "(6) Frakow, (8) Diop, (10) Machal, (7) Sotoko -\n(9) Wahim.",
            id="numbers-over-lines",
        ),
        pytest.param(
            "", "Auxey Tamba (5) – Gravit (4), Manso (6), Di Marca (cap) (3) –",
            "Frakow (5), Diop (4), Machal (6) – Sotoko (5), Wahim (8)", id="marks-behind-the-team",
        ),
    ],
)  # fmt: skip
def test_a_sheet_of_many_lines(formation: str, first: str, second: str) -> None:
    changes = "Remplacements :\n- [(7) Sotoko puis (14) Thomelin 68e] ;\n- [(9) Wahim puis (15) Lazarev 80e]."
    found = people(SHEET.format(formation=formation, first=first, second=second, changes=changes))
    players = {"Tamba", "Gravit", "Manso", "Di Marca", "Frakow", "Diop", "Machal", "Sotoko", "Wahim"}
    assert found == players | {"Thomelin", "Lazarev", "Franck Aisse"}


def test_an_initial_is_of_its_own_and_two_of_one_name_are_two() -> None:
    text = (
        "Auxey a gagné\n\nButs : L.Diop (12e), S.Diop (45e) et Machal (67e, s.p.) pour les Verts.\n"
        "Avertissements : Tamba (8e) à Auxey ; Gravit (9e) à Brigny.\nArbitrage de R. Brosset.\n"
    )
    assert people(text) == {"L.Diop", "S.Diop", "Machal", "Tamba", "Gravit", "R. Brosset"}


def test_a_surname_is_that_of_the_one_named_in_full() -> None:
    told = "Un centre de Sotoko a trouvé le jeune Adam Wahim. Wahim exulte."
    assert people(f"Auxey a gagné\n\nButs : Wahim (12e), Sotoko (67e).\n\n{told}") == {"Adam Wahim", "Sotoko"}


@pytest.mark.parametrize(
    ("rows", "language"),
    [
        pytest.param("{}, comédien ;", "fr", id="signatories"),
        pytest.param("1. {} (FRA) à 12 s", "fr", id="riders"),
        pytest.param("{} (LR) : 12,1 %", "fr", id="candidates"),
        pytest.param("- {}", "fr", id="victims"),
        pytest.param("{} dans La Mer", "fr", id="nominees"),
        pytest.param("Ministre : {}", "fr", id="ministers"),
        pytest.param("{} (Con) 1,204", "en", id="votes"),
        pytest.param("{}, Transport Secretary", "en", id="cabinet"),
    ],
)
def test_rows_of_people(rows: str, language: str) -> None:
    names = ("Paul Verdier", "Anne Lormeau", "Elle Vanding", "Ougmar Tsvedin", "Luc Castan", "Marie Dorval")
    lines = "\n".join(rows.format(name) for name in names)
    assert people(f"Une liste\n\nRien de neuf.\n\n{lines}\n", language) == set(names)


def test_names_that_are_words_too_and_whoever_came_in() -> None:
    text = (
        "Auxby won\n\nNothing new.\n\nAuxby: Leech, Pope, Young, White (c), Spence, Vasker, Wilsen (Latton 67), Gorm. "
        "Subs not used: Hysper, Shank.\n\n"
        "Brigham: Fyfer; Ritchen, Mure, Johnsen; Burnside, King (Wyler, 80), Hendery.\n\n"
        "Scorers: Young (23), Gorm (88 pen); Hendery (12)\n\nBooked: Mure\n"
    )
    auxby = {"Leech", "Pope", "Young", "White", "Spence", "Vasker", "Wilsen", "Latton", "Gorm", "Hysper", "Shank"}
    assert people(text, "en") == auxby | {"Fyfer", "Ritchen", "Mure", "Johnsen", "Burnside", "King", "Wyler", "Hendery"}


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("Les Bleus : 15. {} ; 14. {}, 13. {} (cap) ; 12. {}, 11. {} ; 10. {}, 9. {}", id="with-dots"),
        pytest.param(
            "Auxey : {} (Ardon) ; {} (Stade Brigny), {} (cap.) ; (o) {} (Ardon), (m) {} ; {}, {}.", id="halves"
        ),
        pytest.param("Team: 15-{}, 14-{}, 13-{}, 12-{}; 11-{}, 10-{}, 9-{}.\n\nScorer: Bouther (12).", id="hyphens"),
    ],
)
def test_rugby_teams(row: str) -> None:
    names = ("Bouther", "Tomasen", "Vakata", "Vincenet", "Fickon", "Ntamar", "Duponet")
    assert people(f"Une équipe\n\nRien de neuf.\n\n{row.format(*names)}\n", "en" if "Team" in row else "fr") == set(
        names
    )


def test_names_and_ages() -> None:
    told = "Ann Roy, 20, Paul Vik, 9, Tralona Bartok, 49, Officer Rikkard Olds, 51, and Jody Lowe, 65"
    found = people(f"Five killed\n\nThey are: {told}.\n", "en")
    assert found == {"Ann Roy", "Paul Vik", "Tralona Bartok", "Rikkard Olds", "Jody Lowe"}


def test_a_squad_by_its_shirts() -> None:
    names = [
        "Paul Vernon",
        "Folau Fengata",
        "Ann Lowe",
        "Tamo Vakatu",
        "Mark Hale",
        "James Sopo",
        "Lukan Ioapo",
        "Jack Hill",
    ]
    squad = " ".join(f"{number}. {name}" for number, name in enumerate(names, 1))
    text = f"Auxby won\n\nNothing new.\n\nAuxby: {squad}\n\nReserves: 16. Tavita Sefo 17. Loto Vai 18. Rob Simms\n"
    assert people(text, "en") == {*names, "Tavita Sefo", "Loto Vai", "Rob Simms"}


PLAYERS = ("Lorisk", "Sagnar", "Ramil", "Kosken", "Evrat", "Pogbat", "Kantor", "Matudin", "Grizel", "Giroun", "Payen")


@pytest.mark.parametrize(
    ("row", "language"),
    [
        pytest.param("Auxey : {} - {}, {}, {}, {} - {}, {}, {} - {}, {}, {}.", "fr", id="dashes"),
        pytest.param("Auxby: {}; {}, {}, {}, {}; {}, {}; {}, {}, {}; {}.", "en", id="semicolons"),
        pytest.param("Auxey (4-4-2) : {} – {}, {} ({}, 60e), {}, {} – {}, {}, {} – {}, {}.", "fr", id="changed"),
    ],
)
def test_a_formation_needs_no_more(row: str, language: str) -> None:
    text = f"Auxey a gagné\n\nRien de neuf.\n\n{row.format(*PLAYERS)} Coach : Desham\n"
    assert people(text, language) == {*PLAYERS, "Desham"}


def test_players_below_each_other() -> None:
    shirts = "\n".join(f"{number}. {name}" for number, name in zip((1, 19, 4, 21, 3, 15, 5), PLAYERS, strict=False))
    assert people(f"Auxey a gagné\n\nAuxey\n\n{shirts}\n\nRemplaçants : Mandar, Costin, Jalen\n") == {
        *PLAYERS[:7], "Mandar", "Costin", "Jalen"
    }  # fmt: skip


def test_a_sheet_of_family_names_with_what_each_scored() -> None:
    text = (
        "Brigny a perdu, selon son entraîneur.\n\nDumoulec (7 arrêts)\nSevalic (2 buts sur 7 tirs)\n"
        "Chellan (3/8 dont 3 pen )\nMorencé\nPerrat (0/3)\n\nLa seconde finale a été plus calme."
    )
    assert people(text) == {"Dumoulec", "Sevalic", "Chellan", "Morencé", "Perrat"}
    towns = "Les résultats par ville.\n\nAuxey (3 cas)\nBrigny (2 cas)\nLons (1 cas)\nDole (4 cas)\n\nTout va mieux."
    assert people(towns) == set()


def test_who_scored_and_who_saved() -> None:
    row = "Auxey : Darleur (12 arrêts), Bulleur (8 buts), Pinot (5), Mangor (4), Limat (3)."
    assert people(f"Auxey a gagné\n\nRien de neuf.\n\n{row}\n") == {"Darleur", "Bulleur", "Pinot", "Mangor", "Limat"}


@pytest.mark.parametrize(
    ("row", "language"),
    [
        pytest.param("{} (FRA, 11) bat {} (LUX) 6-4, 6-3", "fr", id="fr"),
        pytest.param("{} (11) b. {} 7-6 (5), 3-6, 6-1", "fr", id="short"),
        pytest.param("{} (USA, 11) def. {} (GER) 6-4, 6-7 (3), 7-5", "en", id="en"),
    ],
)
def test_who_plays_in_sets(row: str, language: str) -> None:
    played = row.format("Montfil", "Mulen") + "\n" + row.format("Herbel/Mahun", "Pellan/Tomit")
    assert people(f"Auxey\n\nRien de neuf.\n\n{played}\n", language) == {
        "Montfil", "Mulen", "Herbel", "Mahun", "Pellan", "Tomit"
    }  # fmt: skip


SCHOOLS = ("Jean Moulin", "Victor Hugo", "Louise Michel", "Marie Curie")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Villes : Dole, Vesoul, Gray, Arbois, Poligny, Salins, Morez, Belfort.", id="towns"),
        pytest.param("Équipe : France, Espagne, Italie et Portugal.", id="countries"),
        pytest.param("Les buts : Réduire les coûts, Simplifier et Gagner du temps.", id="aims"),
        pytest.param("Absents : Mairie, Préfecture et Région.", id="bodies"),
        pytest.param(
            "Marques : Valdor (12), Sipox (6), Zeta (5), Alco (4), Novi (3), Dorvan (2), Tori (1).", id="brands"
        ),
        pytest.param("Touchées : Plouvorn (9), Sizun (4), Ardon (3), Ambly (3), Oisy (2), Rix (2), Dun (1).", id="hit"),
        pytest.param("Forfaits : Orangel, Sifar, Bouyg.", id="tariffs"),
        pytest.param("Objectifs : Paix, Santé, Climat. Centres : Ardon, Oisy, Rix.", id="quarters"),
        pytest.param("Essai : Valdor (115 ch), Tori (130 ch), Dorvan (90 ch).", id="cars"),
        pytest.param("1. Norvège (16 or)\n2. Allemagne (12)\n3. Canada (4)\n4. Suède (3)", id="medals"),
        pytest.param("1. Auxey 45 pts\n2. Brigny 44 pts\n3. Morvan 40 pts\n4. Lanmeur 38 pts", id="standings"),
        pytest.param(
            "\n".join(f"{club} (FRA) - Ardon (NED) 2-1" for club in ("Auxey", "Benor", "Rapi", "Legi")), id="clubs"
        ),
        pytest.param(
            "Étapes : Auxey – Brigny, Morvan – Lanmeur, Ardon – Sizun, Plouvorn – Oisy, Rix – Ambly.", id="stages"
        ),
        pytest.param("Auxey bat Brigny 3-1 (25-20, 25-22, 19-25, 25-18)\nMorvan bat Ardon 3-0", id="volleyball"),
        pytest.param("29. Plouvorn\n35. Auxey\n22. Lanmeur\n56. Sizun\n44. Ardon\n50. Oisy\n61. Rix", id="counties"),
        pytest.param("Auxey-Brigny, 1-0.\nMorvan-Lanmeur, 0-2.\nArdon-Sizun, 2-3.\nDole-Gray, 1-1.", id="results"),
        pytest.param("\n".join(f"Lycée {name} : 92 %" for name in SCHOOLS), id="schools"),
        pytest.param("\n".join(f"Rue {name} (fermée)" for name in SCHOOLS), id="streets"),
        pytest.param("Front National : 13,7 %\nModem : 1,7 %\nLes Verts : 5,7 %\nDivers Droite : 2 %", id="parties"),
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert people(f"Une journée à Dole\n\nRien de neuf.\n\n{text}") == set()


def test_a_prize_is_nobody() -> None:
    text = "Le palmarès\n\nRien de neuf.\n\nCésar du Meilleur Espoir Masculin\n\nPaul Verdier dans La Mer\n"
    assert people(text) == {"Paul Verdier"}


def test_whom_only_a_list_names_stands_behind_the_others() -> None:
    text = (
        "Auxey a gagné\n\nButs : Wahim (12e), Sotoko (45e), Daramin (67e).\n\n"
        "L'attaquant Paul Verdier a manqué un penalty. Un centre de Sotoko a trompé le gardien."
    )
    article = briefings.extract(text, published=PLAYED, language="fr")
    shown = [card.name for card in build(article, labels=labels.load("fr")).people]
    assert shown == ["Sotoko", "Paul Verdier", "Wahim", "Daramin"]
    assert not any("Wahim" in fact.span.of(text) for fact in article.statements)


@pytest.mark.parametrize(
    ("labels_of", "language"),
    [
        pytest.param(("Gardiens de but", "Défenseurs", "Attaquants"), "fr", id="fr"),
        pytest.param(("GOALKEEPERS", "Defenders", "Forwards"), "en", id="en"),
    ],
)
def test_a_squad_by_its_posts_with_clubs(labels_of: tuple[str, str, str], language: str) -> None:
    keepers, backs, forwards = labels_of
    text = (
        f"La liste\n\nVingt ans.\n\n{keepers} : Loris (Chelsea), Mandar (Auxey), Landrou (Brigny)\n\n"
        f"{backs} : Clichet, Debuchard, Koscien, Sagnar\n\n{forwards} : Benzer (Ardon), Girond (Morvan), Payen\n"
    )
    named = {"Loris", "Mandar", "Landrou", "Clichet", "Debuchard", "Koscien", "Sagnar", "Benzer", "Girond", "Payen"}
    article = briefings.extract(text, published=PLAYED, language=language)
    assert {person.name for person in article.people} == named
    assert {person.name for person in article.people if backs in {role.text for role in person.roles}} == {
        "Clichet", "Debuchard", "Koscien", "Sagnar",
    }  # fmt: skip

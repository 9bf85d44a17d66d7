"""Roles: whose they are, in which words, and when they hold."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import briefings
from briefings import temporal
from briefings.language import parse
from briefings.model import Person, When
from briefings.names.mentions import find_mentions
from briefings.people import find_people, with_references
from briefings.people.coreference import find_references
from briefings.structure import find_blocks
from tests.read_bodies import find_bodies

PUBLISHED = date(2024, 6, 17)
CASES = Path(__file__).parent / "cases"
LINES = [
    pytest.param(line, language, id=line)
    for language in ("fr", "en")
    for line in (CASES / f"people.roles.{language}.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\[([^|\]]+) \| ([^|\]]+) \| (\w+)\]")


def people(text: str, language: str = "fr") -> dict[str, Person]:
    reading = parse(text, find_blocks(text, title=None), language)
    mentions = find_mentions(reading)
    dates = temporal.tag(text, published=PUBLISHED, language=language, reading=reading).dates
    bodies = find_bodies(reading, mentions)
    found = find_people(reading, mentions, bodies=bodies, dates=dates, published=PUBLISHED)
    references = find_references(reading, found, mentions)
    taken = (*references.found, *references.ahead)
    full = with_references(found, taken, reading=reading, bodies=bodies, dates=dates, published=PUBLISHED)
    return {person.name: person for person in full}


@pytest.mark.parametrize(("line", "language"), LINES)
def test_roles_beside_a_name(line: str, language: str) -> None:
    text = MARK.sub(r"\1", line)
    words, name, when = MARK.findall(line)[0]
    start = MARK.search(line)
    assert start is not None
    roles = [role for role in people(text, language)[name].roles if role.span.start <= start.start() < role.span.end]
    assert [role.when for role in roles] == [When(when)]
    assert roles[0].text.lower().endswith(words.lower())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Selon Paul Durand, le président a menti.", "Paul Durand", id="the-subject-after-a-source"),
        pytest.param("Paul Durand a rencontré le ministre de la Défense.", "Paul Durand", id="the-object"),
        pytest.param("Avec les élus, Paul Durand et Anne Morin ont protesté.", "Paul Durand", id="with-whom"),
        pytest.param("Raúl Castro, son frère, lui a succédé.", "Raúl Castro", id="kinship"),
        pytest.param("Il a le soutien de Paul Durand, dit-on.", "Paul Durand", id="what-is-given"),
        pytest.param("Paul Durand est venu. La presse sportive l'attendait.", "Paul Durand", id="an-adjective"),
        pytest.param(
            "Défendue par Paul Durand, l'accusée, infirmière, a nié.", "Paul Durand", id="the-subject-he-defends"
        ),
        pytest.param("Élève de Paul Durand, puis chercheuse, Anne Morin est morte.", "Paul Durand", id="whose-pupil"),
        pytest.param(
            "La holding, présidée par Paul Durand, actionnaire de Zéta, a vendu.", "Paul Durand", id="the-firm"
        ),
        pytest.param("Paul Durand, auteur de 19 points, est sorti.", "Paul Durand", id="what-he-did"),
        pytest.param("Le petit ami de Léa, Paul Durand, est là.", "Paul Durand", id="love"),
        pytest.param("Outre la directrice, Paul Durand, qui la seconde, part.", "Paul Durand", id="a-woman's"),
        pytest.param("Paul Durand quitte le Parti démocratique (PDG).", "Paul Durand", id="initials-of-a-party"),
        pytest.param("Paul Durand vote. Un membre du gouvernement Durand part.", "Paul Durand", id="a-government"),
        pytest.param("Paul Durand vote. L'avocat de la famille Durand plaide.", "Paul Durand", id="a-family"),
        pytest.param("D'après Paul Durand, son client « dormait chez lui ».", "Paul Durand", id="a-source's-client"),
        pytest.param("Il s'est vu proposer, par Paul Durand, le poste de ministre.", "Paul Durand", id="who-offers"),
        pytest.param("Elle surprend Paul Durand et est élue maire.", "Paul Durand", id="whom-she-beats"),
        pytest.param("Interrogé par le juge, Paul Durand, en larmes, a nié.", "Paul Durand", id="who-heard-him"),
        pytest.param("Le meurtrier de la joggeuse de 27 ans Lise Durand a nié.", "Lise Durand", id="whose-age-it-is"),
        pytest.param("Elle a reçu Paul Durand, et son adjoint.", "Paul Durand", id="whose-deputy-came-too"),
        pytest.param("Monsieur Paul Durand a appelé les secours.", "Paul Durand", id="a-form-of-address"),
        pytest.param("Paul Durand, son principal adversaire, est battu.", "Paul Durand", id="an-adjective-of-a-noun"),
        pytest.param("Paul Durand vote. L'avocat des parents Durand plaide.", "Paul Durand", id="his-parents'"),
        pytest.param("L'accusé du meurtre de sa nièce Lise Durand a nié.", "Lise Durand", id="whose-niece"),
        pytest.param("Le suspect, accusé du meurtre de sa femme Lise Durand, nie.", "Lise Durand", id="whose-wife"),
        pytest.param("Luc Roux, dont le frère Paul Durand est mort, part.", "Paul Durand", id="a-brother-no-monk"),
        pytest.param("Après une réunion de parents d'élèves, Paul Durand est parti.", "Paul Durand", id="of-a-kind"),
        pytest.param("Paul Durand est tombé et s'est gravement blessé.", "Paul Durand", id="what-he-did-to-himself"),
        pytest.param("Paul Durand et Lise Roux sont élus jusqu'en 2029.", "Paul Durand", id="elected-until"),
        pytest.param("Après avoir vu ses médecins, Paul Durand, 92 ans, est parti.", "Paul Durand", id="whom-he-saw"),
        pytest.param(
            "Le prix Nobel de physique aux Anglais Paul Durand et Lise Roux", "Paul Durand", id="whom-it-honours"
        ),
        pytest.param(
            "Paul Durand voit un homme, identifié comme un combattant du groupe.", "Paul Durand", id="a-stranger"
        ),
    ],
)
def test_what_is_no_role_of_theirs(text: str, name: str) -> None:
    assert people(text)[name].roles == ()


def test_a_role_names_its_country_and_its_day() -> None:
    (role,) = people("Le dirigeant de la Corée du Nord, Kim Jong-un, est venu.")["Kim Jong-un"].roles
    assert (role.text, role.organisation, role.at) == ("dirigeant de la Corée du Nord", "coree-du-nord", "2024-06-17")


def test_a_past_role_takes_the_date_of_its_sentence() -> None:
    text = "Sergueï Choïgou, alors ministre de la Défense, était à Pyongyang en juillet 2023."
    (role,) = people(text)["Sergueï Choïgou"].roles
    assert (role.when, role.at) == (When.FORMER, "2023-07")


def test_a_wording_is_given_once_and_the_fuller_one_stays() -> None:
    text = (
        "La ministre des Outre-mer Ericka Bareigts est arrivée.\n\n"
        "La ministre a parlé. La ministre des Outre-mer Ericka Bareigts repartira demain."
    )
    assert [role.text for role in people(text)["Ericka Bareigts"].roles] == ["ministre des Outre-mer"]


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        (
            "Mort de l'océanographe Hugo Lenoir\n\nL'océanographe breton Hugo Lenoir est mort lundi.",
            "fr", "Hugo Lenoir", ["océanographe", "océanographe breton"],
        ),
        (
            "La ministre dans la tourmente\n\nLa ministre Léa Morin est critiquée.\n\nElle se tait.",
            "fr", "Léa Morin", ["ministre@34"],
        ),
        ("Mayor Ann Reed quits\n\nMayor Ann Reed resigned on Monday.", "en", "Ann Reed", ["Mayor@0"]),
        ("Poet Ann Reed dies\n\nAnn Reed, the Leeds poet, has died.", "en", "Ann Reed", ["Poet", "Leeds poet"]),
    ],
)  # fmt: skip
def test_a_shorter_wording_counts_where_it_comes_first(
    text: str, language: str, name: str, expected: list[str]
) -> None:
    roles = people(text, language)[name].roles
    found = [f"{role.text}@{role.span.start}" if "@" in expected[0] else role.text for role in roles]
    assert found == expected


def test_a_verb_of_speech_behind_the_commas_of_a_name_is_no_role() -> None:
    found = people("Le maire, Paul Durand, juge sa position intenable. Léa Roux, juge à Lens, le nie.")
    assert [role.text for role in found["Paul Durand"].roles] == ["maire"]
    assert [role.text for role in found["Léa Roux"].roles] == ["juge à Lens"]


def test_a_minister_is_not_the_driver_of_whom_nothing_was_said() -> None:
    found = people("The transport minister, Eva Holm, called it bad. The driver was speeding.", "en")
    assert [role.text for role in found["Eva Holm"].roles] == ["transport minister"]


def test_english_sets_the_role_before_the_name() -> None:
    found = people("Russian Defence Minister Andrei Belousov was in Pyongyang.", "en")
    assert [role.text for role in found["Andrei Belousov"].roles] == ["Russian Defence Minister"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("A man named Paul Ray found it.", "Paul Ray", id="anybody-is-no-role"),
        pytest.param("Two officers met Paul Ray, Ann Lee and Tom Ash.", "Ann Lee", id="more-than-are-counted"),
        pytest.param("The mayor and Senator Ann Lee met Paul Ray.", "Paul Ray", id="an-article-before-one-of-two"),
        pytest.param("The Conservative government of Ann Lee fell.", "Ann Lee", id="a-party's-government"),
        pytest.param("Ann Lee won and her countryman Paul Ray was second.", "Paul Ray", id="whose-country"),
        pytest.param("Ann Lee led Smart, the metal workers' union.", "Ann Lee", id="whose-union"),
        pytest.param("Ann Lee and former leader turned independent Tom Ash spoke.", "Ann Lee", id="whom-it-leads-to"),
        pytest.param("Ian Ray, a pundit for the club's station, called Tom Ash a star.", "Tom Ash", id="what-he-calls"),
    ],
)
def test_no_english_role(text: str, name: str) -> None:
    assert people(text, "en")[name].roles == ()


def test_a_mark_that_nobody_sees_parts_no_name_from_its_role() -> None:
    found = people("Paul Durand\u200f, fondateur du site, a parlé.")["Paul Durand"]
    assert [role.text for role in found.roles] == ["fondateur du site"]


def test_an_article_before_the_first_of_two_titles_keeps_them_apart() -> None:
    assert [role.text for role in people("The mayor and Senator Ann Lee met.", "en")["Ann Lee"].roles] == ["Senator"]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        pytest.param(
            "Kate Moore, a retired harbour pilot, saw it.", "Kate Moore", ["retired harbour pilot"], id="compound"
        ),
        pytest.param("The fund's treasurer, Amy Cole, said no.", "Amy Cole", ["treasurer"], id="behind-a-possessor"),
        pytest.param("Dr. Emily Stone said the test had failed.", "Emily Stone", [], id="no-office"),
        pytest.param("Motorcyclist Peter Hall was hurt on Monday.", "Peter Hall", ["Motorcyclist"], id="calling"),
        pytest.param("Emily Stone, the diplomat's wife, left.", "Emily Stone", [], id="somebody-else's"),
        pytest.param(
            "OSLO (AP) - Norwegian Trade Minister Emily Stone left.",
            "Emily Stone",
            ["Norwegian Trade Minister"],
            id="behind-a-dateline",
        ),
        pytest.param("Emily Stone was chief guest at a fair.", "Emily Stone", [], id="describes-another-noun"),
        pytest.param("Cast members including Emily Stone left.", "Emily Stone", ["Cast members"], id="of-several"),
        pytest.param("Painters including Emily Stone left.", "Emily Stone", [], id="of-several-whoever-they-are"),
        pytest.param(
            "Emily Stone, his wife and the current chair of the harbour board, left.",
            "Emily Stone",
            ["current chair of the harbour board"],
            id="beside-a-relative",
        ),
        pytest.param(
            "Emily Stone of Oslo University and author of two books left.",
            "Emily Stone",
            ["author of two books"],
            id="behind-where-she-belongs",
        ),
        pytest.param(
            "Tom Ash told them that Emily Stone, then a trainee accountant, had left.",
            "Emily Stone",
            ["trainee accountant"],
            id="then-of-the-name-before-it",
        ),
        pytest.param(
            "Emily Stone, a nurse at St Mark's Hospital, left.",
            "Emily Stone",
            ["nurse at St Mark's Hospital"],
            id="a-body-with-a-genitive",
        ),
        pytest.param(
            "Emily Stone, cabinet member for housing, left.", "Emily Stone", ["cabinet member for housing"], id="field"
        ),
        pytest.param(
            "Emily Stone was appointed chief operating officer of Zeta.",
            "Emily Stone",
            ["chief operating officer of Zeta"],
            id="chief-officer",
        ),
        pytest.param(
            "Navy Chief Admiral Emily Stone left.", "Emily Stone", ["Navy Chief", "Admiral"], id="office-and-rank"
        ),
        pytest.param(
            "The judge presiding over the trial, Emily Stone, said no.",
            "Emily Stone",
            ["judge presiding over the trial"],
            id="which-one-it-is",
        ),
        pytest.param(
            "The band's singer, Tom Ash, and drummer, Emily Stone, left.",
            "Emily Stone",
            ["drummer"],
            id="a-second-pair",
        ),
        pytest.param("Tom Ash KC and prosecutor Emily Stone left.", "Emily Stone", ["prosecutor"], id="letters-behind"),
        pytest.param(
            "Forensic pathologist Dr Emily Stone left.",
            "Emily Stone",
            ["Forensic pathologist"],
            id="calling-and-title",
        ),
        pytest.param(
            "Emily Stone, one of the organisers of the fair, left.",
            "Emily Stone",
            ["organisers of the fair"],
            id="one-of",
        ),
        pytest.param("Winger Quellan Dace scored twice.", "Quellan Dace", ["Winger"], id="a-calling-that-opens"),
        pytest.param(
            "Emily Stone, D-Maine, the panel's ranking member, left.",
            "Emily Stone",
            ["ranking member"],
            id="behind-a-party-and-state",
        ),
        pytest.param(
            "Head teacher Tom Ash and chair of governors Emily Stone left.",
            "Emily Stone",
            ["chair of governors"],
            id="of-several-before-a-name",
        ),
        pytest.param(
            "Emily Stone was police chief in Oslo.", "Emily Stone", ["police chief in Oslo"], id="described-itself"
        ),
    ],
)
def test_english_roles(text: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in people(text, "en")[name].roles] == roles


def test_a_former_president_of_something_is_not_the_president() -> None:
    text = (
        "President John Mahdi met Ann Lee and Tom Ash on Monday.\n\nAnn Lee said no.\n\n"
        "The nominee, a judge since 2016 and the former president of the Harbour Association, refused."
    )
    found = briefings.extract(text, published=date(2024, 6, 17), language="en").people
    roles = {person.name: [role.text for role in person.roles] for person in found}
    assert "former president of the Harbour Association" not in roles["John Mahdi"]


@pytest.mark.parametrize(
    "role",
    [
        "chair of the governing body of the church",
        "chair of the House Oversight and Reform Committee",
        "chair of the Culture, Media and Sport Committee",
        "professor in the Faculty of Arts and Education at the Deakin University",
        "minister for foreign affairs and trade",
        "vice president for research and innovation at Ohio State University",
        "senior lecturer in media and communications at Leeds Beckett University",
        "director of sales, marketing and events at the club",
        "chief of the Bureau of Land Management's fire division",
        "mayor of Leeds",
        "professor emerita of law at Yale",
        "candidate for chancellor",
        "head of Tamara's domestic intelligence agency",
    ],
)
def test_the_whole_of_an_english_role(role: str) -> None:
    assert [found.text for found in people(f"Emily Stone, {role}, left.", "en")["Emily Stone"].roles] == [role]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        pytest.param(
            "Le roi Karim II est arrivé lundi. Le monarque a salué la foule.",
            "Karim II",
            ["roi", "monarque"],
            id="general-word",
        ),
        pytest.param(
            "La maire Sophie Lambert a signé le texte. L'élue a promis une école.",
            "Sophie Lambert",
            ["maire", "élue"],
            id="elected",
        ),
        pytest.param(
            "Un suspect a été arrêté. Paul Durand a vu la scène. Le suspect a nié.", "Paul Durand", [], id="another-one"
        ),
        pytest.param("Paul Durand était un grand réformateur.", "Paul Durand", [], id="praise"),
        pytest.param("Paul Durand, auteur d'un doublé, sort.", "Paul Durand", [], id="a-feat"),
        pytest.param("Paul Durand a été victime d'un vol.", "Paul Durand", [], id="what-befell-him"),
        pytest.param("On a fêté Paul Durand victime d'une chute.", "Paul Durand", [], id="a-fall"),
    ],
)
def test_words_that_take_a_person_up(text: str, name: str, roles: list[str]) -> None:
    assert [role.text for role in people(text)[name].roles] == roles


def test_others_of_a_group_are_joined_to_whoever_leads_it() -> None:
    found = people("Paul Durand, chef du syndicat, et les membres de son bureau ont fait grève.")["Paul Durand"]
    assert [role.text for role in found.roles] == ["chef du syndicat"]


def test_a_role_inside_another_belongs_to_the_one_named_there() -> None:
    found = people("Le porte-parole du président Vladimir Poutine, Dmitri Peskov, a démenti.")
    assert [role.text for role in found["Vladimir Poutine"].roles] == ["président"]
    assert [role.text for role in found["Dmitri Peskov"].roles] == ["porte-parole du président Vladimir Poutine"]


def test_relatives_of_one_name_are_two_persons() -> None:
    found = people("Lina Omar Said, l'épouse de l'ancien président Omar Said, a été élue députée du Nord.")
    assert {name: [role.text for role in person.roles] for name, person in found.items()} == {
        "Lina Omar Said": ["députée du Nord"],
        "Omar Said": ["ancien président"],
    }


def test_nothing_lies_before_the_dead() -> None:
    text = "Paul Durand est mort lundi. Il devient maire de Dole en 1971. Il sera ministre de la Culture."
    assert [role.when for role in people(text)["Paul Durand"].roles] == [When.FORMER, When.FORMER]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        pytest.param(
            "Le sénateur Marc Petit a voté. Le député de la Somme votera demain.", "Marc Petit", 1, id="two-seats"
        ),
        pytest.param(
            "Le sénateur Marc Petit a voté. Le préfet de la Somme a protesté.", "Marc Petit", 1, id="another-office"
        ),
        pytest.param("Luis Prado a égalisé. L'attaquant argentin jubilait.", "Luis Prado", 1, id="a-player"),
        pytest.param(
            "La démission de Luis Prado est effective. Le ministre a écrit.", "Luis Prado", 0, id="the-only-one"
        ),
        pytest.param("Le candidat du Parti a répondu. Luis Prado a critiqué la loi.", "Luis Prado", 0, id="named-next"),
        pytest.param(
            "Luis Prado : « Non »\n\nLe président du club a estimé que c'était clos.", "Luis Prado", 1, id="who-speaks"
        ),
        pytest.param(
            "Luis Prado limogé\n\nLe président du club a estimé que c'était clos.", "Luis Prado", 0, id="who-is-sacked"
        ),
        pytest.param(
            "Luis Prado a été agressé. L'agresseur a été interpellé.", "Luis Prado", 0, id="who-did-it-to-him"
        ),
        pytest.param("Luis Prado est arrêté. Le meurtrier avait écrit.", "Luis Prado", 0, id="only-arrested"),
        pytest.param("Luis Prado a été condamné à vie. Le meurtrier avait écrit.", "Luis Prado", 1, id="condemned"),
        pytest.param("Luis Prado a visité le musée. L'artiste était présent.", "Luis Prado", 0, id="another-artist"),
        pytest.param("Luis Prado a acheté le pain. Le boulanger dort.", "Luis Prado", 0, id="another-trade"),
        pytest.param("Luis Prado a vu Paul Durand. Le ministre a écrit.", "Luis Prado", 0, id="one-of-two"),
        pytest.param(
            "Le Brésilien Paul Durand a battu Luis Prado. Le perchiste français a salué.",
            "Luis Prado",
            1,
            id="compatriot",
        ),
        pytest.param("Luis Prado a été tué lundi. Le maire a réagi.", "Luis Prado", 0, id="somebody-killed"),
        pytest.param("Luis Prado a gagné le marathon. Le président a réagi.", "Luis Prado", 0, id="a-winner"),
        pytest.param("Luis Prado a gagné le scrutin. Le président a réagi.", "Luis Prado", 0, id="who-won-a-vote"),
        pytest.param(
            "La championne olympique Ana Prado est là. On a salué le geste du champion olympique.",
            "Ana Prado",
            1,
            id="a-man-of-that-title",
        ),
        pytest.param(
            "L'ancien président Luis Prado a fui. Il doit parler au président. Le président Paul Durand refuse.",
            "Luis Prado",
            1,
            id="who-holds-it-now",
        ),
        pytest.param(
            "Luis Prado est président du conseil régional. Le président du conseil départemental a refusé.",
            "Luis Prado",
            1,
            id="another-council",
        ),
        pytest.param(
            "Luis Prado, proche du parti, nie. L'entourage du candidat insiste.", "Luis Prado", 1, id="near-one"
        ),
        pytest.param("Luis Prado, employé de Zéta, a disparu. Le patron s'inquiète.", "Luis Prado", 1, id="his-boss"),
        pytest.param("Luis Prado a été blessé. Le conducteur du camion a fui.", "Luis Prado", 0, id="a-stranger"),
    ],
)
def test_a_new_description_takes_up_somebody_of_its_world(text: str, name: str, roles: int) -> None:
    assert len(people(text)[name].roles) == roles


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("Norway will send ships. Its prime minister, Emily Stone, said so.", "en", "norway"),
        (
            "The World Health Organization is worried. Its director, Emily Stone, said so.",
            "en",
            "world-health-organization",
        ),
        ("La CGT appelle à la grève. Sa secrétaire générale, Emily Stone, l'a dit.", "fr", "cgt"),
        ("La Norvège enverra des navires. Sa Première ministre, Emily Stone, l'a promis.", "fr", "norvege"),
        ("Norway's bill has failed. Its sponsor, Emily Stone, said so.", "en", None),
        ("Jean Roux quitte la CGT. Sa secrétaire, Emily Stone, l'a dit.", "fr", None),
    ],
)
def test_a_possessive_takes_up_the_body_of_the_sentence_before(text: str, language: str, body: str | None) -> None:
    assert [role.organisation for role in people(text, language)["Emily Stone"].roles] == [body]


def test_whoever_was_something_before_is_not_dated_by_what_they_do() -> None:
    found = people("L'ancien maire de Lens, Paul Roux, a été mis en examen en mai 2023.")
    assert [(role.text, role.at) for role in found["Paul Roux"].roles] == [("ancien maire de Lens", None)]


def test_a_role_has_no_date_of_another_verb_s() -> None:
    text = "Née le 9 octobre 1936, Anne Perrin avait débuté comme danseuse avant Paul Roux, qu'elle suit en 1957."
    (person,) = (
        one
        for one in briefings.extract(text, published=date(2024, 6, 17), language="fr").people
        if "Perrin" in one.name
    )
    assert [(role.text, role.at) for role in person.roles] == [("danseuse", None)]


def test_a_role_told_behind_where_has_no_date_of_what_is_told_before() -> None:
    text = "They will meet on Friday at Lorne High School, where Gaines was a sophomore. Terrell Gaines left.\n"
    (person,) = briefings.extract(text, published=date(2024, 6, 17), language="en").people
    assert [(role.text, role.when, role.at) for role in person.roles] == [("sophomore", When.FORMER, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Carla Voss was held on Monday after an officer posing as a killer recorded her.",
        "Carla Voss, posing as a nurse, entered the ward.",
        "Carla Voss met a man working as a driver.",
        "Carla Voss was wrongly named as the killer by a newspaper.",
        "Carla Voss, falsely described as a spy, left on Monday.",
        "Carla Voss almost became mayor.",
        "Carla Voss hired her daughter as an aide.",
        "Carla Voss decided to pay her son as a driver.",
        "Carla Voss was named Best Actress at the festival.",
        "Carla Voss, best known for her role as the doctor in the series, wept.",
        "Carla Voss, who starred as a detective, left on Monday.",
        "Police did not identify Carla Voss as the victim.",
        "Carla Voss was sent to the ship as a teenager.",
        "Carla Voss, last seen as a grieving detective in the series, left on Monday.",
    ],
)
def test_nobody_is_what_somebody_else_is_or_poses_as(text: str) -> None:
    (person,) = briefings.extract(f"{text}\n", language="en").people
    assert person.roles == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hugo Lenoir serait aussi membre du comité d'éthique.", "fr"),
        ("Hugo Lenoir, qui serait le patron du bar, a été entendu.", "fr"),
        ("Hugo Lenoir aurait été le trésorier du club.", "fr"),
        ("Hugo Lenoir pourrait être nommé préfet de la Marne.", "fr"),
        ("Hugo Lenoir, présenté comme le chef du groupe, se tait.", "fr"),
        ("Hugo Lenoir est pressenti comme ministre de la Culture.", "fr"),
        ("Le journal présente Hugo Lenoir comme le chef du réseau.", "fr"),
        ("Hugo Lenoir, considéré comme le chef du réseau, a fui.", "fr"),
        ("Selon la police, Hugo Lenoir est le chef du réseau.", "fr"),
        ("Hugo Lenoir est le chef du réseau, selon les enquêteurs.", "fr"),
        ("Le parquet estime que Hugo Lenoir est le chef du réseau.", "fr"),
        ("Si Hugo Lenoir est élu maire, le pont sera fermé.", "fr"),
        ("Hugo Lenoir espère être élu maire.", "fr"),
        ("Hugo Lenoir n'a pas été élu maire.", "fr"),
        ("Hugo Lenoir n'a jamais été nommé directeur.", "fr"),
        ("Hugo Lenoir postule au poste de directeur.", "fr"),
        ("Emily Stone was not elected mayor.", "en"),
        ("Emily Stone applied for the post of head of the agency.", "en"),
        ("Emily Stone was barred from serving as mayor.", "en"),
        ("Emily Stone is reportedly the owner of the bar.", "en"),
        ("Emily Stone, reportedly the owner of the bar, left.", "en"),
        ("Emily Stone was allegedly the treasurer of the club.", "en"),
        ("Emily Stone could be appointed director of the plant.", "en"),
        ("Emily Stone was described as the leader of the gang.", "en"),
        ("The paper described Emily Stone as the leader of the gang.", "en"),
        ("Emily Stone is tipped as the next mayor.", "en"),
        ("According to police, Emily Stone is the leader of the gang.", "en"),
        ("Prosecutors say Emily Stone is the leader of the gang.", "en"),
        ("If Emily Stone is elected mayor, the bridge will close.", "en"),
    ],
)
def test_what_is_heard_possible_or_wished_is_no_role(text: str, language: str) -> None:
    (person,) = people(text, language).values()
    assert person.roles == ()


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Le président a nommé Hugo Lenoir ministre de la Santé.", "fr", "Hugo Lenoir"),
        ("The mayor has named Emily Stone head of the agency.", "en", "Emily Stone"),
        ("The mayor named Emily Stone as her deputy on Monday.", "en", "Emily Stone"),
        ("The coach called Emily Stone, a young striker, on Monday.", "en", "Emily Stone"),
    ],
)
def test_whoever_names_somebody_is_not_the_one_named(text: str, language: str, name: str) -> None:
    assert len(people(text, language)[name].roles) == 1


@pytest.mark.parametrize(
    ("text", "language", "name", "roles"),
    [
        ("Hugo Lenoir, comme le directeur, a été prévenu.", "fr", "Hugo Lenoir", []),
        ("Comme le maire, Hugo Lenoir s'y oppose.", "fr", "Hugo Lenoir", []),
        ("Hugo Lenoir jouera le rôle d'un ministre.", "fr", "Hugo Lenoir", []),
        ("L'assassin de Hugo Lenoir, un boulanger, a été arrêté.", "fr", "Hugo Lenoir", []),
        ("En l'absence du maire, Hugo Lenoir, premier adjoint, a présidé.", "fr", "Hugo Lenoir", ["premier adjoint"]),
        ("En présence du maire, Hugo Lenoir, l'école a rouvert.", "fr", "Hugo Lenoir", ["maire"]),
        ("Le faux médecin Hugo Lenoir a fui.", "fr", "Hugo Lenoir", ["faux médecin"]),
        (
            "Hugo Lenoir, conseiller de Paul Roux, maire de Dole, part.",
            "fr",
            "Hugo Lenoir",
            ["conseiller de Paul Roux"],
        ),
        ("Hugo Lenoir, conseiller de Paul Roux, maire de Dole, part.", "fr", "Paul Roux", []),
        ("« Hugo Lenoir est un escroc », a dit le maire.", "fr", "Hugo Lenoir", []),
        ("Hugo Lenoir, son avocat et sa femme sont partis.", "fr", "Hugo Lenoir", []),
        ("Hugo Lenoir est élu maire. Le maire sortant a reconnu sa défaite.", "fr", "Hugo Lenoir", ["maire"]),
        ("Emily Stone was elected mayor. The outgoing mayor conceded.", "en", "Emily Stone", ["mayor"]),
        ("Emily Stone, her lawyer and her husband left.", "en", "Emily Stone", []),
        ("Emily Stone said two officers had died. The two officers were 34.", "en", "Emily Stone", []),
        ("Minister Emily Stone met Minister Al Ray. The two ministers left.", "en", "Emily Stone", ["Minister"]),
        ("Hugo Lenoir a été tué par Luc Roy. Les deux policiers qui l'ont vu se taisent.", "fr", "Hugo Lenoir", []),
        ("Hugo Lenoir s'est battu pour être président.", "fr", "Hugo Lenoir", []),
        ("Teacher jailed\n\nA teacher was jailed. Emily Stone, a teacher, wept.", "en", "Emily Stone", ["teacher"]),
        (
            "Minister quits\n\nThe environment minister left. Finance Minister Emily Stone was sad.",
            "en",
            "Emily Stone",
            ["Finance Minister"],
        ),
        (
            "Danish prime minister signs decree\n\nOn Friday Prime Minister Emily Stone signed it.",
            "en",
            "Emily Stone",
            ["Danish prime minister", "Prime Minister"],
        ),
        (
            "Judge halts plan\n\nA federal judge halted the plan. Judge Emily Stone called it illegal.",
            "en",
            "Emily Stone",
            ["federal judge"],
        ),
        ("The headteacher, Emily Stone said, had been told.", "en", "Emily Stone", []),
        (
            "President Emily Stone flew to Oslo. The Danish leader was glad.",
            "en",
            "Emily Stone",
            ["President", "Danish leader"],
        ),
        (
            "Hong Kong leader quits\n\nEmily Stone, the chief executive of Hong Kong, resigned.",
            "en",
            "Emily Stone",
            ["Hong Kong leader", "chief executive of Hong Kong"],
        ),
        (
            "Emily Stone, a senator from Ohio, spoke. The Republican senator voted no.",
            "en",
            "Emily Stone",
            ["senator from Ohio", "Republican senator"],
        ),
        (
            "Lina Faure, députée du Jura, a voté. La députée socialiste est inquiète.",
            "fr",
            "Lina Faure",
            ["députée du Jura", "députée socialiste"],
        ),
        (
            "Lina Faure, directrice du lycée, part. La directrice générale reste.",
            "fr",
            "Lina Faure",
            ["directrice du lycée"],
        ),
        ("Hugo Lenoir a été condamné. Le sexagénaire nie.", "fr", "Hugo Lenoir", ["sexagénaire"]),
        (
            "Le président Hugo Lenoir est parti, après la première visite d'un chef d'État.",
            "fr",
            "Hugo Lenoir",
            ["président"],
        ),
        ("A policeman was hurt, Emily Stone said.", "en", "Emily Stone", []),
        ("As the mayor spoke, Emily Stone left.", "en", "Emily Stone", []),
        ("Un policier a été blessé, Hugo Lenoir est choqué.", "fr", "Hugo Lenoir", []),
        ("A member of the board, Emily Stone said, “It is late”.", "en", "Emily Stone", ["member of the board"]),
        ("Il a vu Lina Faure, mère de famille et le maire de Dole.", "fr", "Lina Faure", []),
        ("Le juge déclare Hugo Lenoir chef de bande.", "fr", "Hugo Lenoir", []),
        ("She works for Emily Stone as a nurse.", "en", "Emily Stone", []),
        (
            "Le ministre français Paul Roux a vu le ministre français Hugo Lenoir. Son homologue a souri.",
            "fr",
            "Hugo Lenoir",
            ["ministre français"],
        ),
    ],
)
def test_what_stands_beside_a_name_may_be_somebody_else_s(
    text: str, language: str, name: str, roles: list[str]
) -> None:
    (person,) = (one for one in briefings.extract(text, language=language).people if one.name == name)
    assert [role.text for role in person.roles] == roles

"""Chronology by kinds of mistakes: each rule with several sentences of its kind, and what it must leave alone."""

from __future__ import annotations

from datetime import date

import pytest

import briefings
from briefings.model import Article, Status

PUBLISHED = date(2024, 6, 18)
LEAD = {"fr": "Le port cherche un directeur.\n\n", "en": "The port is looking for a director.\n\n"}


def read(text: str, language: str = "fr") -> Article:
    return briefings.extract(LEAD[language] + text, published=PUBLISHED, language=language, title="Un titre")


def told(text: str, language: str = "fr") -> list[tuple[str, str]]:
    """The events of a text behind a lead that tells none: head and first day."""
    article = read(text, language)
    return [
        (event.head.of(article.text), event.start)
        for event in article.events
        if event.head.start >= len(LEAD[language])
    ]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param("Claire Petit est la députée de la vallée depuis 2015.", "fr", id="office"),
        pytest.param("Depuis 2005, elle y monte chaque été.", "fr", id="habit"),
        pytest.param("Après avoir perdu 3 % depuis janvier, le titre stagne.", "fr", id="infinitive"),
        pytest.param("Morel had held the office since April 2018.", "en", id="held"),
        pytest.param("The record has stood since 1992.", "en", id="stood"),
        pytest.param("It is the strongest storm since October 2017.", "en", id="strongest"),
        pytest.param("Le port reste à quai, explique Paul Morel, en poste depuis mars.", "fr", id="in-office"),
        pytest.param("C'était sa première visite depuis les 3 et 4 mai 2010.", "fr", id="first-since-two-days"),
    ],
)
def test_what_only_lasts_since_a_day_is_no_event(sentence: str, language: str) -> None:
    assert told(sentence, language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param("Si le maire signe lundi, le chantier reprend.", "fr", id="if"),
        pytest.param("If the mayor signs on Monday, work resumes.", "en", id="if-en"),
        pytest.param("Les quais auraient dû être relevés en 2008.", "fr", id="should-have-been"),
        pytest.param("Le syndicat n'exclut pas une grève après l'Ascension.", "fr", id="after-a-day"),
        pytest.param("La dette s'établissait au 31 mars à deux millions.", "fr", id="level-of-a-day"),
        pytest.param("The rate stood at 2% on May 3.", "en", id="level-of-a-day-en"),
        pytest.param("Les positions restaient mardi inconciliables.", "fr", id="remained"),
        pytest.param("Comme à Turin (hiver 2006), la foule était là.", "fr", id="edition-in-brackets"),
        pytest.param("Ann Roy was mayor of Lens in 2010.", "en", id="was-mayor"),
        pytest.param("The streets were calm on Sunday.", "en", id="were-calm"),
        pytest.param("Monday was the first day of the holidays.", "en", id="what-the-day-was"),
        pytest.param("The fair was empty, with Monday being a holiday.", "en", id="what-the-day-is"),
        pytest.param('"Well, it is June," Ann Roy said.', "en", id="it-is-june"),
        pytest.param('"That man gave us our Christmas," Ann Roy said.', "en", id="a-feast-given"),
        pytest.param("They live in a house built before 2010.", "en", id="which-house"),
        pytest.param("She has not missed a match since 1967.", "en", id="not-since"),
        pytest.param("The tenant moved in the day before the blast.", "en", id="next-to-an-undated-event"),
    ],
)
def test_a_state_or_a_supposition_is_no_event(sentence: str, language: str) -> None:
    assert told(sentence, language) == []


def test_what_comes_soon_after_an_hour_is_dated() -> None:
    assert ("a éclaté", "2024-06-15") in told("Le feu a éclaté samedi peu après 9 heures.")


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        pytest.param(
            "C'est un exploit rarement vu à ce jour : dimanche, Claire Petit a traversé le lac.",
            "fr",
            ("a traversé", "2024-06-16"),
            id="colon",
        ),
        pytest.param(
            "Le bilan de la coulée qui a ravagé la ville de Lorvane, dans le nord, samedi, vient d'être revu.",
            "fr",
            ("a ravagé", "2024-06-15"),
            id="relative-of-the-subject",
        ),
        pytest.param("Le juge a fixé hier la date du procès.", "fr", ("a fixé", "2024-06-17"), id="nothing-in-between"),
        pytest.param(
            "Officials announced Thursday that the bridge closed in March will reopen.",
            "en",
            ("announced", "2024-06-13"),
            id="day-behind-a-reporting-verb",
        ),
        pytest.param(
            "The two ministers signed a plan for exchanges in 2027.", "en", ("exchanges", "2027"), id="plan-to-come"
        ),
        pytest.param(
            "C'est lundi que le procès s'est ouvert à Lille.", "fr", ("s'est ouvert", "2024-06-17"), id="cleft"
        ),
        pytest.param(
            "The council told the firm to report to the mayor on Thursday.",
            "en",
            ("report", "2024-06-20"),
            id="told-to",
        ),
        pytest.param(
            "On Friday a two-year-old boy, identified only as Sam, was rescued alive.",
            "en",
            ("was rescued", "2024-06-14"),
            id="said-of-the-subject",
        ),
        pytest.param("On Friday a bomb exploded in Lens.", "en", ("exploded", "2024-06-14"), id="no-participle"),
        pytest.param(
            "Roy said she is to leave office next month on July 2 at 5 p.m. local time.",
            "en",
            ("is to leave", "2024-07-02"),
            id="said-to-come",
        ),
        pytest.param(
            "Roy headed the Rail Accident Branch from 2016 to 2022.", "en", ("headed", "2016"), id="an-event-in-a-name"
        ),
        pytest.param("The funeral was on Monday.", "en", ("funeral", "2024-06-17"), id="no-more-than-its-day"),
        pytest.param("The figures are due on July 1.", "en", ("figures", "2024-07-01"), id="due"),
        pytest.param("They were in Lens on Monday.", "en", ("were in Lens", "2024-06-17"), id="located"),
        pytest.param(
            "The show ran on many channels from 1968 until his retirement in 2018.",
            "en",
            ("retirement", "2018"),
            id="until-an-event",
        ),
        pytest.param(
            "The dispute led to a shutdown lasting several weeks this past April and May.",
            "en",
            ("shutdown", "2024-04"),
            id="months-in-a-row",
        ),
    ],
)
def test_the_clause_that_a_date_stands_in_has_it(sentence: str, language: str, expected: tuple[str, str]) -> None:
    assert expected in told(sentence, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Une explosion a eu lieu le 3 mai à Lens. Un suspect a été entendu le 6 mai. "
            "Une lettre avait été postée le jour de l'explosion.",
            "fr",
            ("avait été postée", "2024-05-03"),
            id="day-of",
        ),
        pytest.param(
            "Une explosion a eu lieu le 3 mai à Lens. La veille de l'explosion, il avait quitté son poste.",
            "fr",
            ("avait quitté", "2024-05-02"),
            id="eve-of",
        ),
        pytest.param(
            "A statue was stolen on Saturday. One man was freed on Monday. "
            "Another, who was arrested on the day of the theft, was charged.",
            "en",
            ("was arrested", "2024-06-15"),
            id="day-of-en",
        ),
        pytest.param(
            "Au lendemain de la signature d'un accord, le président a été reçu lundi à Rome.",
            "fr",
            ("signature", "2024-06-16"),
            id="the-day-after-it",
        ),
        pytest.param(
            "Le pape a quitté dimanche Lorvane au terme d'une visite de trois jours.",
            "fr",
            ("visite", "2024-06-14"),
            id="its-length-runs-back",
        ),
        pytest.param(
            "L'accord a été signé lundi, deux jours après que le ministre a démissionné.",
            "fr",
            ("a démissionné", "2024-06-15"),
            id="counted-from-a-clause",
        ),
        pytest.param(
            "La ministre effectuera une visite à Oslo les 3 et 4 juillet. "
            "Au cours de cette visite, elle signera un accord.",
            "fr",
            ("signera", "2024-07-03"),
            id="occasion-to-come",
        ),
        pytest.param(
            "Le ministre s'est rendu samedi à Lens, où il a inauguré une école.",
            "fr",
            ("a inauguré", "2024-06-15"),
            id="where-somebody-went",
        ),
        pytest.param(
            "Le lundi 3 juin, Paul Arnaud l'a reçu, puis l'a conduit au musée.",
            "fr",
            ("a conduit", "2024-06-03"),
            id="joined-behind-the-day",
        ),
        pytest.param(
            "Police fired and landed a shot on a protester yesterday.", "en", ("fired", "2024-06-17"), id="at-once"
        ),
        pytest.param(
            "The governor was briefed, and flew to Lens on Sunday.",
            "en",
            ("was briefed", "2024-06-16"),
            id="at-once-too",
        ),
        pytest.param(
            "A bomb exploded in Lens on Friday. The tenant had moved out the day before the bombing.",
            "en",
            ("had moved", "2024-06-13"),
            id="the-day-before-it",
        ),
    ],
)
def test_an_event_is_dated_by_another(text: str, language: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Un car a brûlé samedi à Lens. Le maire a salué les pompiers.", id="praise"),
        pytest.param("Un car a brûlé samedi à Lens. La région a adressé ses condoléances aux familles.", id="sympathy"),
        pytest.param(
            "Une agression a eu lieu samedi. Depuis cette agression, le club a suspendu ses matchs.", id="since"
        ),
    ],
)
def test_what_was_said_or_done_later_has_a_day_of_its_own(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A bus burned on Saturday. Another later burned.", id="later"),
        pytest.param("A bus burned on Saturday. The driver was working alone.", id="under-way"),
        pytest.param("A bus burned on Saturday. The town had few buses.", id="having"),
        pytest.param(
            "A bus burned on Saturday. Shortly after she resigned, the mayor left the town.", id="after-another"
        ),
        pytest.param("A team won a match on Saturday. It rose after winning 14 of its last 15 matches.", id="several"),
    ],
)
def test_nor_has_it_in_english(text: str) -> None:
    assert len(told(text, "en")) == 1


def test_what_has_been_scheduled_is_planned() -> None:
    article = read("The sentencing has been scheduled for June.", "en")
    assert [event.status for event in article.events][-1] == "planned"


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("La situation des dockers est toujours plus difficile.", id="condition"),
        pytest.param("L'enquête sur le naufrage est au point mort.", id="standstill"),
        pytest.param("Le port a un nouveau projet.", id="having"),
    ],
)
def test_a_lead_that_tells_how_things_are_is_no_event(lead: str) -> None:
    assert not briefings.extract(lead, published=PUBLISHED, language="fr", title="Un titre").events


def test_a_lead_has_the_day_that_the_body_tells_for_it() -> None:
    text = (
        "Le maire Paul Arnaud a proposé la fermeture du port. La liste sera connue ce 18 juin.\n\n"
        "Il a proposé le 15 juin la fermeture du port à son conseil."
    )
    article = briefings.extract(text, published=PUBLISHED, language="fr", title="Un titre")
    assert [event.start for event in article.events if event.head.of(text) == "a proposé"] == ["2024-06-15"] * 2


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        pytest.param(
            "Le groupe a joué à Paris en mars et à Lyon en mai.",
            ["Le groupe a joué à Paris", "a joué … à Lyon"],
            id="second-place",
        ),
        pytest.param(
            "L'exposition ouvrira à Paris en juillet et à Lyon en septembre.",
            ["L'exposition ouvrira à Paris", "ouvrira … à Lyon"],
            id="to-come",
        ),
        pytest.param(
            "Son premier roman est paru en 1998 et le second en 2004.",
            ["Son premier roman est paru", "est paru … le second"],
            id="second-subject",
        ),
    ],
)
def test_a_second_date_has_its_own_words(sentence: str, titles: list[str]) -> None:
    article = read(sentence)
    told = [event for event in article.events if event.head.start >= len(LEAD["fr"])]
    shown = [" … ".join(span.of(article.text) for span in event.title) for event in told]
    assert [title.endswith(wanted) for title, wanted in zip(shown, titles, strict=True)] == [True, True], shown


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("L'armistice de la guerre des Îles a été signé en 1953.", "agreement", id="finite"),
        pytest.param(
            "Ils fêtent l'anniversaire de l'armistice de la guerre, signé le 3 mai 1953.", "agreement", id="said"
        ),
        pytest.param("La fin de la guerre a été annoncée en mai 2020.", "statement", id="announced"),
    ],
)
def test_the_noun_that_is_spoken_of_names_the_event(sentence: str, expected: str) -> None:
    assert [event.kind for event in read(sentence).events if event.start < "2024"] == [expected]


def test_years_in_a_row_are_one_period() -> None:
    article = read("La ville organisera des concerts en 2027 et 2028.")
    assert ("2027", "2028") in {(event.start, event.end) for event in article.events}


def test_years_in_brackets_are_those_of_what_they_stand_behind() -> None:
    article = read("L'ancien joueur de Metz (2004-2006) a signé un contrat.")
    assert [event.head.of(article.text) for event in article.events if event.start == "2004"] == ["Metz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bridge was on Sunday closed after a crack was seen.", ("closed", "2024-06-16"), id="aux-apart"
        ),
        pytest.param("A lorry was on Friday driven into a shop.", ("driven", "2024-06-14"), id="subject-taken"),
        pytest.param(
            "A coach carrying fans from Arlen to Morcastle on Sunday overturned.",
            ("overturned", "2024-06-16"),
            id="behind-a-participle",
        ),
        pytest.param(
            "They met in Lens, where on Friday Presidents Ann Roy and Paul Vik signed a pact.",
            ("signed", "2024-06-14"),
            id="where-on-a-day",
        ),
        pytest.param("On Friday Morcastle Council approved the plan.", ("approved", "2024-06-14"), id="before-a-name"),
        pytest.param(
            "The Centre for Coastal Birds announced on Friday the gull population counted was the largest.",
            ("announced", "2024-06-14"),
            id="reported-without-that",
        ),
        pytest.param(
            "On Saturday they arrested a driver, and released him on bail until October.",
            ("released", "2024-06-15"),
            id="how-long-is-no-when",
        ),
    ],
)
def test_a_day_beside_an_english_verb_is_its_own(text: str, expected: tuple[str, str]) -> None:
    assert expected[0] in {head.split()[-1] for head, day in told(text, "en") if day == expected[1]}


def test_a_story_goes_on_from_a_past_that_looks_like_a_participle() -> None:
    text = "A warehouse collapsed on Friday in Lorville. Two workers died in the accident."
    assert told(text, "en") == [("collapsed", "2024-06-14"), ("died", "2024-06-14")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Il s'est retiré du tournoi de Morville 2016.", "fr", id="edition-behind-its-place"),
        pytest.param("Elle est morte le 20 décembre 1929, dix jours avant son 80e anniversaire.", "fr", id="birthday"),
        pytest.param("She died on 20 December 1929, ten days before her 80th birthday.", "en", id="birthday-en"),
    ],
)
def test_what_names_or_measures_is_no_event_of_its_own(text: str, language: str) -> None:
    assert [day for _, day in told(text, language) if day not in ("1929-12-20", "2024-06-18")] == []


def test_nobody_is_born_twice() -> None:
    text = "Paul Roux, né le 3 mai 1987, fiché depuis 2015, a été interpellé lundi."
    assert [day for head, day in told(text) if head.startswith("né")] == ["1987-05-03"]


def test_what_is_said_in_quotation_marks_does_not_say_how_soon() -> None:
    text = "Le juge a rendu sa décision vendredi. « Elle s'applique immédiatement », a déclaré le ministre."
    assert [head for head, _ in told(text)] == ["a rendu"]


@pytest.mark.parametrize(
    ("lead", "language"),
    [
        pytest.param("La sonde va entamer une manœuvre difficile autour de Saturne.", "fr", id="fr"),
        pytest.param("The council plans to close the bridge.", "en", id="en"),
    ],
)
def test_a_lead_of_what_is_to_come_has_not_the_day_of_publication(lead: str, language: str) -> None:
    assert briefings.extract(lead, published=PUBLISHED, language=language, title="Un titre").events == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("It was the fourth storm of the 2023 season.", "en", id="edition"),
        pytest.param("How can the plan of Monday be applied on Friday?", "en", id="question"),
        pytest.param("Que s'est-il passé mardi ?", "fr", id="question-fr"),
        pytest.param("Roy does not plan to run for mayor in 2027.", "en", id="given-up"),
        pytest.param("Roy ne compte pas se présenter en 2027.", "fr", id="given-up-fr"),
        pytest.param("The law would fund the ports through September.", "en", id="until"),
        pytest.param("The bridge will not reopen on Friday.", "en", id="not-to-come"),
        pytest.param("La station s'appuie l'été sur le vélo.", "fr", id="every-summer"),
        pytest.param("Elle aurait eu 80 ans en février.", "fr", id="no-birthday"),
        pytest.param("She would have turned 80 in February.", "en", id="no-birthday-en"),
        pytest.param("Le pont ne rouvrira pas vendredi.", "fr", id="not-to-come-fr"),
        pytest.param("Such a flood is not likely to happen again next year.", "en", id="not-likely"),
        pytest.param("The roads are bad; 2023 saw 1,187 accidents.", "en", id="statistic"),
        pytest.param("Quelque 12 000 accidents ont été enregistrés en 2023.", "fr", id="statistic-fr"),
    ],
)
def test_what_is_asked_given_up_or_only_bounded_is_no_event(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann Roy, first elected to Congress in 2008, was ill.", ("elected", "2008"), id="congress"),
        pytest.param(
            "Two days after the Court of Session verdict, he spoke on 13 June.", ("verdict", "2024-06-11"), id="court"
        ),
    ],
)
def test_a_body_is_no_event(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, "en")


def test_what_will_not_be_before_a_day_is_still_to_come() -> None:
    assert told("Le pont ne rouvrira pas avant vendredi.") == [("rouvrira", "2024-06-21")]


def test_what_is_so_now_leaves_its_date_to_what_was_done() -> None:
    assert told("Elle n'est membre d'aucun parti et a créé le sien en avril dernier.") == [("a créé", "2024-04")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm made a statement on Saturday. The statement specified no date.", id="none"),
        pytest.param("A film was released on Saturday. It gathered two million views in two days.", id="lasting"),
        pytest.param("A film was released on Saturday. The studio was based in Lorville.", id="state"),
    ],
)
def test_a_story_does_not_go_on_with_what_did_not_happen_then(text: str) -> None:
    assert len(told(text, "en")) == 1


def test_a_story_goes_on_from_a_verb_behind_what_is_said_of_its_subject() -> None:
    text = (
        "A ferry operated by Marlo, which is run by the county, sank on Friday off Lorville. The accident killed two."
    )
    assert told(text, "en") == [("sank", "2024-06-14"), ("killed", "2024-06-14")]


def test_what_is_only_named_under_a_conditional_has_taken_place() -> None:
    article = read("Il se serait radicalisé peu après les attentats de janvier 2015.")
    assert [event.status for event in article.events if event.start == "2015-01"] == [Status.PAST]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        (
            "Le pont a rouvert trois jours avant le vote du 3 mai.",
            "fr",
            ("a rouvert", "2024-04-30", "Le pont a rouvert"),
        ),
        ("Le maire est mort deux jours avant Noël.", "fr", ("est mort", "2023-12-23", "Le maire est mort")),
        ("Two days after his arrest on May 3, he was charged.", "en", ("was charged", "2024-05-05", "he was charged")),
        ("He died a year after the invasion of February 2022.", "en", ("died", "2023", "He died")),
    ],
)
def test_so_long_after_something_is_a_day_of_its_own(
    sentence: str, language: str, expected: tuple[str, str, str]
) -> None:
    article = read(sentence, language)
    told = [
        (e.head.of(article.text), e.start, " ".join(part.of(article.text) for part in e.title)) for e in article.events
    ]
    assert expected in told
    assert (expected[0], PUBLISHED.isoformat()) not in [(head, start) for head, start, _ in told]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Un planeur s'est écrasé vendredi à Lens. Le pilote n'a pas survécu.", "fr", id="fr"),
        pytest.param("A glider crashed in Lorville on Friday. The pilot did not survive.", "en", id="en"),
    ],
)
def test_who_did_not_survive_died_then(text: str, language: str) -> None:
    assert [day for _, day in told(text, language)] == ["2024-06-14", "2024-06-14"]


def test_a_story_told_in_the_present_goes_on() -> None:
    text = "Un homme a ouvert le feu vendredi à Lens. Deux passants sont blessés. La ville est calme."
    assert told(text) == [("a ouvert", "2024-06-14"), ("sont blessés", "2024-06-14")]


@pytest.mark.parametrize(
    ("lead", "heads"),
    [
        pytest.param("La course de la vallée s'est tenue samedi à Lens.", ["course"], id="noun-and-its-verb"),
        pytest.param("Ces dernières années, le tabagisme a beaucoup diminué en France.", [], id="of-late"),
        pytest.param("Une équipe de Lens a récemment découvert une étoile.", [], id="recently"),
        pytest.param("Le pays voit son commerce s'effondrer depuis la crise.", [], id="seen-to-go-on"),
        pytest.param("Une équipe de Lens utilise un drone contre les criquets.", [], id="using"),
    ],
)
def test_a_lead_is_told_once_and_only_of_its_day(lead: str, heads: list[str]) -> None:
    article = briefings.extract(lead, published=PUBLISHED, language="fr", title="Un titre")
    assert [event.head.of(article.text) for event in article.events] == heads


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("La visite de Claire Arnaud suit celle de Paul Roux en mars 2023.", "fr", ("2023-03", "visite de Paul Roux")),
        ("Cette attaque est la pire depuis celle de Nice, en juillet 2016.", "fr", ("2016-07", "attaque de Nice")),
        ("Cette élection ressemble à celle de 2017.", "fr", ("2017", "élection")),
        ("The attack was the deadliest since that of Nice in July 2016.", "en", ("2016-07", "attack of Nice")),
        ("The visit follows the one by Ann Roy in March 2023.", "en", ("2023-03", "visit by Ann Roy")),
    ],
)  # fmt: skip
def test_the_date_of_another_is_not_that_of_the_first(sentence: str, language: str, expected: tuple[str, str]) -> None:
    article = read(sentence, language)
    titles = [(e.start, " ".join(part.of(article.text) for part in e.title)) for e in article.events]
    assert [title for title in titles if title[0] == expected[0]] == [expected]


def test_whoever_came_another_time_is_of_that_event_alone() -> None:
    article = read("La visite de Claire Arnaud suit celle de Jean Vasseur en mars 2023.")
    assert [event.people for event in article.events if event.start == "2023-03"] == [("jean-vasseur",)]


def test_what_there_was_none_of_is_no_event() -> None:
    assert told("The talks ended without a decision two weeks ago.", "en") == [("ended", "2024-06-03")]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Claire Arnaud, lauréate du prix Vernet en 1987, est morte dimanche.", "fr", [("est morte", "2024-06-16")]),
        ("Jean Vasseur, maire de Lens de 2001 à 2014, a démissionné lundi.", "fr", [("a démissionné", "2024-06-17")]),
        ("Le maire, lundi, a démissionné.", "fr", [("a démissionné", "2024-06-17")]),
        ("Ann Roy, world champion in 2019, won on Saturday.", "en", [("won", "2024-06-15")]),
    ],
)
def test_a_year_that_tells_of_the_subject_dates_no_verb(
    sentence: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert told(sentence, language) == expected


def test_a_headline_s_infinitive_is_to_come() -> None:
    article = briefings.extract(
        "Ferry service to resume on Friday\n\nThe port is looking for a director.", published=PUBLISHED, language="en"
    )
    assert [(e.start, e.status) for e in article.events if e.date is not None] == [("2024-06-21", Status.PLANNED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grève du rail : un train sur trois supprimé jeudi\n\nLe trafic sera perturbé jeudi 20 juin.", "2024-06-20"),
        ("Un homme tué jeudi à Lens\n\nUn homme a été tué jeudi soir à Lens.", "2024-06-13"),
    ],
)
def test_a_headline_s_participle_is_of_the_day_that_its_story_tells(text: str, expected: str) -> None:
    (first, *_) = briefings.extract(text, published=PUBLISHED, language="fr").dates
    assert (first.text, first.value) == ("jeudi", expected)


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Les syndicats redoutent la suppression de 87 postes d'ici à 2027.", "fr", [("suppression", "2027")]),
        ("Le maire dénonce l'abandon du tunnel d'ici à 2030.", "fr", [("abandon", "2030")]),
        ("Unions fear the loss of 87 jobs by 2027.", "en", []),
    ],
)
def test_what_is_feared_for_a_year_to_come_is_not_feared_then(
    sentence: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [event for event in told(sentence, language) if event[1] > "2024-12"] == expected


def test_a_match_to_come_is_missed_and_does_not_go() -> None:
    assert told("Le capitaine manquera donc le quart de finale aller de la coupe, le 10 juillet.") == [
        ("manquera", "2024-07-10")
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Mardi, Luc Roux promenait son chien quand il a glissé.", "fr", [("a glissé", "2024-06-18")]),
        ("On Monday Tom Hale was walking his dog when he slipped.", "en", [("slipped", "2024-06-17")]),
        ("Le groupe a publié lundi un bénéfice net de 2 millions d'euros au premier semestre.", "fr",
         [("a publié", "2024-06-17")]),
    ],
)  # fmt: skip
def test_the_day_is_that_of_what_happened_then(sentence: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence, language) == expected


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("Un séisme a frappé la côte lundi.", "fr", "accident"),
        ("Deux skieurs ont été tués par une avalanche lundi.", "fr", "accident"),
        ("A storm killed two men on Monday.", "en", "accident"),
        ("Un homme a tué son voisin lundi.", "fr", "attack"),
    ],
)
def test_what_nobody_did_is_no_attack(sentence: str, language: str, kind: str) -> None:
    assert [event.kind for event in read(sentence, language).events][1:] == [kind]  # behind the lead's own


def test_whoever_says_one_thing_and_will_do_another_does_it() -> None:
    article = read("Le ministre Marc Roux dit avoir lu le projet et recevra la direction vendredi.")
    assert [event.people for event in article.events if event.start == "2024-06-21"] == [("marc-roux",)]


def test_who_owes_thanks_does_nothing_on_the_day() -> None:
    text = "Il doit une fière chandelle à deux passants.\n\nLundi, Luc Roux a glissé dans la rivière."
    article = briefings.extract(text, published=PUBLISHED, language="fr", title="Un titre")
    assert [event.head.of(article.text) for event in article.events] == ["a glissé"]


def test_a_book_that_comes_out_is_neither_what_it_is_called_nor_a_quotation() -> None:
    article = read("La sociologue Anne Perrin publie le 5 juillet « La Fin du port » (Seuil).")
    assert [(e.head.of(article.text), e.status) for e in article.events if e.start == "2024-07-05"] == [
        ("publie", Status.PLANNED)
    ]
    assert article.quotes == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le préfet, qui dispose de deux mois pour agir, consultera les maires vendredi.",
         ("consultera", "2024-06-21", "Le préfet consultera les maires")),
        ("Le ministre Paul Roux, arrivé au pouvoir le 16 mai, a démissionné.",
         ("arrivé", "2024-05-16", "Le ministre Paul Roux arrivé au pouvoir")),
        ("Le coût sera couvert par une subvention de l'État votée en mai dernier.",
         ("votée", "2024-05", "une subvention de l'État votée")),
        ('Elle avait mis en garde fin avril contre "une aventure sans issue".',
         ("avait mis", "2024-04", "Elle avait mis en garde")),
    ],
)  # fmt: skip
def test_what_a_parser_joins_wrongly_is_told_apart(sentence: str, expected: tuple[str, str, str]) -> None:
    article = read(sentence)
    titles = [
        (e.head.of(article.text), e.start, " ".join(part.of(article.text) for part in e.title)) for e in article.events
    ]
    assert expected in titles


def test_the_eighth_since_a_year_is_not_of_that_year() -> None:
    assert all(start != "2021" for _, start in told("Des élections sont prévues vendredi, les huitièmes depuis 2021."))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Les nappes n'ont jamais été aussi basses en mai.", "fr"),
        ("The lakes had never been so low in May.", "en"),
        ("Aucune pluie n'est attendue avant la première semaine de juillet.", "fr"),
    ],
)
def test_what_never_was_so_or_is_not_expected_before_is_no_event(sentence: str, language: str) -> None:
    assert told(sentence, language) == []


def test_what_is_assured_has_the_days_and_not_that_it_is() -> None:
    events = told("La ville assure au contraire que les riverains ont été réunis à deux reprises, les 4 et 12 juin.")
    assert [event for event in events if event[1] < "2024-06-18"] == [
        ("ont été réunis", "2024-06-04"), ("ont été réunis", "2024-06-12"),
    ]  # fmt: skip


def test_what_enters_into_force_says_so_and_is_to_come() -> None:
    article = read("L'arrêté, qui entre en vigueur samedi, interdit la baignade.")
    (event,) = (event for event in article.events if event.start == "2024-06-22")
    assert (event.status, " ".join(part.of(article.text) for part in event.title)) == (
        Status.PLANNED, "L'arrêté entre en vigueur",
    )  # fmt: skip


def test_no_title_has_half_of_what_is_quoted() -> None:
    article = read("Elle confiait l'an dernier au Monde vouloir « partir sans bruit ».")
    titles = [" ".join(part.of(article.text) for part in e.title) for e in article.events if e.start == "2023"]
    assert titles == ["Elle confiait au Monde"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Un couvreur, condamné en 2019 pour vol, a été arrêté lundi.", "trial"),
        ("Le maire a condamné lundi cette violence.", "refusal"),
        ("Un ouvrier sera jugé après l'accident qui a blessé une étudiante, dimanche 16 juin au matin.", "accident"),
    ],
)
def test_what_somebody_undergoes_is_not_what_they_do(sentence: str, kind: str) -> None:
    assert kind in [event.kind for event in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Selon la préfecture, 41 cyclistes ont été blessés depuis le début de l'année, soit neuf de plus qu'en 2023.",
         "fr"),
        ("Police counted 41 crashes, nine more than in 2022.", "en"),
    ],
)  # fmt: skip
def test_what_is_counted_since_a_year_began_is_a_figure(sentence: str, language: str) -> None:
    assert all(len(start) > 4 for _, start in told(sentence, language))


def test_whoever_leads_the_lines_takes_office_and_not_the_lines() -> None:
    article = read(
        "Luc Roux est remplacé par l'ancien entraîneur des lignes arrières, qui prendra ses fonctions vendredi."
    )
    titles = [" ".join(part.of(article.text) for part in e.title) for e in article.events if e.start == "2024-06-21"]
    assert titles == ["l'ancien entraîneur des lignes arrières prendra ses fonctions"]


def test_one_of_several_just_told_is_no_other_event() -> None:
    assert told("Le film a raflé six prix, dont celui du public, vendredi soir à Dole.") == [("a raflé", "2024-06-14")]


def test_whoever_judges_a_thing_tries_nobody() -> None:
    article = read("Le maire a jugé lundi la loi inutile. Paul Roux sera jugé mardi.")
    assert [event.kind for event in article.events][-2:] == ["other", "trial"]


def test_a_verb_with_a_day_of_its_own_is_not_the_news_of_the_article_s_day() -> None:
    article = briefings.extract(
        "Dix morts ont été comptés lundi.", published=PUBLISHED, language="fr", title="Un titre"
    )
    assert [event.start for event in article.events if event.start == "2024-06-18"] == []


def test_a_participle_that_opens_its_sentence_has_its_own_year() -> None:
    assert told("Découverte en 2004, la comète tourne vite.") == [("Découverte", "2004")]
    assert told("Ouverte en 1998, la piscine accueille 300 enfants.") == [("Ouverte", "1998")]


def test_a_year_before_a_gerund_dates_what_it_names_and_not_the_verb_before() -> None:
    found = told("A jury on Thursday convicted Brandon Cole in the 2022 shooting of Marcus Hill.", "en")
    assert found == [("convicted", "2024-06-13"), ("shooting", "2022")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The president fired his adviser, Tom Reed, on Friday.", "resignation"),
        ("Tom Reed was fired on Friday.", "resignation"),
        ("The company fired 300 workers on Friday.", "resignation"),
        ("Tamara fired two missiles on Friday.", "attack"),
        ("Troops fired on the crowd on Friday.", "attack"),
        ("The gunman fired at police on Friday.", "attack"),
    ],
)
def test_whoever_is_fired_is_not_attacked(sentence: str, kind: str) -> None:
    assert [event.kind for event in read(sentence, "en").events][-1] == kind

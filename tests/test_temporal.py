"""Dates are found, computed and explained: annotated sentences in `tests/cases/`, and what holds for any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings import extract
from briefings.lexicon import table
from briefings.model import DateType, GapKind, TimeExpression
from briefings.temporal import infer_published, tag
from tests.case_rows import rows

MARK = re.compile(r"\[([^\]|]+?) \| ([^\]]+?)\]")


def cases(language: str) -> Iterator[object]:
    """The annotated sentences of a language.

    `[hier | 2024-06-16]` is an expression with its value; `[un an | DURATION P1Y]` also with its
    type; ` ?` is an expression without value. After the value may stand its `mod`, `-` for none, then first and last
    day: `[fin mai | 2024-05 END]`, `[ces derniers mois | PXM - ..2024-06-17]`. A value that begins with T is on the
    day of publication. Below `@ 2024-06-17 article`, the dates are those of a text read as a whole, grammar and all,
    else those told by their words.
    """
    for row in rows("dates", language):
        yield row.case(language, row.published, row.how == "article", row.text)


def annotated(sentence: str) -> tuple[str, list[tuple[str, str]]]:
    """The bare sentence, and its expressions with their values in order."""
    expected = [(match.group(1), match.group(2)) for match in MARK.finditer(sentence)]
    return MARK.sub(r"\1", sentence), expected


def shown(one: TimeExpression, wanted: str, published: date | None) -> str:
    """An expression as precisely as its case speaks of it."""
    parts = wanted.split()
    out = [one.type.value] if parts[:1] and parts[0] in list(DateType) else []
    value = one.value or "?"
    day = f"{published}T"
    rest = parts[len(out) :]
    out.append(value.removeprefix(day[:-1]) if rest[:1] and rest[0].startswith("T") else value)
    if len(rest) > 1:
        out.append(one.mod or "-")
    if len(rest) > 2:
        out.append(f"{one.start or ''}..{one.end or ''}")
    return " ".join(out)


@pytest.mark.parametrize(("where", "language", "published", "whole", "sentence"), [*cases("fr"), *cases("en")])
def test_sentence(where: str, language: str, published: date | None, whole: bool, sentence: str) -> None:
    text, expected = annotated(sentence)
    dates = (extract if whole else tag)(text, published=published, language=language).dates
    wanted = [*expected, *[("", "")] * len(dates)]
    found = [(one.text, shown(one, value, published)) for (_, value), one in zip(wanted, dates, strict=False)]
    assert found == expected, f"{where}: {sentence}"


def test_there_are_hundreds_of_cases() -> None:
    assert len(list(cases("fr"))) >= 400
    assert len(list(cases("en"))) >= 250


def test_lexicons_have_the_same_tables_and_explain_the_same_rules() -> None:
    for name in ("calendar", "numbers"):
        french, english = table("fr", name)["words"], table("en", name)["words"]
        assert set(french) - set(english) <= {"noon", "partofyear"}, name
    assert set(table("fr", "explanations")["rules"]) == set(table("en", "explanations")["rules"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "En septembre dernier, il s'est rendu à Moscou.",
            "septembre dernier : le dernier mois de septembre achevé avant la parution, le 17 juin 2024",
            id="last-month",
        ),
        pytest.param(
            "Il est parti hier.", "hier : la veille de la parution (17 juin 2024), soit le 16 juin 2024", id="yesterday"
        ),
    ],
)
def test_explanation_is_a_sentence_for_readers(text: str, expected: str) -> None:
    (one,) = tag(text, published=date(2024, 6, 17), language="fr").dates
    assert one.explanation == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Une digue a cédé samedi.\n\nVers 14 h UTC, l'eau a envahi le bourg.", "fr", "2024-06-15T14:00", id="hour"
        ),
        pytest.param(
            "Une digue a cédé samedi soir.\n\nVers 2 heures, l'eau a envahi le bourg.",
            "fr",
            "2024-06-16T02:00",
            id="small-hours",
        ),
        pytest.param(
            "Une digue a cédé samedi.\n\nDans la soirée, l'eau a envahi le bourg.", "fr", "2024-06-15TEV", id="evening"
        ),
        pytest.param(
            "Une digue a cédé samedi.\n\nÀ 18 heures, le maire parlera.", "fr", "2024-06-17T18:00", id="still-to-come"
        ),
        pytest.param(
            "Le roi est venu le 3 mai 1950.\n\nÀ 18 heures, il a parlé.", "fr", "2024-06-17T18:00", id="too-far"
        ),
        pytest.param(
            "Une digue a cédé samedi.\n\nLe guet était là vendredi soir.\n\nVers 20 h 27, l'eau a envahi le bourg.",
            "fr",
            "2024-06-14T20:27",
            id="evening-told-last",
        ),
        pytest.param(
            "A dam broke on Saturday.\n\nThe first call came at 7:52 a.m., they said.",
            "en",
            "2024-06-15T07:52",
            id="english",
        ),
        pytest.param(
            "A dam broke on Saturday.\n\n“I must work again tomorrow,” he said.", "en", "2024-06-16", id="quotation"
        ),
        pytest.param(
            "A dam broke on Saturday.\n\n“I must work again tomorrow,” he said on Monday.",
            "en",
            "2024-06-18",
            id="quotation-with-its-day",
        ),
        pytest.param("« La digue a cédé hier », a déclaré vendredi le maire.", "fr", "2024-06-13", id="day-of-saying"),
    ],
)
def test_day_is_the_one_that_the_story_told(text: str, language: str, expected: str) -> None:
    dates = tag(text, published=date(2024, 6, 17), language=language).dates
    assert expected in [one.value for one in dates]


ROWS = "Lens - Nice, à 18 h\n\nLyon - Brest, à 21 h"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            f"Le tournoi a débuté vendredi.\n\nLa suite du programme :\n\n{ROWS}", {"XXXX-XX-XX"}, id="no-day"
        ),
        pytest.param(
            f"Le tournoi a débuté.\n\nLe programme du samedi 22 juin :\n\n{ROWS}", {"2024-06-22"}, id="day-over-rows"
        ),
        pytest.param(f"Rencontres de mardi 18 juin\n\nGroupe A\n\n{ROWS}", {"2024-06-18"}, id="day-over-heading"),
        pytest.param(
            "Le pont ferme.\n\n14 h 32 – Les camions partent\n\n15 h 10 – Fin", {"2024-06-17"}, id="live-blog"
        ),
        pytest.param(
            "Le pont a fermé mardi 11 juin vers 20 heures.\n\nVers 18 h, il est rouvert.", {"2024-06-11"}, id="on"
        ),
    ],
)
def test_an_hour_in_a_row_is_of_the_day_over_it_or_of_none(text: str, days: set[str]) -> None:
    found = extract(text, published=date(2024, 6, 17), language="fr").dates
    assert {one.value.partition("T")[0] for one in found if one.type is DateType.TIME and one.value} == days


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Il y a environ deux mois, il partait.", "fr", True, id="environ"),
        pytest.param("Une vingtaine de jours ont passé.", "fr", True, id="vingtaine"),
        pytest.param("La crue a duré plus de dix jours.", "fr", False, id="plus-de"),
        pytest.param("La crue a commencé peu après minuit.", "fr", False, id="peu-apres"),
        pytest.param("The flood lasted about ten days.", "en", True, id="about"),
        pytest.param("The flood lasted over ten days.", "en", False, id="over"),
    ],
)
def test_approximate_is_what_is_said_to_be_roughly_so(text: str, language: str, expected: bool) -> None:
    (one,) = tag(text, published=date(2024, 6, 17), language=language).dates
    assert one.approximate is expected


def test_without_publication_what_hangs_on_it_is_a_gap() -> None:
    tagging = tag("Il est parti hier, le contrat date du 3 mai 2019.", published=None, language="fr")
    assert [(one.text, one.value) for one in tagging.dates] == [("hier", None), ("3 mai 2019", "2019-05-03")]
    (gap,) = tagging.gaps
    assert gap.kind is GapKind.DATE
    assert gap.reason == "« hier » se compte à partir du jour de parution, que l'article ne donne pas"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("PARIS, 3 mai 2019 (AFP) - Le ministre est parti.", "fr", date(2019, 5, 3), id="agency"),
        pytest.param("Titre\n\n24 janvier 2016. –\nLe ministre est parti.", "fr", date(2016, 1, 24), id="wikinews"),
        pytest.param("WASHINGTON, May 3, 2019 (AP) - He left.", "en", date(2019, 5, 3), id="english"),
        pytest.param("Il l'a dit ce lundi 17 juin 2024.", "fr", date(2024, 6, 17), id="in-full"),
        pytest.param(
            "Il l'a dit ce mardi 6 décembre. Il occupait ce poste depuis le 2 avril 2014.",
            "fr",
            date(2016, 12, 6),
            id="weekday-fixes-the-year",
        ),
        pytest.param(
            "Il l'a dit ce 17 juin. L'un était à Rome en mars dernier, et l'autre avant lui, en juillet 2023.",
            "fr",
            date(2024, 6, 17),
            id="latest-month-named-beside-a-relative-one",
        ),
        pytest.param(
            "7 janvier 2016, 11 h 40 UTC. – Il est parti.", "fr", date(2016, 1, 7), id="dateline-with-its-hour"
        ),
        pytest.param("Aujourd'hui, 17 juin 2024, il est parti.", "fr", date(2024, 6, 17), id="today-in-full"),
        pytest.param("Il l'a dit ce 17 juin. Il est né en mai 1950.", "fr", None, id="only-a-birth"),
        pytest.param("Il l'a dit ce 17 juin.", "fr", None, id="no-year-at-all"),
        pytest.param("Ce 6 juin, ils ont honoré les morts du 6 juin 1944.", "fr", None, id="only-history"),
        pytest.param("Il est parti hier.", "fr", None, id="nothing"),
    ],
)
def test_publication_is_inferred_only_when_clear(text: str, language: str, expected: date | None) -> None:
    inferred = infer_published(text, language=language)
    assert (inferred.date if inferred else None) == expected


@pytest.mark.parametrize(
    "head",
    [
        "PARIS, 3 mai 2019 (AFP) - ",
        "24 janvier 2016. – ",
        "Genève, le 3 mai 2019 – ",
        "7 janvier 2016, 11 h 40 UTC. – ",
        "7 janvier 2016, 14h30. – ",
    ],
    ids=["afp", "wiki", "place", "utc", "hour"],
)
def test_dateline_is_no_date_of_the_story(head: str) -> None:
    tagging = tag(head + "Le ministre est parti lundi.", published=date(2019, 5, 3), language="fr")
    assert [one.text for one in tagging.dates] == ["lundi"]


PIECES = [
    "le", "18", "et", "19", "juin", "2016", "mardi", "soir", "il y a", "trois", "ans", "dernier", ",", ".", "\n", "h",
    "30", "de", "la", "nuit", "à", "au", "d'", "une", "vingtaine", "siècle", "XXe", "début", "Noël", "années", "60",
    "-", "2999", "0", "première", "semaine", "premier", "du", "quinzaine", "minuit", "il est", "demi", "et demi",
    "2 016", "longues", "jusqu'au", "même", "veille", "(", ")", "«", "»", "aujourd'hui", "soit", "plus tard", "in",
    "suivants", "the", "last", "first half", "of", "later", "every other", "p.m.", "on", "Monday", "that", "year",
    "ago", "0001", "31", "février", "99999999999999999999", "millions", "1:10", "17/06/2024", "32/13/2024", "chaque",
]  # fmt: skip


_DATE = r"\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE)?|-Q[1-4]|-H[12]|-(SP|SU|FA|WI))?|\d{2,3}|(PAST|PRESENT|FUTURE)_REF"
_LENGTH = r"P(T?(X|\d+(\.\d+)?)(Y|M|W|D|WE|Q|H|S|DE|CE|MIL|D14))+(T(\d+[HMS])+)?"
_TIME = r"T(\d\d:\d\d|MO|MI|AF|EV|NI)"
TIMEX3 = {
    DateType.DATE: re.compile(_DATE),
    DateType.TIME: re.compile(rf"\d{{4}}-\d\d-\d\d{_TIME}"),
    DateType.DURATION: re.compile(_LENGTH),
    DateType.SET: re.compile(rf"{_LENGTH}|XXXX-(WXX-[1-7]({_TIME})?|\d\d(-XX{_TIME})?|XX-XX{_TIME}|SP|SU|FA|WI)"),
}


@example(text="CHAQUE jUIN0:00", language="fr", published=None)
@example(text="MARDI", language="fr", published=date.min)
@example(text="Il viendra mardi.", language="fr", published=date.max)
@settings(max_examples=300, deadline=1000)
@given(
    text=st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)),
    language=st.sampled_from(["fr", "en"]),
    published=st.one_of(st.none(), st.dates()),
)
def test_any_text(text: str, language: str, published: date | None) -> None:
    tagging = tag(text, published=published, language=language)
    assert tagging == tag(text, published=published, language=language)
    end = 0
    for one in tagging.dates:
        assert one.span.of(text) == one.text
        assert one.span.start >= end
        end = one.span.end
        if one.start and one.end:
            assert date.fromisoformat(one.start) <= date.fromisoformat(one.end)
        assert one.value is None or TIMEX3[one.type].fullmatch(one.value), one
        assert one.explanation.startswith((*one.text.split()[:1], "«", "“"))
        assert "{" not in one.explanation
        assert one.value is not None or any(gap.span == one.span for gap in tagging.gaps)
    infer_published(text, language=language)


NASTY = (
    "le le la de de la les 18 et 19 et 20 juin et du au 3 au 5 de la de l'année de mois de mai de de ce ce même ",
    "plus de moins de environ environ plus de près de vers vers vers environ plus de ",
    "vingt et un cent mille deux cent quatre-vingt-dix-sept mille cent un deux trois vingt ",
    "the the of of the first half of the of the last last next this every other 1 2 3 4 5 p.m. on the of ",
    "«" * 50 + "(" * 50 + "-" * 50 + "1" * 50 + " " * 50 + "'" * 50,
    "de mardi à de la nuit de mardi à de la nuit du 1er au 2 au matin au soir de la fin de la fin d' ",
)


@pytest.mark.slow
@pytest.mark.parametrize("piece", NASTY)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_time_grows_with_the_text_and_no_faster(piece: str, language: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        started = process_time()
        tag(text, published=date(2024, 6, 17), language=language)
        return process_time() - started

    seconds(1)
    short, long = (min(seconds(times) for _ in range(3)) for times in (20, 160))
    assert long <= 8 * 6 * short + 0.2  # eight times the text; six times as generous


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The governor said on Friday he will leave on June 28.", ["2024-06-14", "2024-06-28"]),
        ("The firm said on Sunday the plant will close.", ["2024-06-16"]),
        ("The party announced on Thursday its leader will step down.", ["2024-06-13"]),
        ("Ann Reed will meet the board on Friday.", ["2024-06-21"]),
        ("The chairman said he is to leave on July 2 at 5 p.m. local time.", ["2024-07-02T17:00"]),
        ("The chairman said the bridge was closed on June 2 at 5 p.m. local time.", ["2024-06-02T17:00"]),
    ],
)
def test_a_report_has_its_day_and_what_it_reports_another(text: str, days: list[str]) -> None:
    found = extract(text, published=date(2024, 6, 17), language="en").dates
    assert [one.value for one in found] == days


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le procès s'ouvrira en février.", "fr", "2025-02"),
        ("Le tribunal rendra sa décision le 12 février, selon le parquet.", "fr", "2025-02-12"),
        ("Les travaux devraient commencer en mars.", "fr", "2025-03"),
        ("La ministre a annoncé que la gare rouvrirait en mars.", "fr", "2025-03"),
        ("Il aura tout perdu en mars.", "fr", "2024-03"),
        ("Élue en mars, elle présidera le conseil.", "fr", "2024-03"),
        ("Le café réduirait le risque, selon une étude publiée mardi.", "fr", "2024-06-11"),
        ("La CGT appelle à une grève mardi.", "fr", "2024-06-18"),
        ("L'intersyndicale appelle à un débrayage vendredi matin.", "fr", "2024-06-21TMO"),
        ("Le collectif organise une marche blanche dimanche.", "fr", "2024-06-23"),
        ("L'ONU appelle à une enquête sur la frappe de mardi.", "fr", "2024-06-11"),
        ("Le ministre appelle mardi au calme.", "fr", "2024-06-11"),
        ("The bank is to close in March.", "en", "2025-03"),
        ("He said the airport would open in March.", "en", "2025-03"),
        ("She will be replaced by Ann Roy, who joined in March.", "en", "2024-03"),
        ("Le maire décore les pompiers ce vendredi.", "fr", "2024-06-21"),
        ("Le tribunal examine ce dimanche la demande.", "fr", "2024-06-16"),
        ("The mayor honours the crew this Friday.", "en", "2024-06-21"),
        ("The council meets on Monday.", "en", "2024-06-17"),
        ("The council meets on Tuesday evening.", "en", "2024-06-18TEV"),
        ("Le conseil municipal se réunit mardi.", "fr", "2024-06-18"),
        ("La course s'élance samedi de Vannes.", "fr", "2024-06-22"),
        ("Après avoir battu Nantes samedi, Lens ira à Lille.", "fr", "2024-06-15"),
        ("Après s'être imposé samedi à Nantes, Lens ira à Lille.", "fr", "2024-06-15"),
        ("Once they had beaten Leeds on Saturday, Hull were safe.", "en", "2024-06-15"),
    ],
)
def test_what_will_be_is_to_come_however_far_ahead(text: str, language: str, expected: str) -> None:
    (day,) = extract(text, published=date(2024, 6, 17), language=language).dates
    assert day.value == expected


@pytest.mark.parametrize(
    ("text", "language", "length", "days"),
    [
        ("Il est mort trois jours après le 3 mai.", "fr", "trois jours", "2024-05-03..2024-05-06"),
        ("Le pont a rouvert deux jours avant Noël.", "fr", "deux jours", "2023-12-23..2023-12-25"),
        ("Le pont a rouvert trois jours avant le vote du 3 mai.", "fr", "trois jours", "2024-04-30..2024-05-03"),
        ("Une usine a brûlé le 3 mai.\n\nTrois jours après l'incendie, elle rouvre.", "fr", "Trois jours", ".."),
        ("Un incendie a éclaté le 3 mai.\n\nTrois jours après l'incendie, un homme a été arrêté.", "fr", "Trois jours",
         "2024-05-03..2024-05-06"),
        ("Il est resté pendant trois jours après le 3 mai.", "fr", "trois jours", ".."),
        ("Trois jours après le naufrage, il s'est rendu mardi à Brest.", "fr", "Trois jours", ".."),
        ("Two days after his arrest on May 3, he was charged.", "en", "Two days", "2024-05-03..2024-05-05"),
        ("She resigned some two days before Christmas.", "en", "some two days", ".."),
    ],
)  # fmt: skip
def test_a_length_that_is_counted_from_a_day_has_both_its_ends(
    text: str, language: str, length: str, days: str
) -> None:
    found = extract(text, published=date(2024, 6, 17), language=language).dates
    one = next(one for one in found if one.text == length)
    assert f"{one.start or ''}..{one.end or ''}" == days
    assert one.type is DateType.DURATION


def test_it_says_what_it_is_counted_from() -> None:
    length, _ = extract("Il est mort deux jours avant Noël.", published=date(2024, 6, 17), language="fr").dates
    assert "Noël" not in length.text
    assert length.explanation.endswith("à rebours de la date nommée (25 décembre 2023), soit le 23 décembre 2023")

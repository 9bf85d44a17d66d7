"""What articles say differently of one event or person is shown side by side; what only looks different is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefings.dossier import gather
from briefings.dossier.disagreements import find_disagreements
from briefings.dossier.figures import figures_in
from briefings.dossier.versions import About, Disagreement
from briefings.model import Article, Span, Status, Variant, VariantKind
from tests.dossier_articles import Told, article
from tests.small_article import plain


def found(*articles: Article) -> list[tuple[About, list[list[str]]]]:
    """What disagreements are about, and by version the words of each article."""
    return [(item.about, versions(item)) for item in find_disagreements(gather(articles)).all]


def versions(item: Disagreement) -> list[list[str]]:
    return [[telling.span.of(telling.article.text) for telling in version.tellings] for version in item.versions]


def told(identifier: str, text: str, start: str, *, language: str = "fr", **values: Any) -> Article:
    """An article of one sentence; its event is what the values say."""
    return article(identifier, Told(text=text, start=start, **values), language=language)


BOTH = ("Ana Duval", "Jean Morel")


def met(identifier: str, start: str, *, where: tuple[str, ...] = ("Oslo",), **values: Any) -> Article:
    text = f"Rencontre d'Ana Duval et Jean Morel à {' et '.join(where)}"
    return told(identifier, text, start, kind="meeting", who=BOTH, where=where, **values)


def stay(identifier: str, start: str, end: str) -> Article:
    return told(
        identifier, "Visite d'Ana Duval à Oslo", start, end=end, kind="visit", who=("Ana Duval",), where=("Oslo",)
    )


def fire(identifier: str, text: str, *, language: str = "fr", start: str = "2024-03-03") -> Article:
    return told(identifier, text, start, language=language, kind="attack", where=("Oslo",))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(met("2021-06-20-a", "2021-05-03"), met("2022-06-01-b", "2021-05-04"), id="a-day-more"),
        pytest.param(
            stay("2021-06-20-a", "2021-05-03", "2021-05-05"),
            stay("2022-06-01-b", "2021-05-04", "2021-05-06"),
            id="stays-that-overlap",
        ),
    ],
)
def test_two_dates_of_one_event_are_shown_with_who_says_which(first: Article, second: Article) -> None:
    (item,) = find_disagreements(gather([first, second])).all
    assert item.about is About.PERIOD
    assert [[telling.article.id for telling in version.tellings] for version in item.versions] == [
        ["2021-06-20-a"],
        ["2022-06-01-b"],
    ]
    assert all(telling.statement == "s1" for version in item.versions for telling in version.tellings)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(met("2021-06-20-a", "2021-05-03"), met("2022-06-01-b", "2021-05"), id="coarser"),
        pytest.param(
            stay("2021-06-20-a", "2021-05-03", "2021-05-05"),
            stay("2022-06-01-b", "2021-05-04", "2021-05-04"),
            id="a-day-of-the-stay",
        ),
        pytest.param(met("2021-06-20-a", "2021-05-03"), met("2022-06-01-b", "2021-05-09"), id="they-met-again"),
        pytest.param(
            met("2021-06-20-a", "2021-05-03"),
            met("2022-06-01-b", "2021-05-04", where=("Bergen",)),
            id="in-another-town",
        ),
        pytest.param(met("2021-05-03-a", "2021-05-03"), met("2021-05-04-b", "2021-05-04"), id="news-of-each-day"),
        pytest.param(
            met("2021-06-20-a", "2021-07-03", status=Status.PLANNED),
            met("2022-06-01-b", "2021-07-03"),
            id="what-was-planned-came",
        ),
    ],
)
def test_what_can_be_two_events_or_one_date_is_no_disagreement(first: Article, second: Article) -> None:
    assert found(first, second) == []


def test_one_article_that_tells_both_days_has_nobody_to_disagree_with() -> None:
    one = article(
        "2022-06-01-a",
        Told(text="Ana Duval et Jean Morel à Oslo", start="2021-05-03", kind="meeting", who=BOTH, where=("Oslo",)),
        Told(text="Ana Duval, Jean Morel, Oslo", start="2021-05-04", kind="meeting", who=BOTH, where=("Oslo",)),
    )
    assert found(one) == []


def died(identifier: str, start: str, who: str = "Ana Duval") -> Article:
    return told(identifier, f"Mort de {who}", start, kind="death", who=(who,))


def test_two_days_of_one_death_disagree_whatever_the_articles_languages() -> None:
    other = told("2023-02-01-b", "Ana Duval died", "2022-09-29", language="en", kind="death", who=("Ana Duval",))
    assert [about for about, _ in found(died("2022-10-01-a", "2022-09-28"), other)] == [About.PERIOD]


def test_who_is_told_to_act_after_a_death_did_not_die_then() -> None:
    later = told("2023-05-02-c", "Ana Duval à Oslo", "2023-05-01", who=("Ana Duval",), where=("Oslo",))
    assert found(died("2022-10-01-a", "2022-09-28"), died("2023-06-01-b", "2022-11-29"), later) == []


def test_a_denial_of_what_another_article_tells_is_shown() -> None:
    (item,) = find_disagreements(
        gather([met("2021-05-04-a", "2021-05-03"), met("2021-05-06-b", "2021-05-03", status=Status.DENIED)])
    ).all
    assert item.about is About.STATUS
    assert [version.account.event.status for version in item.versions if version.account] == [
        Status.PAST,
        Status.DENIED,
    ]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        pytest.param(
            "L'explosion a fait 12 morts à Oslo.",
            "L'explosion a fait 14 morts à Oslo.",
            [["12 morts"], ["14 morts"]],
            id="dead",
        ),
        pytest.param(
            "L'explosion a tué douze personnes à Oslo.",
            "L'explosion d'Oslo a fait 14 morts.",
            [["douze personnes"], ["14 morts"]],
            id="the-same-in-other-words",
        ),
        pytest.param(
            "L'explosion d'Oslo a coûté 2 millions d'euros.",
            "L'explosion d'Oslo a coûté 3 millions d'euros.",
            [["2 millions d'euros"], ["3 millions d'euros"]],
            id="money",
        ),
        pytest.param(
            "L'explosion a fait moins de 10 morts à Oslo.",
            "L'explosion d'Oslo a fait 12 morts.",
            [["moins de 10 morts"], ["12 morts"]],
            id="beyond-a-limit",
        ),
    ],
)
def test_other_numbers_of_one_thing_are_shown(one: str, other: str, shown: list[list[str]]) -> None:
    assert found(fire("2024-03-03-a", one), fire("2024-03-04-b", other)) == [(About.FIGURE, shown)]


def test_numbers_are_compared_over_languages_where_they_say_what_befell_people() -> None:
    english = fire("2024-03-04-b", "The explosion in Oslo killed 14 people.", language="en")
    assert [about for about, _ in found(fire("2024-03-03-a", "L'explosion a fait 12 morts à Oslo."), english)] == [
        About.FIGURE
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "L'explosion a fait au moins 12 morts à Oslo.", "L'explosion a fait 14 morts à Oslo.", id="at-least"
        ),
        pytest.param(
            "L'explosion a fait une dizaine de morts à Oslo.", "L'explosion d'Oslo a fait 12 morts.", id="rough"
        ),
        pytest.param("L'explosion a fait environ 13 morts à Oslo.", "L'explosion d'Oslo a fait 14 morts.", id="about"),
        pytest.param("L'explosion a fait 12 morts à Oslo.", "L'explosion a fait 14 blessés à Oslo.", id="other-thing"),
        pytest.param(
            "L'explosion à Oslo : 12 enfants tués.", "L'explosion à Oslo : 14 soldats tués.", id="other-people"
        ),
        pytest.param(
            "L'explosion d'Oslo vit arriver 12 pompiers.", "L'explosion a fait 14 morts à Oslo.", id="other-noun"
        ),
        pytest.param(
            "L'explosion a fait 12 morts, puis 14 morts à Oslo.",
            "L'explosion a fait 15 morts à Oslo.",
            id="two-in-one-article",
        ),
        pytest.param("L'explosion a duré 2 heures à Oslo.", "L'explosion a duré 3 heures à Oslo.", id="time"),
        pytest.param("L'explosion du 3 mars à Oslo.", "L'explosion du 4 avril à Oslo.", id="dates"),
        pytest.param(
            "L'explosion a touché 12 personnes à Oslo.",
            "L'explosion a réuni 14 personnes à Oslo.",
            id="people-of-whom-nothing-is-said",
        ),
        pytest.param("L'explosion a fait 12 morts à Oslo.", "L'incendie a fait 14 morts à Oslo.", id="another-event"),
    ],
)
def test_numbers_that_can_both_hold_are_left_alone(one: str, other: str) -> None:
    assert found(fire("2024-03-03-a", one), fire("2024-03-04-b", other)) == []


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("Plus de 1 500 soldats tués", "fr", [("Plus de 1 500 soldats tués", 1500, float("inf"))]),
        ("En 2019, 11 accords ont été signés", "fr", [("11 accords", 11, 11)]),
        ("Twelve people have been killed", "en", [("Twelve people have been killed", 12, 12)]),
        ("up to 2.5 million euros", "en", [("up to 2.5 million euros", 0, 2_500_000)]),
        ("les 18 et 19 juin, article 4, à 14 h 30, le 70e anniversaire", "fr", []),
    ],
)
def test_a_figure_is_its_number_its_noun_and_its_limit(
    text: str, language: str, figures: list[tuple[str, float, float]]
) -> None:
    read = figures_in(plain(text, language=language), Span(0, len(text)))
    assert [(figure.span.of(text), figure.least, figure.most) for figure in read] == figures


def aged(identifier: str, words: str, *, language: str = "fr") -> Article:
    return told(identifier, f"Ana Duval{words} a parlé.", identifier[:10], language=language, who=("Ana Duval",))


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        pytest.param(aged("2024-03-01-a", ", 45 ans,"), aged("2024-04-01-b", ", 48 ans,"), True, id="another-age"),
        pytest.param(aged("2024-03-01-a", ", 45 ans,"), aged("2024-04-01-b", ", 46 ans,"), False, id="a-birthday"),
        pytest.param(aged("2014-03-01-a", ", 35 ans,"), aged("2024-04-01-b", ", 45 ans,"), False, id="ten-years-on"),
        pytest.param(
            aged("2024-03-01-a", ", 45 ans,"), aged("2024-04-01-b", ", aged 48,", language="en"), True, id="english"
        ),
        pytest.param(aged("2024-03-01-a", ", 45 ans,"), aged("2024-04-01-b", " (48)"), False, id="french-brackets"),
    ],
)
def test_ages_that_no_birthday_explains_are_shown(one: Article, other: Article, disagree: bool) -> None:
    assert [about for about, _ in found(one, other)] == [About.AGE] * disagree


def spelled(identifier: str, name: str, *variants: str, language: str = "fr") -> Article:
    text = " ; ".join((name, *variants))
    made = told(identifier, text, identifier[:10], language=language, who=(name,))
    spans = [Span(text.index(form), text.index(form) + len(form)) for form in (name, *variants)]
    listed = tuple(Variant(text=form, count=1, kind=VariantKind.SPELLING) for form in variants)
    return replace(made, people=(replace(made.people[0], mentions=tuple(spans), variants=listed),))


def test_a_name_that_articles_of_one_language_spell_differently_is_shown_where_it_departs() -> None:
    usual = [spelled("2024-01-01-a", "Sergueï Choïgou"), spelled("2024-01-02-b", "Sergueï Choïgou")]
    everything = find_disagreements(gather([*usual, spelled("2024-01-03-c", "Sergueï Shoigu")]))
    (item,) = everything.all
    assert (item.about, versions(item)) == (
        About.SPELLING,
        [["Sergueï Choïgou", "Sergueï Choïgou"], ["Sergueï Shoigu"]],
    )
    assert list(everything.of_article) == ["2024-01-03-c"]
    assert list(everything.of_person) == ["serguei-choigou"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            spelled("2024-01-01-a", "Sergueï Choïgou"),
            spelled("2024-01-02-b", "Sergei Shoigu", language="en"),
            id="two-languages",
        ),
        pytest.param(
            spelled("2024-01-01-a", "Kim Jong-un"), spelled("2024-01-02-b", "Kim Jong Un"), id="hyphen-and-capital"
        ),
    ],
)
def test_how_another_language_spells_is_no_disagreement(one: Article, other: Article) -> None:
    assert found(one, other) == []

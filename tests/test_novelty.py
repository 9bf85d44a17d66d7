"""What an article is the first to say, and what has come of what earlier ones announced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.dossier import gather
from briefings.dossier.novelty import News, find_news
from briefings.model import Article, Status
from tests.dossier_articles import Told, article


def news(*articles: Article) -> dict[str, News]:
    return find_news(gather(articles))


def told(text: str, start: str, *who: str, where: tuple[str, ...] = (), **values: object) -> Told:
    filled: dict[str, object] = {"text": text, "start": start, "who": who, "where": where, **values}
    return Told(**filled)  # type: ignore[arg-type]


FIRST = article("2024-03-01-a", told("Ana Duval est à Oslo", "2024-03-01", "Ana Duval", where=("Oslo",)))


def test_the_first_article_of_a_subject_has_no_news_section() -> None:
    other = article("2024-04-01-z", told("Jean Morel est au Chili", "2024-04-01", "Jean Morel", where=("Chili",)))
    assert news(FIRST, other) == {}


def test_names_and_events_are_new_where_no_article_before_had_them() -> None:
    later = article(
        "2024-04-02-b",
        told("Ana Duval a reçu Jean Morel à Bergen", "2024-04-01", "Ana Duval", "Jean Morel", where=("Bergen",),
             kind="meeting"),
        told("Ana Duval était à Oslo le 1er mars", "2024-03-01", "Ana Duval", where=("Oslo",)),
    )  # fmt: skip
    (found,) = news(FIRST, later).values()
    assert [person.name for person in found.people] == ["Jean Morel"]
    assert [place.name for place in found.places] == ["Bergen"]
    assert [event.id for event in found.events] == ["e1"]


def test_an_older_article_that_comes_in_later_is_still_the_first() -> None:
    later = article("2024-04-02-b", told("Ana Duval est à Bergen", "2024-04-02", "Ana Duval", where=("Bergen",)))
    assert list(news(later, FIRST)) == ["2024-04-02-b"]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(told("Ana Duval était à Oslo en 2000", "2000", "Ana Duval", where=("Oslo",)), id="vaguer"),
        pytest.param(told("Ana Duval, Oslo", "2000-07-20", "Ana Duval", kind="other"), id="of-no-kind"),
        pytest.param(told("Une visite", "2000-07-20"), id="of-nobody"),
    ],
)
def test_what_may_have_been_told_in_other_words_is_not_called_new(before: Told) -> None:
    first = article("2023-03-01-a", before, told("Ana Duval parle", "2023-03-01", "Ana Duval", kind="statement"))
    second = article("2024-03-01-b", told("Ana Duval vit Bergen", "2000-07-20", "Ana Duval", where=("Bergen",)))
    assert [event for found in news(first, second).values() for event in found.events] == []


def test_news_of_the_day_is_new_though_a_vague_plan_was_told_before() -> None:
    first = article("2024-01-05-a", told("Ana Duval ira au Chili en 2024", "2024", "Ana Duval", status=Status.PLANNED))
    second = article("2024-03-02-b", told("Ana Duval est à Oslo", "2024-03-01", "Ana Duval", where=("Oslo",)))
    assert [event.start for event in news(first, second)["2024-03-02-b"].events] == ["2024-03-01"]


PLAN = article(
    "2024-06-17-a",
    told("Ana Duval ira à Oslo le 18 juin", "2024-06-18", "Ana Duval", where=("Oslo",), status=Status.PLANNED),
)


def test_what_was_announced_and_is_now_told_as_past_is_shown_once_with_both_articles() -> None:
    done = article("2024-06-20-b", told("Ana Duval est allée à Oslo", "2024-06-18", "Ana Duval", where=("Oslo",)))
    again = article("2024-06-25-c", told("Ana Duval alla à Oslo", "2024-06-18", "Ana Duval", where=("Oslo",)))
    found = news(PLAN, done, again)
    assert [(b.announced.article.id, b.told.id) for b in found["2024-06-20-b"].became] == [("2024-06-17-a", "e1")]
    assert found["2024-06-20-b"].events == ()
    assert "2024-06-25-c" not in found


def test_an_announcement_whose_day_is_past_is_recalled_by_the_next_article_on_its_people() -> None:
    other = article("2024-06-20-b", told("Ana Duval a parlé", "2024-06-20", "Ana Duval", kind="statement"))
    third = article("2024-06-22-c", told("Ana Duval a reparlé", "2024-06-22", "Ana Duval", kind="statement"))
    found = news(PLAN, other, third)
    assert [account.article.id for account in found["2024-06-20-b"].overdue] == ["2024-06-17-a"]
    assert found["2024-06-22-c"].overdue == ()


def test_before_its_day_nothing_is_overdue() -> None:
    other = article("2024-06-18-b", told("Ana Duval a parlé", "2024-06-18", "Ana Duval", kind="statement"))
    assert news(PLAN, other)["2024-06-18-b"].overdue == ()


def test_an_article_without_a_day_follows_none() -> None:
    undated = replace(FIRST, id="undated", published=None)
    assert list(news(FIRST, undated)) == []

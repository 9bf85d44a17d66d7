"""What a reader of the reference article must find in its briefing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefings import sources
from briefings.model import Article, Basis, Modality, Person, Source, VariantKind, When
from briefings.pipeline import read_article
from briefings.settings import Settings

PATH = Path(__file__).parent.parent / "content" / "articles" / "2024-06-17-poutine-coree.md"


@pytest.fixture(scope="module")
def source() -> Source:
    return sources.read(PATH)


@pytest.fixture(scope="module")
def article(source: Source) -> Article:
    return read_article(source, settings=Settings())


def person(article: Article, name: str) -> Person:
    return next(p for p in article.people if p.name == name)


def test_every_date_has_its_value(article: Article) -> None:
    assert [(d.text, d.value) for d in article.dates] == [
        ("le 18 juin", "2024-06-18"),
        ("18", "2024-06-18"),
        ("19 juin", "2024-06-19"),
        ("18", "2024-06-18"),
        ("19 juin", "2024-06-19"),
        ("ce 17 juin", "2024-06-17"),
        ("2000", "2000"),
        ("septembre dernier", "2023-09"),
        ("19", "2024-06-19"),
        ("20 juin", "2024-06-20"),
        ("la semaine passée", "2024-W24"),
        ("ces dernières années", "PXY"),
        ("mars dernier", "2024-03"),
        ("juillet 2023", "2023-07"),
    ]


def test_a_month_stays_a_month_and_says_why(article: Article) -> None:
    september = next(d for d in article.dates if d.text == "septembre dernier")
    assert (september.start, september.end, september.grain) == ("2023-09-01", "2023-09-30", "month")
    assert "17 juin 2024" in september.explanation
    assert all(d.explanation for d in article.dates)


def test_six_people_and_no_more(article: Article) -> None:
    assert sorted(p.name for p in article.people) == [
        "Dmitri Peskov",
        "Kim Jon-Il",
        "Kim Jong-un",
        "Sergueï Choïgou",
        "Sergueï Narychkine",
        "Vladimir Poutine",
    ]


def test_a_slip_in_a_name_is_shown_as_one(article: Article) -> None:
    variants = {v.text: v.kind for v in person(article, "Kim Jong-un").variants}
    assert variants["Kim Yong-Un"] is VariantKind.SPELLING
    assert not {v.text for v in person(article, "Kim Jon-Il").variants} & {"Kim Jong-un", "Kim Yong-Un"}


@pytest.mark.parametrize(
    ("name", "words", "when"),
    [
        pytest.param("Vladimir Poutine", "président", When.CURRENT, id="title-before-the-name"),
        pytest.param("Vladimir Poutine", "homologue russe", When.CURRENT, id="description"),
        pytest.param(
            "Kim Jong-un", "président de la République populaire démocratique de Corée", When.CURRENT, id="apposed"
        ),
        pytest.param("Kim Jong-un", "dirigeant de la Corée du Nord", When.CURRENT, id="actuel"),
        pytest.param("Kim Jong-un", "dirigeant de la RPDC", When.CURRENT, id="by-office-alone"),
        pytest.param("Kim Jon-Il", "dirigeant", When.FORMER, id="ancien"),
        pytest.param("Dmitri Peskov", "porte-parole du Kremlin", When.CURRENT, id="spokesman"),
        pytest.param(
            "Sergueï Narychkine", "chef des renseignements extérieurs russes", When.CURRENT, id="head-of-service"
        ),
        pytest.param("Sergueï Choïgou", "ministre de la Défense", When.FORMER, id="alors-ministre"),
    ],
)
def test_roles_are_in_the_articles_words(article: Article, name: str, words: str, when: When) -> None:
    assert any(words in role.text and role.when is when for role in person(article, name).roles)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("À l'invitation du président", "Kremlin", id="communique"),
        pytest.param("avec gratitude", "Dmitri Peskov", id="selon"),
        pytest.param("priorité numéro un", "Kim Jong-un", id="a-declare-que"),
    ],
)
def test_quotes_have_their_speaker(article: Article, words: str, speaker: str) -> None:
    quotes = [q for q in article.quotes if q.span.of(article.text).strip().startswith(words)]
    assert quotes
    assert any(q.speaker is not None and speaker in q.speaker.name for q in quotes)


@pytest.mark.parametrize(
    ("words", "who", "modality"),
    [
        pytest.param(
            "Le président Vladimir Poutine effectuera", "Kremlin", Modality.PLANNED, id="planned-says-kremlin"
        ),
        pytest.param("La Corée du Nord est accusée", "Occidentaux", Modality.ALLEGED, id="accused-by"),
        pytest.param("Le Pentagone, la semaine", "Pentagone", Modality.ALLEGED, id="metonym-accuses"),
        pytest.param("Séoul estime", "Séoul", Modality.ALLEGED, id="capital-for-government"),
        pytest.param("Selon le porte-parole", "Dmitri Peskov", Modality.ASSERTED, id="selon-a-person"),
        pytest.param("La dernière visite de Poutine", None, Modality.ASSERTED, id="the-article-itself"),
        pytest.param("Vladimir Poutine se rendra", None, Modality.PLANNED, id="future-of-the-article"),
    ],
)
def test_who_says_so_and_how(article: Article, words: str, who: str | None, modality: Modality) -> None:
    statement = next(s for s in article.statements if s.span.of(article.text).startswith(words))
    assert (statement.source is None) == (who is None)
    assert who is None or (statement.source is not None and who in statement.source.name)
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("start", "end", "people", "status"),
    [
        pytest.param("2000", "2000", "vladimir-poutine", "past", id="first-visit"),
        pytest.param("2000", "2000", "kim-jon-il", "past", id="meets-kim-jong-il"),
        pytest.param("2023-07", "2023-07", "serguei-choigou", "past", id="second-date-of-a-sentence"),
        pytest.param("2023-09", "2023-09", "kim-jong-un", "past", id="to-russia"),
        pytest.param("2024-03", "2024-03", "serguei-narychkine", "past", id="first-date-of-a-sentence"),
        pytest.param("2024-06-18", "2024-06-19", "vladimir-poutine", "planned", id="state-visit"),
        pytest.param("2024-06-19", "2024-06-20", "vladimir-poutine", "planned", id="then-vietnam"),
    ],
)
def test_the_chronology(article: Article, start: str, end: str, people: str, status: str) -> None:
    assert any((e.start, e.end, e.status) == (start, end, status) and people in e.people for e in article.events), [
        (e.start, e.end, e.status, e.people) for e in article.events
    ]


def test_what_was_said_during_a_visit_is_dated_to_it(article: Article) -> None:
    said = next(e for e in article.events if e.head.of(article.text) == "avait déclaré")
    assert (said.start, said.end) == ("2023-09", "2023-09")


def test_key_facts_begin_with_the_visit(article: Article) -> None:
    keys = sorted((s for s in article.statements if s.key), key=lambda s: s.key or 0)
    assert 3 <= len(keys) <= 6
    assert "effectuera une visite" in keys[0].span.of(article.text)


def test_the_date_is_inferred_where_the_file_does_not_say_it(source: Source) -> None:
    article = read_article(Source(id="bare", text=source.text), settings=Settings())
    assert (article.published, article.published_basis) == ("2024-06-17", Basis.INFERRED)
    assert article.published_span is not None
    assert article.published_span.of(article.text) == "ce 17 juin"
    assert article.language == "fr"


def test_a_stated_date_is_marked_stated(article: Article) -> None:
    assert (article.published, article.published_basis) == (date(2024, 6, 17).isoformat(), Basis.STATED)


def test_the_abbreviation_is_explained_in_the_articles_words(article: Article) -> None:
    assert [(t.term, t.meaning) for t in article.glossary] == [("SVR", "renseignements extérieurs russes")]

"""Several articles put together: who is the same person, what is the same event, and what stays apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from briefings import names
from briefings.dossier import Dossier, gather
from briefings.model import Article, Organisation, Span, Status, Term, Variant, VariantKind
from tests.dossier_articles import Told, article

LNM = Variant(text="LNM", count=1, kind=VariantKind.SHORT)


def naming(day: str, name: str, *, role: str | None = None, language: str = "fr") -> Article:
    text = f"{role or ''} {name} a parlé".strip()
    told = Told(text=text, start=day, kind="statement", who=(name,))
    return article(f"{day}-{language}", told, roles={name: role} if role else None, language=language)


def groups(dossier: Dossier) -> list[set[str]]:
    """The names put together, person by person."""
    return [{appearance.person.name for appearance in person.appearances} for person in dossier.people]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Vladimir Poutine", "Vladimir Putin"),
        ("Sergueï Choïgou", "Sergei Shoigu"),
        ("Sergueï Narychkine", "Sergei Naryshkin"),
        ("Andreï Belooussov", "Andrei Belousov"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Dmitri Peskov", "Dmitry Peskov"),
    ],
)
def test_french_and_english_spellings_are_one_person(french: str, english: str) -> None:
    dossier = gather([naming("2024-01-01", french), naming("2024-01-02", english, language="en")])
    assert groups(dossier) == [{french, english}]
    assert dossier.people[0].name == french


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Kim Jong-un", "Kim Jong-il", id="father-and-son"),
        pytest.param("Jean Martin", "Joan Martin", id="given-names-that-both-exist"),
        pytest.param("Paul Arnaud", "Paul Renaud", id="family-names"),
        pytest.param("Arnaud", "Arnaud", id="a-family-name-alone-says-too-little"),
        pytest.param("Paul Arnaud", "Arnaud", id="so-does-a-short-form"),
    ],
)
def test_like_names_without_more_stay_two(one: str, other: str) -> None:
    assert len(gather([naming("2024-01-01", one), naming("2024-01-02", other)]).people) == 2


@pytest.mark.parametrize(
    ("full", "close"),
    [
        pytest.param("Kim Jong-il", "Kim Jon-Il", id="slip"),
        pytest.param("Paul Arnaud", "Arnaud", id="short"),
    ],
)
def test_a_close_name_with_the_same_role_is_the_same_person(full: str, close: str) -> None:
    articles = [naming("2024-01-01", full, role="dirigeant du parti"), naming("2024-01-02", close, role="dirigeant")]
    assert groups(gather(articles)) == [{full, close}]


def test_a_short_name_that_two_people_could_bear_is_given_to_neither() -> None:
    articles = [
        naming("2024-01-01", "Kim Jong-un", role="dirigeant"),
        naming("2024-01-02", "Kim Jong-il", role="dirigeant"),
        naming("2024-01-03", "Kim Jong", role="dirigeant"),
    ]
    assert len(gather(articles).people) == 3


def test_one_article_never_gives_its_two_people_to_one() -> None:
    told = Told(text="Ana Ruiz et Anna Ruiz ont voté", start="2024-01-01", who=("Ana Ruiz", "Anna Ruiz"))
    assert len(gather([article("2024-01-01-a", told)]).people) == 2


PLAN = Told(
    text="Ana Duval ira en Norvège les 18 et 19 juin", start="2024-06-18", end="2024-06-19", status=Status.PLANNED,
    who=("Ana Duval",), where=("Norvège",),
)  # fmt: skip
DONE = Told(text="Ana Duval a visité Oslo", start="2024-06-19", who=("Ana Duval",), where=("Oslo",))


def test_a_plan_and_what_came_of_it_are_one_with_the_newest_status() -> None:
    dossier = gather([article("2024-06-17-a", PLAN), article("2024-06-20-b", DONE)])
    (happening,) = dossier.happenings
    assert happening.status is Status.PAST
    assert [account.event.status for account in happening.accounts] == [Status.PLANNED, Status.PAST]


def visit(
    text: str, start: str, where: str, *, end: str | None = None, who: str = "Ana Duval", kind: str = "visit"
) -> Told:
    return Told(text=f"{who} {text} {where}", start=start, end=end, who=(who,), where=(where,), kind=kind)


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        pytest.param(
            visit("était en", "2000", "Norvège"),
            visit("alla à", "2000-07-19", "Oslo", end="2000-07-20"),
            1,
            id="year-and-days",
        ),
        pytest.param(visit("était en", "2000", "Norvège"), visit("alla à", "2001-07", "Oslo"), 2, id="other-year"),
        pytest.param(visit("alla à", "2000-07", "Bergen"), visit("alla à", "2000-07", "Oslo"), 2, id="other-city"),
        pytest.param(
            visit("était en", "2000", "Norvège"),
            visit("alla à", "2000", "Oslo", who="Jean Morel"),
            2,
            id="other-person",
        ),
        pytest.param(
            visit("signa en", "2000", "Norvège", kind="agreement"), visit("alla à", "2000", "Oslo"), 2, id="other-kind"
        ),
        pytest.param(
            visit("parla en", "2000-07-19", "Norvège", kind="statement"),
            visit("parla à", "2000-07-19", "Oslo", kind="statement"),
            2,
            id="statements-say-too-little",
        ),
    ],
)
def test_two_accounts_are_one_event_only_where_they_agree(one: Told, other: Told, events: int) -> None:
    dossier = gather([article("2002-01-01-a", one), article("2003-01-01-b", other)])
    assert len(dossier.happenings) == events


def test_the_most_precise_period_is_kept_and_every_account_keeps_its_own() -> None:
    vague, precise = visit("était en", "2000", "Norvège"), visit("alla à", "2000-07-19", "Oslo", end="2000-07-20")
    (happening,) = gather([article("2002-01-01-a", vague), article("2003-01-01-b", precise)]).happenings
    assert (happening.start, happening.end) == ("2000-07-19", "2000-07-20")
    assert [account.event.start for account in happening.accounts] == ["2000", "2000-07-19"]


def test_a_vague_account_that_could_mean_two_events_joins_neither() -> None:
    told = (visit("alla en", "2000-02", "Norvège"), visit("retourna en", "2000-07", "Norvège"))
    dossier = gather([article("2001-01-01-a", *told), article("2002-01-01-b", visit("était en", "2000", "Norvège"))])
    assert [len(happening.accounts) for happening in dossier.happenings] == [1, 1, 1]


ARTICLES = (
    article("2001-01-01-a", visit("alla à", "2000-07-19", "Oslo"), visit("alla à", "2000-09", "Bergen")),
    article("2024-06-17-b", PLAN, visit("était en", "2000", "Norvège")),
    article("2024-06-20-c", DONE, Told(text="Personne n'était là", start="1999", kind="other")),
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_in_which_articles_come_changes_nothing(order: tuple[int, ...]) -> None:
    assert gather([ARTICLES[place] for place in order]) == gather(ARTICLES)


def test_every_event_of_every_article_is_told_once_in_order_of_time() -> None:
    dossier = gather(ARTICLES)
    told = [(account.article.id, account.event.id) for h in dossier.happenings for account in h.accounts]
    assert sorted(told) == sorted((a.id, event.id) for a in ARTICLES for event in a.events)
    assert [h.first_day for h in dossier.happenings] == sorted(h.first_day for h in dossier.happenings)


def test_upcoming_is_seen_from_the_newest_article() -> None:
    assert [h.start for h in gather([article("2024-06-17-a", PLAN)]).upcoming] == ["2024-06-18"]
    later = article("2024-07-01-z", Told(text="Rien de neuf", start="2024-07-01", kind="other"))
    assert gather([article("2024-06-17-a", PLAN), later]).upcoming == ()


def test_no_article_is_an_empty_dossier() -> None:
    dossier = gather([])
    assert (dossier.people, dossier.happenings, dossier.newest_day, dossier.upcoming) == ((), (), None, ())


def _about(identifier: str, *bodies: str, term: tuple[str, str] | None = None) -> Article:
    """An article that names some bodies, and perhaps explains an abbreviation."""
    explaining = f"{term[1]} ({term[0]})" if term else ""
    words = " ; ".join((*bodies, explaining))
    spans = [Span(words.index(name), words.index(name) + len(name)) for name in bodies]
    told = article(identifier, Told(text=words, start="2024"))
    at = words.index(explaining)
    terms = (Term(term=term[0], meaning=term[1], span=Span(at, at + len(explaining))),) if term else ()
    named = tuple(
        Organisation(id=names.slug(name), name=name, mentions=(span,)) for name, span in zip(bodies, spans, strict=True)
    )
    return replace(told, organisations=named, glossary=terms)


def test_a_body_is_one_over_the_articles_that_name_it() -> None:
    dossier = gather([_about("2024-01-01-a", "Ligue du Nord"), _about("2024-02-01-b", "Ligue du Nord", "Port libre")])
    assert [(body.name, len(body.appearances)) for body in dossier.organisations] == [
        ("Ligue du Nord", 2),
        ("Port libre", 1),
    ]
    assert dossier.organisation_of["2024-02-01-b", "ligue-du-nord"] == "ligue-du-nord"


def test_an_abbreviation_joins_the_name_that_an_article_explains_it_with() -> None:
    first = _about("2024-01-01-a", "LNM", term=("LNM", "Ligue nationale de la mer"))
    second = _about("2024-02-01-b", "Ligue nationale de la mer")
    assert [body.name for body in gather([first, second]).organisations] == ["Ligue nationale de la mer"]


def test_one_abbreviation_of_two_bodies_does_not_make_them_one() -> None:
    first = _about("2024-01-01-a", "Ligue nationale de la mer", term=("LNM", "Ligue nationale de la mer"))
    second = _about("2024-02-01-b", "Lycée Nantes Maritime", term=("LNM", "Lycée Nantes Maritime"))
    first = replace(first, organisations=(replace(first.organisations[0], variants=(LNM,)),))
    second = replace(second, organisations=(replace(second.organisations[0], variants=(LNM,)),))
    assert len(gather([first, second]).organisations) == 2


def test_two_names_of_one_city_are_one_place() -> None:
    first = article("2024-01-01-a", Told(text="Visite à Pékin", start="2024", where=("Pékin",)))
    other = article("2024-02-01-b", Told(text="Visit to Beijing", start="2024", where=("Beijing",)), language="en")
    known = {"country": "CN", "lat": 39.9, "lon": 116.41}
    placed = [replace(a, places=(replace(a.places[0], **known),)) for a in (first, other)]  # type: ignore[arg-type]
    (place,) = gather(placed).places
    assert (place.name, len(place.appearances)) == ("Pékin", 2)

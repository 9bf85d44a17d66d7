"""Several articles put together: who is the same person, what is the same event, and what stays apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from briefings import names
from briefings.dossier import Dossier, gather
from briefings.lexicon import table
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
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Nikita Khrouchtchev", "Nikita Khrushchev"),
        ("Evgueni Prigojine", "Yevgeny Prigozhin"),
        ("Ilham Aliev", "Ilham Aliyev"),
        ("Valentina Matvienko", "Valentina Matviyenko"),
        ("Bachar el-Assad", "Bashar al-Assad"),
        ("Mohammed ben Khalifa", "Mohammed bin Khalifa"),
        ("Léon XIV", "Leo XIV"),
        ("Jean-Paul II", "John Paul II"),
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
        pytest.param("Ali Bongo", "Omar Bongo", id="one-family"),
        pytest.param("George Bush", "George W. Bush", id="an-initial-more"),
        pytest.param("Henri Vasseur fils", "Henri Vasseur", id="son-and-father"),
        pytest.param("Micheline Duval", "Michelin Duval", id="a-woman-and-a-man"),
        pytest.param("Li Wei", "Li Hui", id="short-names"),
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


@pytest.mark.parametrize(
    ("one", "role", "other", "english"),
    [
        ("Alexandre Loukachenko", "président biélorusse", "Alexander Lukashenko", "Belarusian president"),
        ("Benyamin Netanyahou", "premier ministre israélien", "Benjamin Netanyahu", "Israeli prime minister"),
        ("Mouammar Kadhafi", "dirigeant libyen", "Muammar Gaddafi", "Libyan leader"),
        ("Vladimir Zelensky", "président ukrainien", "Volodymyr Zelensky", "Ukrainian president"),
        ("François", "pape", "Francis", "Pope"),
    ],
)
def test_an_office_of_one_country_joins_close_names_of_two_languages(
    one: str, role: str, other: str, english: str
) -> None:
    articles = [naming("2024-01-01", one, role=role), naming("2024-01-02", other, role=english, language="en")]
    assert groups(gather(articles)) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "role", "other", "english"),
    [
        pytest.param("Jean Martin", "ministre français", "John Martin", "French minister", id="translated-given-name"),
        pytest.param("Paul Arnaud", "ministre français", "Paul Renaud", "French minister", id="another-family"),
        pytest.param("Ivan Petrov", "ministre russe", "Ivan Petrova", "Russian minister", id="a-woman-s-family-name"),
        pytest.param("Kim Jong-il", "dirigeant nord-coréen", "Kim Jong Un", "North Korean leader", id="father-and-son"),
        pytest.param("Hafez el-Assad", "président syrien", "Bashar al-Assad", "Syrian president", id="succession"),
        pytest.param("Hassan Rohani", "président iranien", "Hassan Rouhani", "Iraqi president", id="another-country"),
    ],
)
def test_an_office_joins_no_names_that_are_not_close(one: str, role: str, other: str, english: str) -> None:
    articles = [naming("2024-01-01", one, role=role), naming("2024-01-02", other, role=english, language="en")]
    assert len(gather(articles).people) == 2


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        pytest.param("maire de Lille", "footballeur", 2, id="trades-that-have-nothing-in-common"),
        pytest.param("maire de Lille", "maire de Lyon", 2, id="two-towns"),
        pytest.param("ministre", "président", 1, id="a-career"),
        pytest.param("juge", "sénateur", 1, id="public-life"),
    ],
)
def test_people_of_one_name_are_two_where_their_roles_speak_against_one(one: str, other: str, people: int) -> None:
    articles = [naming("2024-01-01", "Jean Martin", role=one), naming("2024-01-02", "Jean Martin", role=other)]
    assert len(gather(articles).people) == people


def test_ages_that_lie_far_apart_are_of_two_people() -> None:
    told = [Told(text=f"Jean Martin, {age} ans, a parlé", start="2024", who=("Jean Martin",)) for age in (31, 64)]
    assert len(gather([article("2024-01-01-a", told[0]), article("2024-02-01-b", told[1])]).people) == 2


def test_a_city_and_a_person_of_one_name_stay_what_they_are() -> None:
    told = Told(text="Florence Nancy était à Nancy", start="2024", who=("Florence Nancy",), where=("Nancy",))
    dossier = gather([article("2024-01-01-a", told), article("2024-02-01-b", told)])
    assert [(person.name, len(person.appearances)) for person in dossier.people] == [("Florence Nancy", 2)]
    assert [(place.name, len(place.appearances)) for place in dossier.places] == [("Nancy", 2)]


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


def test_those_who_met_somebody_else_did_not_meet_here() -> None:
    met = Told(text="Ana Duval a reçu Jean Morel à Oslo en juin", start="2000-06", kind="meeting",
               who=("Ana Duval", "Jean Morel"), where=("Oslo",))  # fmt: skip
    vague = Told(text="Ana Duval rencontra Lars Haugen à Oslo en 2000", start="2000", kind="meeting",
                 who=("Ana Duval", "Lars Haugen"), where=("Oslo",))  # fmt: skip
    assert len(gather([article("2000-07-01-a", met), article("2024-01-01-b", vague)]).happenings) == 2


def test_a_stop_on_a_journey_is_not_the_journey() -> None:
    stop = visit("visita", "2023-09-15", "Bergen")
    around = Told(text="Ana Duval a quitté Oslo", start="2023-09-17", kind="other", who=("Ana Duval",))
    whole = visit("était en", "2023-09", "Norvège")
    happenings = gather([article("2023-09-17-a", stop, around), article("2024-01-01-b", whole)]).happenings
    assert [happening.start for happening in happenings if happening.kind == "visit"] == ["2023-09", "2023-09-15"]


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        pytest.param("L'explosion d'Oslo", "Une explosion à Oslo", 1, id="one-word"),
        pytest.param("L'explosion d'Oslo", "Un incendie à Oslo", 2, id="two-words"),
        pytest.param("L'explosion d'Oslo", "Une explosion à Bergen", 2, id="two-towns"),
    ],
)
def test_what_strikes_a_town_is_one_event_by_its_day_its_town_and_its_word(one: str, other: str, events: int) -> None:
    towns = [next(town for town in ("Oslo", "Bergen") if town in text) for text in (one, other)]
    told = [
        Told(text=text, start="2024-03-03", kind=kind, where=(town,))
        for text, town, kind in zip((one, other), towns, ("attack", "death"), strict=True)
    ]
    assert len(gather([article("2024-03-04-a", told[0]), article("2024-03-05-b", told[1])]).happenings) == events


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


def test_what_is_under_way_comes_up_by_its_end() -> None:
    periods = (("2024-01", "2024-06"), ("2024-06-18", "2024-06-18"), ("2024-06-15", "2024-06-20"), ("2024", "2024"))
    told = (
        Told(text=f"Le plan {at}", start=start, end=end, kind="other", status=Status.PLANNED)
        for at, (start, end) in enumerate(periods)
    )
    coming = gather([article("2024-06-17-a", *told)]).upcoming
    assert [h.start for h in coming] == ["2024-06-18", "2024-06-15", "2024-01", "2024"]


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


def test_the_article_that_a_newspaper_s_name_begins_with_is_not_always_taken_for_a_part_of_it() -> None:
    first, second = _about("2024-01-01-a", "Le Courrier picard"), _about("2024-02-01-b", "Courrier picard")
    assert [len(body.appearances) for body in gather([first, second]).organisations] == [2]
    others = _about("2024-01-01-a", "Les Républicains"), _about("2024-02-01-b", "Républicains")
    assert len(gather(others).organisations) == 2


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


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("ONU", "United Nations"), ("Nations unies", "UN"), ("OTAN", "NATO"), ("Union européenne", "EU"),
        ("UE", "European Union"), ("Maison Blanche", "White House"),
        ("AIEA", "International Atomic Energy Agency"), ("CPI", "ICC"),
    ],
)  # fmt: skip
def test_a_body_is_one_in_two_languages(french: str, english: str) -> None:
    articles = [_about("2024-01-01-a", french), replace(_about("2024-02-01-b", english), language="en")]
    assert [(body.name, len(body.appearances)) for body in gather(articles).organisations] == [(french, 2)]


def test_an_abbreviation_that_its_article_explains_otherwise_is_not_the_well_known_body() -> None:
    own = _about("2024-01-01-a", "CPI", term=("CPI", "Comité des pêcheurs indépendants"))
    other = replace(_about("2024-02-01-b", "International Criminal Court"), language="en")
    assert len(gather([own, other]).organisations) == 2


def _party(identifier: str, words: str) -> Article:
    """An article of one sentence that names a party by a name that many countries have."""
    told = article(identifier, Told(text=words, start="2024"))
    at = words.index("Parti communiste")
    body = Organisation(id="parti-communiste", name="Parti communiste", mentions=(Span(at, at + 16),))
    return replace(told, organisations=(body,))


@pytest.mark.parametrize(
    ("one", "other", "bodies"),
    [
        ("Une délégation chinoise du Parti communiste", "Le président vietnamien et le Parti communiste", 2),
        ("Une délégation chinoise du Parti communiste", "Le Parti communiste au pouvoir en Chine", 1),
        ("Le Parti communiste a voté", "Le Parti communiste s'est abstenu", 1),
        ("La Chine, le Vietnam et le Parti communiste", "La Chine, le Vietnam, le Parti communiste", 2),
    ],
)
def test_a_name_that_many_countries_have_is_of_one_body_only_in_one_country(one: str, other: str, bodies: int) -> None:
    dossier = gather([_party("2024-01-01-a", one), _party("2024-02-01-b", other)])
    assert len(dossier.organisations) == bodies


def _placed(identifier: str, name: str, country: str | None = None, language: str = "fr") -> Article:
    told = article(identifier, Told(text=f"Visite : {name}", start="2024", where=(name,)), language=language)
    return replace(told, places=(replace(told.places[0], country=country),))


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        pytest.param(("Corée du Nord", "KP"), ("North Korea", "KP"), 1, id="two-languages"),
        pytest.param(("RPDC", "KP"), ("Democratic People's Republic of Korea", "KP"), 1, id="official-name"),
        pytest.param(("Corée du Nord", "KP"), ("South Korea", "KR"), 2, id="the-two-koreas"),
        pytest.param(("RDC", "CD"), ("Republic of the Congo", "CG"), 2, id="the-two-congos"),
        pytest.param(("Congo", None), ("Congo", None), 2, id="congo-alone-is-either"),
        pytest.param(("Corée", None), ("Korea", None), 2, id="so-is-korea"),
        pytest.param(("Crimée", None), ("Crimea", None), 1, id="a-region"),
        pytest.param(("Angleterre", "GB"), ("United Kingdom", "GB"), 2, id="a-part-is-not-the-whole"),
    ],
)
def test_a_place_is_one_where_its_country_says_so(
    one: tuple[str, str | None], other: tuple[str, str | None], places: int
) -> None:
    dossier = gather([_placed("2024-01-01-a", *one), _placed("2024-02-01-b", *other, language="en")])
    assert len(dossier.places) == places


def test_lists_of_both_languages_speak_of_the_same_bodies_and_regions() -> None:
    for name in ("identity", "figures", "series"):
        assert set(table("fr", name)) == set(table("en", name)), name
    for key in ("bodies", "regions"):
        french, english = (table(language, "identity")[key] for language in ("fr", "en"))
        assert set(french) == set(english), key
        for listed in (french, english):
            forms = [(names.parts(form), of) for of, all_forms in listed.items() for form in all_forms]
            assert len({form for form, _ in forms}) == len(set(forms)), key
    assert set(table("fr", "figures")["fates"]) == set(table("en", "figures")["fates"])

"""Roles: whose they are, in which words, and when they hold."""

from __future__ import annotations

import re
from datetime import date

import pytest

import briefings
from briefings import temporal
from briefings.language import parse
from briefings.model import Person, When
from briefings.names.mentions import find_mentions
from briefings.people import find_people, with_references
from briefings.people.coreference import find_references
from briefings.structure import find_blocks
from tests.case_rows import rows
from tests.read_bodies import find_bodies

PUBLISHED = date(2024, 6, 17)
ROWS = [(language, row) for language in ("fr", "en") for row in rows("people.roles", language)]
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


@pytest.mark.parametrize(
    ("where", "language", "line"), [row.case(language, row.text) for language, row in ROWS if "=>" not in row.text]
)
def test_a_role_and_when_it_holds(where: str, language: str, line: str) -> None:
    text = MARK.sub(r"\1", line)
    words, name, when = MARK.findall(line)[0]
    start = MARK.search(line)
    assert start is not None
    roles = [role for role in people(text, language)[name].roles if role.span.start <= start.start() < role.span.end]
    assert [role.when for role in roles] == [When(when)], f"{where}: {line}"
    assert roles[0].text.lower().endswith(words.lower()), f"{where}: {line}"


@pytest.mark.parametrize(
    ("where", "language", "line"), [row.case(language, row.text) for language, row in ROWS if "=>" in row.text]
)
def test_all_roles_of_somebody(where: str, language: str, line: str) -> None:
    """`text => Anne Roux: maire ; députée`, with `-` for none."""
    text, _, told = line.partition(" => ")
    name, _, roles = told.partition(": ")
    (person,) = (one for one in briefings.extract(f"{text}\n", language=language).people if one.name == name)
    assert (" ; ".join(role.text for role in person.roles) or "-") == roles, f"{where}: {line}"


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


def test_a_mark_that_nobody_sees_parts_no_name_from_its_role() -> None:
    found = people("Paul Durand\u200f, fondateur du site, a parlé.")["Paul Durand"]
    assert [role.text for role in found.roles] == ["fondateur du site"]


def test_an_article_before_the_first_of_two_titles_keeps_them_apart() -> None:
    assert [role.text for role in people("The mayor and Senator Ann Lee met.", "en")["Ann Lee"].roles] == ["Senator"]


def test_nothing_lies_before_the_dead() -> None:
    text = "Paul Durand est mort lundi. Il devient maire de Dole en 1971. Il sera ministre de la Culture."
    assert [role.when for role in people(text)["Paul Durand"].roles] == [When.FORMER, When.FORMER]


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

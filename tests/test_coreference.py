"""References: words that take a person up again, and those that nobody can tell: `tests/cases/references.*.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

import briefings
from briefings import extract
from briefings.attribution.quotes import find_quotes
from briefings.language import parse
from briefings.model import GapKind
from briefings.names.mentions import find_mentions
from briefings.people import find_people
from briefings.people.coreference import References, find_references
from briefings.structure import find_blocks
from tests.case_rows import rows
from tests.read_bodies import find_bodies


def references(text: str, language: str = "fr") -> References:
    reading = parse(text, find_blocks(text, title=None), language)
    mentions = find_mentions(reading)
    people = find_people(
        reading, mentions, bodies=find_bodies(reading, mentions), dates=(), published=date(2024, 6, 17)
    )
    quoted = tuple(quote.outer for quote in find_quotes(reading) if not quote.nested)
    return find_references(reading, people, mentions, quoted=quoted)


def cases(language: str) -> Iterator[object]:
    """The rows of a language.

    `text => words = anne-roux ; words = -` says who is meant by words of a text, `-` for nobody; `text => -` that
    nobody is meant by any.
    """
    for row in rows("references", language):
        text, _, told = row.text.partition(" => ")
        wanted = {} if told == "-" else dict(one.rsplit(" = ", 1) for one in told.split(" ; "))
        if not all(words in text for words in wanted):
            raise ValueError(f"{row.where}: {row.text}: write it as text => words of it = id ; words of it = -")
        yield row.case(language, text, wanted)


@pytest.mark.parametrize(("where", "language", "text", "wanted"), [*cases("fr"), *cases("en")])
def test_who_is_meant(where: str, language: str, text: str, wanted: dict[str, str]) -> None:
    found = {one.span.of(text): one.person for one in references(text, language).found}
    told = {words: found.get(words) or "-" for words in wanted or found}
    assert told == wanted, f"{where}: {text}"


def test_a_paragraph_behind_a_reaction_comes_back_to_whom_the_article_is_about() -> None:
    text = (
        "Mort de la chanteuse Anne Perrin\n\nLa chanteuse Anne Perrin est morte mardi.\n\n"
        "La ministre de la Culture, Lucie Roux, a salué « une voix ».\n\nElle avait fait ses adieux en 2014."
    )
    found = {one.span.start: one.person for one in references(text).found}
    assert found.get(text.index("Elle avait")) == "anne-perrin"
    asked = text.replace("Elle avait fait ses adieux en 2014.", "Elle a ajouté que la France la pleurait.")
    assert {one.span.start: one.person for one in references(asked).found}.get(text.index("Elle avait")) == "lucie-roux"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ('Dan Imes died on Monday. Rob Batt, a writer, said: "He was a painter."', "dan-imes"),
        ('Dan Imes died on Monday. Rob Batt tweeted: "We wept. He was a sculptor."', "dan-imes"),
        ("Dan Imes died on Monday. Rob Batt spoke. He was a sculptor.", "rob-batt"),
        ('Dan Imes died on Monday. Imes sang.\n\n"He was great," said Rob Batt.\n\nHe was a sculptor.', "dan-imes"),
        ('Dan Imes left on Monday. Imes sang.\n\n"We wept," said Rob Batt.\n\nHe was a sculptor.', "rob-batt"),
        ('Dan Imes died on Monday. Imes sang.\n\n"We wept," said Rob Batt.\n\nHe was a sculptor.', "dan-imes"),
    ],
)
def test_whoever_brings_a_quotation_is_not_the_he_in_it(text: str, person: str) -> None:
    (meant,) = (one for one in briefings.extract(f"{text}\n", language="en").people if one.id == person)
    assert any(role.text in ("painter", "sculptor") for role in meant.roles)


def test_a_paper_is_nobody_of_that_nation() -> None:
    named = "Ewan Reid lost on Monday."
    assert references(f"{named} He was called brave by The Scotsman.", "en").found[1:] == ()
    said = f"{named} The Scotsman said it was late."
    assert [one.person for one in references(said, "en").found] == ["ewan-reid"]


def test_a_tie_is_a_gap() -> None:
    text = "Manuel Valls et Bernard Cazeneuve sont arrivés. Il a parlé."
    answer = references(text)
    assert [(gap.kind, gap.span.of(text)) for gap in answer.gaps] == [(GapKind.PERSON, "Il")]
    assert "2 personnes" in answer.gaps[0].reason


def test_a_title_of_somebody_called_by_it_is_nobody_else_s() -> None:
    text = (
        "Le pape François a parlé. Le cardinal Raymond Vidal était présent. Lundi, le pape avait demandé une enquête."
    )
    roles = {
        person.name: [role.text for role in person.roles] for person in briefings.extract(text, language="fr").people
    }
    assert roles == {"pape François": ["pape"], "Raymond Vidal": ["cardinal"]}


def test_an_office_of_a_man_s_form_is_a_woman_s_too() -> None:
    text = (
        "Anne Duval a dit : « Oui. »\n\nLe maire, Claire Roux, ouvre le port. « Rien n'est exclu ici », a-t-elle dit.\n"
    )
    assert [q.speaker and q.speaker.name for q in extract(text, language="fr").quotes] == ["Anne Duval", "Claire Roux"]


@pytest.mark.parametrize(
    ("headline", "meant"),
    [
        pytest.param("Nine die as captain and owner trade blame", [], id="two-offices"),
        pytest.param("Nine die as captain blames fog", ["captain"], id="one-office"),
    ],
)
def test_an_office_of_a_headline_is_of_who_is_named_below_only_where_it_is_one(headline: str, meant: list[str]) -> None:
    text = f"{headline}\n\nThe captain of the ferry, Sten Markos, was held. Captain Markos denied it."
    found = references(text, "en").ahead
    assert [one.span.of(text) for one in found] == meant

"""What editors correct: found by its words, done as they say, marked as theirs; what does not fit is told."""

from __future__ import annotations

import io
import json
import re
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from briefings import corrections, dossier, labels, pages, provenance
from briefings.briefing import build
from briefings.corrections import Correction
from briefings.corrections.applying import VERBS, Outcome, apply
from briefings.corrections.reading import schema
from briefings.edition.gathering import gather
from briefings.errors import BriefingError
from briefings.exports import contract, docx, dossier_paper, markdown, markdown_folder, pdf, person_paper
from briefings.model import Article, EditKind, Modality, Status, When
from briefings.settings import Settings
from tests.corrected_article import ID, TEXT, at, misread
from tests.corrected_article import dossier as articles

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "docs" / "corrections.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
Write = Callable[[str, str | bytes], Path]
FR = labels.load("fr")


@pytest.fixture
def correct(write: Write) -> Callable[[str], Outcome]:
    """Apply a file of corrections to the three articles."""
    return lambda text: apply(corrections.read(write("corrections.yml", text)), articles())


def entry(**values: str) -> str:
    """One correction of the article."""
    rows = [f"article: {ID}", *(f"{key.rstrip('_')}: {value}" for key, value in values.items())]
    return "- " + "\n  ".join(rows) + "\n"


def first(outcome: Outcome) -> Article:
    assert outcome.stale == ()
    return outcome.articles[0]


# ── the document ──


def test_the_document_is_about_the_article_of_these_tests() -> None:
    assert f"```text\n{TEXT}\n```" in DOCUMENT


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: " ".join(text.split()[3:5]))
def test_each_example_of_the_document_changes_something(example: str, correct: Callable[[str], Outcome]) -> None:
    outcome = correct(example)
    assert (outcome.applied, outcome.stale, outcome.idle) == (1, (), ())
    assert outcome.articles != articles()


def test_the_document_has_an_example_of_every_kind_and_all_of_them_work_together(
    correct: Callable[[str], Outcome],
) -> None:
    verbs = {kind for kind in EditKind if any(f"  {kind}: " in example for example in EXAMPLES)}
    assert verbs == set(EditKind)
    outcome = correct("".join(EXAMPLES))
    assert (outcome.applied, outcome.stale, outcome.idle) == (len(EXAMPLES), (), ())
    for article in outcome.articles:
        provenance.check(article)


def test_the_document_names_every_thing_that_can_be_rejected() -> None:
    for thing in re.findall(
        r'choices = \["person".*?"gap"\]', (ROOT / "briefings/schema/corrections.toml").read_text()
    ):
        for name in re.findall(r'"(\w+)"', thing):
            assert f"`{name}`" in DOCUMENT


# ── each kind ──


def test_two_names_become_one_person(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(merge="Claire Aubain", into="Claire Aubin")))
    assert [person.name for person in article.people] == ["Claire Aubin", "Marc Aubin", "Goéland"]
    one = article.people[0]
    assert len(one.mentions) == 4
    assert ("Claire Aubain", "spelling") in [(v.text, v.kind) for v in one.variants]
    assert [event.people for event in article.events if event.id == "e4"] == [("claire-aubin",)]


def test_what_a_split_off_person_said_goes_with_them(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(split="M. Aubin", as_="Marc Aubin")))
    marc = next(person for person in article.people if person.id == "marc-aubin")
    assert [span.of(TEXT) for span in marc.mentions] == ["Marc Aubin", "Aubin"]
    said = next(s for s in article.statements if s.id == "s7")
    assert said.source is not None
    assert (said.source.name, said.source.person) == ("Marc Aubin", "marc-aubin")
    mayor = article.people[0]
    assert len(mayor.mentions) == 2
    assert [v.count for v in mayor.variants if v.text == "Aubin"] == [1]


def test_a_person_is_meant_by_a_form_of_address_as_the_article_has_it(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(role="dernier", of="Mme Aubin")))
    assert "dernier" in [role.span.of(TEXT) for role in article.people[0].roles]


def test_a_form_of_address_that_the_article_has_not_means_nobody(correct: Callable[[str], Outcome]) -> None:
    (line,) = correct(entry(role="dernier", of="Dr Aubin")).stale
    assert 'has no person "Dr Aubin"' in line


def test_a_person_whom_nobody_had_read_can_be_split_off(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(split="Aubin", nth="[4]", as_="Luc Aubin")))
    assert article.people[-1].name == "Luc Aubin"
    assert article.people[-1].id == "luc-aubin"


def test_splitting_a_name_leaves_the_longer_forms_alone(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(split="Aubin", as_="Luc Aubin")))
    assert [span.of(TEXT) for span in article.people[0].mentions] == ["Claire Aubin"]


def test_all_of_a_person_is_no_split(correct: Callable[[str], Outcome]) -> None:
    (line,) = correct(entry(split="Marc Aubin", as_="Luc Aubin")).stale
    assert "rename" in line


def test_a_new_name_reaches_all_that_they_say_and_keeps_the_old_form(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(rename="Claire Aubin", to="Claire Aubin-Leroy")))
    assert article.people[0].name == "Claire Aubin-Leroy"
    assert "Claire Aubin" in [variant.text for variant in article.people[0].variants]
    assert {s.source.name for s in article.statements if s.source and s.source.person} == {"Claire Aubin-Leroy"}
    assert dossier.gather([article]).person("claire-aubin-leroy").name == "Claire Aubin-Leroy"


def test_what_is_no_person_is_gone_and_its_words_stay(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(reject="Claire Aubin", as_="person")))
    assert "claire-aubin" not in [person.id for person in article.people]
    assert article.statements[0].source is not None
    assert (article.statements[0].source.name, article.statements[0].source.person) == ("Claire Aubin", None)
    assert article.events[0].people == ()


@pytest.mark.parametrize(
    ("words", "kind", "table"),
    [
        ("Rivages", "organisation", "organisations"),
        ("quai", "place", "places"),
        ("aurait cédé", "event", "events"),
        ("Nous avons tenu les délais", "quote", "quotes"),
        ("2019", "date", "dates"),
        ("Nous avons tenu les délais", "gap", "gaps"),
    ],
)
def test_what_is_none_is_gone(words: str, kind: str, table: str, correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(reject=f'"{words}"', as_=kind)))
    assert len(getattr(article, table)) == len(getattr(misread(), table)) - 1
    assert [(edit.kind, edit.thing) for edit in article.edited] == [(EditKind.REJECT, kind)]


def test_a_role_that_is_none_is_gone(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(reject="dernier navire", as_="role")))
    assert [len(person.roles) for person in article.people] == [1, 0, 0, 0]


def test_events_that_a_rejected_date_dated_go_with_it_and_the_others_keep_theirs(
    correct: Callable[[str], Outcome],
) -> None:
    article = first(correct(entry(reject='"2019"', as_="date")))
    assert [event.id for event in article.events] == ["e1", "e2", "e4", "e5"]
    held = [article.dates[event.date].text for event in article.events if event.date is not None]
    assert held == ["mardi", "l'an dernier", "le 4 mars"]


def test_events_read_at_the_same_words_are_one_for_an_editor(write: Write) -> None:
    twin = replace(misread().events[4], id="e6", start="2025-03-05", end="2025-03-05")
    twice = replace(misread(), events=(*misread().events, twin))

    def events(text: str) -> list[tuple[str, str]]:
        made = apply(corrections.read(write("corrections.yml", text)), (twice,)).articles[0]
        return [(event.id, event.start) for event in made.events[4:]]

    assert events(entry(redate="sera remorqué", to="2025-03-07")) == [("e5", "2025-03-07")]
    assert events(entry(redate="sera remorqué", to="2025-03-04")) == [("e5", "2025-03-04")]
    assert events(entry(reject="sera remorqué", as_="event")) == []


def test_what_the_words_are_goes_before_what_they_are_a_part_of(write: Write) -> None:
    longer = replace(misread().dates[0], span=at("a annoncé mardi"), text="a annoncé mardi")
    article = replace(misread(), dates=(longer, *misread().dates[1:], misread().dates[0]))
    (one,) = corrections.read(write("corrections.yml", entry(redate="mardi", to="2025-02-11")))
    assert [d.value for d in apply((one,), (article,)).articles[0].dates if "mardi" in d.text] == [
        "2025-02-18",
        "2025-02-11",
    ]


def test_a_role_that_two_people_share_is_rejected_for_the_one_who_is_named(write: Write) -> None:
    people = misread().people
    shared = replace(misread(), people=(people[0], replace(people[1], roles=people[0].roles), *people[2:]))

    def roles(text: str) -> list[int]:
        made = apply(corrections.read(write("corrections.yml", text)), (shared,))
        assert made.stale == () or "of:" in made.stale[0]
        return [len(person.roles) for person in made.articles[0].people[:2]]

    assert roles(entry(reject="maire de Brisac", as_="role")) == [1, 1]
    assert roles(entry(reject="maire de Brisac", as_="role", of="Claire Aubain")) == [1, 0]


def test_an_event_gets_its_date_as_finely_as_it_is_given(correct: Callable[[str], Outcome]) -> None:
    event = first(correct(entry(redate="réouverture", nth="1", to="2025-03"))).events[1]
    assert (event.start, event.end, event.grain, event.date) == ("2025-03", "2025-03", "month", None)
    event = first(correct(entry(redate="sera remorqué", to="2025-03-04/2025-03-06"))).events[4]
    assert (event.start, event.end, event.grain) == ("2025-03-04", "2025-03-06", "day")


@pytest.mark.parametrize(
    ("status", "to", "expected"),
    [
        pytest.param("past", "2025-02-19", "planned", id="past-moved-behind-the-day-of-publication"),
        pytest.param("past", "2025-02-18", "past", id="that-very-day"),
        pytest.param("past", "2025-02", "past", id="the-month-that-runs"),
        pytest.param("alleged", "2025-03", "alleged", id="alleged-as-before"),
        pytest.param("planned", "2025-02-17", "planned", id="what-was-planned-need-not-have-come-true"),
    ],
)
def test_what_is_moved_behind_the_day_of_publication_is_planned(
    write: Write, status: str, to: str, expected: str
) -> None:
    article = misread()
    event = replace(article.events[1], status=Status(status))
    article = replace(article, events=(*article.events[:1], event, *article.events[2:]))
    asked = corrections.read(write("corrections.yml", entry(redate="réouverture", nth="1", to=to)))
    assert apply(asked, (article,)).articles[0].events[1].status == expected


def test_an_event_gets_its_status_with_its_date_or_without(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(redate="aurait cédé", status="past")))
    assert (article.events[2].status, article.events[2].start, article.events[2].date) == ("past", "2019", 1)
    undated = first(correct(entry(redate="réouverture", nth="1", status="past")))
    (moment,) = (m for m in build(undated, labels=FR).chronology if m.edited)
    assert moment.why != "Date donnée par la rédaction."
    assert (article.edited[0].was, article.edited[0].now) == ("alleged", "past")
    article = first(correct(entry(redate="réouverture", nth="1", to="2025-03", status="past")))
    assert (article.edited[0].was, article.edited[0].now) == ("2025-02-18 · planned", "2025-03 · past")
    change = build(article, labels=FR).edited[0].change or ""
    assert re.sub(r"[\u00a0\u202f]", " ", change) == "« 18 février 2025, prévu » devient « mars 2025, a eu lieu »"
    (line,) = correct(entry(redate='"2019"', as_="date", status="past")).stale
    assert "no status" in line


def test_events_follow_the_expression_that_dates_them(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(redate="l'an dernier", to="2024-02")))
    assert (article.dates[2].value, article.dates[2].start, article.dates[2].end) == (
        "2024-02",
        "2024-02-01",
        "2024-02-29",
    )
    assert (article.events[3].start, article.events[3].end, article.events[3].grain) == ("2024-02", "2024-02", "month")
    assert "rédaction" in article.dates[2].explanation


def test_a_quotation_gets_its_speaker_and_its_gap_is_closed(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(attribute="Nous avons tenu les délais", to="Mme Aubin")))
    assert article.quotes[0].speaker is not None
    assert article.quotes[0].speaker.person == "claire-aubin"
    assert article.gaps == ()
    source = article.statements[2].source
    assert source is not None
    assert source.span == at("Mme Aubin")


def test_nobody_says_it_but_the_article(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(attribute="La maire de Brisac", to="nobody", modality="opinion")))
    assert (article.statements[0].source, article.statements[0].modality) == (None, Modality.OPINION)


def test_a_body_says_it_in_the_words_of_the_article(correct: Callable[[str], Outcome]) -> None:
    source = first(correct(entry(attribute="les travaux sont", to="Rivages"))).statements[1].source
    assert source is not None
    assert (source.name, source.person, source.span) == ("Rivages", None, at("Rivages"))


def test_who_says_it_must_stand_in_the_article(correct: Callable[[str], Outcome]) -> None:
    (line,) = correct(entry(attribute="les travaux sont", to="Le préfet")).stale
    assert '"Le préfet" is not in' in line


@pytest.mark.parametrize(
    ("words", "rank", "order"),
    [
        ("Le Goéland", "2", ["s1", "s8", "s2", "s4", "s7"]),
        ("Le Goéland", None, ["s1", "s2", "s4", "s7", "s8"]),
        ("Le Goéland", "99", ["s1", "s2", "s4", "s7", "s8"]),
        ("M. Aubin", "1", ["s7", "s1", "s2", "s4"]),
    ],
)
def test_a_sentence_takes_its_place_among_the_key_facts(
    words: str, rank: str | None, order: list[str], correct: Callable[[str], Outcome]
) -> None:
    article = first(correct(entry(promote=words, **({"rank": rank} if rank else {}))))
    assert [s.id for s in sorted((s for s in article.statements if s.key), key=lambda s: s.key or 0)] == order


def test_a_briefing_keeps_six_key_facts_at_most(correct: Callable[[str], Outcome]) -> None:
    more = ("Le Goéland", "Marc Aubin", "Claire Aubain avait")
    article = first(correct("".join(entry(promote=words, rank="1") for words in more)))
    assert sorted(s.key for s in article.statements if s.key) == [1, 2, 3, 4, 5, 6]
    assert article.statements[4].key == 1


def test_the_others_move_up_behind_a_sentence_that_is_taken_out(correct: Callable[[str], Outcome]) -> None:
    article = first(correct(entry(demote="Selon elle")))
    assert [(s.id, s.key) for s in article.statements if s.key] == [("s1", 1), ("s4", 2), ("s7", 3)]


def test_a_role_is_added_in_words_of_the_article(correct: Callable[[str], Outcome]) -> None:
    role = first(correct(entry(role="frère", of="Marc Aubin", when="former"))).people[2].roles[0]
    assert (role.text, role.span, role.when, role.at) == ("frère", at("frère"), When.FORMER, None)


# ── across articles ──


def test_two_people_of_two_articles_get_one_page(correct: Callable[[str], Outcome]) -> None:
    before = dossier.gather(articles())
    assert len(before.people) == 5
    text = entry(merge="Claire Aubin", into="Claire Aubin-Leroy", in_="2025-03-05-inauguration")
    after = dossier.gather(correct(text).articles)
    assert len(after.people) == 4
    assert after.person_of[ID, "claire-aubin"] == after.person_of["2025-03-05-inauguration", "claire-aubin-leroy"]


def test_two_people_of_one_name_get_two_pages(correct: Callable[[str], Outcome]) -> None:
    assert len({dossier.gather(articles()).person_of[key] for key in ((ID, "claire-aubin"), FETE)}) == 1
    after = dossier.gather(correct(PARTED).articles)
    assert after.person_of[FETE] != after.person_of[ID, "claire-aubin"]
    assert [person.name for person in after.people].count("Claire Aubin") == 2


def test_of_two_people_of_one_name_no_name_is_said_to_become_another(correct: Callable[[str], Outcome]) -> None:
    parted = next(article for article in correct(PARTED).articles if article.id == FETE[0])
    (shown,) = build(parted, labels=FR).edited
    assert (shown.what, shown.change) == ("Deux personnes de ce nom", None)
    joined = entry(merge="Claire Aubin", into="Claire Aubin", in_=FETE[0])
    (shown,) = build(first(correct(joined)), labels=FR).edited
    assert (shown.what, shown.change) == ("Une seule personne de ce nom", None)


FETE = ("2025-03-09-fete", "claire-aubin")
PARTED = f"- article: {FETE[0]}\n  split: Claire Aubin\n  from: Claire Aubin\n  in: {ID}\n"


def test_ties_are_made_after_the_merges_inside_articles(correct: Callable[[str], Outcome]) -> None:
    tied = entry(merge="Claire Aubain", into="Claire Aubin-Leroy", in_="2025-03-05-inauguration")
    outcome = correct(tied + entry(merge="Claire Aubin", into="Claire Aubain"))
    assert outcome.stale == ()
    assert outcome.articles[0].people[0].ties[0].person == "claire-aubin-leroy"


# ── the words ──


@pytest.mark.parametrize("words", ["L’an dernier", "l’an dernier", "l'an  dernier", "l'an\u00a0dernier"])
def test_typists_apostrophes_and_spaces_do_not_matter(words: str, correct: Callable[[str], Outcome]) -> None:
    assert correct(entry(redate=f'"{words}"', to="2024")).applied == (not words.startswith("L"))


@pytest.mark.parametrize(
    ("text", "problem", "cure"),
    [
        (entry(redate="l'année dernière", to="2024"), "is not in", 'nearest passage is "l\'an dernier"'),
        (entry(demote="zzz qqq xxx"), "is not in", "nothing like it"),
        (entry(demote="Aubin"), "means more than one thing", "nth: 2 (», a dit Mme Aubin. L'association)"),
        (entry(demote="Selon elle", nth="3"), "stands once", "count again"),
        (entry(merge="Claire Aubin", into="Klaire Obin"), "no person", "did you mean 'Claire Aubin'?"),
        (entry(merge="Claire Aubin", into="Aubin"), "", ""),
        (entry(reject="chantier", as_="place"), "is no place", "those are "),
        (entry(reject="Brisac", as_="person"), "is no person", "it was read as a place"),
        (entry(role="trésorier", of="Marc Aubin"), "is not in", "a role is given in words of the article"),
        (entry(attribute="Selon elle", to="personne"), "is not in", "write nobody where the article itself speaks"),
        (entry(redate="l'an dernier", to="2024-01-01/2024-01-03"), "one date", "give one"),
        ("- article: 2025-02-18-porc\n  demote: x\n", "there is no article", f"did you mean '{ID}'?"),
        (entry(merge="Claire Aubin", into="X", in_="nulle-part"), "there is no article", "without the ending"),
        (
            "- article: 2025-02-14-corps\n  demote: x\n",
            "there is no article",
            "take the entry out if the article is gone",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_line_and_cure(
    text: str, problem: str, cure: str, correct: Callable[[str], Outcome]
) -> None:
    outcome = correct("# Corrections\n\n" + text + entry(demote="Selon elle"))
    assert outcome.applied == 1 + (not problem and not outcome.idle)
    for line in outcome.stale:
        assert re.search(r"corrections\.yml:3: ", line)
        assert problem in line
        assert cure in line
    assert len(outcome.stale) == bool(problem)


def test_what_is_read_already_is_idle_and_leaves_no_mark(correct: Callable[[str], Outcome]) -> None:
    same = (
        entry(rename="Claire Aubin", to="Claire Aubin"),
        entry(redate="sera remorqué", to="2025-03-04"),
        entry(attribute="La maire de Brisac", to="Claire Aubin", modality="planned"),
        entry(promote="La maire de Brisac", rank="1"),
        entry(demote="Marc Aubin, son frère"),
        entry(role="maire de Brisac", of="Claire Aubin"),
    )
    outcome = correct("".join(same))
    assert (outcome.applied, outcome.stale, len(outcome.idle)) == (0, (), len(same))
    assert outcome.articles == articles()


def test_without_corrections_the_articles_are_handed_on_untouched() -> None:
    many = articles() * 2000
    start = time.perf_counter()
    outcome = apply((), many)
    assert time.perf_counter() - start < 0.5
    assert all(one is other for one, other in zip(outcome.articles, many, strict=True))


# ── the file ──


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("article: x\nreject: y\n", 1, ("no list", "hyphen")),
        ("- x\n", 1, ("key: value",)),
        ("- article: x\n  rejct: y\n  as: person\n", 2, ("unknown key 'rejct'", "did you mean 'reject'?")),
        ("- article: x\n  add role: y\n  of: z\n", 2, ("did you mean 'role'?",)),
        ("- article: x\n  reject: y\n  as: person\n  author: z\n", 4, ("did you mean 'by'?",)),
        ("- article: x\n  reject: y\n  as: person\n  reject: z\n", 4, ("stands twice",)),
        ("- article: x\n  reject: y\n  as: persn\n", 3, ("did you mean 'person'?",)),
        ("- article: x\n  reject: y\n  as: key fact\n", 3, ("use demote",)),
        ("- article: x\n  reject: y\n", 2, ("needs 'as'", "as in reject:")),
        ("- article: x\n  attribute: y\n", 2, ("'to' or 'modality'",)),
        ("- article: x\n  merge: y\n  split: z\n  into: z\n", 3, ("one correction does one thing",)),
        ("- article: x\n", 1, ("does not say what to do",)),
        ("- article: x\n  status: strike\n  to: planned\n", 2, ("stands beside 'redate'", "add redate:")),
        ("- article: x\n  to: planned\n", 1, ("does not say what to do",)),
        ("- reject: y\n  as: person\n", 1, ("no article is named",)),
        ("- article: x\n  demote: y\n  into: z\n", 3, ("says nothing beside 'demote'",)),
        ("- article: x\n  demote: [a, b]\n", 2, ("more than one value",)),
        ("- article: x\n  demote: {a: b}\n", 2, ("more than one value",)),
        ("- article: x\n  demote:\n", 2, ("is empty",)),
        ("- article: x\n  demote: ~\n", 2, ("is empty",)),
        ("- article: x\n  demote: y\n  nth: 0\n", 3, ("no number from 1 up",)),
        ("- article: x\n  demote: y\n  nth: [1, two]\n", 3, ("no number from 1 up",)),
        ("- article: x\n  promote: y\n  rank: first\n", 3, ("no number",)),
        ("- article: x\n  redate: y\n  to: soon\n", 3, ("cannot be read", "2024-06-17")),
        ("- article: x\n  redate: y\n  to: YYYY-MM-DD\n", 3, ("cannot be read",)),
        ("- article: x\n  redate: y\n  to: 2024-02-30\n", 3, ("no such day",)),
        ("- article: x\n  redate: y\n  to: 2024-13\n", 3, ("no such day",)),
        ("- article: x\n  redate: y\n  to: 2024-03/2024-02\n", 3, ("no period",)),
        ("- article: x\n  redate: y\n  to: 2024/2024-02\n", 3, ("no period",)),
        ("- article: x\n  demote: y\n  on: yesterday\n", 3, ("cannot be read",)),
        ("- article: x\n  split: y\n  from: z\n", 2, ("go together",)),
        ("- article: x\n  demote: y\n\twhy: z\n", 3, ("not valid YAML",)),
        ('- article: x\n  demote: "y\n  by: z\n', 2, ("not valid YAML", "opened here and not closed")),
        ("- article: x\n   demote: y\n", 2, ("not valid YAML", "begin keys in one column")),
        ("- article: x\n  redate: y\n", 2, ("'redate' needs 'to' or 'status'",)),
        ("- article: &a x\n  demote: *a\n", 1, ("aliases",)),
        ("- article: x\n  demote: !!python/object/apply:os.system [ls]\n", 2, ("tags",)),
        ("- article: x\n  demote: y\n  <<: {a: b}\n", 3, ("unknown key '<<'",)),
        ("- article: x\n  ? [a]\n  : b\n", 2, ("unknown key",)),
        ("[" * 2000, 1, ("too deep",)),
        ("- article: x\n---\n- article: y\n", 2, ("not valid YAML",)),
        ("- article: x\n  demote: a\x07b\n", 2, ("a character that no text has",)),
        ("- article: x\n  demote: " + "y" * 3000 + "\n", 2, ("characters",)),
    ],
)
def test_a_malformed_file_stops_with_its_line_and_cure(
    text: str, line: int, words: tuple[str, ...], write: Write
) -> None:
    path = write("corrections.yml", text)
    with pytest.raises(BriefingError) as error:
        corrections.read(path)
    assert str(error.value).startswith(f"{path}:{line}: "), str(error.value)
    for word in words:
        assert word in str(error.value)


def test_a_file_cannot_grow_on_reading(write: Write) -> None:
    rows = ["- article: x", "  demote: y", "a0: &a0 lol"]
    rows += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 30)]
    start = time.perf_counter()
    for text in ("\n".join(rows), "- " + "\n- ".join(["&a [x]", *["[*a, *a]"] * 99])):
        with pytest.raises(BriefingError):
            corrections.read(write("corrections.yml", text))
    with pytest.raises(BriefingError, match="too large"):
        corrections.read(write("corrections.yml", "# " + "x" * 2_100_000))
    assert time.perf_counter() - start < 2


def test_words_may_hold_a_colon(write: Write) -> None:
    text = "- attribute: Elle a dit : l'accord\n  article: x\n  to: nobody\n  why: « Oui » : c'est le titre.\n"
    (found,) = corrections.read(write("corrections.yml", text))
    assert (found.words, found.why) == ("Elle a dit : l'accord", "« Oui » : c'est le titre.")


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"\xef\xbb\xbf- article: x\r\n  demote: y\r\n"])
def test_an_empty_file_a_byte_order_mark_and_other_line_breaks_are_fine(content: bytes, write: Write) -> None:
    assert len(corrections.read(write("corrections.yml", content))) == (b"demote" in content)


def test_no_file_is_no_correction_and_a_misnamed_one_is_told(tmp_path: Path, write: Write) -> None:
    assert corrections.read(tmp_path / "corrections.yml") == ()
    write("corrections.yaml", "")
    with pytest.raises(BriefingError, match=r"call it corrections\.yml"):
        corrections.read(tmp_path / "corrections.yml")
    with pytest.raises(BriefingError, match="UTF-8"):
        corrections.read(write("corrections.yml", b"- article: \xff\n"))


def test_values_are_words_whatever_yaml_makes_of_them(write: Write) -> None:
    text = "- article: 2024-06-17\n  rename: no\n  to: 12:30\n- article: x\n  demote: >\n    two\n    lines\n"
    one, two = corrections.read(write("corrections.yml", text))
    assert (one.article, one.words, one.get("to"), two.words) == ("2024-06-17", "no", "12:30", "two lines")


def test_every_key_of_the_schema_is_explained_and_every_verb_has_its_function() -> None:
    assert set(schema()["verbs"]) == set(EditKind) == set(VERBS)
    asked = {
        key for verb in schema()["verbs"].values() for kind in ("needs", "any", "may") for key in verb.get(kind, ())
    }
    assert asked | set(schema()["everywhere"]) == set(schema()["keys"])
    assert set(schema()["other_names"].values()) <= set(schema()["verbs"]) | set(schema()["keys"])


# ── the marks ──

HOSTILE = "<script>alert(1)</script> {{ b.title }} *#raw* | [x](javascript:1)"


@pytest.fixture
def edited(correct: Callable[[str], Outcome]) -> Article:
    signed = {"by": "Nadia Ferrand", "on": "2025-02-19", "why": f"'{HOSTILE}'"}
    kinds = (
        {"merge": "Claire Aubain", "into": "Claire Aubin"},
        {"attribute": "Nous avons tenu les délais", "to": "Claire Aubin"},
        {"attribute": "L'association Rivages affirme", "modality": "conditional"},
        {"redate": "réouverture", "nth": "1", "to": "2025-03"},
        {"role": "frère", "of": "Marc Aubin"},
        {"promote": "Le Goéland", "rank": "1"},
        {"rename": "Rivages", "to": "Association Rivages"},
        {"reject": "quai", "as": "place"},
    )
    return first(correct("".join(entry(**kind, **signed) for kind in kinds)))


def test_each_corrected_line_carries_its_mark(edited: Article) -> None:
    briefing = build(edited, labels=FR)
    cards = {card.name: card for card in briefing.people}
    marked = (
        cards["Claire Aubin"].edited,
        cards["Claire Aubin"].quotes[0].edited,
        cards["Marc Aubin"].roles[0].edited,
        next(line for line in briefing.facts if line.id == "s4").edited,
        briefing.facts[0].edited,
        next(moment for moment in (*briefing.chronology, *briefing.planned) if moment.start == "2025-03").edited,
        briefing.organisations[0].edited,
    )
    for marks in marked:
        assert marks
        assert marks[0].mark == "Corrigé par la rédaction"
        assert marks[0].signed == "Nadia Ferrand, 19\u00a0février 2025"
        assert marks[0].why == HOSTILE
    assert next(line for line in briefing.facts if line.id == "s1").edited == ()
    assert len(briefing.edited) == 8
    assert [edit.what for edit in briefing.edited][-1] == "Retiré (lieu)"


def test_a_redated_event_says_that_its_date_is_the_editors(edited: Article) -> None:
    briefing = build(edited, labels=FR)
    moment = next(moment for moment in (*briefing.chronology, *briefing.planned) if moment.start == "2025-03")
    assert (moment.date_label, moment.why, moment.date_words) == ("mars 2025", "Date donnée par la rédaction.", None)


def test_the_json_tells_what_was_and_what_is_and_is_valid(edited: Article) -> None:
    written = json.loads(contract.render(edited))
    assert not list(Draft202012Validator(contract.schema()).iter_errors(written))
    assert Article.from_json(written) == edited
    redated = next(edit for edit in written["edited"] if edit["kind"] == "redate")
    assert (redated["was"], redated["now"], redated["by"], redated["on"]) == (
        "2025-02-18",
        "2025-03",
        "Nadia Ferrand",
        "2025-02-19",
    )
    assert written["statements"][3]["edited"][0]["why"] == HOSTILE


def test_reasons_are_never_markup(edited: Article) -> None:
    briefing = build(edited, labels=FR)
    text = markdown.render(briefing, labels=FR)
    assert "<script>" not in text
    assert "{{" not in text
    assert text.count("Corrigé par la rédaction") >= 7
    assert pdf.render(briefing, labels=FR).startswith(b"%PDF")


def test_every_document_carries_the_marks(edited: Article, tmp_path: Path) -> None:
    again = replace(edited, id="2025-03-18-port", published="2025-03-18")
    made = pages.lay_out(gather([edited, again], settings=Settings(root=tmp_path)))
    with zipfile.ZipFile(io.BytesIO(docx.render(made.site.briefings[ID], labels=FR))) as parts:
        text = parts.read("word/document.xml").decode()
    assert text.count("Corrigé par la rédaction") >= 7
    assert "Corrections de la rédaction" in text
    assert "<script>" not in text
    mayor = next(view for view in made.people if view.person.name == "Claire Aubin")
    paper = json.dumps(person_paper.payload(mayor, labels=FR), ensure_ascii=False)
    whole = json.dumps(dossier_paper.payload(made), ensure_ascii=False)
    assert paper.count('"text": "Corrigé par la rédaction') >= 3
    assert whole.count('"text": "Corrigé par la rédaction') >= 6
    assert person_paper.render(mayor, made.site).startswith(b"%PDF")
    assert dossier_paper.render(made.site).startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(markdown_folder.render(made.site))) as parts:
        folder = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".md"))
    assert folder.count("Corrigé par la rédaction") >= 10
    assert "<script>" not in folder


@pytest.mark.parametrize(
    ("by", "day", "label"),
    [
        ("Nadia Ferrand", "2025-02-19", "Relu par Nadia Ferrand le 19\u00a0février 2025"),
        ("Nadia Ferrand", None, "Relu par Nadia Ferrand"),
        (None, "2025-02-19", "Relu le 19\u00a0février 2025"),
        (None, None, "Lecture automatique, non relue"),
    ],
)
def test_who_has_read_it_over_is_said(by: str | None, day: str | None, label: str) -> None:
    briefing = build(replace(misread(), reviewed_by=by, reviewed=day), labels=FR)
    assert briefing.review_label == label
    assert label in markdown.render(briefing, labels=FR).replace("&nbsp;", "\u00a0")


def test_a_correction_knows_where_it_stands(write: Write) -> None:
    path = write("corrections.yml", "\n\n" + entry(demote="x", by="N", on="2025-01-02", why="z"))
    (one,) = corrections.read(path)
    expected = Correction(
        article=ID, verb=EditKind.DEMOTE, words="x", by="N", on="2025-01-02", why="z", path=path, line=3
    )
    assert one == expected

"""What a reader is shown: facts with their source, the chronology, the marked source and the ways between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from briefings import extract, labels
from briefings.briefing import Briefing, Moment, Passage, build
from briefings.calendar_words import in_words, period_in_words, precision_missing
from briefings.errors import BriefingError
from briefings.lexicon import table
from briefings.model import (
    Article,
    Basis,
    Block,
    BlockKind,
    Grain,
    Modality,
    Organisation,
    Span,
    Speaker,
    Statement,
    Status,
    Variant,
    VariantKind,
)
from tests.small_article import MINISTRY, TEXT, at, event, plain, small

FR = labels.load("fr")
EN = labels.load("en")


def passages(value: object) -> Iterator[Passage]:
    """Every passage that a briefing shows, wherever it is."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from passages(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from passages(getattr(value, field.name))


def anchors(briefing: Briefing) -> list[str]:
    sentences = [sentence for block in briefing.source for sentence in block.sentences]
    own = [sentence.anchor for sentence in sentences if sentence.anchor]
    return own + [anchor for sentence in sentences for piece in sentence.pieces for anchor in piece.anchors]


def moments(briefing: Briefing) -> tuple[Moment, ...]:
    return briefing.chronology + briefing.planned


def with_events(*events: object, **changes: object) -> Article:
    return small(events=events, **changes)


def test_key_facts_come_in_rank_order_with_source_and_modality() -> None:
    facts = build(small(), labels=FR).facts
    assert [(fact.who, fact.modality_label) for fact in facts] == [
        (MINISTRY, "Prévu"),
        ("l'ONG Rives", "Allégué"),
        (None, "Affirmé"),
    ]
    assert facts[1].passage.text == "L'ONG Rives l'accuse d'avoir caché un rapport."


def test_bottom_line_is_the_first_fact_and_what_comes_next_is_the_first_plan() -> None:
    briefing = build(small(), labels=FR)
    assert briefing.bottom_line == briefing.facts[0]
    assert briefing.next_up is not None
    assert briefing.next_up.date_label == "18–19\u00a0juin 2024"


def test_lines_are_the_sentences_as_they_stand() -> None:
    odd = "Un  texte ,mal «espacé» ;  vraiment ."
    briefing = build(plain(odd + " "), labels=FR)
    assert briefing.facts[0].passage.text == odd


@pytest.mark.parametrize("article", [small(), small(blocks=()), plain("Une phrase. Une autre.")], ids=lambda a: a.id)
def test_every_passage_leads_to_one_place_in_the_source(article: Article) -> None:
    briefing = build(article, labels=FR)
    places = anchors(briefing)
    assert len(places) == len(set(places))
    assert {passage.anchor for passage in passages(briefing)} <= set(places)
    for passage in passages(briefing):
        assert passage.span.of(article.text) == passage.text


def test_every_way_back_leads_to_something_on_the_page() -> None:
    briefing = build(small(), labels=FR)
    there = {f"fact-{line.id}" for line in briefing.facts}
    there |= {f"claim-{line.id}" for _, lines in briefing.claims for line in lines}
    there |= {f"plan-{line.id}" for line in briefing.announced}
    there |= {moment.anchor for moment in moments(briefing)}
    used = [back for block in briefing.source for sentence in block.sentences for back in sentence.used]
    assert set(used) == there


def test_the_marked_source_is_the_text() -> None:
    article = small()
    briefing = build(article, labels=FR)
    shown = [
        "".join(piece.text for sentence in block.sentences for piece in sentence.pieces) for block in briefing.source
    ]
    assert shown == [block.span.of(article.text) for block in article.blocks]


def test_pieces_say_what_they_are() -> None:
    pieces = [p for block in build(small(), labels=FR).source for s in block.sentences for p in s.pieces]
    kinds = {piece.text: set(piece.kinds) for piece in pieces}
    assert kinds["ancien ministre"] == {"role"}
    assert kinds["mars dernier"] == {"date"}
    assert kinds["Nous voulons un accord"] == {"quote"}
    assert kinds["Jean Morel"] == {"person"}
    assert kinds["s'y est rendu"] == {"event"}


def test_a_term_of_prison_is_marked_as_no_date() -> None:
    text = "Le parquet a requis vingt ans de prison contre Jean Morel le 3 mars 2024.\n"
    shown = build(extract(text, published="2024-03-04", language="fr"), labels=FR)
    pieces = [p for block in shown.source for s in block.sentences for p in s.pieces]
    assert [piece.text for piece in pieces if "date" in piece.kinds] == ["le 3 mars 2024"]


def test_text_outside_the_blocks_is_shown_all_the_same() -> None:
    article = small(blocks=small().blocks[2:])
    shown = "".join(p.text for b in build(article, labels=FR).source for s in b.sentences for p in s.pieces)
    assert "Diplomatie" in shown
    assert "attendue à Oslo" in shown


def test_marks_that_are_no_words_stand_in_the_line_of_their_words_but_those_of_headings() -> None:
    text = "# Le pont\n\n---\n\n- Ana Duval : maire\n2. **Jean Morel**\n\n> Il a dit oui."
    rows = ("Le pont", "Ana Duval : maire", "Jean Morel", "Il a dit oui.")
    blocks = tuple(Block(span=at(row, text=text), kind=BlockKind.PARAGRAPH) for row in rows)
    briefing = build(plain(text, blocks=blocks, statements=()), labels=FR)
    shown = [["".join(piece.text for piece in s.pieces) for s in block.sentences] for block in briefing.source]
    assert shown == [
        ["Le pont"],
        ["---"],
        ["- ", "Ana Duval : maire"],
        ["2. **", "Jean Morel", "**"],
        ["> ", "Il a dit oui."],
    ]


def test_a_name_in_capitals_is_no_abbreviation() -> None:
    oslo, named = small().places[0], (Variant(text="OSLO", count=1, kind=VariantKind.SAME),)
    body = Organisation(
        id="cnrs", name="Centre national", variants=(replace(named[0], text="CN"),), mentions=(at("CNRS"),)
    )
    briefing = build(small(places=(replace(oslo, variants=named),), organisations=(body,)), labels=FR)
    assert [form.label for form in briefing.places[0].forms] == [None]
    assert [form.label for form in briefing.organisations[0].forms] == ["sigle"]


def test_a_role_without_a_day_is_said_to_be_the_articles() -> None:
    duval = small().people[0]
    (role,) = duval.roles
    person = replace(duval, roles=(replace(role, at=None),))
    shown = build(small(people=(person, *small().people[1:])), labels=FR).people[0].roles[0]
    assert (shown.when_label, shown.at_label) == ("selon l’article", None)


def test_overlapping_statements_keep_each_its_place() -> None:
    text = "Elle a dit oui et non, sans détour."
    inner = Statement(id="s2", span=at("oui et non", text=text), modality=Modality.OPINION, key=2)
    article = plain(text)
    briefing = build(plain(text, statements=(*article.statements, inner)), labels=FR)
    assert [fact.passage.text for fact in briefing.facts] == [text, "oui et non"]
    assert briefing.facts[1].passage.anchor in anchors(briefing)


def test_people_with_what_the_article_has_them_say() -> None:
    duval, morel = build(small(), labels=FR).people
    assert (duval.name, duval.mentions, duval.roles[0].when_label) == ("Ana Duval", 4, "à cette date")
    assert duval.roles[0].at_label == "17\u00a0juin 2024"
    assert [quote.passage.text for quote in duval.quotes] == ["Nous voulons un accord"]
    assert [line.id for line in duval.says] == ["s3"]
    assert [(form.text, form.kind_label) for form in duval.spellings] == [("Duval", "forme courte")]
    assert (morel.roles[0].when_label, morel.roles[0].at_label) == ("auparavant", "mars 2024")


def test_claims_are_grouped_by_who_makes_them() -> None:
    claims = build(small(), labels=FR).claims
    assert [(who, [line.id for line in lines]) for who, lines in claims] == [
        ("Le ministère", ["s1", "s2"]),
        ("Ana Duval", ["s3"]),
        ("L'ONG Rives", ["s4"]),
    ]


def test_a_speaker_is_one_whatever_the_capital() -> None:
    first, second = small().statements[:2]
    upper = Speaker(name="Le ministère", span=at(MINISTRY))
    changed = Statement(id="s2", span=second.span, source=upper, modality=second.modality)
    briefing = build(small(statements=(first, changed, *small().statements[2:])), labels=FR)
    assert [who for who, _ in briefing.claims].count("Le ministère") == 1
    assert [line.id for line in briefing.claims[0][1]] == ["s1", "s2"]


def test_chronology_is_oldest_first_and_plans_stand_apart() -> None:
    briefing = build(small(), labels=FR)
    assert [moment.date_label for moment in briefing.chronology] == ["2019", "mars 2024", "17\u00a0juin 2024"]
    assert [moment.date_label for moment in briefing.planned] == ["18–19\u00a0juin 2024"]


def test_what_is_announced_without_a_date_is_listed_apart_with_who_says_so() -> None:
    assert build(small(), labels=FR).announced == ()
    without = build(small(events=()), labels=FR)
    assert [line.modality for line in without.announced] == [Modality.PLANNED, Modality.PLANNED]
    assert without.announced[0].who == MINISTRY
    assert not without.planned


def test_precision_is_said_where_it_lacks() -> None:
    year, month, day = build(small(), labels=FR).chronology
    assert (year.precision_label, month.precision_label, day.precision_label) == (
        "mois et jour non précisés",
        "jour non précisé",
        None,
    )


def test_two_sentences_on_one_visit_are_one_entry_with_the_headline() -> None:
    (visit,) = build(small(), labels=FR).planned
    assert [line.id for line in visit.lines] == ["s1", "s2"]
    assert visit.head.text == "se rendra"
    assert visit.people_names == ("Ana Duval",)


@pytest.mark.parametrize(
    ("second", "entries"),
    [
        pytest.param({"people": ("jean-morel",)}, 2, id="other-people"),
        pytest.param({"people": ()}, 1, id="people-unknown"),
        pytest.param({"kind": "meeting"}, 2, id="other-kind"),
        pytest.param({"status": Status.ALLEGED}, 2, id="other-status"),
        pytest.param({"statement": "s1", "kind": "meeting"}, 1, id="same-sentence"),
        pytest.param({"start": "2024-06-19", "statement": "s1"}, 2, id="same-sentence-other-period"),
    ],
)
def test_what_makes_two_events_one_entry(second: dict[str, object], entries: int) -> None:
    first = event("e1", at("se rendra"), "2024-06-18", "2024-06-19", statement="s1", people=("ana-duval",))
    values = {"start": "2024-06-18", "end": "2024-06-19", "statement": "s2", **second}
    other = event("e2", at("visite"), **values)  # type: ignore[arg-type]
    assert len(moments(build(with_events(first, other), labels=FR))) == entries


def test_events_of_no_named_kind_are_not_put_together_for_that() -> None:
    first = event("e1", at("se rendra"), "2024-06-18", "2024-06-19", statement="s1", kind="other")
    other = event("e2", at("durera"), "2024-06-18", "2024-06-19", statement="s2", kind="other")
    assert len(moments(build(with_events(first, other), labels=FR))) == 2


def test_why_this_date() -> None:
    briefing = build(small(), labels=FR)
    (visit,) = briefing.planned
    assert visit.why.startswith("«\u202f18 et\u202f»\u00a0: compté depuis la parution\u202f; «\u202f19 juin\u202f»")
    assert visit.date_words is not None
    assert visit.date_words.text == "18 et 19 juin"
    accusation = briefing.chronology[-1]
    assert accusation.why.startswith("Jour de la publication, 17\u00a0juin 2024")
    assert accusation.date_words is None


@pytest.mark.parametrize(
    ("start", "status", "published", "ahead"),
    [
        pytest.param("2024-06-18", Status.PLANNED, "2024-06-17", True, id="plan-for-tomorrow"),
        pytest.param("2024-06-17", Status.PLANNED, "2024-06-17", True, id="plan-for-today"),
        pytest.param("2024-06-16", Status.PLANNED, "2024-06-17", False, id="plan-that-has-passed"),
        pytest.param("2024", Status.PLANNED, "2024-06-17", True, id="plan-for-this-year"),
        pytest.param("2024-06", Status.PAST, "2024-06-17", False, id="happened-this-month"),
        pytest.param("2024-07", Status.ALLEGED, "2024-06-17", True, id="alleged-for-later"),
        pytest.param("2024-07", Status.PLANNED, None, True, id="plan-without-publication-day"),
        pytest.param("2024-07", Status.PAST, None, False, id="past-without-publication-day"),
    ],
)
def test_what_lies_ahead(start: str, status: Status, published: str | None, ahead: bool) -> None:
    happening = event("e1", at("visite"), start, start, status=status, statement="s2")
    briefing = build(with_events(happening, published=published), labels=FR)
    assert (len(briefing.planned), len(briefing.chronology)) == ((1, 0) if ahead else (0, 1))


def test_entries_of_one_period_have_each_their_anchor() -> None:
    first = event("e1", at("se rendra"), "2019", "2019", statement="s1", people=("ana-duval",))
    other = event("e2", at("s'y est rendu"), "2019", "2019", statement="s6", people=("jean-morel",))
    briefing = build(with_events(first, other), labels=FR)
    assert [moment.anchor for moment in briefing.chronology] == ["e-2019-2019", "e-2019-2019-2"]


@pytest.mark.parametrize(
    ("changes", "label", "basis"),
    [
        pytest.param({}, "17\u00a0juin 2024", "date donnée avec l’article", id="stated"),
        pytest.param(
            {"published_basis": Basis.INFERRED, "published_span": at("le 18 juin")},
            "17\u00a0juin 2024",
            "date déduite des mots «\u202fle 18 juin\u202f»",
            id="inferred",
        ),
        pytest.param(
            {"published": None, "published_basis": None},
            "Date de publication inconnue",
            "ni la source ni le texte ne la donnent\u202f; les dates qui en dépendent sont signalées comme lacunes",
            id="unknown",
        ),
    ],
)
def test_how_the_publication_day_is_known(changes: dict[str, object], label: str, basis: str) -> None:
    briefing = build(small(**changes), labels=FR)
    assert (briefing.published_label, briefing.published_basis_label) == (label, basis)


def test_gaps_and_glossary_reach_the_reader() -> None:
    briefing = build(small(), labels=FR)
    assert [(gap.kind_label, gap.reason) for gap in briefing.gaps] == [
        ("Fonction", "La fonction n’est pas dite\u00a0: elle manque.")
    ]
    assert [(term.term, term.meaning) for term in briefing.glossary] == [("CNRS", "Centre national de la recherche")]


def test_an_article_of_which_nothing_was_read_is_still_a_briefing() -> None:
    briefing = build(plain("", statements=(), blocks=()), labels=FR)
    assert briefing.bottom_line is None
    assert (briefing.facts, briefing.source, briefing.minutes) == ((), (), 1)


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (200, 1), (201, 2), (1000, 5)])
def test_reading_time(words: int, minutes: int) -> None:
    assert build(plain("mot " * words), labels=FR).minutes == minutes


def test_white_space_around_a_span_is_not_shown() -> None:
    loose = Statement(
        id="s1", span=Span(TEXT.index("Jean Morel") - 1, TEXT.index("Le CNRS")), modality=Modality.ASSERTED
    )
    briefing = build(small(statements=(loose,), events=()), labels=FR)
    sentence = next(s for block in briefing.source for s in block.sentences if s.anchor)
    assert "".join(piece.text for piece in sentence.pieces).endswith("mars dernier.")


@pytest.mark.parametrize(
    ("start", "end", "grain", "french", "english"),
    [
        ("2000", "2000", Grain.YEAR, "2000", "2000"),
        ("2003", "2014", Grain.YEAR, "2003–2014", "2003–2014"),
        ("2023-09", "2023-09", Grain.MONTH, "septembre 2023", "September 2023"),
        ("2024-03", "2024-04", Grain.MONTH, "mars–avril 2024", "March–April 2024"),
        ("2023-11", "2024-01", Grain.MONTH, "novembre 2023 – janvier 2024", "November 2023 – January 2024"),
        ("2024-06-01", "2024-06-01", Grain.DAY, "1er juin 2024", "1 June 2024"),
        ("2024-06-18", "2024-06-19", Grain.DAY, "18–19 juin 2024", "18–19 June 2024"),
        ("2024-05-30", "2024-06-02", Grain.DAY, "30 mai – 2 juin 2024", "30 May – 2 June 2024"),
        (
            "2023-12-30",
            "2024-01-01",
            Grain.DAY,
            "30 décembre 2023 – 1er janvier 2024",
            "30 December 2023 – 1 January 2024",
        ),
        ("2024-06-10", "2024-06-16", Grain.WEEK, "semaine du 10 au 16 juin 2024", "week of 10 to 16 June 2024"),
        ("2024-06-29", "2024-06-30", Grain.WEEKEND, "week-end du 29 au 30 juin 2024", "weekend of 29 to 30 June 2024"),
        (
            "2024-07-29",
            "2024-08-04",
            Grain.WEEK,
            "semaine du 29 juillet au 4 août 2024",
            "week of 29 July to 4 August 2024",
        ),
        ("2024-04", "2024-06", Grain.QUARTER, "2e trimestre 2024", "2nd quarter of 2024"),
        ("2024-07", "2024-12", Grain.HALF_YEAR, "2e semestre 2024", "2nd half of 2024"),
        ("2023-04", "2024-05-16", Grain.MONTH, "avril 2023 – 16 mai 2024", "April 2023 – 16 May 2024"),
        ("2024-04", "2024-05-16", Grain.MONTH, "avril – 16 mai 2024", "April – 16 May 2024"),
        ("2024-05", "2024-05-16", Grain.MONTH, "mai 2024 – 16 mai 2024", "May 2024 – 16 May 2024"),
        ("2015", "2024-05-16", Grain.YEAR, "2015 – 16 mai 2024", "2015 – 16 May 2024"),
        ("2023-12", "2024-02", Grain.SEASON, "hiver 2023–2024", "winter 2023–2024"),
        ("1970", "1979", Grain.DECADE, "années 1970", "1970s"),
        ("1801", "1900", Grain.CENTURY, "XIXe siècle", "19th century"),
        ("2001", "2100", Grain.CENTURY, "XXIe siècle", "21st century"),
        ("0001", "0100", Grain.CENTURY, "Ier siècle", "1st century"),
    ],
)
def test_periods_in_words(start: str, end: str, grain: Grain, french: str, english: str) -> None:
    assert period_in_words(start, end, grain, FR).replace("\u00a0", " ") == french
    assert period_in_words(start, end, grain, EN).replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("start", "grain", "missing"),
    [
        ("2024-06-12", Grain.DAY, None),
        ("2024-06-10", Grain.WEEK, "day"),
        ("2024-06", Grain.MONTH, "day"),
        ("2024-06", Grain.SEASON, "month"),
        ("2024-04", Grain.QUARTER, "month"),
        ("2024-07", Grain.HALF_YEAR, "month"),
        ("2024", Grain.YEAR, "month"),
        ("1970", Grain.DECADE, "year"),
    ],
)
def test_what_a_period_leaves_open_is_told(start: str, grain: Grain, missing: str | None) -> None:
    assert precision_missing(start, grain) == missing


@pytest.mark.parametrize("partial", ["juin", "2024-13", "2024-06-31", ""])
def test_what_is_no_date_is_refused(partial: str) -> None:
    with pytest.raises(ValueError, match="not YYYY"):
        in_words(partial, FR)


@pytest.mark.parametrize("wording", [FR, EN], ids=["fr", "en"])
def test_every_kind_of_event_has_a_label(wording: labels.Labels) -> None:
    kinds = set(table(wording.language, "events")["kinds"]) | {"other"}
    assert kinds <= set(wording["kind"])


@pytest.mark.parametrize(("number", "words"), [(0, "0 mention"), (1, "1 mention"), (2, "2 mentions")])
def test_numbers_take_their_form(number: int, words: str) -> None:
    assert FR.count("mentions", number).replace("\u00a0", " ") == words


def test_a_missing_label_names_the_file() -> None:
    with pytest.raises(BriefingError, match=r"fr\.toml: no label 'site\.nowhere'"):
        FR.text("site.nowhere")


def test_a_language_without_labels_names_the_file() -> None:
    with pytest.raises(BriefingError, match=r"xx\.toml"):
        labels.load("xx")

"""Which past events earn a page, what it is called, and which note joins it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefings.dossier import background, gather
from briefings.dossier.background import BackgroundPage
from briefings.dossier.notes import Note, read_notes
from briefings.errors import BriefingError
from briefings.labels import load
from briefings.model import Article, Status
from tests.dossier_articles import Told, article

FR = load("fr")


def pages(*articles: Article, notes: tuple[Note, ...] = ()) -> tuple[BackgroundPage, ...]:
    return background.make(gather(articles), labels=FR, notes=notes)


def trip(where: str, start: str = "2000", *, kind: str = "visit", who: tuple[str, ...] = ("Ana Duval",)) -> Told:
    return Told(text=f"{' et '.join(who)} : {where}", start=start, who=who, where=(where,), kind=kind)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (trip("Norvège"), "Visite d’Ana Duval en Norvège (2000)"),
        (trip("Norvège", who=("Jean Morel",)), "Visite de Jean Morel en Norvège (2000)"),
        (trip("Chili", "2023-09"), "Visite d’Ana Duval au Chili (septembre 2023)"),
        (trip("Vietnam", "2023-09-13"), "Visite d’Ana Duval au Vietnam (septembre 2023)"),
        (trip("États-Unis"), "Visite d’Ana Duval aux États-Unis (2000)"),
        (trip("Cuba"), "Visite d’Ana Duval à Cuba (2000)"),
        (trip("Oslo"), "Visite d’Ana Duval à Oslo (2000)"),
        (trip("Le Caire"), "Visite d’Ana Duval au Caire (2000)"),
        (trip("La Havane"), "Visite d’Ana Duval à La Havane (2000)"),
        (
            trip("Oslo", kind="meeting", who=("Jean Morel", "Ana Duval")),
            "Rencontre de Jean Morel et Ana Duval à Oslo (2000)",
        ),
        (trip("Oslo", kind="agreement"), "Accord à Oslo : Ana Duval (2000)"),
        (trip("Oslo", kind="attack"), "Attaque : Ana Duval, à Oslo (2000)"),
        (trip("Oslo", kind="release"), "Libération d’Ana Duval à Oslo (2000)"),
        (Told(text="Oslo", start="2016-07", where=("Oslo",), kind="attack"), "Attaque à Oslo (juillet 2016)"),
        (Told(text="attentat : Oslo", start="2016", where=("Oslo",), kind="attack"), "Attentat à Oslo (2016)"),
        (Told(text="éruptions : Chili", start="2016", where=("Chili",), kind="accident"), "Éruptions au Chili (2016)"),
        (Told(text="Chili", start="2016", where=("Chili",), kind="election"), "Élection au Chili (2016)"),
    ],
)
def test_a_title_says_who_where_and_when_in_good_french(told: Told, title: str) -> None:
    (page,) = pages(article("2024-01-01-a", told))
    assert page.title.replace("\u00a0", " ") == title


def test_a_title_is_as_precise_as_all_articles_are() -> None:
    precise = Told(text="Ana Duval à Oslo", start="2000-07-19", end="2000-07-20", who=("Ana Duval",), where=("Oslo",))
    (page,) = pages(article("2024-01-01-a", trip("Norvège")), article("2000-07-20-b", precise))
    assert page.title == "Visite d’Ana Duval en Norvège (2000)"
    assert (page.happening.start, page.happening.end) == ("2000-07-19", "2000-07-20")
    assert page.id == "visite-duval-norvege-2000"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param(trip("Norvège", "2024-06-10"), "2024-06-17", id="news-of-its-own-days"),
        pytest.param(trip("Norvège", kind="statement"), "2024-06-17", id="a-statement-is-no-occasion"),
        pytest.param(Told(text="Une visite", start="2000", where=()), "2024-06-17", id="nobody-and-nowhere"),
        pytest.param(Told(text="À Oslo", start="2000", where=("Oslo",)), "2024-06-17", id="a-visit-of-nobody"),
        pytest.param(
            Told(text="Ana Duval : Oslo", start="2000", status=Status.DENIED, who=("Ana Duval",), where=("Oslo",)),
            "2024-06-17",
            id="denied",
        ),
    ],
)
def test_other_events_earn_no_page(told: Told, day: str) -> None:
    assert pages(article(f"{day}-a", told)) == ()


def test_a_page_leads_to_the_nearest_events_of_its_series() -> None:
    years = ("1990", "1995", "2000", "2005", "2010", "2015", "2018", "2020", "2022")
    made = pages(
        article("2024-01-01-a", *(trip("Norvège", year) for year in years), trip("Chili", "2001", kind="attack"))
    )
    page = next(page for page in made if page.happening.start == "2010")
    assert [other.start for other in page.earlier] == ["1995", "2000", "2005"]
    assert [other.start for other in page.later] == ["2015", "2018", "2020"]


def test_two_visits_of_one_year_have_two_titles_and_two_ids() -> None:
    told = (trip("Norvège", "2000-02-03"), trip("Norvège", "2000-02-20"))
    made = pages(article("2024-01-01-a", *told))
    assert len({page.title for page in made}) == len({page.id for page in made}) == 2


NOTE = """---
event: visite-duval-norvege-2000
title: "Une visite"
sources: ["Procès-verbal"]
reviewed: 2024-06-20
---
Premier paragraphe : {{ 7*7 }}.

Second.
"""


def test_a_note_joins_its_event_and_one_without_is_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "b.md").write_text(NOTE.replace("norvege-2000", "norvege-1900"), encoding="utf-8")
    notes = read_notes(tmp_path)
    (page,) = made = pages(article("2024-01-01-a", trip("Norvège")), notes=notes)
    assert [(note.title, note.sources, note.reviewed) for note in page.notes] == [
        ("Une visite", ("Procès-verbal",), "2024-06-20")
    ]
    assert page.notes[0].paragraphs == ("Premier paragraphe : {{ 7*7 }}.", "Second.")
    assert [note.path.name for note in background.unjoined(made, notes)] == ["b.md"]


def test_what_markdown_writes_around_words_is_not_shown_in_a_note(tmp_path: Path) -> None:
    words = "Il remplaçait un **bac**, dit [la mairie](https://e.org)."
    (tmp_path / "a.md").write_text(f"---\nevent: a\ntitle: x\n---\n{words}\n", encoding="utf-8")
    assert read_notes(tmp_path)[0].paragraphs == ("Il remplaçait un bac, dit la mairie.",)


def test_the_title_of_a_note_may_hold_a_colon(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nevent: x\ntitle: Mai 2000 : l'accord\nsources: AFP : dépêche\n---\nUn.", "utf-8"
    )
    (note,) = read_notes(tmp_path)
    assert (note.title, note.sources) == ("Mai 2000 : l'accord", ("AFP : dépêche",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rien devant.", "front matter"),
        ("---\ntitle: x\n---\nx", "md:1: a note needs 'event'; add it"),
        ("---\ntitle: x\nevents: y\n---\nx", "md:3: unknown key 'events'; did you mean 'event'?"),
        ("---\nevent: x\ntitle: y\nsource: z\n---\nx", "md:4: unknown key 'source'; did you mean 'sources'?"),
        ("---\nevent: [x\n---\nx", "not valid YAML"),
        ('---\nevent: x\ntitle: "y\n---\nx', "md:3: the front matter is not valid YAML (a quotation mark is opened"),
        ("---\nevent: x\ntitle: y\nreviewed: hier\n---\nx", "md:4: the date 'hier' cannot be read; write it as YYYY-"),
        ("---\nevent: x\ntitle: y\nlanguage: xx\n---\nx", "md:4: unknown language 'xx'; supported: "),
        ("---\nevent: x\ntitle: y\n---\n", "there is no text; write the note below"),
    ],
)
def test_a_note_that_cannot_be_used_says_why_and_where(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "note.md").write_text(text, encoding="utf-8")
    with pytest.raises(BriefingError, match=re.escape(words)) as raised:
        read_notes(tmp_path)
    assert raised.value.path == tmp_path / "note.md"
    assert raised.value.cure


def test_without_a_folder_there_are_no_notes(tmp_path: Path) -> None:
    assert read_notes(tmp_path / "none") == ()

"""The documents to take away, read back: Word, paper for a person and the dossier, the archive, the image."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx as word
import pikepdf
import pytest
import typst
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image

from briefings import labels
from briefings.briefing import Briefing, build
from briefings.edition.gathering import gather
from briefings.edition.links import export_file
from briefings.exports import (
    archive,
    card,
    docx,
    dossier_paper,
    markdown,
    markdown_folder,
    pdf,
    person_paper,
    typesetting,
)
from briefings.exports.cited import Cited, newest_part
from briefings.exports.forms import ARTICLE_FORMS, MANY_FORMS, SITE_FORMS
from briefings.failures import explain
from briefings.model import Article, Block, BlockKind
from briefings.pages import Site, lay_out
from briefings.pages.one_article import article_pages
from briefings.settings import Settings
from briefings.typography import shorten
from tests.conftest import ROOT
from tests.dossier_articles import Told, article
from tests.small_article import at, plain, small
from tests.test_exports import HEADINGS, HOSTILE

FR, EN = labels.load("fr"), labels.load("en")
BRIEFING = build(small(), labels=FR)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here: install poppler-utils")


def told(text: str, start: str, **values: Any) -> Told:
    return Told(text=text, start=start, **values)


ARTICLES = (
    article(
        "2023-05-10-bergen",
        told("Ana Duval s'est rendue à Bergen.", "2023-05-09", who=("Ana Duval",), where=("Bergen",)),
        told("Jean Morel l'attendait.", "2023-05", who=("Jean Morel",)),
    ),
    article(
        "2024-02-03-oslo",
        told("La ministre Ana Duval visitait Bergen.", "2023-05-09", who=("Ana Duval",), where=("Bergen",)),
        told("Un sommet se tiendra à Oslo.", "2024-03-01", kind="meeting", where=("Oslo",)),
        roles={"Ana Duval": "ministre"},
    ),
    article("2024-03-04-cuba", told("Ana Duval saw Havana.", "2024-02", who=("Ana Duval",)), language="en"),
)


def gathered(*articles: Article, name: str = "Nord") -> Site:
    return gather(articles, settings=Settings(root=Path("/nowhere"), name=name))


@cache
def whole() -> Site:
    """All the articles: laid out when first asked for, not when the file is read."""
    return gathered(*ARTICLES)


@cache
def dossier() -> bytes:
    return dossier_paper.render(whole())


def words_of(document: bytes) -> str:
    """The text of a PDF in reading order, spaces made single."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=document, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def paper_of(person: str, of: Site | None = None) -> bytes:
    of = of or whole()
    return person_paper.render(next(view for view in lay_out(of).people if view.person.id == person), of)


# --- Word ---


def opened(briefing: Briefing = BRIEFING, wording: labels.Labels = FR) -> Any:
    return word.Document(io.BytesIO(docx.render(briefing, labels=wording)))


def body_of(document: Any) -> str:
    """All words of a document, spaces made single."""
    return " ".join("".join(document.element.body.itertext()).split())


def tables_of(document: Any) -> dict[str, list[list[str]]]:
    """By its caption, the cells of each table."""
    found = {}
    for table in document.tables:
        caption = table._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val")
        found[caption] = [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]
    return found


def test_a_word_document_has_its_sections_as_headings() -> None:
    paragraphs = opened().paragraphs
    assert [p.text for p in paragraphs if p.style.name == "Title"] == [small().title]
    assert [p.text for p in paragraphs if p.style.name == "Heading 1"] == HEADINGS
    assert {"Organisations", "Lieux"} <= {p.text for p in paragraphs if p.style.name == "Heading 2"}


def test_the_table_of_key_facts_says_who_says_so_and_how_in_words() -> None:
    head, *rows = tables_of(opened())["Faits clés"]
    assert head == ["N°", "Ce que dit l’article", "Qui le dit", "Statut"]
    for number, (row, fact) in enumerate(zip(rows, BRIEFING.facts, strict=True), 1):
        who = f"selon {fact.who}" if fact.who else "dit par l’article"
        assert row[0] == str(number)
        assert row[1].startswith(f"{fact.passage.text} [")
        assert row[2:] == [who, fact.modality_label]


def test_the_table_of_the_chronology_gives_precision_source_and_reason() -> None:
    rows = tables_of(opened())["Chronologie"][1:]
    for row, moment in zip(rows, BRIEFING.chronology, strict=True):
        assert row[0] == " ".join(f"{moment.date_label} {moment.precision_label or ''}".split())
        assert moment.kind_label in row[1]
        assert moment.status_label in row[1]
        assert " ".join(moment.why.split()) in row[1]
        for line in moment.lines:
            assert f"{line.modality_label} · {f'selon {line.who}' if line.who else 'dit par l’article'}" in row[1]


def test_rows_of_heads_are_marked_as_such_and_repeated() -> None:
    for table in opened().tables:
        first = table.rows[0]._tr
        assert (first.find(f"{W}trPr/{W}tblHeader") is not None) == (
            len(table.columns) > 2 or "Date" in first.xpath("string()")
        )


def test_every_link_in_word_leads_to_a_bookmark_that_stands_once() -> None:
    root = opened().element.body
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
    links = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")}
    assert len(names) == len(set(names)) == len(set(ids))
    assert all(re.fullmatch("[a-z][a-z0-9_]{0,39}", name) for name in names)
    assert links
    assert links <= set(names)


def test_what_is_announced_without_a_date_stands_behind_the_plans_in_word() -> None:
    undated = build(small(events=()), labels=FR)
    body = body_of(opened(undated))
    told = body[body.index("Annoncé, sans date établie") : body.index("Qui affirme quoi")]
    for line in undated.announced:
        assert f"{line.modality_label} · selon {line.who}" in told
        assert line.passage.text in told


def test_a_line_leads_to_its_sentence() -> None:
    document = opened()
    fact = BRIEFING.facts[0]
    cell = next(
        p for row in document.tables[1].rows for c in row.cells for p in c.paragraphs if fact.passage.text in p.text
    )
    target = cell._p.find(f"{W}hyperlink").get(f"{W}anchor")
    place = next(m for m in document.element.body.iter(f"{W}bookmarkStart") if m.get(f"{W}name") == target)
    assert fact.passage.text in " ".join("".join(place.getparent().itertext()).split())


@pytest.mark.parametrize(("language", "wording", "locale"), [("fr", FR, "fr-FR"), ("en", EN, "en-GB")])
def test_a_word_document_says_what_it_is(language: str, wording: labels.Labels, locale: str) -> None:
    document = opened(build(small(language=language, author="Eva Lind"), labels=wording), wording)
    about = document.core_properties
    assert (about.title, about.author, about.language) == (small().title, "Eva Lind", locale)
    assert about.created.isoformat() == about.modified.isoformat() == "2024-06-17T00:00:00+00:00"
    defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}val") == locale


def test_the_same_briefing_gives_the_same_word_document() -> None:
    first = docx.render(BRIEFING, labels=FR)
    assert docx.render(build(small(), labels=FR), labels=FR) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.namelist() == list(docx.PARTS)
        assert parts.testzip() is None


FIELDS = (
    '{ HYPERLINK "http://exemple.example" }',
    "=cmd|' /C calc'!A0",
    "</w:t></w:r><w:p/>",
    "]]>",
    "&#0; &w;",
    "\x00\x08\x1b",
)


@pytest.mark.parametrize("words", [*HOSTILE, *FIELDS])
def test_nothing_in_an_article_is_run_by_word(words: str) -> None:
    briefing = build(plain(words, title=words, outlet=words, author=words, note=words), labels=FR)
    document = opened(briefing)
    shown = " ".join(re.sub("[\x00-\x08\x1b]", "□", words).split())
    assert body_of(document).count(shown) >= 5
    with zipfile.ZipFile(io.BytesIO(docx.render(briefing, labels=FR))) as parts:
        names = {re.sub("{.*}", "", str(e.tag)) for e in etree.fromstring(parts.read("word/document.xml")).iter()}
        links = parts.read("word/_rels/document.xml.rels")
    assert not names & {"fldSimple", "instrText", "fldChar", "object", "drawing", "pict", "altChunk"}
    assert b"TargetMode" not in links
    assert ("sont remplacés par □" in body_of(document)) == ("□" in shown)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://exemple.example/a?b=1&c=é", 'Target="https://exemple.example/a?b=1&amp;c=%C3%A9"'),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ('https://exemple.example/"><x', 'Target="https://exemple.example/%22%3E%3Cx"'),
    ],
)
def test_only_an_address_of_the_web_is_a_link(address: str, link: str | None) -> None:
    made = docx.render(build(plain("Mots.", url=address), labels=FR), labels=FR)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        links = parts.read("word/_rels/document.xml.rels").decode()
    assert ("TargetMode" in links) == (link is not None)
    assert link is None or link in links
    assert address in body_of(opened(build(plain("Mots.", url=address), labels=FR)))


def test_an_article_of_which_little_is_known_is_a_word_document() -> None:
    text = body_of(opened(build(plain("", title="Vide", statements=(), blocks=()), labels=FR)))
    assert "Aucun fait clé n’a été retenu dans ce texte." in text
    assert "Le texte est vide." in text


# --- On paper: a person, the dossier ---


@pytest.mark.parametrize("document", [partial(paper_of, "ana-duval"), dossier], ids=["person", "dossier"])
def test_paper_is_tagged_for_keeping_and_for_all_readers(document: Callable[[], bytes]) -> None:
    with pikepdf.open(io.BytesIO(document())) as opened_paper:
        root = opened_paper.Root
        assert "/StructTreeRoot" in root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang).split("-")[0] == "fr"
        with opened_paper.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("2", "A", "1")
            assert "2024-03-04" in about["xmp:CreateDate"]


def outline_of(document: bytes) -> list[str]:
    def names(items: Any) -> Iterator[str]:
        for item in items:
            yield str(item.title)
            yield from names(item.children)

    with pikepdf.open(io.BytesIO(document)) as opened_paper, opened_paper.open_outline() as outline:
        return list(names(outline.root))


def test_the_outline_of_the_dossier_leads_to_years_and_articles() -> None:
    names = outline_of(dossier())
    assert names[0] == "Nord"
    for wanted in ("Sommaire", "À venir", "Chronologie", "2023", "2024", "Qui est qui", "Les articles"):
        assert wanted in names
    assert [name for name in names if name.startswith("[")] == [
        f"[{number}] {own.title}" for number, own in enumerate(reversed(ARTICLES), 1)
    ]


def test_a_compiler_without_its_fonts_is_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    face = typst.Fonts(include_system_fonts=False).fonts()[0]
    monkeypatch.setattr(typst, "Fonts", lambda **how: SimpleNamespace(fonts=lambda: [face]))
    typesetting._fonts.cache_clear()
    with pytest.raises(ImportError) as lacking:
        typesetting._fonts()
    line = str(explain(lacking.value))
    assert "the package 'typst' cannot be used (it lacks the fonts" in line
    assert "pip install --force-reinstall" in line


def test_the_outline_of_a_person_holds_the_sections() -> None:
    names = outline_of(paper_of("ana-duval"))
    assert names[0] == "Ana Duval"
    assert {"Fonctions au fil des articles", "Événements", "Les articles"} <= set(names)


@needs_poppler
def test_the_dossier_has_a_table_of_contents_with_pages() -> None:
    text = words_of(dossier())
    contents = text[text.index("Sommaire") : text.rindex("Chronologie")]
    assert re.search(r"Chronologie[ .\u2060]+2", contents)
    assert re.search(r"Les articles[ .\u2060]+\d", contents)
    assert re.search(r"page 1 sur \d", text)


@needs_poppler
def test_each_account_in_the_dossier_keeps_article_sentence_source_and_modality() -> None:
    text = words_of(dossier())
    chronology = text[text.rindex("Chronologie") : text.rindex("Qui est qui")]
    first = "Affirmé dit par l’article Ana Duval s'est rendue à Bergen. [3:1] article 3, 10 mai 2023, p."
    second = "Affirmé dit par l’article La ministre Ana Duval visitait Bergen. [2:1] article 2, 3 février 2024, p."
    assert first in chronology
    assert second in chronology
    assert chronology.count("9 mai 2023") == 1


@needs_poppler
def test_the_dossier_says_a_month_without_its_day_and_gives_each_articles_key_facts() -> None:
    text = words_of(dossier())
    assert "mai 2023 jour non précisé" in text
    last = text[text.rindex("Les articles") :]
    for own in ARTICLES:
        for statement in own.statements:
            assert statement.span.of(own.text) in last


@needs_poppler
def test_a_persons_paper_holds_roles_and_events_with_their_articles() -> None:
    text = words_of(paper_of("ana-duval"))
    assert "Fiche de personne Ana Duval" in text
    assert "3 articles · du 10 mai 2023 au 4 mars 2024" in text
    assert "ministre [2:1] selon l’article" in text
    assert "Affirmé dit par l’article Ana Duval saw Havana. [1:1] article 1, 4 mars 2024" in text
    assert "[3] Ana Duval s'est rendue à Bergen." in text


def test_who_is_in_one_article_alone_has_no_paper_of_their_own() -> None:
    assert [path for path, _ in person_paper.papers(lay_out(whole()))] == ["exports/people/ana-duval.pdf"]


def test_the_same_articles_give_the_same_paper() -> None:
    again = gathered(*reversed(ARTICLES))
    assert dossier_paper.render(again) == dossier()
    assert paper_of("ana-duval", again) == paper_of("ana-duval")


@needs_poppler
@pytest.mark.parametrize(
    "words", ["#let x = 1 *gras* $x$", "<script>alert(1)</script>", '"; #import "x.typ"', "北京 et 😀"]
)
def test_markup_in_titles_and_sentences_is_printed_as_text(words: str) -> None:
    pair = (
        article("2024-01-01-a", told(f"Ana Duval dit {words}", "2024-01-01", who=("Ana Duval",))),
        article("2024-01-02-b", told(f"Ana Duval redit {words}", "2024-01-02", who=("Ana Duval",))),
    )
    shown = re.sub("[北京😀]", "□", words)
    for document in (dossier_paper.render(gathered(*pair)), paper_of("ana-duval", gathered(*pair))):
        text = words_of(document)
        assert text.count(shown) >= 4
        assert ("sont remplacés par □" in text) == (shown != words)


def pages_as_laid_out(document: bytes) -> BeautifulSoup:
    """Each word of a PDF with its place on its page."""
    report = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=document, capture_output=True, check=True)
    return BeautifulSoup(report.stdout, "html.parser")


@needs_poppler
def test_a_word_without_any_place_to_break_stays_on_the_page() -> None:
    own = article("2024-01-01-a", told("A" * 300, "2024-01-01"))
    soup = pages_as_laid_out(dossier_paper.render(gathered(own)))
    width = float(str(soup.find("page")["width"]))  # type: ignore[index]
    assert max(float(str(found["xmax"])) for found in soup.find_all("word")) < width - 40


@pytest.mark.slow
@needs_poppler
def test_a_sentence_longer_than_a_page_is_printed_whole() -> None:
    text = f"Voici {'mot ' * 2500}fini."
    own = article("2024-01-01-a", told(text, "2024-01-01"))
    for document in (dossier_paper.render(gathered(own)), pdf.render(build(own, labels=FR), labels=FR)):
        soup = pages_as_laid_out(document)
        for page in soup.find_all("page"):
            lowest = max(float(str(found["ymax"])) for found in page.find_all("word"))
            assert lowest < float(str(page["height"])) - 20
        assert sum(found.get_text() == "mot" for found in soup.find_all("word")) % 2500 == 0


@needs_poppler
def test_no_date_stands_alone_at_the_end_of_a_page() -> None:
    days = [told(f"Le jour {day} fut {'long ' * (9 * day)}.", f"2023-05-{day:02}") for day in range(1, 25)]
    soup = pages_as_laid_out(dossier_paper.render(gathered(article("2024-01-01-a", *days))))
    for page in soup.find_all("page")[1:]:
        words = page.find_all("word")
        dates = [
            float(str(found["ymin"]))
            for found in words
            if float(str(found["xmax"])) < 155 and found.get_text() == "2023"
        ]
        told_below = [
            float(str(found["ymin"])) for found in words if found.get_text() in ("AFFIRMÉ", "affirmé", "Affirmé")
        ]
        assert not dates or max(told_below) >= max(dates) - 2


@needs_poppler
def test_no_article_at_all_is_a_dossier_that_says_so() -> None:
    text = words_of(dossier_paper.render(gathered()))
    assert "Aucun événement daté n’a été trouvé" in text


@needs_poppler
@pytest.mark.parametrize(("heaviest", "left_out"), [(10, 0), (6, 1), (3, 2), (0, 2)])
def test_a_long_dossier_stops_at_the_newest_articles_and_says_so(heaviest: int, left_out: int) -> None:
    text = words_of(dossier_paper.render(whole(), heaviest=heaviest))
    assert ("Ce document s’arrête aux articles les plus récents" in text) == (left_out > 0)
    assert (f"{left_out} articles plus anciens n’y sont pas" in text) == (left_out > 1)
    assert ("Jean Morel l'attendait." in text) == (left_out == 0)
    assert "Ana Duval saw Havana." in text


@needs_poppler
@pytest.mark.parametrize(("heaviest", "left_out"), [(7, 0), (5, 1), (0, 2)])
def test_a_long_sheet_stops_at_the_newest_articles_and_says_so(heaviest: int, left_out: int) -> None:
    view = next(view for view in lay_out(whole()).people if view.person.id == "ana-duval")
    text = words_of(person_paper.render(view, whole(), heaviest=heaviest))
    assert ("Ce document s’arrête aux articles les plus récents" in text) == (left_out > 0)
    assert ("s'est rendue à Bergen" in text) == (left_out == 0)
    assert f"{3 - left_out} article" in text


@pytest.mark.parametrize(("weights", "kept"), [([9], 1), ([3, 3, 3], 2), ([1, 9, 1], 1), ([], 0), ([2, 2, 2], 3)])
def test_the_newest_that_a_document_can_hold(weights: list[int], kept: int) -> None:
    assert len(newest_part(weights, lambda weight: weight, 6)) == kept


def test_words_outside_the_sentences_are_cited_by_their_place() -> None:
    briefing = build(small(), labels=FR)
    cited = Cited([briefing], FR)
    assert cited.reference(briefing.id, briefing.people[0].first) == "1:titre"
    assert cited.reference(briefing.id, briefing.facts[0].passage) == "1:1"


# --- All briefings as Markdown ---


def unpacked(of: Site | None = None) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(markdown_folder.render(of or whole()))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: parts.read(name).decode() for name in parts.namelist()}


def test_the_archive_holds_a_list_the_dossier_and_each_briefing() -> None:
    assert list(unpacked()) == ["index.md", "dossier.md", *(f"briefings/{own.id}.md" for own in reversed(ARTICLES))]


def test_every_link_of_the_archive_leads_to_a_file_and_a_place() -> None:
    files = unpacked()
    for name in ("index.md", "dossier.md"):
        soup = BeautifulSoup(MarkdownIt("commonmark").render(files[name]), "html.parser")
        links = [str(link["href"]) for link in soup.find_all("a", href=True)]
        assert len(links) >= len(ARTICLES)
        for link in links:
            path, _, fragment = link.partition("#")
            assert path in files
            assert not fragment or f'<a id="{fragment}"></a>' in files[path]


def test_each_account_in_markdown_keeps_article_source_and_modality() -> None:
    text = unpacked()["dossier.md"]
    line = "*Affirmé* · *dit par l’article* : La ministre Ana Duval visitait Bergen."
    assert f"- {line} [\\[2:1\\]](briefings/2024-02-03-oslo.md#s-1)" in text.replace("\u00a0", " ")


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_an_article_is_text_in_the_archive(words: str) -> None:
    own = article("2024-01-01-a", told(f"Mots {words}", "2024-01-01"))
    for name in ("index.md", "dossier.md"):
        soup = BeautifulSoup(MarkdownIt("commonmark").render(unpacked(gathered(own, name=words))[name]), "html.parser")
        assert words in " ".join(soup.get_text().split())
        assert not soup.find_all(["script", "img", "b", "code", "pre", "table", "hr"])
        assert all(str(link["href"]).startswith(("briefings/", "dossier.md")) for link in soup.find_all("a"))


def test_the_same_articles_give_the_same_archive() -> None:
    assert markdown_folder.render(gathered(*reversed(ARTICLES))) == markdown_folder.render(whole())


def test_an_archive_is_the_same_each_time_and_keeps_its_order() -> None:
    files = [("b.txt", b"b" * 99), ("a/é.txt", b"")]
    assert archive.pack(files) == archive.pack(iter(files))
    with zipfile.ZipFile(io.BytesIO(archive.pack(files))) as parts:
        assert [(entry.filename, parts.read(entry)) for entry in parts.infolist()] == files


# --- The image of a briefing ---


@pytest.mark.parametrize(
    "title",
    [
        "Court",
        "Un titre qui ne finit pas, " * 12,
        "A" * 400,
        "",
        "Pékin (北京) 😀 العربية Москва",
        "#let x = 1 *gras*",
        "a\x07b",
    ],
    ids=["short", "long", "no-place-to-break", "none", "other-letters", "markup", "control"],
)
def test_a_card_has_its_size_and_nothing_near_its_edge(title: str) -> None:
    made = card.render(replace(BRIEFING, title=title, outlet="Le Courrier " * 9), labels=FR, site="Nord " * 20)
    assert len(made) < 60_000
    with Image.open(io.BytesIO(made)) as image:
        assert image.size == (card.WIDTH, card.HEIGHT)
        shades = image.convert("L")
    paper = shades.getpixel((2, 300))
    for box in ((0, 30, 60, 630), (1140, 30, 1200, 630), (0, 575, 1200, 630)):
        assert shades.crop(box).getextrema() == (paper, paper)


def test_the_same_briefing_gives_the_same_card() -> None:
    assert card.render(BRIEFING, labels=FR, site="Nord") == card.render(
        build(small(), labels=FR), labels=FR, site="Nord"
    )


def test_a_card_counts_what_the_briefing_holds() -> None:
    shown = card.payload(BRIEFING, labels=FR, site="Nord")
    assert shown["title"] == small().title
    assert shown["counts"].replace("\u00a0", " ") == "3 faits clés · 2 personnes · 4 événements datés"
    assert card.payload(build(plain("Mots.", statements=()), labels=FR), labels=FR, site="Nord")["counts"] == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Court", "Court"),
        ("Un mot de trop", "Un mot de…"),
        ("Insécable" * 3, "InsécableIns…"),
        ("Un mot, un autre", "Un mot, un…"),
    ],
)
def test_words_are_cut_after_a_word(words: str, shown: str) -> None:
    assert shorten(words, 12) == shown


# --- What is shown of a page where a link to it is ---


def shown_of(page: dict[str, Any] | None, address: str | None) -> dict[str, str]:
    """The properties of a page, as the theme writes them."""
    environment = Environment(loader=FileSystemLoader(ROOT / "templates" / "theme"))
    config = {
        "site_url": address,
        "site_name": "Nord & Sud",
        "site_description": "Des articles",
        "theme": {"language": "fr"},
        "extra": {"locales": {"fr": "fr_FR", "en": "en_GB"}},
    }
    html = environment.get_template("partials/shown.html").render(page=page, config=config)
    tags = BeautifulSoup(html, "html.parser").find_all("meta")
    return {str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in tags}


def meta_of(own: Article) -> dict[str, Any]:
    (page,) = article_pages(lay_out(gathered(own)))
    assert page.shown is not None
    return {"title": page.title, "lang": page.language, **page.shown}


def test_a_briefing_is_shown_with_who_says_so_and_its_image() -> None:
    address = "https://nord.example/site/"
    page = {"meta": meta_of(small()), "canonical_url": f"{address}briefings/2024-06-17-oslo.html"}
    shown = shown_of(page, address)
    assert shown["og:title"] == small().title
    assert shown["og:description"].replace("\u00a0", " ").startswith("Prévu · selon le ministère : La ministre")
    assert shown["og:image"] == f"{address}exports/2024-06-17-oslo.png"
    assert shown["og:image:alt"].startswith("Carte du briefing")
    assert (shown["og:type"], shown["og:locale"], shown["twitter:card"]) == ("article", "fr_FR", "summary_large_image")
    assert shown["article:published_time"] == "2024-06-17"


def test_without_the_sites_address_no_image_is_named() -> None:
    shown = shown_of({"meta": meta_of(small())}, None)
    assert "og:image" not in shown
    assert "og:url" not in shown
    assert shown["twitter:card"] == "summary"


def test_a_page_of_the_site_and_the_page_for_lost_readers_show_the_site() -> None:
    for page in ({"meta": {"title": "Chronologie", "lang": "fr"}}, None):
        shown = shown_of(page, None)
        assert (shown["og:site_name"], shown["og:type"], shown["og:description"]) == (
            "Nord & Sud",
            "website",
            "Des articles",
        )
    assert shown["og:title"] == "Nord & Sud"


# --- In the site ---


def test_an_article_called_dossier_leaves_the_dossier_its_name() -> None:
    assert export_file("Dossier", "pdf") == "exports/Dossier-article.pdf"
    assert export_file("dossiers", "pdf") == "exports/dossiers.pdf"


@pytest.mark.slow
def test_each_form_is_written_and_led_to(built_site: Path) -> None:
    exports = built_site / "exports"
    name = "2024-06-17-poutine-coree"
    assert {f"{name}.{end}" for end in (*ARTICLE_FORMS, "png")} <= {path.name for path in exports.iterdir()}
    assert all((built_site / path).is_file() for path in SITE_FORMS)
    assert len(MANY_FORMS) >= 2
    for page, file in {
        f"briefings/{name}.html": f"../exports/{name}.docx",
        "people/vladimir-poutine.html": "../exports/people/vladimir-poutine.pdf",
        "index.html": "exports/dossier.pdf",
        "about.html": "exports/briefings-markdown.zip",
    }.items():
        soup = BeautifulSoup((built_site / page).read_text("utf-8"), "html.parser")
        assert soup.find("a", href=file) is not None, page


@needs_poppler
def test_what_surrounds_an_article_is_told_from_its_words_and_cells_from_each_other() -> None:
    text = "Le pont ferme.\n\nPartager sur X\n\nBrécy\t412"
    blocks = tuple(Block(span=at(row, text=text), kind=BlockKind.PARAGRAPH) for row in ("Le pont ferme.", "Brécy\t412"))
    made = build(plain(text, blocks=blocks, statements=()), labels=FR)
    in_word = [row.text for row in word.Document(io.BytesIO(docx.render(made, labels=FR))).paragraphs]
    on_paper = words_of(pdf.render(made, labels=FR))
    in_markdown = markdown.render(made, labels=FR).splitlines()
    for rows in (in_word, [html.unescape(row).replace("*", "") for row in in_markdown]):
        source = [" ".join(row.split()) for row in rows[[row.strip(" #") for row in rows].index("Le texte source") :]]
        assert {"Le pont ferme.", "non lu · Partager sur X", "Brécy | 412"} <= set(source)
        assert "« Non lu » :" in " ".join(source).replace("\u00a0", " ")
    paper = on_paper[on_paper.index("Le texte source") :]
    assert "Le pont ferme. non lu · Partager sur X Brécy | 412" in " ".join(paper.split())
    assert "non lu" not in markdown.render(BRIEFING, labels=FR)

"""The PDF and the Markdown as a reader and a machine have them: text in order, tags, links, nothing run."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import Any

import markdown as python_markdown
import pikepdf
import pytest
import yaml
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from briefings import labels
from briefings.briefing import Briefing, build
from briefings.exports import markdown, pdf
from briefings.model import Article, Block, BlockKind, Modality, Span, Statement
from tests.small_article import plain, small

FR = labels.load("fr")
EN = labels.load("en")
BRIEFING = build(small(), labels=FR)

HEADINGS = [
    "L’essentiel",
    "Faits clés",
    "Qui est qui",
    "Organisations et lieux",
    "Chronologie",
    "Ce qui est prévu",
    "Qui affirme quoi",
    "Ce que nous n’avons pas pu établir",
    "Sigles et termes",
    "Le texte source",
]

HOSTILE = [
    "{{ 7*7 }} et {% raw %}",
    "<script>alert(1)</script> & <b>gras</b>",
    "#let x = 1",
    "*stars* et _under_ et `code`",
    "[link](javascript:alert(1))",
    "![image](x.png)",
    "$math$ et $$x^2$$",
    "1. une liste",
    "- une liste",
    "# un titre",
    "> une citation",
    "&amp; &lt;b&gt;",
    "a | b | --- | c ~~rayé~~",
    "fin \\",
    "<https://exemple.example/>",
    '"; #import "x.typ"',
    "<!-- commentaire -->",
    "====",
    "+ plus",
    "2024. Une année",
]

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here: install poppler-utils")


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf.render(BRIEFING, labels=FR)


def words_of(document: bytes) -> str:
    """The text of a PDF in reading order, spaces made single."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=document, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def body_of(text: str) -> str:
    """Markdown without its front matter."""
    return text.split("---\n", 2)[2]


def html_of(text: str) -> BeautifulSoup:
    return BeautifulSoup(MarkdownIt("commonmark").render(body_of(text)), "html.parser")


def flat(soup: Any) -> str:
    return " ".join(soup.get_text().split())


# --- PDF ---


@needs_poppler
def test_sections_stand_in_order(paper: bytes) -> None:
    text = words_of(paper)
    places = [text.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)


@needs_poppler
def test_each_fact_is_printed_with_its_source_and_modality(paper: bytes) -> None:
    text = words_of(paper)
    facts = text[text.index("Faits clés") : text.index("Qui est qui")]
    for fact in BRIEFING.facts:
        who = f"selon {fact.who}" if fact.who else "dit par l’article"
        assert f"{fact.modality_label} {who} {fact.passage.text}" in facts


ANSWERS = [
    ("Qui", "Ana Duval", ""),
    ("Quoi", "se rendra à Oslo", ""),
    ("Quand", "18 et 19 juin", "18–19 juin 2024"),
    ("Où", "Oslo", "Norvège"),
    ("Selon qui", "le ministère", ""),
]


@needs_poppler
def test_the_five_answers_and_the_names_are_printed(paper: bytes) -> None:
    text = words_of(paper)
    head = text[text.index("L’essentiel") : text.index("Et ensuite")]
    for label, words, note in ANSWERS:
        assert f"{label} {words} [1] {note}".strip() in head
    places = text[text.index("Lieux") : text.index("Chronologie")]
    assert "Oslo Norvège · 59,91° N, 10,75° E [titre] [1]" in places


@needs_poppler
def test_what_comes_next_says_who_says_so(paper: bytes) -> None:
    text = words_of(paper)
    coming = text[text.index("Et ensuite") : text.index("Faits clés")]
    assert BRIEFING.next_up is not None
    (line,) = BRIEFING.next_up.lines[:1]
    assert line.who
    assert f"{line.modality_label} selon {line.who}" in coming


@needs_poppler
def test_what_is_announced_without_a_date_is_printed_and_written_with_its_source() -> None:
    undated = build(small(events=()), labels=FR)
    (line, *_) = undated.announced
    said = f"{line.modality_label} selon {line.who}"
    for text in (words_of(pdf.render(undated, labels=FR)), flat(html_of(markdown.render(undated, labels=FR)))):
        told = text[text.rindex("Annoncé, sans date établie") : text.index("Qui affirme quoi")]
        assert said in told.replace(" · ", " ")
        assert line.passage.text[:30] in told


def test_the_five_answers_and_the_names_are_in_markdown() -> None:
    text = flat(html_of(markdown.render(BRIEFING, labels=FR)))
    for label, words, note in ANSWERS:
        assert f"{label} : {words} [1]{f' ({note})' if note else ''}" in text
    assert "Oslo · Norvège · 59,91° N, 10,75° E · [titre] [1]" in text


@needs_poppler
def test_the_key_explains_the_modalities_that_are_shown_and_no_other(paper: bytes) -> None:
    text = words_of(paper)
    opening = text[: text.index("Qui est qui")]
    shown = {line.modality for _, lines in BRIEFING.claims for line in lines} | {Modality.ASSERTED}
    explained = {kind for kind in Modality if FR.text(f"modality_meaning.{kind}") in opening}
    assert explained == shown


@needs_poppler
def test_chronology_prints_date_precision_and_reason(paper: bytes) -> None:
    text = words_of(paper)
    told = text[text.index("Chronologie") : text.index("Ce qui est prévu")]
    for moment in BRIEFING.chronology:
        assert moment.date_label.replace("\u00a0", " ") in told
        assert " ".join(moment.why.split()) in told
    assert "mois et jour non précisés" in told


@needs_poppler
def test_the_source_is_printed_with_numbered_sentences(paper: bytes) -> None:
    text = words_of(paper)
    source = text[text.rindex("Le texte source") :]
    for number, statement in enumerate(small().statements, 1):
        assert f"[{number}] {statement.span.of(small().text)}" in source.replace("\u00a0", " ")


@needs_poppler
def test_pages_are_numbered_and_the_legend_says_whose_words_are_whose(paper: bytes) -> None:
    text = words_of(paper)
    assert re.search(r"page 1 sur \d", text)
    assert "En romain : les mots de l’article, tels quels." in text


@needs_poppler
def test_the_english_document_is_english_throughout() -> None:
    text = words_of(pdf.render(build(small(language="en"), labels=EN), labels=EN))
    assert "Key facts" in text
    assert "according to" in text
    assert not [heading for heading in HEADINGS if heading in text]


def test_same_briefing_same_bytes(paper: bytes) -> None:
    assert pdf.render(build(small(), labels=FR), labels=FR) == paper


def test_the_document_is_tagged_and_says_so(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)) as document:
        root = document.Root
        assert "/StructTreeRoot" in root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang).split("-")[0] == "fr"
        with document.open_metadata() as about:
            assert about["pdfaid:part"] == "2"
            assert about["pdfaid:conformance"] == "A"
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == small().title
            assert "2024-06-17" in about["xmp:CreateDate"]


def test_the_outline_holds_title_and_sections(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)) as document, document.open_outline() as outline:
        (title,) = outline.root
        names = [item.title for item in title.children]
    assert title.title == small().title
    assert [name for name in names if name in HEADINGS] == HEADINGS


def test_references_are_links_inside_the_document(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)) as document:
        links = [
            note for page in document.pages for note in page.get("/Annots", []) if str(note.get("/Subtype")) == "/Link"
        ]
        outside = [note for note in links if "/A" in note and str(note["/A"].get("/S")) == "/URI"]
    assert len(links) >= 2 * len(BRIEFING.facts)
    assert outside == []


@needs_poppler
@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_an_article_is_printed_as_text(words: str) -> None:
    briefing = build(plain(words, title=words, outlet=words, author=words, note=words), labels=FR)
    text = words_of(pdf.render(briefing, labels=FR))
    assert text.count(words) >= 6


@needs_poppler
@pytest.mark.parametrize(
    ("words", "printed"),
    [
        pytest.param("Bravo 😀 !", "Bravo □ !", id="emoji"),
        pytest.param("Pékin (北京) dit", "Pékin (□□) dit", id="chinese"),
        pytest.param("a\x07b", "a□b", id="control"),
        pytest.param("Łukasz Žižek à Ağrı", "Łukasz Žižek à Ağrı", id="latin-of-all-kinds"),
        pytest.param("Москва, Αθήνα", "Москва, Αθήνα", id="cyrillic-and-greek"),
    ],
)
def test_characters_without_a_glyph_are_replaced_and_the_reader_told(words: str, printed: str) -> None:
    text = words_of(pdf.render(build(plain(words), labels=FR), labels=FR))
    assert printed in text
    assert ("sont remplacés par □" in text) == (words != printed)


@needs_poppler
def test_a_very_long_word_stays_on_the_page() -> None:
    address = "https://exemple.example/" + "chemin/" * 40
    done = pdf.render(build(plain(f"Voir {address} ici.", url=address), labels=FR), labels=FR)
    report = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=done, capture_output=True, check=True)
    soup = BeautifulSoup(report.stdout, "html.parser")
    width = float(str(soup.find("page")["width"]))  # type: ignore[index]
    assert max(float(str(word["xmax"])) for word in soup.find_all("word")) < width - 40


@needs_poppler
def test_an_article_of_which_little_is_known_is_printed() -> None:
    text = words_of(pdf.render(build(plain("", title="Vide", statements=(), blocks=()), labels=FR), labels=FR))
    assert "Média non indiqué" in text
    assert "Date de publication inconnue" in text
    assert "Aucun fait clé n’a été retenu dans ce texte." in text


# --- Markdown ---


def test_front_matter_says_what_the_file_is() -> None:
    text = markdown.render(BRIEFING, labels=FR)
    head = yaml.safe_load(text.split("---\n", 2)[1])
    assert head["title"] == small().title
    assert head["published"] == "2024-06-17"
    assert head["published_basis"] == "date donnée avec l’article"
    assert (head["language"], head["outlet"], head["source_id"]) == ("fr", "Le Courrier du Nord", "2024-06-17-oslo")


def test_markdown_has_every_section_in_order() -> None:
    soup = html_of(markdown.render(BRIEFING, labels=FR))
    assert [heading.get_text() for heading in soup.find_all("h1")] == [small().title]
    assert [heading.get_text() for heading in soup.find_all("h2")] == HEADINGS


def test_each_fact_in_markdown_has_its_source_and_modality() -> None:
    soup = html_of(markdown.render(BRIEFING, labels=FR))
    items = [" ".join(item.get_text().split()) for item in soup.find("ol").find_all("li")]  # type: ignore[union-attr]
    for item, fact in zip(items, BRIEFING.facts, strict=True):
        who = f"selon {fact.who}" if fact.who else "dit par l’article"
        assert item.startswith(f"{fact.modality_label} · {who} : {fact.passage.text} [")


@pytest.mark.parametrize("article", [small(), small(blocks=())], ids=["whole", "without-blocks"])
def test_every_link_in_markdown_has_its_place(article: Article) -> None:
    soup = html_of(markdown.render(build(article, labels=FR), labels=FR))
    places = [tag["id"] for tag in soup.find_all("a", id=True)]
    links = [str(tag["href"]) for tag in soup.find_all("a", href=True)]
    assert len(places) == len(set(places))
    assert links
    assert {link.removeprefix("#") for link in links} <= set(places)


def test_the_source_in_markdown_is_the_text() -> None:
    article = small()
    soup = html_of(markdown.render(build(article, labels=FR), labels=FR))
    source = next(heading for heading in soup.find_all("h2") if heading.get_text() == "Le texte source")
    shown = flat(BeautifulSoup("".join(map(str, source.find_next_siblings())), "html.parser"))
    for statement in article.statements:
        assert " ".join(statement.span.of(article.text).split()) in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_an_article_is_text_in_commonmark(words: str) -> None:
    text = markdown.render(build(plain(words, title=words, outlet=words, note=words), labels=FR), labels=FR)
    soup = html_of(text)
    assert flat(soup).count(words) >= 5
    assert_harmless(soup)


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_an_article_is_text_in_python_markdown(words: str) -> None:
    text = markdown.render(build(plain(words, title=words, outlet=words, note=words), labels=FR), labels=FR)
    soup = BeautifulSoup(python_markdown.markdown(body_of(text), extensions=["tables"]), "html.parser")
    assert flat(soup).count(words) >= 5
    assert_harmless(soup)


def assert_harmless(soup: BeautifulSoup) -> None:
    assert not soup.find_all(["script", "img", "b", "code", "pre", "table", "del", "hr"])
    assert all(str(link["href"]).startswith("#") for link in soup.find_all("a", href=True))
    assert len(soup.find_all("h1")) == 1


def test_no_template_syntax_is_left_for_another_program() -> None:
    body = body_of(markdown.render(build(plain("{{ 7*7 }} {% raw %} {# x #}"), labels=FR), labels=FR))
    assert not re.search(r"\{[{%#]", body)


def test_a_number_marked_apart_from_its_dot_makes_no_list() -> None:
    text = "2024. Une année"
    year = Statement(id="s1", span=Span(0, 4), modality=Modality.ASSERTED)
    article = plain(text, statements=(year,), blocks=(Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),))
    soup = html_of(markdown.render(build(article, labels=FR), labels=FR))
    assert soup.find("ol") is None


def test_markdown_ends_its_last_line_and_is_the_same_each_time() -> None:
    text = markdown.render(BRIEFING, labels=FR)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert markdown.render(build(small(), labels=FR), labels=FR) == text


def test_both_exports_cite_the_same_sentences() -> None:
    briefing: Briefing = BRIEFING
    text = markdown.render(briefing, labels=FR)
    data = pdf.payload(briefing, labels=FR)
    for fact in briefing.facts:
        number = data["places"][fact.passage.anchor]
        assert f"{fact.passage.text} [\\[{number}\\]](#s-{number})" in text

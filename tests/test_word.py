"""Word documents as articles: what a desk, an embassy or a think tank is sent."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from briefings import sources
from briefings.errors import ArticleError
from briefings.pipeline import read_article
from briefings.settings import Settings
from briefings.sources import word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TOLD = "Le projet de loi a été présenté mardi par le ministre de la Justice, Luc Marec."


def written(path: Path) -> Path:
    """A document as Word makes it, with one of everything that is read."""
    document = docx.Document()
    document.add_paragraph("La réforme de la justice", style="Title")
    document.add_paragraph("Par Anne Roux, le 10 mars 2026")
    document.add_paragraph(TOLD)
    document.add_heading("Deux mesures", level=2)
    document.add_paragraph("Douze pôles régionaux.", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Ville", "Affaires", "Brécy", "412"), strict=True):
        cell.text = words
    paragraph = document.add_paragraph("Il part")
    paragraph.add_run(" lundi.").add_break()
    paragraph.add_run("Puis il revient.")
    document.sections[0].header.paragraphs[0].text = "Confidentiel"
    document.save(str(path))
    return path


def packed(path: Path, body: str, notes: str = "") -> Path:
    """A document with this body, and these footnotes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        if notes:
            archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>')
    return path


def test_a_word_document_is_read_as_markdown_would_be(tmp_path: Path) -> None:
    assert sources.read(written(tmp_path / "2026-03-10-note.docx")).text.split("\n\n") == [
        "# La réforme de la justice",
        "Par Anne Roux, le 10 mars 2026",
        TOLD,
        "## Deux mesures",
        "- Douze pôles régionaux.",
        "Ville\tAffaires\nBrécy\t412",
        "Il part lundi.\nPuis il revient.",
    ]


def test_an_article_in_word_has_its_title_day_and_people(tmp_path: Path) -> None:
    article = read_article(sources.read(written(tmp_path / "note.docx")), settings=Settings())
    assert (article.title, article.published) == ("La réforme de la justice", "2026-03-10")
    assert "Luc Marec" in [person.name for person in article.people]
    assert TOLD in [statement.span.of(article.text) for statement in article.statements]


def test_footnotes_stand_below_and_what_was_deleted_is_gone(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Le vote est lundi</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:del><w:r><w:delText>jeudi</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>hier</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>, dit-il.</w:t></w:r></w:ins></w:p>"
        "<w:p><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>Un encadré</w:t></w:r></w:p></w:txbxContent></w:drawing>"
        "</w:r></w:p>"
    )
    notes = (
        '<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> Entretien, 9 mars.</w:t></w:r></w:p></w:footnote>'
    )
    text = sources.read(packed(tmp_path / "a.docx", body, notes)).text
    assert text == "Le vote est lundi, dit-il.\n\n[1] Entretien, 9 mars."


def test_a_table_that_only_sets_columns_is_read_as_text(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{TOLD} {TOLD}</w:t></w:r></w:p></w:tc>" for _ in range(2))
    text = sources.read(packed(tmp_path / "a.docx", f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).text
    assert text == f"{TOLD} {TOLD}\n\n{TOLD} {TOLD}"


def test_a_table_in_a_table_is_read_once(tmp_path: Path) -> None:
    inner = "".join(f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>" for words in ("Brécy", "412"))
    cell = f"<w:tc><w:tbl><w:tr>{inner}</w:tr></w:tbl><w:p/></w:tc>"
    text = sources.read(packed(tmp_path / "a.docx", f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")).text
    assert text == "Brécy\t412"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param("<w:p>", "is damaged; open it in the program", id="no-xml"),
        pytest.param(f"<w:p><w:r><w:t>{'a' * word.LARGEST_PART}</w:t></w:r></w:p>", "larger than 20 MB", id="unpacked"),
        pytest.param("<w:p/>", "there is no text", id="empty"),
    ],
)
def test_a_document_that_cannot_be_read_says_so(tmp_path: Path, body: str, told: str) -> None:
    with pytest.raises(ArticleError, match=rf"a\.docx: .*{told}"):
        sources.read(packed(tmp_path / "a.docx", body))


def test_nothing_that_a_document_declares_is_fetched_or_grows(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    declared = f'<!DOCTYPE d [<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY b "{"x" * 1000}">]>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        words = "<w:p><w:r><w:t>Il part lundi.&a;&b;</w:t></w:r></w:p>"
        archive.writestr("word/document.xml", f'{declared}<w:d xmlns:w="{W}"><w:body>{words}</w:body></w:d>')
    path = tmp_path / "a.docx"
    path.write_bytes(data.getvalue())
    assert sources.read(path).text == "Il part lundi."

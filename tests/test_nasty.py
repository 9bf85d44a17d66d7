"""Files that nobody means to write: each becomes an article whose spans hold, or one line with its name and a cure."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefings import corrections, sources
from briefings.audit.links import check_links
from briefings.cli import main
from briefings.dossier.notes import read_notes
from briefings.edition.links import briefing_page, export_file
from briefings.errors import ArticleError, BriefingError
from briefings.exports import typesetting
from briefings.model import Source
from briefings.settings import Settings
from briefings.sources import naming
from tests.torture import AT_LENGTH, nasty, small_site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nasty")


@pytest.fixture(scope="module")
def files(folder: Path) -> list[nasty.Nasty]:
    return nasty.write(folder)


def test_there_are_enough_of_them_and_always_the_same(files: list[nasty.Nasty]) -> None:
    again = nasty.corpus()
    assert again == nasty.corpus()
    assert len({file.name for file in again}) == len(again)
    assert len(files) >= 300


@pytest.mark.slow
def test_each_is_a_source_or_one_line_with_a_cure(folder: Path, files: list[nasty.Nasty]) -> None:
    for file in files:
        source = read(folder / file.name)
        if isinstance(source, Source):
            assert file.read is not False, ascii(file.name)
            f"{source.title} {source.text}".encode()  # no halves of characters
            continue
        line = str(source)
        assert file.read is not True, line
        assert line.isprintable() or "\u00a0" in line, ascii(line)
        assert source.cure
        assert len(line) < 900, ascii(line)
        assert folder.name in line
        assert Path(file.name).stem in line or repr(file.name)[1:30] in line, ascii(line)


def read(path: Path) -> Source | ArticleError:
    try:
        return sources.read(path)
    except ArticleError as error:
        return error


@pytest.mark.slow
def test_a_site_of_them_is_whole(
    folder: Path, files: list[nasty.Nasty], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those whose names or days may trouble a page or a form of it; links lead on, nothing lies outside."""
    chosen = [*nasty.names(), *(f for f in nasty.days() if "9999" in f.name or "0001" in f.name)]
    project = small_site.write(tmp_path / "a/b/project", only=())
    articles = project / "content/articles"
    articles.mkdir(parents=True, exist_ok=True)
    outside = tmp_path / "outside"
    outside.mkdir()
    refused = nasty.write_links(articles, outside)
    step = 1 if AT_LENGTH else 6
    keep = [file for number, file in enumerate(chosen) if file.read is False or number % step == 0]
    for file in keep:
        if (folder / file.name).is_file():
            (articles / file.name).parent.mkdir(exist_ok=True)
            os.link(folder / file.name, articles / file.name)
    monkeypatch.chdir(project)
    before = set(tmp_path.rglob("*")) - set(project.rglob("*"))
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 1, done.output
    lines = [line for line in done.output.split("\n") if line.startswith("left out: ")]
    assert all("; " in line for line in lines)
    assert [name for name in refused if not any(name in line for line in lines)] == []
    built = {path.stem for path in (project / "site/briefings").glob("*.html")}
    for file in keep:
        if file.read and (folder / file.name).is_file():
            assert {Path(file.name).stem, f"{Path(file.name).stem}-article"} & built, file.name
    assert list(check_links(project / "site")) == []
    assert set(tmp_path.rglob("*")) - set(project.rglob("*")) == before
    for path in (project / "site").rglob("*"):
        if path.is_file():
            assert b"Lesecret" not in path.read_bytes(), path
            assert not path.is_symlink()


@pytest.mark.parametrize(
    "name", ["con.md", "NUL.txt", "a..md", "a .md", "a\\b.md", "a\nb.md", "x" * 201 + ".md", "...md"]
)
def test_names_that_some_system_cannot_hold(name: str) -> None:
    with pytest.raises(ArticleError, match="give the file another name"):
        naming.check(Path("folder") / name)


@pytest.mark.parametrize(
    "name", ["console.md", "nullité.md", "com10.md", "a.b.md", "é" * 99 + ".md", "« a ? ».md", "-.md", "-"]
)
def test_names_that_all_can(name: str) -> None:
    naming.check(Path("folder") / name)


def test_ids_that_some_disk_takes_for_one() -> None:
    paths = [Path(name) for name in ("Été.md", "E\u0301te\u0301.md", "ÉTÉ.txt", "ete.md", "b/été.md")]
    assert [error.path for error in sources.check_ids(paths)] == [paths[1], paths[2], paths[4]]
    assert all(str(paths[0]) in str(error) for error in sources.check_ids(paths))


def test_links_out_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "articles", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    names = nasty.write_links(inside, outside)
    (inside / "own.md").write_text(nasty.FR, "utf-8")
    (inside / "link-own.md").symlink_to("own.md")
    found = sources.find([inside])
    assert not [path for path in found if "secret-2" in path.name]
    refused = [sources.check_link(path, inside, inside.resolve()) for path in found]
    told = {error.path.name for error in refused if error and error.path}
    assert told == {name for name in names if name.startswith("link-") and name != "link-dangling.md"}
    for name in ("link-dangling.md", "pipe.md", "link-loop.md"):
        with pytest.raises(ArticleError):
            sources.read(inside / name)


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_has_no_end_is_no_article(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("a.md")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(ArticleError, match="no file with an end"):
        sources.read(path)


def test_notes_and_corrections_are_no_way_out_of_the_project(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("---\nevent: a\ntitle: Lesecret\n---\nx\n", "utf-8")
    settings = Settings(root=tmp_path / "project")
    settings.background.mkdir(parents=True)
    (settings.background / "note.md").symlink_to(secret)
    with pytest.raises(BriefingError, match="a link to a file outside") as told:
        read_notes(settings.background)
    assert "Lesecret" not in str(told.value)
    settings.corrections.symlink_to(secret)
    with pytest.raises(BriefingError, match="a link to a file outside"):
        corrections.read(settings.corrections)


@pytest.mark.parametrize(
    "head",
    [
        "event: 2024-99-99\ntitle: a",
        "event: 0b_\ntitle: a",
        'event: a\ntitle: "\\ud800"',
        "event: a\ntitle: " + "9" * 5000,
    ],
)
def test_notes_whose_values_cannot_be(tmp_path: Path, head: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{head}\n---\nx\n", "utf-8")
    told = ""
    try:
        told = "".join(note.title for note in read_notes(tmp_path))
    except BriefingError as error:
        told = str(error)
    assert told.encode()


def test_an_article_that_is_named_as_the_folders_page_hides_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    names = [
        "index",
        "index-article",
        "index-article-article",
        "README",
        "readme-article",
        "dossier",
        "dossier-article",
        "a.ftm",
    ]
    assert len({briefing_page(name) for name in names}) == len(names)
    assert len({export_file(name, "json") for name in names}) == len(names)


@pytest.mark.slow
def test_where_names_that_lead_elsewhere_are_written_as_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Front matter and corrections name no files, whatever they hold."""
    project = small_site.write(tmp_path / "a/b/project", only=("2025-03-10-digue.md",))
    path = project / "content/articles/2025-03-10-digue.md"
    evil = "../../../../evil"
    text = path.read_text("utf-8").replace("[port, travaux]", f'["{evil}", "/{evil}", "..", "C:\\\\a"]')
    path.write_text(text.replace("La Vigie de Rocmer", evil), "utf-8")
    (project / "content/corrections.yml").write_text(
        f"- article: 2025-03-10-digue\n  rename: Bruno Castel\n  to: {evil}\n"
        f"- article: {evil}\n  reject: a\n  as: place\n",
        "utf-8",
    )
    monkeypatch.chdir(project)
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 1, done.output
    assert "evil" in (project / "site/briefings/2025-03-10-digue.html").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.rglob("*evil*") if project / "site" not in path.parents) == []
    assert {path.name for path in project.iterdir()} == {"content", "mkdocs.yml", "site", ".cache"}


@pytest.mark.parametrize(
    ("words", "offending", "left"),
    [
        ("le 11 mars 1\ufe0f\u20e3", "1\ufe0f\u20e3", "le 11 mars 1□□"),
        ("né e\u0301\u0302", "e\u0301\u0302", "né e□□"),
        ("a 😀 b 👩 c", "😀", "a □ b □ c"),
        ("a \x9b b", "\x9b", "a □ b"),
        ("a \x0f b", "\x0f", "a □ b"),
        ("日本 et Paris", "日", "□□ et Paris"),
    ],
)
def test_a_sign_that_no_font_has_takes_no_other_with_it(words: str, offending: str, left: str) -> None:
    assert typesetting._without({"a": [words]}, offending) == {"a": [left]}


def test_the_last_resort_of_a_document_holds_what_every_font_has() -> None:
    words = "« Œuvre » – l’été…\n\t€ \x9b\x85\ufffe😀日\u0301"
    assert typesetting._plain(words).startswith("« Œuvre » – l’été…\n\t€ □□□□□□")

"""The command line: what it prints, what it leaves on disk, what it tells the shell."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from briefings import publish
from briefings.cli import main
from briefings.cli.program import called
from briefings.errors import BriefingError
from briefings.lexicon import languages
from briefings.serving import server, stamps
from briefings.settings import Settings, load

ROOT = Path(__file__).parent.parent
FRENCH = (
    "Le ministre Paul Arnaud a démissionné lundi, a annoncé le gouvernement.\n\nIl était en poste depuis mai 2022.\n"
)
ENGLISH = "The minister Paul Arnold resigned on Monday, the government said.\n\nHe had been in office since May 2022.\n"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of one's own, with one article in each language; the working folder."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    write(tmp_path, "2024-06-17-arnaud.md", f"---\ntitle: Arnaud démissionne\nlanguage: fr\n---\n{FRENCH}")
    write(tmp_path, "2024-06-18-arnold.txt", ENGLISH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "content" / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def snapshot(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    "command", [(), ("build",), ("serve",), ("extract",), ("check",), ("new",), ("dates",), ("review",), ("export",)]
)
def test_help_shows_an_example_of_each_command(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert re.search(r"Examples:\n +briefings", result.output)


def test_help_loads_nothing_that_is_slow() -> None:
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "build.py", "--help"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stderr
    assert not re.search(r"\| +(spacy|trafilatura|babel|rich|yaml|mkdocs|numpy|multiprocessing)$", loaded, re.MULTILINE)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("junk",), id="unknown-command"),
        pytest.param(("build", "--junk"), id="unknown-option"),
        pytest.param(("--junk",), id="unknown-option-of-the-default"),
        pytest.param(("extract", "--out", "-"), id="no-path"),
        pytest.param(("extract", "none.txt", "--out", "-"), id="no-such-path"),
        pytest.param(("extract", "content", "--published", "2024-02-31", "--out", "-"), id="no-such-day"),
        pytest.param(("extract", "content", "--language", "xx", "--out", "-"), id="unknown-language"),
        pytest.param(("new", " "), id="empty-title"),
        pytest.param(("new", "https://example.org/a", "https://example.org/b"), id="two-addresses"),
        pytest.param(("serve", "--port", "0"), id="no-port"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_word(folder: Path, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert re.search(r"^error: ", result.stderr, re.IGNORECASE | re.MULTILINE)


def test_a_folder_without_a_site_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 2
    assert "mkdocs.yml: there is no such file" in result.stderr


@pytest.mark.slow
def test_build_tells_where_to_look_and_a_second_one_has_nothing_to_do(folder: Path) -> None:
    first = run()
    assert (first.exit_code, first.stderr) == (0, "")
    assert "2 articles. Open site/index.html" in first.output
    built = snapshot(folder / "site")
    start = time.perf_counter()
    second = run("build")
    assert time.perf_counter() - start < 5
    assert second.exit_code == 0
    assert "Nothing has changed" in second.output
    forced = run("--force")
    assert "2 articles" in forced.output
    assert snapshot(folder / "site") == built


@pytest.mark.slow
def test_a_site_made_of_what_was_kept_is_the_same(folder: Path) -> None:
    assert run("build").exit_code == 0
    built = snapshot(folder / "site")
    kept = sorted((folder / ".cache/briefings/articles").glob("*/*"))
    assert len(kept) == 2
    kept[0].write_bytes(kept[0].read_bytes()[:100])
    shutil.rmtree(folder / "site")
    assert run("build").exit_code == 0
    assert snapshot(folder / "site") == built
    assert len(kept[0].read_bytes()) > 1000


@pytest.mark.slow
def test_one_bad_article_is_named_and_the_rest_is_built(folder: Path) -> None:
    bad = write(folder, "2024-06-19-bad.md", "---\ntitle: T\nlanguage: xx\n---\nEin Satz.\n")
    same = write(folder, "old/2024-06-18-arnold.md", ENGLISH)
    for words in ((), ("build",), ("--force",)):
        result = run(*words)
        assert result.exit_code == 1
        lines = result.stderr.splitlines()
        assert (
            lines[0]
            == f"left out: {bad.relative_to(folder)}:3: unknown language 'xx'; supported: {', '.join(languages())}"
        )
        assert lines[1].startswith(f"left out: {same.relative_to(folder)}: the id '2024-06-18-arnold'")
        assert len(lines) == 2
        assert "2 left out" in result.output
    assert (folder / "site" / "index.html").is_file()


@pytest.mark.slow
def test_a_correction_that_does_not_fit_is_named_and_the_rest_is_built(folder: Path) -> None:
    fits = "- article: 2024-06-17-arnaud\n  role: ministre\n  of: Paul Arnaud\n  when: former\n  why: Parti lundi.\n"
    path = folder / "content" / "corrections.yml"
    path.write_text(f"{fits}- article: 2024-06-18-arnold\n  demote: The minister Paul Arnald\n", "utf-8")
    for words in ((), ("build",), ("--force",)):
        result = run(*words)
        assert result.exit_code == 1
        assert result.stderr.startswith(
            f'correction not made: {path.relative_to(folder)}:6: "The minister Paul Arnald"'
        )
        assert 'the nearest passage is "The minister Paul Arnold"' in result.stderr
        assert "1 correction not made" in result.output
    page = (folder / "site" / "briefings" / "2024-06-17-arnaud.html").read_text("utf-8")
    assert "Corrigé par la rédaction" in page
    assert "Parti lundi." in page
    checked = run("check")
    assert checked.exit_code == 1
    assert "1 correction made, 1 does not fit" in checked.output
    assert run("check", "content/articles/2024-06-17-arnaud.md").exit_code == 0
    assert "edited" in run("extract", "content/articles/2024-06-17-arnaud.md", "--out", "-").stdout
    assert "Parti lundi" not in run("extract", "content/articles/2024-06-17-arnaud.md", "--out", "-").stdout


@pytest.mark.slow
def test_a_malformed_file_of_corrections_stops_the_build_and_a_mended_one_is_noticed(folder: Path) -> None:
    assert run().exit_code == 0
    built = snapshot(folder / "site")
    path = folder / "content" / "corrections.yml"
    path.write_text("- article: 2024-06-17-arnaud\n  demot: Le ministre\n", "utf-8")
    for command in ("build", "check"):
        result = run(command)
        assert result.exit_code == 2
        assert "corrections.yml:2: unknown key 'demot'; did you mean 'demote'?" in result.stderr
    assert snapshot(folder / "site") == built
    path.write_text("- article: 2024-06-17-arnaud\n  demote: Le ministre Paul Arnaud\n", "utf-8")
    assert run().exit_code == 0
    assert snapshot(folder / "site") != built
    path.unlink()
    assert run().exit_code == 0
    assert snapshot(folder / "site") == built


@pytest.mark.slow
def test_when_nothing_can_be_read_the_last_site_stays(folder: Path) -> None:
    assert run().exit_code == 0
    built = snapshot(folder / "site")
    for path in (folder / "content" / "articles").iterdir():
        path.write_bytes(b"")
    result = run()
    assert result.exit_code == 2
    assert result.stderr.count("the file is empty") == 2
    assert snapshot(folder / "site") == built
    shutil.rmtree(folder / "content" / "articles")
    assert run().exit_code == 2
    assert snapshot(folder / "site") == built


def test_a_second_build_at_the_same_time_is_turned_away(folder: Path) -> None:
    with publish.lock(Settings(root=folder).cache):
        result = run()
    assert result.exit_code == 2
    assert "another build of this site is running" in result.stderr


def test_extract_writes_one_object_a_line_in_the_order_given(folder: Path) -> None:
    articles = folder / "content" / "articles"
    out = folder / "out.jsonl"
    result = run("extract", str(articles / "2024-06-18-arnold.txt"), str(articles), "--out", str(out))
    assert result.exit_code == 0
    objects = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(o["id"], o["published"], o["language"]) for o in objects] == [
        ("2024-06-18-arnold", "2024-06-18", "en"),
        ("2024-06-17-arnaud", "2024-06-17", "fr"),
    ]
    assert objects[1]["text"] == FRENCH
    assert run("extract", str(articles), "--published", "2024-06-20", "--out", "-").stdout.count('"2024-06-20"') >= 2


def test_extract_without_a_site_leaves_out_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.txt", FRENCH)
    write(tmp_path, "b.txt", "")
    out = tmp_path / "out.jsonl"
    result = run("extract", "content", "--out", str(out))
    assert result.exit_code == 1
    assert result.stderr.startswith("left out: content/articles/b.txt: the file is empty")
    before = out.read_bytes()
    assert before.count(b"\n") == 1
    assert run("extract", "content/articles/b.txt", "--out", str(out)).exit_code == 2
    assert out.read_bytes() == before


def test_a_language_that_cannot_be_told_is_an_error_of_that_article(folder: Path) -> None:
    path = write(folder, "2024-06-19-x.txt", "Zxq vlorp, dnamt krelk vux; plim.\n")
    result = run("extract", str(path), "--out", "-")
    assert result.exit_code == 2
    assert str(path) in result.stderr
    assert "language" in result.stderr


def test_check_reports_and_builds_nothing(folder: Path) -> None:
    write(folder, "undated.txt", "Le ministre a démissionné, a annoncé le gouvernement. Il part.\n")
    write(folder, "empty.md", "---\ntitle: T\n---\n")
    result = run("check")
    assert result.exit_code == 1
    assert "left out: content/articles/empty.md:4: there is no text" in result.stderr
    assert "undated.txt has no day of publication" in result.stderr
    assert "3 articles can be read" in result.stdout
    assert not (folder / "site").exists()


def test_check_names_notes_that_join_no_event(folder: Path) -> None:
    visit = "Le président Paul Arnaud a parlé. En mars 2024, il avait effectué une visite à Oslo, a dit son équipe.\n"
    write(folder, "2024-06-17-arnaud.md", f"---\ntitle: Arnaud à Oslo\nlanguage: fr\n---\n{visit}")
    notes = folder / "content" / "background"
    notes.mkdir()
    for name, event in (("a", "visite-arnaud-oslo-2024"), ("b", "visite-arnaud-oslo-2025"), ("c", "autre")):
        (notes / f"{name}.md").write_text(f"---\nevent: {event}\ntitle: La visite\n---\nDes mots.\n", "utf-8")
    assert [line for line in run("check").stderr.splitlines() if "background" in line] == [
        "note: content/background/b.md: no event has the page 'visite-arnaud-oslo-2025';"
        " did you mean 'visite-arnaud-oslo-2024'?",
        "note: content/background/c.md: no event has the page 'autre'; it stands by itself on the background page",
    ]


def test_check_names_what_its_own_first_line_dates_otherwise(folder: Path) -> None:
    write(folder, "2017-02-08-far.txt", "LENS, 28 février 2017 – Le maire a démissionné, a dit son adjoint. Il part.\n")
    write(
        folder, "2017-03-01-near.txt", "LENS, 28 février 2017 – La maire a démissionné, a dit son adjoint. Elle part.\n"
    )
    result = run("check")
    assert "2017-02-08-far.txt has another day in the line that opens the text" in result.stderr
    assert "near.txt" not in result.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_links_in_a_text_are_told_as_pages_would_show_every_sign(folder: Path, command: str) -> None:
    spoken = "La ministre a parlé dans [un communiqué](https://example.org/2026). Elle part.\n"
    write(folder, "2024-06-20-a.txt", spoken)
    write(folder, "2024-06-20-c.md", spoken)
    write(folder, "2024-06-20-b.txt", "La ministre a parlé (https://example.org/2026). Elle part [sic].\n")
    told = [line for line in run(command).stderr.splitlines() if "Markdown" in line]
    assert told == [
        "note: content/articles/2024-06-20-a.txt holds links as Markdown writes them, whose addresses the"
        " pages show as they stand; let the file's name end in .md: they are then read as their words"
    ]


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        pytest.param("desk/.venv/bin/briefings", ".venv/bin/briefings", id="checkout"),
        pytest.param("elsewhere/bin/briefings", "{}/elsewhere/bin/briefings", id="not-on-the-path"),
        pytest.param("path/briefings", "briefings", id="on-the-path"),
        pytest.param("desk/pytest", "briefings", id="another-program"),
    ],
)
def test_what_to_run_next_can_be_typed_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, expected: str
) -> None:
    for known in ("desk", "path"):
        (tmp_path / known).mkdir()
    (tmp_path / "path" / "briefings").touch(0o755)
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(sys, "argv", [str(tmp_path / program)])
    assert called() == expected.format(tmp_path)


def test_a_title_need_not_stand_between_quotes(folder: Path) -> None:
    result = run("new", "Le", "pont", "reste", "fermé", "--published", "2024-06-20")
    assert result.exit_code == 0
    path = folder / "content" / "articles" / "2024-06-20-le-pont-reste-ferme.md"
    assert "title: Le pont reste fermé\n" in path.read_text("utf-8")


def test_new_begins_an_article_that_a_build_asks_to_be_written(folder: Path) -> None:
    title = "Russie : le \"plan\" d'Élise, œuvre d'un an #1"
    result = run("new", title, "--published", "2024-06-20", "--outlet", "Le Relais")
    assert result.exit_code == 0
    path = folder / "content" / "articles" / "2024-06-20-russie-le-plan-d-elise-oeuvre-d-un-an-1.md"
    assert run("new", title, "--published", "2024-06-20").exit_code == 2
    assert f"{path.relative_to(folder)}:9: there is no text; write the article below" in run("check").stderr
    path.write_text(path.read_text("utf-8") + FRENCH, "utf-8")
    found = json.loads(run("extract", str(path), "--out", "-").stdout)
    assert (found["title"], found["published"], found["language"]) == (title, "2024-06-20", "fr")
    assert (found["outlet"], found["url"], found["text"]) == ("Le Relais", None, "\n" + FRENCH)


def test_dates_are_a_table_of_places_words_and_meanings(folder: Path) -> None:
    result = run("dates", "content/articles/2024-06-17-arnaud.md", "content/articles/2024-06-18-arnold.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    french, lundi, mai, english, monday, may = result.stdout.splitlines()
    assert french == "content/articles/2024-06-17-arnaud.md: fr, published 2024-06-17 (stated)"
    assert re.split(r"  +", lundi)[:5] == ["5:39", "lundi", "DATE", "2024-06-17", "2024-06-17"]
    assert re.split(r"  +", mai)[:5] == ["7:26", "mai 2022", "DATE", "2022-05", "2022-05-01/2022-05-31"]
    assert english == "content/articles/2024-06-18-arnold.txt: en, published 2024-06-18 (stated)"
    assert monday.startswith("1:38")
    assert "2022-05" in may


def test_dates_as_json_lines_are_those_of_the_contract_with_their_place(folder: Path) -> None:
    path = "content/articles/2024-06-17-arnaud.md"
    lines = [json.loads(line) for line in run("dates", path, "--format", "jsonl").stdout.splitlines()]
    contract = json.loads(run("extract", path, "--out", "-").stdout)["dates"]
    where = {"file": path, "published": "2024-06-17", "basis": "stated"}
    assert lines == [
        where | {"line": line, "column": column} | found
        for (line, column), found in zip([(5, 39), (7, 26)], contract, strict=True)
    ]


TRICKY = (
    "  Tom & Léa <b>partent</b> lundi ;\r\nils reviennent le lendemain.\r\n\r\nRien depuis 2019 ]]> environ\u00a0!\t\n"
)


def timeml(text: str, *options: str) -> ElementTree.Element:
    result = CliRunner().invoke(main, ["dates", "-", "--format", "timeml", "--language", "fr", *options], text.encode())
    assert result.exit_code == 0
    return ElementTree.fromstring(result.stdout_bytes)


def test_dates_as_timeml_keep_every_character(folder: Path) -> None:
    document = timeml(TRICKY, "--published", "2024-06-17")
    assert "".join(document.itertext()) == TRICKY
    assert [
        (tag.get("tid"), tag.text, tag.get("value"), tag.get("anchorTimeID")) for tag in document.iter("TIMEX3")
    ] == [
        ("t0", None, "2024-06-17", None),
        ("t1", "lundi", "2024-06-17", "t0"),
        ("t2", "le lendemain", "2024-06-18", "t0"),
        ("t3", "2019", "2019", None),
    ]
    assert document.find("DCT/TIMEX3").attrib["functionInDocument"] == "PUBLICATION_TIME"  # type: ignore[union-attr]


def test_what_timeml_counts_from_a_date_of_the_text_points_at_it(folder: Path) -> None:
    text = "Le 6 mai 2010, il est parti. Le lendemain, il est revenu. Il a attendu environ deux ans."
    first, after, lasting = timeml(text).iter("TIMEX3")
    assert (first.get("value"), first.get("temporalFunction")) == ("2010-05-06", None)
    assert (after.get("value"), after.get("anchorTimeID"), after.get("temporalFunction")) == (
        "2010-05-07", "t1", "true"
    )  # fmt: skip
    assert (lasting.get("type"), lasting.get("value"), lasting.get("mod")) == ("DURATION", "P2Y", "APPROX")


def test_timeml_without_a_day_of_publication_invents_none(folder: Path) -> None:
    (only,) = timeml("Il est parti hier.").iter("TIMEX3")
    assert (only.get("tid"), only.get("value")) == ("t1", "XXXX-XX-XX")


@pytest.mark.parametrize(
    ("words", "text", "told"),
    [
        pytest.param(("-",), "", "left out: -: nothing came from standard input; pipe", id="nothing-piped"),
        pytest.param(("-",), "---\ntitle: a\nlanguage: xx\n---\nx", "-:3: unknown language 'xx'", id="front-matter"),
        pytest.param(
            ("content", "--format", "timeml"), "", "error: a TimeML document holds one article, not 2", id="two"
        ),
        pytest.param(
            ("-", "--format", "timeml"), "Il est parti\n\fhier.", "-:2: the character U+000C in col", id="xml"
        ),
        pytest.param(("-", "--format", "xml"), "", "'xml' is not one of", id="no-such-format"),
    ],
)
def test_dates_that_cannot_be_shown(folder: Path, words: tuple[str, ...], text: str, told: str) -> None:
    result = CliRunner().invoke(main, ["dates", *words], text.encode())
    assert result.exit_code == 2
    assert told in result.stderr


def test_dates_names_the_file_it_leaves_out_and_shows_the_rest(folder: Path) -> None:
    write(folder, "2024-06-19-empty.txt", "")
    result = run("dates", "content/articles")
    assert result.exit_code == 1
    assert "left out: content/articles/2024-06-19-empty.txt: the file is empty" in result.stderr
    assert len(result.stdout.splitlines()) == 6


def test_extract_reads_standard_input(folder: Path) -> None:
    result = CliRunner().invoke(main, ["extract", "-", "--out", "-", "--published", "2024-06-17"], FRENCH.encode())
    found = json.loads(result.stdout)
    assert (found["id"], found["text"], found["dates"][0]["value"]) == ("stdin", FRENCH, "2024-06-17")


def test_export_needs_no_site_and_takes_the_articles_of_the_folder(folder: Path) -> None:
    result = run("export", "chronology.ics", "--out", "all.ics")
    assert (result.exit_code, result.output) == (0, "")
    assert (folder / "all.ics").read_bytes().count(b"BEGIN:VEVENT") >= 2
    assert not (folder / "site").exists()


def test_export_of_one_article_goes_to_a_file_or_to_standard_output(folder: Path) -> None:
    article = "content/articles/2024-06-17-arnaud.md"
    shown = run("export", "md", article, "--out", "-")
    assert shown.exit_code == 0
    assert "# Arnaud démissionne" in shown.output
    assert run("export", "md", article, "--out", "one.md").exit_code == 0
    assert (folder / "one.md").read_bytes() == shown.stdout_bytes


def test_export_takes_an_article_by_name_and_corrects_it_as_the_site_does(folder: Path) -> None:
    entry = "- article: 2024-06-17-arnaud\n  rename: Paul Arnaud\n  to: Paul Arnaud fils\n"
    (folder / "content/corrections.yml").write_text(entry, "utf-8")
    taken = run("export", "json", "2024-06-17-arnaud", "--out", "-")
    assert (taken.exit_code, taken.stderr) == (0, "")
    assert [person["name"] for person in json.loads(taken.stdout)["people"]] == ["Paul Arnaud fils"]
    (folder / "content/corrections.yml").write_text(entry.replace("rename: Paul", "rename: Jean"), "utf-8")
    stale = run("export", "json", "2024-06-17-arnaud", "--out", "-")
    assert stale.exit_code == 1
    assert "correction not made: content/corrections.yml:1" in stale.stderr


def test_export_of_several_articles_goes_into_a_folder(folder: Path) -> None:
    assert run("export", "timeline", "content", "--out", "taken/").exit_code == 0
    names = {path.name for path in (folder / "taken").iterdir()}
    assert names == {"2024-06-17-arnaud.timeline.json", "2024-06-18-arnold.timeline.json"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("xls", "content", "--out", "-"), "there is no form 'xls'; of one article: pdf, ", id="form"),
        pytest.param(("pfd", "content", "--out", "-"), "did you mean 'pdf'?", id="misspelt"),
        pytest.param(("word", "content", "--out", "-"), "did you mean 'docx'?", id="other-name"),
        pytest.param(
            ("md", "2024-06-17-arnau", "--out", "-"), "no article '2024-06-17-arnau'; did you mean", id="article"
        ),
        pytest.param(("md", "arnaud", "--out", "-"), "did you mean '2024-06-17-arnaud'?", id="part-of-a-name"),
        pytest.param(
            ("pdf", "content", "--out", "a.docx"), "write it as a.pdf, or: briefings export docx", id="other-ending"
        ),
        pytest.param(
            ("md", "content", "--out", "-"), "2 files cannot be written to one place; name a folder", id="two"
        ),
    ],
)
def test_exports_that_cannot_be(folder: Path, words: tuple[str, ...], told: str) -> None:
    result = run("export", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_help_names_every_form() -> None:
    from briefings.exports import taking

    told = run("export", "--help").output
    assert [form for form in (*taking.of_one_article(), *taking.of_all_articles()) if form not in told] == []


def test_the_dates_of_a_text_need_no_grammar() -> None:
    program = (
        "import sys, datetime; from briefings.temporal import tag, infer_published\n"
        "found = tag('Elle est partie lundi.', published=datetime.date(2024, 6, 18), language='fr').dates\n"
        "print(found[0].value, infer_published('Paris, 3 mai 2019 (AFP) - Rien.', language='fr').date)\n"
        "print(sorted({'spacy', 'numpy', 'click'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["2024-06-17 2019-05-03", "[]"]


@pytest.mark.parametrize(
    ("config", "words"),
    [
        pytest.param("site_name: [", "not valid YAML", id="yaml"),
        pytest.param("- a", "no `key: value` lines", id="no-mapping"),
        pytest.param("extra: {briefings: {contents: x}}", "did you mean 'content'?", id="misspelt"),
        pytest.param("extra: {briefing: {content: x}}", "did you mean 'briefings'?", id="misspelt-itself"),
        pytest.param("extra: {briefings: {split: month}}", "write year, or take the line out", id="split"),
        pytest.param("extra: {briefings: {content: ../x}}", "no folder inside", id="outside"),
        pytest.param("site_dir: /", "no folder inside", id="root"),
        pytest.param("site_url: exemple.example", "is no address of a site", id="address"),
        pytest.param("site_url: http://[::1", "is no address of a site", id="broken-address"),
        pytest.param("site_dir: .", "no folder inside", id="everything"),
        pytest.param("extra: {briefings: {jobs: 0}}", "from 1 to 64", id="jobs"),
        pytest.param("extra: {briefings: {models: {xx: x}}}", "supported: ", id="model-language"),
        pytest.param("extra: {briefings: {limit: 5}}", "from 10 to 86400", id="limit"),
        pytest.param("extra: {briefings: {models: {fr: 3}}}", "spaCy pipeline", id="model-name"),
        pytest.param("theme: {name: material, language: xx}", "supported: ", id="site-language"),
    ],
)
def test_settings_that_cannot_be(tmp_path: Path, config: str, words: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    with pytest.raises(BriefingError, match=re.escape(words)):
        load(tmp_path)


@pytest.mark.parametrize(
    ("config", "address"),
    [
        ("site_url: https://exemple.example/notes\n", "https://exemple.example/notes/"),
        ("site_url: ''\n", None),
        ("site_url: !ENV [URL, x]\n", None),
        ("site_name: x\n", None),
    ],
)
def test_where_the_site_is(tmp_path: Path, config: str, address: str | None) -> None:
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    assert load(tmp_path).address == address


def test_settings_pass_over_what_is_not_ours(tmp_path: Path) -> None:
    config = "site_url: !ENV [URL, x]\ntheme: {language: en}\n"
    config += "extra: {briefings: {jobs: 2, limit: 90, models: {fr: my_model}}}\n"
    config += "markdown_extensions: [{pymdownx.emoji: {emoji_index: !!python/name:material.x.y }}]\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    settings = load(tmp_path)
    assert (settings.language, settings.jobs, settings.models) == ("en", 2, {"fr": "my_model"})
    assert settings.limit == 90
    assert settings.site == tmp_path / "site"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text("été", "utf-8")
    web = server(tmp_path, port=0)
    Thread(target=web.serve_forever, daemon=True).start()
    host, port = web.socket.getsockname()
    yield f"http://{host}:{port}"
    web.shutdown()
    web.server_close()


def test_the_site_is_served_on_this_computer_only(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(f"{address}/") as answer:
        assert answer.read().decode("utf-8") == "été"
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(BriefingError, match="--port"):
        server(tmp_path, port=taken.getsockname()[1])


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("one", "utf-8")
    before = stamps([tmp_path])
    assert stamps([tmp_path]) == before
    path.write_text("three", "utf-8")
    assert stamps([tmp_path]) != before


def test_constraints_hold_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line) for line in pinned)
    assert not any("/" in line or "@" in line for line in lines)
    names = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in pinned}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in wanted} <= names

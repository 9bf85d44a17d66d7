"""A dossier whose every word is hostile, built once, and read back in each form the way its reader reads it.

What a form does with single signs is tested where the form is; here the whole site is looked over for anything that
is not its own: an element, an attribute, an address, a field, a file.
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import markdown
import pikepdf
import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from lxml import etree
from playwright.sync_api import Browser, Dialog

from briefings import site, sources
from briefings.audit.accessibility import chosen_pages
from briefings.audit.links import check_links
from briefings.model import Article, Edit, EditKind, Gap, GapKind, Organisation, Quote, Role, Span, Speaker, Term, When
from briefings.settings import Settings
from tests.conftest import ROOT
from tests.dossier_articles import Told, article
from tests.export_reading import events

pytestmark = pytest.mark.slow

RUN = "window.attacked=1"
ATTACKS = {
    "html": f"<script>{RUN}</script><img src=//evil.example/i onerror={RUN}><svg/onload={RUN}><iframe srcdoc=x>",
    "attribute": f"\" onmouseover=\"{RUN}\" style='position:fixed' autofocus onfocus='{RUN}",
    "entities": f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;b&#62; &amp;lt;i&amp;gt;",
    "closing": f"</script></style></title></textarea></q></li></svg><script>{RUN}</script><!-- ]]> --!>",
    "markdown": f"[a](javascript:{RUN}) ![b](//evil.example/b) <javascript:{RUN}> [c]: //evil.example/c `d` {{: #y }}",
    "markdown-lines": "# titre\n- liste\n> dit\n```\ncode\n```\n--- \n| a | b |\n|---|---|\n[^1]: note\n*[A]: b",
    "jinja": "{{ 7*7 }} {% raw %} {% include '/etc/passwd' %} {{ config.__class__ }} {# rien #} ${7*7} #{7*7}",
    "typst": '#import "/etc/passwd" #eval("1") #read("/etc/passwd") \\u{41} $x$ @ref <label> "]) #panic() [',
    "yaml": "--- !!python/object/apply:os.system ['true'] &a *a : - ? | > % @ ` 'q' \"q\" # fin",
    "sql": "'); DROP TABLE articles;-- \"; ATTACH DATABASE '/tmp/x' AS x;-- ' OR 1=1 UNION SELECT 1",
    "formula": '=HYPERLINK("http://evil.example","a") +1+cmd|\' /C calc\'!A0 @SUM(1) -2+3',
    "field": '{ DDEAUTO c:\\\\x cmd } { INCLUDETEXT "\\\\\\\\evil.example\\\\a" } <w:fldSimple w:instr="QUOTE"/> \\q',
    "calendar": "fin\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://evil.example/a\r\nATTENDEE:mailto:a@evil.example\\n;,",
    "xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b; ]]> <?xml-stylesheet href='//evil.example'?>",
    "address": f"javascript:{RUN} data:text/html,<script>{RUN}</script> vbscript:x //evil.example \\\\evil.example\\a",
    "path": "../../../../tmp/evil /etc/passwd ..\\..\\evil C:\\evil %2e%2e%2fevil CON nul.txt ~root .git",
    "direction": "\u202eevil\u202c \u2066a \u2067b \u200fc \u061cd fin\u202e",
    "signs": "a\u200bb\ufeffc\u00add\u2028e\u2029f\u0085g\x07h\x1b[31mi\x00j\ufffek\U000e0041l\ud7ff",
}
PLAIN = {"plain": "Un mot simple", "other": "D'autres mots"}
SHARED = "Ana Duval"


def attacked(number: int, words: str) -> Article:
    """An article that holds the words wherever an article, its reading or an editor can put words."""
    day = f"2024-01-{number:02}"
    visit = Told(text=f"{SHARED} à Oslo : {words} fin", start=f"20{number:02}", who=(SHARED,), where=("Oslo",))
    plan = Told(text=f"{words} sera à Bergen", start="2031-05-06", who=(SHARED,) if SHARED in words else ())
    made = article(f"{day}-a{number}", visit, plan)
    at = Span(made.text.index(words), made.text.index(words) + len(words))
    edit = Edit(kind=EditKind.RENAME, span=at, thing="person", was=words, now=words, by=words, on=day, why=words)
    evil = replace(made.people[0], id="evil", name=words, mentions=(at,), edited=(edit,), roles=())
    described = replace(made.people[0], roles=(Role(span=at, text=words, when=When.CURRENT),))
    speaker = Speaker(name=words, person="evil", span=at)
    return replace(
        made, title=words, outlet=words, author=words, tags=(words, "partagé"), note=words, reviewed_by=words,
        url=f"https://exemple.example/?q={words}",
        people=(described, evil),
        organisations=(Organisation(id="evil", name=words, mentions=(at,)),),
        places=(*made.places, replace(made.places[0], id="evil", name=words, mentions=(at,))),
        quotes=(Quote(span=at, speaker=speaker),),
        statements=tuple(replace(one, source=speaker, edited=(edit,)) for one in made.statements),
        gaps=(Gap(span=at, kind=GapKind.DATE, reason=words),),
        glossary=(Term(term=words[:40], span=at, meaning=words),),
        edited=(edit,),
    )  # fmt: skip


def build(folder: Path, attacks: dict[str, str]) -> Path:
    """The site of a dossier of such articles, each with a background note."""
    for name in ("templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    notes = folder / "content" / "background"
    notes.mkdir(parents=True)
    for number, words in enumerate(attacks.values(), 1):
        head = {
            "event": f"visite-duval-oslo-20{number:02}",
            "title": words,
            "sources": [words, f"https://x.example/{words}"],
        }
        held = "".join(sign for sign in words if sign.isprintable() or sign in "\r\n\u202e\u200b")
        text = f"---\n{yaml.safe_dump(head, allow_unicode=False)}---\n{held}\n\n{held}\n"
        (notes / f"{number:02}.md").write_text(text, encoding="utf-8")
    articles = [attacked(number, words) for number, words in enumerate(attacks.values(), 1)]
    site.build(articles, settings=Settings(root=folder, address="https://notes.example/"), target=folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("evil"), ATTACKS)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same dossier of plain words: what its pages are made of is the site's own."""
    return build(tmp_path_factory.mktemp("plain"), PLAIN)


@cache
def pages(folder: Path) -> Sequence[tuple[str, BeautifulSoup]]:
    """The pages of a site, each read once for all tests, which change nothing of them."""
    found = sorted(folder.rglob("*.html"))
    return [(path.relative_to(folder).as_posix(), fragment(path.read_bytes().decode("utf-8"))) for path in found]


def makeup(soup: BeautifulSoup | Tag) -> set[tuple[str, str]]:
    """The elements of some HTML, and each with each of its attributes."""
    return {(tag.name, name) for tag in soup.find_all(True) for name in ("", *tag.attrs)}


def files(folder: Path, end: str) -> list[Path]:
    found = sorted(folder.rglob(f"*{end}"))
    assert found, end
    return found


def fragment(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_pages_hold_no_element_attribute_or_script_that_is_not_ours(evil: Path, ours: Path) -> None:
    own: set[tuple[str, str]] = set()
    scripts: set[str] = set()
    for _, page in pages(ours):
        own |= makeup(page)
        scripts |= {Path(str(tag["src"])).name for tag in page.select("script[src]")}
    for path, page in pages(evil):
        assert makeup(page) - own == set(), path
        for tag in page.select("script"):
            known = Path(str(tag["src"])).name in scripts if tag.get("src") else "json" in str(tag.get("type"))
            assert known, path
            assert tag.get("src") or json.loads(tag.get_text()), path
        assert {str(tag["content"]) for tag in page.select("meta[http-equiv]")} == {policy(ours)}, path


def policy(folder: Path) -> str:
    page = fragment((folder / "index.html").read_text("utf-8"))
    (tag,) = page.select("meta[http-equiv=Content-Security-Policy]")
    return str(tag["content"])


def test_words_stand_in_the_pages_as_they_were_written(evil: Path) -> None:
    for number, (name, words) in enumerate(ATTACKS.items(), 1):
        path = evil / f"briefings/2024-01-{number:02}-a{number}.html"
        title = fragment(path.read_text("utf-8")).select_one("article h1")
        assert title is not None
        wanted, shown = (re.sub(r"[\s\x00\ufffd]+", "", text) for text in (words, title.get_text()))
        assert shown == wanted, name


def test_links_of_the_pages_lead_nowhere_that_the_articles_do_not_say(evil: Path) -> None:
    assert [problem for problem in check_links(evil) if "http" not in problem.what] == []
    for path, page in pages(evil):
        for link in page.select("a[href]"):
            if re.match(r"[a-z]+:|//", str(link["href"]), re.IGNORECASE):
                assert str(link["href"]).startswith(("https://exemple.example/?q=", "https://notes.example/")), path
                assert {"noopener", "noreferrer"} <= set(link.get_attribute_list("rel")), path


def test_no_file_is_named_by_an_article(evil: Path, ours: Path) -> None:
    outside = {path.name for path in evil.parent.iterdir()} - {path.name for path in ours.parent.iterdir()}
    assert outside == set()
    for path in evil.rglob("*"):
        assert re.fullmatch(r"[\w.-]+", path.name), path
    for path in files(evil, ".zip"):
        with zipfile.ZipFile(path) as parts:
            assert [name for name in parts.namelist() if not re.fullmatch(r"[\w./-]+", name) or ".." in name] == []


def test_the_search_shows_words_only(evil: Path) -> None:
    index = json.loads((evil / "search/search_index.json").read_text("utf-8"))
    assert (evil / "search/search_index.js").read_text("utf-8").startswith("var __index = {")
    for entry in index["docs"]:
        assert makeup(fragment(entry["title"])) == set(), entry["location"]
        assert {tag for tag, _ in makeup(fragment(entry["text"]))} <= {"p", "h1", "h2", "ul", "li", "ol", "code"}, entry
        assert {name for _, name in makeup(fragment(entry["text"]))} <= {""}, entry
        assert not re.match(r"[a-z]+:|/|\.\.", entry["location"], re.IGNORECASE)


def test_feeds_and_site_maps_are_xml_whose_html_is_ours(evil: Path, ours: Path) -> None:
    def inside(folder: Path) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        for path in files(folder, ".xml"):
            root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
            assert root.getroottree().docinfo.doctype == ""
            assert not [node for node in root.iter() if not isinstance(node.tag, str)]
            for node in root.iter():
                found |= {(str(node.tag), str(name)) for name in ("", *node.keys())}
                if node.get("type") == "html":
                    found |= makeup(fragment(node.text or ""))
        return found

    assert inside(evil) <= inside(ours)


def test_timelines_hold_no_html_of_the_articles(evil: Path, ours: Path) -> None:
    def inside(folder: Path) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        for path in (*files(folder, ".timeline.json"), *files(folder, "exports/timeline.json")):
            told = json.loads(path.read_text("utf-8"))
            for slide in (*told["events"], *([told["title"]] if "title" in told else [])):
                for html in slide["text"].values():
                    found |= makeup(fragment(html))
        return found

    assert inside(evil) <= inside(ours)


def test_calendars_hold_one_event_for_each_that_is_planned(evil: Path, ours: Path) -> None:
    known = {name for path in files(ours, ".ics") for event in events(path.read_bytes()) for name in event}
    for path in files(evil, ".ics"):
        found = events(path.read_bytes())
        assert len(found) == (1 if "exports/2024" in path.as_posix() else len(found)), path
        assert {name for event in found for name in event} <= known, path


def test_word_documents_hold_no_field_or_address_that_is_not_ours(evil: Path, ours: Path) -> None:
    def inside(folder: Path) -> tuple[set[str], set[str]]:
        tags: set[str] = set()
        reach: set[str] = set()
        for path in files(folder, ".docx"):
            with zipfile.ZipFile(path) as parts:
                for name in parts.namelist():
                    root = etree.fromstring(parts.read(name))
                    tags |= {str(node.tag) for node in root.iter()}
                    tags |= {f"{node.text}" for node in root.iter("{*}instrText")}
                    reach |= {str(node.get("Target")) for node in root.iter() if node.get("TargetMode") == "External"}
        return tags, reach

    (tags, reach), (own, _) = inside(evil), inside(ours)
    assert tags <= own
    assert [address for address in reach if not address.startswith("https://exemple.example/?q=")] == []


def test_pdfs_do_nothing_and_lead_to_the_web_only(evil: Path) -> None:
    for path in files(evil, ".pdf"):
        with pikepdf.open(path) as document:
            assert not {"/OpenAction", "/AA", "/AcroForm"} & set(document.Root.keys()), path
            names = set(document.Root.get("/Names", {}).keys())
            assert not {"/JavaScript", "/EmbeddedFiles"} & names, path
            for page in document.pages:
                for note in page.get("/Annots", []):
                    action = note.get("/A", {"/S": "/GoTo"})
                    assert str(action["/S"]) in ("/GoTo", "/URI"), path
                    assert str(action.get("/URI", "https://")).startswith("https://"), path


def test_markdown_files_hold_no_markup_of_the_articles(evil: Path, ours: Path) -> None:
    def inside(folder: Path) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        texts = [path.read_text("utf-8") for path in files(folder, ".md")]
        with zipfile.ZipFile(folder / "exports/briefings-markdown.zip") as parts:
            texts += [parts.read(name).decode() for name in parts.namelist() if name.endswith(".md")]
        for text in texts:
            if text.startswith("---\n"):
                _, front, text = text.split("---\n", 2)
                assert isinstance(yaml.safe_load(front), dict)
            soup = fragment(markdown.markdown(text, extensions=["extra"]))
            found |= makeup(soup)
            for link in soup.select("a[href]"):
                assert not re.match(r"(javascript|data|vbscript):", str(link["href"]), re.IGNORECASE)
        return found

    assert inside(evil) <= inside(ours)


def test_the_database_is_whole_and_holds_our_tables_only(evil: Path, ours: Path) -> None:
    def inside(folder: Path) -> set[tuple[str, str]]:
        (path,) = files(folder, ".db")
        with sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("SELECT count(*) FROM articles").fetchone()[0] in (len(ATTACKS), len(PLAIN))
            return set(database.execute("SELECT type, name FROM sqlite_master"))

    assert inside(evil) == inside(ours)


def test_json_and_timeml_are_read_by_their_readers(evil: Path) -> None:
    for path in files(evil, ".json"):
        if path.name == "entities.ftm.json":  # one entity a line
            assert all(json.loads(line) for line in path.read_text("utf-8").split("\n") if line)
            continue
        json.loads(path.read_text("utf-8"))
    for path in files(evil, ".jsonl"):
        for line in path.read_text("utf-8").split("\n"):
            assert not line or isinstance(json.loads(line), dict)
    for path in files(evil, ".tml"):
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
        assert {str(node.tag) for node in root.iter()} <= {
            "TimeML", "DOCID", "DCT", "TITLE", "TEXT", "TIMEX3", "EVENT", "MAKEINSTANCE", "TLINK", "EXTRAINFO", "SLINK",
            "{urn:briefings:said:1}statement",
        }  # fmt: skip


@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_front_matter_is_read_as_words(tmp_path: Path, words: str) -> None:
    held = {"title": words, "outlet": words, "author": [words], "tags": [words], "note": words, "reviewed_by": words}
    path = tmp_path / "a.md"
    path.write_text(f"---\n{yaml.safe_dump(held)}---\nUn mot.\n", encoding="utf-8")
    source = sources.read(path)
    flat = " ".join(words.split())
    assert (source.title, source.outlet, source.author, source.note, source.reviewed_by) == (flat,) * 5
    assert source.tags == (flat,)


PARSED = """html => [...new Set(
  [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("*")]
    .flatMap(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => `${localName} ${name}`)])
)]"""


def test_to_a_browser_too_pages_hold_no_element_or_attribute_that_is_not_ours(
    browser: Browser, evil: Path, ours: Path
) -> None:
    page = browser.new_page()

    def inside(folder: Path) -> set[str]:
        return {found for path in files(folder, ".html") for found in page.evaluate(PARSED, path.read_text("utf-8"))}

    assert inside(evil) <= inside(ours)
    page.close()


def test_in_a_browser_nothing_runs_and_nothing_is_asked_for(browser: Browser, evil: Path) -> None:
    """On the briefing of each attack and on the largest page of each other kind."""
    context = browser.new_context()
    context.add_init_script(
        "window.refused=[];addEventListener('securitypolicyviolation',"
        "event=>window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`))"
    )
    page = context.new_page()
    asked: list[str] = []
    opened: list[str] = []

    def refuse(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", refuse)
    page.on("popup", lambda popup: opened.append(popup.url))
    for path in sorted({*chosen_pages(evil), *(evil / "briefings").glob("*.html")}):
        page.goto(path.as_uri())
        told = page.evaluate("[window.attacked ?? null, window.refused]")
        assert told == [None, []], path
    page.goto((evil / "index.html").as_uri())
    query = page.locator("input[data-md-component=search-query]")
    query.click()
    for words in ("script", "evil", "javascript", "fin", "alert"):
        query.fill(words)
        query.press("End")
        page.wait_for_timeout(400)
        assert page.locator(".md-search-result__list :is(img, script, iframe, svg[onload], b, i)").count() == 0
    assert page.evaluate("[window.attacked ?? null, window.refused]") == [None, []]
    context.close()
    assert opened == []
    assert [address for address in asked if not address.startswith(evil.as_uri())] == []


def test_the_code_has_no_weakness_that_is_known_by_its_form() -> None:
    looked = subprocess.run(
        [sys.executable, "-m", "bandit", "-q", "-ll", "-c", "pyproject.toml", "-r", "briefings", "build.py"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert looked.returncode == 0, looked.stdout

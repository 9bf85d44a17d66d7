"""Building again after a small change: little is made, and what comes out is what a whole build would give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import markdown
import pytest

from briefings import finishing, publish, settings, site
from briefings.builder import read_articles
from briefings.exports import card
from briefings.finishing import alone
from briefings.finishing.blocks import WholeBlocks
from briefings.model import Article
from briefings.store import Store
from tests.dossier_articles import article
from tests.small_article import plain, small

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
OTHERS = """site_name: Autres
theme:
  name: material
  custom_dir: over
  language: fr
  font: false
nav: [index.md, about.md]
not_in_nav: /**
plugins: [search, offline]
extra:
  polyfills: [assets/iframe-worker.js]
"""


class Counting(Store):
    """A store that counts what it finds and what it keeps."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.found = self.kept = 0

    def find(self, key: str) -> bytes | None:
        content = super().find(key)
        self.found += content is not None
        return content

    def keep(self, key: str, content: bytes) -> None:
        self.kept += 1
        super().keep(key, content)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_same(folder: Path, other: Path) -> None:
    ours, theirs = files(folder), files(other)
    assert sorted(ours) == sorted(theirs)
    assert [name for name, content in ours.items() if content != theirs[name]] == []


@pytest.fixture(scope="module")
def demo() -> tuple[Article, ...]:
    return read_articles(settings.load(ROOT)).articles


def edited(articles: Sequence[Article]) -> list[Article]:
    """The same articles, one of which has another title, and one of which is gone."""
    return [replace(articles[0], title="Un autre titre"), *articles[1:-1]]


def test_a_build_after_a_small_change_gives_the_bytes_of_a_whole_one(
    demo: tuple[Article, ...], built_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, store = settings.load(ROOT), Counting(tmp_path / "store")
    site.build(demo, settings=chosen, target=tmp_path / "first", store=store)
    assert_same(tmp_path / "first", built_site)
    made = store.kept
    again = Counting(tmp_path / "store")
    site.build(demo, settings=chosen, target=tmp_path / "again", store=again)
    assert_same(tmp_path / "again", built_site)
    assert (again.kept, again.found) == (0, made)

    after = Counting(tmp_path / "store")
    site.build(edited(demo), settings=chosen, target=tmp_path / "after", store=after)
    monkeypatch.setattr(alone, "frame_of", lambda config: None)  # as MkDocs makes it without what is ours
    site.build(edited(demo), settings=chosen, target=tmp_path / "whole")
    assert_same(tmp_path / "after", tmp_path / "whole")
    assert after.found > after.kept


def other_site(folder: Path, theme: dict[str, str], config: str = OTHERS) -> settings.Settings:
    """A site with some files of a theme of its own."""
    for name, text in theme.items():
        (folder / "over" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "over" / name).write_text(text, "utf-8")
    (folder / "over").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    return settings.load(folder)


LISTING = '{% extends "base.html" %}{% block footer %}{{ pages | length }} pages{% endblock %}'
COUNTING = "<p>{% for file in pages %}{{ file.page.title }} {% endfor %}</p>"


@pytest.mark.parametrize(
    ("theme", "reuses"),
    [
        ({}, True),
        ({"partials/content.html": "<main>{{ page.content }}</main>"}, True),
        ({"main.html": LISTING}, False),
        ({"404.html": COUNTING}, False),
        ({"sitemap.xml": COUNTING}, False),
    ],
    ids=["none", "a part", "every page counts all", "a page that is not found lists all", "a map of its own"],
)
def test_a_theme_of_others_has_the_bytes_of_a_whole_build_too(
    tmp_path: Path, theme: dict[str, str], reuses: bool
) -> None:
    chosen, first = other_site(tmp_path, theme), [small(), article("2024-05-01-a")]
    second = [*first, article("2024-05-02-b")]
    site.build(first, settings=chosen, target=tmp_path / "first", store=Store(tmp_path / "store"))
    store = Counting(tmp_path / "store")
    site.build(second, settings=chosen, target=tmp_path / "second", store=store)
    site.build(second, settings=chosen, target=tmp_path / "whole")
    assert_same(tmp_path / "second", tmp_path / "whole")
    pages = len(list((tmp_path / "second").rglob("*.html")))
    assert (store.found > pages / 2) is reuses or not reuses


def test_a_theme_that_has_changed_has_the_bytes_of_a_whole_build_too(tmp_path: Path) -> None:
    chosen = other_site(tmp_path, {"partials/content.html": "<main>{{ page.content }}</main>"})
    site.build([small()], settings=chosen, target=tmp_path / "first", store=Store(tmp_path / "store"))
    other_site(tmp_path, {"partials/footer.html": "<footer>Autre pied</footer>"})
    site.build([small()], settings=chosen, target=tmp_path / "second", store=Store(tmp_path / "store"))
    site.build([small()], settings=chosen, target=tmp_path / "whole")
    assert "Autre pied" in (tmp_path / "second/index.html").read_text("utf-8")
    assert_same(tmp_path / "second", tmp_path / "whole")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + "hooks: [hook.py]\n",
        lambda text: text.replace("offline]", "offline, tags]"),
        lambda text: text + "markdown_extensions: [pymdownx.snippets]\n",
    ],
    ids=["hook", "plugin", "extension that reads files"],
)
def test_where_pages_may_hang_on_others_none_is_kept(tmp_path: Path, change: Callable[[str], str]) -> None:
    (tmp_path / "hook.py").write_text("", "utf-8")
    chosen = other_site(tmp_path, {}, change(OTHERS))
    (tmp_path / "docs").mkdir()
    config = finishing.configured(chosen, tmp_path / "docs", tmp_path / "site")
    assert alone.frame_of(config) is None


def test_a_page_that_leads_to_another_by_its_markdown_is_always_made(tmp_path: Path) -> None:
    chosen = other_site(tmp_path, {})
    person = tmp_path / "templates/pages/person.md.j2"
    person.parent.mkdir(parents=True)
    person.write_text("# Une personne\n\n[l’accueil](../index.md)\n", "utf-8")
    chosen = settings.load(tmp_path)
    for name in ("first", "second"):
        store = Counting(tmp_path / "store")
        site.build([small()], settings=chosen, target=tmp_path / name, store=store)
    assert_same(tmp_path / "first", tmp_path / "second")
    assert store.found > 0
    assert 'href="../index.html"' in (tmp_path / "second/people/ana-duval.html").read_text("utf-8")
    person.write_text("# Une personne\n\n[rien](../nowhere.md)\n", "utf-8")
    with pytest.raises(Exception, match="strict mode"):
        site.build([small()], settings=chosen, target=tmp_path / "third", store=Store(tmp_path / "store"))


def test_a_file_that_cannot_be_made_fails_the_build_and_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = other_site(tmp_path, {})
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("old", "utf-8")

    def fail(data: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(card, "draw", fail)
    with pytest.raises(MemoryError), publish.replacing(tmp_path / "site") as folder:
        site.build([plain("Un texte.")], settings=chosen, target=folder, store=Store(tmp_path / "store"))
    assert files(tmp_path / "site") == {"index.html": b"old"}
    assert not (tmp_path / ".site.new").exists()


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n\n<p>a</p>\n\n</div>\n\n# b\n\n<p>c</p>",
        "<div>a</div>\n<p>b</p>\n\n\n<section><br>c<img src='d'></section>",
        "# Titre\n<div>sans ligne blanche</div>\nsuite",
        "<div>a</div> suite\n\n<div>b</div>",
        "<div>a<!-- </div> -->b</div>\n\n<div>c</div>",
        "<div><p>a</div>\n\n<div>b</p></div>\n\n*c*",
        "<div>a & b &amp c &copy; &#12; &#x1f; &unknown; &é</div>\n\nx",
        "<div><script>if (a < b) '</div>'</script></div>\n\n*c*",
        '<div title="a > b">c</div>\n\n*d*',
        "<div title=a`b>c</div>\n\n*d*",
        "<hr>\n\n<div>a</div>\n\n<hr/>\n\n<div><hr>b</div>",
        "<DIV>a</DIV>\n\n<div>b</DIV>\n\n*c*",
        "<span>*a*</span>\n\n<div>b</div>",
        "   <div>a</div>\n\n    <div>code</div>\n\n<div>b</div>",
        "`<div>`\n\n<div>`a`</div>\n\n```\n<div>\n```\n\n<p>x</p>",
        "<div>\n\ta\n</div>   \n   \n<p>x</p>   \n\ny",
        "<ul>\n<li>a\n<li>b\n</ul>\n\n# c",
        "<div>jamais fermé\n\n# a\n\n<p>b</p>",
        "</div>\n\n<div>a</div>\n\n</p>",
        "<div/>\n\n<div>a</div><div>b</div>\n\n<div>c<use href='#x'/></div>",
        '## <a href="x/1870.html">1870</a> {: #y }\n\n<ol>\n<li>a</li>\n</ol>\n\n*b* <div>c</div>\n\n<p>d</p>',
        "a < b <em>c</em>\n\n<div>d</div>\n\ne <em>f\n\n<div>g</div></em>",
        "# <small>a</small> {: #b }\n\n<div>c</div>\n\n## d\n\n<dl><dt>e</dt><dd>f</dd></dl>",
        "<p>a</p>",
        "",
    ],
)
def test_blocks_set_aside_come_out_as_python_markdown_puts_them(text: str) -> None:
    for shape in (text, text.replace("\n", "\n\n"), f"avant\n\n{text}\n\n<p>après</p>", text + "\n"):
        alone_, ours = (
            markdown.Markdown(extensions=["toc", "tables", "fenced_code", "attr_list", *more])
            for more in ([], [WholeBlocks()])
        )
        assert ours.convert(shape) == alone_.convert(shape)

"""One site for each year: whole sites that lead to each other, and nothing that leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from briefings import builder, labels, parts, settings
from briefings.audit.links import check_links
from briefings.cli import main
from briefings.errors import BriefingError
from briefings.store import Store
from tests.dossier_articles import article
from tests.small_article import plain, small

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
ARTICLES = [
    article("2023-05-02-a"),
    small(),
    article("2024-05-01-b"),
    plain("La ville a un pont.", id="sans-jour", published=None, published_basis=None),
]


def links(page: Path) -> list[str]:
    return [str(link["href"]) for link in BeautifulSoup(page.read_text("utf-8"), "html.parser").select("a[href]")]


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> settings.Settings:
    folder = tmp_path_factory.mktemp("parts")
    for name in ("templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    return settings.load(folder)


@pytest.fixture(scope="module")
def built(chosen: settings.Settings) -> Path:
    target = chosen.root / "site"
    parts.build(ARTICLES, settings=chosen, target=target, store=Store(chosen.root / "store"))
    return target


def test_every_year_is_a_whole_site_and_no_link_leads_nowhere(built: Path) -> None:
    assert {path.parent.name for path in built.glob("*/index.html")} == {"2023", "2024", "undated"}
    assert list(check_links(built)) == []
    assert (built / "2023/exports/2023-05-02-a.pdf").is_file()
    assert (built / "2024/search/search_index.js").is_file()
    assert not (built / "exports").exists()


def test_the_front_leads_to_every_year_and_every_page_back(built: Path) -> None:
    front = links(built / "index.html")
    assert {"2023/index.html", "2024/index.html", "undated/index.html"} <= set(front)
    assert "2023/briefings/2023-05-02-a.html" in front
    assert "../index.html" in links(built / "2023/index.html")
    assert "../../index.html" in links(built / "2023/briefings/2023-05-02-a.html")
    assert "Briefings 2023" in (built / "2023/index.html").read_text("utf-8")
    assert "<title>Briefings</title>" in (built / "index.html").read_text("utf-8")


def test_the_newest_year_comes_first_and_what_has_no_day_last() -> None:
    made = parts.by_year(ARTICLES, labels.load("fr"))
    assert [(part.folder, part.count) for part in made] == [("2024", 2), ("2023", 1), ("undated", 1)]
    assert made[-1].label == "Sans date"


def test_the_same_articles_give_the_same_bytes(built: Path, chosen: settings.Settings, tmp_path: Path) -> None:
    parts.build(ARTICLES[::-1], settings=chosen, target=tmp_path / "again", store=Store(chosen.root / "store"))
    first, second = ({p.relative_to(f): p.read_bytes() for p in f.rglob("*.html")} for f in (built, tmp_path / "again"))
    assert first == second


def test_an_address_is_that_of_the_year(tmp_path: Path) -> None:
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    config = (ROOT / "mkdocs.yml").read_text("utf-8") + "site_url: https://example.org/presse/\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    parts.build(ARTICLES[:1], settings=settings.load(tmp_path), target=tmp_path / "site")
    head = (tmp_path / "site/2023/briefings/2023-05-02-a.html").read_text("utf-8")
    assert "https://example.org/presse/2023/briefings/2023-05-02-a.html" in head
    assert "https://example.org/presse/2023/" in (tmp_path / "site/2023/feed.xml").read_text("utf-8")


def test_what_changed_is_not_told_over_several_sites(chosen: settings.Settings) -> None:
    with pytest.raises(BriefingError, match=r"several sites; .*--split none"):
        builder.build(replace(chosen, split="year"), since="site")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param((), "several sites", id="as-the-file-says"),
        pytest.param(("--split", "year"), "several sites", id="the-same-said-twice"),
        pytest.param(("--split", "none"), "no folder and no commit", id="undone"),
    ],
)
def test_the_command_undoes_what_the_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nextra: {briefings: {split: year}}\n", "utf-8")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["build", "--since", "nowhere", *words])
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_build_is_split_when_asked_and_says_when_it_should_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("templates", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    for day in ("2023-05-02", "2024-05-02"):
        path = tmp_path / "content" / "articles" / f"{day}-pont.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\ntitle: Le pont\npublished: {day}\nlanguage: fr\n---\nLe maire a ouvert le pont.\n", "utf-8"
        )
    one = settings.load(tmp_path)
    monkeypatch.setattr(builder, "LARGEST_INDEX", 1_000)
    (notice,) = builder.build(one).notices
    assert "--split year" in notice
    split = builder.build(replace(one, split="year"))
    assert (split.changed, split.notices) == (True, ())
    assert {path.parent.name for path in one.site.glob("20*/index.html")} == {"2023", "2024"}
    assert not (one.site / "briefings").exists()
    assert not builder.build(replace(one, split="year")).changed
    assert list(check_links(one.site)) == []


@pytest.mark.parametrize("value", ["month", 1, ["year"]])
def test_another_way_to_split_is_refused(tmp_path: Path, value: object) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\nextra: {{briefings: {{split: {value}}}}}\n", "utf-8")
    with pytest.raises(BriefingError, match="split"):
        settings.load(tmp_path)

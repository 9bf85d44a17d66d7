"""A site of one's own, begun with the program alone; and what CI asks of it."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from briefings import __version__
from briefings.audit.links import check_links
from briefings.cli import main

ROOT = Path(__file__).parent.parent


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "home", "first", "missing"),
    [
        ("fr", "Accueil", "Le pont de la Vallée", "Page introuvable"),
        ("en", "Home", "Valley Bridge to stay closed", "Page not found"),
    ],
)
def test_a_new_site_is_built_at_once_in_its_language(
    empty: Path, language: str, home: str, first: str, missing: str
) -> None:
    begun = run("new", "site", "--language", language, "--name", 'Le bureau « Asie » & "Pacifique"')
    assert begun.exit_code == 0, begun.output
    built = run("build")
    assert built.exit_code == 0, built.output
    page = BeautifulSoup((empty / "site" / "index.html").read_text("utf-8"), "html.parser")
    assert page.html is not None
    assert page.html["lang"] == language
    assert page.select_one(".md-tabs__link").get_text(strip=True) == home  # type: ignore[union-attr]
    assert first in page.get_text()
    assert missing in (empty / "site" / "404.html").read_text("utf-8")
    assert 'Le bureau « Asie » & "Pacifique"' in page.title.get_text()  # type: ignore[union-attr]
    assert list(check_links(empty / "site")) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        pytest.param("site_name: Mine\n", id="only-a-name"),
        pytest.param("site_name: Mine\ntheme: material\n", id="theme-by-name"),
        pytest.param("site_name: Mine\ntheme: {name: material}\nplugins: [offline, search]\n", id="no-polyfills"),
        pytest.param("site_name: Mine\nextra: {polyfills: [assets/own.js]}\n", id="other-polyfills"),
        pytest.param("site_name: Mine\nextra_javascript: [assets/desk.js]\n", id="a-script-of-its-own"),
    ],
)
def test_whatever_the_settings_lack_nothing_comes_from_elsewhere(empty: Path, settings: str) -> None:
    (empty / "content" / "articles").mkdir(parents=True)
    text = "Le pont rouvrira le 4 mars 2026, a annoncé la maire de Brisac, Claire Aubin."
    (empty / "content" / "articles" / "2026-03-01-pont.txt").write_text(text, "utf-8")
    (empty / "mkdocs.yml").write_text(settings, "utf-8")
    built = run("build")
    assert built.exit_code == 0, built.output
    loaded = [
        part.get("src") or part.get("href")
        for path in sorted((empty / "site").rglob("*.html"))
        for part in BeautifulSoup(path.read_text("utf-8"), "html.parser").select("[src], link[href]")
    ]
    assert [address for address in loaded if "//" in str(address)] == []
    page = BeautifulSoup((empty / "site" / "index.html").read_text("utf-8"), "html.parser")
    assert page.body is not None
    assert page.body["data-md-color-scheme"] == "default"
    assert [script["src"] for script in page.select("script[src*=iframe-worker]")] == ["assets/iframe-worker.js"]
    assert (empty / "site" / "about.html").is_file()
    # Which may count on the theme's program, where it is else fetched at the reader's first move.
    own = page.select("script[src='assets/desk.js']")
    assert len(page.select("script[src*='javascripts/bundle']")) == len(own)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_corrections_that_a_new_site_begins_with_say_nothing_until_they_are_uncommented(
    empty: Path, language: str
) -> None:
    run("new", "site", "--language", language)
    assert "correction" not in run("check").output
    path = empty / "content/corrections.yml"
    path.write_text(re.sub(r"(?m)^# (?=- |  )", "", path.read_text("utf-8")), "utf-8")
    told = run("check").output
    assert "7 corrections made, 1 does not fit" in told  # the two names, of which the article has one
    assert "reads already" not in told


def test_a_new_site_overwrites_nothing(empty: Path) -> None:
    (empty / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    result = run("new", "site")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.output
    assert sorted(path.name for path in empty.iterdir()) == ["mkdocs.yml"]


def test_the_ci_files_of_a_new_site_are_whole(empty: Path) -> None:
    run("new", "site", "desk")
    github = yaml.safe_load((empty / "desk/.github/workflows/site.yml").read_text("utf-8"))
    gitlab = yaml.safe_load((empty / "desk/.gitlab-ci.yml").read_text("utf-8"))
    hooks = yaml.safe_load((empty / "desk/.pre-commit-config.yaml").read_text("utf-8"))
    steps = [step.get("run") for step in github["jobs"]["build"]["steps"]]
    assert {'briefings build --strict "$STRICT"', "briefings audit --accessibility"} <= set(steps)
    assert set(filter(None, steps)) <= set(gitlab["build"]["script"])
    assert hooks["repos"][0]["hooks"][0]["entry"] == "briefings check"


def test_a_new_site_is_built_by_the_wheel_beside_it(empty: Path) -> None:
    run("new", "site", "desk")
    lines = (empty / "desk/requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        "-c constraints.txt",
        f"./briefings-{__version__}-py3-none-any.whl[audit]",
    ]
    assert (empty / "desk/constraints.txt").read_bytes() == (ROOT / "constraints.txt").read_bytes()


@pytest.mark.slow
def test_a_build_says_which_articles_have_no_day(empty: Path) -> None:
    run("new", "site")
    for name in ("first", "second"):
        (empty / f"content/articles/{name}.txt").write_text("Le musée a rouvert lundi, a dit Jean Grand.\n", "utf-8")
    built = run("build")
    assert built.exit_code == 0
    assert "note: content/articles/first.txt and 1 other article have no day of publication" in built.output
    assert "briefings check names each" in built.output


@pytest.mark.slow
def test_the_wheel_builds_a_site_away_from_the_checkout(tmp_path: Path) -> None:
    wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as archive:
        archive.extractall(tmp_path / "installed")
    (tmp_path / "desk").mkdir()
    program = [
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import briefings.cli as c; c.main()",
    ]
    for command in (["new", "site"], ["build"]):
        done = subprocess.run(
            [*program, str(tmp_path / "installed"), *command], cwd=tmp_path / "desk", capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "desk/site/briefings/2026-03-04-pont-de-la-vallee.html").is_file()


@pytest.mark.slow
def test_gaps_of_a_chosen_kind_stop_a_site(empty: Path) -> None:
    run("new", "site")
    article = empty / "content/articles/2024-06-17-note.md"
    article.write_text(
        "---\nlanguage: fr\n---\nPaul Petit et Jean Grand se sont parlé lundi. Il est parti mardi.\n", "utf-8"
    )
    assert run("build").exit_code == 0
    before = (empty / "site/index.html").read_bytes()
    refused = run("build", "--strict", "person")
    assert refused.exit_code == 2
    assert "content/articles/2024-06-17-note.md:4: person: 'Il'" in refused.output
    assert (empty / "site/index.html").read_bytes() == before
    assert run("check", "--strict", "person").exit_code == 1
    assert run("build", "--strict", "role,speaker").exit_code == 0


def test_a_kind_of_gap_that_is_not_there_is_told(empty: Path) -> None:
    result = run("build", "--strict", "dates")
    assert result.exit_code == 2
    assert "known are date, speaker, person, role, all, none" in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("page", "told"),
    [
        pytest.param('<a href="gone.html">x</a>', "no such file", id="file"),
        pytest.param('<a href="other.html#nowhere">x</a>', "no such place", id="place"),
        pytest.param('<a href="javascript:alert(1)">x</a>', "neither http", id="scheme"),
        pytest.param('<a href="../../etc/passwd">x</a>', "out of the site", id="outside"),
        pytest.param('<script src="https://example.org/x.js"></script>', "from elsewhere", id="script"),
        pytest.param('<link rel="stylesheet" href="//example.org/x.css">', "from elsewhere", id="style"),
    ],
)
def test_the_audit_finds(tmp_path: Path, page: str, told: str) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{page}", "utf-8")
    (tmp_path / "other.html").write_text("<!doctype html><title>x</title><p id=here>x", "utf-8")
    assert [told in problem.what for problem in check_links(tmp_path)] == [True]


def test_the_audit_passes_what_is_right(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<!doctype html><title>x</title><link rel="alternate" href="https://example.org/f"><a href="https://example.org">x</a>'
        '<a href="other.html#h%C3%A9ros">x</a><a href="#">x</a><img src="data:image/gif;base64,R0lGODlhAQ==" alt="">',
        "utf-8",
    )
    (tmp_path / "other.html").write_text('<!doctype html><title>x</title><p id="héros">x', "utf-8")
    assert list(check_links(tmp_path)) == []

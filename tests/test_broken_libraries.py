"""A package that is missing, of another version or spoilt: one line, a cure, the old site as it was.

Each is really broken, in a process of its own: by a module of the same name that
comes first, or by what it finds on disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture import small_site, some

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
ONE = ("2025-03-10-digue.md",)
GONE = 'raise ModuleNotFoundError("No module named {name}", name="{name}")'
SPOILT = 'raise ImportError("libx.so.1: cannot open shared object file", name="{name}")'
ANOTHER = ""
"""An empty module: each thing that is asked of it is missing."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = small_site.write(tmp_path / "project", only=ONE)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("old", "utf-8")
    return folder


def run(project: Path, *words: str, first: Path | None = None) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str(path) for path in (first, ROOT) if path)
    code = "from briefings.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=project, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True,
    )  # fmt: skip


def told(done: subprocess.CompletedProcess[str], project: Path) -> str:
    """The one line that is told."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.strip().split("\n")[-1:]
    assert line.startswith(("error: ", "none of"))
    assert ";" in line, line
    assert "the program failed" not in done.stderr, done.stderr
    assert small_site.tree(project / "site").keys() == {"index.html"}
    assert (project / "site/index.html").read_text("utf-8") == "old"
    assert {path.name for path in project.iterdir()} <= {"content", "mkdocs.yml", "site", ".cache"}
    return done.stderr


def broken(tmp_path: Path, name: str, code: str) -> Path:
    """A folder with a module of this name, in place of the package."""
    folder = tmp_path / "first"
    folder.mkdir()
    (folder / f"{name}.py").write_text(code.format(name=name), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "code", "words"),
    some(
        [
            pytest.param("spacy", GONE, "the package 'spacy' is not installed", id="spacy-gone"),
            pytest.param("trafilatura", GONE, "the package 'trafilatura' is not installed", id="trafilatura-gone"),
            pytest.param("mkdocs", GONE, "the package 'mkdocs' is not installed", id="mkdocs-gone"),
            pytest.param("typst", GONE, "the package 'typst' is not installed", id="typst-gone"),
            pytest.param("spacy", SPOILT, "cannot be used (libx.so.1", id="spacy-spoilt"),
            pytest.param("lxml", SPOILT, "the package 'lxml' cannot be used", id="lxml-spoilt"),
            pytest.param("yaml", GONE, "the package 'yaml' is not installed", id="yaml-gone"),
            pytest.param("typst", ANOTHER, "typst", id="typst-of-another-version"),
            pytest.param("babel", GONE, "the package 'babel' is not installed", id="babel-gone"),
            pytest.param("PIL", SPOILT, "the package 'PIL' cannot be used", id="pillow-spoilt"),
            pytest.param("jinja2", GONE, "the package 'jinja2' is not installed", id="jinja-gone"),
        ],
        4,
    ),
)
def test_a_package_that_is_broken_is_named(project: Path, tmp_path: Path, name: str, code: str, words: str) -> None:
    line = told(run(project, "build", first=broken(tmp_path, name, code)), project)
    assert words in line
    assert "pip install -c constraints.txt ." in line


def test_with_debug_it_shows_where(project: Path, tmp_path: Path) -> None:
    done = run(project, "--debug", "build", first=broken(tmp_path, "yaml", GONE))
    assert done.returncode != 0
    assert "Traceback" in done.stderr
    assert "ModuleNotFoundError" in done.stderr


def test_material_missing_is_a_line_of_mkdocs(project: Path) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("name: material", "name: no-such-theme"), "utf-8")
    assert "MkDocs refuses the site" in told(run(project, "build"), project)


def model(project: Path, spoil: str) -> None:
    """A pipeline of the site's own, spoilt."""
    folder = project / "pipeline"
    if spoil != "gone":
        shutil.copytree(ROOT / "briefings/models/fr", folder)
    if spoil == "empty":
        shutil.rmtree(folder)
        folder.mkdir()
    if spoil == "config":
        (folder / "config.cfg").write_text("[nlp\n", "utf-8")
    if spoil == "weights":
        for path in folder.rglob("model"):
            path.write_bytes(path.read_bytes()[:100])
    if spoil == "words":
        for path in (
            *folder.rglob("strings.json"),
            *folder.rglob("*.msgpack"),
            *folder.rglob("cfg"),
            *folder.rglob("meta.json"),
        ):
            path.write_bytes(b"\xff{")
    path = project / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").rstrip() + "\n    models: {fr: ./pipeline}\n", "utf-8")


@pytest.mark.parametrize("spoil", some(["config", "weights", "words", "gone", "empty"], 2))
def test_a_pipeline_that_is_spoilt_is_named(project: Path, spoil: str) -> None:
    model(project, spoil)
    done = run(project, "build")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "pipeline" in done.stderr
    assert "take it out of mkdocs.yml" in done.stderr
    assert done.stderr.count("\n") == 1
    assert (project / "site/index.html").read_text("utf-8") == "old"

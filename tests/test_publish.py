"""Publishing: the new site takes the old one's place whole, or the old one stays."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefings.errors import BriefingError
from briefings.freshness import Record, digest_inputs, digest_outputs, is_fresh, last_build, remember
from briefings.publish import lock, replacing
from briefings.settings import Settings

HOLD = """
import sys
from pathlib import Path
from briefings.publish import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def fill(folder: Path, words: str, name: str = "index.html") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(words, "utf-8")


def tree(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_beside(tmp_path: Path) -> None:
    fill(tmp_path / "site", "old")
    fill(tmp_path / "site", "gone", "page.html")
    with replacing(tmp_path / "site") as new:
        fill(new, "new")
        assert tree(tmp_path / "site")["index.html"] == "old"
    assert tree(tmp_path) == {"site/index.html": "new"}


def test_a_first_site(tmp_path: Path) -> None:
    with replacing(tmp_path / "deep" / "site") as new:
        fill(new, "new")
    assert tree(tmp_path) == {"deep/site/index.html": "new"}


@pytest.mark.parametrize("error", [BriefingError("bad template"), KeyboardInterrupt(), MemoryError()])
def test_a_build_that_fails_leaves_the_old_site_whole(tmp_path: Path, error: BaseException) -> None:
    fill(tmp_path / "site", "old")

    def fail() -> None:
        with replacing(tmp_path / "site") as new:
            fill(new, "half")
            raise error

    with pytest.raises(type(error)):
        fail()
    assert tree(tmp_path) == {"site/index.html": "old"}


def test_a_build_that_writes_nothing_replaces_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "site", "old")
    with pytest.raises(BriefingError, match="nothing was written"), replacing(tmp_path / "site"):
        pass
    assert tree(tmp_path) == {"site/index.html": "old"}


def test_a_build_killed_between_its_two_renames_is_taken_up(tmp_path: Path) -> None:
    fill(tmp_path / ".site.old", "old")
    fill(tmp_path / ".site.new", "new")
    with pytest.raises(BriefingError, match="nothing was written"), replacing(tmp_path / "site"):
        assert tree(tmp_path) == {"site/index.html": "old"}
    assert tree(tmp_path) == {"site/index.html": "old"}


@pytest.mark.parametrize("name", ["thesis.txt", "sub/index.html"])
def test_a_folder_that_holds_something_else_is_not_replaced(tmp_path: Path, name: str) -> None:
    fill((tmp_path / "site" / name).parent, "mine", Path(name).name)
    with pytest.raises(BriefingError, match="no site"), replacing(tmp_path / "site"):
        pass
    assert tree(tmp_path) == {f"site/{name}": "mine"}


def test_a_site_that_is_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    fill(tmp_path / "web", "old")
    (tmp_path / "site").symlink_to(tmp_path / "web", target_is_directory=True)
    with replacing(tmp_path / "site") as new:
        fill(new, "new")
    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "web") == {"index.html": "new"}


def test_two_builds_at_once_and_none_left_over_after_a_kill(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BriefingError, match="another build of this site is running"), lock(tmp_path):
            pass
        other.kill()
    with lock(tmp_path):
        assert (tmp_path / "lock").exists()


def settings_in(folder: Path) -> Settings:
    for name in ("content/articles/a.md", "templates/page.j2", "mkdocs.yml"):
        fill((folder / name).parent, "x", Path(name).name)
    fill(folder / "site", "page")
    return Settings(root=folder)


def test_what_was_built_is_remembered(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    assert last_build(settings) is None
    inputs = digest_inputs(settings)
    record = Record(inputs=inputs, outputs=digest_outputs(settings.site), articles=1, problems=("é: x",))
    remember(record, settings)
    assert last_build(settings) == record
    assert is_fresh(last_build(settings), digest_inputs(settings), settings)


@pytest.mark.parametrize(
    "name", ["content/articles/a.md", "content/background/b.md", "templates/page.j2", "mkdocs.yml", "site/index.html"]
)
def test_any_change_calls_for_a_build(tmp_path: Path, name: str) -> None:
    settings = settings_in(tmp_path)
    inputs = digest_inputs(settings)
    record = Record(inputs=inputs, outputs=digest_outputs(settings.site), articles=1)
    fill((tmp_path / name).parent, "changed", Path(name).name)
    assert not is_fresh(record, digest_inputs(settings), settings)


def test_a_new_time_of_change_alone_calls_for_none(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    before = digest_inputs(settings)
    os.utime(tmp_path / "mkdocs.yml", (time.time() + 9, time.time() + 9))
    assert digest_inputs(settings) == before


@pytest.mark.parametrize("words", ["", "{", "[]", "{}", '{"inputs": 1}'])
def test_a_broken_record_is_none(tmp_path: Path, words: str) -> None:
    fill(tmp_path / ".cache" / "briefings", words, "last-build.json")
    assert last_build(Settings(root=tmp_path)) is None

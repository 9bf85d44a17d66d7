"""Two builds of the same articles are the same bytes, wherever, whenever and however they are made."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.torture import small_site, some

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
BUILD = """
import os, random, sys
if sys.argv.pop(1) == "shuffled":
    dice, scandir, listdir = random.Random(7), os.scandir, os.listdir

    class Scanned:
        def __init__(self, *path):
            with scandir(*path) as found:
                self.found = list(found)
            dice.shuffle(self.found)
        def __enter__(self): return self
        def __exit__(self, *why): return None
        def __iter__(self): return iter(self.found)
        def __next__(self):
            if not self.found: raise StopIteration
            return self.found.pop()
        def close(self): pass

    def listed(*path):
        found = listdir(*path)
        dice.shuffle(found)
        return found

    os.scandir, os.listdir = Scanned, listed
from briefings.cli import main
main()
"""
PLACES = {
    "one": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANGUAGE": "fr", "SOURCE_DATE_EPOCH": ""},
    "a place far away": {
        "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "LANGUAGE": "en",
        "SOURCE_DATE_EPOCH": "1234509876", "COLUMNS": "40", "NO_COLOR": "1", "CI": "1", "USER": "qwxzyk-user",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same site, built in two places that have as little in common as can be."""
    built = []
    for number, (name, environment) in enumerate(PLACES.items()):
        folder = tmp_path_factory.mktemp("place") / name / ("deeper" * number)
        small_site.write(
            folder,
            jobs=1 + number,
            shuffled=number or None,
            only=some([*small_site.ARTICLES][::-1], 3),
            long=True,
        )
        given = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        known = {key: value for key, value in given.items() if value}
        order = "shuffled" if number else "plain"
        done = subprocess.run(
            [sys.executable, "-c", BUILD, order, "build"], cwd=folder, env=known, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        built.append(folder / "site")
    return built


def test_every_file_of_two_builds_is_the_same(sites: list[Path]) -> None:
    one, other = (small_site.tree(site) for site in sites)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    for end in (
        ".html",
        ".pdf",
        ".zip",
        ".db",
        ".docx",
        ".png",
        ".ics",
        ".xml",
        ".json",
        ".jsonl",
        ".tml",
        ".md",
        ".js",
    ):
        assert any(name.endswith(end) for name in one), end


def test_no_file_tells_where_when_or_by_whom_it_was_made(sites: list[Path]) -> None:
    place = sites[1].parent
    for path in sites[1].rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as parts:
                    assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}, path
                    data += b"".join(map(parts.read, parts.namelist()))
            for told in (str(place), "far away", "qwxzyk-user", "1234509876"):
                assert told.encode() not in data, path

"""Many articles: what one of them does to its process costs the others nothing, and what was read is not read again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from briefings import freshness, sources
from briefings.batch import Batch, Given, Kept, collect, kept_for, local, read_each, workers
from briefings.batch.here import read_here
from briefings.batch.local import Local
from briefings.batch.task import Reader, Task, article_of, line_of, task_of
from briefings.builder import read_articles
from briefings.errors import BriefingError
from briefings.settings import Settings
from tests import batch_readers
from tests.small_article import small

Write = Callable[[str, str | bytes], Path]
ARTICLE = small()
ROOT = Path(__file__).parent.parent
QUICK = 1
"""Seconds of the processor for an article that hangs."""


@pytest.fixture(autouse=True)
def _many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles are many."""
    monkeypatch.setattr(local, "FEW", 1)


def site(root: Path, *texts: str, name: str = "2024-06-{:02}-a.txt") -> Settings:
    """The settings of a site with these articles."""
    folder = root / "content" / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").touch()
    for number, text in enumerate(texts, 1):
        (folder / name.format(number)).write_text(text, "utf-8")
    return Settings(root=root, jobs=2)


def read_all(settings: Settings, **how: Any) -> Batch:
    """The articles of a site, read as `read_each` is told."""
    return collect(read_each(sources.find([settings.articles]), article_of, settings=settings, **how), settings)


def read(settings: Settings, *, kept: Kept | None = None, jobs: int = 2) -> Batch:
    return read_all(settings, kept=kept, read=batch_readers.plain, opening=partial(Local, jobs=jobs))


def titles(batch: Batch) -> list[str]:
    return [article.title for article in batch.articles]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2, pytest.param(3, marks=pytest.mark.slow)])
def test_articles_come_in_order_however_many_processes_read_them(tmp_path: Path, jobs: int) -> None:
    texts = ["slow", *(f"text {number}" for number in range(60)), "slow", "last"]
    told: list[tuple[int, int, str]] = []
    settings = site(tmp_path, *texts, name="a{:03}.txt")
    batch = read_all(
        settings,
        read=batch_readers.plain,
        opening=partial(Local, jobs=jobs),
        progress=lambda *about: told.append(about),
    )
    assert titles(batch) == texts
    assert [about[0] for about in told] == list(range(1, 64))
    assert told[-1] == (63, 63, "a063.txt")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("bad", "problem", "cure"),
    [
        ("die", "the process that read it was ended 2 times (SIGKILL)", "is there enough memory?"),
        ("hang", "its reading took more than the 1 seconds of the processor", "raise limit under extra: briefings"),
    ],
)
def test_what_ends_its_process_is_left_out_and_named(tmp_path: Path, bad: str, problem: str, cure: str) -> None:
    settings = replace(site(tmp_path, "one", bad, "three", bad, "five", "six"), limit=QUICK)
    batch = read(settings)
    assert titles(batch) == ["one", "three", "five", "six"]
    assert [line.split(": ")[0] for line in batch.problems] == [
        str(settings.articles / f"2024-06-0{number}-a.txt") for number in (2, 4)
    ]
    assert all(problem in line and cure in line for line in batch.problems)


@pytest.mark.slow
def test_a_process_that_is_stopped_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "GRACE", 1)
    monkeypatch.setattr("briefings.batch.task.SLACK", 5)
    batch = read(replace(site(tmp_path, "one", "stop", "three"), limit=QUICK))
    assert titles(batch) == ["one", "three"]
    assert "took more than" in batch.problems[0]


@pytest.mark.slow
def test_an_article_whose_process_is_ended_once_is_read_by_the_next(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    batch = read(site(tmp_path, "one", f"die once: {mark}", "three"))
    assert mark.exists()
    assert len(batch.articles) == 3
    assert not batch.problems


@pytest.mark.slow
def test_what_concerns_every_article_ends_the_reading(tmp_path: Path) -> None:
    before = begun_by(os.getpid())
    with pytest.raises(BriefingError, match="the lexicon is broken; mend it"):
        read(site(tmp_path, "one", "broken", *("slow",) * 40))
    assert begun_by(os.getpid()) <= before


def test_processes_that_cannot_begin_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PROGRAM", "raise SystemExit(3)")
    with pytest.raises(BriefingError, match="no process that reads articles can be started"):
        read(site(tmp_path, "one", "two", "three"))


@pytest.mark.slow
def test_a_process_makes_room_for_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MOST", 2)
    texts = [f"text {number}" for number in range(7)]
    assert titles(read(site(tmp_path, *texts), jobs=1)) == texts


@pytest.mark.slow
def test_few_articles_are_read_here_and_an_endless_one_is_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "FEW", 1000)
    monkeypatch.setattr(local, "Workers", None)
    batch = read(replace(site(tmp_path, "one", "hang", "three"), limit=QUICK))
    assert titles(batch) == ["one", "three"]
    assert "took more than the 1 seconds" in batch.problems[0]


@pytest.mark.slow
def test_many_short_articles_are_many_though_few_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "FEW", 100)
    monkeypatch.setattr(local, "AHEAD", 2)
    begun: list[int] = []

    def counted(reader: Reader, number: int) -> workers.Workers:
        begun.append(number)
        return workers.Workers(reader, number)

    monkeypatch.setattr(local, "Workers", counted)
    batch = read(site(tmp_path, *("short " * 3 for _ in range(12))))
    assert len(batch.articles) == 12
    assert begun == [2]


def test_in_a_thread_nothing_is_broken_off(tmp_path: Path) -> None:
    found: list[object] = []
    task = Task(path=Path("a.txt"), data=b"slow", seconds=0.1)
    thread = Thread(target=lambda: found.append(read_here(batch_readers.plain, task)))
    thread.start()
    thread.join()
    assert isinstance(found[0], bytes)


def test_long_articles_may_take_longer(write: Write) -> None:
    given = Given()
    times = [task_of(write("a.txt", "é" * letters), given, 60) for letters in (10, 24_000, 50_000)]
    assert [task.seconds for task in times if isinstance(task, Task)] == [60, 60, 180]


def begun_by(number: int) -> set[int]:
    """The processes that the threads of a process have begun."""
    try:
        folders = list(Path(f"/proc/{number}/task").iterdir())
        return {int(found) for folder in folders for found in (folder / "children").read_text().split()}
    except OSError:
        return set()


def wait_for_the_end_of(processes: set[int]) -> None:
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{number}").exists() for number in processes):
        assert time.monotonic() < deadline
        time.sleep(0.05)


FRENCH = (
    "Le ministre Paul Arnaud a démissionné lundi, a annoncé le gouvernement de {}.\n\nIl était en poste depuis 2022.\n"
)


@pytest.mark.slow
def test_a_real_reading_goes_on_when_a_process_is_killed(tmp_path: Path) -> None:
    settings = site(tmp_path, *map(FRENCH.format, "abcdefghijkl"))
    before = begun_by(os.getpid())
    killed: list[int] = []

    def kill(done: int, total: int, name: str) -> None:
        if not killed and (begun := begun_by(os.getpid()) - before):
            killed.append(min(begun))
            os.kill(killed[0], signal.SIGKILL)

    batch = read_articles(settings, progress=kill)
    assert killed
    assert not batch.problems
    alone = read_all(settings, opening=partial(Local, jobs=1))
    assert [line_of(article) for article in batch.articles] == [line_of(article) for article in alone.articles]


# What was read before


class Counted:
    """Reads as the others do, and counts; in this process, where few articles are read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, task: Task) -> bytes | str:
        self.read.append(task.path.name)
        if task.data == b"left out":
            return f"{task.path}: left out"
        return batch_readers.plain(task)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    monkeypatch.setattr(local, "FEW", 10_000)
    return Counted()


def kept_read(settings: Settings, counted: Counted, **how: bool) -> tuple[Batch, list[str]]:
    """What a build reads, and the names of what it reads anew."""
    counted.read.clear()
    kept = Kept(settings, **how)
    batch = read_all(settings, kept=kept, read=counted)
    kept.prune()
    return batch, list(counted.read)


def names(*numbers: int) -> list[str]:
    return [f"2024-06-{number:02}-a.txt" for number in numbers]


def test_only_what_changed_is_read_again(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one", "two", "three")
    assert kept_read(settings, counted)[1] == names(1, 2, 3)
    assert kept_read(settings, counted)[1] == []
    (settings.articles / names(2)[0]).write_text("deux")
    batch, anew = kept_read(settings, counted)
    assert (titles(batch), anew) == (["one", "deux", "three"], names(2))


def test_a_file_by_another_name_is_another_article(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one")
    kept_read(settings, counted)
    (settings.articles / names(1)[0]).rename(settings.articles / "b.txt")
    batch, anew = kept_read(settings, counted)
    assert anew == ["b.txt"]
    assert batch.articles[0].id == "b"


def test_what_was_left_out_is_tried_again(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one", "left out")
    for anew in (names(1, 2), names(2)):
        batch, found = kept_read(settings, counted)
        assert found == anew
        assert len(batch.problems) == 1


def entries(settings: Settings) -> list[Path]:
    return sorted((settings.cache / "articles").glob("*/*"))


def cut(data: bytes) -> bytes:
    return data[:-9]


def emptied(data: bytes) -> bytes:
    return b""


def turned(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


@pytest.mark.parametrize("harm", [cut, emptied, turned])
def test_an_entry_that_does_not_hold_is_read_again(
    tmp_path: Path, counted: Counted, harm: Callable[[bytes], bytes]
) -> None:
    settings = site(tmp_path, "one", "two")
    whole, _ = kept_read(settings, counted)
    path = entries(settings)[0]
    path.write_bytes(harm(path.read_bytes()))
    batch, anew = kept_read(settings, counted)
    assert batch.articles == whole.articles
    assert len(anew) == 1
    assert kept_read(settings, counted)[1] == []


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": 3}', b"cos\nsystem\n(S'true'\ntR.", b"[" * 100_000])
def test_an_entry_that_is_no_article_is_read_again(tmp_path: Path, counted: Counted, line: bytes) -> None:
    settings = site(tmp_path, "one")
    kept_read(settings, counted)
    task = task_of(sources.find([settings.articles])[0], Given(), 60)
    assert isinstance(task, Task)
    Kept(settings).keep(task, Given(), line)
    batch, anew = kept_read(settings, counted)
    assert (titles(batch), anew) == (["one"], names(1))


@pytest.mark.parametrize("name", ["lexicons/fr/words.toml", "models/fr/weights", "names/words.py"])
def test_another_program_reads_everything_again(
    tmp_path: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    package = tmp_path / "package"
    (package / name).parent.mkdir(parents=True)
    (package / name).write_text("one")
    monkeypatch.setattr(freshness, "PACKAGE", package)
    settings = site(tmp_path / "site", "one", "two")
    try:
        for words, anew in (("one", 2), ("one", 0), ("two", 2)):
            (package / name).write_text(words)
            freshness.digest_program.cache_clear()
            assert len(kept_read(settings, counted)[1]) == anew
    finally:
        freshness.digest_program.cache_clear()


def test_another_pipeline_reads_everything_again(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one")
    folder = tmp_path / "pipeline"
    folder.mkdir()
    other = Settings(root=tmp_path, models={"en": str(folder)})
    assert len(kept_read(settings, counted)[1]) == 1
    assert len(kept_read(other, counted)[1]) == 1
    assert len(kept_read(other, counted)[1]) == 0
    (folder / "weights").write_text("x")
    assert len(kept_read(other, counted)[1]) == 1


def test_what_is_asked_for_anew_is_read_anew_and_kept(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one")
    kept_read(settings, counted)
    assert len(kept_read(settings, counted, anew=True)[1]) == 1
    assert len(kept_read(settings, counted)[1]) == 0


def test_what_is_gone_is_forgotten(tmp_path: Path, counted: Counted) -> None:
    settings = site(tmp_path, "one", "two")
    kept_read(settings, counted)
    (settings.articles / names(1)[0]).unlink()
    kept_read(settings, counted)
    assert len(entries(settings)) == 1


def test_only_a_sites_own_articles_are_kept(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = site(tmp_path / "site", "one")
    own = [settings.articles, *sources.find([settings.articles])]
    assert kept_for(settings, own)
    assert kept_for(settings, [*own, write("elsewhere.txt", "one")]) is None
    assert kept_for(Settings(root=tmp_path), own) is None
    monkeypatch.chdir(tmp_path / "site")
    assert kept_for(Settings(), own)


def test_a_kept_article_is_the_one_that_was_read() -> None:
    assert article_of(line_of(ARTICLE)) == ARTICLE
    assert line_of(article_of(line_of(ARTICLE))) == line_of(ARTICLE)


def test_a_name_that_is_no_unicode_is_written_as_json() -> None:
    line = line_of(article_of(line_of(ARTICLE).replace(b'"id": "', b'"id": "\\udce9', 1)))
    assert json.loads(line.decode("utf-8"))["id"].startswith("\udce9")


# The command


def command(*words: str, cwd: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefings", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def _heard() -> Iterator[None]:
    """Processes that are begun hear Ctrl+C, even where these tests run in the background and do not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.slow
@pytest.mark.usefixtures("_heard")
def test_ctrl_c_ends_the_command_and_its_processes_at_once(tmp_path: Path) -> None:
    site(tmp_path, *(FRENCH.format(word) * 20 for word in ("un", "deux", "trois", "quatre") * 20), name="a{:03}.txt")
    with command("extract", "content", "--out", "all.jsonl", cwd=tmp_path) as process:
        while not (begun := begun_by(process.pid)):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)
    assert told.decode().strip() == "stopped before the end; what stood before still stands"
    assert process.returncode == 130
    assert not (tmp_path / "all.jsonl").exists()
    wait_for_the_end_of(begun)

"""Reading on a Dask cluster of processes on this computer: the same bytes, whatever becomes of its workers."""

from __future__ import annotations

import builtins
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster

from briefings import freshness, sources
from briefings.batch import article_of, cluster, collect, read_each
from briefings.batch.cluster import Cluster
from briefings.batch.local import Local
from briefings.cli import main
from briefings.errors import BriefingError
from briefings.settings import Settings
from tests import batch_readers
from tests.test_batch import ROOT, begun_by, wait_for_the_end_of

pytestmark = pytest.mark.slow
Write = Callable[[str, str | bytes], Path]


@pytest.fixture(scope="module")
def two() -> Iterator[LocalCluster]:
    """A cluster of two worker processes."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        memory_limit=None,
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    ) as begun:
        yield begun


def articles(folder: Path, *texts: str) -> tuple[Path, ...]:
    for number, text in enumerate(texts):
        (folder / f"a{number:03}.txt").write_text(text, "utf-8")
    return sources.find([folder])


def test_articles_come_out_as_they_do_here_though_a_worker_is_killed(tmp_path: Path, two: LocalCluster) -> None:
    paths = articles(tmp_path, *(f"text {number}" if number % 5 else "slow" for number in range(120)))
    killed: list[int] = []

    def kill(done: int, total: int, name: str) -> None:
        if not killed:
            with Client(two.scheduler_address) as client:
                killed.extend(client.run(os.getpid).values())
            os.kill(killed[0], signal.SIGKILL)

    how: Any = {"settings": Settings(), "read": batch_readers.plain}
    there = read_each(paths, bytes, progress=kill, opening=partial(Cluster, address=two.scheduler_address), **how)
    found = list(there)
    assert killed
    assert found == list(read_each(paths, bytes, opening=partial(Local, jobs=2), **how))


def test_what_ends_its_process_is_left_out_there_too(tmp_path: Path, two: LocalCluster) -> None:
    results = read_each(
        articles(tmp_path, "one", "die", "hang", "four"),
        article_of,
        settings=Settings(limit=1),
        read=batch_readers.plain,
        opening=partial(Cluster, address=two.scheduler_address),
    )
    batch = collect(results, Settings())
    assert [article.title for article in batch.articles] == ["one", "four"]
    assert "was ended 2 times (SIGKILL)" in batch.problems[0]
    assert "took more than the 1 seconds" in batch.problems[1]


def test_a_cluster_with_another_program_is_refused(
    tmp_path: Path, two: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "digest_program", lambda: "other")
    with pytest.raises(BriefingError, match="has another program; install the same version"):
        Cluster(batch_readers.plain, address=two.scheduler_address)


def test_a_scheduler_that_cannot_be_reached_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(BriefingError, match=r"tcp://127\.0\.0\.1:9 cannot be reached .* dask scheduler"):
        Cluster(batch_readers.plain, address="tcp://127.0.0.1:9")


def test_a_cluster_that_was_begun_here_ends_where_it_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    class Begun:
        """Stands for a cluster of this computer, whose processes take seconds to begin."""

        ended = False

        def __enter__(self) -> str:
            return "tcp://127.0.0.1:9"

        def __exit__(self, *about: object) -> None:
            self.ended = True

    begun = Begun()
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    monkeypatch.setattr(cluster, "_own_cluster", lambda jobs: begun)
    with pytest.raises(BriefingError, match="cannot be reached"):
        Cluster(batch_readers.plain)
    assert begun.ended


def test_the_command_reads_on_a_cluster_of_its_own(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("mkdocs.yml", "site_name: A\nextra:\n  briefings:\n    jobs: 1\n")
    write("a/2024-06-18-a.txt", "The minister Paul Arnold resigned on Monday, the government said.\n")
    for words, out in (((), "here.jsonl"), (("--engine", "dask"), "there.jsonl")):
        result = CliRunner().invoke(main, ["extract", "a", "--out", out, *words])
        assert result.exit_code == 0, result.output
    assert Path("there.jsonl").read_bytes() == Path("here.jsonl").read_bytes()


def test_ctrl_c_while_a_cluster_begins_ends_it_without_a_word_from_its_processes(write: Write, tmp_path: Path) -> None:
    write("mkdocs.yml", "site_name: A\nextra:\n  briefings:\n    jobs: 2\n")
    write("site/index.html", "old")
    write("content/articles/2024-06-18-a.txt", "The minister Paul Arnold resigned on Monday, the government said.\n")
    heard = "import signal as s; s.signal(s.SIGINT, s.default_int_handler); from briefings.cli import main; main()"
    words = [sys.executable, "-c", heard, "build", "--engine", "dask"]
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, cwd=tmp_path, env=path, stderr=subprocess.PIPE, start_new_session=True) as process:
        while len(begun := begun_by(process.pid)) < 3:  # what Python tracks its own by, and two that begin
            assert process.poll() is None
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=120)
    assert told.decode().strip() == "stopped before the end; what stood before still stands"
    assert process.returncode == 130
    assert {path.name for path in tmp_path.iterdir()} <= {"mkdocs.yml", "site", "content", ".cache"}
    assert (tmp_path / "site/index.html").read_text() == "old"
    wait_for_the_end_of(begun)


def test_without_dask_the_cure_is_told(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *about: Any) -> Any:
        if name == "briefings.batch.cluster":
            raise ModuleNotFoundError("No module named 'distributed'", name="distributed")
        return real(name, *about)

    monkeypatch.setattr(builtins, "__import__", without)
    result = CliRunner().invoke(main, ["extract", str(write("a.txt", "x")), "--out", "-", "--engine", "dask"])
    assert result.exit_code == 2
    assert "needs the package distributed, which is not here; install both with: pip install dask distributed" in (
        result.stderr
    )


def test_a_scheduler_without_its_engine_is_a_slip(write: Write) -> None:
    result = CliRunner().invoke(main, ["extract", str(write("a.txt", "x")), "--out", "-", "--scheduler", "tcp://x:1"])
    assert result.exit_code == 2
    assert "--scheduler goes with --engine dask" in result.stderr

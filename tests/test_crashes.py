"""A build that is killed, stopped, refused by the disk or disturbed: the site stays whole, the next build heals."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest
from click.testing import CliRunner

from briefings import publish
from briefings.cli import main
from briefings.errors import BriefingError
from briefings.failures import explain
from tests.torture import killing, small_site, some

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]

Run = Callable[..., killing.Answer]
ONE = ("2025-03-10-digue.md",)
"""The articles of the site that is built here: one is enough."""


@pytest.fixture(scope="module")
def builder() -> Iterator[killing.Builder]:
    """The program, loaded once for all that is built here."""
    begun = killing.Builder()
    yield begun
    begun.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, builder: killing.Builder) -> Path:
    """A project with its finished site, to be copied."""
    folder = small_site.write(tmp_path_factory.mktemp("made"), only=ONE)
    assert builder.run(folder, "build").exit_code == 0
    return folder


@pytest.fixture
def run(builder: killing.Builder) -> Run:
    """A command of the program in the folder where the test is."""
    return lambda *words, **more: builder.run(Path.cwd(), *words, **more)


@pytest.fixture
def project(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, whose article has since changed, so that there is something to build."""
    folder = tmp_path / "project"
    shutil.copytree(made, folder, symlinks=True)
    article = folder / "content/articles" / ONE[0]
    article.write_text(article.read_text("utf-8").replace("rouvre sa digue", "rouvre enfin sa digue"), "utf-8")
    monkeypatch.chdir(folder)
    return folder


def refused(result: killing.Answer) -> str:
    """The one line of an error with exit code 2."""
    assert result.exit_code == 2, result.output
    lines = result.output.strip().split("\n")
    assert len(lines) == 1, result.output
    assert lines[0].startswith("error: ")
    assert "; " in lines[0], "no cure"
    assert "the program failed" not in lines[0]
    return lines[0]


def fill(folder: Path, words: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("index.html", "a.html", "b/c.html"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(words, "utf-8")


def replace_with(folder: Path, words: str) -> Callable[[], None]:
    def work() -> None:
        with publish.replacing(folder) as new:
            fill(new, words)

    return work


def test_killed_at_each_thing_that_it_does_to_the_disk_a_site_is_the_old_or_the_new(tmp_path: Path) -> None:
    site = tmp_path / "site"
    fill(tmp_path / "one", "old")
    fill(tmp_path / "two", "new")
    old, new = small_site.tree(tmp_path / "one"), small_site.tree(tmp_path / "two")
    shutil.rmtree(tmp_path / "one")
    shutil.rmtree(tmp_path / "two")
    seen = set()
    for number in range(200):
        shutil.rmtree(site, ignore_errors=True)
        fill(site, "old")
        code = killing.forked(killing.at_event(number, replace_with(site, "new")))
        stands = small_site.tree(site)
        assert stands in (old, new), number
        seen.add(stands == new)
        publish.recover(site)
        assert [path.name for path in tmp_path.iterdir()] == ["site"], number
        if code == 0:
            break
        assert code == -signal.SIGKILL, number
    else:
        pytest.fail("it does more to the disk than was looked at")
    assert number > 15
    assert seen == {True, False}


def test_where_folders_cannot_be_exchanged_a_killed_build_is_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "exchange", lambda one, other: False)
    site = tmp_path / "site"
    for number in range(200):
        shutil.rmtree(site, ignore_errors=True)
        fill(site, "old")
        code = killing.forked(killing.at_event(number, replace_with(site, "new")))
        publish.recover(site)
        assert len({path.read_text("utf-8") for path in site.rglob("*.html")}) == 1, number
        assert [path.name for path in tmp_path.iterdir()] == ["site"], number
        if code == 0:
            return
    pytest.fail("it does more to the disk than was looked at")


def test_a_whole_build_that_is_killed(project: Path, run: Run) -> None:
    old = small_site.tree(project / "site")
    for after in (0.15, 0.6):
        assert run("build", kill_after=after).exit_code == -signal.SIGKILL
        assert small_site.tree(project / "site") == old
    assert run("build").exit_code == 0
    assert "enfin" in (project / "site/briefings/2025-03-10-digue.html").read_text("utf-8")
    assert killing.beside(project) == []
    assert run("build").output.startswith("Nothing has changed")


def test_what_a_killed_build_left_goes_even_if_nothing_is_to_be_built(made: Path, run: Run) -> None:
    (made / ".site.new").mkdir()
    (made / ".site.new/half.html").write_text("half", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        assert run("build").output.startswith("Nothing has changed")
    assert killing.beside(made) == []


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
def test_processes_that_read_end_with_the_program_and_hold_no_lock(project: Path) -> None:
    small_site.write(project, jobs=2, long=True)
    child = subprocess.Popen(
        [sys.executable, "-c", "from briefings.cli import main; main()", "build"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}, stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    readers: list[int] = []
    ended = time.monotonic() + 120
    while not readers and time.monotonic() < ended and child.poll() is None:
        readers = children(child.pid)
        time.sleep(0.02)
    assert readers, "no process that reads was begun"
    child.kill()
    child.wait()
    with publish.lock(project / ".cache/briefings"):
        pass
    ended = time.monotonic() + 60
    while any(alive(pid) for pid in readers) and time.monotonic() < ended:
        time.sleep(0.1)
    assert [pid for pid in readers if alive(pid)] == []


def children(pid: int) -> list[int]:
    found = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # the thread may have ended meanwhile
            found += [int(word) for word in listed.read_text().split()]
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("largest", some([60_000, 2_000, 0], 1))
def test_a_disk_that_takes_no_more_leaves_the_old_site_and_says_so(project: Path, run: Run, largest: int) -> None:
    old = small_site.tree(project / "site")
    told = refused(run("build", largest=largest))
    assert "File too large" in told or "the database" in told
    assert small_site.tree(project / "site") == old
    assert killing.beside(project) == []


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="a full disk needs leave to mount one")
def test_a_full_disk(project: Path, run: Run) -> None:
    disk = project / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("a disk cannot be mounted here")
    try:
        killing_room = project / "small/site"
        shutil.copytree(project / "site", killing_room)
        (project / "mkdocs.yml").write_text(
            (project / "mkdocs.yml").read_text("utf-8").replace("site_dir: site", "site_dir: small/site"), "utf-8"
        )
        with (disk / "filler").open("wb") as filler:
            free = os.statvfs(disk)
            filler.write(bytes(max(0, free.f_bavail * free.f_frsize - 300_000)))
        old = small_site.tree(killing_room)
        assert "No space left on device" in refused(run("build"))
        assert small_site.tree(killing_room) == old
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "site"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_second_build_is_told_of_the_first(project: Path, run: Run) -> None:
    code = "import sys, pathlib as l, briefings.publish as p\nwith p.lock(l.Path(sys.argv[1])): print(1); input()"
    other = subprocess.Popen(
        [sys.executable, "-u", "-c", code, str(project / ".cache/briefings")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert other.stdout is not None
    other.stdout.readline()
    try:
        assert "another build of this site is running; wait" in refused(run("build")).replace("  ", " ")
    finally:
        other.kill()
        other.communicate()


def test_of_two_threads_one_has_the_lock(tmp_path: Path) -> None:
    together, done = Barrier(8), Event()
    refusals: list[str] = []

    def build() -> None:
        together.wait()
        try:
            with publish.lock(tmp_path):
                done.wait(30)
        except BriefingError as error:
            refusals.append(str(error))
            if len(refusals) == 7:
                done.set()

    threads = [Thread(target=build) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refusals) == 7
    with publish.lock(tmp_path):
        pass


def make_file(path: Path) -> None:
    remove(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("in the way", "utf-8")


def make_folder(path: Path) -> None:
    remove(path)
    path.mkdir(parents=True)
    (path / "mine.txt").write_text("mine", "utf-8")


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("name", "disturb", "told"),
    [
        pytest.param(".cache", make_file, ".cache", id="file-for-cache"),
        pytest.param(".cache/briefings", make_file, ".cache/briefings", id="file-for-its-folder"),
        pytest.param(".cache/briefings/lock", make_folder, "lock: cannot be written", id="folder-for-lock"),
        pytest.param("site", make_file, "no site that could be replaced", id="file-for-site"),
        pytest.param("site", make_folder, "no site that could be replaced", id="folder-of-others-for-site"),
        pytest.param("mkdocs.yml", remove, "no such file", id="no-settings"),
        pytest.param("mkdocs.yml", make_folder, "cannot be read", id="folder-for-settings"),
        pytest.param("mkdocs.yml", make_file, "holds no `key: value` lines", id="no-settings-in-it"),
        pytest.param("content", remove, "there is no such folder", id="no-content"),
        pytest.param("content", make_file, "there is no such folder", id="file-for-content"),
        pytest.param("content/articles", make_file, "there is no such folder", id="file-for-articles"),
        pytest.param("content/corrections.yml", make_file, "no list of corrections", id="no-corrections-in-it"),
    ],
)
def test_what_is_in_the_way_is_named(
    project: Path, name: str, disturb: Callable[[Path], None], told: str, run: Run
) -> None:
    old = small_site.tree(project / "site")
    disturb(project / name)
    before = small_site.tree(project / "site") if name == "site" else old
    assert told in refused(run("build"))
    assert (small_site.tree(project / "site") if (project / "site").is_dir() else {}) == before


@pytest.mark.parametrize("made_of", [remove, make_file, make_folder], ids=["gone", "file", "folder"])
@pytest.mark.parametrize("name", [".site.new", ".site.old", ".cache/briefings/last-build.json"])
def test_what_a_build_leaves_for_itself_may_be_anything(
    project: Path, name: str, made_of: Callable[[Path], None]
) -> None:
    made_of(project / name)
    with publish.lock(project / ".cache/briefings"), publish.replacing(project / "site") as new:
        shutil.copytree(project / "site", new, dirs_exist_ok=True)
    assert killing.beside(project) == []


def test_a_link_in_place_of_the_new_folder_is_not_followed(tmp_path: Path) -> None:
    fill(tmp_path / "site", "old")
    fill(tmp_path / "mine", "mine")
    (tmp_path / ".site.new").symlink_to(tmp_path / "mine", target_is_directory=True)
    (tmp_path / ".site.old").symlink_to(tmp_path / "mine", target_is_directory=True)
    with publish.replacing(tmp_path / "site") as new:
        fill(new, "new")
    assert {path.read_text("utf-8") for path in (tmp_path / "mine").rglob("*.html")} == {"mine"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "site"]


def entries(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file() and path.name != "lock")


@pytest.mark.parametrize(
    "spoil",
    some(
        [
            pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
            pytest.param(
                lambda path: path.write_bytes(path.read_bytes()[: len(path.read_bytes()) // 2]), id="half-written"
            ),
            pytest.param(lambda path: path.write_bytes(b"\xff\x00" * 50), id="other-bytes"),
            pytest.param(lambda path: path.unlink(), id="removed"),
            pytest.param(lambda path: (path.unlink(), path.mkdir()), id="folder"),
        ],
        2,
    ),
)
def test_a_spoilt_cache_costs_time_and_nothing_else(project: Path, spoil: Callable[[Path], object], run: Run) -> None:
    assert entries(project / ".cache")
    for path in entries(project / ".cache"):
        spoil(path)
    assert run("build").exit_code == 0
    assert "enfin" in (project / "site/briefings/2025-03-10-digue.html").read_text("utf-8")
    assert killing.beside(project) == []


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="nothing is refused to root")
@pytest.mark.parametrize(
    ("name", "told"), [(".cache/briefings", "last-build"), (".", "cannot be made"), ("content/articles", "")]
)
def test_a_folder_that_may_not_be_written(project: Path, name: str, told: str) -> None:
    """The cache, the folder beside the site: one line. The articles need not be written."""
    old = small_site.tree(project / "site")
    for path in ((project / name), *((project / name).iterdir() if name == ".cache/briefings" else ())):
        path.chmod(0o555 if path.is_dir() else 0o444)
    without = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    try:
        done = subprocess.run(
            [*without, sys.executable, "-c", "from briefings.cli import main; main()", "build"],
            capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )  # fmt: skip
    finally:
        (project / name).chmod(0o755)
    if name == "content/articles":
        assert done.returncode == 0, done.stderr
        return
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert "Permission denied" in done.stderr
    assert small_site.tree(project / "site") == old


def here(*words: str) -> killing.Answer:
    """A command in this process, so that a test can reach into it."""
    done = CliRunner().invoke(main, words)
    return killing.Answer(done.exit_code, done.output)


def test_settings_that_vanish_meanwhile(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefings import builder

    old = small_site.tree(project / "site")
    reading = builder.read_articles

    def read_and_lose(*given: object, **more: object) -> object:
        batch = reading(*given, **more)  # type: ignore[arg-type]
        (project / "mkdocs.yml").unlink()
        return batch

    monkeypatch.setattr(builder, "read_articles", read_and_lose)
    assert "mkdocs.yml" in refused(here("build"))
    assert small_site.tree(project / "site") == old
    assert killing.beside(project) == []


def test_errors_of_ours_are_told_as_they_are() -> None:
    error = BriefingError("x", cure="y")
    assert explain(error) is error

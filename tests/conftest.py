"""What several tests need: a place to write articles, and a browser if there is one."""

from __future__ import annotations

import fcntl
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from briefings.audit.accessibility import FLAGS, find_browser

# A busy machine is no fault of the program: how long things take is for benchmarks/.
hypothesis.settings.register_profile("untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
SLOW = {"browser", "built_site"}
"""Fixtures that take seconds to make; every test that asks for one is slow."""
ALL_SLOW = "\npytestmark = pytest.mark.slow\n"
"""How a file says that all its tests are slow."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A file that is slow as a whole is not even imported where the slow tests are left out."""
    left_out = config.getoption("markexpr") == "not slow" and collection_path.suffix == ".py"
    return True if left_out and ALL_SLOW in collection_path.read_text("utf-8") else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what the fast tests leave out, before they are chosen by that mark; files with most of it come first,
    then those with most tests.

    Each file is run on one core: were a long one begun last, the other cores would wait for it.
    """
    for item in items:
        if SLOW & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
    slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
    all_of = Counter(item.path for item in items)
    items.sort(key=lambda item: (-slow[item.path], -all_of[item.path], item.path))


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file below `tmp_path`, text as UTF-8 with its line breaks as they are."""

    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium. Without one, tests with a browser are skipped.

    BRIEFINGS_REQUIRE_BROWSER=1 makes them fail instead, so that a machine that must run
    them cannot pass without.
    """
    found = find_browser()
    if found is None and os.environ.get("BRIEFINGS_REQUIRE_BROWSER") == "1":
        pytest.fail("no Chromium here, and BRIEFINGS_REQUIRE_BROWSER=1 asks for the browser tests")
    if found is None:
        pytest.skip("no Chromium here: install it (Debian: apt install chromium) to run the browser tests")
    return {**browser_type_launch_args, "executable_path": found, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's own content, to be read only: it is built once a run, for all its processes."""
    from briefings import settings, site
    from briefings.builder import read_articles

    mine = tmp_path_factory.getbasetemp()
    folder = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    target = folder / "built_site"
    with (folder / "built_site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            chosen = settings.load(ROOT)
            batch = read_articles(chosen)
            assert not batch.problems
            site.build(batch.articles, settings=chosen, target=folder / "half_built")
            (folder / "half_built").rename(target)
    return target

"""An earlier state of the articles: the exports of an earlier site, or the articles of a commit read as of today."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

from briefings import sources
from briefings.batch import Kept, article_of, collect, read_each
from briefings.changes.shapes import Earlier
from briefings.errors import BriefingError
from briefings.model import Article
from briefings.settings import Settings

_OURS = "briefings/article/"
_LINES = ".ftm.json"
"""FollowTheMoney: a file of the whole site, one entity a line, so no JSON as a whole."""


def read_earlier(since: str, settings: Settings, *, debug: bool = False, kept: Kept | None = None) -> Earlier:
    """The earlier state that somebody names.

    Args:
        since: The folder of an earlier site, or a commit of the git repository that the site's folder is in.
        debug: Let an error of the program through, with its traceback.
        kept: Articles that were read before; those of a commit are looked for there.

    Raises:
        BriefingError: there is no such folder or commit, or no article in it.
    """
    folder = Path(since).expanduser()
    if folder.is_dir():
        return _of_site(folder)
    if folder.exists():
        raise BriefingError("this is no folder of a site", path=folder, cure="name the folder that holds index.html")
    return _of_commit(since, settings, debug=debug, kept=kept)


def _of_site(folder: Path) -> Earlier:
    paths = sorted(path for path in (folder / "exports").glob("*.json") if not path.name.endswith(_LINES))
    articles = tuple(article for path in paths if (article := _exported(path)) is not None)
    if not articles:
        cure = "name the folder of a site that this program built, or a commit"
        raise BriefingError("there are no articles in exports/*.json there", path=folder, cure=cure)
    return Earlier(name=folder.resolve().name, articles=articles)


def _exported(path: Path) -> Article | None:
    """The article of an exported file; None where the file is something else of ours."""
    try:
        value = json.loads(path.read_text("utf-8"))
        if not str(value.get("schema", "")).startswith(_OURS):
            return None
        return Article.from_json(value)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        cure = "take the file out of the folder, or name another site"
        raise BriefingError(f"not an article as this program exports it ({error})", path=path, cure=cure) from error


def _of_commit(since: str, settings: Settings, *, debug: bool, kept: Kept | None) -> Earlier:
    root = settings.root.resolve()
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}")
    if found.returncode:
        inside = _git(root, "rev-parse", "--is-inside-work-tree").returncode == 0
        problem = f"there is no folder and no commit called {since!r}"
        cure = (
            "name the folder of an earlier site, or a commit that git log shows"
            if inside
            else "name the folder of an earlier site; this folder is in no git repository, so it has no commits"
        )
        raise BriefingError(problem, cure=cure)
    articles = (settings.content / "articles").as_posix()
    archive = _git(root, "archive", "--format=tar", found.stdout.decode().strip(), "--", articles)
    if archive.returncode:
        cure = f"name a later commit, one that has {articles}"
        raise BriefingError(f"the commit {since!r} has no folder {articles}", cure=cure)
    with tempfile.TemporaryDirectory(prefix="briefings-") as scratch:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as packed:
            packed.extractall(scratch, filter="data")
        paths = sources.find([Path(scratch) / articles])
        batch = collect(read_each(paths, article_of, settings=settings, debug=debug, kept=kept), settings)
        plain: Callable[[str], str] = lambda line: line.replace(f"{scratch}/", "")  # noqa: E731
        notices = tuple(f"{since}: left out: {plain(problem)}" for problem in batch.problems)
    if not batch.articles:
        raise BriefingError(f"no article of the commit {since!r} can be read", cure="name another commit")
    return Earlier(name=since, articles=batch.articles, notices=notices)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        cure = "name the folder of an earlier site, which needs no git, or install git"
        raise BriefingError("there is no such folder, and git is not installed", cure=cure) from error

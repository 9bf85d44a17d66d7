"""What fails around the program, as one line with a cure: the system, a package, a template."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import BriefingError

_REPORT = "run again with --debug and report what it prints"
_CURES = {
    errno.ENOSPC: "make room on the disk, then run the command again",
    errno.EDQUOT: "make room on the disk, then run the command again",
    errno.EFBIG: "allow larger files (ulimit -f), then run the command again",
    errno.EROFS: "name a folder that can be written",
    errno.EACCES: "check who may read and write it",
    errno.EPERM: "check who may read and write it",
    errno.EMFILE: "allow more open files (ulimit -n), then run the command again",
    errno.ENOENT: "run the command again; if it was removed meanwhile, put it back",
    errno.ENOTDIR: "take the file away that stands where a folder should be",
    errno.EISDIR: "take the folder away that stands where a file should be",
    errno.EEXIST: "take away what stands there",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.ELOOP: "take the link away that leads to itself",
}
_PACKAGES_OURS = (
    "install the program again with its own versions: pip install -r requirements.txt, "
    "or in a checkout pip install -c constraints.txt ."
)
_PACKAGES_ANEW = (
    "install its packages anew: pip install --force-reinstall -r requirements.txt, "
    "or in a checkout pip install -c constraints.txt . --force-reinstall"
)
"""What is there already, if spoilt, pip leaves as it is unless it is forced."""
_LACKING = re.compile(r"module '([\w.]+)' has no attribute '(\w+)'")
_SHOWN = 300
"""Characters of another program's message: what is wrong stands at its beginning."""


def explain(error: Exception) -> BriefingError:
    """What went wrong, in one line; an error that is ours already is given back as it is."""
    if isinstance(error, BriefingError):
        return error
    if isinstance(error, OSError) and error.errno is not None:
        return _of_system(error)
    if isinstance(error, MemoryError):
        return BriefingError("there is not enough memory", cure="close other programs, or set jobs: 1 in mkdocs.yml")
    if isinstance(error, ImportError):
        return _missing(error)
    if isinstance(error, AttributeError) and (lacking := _LACKING.match(str(error))):
        problem = f"the package {lacking[1]!r} is of a version that lacks {lacking[2]!r}"
        return BriefingError(problem, cure=_PACKAGES_OURS)
    module = type(error).__module__
    if module == "sqlite3":
        cure = "make room on the disk, for temporary files too, or allow larger files (ulimit -f), then run it again"
        return BriefingError(f"the database cannot be written ({_line(error)})", cure=cure)
    if module.startswith("jinja2"):
        return _of_template(error)
    return _of_package(error)


def _of_system(error: OSError) -> BriefingError:
    path = Path(error.filename) if isinstance(error.filename, str) else None
    problem = f"the system refuses ({error.strerror or error})"
    return BriefingError(problem, path=path, cure=_CURES.get(error.errno or 0, _REPORT))


def _missing(error: ImportError) -> BriefingError:
    name = (error.name or "").partition(".")[0]
    what = f"the package {name!r}" if name else "a package"
    missing = isinstance(error, ModuleNotFoundError)
    problem = f"{what} is not installed" if missing else f"{what} cannot be used ({_line(error)})"
    return BriefingError(problem, cure=_PACKAGES_OURS if missing else _PACKAGES_ANEW)


def _of_template(error: Exception) -> BriefingError:
    """An error of a template is told with its file and line, as far as the template's own frames show them."""
    place: tuple[str | None, int | None] = (getattr(error, "filename", None), getattr(error, "lineno", None))
    for name, line in _frames(error):
        if name.endswith((".j2", ".html", ".xml")):
            place = (name, line)
    path = Path(place[0]) if place[0] else None
    return BriefingError(f"the template is wrong ({_line(error)})", path=path, line=place[1], cure="mend the template")


def _of_package(error: Exception) -> BriefingError:
    """An error out of a package is that of the package, by the innermost file that it came through."""
    name = _package(error)
    if name is None:
        return BriefingError(f"the program failed ({type(error).__name__}: {_line(error)})", cure=_REPORT)
    problem = f"{name} failed ({type(error).__name__}: {_line(error)})"
    return BriefingError(problem, cure=f"{_PACKAGES_OURS}; if that does not help, {_REPORT}")


def _package(error: Exception) -> str | None:
    """The package and version that an error came out of; None where it is our own code."""
    from importlib import metadata  # slow to load, and seldom asked for

    names = [name for name, _ in _frames(error)]
    last = names[-1] if names else ""
    root = type(error).__module__.partition(".")[0]
    parts = Path(last).parts
    if "site-packages" in parts:
        root = Path(parts[parts.index("site-packages") + 1]).stem
    for distribution in metadata.packages_distributions().get(root, ()):
        if distribution != "briefings":
            return f"{distribution} {metadata.version(distribution)}"
    return None


def _frames(error: Exception) -> Iterator[tuple[str, int]]:
    """File and line of each step that an error came through, the outermost first."""
    step = error.__traceback__
    while step is not None:
        yield step.tb_frame.f_code.co_filename, step.tb_lineno
        step = step.tb_next


def _line(error: Exception) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"

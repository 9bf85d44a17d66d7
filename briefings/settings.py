"""What `mkdocs.yml` says about this site, under `extra: briefings:` and beside it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import yaml

from briefings.errors import BriefingError
from briefings.lexicon import languages
from briefings.resources import TEMPLATES

FILE = "mkdocs.yml"
OURS = "briefings"
"""The key under `extra` that holds what is ours; all others are the theme's."""
KEYS = ("content", "output", "models", "jobs", "limit", "split")
SPLITS = ("year",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the articles are read and where the site goes; the defaults need no file."""

    name: str = "Briefings"
    """Name of the site."""
    root: Path = Path()
    """Folder of `mkdocs.yml`; the other folders lie in it."""
    content: Path = Path("content")
    """Folder with `articles/`, `background/` and `corrections.yml`, relative to `root`."""
    output: Path = Path("site")
    """Folder of the finished site, relative to `root`."""
    language: str = "fr"
    """Language of the site's own words."""
    address: str | None = None
    """Where the site is on the web, ending with a slash; None where it is not told."""
    models: Mapping[str, str] = field(default_factory=dict)
    """Names or folders of spaCy pipelines to use in place of our own, by language."""
    jobs: int | None = None
    """Processes that read articles side by side; None for one for each core."""
    limit: int = 60
    """Seconds of the processor that the reading of an article may take; of a very long one more (see `batch.task`)."""
    split: str | None = None
    """By what the articles are put into several sites, one of `SPLITS`; None for one site."""

    @property
    def cores(self) -> int:
        """Processes, or threads, that work side by side: `jobs`, or all cores that this process may use."""
        if self.jobs is not None:
            return self.jobs
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    @property
    def articles(self) -> Path:
        return self.root / self.content / "articles"

    @property
    def background(self) -> Path:
        return self.root / self.content / "background"

    @property
    def corrections(self) -> Path:
        return self.root / self.content / "corrections.yml"

    @property
    def site(self) -> Path:
        return self.root / self.output

    @property
    def templates(self) -> Path:
        """The site's own templates; each that it lacks is taken from the program."""
        own = self.root / "templates"
        return own if own.is_dir() else TEMPLATES

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Folders that a site is made from."""
        return (self.root / self.content, self.templates, self.root / "assets")

    @property
    def cache(self) -> Path:
        """Where a build leaves word of itself; safe to remove."""
        return self.root / ".cache" / "briefings"

    @property
    def file(self) -> Path:
        return self.root / FILE


class _Loader(yaml.SafeLoader):
    """Reads MkDocs configurations, whose own tags (`!ENV`, `!!python/name:…`) do not concern us."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def load(root: Path = Path()) -> Settings:
    """The settings of the site in a folder.

    Raises:
        BriefingError: there is no `mkdocs.yml`, it is not valid, or a value cannot be.
    """
    path = root / FILE
    config = _mapping(_parse(path), path, "the file")
    extra = _mapping(config.get("extra"), path, "extra")
    for key in extra:
        if key != OURS and get_close_matches(str(key), (OURS,), cutoff=0.8):
            raise BriefingError(f"unknown setting {key!r} under extra", path=path, cure=f"did you mean {OURS!r}?")
    own = _mapping(extra.get(OURS), path, "extra: briefings")
    for key in own:
        if key not in KEYS:
            near = get_close_matches(str(key), KEYS, n=1)
            cure = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KEYS)}"
            raise BriefingError(f"unknown setting {key!r} under extra: briefings", path=path, cure=cure)
    theme = config.get("theme")
    return Settings(
        name=" ".join(str(config.get("site_name") or "").split()) or Settings().name,
        root=root,
        content=_folder(own.get("content", "content"), path, "content"),
        output=_folder(own.get("output", config.get("site_dir", "site")), path, "output"),
        language=_language(theme.get("language", "fr") if isinstance(theme, dict) else "fr", path, "theme: language"),
        address=_address(config.get("site_url"), path),
        models=_models(own.get("models"), path, root),
        jobs=_jobs(own.get("jobs"), path),
        limit=_limit(own.get("limit", Settings().limit), path),
        split=_split(own.get("split"), path),
    )


def _parse(path: Path) -> object:
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)
    except FileNotFoundError as error:
        cure = (
            "run the command in the folder of the site, which holds mkdocs.yml; or begin one here: briefings new site"
        )
        raise BriefingError("there is no such file", path=path, cure=cure) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(f"cannot be read ({error})", path=path, cure="save it as UTF-8 text") from error
    except (ValueError, OverflowError, RecursionError) as error:
        cure = "put a value that looks like a date or a number, and is none, between quotes"
        raise BriefingError(f"holds a value that cannot be ({error})", path=path, cure=cure) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = f"not valid YAML ({getattr(error, 'problem', None) or 'unreadable'})"
        raise BriefingError(problem, path=path, line=mark.line + 1 if mark else None, cure="mend the line") from error


def _mapping(value: object, path: Path, name: str) -> dict[Any, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BriefingError(f"{name} holds no `key: value` lines", path=path, cure="write one setting a line")
    return value


def _folder(value: object, path: Path, name: str) -> Path:
    folder = Path(str(value))
    inside = isinstance(value, str) and value.strip() and not folder.is_absolute() and ".." not in folder.parts
    if not inside or folder == Path():
        raise BriefingError(
            f"{name}: {value!r} is no folder inside the site's own", path=path, cure=f"use for example {name}: {name}"
        )
    return folder


def _language(value: object, path: Path, name: str) -> str:
    if value not in languages():
        raise BriefingError(
            f"{name}: {value!r} is not supported", path=path, cure=f"supported: {', '.join(languages())}"
        )
    return str(value)


def _address(value: object, path: Path) -> str | None:
    """The site's address; None where there is none, or where it comes from the environment (`!ENV`)."""
    if not isinstance(value, str) or not value.strip():
        return None
    cure = "write it whole, as in site_url: https://example.org/briefings/"
    try:
        parts = urlsplit(value.strip())
    except ValueError as error:
        raise BriefingError(f"site_url: {value!r} is no address of a site", path=path, cure=cure) from error
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise BriefingError(f"site_url: {value!r} is no address of a site", path=path, cure=cure)
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/") + "/", "", ""))


def _models(value: object, path: Path, root: Path) -> dict[str, str]:
    """By language a name, or a folder where the name is that of one beside `mkdocs.yml` or written as a path."""
    models = _mapping(value, path, "extra: briefings: models")
    for language, name in models.items():
        _language(language, path, "extra: briefings: models")
        if not isinstance(name, str) or not name.strip():
            cure = "give the name or folder of a spaCy pipeline, as in fr: fr_core_news_lg"
            raise BriefingError(f"models: {language}: {name!r} is no name", path=path, cure=cure)
    return {code: _pipeline(name.strip(), root) for code, name in models.items()}


def _pipeline(name: str, root: Path) -> str:
    folder = root / Path(name).expanduser()
    return str(folder) if folder.is_dir() or len(Path(name).parts) > 1 else name


def _jobs(value: object, path: Path) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 64:
        raise BriefingError(f"jobs: {value!r} is no number of processes", path=path, cure="use a number from 1 to 64")
    return value


def _limit(value: object, path: Path) -> int:
    """In seconds; under ten, the first articles could be left out for the time in which their pipeline is loaded."""
    if not isinstance(value, int) or isinstance(value, bool) or not 10 <= value <= 86_400:
        cure = "use a number from 10 to 86400"
        raise BriefingError(f"limit: {value!r} is no number of seconds", path=path, cure=cure)
    return value


def _split(value: object, path: Path) -> str | None:
    if value is not None and value not in SPLITS:
        cure = f"write {' or '.join(SPLITS)}, or take the line out"
        raise BriefingError(f"split: {value!r} is not known", path=path, cure=cure)
    return None if value is None else str(value)

"""Beginnings: the file of an article with its front matter, and a whole site."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from briefings import __version__
from briefings.errors import BriefingError
from briefings.lexicon import languages
from briefings.resources import CONFIGURATION, CONSTRAINTS, TEMPLATES
from briefings.sources.front_matter import FrontMatter


def write_article(folder: Path, *, title: str, published: date, language: str, outlet: str | None = None) -> Path:
    """Write the front matter of a new article to `<published>-<words of the title>.md`.

    Args:
        folder: Where articles lie; made if it is not there.
        title: As it shall be shown.
        published: Calendar day in the outlet's own time zone.
        language: ISO 639-1 code.
        outlet: Who brings it out, if that is known.

    Raises:
        BriefingError: the title is empty, or the file is there already.
    """
    title = " ".join(title.split())
    if not title:
        raise BriefingError("the title is empty", cure='give one, as in: briefings new "Title of the article"')
    values = {"title": title, "published": published, "language": language, "outlet": outlet, "url": None, "tags": []}
    return _write(folder, file_name(title, published), values)


def write_fetched(folder: Path, about: FrontMatter, text: str, *, name: str) -> Path:
    """Write an article that has its text; what is not known of it is left open in its front matter.

    Args:
        folder: Where articles lie; made if it is not there.
        about: What is known of it.
        text: Its text, kept as it is.
        name: Words for its file. The day stands before them only where it is known, for the
            day that a file's name begins with is read as that of publication.

    Raises:
        BriefingError: the file is there already.
    """
    known = ("title", "published", "language", "outlet", "author", "url")
    values = {key: getattr(about, key) for key in known} | {"tags": []}
    return _write(folder, file_name(name, about.published), values, text.rstrip() + "\n")


def file_name(words: str, day: date | None) -> str:
    return f"{day.isoformat()}-{slug(words)}.md" if day else f"{slug(words)}.md"


def _write(folder: Path, name: str, values: Mapping[str, object], text: str = "") -> Path:
    path = folder / name
    lines = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000).replace(": null\n", ":\n")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(f"---\n{lines}---\n\n{text}")
    except FileExistsError as error:
        raise BriefingError(
            "this article is there already", path=path, cure="rename that file, or remove it"
        ) from error
    return path


def slug(title: str) -> str:
    """The words of a title as a file name: ASCII, lower case, 60 characters at most."""
    plain = unicodedata.normalize("NFKD", title.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    name = "-".join(words)
    return (name if len(name) <= 60 else name[:61].rsplit("-", 1)[0][:60]) or "article"


def write_site(folder: Path, *, name: str, language: str) -> list[Path]:
    """Write the beginning of a site: its settings, a first article, and what CI needs.

    Args:
        folder: Made if it is not there.
        name: What the site is called.
        language: Of the site's own words, ISO 639-1.

    Returns:
        The files, in order.

    Raises:
        BriefingError: one of them is there already; then none is written.
    """
    starter = TEMPLATES / "starter"
    files = {Path("mkdocs.yml"): _settings(name, language), Path("constraints.txt"): CONSTRAINTS.read_text("utf-8")}
    for path in sorted(found for found in starter.rglob("*") if found.is_file()):
        target = path.relative_to(starter)
        if target.parts[0] not in languages():
            files[target] = path.read_text("utf-8")
        elif target.parts[0] == language:
            files[Path(*target.parts[1:])] = path.read_text("utf-8")
    for target in files:
        if (folder / target).exists():
            raise BriefingError("this is there already", path=folder / target, cure="choose an empty folder")
    for target, text in files.items():
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        text = text.replace("{{ name }}", name).replace("{{ version }}", __version__)
        (folder / target).write_text(text, "utf-8", newline="\n")
    return [folder / target for target in sorted(files)]


def _settings(name: str, language: str) -> str:
    """The program's own settings, with this name and language, and no templates but the program's."""
    text = re.sub(r"(?m)^  custom_dir: .*\n", "", CONFIGURATION.read_text("utf-8"))
    text = re.sub(r"(?m)^site_name: .*$", lambda _: f"site_name: {json.dumps(name, ensure_ascii=False)}", text)
    return re.sub(r"(?m)^  language: .*$", f"  language: {language}", text)

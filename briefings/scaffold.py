"""The beginning of an article's file: its front matter, filled in."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import yaml

from briefings.errors import BriefingError


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
    path = folder / f"{published.isoformat()}-{slug(title)}.md"
    values = {"title": title, "published": published, "language": language, "outlet": outlet, "url": None, "tags": []}
    lines = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000).replace(": null\n", ":\n")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(f"---\n{lines}---\n\n")
    except FileExistsError as error:
        raise BriefingError("this article is there already", path=path, cure="choose another title or day") from error
    return path


def slug(title: str) -> str:
    """The words of a title as a file name: ASCII, lower case, 60 characters at most."""
    plain = unicodedata.normalize("NFKD", title.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    name = "-".join(words)
    return name if len(name) <= 60 else name[:61].rsplit("-", 1)[0][:60] or "article"

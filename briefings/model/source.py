"""An article as it was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as it was handed in: its own text and what its file says about it."""

    id: str
    """File stem; the same for the same article in every build."""
    text: str
    """The article's own text as read; every span counts in it."""
    title: str | None = None
    """From the front matter or the page's head; None where only the text can tell."""
    language: str | None = None
    """ISO 639-1 code; None where only the text can tell."""
    published: date | None = None
    """Day of publication; None where only the text can tell."""
    outlet: str | None = None
    """Who published it."""
    url: str | None = None
    """Where it was published."""
    author: str | None = None
    """Who wrote it."""
    tags: tuple[str, ...] = ()
    """Topics that its file gives."""
    note: str | None = None
    """What the editors say about the article, shown as theirs."""
    reviewed_by: str | None = None
    """Who of the editors has read the briefing over."""
    reviewed: date | None = None
    """The day of that."""
    line: int = 1
    """Line of the file on which the text begins; 1 where the text was taken out of a web page."""

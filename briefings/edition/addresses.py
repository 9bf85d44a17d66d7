"""Names of things that hold outside the site: addresses on the web where it has one, and ids that last."""

from __future__ import annotations

import uuid
from urllib.parse import quote

from briefings.dossier import Happening

_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:briefings")


def html_file(page: str) -> str:
    """The HTML file of a page that is known by its Markdown file, both by their path in the site."""
    return f"{page.removesuffix('.md')}.html"


def on_the_web(site_address: str | None, path: str, fragment: str = "") -> str | None:
    """The address of a page or file of the site; None where the site does not say where it is.

    Args:
        path: Of the file in the site; a page by its Markdown file.
    """
    if site_address is None:
        return None
    file = html_file(path) if path.endswith(".md") else path
    return f"{site_address}{quote(file)}{f'#{quote(fragment)}' if fragment else ''}"


def lasting_id(*parts: str) -> str:
    """A UUID made of names, the same for the same names on every machine."""
    return str(uuid.uuid5(_OURS, "\0".join(parts)))


def happening_id(happening: Happening) -> str:
    """The same for the same happening as long as its first account keeps its place."""
    first = happening.accounts[0]
    return lasting_id("happening", first.article.id, first.event.id, happening.start, happening.kind)

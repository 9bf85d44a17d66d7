"""All briefings as Markdown in one archive, with a list of them and the dossier: what is dated, and who is who."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any
from urllib.parse import quote

from briefings.briefing import Briefing
from briefings.edition.links import briefing_page
from briefings.edition.shapes import Site, Views, lay_out
from briefings.exports import archive, dossier_paper, markdown
from briefings.exports.markdown import Markup, escape
from briefings.typography import marks


def render(site: Site, views: Views | None = None, written: Callable[[str], bytes] | None = None) -> bytes:
    """A zip with `index.md`, `dossier.md` and `briefings/<article>.md`, which link to each other.

    Args:
        views: The site laid out, where it is.
        written: Gives the Markdown of an article by its id, where it is made already.
    """
    views = views or lay_out(site)
    data = dossier_paper.payload(views)
    briefings = [site.briefings[article.id] for article in site.dossier.newest_first]

    def of(briefing: Briefing) -> bytes:
        own = site.labels[briefing.language]
        return written(briefing.id) if written else markdown.render(briefing, labels=own).encode()

    files = [
        ("index.md", _filled("index_folder.md.j2", data, views).encode()),
        ("dossier.md", _filled("dossier.md.j2", data, views).encode()),
    ]
    return archive.pack(chain(files, ((briefing_page(b.id), of(b)) for b in briefings)))


def _filled(template: str, data: dict[str, Any], views: Views) -> str:
    labels = views.labels
    paths = {number: quote(briefing_page(briefing.id)) for number, briefing in enumerate(views.newest, 1)}

    def reference(passage: dict[str, Any]) -> Markup:
        number, _, place = passage["ref"].partition(":")
        fragment = f"#s-{place}" if place.isdigit() else ""
        return Markup(f"[\\[{escape(passage['ref'])}\\]]({paths[int(number)]}{fragment})")

    return markdown.fill(
        template,
        data=data,
        l=labels,
        q=marks(labels.language),
        ref=reference,
        article=lambda number, words: Markup(f"[{escape(words)}]({paths[number]})"),
        link=lambda words, name: Markup(f"[{escape(words)}]({name})"),
    )

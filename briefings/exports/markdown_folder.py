"""All briefings as Markdown in one archive, with a list of them and the dossier: what is dated, and who is who."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from briefings.edition.links import briefing_page
from briefings.edition.shapes import Site, Views, lay_out
from briefings.exports import archive, dossier_paper, markdown
from briefings.exports.markdown import Markup, escape
from briefings.typography import marks


def render(site: Site) -> bytes:
    """A zip with `index.md`, `dossier.md` and `briefings/<article>.md`, which link to each other."""
    views = lay_out(site)
    data = dossier_paper.payload(views)
    briefings = [site.briefings[article.id] for article in site.dossier.newest_first]
    files = {
        "index.md": _filled("index_folder.md.j2", data, views),
        "dossier.md": _filled("dossier.md.j2", data, views),
        **{briefing_page(b.id): markdown.render(b, labels=site.labels[b.language]) for b in briefings},
    }
    return archive.pack((path, text.encode()) for path, text in files.items())


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

"""What changed as an Atom feed (RFC 4287): one entry for each article, its facts in a list.

No clock is read: an entry is dated by the newest article's day, and its id is made of what it says.
"""

from __future__ import annotations

import hashlib
from html import escape
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from briefings.changes import ArticleChange
from briefings.edition.links import briefing_page
from briefings.edition.shapes import Site
from briefings.labels import Labels
from briefings.pages.changed import ArticleView, ChangeView, article_view

CHANGES_FEED = "changes.xml"
_EPOCH = "1970-01-01"
_FEED = uuid5(NAMESPACE_URL, "briefings/changes")


def render(site: Site) -> bytes:
    """The feed of a site that was built with an earlier state.

    Its links are relative to the feed's own address, as the site's are.
    """
    changes, labels = site.changes, site.labels[site.language]
    assert changes is not None
    day = site.dossier.newest_day or _EPOCH
    title = _text(f"{labels.text('changes.title')} ({changes.since})")
    entries = "".join(_entry(change, labels, day) for change in changes.articles)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(labels.language)}>\n'
        f"<title>{title}</title>\n<id>urn:uuid:{_FEED}</id>\n<updated>{day}T00:00:00Z</updated>\n"
        '<link rel="self" href="changes.xml"/>\n<link rel="alternate" type="text/html" href="changes.html"/>\n'
        f"<author><name>Briefings</name></author>\n{entries}</feed>\n"
    ).encode()


def _entry(change: ArticleChange, labels: Labels, day: str) -> str:
    view = article_view(change, labels)
    content = _content(view, labels)
    digest = hashlib.sha256(f"{view.id}\0{view.turn}\0{content}".encode("utf-8", "surrogatepass")).hexdigest()
    page = quote(briefing_page(view.id).removesuffix(".md") + ".html")
    link = f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>\n' if change.after else ""
    title = f"{labels.text(f'changes.article.{view.turn.value}')} : {view.title}"
    return (
        f"<entry>\n<title>{_text(title)}</title>\n<id>urn:uuid:{uuid5(_FEED, digest)}</id>\n"
        f"<updated>{day}T00:00:00Z</updated>\n{link}"
        f'<content type="html">{_text(content)}</content>\n</entry>\n'
    )


def _content(view: ArticleView, labels: Labels) -> str:
    """The entry's HTML."""
    about = "".join(f"<li>{_text(_told(item))}</li>" for item in view.differences)
    facts = "".join(f"<li>{_fact(item, labels)}</li>" for item in view.changes)
    if view.bottom_line:
        said = view.bottom_line
        who = f"{said.by} {said.who}" if said.who else labels.text("site.says_article")
        return f"<p><q>{_text(said.passage.text)}</q> ({_text(said.modality_label)}, {_text(who)})</p>"
    return f"<p>{_text(view.published_label)}</p><ul>{about}{facts}</ul>"


def _fact(view: ChangeView, labels: Labels) -> str:
    said = view.line
    who = ""
    if said is not None:
        by = f"{said.by} {said.who}" if said.who else labels.text("site.says_article")
        who = f" ({said.modality_label}, {by})"
    about = f" ({view.about})" if view.about else ""
    before = "".join(words for words, _ in view.before)
    was = f"<br>{_text(labels.text('changes.before'))} : <q>{_text(before)}</q>" if before else ""
    told = was + "".join(f"<br>{_text(_told(item))}" for item in view.differences)
    return f"{_text(view.turn_label)}, {_text(view.kind_label)} : <q>{_text(view.words)}</q>{_text(about + who)}{told}"


def _told(difference: tuple[str, str, str]) -> str:
    name, before, after = difference
    return f"{name} : {before} → {after}"


def _text(words: str) -> str:
    """Words for XML: escaped, without the characters that XML does not allow."""
    allowed = (
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "�" for c in words
    )
    return escape("".join(allowed), quote=False)

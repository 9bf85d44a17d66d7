"""What changed as an Atom feed: one entry for each article, its facts in a list.

An entry's id is made of what it says, so that what changes again is new again.
"""

from __future__ import annotations

from lxml import etree
from markupsafe import Markup

from briefings.changes import ArticleChange
from briefings.edition.links import briefing_page
from briefings.edition.saying import flat, said_how
from briefings.edition.shapes import Site
from briefings.exports.atom import XML_LANG, address, instant, make, sentence, urn, write
from briefings.labels import Labels
from briefings.pages.changed import CHANGES, ArticleView, ChangeView, article_view

FILE = "changes.xml"
_KIND = "changes"


def render(site: Site) -> bytes:
    """The feed of a site that was built with an earlier state."""
    changes, labels = site.changes, site.labels[site.language]
    assert changes is not None
    about = (make.title(flat(f"{labels.text('changes.title')} ({changes.since})")),)
    entries = [_entry(site, change, labels) for change in changes.articles]
    return write(site, _KIND, about, file=FILE, page=address(site, CHANGES), entries=entries)


def _entry(site: Site, change: ArticleChange, labels: Labels) -> etree._Element:
    view = article_view(change, labels)
    content = str(_content(view, labels))
    turn = labels.text(f"changes.article.{view.turn.value}")
    entry = make.entry(
        {XML_LANG: labels.language},
        make.title(f"{turn}{labels.colon}{flat(view.title)}"),
        make.id(urn(site, _KIND, view.id, view.turn.value, content)),
        make.updated(instant(site.dossier.newest_day)),
    )
    if change.after:
        entry.append(make.link(rel="alternate", type="text/html", href=address(site, briefing_page(view.id))))
    entry.append(make.content(content, type="html"))
    return entry


def _content(view: ArticleView, labels: Labels) -> Markup:
    """The entry's HTML: the sentence that a new article comes to, else what became of its facts."""
    if view.bottom_line:
        return Markup("<p>{}</p>").format(sentence(view.bottom_line, labels))
    items = [*(_told(item, labels) for item in view.differences), *(_fact(item, labels) for item in view.changes)]
    listed = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    day = Markup("<p>{}</p>").format(flat(view.published_label))
    return day + (Markup("<ul>{}</ul>").format(listed) if items else Markup(""))


def _fact(view: ChangeView, labels: Labels) -> Markup:
    """What became of one fact: its words, what it is about, who says it, and how it was before."""
    opening = f"{view.turn_label}, {view.kind_label}{labels.colon}"
    asides = (flat(view.about) if view.about else None, said_how(view.line, labels) if view.line else None)
    told = Markup("{}<q>{}</q>{}").format(opening, flat(view.words), "".join(f" ({said})" for said in asides if said))
    before = flat("".join(words for words, _ in view.before))
    if before:
        told += Markup("<br>{}{}<q>{}</q>").format(labels.text("changes.before"), labels.colon, before)
    return told + Markup("").join(Markup("<br>{}").format(_told(difference, labels)) for difference in view.differences)


def _told(difference: tuple[str, str, str], labels: Labels) -> str:
    name, before, after = difference
    return f"{name}{labels.colon}{flat(before)} → {flat(after)}"

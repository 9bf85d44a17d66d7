"""What the site's search knows: one entry for each thing that a reader may look for.

Made from what was read, not from the finished pages, so that a thing is found once and its
result leads to its own place. The pages whose things are listed here keep out of MkDocs' own
index (`pages.writing`); its entries for the others stay. `templates/theme/assets/javascripts/lunr`
holds how words are compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from briefings.briefing import Briefing, SourceBlock
from briefings.calendar_words import in_words
from briefings.edition.addresses import html_file
from briefings.edition.links import background_page, briefing_page, person_page
from briefings.edition.name_views import NameView
from briefings.edition.shapes import Views
from briefings.edition.views import HappeningView, PersonView
from briefings.pages.changed import CHANGES
from briefings.pages.timeline import pages_of_events

FOLDER = "search"
LISTS = {
    "briefings/index.md": "articles.title",
    "people/index.md": "person.index_title",
    "organisations/index.md": "names.organisations",
    "places/index.md": "names.places",
    "chronology.md": "chronology.title",
    "upcoming.md": "upcoming.title",
    "on-this-day.md": "days.title",
    "background/index.md": "background.index_title",
    "browse.md": "browse.title",
}
"""Pages that list things, with the label of their title."""
LONGEST = 20_000
"""Characters up to which a source text is searched; longer ones slow search down on disk."""
_EXCERPT = 220
"""Characters of the sentence that an event shows in a result."""
_ROLES = 6
_PERSON, _BRIEFING, _NAME, _PAST, _LIST, _EVENT, _SOURCE = 8, 6, 5, 4, 3, 2, 1
"""How much a match counts by what it is found in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing that can be found."""

    location: str
    """Its page in the site, perhaps with a fragment."""
    title: str
    texts: tuple[str, ...] = ()
    """Paragraphs; a result shows the first two that match."""
    boost: int

    def to_json(self) -> dict[str, object]:
        """The entry as MkDocs Material reads it."""
        text = " ".join(f"<p>{escape(part, quote=False)}</p>" for part in self.texts if part)
        title = escape(self.title, quote=False)
        return {"location": self.location, "title": title, "text": text, "boost": self.boost}


def write(views: Views, homes: Mapping[tuple[str, str], str], site: Path) -> None:
    """Put the entries into the index that MkDocs wrote, in both of its forms.

    Args:
        homes: Where things have their place, as `pages.homes` says.
        site: The folder of the site.
    """
    path = site / FOLDER / "search_index.json"
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    index["docs"] = [entry.to_json() for entry in entries(views, homes)] + index["docs"]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, "utf-8")
    path.with_suffix(".js").write_text(f"var __index = {text}", "utf-8")


def entries(views: Views, homes: Mapping[tuple[str, str], str]) -> Iterator[Findable]:
    """Every entry, a page before what stands on it, as Material groups results by page."""
    for view in views.people:
        yield _person(view, views)
    for digest in views.newest:
        yield from _article(views.site.briefings[digest.id], views)
    for path, name in LISTS.items():
        yield Findable(location=_html(path), title=views.labels.text(name), boost=_LIST)
    if views.site.changes is not None:
        yield Findable(location=_html(CHANGES), title=views.labels.text("changes.title"), boost=_LIST)
    parted: set[str] = set(LISTS)
    for path, title, entry in (*_names(views, homes), *_events(views)):
        if path not in parted:
            parted.add(path)
            yield Findable(location=_html(path), title=title, boost=_LIST)
        yield entry
    yield from _lists(views, homes)
    yield from _past(views)


def _html(path: str) -> str:
    page, mark, fragment = path.partition("#")
    return quote(html_file(page)) + mark + fragment


def _person(view: PersonView, views: Views) -> Findable:
    roles = dict.fromkeys(role.passage.text for _, card in reversed(view.cards) for role in card.roles)
    forms = ", ".join(text for text, _ in view.spellings if text != view.person.name)
    return Findable(
        location=_html(person_page(view.person.id)),
        title=view.person.name,
        texts=(", ".join(list(roles)[:_ROLES]), forms, views.labels.count("site.articles", len(view.cards))),
        boost=_PERSON,
    )


def _article(briefing: Briefing, views: Views) -> Iterator[Findable]:
    """The briefing, then each paragraph of its source text."""
    labels, page = views.site.labels[briefing.language], _html(briefing_page(briefing.id))
    about = " · ".join(filter(None, (briefing.published_label, briefing.outlet, *briefing.tags)))
    facts = dict.fromkeys(line.passage.text for line in briefing.facts)
    people = ", ".join(card.name for card in briefing.people)
    yield Findable(location=page, title=briefing.title, texts=(about, *facts, people), boost=_BRIEFING)
    if sum(len(piece.text) for block in briefing.source for s in block.sentences for piece in s.pieces) > LONGEST:
        return
    for block in briefing.source:
        first = next((sentence for sentence in block.sentences if sentence.anchor), None)
        if first is not None:
            place = labels.text("site.sentence", number=first.number)
            title = f"{labels.text('heading.source')}, {place}"
            yield Findable(location=f"{page}#{first.anchor}", title=title, texts=(_words(block),), boost=_SOURCE)


def _words(block: SourceBlock) -> str:
    return " ".join("".join(piece.text for sentence in block.sentences for piece in sentence.pieces).split())


def _names(views: Views, homes: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str, Findable]]:
    """Bodies and places, each with the path and title of the list that it stands in; its own where it has a page."""
    places = [view for _, found in views.countries for view in found]
    for sort, found in (("organisation", views.organisations), ("place", places)):
        title = views.labels.text(f"names.{sort}s")
        for view in found:
            page, _, fragment = homes[sort, view.id].partition("#")
            entry = Findable(
                location=_html(homes[sort, view.id]), title=view.name, texts=_known(view, views), boost=_NAME
            )
            yield page if fragment else f"{sort}s/index.md", title, entry


def _known(view: NameView, views: Views) -> tuple[str, ...]:
    meanings = ", ".join(passage.text for _, passage in view.meanings)
    about = " · ".join(filter(None, (view.note, view.country)))
    forms = ", ".join(text for text, _ in view.forms)
    return meanings, about, forms, views.labels.count("site.articles", len(view.cards))


def _lists(views: Views, homes: Mapping[tuple[str, str], str]) -> Iterator[Findable]:
    """Years with their months, kinds of events and tags."""
    labels = views.labels
    months = {name: path for (sort, name), path in homes.items() if sort == "month" and len(name) == len("2024-06")}
    tags = {path: name for (sort, name), path in sorted(homes.items()) if sort == "tag"}
    for (sort, name), path in homes.items():
        if sort == "kind":
            texts = (labels.text(f"kind.{name}"), labels.text("kinds_page.intro"))
            yield Findable(location=_html(path), title=labels.text(f"kinds.{name}"), texts=texts, boost=_LIST)
        elif sort == "year":
            yield Findable(location=_html(path), title=name, texts=(labels.text("years.intro"),), boost=_LIST)
    for month, path in months.items():
        yield Findable(location=_html(path), title=in_words(month, labels), boost=_LIST)
    for path, name in tags.items():
        yield Findable(location=_html(path), title=name, texts=(labels.text("home.tags"),), boost=_LIST)


def _events(views: Views) -> Iterator[tuple[str, str, Findable]]:
    """Each event under its own date, with the path and title of the page of the chronology that lists it."""
    title, listed = views.labels.text("chronology.title"), pages_of_events(views)
    for view in views.happenings:
        if not view.background:
            path = listed[view.id]
            place = _html(f"{path}#{view.id}")
            yield path, title, Findable(location=place, title=_title(view), texts=_told(view), boost=_EVENT)


def _past(views: Views) -> Iterator[Findable]:
    """The past events that have a page, with what the editors say of them."""
    of = {id(view.happening): view for view in views.happenings}
    for page in views.site.backgrounds:
        notes = [paragraph for note in page.notes for paragraph in (note.title, *note.paragraphs)]
        texts = (*_told(of[id(page.happening)]), *notes)
        yield Findable(location=_html(background_page(page.id)), title=page.title, texts=texts, boost=_PAST)


def _title(view: HappeningView) -> str:
    kind = view.kind_label[:1].upper() + view.kind_label[1:]
    return f"{view.date_label} · {kind}"


def _told(view: HappeningView) -> tuple[str, ...]:
    """Who and where, and the first sentence that tells it, cut where it is long."""
    words = " ".join(view.accounts[0].passage.text.split())
    if len(words) > _EXCERPT:
        words = words[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    status = view.status_label if view.status != "past" else ""
    cast = ", ".join((*(name for _, name in view.people), *view.places))
    return " · ".join(filter(None, (view.date_label if view.background else "", status, cast))), words

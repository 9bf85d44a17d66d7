"""The site's pages as Markdown files, from Jinja2 templates.

Only the headings are Markdown; everything else is HTML inside Markdown, in which words of
articles stand escaped, so that nothing of them can be read as Markdown, HTML or a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from briefings import accuracy
from briefings.background import BackgroundPage, unjoined
from briefings.briefing import Briefing, NameCard, Passage, SourceSentence
from briefings.calendar_words import in_words
from briefings.dossier import Dossier
from briefings.exports.references import places_named
from briefings.labels import Labels
from briefings.links import ORGANISATIONS, PLACES, Links, background_page, briefing_page, person_page, sentence_numbers
from briefings.marked_source import sentence_html, words
from briefings.model import BlockKind
from briefings.notes import Note
from briefings.typography import set_text
from briefings.views import HappeningView, PersonView, happening_views, organisation_views, person_views, place_views

SEARCHABLE = 20_000
"""Characters up to which a source text goes into the search index; longer ones slow search down on disk."""
HEAVIEST = 134_000
"""Characters of HTML on one page of the chronology, estimated: older events go to pages of their own."""
_FRAME = 570
"""Characters of HTML around the words of one account."""
CHRONOLOGY = "chronology.md"
BUSIEST = 8
"""People that the home page leads to."""
_BLOCK_TAGS = {BlockKind.TITLE: "h3", BlockKind.HEADING: "h3"}
_ICONS = re.compile(r'<use href="#i-([a-z]+)"/>')
"""Icons that a page uses; each is drawn once, at its end."""
_ISO_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is written."""

    path: str
    """Of its Markdown file, below the folder of pages."""
    template: str
    title: str
    language: str
    values: Mapping[str, Any]
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that the pages are made of."""

    dossier: Dossier
    briefings: Mapping[str, Briefing]
    """By article id, in the wording of the article's language."""
    digests: Mapping[str, Briefing]
    """The same in the wording of the site's own pages."""
    backgrounds: tuple[BackgroundPage, ...]
    notes: tuple[Note, ...]
    labels: Mapping[str, Labels]
    """By language."""
    language: str
    """Of the site's own pages."""


def write(site: Site, *, templates: Path, folder: Path) -> None:
    """Write every page of a site as Markdown.

    Args:
        templates: The folder that holds `pages/` and `partials/`.
        folder: Where the pages go; its files are replaced.
    """
    environment = _environment(templates)
    numbers = {identifier: sentence_numbers(briefing) for identifier, briefing in site.briefings.items()}
    organisation_ids = site.dossier.organisation_of
    for page in _pages(site):
        labels = site.labels[page.language]
        to = Links(
            page_path=page.path,
            article=page.article,
            labels=labels,
            person_ids=site.dossier.person_of,
            numbers=numbers,
            organisation_ids=organisation_ids,
            place_ids=site.dossier.place_of,
        )
        typeset = partial(set_text, language=page.language)
        template = environment.get_template(f"{page.template}.md.j2")
        body = template.render(page.values, to=to, labels=labels, typeset=typeset)
        if icons := sorted(set(_ICONS.findall(body))):
            body += "\n" + environment.get_template("icons.html.j2").render(names=icons)
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_front_matter(page) + body, "utf-8", newline="\n")


def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([templates / "pages", templates / "partials"]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"words": words, "times": times, "in_words": in_words}
    return environment


def _front_matter(page: Page) -> str:
    """MkDocs puts these values into its own pages as they stand, so they are escaped here."""
    title = " ".join(page.title.split()) or page.path
    values = {"title": str(escape(title)), "lang": page.language, "hide": ["navigation"]}
    return f"---\n{yaml.safe_dump(values, allow_unicode=True, sort_keys=True, width=10_000)}---\n\n"


def times(label: str, start: str, end: str) -> Markup:
    """A period in words as `<time>` elements: one for each end that the words name.

    Args:
        label: The period in words, its ends parted by an en dash where it has two.
        start: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where there is no date to mark.
        end: The same, included.
    """
    dash = re.search(r"\s*–\s*", label)
    if start != end and dash and _ISO_PARTIAL.fullmatch(start) and _ISO_PARTIAL.fullmatch(end):
        first = _time(label[: dash.start()], start)
        return first + dash.group() + _time(label[dash.end() :], end)
    return _time(label, start) if start == end and _ISO_PARTIAL.fullmatch(start) else Markup(escape(label))


def _time(label: str, value: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(value, label)


def _pages(site: Site) -> Iterator[Page]:
    labels = site.labels[site.language]
    happenings = happening_views(site.dossier, site.backgrounds, labels)
    people = person_views(site.dossier, site.digests, happenings)
    bodies = organisation_views(site.dossier, site.digests)
    countries = place_views(site.dossier, site.digests, labels)
    newest = [site.digests[article.id] for article in site.dossier.newest_first]

    def page(path: str, template: str, title: str, **values: Any) -> Page:
        return Page(path=path, template=template, title=title, language=site.language, values=values)

    planned = {id(happening) for happening in site.dossier.upcoming}
    upcoming = [view for view in happenings if id(view.happening) in planned]
    today = _today_note(site.dossier, labels)
    yield page(
        "index.md", "home", labels.text("home.title"), briefings=newest, happenings=happenings, people=people,
        upcoming=upcoming, today_note=today, backgrounds=site.backgrounds, busiest=_busiest(people),
        bodies=len(bodies), located=sum(len(views) for _, views in countries),
    )  # fmt: skip
    yield page("about.md", "about", labels.text("about.title"))
    yield page("accuracy.md", "accuracy", labels.text("accuracy.title"), figures=accuracy.view(accuracy.load(), labels))
    yield page("briefings/index.md", "briefings", labels.text("articles.title"), years=_by_year(newest, labels))
    others = [view for view in happenings if id(view.happening) not in planned]
    parts = _parts(others, taken=sum(_weight(view) for view in upcoming))
    listed = {view.id: path for path, views in parts for view in views} | {view.id: CHRONOLOGY for view in upcoming}
    yield from _chronology_pages(parts, upcoming, today, labels, page)
    yield page("people/index.md", "people", labels.text("person.index_title"), people=people)
    for view in people:
        has_roles = any(card.roles for _, card in view.cards)
        yield page(person_page(view.person.id), "person", view.person.name, view=view, has_roles=has_roles)
    yield page(ORGANISATIONS, "organisations", labels.text("names.organisations"), bodies=bodies)
    yield page(PLACES, "places", labels.text("names.places"), countries=countries)
    yield from _background_pages(site, happenings, listed, page)
    yield from (_briefing_page(site, site.briefings[digest.id], labels) for digest in newest)


def _parts(views: Sequence[HappeningView], *, taken: int) -> list[tuple[str, list[HappeningView]]]:
    """The chronology by page, oldest first; the last holds what is newest, beside what is planned.

    Args:
        taken: What the last page weighs already.
    """
    parts: list[list[HappeningView]] = [[]]
    weight = taken
    for view in reversed(views):
        if parts[-1] and weight + _weight(view) > HEAVIEST:
            parts.append([])
            weight = 0
        parts[-1].append(view)
        weight += _weight(view)
    older = [(f"chronology/{number}.md", part[::-1]) for number, part in enumerate(reversed(parts[1:]), 1)]
    return [*older, (CHRONOLOGY, parts[0][::-1])]


def _weight(view: HappeningView) -> int:
    """Characters of HTML that an event takes: its frame and chips, then a frame and the words for each account."""
    words = sum(_FRAME + len(account.passage.text) + len(account.article.title) for account in view.accounts)
    return _FRAME // 2 + 80 * len(view.people) + words


def _chronology_pages(
    parts: Sequence[tuple[str, list[HappeningView]]],
    upcoming: Sequence[HappeningView],
    today: str,
    labels: Labels,
    page: Any,
) -> Iterator[Page]:
    """The chronology, on as many pages as keep each of them light."""
    spans = {path: "–".join(dict.fromkeys((views[0].year, views[-1].year))) for path, views in parts if views}
    for path, views in parts:
        years = [(year, list(group)) for year, group in groupby(views, key=lambda view: view.year)]
        title = labels.text("chronology.title")
        newest = path == CHRONOLOGY
        yield page(
            path, "chronology", title if newest else f"{title}, {spans[path]}", years=years, today_note=today,
            upcoming=upcoming if newest else [], others=[item for item in spans.items() if item[0] != path],
        )  # fmt: skip


def _background_pages(
    site: Site, happenings: Sequence[HappeningView], listed: Mapping[str, str], page: Any
) -> Iterator[Page]:
    labels = site.labels[site.language]
    views = {id(view.happening): view for view in happenings}
    items = [views[id(background.happening)] for background in site.backgrounds]
    left = unjoined(site.backgrounds, site.notes)
    title = labels.text("background.index_title")
    yield page("background/index.md", "background_index", title, items=items, unjoined=left)
    for background, item in zip(site.backgrounds, items, strict=True):
        yield page(
            background_page(background.id),
            "background",
            background.title,
            page=background,
            item=item,
            listed=listed[item.id],
            meanwhile=[views[id(other)] for other in background.meanwhile],
            earlier=[views[id(other)] for other in background.earlier],
            later=[views[id(other)] for other in background.later],
        )


def _briefing_page(site: Site, briefing: Briefing, site_labels: Labels) -> Page:
    cited = [
        background
        for background in site.backgrounds
        if any(account.article.id == briefing.id for account in background.happening.accounts)
        and background.happening.last_day < (briefing.published or "9")
    ]
    labels = site.labels[briefing.language]
    sentences = (sentence for block in briefing.source for sentence in block.sentences)
    length = sum(len(piece.text) for sentence in sentences for piece in sentence.pieces)
    return Page(
        path=briefing_page(briefing.id),
        template="briefing",
        title=briefing.title,
        language=briefing.language,
        article=briefing.id,
        values={
            "b": briefing,
            "organisations": _named(briefing, briefing.organisations, labels),
            "places": _named(briefing, briefing.places, labels),
            "backgrounds": cited,
            "source": _source(briefing, labels),
            "searchable": length <= SEARCHABLE,
            "site_labels": site_labels,
        },
    )


def _named(briefing: Briefing, cards: Iterable[NameCard], labels: Labels) -> list[dict[str, Any]]:
    """Each body or place with where it is named, told as the number of the sentence, or « titre » and the like."""
    called = places_named(briefing, labels)

    def where(passages: Iterable[Passage]) -> dict[str, list[tuple[str, Passage]]]:
        named = [(called[words.anchor], words) for words in passages]
        return {
            "outside": [item for item in named if not item[0].isdigit()],
            "sentences": [item for item in named if item[0].isdigit()],
        }

    return [{"card": card, "where": where(card.places), "speaks": where(card.speaks)} for card in cards]


def _source(briefing: Briefing, labels: Labels) -> list[dict[str, Any]]:
    """The marked source: blocks with their tag, sentences with their HTML and the ways back."""
    taken = {s.anchor for block in briefing.source for s in block.sentences if s.anchor}
    return [
        {
            "kind": block.kind.value,
            "tag": _BLOCK_TAGS.get(block.kind, "p"),
            "sentences": [
                {
                    "anchor": sentence.anchor,
                    "number": sentence.number,
                    "html": sentence_html(sentence, taken),
                    "back": _ways_back(sentence, labels),
                }
                for sentence in block.sentences
            ],
        }
        for block in briefing.source
    ]


def _ways_back(sentence: SourceSentence, labels: Labels) -> list[tuple[str, str]]:
    """The first use of each sort, with its name: a key fact, a claim, an entry of the chronology."""
    names = {"fact-": "used_fact", "claim-": "used_claim", "e-": "used_moment"}
    found: dict[str, str] = {}
    for use in sentence.used:
        name = next((name for prefix, name in names.items() if use.startswith(prefix)), None)
        if name is not None:
            found.setdefault(labels.text(f"page.{name}"), use)
    return [(use, label) for label, use in found.items()]


def _by_year(briefings: Iterable[Briefing], labels: Labels) -> list[tuple[str, list[Briefing]]]:
    undated = labels.text("articles.undated")
    years = groupby(briefings, key=lambda briefing: briefing.published[:4] if briefing.published else undated)
    return [(year, list(group)) for year, group in years]


def _busiest(people: Sequence[PersonView]) -> list[PersonView]:
    """The people whom most articles name."""
    return sorted(people, key=lambda view: (-len(view.cards), -view.mentions, view.person.id))[:BUSIEST]


def _today_note(dossier: Dossier, labels: Labels) -> str:
    if dossier.newest_day is None:
        return labels.text("home.upcoming_undated")
    name = "home.upcoming_note" if dossier.upcoming else "home.upcoming_none"
    return labels.text(name, date=in_words(dossier.newest_day, labels))

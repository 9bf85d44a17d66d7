"""Ways in by what things are: events by their kind, articles by their tags, and the page that leads to all ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefings import names
from briefings.briefing import Briefing
from briefings.edition.links import file_name
from briefings.edition.name_views import NameView
from briefings.edition.shapes import Page, Views
from briefings.edition.views import HappeningView, PersonView
from briefings.pages import weights
from briefings.pages.in_time import years_of
from briefings.pages.shelves import Shelf, sections, shelve
from briefings.pages.timeline import pages_of_events

BROWSE = "browse.md"
BUSIEST = 12
"""People, bodies and places that the page of all ways names."""


def pages_by_sort(views: Views) -> Iterator[Page]:
    """The page that leads to everything, then those of kinds and tags."""
    labels, kinds, tags = views.labels, kind_shelves(views), tag_shelves(views)
    years = Counter(view.year for view in views.happenings)
    yield views.page(
        BROWSE,
        "browse",
        labels.text("browse.title"),
        kinds=sorted(((plural(views, kind), s[0].total, kind) for kind, s in kinds.items()), key=_by_name),
        tags=sorted(((tag, shelves[0].total, tag) for tag, shelves in tags.items()), key=_by_name),
        years=[(year, years[year]) for year in years_of(views)],
        people=views.people,
        busiest=busiest(views)[:BUSIEST],
        organisations=views.organisations,
        bodies=_widest(views.organisations),
        located=sum(len(places) for _, places in views.countries),
        places=_widest([view for _, places in views.countries for view in places]),
        backgrounds=len(views.site.backgrounds),
        happenings=len(views.happenings),
        upcoming=len(views.upcoming),
        changes=views.site.changes,
    )
    listed = pages_of_events(views)
    for kind, shelves in kinds.items():
        for shelf in shelves:
            title = plural(views, kind)
            yield views.page(
                shelf.path, "kind", shelf.titled(title), heading=title, shelf=shelf, listed=listed, own=kind
            )
    for tag, tagged in tags.items():
        for page in tagged:
            yield views.page(page.path, "tag", page.titled(tag), tag=tag, shelf=page)


def _by_name(item: tuple[str, int, str]) -> str:
    return names.plain(item[0])


def busiest(views: Views) -> list[PersonView]:
    """The people whom most articles name, those first."""
    return sorted(views.people, key=lambda view: (-len(view.cards), -view.mentions, view.person.id))


def _widest(views: Sequence[NameView]) -> list[NameView]:
    """The bodies or places that most articles name, those first."""
    return sorted(views, key=lambda view: (-len(view.cards), -view.mentions, view.id))[:BUSIEST]


def plural(views: Views, kind: str) -> str:
    """What several events of a kind are called: « Visites »."""
    return views.labels.text(f"kinds.{kind}")


def kind_shelves(views: Views) -> dict[str, tuple[Shelf[HappeningView], ...]]:
    """By kind its events, year by year, the oldest first."""
    of_kind: dict[str, list[HappeningView]] = {}
    for view in views.happenings:
        of_kind.setdefault(view.happening.kind, []).append(view)
    return {
        kind: shelve(f"kinds/{kind}.md", sections(found, lambda view: (f"y-{view.year}", view.year)), weights.happening)
        for kind, found in sorted(of_kind.items())
    }


def tag_shelves(views: Views) -> dict[str, tuple[Shelf[Briefing], ...]]:
    """By tag, as most articles write it, its articles, the newest first."""
    spellings: dict[str, Counter[str]] = {}
    tagged: dict[str, list[Briefing]] = {}
    for briefing in views.newest:
        for key in {names.plain(tag): tag for tag in briefing.tags}:
            tagged.setdefault(key, []).append(briefing)
        for tag in briefing.tags:
            spellings.setdefault(names.plain(tag), Counter())[tag] += 1
    taken: set[str] = set()
    found: dict[str, tuple[Shelf[Briefing], ...]] = {}
    undated = views.labels.text("articles.undated")
    for key in sorted(tagged):
        name = names.unique_slug(key, taken)
        taken.add(name)
        spelling = min(spellings[key], key=lambda tag: (-spellings[key][tag], tag))
        parts = sections(
            tagged[key], lambda b: (f"y-{b.published[:4]}", b.published[:4]) if b.published else ("y-none", undated)
        )
        found[spelling] = shelve(f"tags/{file_name(name)}.md", parts, weights.briefing)
    return found


def homes_by_sort(views: Views) -> dict[tuple[str, str], str]:
    """Where kinds and tags have their place; a tag under every spelling."""
    homes = {("kind", kind): shelves[0].path for kind, shelves in kind_shelves(views).items()}
    pages = {names.plain(tag): shelves[0].path for tag, shelves in tag_shelves(views).items()}
    tags = {tag for briefing in views.newest for tag in briefing.tags}
    return homes | {("tag", tag): pages[names.plain(tag)] for tag in tags}

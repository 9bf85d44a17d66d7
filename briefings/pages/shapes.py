"""What a page is before it is written, and what all pages are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefings.background import BackgroundPage
from briefings.briefing import Briefing
from briefings.changes import Changes
from briefings.dossier import Dossier
from briefings.labels import Labels
from briefings.notes import Note
from briefings.views import (
    HappeningView,
    NameView,
    PersonView,
    happening_views,
    organisation_views,
    person_views,
    place_views,
)


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
    shown: Mapping[str, str] | None = None
    """What is shown of the page where a link to it is: its description, its image, and the day of its article."""


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
    name: str = "Briefings"
    changes: Changes | None = None
    """Since an earlier state, where the build was asked for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """A site laid out once for all its pages, in the wording of the site's own language."""

    site: Site
    labels: Labels
    newest: tuple[Briefing, ...]
    """Every article, the newest first."""
    happenings: tuple[HappeningView, ...]
    """Oldest first."""
    people: tuple[PersonView, ...]
    organisations: tuple[NameView, ...]
    countries: tuple[tuple[str, tuple[NameView, ...]], ...]
    """Places by the name of their country."""

    @property
    def upcoming(self) -> list[HappeningView]:
        """What is planned and not over on the dossier's newest day."""
        planned = {id(happening) for happening in self.site.dossier.upcoming}
        return [view for view in self.happenings if id(view.happening) in planned]

    @property
    def others(self) -> list[HappeningView]:
        """Everything that is not upcoming."""
        upcoming = {view.id for view in self.upcoming}
        return [view for view in self.happenings if view.id not in upcoming]

    def page(self, path: str, template: str, title: str, **values: Any) -> Page:
        """A page in the site's own language."""
        return Page(path=path, template=template, title=title, language=self.site.language, values=values)


def lay_out(site: Site) -> Views:
    """Everything that several pages show, laid out once."""
    labels = site.labels[site.language]
    happenings = happening_views(site.dossier, site.backgrounds, labels)
    return Views(
        site=site,
        labels=labels,
        newest=tuple(site.digests[article.id] for article in site.dossier.newest_first),
        happenings=happenings,
        people=person_views(site.dossier, site.digests, happenings),
        organisations=organisation_views(site.dossier, site.digests),
        countries=place_views(site.dossier, site.digests, labels),
    )

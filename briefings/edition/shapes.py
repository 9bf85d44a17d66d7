"""What a page is before it is written, and what all pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefings.briefing import Briefing
from briefings.changes import Changes
from briefings.dossier import Dossier, Happening
from briefings.dossier.background import BackgroundPage
from briefings.dossier.disagreements import Disagreements
from briefings.dossier.notes import Note
from briefings.dossier.novelty import News
from briefings.dossier.series import Series
from briefings.dossier.versions import Disagreement
from briefings.edition.catalogue import DataFile
from briefings.edition.disagreements import DisagreementView, disagreement_views
from briefings.edition.name_views import NameView, organisation_views, place_views
from briefings.edition.series import SeriesView, series_views
from briefings.edition.views import HappeningView, PersonView, happening_views, person_views
from briefings.labels import Labels


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
    data: Mapping[str, Any] | None = None
    """What the page is about, for other programs (JSON-LD)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Site:
    """Everything that the pages are made of; equal to itself alone, so that its happenings are laid out once."""

    dossier: Dossier
    briefings: Mapping[str, Briefing]
    """By article id, in the wording of the article's language."""
    digests: Mapping[str, Briefing]
    """The same in the wording of the site's own pages."""
    backgrounds: tuple[BackgroundPage, ...]
    notes: tuple[Note, ...]
    series: tuple[Series, ...]
    disagreements: Disagreements
    news: Mapping[str, News]
    """By article id."""
    labels: Mapping[str, Labels]
    """By language."""
    language: str
    """Of the site's own pages."""
    address: str | None = None
    """Where the site is on the web, ending with a slash; None where it is not told."""
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
    series: tuple[SeriesView, ...]
    series_of: Mapping[int, tuple[SeriesView, ...]]
    """By `id` of a happening, the series that it is part of."""
    pages_of: Mapping[int, str]
    """By `id` of a happening, the id of its background page."""
    files: tuple[DataFile, ...] = ()
    """Files of the whole site."""

    @property
    def upcoming(self) -> list[HappeningView]:
        """What is planned and not over on the dossier's newest day."""
        shown = {id(view.happening): view for view in self.happenings}
        return [shown[id(happening)] for happening in self.site.dossier.upcoming]

    @property
    def others(self) -> list[HappeningView]:
        """Everything that is not upcoming."""
        upcoming = {view.id for view in self.upcoming}
        return [view for view in self.happenings if view.id not in upcoming]

    def disagreements(self, items: Iterable[Disagreement], labels: Labels) -> tuple[DisagreementView, ...]:
        """Disagreements in the wording of a page."""
        site = self.site
        return disagreement_views(items, site.dossier, site.briefings, self.pages_of, labels)

    def series_among(self, happenings: Iterable[Happening]) -> list[SeriesView]:
        """The series that some happenings are part of, each once, in order of their titles."""
        found = {run.id for happening in happenings for run in self.series_of.get(id(happening), ())}
        return [run for run in self.series if run.id in found]

    def page(
        self, path: str, template: str, title: str, *, data: Mapping[str, Any] | None = None, **values: Any
    ) -> Page:
        """A page in the site's own language."""
        language = self.site.language
        return Page(path=path, template=template, title=title, language=language, values=values, data=data)


def lay_out(site: Site, files: Iterable[DataFile] = ()) -> Views:
    """Everything that several pages show, laid out once."""
    labels, happenings = site.labels[site.language], happenings_of(site)
    runs = series_views(site.series, {id(view.happening): view for view in happenings}, labels)
    series_of: dict[int, tuple[SeriesView, ...]] = {}
    for item, view in zip(site.series, runs, strict=True):
        for happening in item.members:
            series_of[id(happening)] = (*series_of.get(id(happening), ()), view)
    return Views(
        site=site,
        labels=labels,
        newest=tuple(site.digests[article.id] for article in site.dossier.newest_first),
        happenings=happenings,
        people=person_views(site.dossier, site.digests, happenings),
        organisations=organisation_views(site.dossier, site.digests, labels),
        countries=place_views(site.dossier, site.digests, labels),
        series=runs,
        series_of=series_of,
        pages_of={id(page.happening): page.id for page in site.backgrounds},
        files=tuple(files),
    )


@lru_cache(maxsize=2)
def happenings_of(site: Site) -> tuple[HappeningView, ...]:
    """Every happening of a site, oldest first; its pages, calendars and timelines share the answer."""
    return happening_views(site.dossier, site.backgrounds, site.labels[site.language])

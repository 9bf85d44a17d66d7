"""Where things are on the site, seen from one of its pages.

Pages are files (`people/x.html`) and links are relative, so that the site works from disk.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from briefings.briefing import Passage
from briefings.labels import Labels

ORGANISATIONS, PLACES = "organisations/index.md", "places/index.md"
DATA = "data.md"
_OURS = "-article"
_INDEXES = frozenset({"index", "readme"})
_WHOLE_SITE = frozenset({"articles", "briefings", "chronology", "datasette", "dossier", "entities", "timeline"})
_ENDS_WITH_TWO_PARTS = (".timeline", ".ftm", ".schema")


def file_name(identifier: str) -> str:
    """The file stem of a page for an id; two names are taken by the folder's own page."""
    return f"{identifier}{_OURS}" if _bare(identifier) in _INDEXES else identifier


def _bare(identifier: str) -> str:
    """An id without the endings that are put to taken names, so that an id that has one already gets another."""
    name = identifier.casefold()
    while name.endswith(_OURS):
        name = name.removesuffix(_OURS)
    return name


def briefing_page(identifier: str) -> str:
    return f"briefings/{file_name(identifier)}.md"


def person_page(identifier: str) -> str:
    return f"people/{file_name(identifier)}.md"


def background_page(identifier: str) -> str:
    return f"background/{file_name(identifier)}.md"


def series_page(identifier: str) -> str:
    return f"series/{file_name(identifier)}.md"


def export_file(identifier: str, form: str) -> str:
    """A file of one article; a few names are taken by files of the whole site, or read as another article's."""
    taken = _bare(identifier) in _WHOLE_SITE or _bare(identifier).endswith(_ENDS_WITH_TWO_PARTS)
    return f"exports/{identifier}{_OURS if taken else ''}.{form}"


def card_image(identifier: str) -> str:
    return export_file(identifier, "png")


def person_paper(identifier: str) -> str:
    return f"exports/people/{identifier}.pdf"


@lru_cache(65_536)
def _relative(path: str, folder: str) -> str:
    """The address of a file of the site seen from one of its folders."""
    return quote(posixpath.relpath(path, folder or "."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Addresses relative to one page."""

    page_path: str
    """Path of the page's Markdown file."""
    article: str | None
    """Id of the article whose briefing the page is."""
    labels: Labels
    person_ids: Mapping[tuple[str, str], str]
    """(article id, person id there) -> person id of the dossier."""
    numbers: Mapping[str, Mapping[tuple[int, int], int]]
    """By article id: numbers of its sentences."""
    organisation_ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(article id, organisation id there) -> organisation id of the dossier."""
    place_ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The same of places."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Language of each article, by its id."""
    homes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Where a thing has its place on the site: (sort, id) -> path of a Markdown file, perhaps with a fragment."""

    @property
    def colon(self) -> Markup:
        """A colon as the page's language spaces it."""
        return Markup(self.labels.colon.rstrip(" ").replace("\u00a0", "&nbsp;"))

    def page(self, path: str, fragment: str = "") -> str:
        """A page of the site by the path of its Markdown file."""
        return self._file(path.removesuffix(".md") + ".html") + (f"#{fragment}" if fragment else "")

    def _file(self, path: str) -> str:
        """A file of the site as it is."""
        return _relative(path, posixpath.dirname(self.page_path))

    def briefing(self, identifier: str) -> str:
        return self.page(briefing_page(identifier))

    def person(self, identifier: str) -> str:
        return self.page(person_page(identifier))

    def person_of(self, article: str, identifier: str) -> str:
        """The page of a person whom an article calls by an id of its own."""
        return self.person(self.person_ids[article, identifier])

    def organisation_of(self, article: str, identifier: str) -> str:
        """The entry of an organisation that an article calls by an id of its own."""
        own = self.organisation_ids[article, identifier]
        return self.home("organisation", own) or self.page(ORGANISATIONS, f"o-{own}")

    def place_of(self, article: str, identifier: str) -> str:
        """The entry of a place that an article calls by an id of its own."""
        own = self.place_ids[article, identifier]
        return self.home("place", own) or self.page(PLACES, f"l-{own}")

    def home(self, sort: str, identifier: str) -> str | None:
        """Where the site has a thing of some sort (`kind`, `year`, `month`, `tag` …); None where it has it nowhere."""
        path, _, fragment = self.homes.get((sort, identifier), "").partition("#")
        return self.page(path, fragment) if path else None

    def day(self, partial: str) -> str | None:
        """The month or year of a partial date, where the site has a page for it."""
        return self.home("month", partial[:7]) or self.home("year", partial[:4])

    def background(self, identifier: str) -> str:
        return self.page(background_page(identifier))

    def series(self, identifier: str) -> str:
        return self.page(series_page(identifier))

    def export(self, identifier: str, form: str) -> str:
        return self._file(export_file(identifier, form))

    def person_paper(self, identifier: str) -> str:
        """The document of a person who has one."""
        return self._file(person_paper(identifier))

    def site_file(self, path: str) -> str:
        """A file of the whole site, by its path there."""
        return self._file(path)

    def text(self, article: str, passage: Passage) -> str:
        """The place in the marked source where a passage stands."""
        if article == self.article:
            return f"#{passage.anchor}"
        return self.page(briefing_page(article), passage.anchor)

    def place(self, article: str, passage: Passage) -> str:
        """What such a link says: the number of the sentence, where it is known."""
        holding = [n for (a, b), n in self.numbers[article].items() if a <= passage.span.start < b]
        return self.labels.text("site.sentence", number=holding[0]) if holding else self.labels.text("site.see_source")

    def lang(self, language: str) -> Markup:
        """A `lang` attribute, where words are in another language than their page."""
        return Markup("") if language == self.labels.language else Markup(' lang="{}"').format(escape(language))

    def lang_of(self, article: str) -> Markup:
        """The same for words of an article that is known by its id."""
        return self.lang(self.languages.get(article, self.labels.language))

"""Finished pages kept from build to build: a page whose Markdown stands as it stood is not made again.

That holds only for a page that is made from its own Markdown and the frame around it: theme, configuration,
navigation, versions. So MkDocs is watched while it makes a page. One that asks for another file, that stands
in the navigation or has entries in MkDocs' search index is always made; and where the site has plugins, hooks
or extensions that are not known to keep to the page at hand, all are.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefings.freshness import digest_files, digest_program
from briefings.resources import TEMPLATES
from briefings.store import Store, key_of

_PLUGINS = frozenset({"material.plugins.search.plugin", "material.plugins.offline.plugin"})
_EXTENSIONS = frozenset(
    {
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "smarty", "tables",
        "toc",
    }
)  # fmt: skip
_STATIC = frozenset({"404.html", "sitemap.xml"})
_OWN_DIGEST = frozenset(
    {"config_file_path", "docs_dir", "site_dir", "theme", "plugins", "hooks", "watch", "not_in_nav"}
)
"""Parts of the configuration that are looked at elsewhere, or say only where things lie."""


def frame_of(config: MkDocsConfig) -> str | None:
    """One digest of all that decides what a page becomes, but for its Markdown; None where other pages do too."""
    theme = config.theme
    known = (
        all(type(plugin).__module__ in _PLUGINS for plugin in config.plugins.values())
        and not config.hooks
        and not config.extra_templates
        and _EXTENSIONS.issuperset(config.markdown_extensions)
        and _STATIC.issuperset(theme.static_templates)
        and theme.get_env().get_template("sitemap.xml").filename == str(TEMPLATES.resolve() / "theme" / "sitemap.xml")
        and _all_titled(config.nav)
    )
    if not known:
        return None
    said = {name: value for name, value in config.items() if name not in _OWN_DIGEST}
    plugins = [(name, dict(plugin.config)) for name, plugin in config.plugins.items()]
    shown = f"{sorted(said.items(), key=lambda item: item[0])!r}{plugins!r}{theme.name}{list(theme.items())!r}"
    if " at 0x" in shown:  # an object that is another in each build
        return None
    return key_of(digest_program(), shown, digest_files(_own(theme.dirs)))


def _own(folders: Iterable[str]) -> list[Path]:
    """The folders of a theme that no package brings whose version is in the digest of the program."""
    named = (name for name in ("mkdocs", "material") if importlib.util.find_spec(name))
    packaged = [Path(importlib.import_module(name).__path__[0]).resolve() for name in named]
    found = [Path(folder).resolve() for folder in folders]
    return [folder for folder in found if not any(folder.is_relative_to(package) for package in packaged)]


def _all_titled(nav: Any) -> bool:
    """Whether every page of the navigation has its title there; else it has to be read for each other page."""
    entries = [entry if isinstance(entry, dict) else {"": None} for entry in nav or ()]
    values = [value for entry in entries for value in entry.values()]
    return bool(values) and all(isinstance(value, str) or (value and _all_titled(value)) for value in values)


def _paths(nav: Any) -> Iterator[str]:
    for entry in nav:
        for value in entry.values():
            if isinstance(value, str):
                yield value
            else:
                yield from _paths(value)


class Alone(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Puts the pages in place that were kept, keeps MkDocs from making them, and notes what may be kept.

    Args:
        store: Where finished pages are kept.
        frame: As `frame_of` says.
        reuse: Whether to use what was kept.
    """

    def __init__(self, store: Store, frame: str, *, reuse: bool) -> None:
        super().__init__()
        self._store, self._frame, self._reuse = store, frame, reuse
        self._every: list[File] = []
        self._keys: dict[str, str] = {}
        self._made: list[tuple[str, Path]] = []
        self._files = _Watched(())
        self._listed = _Listed(())
        self._reused = 0

    @property
    def in_vain(self) -> bool:
        """Whether pages were left out that a template wanted to list: then the site has to be made as a whole."""
        return self._listed.asked and self._reused > 0

    def keep(self) -> None:
        """Keep what was made; only after a build that ended well."""
        for key, path in self._made:
            self._store.keep(key, path.read_bytes())

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._every = list(files.documentation_pages())
        shown = set(_paths(config.nav))
        for file in self._every:
            if file.src_uri in shown:
                continue
            key = key_of(self._frame, file.src_uri, file.content_bytes)
            html = self._store.find(key) if self._reuse else None
            if html is None:
                self._keys[file.src_uri] = key
                continue
            path = Path(file.abs_dest_path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(html)
            file.inclusion = InclusionLevel.EXCLUDED
            Page(None, file, config)
            self._reused += 1
        self._files, self._listed = _Watched(files), _Listed(self._every)
        return self._files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        self._files.at = page.file.src_uri

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        self._files.at = None

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        # Our map of the site asks for nothing but addresses, which pages that were not read have too.
        context["pages"] = self._every if template_name == "sitemap.xml" else self._listed
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        context["pages"] = self._listed
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        name = page.file.src_uri
        found_elsewhere = isinstance(found := page.meta.get("search"), dict) and found.get("exclude") is True
        if name in self._keys and found_elsewhere and name not in self._files.asked and output.strip():
            self._made.append((self._keys[name], Path(page.file.abs_dest_path)))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._listed.asked:
            self._made.clear()


class _Watched(Files):
    """The files of a site, and which pages asked for one of them."""

    def __init__(self, files: Any) -> None:
        super().__init__(files)
        self.at: str | None = None
        """The page that is being made."""
        self.asked: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        if self.at is not None:
            self.asked.add(self.at)
        return super().get_file_from_path(path)


class _Listed(Sequence[File]):
    """All pages as templates may list them, and whether one did."""

    def __init__(self, files: Sequence[File]) -> None:
        self._files = files
        self.asked = False

    def __len__(self) -> int:
        self.asked = True
        return len(self._files)

    def __getitem__(self, index: Any) -> Any:
        self.asked = True
        return self._files[index]

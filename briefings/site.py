"""The whole site in one folder: pages through MkDocs, exports beside them."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from briefings import labels, pages
from briefings.changes import Earlier, compare
from briefings.edition import catalogue
from briefings.edition.gathering import gather
from briefings.edition.links import export_file
from briefings.edition.shapes import Site
from briefings.errors import BriefingError
from briefings.labels import Labels
from briefings.lexicon import languages
from briefings.model import Article
from briefings.pages import search_index
from briefings.profile import profile
from briefings.resources import TEMPLATES
from briefings.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with what is being written, how many of it are done, and how many there are."""

_NEUTRAL_DAY = "315532800"
"""1 January 1980 in seconds: the day that MkDocs writes as its own, as no clock may show in the site."""


def build(
    articles: Sequence[Article],
    *,
    settings: Settings,
    target: Path,
    progress: Progress | None = None,
    earlier: Earlier | None = None,
) -> None:
    """Write a site.

    Args:
        articles: Whose spans hold.
        settings: Where the templates and the editors' notes are.
        target: Folder of the site; it is emptied first.
        progress: Told as exports are written.
        earlier: An earlier state of the articles; the site then says what changed.

    Raises:
        BriefingError: a note, a label or a template is wrong, or MkDocs refuses the pages.
    """
    site = gather(articles, settings=settings)
    if earlier is not None:
        site = replace(site, changes=compare(earlier, articles))
    with tempfile.TemporaryDirectory(prefix="briefings-") as scratch:
        docs = Path(scratch) / "docs"
        docs.mkdir()
        files = Path(scratch) / "files"
        _write_site_forms(site, files)
        views, homes = pages.write(site, templates=settings.templates, folder=docs, files=catalogue.listed(files))
        _run_mkdocs(settings, docs, target)
        shutil.copytree(files, target, dirs_exist_ok=True)
    search_index.write(views, homes, target)
    _write_exports(articles, views, target, progress or (lambda what, done, total: None))


def _run_mkdocs(settings: Settings, docs: Path, target: Path) -> None:
    with _quiet_mkdocs():
        from mkdocs.commands.build import build as build_site
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            config = load_config(
                str(settings.file.resolve()), docs_dir=str(docs), site_dir=str(target.resolve()), strict=True
            )
            _dress(config, labels.load(settings.language))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_site(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise BriefingError(f"MkDocs refuses the site ({error})", path=settings.file, cure="mend it") from error


def _dress(config: Any, wording: Labels) -> None:
    """Our own theme over that of MkDocs, below what the site puts over both; our words where the site gives none."""
    own = str((TEMPLATES / "theme").resolve())
    if own not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)
    config.nav = [_titled(entry, wording) for entry in config.nav or ()]
    config.site_description = config.site_description or wording.text("frame.description")
    said = Markup('<span lang="{}">{}</span>').format(wording.language, wording.text("frame.copyright"))
    config.copyright = config.copyright or str(said)
    config.extra["not_found"] = {name: wording.text(f"not_found.{name}") for name in wording["not_found"]}
    config.extra["locales"] = {code: profile(code).locale for code in languages()}
    palettes = config.theme.get("palette", ())
    for palette in palettes if isinstance(palettes, list) else ():
        dark = palette.get("scheme") == "slate"
        if toggle := palette.get("toggle"):
            toggle.setdefault("name", wording.text("frame.light" if dark else "frame.dark"))


def _titled(entry: Any, wording: Labels) -> Any:
    """An entry of the navigation with the name of its page, where it has none of its own."""
    name = entry.removesuffix(".md").removesuffix("/index") if isinstance(entry, str) else ""
    return {wording["nav"][name]: entry} if name in wording["nav"] else entry


@contextmanager
def _quiet_mkdocs() -> Iterator[None]:
    """MkDocs and Material take their date and their notices from the environment."""
    before = {name: os.environ.get(name) for name in ("SOURCE_DATE_EPOCH", "NO_MKDOCS_2_WARNING")}
    log = logging.getLogger("mkdocs")
    level = log.level
    os.environ |= {"SOURCE_DATE_EPOCH": _NEUTRAL_DAY, "NO_MKDOCS_2_WARNING": "1"}
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(level)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _write_site_forms(site: Site, folder: Path) -> None:
    """The files of the whole site, made before its pages, one of which says how large they are."""
    from briefings.exports.forms import SITE_FORMS

    for path, form in SITE_FORMS.items():
        _write(folder / path, form(site))


def _write_exports(articles: Sequence[Article], views: pages.Views, target: Path, progress: Progress) -> None:
    from briefings.exports import changes_feed
    from briefings.exports.forms import ARTICLE_FORMS, LINKED_FORMS, MANY_FORMS

    site = views.site
    for count, article in enumerate(articles, 1):
        laid_out, wording = site.briefings[article.id], site.labels[article.language]
        for end, form in ARTICLE_FORMS.items():
            _write(target / export_file(article.id, end), form(article, laid_out, wording))
        for end, linked in LINKED_FORMS.items():
            _write(target / export_file(article.id, end), linked(site, article.id))
        progress("exports", count, len(articles))
    if site.changes is not None:
        _write(target / changes_feed.FILE, changes_feed.render(site))
    for form_of_many in MANY_FORMS:
        for path, content in form_of_many(views):
            _write(target / path, content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

"""Markdown pages made into the HTML pages of the site, by MkDocs.

MkDocs reads nothing here that a plain `mkdocs build` of the same Markdown would not read, and writes the
same bytes: what is ours is that pages which stand as they stood are not made again (`alone`).
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from briefings import labels
from briefings.errors import BriefingError
from briefings.labels import Labels
from briefings.lexicon import languages
from briefings.profile import profile
from briefings.resources import TEMPLATES
from briefings.settings import Settings
from briefings.store import Store

if TYPE_CHECKING:
    from briefings.finishing.alone import Alone

_NEUTRAL_DAY = "315532800"
"""1 January 1980 in seconds: the day that MkDocs writes as its own, as no clock may show in the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """How a site stands among others that were one, or before them as their front."""

    folder: str
    """Of the site in that of the front; empty for the front itself."""
    ways: tuple[tuple[str, str], ...]
    """Title and address of what its navigation leads to besides its own pages."""


def finish(settings: Settings, docs: Path, target: Path, *, store: Store, among: Among | None = None) -> None:
    """Write the HTML pages, the theme's files, the map of the site and MkDocs' search index.

    Args:
        docs: The folder of the Markdown pages.
        target: The folder of the site; it is emptied first, but for hidden files.
        store: Where finished pages are kept for the next build.
        among: Where it is one of several.

    To be called inside `quiet_mkdocs`.

    Raises:
        BriefingError: MkDocs refuses the pages.
    """
    from mkdocs.exceptions import MkDocsException

    from briefings.finishing.alone import Alone, frame_of

    try:
        config = configured(settings, docs, target, among)
        frame = frame_of(config)
        if frame is None:
            return _build(config)
        alone = _build_with(Alone(store, frame, reuse=True), config)
        if alone.in_vain:
            alone = _build_with(Alone(store, frame, reuse=False), configured(settings, docs, target, among))
        alone.keep()
    except MkDocsException as error:
        raise BriefingError(f"MkDocs refuses the site ({error})", path=settings.file, cure="mend it") from error


def _build_with(alone: Alone, config: Any) -> Alone:
    from briefings.finishing.blocks import WholeBlocks

    config.plugins["briefings"] = alone
    if config.validation.links.anchors <= logging.INFO:  # it looks for anchors in HTML that it parses
        config.markdown_extensions.append(WholeBlocks())
    _build(config)
    return alone


def _build(config: Any) -> None:
    from mkdocs.commands.build import build

    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def configured(settings: Settings, docs: Path, target: Path, among: Among | None = None) -> Any:
    """What MkDocs is told: the configuration of the site, dressed in our theme and words."""
    from mkdocs.config import load_config

    from briefings.finishing.lacking import keep_to_the_site, lacking

    given = lacking(settings.file.resolve())
    folders = {"docs_dir": str(docs), "site_dir": str(target.resolve())}
    config = load_config(str(settings.file.resolve()), **folders, strict=True, **given)
    keep_to_the_site(config)
    wording = labels.load(settings.language)
    _dress(config, wording)
    if among:
        _set_among(config, among, settings.name, wording)
    return config


def _set_among(config: Any, among: Among, name: str, wording: Labels) -> None:
    config.site_name = name
    if config.site_url and among.folder:
        config.site_url = f"{config.site_url.rstrip('/')}/{among.folder}/"
    own = config.nav if among.folder else [{wording["nav"]["index"]: "index.md"}]
    config.nav = [*own, *({title: address} for title, address in among.ways)]
    config.validation.nav.not_found = logging.INFO  # the others are not there yet
    config.extra["front"] = not among.folder


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
def quiet_mkdocs() -> Iterator[None]:
    """MkDocs and Material take their date and their notices from the environment.

    It is set while no other thread runs that may read it.
    """
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

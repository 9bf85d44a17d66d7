"""The whole site in one folder: pages through MkDocs, exports beside them.

What is slow to make is kept for the next build by all that it is made of, so that a build after a small change makes
little, and the same bytes. Documents are set in threads while the pages are made: Typst lets Python go on meanwhile.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from briefings import pages
from briefings.changes import Earlier, compare
from briefings.edition import catalogue
from briefings.edition.gathering import gather
from briefings.edition.links import export_file
from briefings.edition.shapes import Site
from briefings.exports.making import Making
from briefings.finishing import Among, finish, quiet_mkdocs
from briefings.freshness import digest_files, digest_program
from briefings.model import Article
from briefings.pages import search_index
from briefings.resources import TEMPLATES
from briefings.settings import Settings
from briefings.store import Store, key_of


def build(
    articles: Sequence[Article],
    *,
    settings: Settings,
    target: Path,
    earlier: Earlier | None = None,
    store: Store | None = None,
    among: Among | None = None,
) -> None:
    """Write a site.

    Args:
        articles: Whose spans hold.
        settings: Where the templates and the editors' notes are.
        target: Folder of the site; it is emptied first.
        earlier: An earlier state of the articles; the site then says what changed.
        store: Where files are kept that the next build need not make again.
        among: Where it is one of several.

    Raises:
        BriefingError: a note, a label or a template is wrong, or MkDocs refuses the pages.
    """
    store = store or Store(None)
    site = gather(articles, settings=settings)
    if earlier is not None:
        site = replace(site, changes=compare(earlier, articles))
    aside = target / ".made"  # MkDocs empties its folder, but for what is hidden
    shutil.rmtree(aside, ignore_errors=True)
    with quiet_mkdocs(), tempfile.TemporaryDirectory(prefix="briefings-") as scratch, _threads(settings) as threads:
        docs = Path(scratch)
        program = key_of(digest_program(), digest_files((TEMPLATES,)))  # with its templates and labels
        made = [*_begin_papers(site, aside, threads), *_begin_articles(site, aside, store, threads, program)]
        _write_site_forms(site, aside)
        views, homes = pages.write(site, templates=settings.templates, folder=docs, files=catalogue.listed(aside))
        made += _begin_many(views, aside, store, threads, program)
        finish(settings, docs, target, store=store, among=among)
        search_index.write(views, homes, target)
        for done in as_completed(made):
            done.result()
    _write_markdown_folder(views, aside)
    _move(aside, target)


@contextmanager
def _threads(settings: Settings) -> Iterator[ThreadPoolExecutor]:
    """As many threads as the settings allow; what has not begun when the block fails never does."""
    threads = ThreadPoolExecutor(settings.cores, thread_name_prefix="exports")
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)


def _begin_papers(site: Site, folder: Path, threads: ThreadPoolExecutor) -> Iterator[Future[None]]:
    """Make the files of the whole site that no page has to know."""
    from briefings.exports.forms import MARKDOWN_FOLDER, SITE_FORMS

    def make(path: str) -> None:
        _write(folder / path, SITE_FORMS[path](site))

    papers = SITE_FORMS.keys() - catalogue.CATALOGUE.keys() - {MARKDOWN_FOLDER}
    return (threads.submit(make, path) for path in sorted(papers))


def _begin_articles(
    site: Site, folder: Path, store: Store, threads: ThreadPoolExecutor, program: str
) -> Iterator[Future[None]]:
    """Make the files of each article in every form, each article in one go."""
    from briefings.exports.forms import ARTICLE_FORMS, LINKED_FORMS, SLOW

    def make(article: Article) -> None:
        laid_out, wording = site.briefings[article.id], site.labels[article.language]
        of = key_of(program, wording.language, repr(laid_out))
        for end, form in ARTICLE_FORMS.items():
            path = folder / export_file(article.id, end)
            if end in SLOW:
                _write(path, store.made(key_of(of, end), partial(form, article, laid_out, wording)))
            else:
                _write(path, form(article, laid_out, wording))
        for end, linked in LINKED_FORMS.items():
            _write(folder / export_file(article.id, end), linked(site, article.id))

    return (threads.submit(make, article) for article in site.dossier.articles)


def _begin_many(
    views: pages.Views, folder: Path, store: Store, threads: ThreadPoolExecutor, program: str
) -> Iterator[Future[None]]:
    """Make the files of which there are several, one for each person or the like."""
    from briefings.exports.forms import MANY_FORMS

    def make(path: Path, making: Making) -> None:
        _write(path, store.made(key_of(program, path.suffix, making.of), making.make))

    for form in MANY_FORMS:
        for path, making in form(views):
            yield threads.submit(make, folder / path, making)


def _write_site_forms(site: Site, folder: Path) -> None:
    """The files of the whole site that are made before its pages, one of which says how large they are."""
    from briefings.exports import changes_feed
    from briefings.exports.forms import SITE_FORMS

    for path, form in SITE_FORMS.items():
        if path in catalogue.CATALOGUE:
            _write(folder / path, form(site))
    if site.changes is not None:
        _write(folder / changes_feed.FILE, changes_feed.render(site))


def _write_markdown_folder(views: pages.Views, folder: Path) -> None:
    """The archive of what was written for each article."""
    from briefings.exports.forms import MARKDOWN_FOLDER, markdown_folder

    def written(article: str) -> bytes:
        return (folder / export_file(article, "md")).read_bytes()

    _write(folder / MARKDOWN_FOLDER, markdown_folder(views.site, views, written))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _move(made: Path, target: Path) -> None:
    """Move files into a folder, in place of those that it has of the same name."""
    for path in [found for found in made.rglob("*") if found.is_file()]:
        place = target / path.relative_to(made)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)
    shutil.rmtree(made)

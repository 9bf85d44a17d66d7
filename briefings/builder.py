"""One build of a site, from its articles to the folder that is put in place of the last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum
from pathlib import Path

from briefings import corrections, freshness, publish, sources
from briefings.batch import Batch, Kept, Opening, Progress, article_of, collect, read_each
from briefings.changes import Earlier
from briefings.corrections import Correction
from briefings.earlier import read_earlier
from briefings.errors import BriefingError
from briefings.freshness import Record
from briefings.model import Article, BlockKind, GapKind
from briefings.settings import Settings
from briefings.store import Store
from briefings.strictness import gaps_of

LARGEST_INDEX = 12_000_000
"""Bytes of a search index that a reader can be asked to load: about 3,000 articles of an agency."""
WEEK = timedelta(days=7)


class Exit(IntEnum):
    """What a command tells the shell."""

    DONE = 0
    PARTLY = 1
    """Done, but some articles were left out, or some corrections do not fit."""
    NOTHING = 2
    """Nothing was done: wrong usage, or nothing that could be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a build."""

    articles: int
    problems: tuple[str, ...]
    stale: tuple[str, ...] = ()
    """One line for each correction of the editors that does not fit its article."""
    notices: tuple[str, ...] = ()
    """What a pipeline of others lacks; told when it was used."""
    undated: tuple[str, ...] = ()
    """Files of articles whose day of publication nothing tells; told when the site was built."""
    linked: tuple[str, ...] = ()
    """Files of articles whose text holds links as Markdown writes them, which pages show as they stand."""
    contradicted: tuple[str, ...] = ()
    """Files of articles whose line of place and day names another week than the day that dates are computed from."""
    changed: bool
    """False: nothing had changed, and the site was left alone."""

    @property
    def exit(self) -> Exit:
        return Exit.PARTLY if self.problems or self.stale else Exit.DONE


def build(
    settings: Settings,
    *,
    force: bool = False,
    strict: frozenset[GapKind] = frozenset(),
    since: str | None = None,
    progress: Progress | None = None,
    say: Callable[[str], None] = lambda line: None,
    debug: bool = False,
    opening: Opening | None = None,
) -> Built:
    """Build the site of the settings, unless it stands as it would be built.

    Articles that cannot be read are left out and named. The site that stands is replaced
    only by a whole new one.

    Args:
        settings: Which folders, and how.
        force: Build even if nothing has changed, and use nothing that was kept of an earlier build.
        strict: Kinds of gaps with which no site is put in place.
        since: The folder of an earlier site, or a commit: the site then says what changed since.
        progress: Told after each article that was read.
        say: Told when the pages are begun.
        debug: Let an error of the program through, with its traceback.
        opening: Where to read, as `batch.read_each` takes it.

    Raises:
        BriefingError: nothing could be built; what stood before still stands.
    """
    with publish.lock(settings.cache):
        publish.recover(settings.site)
        inputs, record = freshness.digest_inputs(settings), freshness.last_build(settings)
        if since and settings.split:
            raise BriefingError(
                "what changed cannot be told over several sites", cure="build with --split none, or without --since"
            )
        asked = force or strict or since
        if not asked and record is not None and freshness.is_fresh(record, inputs, settings):
            return Built(articles=record.articles, problems=record.problems, stale=record.stale, changed=False)
        kept = Kept(settings, anew=force)
        # Read before anything is written: the earlier site may be the one that is about to be replaced.
        earlier = read_earlier(since, settings, debug=debug, kept=kept) if since else None
        batch = read_articles(settings, progress=progress, debug=debug, kept=kept, opening=opening)
        kept.prune()
        _hold_strict(batch, strict, settings)
        say(f"Writing the pages of {len(batch.articles)} articles")
        _publish(batch.articles, settings, earlier=earlier, anew=force)
        # The next build without an earlier state is another site, so this one never passes for it.
        done = Record(
            inputs="" if earlier else inputs,
            outputs=freshness.digest_outputs(settings.site),
            articles=len(batch.articles),
            problems=batch.problems,
            stale=batch.stale,
        )
        freshness.remember(done, settings)
        return Built(
            articles=done.articles,
            problems=done.problems,
            stale=done.stale,
            notices=(*batch.notices, *(earlier.notices if earlier else ()), *_too_large(settings)),
            undated=_files_of(batch, settings, lambda article: article.published is None),
            linked=_files_of(batch, settings, holds_links),
            contradicted=_files_of(batch, settings, names_another_week),
            changed=True,
        )


def _publish(articles: Sequence[Article], settings: Settings, *, earlier: Earlier | None, anew: bool) -> None:
    """Write the whole site aside and set it in its place.

    Args:
        anew: Use nothing that was kept of an earlier build.
    """
    from briefings import parts, site  # slow to load, and not asked for where nothing has changed

    store = Store(settings.cache / "site")
    if anew:
        store.clear()
    with publish.replacing(settings.site) as folder:
        if settings.split:
            parts.build(articles, settings=settings, target=folder, store=store)
        else:
            site.build(articles, settings=settings, target=folder, earlier=earlier, store=store)
    store.prune()  # only now: until here the last site stands, and what it was made of may be asked for again


def _too_large(settings: Settings) -> tuple[str, ...]:
    """Whether the site is better split: a browser reads the whole search index before it finds anything."""
    index = settings.site / "search" / "search_index.js"
    size = index.stat().st_size if index.is_file() else 0
    if size <= LARGEST_INDEX:
        return ()
    cure = "one site for each year is lighter: briefings build --split year, or split: year under extra: briefings"
    return (f"the search of this site loads {size / 1e6:.0f} MB before it finds anything; {cure}",)


def _files(settings: Settings) -> dict[str, Path]:
    """The file of each article, by its id."""
    return sources.by_id(sources.ArticleFiles([settings.articles]))


def _files_of(batch: Batch, settings: Settings, meant: Callable[[Article], bool]) -> tuple[str, ...]:
    """The files of some articles."""
    found = [article.id for article in batch.articles if meant(article)]
    files = _files(settings) if found else {}
    return tuple(str(files[one]) for one in found)


def holds_links(article: Article) -> bool:
    """Whether a text holds `[words](https://…)`, of which pages show every sign."""
    return "](http" in article.text


def names_another_week(article: Article) -> bool:
    """Whether the line of place and day says another day than the file: « LENS, 28 février 2017 » in `2017-02-08.txt`.

    A line is often dated some days before the article that it opens.
    """
    from briefings.temporal import infer_published  # slow to load, and not asked for where nothing has changed

    if article.published is None:
        return False
    published = date.fromisoformat(article.published)
    lines = (block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.DATELINE)
    told = (infer_published(line, language=article.language) for line in lines)
    return any(day is not None and abs(day.date - published) > WEEK for day in told)


def _hold_strict(batch: Batch, strict: frozenset[GapKind], settings: Settings) -> None:
    """Whether the articles are without gaps of the kinds that are not let pass.

    Raises:
        BriefingError: they are not; it names each.
    """
    if strict and (refused := gaps_of(batch.articles, strict, _files(settings))):
        number = len(refused)
        told = "this gap is not let pass" if number == 1 else f"these {number} gaps are not let pass"
        cure = "mend the articles or correct them; what stood before still stands"
        raise BriefingError("\n".join((*refused, told)), cure=cure)


def read_articles(
    settings: Settings,
    *,
    progress: Progress | None = None,
    debug: bool = False,
    kept: Kept | None = None,
    opening: Opening | None = None,
) -> Batch:
    """Read the articles of the settings' folder, and correct them as the editors say.

    Raises:
        BriefingError: there are none, or none that can be read, or the file of corrections is not valid.
    """
    if not settings.articles.is_dir():
        raise BriefingError("there is no such folder", path=settings.articles, cure="make it and put articles there")
    paths = sources.find([settings.articles])
    if not paths:
        cure = 'put .md, .txt, .html or .docx files there, or write one with: briefings new "Title"'
        raise BriefingError("there are no articles", path=settings.articles, cure=cure)
    asked = corrections.read(settings.corrections)  # first: a slip in the file shows at once
    results = read_each(
        paths, article_of, settings=settings, progress=progress, debug=debug, kept=kept, opening=opening
    )
    batch = collect(results, settings)
    if not batch.articles:
        lines = "\n".join((*batch.problems, f"none of the {len(paths)} articles can be read"))
        raise BriefingError(lines, cure="nothing was built, and what stood before still stands")
    return corrected(batch, asked, paths)


def corrected(batch: Batch, asked: Sequence[Correction], paths: Iterable[Path]) -> Batch:
    """A batch with the corrections made that its articles have.

    Args:
        asked: What the editors ask for.
        paths: The files that the batch was to be read from.
    """
    if not asked:
        return batch
    from briefings.corrections.applying import apply

    done = apply(asked, batch.articles, left_out={path.stem for path in paths})
    return replace(batch, articles=done.articles, stale=done.stale, idle=done.idle, corrected=done.applied)

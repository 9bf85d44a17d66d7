"""What writing a site costs, its articles being read: against MkDocs alone, and for each PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.ratio import Ratio, seconds
from briefings import labels, pages, site
from briefings.edition.gathering import gather
from briefings.exports import pdf
from briefings.finishing import finish, quiet_mkdocs
from briefings.model import Article
from briefings.settings import Settings
from briefings.store import Store

BARE = Path(__file__).with_name("mkdocs.yml")
WHOLE, PAPER = 1.5, 50.0
"""What is aimed at: the whole site against its pages by MkDocs alone; milliseconds for a PDF."""


def ratios(read: Sequence[Article], *, settings: Settings) -> Iterator[Ratio]:
    """Of a site of articles that are read already.

    Args:
        settings: Of a site.
    """
    with tempfile.TemporaryDirectory(prefix="briefings-bench-") as scratch:
        folder = Path(scratch)
        laid_out = gather(read, settings=settings)
        shown = seconds(lambda: write_pages(read, settings=settings, docs=folder / "docs", target=folder / "pages"))
        whole = seconds(lambda: site.build(read, settings=settings, target=folder / "site"))
        bare = seconds(lambda: mkdocs(folder / "docs", folder / "bare"))
    yield Ratio(
        name="pages / mkdocs",
        value=shown / bare,
        aim=WHOLE,
        about="pages alone against bare mkdocs, same pages",
    )
    yield Ratio(
        name="site / mkdocs",
        value=whole / bare,
        aim=WHOLE,
        about="pages and all exports against bare mkdocs, same pages",
    )
    briefing = [(laid_out.briefings[article.id], labels.load(article.language)) for article in read]
    pdf.render(briefing[0][0], labels=briefing[0][1])  # so that none pays for loading the letters
    taken = seconds(lambda: [pdf.render(one, labels=words) for one, words in briefing])
    yield Ratio(name="PDF", value=1000 * taken / len(read), aim=PAPER, about="of each briefing", unit=" ms")


def write_pages(read: Sequence[Article], *, settings: Settings, docs: Path, target: Path) -> None:
    """Everything that a site's pages take, from articles to HTML, and no export."""
    docs.mkdir()
    pages.write(gather(read, settings=settings), templates=settings.templates, folder=docs)
    with quiet_mkdocs():
        finish(settings, docs, target, store=Store(None))


def mkdocs(docs: Path, target: Path) -> None:
    """Build a folder of Markdown with MkDocs alone."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(BARE), docs_dir=str(docs), site_dir=str(target))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()

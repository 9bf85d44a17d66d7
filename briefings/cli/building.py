"""The commands that make a site, show it, and look it over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.options import engine_option, opening_of, scheduler_option, strict_option
from briefings.cli.program import called, debug_option
from briefings.cli.progress import progress_bar
from briefings.cli.shared import build_site, counted, rebuild_site, site_settings
from briefings.errors import BriefingError

if TYPE_CHECKING:
    from briefings.model import GapKind


@click.command()
@click.option("--force", is_flag=True, help="Build even if nothing has changed, and read every article anew.")
@strict_option
@click.option(
    "--since", metavar="SITE|COMMIT", help="Add a page of what changed since an earlier site, or since a git commit."
)
@click.option(
    "--split",
    type=click.Choice(["year", "none"]),
    help="Write one site for each year, and a page that leads to them; none undoes what mkdocs.yml says.",
)
@engine_option
@scheduler_option
@debug_option
def build(
    force: bool, strict: frozenset[GapKind], since: str | None, split: str | None, engine: str, scheduler: str | None
) -> None:
    """Build the site (the default command).

    The last site stays whole until the new one is: then they change places. Articles that were
    read before are not read again while neither they nor the program changes.

    \b
    Examples:
      briefings build
      briefings build --force
      briefings build --strict date,speaker     put no site in place while such gaps are left
      briefings build --since site              what changed since the site that stands, in changes.html
      briefings build --since v1.2              what changed since that commit's articles, read as of today
      briefings build --split year              for some thousands of articles; or split: year in mkdocs.yml
    """
    settings = site_settings()
    settings = replace(settings, split=None if split == "none" else split or settings.split)
    opening = opening_of(engine, scheduler, settings.cores)
    click.get_current_context().exit(build_site(settings, force=force, strict=strict, since=since, opening=opening))


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@debug_option
def serve(port: int) -> None:
    """Build the site, show it on this computer only, and build again on every change.

    \b
    Examples:
      briefings serve
      briefings serve --port 8080
    """
    from briefings.serving import serve_site, server

    settings = site_settings()
    web = server(settings.site, port=port)  # first: a port that is taken shows at once, and not after the build
    build_site(settings)
    click.echo(f"The site is at http://127.0.0.1:{port}/ – stop with Ctrl+C")
    watched = (*settings.inputs, settings.file)
    serve_site(web, watched=watched, changed=lambda: rebuild_site(settings))


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--accessibility", is_flag=True, help="Open pages in a browser, too, and look for barriers.")
@click.option("--every", is_flag=True, help="Look for barriers on every page, not on one of each kind.")
@debug_option
def audit(folder: Path | None, accessibility: bool, every: bool) -> None:
    """Follow every link of the finished site, and look for requests to elsewhere.

    FOLDER is the site; without it, the one that was built here. Nothing is fetched.

    \b
    Examples:
      briefings audit
      briefings audit --accessibility          needs Chromium, and: pip install axe-playwright-python
      briefings audit public --accessibility --every

    Exit codes: 0 nothing found; 1 something found; 2 nothing was done.
    """
    from briefings.audit.accessibility import check_accessibility, chosen_pages
    from briefings.audit.links import check_links

    site = folder or site_settings().site
    if not (site / "index.html").is_file():
        raise BriefingError("there is no site", path=site, cure=f"build it first: {called()} build")
    problems = list(check_links(site))
    if accessibility:
        with progress_bar() as (_, say):
            problems += check_accessibility(site, every=every, say=say)
    for problem in problems:
        click.echo(f"{site / problem.page}: {problem.what}", err=True)
    looked = f"links of {counted(sum(1 for _ in site.rglob('*.html')), 'page')}"
    if accessibility:
        looked += f", accessibility of {counted(len(chosen_pages(site, every=every)), 'page')}"
    click.echo(f"{looked}: {len(problems)} found wrong")
    click.get_current_context().exit(1 if problems else 0)

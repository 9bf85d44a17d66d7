"""The commands that read articles and write what was read."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.options import (
    engine_option,
    language_option,
    opening_of,
    paths_argument,
    published_option,
    scheduler_option,
    strict_option,
)
from briefings.cli.program import debug_option, debugging
from briefings.cli.shared import (
    counted,
    deliver,
    extracted,
    find_articles,
    leave,
    named,
    own_settings,
    read_articles,
    site_settings,
    standard_input,
    tell_contradicted,
    tell_linked,
    tell_stale,
    tell_undated,
    tell_unjoined,
    warn,
    with_corrections,
    write_lines,
)
from briefings.errors import BriefingError

if TYPE_CHECKING:
    from briefings.model import GapKind


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@strict_option
@debug_option
def check(paths: tuple[Path, ...], strict: frozenset[GapKind]) -> None:
    """Read all articles and notes and report what is wrong with them and their corrections; build nothing.

    \b
    Examples:
      briefings check
      briefings check content/articles/2024-06-17-poutine-coree.md
      briefings check --strict all              with the gaps, each with its reason
    """
    from briefings import sources
    from briefings.builder import holds_links, names_another_week
    from briefings.dossier.notes import read_notes
    from briefings.strictness import gaps_of

    settings = site_settings()
    notes = () if paths else read_notes(settings.background)
    paths = tuple(named(path, settings) for path in paths)
    batch = with_corrections(settings, paths, read_articles(paths or (settings.articles,)))
    files = sources.by_id(sources.ArticleFiles(paths or (settings.articles,)))
    gaps = sum(len(article.gaps) for article in batch.articles)
    for article in batch.articles:
        if article.published is None:
            tell_undated((files[article.id],))
        if holds_links(article):
            tell_linked((files[article.id],))
        if names_another_week(article):
            tell_contradicted((files[article.id],))
    read = counted(len(batch.articles), "article") + (f" and {counted(len(notes), 'note')}" if notes else "")
    click.echo(f"{read} can be read; {counted(gaps, 'gap')} will be shown as such")
    if batch.corrected or batch.stale or batch.idle:
        tell_stale(batch.stale)
        for line in batch.idle:
            click.echo(f"note: {line}", err=True)
        unfit = f"{len(batch.stale)} {'does' if len(batch.stale) == 1 else 'do'} not fit"
        click.echo(f"{counted(batch.corrected, 'correction')} made, {unfit}")
    tell_unjoined(notes, batch.articles, settings)
    refused = gaps_of(batch.articles, strict, files)
    for line in refused:
        click.echo(f"gap: {line}", err=True)
    leave(batch, well=not refused)


@click.command()
@paths_argument
@published_option
@language_option
@click.option("--out", required=True, metavar="FILE.jsonl|-", help="Where to write; - is standard output.")
@engine_option
@scheduler_option
@debug_option
def extract(
    paths: tuple[Path, ...],
    published: date | None,
    language: str | None,
    out: str,
    engine: str,
    scheduler: str | None,
) -> None:
    """Write what is read out of articles, one JSON object a line.

    PATHS are .txt, .md, .html or .docx files, or folders of them; - is standard input. Articles are written
    as they are read, in order: a hundred thousand take no more memory than a hundred.

    \b
    Examples:
      briefings extract article.txt --published 2024-06-17 --out article.jsonl
      briefings extract content/articles --out - | head -n 1
      briefings extract archive --out archive.jsonl --engine dask --scheduler tcp://10.0.0.1:8786
    """
    from briefings.batch import Given
    from briefings.sources import STDIN

    text = standard_input() if STDIN in paths else None
    settings = own_settings()
    given = Given(published=published, language=language, text=text)
    with extracted(paths, given, settings, opening_of(engine, scheduler, settings.cores)) as lines:
        if out == "-":
            for line in lines:
                click.echo(line, nl=False)
        elif (first := next(lines, None)) is not None:
            write_lines(Path(out), chain((first,), lines))


@click.command()
@click.argument("form", metavar="FORM")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@published_option
@language_option
@click.option("--out", required=True, metavar="FILE|FOLDER|-", help="Where to write; - is standard output.")
@debug_option
def export(form: str, paths: tuple[Path, ...], published: date | None, language: str | None, out: str) -> None:
    """Write articles in one FORM, corrected as the editors say, without building the site.

    PATHS are .txt, .md, .html or .docx files, folders of them, or names of articles of the site without
    their ending; without any, all articles of the site.

    \b
    Forms of one article (of several: into a folder, one file each):
      md, pdf, docx    the briefing to read
      json             everything that was read, with its place in the text
      ics              its events as a calendar
      timeline         its events for TimelineJS
      tml              its text with dates marked (TimeML)

    \b
    Forms of all articles together:
      dossier.pdf      people, chronology and briefings as one document
      briefings-markdown.zip    every briefing as Markdown, linked with its people
      feed.xml         Atom feed of the briefings
      chronology.ics   every event as one calendar
      timeline.json    every event for TimelineJS
      briefings.db     SQLite database; datasette.json describes it
      entities.ftm.json    FollowTheMoney entities, one a line
      articles.jsonl   every article, one a line; article.schema.json is their schema
      dossier.json     who is who, and each event with its accounts

    \b
    Examples:
      briefings export ics 2024-06-17-poutine-coree --out visit.ics
      briefings export md article.txt --published 2024-06-17 --out -
      briefings export pdf content/articles --out papers/
      briefings export briefings.db --out briefings.db
    """
    from briefings.batch import Given
    from briefings.exports import taking
    from briefings.sources import STDIN

    taking.check(form, out=out)
    settings = own_settings()
    text = standard_input() if STDIN in paths else None
    paths = tuple(named(path, settings) for path in paths)
    batch = read_articles(paths or (settings.articles,), Given(published=published, language=language, text=text))
    batch = with_corrections(settings, paths, batch)
    tell_stale(batch.stale)
    if batch.articles:
        deliver(taking.take(form, batch.articles, settings=settings), out)
    leave(batch)


@click.command()
@paths_argument
@published_option
@language_option
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(["table", "jsonl", "timeml"]))
@debug_option
def dates(paths: tuple[Path, ...], published: date | None, language: str | None, form: str) -> None:
    """Show each expression of time in articles, what it means, and why.

    PATHS are .txt, .md, .html or .docx files, or folders of them; - is standard input.

    \b
    Formats:
      table    line:column, words, type, value, first/last day, explanation
      jsonl    the same as JSON, one object a line
      timeml   the text of one article with TIMEX3 tags; t0 is the day of publication

    \b
    Examples:
      briefings dates content/articles/2024-06-17-poutine-coree.md
      briefings dates content/articles --format jsonl > dates.jsonl
      echo "She left last Monday." | briefings dates - --published 2024-06-17 --language en
      briefings dates article.txt --published 2024-06-17 --format timeml > article.tml
    """
    from briefings.batch import Given, attempt, notices, source_of
    from briefings.exports.dates import render
    from briefings.pipeline import read_time
    from briefings.sources import STDIN
    from briefings.temporal import Timed

    settings, found = own_settings(), find_articles(paths)
    if form == "timeml" and len(found) > 1:
        cure = "name one file, and run the command once for each"
        raise BriefingError(f"a TimeML document holds one article, not {len(found)}", cure=cure)
    given = Given(published=published, language=language, text=standard_input() if STDIN in found else None)

    def read(path: Path) -> tuple[Timed, str]:
        timed = read_time(source_of(path, given), settings=settings)
        return timed, render(timed, path, form)

    read_in: set[str] = set()
    problems = 0
    for path in found:
        result = attempt(path, partial(read, path), debug=debugging())
        if isinstance(result, str):
            problems += 1
            click.echo(f"left out: {result}", err=True)
            continue
        timed, lines = result
        read_in.add(timed.reading.language)
        click.echo(lines.encode("utf-8"), nl=False)
        if timed.published is None:
            cure = "give it with --published YYYY-MM-DD"
            click.echo(f"note: {path}: the day of publication is not known; {cure}", err=True)
    warn(notices(read_in, settings))
    click.get_current_context().exit(2 if problems == len(found) else 1 if problems else 0)

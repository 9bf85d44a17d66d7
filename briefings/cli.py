"""The command line: arguments in, words and an exit code out.

0: done. 1: done, but some articles were left out or some corrections do not fit. 2: nothing was done.
What takes time to load is loaded inside the commands, so that help comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings import __version__
from briefings.errors import BriefingError

if TYPE_CHECKING:
    from briefings.batch import Batch, Progress
    from briefings.model import GapKind
    from briefings.settings import Settings

HELP = ["-h", "--help"]


class _Failure(click.ClickException):
    """Nothing was done."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"error: {self.message}", err=True)


class _Defaulting(click.Group):
    """Runs its default command where none is named."""

    default = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        flags = {option for parameter in self.params for option in parameter.opts} | set(HELP)
        place = next((i for i, arg in enumerate(args) if arg not in flags), len(args))
        asks = {*HELP, "--version"} & set(args[:place])
        if not asks and not self._names_command(args[place:]):
            args.insert(place, self.default)
        return super().parse_args(ctx, args)

    def _names_command(self, args: list[str]) -> bool:
        """Whether a command comes next; a wrong one is told as such."""
        return bool(args) and not args[0].startswith("-")


class _Program(_Defaulting):
    """Builds where no command is named, and turns our errors into one clear line."""

    default = "build"

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            if _debug(ctx):
                raise
            raise _Failure(str(error)) from error
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if _debug(ctx):
                raise
            cure = "run again with --debug and report what it prints"
            raise _Failure(f"the program failed ({type(error).__name__}: {error}); {cure}") from error


def _debug(ctx: click.Context | None = None) -> bool:
    return bool((ctx or click.get_current_context()).find_root().meta.get("briefings.debug"))


def _set_debug(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.find_root().meta["briefings.debug"] = True


class _New(_Defaulting):
    """Begins an article where `site` is not named."""

    default = "article"

    def _names_command(self, args: list[str]) -> bool:
        return bool(args) and args[0] in self.commands


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_set_debug, help="Show where an error comes from."
)


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    from briefings.front_matter import read_day

    try:
        return read_day(value) if value else None
    except BriefingError as error:
        raise click.BadParameter(str(error)) from error


def _language(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from briefings.front_matter import read_language

    try:
        return read_language(value) if value else None
    except BriefingError as error:
        raise click.BadParameter(str(error)) from error


def _kinds(ctx: click.Context, parameter: click.Parameter, value: str) -> frozenset[GapKind]:
    from briefings.strictness import read_kinds

    try:
        return read_kinds(value)
    except BriefingError as error:
        raise click.BadParameter(str(error)) from error


published_option = click.option(
    "--published", metavar="YYYY-MM-DD", callback=_day, help="Day of publication; stands above what the files say."
)
language_option = click.option("--language", metavar="fr|en", callback=_language, help="Language of the articles.")
strict_option = click.option(
    "--strict", metavar="KINDS", default="none", callback=_kinds, help="Kinds of gaps that are not let pass: "
    "date, speaker, person, role (parted by commas), all or none.",
)  # fmt: skip
paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))


@click.group(cls=_Program, context_settings={"help_option_names": HELP, "max_content_width": 100})
@click.version_option(__version__, prog_name="briefings")
@debug_option
def main() -> None:
    """Turn news articles into a briefing site where every fact points to its source.

    Without a command it builds the site.

    \b
    Examples:
      briefings                                 build content/ into site/
      briefings new site                        begin a site of your own here
      briefings new "Title of the article"      begin an article
      briefings check                           look for problems, build nothing
      briefings audit                           follow every link of the finished site
      briefings serve                           build, and show the site while you write
      briefings extract article.txt --out -     one article as JSON
      briefings dates article.txt               its expressions of time, computed and explained
      briefings review ARTICLE                  what is uncertain in it, as corrections to fill in
      briefings export ics article.txt --out -  its events as a calendar, or another form

    Exit codes: 0 done; 1 done, but some articles were left out or some corrections do not fit;
    2 nothing was done.
    """


@main.command()
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@strict_option
@click.option(
    "--since", metavar="SITE|COMMIT", help="Add a page of what changed since an earlier site, or since a git commit."
)
@debug_option
def build(force: bool, strict: frozenset[GapKind], since: str | None) -> None:
    """Build the site (the default command).

    The last site stays whole until the new one is: then they change places.

    \b
    Examples:
      briefings build
      briefings build --force
      briefings build --strict date,speaker     put no site in place while such gaps are left
      briefings build --since site              what changed since the site that stands, in changes.html
      briefings build --since v1.2              what changed since that commit's articles, read as of today
    """
    click.get_current_context().exit(_build(_settings(), force=force, strict=strict, since=since))


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@debug_option
def serve(port: int) -> None:
    """Build the site, show it on this computer only, and build again on every change.

    \b
    Examples:
      briefings serve
      briefings serve --port 8080
    """
    from briefings.serving import serve_site

    settings = _settings()
    _build(settings)
    address = f"http://127.0.0.1:{port}/"
    click.echo(f"The site is at {address} – stop with Ctrl+C")
    serve_site(settings.site, port=port, watched=(*settings.inputs, settings.file), changed=lambda: _rebuild(settings))


@main.command()
@paths_argument
@published_option
@language_option
@click.option("--out", required=True, metavar="FILE.jsonl|-", help="Where to write; - is standard output.")
@debug_option
def extract(paths: tuple[Path, ...], published: date | None, language: str | None, out: str) -> None:
    """Write what is read out of articles, one JSON object a line.

    PATHS are .txt, .md or .html files, or folders of them; - is standard input.

    \b
    Examples:
      briefings extract article.txt --published 2024-06-17 --out article.jsonl
      briefings extract content/articles --out - | head -n 1
    """
    import json

    from briefings.batch import Given
    from briefings.sources import STDIN

    text = _standard_input() if STDIN in paths else None
    batch = _read(paths, Given(published=published, language=language, text=text))
    lines = "".join(json.dumps(article.to_json(), ensure_ascii=False) + "\n" for article in batch.articles)
    if out == "-":
        click.echo(lines.encode("utf-8"), nl=False)
    elif batch.articles:
        _write(Path(out), lines)
    _leave(batch)


@main.command()
@click.argument("form", metavar="FORM")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@published_option
@language_option
@click.option("--out", required=True, metavar="FILE|FOLDER|-", help="Where to write; - is standard output.")
@debug_option
def export(form: str, paths: tuple[Path, ...], published: date | None, language: str | None, out: str) -> None:
    """Write articles in one FORM, without building the site.

    PATHS are .txt, .md or .html files, or folders of them; without any, the articles of the site.

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
      briefings export ics content/articles/2024-06-17-poutine-coree.md --out visit.ics
      briefings export md article.txt --published 2024-06-17 --out -
      briefings export pdf content/articles --out papers/
      briefings export briefings.db --out briefings.db
    """
    from briefings.batch import Given
    from briefings.exports import taking
    from briefings.sources import STDIN

    taking.check(form)
    settings = _own_settings()
    text = _standard_input() if STDIN in paths else None
    batch = _read(paths or (settings.articles,), Given(published=published, language=language, text=text))
    if batch.articles:
        _deliver(taking.take(form, batch.articles, settings=settings), out)
    _leave(batch)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@strict_option
@debug_option
def check(paths: tuple[Path, ...], strict: frozenset[GapKind]) -> None:
    """Read all articles and report what is wrong with them and their corrections; build nothing.

    \b
    Examples:
      briefings check
      briefings check content/articles/2024-06-17-poutine-coree.md
      briefings check --strict all              with the gaps, each with its reason
    """
    from briefings.strictness import gaps_of

    settings = _settings()
    batch = _corrected(settings, paths, _read(paths or (settings.articles,)))
    gaps = sum(len(article.gaps) for article in batch.articles)
    undated = [article.id for article in batch.articles if article.published is None]
    for name in undated:
        click.echo(f"note: {name} has no day of publication; add 'published: YYYY-MM-DD' to its front matter", err=True)
    click.echo(f"{_count(len(batch.articles), 'article')} can be read; {_count(gaps, 'gap')} will be shown as such")
    if batch.corrected or batch.stale or batch.idle:
        _tell_stale(batch.stale)
        for line in batch.idle:
            click.echo(f"note: {line}", err=True)
        click.echo(f"{_count(batch.corrected, 'correction')} made, {len(batch.stale)} that do not fit")
    refused = gaps_of(batch.articles, strict)
    for line in refused:
        click.echo(f"gap: {line}", err=True)
    _leave(batch, well=not refused)


@main.command()
@click.argument("article")
@click.option("--out", metavar="FILE", default="-", help="Where to write; standard output if left out.")
@debug_option
def review(article: str, out: str) -> None:
    """Write what is uncertain in an article as corrections to fill in.

    ARTICLE is a file, or the name of one in content/articles/ without its ending. The draft holds
    gaps, people known by one name or without a role, other spellings, sources taken from an earlier
    sentence, dates without a day, places that are not located, and the key facts. Each entry is a
    comment, with its passage and line:

    \b
      ## ligne 24 · Washington et Séoul affirment que Pyongyang livre des obus
      # - article: 2024-03-28-narychkine-pyongyang
      #   reject: Washington et Séoul
      #   as: place

    Take away the "# " before an entry that holds, correct its values, say who (by), when (on) and
    why if you like, and copy it into content/corrections.yml. docs/corrections.md shows every kind.

    \b
    Examples:
      briefings review 2024-06-17-poutine-coree
      briefings review content/articles/2024-06-17-poutine-coree.md --out draft.yml
      briefings review 2024-06-17-poutine-coree >> content/corrections.yml
    """
    from briefings import labels
    from briefings.batch import Given, read_all
    from briefings.review import draft
    from briefings.sources import PLAIN, read

    settings = _own_settings()
    path = _article_file(article, settings)
    if out != "-" and Path(out).exists():
        cure = "name another file, or add to it with: briefings review ARTICLE >> FILE"
        raise BriefingError("this file is there already, and is left as it is", path=Path(out), cure=cure)
    batch = read_all((path,), settings=settings, given=Given(), debug=_debug())
    if not batch.articles:
        raise BriefingError(batch.problems[0])
    found = _corrected(settings, (path,), batch).articles[0]
    line = read(path).line if path.suffix.lower() in PLAIN else None
    text = draft(found, labels=labels.load(found.language), line=line)
    if out == "-":
        click.echo(text.encode("utf-8"), nl=False)
    else:
        _write(Path(out), text)


@main.command()
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
      briefings audit --accessibility          needs pip install 'briefings[audit]' and Chromium
      briefings audit public --accessibility --every

    Exit codes: 0 nothing found; 1 something found; 2 nothing was done.
    """
    from briefings.audit.accessibility import check_accessibility
    from briefings.audit.links import check_links

    site = folder or _settings().site
    if not (site / "index.html").is_file():
        raise BriefingError("there is no site", path=site, cure="build it first: briefings build")
    problems = list(check_links(site))
    if accessibility:
        with _progress() as (_, say):
            problems += check_accessibility(site, every=every, say=say)
    for problem in problems:
        click.echo(f"{site / problem.page}: {problem.what}", err=True)
    looked = "links and accessibility" if accessibility else "links"
    click.echo(f"{looked} of {_count(sum(1 for _ in site.rglob('*.html')), 'page')}: {len(problems)} found wrong")
    click.get_current_context().exit(1 if problems else 0)


@main.group(cls=_New)
@debug_option
def new() -> None:
    """Begin an article, or a site of your own.

    \b
    Examples:
      briefings new "Le ministre présente son plan" --published 2024-06-17
      briefings new "Minister presents plan" --language en
      briefings new site
      briefings new site --language en --name "North Desk" desk
    """


@new.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", metavar="NAME", default="Briefings", show_default=True, help="What the site is called.")
@click.option("--language", metavar="fr|en", default="fr", show_default=True, callback=_language, help="Of the site.")
@debug_option
def site(folder: Path, name: str, language: str) -> None:
    """Begin a site: settings, a first article, and what CI needs to publish it.

    FOLDER is made if it is not there; without it, the site begins here. Nothing is overwritten.

    \b
    Examples:
      briefings new site
      briefings new site --name "Bureau Asie" bureau
      briefings new site --language en --name "North Desk" desk
    """
    from briefings.scaffold import write_site

    for path in write_site(folder, name=name, language=language):
        click.echo(f"  {path}")
    inside = "" if folder == Path() else f"cd {folder} && "
    click.echo(f"Now run: {inside}briefings build")


@new.command()
@click.argument("title")
@published_option
@language_option
@click.option("--outlet", help="Who brings the article out.")
@debug_option
def article(title: str, published: date | None, language: str | None, outlet: str | None) -> None:
    """Begin an article: a file in content/articles with its front matter (the word `article` may be left out).

    \b
    Examples:
      briefings new "Le ministre présente son plan" --published 2024-06-17
      briefings new article "Minister presents plan" --language en
    """
    from briefings.scaffold import write_article

    settings = _settings()
    if published is None:
        published = date.today()  # the entry point is the one place that knows the day
        if sys.stdin.isatty():
            day = click.prompt("Day of publication", default=published.isoformat())
            published = _day(click.get_current_context(), click.get_current_context().command.params[1], day)
    assert published is not None
    path = write_article(
        settings.articles, title=title, published=published, language=language or settings.language, outlet=outlet
    )
    click.echo(f"{path}: write the article below the front matter, then run: briefings")


@main.command()
@paths_argument
@published_option
@language_option
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(["table", "jsonl", "timeml"]))
@debug_option
def dates(paths: tuple[Path, ...], published: date | None, language: str | None, form: str) -> None:
    """Show each expression of time in articles, what it means, and why.

    PATHS are .txt, .md or .html files, or folders of them; - is standard input.

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
    from briefings.pipeline import Timed, read_time
    from briefings.sources import STDIN

    settings, found = _own_settings(), _find(paths)
    if form == "timeml" and len(found) > 1:
        cure = "name one file, and run the command once for each"
        raise BriefingError(f"a TimeML document holds one article, not {len(found)}", cure=cure)
    given = Given(published=published, language=language, text=_standard_input() if STDIN in found else None)

    def read(path: Path) -> tuple[Timed, str]:
        timed = read_time(source_of(path, given), settings=settings)
        return timed, render(timed, path, form)

    read_in: set[str] = set()
    problems = 0
    for path in found:
        result = attempt(path, partial(read, path), debug=_debug())
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
    _warn(notices(read_in, settings))
    click.get_current_context().exit(2 if problems == len(found) else 1 if problems else 0)


# ── what the commands share ──


def _settings() -> Settings:
    from briefings.settings import load

    return load()


def _build(
    settings: Settings, *, force: bool = False, strict: frozenset[GapKind] = frozenset(), since: str | None = None
) -> int:
    from briefings.builder import build as build_site

    with _progress() as (progress, say):
        built = build_site(
            settings, force=force, strict=strict, since=since, progress=progress, say=say, debug=_debug()
        )
    _warn(built.notices)
    for problem in built.problems:
        click.echo(f"left out: {problem}", err=True)
    _tell_stale(built.stale)
    done = _count(built.articles, "article") if built.changed else "Nothing has changed since the last build"
    left = f", {len(built.problems)} left out" if built.problems else ""
    left += f", {_count(len(built.stale), 'correction')} not made" if built.stale else ""
    click.echo(f"{done}{left}. Open {settings.site / 'index.html'}")
    return int(built.exit)


def _rebuild(settings: Settings) -> None:
    """A build while the site is being shown: a mistake is told, and the last site goes on."""
    try:
        _build(settings)
    except BriefingError as error:
        click.echo(f"error: {error}", err=True)


def _own_settings() -> Settings:
    """The settings of the site here, or the defaults where there is none."""
    from briefings.settings import FILE, Settings, load

    return load() if Path(FILE).exists() else Settings()


def _find(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    from briefings import sources

    found = sources.find(paths)
    if not found:
        raise BriefingError("no articles there", path=paths[0], cure="name .txt, .md or .html files")
    return found


def _article_file(name: str, settings: Settings) -> Path:
    """The file that an editor means: its path, or its name in the folder of articles."""
    from difflib import get_close_matches

    from briefings import sources

    if Path(name).is_file():
        return Path(name)
    folder = settings.articles
    known = {path.stem: path for path in sources.find((folder,))} if folder.is_dir() else {}
    if name in known:
        return known[name]
    near = get_close_matches(Path(name).stem, known, n=1)
    cure = f"did you mean {near[0]!r}?" if near else f"name a file, or one of {folder} without its ending"
    raise BriefingError(f"there is no article {name!r}", cure=cure)


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def _warn(notices: Iterable[str]) -> None:
    for notice in notices:
        click.echo(f"warning: {notice}", err=True)


def _read(paths: tuple[Path, ...], given: Any = None) -> Batch:
    from briefings.batch import read_all

    settings, found = _own_settings(), _find(paths)
    with _progress() as (progress, _):
        batch = read_all(found, settings=settings, given=given, progress=progress, debug=_debug())
    _warn(batch.notices)
    for problem in batch.problems:
        click.echo(f"left out: {problem}", err=True)
    return batch


def _corrected(settings: Settings, paths: tuple[Path, ...], batch: Batch) -> Batch:
    """A batch corrected as the editors say; of some files, by the corrections of those alone."""
    from briefings import corrections, sources
    from briefings.builder import corrected

    asked = corrections.read(settings.corrections)
    known = {article.id for article in batch.articles}
    if paths:
        asked = tuple(one for one in asked if one.article in known and one.values.get("in", one.article) in known)
    return corrected(batch, asked, sources.find(paths or (settings.articles,)))


def _tell_stale(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"correction not made: {line}", err=True)


def _leave(batch: Batch, *, well: bool = True) -> None:
    """End with the exit code of a batch."""
    code = 2 if not batch.articles else 1 if batch.problems or batch.stale or not well else 0
    click.get_current_context().exit(code)


@contextmanager
def _progress() -> Iterator[tuple[Progress | None, Callable[[str], None]]]:
    """A bar on a terminal; nothing in a log."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield None, lambda line: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield (
            lambda done, total, name: bar.update(task, completed=done, total=total, description=f"Read {name}"),
            lambda line: bar.update(task, description=line),
        )


def _deliver(files: Mapping[str, bytes], out: str) -> None:
    """Write files into a folder, or the only one where it is wanted."""
    folder = Path(out)
    if folder.is_dir() or out.endswith(("/", os.sep)):
        _make_folder(folder)
        for name, content in files.items():
            _write(folder / name, content)
    elif len(files) > 1:
        cure = "name a folder, as in --out exports/"
        raise BriefingError(f"{len(files)} files cannot be written to one place", cure=cure)
    elif out == "-":
        click.echo(next(iter(files.values())), nl=False)
    else:
        _write(folder, next(iter(files.values())))


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefingError(f"cannot be made ({error.strerror})", path=path, cure="name another folder") from error


def _write(path: Path, content: str | bytes) -> None:
    """Write a file whole: aside, then in its place."""
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(content.encode() if isinstance(content, str) else content)
        aside.replace(path)
    except OSError as error:
        raise BriefingError(f"cannot be written ({error.strerror})", path=path, cure="check the folder") from error


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

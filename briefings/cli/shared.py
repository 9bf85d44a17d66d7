"""What the commands share: reading articles with progress, and telling what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.program import debugging
from briefings.cli.progress import progress_bar
from briefings.errors import BriefingError

if TYPE_CHECKING:
    from briefings.batch import Batch, Given, Opening
    from briefings.dossier.notes import Note
    from briefings.model import Article, GapKind
    from briefings.settings import Settings
    from briefings.sources import ArticleFiles


def site_settings() -> Settings:
    from briefings.settings import load

    return load()


def build_site(
    settings: Settings,
    *,
    force: bool = False,
    strict: frozenset[GapKind] = frozenset(),
    since: str | None = None,
    opening: Opening | None = None,
) -> int:
    from briefings.builder import build

    with progress_bar() as (progress, say):
        built = build(
            settings, force=force, strict=strict, since=since, progress=progress, say=say, debug=debugging(),
            opening=opening,
        )  # fmt: skip
    warn(built.notices)
    for problem in built.problems:
        click.echo(f"left out: {problem}", err=True)
    tell_stale(built.stale)
    tell_undated(built.undated)
    tell_linked(built.linked)
    tell_contradicted(built.contradicted)
    done = counted(built.articles, "article") if built.changed else "Nothing has changed since the last build"
    left = f", {len(built.problems)} left out" if built.problems else ""
    left += f", {counted(len(built.stale), 'correction')} not made" if built.stale else ""
    click.echo(f"{done}{left}. Open {settings.site / 'index.html'}")
    return int(built.exit)


def rebuild_site(settings: Settings) -> None:
    """A build while the site is being shown: a mistake is told, and the last site goes on."""
    try:
        build_site(settings)
    except BriefingError as error:
        click.echo(f"error: {error}", err=True)


def own_settings() -> Settings:
    """The settings of the site here, or the defaults where there is none."""
    from briefings.settings import FILE, Settings, load

    return load() if Path(FILE).exists() else Settings()


def find_articles(paths: tuple[Path, ...]) -> ArticleFiles:
    from briefings import sources

    found = sources.ArticleFiles(paths)
    if not found:
        raise BriefingError("no articles there", path=paths[0], cure="name .txt, .md, .html or .docx files")
    return found


def named(path: Path, settings: Settings) -> Path:
    """A path as it is given, or the file of the site's article that has this name.

    Raises:
        BriefingError: there is neither, but an article with a name like it.
    """
    from briefings.sources import STDIN

    if path == STDIN or path.exists():
        return path
    known = _by_name(settings)
    if str(path) not in known and (near := _meant(path.stem, known)):
        raise BriefingError(f"there is no file and no article {str(path)!r}", cure=f"did you mean {near!r}?")
    return known.get(str(path), path)


def article_file(name: str, settings: Settings) -> Path:
    """The file that an editor means: its path, or its name in the folder of articles."""
    if Path(name).is_file():
        return Path(name)
    folder, known = settings.articles, _by_name(settings)
    if name in known:
        return known[name]
    near = _meant(Path(name).stem, known)
    cure = f"did you mean {near!r}?" if near else f"name a file, or one of {folder} without its ending"
    raise BriefingError(f"there is no article {name!r}", cure=cure)


def _meant(name: str, known: Iterable[str]) -> str | None:
    """The one article whose name is like what was typed, or holds it: `pont` for `2026-03-04-pont-de-la-vallee`."""
    from difflib import get_close_matches

    holding = [one for one in known if name and name.casefold() in one.casefold()]
    return next(iter(get_close_matches(name, known, n=1)), holding[0] if len(holding) == 1 else None)


def _by_name(settings: Settings) -> dict[str, Path]:
    """The site's articles by their names."""
    from briefings import sources

    folder = settings.articles
    return sources.by_id(sources.ArticleFiles((folder,))) if folder.is_dir() else {}


def standard_input() -> bytes:
    return sys.stdin.buffer.read()


def warn(notices: Iterable[str]) -> None:
    for notice in notices:
        click.echo(f"warning: {notice}", err=True)


def read_articles(paths: tuple[Path, ...], given: Any = None) -> Batch:
    from briefings.batch import article_of, collect, kept_for, read_each

    settings, found = own_settings(), find_articles(paths)
    kept = kept_for(settings, paths)
    with progress_bar() as (progress, _):
        results = read_each(
            found, article_of, settings=settings, given=given, progress=progress, debug=debugging(), kept=kept
        )
        batch = collect(results, settings)
    warn(batch.notices)
    for problem in batch.problems:
        click.echo(f"left out: {problem}", err=True)
    return batch


@contextmanager
def extracted(
    paths: tuple[Path, ...], given: Given, settings: Settings, opening: Opening | None
) -> Iterator[Iterator[bytes]]:
    """Articles as lines of JSON while they are read; at the end it is told what was left out, and the command ends."""
    import json

    from briefings.batch import kept_for, notices, read_each

    found = find_articles(paths)
    problems: list[str] = []
    languages: set[str] = set()

    def fine(results: Iterable[bytes | str]) -> Iterator[bytes]:
        for result in results:
            if isinstance(result, str):
                problems.append(result)
                continue
            if settings.models:  # our own pipelines lack nothing, so that no line need be taken apart
                languages.add(json.loads(result)["language"])
            yield result

    with progress_bar() as (progress, _):
        results = read_each(
            found, bytes, settings=settings, given=given, progress=progress, debug=debugging(),
            kept=kept_for(settings, paths), opening=opening,
        )  # fmt: skip
        with closing(results):
            yield fine(results)
    warn(notices(languages, settings))
    for problem in problems:
        click.echo(f"left out: {problem}", err=True)
    click.get_current_context().exit(2 if len(problems) == len(found) else 1 if problems else 0)


def with_corrections(settings: Settings, paths: tuple[Path, ...], batch: Batch) -> Batch:
    """A batch corrected as the editors say; of some files, by the corrections of those alone."""
    from briefings import corrections, sources
    from briefings.builder import corrected

    asked = corrections.read(settings.corrections)
    known = {article.id for article in batch.articles}
    if paths:
        asked = tuple(one for one in asked if one.article in known and one.values.get("in", one.article) in known)
    return corrected(batch, asked, sources.find(paths or (settings.articles,)))


def tell_stale(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"correction not made: {line}", err=True)


def tell_undated(names: Sequence[str | Path]) -> None:
    cure = "add 'published: YYYY-MM-DD' to its front matter, or begin the name of its file with the day"
    _tell_files(names, "has no day of publication", "have no day of publication", cure)


def tell_linked(names: Sequence[str | Path]) -> None:
    cure = "let the file's name end in .md: they are then read as their words"
    what = "links as Markdown writes them, whose addresses the pages show as they stand"
    _tell_files(names, f"holds {what}", f"hold {what}", cure)


def tell_unjoined(notes: Sequence[Note], articles: Sequence[Article], settings: Settings) -> None:
    """Which of the editors' notes join no event that has a page."""
    if not notes:
        return
    from briefings import labels
    from briefings.dossier import background, gather

    pages = background.make(gather(articles, language=settings.language), labels=labels.load(settings.language))
    for note in background.unjoined(pages, notes):
        near = _meant(note.event, [page.id for page in pages])
        cure = f"did you mean {near!r}?" if near else "it stands by itself on the background page"
        click.echo(f"note: {note.path}: no event has the page {note.event!r}; {cure}", err=True)


def tell_contradicted(names: Sequence[str | Path]) -> None:
    what = "another day in the line that opens the text than in the file's name or head, and other dates follow from it"
    _tell_files(names, f"has {what}", f"have {what}", "say which is right: 'published: YYYY-MM-DD' in its front matter")


def _tell_files(names: Sequence[str | Path], one: str, many: str, cure: str) -> None:
    """One line for all of them: an archive may have thousands, and `check` names each."""
    if not names:
        return
    who = names[0] if len(names) == 1 else f"{names[0]} and {counted(len(names) - 1, 'other article')}"
    more = "" if len(names) == 1 else "; briefings check names each"
    click.echo(f"note: {who} {one if len(names) == 1 else many}; {cure}{more}", err=True)


def leave(batch: Batch, *, well: bool = True) -> None:
    """End with the exit code of a batch."""
    code = 2 if not batch.articles else 1 if batch.problems or batch.stale or not well else 0
    click.get_current_context().exit(code)


def deliver(files: Mapping[str, bytes], out: str) -> None:
    """Write files into a folder, or the only one where it is wanted."""
    folder = Path(out)
    if folder.is_dir() or out.endswith(("/", os.sep)):
        make_folder(folder)
        for name, content in files.items():
            write_file(folder / name, content)
    elif len(files) > 1:
        cure = "name a folder, as in --out exports/"
        raise BriefingError(f"{len(files)} files cannot be written to one place", cure=cure)
    elif out == "-":
        click.echo(next(iter(files.values())), nl=False)
    else:
        write_file(folder, next(iter(files.values())))


def make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefingError(f"cannot be made ({error.strerror})", path=path, cure="name another folder") from error


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole: aside, then in its place."""
    write_lines(path, (content.encode() if isinstance(content, str) else content,))


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write a file as its lines come, aside, then in its place; where they break off, what stood there still does."""
    aside = path.with_name(f".{path.name}.new")
    try:
        try:
            with aside.open("wb") as file:
                file.writelines(lines)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise BriefingError(f"cannot be written ({error.strerror})", path=path, cure="check the folder") from error


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

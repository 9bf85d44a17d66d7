"""The commands that begin something an editor goes on with."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import click

from briefings.cli.options import day_of, language_of, language_option, published_option
from briefings.cli.program import Beginning, called, debug_option, debugging
from briefings.cli.shared import article_file, counted, own_settings, site_settings, with_corrections, write_file
from briefings.errors import BriefingError
from briefings.lexicon import languages

AN_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://.*|[^\s/]+\.[^\s/]+/\S*|www\.\S+")
"""A title that is none: words with a scheme before them, or that look like an address without one."""


@click.group(cls=Beginning)
@debug_option
def new() -> None:
    """Begin an article, or a site of your own.

    \b
    Examples:
      briefings new "Le ministre présente son plan" --published 2024-06-17
      briefings new "Minister presents plan" --language en
      briefings new https://example.org/news/plan   from the page at this address
      briefings new site
      briefings new site --language en --name "North Desk" desk
    """


@new.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", metavar="NAME", default="Briefings", show_default=True, help="What the site is called.")
@click.option(
    "--language",
    metavar="|".join(languages()),
    default="fr",
    show_default=True,
    callback=language_of,
    help="Of the site.",
)
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
    click.echo(f"Now run: {inside}{called(folder)} build")


@new.command()
@click.argument("words", metavar="TITLE|URL", nargs=-1, required=True)
@published_option
@language_option
@click.option("--outlet", help="Who brings the article out.")
@debug_option
def article(words: tuple[str, ...], published: date | None, language: str | None, outlet: str | None) -> None:
    """Begin an article: a file in content/articles with its front matter (the word `article` may be left out).

    With the address of a page, that one page is fetched, and the file holds its text and what the page says of
    it: title, day, outlet, author, language. What the page does not say is left open. Nothing else in this
    program reaches the network. The rights on a fetched text stay with its outlet.

    \b
    Examples:
      briefings new "Le ministre présente son plan" --published 2024-06-17
      briefings new article "Minister presents plan" --language en
      briefings new https://example.org/news/plan
      briefings new https://example.org/news/plan --published 2024-06-17 --outlet "Example Daily"
    """
    from briefings.scaffold import write_article

    title = " ".join(words).strip()  # a title that was not put between quotes is one all the same
    if len(words) > 1 and any(map(AN_ADDRESS.fullmatch, words)):
        raise BriefingError("more than one page, or an address in a title", cure="name one address and nothing else")
    if AN_ADDRESS.fullmatch(title):
        return _fetched(title, published=published, language=language, outlet=outlet)
    settings = site_settings()
    if published is None:
        published = date.today()  # the entry point is the one place that knows the day
        if sys.stdin.isatty():
            day = click.prompt("Day of publication", default=published.isoformat())
            published = day_of(click.get_current_context(), click.get_current_context().command.params[1], day)
    assert published is not None
    path = write_article(
        settings.articles, title=title, published=published, language=language or settings.language, outlet=outlet
    )
    click.echo(f"{path}: write the article below the front matter, then run: {called()}")
    return None


def _fetched(address: str, *, published: date | None, language: str | None, outlet: str | None) -> None:
    """Begin an article from a page; what the editor says of it stands above what the page says."""
    from briefings.fetching import Network, fetch_article
    from briefings.scaffold import write_fetched

    context = click.get_current_context()
    settings = site_settings()
    found = fetch_article(address, context.find_object(Network))
    given = {"published": published, "language": language, "outlet": outlet}
    found = found.with_given(**{key: value for key, value in given.items() if value is not None})
    if found.about.published is None and sys.stdin.isatty():
        day = click.prompt(
            "The page does not say its day of publication; YYYY-MM-DD, or nothing if it is not known",
            default="",
            show_default=False,
            value_proc=lambda words: day_of(context, context.command.params[1], words),
        )
        found = found.with_given(published=day)
    path = write_fetched(settings.articles, found.about, found.text, name=found.name)
    click.echo(f"{path}: {counted(len(found.text.split()), 'word')} from {found.about.url}")
    for note in found.notes:
        click.echo(f"note: {note}", err=True)
    click.echo("The rights on this text are its outlet's: publish it only if you may.")
    click.echo(f"Read it against the page, then run: {called()}")


@click.command()
@click.argument("words", metavar="ARTICLE", nargs=-1, required=True)
@click.option("--out", metavar="FILE", default="-", help="Where to write; standard output if left out.")
@debug_option
def review(words: tuple[str, ...], out: str) -> None:
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
    why if you like, and copy it into content/corrections.yml. docs/corrections.md shows every kind, and
    so does the content/corrections.yml of a new site.

    \b
    Examples:
      briefings review 2024-06-17-poutine-coree
      briefings review content/articles/2024-06-17-poutine-coree.md --out draft.yml
      briefings review 2024-06-17-poutine-coree >> content/corrections.yml
    """
    from briefings import labels
    from briefings.batch import article_of, collect, read_each
    from briefings.review import draft
    from briefings.sources import PLAIN, read

    settings = own_settings()
    path = article_file(" ".join(words), settings)  # a name with spaces that was not put between quotes is one
    if out != "-" and Path(out).exists():
        cure = "name another file, or add to it with: briefings review ARTICLE >> FILE"
        raise BriefingError("this file is there already, and is left as it is", path=Path(out), cure=cure)
    batch = collect(read_each((path,), article_of, settings=settings, debug=debugging()), settings)
    if not batch.articles:
        raise BriefingError(batch.problems[0])
    found = with_corrections(settings, (path,), batch).articles[0]
    line = read(path).line if path.suffix.lower() in PLAIN else None
    text = draft(found, labels=labels.load(found.language), line=line)
    if out == "-":
        click.echo(text.encode("utf-8"), nl=False)
    else:
        write_file(Path(out), text)

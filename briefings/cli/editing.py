"""The commands that begin something an editor goes on with."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.options import _day, _language, language_option, published_option
from briefings.cli.program import Beginning, debug_option, debugging
from briefings.cli.shared import article_file, own_settings, site_settings, with_corrections, write_file
from briefings.errors import BriefingError
from briefings.lexicon import languages

if TYPE_CHECKING:
    pass


@click.group(cls=Beginning)
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
@click.option(
    "--language",
    metavar="|".join(languages()),
    default="fr",
    show_default=True,
    callback=_language,
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

    settings = site_settings()
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


@click.command()
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

    settings = own_settings()
    path = article_file(article, settings)
    if out != "-" and Path(out).exists():
        cure = "name another file, or add to it with: briefings review ARTICLE >> FILE"
        raise BriefingError("this file is there already, and is left as it is", path=Path(out), cure=cure)
    batch = read_all((path,), settings=settings, given=Given(), debug=debugging())
    if not batch.articles:
        raise BriefingError(batch.problems[0])
    found = with_corrections(settings, (path,), batch).articles[0]
    line = read(path).line if path.suffix.lower() in PLAIN else None
    text = draft(found, labels=labels.load(found.language), line=line)
    if out == "-":
        click.echo(text.encode("utf-8"), nl=False)
    else:
        write_file(Path(out), text)

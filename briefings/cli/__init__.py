"""The command line: arguments in, words and an exit code out.

0: done. 1: done, but some articles were left out or some corrections do not fit. 2: nothing was done.
What takes time to load is loaded inside the commands, so that help comes at once.
"""

from __future__ import annotations

import click

from briefings import __version__
from briefings.cli.building import audit, build, serve
from briefings.cli.editing import new, review
from briefings.cli.program import HELP, Program, debug_option
from briefings.cli.reading import check, dates, export, extract


@click.group(cls=Program, context_settings={"help_option_names": HELP, "max_content_width": 100})
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
      briefings new https://example.org/news    begin one from a page, fetched now
      briefings check                           look for problems, build nothing
      briefings audit                           follow every link of the finished site
      briefings serve                           build, and show the site while you write
      briefings extract article.txt --out -     one article as JSON
      briefings dates article.txt               its expressions of time, computed and explained
      briefings review ARTICLE                  what is uncertain in it, as corrections to fill in
      briefings export ics article.txt --out -  its events as a calendar, or another form

    Exit codes: 0 done; 1 done, but some articles were left out or some corrections do not fit, or
    check --strict or audit found something; 2 nothing was done; 130 stopped with Ctrl+C. After 2 and
    130 the last site stands.
    """


for command in (build, serve, extract, export, check, review, audit, new, dates):
    main.add_command(command)

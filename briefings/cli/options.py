"""Options and arguments that several commands share, each read once."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.errors import BriefingError
from briefings.lexicon import languages

if TYPE_CHECKING:
    from briefings.batch import Opening
    from briefings.model import GapKind


def day_of(ctx: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    from briefings.sources.front_matter import read_day

    try:
        return read_day(value) if value else None
    except BriefingError as error:
        raise click.BadParameter(str(error)) from error


def language_of(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from briefings.sources.front_matter import read_language

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
    "--published", metavar="YYYY-MM-DD", callback=day_of, help="Day of publication; stands above what the files say."
)


language_option = click.option(
    "--language", metavar="|".join(languages()), callback=language_of, help="Language of the articles."
)


strict_option = click.option(
    "--strict", metavar="KINDS", default="none", callback=_kinds, help="Kinds of gaps that are not let pass: "
    "date, speaker, person, role (parted by commas), all or none.",
)  # fmt: skip


paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))


engine_option = click.option(
    "--engine",
    default="local",
    show_default=True,
    type=click.Choice(["local", "dask"]),
    help="Where articles are read: in processes of this computer, or on a Dask cluster.",
)


scheduler_option = click.option(
    "--scheduler", metavar="ADDRESS", help="Scheduler of the Dask cluster; without it, one is begun on this computer."
)


def opening_of(engine: str, scheduler: str | None, jobs: int) -> Opening | None:
    """Where articles are read, as the command line says; None where it says nothing.

    Raises:
        BriefingError: Dask is asked for and not installed.
    """
    if engine != "dask":
        if scheduler:
            raise click.UsageError("--scheduler goes with --engine dask")
        return None
    try:
        from briefings.batch.cluster import Cluster
    except ModuleNotFoundError as error:
        cure = "install both with: pip install dask distributed; or leave --engine away to read on this computer"
        raise BriefingError(f"--engine dask needs the package {error.name}, which is not here", cure=cure) from error
    return partial(Cluster, address=scheduler, jobs=jobs)

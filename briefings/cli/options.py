"""Options and arguments that several commands share, each read once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.errors import BriefingError
from briefings.lexicon import languages

if TYPE_CHECKING:
    from briefings.model import GapKind


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    from briefings.sources.front_matter import read_day

    try:
        return read_day(value) if value else None
    except BriefingError as error:
        raise click.BadParameter(str(error)) from error


def _language(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
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
    "--published", metavar="YYYY-MM-DD", callback=_day, help="Day of publication; stands above what the files say."
)


language_option = click.option(
    "--language", metavar="|".join(languages()), callback=_language, help="Language of the articles."
)


strict_option = click.option(
    "--strict", metavar="KINDS", default="none", callback=_kinds, help="Kinds of gaps that are not let pass: "
    "date, speaker, person, role (parted by commas), all or none.",
)  # fmt: skip


paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))

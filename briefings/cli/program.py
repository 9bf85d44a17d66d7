"""What makes the commands one program: the default command, errors in one clear line, and where help comes from."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import click

from briefings.errors import BriefingError
from briefings.failures import explain

HELP = ["-h", "--help"]


class Failure(click.ClickException):
    """Nothing was done."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"error: {self.message}", err=True)


class Stopped(click.ClickException):
    """Ctrl+C: what was begun is broken off, and what stood before still stands."""

    exit_code = 130

    def show(self, file: Any = None) -> None:
        click.echo("\nstopped before the end; what stood before still stands", err=True)


class Defaulting(click.Group):
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


class Program(Defaulting):
    """Builds where no command is named, and turns our errors into one clear line."""

    default = "build"

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            if debugging(ctx):
                raise
            raise Failure(str(error)) from error
        except KeyboardInterrupt as error:
            raise Stopped("stopped") from error
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if debugging(ctx):
                raise
            raise Failure(str(explain(error))) from error


def called(folder: Path = Path()) -> str:
    """How the one who runs the program calls it in a folder: `briefings`, or in a checkout `.venv/bin/briefings`."""
    run, here = Path(sys.argv[0]).absolute(), folder.absolute()
    parts = [Path(sys.executable), run] if run.name == "build.py" else [run]
    if len(parts) == 1 and (run.name != "briefings" or shutil.which("briefings") == str(run)):
        return "briefings"
    return " ".join(str(part.relative_to(here) if part.is_relative_to(here) else part) for part in parts)


def debugging(ctx: click.Context | None = None) -> bool:
    return bool((ctx or click.get_current_context()).find_root().meta.get("briefings.debug"))


def _set_debug(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.find_root().meta["briefings.debug"] = True


class Beginning(Defaulting):
    """Begins an article where `site` is not named."""

    default = "article"

    def _names_command(self, args: list[str]) -> bool:
        return bool(args) and args[0] in self.commands


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_set_debug, help="Show where an error comes from."
)

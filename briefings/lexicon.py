"""Words as data: the TOML tables of `lexicons/<language>/`, checked once when read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefings.errors import BriefingError

ROOT = Path(__file__).parent / "lexicons"


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a lexicon, in alphabetical order; looked up once, for every label asks."""
    return tuple(sorted(folder.name for folder in ROOT.iterdir() if folder.is_dir()))


@cache
def word_set(language: str, name: str, *keys: str) -> frozenset[str]:
    """One list of a lexicon file as a set, found by its keys."""
    found: Any = table(language, name)
    for key in keys:
        found = found[key]
    return frozenset(found)


class _Lists(dict[str, frozenset[str]]):
    """The lists of one lexicon file, each made a set when it is first asked for."""

    def __init__(self, language: str, name: str) -> None:
        self.file = language, name

    def __missing__(self, key: str) -> frozenset[str]:
        found = self[key] = word_set(*self.file, key)
        return found


@cache
def lists(language: str, name: str) -> Callable[[str], frozenset[str]]:
    """The lists of one lexicon file by their names: `word_set` for what is asked of word after word, in a quarter of
    the time."""
    return _Lists(language, name).__getitem__


@cache
def any_of(name: str, *keys: str) -> str:
    """The entries of one list in all languages, the longest first, as a pattern: for what is read before or without
    knowing the language, or where several share a line.

    With either apostrophe and with spaces of any width, as « Déjà abonné ? » has.
    """
    entries = {entry for code in languages() for entry in word_set(code, name, *keys)}
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    words = "|".join(re.escape(entry).replace("'", "['’]").replace(r"\ ", "[ \u00a0\u202f]") for entry in ordered)
    return f"(?:{words})"


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """One lexicon file as a mapping; treat it as read-only.

    Args:
        language: ISO 639-1 code with a folder under `lexicons/`.
        name: File stem, such as `calendar`.

    Raises:
        BriefingError: there is no such file, or it is not valid TOML.
    """
    path = ROOT / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise BriefingError("no such lexicon", path=path, cure="add it, or choose another language") from error
    except tomllib.TOMLDecodeError as error:
        raise BriefingError(f"not valid TOML ({error})", path=path, cure="mend the file") from error

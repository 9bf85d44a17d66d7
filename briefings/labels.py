"""The interface's wording: `templates/labels/<language>.toml`, with typography already set.

A label is found by its dotted name, `labels.text("modality.planned")`, or table by table,
`labels["modality"]["planned"]`, which is what Jinja2 does with `labels.modality.planned`.
Names of languages (`language_name`) come from CLDR.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from briefings.errors import BriefingError
from briefings.lexicon import languages
from briefings.profile import profile
from briefings.resources import TEMPLATES
from briefings.typography import marks, set_text

ROOT = TEMPLATES / "labels"


class Labels(Mapping[str, Any]):
    """All labels of one language, read-only; equal to themselves alone, so that what they word can be remembered."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __init__(self, language: str, tables: Mapping[str, Any], path: Path) -> None:
        self.language = language
        self.path = path
        self._tables = tables
        self._by_name = dict(by_name(tables))

    def __getitem__(self, name: str) -> Any:
        return self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    @property
    def colon(self) -> str:
        """A colon between our words and others, spaced as the language does."""
        return marks(self.language).colon

    @property
    def locale(self) -> str:
        """CLDR locale of the language: `fr_FR`."""
        return profile(self.language).locale

    def text(self, name: str, /, **values: object) -> str:
        """A label by its dotted name, with its `{placeholders}` filled.

        Raises:
            BriefingError: the file has no such label.
        """
        label = self._by_name.get(name)
        if not isinstance(label, str):
            raise BriefingError(f"no label {name!r}", path=self.path, cure="add it to this file")
        return label.format(**values) if values else label

    def count(self, name: str, number: int) -> str:
        """A label that has `one` and `other`, in the form that a number takes: « 3 minutes »."""
        form = "one" if locale(self.language).plural_form(number) == "one" else "other"
        wording = self.text(f"{name}.{form}", number=number)
        return set_text(wording, self.language)


@cache
def locale(language: str) -> Locale:
    """What CLDR says of a language; to make one looks for a file each time."""
    return Locale(language)


@cache
def load(language: str, root: Path = ROOT) -> Labels:
    """The labels of a language, read once a process.

    Raises:
        BriefingError: there is no such file, or it is not valid TOML.
    """
    path = root / f"{language}.toml"
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise BriefingError("no labels in this language", path=path, cure="add the file") from error
    except tomllib.TOMLDecodeError as error:
        raise BriefingError(f"not valid TOML ({error})", path=path, cure="mend the file") from error
    spoken = locale(language).languages
    tables["language_name"] = {code: spoken[code] for code in languages()}
    return Labels(language, _set(tables, language), path)


def by_name(value: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every label with its dotted name, in the file's order."""
    for name, inner in value.items():
        if isinstance(inner, Mapping):
            yield from by_name(inner, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", inner


def _set(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        return {name: _set(inner, language) for name, inner in value.items()}
    if isinstance(value, list):
        return [_set(inner, language) for inner in value]
    return set_text(value, language) if isinstance(value, str) else value

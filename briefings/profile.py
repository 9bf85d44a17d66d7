"""What a language is before any of its words: `lexicons/<language>/language.toml` as values.

Rules that hold for some languages ask for a habit by its name, never for a language by its code, so that a new
language has them or not by a line of data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

from briefings.errors import BriefingError
from briefings.lexicon import ROOT, table

FILE = "language"
_Table = TypeVar("_Table", "Marks", "Habits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The marks that stand between our words and others, and the spaces beside them."""

    open: str
    """Opens a quotation, with the space inside it, if any …"""
    close: str
    """… and closes it."""
    colon: str
    """A colon with the spaces around it."""
    inner_space: str
    """What stands inside the quotation marks where one of our sentences quotes; nothing leaves it alone."""
    before: Mapping[str, str]
    """A mark to the space that stands before it; marks that are not named have none."""
    apostrophe: str
    """What a typed apostrophe is printed as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Orders of words that some languages have and others have not."""

    noun_compounds: bool
    """Nouns stand before the noun they narrow; the last is the head: "Rose City Bank", "Deputy Finance Minister"."""
    small_demonyms: bool
    """Adjectives of peoples are written small: « l'américain Westinghouse »."""
    roles_behind_names: bool
    """A bare role may follow a name without a comma: « Léa Morin championne de France »."""
    titles_after_article: bool
    """A religious title has its article: « le père Martin », not "Father Martin"."""
    adjectives_behind: bool
    """Adjectives stand behind their noun, so that a role word there may be one: « la presse sportive »."""
    bare_ages: bool
    """A bare number between commas behind a name is an age: "X, 31,"."""
    region_behind_comma: bool
    """The larger place follows a comma: "Arroyo Grande, California"."""
    source_behind_comma: bool
    """Behind a quotation, its source comes right after the comma: « … », selon X."""
    subject_may_follow: bool
    """A subject may stand behind its verb, asides between: « que réfute le colonel », « a dit, mardi, le maire ».

    Where it may not, a verb has it there in the incise of a quotation alone: "said Ann Lee".
    """
    nouns_have_gender: bool
    """Every noun has a gender, and « il » or « elle » by it; else those for people alone: "a spokesman"."""
    nouns_without_article: bool
    """A noun may stand without an article: "health officials say"; else a name alone does, or what lists."""
    clauses_without_conjunction: bool
    """What is said may follow its verb without a conjunction, and a clause its noun: "said the road was closed"."""
    infinitives_have_mark: bool
    """An infinitive has a word of its own in front, "to"; else a preposition at most, which nouns have too: « de »."""
    past_tells_number: bool
    """A verb in the past is another for many: « a dit », « ont dit »; "said" is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One language."""

    locale: str
    """CLDR locale, with its country, for the names of months and the form of numbers."""
    iso_639_3: str
    """Code of three letters, which some exports ask for."""
    marks: Marks
    """The marks and spaces of our own words …"""
    habits: Habits
    """… and the orders of words that rules ask for."""


@cache
def profile(language: str) -> Profile:
    """The profile of a language, read once.

    Raises:
        BriefingError: the language has none, or it lacks an entry or has one that means nothing.
    """
    data = table(language, FILE)
    path = ROOT / language / f"{FILE}.toml"
    wanted = {field.name for field in fields(Profile)}
    if data.keys() != wanted:
        raise BriefingError(f"has {_differs(data, wanted)}", path=path, cure="see briefings/profile.py for each entry")
    return Profile(
        locale=data["locale"],
        iso_639_3=data["iso_639_3"],
        marks=_read(Marks, data, "marks", language),
        habits=_read(Habits, data, "habits", language),
    )


@cache
def habits(language: str) -> Habits:
    """The habits of a language."""
    return profile(language).habits


def _read(kind: type[_Table], data: Mapping[str, Any], name: str, language: str) -> _Table:
    wanted = {field.name for field in fields(kind)}
    if data[name].keys() != wanted:
        path = ROOT / language / f"{FILE}.toml"
        cure = "see briefings/profile.py for each entry"
        raise BriefingError(f"[{name}] has {_differs(data[name], wanted)}", path=path, cure=cure)
    return kind(**data[name])


def _differs(data: Mapping[str, Any], wanted: set[str]) -> str:
    lacks, extra = sorted(wanted - data.keys()), sorted(data.keys() - wanted)
    return ", ".join([*(f"no {name}" for name in lacks), *(f"an unknown {name}" for name in extra)])

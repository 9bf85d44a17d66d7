"""Every language has the same files with the same tables: what a new one lacks is told here by file and key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from briefings import labels
from briefings.errors import BriefingError
from briefings.lexicon import ROOT, languages, table
from briefings.profile import Habits, profile
from briefings.resources import TEMPLATES

MODEL = "fr"
"""The language that the others are held against."""
OPEN = frozenset(
    {
        "figures: multipliers", "forms: macros", "identity: given", "identity: regnal", "identity: bodies",
        "identity: regions", "language: marks: before", "events: idioms", "events: inflection: irregular",
        "events: occasions: days",
        "places: aliases", "places: cities", "places: metonyms", "places: demonyms", "places: regions",
        "prepositions: the", "small_words: bare_participles", "small_words: bare_verbs", "small_words: noun_pasts",
        "prepositions: countries", "prepositions: articles", "prepositions: areas", "prepositions: journeys",
        "pronouns: pointing", "pronouns: ranked", "pronouns: kin",
        "pronouns: aged", "pronouns: subject", "speech: endings", "speech: forms", "titles: before", "titles: after",
        "titles: naming", "titles: copula", "titles: honorifics", "titles: takes_up", "titles: tried_with",
        "calendar: known", "calendar: tense: scheduled_with", "events: undergone", "events: under",
    }
)  # fmt: skip
"""Tables whose keys are words of the language."""
FREE = ("calendar: words: ", "numbers: words: ", "titles: roles: ")
"""Classes of words that a language may do without, since only its own forms or no rule by name ask for them."""


def shape(value: Any, name: str) -> Iterator[str]:
    """The dotted name of every table and entry that the program may ask for."""
    for key, inner in value.items():
        yield f"{name}: {key}"
        if isinstance(inner, dict) and f"{name}: {key}" not in OPEN:
            yield from shape(inner, f"{name}: {key}")


def files(language: str) -> list[str]:
    return sorted(path.name for path in (ROOT / language).iterdir())


@pytest.mark.parametrize("language", languages())
def test_the_same_files(language: str) -> None:
    assert files(language) == files(MODEL)


@pytest.mark.parametrize("name", [name.removesuffix(".toml") for name in files(MODEL)])
@pytest.mark.parametrize("language", languages())
def test_the_same_tables(language: str, name: str) -> None:
    differs = set(shape(table(language, name), name)) ^ set(shape(table(MODEL, name), name))
    assert {one for one in differs if not one.startswith(FREE)} == set()


@pytest.mark.parametrize("language", languages())
def test_the_same_labels(language: str) -> None:
    names = [[name for name, _ in labels.by_name(labels.load(code))] for code in (language, MODEL)]
    assert names[0] == names[1]


@pytest.mark.parametrize("language", languages())
def test_each_language_has_a_first_site(language: str) -> None:
    assert (TEMPLATES / "starter" / language / "README.md").is_file()


@pytest.mark.parametrize("language", languages())
def test_a_profile_is_whole(language: str) -> None:
    assert profile(language).locale.startswith(language)
    assert len(profile(language).iso_639_3) == 3
    assert {type(getattr(profile(language).habits, name)) for name in Habits.__slots__} == {bool}


def test_a_language_without_a_profile_names_the_file() -> None:
    with pytest.raises(BriefingError, match=r"xx/language\.toml: no such lexicon"):
        profile("xx")

"""How names sound: one name that two languages spell in two ways has a reading in common."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from briefings import names
from briefings.lexicon import languages, table

_DOUBLE = re.compile(r"(.)\1")


@lru_cache(maxsize=50_000)
def readings_of(name: str) -> frozenset[tuple[str, ...]]:
    """The words of a name by their sounds, as each of our languages reads it: « Poutine » and « Putin » share one."""
    words = names.parts(name)
    return frozenset(
        tuple(_sound(word, language, last=at == len(words) - 1) for at, word in enumerate(words))
        for language in languages()
    )


@lru_cache(maxsize=50_000)
def sounds_of(name: str) -> frozenset[str]:
    """The same, each reading as one string."""
    return frozenset(" ".join(words) for words in readings_of(name))


def _sound(word: str, language: str, *, last: bool) -> str:
    for letters, sound in table(language, "transcription")["sounds"]:
        if letters[0] == "^":
            word = sound if word == letters.strip("^$") else word
        elif letters[-1] in "$.":
            ends = word.endswith(letters[:-1]) and (last or letters[-1] == "$")
            word = word.removesuffix(letters[:-1]) + sound if ends else word
        else:
            word = word.replace(letters, sound)
    return _DOUBLE.sub(r"\1", word)


@cache
def _forms(key: str) -> Mapping[str, str]:
    """Folded given names of every language -> what each is a form of."""
    return {form: of for language in languages() for form, of in table(language, "identity")[key].items()}


def given_key(word: str) -> str | None:
    """What a given name is a form of, where it is one of those that languages and scripts spell in several ways."""
    return _forms("given").get(word)


@lru_cache(maxsize=50_000)
def reign_of(name: str) -> str | None:
    """A sovereign's name as a key, « Léon XIV » and "Leo XIV" alike; None where it has no number or is not known."""
    *given, number = names.parts(name) or ("",)
    known = _forms("regnal").get(" ".join(given)) or _forms("regnal").get("-".join(given))
    return f"{known} {number}" if known and re.fullmatch(r"[ivx]+", number) else None


def called_alone(name: str) -> str | None:
    """The key of a pope's or king's name that stands without a number."""
    given = " ".join(names.parts(name))
    return _forms("regnal").get(given) or _forms("regnal").get(given.replace(" ", "-"))

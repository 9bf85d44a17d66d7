"""Numbers: which of a whole number's values can be a day, an hour or a year, and numbers written in several words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefings.values import value


@value(slots=True, frozen=True)
class TimeToken:
    """A word, number or mark, or a phrase of the lexicon taken as one."""

    start: int
    end: int
    word: str
    """Lower case, straight apostrophe."""
    data: Mapping[str, Any]
    """Class to value."""
    capital: bool
    """Its first letter is a capital."""
    upper: bool = False
    """All of its letters are capitals, as in a headline that shouts."""
    code: str = " "
    """The character that its set of classes has; a space where it has none."""


def integer(value: int, width: int) -> Mapping[str, Any]:
    """The classes of a whole number; `width` is its digits, 0 when it is written in words."""
    data: dict[str, Any] = {"num": value}
    if 1 <= value <= 31 and width <= 2:
        data["day"] = value
        if width:
            data["dd"] = value
    if value <= 23 and width <= 2:
        data["hour"] = value
    if value <= 59 and width == 2:
        data["minute"] = value
    if width == 2:
        data["yy"] = value
    if width in (0, 2) and value % 10 == 0 and 10 <= value <= 90:
        data["tens"] = value
    if 1000 <= value <= 2199 and (width == 4 or (width == 0 and value % 100)):
        data["year"] = value
    if width == 4 and value <= 2359 and value % 100 <= 59:
        data["military"] = f"{value // 100:02d}:{value % 100:02d}"
    if width:
        data["digits"] = width
    return data


def join_numbers(tokens: list[TimeToken], codes: Mapping[frozenset[str], str]) -> list[TimeToken]:
    """Join numbers written in several words (« vingt-cinq », « two hundred and six »)."""
    joined: list[TimeToken] = []
    stop = 0
    for at in [at for at, token in enumerate(tokens) if token.data and "num" in token.data]:
        if at >= stop and ("cardinal" in tokens[at].data or _one_of_many(tokens, at)):
            end, value = _cardinal(tokens, at)
            if end > at + 1:
                first, data = tokens[at], integer(value, 0)
                joined += tokens[stop:at]
                code = codes.get(frozenset(data), " ")
                joined.append(TimeToken(first.start, tokens[end - 1].end, str(value), data, first.capital, code=code))
                stop = end
    return joined + tokens[stop:]


def _one_of_many(tokens: list[TimeToken], at: int) -> bool:
    """ "a hundred", "a thousand": the article is a one."""
    lone = tokens[at].data.get("num") == 1 and "digits" not in tokens[at].data
    return lone and at + 1 < len(tokens) and tokens[at + 1].data.get("cardinal") in (100, 1000)


def _cardinal(tokens: list[TimeToken], at: int) -> tuple[int, int]:
    total, current = 0, int(tokens[at].data.get("cardinal", 1))
    stop = at + 1
    while stop < len(tokens):
        step = stop + (tokens[stop].word in ("-", "‑") or "and" in tokens[stop].data)
        if step >= len(tokens) or "cardinal" not in tokens[step].data:
            break
        number = int(tokens[step].data["cardinal"])
        if number in (100, 1000, 1_000_000) and (number > 100 or current < 100):
            total, current = (total, current * 100) if number == 100 else (total + current * number, 0)
        elif number == 20 and current % 100 == 4:
            current += 76
        elif 0 < number < _room(current, total):
            current += number
        else:
            break
        stop = step + 1
    return stop, total + current


def _room(current: int, total: int) -> int:
    """Numbers below this may still be added: after « vingt » under 20, after « cent » under 100."""
    if current == 0:
        return 1000 if total else 0
    if current % 100 == 0:
        return 100
    return 20 if current % 10 == 0 and current % 100 >= 20 else 0

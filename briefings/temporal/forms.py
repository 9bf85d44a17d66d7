"""Forms: patterns over the classes of words, read from `calendar.toml`.

A form is a row of elements set apart by spaces:

- `month` a word of that class; `last=day` the same under another name;
- `` `de|d'` `` one of these very words;
- `( a | b )` a choice; `?`, `*`, `+` after an element as in regular expressions, up to four times;
- `!x` not followed by x; `{name}` a macro;
- `< … >` what belongs to the expression; without it everything does. Several of them make
  several expressions, and the earlier ones borrow month, year and the like from the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from briefings.errors import BriefingError
from briefings.lexicon import table
from briefings.temporal.words import TimeToken, Vocabulary, vocabulary

BORROWED = ("month", "year", "shift", "ofthis", "ofshift", "clockmark", "ampm", "unit", "part")
_ELEMENT = re.compile(r"(?:\w+=)?(?:`[^`]+`|[A-Za-z_]\w*)|[<>()|?*+!]")


_REPEATED = {"*": "{0,4}", "+": "{1,4}"}
"""No language says a word oftener in a row, and a bound keeps the search linear."""


@dataclass(frozen=True, slots=True)
class Form:
    """One compiled pattern."""

    kind: str
    regex: re.Pattern[str]
    extents: tuple[int, ...]
    """Number of the group of each expression that it makes."""
    names: tuple[tuple[int, int, str, str], ...]
    """Number of a group of the pattern, extent, name and class: `(5, 2, "b_day", "day")`."""
    needed: tuple[frozenset[str], ...]
    """Sets of codes of which each must be in a text for the form to hold anywhere."""

    def may_hold(self, present: frozenset[str]) -> bool:
        """Whether a text that has these codes may have a match."""
        return not any(map(present.isdisjoint, self.needed))


class Match(NamedTuple):
    """A stretch of tokens that a form describes."""

    kind: str
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    parts: Mapping[str, TimeToken]
    """Class name to the token that has it."""


@cache
def forms(language: str) -> tuple[Vocabulary, tuple[Form, ...]]:
    """The vocabulary of a language and its forms, in the order in which they claim words.

    Raises:
        BriefingError: the lexicon has a form that cannot be read.
    """
    calendar = table(language, "forms")
    macros = calendar.get("macros", {})
    rows = [(kind, _expand(form, macros)) for group in calendar["group"] for kind, form in _rows(group)]
    literals = frozenset(
        word for _, form in rows for ticked in re.findall(r"`([^`]+)`", form) for word in ticked.split("|")
    )
    words = vocabulary(language, literals)
    return words, tuple(_compile(kind, form, words) for kind, form in rows)


def _rows(group: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    found = group["forms"]
    assert isinstance(found, list)
    for form in found:
        yield str(group["kind"]), str(form)


def _expand(form: str, macros: Mapping[str, str]) -> str:
    for _ in range(5):
        form = re.sub(r"\{(\w+)\}", lambda match: f"( {macros[match.group(1)]} )", form)
    return form


def _compile(kind: str, form: str, words: Vocabulary) -> Form:
    elements = _ELEMENT.findall(form)
    if "<" not in elements:
        elements = ["<", *elements, ">"]
    names: list[tuple[int, str, str]] = []
    out: list[str] = []
    extent, negated = 0, False
    for element in elements:
        if element == "<":
            extent += 1
            out.append(f"(?P<x{extent}>")
        elif element == ">":
            out.append(")")
        elif element == "(":
            out.append("(?!" if negated else "(?:")
        elif element in ")|?*+":
            out.append(_REPEATED.get(element, element))
        elif element != "!":
            piece = _chars(element, words)
            if negated:
                out.append(f"(?!{piece})")
            else:
                out.append(_named(element, piece, extent, names))
        negated = element == "!"
    try:
        regex = re.compile("".join(out))
        groups = tuple((regex.groupindex[f"g{number}"], *name) for number, name in enumerate(names))
        extents = tuple(regex.groupindex[f"x{number}"] for number in range(1, extent + 1))
        return Form(kind, regex, extents, groups, tuple(_needed(elements, words)))
    except re.error as error:
        raise BriefingError(f"form {form!r} cannot be read ({error})", cure="mend it in forms.toml") from error


def _needed(elements: Sequence[str], words: Vocabulary) -> Iterator[frozenset[str]]:
    """The codes of every element that is neither optional nor in a choice."""
    depth = 0
    plain = [element for element in elements if element not in "<>"]
    for at, element in enumerate(plain):
        depth += (element == "(") - (element == ")")
        after = plain[at + 1] if at + 1 < len(plain) else ""
        before = plain[at - 1] if at else ""
        if depth == 0 and element not in "()|?*+!" and after not in ("?", "*") and before != "!":
            yield frozenset(_chars(element, words)[1:-1])


def _named(element: str, piece: str, extent: int, names: list[tuple[int, str, str]]) -> str:
    name, _, source = element.partition("=")
    if element[0] == "`":
        return piece
    names.append((extent, name, source or name))
    return f"(?P<g{len(names) - 1}>{piece})"


def _chars(element: str, words: Vocabulary) -> str:
    element = element.split("=")[-1]
    if element[0] == "`":
        found = "".join(dict.fromkeys("".join(words.chars("=" + word) for word in element[1:-1].split("|"))))
    else:
        found = words.chars(element)
    return f"[{found}]" if found else "(?!)"


def find_matches(language: str, codes: str, tokens: Sequence[TimeToken]) -> Iterator[tuple[Match, ...]]:
    """Where forms hold: each time the expressions it makes, form after form, and left to right.

    Words that say nothing about time cut the text into short runs, and most runs (« de ») can hold no form.
    """
    _, rows = forms(language)
    runs = _runs(language).finditer(codes)
    found = [(number, run.start(), match) for run in runs for number, match in _held(language, run[0])]
    for number, start, match in sorted(found, key=itemgetter(0, 1)):
        yield _row(rows[number], match, start, tokens)


@cache
def _runs(language: str) -> re.Pattern[str]:
    """Words in a row that each say something about time, and of single ones those that a form may hold in."""
    vocabulary, _ = forms(language)
    alone = "".join(sorted(code for code in vocabulary.codes.values() if _held(language, code)))
    return re.compile(rf"[^ \n]{{2,}}|[{alone}]")


@lru_cache(maxsize=10_000)
def _held(language: str, run: str) -> tuple[tuple[int, re.Match[str]], ...]:
    """Numbers of the forms that hold in words with these codes, each with where it does; short runs come often."""
    _, rows = forms(language)
    likely = _holding(language, frozenset(run))
    return tuple((number, match) for number in likely for match in rows[number].regex.finditer(run))


@lru_cache(maxsize=10_000)
def _holding(language: str, present: frozenset[str]) -> tuple[int, ...]:
    """Numbers of the forms that words with these codes may hold."""
    _, rows = forms(language)
    needing = _needing(language)
    likely = sorted({number for code in ("", *present) for number in needing.get(code, ())})
    return tuple(number for number in likely if rows[number].may_hold(present))


@cache
def _needing(language: str) -> Mapping[str, list[int]]:
    """A code to the numbers of the forms that need it or one of few others; nothing, to those that need none."""
    _, rows = forms(language)
    needing: dict[str, list[int]] = {}
    for number, form in enumerate(rows):
        for code in min(form.needed, key=len, default=frozenset({""})):
            needing.setdefault(code, []).append(number)
    return needing


def _row(form: Form, found: re.Match[str], start: int, tokens: Sequence[TimeToken]) -> tuple[Match, ...]:
    """The expressions of a form that holds in a run which begins at a token."""
    parts: list[dict[str, TimeToken]] = [{} for _ in range(len(form.extents) + 1)]
    for group, extent, name, source in form.names:
        at = found.start(group)
        if at >= 0:
            token = tokens[start + at]
            parts[extent].setdefault(name, token if name == source else _aliased(token, name, source))
    return tuple(_each(form, found, start, parts))


def _aliased(token: TimeToken, name: str, source: str) -> TimeToken:
    return TimeToken(
        token.start,
        token.end,
        token.word,
        {**token.data, name: token.data.get(source, token.data.get(name, True))},
        token.capital,
        token.upper,
        token.code,
    )


def _each(form: Form, found: re.Match[str], start: int, parts: Sequence[dict[str, TimeToken]]) -> Iterator[Match]:
    lent = {name: token for part in parts for name, token in part.items() if name in BORROWED}
    for number, group in enumerate(form.extents, start=1):
        first, stop = found.span(group)
        if first < 0 or first == stop:
            continue
        own = parts[number]
        yield Match(form.kind, start + first, start + stop, {**parts[0], **lent, **own})

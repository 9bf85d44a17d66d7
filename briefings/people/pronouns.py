"""Pronouns: where « il », « a-t-elle dit » and « ce dernier » stand that may take a person up (`meant` says whom)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefings.lexicon import table, word_set
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.genders import told_gender
from briefings.people.two import ranked


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A pronoun that may stand for a person."""

    span: Span
    gender: str
    """What it tells of the person: m, f or nothing."""
    kind: Literal["subject", "saying", "pointing", "returning", "national", "aged", "ranked"]
    """A subject; one behind its verb (« dit-il »); one that takes up the last named (« ce dernier »);
    a nationality (« l'Allemande »); an age (« l'homme de 61 ans »); one that comes back to whom the talk
    was of (« l'intéressée »); one of two (« le second »)."""


def find_pronouns(words: Words) -> Iterator[Pronoun]:
    """The third-person subjects and « ce dernier » of a text, those aside that stand for nobody (« il faut »)."""
    lists = table(words.reading.language, "pronouns")
    yield from _aged(words)
    yield from _ranked(words)
    telling = _beginnings(words.reading.language)
    for at in sorted({*words.capitals, *words.positions.of(telling)}):
        low = words.lows[at]
        if low in lists["subject"] and not is_impersonal(words, at):
            behind = low.startswith("-") or words.low(at - 1).startswith("-t")
            yield Pronoun(
                span=words.span(at, at + 1), gender=lists["subject"][low], kind="saying" if behind else "subject"
            )
        if words[at].capital and _is_national(words, at):
            first = at - 1 if words.low(at - 1) in words.small("definites") else at - 2
            gender = told_gender(words, words.low(first))
            yield Pronoun(span=words.span(first, at + 1), gender=gender, kind="national")
        for end in (at + 1, at + 2) if low in _openings(words.reading.language) else ():
            phrase = joined(words, at, end) if end <= len(words) else ""
            alone = end >= len(words) or words[end].pos not in ("NOUN", "PROPN", "NUM")
            returning = phrase in lists["returning"]
            if returning or (phrase in lists["pointing"] and alone):
                kind: Literal["pointing", "returning"] = "returning" if returning else "pointing"
                yield Pronoun(span=words.span(at, end), gender=lists["pointing"][phrase], kind=kind)


def _aged(words: Words) -> Iterator[Pronoun]:
    """« L'homme de 61 ans », “the 61-year-old”: somebody just spoken of, unless the text told of one without a name."""
    text, lists = words.reading.text, table(words.reading.language, "pronouns")
    if _any_aged(words.reading.language).search(text) is None:
        return
    for pattern, gender in lists["aged"].items():
        for found in re.finditer(pattern, text, re.IGNORECASE):
            nameless = re.search(str(lists["nameless"]) + re.escape(found["who"]), text[: found.start()], re.IGNORECASE)
            if nameless is None:
                yield Pronoun(span=Span(found.start(), found.end()), gender=gender, kind="aged")


def _ranked(words: Words) -> Iterator[Pronoun]:
    """« Le premier » and « la seconde » with a verb beside and no noun behind."""
    for span, gender in ranked(words):
        yield Pronoun(span=span, gender=gender, kind="ranked")


@cache
def _any_aged(language: str) -> re.Pattern[str]:
    """All patterns of an age at once, as most texts have none."""
    patterns = table(language, "pronouns")["aged"]
    return re.compile("|".join(pattern.replace("?P<who>", "?:") for pattern in patterns), re.IGNORECASE)


def _is_national(words: Words, at: int) -> bool:
    """« l'Allemande », « le Danois », alone: whom the text has just spoken of, by nationality."""
    if not (at and words[at].near) or words[at].low.endswith(tuple(words.small("peoples_ends"))):
        return False  # « les Allemands », "the French"
    first = at if words.low(at - 1) in words.small("definites") else at - 1  # “the South Korean”
    if words.low(first - 1) not in words.small("definites") or not words[first].near or not words[first].capital:
        return False
    article = first - 1
    if words[article].capital and not words.opens(article):
        return False  # "described by The Scotsman": a paper, where no sentence begins
    if gazetteer.demonym(words.written(first, at + 1), words.reading.language) is None:
        return False
    if at + 1 < len(words) and (words[at + 1].capital or words[at + 1].pos in ("NOUN", "PROPN", "ADJ")):
        return False
    indefinites = words.small("indefinites")  # « un Français a été enlevé »: that one has no name
    return not any(words.low(here - 1) in indefinites for here in words.positions[words.low(at)] if here < at)


@cache
def _beginnings(language: str) -> frozenset[str]:
    """Every word in lower case that a pronoun can begin with."""
    return _openings(language) | word_set(language, "pronouns", "subject")


@cache
def _openings(language: str) -> frozenset[str]:
    """Everything that a phrase which takes up the last named can begin with."""
    pointing = table(language, "pronouns")["pointing"]
    return frozenset(phrase[:end] for phrase in pointing for end in range(1, len(phrase) + 1))


def is_impersonal(words: Words, at: int) -> bool:
    """« il faut », « il est possible que », « il n'est pas confirmé que »: nobody."""
    lists = table(words.reading.language, "pronouns")
    for length in (1, 2, 3):
        if at + 1 + length <= len(words) and joined(words, at + 1, at + 1 + length) in lists["impersonal"]:
            return True
    follow = [low for step in range(1, 8) if (low := words.low(at + step)) not in lists["passed_over"]]
    if len(follow) < 3 or follow[0] not in lists["impersonal_verbs"]:
        return False
    return follow[1] in lists["impersonal_adjectives"] and follow[2] in lists["impersonal_links"]

"""Organisations: bodies, firms and parties, each once, with the forms that name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from briefings import names
from briefings.language import Reading
from briefings.lexicon import table, word_set
from briefings.model import Organisation, Span, Term, Variant, VariantKind
from briefings.names import gazetteer
from briefings.names.mentions import Mention
from briefings.profile import habits
from briefings.things.glossary import find_terms
from briefings.things.short_names import short_name
from briefings.things.well_known import Key, well_known, without_article

_BEFORE = 60
"""Characters before a name in which a minister may stand."""


def find_organisations(reading: Reading, mentions: Sequence[Mention]) -> tuple[Organisation, ...]:
    """One entry per body of the text, in the order in which they first stand in it.

    An abbreviation joins the name that the article explains it with, or the one whose
    capitals it spells. Houses that stand for an institution (le Kremlin) are entries too.
    """
    terms = find_terms(reading)
    explained = {term.term.casefold(): names.parts(term.meaning) for term in terms}
    bodies = [mention for mention in mentions if mention.kind == "ORG" and is_name(mention.text, reading.language)]
    whole = [_in_full(mention, terms, reading.text) for mention in bodies if not _is_portfolio(reading, mention)]
    known = {mention.text for mention in whole}
    named = [_with_department(reading, _without_noun(reading, mention, known)) for mention in whole]
    heads: dict[Key, list[Mention]] = {}
    for mention in sorted(named, key=lambda mention: (-len(names.parts(mention.text)), mention.span)):
        key = names.parts(mention.text)
        joined = _joined(mention.text, key, heads, explained, reading.language)
        heads.setdefault(joined or key, []).append(mention)
    organisations: list[Organisation] = []
    for group in sorted(heads.values(), key=lambda group: min(mention.span for mention in group)):
        group.sort(key=lambda mention: mention.span)
        organisations.append(_organisation(group, [known.id for known in organisations]))
    return tuple(organisations)


@lru_cache(maxsize=10_000)
def is_name(text: str, language: str) -> bool:
    """Whether words have a capital behind any article, as « la Réunion » has and « La réunion » has not.

    No address is one, nor somebody's office with a country: "Afghan Ambassador", nor a nationality: "U.S.-Mexican".
    """
    nation, _, office = text.partition(" ")
    held = office.lower() in word_set(language, "things", "offices") and gazetteer.demonym(nation, language)
    if "://" in text or held or _is_post(text, language) or _is_nationality(text, language):
        return False
    small = table(language, "small_words")["determiners"]
    first, _, rest = text.replace("’", "'").partition(" ")
    elided = first[:2] if first[1:2] == "'" else ""
    if elided.lower() in small:
        first = first[2:]
    bare = rest if rest and first.lower() in small else f"{first} {rest}"
    return any(mark.isupper() or mark.isdigit() for mark in bare)


def _is_post(text: str, language: str) -> bool:
    """ "Senate Minority Leader", « Archevêque »: what somebody is, and no body; not "Office of the Vice President"."""
    lows = text.lower().split()
    small = table(language, "small_words")["of"]
    ends = {" ".join(lows[at:]) for at in range(len(lows))}
    return not ends.isdisjoint(word_set(language, "things", "posts")) and not {*small} & {*lows}


def _is_nationality(text: str, language: str) -> bool:
    """Whether words only say of which lands something is: "South American", « Italo-Suisse »."""
    *before, last = text.replace("-", " ").split() or [""]
    nations = (gazetteer.demonym(word, language) or gazetteer.look_up(word, language) for word in before)
    lands = word_set(language, "things", "quarters")
    known = (nation is not None or word.lower() in lands for nation, word in zip(nations, before, strict=True))
    return bool(before) and gazetteer.demonym(last, language) is not None and all(known)


def _is_portfolio(reading: Reading, mention: Mention) -> bool:
    """« ministre russe de la Défense »: what the minister is in charge of, and no body that the words name."""
    return _behind(reading, mention, "portfolios") is not None


def _with_department(reading: Reading, mention: Mention) -> Mention:
    """« ministère russe de la Défense » and not « Défense »."""
    found = _behind(reading, mention, "departments")
    if found is None or mention.text.split()[0].lower() in table(reading.language, "places")["bodies"]:
        return mention  # "the Department of Health and the University of Leeds": a body of its own
    span = Span(mention.span.start - len(found.group()), mention.span.end)
    return replace(mention, span=span, text=span.of(reading.text))


def _without_noun(reading: Reading, mention: Mention, known: Collection[str]) -> Mention:
    """« Canard » for « article du Canard », « CGT » for « syndicat CGT », where the article names that alone too.

    What a body does elsewhere stays with it: « université de Lyon » is not Lyon.
    """
    first, _, rest = mention.text.partition(" ")
    if not rest or not first.islower():
        return mention
    if first in table(reading.language, "places")["bodies"] and not rest[0].isupper():
        return mention
    name = next((rest[at:] for at, mark in enumerate(rest) if mark.isupper()), "")
    span = Span(mention.span.end - len(name), mention.span.end)
    return replace(mention, span=span, text=name) if name in known else mention


def _behind(reading: Reading, mention: Mention, key: str) -> re.Match[str] | None:
    """The words before a name that tie it to one of a list of places.toml."""
    before = reading.text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    heads = gazetteer.words_of(reading.language, key)
    return _tied(reading.language, key).search(before) if any(map(before.lower().__contains__, heads)) else None


@cache
def _tied(language: str, key: str) -> re.Pattern[str]:
    small = table(language, "small_words")
    heads = "|".join(map(re.escape, table(language, "places")[key]))
    words = dict.fromkeys((*small["of"], *small["determiners"], *small["before_date"]))
    ties = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return re.compile(rf"(?<!\w)(?:{heads})[ \u00a0]+(?:[\w-]+[ \u00a0]+){{0,2}}(?:(?:{ties})[ \u00a0]*){{1,2}}$", re.I)


def _in_full(mention: Mention, terms: Sequence[Term], text: str) -> Mention:
    """« Union américaine » where the article explains an abbreviation by « Union américaine pour les libertés »."""
    for term in terms:
        whole = Span(mention.span.start, mention.span.start + len(term.meaning))
        if term.span.start == whole.start and whole.end > mention.span.end and whole.of(text) == term.meaning:
            return replace(mention, span=whole, text=term.meaning)
    return mention


def _joined(
    text: str, key: Key, heads: Mapping[Key, Sequence[Mention]], explained: Mapping[str, Key], language: str
) -> Key | None:
    """The body that a form is of, among those with names at least as long; None where it is of none of them."""
    same = next((head for head in heads if _same(text, key, heads[head][0].text, head, explained)), None)
    return (
        same
        or _under_two_names(key, heads, explained, language)
        or _whole_of(text, key, heads, language)
        or next((head for head, named in heads.items() if short_name(named[0].text, language) == text), None)
    )


def _same(text: str, key: Key, other: str, head: Key, explained: Mapping[str, Key]) -> bool:
    """Whether a form is of a body: word for word but for an article, or its abbreviation."""
    if without_article(key) == without_article(head):
        return True
    short = text.casefold()
    return explained.get(short) == head or (text.isupper() and len(text) > 1 and short == initials(other))


def _under_two_names(key: Key, heads: Iterable[Key], explained: Mapping[str, Key], language: str) -> Key | None:
    """« l'État islamique (Daech) »: the other name of a well-known body, where the article explains it no otherwise."""
    known = well_known(language, "bodies")
    body = known.get(explained.get(" ".join(key), key))
    if body is None or known.get(key) != body:
        return None
    return next((head for head in heads if known.get(head) == body), None)


def _whole_of(text: str, key: Key, heads: Mapping[Key, Sequence[Mention]], language: str) -> Key | None:
    """« l'Assemblée » of an article with one « Assemblée nationale »: the only longer name, in small letters."""
    longer = [head for head in heads if head[: len(key)] == key and _goes_on(heads[head][0].text, text, language)]
    return longer[0] if len(longer) == 1 else None


def _goes_on(whole: str, name: str, language: str) -> bool:
    """Whether a longer name says what a body is, or is of; English puts another noun there: "Lion Air disaster"."""
    rest = whole.removeprefix(name).split()
    if not whole.startswith(f"{name} ") or not rest[0][0].islower():
        return False
    led = not habits(language).noun_compounds or rest[0] in word_set(language, "small_words", "of")
    return led and word_set(language, "small_words", "ands").isdisjoint(rest)


def initials(name: str) -> str:
    """The first letters of a name's words that begin with a capital: "onu" for Organisation des Nations unies."""
    words = [word for word in name.replace("'", " ").replace("’", " ").split() if len(word) > 3 or word[:1].isupper()]
    return names.plain("".join(word[0] for word in words))


def _organisation(group: Sequence[Mention], taken: Sequence[str]) -> Organisation:
    counts = Counter(mention.text for mention in group)
    name = max(counts, key=lambda text: (len(names.parts(text)), counts[text]))
    return Organisation(
        id=names.unique_slug(name, taken),
        name=name,
        variants=variants(name, counts),
        mentions=tuple(mention.span for mention in group),
    )


def variants(name: str, counts: Counter[str]) -> tuple[Variant, ...]:
    """The other forms of a name, most frequent first."""
    return tuple(
        Variant(
            text=text,
            count=count,
            kind=VariantKind.SHORT if _is_shorter(text, name) else VariantKind.SAME,
        )
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if text != name
    )


def _is_shorter(text: str, name: str) -> bool:
    """Whether a form says less than the name: it has fewer words, or is an abbreviation."""
    return len(names.parts(text)) < len(names.parts(name)) or (text.isupper() and not name.isupper())

"""Extents: where the name of a body or place begins and ends, where the tagger drew it too short or too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefings.names.mentions import Mention
from briefings.names.words import Words
from briefings.things.hearing import listed


def drawn_anew(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions as newsrooms would name what they name."""
    return [one if one.kind == "PER" else _drawn_anew(words, one) for one in mentions]


def _drawn_anew(words: Words, mention: Mention) -> Mention:
    mention = _without_field(words, _with_article(words, mention))
    return _with_street(words, mention)


def apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in order, without those that a longer one has taken in: « Real » in « Real Madrid »."""
    end = 0
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.end > end:
            yield mention
            end = mention.span.end


def _with_article(words: Words, mention: Mention) -> Mention:
    """« Le Monde », « Les Républicains »: the article that a known name begins with."""
    first, end = words.range(mention.span)
    if not first or not words[first].near or not words[first - 1].capital:
        return mention
    span = words.span(first - 1, end)
    text = span.of(words.reading.text)
    known = text.replace("’", "'") in listed(words.reading.language, "known_bodies")
    return replace(mention, span=span, text=text) if known or _own_article(words, first, mention) else mention


def _own_article(words: Words, first: int, mention: Mention) -> bool:
    """« entre Pau et Le Puy »: in mid-sentence the capital of an article is the place's own."""
    before = words[first - 2] if first > 1 else None
    inside = before is not None and before.alpha and before.text.islower() and words[first - 1].near
    return mention.kind == "LOC" and words.low(first - 1) in words.small("definites") and inside


def _with_street(words: Words, mention: Mention) -> Mention:
    """« rue Jeanne Morin » and not « Jeanne Morin »: a street is called with its noun."""
    first, end = words.range(mention.span)
    if not first or not words[first].near:
        return mention
    if words.low(first - 1) not in listed(words.reading.language, "streets"):
        return mention
    span = words.span(first - 1, end)
    return replace(mention, span=span, text=span.of(words.reading.text), kind="LOC")


def _without_field(words: Words, mention: Mention) -> Mention:
    """« Nations unies » and not « Nations unies aux droits de l'homme », whose envoy is for human rights."""
    first, end = words.range(mention.span)
    if end - first < 4:
        return mention
    for at in range(first + 1, end - 1):
        if words.low(at) in listed(words.reading.language, "fields"):
            span = words.span(first, at)
            text = span.of(words.reading.text)
            known = text.replace("’", "'") in listed(words.reading.language, "known_bodies")
            return replace(mention, span=span, text=text) if known else mention
    return mention

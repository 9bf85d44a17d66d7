"""Bodies named for several matters: "the Securities and Exchange Commission", "Department for Media and Sport".

A tagger ends such a name at its comma or conjunction, and takes what comes next for another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefings.names.mentions import Mention
from briefings.names.words import Words
from briefings.things.lists import listed


def with_matters(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, each body's drawn over all matters that its name tells."""
    return [_whole(words, mention) for mention in mentions]


def _whole(words: Words, mention: Mention) -> Mention:
    first, end = words.range(mention.span)
    if mention.kind == "PER" or not any(words[at].text in _heads(words) for at in range(first, end)):
        return mention
    begin = _back(words, first) if words[end - 1].text in _heads(words) else first
    until = _on(words, first, end)
    if (begin, until) == (first, end):
        return mention
    span = words.span(begin, until)
    return replace(mention, span=span, text=span.of(words.reading.text), kind="ORG")


def _heads(words: Words) -> frozenset[str]:
    return listed(words.reading.language, "org_words")


def _is_matter(words: Words, at: int) -> bool:
    return 0 <= at < len(words) and words[at].capital and words.low(at) in listed(words.reading.language, "matters")


def _back(words: Words, first: int) -> int:
    """Where "[U.S. Securities and] Exchange Commission" begins: a matter in front of "and" with what leads it."""
    begin = first
    if words.low(begin - 1) not in words.small("ands") or not words[begin].near or not _is_matter(words, begin - 2):
        return first
    begin -= 2
    while begin and words[begin].near and _is_matter(words, begin - 1):
        begin -= 1
    articles = words.small("definites")
    while begin and words[begin].near and words[begin - 1].capital and words.low(begin - 1) not in articles:
        begin -= 1
    return begin


def _on(words: Words, first: int, end: int) -> int:
    """Where "Department for Culture, Media [and Sport]" ends: behind the last matter of the row that it opens."""
    inside = range(first, end)
    bringing = words.small("of") | listed(words.reading.language, "fields")
    if not any(words[at].text in _heads(words) and words.low(at + 1) in bringing for at in inside):
        return end
    if not _is_matter(words, end - 1):
        return end
    at = until = end
    while at < len(words) and words[at].near:
        if _is_matter(words, at):
            until = at + 1
            if words.low(at - 1) in words.small("ands"):
                while _is_matter(words, until) and words[until].near:
                    until += 1
                other = until < len(words) and words[until].near and words[until].capital  # "and Home Office"
                return end if other else until
        elif words.low(at) != "," and words.low(at) not in words.small("ands"):
            break
        at += 1
    return end

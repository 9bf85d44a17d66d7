"""Told: what is left of a role that a verb gives as heard, possible, wished or still to come, and not as so.

« X serait le chef du réseau », "X is reportedly the owner", « X pourrait être nommé ministre », « si X est élu maire »:
no role, for a role is shown without the words that doubt it. « X devrait être nommé ministre », « Le maire a annoncé
que X serait le directeur »: he will be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.model import When
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names, Owner

NEAR = 9
"""Words between a holder and a role among which the verb that gives it stands."""
SOURCE = 6
"""Words behind a role among which its source stands: « …, selon la police »."""


def as_told(text: Names, phrase: RolePhrase, found: Sequence[Owner]) -> Iterator[Owner]:
    """Those of the holders of a role of whom it is told that they hold it, or will."""
    words, titles = text.words, text.titles
    first = _leading(text, phrase)
    between = frozenset(words.lows[first : phrase.first])
    if _is_denied(words, first, phrase) or _is_doubted(text, first, between):
        return
    if _is_supposed(text, first) or _is_accused(text, phrase, first):
        return
    leaving = bool(titles.words("leaving") & between)  # "will resign as head": still the head
    if titles.words("would_be") & between:
        if _is_announced(words, titles.words("announced"), first):
            yield from ((person, When.CURRENT if leaving else When.FUTURE) for person, _ in found)
    elif titles.words("will_be") & between:
        yield from ((person, _to_come(when, leaving=leaving)) for person, when in found)
    else:
        yield from found


def _to_come(when: When | None, *, leaving: bool) -> When:
    return When.CURRENT if leaving or when is When.FORMER else when or When.FUTURE


def _leading(text: Names, phrase: RolePhrase) -> int:
    """The first of the words that lead to a role from its holder, or from the last mark."""
    words, at = text.words, phrase.outer
    while at > 0 and phrase.outer - at < NEAR and words[at].near:
        if at in text.ends or not (words[at - 1].alpha or words[at - 1].elided):
            break
        at -= 1
    return at


def _is_denied(words: Words, first: int, phrase: RolePhrase) -> bool:
    """« N'a pas été élu maire », "was not elected mayor", not “is not only mayor”."""
    denying = words.small("not_so")
    return any(
        words.low(at) in denying and words.low(at + 1) not in words.small("not_only")
        for at in range(first, phrase.first)
    )


def _is_doubted(text: Names, first: int, between: frozenset[str]) -> bool:
    """« X est présenté comme », and « a présenté X comme », where the verb stands before the name."""
    words, doubting = text.words, text.titles.words("doubting")
    if doubting & between:
        return not words.small("no_longer") & between  # « n'est plus considéré comme suspect »
    start = text.ends[first][0] if first in text.ends else 0
    return bool(words.small("as") & between) and start > 0 and words.low(start - 1) in doubting


def _is_accused(text: Names, phrase: RolePhrase, first: int) -> bool:
    """« Selon la police, X est le chef du réseau », "Police say X is the leader": their word, and not beside it.

    Not « X, chef du réseau, a été arrêté, selon la police »: what stands beside a name there is the article's own.
    """
    words, accusers = text.words, text.titles.words("accusers")
    if first == phrase.outer or first not in text.ends:
        return False
    start, sentence = text.ends[first][0], words.sentence(words[first].start)
    opening = words.index(sentence.span.start) if sentence else start
    said = not accusers.isdisjoint(words.lows[opening:start])
    led = words.low(start - 1) in text.titles.words("reporting") | {","} or words[start - 1].pos == "VERB"
    if said and led and start > opening:
        return True
    behind = words.lows[phrase.end : phrase.end + SOURCE]
    return not accusers.isdisjoint(behind) and words.low(phrase.end) == ","


def _is_supposed(text: Names, first: int) -> bool:
    """« Si X est élu maire », "asked whether X was the mayor"."""
    words = text.words
    start = text.ends[first][0] if first in text.ends else first
    return start > 0 and words.low(start - 1) in words.small("supposing")


def _is_announced(words: Words, announced: frozenset[str], first: int) -> bool:
    """Whether a verb in front, in the same sentence, announces it: « a annoncé que X serait nommé »."""
    stems = tuple(announced)
    sentence = words.sentence(words[first].start) if first < len(words) else None
    start = words.index(sentence.span.start) if sentence else first
    return any(words.low(at).startswith(stems) for at in range(start, first))

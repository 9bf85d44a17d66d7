"""Names that the tagger passed over: abbreviations, well-known bodies, and what the noun before a name tells."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence

from briefings import names
from briefings.language.name_labels import Kind
from briefings.names import gazetteer
from briefings.names.mentions import Mention
from briefings.names.runs import name_run
from briefings.names.witnesses import Occurrence
from briefings.names.words import Words
from briefings.things.abbreviations import explained_kinds, is_body_s
from briefings.things.hearing import common_word, complement, firm_of_a_country, noun_before
from briefings.things.lists import known_lengths, listed

HEADS = frozenset({"NOUN", "ADJ"})


def passed_over(words: Words, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """What nobody marked: abbreviations, well-known bodies, and names that the noun before them tells."""
    taken = {at for mention in mentions for at in range(*words.range(mention.span))}
    language = words.reading.language
    loud, explained = _loud(words), explained_kinds(words.reading)
    for at in words.capitals:
        if at in taken:
            continue
        word = words[at]
        if len(word.text) > 1 and word.text[1].isupper():
            one = word.near and words.low(at - 1) in words.small("indefinites")
            other = one or loud(at) or word.low in words.common or explained.get(word.text, "ORG") != "ORG"
            if word.text.isalpha() and is_body_s(word.text, language) and not other:
                yield Mention(span=words.span(at, at + 1), text=word.text, kind="ORG")
        elif word.alpha and len(word.text) > 2:
            end, kind = _told(words, at, taken)
            if end:
                span = words.span(at, end)
                yield Mention(span=span, text=words.in_one_line(span), kind=kind)


def _told(words: Words, at: int, taken: Container[int]) -> tuple[int, Kind]:
    """The end of a name that begins at a word and that everybody knows or the noun before it tells, and its kind."""
    if end := _known_from(words, at, taken):
        return end, "ORG"
    before = words.low(at - 1)
    end = name_run(words, at) if words[at].near and (before in words.small("of") or words[at - 1].pos in HEADS) else at
    if end == at or words.opens(at) or any(other in taken for other in range(at, end)):
        return 0, "MISC"
    named = Occurrence(words, at, end)
    lone = not (named.full or names.is_given(named.own[0]) or gazetteer.demonym(named.text, named.language))
    for witness in (noun_before, complement, firm_of_a_country) if lone else ():
        said = witness(named)
        if said is not None and said[0] != "MISC" and common_word(named) is None:
            return end, said[0]
    return 0, "MISC"


def _known_from(words: Words, at: int, taken: Container[int]) -> int:
    """The end of the known body's name that begins at a word; 0 where none does."""
    language = words.reading.language
    for length in known_lengths(language, words[at].text):
        end = at + length
        if end > len(words) or any(other in taken or not words[other].near for other in range(at + 1, end)):
            continue
        name = words.written(at, end)
        if name in listed(language, "known_bodies") and words.stands_apart(at, end):
            return end
    return 0


def _loud(words: Words) -> Callable[[int], bool]:
    """Whether a word stands beside another in capitals, as in a headline that is all in capitals."""

    def loud(at: int) -> bool:
        beside = [words[other].text for other in (at - 1, at + 1) if 0 <= other < len(words)]
        return any(len(text) > 1 and text.isalpha() and text.isupper() for text in beside)

    return loud
